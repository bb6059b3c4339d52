// Reads what a person compares, clause by clause.
import type { PieceRange } from '../../piece-range.ts';
import { found, type FoundFacts, type Paste } from '../found-fact.ts';
import { refusedWith } from '../response-facts.ts';
import { ABOUT_SOCKETS } from '../words.ts';
import { clausesOf, type Clause } from './clauses.ts';
import { DIFFERENCES, type Difference } from './differences.ts';

const IN_ORDER = Object.entries(DIFFERENCES) as readonly (readonly [string, Difference])[];

/** Finds the first difference between a clause that says that it works and one that says that it fails. */
export function difference(paste: Paste): FoundFacts | null {
	const { text } = paste;
	const status = refusedWith(paste);
	// A refusal says that the upgrade arrived, and who refuses.
	const isRefused = status === 401 || status === 403;
	if (isRefused || !ABOUT_SOCKETS.test(text)) return null;
	const clauses = clausesOf(text);
	for (const [id, { side, works, fails, without }] of IN_ORDER) {
		const pair = pairIn(clauses, works, fails, without);
		// A status comes over TLS that works.
		if (pair === null || (OVER_TLS.includes(id) && status !== null)) continue;
		const values = { difference: id, works: pair[0].value, fails: pair[1].value };
		return found('compared', pair[1].range, 'possible', side, values, ['connect-failed']);
	}
	return null;
}

/** Names the differences of which a status tells that they are in order. */
const OVER_TLS: readonly string[] = ['tls', 'old-system'];

interface Matched {
	readonly range: PieceRange;
	/** Holds what a group of the pattern has, such as the number of a port. */
	readonly value: string;
}

/** Matches what has troubles of its own, beside which nothing is said of a connection. */
const OF_OTHERS =
	/\b(?:databases?|redis|mysql|postgres\w*|npm|builds?|css|icons?|printer|sensor|battery|rest api|via rest|ModuleNotFound\w*|ImportError|KeyError|compil\w*|out of memory)\b|数据库|编译|申请|按钮/i;

/**
 * Finds a case that works and one that fails, in clauses that follow each other. If the patterns have groups, what they
 * hold must differ.
 */
export function pairIn(
	clauses: readonly Clause[],
	works: RegExp,
	fails: RegExp,
	without?: RegExp,
): readonly [works: Matched, fails: Matched] | null {
	for (const [i, one] of clauses.entries()) {
		const working = matchIn(one, works);
		if (working === null || one.says === 'fails' || without?.test(one.text) === true) continue;
		const isBad = ({ says }: Clause) => says !== 'works';
		const neighbours = [
			...clauses
				.slice(i + 1)
				.filter(isBad)
				.slice(0, 2),
			...clauses.slice(0, i).filter(isBad).toReversed().slice(0, 2),
			one.says === 'both' ? one : undefined,
		];
		for (const other of neighbours) {
			if (other === undefined || OF_OTHERS.test(other.text)) continue;
			const failing = matchIn(other, fails);
			if (failing === null) continue;
			const isSame = failing.value.toLowerCase() === working.value.toLowerCase();
			if (failing.value === '' || !isSame) return [working, failing];
		}
	}
	return null;
}

function matchIn({ text, range }: Clause, words: RegExp): Matched | null {
	const match = words.exec(text);
	return match && { range, value: match.slice(1).find((group) => group) ?? '' };
}
