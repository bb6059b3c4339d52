// The progress of the learner in this browser. Nothing leaves the page. Another tab’s progress is read again
// when it changes.
import {
	newProgress,
	progressText,
	readProgress,
	stepProgress,
	withMissed,
	withRepeated,
	withStep,
	type LearnProgress,
	type MissedItem,
	type StepProgress,
} from '../../lessons/progress.ts';
import { readStored, removeStored, writeStored } from '../../platform/storage.ts';
import { randomBytes } from '../../platform/web-crypto.ts';

const KEY = 'progress';

export class Learner {
	#progress: LearnProgress = $state.raw(newProgress(0));

	constructor() {
		this.readStored();
	}

	get progress(): LearnProgress {
		return this.#progress;
	}

	/** Reads what this or another tab has stored. */
	readStored(): void {
		const text = readStored(KEY);
		this.#progress = (text === null ? null : readProgress(text)) ?? newProgress(newSeed());
	}

	step(lesson: string, step: string): StepProgress {
		return stepProgress(this.#progress, lesson, step);
	}

	/** Changes what is known of a step. */
	note(lesson: string, step: string, change: Partial<StepProgress>): void {
		this.#put(withStep(this.#progress, lesson, step, change));
	}

	/** Notes an item that the learner missed. */
	missed(lesson: string, number: number, item: string): void {
		this.#put(withMissed(this.#progress, lesson, number, item));
	}

	/** Notes that a missed item was asked again at the start of a lesson. */
	repeated(missed: MissedItem, number: number, right: boolean): void {
		this.#put(withRepeated(this.#progress, missed, number, right));
	}

	/** The progress as the text of a file. */
	save(): string {
		return progressText(this.#progress);
	}

	/** Takes the progress of a file. Returns false, and changes nothing, if the text is no progress. */
	load(text: string): boolean {
		const read = readProgress(text);
		if (read === null) return false;
		this.#put(read);
		return true;
	}

	forget(): void {
		this.#progress = newProgress(newSeed());
		removeStored(KEY);
	}

	#put(progress: LearnProgress): void {
		this.#progress = progress;
		writeStored(KEY, progressText(progress));
	}
}

function newSeed(): number {
	return randomBytes(4).reduce((seed, byte) => seed * 256 + byte, 0);
}
