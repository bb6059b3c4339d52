import { describe, expect, test } from 'vitest';
import {
	bytesCounted,
	measuredPair,
	measuredMinusPredicted,
	everyByteAgrees,
	greatestDifference,
	MEASURED_FIGURES,
} from '../../../../src/panels/compare/measured/agreement.ts';
import type { Measurement } from '../../../../src/panels/compare/measured/measurement.ts';
import { MADE_UP, withTransport } from './made-up.ts';

test('each figure is found on both sides', () => {
	const { websocket } = MADE_UP.transports;
	expect(MEASURED_FIGURES.map((figure) => measuredPair(websocket, figure))).toEqual([
		{ measured: 500, predicted: 500 },
		{ measured: 1200, predicted: 1200 },
		{ measured: 23.3, predicted: 22 },
		{ measured: 22.9, predicted: 22 },
		{ measured: 24, predicted: 22 },
		{ measured: 20.5, predicted: 22 },
	]);
});

test('a difference is in tenths, and below 0 where more was predicted', () => {
	expect(measuredMinusPredicted({ measured: 23.3, predicted: 22 })).toBe(1.3);
	expect(measuredMinusPredicted({ measured: 20.5, predicted: 22 })).toBe(-1.5);
	expect(measuredMinusPredicted({ measured: 7, predicted: 7 })).toBe(0);
});

describe('of all transports', () => {
	test('the greatest difference counts on either side', () => {
		expect(greatestDifference(MADE_UP, 'worst')).toBe(1.5);
		const { websocket } = MADE_UP.transports;
		const waits = { ...websocket.waits.measured, worst: 12 };
		const early = withTransport('sse', {
			...websocket,
			waits: { ...websocket.waits, measured: waits },
		});
		expect(greatestDifference(early, 'worst')).toBe(10);
	});

	test('a single byte more, one way, is no agreement', () => {
		const { websocket } = MADE_UP.transports;
		const off = (way: 'up' | 'down'): Measurement =>
			withTransport('streaming', {
				...websocket,
				[way]: { ...websocket[way], measured: websocket[way].predicted + 1 },
			});
		expect(everyByteAgrees(MADE_UP)).toBe(true);
		expect(everyByteAgrees(off('up'))).toBe(false);
		expect(everyByteAgrees(off('down'))).toBe(false);
	});

	test('bytes are counted both ways', () => {
		expect(bytesCounted(MADE_UP)).toBe(5 * 1700);
	});
});
