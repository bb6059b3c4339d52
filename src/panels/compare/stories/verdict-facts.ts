// What there is to say about a verdict, as data: the numbers that decide it, what a cheaper transport would overload,
// and where it turns.
import {
	allCosts,
	asPoisson,
	closedForm,
	loadWarnings,
	pollWarnings,
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
} from '../../../engine/index.ts';

/** What asks for more than there is. */
export type Burden = Extract<
	Warning,
	{ readonly type: 'polls-pile-up' | 'link-overloaded' | 'server-overloaded' }
>;

export interface VerdictFacts {
	readonly transport: TransportId;
	readonly against: TransportId;
	readonly reason: VerdictReason;
	readonly chosen: Candidate;
	readonly other: Candidate;
	readonly tolerableAgeMs: number;
	/** Of `load`: what the other would overload. */
	readonly burden: Burden | null;
}

export function verdictFacts(verdict: Verdict, setting: CompareSetting): VerdictFacts {
	const { transport, against, reason, candidates } = verdict;
	const of = (id: TransportId): Candidate => candidates.find((one) => one.transport === id)!;
	return {
		transport,
		against,
		reason,
		chosen: of(transport),
		other: of(against),
		tolerableAgeMs: setting.tolerableAgeMs,
		burden: reason === 'load' ? burdenOf(against, setting) : null,
	};
}

export interface TurnFacts {
	readonly quantity: Quantity;
	readonly side: 'above' | 'below';
	/** Beyond it the verdict is another. */
	readonly at: number;
	readonly becomes: TransportId;
	/** Else nothing is in time and carried there, and `becomes` only waits least. */
	readonly fits: boolean;
}

const MOST_TURNS = 4;

/** The nearest first; those behind which nothing would do at all come last, for they are no choice. */
export function turnFacts(
	turns: readonly TurningPoint[],
	setting: CompareSetting,
): readonly TurnFacts[] {
	// Heads are packed once: nothing that is moved changes them but the message itself.
	const costs = allCosts(setting);
	const nearest = turns.toSorted((a, b) => distanceOf(a, setting) - distanceOf(b, setting));
	const facts = nearest.map(({ quantity, value, at, becomes }): TurnFacts => {
		const moved = withQuantity(setting, quantity, at);
		const there = verdictOf(moved, quantity === 'updateBytes' ? undefined : costs);
		const side = at > value ? 'above' : 'below';
		const fits = there.reason !== 'nothing-fits';
		return { quantity, side, at: lastBefore(quantity, side, at), becomes, fits };
	});
	return facts.toSorted((a, b) => Number(b.fits) - Number(a.fits)).slice(0, MOST_TURNS);
}

/** Of what is counted, the turn is the first that is different. */
function lastBefore(quantity: Quantity, side: TurnFacts['side'], at: number): number {
	if (quantity !== 'clients' && quantity !== 'updateBytes') return at;
	return side === 'above' ? at - 1 : at + 1;
}

/** How far a turn is, by the factor. What a client that says nothing begins to say is measured by what it hears. */
function distanceOf({ quantity, value, at }: TurningPoint, setting: CompareSetting): number {
	const heard = quantityOf(setting, 'ratePerSecond') ?? 0;
	if (quantity === 'upstreamPerSecond' && value === 0 && heard > 0) return Math.log1p(at / heard);
	return value === 0 || at === 0 ? Infinity : Math.abs(Math.log(at / value));
}

function burdenOf(transport: TransportId, setting: CompareSetting): Burden | null {
	const judged = asPoisson(setting);
	const polls = transport === 'short-polling' ? pollWarnings(setting) : [];
	const all = [...polls, ...loadWarnings(closedForm(transport, judged), judged)];
	return all.find(isBurden) ?? null;
}

function isBurden(one: Warning): one is Burden {
	return (
		one.type === 'polls-pile-up' ||
		one.type === 'link-overloaded' ||
		one.type === 'server-overloaded'
	);
}
