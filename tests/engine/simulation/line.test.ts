import { expect, test } from 'vitest';
import { DEFAULT_LINK } from '../../../src/engine/simulation/index.ts';
import { hopLines, otherWay } from '../../../src/engine/simulation/line.ts';

test('hops share the way’s time, and each has its bandwidth', () => {
	const link = { ...DEFAULT_LINK, upMs: 30, downMs: 60, jitterMs: 12, bitsPerSecond: 1e6 };
	const { up, down } = hopLines(link, 3);
	expect([up.latencyMs, down.latencyMs, up.jitterMs, down.bitsPerSecond]).toEqual([10, 20, 4, 1e6]);
	expect([otherWay('up'), otherWay('down')]).toEqual(['down', 'up']);
});

test.each([
	['without TLS', false, 25, 0, 200],
	['with TLS 1.3: RFC 8446 §5.2', true, 25, 22, 200],
	['a long way: twice the round trip', false, 250, 0, 1000],
])('%s', (_, tls, ms, recordBytes, timeoutMs) => {
	const { up } = hopLines({ ...DEFAULT_LINK, tls, upMs: ms, downMs: ms }, 1);
	expect(up).toMatchObject({ headerBytes: 66, recordBytes, timeoutMs });
});
