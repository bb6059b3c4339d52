import { describe, expect, test } from 'vitest';
import { TRANSPORTS } from '../../../../src/engine/compare/index.ts';
import { roundPaths } from '../../../../src/panels/compare/charts/lane-geometry.ts';
import { roundsInView } from '../../../../src/panels/compare/charts/lane.ts';
import { CompareLab } from '../../../../src/panels/compare/compare-lab.svelte.ts';
import { drawnLanes } from '../../../../src/panels/compare/drawn-lanes.ts';

const SPACE = { fromX: 100, toX: 500, clientY: 0, serverY: 40 };
/** One pixel per millisecond. */
const space = { ...SPACE, x: (ms: number) => SPACE.fromX + ms };

const round = (askedMs: number | null, respondedMs: number, receivedMs: number) => ({
	...{ askedMs, respondedMs, receivedMs },
	...{ first: 0, count: 0 },
});

describe('a line is drawn', () => {
	test('up to a little beyond the drawn time, where it left long before and arrives long after', () => {
		const { request, held, response, whole } = roundPaths(round(-380, 420, 1220), 400, space);
		expect({ request, held, response, whole }).toEqual({
			request: 'M80 36L120 40',
			held: 'M120 40L520 40',
			response: 'M520 40',
			whole: 'M80 36L120 40L520 40',
		});
	});

	test('not at all, where it lies after the drawn time', () => {
		expect(roundPaths(round(10, 30, 40), 20, { ...space, toX: 0 }).response).toBe('');
	});
});

/** Settings whose round trip is far longer than the drawn time, and others at a bound. */
test.each([
	'rate=1000&rtt=60000&heartbeat=1',
	'rate=10000&rtt=60000&heartbeat=1',
	'rate=10000&rtt=60000&poll=1',
	'rate=10000&rtt=60000&hold=1&process=bursts&burst=10000',
	'rate=0.000001&poll=1&rtt=60000',
	'rtt=60000&connection=close&rate=10000',
])('no line of %s is longer than its chart', (address) => {
	const lab = new CompareLab();
	lab.open(new URLSearchParams(address));
	const { rounds, requestTripMs, toMs } = drawnLanes(lab.computed);
	const x = (ms: number) => SPACE.fromX + (ms / toMs) * (SPACE.toX - SPACE.fromX);
	for (const transport of TRANSPORTS) {
		for (const { round } of roundsInView(rounds[transport], toMs, 80).shown) {
			const paths = roundPaths(round, requestTripMs[transport], { ...SPACE, x });
			for (const [, across] of Object.values(paths)
				.join('')
				.matchAll(/[ML]([-\d.]+) /g)) {
				expect(Number(across)).toBeGreaterThan(SPACE.fromX - 40);
				expect(Number(across)).toBeLessThan(SPACE.toX + 40);
			}
		}
	}
});
