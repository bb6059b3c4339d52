// What bytes are spent on. An expense is one kind of bytes, such as request headers or TCP and IP. Every count
// is a breakdown by expense, so the page can divide every total into its parts.

/** Lists the expenses of bytes that the application wrote; the page can show them as text. */
export const APPLICATION_EXPENSES = [
	'request-line',
	'request-headers',
	'response-head',
	'chunk-framing',
	'event-framing',
	'websocket-header',
	'masking-key',
	'payload',
	'http2-frame-header',
	/** Counts preface, SETTINGS and WINDOW_UPDATE of an HTTP/2 connection, with their frame headers. */
	'http2-control',
] as const;
export type ApplicationExpense = (typeof APPLICATION_EXPENSES)[number];

/**
 * Lists the expenses of bytes that the network adds. `ack`, `tcp-handshake` and `tcp-close` are whole packets without
 * data.
 */
export const NETWORK_EXPENSES = [
	'tls-record',
	'tls-handshake',
	'ethernet-header',
	'ip-header',
	'tcp-header',
	'ack',
	'tcp-handshake',
	'tcp-close',
] as const;

export const BYTE_EXPENSES = [...APPLICATION_EXPENSES, ...NETWORK_EXPENSES] as const;
/** Names what a byte is spent on: one of its application, or one that the network adds. */
export type ByteExpense = (typeof BYTE_EXPENSES)[number];

/** Gives for each expense a number of bytes, or of bytes per second. */
export type Breakdown = Readonly<Record<ByteExpense, number>>;

/** Counts bytes in both directions; `up` is from the client to the server. */
export interface TwoWay {
	readonly up: Breakdown;
	readonly down: Breakdown;
}

export const NOTHING_SENT: Breakdown = breakdown({});
export const NOTHING_EITHER_WAY: TwoWay = { up: NOTHING_SENT, down: NOTHING_SENT };

export function breakdown(some: Readonly<Partial<Record<ByteExpense, number>>>): Breakdown {
	const all = {} as Record<ByteExpense, number>;
	for (const expense of BYTE_EXPENSES) all[expense] = some[expense] ?? 0;
	return all;
}

/** Returns the sum of two breakdowns, expense by expense. */
export function addBreakdowns(a: Breakdown, b: Breakdown): Breakdown {
	const sum: Record<ByteExpense, number> = { ...a };
	for (const expense of BYTE_EXPENSES) sum[expense] += b[expense];
	return sum;
}

export function scaleBreakdown(one: Breakdown, factor: number): Breakdown {
	const scaled: Record<ByteExpense, number> = { ...one };
	for (const expense of BYTE_EXPENSES) scaled[expense] *= factor;
	return scaled;
}

/** Returns the bytes of all expenses together. */
export function totalBytes(one: Breakdown): number {
	return BYTE_EXPENSES.reduce((sum, expense) => sum + one[expense], 0);
}

/** Returns the bytes that the application wrote, without those that the network adds. */
export function applicationBytes(one: Breakdown): number {
	return APPLICATION_EXPENSES.reduce((sum, expense) => sum + one[expense], 0);
}

export function addTwoWay(...all: readonly TwoWay[]): TwoWay {
	return all.reduce(
		(sum, one) => ({ up: addBreakdowns(sum.up, one.up), down: addBreakdowns(sum.down, one.down) }),
		NOTHING_EITHER_WAY,
	);
}

/** Returns all numbers multiplied by a factor. */
export function scaleTwoWay({ up, down }: TwoWay, factor: number): TwoWay {
	return { up: scaleBreakdown(up, factor), down: scaleBreakdown(down, factor) };
}

/** Counts bytes several times or in part: `weight` times. */
export interface Weighted {
	readonly bytes: TwoWay;
	readonly weight: number;
}

/** Returns the sum of all bytes times their weights, added in the given order. */
export function weightedSum(all: readonly Weighted[]): TwoWay {
	const sum = { up: { ...NOTHING_SENT }, down: { ...NOTHING_SENT } };
	for (const { bytes, weight } of all) {
		for (const expense of BYTE_EXPENSES) {
			sum.up[expense] += bytes.up[expense] * weight;
			sum.down[expense] += bytes.down[expense] * weight;
		}
	}
	return sum;
}

/** Returns the bytes of all expenses in both directions together. */
export function totalBothWays({ up, down }: TwoWay): number {
	return totalBytes(up) + totalBytes(down);
}

/** Returns the bytes that both applications wrote, without those that the network adds. */
export function applicationBothWays({ up, down }: TwoWay): number {
	return applicationBytes(up) + applicationBytes(down);
}
