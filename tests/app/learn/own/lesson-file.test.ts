// Every lesson of the course as a file: written and read back, it is the same lesson.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
	lessonFileText,
	readLessonFile,
	type LessonFile,
} from '../../../../src/app/learn/own/lesson-file.ts';
import { checkLessonFile } from '../../../../src/app/learn/own/check-lesson-file.ts';
import { loadLessonWords } from '../../../../src/app/learn/lesson-words.ts';
import { loadCourse } from '../../../../src/lessons/course.ts';
import { LESSON_LIMITS } from '../../../../src/lessons/file/lesson-form.ts';
import { openInNewLab } from '../../../support/open-address.ts';

const COURSE: readonly LessonFile[] = await Promise.all(
	(await loadCourse()).map(async (lesson) => ({
		lesson,
		words: {
			en: await loadLessonWords(lesson.id, 'en'),
			'zh-CN': await loadLessonWords(lesson.id, 'zh-CN'),
		},
	})),
);

describe.each(COURSE.map((file) => [file.lesson.id, file] as const))('%s', (_, file) => {
	test('written as a file and read back it is the same lesson', () => {
		const text = lessonFileText(file);
		expect(readLessonFile(text)).toEqual({ file, problems: [], errors: 0, warnings: 0 });
		expect(new Blob([text]).size).toBeLessThan(LESSON_LIMITS.bytes / 4);
	});
});

test('the example of docs/lesson-files.md has no error', async () => {
	const text = readFileSync(join(import.meta.dirname, '../../../../docs/lesson-files.md'), 'utf8');
	const [, example] = /```json\n(.*?)```/s.exec(text)!;
	const { problems, file } = await checkLessonFile(example!, openInNewLab);
	const codes = problems.map(({ what }) => what.type === 'lesson' && what.problem.code);
	expect(codes).toEqual(['few-mistakes']);
	expect(file?.lesson.id).toBe('first-pong');
});
