// A lesson as a file: its data and its words in one or both languages, as JSON. Reading is total: any text gives
// a lesson, or problems with their places in the text.
import {
	choiceForm,
	hasMember,
	objectForm,
	REFUSED,
	type ValueForm,
} from '../../../lessons/file/form.ts';
import { LESSON_MEMBERS } from '../../../lessons/file/lesson-form.ts';
import {
	readByForm,
	type FormReading,
	type LocatedProblem,
} from '../../../lessons/file/located-form.ts';
import type { Lesson } from '../../../lessons/lesson.ts';
import type { LessonWords } from '../../../strings/lesson-words.ts';
import { LOCALES, type Locale } from '../../../strings/locale.ts';
import { wordsForm } from './words-form.ts';

const VERSION = 1;

/** Holds the words of a lesson in the languages that it has. */
export type WordsByLocale = Readonly<Partial<Record<Locale, LessonWords>>>;

export interface LessonFile {
	readonly lesson: Lesson;
	readonly words: WordsByLocale;
}

export interface LessonFileReading {
	/** Holds the lesson with its words, or null if there is any error. */
	readonly file: LessonFile | null;
	/** Lists the first problems, in the order of the text. */
	readonly problems: readonly LocatedProblem[];
	/** `errors` and `warnings` say how many there are in all. */
	readonly errors: number;
	readonly warnings: number;
}

type WrittenLesson = Lesson & { readonly version: typeof VERSION; readonly words: WordsByLocale };

export function lessonFileText({ lesson, words }: LessonFile): string {
	const written: WrittenLesson = { version: VERSION, ...lesson, words };
	return `${JSON.stringify(written, null, '\t')}\n`;
}

const members = objectForm<WrittenLesson>({
	version: choiceForm([VERSION]),
	...LESSON_MEMBERS,
	words: objectForm<WordsByLocale>({ en: { form: wordsForm }, 'zh-CN': { form: wordsForm } }),
});

const fileForm: ValueForm<LessonFile> = (value, location) => {
	// A file of another kind would have a problem for each of its members.
	if (!hasMember(value, 'steps')) {
		const lab = labOf(value);
		if (lab !== null) location.problems.add('', 'lab-file', lab);
		else location.problems.add('', hasMember(value, 'lessons') ? 'progress-file' : 'no-lesson');
		return REFUSED;
	}
	const written = members(value, location);
	if (written === REFUSED) return REFUSED;
	const { version: _, words, ...lesson } = written;
	if (LOCALES.every((locale) => words[locale] === undefined)) {
		location.problems.add('words', 'no-words', '', LOCALES.join(', '));
		return REFUSED;
	}
	return { lesson, words };
};

/** Returns the id of the lab in which a value was saved; null if it is not a saved document. */
function labOf(value: unknown): string | null {
	if (!hasMember(value, 'lab') || !hasMember(value, 'document')) return null;
	const { lab } = value as { readonly lab: unknown };
	return typeof lab === 'string' ? lab : null;
}

/** Reads a text by the form of a lesson. Problems of its meaning can be added to the result. */
export function readForm(text: string): FormReading<LessonFile> {
	return readByForm(text, fileForm);
}

/** Reads a text by the form of a lesson, without opening its states. */
export function readLessonFile(text: string): LessonFileReading {
	return readingOf(readForm(text));
}

export function readingOf({
	value,
	problems,
	located,
}: FormReading<LessonFile>): LessonFileReading {
	const { warnings } = problems;
	// A text that is not JSON has one error, which is not a problem of a lesson.
	const errors = Math.max(problems.errors, value === undefined ? 1 : 0);
	const file = value === undefined || errors > 0 ? null : value;
	return { file, problems: located(), errors, warnings };
}
