// What the Guide needs beside the lab: the words of the lesson, its facts, and the Guide itself. All of it
// loads when a lesson is opened.
import { loadCourse, loadLesson } from '../../lessons/course.ts';
import { LOAD_FACTS, NO_FACTS, type FactsOf } from '../../lessons/facts/facts-of.ts';
import { LESSON_LABS, labOfAddress, type Facts } from '../../lessons/lesson.ts';
import { memberOf } from '../../lessons/fill-in.ts';
import { dueItems } from '../../lessons/progress.ts';
import type { CardWords } from '../../strings/card-words.ts';
import type { LearnWords } from '../../strings/en/learn.ts';
import type { Locale } from '../../strings/locale.ts';
import { findPanel } from '../panels.ts';
import { Learner } from './learner.svelte.ts';
import { loadLessonWords } from './lesson-words.ts';
import type { Question } from './Questions.svelte';
import { parametersOf, type LessonStep } from './lesson-step.ts';

/** The learner of this page, for the course and the Guide. */
const learner = new Learner();

const LEARN_WORDS: Readonly<Record<Locale, () => Promise<LearnWords>>> = {
	en: async () => (await import('../../strings/en/learn.ts')).learn,
	'zh-CN': async () => (await import('../../strings/zh-CN/learn.ts')).learn,
};

function loadLearnWords(locale: Locale): Promise<LearnWords> {
	return LEARN_WORDS[locale]();
}

/** Loads everything for a step in front. */
export async function loadGuide({ lesson, index, panel }: LessonStep, locale: Locale) {
	const lab = LESSON_LABS.find((id) => id === panel.id);
	const none: FactsOf = () => null;
	const [view, words, lessonWords, factsOf, due] = await Promise.all([
		import('./Guide.svelte'),
		loadLearnWords(locale),
		loadLessonWords(lesson.id, locale),
		lab === undefined ? none : LOAD_FACTS[lab](),
		index === 0 && lesson.number !== null ? dueQuestions(lesson.number, locale) : [],
	]);
	return { Guide: view.default, words, lessonWords, factsOf, due, learner };
}

/** Returns the missed questions of earlier lessons that return at the start of this one. */
async function dueQuestions(number: number, locale: Locale): Promise<readonly Question[]> {
	const questions = dueItems(learner.progress, number).map(async (missed) => {
		const lesson = await loadLesson(missed.lesson);
		if (lesson === null) return [];
		const { items } = await loadLessonWords(missed.lesson, locale);
		const words = memberOf(items, missed.item);
		const item = lesson.steps
			.flatMap((step) => (step.kind === 'check' ? step.items : []))
			.find(({ id }) => id === missed.item);
		return item && words ? [{ lesson: missed.lesson, item, words }] : [];
	});
	return (await Promise.all(questions)).flat();
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
		lessons.map(async (lesson) => [lesson, await loadLessonWords(lesson.id, locale)] as const),
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

/** Opens a state in a lab that is not shown, and returns the facts of its document. */
async function factsIn(state: string): Promise<Facts> {
	const { lab: id } = labOfAddress(state);
	const known = LESSON_LABS.find((one) => one === id);
	const panel = findPanel(id);
	if (known === undefined || panel === null) return NO_FACTS;
	const [{ createLab }, factsOf] = await Promise.all([panel.load(), LOAD_FACTS[known]()]);
	const lab = createLab();
	await lab.open(parametersOf(state));
	return factsOf(lab.history.document) ?? NO_FACTS;
}
