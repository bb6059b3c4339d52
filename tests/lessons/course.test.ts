// Plays every lesson of the course: what each step opens, that its start does not reach the goal and its
// solution does, that each mistake is recognised as itself, and that both languages have all words.
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/engine/index.ts';
import {
	holds,
	isNear,
	mistakeIn,
	mistakenNumber,
	plainNumber,
} from '../../src/lessons/conditions.ts';
import { LESSON_IDS, loadCourse } from '../../src/lessons/course.ts';
import {
	answerFacts,
	endpointTask,
	sameAnswer,
	strictAnswer,
	writtenAnswer,
} from '../../src/lessons/endpoint-judge.ts';
import { factsAskedBy } from '../../src/lessons/fill-in.ts';
import { judgeOrder } from '../../src/lessons/judge-order.ts';
import { NO_FACTS } from '../../src/lessons/facts/facts-of.ts';
import {
	itemsOf,
	type Condition,
	type Facts,
	type Lesson,
	type Step,
} from '../../src/lessons/lesson.ts';
import { judgeServer, serverFacts } from '../../src/lessons/script/judge-server.ts';
import type { LessonWords, LessonStepWords } from '../../src/strings/lesson-words.ts';
import { LOCALES, type Locale } from '../../src/strings/locale.ts';
import { complaintsAbout, factsIn } from '../support/open-address.ts';

const WORDS = import.meta.glob<{ words: LessonWords }>('../../src/strings/*/lessons/*.ts', {
	eager: true,
});
const COURSE = await loadCourse();

function wordsOf(id: string, locale: Locale): LessonWords {
	return WORDS[`../../src/strings/${locale}/lessons/${id}.ts`]!.words;
}

function stepsOf<Kind extends Step['kind']>(lesson: Lesson, kind: Kind) {
	return lesson.steps.filter((step): step is Extract<Step, { kind: Kind }> => step.kind === kind);
}

test('the course has lessons, each with a number of its own and the name of its file', () => {
	expect(COURSE.length).toBeGreaterThan(0);
	expect(COURSE.map(({ id }) => id).sort()).toEqual([...LESSON_IDS].sort());
	const numbers = COURSE.map(({ number }) => number);
	expect(new Set(numbers).size).toBe(numbers.length);
});

