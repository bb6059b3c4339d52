// The table of results: a row a transport, from the closed form at once and from the exact run when it is there.
import {
	addBreakdowns,
	applicationBytes,
	arrivalRate,
	totalBytes,
	type Breakdown,
	type ClosedForm,
	type CompareSetting,
	type TransportId,
	type TwoWay,
} from '../../engine/index.ts';
import type { ExactTransport } from './run/exact-result.ts';
import type { ResultsWords } from './strings/en/results.ts';
import type { PlainTable } from './table-text.ts';

/**
 * Which bytes are counted. `overhead`: what the application wrote beside the messages themselves (heads, framing);
 * `application`: the messages too; `wire`: TCP, IP, ACKs and TLS as well.
 */
export const COUNTINGS = ['overhead', 'application', 'wire'] as const;
export type Counting = (typeof COUNTINGS)[number];

/** What an exact run found of one client. */
export interface ExactFigures {
	readonly durationMs: number;
	readonly messages: number;
	readonly medianMs: number | null;
	readonly p95Ms: number | null;
	readonly worstMs: number | null;
	readonly requests: number;
	readonly bytes: TwoWay;
}

export interface ResultRow {
	readonly transport: TransportId;
	/** Where the figures are from; with `closed-form` a null is not known in closed form. */
	readonly source: 'closed-form' | 'simulated';
	readonly medianMs: number | null;
	readonly p95Ms: number | null;
	readonly worstMs: number | null;
	/** A message, from the server to the client and the other way, what empty turns cost included. */
	readonly downPerMessage: number | null;
	readonly upPerMessage: number | null;
	/** Of all clients. */
	readonly requestsPerSecond: number | null;
	readonly connections: number;
	readonly bitsPerSecond: number | null;
}

export function countedBytes(bytes: Breakdown, counting: Counting): number {
	switch (counting) {
		case 'overhead':
			return applicationBytes(bytes) - bytes.payload;
		case 'application':
			return applicationBytes(bytes);
		case 'wire':
			return totalBytes(bytes);
	}
}

export function closedRow(
	form: ClosedForm,
	setting: CompareSetting,
	counting: Counting,
): ResultRow {
	const { waiting, bytesPerSecond, requestsPerSecond, transport } = form;
	const rate = arrivalRate(setting.arrivals, 60_000);
	const per = (way: 'up' | 'down') =>
		bytesPerSecond && countedBytes(bytesPerSecond[way], counting) / rate;
	return {
		transport,
		source: 'closed-form',
		medianMs: waiting && quantileOf(waiting, 0.5),
		p95Ms: waiting && quantileOf(waiting, 0.95),
		worstMs: waiting && waiting.maxMs,
		downPerMessage: per('down'),
		upPerMessage: per('up'),
		requestsPerSecond: requestsPerSecond === null ? null : requestsPerSecond * setting.clients,
		connections: form.connections * setting.clients,
		bitsPerSecond: bytesPerSecond && bitsOf(bytesPerSecond, counting) * setting.clients,
	};
}

export function exactRow(
	form: ClosedForm,
	exact: ExactFigures,
	setting: CompareSetting,
	counting: Counting,
): ResultRow {
	const seconds = exact.durationMs / 1000;
	const per = (way: 'up' | 'down') =>
		exact.messages === 0 ? null : countedBytes(exact.bytes[way], counting) / exact.messages;
	return {
		transport: form.transport,
		source: 'simulated',
		medianMs: exact.medianMs,
		p95Ms: exact.p95Ms,
		worstMs: exact.worstMs,
		downPerMessage: per('down'),
		upPerMessage: per('up'),
		requestsPerSecond: (exact.requests / seconds) * setting.clients,
		connections: form.connections * setting.clients,
		bitsPerSecond: (bitsOf(exact.bytes, counting) / seconds) * setting.clients,
	};
}

export function exactFigures(exact: ExactTransport): ExactFigures {
	const { count, median, p95, max } = exact.summary;
	return {
		durationMs: exact.durationMs,
		messages: count,
		medianMs: median,
		p95Ms: p95,
		worstMs: max,
		requests: exact.requests,
		bytes: exact.bytes,
	};
}

/** The table as it is taken elsewhere: six digits, and whole numbers whole. */
export function resultsTable(
	rows: readonly ResultRow[],
	words: ResultsWords,
	names: Readonly<Record<TransportId, string>>,
): PlainTable {
	const { columns } = words;
	return {
		head: [
			columns.transport,
			`${columns.median} (ms)`,
			`${columns.p95} (ms)`,
			`${columns.worst} (ms)`,
			columns.down,
			columns.up,
			columns.requests,
			columns.connections,
			columns.bits,
		],
		rows: rows.map((row) => [
			names[row.transport],
			...[
				row.medianMs,
				row.p95Ms,
				row.worstMs,
				row.downPerMessage,
				row.upPerMessage,
				row.requestsPerSecond,
				row.connections,
				row.bitsPerSecond,
			].map(meant),
		]),
	};
}

/** Digits that a model of milliseconds and bytes can mean. */
function meant(value: number | null): number | null {
	if (value === null) return null;
	return Math.abs(value) >= 1e5 ? Math.round(value) : Number(value.toPrecision(6));
}

/** The least of a column, where it is less than another's: worth a mark. */
export function bestOf(
	rows: readonly ResultRow[],
	figure: (row: ResultRow) => number | null,
): ReadonlySet<TransportId> {
	const known = rows.map(figure).filter((value) => value !== null);
	const least = Math.min(...known);
	if (known.every((value) => value <= least * 1.005)) return new Set();
	const near = rows.filter((row) => {
		const value = figure(row);
		return value !== null && value <= least * 1.005;
	});
	return new Set(near.map(({ transport }) => transport));
}

function bitsOf({ up, down }: TwoWay, counting: Counting): number {
	return 8 * countedBytes(addBreakdowns(up, down), counting);
}

/** The waiting time that such a share of messages does not exceed, to a thousandth of the longest. */
function quantileOf(
	{ minMs, maxMs, shareUpTo }: NonNullable<ClosedForm['waiting']>,
	share: number,
) {
	if (!Number.isFinite(maxMs)) return null;
	let low = minMs;
	let high = maxMs;
	if (shareUpTo(low) >= share) return low;
	for (let i = 0; i < 40; i++) {
		const middle = (low + high) / 2;
		if (shareUpTo(middle) >= share) high = middle;
		else low = middle;
	}
	return high;
}
