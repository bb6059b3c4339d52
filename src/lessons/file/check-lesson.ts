// Checks what the data of a lesson means. A lesson whose form is right goes in; its problems come out. Its states open
// (`lesson-states.ts`), no start reaches its goal, each solution does, each mistake is recognised as itself, the lab shows
// what is said to be right, and every name exists.
import { RULES } from '../../engine/report/index.ts';
import { checkScript } from './check-script.ts';
import { holds, isNear, mistakenNumber, plainNumber } from '../conditions.ts';
import { isRightOrder, judgeOrder } from '../judge-order.ts';
import {
	LAB_OF_PART,
	labOfAddress,
	playableSteps,
	type AssembleStep,
	type CheckStep,
	type Condition,
	type DoStep,
	type Facts,
	type Lesson,
	type PredictedNumber,
	type PredictStep,
	type LessonSource,
	type Step,
} from '../lesson.ts';
import {
	checkDifferent,
	checkFact,
	checkFacts,
	checkItself,
	firstUnmet,
	idsIn,
} from './check-conditions.ts';
import { checkEndpoint } from './check-endpoint.ts';
import type { LessonProblems } from './lesson-problems.ts';
import { labWithFacts, LessonStates } from './lesson-states.ts';
import type { OpenState } from './opened-state.ts';
import type { Pause } from '../script/judge-server.ts';

/**
 * Is the number of mistakes of a task, and of sentences of an explanation, that each one of the course has at least.
 */
const FEW = 3;

/**
 * Adds the problems of a lesson whose form is right.
 * @param pause is awaited between the parts of long work
 */
export async function checkLesson(
	lesson: Lesson,
	open: OpenState,
	problems: LessonProblems,
	pause: Pause,
): Promise<void> {
	const { steps } = lesson;
	const played = playableSteps(lesson).map((step, i) => {
		const [list, at] = i < steps.length ? ['steps', i] : ['practice', i - steps.length];
		return { step, path: `${list}[${String(at)}]` };
	});
	checkDifferent(idsIn('steps', steps).concat(idsIn('practice', lesson.practice ?? [])), problems);
	const items = played.flatMap(({ step, path }) =>
		step.kind === 'check' ? idsIn(`${path}.items`, step.items) : [],
	);
	checkDifferent(items, problems);
	const check = new LessonCheck(open, problems, pause);
	for (const [i, { step, path }] of played.entries()) {
		await check.step(step, path);
		const earlier = played.slice(0, i).map((one) => one.step);
		if (step.kind === 'check') checkTaughtBy(step, earlier, path, problems);
	}
	if (!played.some(({ step }) => step.kind === 'check')) {
		problems.add(`steps[${String(steps.length - 1)}].kind`, 'no-exit-check');
	}
}

/** Reports questions that lead back to a step that is not before them. */
function checkTaughtBy(
	{ items }: CheckStep,
	earlier: readonly Step[],
	path: string,
	problems: LessonProblems,
): void {
	for (const [i, { step }] of items.entries()) {
		if (step === undefined || earlier.some(({ id }) => id === step)) continue;
		const ids = earlier.map(({ id }) => id).join(', ');
		problems.add(`${path}.items[${String(i)}].step`, 'unknown-step', step, ids);
	}
}

class LessonCheck {
	readonly #problems: LessonProblems;
	readonly #states: LessonStates;
	readonly #pause: Pause;

	constructor(open: OpenState, problems: LessonProblems, pause: Pause) {
		this.#problems = problems;
		this.#pause = pause;
		this.#states = new LessonStates(open, problems);
	}

