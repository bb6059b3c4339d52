// Keeps the lessons from files in this browser. A lesson file that was read and checked goes in
// (`lesson-file.ts`); a lesson that the Guide plays like one of the course comes out. Its id begins with
// `own-`, so it never meets a lesson of the course. A lesson for which the storage has no room stays until the
// page is closed. Nothing leaves the page.
import type { Lesson } from '../../../lessons/lesson.ts';
import type { LessonWords } from '../../../strings/lesson-words.ts';
import { LOCALES, type Locale } from '../../../strings/locale.ts';
import { readStored, removeStored, storedKeys, writeStored } from '../../../platform/storage.ts';
import {
	lessonFileText,
	readLessonFile,
	type LessonFile,
	type WordsByLocale,
} from './lesson-file.ts';
import { OWN, ownId, type OwnId } from './own-id.ts';

const PREFIX = 'own-lesson:';

/** Holds the greatest number of lessons that are kept. */
export const MOST_LESSONS = 30;

export interface OwnLesson {
	/** Holds the id of the lesson in addresses. */
	readonly id: OwnId;
	/** Holds the lesson as the Guide plays it: with the id of addresses, and without a number. */
	readonly lesson: Lesson;
	readonly words: WordsByLocale;
	/** Holds the lesson as the text of a file. */
	readonly text: string;
	/** Is false if the browser does not keep the lesson for the next visit. */
	readonly kept: boolean;
}

/** Represents a stored text that is not a lesson (any more). */
export interface UnreadLesson {
	readonly id: string;
	readonly text: string;
}

/**
 * Says what became of a lesson that was to be kept. `no-room`: the lesson is there until the page is closed.
 * `too-many`: nothing has changed.
 */
export type Keeping = 'added' | 'replaced' | 'same' | 'no-room' | 'too-many';

export class OwnLessons {
	#lessons: readonly OwnLesson[] = $state.raw([]);
	#unread: readonly UnreadLesson[] = $state.raw([]);
	/** Holds what the last removal or replacement took away: a lesson, or a stored text that is not one. */
	#before: OwnLesson | UnreadLesson | null = $state.raw(null);

	constructor() {
		this.readStored();
	}

	get lessons(): readonly OwnLesson[] {
		return this.#lessons;
	}
	get unread(): readonly UnreadLesson[] {
		return this.#unread;
	}
	/** Returns what `undo` brings back, or null if there is nothing. */
	get before(): OwnLesson | UnreadLesson | null {
		return this.#before;
	}

	find(id: string): OwnLesson | null {
		return this.#lessons.find((one) => one.id === id) ?? null;
	}

	/** Reads what this or another tab has stored. */
	readStored(): void {
		const lessons = this.#lessons.filter(({ kept }) => !kept);
		const unread: UnreadLesson[] = [];
		for (const key of storedKeys(PREFIX)) {
			const id = key.slice(PREFIX.length);
			const text = readStored(key);
			if (text === null || lessons.some((one) => one.id === ownId(id))) continue;
			const { file } = readLessonFile(text);
			if (file && file.lesson.id === id) lessons.push(ownLesson(file, true));
			else unread.push({ id, text });
		}
		this.#lessons = byId(lessons);
		this.#unread = byId(unread);
	}

	/** Adds a lesson, or replaces the one with its id. */
	keep(file: LessonFile): Keeping {
		const id = ownId(file.lesson.id);
		const former = this.find(id);
		const added = ownLesson(file, true);
		if (former?.kept && former.text === added.text) return 'same';
		if (!former && this.#lessons.length >= MOST_LESSONS) return 'too-many';
		const kept = writeStored(keyOf(id), stored(added));
		this.#put({ ...added, kept });
		// The lesson may have been stored over a text that could not be read.
		const overwritten = this.#unread.find((one) => kept && one.id === file.lesson.id) ?? null;
		this.#unread = this.#unread.filter((one) => one !== overwritten);
		this.#before = former ?? overwritten;
		if (!kept) return 'no-room';
		return this.#before ? 'replaced' : 'added';
	}

	remove(id: OwnId): void {
		this.#before = this.find(id);
		this.#lessons = this.#lessons.filter((one) => one.id !== id);
		removeStored(keyOf(id));
	}

	/** Brings back what the last removal or replacement took away. */
	undo(): void {
		const { before } = this;
		if (before === null) return;
		this.#before = null;
		if ('lesson' in before) {
			this.#put({ ...before, kept: writeStored(keyOf(before.id), stored(before)) });
		} else {
			writeStored(`${PREFIX}${before.id}`, before.text);
			this.#lessons = this.#lessons.filter(({ id }) => id !== ownId(before.id));
			this.#unread = byId([...this.#unread, before]);
		}
	}

	/** Removes a stored text that is not a lesson. */
	removeUnread(one: UnreadLesson): void {
		this.#before = one;
		removeStored(`${PREFIX}${one.id}`);
		this.#unread = this.#unread.filter(({ id }) => id !== one.id);
	}

	#put(lesson: OwnLesson): void {
		this.#lessons = byId([...this.#lessons.filter(({ id }) => id !== lesson.id), lesson]);
	}
}

/** Holds the lessons of this page, for the course and the Guide. */
export const ownLessons = new OwnLessons();

/** Returns the words in the language if the lesson has them, otherwise those in another one. */
export function wordsInLocale(
	words: WordsByLocale,
	locale: Locale,
): { readonly locale: Locale; readonly words: LessonWords } {
	for (const one of [locale, ...LOCALES]) {
		const found = words[one];
		if (found) return { locale: one, words: found };
	}
	// Reading refuses a file without words.
	throw new Error('a lesson without words');
}

function ownLesson(file: LessonFile, kept: boolean): OwnLesson {
	const id = ownId(file.lesson.id);
	const lesson = { ...file.lesson, id, number: null };
	return { id, lesson, words: file.words, text: lessonFileText(file), kept };
}

function byId<One extends UnreadLesson>(lessons: readonly One[]): readonly One[] {
	return lessons.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function keyOf(id: OwnId): string {
	return `${PREFIX}${id.slice(OWN.length)}`;
}

/** Returns the text without the white space that only a reader of the file needs. */
function stored({ text }: OwnLesson): string {
	return JSON.stringify(JSON.parse(text));
}
