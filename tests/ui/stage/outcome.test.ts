import { expect, test } from 'vitest';
import { readHex } from '../../../src/engine/bytes/index.ts';
import { openEndpoint } from '../../../src/engine/endpoint/index.ts';
import { outcomeOf, outcomesOf } from '../../../src/ui/stage/outcome.ts';

const client = openEndpoint('client');

test.each([
	['89 01 3f 82 01 00 8a 01 3f', ['ping', 'binary', 'pong'], 'binary'],
	['89 01 3f 81 01 48 88 02 03 e8', ['ping', 'text', 'closes'], 'text'],
	['01 01 48 89 00 80 01 69', ['ping', 'text'], 'text'],
	['89 00', ['ping'], 'ping'],
	['81 01 48 c1 00', ['failed'], 'failed'],
	['01 01 48', ['fragment'], 'fragment'],
	['81 02 48', ['waits'], 'waits'],
])('of %s a client gets %j, of which the first to be told is %s', (hex, all, told) => {
	const { bytes } = readHex(hex);
	expect(outcomesOf(bytes, client).map(({ type }) => type)).toEqual(all);
	expect(outcomeOf(bytes, client).type).toBe(told);
});