describe.each(COURSE.map((lesson) => [lesson.id, lesson] as const))('%s', (_, lesson) => {
	const names = lesson.steps.map(({ id }) => id);

	test('every step has an id of its own, and the last one is the exit check', () => {
		expect(new Set(names).size).toBe(names.length);
		expect(names.filter((name) => !/^[a-z0-9-]+$/.test(name))).toEqual([]);
		expect(lesson.steps.at(-1)!.kind).toBe('check');
	});

	test('every state opens in its lab and is understood completely', async () => {
		const states = lesson.steps.flatMap((step) => [
			step.open,
			...(step.kind === 'predict' ? [step.then] : []),
			...(step.kind === 'do'
				? [step.solution, ...step.mistakes.map(({ example }) => example)]
				: []),
			...(step.kind === 'check'
				? step.items.flatMap(({ proof }) => (proof ? [proof.open] : []))
				: []),
		]);
		const complaints = await Promise.all(states.map((state) => complaintsAbout(state)));
		expect(complaints.flat()).toEqual([]);
	});

	test('every rule that a step names exists', () => {
		const rules = lesson.steps.flatMap(({ rule }) => (rule === undefined ? [] : [rule]));
		expect(rules.filter((rule) => !Object.hasOwn(RULES, rule))).toEqual([]);
	});

	test('every condition names a fact that exists', async () => {
		const missing: string[] = [];
		const look = (conditions: readonly Condition[], facts: Facts, where: string) => {
			for (const { fact, same } of conditions) {
				for (const name of same === undefined ? [fact] : [fact, same]) {
					if (facts(name) === undefined) missing.push(`${where}: ${name}`);
				}
			}
		};
		for (const step of lesson.steps) {
			const facts = await factsIn(step.open);
			if (step.kind === 'do') {
				look(step.goal, facts, step.id);
				for (const { when } of step.mistakes) look(when, facts, step.id);
			} else if (step.kind === 'predict') {
				const { answer } = step;
				if (answer.type === 'choice') look(answer.shownBy, await factsIn(step.then), step.id);
			} else if (step.kind === 'endpoint') {
				const own = answerFacts(step.role, { type: 'wait' });
				for (const { when } of step.mistakes) look(when, own, step.id);
			} else if (step.kind === 'script') {
				const own = serverFacts(judgeServer(step, step.solution));
				look(step.goal, own, step.id);
				for (const { when } of step.mistakes) look(when, own, step.id);
			}
		}
		expect(missing).toEqual([]);
	});

	test.each(stepsOf(lesson, 'predict').map((step) => [step.id, step] as const))(
		'the prediction %s comes true in the lab',
		async (_, { answer, then }) => {
			const facts = await factsIn(then);
			if (answer.type === 'number') {
				expect(facts(answer.fact)).toEqual(expect.any(Number));
				const { mistakes = [], within } = answer;
				const numbers = mistakes.map((mistake) => mistakenNumber(mistake, facts));
				expect(numbers.filter((one) => plainNumber(String(one)) === null)).toEqual([]);
				const all = [Number(facts(answer.fact)), ...numbers.map(Number)];
				const near = (one: number) => all.filter((other) => isNear(other, one, within));
				expect(all.map(near)).toEqual(all.map((one) => [one]));
			} else {
				expect(answer.choices).toContain(answer.right);
				expect(answer.shownBy).not.toEqual([]);
				expect(holds(answer.shownBy, facts)).toBe(true);
			}
		},
	);

	test.each(stepsOf(lesson, 'do').map((step) => [step.id, step] as const))(
		'the task %s: not reached at the start, reached by its solution, each mistake is itself',
		async (_, { open, goal, mistakes, solution }) => {
			expect(goal).not.toEqual([]);
			expect(holds(goal, await factsIn(open))).toBe(false);
			expect(holds(goal, await factsIn(solution))).toBe(true);
			expect(mistakes.length).toBeGreaterThanOrEqual(3);
			for (const { id, example } of mistakes) {
				const facts = await factsIn(example);
				expect(holds(goal, facts)).toBe(false);
				expect(mistakeIn(mistakes, facts)?.id).toBe(id);
			}
		},
	);

	test.each(stepsOf(lesson, 'endpoint').map((step) => [step.id, step] as const))(
		'the endpoint %s: its solution does what the strict endpoint does, each mistake is itself',
		(_, step) => {
			const { role, solution, mistakes } = step;
			const strict = strictAnswer(endpointTask(step));
			const right = writtenAnswer(solution)!;
			expect(sameAnswer(role, right, strict)).toBe(true);
			expect(mistakes.length).toBeGreaterThanOrEqual(3);
			for (const { id, example } of mistakes) {
				const wrong = writtenAnswer(example)!;
				expect(sameAnswer(role, wrong, strict)).toBe(false);
				expect(mistakeIn(mistakes, answerFacts(role, wrong))?.id).toBe(id);
			}
		},
	);

	test.each(stepsOf(lesson, 'script').map((step) => [step.id, step] as const))(
		'the server %s: not reached at the start, reached by its solution, each mistake is itself',
		(_, step) => {
			const { program, goal, solution, mistakes } = step;
			const factsOf = (text: string) => serverFacts(judgeServer(step, text));
			expect(goal).not.toEqual([]);
			expect(holds(goal, factsOf(program))).toBe(false);
			expect(holds(goal, factsOf(solution))).toBe(true);
			expect(mistakes.length).toBeGreaterThanOrEqual(3);
			for (const { id, example } of mistakes) {
				const facts = factsOf(example);
				expect(holds(goal, facts)).toBe(false);
				expect(mistakeIn(mistakes, facts)?.id).toBe(id);
			}
		},
	);

	test.each(stepsOf(lesson, 'assemble').map((step) => [step.id, step] as const))(
		'the pieces of %s: the right order is right, and a decoy is not',
		(_, step) => {
			const ids = step.pieces.map(({ id }) => id);
			expect(judgeOrder(step, ids)).toEqual({ type: 'right' });
			expect(judgeOrder(step, ids.toReversed()).type).toBe('misplaced');
			expect(judgeOrder(step, ids.slice(1)).type).toBe('missing');
			for (const { id } of step.decoys) {
				expect(judgeOrder(step, [...ids, id])).toEqual({ type: 'surplus', piece: id });
			}
		},
	);

	test.each(stepsOf(lesson, 'explain').map((step) => [step.id, step] as const))(
		'the explanation %s has its right sentence among the others',
		(_, { choices, right }) => {
			expect(choices).toContain(right);
			expect(choices.length).toBeGreaterThanOrEqual(3);
		},
	);

	test('the exit check draws from enough items, and what proves an answer holds', async () => {
		for (const { draw, pass = 0, items } of stepsOf(lesson, 'check')) {
			expect(draw).toBeGreaterThanOrEqual(3);
			expect(items.length).toBeGreaterThan(draw);
			expect(draw).toBeGreaterThanOrEqual(pass);
			for (const item of items) {
				if (item.type === 'choice') expect(item.choices).toContain(item.right);
				if (item.proof)
					expect(holds(item.proof.shownBy, await factsIn(item.proof.open))).toBe(true);
			}
		}
	});

	describe.each(LOCALES)('in %s', (locale) => {
		const words = wordsOf(lesson.id, locale);

		test('has the words of each step and no others', () => {
			expect(words.title).not.toBe('');
			expect(words.can).not.toBe('');
			expect(Object.keys(words.steps)).toEqual(names);
			for (const step of lesson.steps) expect(shapeOf(words.steps[step.id]!)).toEqual(wanted(step));
		});

		test('has the words of each item and no others', () => {
			const items = itemsOf(lesson);
			expect(Object.keys(words.items ?? {})).toEqual(items.map(({ id }) => id));
			for (const item of items) {
				const { choices = {} } = words.items![item.id]!;
				expect(Object.keys(choices)).toEqual(item.type === 'choice' ? item.choices : []);
			}
		});

		test('puts only facts that exist into its texts', async () => {
			const unknown: string[] = [];
			for (const step of lesson.steps) {
				const own = words.steps[step.id]!;
				const before = await factsIn(step.open);
				const after =
					step.kind === 'do'
						? await factsIn(step.solution)
						: step.kind === 'predict'
							? await factsIn(step.then)
							: step.kind === 'endpoint'
								? answerFacts(step.role, { type: 'wait' })
								: step.kind === 'script'
									? serverFacts(judgeServer(step, step.solution))
									: before;
				const look = (texts: readonly string[], facts: Facts) => {
					for (const name of texts.flatMap(factsAskedBy)) {
						if (facts(name) === undefined) unknown.push(`${step.id}: {${name}}`);
					}
				};
				const choices = Object.values(own.choices ?? {});
				look([...own.text, own.task ?? '', ...choices, ...(own.hints ?? [])], before);
				look(
					[
						own.done ?? '',
						own.otherwise ?? '',
						...Object.values(own.mistakes ?? {}),
						...Object.values(own.replies ?? {}),
					],
					after,
				);
			}
			for (const { id, proof } of itemsOf(lesson)) {
				const { question, choices = {}, because } = words.items![id]!;
				const asked = [question, because, ...Object.values(choices)].flatMap(factsAskedBy);
				const facts = proof && asked.length > 0 ? await factsIn(proof.open) : NO_FACTS;
				for (const name of asked) if (facts(name) === undefined) unknown.push(`${id}: {${name}}`);
			}
			expect(unknown).toEqual([]);
		});
	});
});

