// Loads the words of the lessons, each when it is needed.
import type { LessonWords } from '../../strings/lesson-words.ts';
import type { Locale } from '../../strings/locale.ts';
import { loadOwnLessonWords } from './own/load-own.ts';
import { isOwnId } from './own/own-id.ts';

const LESSON_WORDS = import.meta.glob<{ words: LessonWords }>('../../strings/*/lessons/*.ts');

/** Returns the words of a lesson. @throws Error when the lesson has none in this language. */
export async function loadLessonWords(id: string, locale: Locale): Promise<LessonWords> {
	if (isOwnId(id)) return loadOwnLessonWords(id, locale);
	const load = LESSON_WORDS[`../../strings/${locale}/lessons/${id}.ts`];
	if (load === undefined) throw new Error(`the lesson ${id} has no words in ${locale}`);
	return (await load()).words;
}
