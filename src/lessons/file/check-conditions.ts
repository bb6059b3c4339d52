// Checks conditions: every fact exists, and a mistake is recognised as itself.
import { holds, mistakeIn } from '../conditions.ts';
import { isFact, type FactGroup } from '../facts/fact-list.ts';
import type { Condition, Facts, Mistake } from '../lesson.ts';
import type { LessonProblems } from './lesson-problems.ts';

/** Returns whether a fact exists, and reports one that does not. A few names can be told only in a document. */
export function checkFact(
	name: string,
	path: string,
	group: FactGroup,
	facts: Facts | null,
	problems: LessonProblems,
): boolean {
	const known = isFact(group, name) && (facts === null || facts(name) !== undefined);
	if (!known) problems.add(path, 'unknown-fact', name, group);
	return known;
}

/** Returns whether all facts of the conditions exist, and reports those that do not. */
export function checkFacts(
	conditions: readonly Condition[],
	path: string,
	group: FactGroup,
	facts: Facts | null,
	problems: LessonProblems,
): boolean {
	let known = true;
	for (const [i, { fact, same }] of conditions.entries()) {
		const at = `${path}[${String(i)}]`;
		if (!checkFact(fact, `${at}.fact`, group, facts, problems)) known = false;
		if (same === undefined) continue;
		if (!checkFact(same, `${at}.same`, group, facts, problems)) known = false;
	}
	return known;
}

/** Returns the first condition that does not hold, as `frame.0.opcode: 1`; null if all hold. */
export function firstUnmet(conditions: readonly Condition[], facts: Facts): string | null {
	const unmet = conditions.find((one) => !holds([one], facts));
	return unmet === undefined ? null : `${unmet.fact}: ${String(facts(unmet.fact) ?? null)}`;
}

/** Reports an example that is recognised as another mistake, or as none. */
export function checkItself(
	mistakes: readonly Mistake[],
	index: number,
	facts: Facts,
	path: string,
	problems: LessonProblems,
): void {
	const found = mistakeIn(mistakes, facts)?.id ?? '';
	const own = mistakes[index]?.id ?? '';
	if (found !== own) problems.add(path, 'mistake-not-itself', found, own);
}

/** Reports each name that an earlier one has as well. */
export function checkDifferent(
	named: readonly (readonly [path: string, id: string])[],
	problems: LessonProblems,
): void {
	const seen = new Set<string>();
	for (const [path, id] of named) {
		if (seen.has(id)) problems.add(path, 'duplicate-id', id);
		seen.add(id);
	}
}

/** Returns the paths of the ids of a list. */
export function idsIn(
	path: string,
	list: readonly { readonly id: string }[],
): readonly (readonly [path: string, id: string])[] {
	return list.map(({ id }, i) => [`${path}[${String(i)}].id`, id]);
}
