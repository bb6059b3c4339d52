// What `npm run measure -- --write` stored last is what the lab shows: it must be whole, and within what it promises.
import { describe, expect, test } from 'vitest';
import { TRANSPORTS } from '../../../../src/engine/compare/index.ts';
import {
	everyByteAgrees,
	greatestDifference,
} from '../../../../src/panels/compare/measured/agreement.ts';
import { LAST_MEASUREMENT } from '../../../../src/panels/compare/measured/measurement.ts';
import { RUN, TOLERANCE_MS } from '../../../interop/transports/measured-run.ts';

const { how, transports } = LAST_MEASUREMENT;

describe('the stored measurement', () => {
	test('holds every transport with every message', () => {
		expect(Object.keys(transports).toSorted()).toEqual(TRANSPORTS.toSorted());
		expect(Object.values(transports).map(({ messages }) => messages)).toEqual(
			TRANSPORTS.map(() => RUN.messages),
		);
	});

	test('is of the run and the tolerance that the tests have now', () => {
		const now = { ...how, ...RUN, toleranceMs: TOLERANCE_MS };
		expect({ ...how, messages: RUN.messages }).toEqual(now);
	});

	test('agrees with the model to the byte, and in its waits within the tolerance', () => {
		expect(everyByteAgrees(LAST_MEASUREMENT)).toBe(true);
		for (const name of ['mean', 'median', 'worst'] as const) {
			expect(greatestDifference(LAST_MEASUREMENT, name)).toBeLessThanOrEqual(TOLERANCE_MS[name]);
		}
	});

	test('contains nothing about the machine except its programs', () => {
		const texts = JSON.stringify(LAST_MEASUREMENT).match(/(?<=: ?)"[^"]*"/g) ?? [];
		expect(texts).toHaveLength(4);
		for (const text of texts) expect(text).toMatch(/^"[\d.-]+"$/);
	});
});
