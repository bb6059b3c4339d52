// Opens the file of a lesson: reads it, checks it, and keeps the lesson if there is no error. The code that
// checks it loads with the first file, and that of each lab with the first state of the lab.
import { LatePart } from '../../../lab/late-part.svelte.ts';
import { LESSON_LIMITS } from '../../../lessons/file/lesson-form.ts';
import type { OpenState } from '../../../lessons/file/opened-state.ts';
import type { Dropped } from '../../drops.ts';
import { openState } from '../open-state.ts';
import { slicePauses } from '../slice-pauses.ts';
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

type LoadChecker = () => Promise<Pick<typeof import('./check-lesson-file.ts'), 'checkLessonFile'>>;

export class LessonOpening {
	readonly #own: OwnLessons;
	readonly #open: OpenState;
	readonly #loadChecker: LoadChecker;
	#state: OpeningState = $state.raw({ type: 'idle' });
	/** Holds the check of the last file. */
	#checking: LatePart<true> | null = $state.raw(null);
	#count = 0;

	constructor(
		own: OwnLessons,
		open: OpenState,
		loadChecker: LoadChecker = () => import('./check-lesson-file.ts'),
	) {
		this.#own = own;
		this.#open = open;
		this.#loadChecker = loadChecker;
	}

	get state(): OpeningState {
		return this.#state;
	}
	/** Returns what helps if code that checks the file did not arrive, and what checks the file again; it is null otherwise. */
	get unchecked(): Pick<LatePart<true>, 'missing' | 'bring'> | null {
		return this.#state.type === 'checking' && this.#checking?.missing ? this.#checking : null;
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
		this.#checking = new LatePart(async () => {
			await this.#check(name, text, count);
			return true as const;
		});
		await this.#checking.bring();
	}

	async #check(name: string, text: string, count: number): Promise<void> {
		const { checkLessonFile } = await this.#loadChecker();
		// The page handles input meanwhile, because a file may name hundreds of states.
		const pause = slicePauses();
		const open: OpenState = async (state) => {
			await pause();
			return this.#open(state);
		};
		const reading = await checkLessonFile(text, open, pause);
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