	async step(step: Step, path: string): Promise<void> {
		const problems = this.#problems;
		const { open, shows } = step;
		this.#rule(step, path);
		if (shows) this.#states.isLab(`${path}.open`, open, LAB_OF_PART[shows]);
		const start = await this.#states.state(`${path}.open`, open, null);
		this.#states.pins(step, path, start);
		await this.#states.inserts(step, `${path}.inserts`);
		switch (step.kind) {
			case 'look':
				return;
			case 'predict':
				return this.#predict(step, path);
			case 'do':
				return this.#do(step, path, start);
			case 'endpoint':
				this.#states.isLab(`${path}.open`, open, 'frame');
				this.#mistakes(step, path);
				checkEndpoint(step, path, problems);
				return;
			case 'script': {
				this.#mistakes(step, path);
				// The parser of programs loads only with such a step.
				return checkScript(step, path, problems, this.#pause);
			}
			case 'assemble':
				return this.#assemble(step, path);
			case 'explain':
				this.#choices(step, path);
				if (step.choices.length < FEW) problems.add(`${path}.choices`, 'few-choices');
				return;
			case 'check':
				return this.#exit(step, path);
		}
	}

	#rule({ rule }: LessonSource, path: string): void {
		if (rule === undefined || Object.hasOwn(RULES, rule)) return;
		this.#problems.add(`${path}.rule`, 'unknown-rule', rule);
	}

	async #predict({ open, then, answer }: PredictStep, path: string): Promise<void> {
		const { lab } = labOfAddress(open);
		const facts = await this.#states.state(`${path}.then`, then, lab);
		if (answer.type === 'choice') {
			this.#choices(answer, `${path}.answer`);
			this.#shown(answer.shownBy, `${path}.answer.shownBy`, then, facts);
			return;
		}
		const at = `${path}.answer`;
		const group = labWithFacts(lab);
		if (!group || !checkFact(answer.fact, `${at}.fact`, group, facts, this.#problems)) return;
		const actual = facts?.(answer.fact);
		if (!facts) return;
		if (typeof actual === 'number') this.#numberMistakes(answer, actual, facts, at);
		else this.#problems.add(`${at}.fact`, 'no-number', answer.fact);
	}

	/** Reports a wrong number that is near the right one, or near an earlier mistake. */
	#numberMistakes(
		{ mistakes = [], within }: PredictedNumber,
		actual: number,
		facts: Facts,
		path: string,
	): void {
		const problems = this.#problems;
		checkDifferent(idsIn(`${path}.mistakes`, mistakes), problems);
		const earlier: { readonly id: string; readonly number: number }[] = [];
		for (const [i, mistake] of mistakes.entries()) {
			const at = `${path}.mistakes[${String(i)}]`;
			const { id } = mistake;
			const number = mistakenNumber(mistake, facts);
			// A learner types a number of at most 15 digits, without a sign.
			if (number === null || plainNumber(String(number)) === null) {
				problems.add(at, 'no-number', 'fact' in mistake ? mistake.fact : String(mistake.is));
				continue;
			}
			const near = (other: number) =>
				isNear(number, other, within) || isNear(other, number, within);
			const same = earlier.find((one) => near(one.number));
			if (near(actual)) problems.add(at, 'mistake-is-right');
			else if (same) problems.add(at, 'mistake-not-itself', same.id, id);
			earlier.push({ id, number });
		}
	}