interface Shape {
	readonly choices: readonly string[];
	readonly replies: readonly string[];
	readonly mistakes: readonly string[];
	readonly hints: number;
	readonly task: boolean;
	readonly done: boolean;
	readonly otherwise: boolean;
	readonly unit: boolean;
}

function shapeOf({
	choices,
	replies,
	mistakes,
	hints,
	task,
	done,
	otherwise,
	unit,
}: LessonStepWords): Shape {
	return {
		choices: Object.keys(choices ?? {}),
		replies: Object.keys(replies ?? {}),
		mistakes: Object.keys(mistakes ?? {}),
		hints: hints?.length ?? 0,
		task: task !== undefined,
		done: done !== undefined,
		otherwise: otherwise !== undefined,
		unit: unit !== undefined,
	};
}

/** The words that a step of this kind has. */
function wanted(step: Step): Shape {
	const none = { choices: [], replies: [], mistakes: [], hints: 0, unit: false };
	const { kind } = step;
	const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
	switch (kind) {
		case 'look':
		case 'check':
			return { ...none, task: false, done: false, otherwise: false };
		case 'predict': {
			const choices = step.answer.type === 'choice' ? step.answer.choices : [];
			const unit = step.answer.type === 'number';
			const mistakes = step.answer.type === 'number' ? ids(step.answer.mistakes ?? []) : [];
			return {
				...none,
				choices,
				replies: choices,
				mistakes,
				unit,
				task: true,
				done: true,
				otherwise: false,
			};
		}
		case 'explain': {
			const { choices } = step;
			return { ...none, choices, replies: choices, task: true, done: false, otherwise: false };
		}
		case 'assemble':
			return {
				...none,
				mistakes: ids(step.decoys),
				hints: 3,
				task: true,
				done: true,
				otherwise: false,
			};
		case 'do':
		case 'endpoint':
		case 'script':
			return {
				...none,
				mistakes: ids(step.mistakes),
				hints: 3,
				task: true,
				done: true,
				otherwise: true,
			};
	}
}
