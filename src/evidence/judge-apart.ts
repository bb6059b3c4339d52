// Judges each connection of a case apart: what one connection shows is no evidence about another. A sign that
// names no connection, such as a message or an answer, may be about any connection that has trouble; if none
// has, about any connection. Then the findings of all connections come together, each cause once.
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
	return chosen.length === 0 ? [loose] : chosen.map((group) => [...group, ...loose]);
}

function hasTrouble(group: Group): boolean {
	return group.some((sign) => meaningOf(sign).trouble);
}

/** Returns the findings of all connections, each cause once: certain ones first, then likely, then possible. */
export function findApart(signs: readonly PlacedSign[]): readonly CauseFinding[] {
	const groups = signGroups(signs);
	const found = groups.flatMap(findCauses);
	// No connection fits what the other pieces say: they are about a connection that was not brought.
	const all =
		found.length === 0 && groups.length > 1
			? findCauses(signs.filter(({ connection }) => connection === null))
			: found;
	const joined = new Map<string, CauseFinding>();
	for (const one of all) {
		const before = joined.get(one.cause);
		joined.set(one.cause, before === undefined ? one : join(before, one));
	}
	return [...joined.values()].toSorted((a, b) => rank(a.certainty) - rank(b.certainty));
}

const CERTAINTIES: readonly Certainty[] = ['certain', 'likely', 'possible'];

function rank(certainty: Certainty): number {
	return CERTAINTIES.indexOf(certainty);
}

function join(a: CauseFinding, b: CauseFinding): CauseFinding {
	const evidence = [...new Set([...a.evidence, ...b.evidence])];
	const certainty = rank(a.certainty) <= rank(b.certainty) ? a.certainty : b.certainty;
	return { cause: a.cause, certainty, evidence, connections: connectionsOf(evidence) };
}

/**
 * Returns the verdict on every cause: proven if one connection proves it, ruled out if every connection that has
 * trouble rules it out.
 */
export function judgeApart(signs: readonly PlacedSign[]): readonly CauseVerdict[] {
	const [first = [], ...others] = signGroups(signs).map(judgeCauses);
	return first.map((verdict, i) => others.reduce((joined, one) => both(joined, one[i]!), verdict));
}

function both(a: CauseVerdict, b: CauseVerdict): CauseVerdict {
	const standings = [a.standing, b.standing];
	const standing = standings.includes('proven')
		? 'proven'
		: standings.includes('open')
			? 'open'
			: 'ruled-out';
	return {
		cause: a.cause,
		standing,
		evidence: [...new Set([...a.evidence, ...b.evidence])],
		against: standing === 'ruled-out' ? [...new Set([...a.against, ...b.against])] : [],
	};
}
