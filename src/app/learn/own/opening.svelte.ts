// Opens the file of a lesson: reads it, checks it, and keeps the lesson if there is no error. The code of each lab loads
// with the first state of the lab.
import { LESSON_LIMITS } from '../../../lessons/file/lesson-form.ts';
import type { OpenState } from '../../../lessons/file/opened-state.ts';
import type { Dropped } from '../../files/drops.ts';
import { openState } from '../open-state.ts';
import { slicePauses } from '../tasks/slice-pauses.ts';
import { checkLessonFile } from './check-lesson-file.ts';
import type { LessonFileReading } from './lesson-file.ts';
import { ownLessons, type Keeping, type OwnLessons } from './own-lessons.svelte.ts';
import { ownId, type OwnId } from './own-id.ts';

/** Says why a file was not read. */
export type FileRefusal = 'several' | 'folder' | 'unreadable' | 'too-large' | 'not-text';

export type OpeningState =
	| { readonly type: 'idle' }
	| { readonly type: 'checking'; readonly name: string }
	| { readonly type: 'refused'; readonly why: FileRefusal; readonly name: string }
	| {
			readonly type: 'checked';
			readonly name: string;
			readonly reading: LessonFileReading;
			/** Holds the id of the lesson that is now there, or null if it was not opened. */
			readonly id: OwnId | null;
			readonly keeping: Keeping | null;
	  };

export class LessonOpening {
	readonly #own: OwnLessons;
	readonly #open: OpenState;
	#state: OpeningState = $state.raw({ type: 'idle' });
	#count = 0;

	constructor(own: OwnLessons, open: OpenState) {
		this.#own = own;
		this.#open = open;
	}

	get state(): OpeningState {
		return this.#state;
	}
	dismiss(): void {
		this.#count++;
		this.#state = { type: 'idle' };
	}

	/** Opens a file. A later one overtakes an earlier one. */
	async open(dropped: Dropped): Promise<void> {
		const count = ++this.#count;
		if (dropped.type !== 'file') {
			const name = dropped.type === 'folder' ? dropped.name : String(dropped.count);
			this.#state = { type: 'refused', why: dropped.type, name };
			return;
		}
		const { name } = dropped.file;
		this.#state = { type: 'checking', name };
		const { text, why } = await textOf(dropped.file);
		if (count !== this.#count) return;
		if (text === null) {
			this.#state = { type: 'refused', why, name };
			return;
		}
		await this.#check(name, text, count);
	}

	async #check(name: string, text: string, count: number): Promise<void> {
		// The page handles input meanwhile, because a file may name hundreds of states.
		const pause = slicePauses();
		const open: OpenState = async (state) => {
			await pause();
			return this.#open(state);
		};
		let reading;
		try {
			reading = await checkLessonFile(text, open, pause);
		} catch (error) {
			// A part of the site did not arrive, which has a notice of its own.
			if (count === this.#count) this.dismiss();
			throw error;
		}
		if (count !== this.#count) return;
		const { file } = reading;
		const keeping = file && this.#own.keep(file);
		const id = file && keeping !== 'too-many' ? ownId(file.lesson.id) : null;
		this.#state = { type: 'checked', name, reading, id, keeping };
	}
}

/** Keeps the opening of this page. What was found stays when another page of the course was in front. */
export const opening = new LessonOpening(ownLessons, (state) => openState(state));

async function textOf(
	file: File,
): Promise<
	{ readonly text: string; readonly why: null } | { readonly text: null; readonly why: FileRefusal }
> {
	if (file.size > LESSON_LIMITS.bytes) return { text: null, why: 'too-large' };
	let bytes: ArrayBuffer;
	try {
		bytes = await file.arrayBuffer();
	} catch {
		return { text: null, why: 'unreadable' };
	}
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), why: null };
	} catch {
		return { text: null, why: 'not-text' };
	}
}
