// Checks the words of a lesson against its data: every step, choice, mistake and item has its words, nothing
// else has, and the texts name facts that exist.
import { isFact, type FactGroup } from '../../../lessons/facts/fact-list.ts';
import { factsAskedBy, memberOf } from '../../../lessons/fill-in.ts';
import { memberPath } from '../../../lessons/file/form.ts';
import type { LessonProblemCode, LessonProblems } from '../../../lessons/file/lesson-problems.ts';
import { PIN_SIGNS, pinsNamedBy } from '../../../lessons/pin-signs.ts';
import {
	LESSON_LABS,
	itemsOf,
	labOfAddress,
	playableSteps,
	type Item,
	type Lesson,
	type Step,
} from '../../../lessons/lesson.ts';
import type { LessonStepWords, LessonWords } from '../../../strings/lesson-words.ts';

/** Says which words a step of a kind has beside its title and its text. */
interface WantedWords {
	readonly task?: true;
	readonly done?: true;
	/**
	 * Says whether the step has words for any other answer. With `optional`, general words are shown if there are
	 * none.
	 */
	readonly otherwise?: true | 'optional';
	readonly unit?: true;
	readonly hints?: true;
	readonly choices?: readonly string[];
	readonly replies?: readonly string[];
	readonly mistakes?: readonly string[];
	readonly ways?: readonly string[];
	/** Lists the mistakes that may have words. */
	readonly mayMistake?: readonly string[];
}

function wantedWords(step: Step): WantedWords {
	switch (step.kind) {
		case 'look':
		case 'check':
			return {};
		case 'predict': {
			const { answer } = step;
			if (answer.type === 'number') {
				const mistakes = idsOf(answer.mistakes ?? []);
				return { task: true, done: true, unit: true, mistakes };
			}
			const { choices } = answer;
			return { task: true, done: true, choices, replies: choices };
		}
		case 'explain': {
			const { choices } = step;
			return { task: true, choices, replies: choices };
		}
		case 'assemble':
			return {
				task: true,
				done: true,
				otherwise: 'optional',
				hints: true,
				mistakes: idsOf(step.decoys),
				mayMistake: idsOf(step.pieces),
			};
		case 'do':
		case 'script':
		case 'endpoint': {
			const mistakes = idsOf(step.mistakes);
			const ways = step.kind === 'do' ? idsOf(step.ways ?? []) : [];
			return { task: true, done: true, otherwise: true, hints: true, mistakes, ways };
		}
	}
}

function idsOf(list: readonly { readonly id: string }[]): readonly string[] {
	return list.map(({ id }) => id);
}

/** Names words whose lack is a lighter problem, because the step can be played without them. */
const LIGHT: Readonly<Partial<Record<keyof WantedWords, LessonProblemCode>>> = {
	hints: 'missing-hints',
	unit: 'missing-feedback',
	replies: 'missing-feedback',
};

/** Adds the problems of the words of one language. @param path of these words in the file */
export function checkWords(
	lesson: Lesson,
	words: LessonWords,
	path: string,
	problems: LessonProblems,
): void {
	const steps = playableSteps(lesson);
	const stepsPath = `${path}.steps`;
	const named = idsOf(steps);
	for (const step of steps) {
		const own = memberOf(words.steps, step.id);
		const at = memberPath(stepsPath, step.id);
		if (!own) problems.add(at, 'missing-words', step.id);
		else {
			checkStepWords(step, own, at, problems);
			checkTexts(own, at, groupOf(step), problems);
			checkPins(step, own, at, problems);
		}
	}
	checkUnused(words.steps, named, stepsPath, problems);
	const items = itemsOf(lesson);
	for (const item of items) checkItem(item, words, `${path}.items`, problems);
	checkUnused(words.items ?? {}, idsOf(items), `${path}.items`, problems);
	const { notes = {}, questions = [] } = words.teacher ?? {};
	checkUnused(notes, named, `${path}.teacher.notes`, problems);
	for (const [i, { before }] of questions.entries()) {
		const at = `${path}.teacher.questions[${String(i)}].before`;
		if (!named.includes(before)) problems.add(at, 'unused-words', before);
	}
}

function groupOf({ kind, open }: Step): FactGroup | null {
	if (kind === 'script') return 'server';
	return kind === 'endpoint' ? 'answer' : groupOfState(open);
}

function groupOfState(state: string): FactGroup | null {
	const { lab } = labOfAddress(state);
	return LESSON_LABS.find((one) => one === lab) ?? null;
}

