// Reads a lesson of a file and checks what it means. Both load when a file is opened.
import { checkLesson } from '../../../lessons/file/check-lesson.ts';
import type { OpenState } from '../../../lessons/file/opened-state.ts';
import { LOCALES } from '../../../strings/locale.ts';
import { slicePauses } from '../tasks/slice-pauses.ts';
import { checkWords } from './check-words.ts';
import { readForm, readingOf, type LessonFileReading } from './lesson-file.ts';

/** @param pause is awaited between the parts of long work */
export async function checkLessonFile(
	text: string,
	open: OpenState,
	pause: () => Promise<void> = slicePauses(),
): Promise<LessonFileReading> {
	const reading = readForm(text);
	const { value, problems } = reading;
	if (value) {
		const { lesson, words } = value;
		await checkLesson(lesson, open, problems, pause);
		for (const locale of LOCALES) {
			const own = words[locale];
			if (own) checkWords(lesson, own, `words.${locale}`, problems);
		}
	}
	return readingOf(reading);
}
