// From signs to findings. Each cause is proven, ruled out, or open. A cause is proven if a sign proves it; ruled
// out if a sign says so, if the connection came past its phase or ended before it, or if a proven cause explains
// all that fits it. What is open is likely if it fits every sign of trouble, and possible otherwise or beside a
// proven cause, unless it led to that one and a sign points to it alone. Without a sign of
// trouble there is no finding.
import { CAUSE_IDS, CAUSES, isExcluded, mayLeadTo, type CauseId } from './cause.ts';
import { COMPARISONS } from './facts/fact.ts';
import { contradict, isAfter, type Phase } from './passage.ts';
import { meaningOf, type Sign } from './sign.ts';
import type { SignMeaning } from './sign-meaning.ts';

/** Represents a sign with the piece that shows it. */
export interface PlacedSign extends Sign {
	/** Holds the index of the piece in the case; it is −1 for an answer of the person. */
	readonly piece: number;
	/** Holds the index of the connection in the case that the sign is about; it is null if nothing tells which one. */
	readonly connection: number | null;
}

export type Standing = 'proven' | 'ruled-out' | 'open';

/** Says what the evidence shows about one cause. */
export interface CauseVerdict {
	readonly cause: CauseId;
	readonly standing: Standing;
	/** Lists the signs that prove the cause or that it fits. */
	readonly evidence: readonly PlacedSign[];
	/** Lists the signs that rule the cause out. */
	readonly against: readonly PlacedSign[];
	/** Holds the proven cause that rules this one out, because it explains all that fits this one; it is null for none. */
	readonly explainedBy: CauseId | null;
}

export type Certainty = 'certain' | 'likely' | 'possible';

/** Represents a cause that is not ruled out and that some sign of trouble fits. */
export interface CauseFinding {
	readonly cause: CauseId;
	readonly certainty: Certainty;
	readonly evidence: readonly PlacedSign[];
	/** Lists the connections of the case that the finding is about; it is empty if nothing tells which one. */
	readonly connections: readonly number[];
}

interface ReadSign {
	readonly sign: PlacedSign;
	readonly meaning: SignMeaning;
}

interface Proof {
	readonly sign: PlacedSign;
	readonly proven: CauseId;
	readonly endedIn: Phase;
}

const NONE: ReadonlySet<PlacedSign> = new Set();

/** Returns the signs of trouble, each sentence of the evidence once. No cause and no rule need explain them. */
export function troubleSigns(signs: readonly PlacedSign[]): readonly PlacedSign[] {
	const distinct = new Map<string, PlacedSign>();
	for (const one of signs) {
		const key = `${one.id} ${JSON.stringify(one.values)}`;
		if (meaningOf(one).trouble && !distinct.has(key)) distinct.set(key, one);
	}
	return [...distinct.values()];
}

/**
 * Returns whether signs of trouble that no cause explains say the reason: each sign is a reason itself, or may be about
 * a connection that a reason ended.
 */
export function sayWhy(trouble: readonly PlacedSign[]): boolean {
	const meanings = trouble.map(meaningOf);
	const ends = meanings.filter(({ isReason, endedIn }) => isReason && endedIn !== undefined);
	return meanings.every((one) => one.isReason ?? ends.some((end) => !contradict(one, end)));
}

/**
 * Returns the verdict on every cause, in the order in which a connection meets them.
 * @param shared the signs that may be about another connection; what they prove explains nothing here
 */
export function judgeCauses(
	signs: readonly PlacedSign[],
	shared: ReadonlySet<PlacedSign> = NONE,
): readonly CauseVerdict[] {
	const read = signs.map((sign) => ({ sign, meaning: meaningOf(sign) }));
	const proofs = proofsOfOne(read.filter(({ sign }) => !shared.has(sign)));
	return CAUSE_IDS.map((cause) => {
		const verdict = judgeCause(cause, read);
		const explainedBy = verdict.standing === 'open' ? explanation(verdict, proofs) : null;
		return explainedBy === null ? verdict : { ...verdict, standing: 'ruled-out', explainedBy };
	});
}

/** Returns the proofs that are about one connection. Without a connection, two causes may be those of two. */
function proofsOfOne(read: readonly ReadSign[]): readonly Proof[] {
	const proofs = read.flatMap(({ sign, meaning: { proves, endedIn } }): readonly Proof[] =>
		proves === undefined
			? []
			: [{ sign, proven: proves, endedIn: endedIn ?? CAUSES[proves].phase }],
	);
	const isOne = new Set(proofs.map(({ proven }) => proven)).size === 1;
	return isOne ? proofs : proofs.filter(({ sign }) => sign.connection !== null);
}

/** Returns the proven cause that excludes an open one and explains everything that fits it; null for none. */
function explanation({ cause, evidence }: CauseVerdict, proofs: readonly Proof[]): CauseId | null {
	if (proofs.some(({ proven }) => mayLeadTo(cause, proven))) return null;
	const first = proofs.find(({ proven, endedIn }) => isExcluded(cause, proven, endedIn));
	const isExplained = evidence.every(
		(one) =>
			proofs.some(({ sign }) => sign.connection !== null && sign.connection === one.connection) ||
			meaningOf(one).fits?.some((fitting) => proofs.some(({ proven }) => proven === fitting)),
	);
	return first !== undefined && isExplained ? first.proven : null;
}

