// The model against a real server and a real browser, to the byte. How long messages waited depends on how busy the
// machine is: `npm run measure` holds that against the model.
import { describe, expect } from 'vitest';
import { TRANSPORTS } from '../../../src/engine/compare/index.ts';
import type { Measurement } from '../../../src/panels/compare/measured/measurement.ts';
import { CHROMIUM } from '../live/browsers.ts';
import { test } from '../live/shared-browsers.ts';
import { measure } from './measure.ts';
import { RUN } from './measured-run.ts';

let measurement: Measurement;

test.beforeAll(async ({ shared }) => {
	measurement = await measure(await shared(CHROMIUM));
});

describe.each(TRANSPORTS)('%s', (transport) => {
	const one = () => measurement.transports[transport];

	test('the page gets every message', () => {
		expect(one().messages).toBe(RUN.messages);
		expect(Number.isFinite(one().waits.measured.worst)).toBe(true);
	});

	test('the model gives the very bytes that the relay counted, each way', () => {
		const { up, down } = one();
		expect(up.measured).toBeGreaterThan(0);
		expect(down.measured).toBeGreaterThan(RUN.messages * RUN.updateBytes);
		expect([up.predicted, down.predicted]).toEqual([up.measured, down.measured]);
	});
});

test('a stream takes one request', () => {
	const { streaming, sse, websocket } = measurement.transports;
	expect([streaming, sse, websocket].map(({ requests }) => requests)).toEqual([1, 1, 1]);
});
