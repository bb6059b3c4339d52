// Checks a step in which the learner writes a server: the program at the start does not reach the goal, the
// solution does, and each mistake is recognised as itself.
import { checkFacts, checkItself, firstUnmet } from './check-conditions.ts';
import { holds } from '../conditions.ts';
import type { Condition, ScriptStep } from '../lesson.ts';
import type { Pause } from '../script/judge-server.ts';
import { SERVER_CASES } from '../script/server-cases.ts';
import type { LessonProblems } from './lesson-problems.ts';

/** Adds what is wrong with the step. It loads the parser of programs, which only these steps need. */
export async function checkScript(
	step: ScriptStep,
	path: string,
	problems: LessonProblems,
	pause: Pause,
): Promise<void> {
	const { cases, program, goal, mistakes, solution } = step;
	if (cases !== 'all') {
		for (const [i, id] of cases.entries()) {
			if (SERVER_CASES.some((one) => one.id === id)) continue;
			problems.add(`${path}.cases[${String(i)}]`, 'unknown-case', id);
			return;
		}
	}
	const { judgeWithPauses, serverFacts } = await import('../script/judge-server.ts');
	const factsOf = async (text: string) => serverFacts(await judgeWithPauses(step, text, pause));
	const start = await factsOf(program);
	const known = (conditions: readonly Condition[], at: string) =>
		checkFacts(conditions, at, 'server', start, problems);
	if (!known(goal, `${path}.goal`)) return;
	if (holds(goal, start)) problems.add(`${path}.goal`, 'goal-at-start');
	const unmet = firstUnmet(goal, await factsOf(solution));
	if (unmet) problems.add(`${path}.solution`, 'goal-not-reached', unmet);
	for (const [i, { when, example }] of mistakes.entries()) {
		const at = `${path}.mistakes[${String(i)}]`;
		if (!known(when, `${at}.when`)) continue;
		const facts = await factsOf(example);
		if (holds(goal, facts)) problems.add(`${at}.example`, 'mistake-is-right');
		else checkItself(mistakes, i, facts, `${at}.example`, problems);
	}
}
