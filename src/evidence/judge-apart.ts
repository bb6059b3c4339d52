// Judges each connection of a case apart: what one connection shows is not evidence about another. A sign that
// names no connection, such as a message or an answer, may be about any connection that has trouble; if none
// has, about any connection. It is not about one that ended earlier than the sign says, or came further. Then the
// findings of all connections come together, each cause once.
import {
	connectionsOf,
	findCauses,
	judgeCauses,
	type CauseFinding,
	type CauseVerdict,
	type Certainty,
	type PlacedSign,
} from './findings.ts';
import { meaningOf } from './sign.ts';
import { contradict, joinedPassage } from './passage.ts';

type Group = readonly PlacedSign[];

/** Returns the groups of signs that may be evidence together; at least one group. */
export function signGroups(signs: readonly PlacedSign[]): readonly Group[] {
	const loose = signs.filter(({ connection }) => connection === null);
	const own = new Map<number, PlacedSign[]>();
	for (const one of signs) {
		if (one.connection === null) continue;
		const group = own.get(one.connection);
		if (group) group.push(one);
		else own.set(one.connection, [one]);
	}
	const groups = [...own.values()];
	const troubled = groups.filter(hasTrouble);
	const chosen = troubled.length > 0 ? troubled : groups;
	const passages = chosen.map((group) => joinedPassage(group.map(meaningOf)));
	const withMeanings = loose.map((sign) => ({ sign, meaning: meaningOf(sign) }));
	const met = chosen.map((group, i) => [
		...group,
		...withMeanings.flatMap(({ sign, meaning }) =>
			contradict(meaning, passages[i]!) ? [] : [sign],
		),
	]);
	// What fits none of these connections is about one that was not brought.
	const apart = withMeanings
		.filter(({ meaning }) => passages.every((passage) => contradict(meaning, passage)))
		.map(({ sign }) => sign);
	const wrong = [...met, apart].filter(hasTrouble);
	return wrong.length > 0 ? wrong : chosen.length > 0 ? met : [loose];
}

/** Returns the signs that are in several groups, and about one of them. */
function sharedSigns(groups: readonly Group[]): ReadonlySet<PlacedSign> {
	const loose = groups.flat().filter(({ connection }) => connection === null);
	const met = new Set<PlacedSign>();
	const again = new Set<PlacedSign>();
	for (const one of loose) (met.has(one) ? again : met).add(one);
	return again;
}

function hasTrouble(group: Group): boolean {
	return group.some((sign) => meaningOf(sign).trouble);
}

/** Returns the findings of all connections, each cause once: certain ones first, then likely, then possible. */
export function findApart(signs: readonly PlacedSign[]): readonly CauseFinding[] {
	const groups = signGroups(signs);
	const shared = sharedSigns(groups);
	const found = groups.flatMap((group) => findCauses(group, shared));
	// No connection fits what the other pieces say: they are about a connection that was not brought.
	const all =
		found.length === 0 && groups.length > 1
			? findCauses(signs.filter(({ connection }) => connection === null))
			: found;
	const byCause = new Map<string, CauseFinding[]>();
	for (const one of all) {
		const same = byCause.get(one.cause);
		if (same) same.push(one);
		else byCause.set(one.cause, [one]);
	}
	return [...byCause.values()]
		.toSorted((a, b) => bestRank(a) - bestRank(b) || weight(b) - weight(a))
		.map(joinFindings);
}

function bestRank(found: readonly CauseFinding[]): number {
	return Math.min(...found.map(({ certainty }) => rank(certainty)));
}

/**
 * Returns how many connections find an open cause at its best certainty: it comes before one that fewer of them find.
 * The certain causes keep the order of their connections.
 */
function weight(found: readonly CauseFinding[]): number {
	const best = bestRank(found);
	return best === 0 ? 0 : found.filter(({ certainty }) => rank(certainty) === best).length;
}

const CERTAINTIES: readonly Certainty[] = ['certain', 'likely', 'possible'];

function rank(certainty: Certainty): number {
	return CERTAINTIES.indexOf(certainty);
}

/** Joins the findings of one cause. */
function joinFindings(found: readonly CauseFinding[]): CauseFinding {
	const [first] = found;
	if (found.length === 1) return first!;
	const evidence = [...new Set(found.flatMap((one) => one.evidence))];
	return {
		cause: first!.cause,
		certainty: CERTAINTIES[bestRank(found)]!,
		evidence,
		connections: connectionsOf(evidence),
	};
}

/**
 * Returns the verdict on every cause: proven if one connection proves it, ruled out if every connection that has
 * trouble rules it out.
 */
export function judgeApart(signs: readonly PlacedSign[]): readonly CauseVerdict[] {
	const groups = signGroups(signs);
	const shared = sharedSigns(groups);
	const judged = groups.map((group) => judgeCauses(group, shared));
	return judged[0]!.map((_, i) => joinVerdicts(judged.map((verdicts) => verdicts[i]!)));
}

/** Joins the verdicts on one cause. */
function joinVerdicts(verdicts: readonly CauseVerdict[]): CauseVerdict {
	const standings = new Set(verdicts.map(({ standing }) => standing));
	const standing = standings.has('proven')
		? 'proven'
		: standings.has('open')
			? 'open'
			: 'ruled-out';
	return {
		cause: verdicts[0]!.cause,
		standing,
		evidence: [...new Set(verdicts.flatMap(({ evidence }) => evidence))],
		against:
			standing === 'ruled-out' ? [...new Set(verdicts.flatMap(({ against }) => against))] : [],
		explainedBy:
			standing === 'ruled-out'
				? (verdicts.find(({ explainedBy }) => explainedBy !== null)?.explainedBy ?? null)
				: null,
	};
}

/**
 * Returns the groups for a question about standings alone, in which only the meanings of signs count: a meaning is
 * once in its group, and a group with the same meanings is there once.
 */
export function distinctGroups(signs: readonly PlacedSign[]): readonly Group[] {
	const groups = new Map<string, Group>();
	for (const group of signGroups(signs)) {
		const meanings = new Map(group.map((one) => [JSON.stringify(meaningOf(one)), one]));
		groups.set([...meanings.keys()].toSorted().join(), [...meanings.values()]);
	}
	return [...groups.values()];
}
