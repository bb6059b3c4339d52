// The causes of bytes. Every count is a breakdown by cause, so the page can divide every total into its
// parts.

/** Lists the causes of bytes that the application wrote; the page can show them as text. */
export const APPLICATION_CAUSES = [
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
export type ApplicationCause = (typeof APPLICATION_CAUSES)[number];

/**
 * Lists the causes of bytes that the network adds. `ack`, `tcp-handshake` and `tcp-close` are whole packets without
 * data.
 */
export const NETWORK_CAUSES = [
	'tls-record',
	'tls-handshake',
	'ethernet-header',
	'ip-header',
	'tcp-header',
	'ack',
	'tcp-handshake',
	'tcp-close',
] as const;

export const BYTE_CAUSES = [...APPLICATION_CAUSES, ...NETWORK_CAUSES] as const;
export type ByteCause = (typeof BYTE_CAUSES)[number];

/** Gives for each cause a number of bytes, or of bytes per second. */
export type Breakdown = Readonly<Record<ByteCause, number>>;

/** Counts bytes in both directions; `up` is from the client to the server. */
export interface TwoWay {
	readonly up: Breakdown;
	readonly down: Breakdown;
}

export const NOTHING_SENT: Breakdown = breakdown({});
export const NOTHING_EITHER_WAY: TwoWay = { up: NOTHING_SENT, down: NOTHING_SENT };

export function breakdown(some: Readonly<Partial<Record<ByteCause, number>>>): Breakdown {
	const all = {} as Record<ByteCause, number>;
	for (const cause of BYTE_CAUSES) all[cause] = some[cause] ?? 0;
	return all;
}

/** Returns the sum of two breakdowns, cause by cause. */
export function addBreakdowns(a: Breakdown, b: Breakdown): Breakdown {
	const sum: Record<ByteCause, number> = { ...a };
	for (const cause of BYTE_CAUSES) sum[cause] += b[cause];
	return sum;
}

export function scaleBreakdown(one: Breakdown, factor: number): Breakdown {
	const scaled: Record<ByteCause, number> = { ...one };
	for (const cause of BYTE_CAUSES) scaled[cause] *= factor;
	return scaled;
}

/** Returns the bytes of all causes together. */
export function totalBytes(one: Breakdown): number {
	return BYTE_CAUSES.reduce((sum, cause) => sum + one[cause], 0);
}

/** Returns the bytes that the application wrote, without those that the network adds. */
export function applicationBytes(one: Breakdown): number {
	return APPLICATION_CAUSES.reduce((sum, cause) => sum + one[cause], 0);
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
		for (const cause of BYTE_CAUSES) {
			sum.up[cause] += bytes.up[cause] * weight;
			sum.down[cause] += bytes.down[cause] * weight;
		}
	}
	return sum;
}

/** Returns the bytes of all causes in both directions together. */
export function totalBothWays({ up, down }: TwoWay): number {
	return totalBytes(up) + totalBytes(down);
}

/** Returns the bytes that both applications wrote, without those that the network adds. */
export function applicationBothWays({ up, down }: TwoWay): number {
	return applicationBytes(up) + applicationBytes(down);
}
