// The results: a row of the table and the curves of the distribution chart per transport. The closed form gives
// them at once, the exact run later.
import {
	TRANSPORTS,
	addBreakdowns,
	applicationBytes,
	arrivalRate,
	totalBytes,
	type Breakdown,
	type ClosedForm,
	type CompareSetting,
	type FormsByTransport,
	type TransportId,
	type TwoWay,
} from '../../engine/compare/index.ts';
import type { WaitingSeries } from './charts/curve-groups.ts';
import type { ExactResult, ExactTransport } from './run/exact-result.ts';
import type { ResultsWords } from './strings/en/results.ts';
import type { PlainTable } from '../../platform/csv.ts';

/**
 * Lists which bytes can be counted. `overhead`: the bytes that the application writes besides the messages
 * (heads, framing). `application`: the messages too. `wire`: TCP, IP, ACKs and TLS as well.
 */
export const COUNTINGS = ['overhead', 'application', 'wire'] as const;
export type Counting = (typeof COUNTINGS)[number];

/** Holds what an exact run counted for one client. */
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
	/**
	 * Names the source of the figures. With `closed-form`, null means that the closed form does not give the
	 * figure.
	 */
	readonly source: 'closed-form' | 'simulated';
	readonly medianMs: number | null;
	readonly p95Ms: number | null;
	readonly worstMs: number | null;
	/**
	 * `downPerMessage` and `upPerMessage` count the bytes per message from the server and to the server, including
	 * the cost of empty rounds.
	 */
	readonly downPerMessage: number | null;
	readonly upPerMessage: number | null;
	/** Counts the requests of all clients together, per second. */
	readonly requestsPerSecond: number | null;
	/** Counts the connections of all clients that are open at the same time, on average. */
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

/** Returns the table for export: numbers with six digits, large ones as whole numbers. */
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
			].map(rounded),
		]),
	};
}

/** Rounds a number to six significant digits, or to a whole number from 100 000 on. */
function rounded(value: number | null): number | null {
	if (value === null) return null;
	return Math.abs(value) >= 1e5 ? Math.round(value) : Number(value.toPrecision(6));
}

/**
 * Returns the transports with the least value of a column, within 0.5 %; none if all values are that close.
 */
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

/**
 * Returns the wait in ms that the given share of messages does not exceed, found by halving the interval;
 * null if waits have no bound.
 */
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

/** Returns the curves of the distribution chart: those of the closed form, and those of the exact run. */
export function waitingSeries(
	forms: FormsByTransport,
	exact: ExactResult | null,
	names: Readonly<Record<TransportId, string>>,
): readonly WaitingSeries[] {
	return TRANSPORTS.flatMap((id) => {
		const name = names[id];
		const series: WaitingSeries[] = [];
		const { waiting } = forms[id];
		if (waiting) series.push({ id, name, shareUpTo: waiting.shareUpTo, kind: 'closed-form' });
		const simulated = exact?.transports[id];
		if (simulated && simulated.summary.count > 0) {
			series.push({ id, name, shareUpTo: simulated.shareUpTo, kind: 'simulated' });
		}
		return series;
	});
}

/** Returns the time in ms at which every curve with a longest wait has reached 100 %, plus a margin. */
export function waitingSpanMs(forms: FormsByTransport, exact: ExactResult | null): number {
	const worst = TRANSPORTS.map((id) => {
		const simulated = exact?.transports[id];
		return (simulated ? simulated.summary.max : forms[id].waiting?.maxMs) ?? 0;
	}).filter(Number.isFinite);
	return Math.max(10, 1.15 * Math.max(0, ...worst));
}
