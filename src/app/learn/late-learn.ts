// What the Guide needs beside the lab: the words of the lesson, its facts, and the Guide itself. All of it
// loads when a lesson is opened.
import type { Component } from 'svelte';
import { loadCourse, loadLesson } from '../../lessons/course.ts';
import { LOAD_FACTS, type FactsOf } from '../../lessons/facts/facts-of.ts';
import {
	LESSON_LABS,
	itemsOf,
	type Facts,
	type Lesson,
	type LessonStepKind,
} from '../../lessons/lesson.ts';
import { factsAskedBy, fillIn, memberOf, type WriteNumber } from '../../lessons/fill-in.ts';
import { dueItems, MOST_REPEATED } from '../../lessons/missed-items.ts';
import type { CardWords } from '../../strings/card-words.ts';
import type { LearnWords } from '../../strings/en/learn.ts';
import type { ItemWords, LessonStepWords, LessonWords } from '../../strings/lesson-words.ts';
import type { ProgramWords } from '../../strings/en/program.ts';
import type { Locale } from '../../strings/locale.ts';
import { learner } from './learner.svelte.ts';
import { loadLessonWords } from './lesson-words.ts';
import type { Question } from './Questions.svelte';
import type { LessonStep } from './lesson-step.ts';
import { openState } from './open-state.ts';
import type { TaskProps } from './task-props.ts';

const LEARN_WORDS: Readonly<Record<Locale, () => Promise<LearnWords>>> = {
	en: async () => (await import('../../strings/en/learn.ts')).learn,
	'zh-CN': async () => (await import('../../strings/zh-CN/learn.ts')).learn,
};

export function loadLearnWords(locale: Locale): Promise<LearnWords> {
	return LEARN_WORDS[locale]();
}

/** Loads everything for a step in front. */
export async function loadGuide({ lesson, step, index, panel }: LessonStep, locale: Locale) {
	const lab = LESSON_LABS.find((id) => id === panel.id);
	const none: FactsOf = () => null;
	const filled = filledWords(lesson, locale);
	const [view, words, lessonWords, factsOf, startFacts, thenFacts, due, LateTask, script] =
		await Promise.all([
			import('./Guide.svelte'),
			loadLearnWords(locale),
			filled,
			lab === undefined ? none : LOAD_FACTS[lab](),
			filled.then((own) =>
				asksFactsAtFirst(memberOf(own.steps, step.id)) ? factsIn(step.open) : null,
			),
			step.kind === 'predict' && learner.step(lesson.id, step.id).done ? factsIn(step.then) : null,
			index === 0 && lesson.number !== null ? dueQuestions(lesson.number, locale) : [],
			loadLateTask(step.kind),
			step.kind === 'script' ? loadScriptTask(locale) : null,
		]);
	return {
		Guide: view.default,
		words,
		lessonWords,
		factsOf,
		startFacts,
		thenFacts,
		due,
		LateTask,
		script,
		learner,
	};
}

/** Loads the task of a kind of step that few steps have; null for the other kinds. */
async function loadLateTask(kind: LessonStepKind): Promise<Component<TaskProps> | null> {
	switch (kind) {
		case 'endpoint':
			return (await import('./EndpointTask.svelte')).default;
		case 'assemble':
			return (await import('./AssembleTask.svelte')).default;
		case 'check':
			return (await import('./ExitCheck.svelte')).default;
		default:
			return null;
	}
}

const PROGRAM_WORDS: Readonly<Record<Locale, () => Promise<ProgramWords>>> = {
	en: async () => (await import('../../strings/en/program.ts')).program,
	'zh-CN': async () => (await import('../../strings/zh-CN/program.ts')).program,
};

/** Loads the part of the Guide in which a server is written, with the parser of its language. */
async function loadScriptTask(locale: Locale) {
	const [view, words] = await Promise.all([import('./ScriptTask.svelte'), PROGRAM_WORDS[locale]()]);
	return { Task: view.default, words };
}

