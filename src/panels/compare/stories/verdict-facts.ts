// Returns the facts about a verdict as data: the numbers that decide, what a cheaper transport would overload, and the
// values at which the verdict changes.
import {
	allCosts,
	judgedForms,
	quantityOf,
	verdictOf,
	withQuantity,
	type Candidate,
	type Quantity,
	type CompareSetting,
	type TransportId,
	type TurningPoint,
	type Verdict,
	type VerdictReason,
	type Warning,
} from '../../../engine/compare/index.ts';

/** Represents a warning that says that a transport needs more than the link, the server or the browser can give. */
export type Burden = Extract<
	Warning,
	{ readonly type: 'polls-pile-up' | 'messages-pile-up' | 'link-overloaded' | 'server-overloaded' }
>;

export interface CompareVerdictFacts {
	readonly transport: TransportId;
	readonly against: TransportId;
	readonly reason: VerdictReason;
	readonly chosen: Candidate;
	readonly other: Candidate;
	readonly tolerableAgeMs: number;
	/** Says what the other transport would overload, if the reason is `load`. Otherwise it is null. */
	readonly burden: Burden | null;
}

/**
 * Returns the facts from which a language makes the verdict.
 * @param warnings all warnings about the setting (`warningsOf`)
 */
export function compareVerdictFacts(
	verdict: Verdict,
	setting: CompareSetting,
	warnings: readonly Warning[],
): CompareVerdictFacts {
	const { transport, against, reason, candidates } = verdict;
	const of = (id: TransportId): Candidate => candidates.find((one) => one.transport === id)!;
	return {
		transport,
		against,
		reason,
		chosen: of(transport),
		other: of(against),
		tolerableAgeMs: setting.tolerableAgeMs,
		burden: reason === 'load' ? burdenOf(against, warnings) : null,
	};
}

export interface TurningPointFacts {
	readonly quantity: Quantity;
	readonly side: 'above' | 'below';
	/** Holds the last value before the verdict changes. */
	readonly at: number;
	readonly becomes: TransportId;
	/** Is false if no transport is in time and without overload there. `becomes` then only has the shortest wait. */
	readonly fits: boolean;
}

const MOST_TURNING_POINTS = 4;

/**
 * Returns the turning points, the nearest first. Those beyond which no transport fits come last: beyond them
 * there is nothing to choose.
 */
export function turningPointFacts(
	points: readonly TurningPoint[],
	setting: CompareSetting,
): readonly TurningPointFacts[] {
	// The costs are computed once: of the quantities that move, only the message size changes them.
	const costs = allCosts(setting);
	const nearest = points.toSorted((a, b) => distanceOf(a, setting) - distanceOf(b, setting));
	const facts = nearest.map(({ quantity, value, at, becomes }): TurningPointFacts => {
		const moved = withQuantity(setting, quantity, at);
		const there = verdictOf(
			moved,
			judgedForms(moved, quantity === 'updateBytes' ? undefined : costs),
		);
		const side = at > value ? 'above' : 'below';
		const fits = there.reason !== 'nothing-fits';
		return { quantity, side, at: lastBefore(quantity, side, at), becomes, fits };
	});
	return facts.toSorted((a, b) => Number(b.fits) - Number(a.fits)).slice(0, MOST_TURNING_POINTS);
}

/**
 * Returns the last value with the old verdict. For counted quantities `at` is the first value with the new
 * one.
 */
function lastBefore(quantity: Quantity, side: TurningPointFacts['side'], at: number): number {
	if (quantity !== 'clients' && quantity !== 'updateBytes') return at;
	return side === 'above' ? at - 1 : at + 1;
}

/**
 * Returns the distance to a turning point as the logarithm of the factor. If the client sends no messages
 * now, the distance compares the new rate with the rate of messages that the client receives.
 */
function distanceOf({ quantity, value, at }: TurningPoint, setting: CompareSetting): number {
	const received = quantityOf(setting, 'ratePerSecond') ?? 0;
	if (quantity === 'upstreamPerSecond' && value === 0 && received > 0)
		return Math.log1p(at / received);
	return value === 0 || at === 0 ? Infinity : Math.abs(Math.log(at / value));
}

function burdenOf(transport: TransportId, warnings: readonly Warning[]): Burden | null {
	const of = (one: Burden) => (one.type === 'polls-pile-up' ? 'short-polling' : one.transport);
	return warnings.filter(isBurden).find((one) => of(one) === transport) ?? null;
}

function isBurden(one: Warning): one is Burden {
	return (
		one.type === 'polls-pile-up' ||
		one.type === 'messages-pile-up' ||
		one.type === 'link-overloaded' ||
		one.type === 'server-overloaded'
	);
}
