import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lessonFileText, type LessonFile } from '../../../../src/app/learn/own/lesson-file.ts';
import { isOwnId, ownId } from '../../../../src/app/learn/own/own-id.ts';
import {
	MOST_LESSONS,
	OwnLessons,
	wordsInLocale,
} from '../../../../src/app/learn/own/own-lessons.svelte.ts';
import { COURSE_PAGES } from '../../../../src/app/learn/learn-address.ts';
import { loadCourse } from '../../../../src/lessons/course.ts';
import { fakeStorage } from '../../../support/fake-storage.ts';
import { SAMPLE } from '../../../support/sample-lesson.ts';

const KEY = 'websocket-101:own-lesson:';
let kept: Map<string, string>;

function store(room?: number): void {
	vi.stubGlobal(
		'localStorage',
		fakeStorage(() => kept, room),
	);
}
beforeEach(() => {
	kept = new Map();
	store();
});
afterEach(() => {
	vi.unstubAllGlobals();
});

function named(id: string, minutes = 10): LessonFile {
	return { ...SAMPLE, lesson: { ...SAMPLE.lesson, id, minutes } };
}

test('no lesson and no page of the course has an id of one’s own lessons', async () => {
	const lessons = (await loadCourse()).map(({ id }) => id);
	expect([...lessons, ...COURSE_PAGES].filter(isOwnId)).toEqual([]);
	expect(isOwnId(ownId('accept-key'))).toBe(true);
});

test('a lesson is kept for the next visit, as the Guide plays it and as the file that it was', () => {
	const lessons = new OwnLessons();
	const file = { ...SAMPLE, lesson: { ...SAMPLE.lesson, number: 3 } };
	expect(lessons.keep(file)).toBe('added');
	const next = new OwnLessons().find('own-pings');
	expect(next?.lesson).toEqual({ ...file.lesson, id: 'own-pings', number: null });
	expect(next).toMatchObject({ words: file.words, text: lessonFileText(file), kept: true });
	expect(new OwnLessons().find('pings')).toBeNull();
});

test('a lesson with the same id is replaced, and undo brings the former one back', () => {
	const lessons = new OwnLessons();
	lessons.keep(named('a', 10));
	expect(lessons.keep(named('a', 10))).toBe('same');
	expect(lessons.keep(named('a', 20))).toBe('replaced');
	expect(new OwnLessons().find('own-a')?.lesson.minutes).toBe(20);
	lessons.undo();
	expect(lessons.before).toBeNull();
	expect(new OwnLessons().find('own-a')?.lesson.minutes).toBe(10);
});

test('a removed lesson is gone at the next visit, and undo brings it back', () => {
	const lessons = new OwnLessons();
	lessons.keep(named('a'));
	lessons.keep(named('b'));
	lessons.remove('own-a');
	expect(new OwnLessons().lessons.map(({ id }) => id)).toEqual(['own-b']);
	lessons.undo();
	expect(new OwnLessons().lessons.map(({ id }) => id)).toEqual(['own-a', 'own-b']);
});

test('a removed text that is not a lesson comes back with undo, also after the visit', () => {
	for (const id of ['a', 'b']) kept.set(`${KEY}${id}`, `{${id}`);
	const lessons = new OwnLessons();
	const before = lessons.unread;
	lessons.removeUnread(before[0]!);
	expect(new OwnLessons().unread).toEqual([{ id: 'b', text: '{b' }]);
	lessons.undo();
	expect(lessons.before).toBeNull();
	expect(lessons.unread).toEqual(before);
	expect(new OwnLessons().unread).toEqual(before);
});

test('a lesson takes the place of a text with its id that could not be read, until undo', () => {
	kept.set(`${KEY}a`, '{a');
	const lessons = new OwnLessons();
	expect(lessons.keep(named('a'))).toBe('replaced');
	for (const one of [lessons, new OwnLessons()]) {
		expect([one.unread, one.lessons.map(({ id }) => id)]).toEqual([[], ['own-a']]);
	}
	lessons.undo();
	for (const one of [lessons, new OwnLessons()]) {
		expect([one.unread, one.lessons]).toEqual([[{ id: 'a', text: '{a' }], []]);
	}
});

test('without room the lesson stays until the page is closed, and stored ones are not touched', () => {
	const lessons = new OwnLessons();
	lessons.keep(named('a'));
	store(100);
	expect(lessons.keep(named('b'))).toBe('no-room');
	expect(lessons.find('own-b')).toMatchObject({ kept: false });
	expect(lessons.keep(named('a', 20))).toBe('no-room');
	lessons.readStored();
	expect(lessons.find('own-a')?.lesson.minutes).toBe(20);
	expect(new OwnLessons().lessons).toMatchObject([{ id: 'own-a', lesson: { minutes: 10 } }]);
});

test('there are no more lessons than the limit, and one of them can still be replaced', () => {
	const lessons = new OwnLessons();
	for (let i = 0; i < MOST_LESSONS; i++) lessons.keep(named(`a${String(i)}`));
	expect(lessons.keep(named('one-more'))).toBe('too-many');
	expect(lessons.find('own-one-more')).toBeNull();
	expect(lessons.keep(named('a0', 20))).toBe('replaced');
});

test.each(['', '{', '[]', '{"steps":[]}', lessonFileText(named('b'))])(
	'a stored text that is not the lesson of its key is kept until it is removed: %.20s',
	(text) => {
		kept.set(`${KEY}a`, text);
		const lessons = new OwnLessons();
		expect(lessons.lessons).toEqual([]);
		expect(lessons.unread).toEqual([{ id: 'a', text }]);
		expect(kept.get(`${KEY}a`)).toBe(text);
		lessons.removeUnread(lessons.unread[0]!);
		expect([lessons.unread, kept.size]).toEqual([[], 0]);
	},
);

test('the words are those of the language, or else of the other one', () => {
	const en = SAMPLE.words.en!;
	const zh = { ...en, title: '例子' };
	expect(wordsInLocale({ en, 'zh-CN': zh }, 'zh-CN')).toEqual({ locale: 'zh-CN', words: zh });
	expect(wordsInLocale({ en }, 'zh-CN')).toEqual({ locale: 'en', words: en });
	expect(wordsInLocale({ 'zh-CN': zh }, 'en')).toEqual({ locale: 'zh-CN', words: zh });
});
