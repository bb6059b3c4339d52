import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lessonFileText } from '../../../../src/app/learn/own/lesson-file.ts';
import { LessonOpening } from '../../../../src/app/learn/own/opening.svelte.ts';
import { OwnLessons } from '../../../../src/app/learn/own/own-lessons.svelte.ts';
import { LESSON_LIMITS } from '../../../../src/lessons/file/lesson-form.ts';
import { fakeStorage } from '../../../support/fake-storage.ts';
import { openInNewLab } from '../../../support/open-address.ts';
import { SAMPLE } from '../../../support/sample-lesson.ts';

beforeEach(() => {
	const kept = new Map<string, string>();
	vi.stubGlobal(
		'localStorage',
		fakeStorage(() => kept),
	);
});
afterEach(() => {
	vi.unstubAllGlobals();
});

const TEXT = lessonFileText(SAMPLE);

async function opened(content: BlobPart) {
	const own = new OwnLessons();
	const opening = new LessonOpening(own, openInNewLab);
	await opening.open({ type: 'file', file: new File([content], 'a.json') });
	return { own, state: opening.state };
}

test('a lesson without an error is there', async () => {
	const { own, state } = await opened(`\ufeff${TEXT}`);
	expect(state).toMatchObject({ type: 'checked', id: 'own-pings', keeping: 'added' });
	expect(own.find('own-pings')?.text).toBe(TEXT);
});

test('a lesson with an error is not opened', async () => {
	const { own, state } = await opened(TEXT.replace('failure.code', 'failure.colour'));
	expect(state).toMatchObject({ type: 'checked', id: null, keeping: null });
	expect(own.lessons).toEqual([]);
});

test('a lesson with a warning is opened', async () => {
	const { own, state } = await opened(TEXT.replace('{frame.0.opcode}', '{colour}'));
	expect(state).toMatchObject({ id: 'own-pings', reading: { errors: 0, warnings: 1 } });
	expect(own.lessons.length).toBe(1);
});

test.each([
	['too-large', new Uint8Array(LESSON_LIMITS.bytes + 1)],
	['not-text', Uint8Array.of(0x7b, 0xff)],
] as const)('a file that is %s is not read', async (why, content) => {
	expect((await opened(content)).state).toEqual({ type: 'refused', why, name: 'a.json' });
});

test('a file that the browser cannot read, a folder and several files are refused', async () => {
	const opening = new LessonOpening(new OwnLessons(), openInNewLab);
	const file = new File([TEXT], 'a.json');
	file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
	await opening.open({ type: 'file', file });
	expect(opening.state).toMatchObject({ type: 'refused', why: 'unreadable' });
	await opening.open({ type: 'folder', name: 'lessons' });
	expect(opening.state).toEqual({ type: 'refused', why: 'folder', name: 'lessons' });
	await opening.open({ type: 'several', count: 3 });
	expect(opening.state).toEqual({ type: 'refused', why: 'several', name: '3' });
});

test('a later file overtakes an earlier one, and a dismissed one changes nothing', async () => {
	const own = new OwnLessons();
	const opening = new LessonOpening(own, openInNewLab);
	const first = opening.open({ type: 'file', file: new File([TEXT], 'first.json') });
	await opening.open({ type: 'file', file: new File(['{'], 'second.json') });
	await first;
	expect(opening.state).toMatchObject({ name: 'second.json' });
	const third = opening.open({ type: 'file', file: new File([TEXT], 'third.json') });
	opening.dismiss();
	await third;
	expect(opening.state).toEqual({ type: 'idle' });
	expect(own.lessons).toEqual([]);
});

test('a file whose lab did not arrive is not kept as being checked', async () => {
	const missing = new TypeError('Failed to fetch dynamically imported module: a.js');
	const opening = new LessonOpening(new OwnLessons(), () => Promise.reject(missing));
	const first = opening.open({ type: 'file', file: new File([TEXT], 'a.json') });
	await expect(first).rejects.toBe(missing);
	expect(opening.state).toEqual({ type: 'idle' });
	await opening.open({ type: 'file', file: new File(['{'], 'b.json') });
	expect(opening.state).toMatchObject({ type: 'checked', name: 'b.json' });
});
