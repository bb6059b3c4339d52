import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { asideText } from '../../../src/app/stored/aside.ts';
import { readExamDraft, writeExamDraft } from '../../../src/app/learn/exam/exam-draft.ts';
import { Learner, MOST_PROGRESS_BYTES } from '../../../src/app/learn/learner.svelte.ts';
import { newProgress } from '../../../src/lessons/progress.ts';
import { progressText } from '../../../src/lessons/saved-progress.ts';
import { fakeStorage } from '../../support/fake-storage.ts';

beforeEach(() => {
	const kept = new Map<string, string>();
	const storage = fakeStorage(() => kept);
	vi.stubGlobal('localStorage', storage);
	vi.stubGlobal('sessionStorage', storage);
});
afterEach(() => {
	vi.unstubAllGlobals();
});

/** The key under which the site stores the progress. */
function store(text: string): void {
	new Learner().note('a', 'b', {});
	const key = Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i)!).find(
		(one) => one.endsWith('progress'),
	)!;
	localStorage.setItem(key, text);
}

test.each([
	['no progress', '{"lessons":'],
	['progress with a part that cannot be read', '{"version":1,"seed":5,"missed":[null]}'],
])('%s is put aside as it was, and what follows does not overwrite it', (_, text) => {
	store(text);
	const learner = new Learner();
	learner.note('accept-key', 'why', { done: true });
	expect(learner.unreadable.map(asideText)).toEqual([text]);
	expect(new Learner().unreadable.map(asideText)).toEqual([text]);
	learner.deleteUnreadable(learner.unreadable[0]!);
	expect(learner.unreadable).toEqual([]);
	expect(new Learner().step('accept-key', 'why').done).toBe(true);
});

test('what another tab has done stays when this one goes on', () => {
	const [here, there] = [new Learner(), new Learner()];
	there.note('masking', 'why', { done: true });
	here.note('accept-key', 'why', { done: true });
	there.missed('masking', 6, 'xor');
	here.examined([], 'polling', 'delay', false);
	for (const learner of [here, new Learner()]) {
		expect(learner.step('masking', 'why').done).toBe(true);
		expect(learner.step('accept-key', 'why').done).toBe(true);
		expect(learner.progress.missed.map(({ item }) => item)).toEqual(['xor', 'delay']);
	}
	there.forget();
	here.note('polling', 'why', { done: true });
	expect(new Learner().step('masking', 'why').done).toBe(false);
	expect(new Learner().step('polling', 'why').done).toBe(true);
});

test('to forget the progress ends the exam of this tab', () => {
	writeExamDraft({ attempt: 0, asked: [['masking', 'xor']], answers: [] });
	new Learner().forget();
	expect(readExamDraft()).toBeNull();
});

test('undo brings back what was forgotten or replaced by a file, with the exam, until something else is done', () => {
	const learner = new Learner();
	const exam = { attempt: 0, asked: [['masking', 'xor']], answers: ['a'] } as const;
	for (const replace of [
		() => learner.forget(),
		() => learner.load(progressText(newProgress(9))),
	]) {
		learner.note('masking', 'why', { done: true });
		writeExamDraft(exam);
		expect(learner.canUndo).toBe(false);
		replace();
		expect([learner.step('masking', 'why').done, learner.canUndo]).toEqual([false, true]);
		learner.undo();
		expect(learner.canUndo).toBe(false);
		for (const one of [learner, new Learner()]) {
			expect(one.step('masking', 'why').done).toBe(true);
		}
		expect(readExamDraft()).toEqual(exam);
	}
	learner.forget();
	learner.note('polling', 'why', { done: true });
	learner.undo();
	expect(learner.step('masking', 'why').done).toBe(false);
});

test('where nothing can be stored, the page keeps the progress', () => {
	const learner = new Learner();
	learner.note('masking', 'why', { done: true });
	vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	learner.note('accept-key', 'why', { done: true });
	learner.follow();
	expect(learner.step('masking', 'why').done).toBe(true);
	expect(learner.step('accept-key', 'why').done).toBe(true);
	expect(learner.unkept).toBe(true);
	vi.restoreAllMocks();
	learner.note('accept-key', 'why', { done: true });
	expect(learner.unkept).toBe(false);
});

test('progress that can be read puts nothing aside', () => {
	store(progressText(newProgress(5)));
	expect(new Learner().unreadable).toEqual([]);
});

test.each([
	['whole', progressText(newProgress(5))],
	['part', '{"version":1,"seed":5,"lessons":{},"missed":[null]}'],
	['nothing', '{}'],
] as const)('a file is loaded: %s', (how, text) => {
	const learner = new Learner();
	learner.load(progressText(newProgress(9)));
	expect(learner.load(text)).toBe(how);
	expect(learner.progress.seed).toBe(how === 'nothing' ? 9 : 5);
});

test('a file that is larger than any progress changes nothing', async () => {
	const learner = new Learner();
	const text = progressText(newProgress(5));
	const filled = text.padEnd(MOST_PROGRESS_BYTES);
	expect(await learner.loadFile(new Blob([filled]))).toBe('whole');
	learner.load(progressText(newProgress(9)));
	expect(await learner.loadFile(new Blob([`${filled} `]))).toBe('too-large');
	expect(learner.progress.seed).toBe(9);
});

test('a file that the browser cannot read changes nothing', async () => {
	const gone = new Blob(['{}']);
	gone.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
	expect(await new Learner().loadFile(gone)).toBe('nothing');
});
