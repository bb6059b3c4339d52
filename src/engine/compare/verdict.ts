// Recommends a transport for a setting and gives the reason, as data.
//
// The rule: a transport fits when its longest wait is tolerable and when link and server can carry its load.
// Of those that fit, the one with the fewest bytes on the wire wins. A simpler one wins instead if it costs
// at most a tenth more.
import { totalBothWays } from './expense.ts';
import type { TransportId } from './carriage.ts';
import { TRANSPORTS } from './carriage.ts';
import type { ClosedForm } from './closed-form.ts';
import { closedForm, costsOf } from './closed-form.ts';
import type { TransportCosts } from './cost.ts';
import { loadWarnings, pollWarnings } from './overload.ts';
import type { CompareSetting } from './setting.ts';

/** Represents a transport with the numbers on which the recommendation depends. */
export interface Candidate {
	readonly transport: TransportId;
	readonly longestWaitMs: number;
	/** Counts the bytes per second of one client, both directions together. */
	readonly bytesPerSecond: number;
	/** Counts the requests per second of one client. */
	readonly requestsPerSecond: number;
	/** Says whether the longest wait is tolerable. */
	readonly inTime: boolean;
	/** Says whether the link and the server can carry the load. */
	readonly carried: boolean;
}

/**
 * Is the reason of the recommendation. `wait`: a cheaper transport would be too late. `load`: a cheaper transport would
 * overload the link or the server. `bytes`: this transport needs the fewest bytes. `simplicity`: this transport needs
 * hardly more than the fewest. `nothing-fits`: no transport fits, and this one has the shortest wait.
 */
export type VerdictReason = 'wait' | 'load' | 'bytes' | 'simplicity' | 'nothing-fits';

/** Represents the recommendation for a setting, with its reason. */
export interface Verdict {
	readonly transport: TransportId;
	readonly reason: VerdictReason;
	/** Holds the transport that was rejected for this reason, or the next best one. */
	readonly against: TransportId;
	/** Holds the deciding number of the recommended transport: its longest wait in ms, or its bytes per second. */
	readonly value: number;
	/** Holds the same number for the transport `against`. */
	readonly otherValue: number;
	/** Lists all transports in the order of TRANSPORTS. */
	readonly candidates: readonly Candidate[];
}

/**
 * Lists the transports, the simplest first. Plain requests need no support from other programs. An EventSource
 * reconnects by itself. A WebSocket needs support from every intermediary. A plain stream does not mark the borders of
 * its messages, and proxies hold it back (RFC 6202 §3.2).
 */
export const BY_SIMPLICITY: readonly TransportId[] = [
	'short-polling',
	'sse',
	'long-polling',
	'websocket',
	'streaming',
];

const HARDLY_MORE = 1.1;

export type CostsByTransport = Readonly<Record<TransportId, TransportCosts>>;

/** Returns the costs of all transports in a setting. */
export function allCosts(setting: CompareSetting): CostsByTransport {
	const entries = TRANSPORTS.map((transport) => [transport, costsOf(transport, setting)] as const);
	return Object.fromEntries(entries) as Record<TransportId, TransportCosts>;
}

export type FormsByTransport = Readonly<Record<TransportId, ClosedForm>>;

/** Returns what formulas say about all transports in a setting. */
export function allForms(setting: CompareSetting, costs: CostsByTransport): FormsByTransport {
	const entries = TRANSPORTS.map(
		(transport) => [transport, closedForm(transport, setting, costs[transport])] as const,
	);
	return Object.fromEntries(entries) as Record<TransportId, ClosedForm>;
}

/** Returns the formulas by which a setting is judged: those for Poisson arrivals of the same rate. */
export function judgedForms(
	setting: CompareSetting,
	costs: CostsByTransport = allCosts(setting),
): FormsByTransport {
	return allForms(asPoisson(setting), costs);
}

/**
 * Recommends a transport. Other arrivals than Poisson are judged like Poisson arrivals with the same rate,
 * because only then every number has a formula.
 *
 * @param forms the judged formulas of this setting, when the caller has them already
 */
