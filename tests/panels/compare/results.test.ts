import { describe, expect, test } from 'vitest';
import {
	DEFAULT_SETTING,
	TRANSPORTS,
	closedForm,
	simulateClient,
	distributionSummary,
	type TransportId,
} from '../../../src/engine/compare/index.ts';
import { breakdown } from '../../../src/engine/compare/expense.ts';
import {
	COUNTINGS,
	bestOf,
	closedRow,
	countedBytes,
	exactRow,
	resultsTable,
	type ResultRow,
} from '../../../src/panels/compare/results.ts';
import { results } from '../../../src/panels/compare/strings/en/results.ts';
import { transports } from '../../../src/panels/compare/strings/en/transports.ts';

const closed = (transport: TransportId) =>
	closedRow(closedForm(transport, DEFAULT_SETTING), DEFAULT_SETTING, 'application');

function exact(transport: TransportId): ResultRow {
	const run = simulateClient(transport, DEFAULT_SETTING, { durationMs: 3_600_000, seed: 3 });
	const { count, median, p95, max } = distributionSummary(run.waits);
	return exactRow(
		closedForm(transport, DEFAULT_SETTING),
		{
			durationMs: run.durationMs,
			messages: count,
			medianMs: median,
			p95Ms: p95,
			worstMs: max,
			requests: run.requests,
			bytes: run.bytes,
		},
		DEFAULT_SETTING,
		'application',
	);
}

test('of 100,000 clients that poll hourly with new connections, five or six are connected on average', () => {
	const setting = {
		...DEFAULT_SETTING,
		clients: 100_000,
		pollMs: 3_600_000,
		carriage: { ...DEFAULT_SETTING.carriage, keepAlive: false },
	};
	const row = closedRow(closedForm('short-polling', setting), setting, 'application');
	expect(row.connections).toBeCloseTo(100_000 * (0.2 / 3600), 9);
});

test('counted values', () => {
	const bytes = breakdown({ 'request-headers': 100, payload: 20, ack: 66 });
	expect(COUNTINGS.map((counting) => countedBytes(bytes, counting))).toEqual([100, 120, 186]);
});

test('polling at a fixed interval waits half an interval and half a round trip on average, and pushed messages wait R/2', () => {
	expect(closed('short-polling')).toMatchObject({ worstMs: 1050 });
	expect(closed('short-polling').medianMs).toBeCloseTo(550, 6);
	expect(closed('short-polling').p95Ms).toBeCloseTo(1000, 6);
	expect(closed('short-polling').requestsPerSecond).toBeCloseTo(10_000, 6);
	for (const transport of ['streaming', 'sse', 'websocket'] as const) {
		expect(closed(transport)).toMatchObject({ medianMs: 50, p95Ms: 50, worstMs: 50 });
	}
});

describe('an hour of one client agrees with the closed form', () => {
	test.each(TRANSPORTS)('%s', (transport) => {
		const [a, b] = [closed(transport), exact(transport)];
		for (const figure of ['medianMs', 'p95Ms', 'bitsPerSecond'] as const) {
			expect(b[figure]! / a[figure]!).toBeGreaterThan(0.95);
			expect(b[figure]! / a[figure]!).toBeLessThan(1.05);
		}
		expect(b.worstMs).toBeLessThanOrEqual(a.worstMs! + 1e-6);
		expect(b.source).toBe('simulated');
	});
});

test('an unknown value is null, not 0', () => {
	const setting = {
		...DEFAULT_SETTING,
		arrivals: { type: 'bursts', ratePerSecond: 1, size: 5, spacingMs: 20 },
	} as const;
	const row = closedRow(closedForm('long-polling', setting), setting, 'wire');
	expect(row).toMatchObject({ medianMs: null, downPerMessage: null, bitsPerSecond: null });
});

test('the best are marked where there is a difference', () => {
	const rows = TRANSPORTS.map(closed);
	expect([...bestOf(rows, (row) => row.worstMs)]).toEqual(['streaming', 'sse', 'websocket']);
	expect(bestOf(rows, () => 5).size).toBe(0);
	expect(bestOf(rows, () => null).size).toBe(0);
});

test('exported values have six significant digits', () => {
	const row = { ...closed('websocket'), medianMs: 50.000000000014, bitsPerSecond: 69_329_133.3 };
	const [cells] = resultsTable([row], results, transports.names).rows;
	expect([cells![1], cells!.at(-1)]).toEqual([50, 69_329_133]);
});
