// Reads a lesson of a file and checks what it means. Both load when a file is opened.
import { checkLesson } from '../../../lessons/file/check-lesson.ts';
import type { OpenState } from '../../../lessons/file/opened-state.ts';
import { LOCALES } from '../../../strings/locale.ts';
import { checkWords } from './check-words.ts';
import { readForm, readingOf, type LessonFileReading } from './lesson-file.ts';

export async function checkLessonFile(text: string, open: OpenState): Promise<LessonFileReading> {
	const reading = readForm(text);
	const { value, problems } = reading;
	if (value) {
		const { lesson, words } = value;
		await checkLesson(lesson, open, problems);
		for (const locale of LOCALES) {
			const own = words[locale];
			if (own) checkWords(lesson, own, `words.${locale}`, problems);
		}
	}
	return readingOf(reading);
}
