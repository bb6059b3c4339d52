// The progress of the learner in this browser. Nothing leaves the page. Another tab’s progress is read again
// when it changes. A stored text that cannot be read as a whole is put aside.
import type { Lesson } from '../../lessons/lesson.ts';
import {
	withExamined,
	withMissed,
	withRepeated,
	type AskedItem,
} from '../../lessons/missed-items.ts';
import {
	lessonProgress,
	newProgress,
	stepProgress,
	withStep,
	type LearnProgress,
	type StepProgress,
} from '../../lessons/progress.ts';
import { isReadWhole, progressText, readProgress } from '../../lessons/saved-progress.ts';
import { readStored, removeStored, writeStored } from '../../platform/storage.ts';
import { asidesOf, deleteAside, putAside, type Aside } from '../stored/aside.ts';
import { randomBytes } from '../../platform/web-crypto.ts';
import {
	readExamDraft,
	removeExamDraft,
	writeExamDraft,
	type ExamDraft,
} from './exam/exam-draft.ts';

const KEY = 'progress';

/**
 * Is the greatest number of bytes of a file of progress. The browser has room for about 5 million characters, also for
 * the labs.
 */
export const MOST_PROGRESS_BYTES = 2 << 20;

export class Learner {
	#progress: LearnProgress = $state.raw(newProgress(0));
	/** Holds the stored text as this page last read or wrote it. Another text comes from another tab. */
	#known: string | null = null;
	#unkept = $state(false);
	/** Holds what `load` or `forget` replaced. Any other change of the progress ends it. */
	#replaced: { readonly progress: LearnProgress; readonly exam: ExamDraft | null } | null =
		$state.raw(null);
	/** Lists the stored texts that could not be read as a whole. */
	#unreadable: readonly Aside[] = $state.raw([]);

	constructor() {
		this.#read(readStored(KEY));
	}

	get progress(): LearnProgress {
		return this.#progress;
	}

	/**
	 * Is true if the browser does not store the progress for the next visit, because it has no room or does not store at
	 * all.
	 */
	get unkept(): boolean {
		return this.#unkept;
	}
	get unreadable(): readonly Aside[] {
		return this.#unreadable;
	}
	/** Says whether `undo` brings back what `load` or `forget` replaced. */
	get canUndo(): boolean {
		return this.#replaced !== null;
	}

	/** Reads what another tab has stored. */
	follow(): void {
		const text = readStored(KEY);
		if (text !== this.#known) this.#read(text);
	}

	#read(text: string | null): void {
		this.#known = text;
		const read = text === null ? null : readProgress(text);
		if (text !== null && !(read && isReadWhole(text, read))) putAside(KEY, 'unreadable', text);
		this.#unreadable = asidesOf(KEY);
		this.#progress = read ?? newProgress(newSeed());
	}

	/** Deletes a text that was put aside. */
	deleteUnreadable(aside: Aside): void {
		deleteAside(aside);
		this.#unreadable = asidesOf(KEY);
	}

	step(lesson: string, step: string): StepProgress {
		return stepProgress(this.#progress, lesson, step);
	}

	/** Changes what is known of a step. The place in the lesson is then this step, unless it is one to practise more. */
	note(lesson: string, step: string, change: Partial<StepProgress>, isPractice = false): void {
		this.#put(withStep(this.#newest(), lesson, step, change, isPractice));
	}

	/** Notes an item that the learner missed. */
	missed(lesson: string, number: number, item: string): void {
		this.#put(withMissed(this.#newest(), lesson, number, item));
	}

	/** Notes that a missed item, one of those `asked`, was asked again at the start of a lesson. */
	repeated(missed: AskedItem, number: number, right: boolean, asked: readonly AskedItem[]): void {
		this.#put(withRepeated(this.#newest(), missed, number, right, asked));
	}

	/** Notes an answer of the exam. `lessons` are those of the course. */
	examined(lessons: readonly Lesson[], id: string, item: string, right: boolean): void {
		const progress = this.#newest();
		const asked = lessons.find((lesson) => lesson.id === id);
		const ahead = lessons.filter(({ id }) => lessonProgress(progress, id).at === '');
		const question = { lesson: id, number: asked?.number ?? 0, item };
		const numbers = ahead.map(({ number }) => number ?? 0);
		this.#put(withExamined(progress, question, right, numbers));
	}

	/** The progress as the text of a file. */
	save(): string {
		return progressText(this.#progress);
	}

	/** Takes the progress of a file that the learner chose. One that cannot be read, or is too large, changes nothing. */
	async loadFile(file: Blob): Promise<'whole' | 'part' | 'nothing' | 'too-large'> {
		if (file.size > MOST_PROGRESS_BYTES) return 'too-large';
		return this.load(await file.text().catch(() => ''));
	}

	/** Takes the progress of a file, as far as it can be read; `nothing` changes nothing. */
	load(text: string): 'whole' | 'part' | 'nothing' {
		const read = readProgress(text);
		if (read === null) return 'nothing';
		const replaced = this.#replaceable();
		this.#put(read);
		this.#replaced = replaced;
		return isReadWhole(text, read) ? 'whole' : 'part';
	}

	forget(): void {
		this.#replaced = this.#replaceable();
		this.#progress = newProgress(newSeed());
		this.#known = null;
		this.#unkept = false;
		removeStored(KEY);
		removeExamDraft();
	}

	/** Brings back the progress, and the exam of this tab, that `load` or `forget` replaced. */
	undo(): void {
		if (this.#replaced === null) return;
		const { progress, exam } = this.#replaced;
		this.#put(progress);
		if (exam !== null) writeExamDraft(exam);
	}

	#replaceable() {
		return { progress: this.#newest(), exam: readExamDraft() };
	}

	/** Returns the progress with what another tab has added, so that a change here takes nothing back. */
	#newest(): LearnProgress {
		this.follow();
		return this.#progress;
	}

	#put(progress: LearnProgress): void {
		this.#progress = progress;
		this.#replaced = null;
		const text = progressText(progress);
		this.#unkept = !writeStored(KEY, text);
		if (!this.#unkept) this.#known = text;
	}
}

/** Holds the learner of this page, for the course and the Guide. */
export const learner = new Learner();

function newSeed(): number {
	return randomBytes(4).reduce((seed, byte) => seed * 256 + byte, 0);
}