function judgeCause(cause: CauseId, read: readonly ReadSign[]): CauseVerdict {
	const proofs = signsOf(read, ({ proves }) => proves === cause);
	const fitting = signsOf(read, ({ fits = [] }) => fits.includes(cause));
	const against = signsOf(read, (meaning) => meaning.proves !== cause && excludes(meaning, cause));
	const standing = proofs.length > 0 ? 'proven' : against.length > 0 ? 'ruled-out' : 'open';
	return { cause, standing, evidence: [...proofs, ...fitting], against, explainedBy: null };
}

function signsOf(read: readonly ReadSign[], is: (meaning: SignMeaning) => boolean) {
	return read.filter(({ meaning }) => is(meaning)).map(({ sign }) => sign);
}

/** Returns whether a sign rules a cause out. A sign that fits a cause does not rule it out by its phase. */
function excludes(meaning: SignMeaning, cause: CauseId) {
	const { rulesOut = [], fits = [], reached, endedIn, isSole = false } = meaning;
	const { phase } = CAUSES[cause];
	if (rulesOut.includes(cause) || (isSole && phase === endedIn)) return true;
	return !fits.includes(cause) && (isAfter(reached, phase) || isAfter(phase, endedIn));
}

/** A sign names its causes from the most to the least frequent. One that it does not name comes after them. */
function ranked(open: readonly CauseVerdict[], pointing: readonly PlacedSign[]) {
	const ranks = new Map(open.map(({ cause }) => [cause, 0]));
	for (const one of pointing) {
		const { fits = [] } = meaningOf(one);
		for (const [cause, rank] of ranks) {
			const place = fits.indexOf(cause);
			ranks.set(cause, rank + (place < 0 ? CAUSE_IDS.length : place));
		}
	}
	return open.toSorted((a, b) => ranks.get(a.cause)! - ranks.get(b.cause)!);
}

/** Returns the connections that the signs are about, in their order. */
export function connectionsOf(signs: readonly PlacedSign[]): readonly number[] {
	const found = signs.flatMap(({ connection }) => (connection === null ? [] : [connection]));
	return [...new Set(found)].toSorted((a, b) => a - b);
}

/**
 * Returns the findings about signs that may be evidence together: certain ones first, then likely, then possible.
 * @param shared the signs that may be about another connection
 */
export function findCauses(
	signs: readonly PlacedSign[],
	shared: ReadonlySet<PlacedSign> = NONE,
): readonly CauseFinding[] {
	const trouble = signs.filter((sign) => meaningOf(sign).trouble);
	if (trouble.length === 0) return [];
	const open = judgeCauses(signs, shared).filter(({ standing }) => standing !== 'ruled-out');
	const certain = open.filter(({ standing }) => standing === 'proven');
	const rest = open.filter(({ standing }) => standing === 'open');
	const pointing = trouble.filter((sign) => meaningOf(sign).fits !== undefined);
	const found = ranked(rest, pointing).flatMap(({ cause, evidence }): CauseFinding[] => {
		if (evidence.length === 0) return [];
		const all = pointing.every((sign) => meaningOf(sign).fits?.includes(cause));
		const only =
			all && rest.filter((other) => other.evidence.length >= evidence.length).length <= 2;
		// Beside a proven cause, one that led to it is likely if a sign points to it alone.
		const alone = pointing.some((sign) => meaningOf(sign).fits?.length === 1);
		const leads = alone && certain.every((proven) => mayLeadTo(cause, proven.cause));
		const certainty = only && (certain.length === 0 || leads) ? 'likely' : 'possible';
		return [{ cause, certainty, evidence, connections: connectionsOf(evidence) }];
	});
	const isCompared = signs.some(
		({ id, values }) => COMPARISONS.includes(id) && values['certainty'] === 'likely',
	);
	const proven = certain.map(({ cause, evidence }): CauseFinding => ({
		cause,
		// What it works with may be the reason behind the one that a message names.
		certainty:
			isCompared && evidence.every(({ connection }) => connection === null) ? 'likely' : 'certain',
		evidence,
		connections: connectionsOf(evidence),
	}));
	// The application closed as it wanted to. That is no fault above possible, unless something else failed.
	if (trouble.every(isApplicationClose)) {
		return [...proven, ...found].map((one) => ({ ...one, certainty: 'possible' }));
	}
	return [
		...proven,
		...found.filter(({ certainty }) => certainty === 'likely'),
		...found.filter(({ certainty }) => certainty === 'possible'),
	];
}

/** Returns whether a sign is a close code of an application (RFC 6455 §7.4.2). */
function isApplicationClose({ id, values }: PlacedSign): boolean {
	const code = Number(values['code']);
	return (id === 'close-frame' || id === 'close-event') && code >= 4000 && code <= 4999;
}
