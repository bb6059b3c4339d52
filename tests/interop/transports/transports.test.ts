// The model against a real server, a real browser and a real clock: bytes exactly, waits as far as a machine keeps time.
import { beforeAll, describe, expect, test } from 'vitest';
import { TRANSPORTS } from '../../../src/engine/index.ts';
import type { Measurement } from '../../../src/panels/compare/measured/measurement.ts';
import { measure, stalled } from './measure.ts';
import { RUN, TOLERANCE_MS } from './measured-run.ts';

let measurement: Measurement;

beforeAll(async () => {
	const chromium = process.env['CHROME_PATH'] ?? null;
	measurement = await measure(chromium);
	if (!stalled(measurement)) return;
	console.log(`An event loop stood still for ${measurement.how.stalledMs} ms: measured once more.`);
	const again = await measure(chromium);
	if (again.how.stalledMs < measurement.how.stalledMs) measurement = again;
}, 90_000);

describe.each(TRANSPORTS)('%s', (transport) => {
	const one = () => measurement.transports[transport];

	test('the page gets every message', () => {
		expect(one().messages).toBe(RUN.messages);
		const { median, worst } = one().waits.measured;
		expect(median).toBeGreaterThan(RUN.delayMs);
		expect(Number.isFinite(worst)).toBe(true);
	});

	test('the model gives the very bytes that the relay counted, each way', () => {
		const { up, down } = one();
		expect(up.measured).toBeGreaterThan(0);
		expect(down.measured).toBeGreaterThan(RUN.messages * RUN.updateBytes);
		expect([up.predicted, down.predicted]).toEqual([up.measured, down.measured]);
	});

	test.each(['mean', 'median'] as const)('the %s wait is as predicted', (name) => {
		const { measured, predicted } = one().waits;
		expect(Math.abs(measured[name] - predicted[name])).toBeLessThanOrEqual(TOLERANCE_MS[name]);
	});

	test('the worst wait is as predicted, but for what the machine itself stood still', () => {
		const { measured, predicted } = one().waits;
		const allowedMs = TOLERANCE_MS.worst + measurement.how.stalledMs;
		expect(Math.abs(measured.worst - predicted.worst)).toBeLessThanOrEqual(allowedMs);
	});
});

test('polls bring nothing at times, and several updates at others', () => {
	const { 'short-polling': short, 'long-polling': long } = measurement.transports;
	expect(short.empty).toBeGreaterThan(0);
	expect(short.requests - short.empty).toBeLessThan(RUN.messages);
	expect(long.empty).toBeGreaterThan(0);
});

test('a stream takes one request', () => {
	const { streaming, sse, websocket } = measurement.transports;
	expect([streaming, sse, websocket].map(({ requests }) => requests)).toEqual([1, 1, 1]);
});
