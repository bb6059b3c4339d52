import { describe, expect, test } from 'vitest';
import { DEFAULT_LINK } from '../../../src/engine/simulation/index.ts';
import { Random } from '../../../src/engine/bytes/random.ts';
import { hopLines } from '../../../src/engine/simulation/line.ts';
import {
	drawCopies,
	repeatsMs,
	timeoutOf,
	wireBytesFor,
} from '../../../src/engine/simulation/segment.ts';

const LINE = hopLines(DEFAULT_LINK, 1).up;
const TLS = hopLines({ ...DEFAULT_LINK, tls: true }, 1).up;

test.each([
	['SYN, as captured', 'syn', 0, LINE, 78],
	['SYN-ACK, as captured', 'syn-ack', 0, LINE, 74],
	['FIN', 'fin', 0, LINE, 66],
	['seven bytes', 'data', 7, LINE, 73],
	['seven bytes in a record', 'data', 7, TLS, 95],
	['a server’s flight of TLS, in three segments', 'tls', 3000, TLS, 3000 + 3 * 66],
] as const)('%s takes its bytes', (_, kind, payload, line, bytes) => {
	expect(wireBytesFor(kind, payload, line)).toBe(bytes);
});

test('before a round trip was measured one waits a second: RFC 6298 §2.1', () => {
	expect((['syn', 'syn-ack', 'data', 'fin'] as const).map((kind) => timeoutOf(kind, LINE))).toEqual(
		[1000, 1000, 200, 200],
	);
});

describe('losses', () => {
	test('each copy waits twice as long: RFC 6298 §5.5', () => {
		expect([1, 2, 3, 4].map((copies) => repeatsMs(copies, 200))).toEqual([0, 200, 600, 1400]);
	});

	test('the number of copies follows the link’s loss rate, and without losses no random number is drawn', () => {
		const random = Random.fromSeed(1);
		const before = random.state;
		expect(drawCopies(LINE, random)).toBe(1);
		expect(random.state).toEqual(before);
		const copies = Array.from({ length: 10_000 }, () =>
			drawCopies({ ...LINE, lossPercent: 20 }, random),
		);
		const lost = copies.filter((count) => count > 1).length;
		expect(lost).toBeGreaterThan(1800);
		expect(lost).toBeLessThan(2200);
		expect(Math.max(...copies)).toBeLessThanOrEqual(6);
	});
});