/** Returns the missed questions of earlier lessons that return at the start of this one. Others come later. */
async function dueQuestions(number: number, locale: Locale): Promise<readonly Question[]> {
	const questions = dueItems(learner.progress, number).map(async (missed) => {
		const lesson = await loadLesson(missed.lesson);
		if (lesson === null) return [];
		const { items } = await filledWords(lesson, locale);
		const words = memberOf(items, missed.item);
		const item = itemsOf(lesson).find(({ id }) => id === missed.item);
		return item && words ? [{ lesson: missed.lesson, item, words }] : [];
	});
	return (await Promise.all(questions)).flat().slice(0, MOST_REPEATED);
}

/** Loads the words of a lesson. The texts of its items get the facts of the states that prove their answers. */
export async function filledWords(lesson: Lesson, locale: Locale): Promise<LessonWords> {
	const [words, { number }] = await Promise.all([
		loadLessonWords(lesson.id, locale),
		loadLearnWords(locale),
	]);
	const filled = await Promise.all(
		itemsOf(lesson).map(async ({ id, proof }) => {
			const own = memberOf(words.items, id);
			return proof && own && asksFacts(own)
				? [[id, filledItem(own, await factsIn(proof.open), number)] as const]
				: [];
		}),
	);
	return { ...words, items: { ...words.items, ...Object.fromEntries(filled.flat()) } };
}

/**
 * Returns whether a text that is read before the answer names facts. These are the facts of the state in which
 * the step begins.
 */
function asksFactsAtFirst(own: LessonStepWords | undefined): boolean {
	if (!own) return false;
	const { text, task = '', choices = {} } = own;
	return [...text, task, ...Object.values(choices)].some((one) => factsAskedBy(one).length > 0);
}

function asksFacts({ question, choices = {}, because }: ItemWords): boolean {
	return [question, because, ...Object.values(choices)].some((one) => factsAskedBy(one).length > 0);
}

function filledItem(
	{ question, choices, because }: ItemWords,
	facts: Facts,
	write: WriteNumber,
): ItemWords {
	const fill = (text: string) => fillIn(text, facts, write);
	return {
		question: fill(question),
		because: fill(because),
		...(choices && {
			choices: Object.fromEntries(Object.entries(choices).map(([id, one]) => [id, fill(one)])),
		}),
	};
}

// Each import has a function of its own: Vite forgets the styles of an import in a conditional expression.
const COURSE_VIEWS = { '': () => import('./Course.svelte'), exam: () => import('./Exam.svelte') };

/** Loads the list of lessons, or the exam. */
export async function loadCoursePage(page: '' | 'exam', locale: Locale) {
	const [view, words, lessons] = await Promise.all([
		COURSE_VIEWS[page](),
		loadLearnWords(locale),
		loadCourse(),
	]);
	const named = await Promise.all(
		lessons.map(async (lesson) => [lesson, await filledWords(lesson, locale)] as const),
	);
	return { View: view.default, words, lessons: named, learner };
}

/** Loads a page of cards. */
export async function loadCards(page: 'claims' | 'bugs', locale: Locale) {
	const [view, words, cards, cardWords] = await Promise.all([
		import('./Cards.svelte'),
		loadLearnWords(locale),
		page === 'claims'
			? import('../../lessons/claims.ts').then(({ CLAIMS }) => CLAIMS)
			: import('../../lessons/bugs.ts').then(({ BUGS }) => BUGS),
		CARD_WORDS[page][locale](),
	]);
	return { Cards: view.default, words, cards, cardWords, learner, factsIn };
}

type AllCardWords = Readonly<Record<string, CardWords>>;
const CARD_WORDS: Readonly<
	Record<'claims' | 'bugs', Readonly<Record<Locale, () => Promise<AllCardWords>>>>
> = {
	claims: {
		en: async () => (await import('../../strings/en/claims.ts')).cards,
		'zh-CN': async () => (await import('../../strings/zh-CN/claims.ts')).cards,
	},
	bugs: {
		en: async () => (await import('../../strings/en/bugs.ts')).cards,
		'zh-CN': async () => (await import('../../strings/zh-CN/bugs.ts')).cards,
	},
};

async function factsIn(state: string): Promise<Facts> {
	return (await openState(state)).facts;
}
