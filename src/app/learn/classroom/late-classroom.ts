// Loads a page of a lesson for a class: its words, the states of its steps, and the component that shows it.
import { loadLesson } from '../../../lessons/course.ts';
import { playableSteps, type Lesson } from '../../../lessons/lesson.ts';
import type { ClassroomWords } from '../../../strings/en/classroom.ts';
import type { Locale } from '../../../strings/locale.ts';
import type { TeacherWords } from '../../../strings/teacher-words.ts';
import type { ClassroomPage } from '../learn-address.ts';
import { filledWords, loadLearnWords } from '../late-learn.ts';
import type { ClassroomContent } from './classroom-content.ts';
import { loadTermsOf } from './lesson-terms.ts';
import { loadStepPicture, type StepPicture } from './step-picture.ts';
import { openStepStates } from './step-states.ts';

const CLASSROOM_WORDS: Readonly<Record<Locale, () => Promise<ClassroomWords>>> = {
	en: async () => (await import('../../../strings/en/classroom.ts')).classroom,
	'zh-CN': async () => (await import('../../../strings/zh-CN/classroom.ts')).classroom,
};

const TEACHER_WORDS = import.meta.glob<{ words: TeacherWords }>('../../../strings/*/teachers/*.ts');

// Each import has a function of its own: Vite forgets the styles of an import in a conditional expression.
const VIEWS = {
	teacher: () => import('./TeacherPage.svelte'),
	worksheet: () => import('./Worksheet.svelte'),
};

/**
 * Loads what a page for a class shows.
 * @throws Error when the course has no such lesson
 */
export async function loadClassroom(page: ClassroomPage, id: string, locale: Locale) {
	const lesson = await loadLesson(id);
	if (lesson === null) throw new Error(`the course has no lesson ${id}`);
	const [view, words, learnWords, lessonWords, teacherWords, states] = await Promise.all([
		VIEWS[page](),
		CLASSROOM_WORDS[locale](),
		loadLearnWords(locale),
		filledWords(lesson, locale),
		TEACHER_WORDS[`../../../strings/${locale}/teachers/${id}.ts`]?.(),
		Promise.all(shownSteps(page, lesson).map((step) => openStepStates(step))),
	]);
	const content: ClassroomContent = {
		lesson,
		states,
		words,
		learnWords,
		lessonWords,
		teacherWords: teacherWords?.words ?? null,
		terms: page === 'teacher' ? await loadTermsOf(lessonWords, locale) : [],
		pictures: new Map(page === 'worksheet' ? await loadPictures(lesson, locale) : []),
	};
	return { View: view.default, content };
}

/** Returns the steps of a page. A worksheet asks only those of the lesson. */
function shownSteps(page: ClassroomPage, lesson: Lesson) {
	return page === 'teacher' ? playableSteps(lesson) : lesson.steps;
}

async function loadPictures({ steps }: Lesson, locale: Locale) {
	const pictures = await Promise.all(
		steps.map(async (step) => [step.id, await loadStepPicture(step, locale)] as const),
	);
	return pictures.filter((one): one is readonly [string, StepPicture] => one[1] !== null);
}