	async #do(step: DoStep, path: string, start: Facts | null): Promise<void> {
		const problems = this.#problems;
		const { open, goal, mistakes, ways = [], solution } = step;
		const { lab } = labOfAddress(open);
		const group = labWithFacts(lab);
		if (group === null) return;
		const known = checkFacts(goal, `${path}.goal`, group, start, problems);
		if (known && start && holds(goal, start)) problems.add(`${path}.goal`, 'goal-at-start');
		const end = await this.#states.state(`${path}.solution`, solution, lab);
		const unmet = known && end && firstUnmet(goal, end);
		if (unmet) problems.add(`${path}.solution`, 'goal-not-reached', unmet);
		this.#mistakes(step, path);
		for (const [i, { when, example }] of mistakes.entries()) {
			const at = `${path}.mistakes[${String(i)}]`;
			const named = checkFacts(when, `${at}.when`, group, start, problems);
			const facts = await this.#states.state(`${at}.example`, example, lab);
			if (!facts || !known || !named) continue;
			if (holds(goal, facts)) problems.add(`${at}.example`, 'mistake-is-right');
			else checkItself(mistakes, i, facts, `${at}.example`, problems);
		}
		for (const [i, { when, example }] of ways.entries()) {
			const at = `${path}.ways[${String(i)}]`;
			const named = checkFacts(when, `${at}.when`, group, start, problems);
			const facts = await this.#states.state(`${at}.example`, example, lab);
			if (!facts || !known || !named) continue;
			const missed = firstUnmet(goal, facts);
			if (missed) problems.add(`${at}.example`, 'goal-not-reached', missed);
			else checkItself(ways, i, facts, `${at}.example`, problems);
		}
	}

	#mistakes({ mistakes }: Pick<DoStep, 'mistakes'>, path: string): void {
		checkDifferent(idsIn(`${path}.mistakes`, mistakes), this.#problems);
		for (const [i, mistake] of mistakes.entries()) {
			this.#rule(mistake, `${path}.mistakes[${String(i)}]`);
		}
		if (mistakes.length < FEW) this.#problems.add(`${path}.mistakes`, 'few-mistakes');
	}

	async #assemble(step: AssembleStep, path: string): Promise<void> {
		const problems = this.#problems;
		const { open, then, pieces, decoys, order } = step;
		if (then !== undefined) await this.#states.state(`${path}.then`, then, labOfAddress(open).lab);
		const ids = pieces.map(({ id }) => id);
		for (const [i, piece] of decoys.entries()) this.#rule(piece, `${path}.decoys[${String(i)}]`);
		checkDifferent(
			[...idsIn(`${path}.pieces`, pieces), ...idsIn(`${path}.decoys`, decoys)],
			problems,
		);
		let known = true;
		for (const [i, pair] of order.entries()) {
			for (const [k, id] of pair.entries()) {
				if (ids.includes(id)) continue;
				known = false;
				problems.add(`${path}.order[${String(i)}][${String(k)}]`, 'unknown-piece', id);
			}
		}
		if (known && !isRightOrder(judgeOrder(step, ids))) {
			problems.add(`${path}.order`, 'order-contradicts');
		}
	}

	#choices(
		{ choices, right }: { readonly choices: readonly string[]; readonly right: string },
		path: string,
	): void {
		const named = choices.map((id, i) => [`${path}.choices[${String(i)}]`, id] as const);
		checkDifferent(named, this.#problems);
		if (!choices.includes(right)) {
			this.#problems.add(`${path}.right`, 'not-a-choice', right, choices.join(', '));
		}
	}

	async #exit({ draw, pass = draw, items }: CheckStep, path: string): Promise<void> {
		if (pass > draw)
			this.#problems.add(`${path}.pass`, 'draw-too-many', String(pass), String(draw));
		if (draw > items.length) {
			this.#problems.add(`${path}.draw`, 'draw-too-many', String(draw), String(items.length));
		}
		for (const [i, item] of items.entries()) {
			const at = `${path}.items[${String(i)}]`;
			this.#rule(item, at);
			if (item.type === 'choice') this.#choices(item, at);
			if (!item.proof) continue;
			const { open, shownBy } = item.proof;
			const facts = await this.#states.state(`${at}.proof.open`, open, null);
			this.#shown(shownBy, `${at}.proof.shownBy`, open, facts);
		}
	}

	/** Reports conditions that the state does not show. */
	#shown(conditions: readonly Condition[], path: string, state: string, facts: Facts | null): void {
		const lab = labWithFacts(labOfAddress(state).lab);
		if (!lab || !checkFacts(conditions, path, lab, facts, this.#problems)) return;
		const unmet = facts && firstUnmet(conditions, facts);
		if (unmet) this.#problems.add(path, 'not-shown', unmet);
	}
}