const PARTS = ['task', 'done', 'otherwise', 'unit', 'hints'] as const;
const LISTS = ['choices', 'replies', 'mistakes', 'ways'] as const;

function checkStepWords(
	step: Step,
	own: LessonStepWords,
	path: string,
	problems: LessonProblems,
): void {
	const wanted = wantedWords(step);
	for (const part of PARTS) {
		const at = `${path}.${part}`;
		if (wanted[part] === true && own[part] === undefined) {
			problems.add(at, LIGHT[part] ?? 'missing-words', part);
		} else if (!wanted[part] && own[part] !== undefined) problems.add(at, 'unused-words', part);
	}
	for (const list of LISTS) {
		const ids = wanted[list] ?? [];
		const texts = own[list];
		const at = `${path}.${list}`;
		for (const id of ids) {
			if (memberOf(texts, id) !== undefined) continue;
			problems.add(memberPath(at, id), LIGHT[list] ?? 'missing-words', id);
		}
		const others = list === 'mistakes' ? (wanted.mayMistake ?? []) : [];
		checkUnused(texts ?? {}, [...ids, ...others], at, problems);
	}
}

function checkItem(item: Item, words: LessonWords, path: string, problems: LessonProblems): void {
	const at = memberPath(path, item.id);
	const own = memberOf(words.items, item.id);
	if (!own) {
		problems.add(at, 'missing-words', item.id);
		return;
	}
	const choices = item.type === 'choice' ? item.choices : [];
	for (const id of choices) {
		if (memberOf(own.choices, id) === undefined) {
			problems.add(memberPath(`${at}.choices`, id), 'missing-words', id);
		}
	}
	checkUnused(own.choices ?? {}, choices, `${at}.choices`, problems);
	checkUnused(own.replies ?? {}, choices, `${at}.replies`, problems);
	const group = item.proof ? groupOfState(item.proof.open) : null;
	checkText(own.question, `${at}.question`, group, problems);
	checkText(own.because, `${at}.because`, group, problems);
	for (const list of ['choices', 'replies'] as const) {
		for (const [id, text] of Object.entries(own[list] ?? {})) {
			checkText(text, memberPath(`${at}.${list}`, id), group, problems);
		}
	}
}

function checkUnused(
	words: Readonly<Record<string, unknown>>,
	used: readonly string[],
	path: string,
	problems: LessonProblems,
): void {
	const names = new Set(used);
	for (const id of Object.keys(words)) {
		if (!names.has(id)) problems.add(memberPath(path, id), 'unused-words', id);
	}
}

/** Reports names in braces that are facts of no document: the page would show them as they are. */
function checkTexts(
	own: LessonStepWords,
	path: string,
	group: FactGroup | null,
	problems: LessonProblems,
): void {
	for (const part of ['task', 'done', 'otherwise'] as const) {
		checkText(own[part] ?? '', `${path}.${part}`, group, problems);
	}
	for (const list of ['text', 'beside', 'hints'] as const) {
		for (const [i, text] of (own[list] ?? []).entries()) {
			checkText(text, `${path}.${list}[${String(i)}]`, group, problems);
		}
	}
	for (const list of LISTS) {
		for (const [id, text] of Object.entries(own[list] ?? {})) {
			checkText(text, memberPath(`${path}.${list}`, id), group, problems);
		}
	}
}

/** Reports pins that no text of the step names, and signs without a pin. */
function checkPins(
	{ pins = [] }: Step,
	own: LessonStepWords,
	path: string,
	problems: LessonProblems,
): void {
	const { text, task = '', done = '', otherwise = '', hints = [], mistakes = {}, ways = {} } = own;
	const named = new Set(
		[
			...[text, hints, Object.values(mistakes), Object.values(ways)].flat(),
			...[task, done, otherwise],
		].flatMap(pinsNamedBy),
	);
	for (const pin of named) {
		if (pin > pins.length) problems.add(path, 'unknown-pin', PIN_SIGNS[pin - 1]);
	}
	for (const [i, fact] of pins.entries()) {
		if (!named.has(i + 1)) problems.add(path, 'unnamed-pin', fact);
	}
}

function checkText(
	text: string,
	path: string,
	group: FactGroup | null,
	problems: LessonProblems,
): void {
	for (const name of factsAskedBy(text)) {
		if (group === null || !isFact(group, name)) problems.add(path, 'unknown-fact-in-text', name);
	}
}
