import { expect, test } from 'vitest';
import { DEFAULT_LINK } from '../../../src/engine/simulation/index.ts';
import { Random } from '../../../src/engine/bytes/random.ts';
import { Path, newHops } from '../../../src/engine/simulation/path.ts';
import { hopLines } from '../../../src/engine/simulation/line.ts';
import { hex } from '../../support/hex-bytes.ts';
import { scenarioOf } from './scenes.ts';

function pathOf(silent: number | null = null): {
	path: Path;
	left: string[];
	before: Path['hops'];
} {
	const left: string[] = [];
	const before = [...newHops(scenarioOf({ boxes: [{ kind: 'caching' }] }))];
	const setting = { lines: hopLines(DEFAULT_LINK, 2), receiveWindow: 100, connection: 0, nowMs: 7 };
	const path = new Path(before, setting, Random.fromSeed(1), {
		nextEntry: () => left.length,
		full: () => false,
		noteDeparture: (hop, way, { kind }) => left.push(`${hop} ${way} ${kind}`),
		silent: (node) => node === silent,
	});
	return { path, left, before };
}

test('without a connection neither FIN nor RST is sent', () => {
	const { path, left } = pathOf();
	path.finish(1, 'up');
	path.reset(1, 'up');
	expect(left).toEqual([]);
	path.ask(1);
	path.reset(1, 'up');
	expect(left).toEqual(['1 up syn', '1 up rst']);
});

test('data, FIN and TLS wait for the connection; SYN-ACK and RST do not', () => {
	const { path, left } = pathOf();
	path.ask(0);
	path.alone(0, 'up', 'tls', 700);
	path.write(0, 'up', hex`01`);
	path.finish(0, 'up');
	path.alone(0, 'down', 'syn-ack');
	expect(left).toEqual(['0 up syn', '0 down syn-ack']);
	path.open(0);
	path.depart(0, 'up');
	expect(left.slice(2)).toEqual(['0 up tls', '0 up data', '0 up fin']);
});

test('RST silences both ways', () => {
	const { path, left } = pathOf();
	path.ask(0);
	path.reset(0, 'down');
	path.write(0, 'up', hex`01`);
	path.open(0);
	path.depart(0, 'up');
	expect(left).toEqual(['0 up syn', '0 down rst']);
});

test('nothing leaves a node that has gone silent', () => {
	const { path, left } = pathOf(1);
	path.ask(0);
	path.alone(0, 'down', 'syn-ack');
	path.ask(1);
	path.reset(0, 'down');
	expect(left).toEqual(['0 up syn']);
});

test('an acknowledgement arrives half a round trip later, with the free room of the window', () => {
	const { path, before } = pathOf();
	path.acknowledge(0, 'up', 50, 30);
	expect([...path.flow(0, 'up').acks]).toEqual([{ at: 7 + 12.5, offset: 50, window: 70 }]);
	expect(before[0]!.up.acks).toHaveLength(0);
});