export function verdictOf(
	setting: CompareSetting,
	forms: FormsByTransport = judgedForms(setting),
): Verdict {
	const candidates = candidatesOf(setting, forms);
	const fitting = candidates.filter(({ inTime, carried }) => inTime && carried);
	const least = cheapest(fitting);
	if (least === null) return nothingFits(candidates);
	const chosen = simplestNear(fitting, least);
	const passedOver = candidates.filter(
		(one) => !fitting.includes(one) && one.bytesPerSecond < chosen.bytesPerSecond,
	);
	const late = cheapest(passedOver.filter(({ inTime }) => !inTime));
	if (late !== null) {
		const values = { value: chosen.longestWaitMs, otherValue: late.longestWaitMs };
		return { ...named(chosen, late), reason: 'wait', ...values, candidates };
	}
	const heavy = cheapest(passedOver);
	const simple = chosen === least ? null : least;
	const other = heavy ?? simple ?? nextBest(candidates, fitting, chosen);
	const values = { value: chosen.bytesPerSecond, otherValue: other.bytesPerSecond };
	// A simpler transport that is too late decides by its wait, even when it would not have been cheaper.
	if (heavy === null && !other.inTime) {
		const waits = { value: chosen.longestWaitMs, otherValue: other.longestWaitMs };
		return { ...named(chosen, other), reason: 'wait', ...waits, candidates };
	}
	const reason = heavy !== null ? 'load' : simple !== null ? 'simplicity' : 'bytes';
	return { ...named(chosen, other), reason, ...values, candidates };
}

/** Returns for each transport the numbers on which the recommendation depends. */
export function candidatesOf(
	setting: CompareSetting,
	forms: FormsByTransport,
): readonly Candidate[] {
	const poisson = asPoisson(setting);
	const pilesUp = pollWarnings(setting).some(({ type }) => type === 'polls-pile-up');
	return TRANSPORTS.map((transport) => {
		const form = forms[transport];
		const longestWaitMs = form.waiting?.maxMs ?? Infinity;
		const piles = transport === 'short-polling' && pilesUp;
		return {
			transport,
			longestWaitMs,
			bytesPerSecond: form.bytesPerSecond === null ? Infinity : totalBothWays(form.bytesPerSecond),
			requestsPerSecond: form.requestsPerSecond ?? 0,
			inTime: longestWaitMs <= setting.tolerableAgeMs,
			carried: !piles && loadWarnings(form, poisson).length === 0,
		};
	});
}

/** Returns the setting with Poisson arrivals of the same rate, for which every number has a formula. */
export function asPoisson(setting: CompareSetting): CompareSetting {
	const { arrivals } = setting;
	if (arrivals.type === 'poisson') return setting;
	const ratePerSecond =
		arrivals.type === 'list'
			? (1000 * arrivals.timesMs.length) / Math.max(1000, arrivals.timesMs.at(-1) ?? 0)
			: arrivals.ratePerSecond;
	return { ...setting, arrivals: { type: 'poisson', ratePerSecond } };
}

function nothingFits(candidates: readonly Candidate[]): Verdict {
	const inOrder = candidates.toSorted(
		(a, b) => a.longestWaitMs - b.longestWaitMs || a.bytesPerSecond - b.bytesPerSecond,
	);
	const [chosen, other] = [inOrder[0]!, inOrder[1]!];
	const values = { value: chosen.longestWaitMs, otherValue: other.longestWaitMs };
	return { ...named(chosen, other), reason: 'nothing-fits', ...values, candidates };
}

function nextBest(
	candidates: readonly Candidate[],
	fitting: readonly Candidate[],
	chosen: Candidate,
): Candidate {
	const rest = (some: readonly Candidate[]): Candidate[] => some.filter((one) => one !== chosen);
	return cheapest(rest(fitting)) ?? cheapest(rest(candidates)) ?? chosen;
}

function cheapest(some: readonly Candidate[]): Candidate | null {
	return some.reduce<Candidate | null>(
		(least, one) => (least === null || one.bytesPerSecond < least.bytesPerSecond ? one : least),
		null,
	);
}

function simplestNear(fitting: readonly Candidate[], least: Candidate): Candidate {
	const bound = least.bytesPerSecond * HARDLY_MORE;
	const near = fitting.filter(({ bytesPerSecond }) => bytesPerSecond <= bound);
	const bySimplicity = near.toSorted(
		(a, b) => BY_SIMPLICITY.indexOf(a.transport) - BY_SIMPLICITY.indexOf(b.transport),
	);
	return bySimplicity[0] ?? least;
}

function named(chosen: Candidate, other: Candidate): Pick<Verdict, 'transport' | 'against'> {
	return { transport: chosen.transport, against: other.transport };
}
