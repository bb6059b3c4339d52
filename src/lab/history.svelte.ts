// The history of a lab: its document in front, and every change as a patch with its inverse. A document goes
// in with `commit`. Undo and redo give back byte-identical documents. Memory is bounded: old steps are
// dropped.
import type { Edit } from '../engine/bytes/index.ts';
import { applyPatch, difference, onlyEdit, weightOf, type Patch } from './patch.ts';

/** Describes one step of undo. */
interface Entry {
	undo: Patch;
	redo: Patch;
	weight: number;
	/**
	 * Names the gesture that the next commit may continue, for example the field being typed in. It is null for
	 * none.
	 */
	readonly run: string | null;
	/** Says how many later commits were joined to this step. */
	joined: number;
}

/**
 * Bounds a history: the bytes and the number of its steps, and the commits that one step joins. Old steps are
 * dropped beyond the first two.
 */
export const HISTORY_LIMITS = { bytes: 32 << 20, steps: 10_000, joined: 48 } as const;

/** Keeps the document in front, and the steps of undo and redo. */
export class History<Doc extends object> {
	#document: Doc = $state.raw() as Doc;
	#undoable = $state(0);
	#redoable = $state(0);
	#past: Entry[] = [];
	#future: Entry[] = [];
	#weight = 0;
	#runStart: Doc | null = null;

	constructor(document: Doc) {
		this.#document = document;
	}

	get document(): Doc {
		return this.#document;
	}
	get canUndo(): boolean {
		return this.#undoable > 0;
	}
	get canRedo(): boolean {
		return this.#redoable > 0;
	}

	/** Returns the last step that led to the document in front, or null if there is none. */
	get lastStep(): object | null {
		return this.#past.at(-1) ?? null;
	}
	/** Returns the step that follows `step` on the way to the document in front, or the first one if that was dropped. */
	stepAfter(step: object | null): object | null {
		const past: readonly (object | null)[] = this.#past;
		return past[past.indexOf(step) + 1] ?? null;
	}
	/** Says whether a step leads to the document in front. After an undo it does not. */
	leadsHere(step: object): boolean {
		const past: readonly object[] = this.#past;
		return past.includes(step);
	}

	/**
	 * Makes `next` the document. Successive commits with the same `run` become one step of undo if each
	 * continues the last one. `seal` ends such a run.
	 */
	commit(next: Doc, run: string | null = null): void {
		const change = difference(this.#document, next);
		if (!change) return;
		const last = this.#past.at(-1);
		if (
			last &&
			run !== null &&
			last.run === run &&
			this.#runStart &&
			this.#goesOn(last, change.redo)
		) {
			const whole = difference(this.#runStart, next);
			this.#weight -= last.weight;
			if (whole) {
				Object.assign(last, whole, { joined: last.joined + 1 });
				last.weight = weightOf(last.undo) + weightOf(last.redo);
				this.#weight += last.weight;
			} else {
				this.#past.pop();
				this.#runStart = null;
			}
		} else {
			this.#runStart = run === null ? null : this.#document;
			const weight = weightOf(change.undo) + weightOf(change.redo);
			this.#past.push({ ...change, weight, run, joined: 0 });
			this.#weight += weight;
		}
		for (const dropped of this.#future) this.#weight -= dropped.weight;
		this.#future = [];
		this.#document = next;
		this.#drop();
		this.#count();
	}

	/** Ends a run of typing; the next commit is a step of its own. */
	seal(): void {
		this.#runStart = null;
	}

	/** Drops all steps and keeps the document, at the beginning of a visit. */
	forget(): void {
		this.seal();
		this.#past = [];
		this.#future = [];
		this.#weight = 0;
		this.#count();
	}

	undo(): boolean {
		const entry = this.#past.pop();
		if (!entry) return false;
		this.seal();
		this.#future.push(entry);
		this.#document = applyPatch(this.#document, entry.undo);
		this.#count();
		return true;
	}

	redo(): boolean {
		const entry = this.#future.pop();
		if (!entry) return false;
		this.seal();
		this.#past.push(entry);
		this.#document = applyPatch(this.#document, entry.redo);
		this.#count();
		return true;
	}

	#goesOn(last: Entry, redo: Patch): boolean {
		if (this.#future.length > 0 || last.joined >= HISTORY_LIMITS.joined) return false;
		const before = onlyEdit(last.redo);
		const now = onlyEdit(redo);
		if (!before || !now) return !before === !now;
		// Deleting and then typing are two steps. Typing over a selection is one step.
		const was = kindOf(before.edit);
		const is = kindOf(now.edit);
		if (was !== is && !(was === 'replace' && is === 'insert')) return false;
		const end = before.edit.from + before.edit.insert.length;
		return (
			before.key === now.key && now.edit.from <= end + 1 && now.edit.to >= before.edit.from - 1
		);
	}

	#drop(): void {
		let drop = 0;
		while (
			drop < this.#past.length - 1 &&
			(this.#weight > HISTORY_LIMITS.bytes || this.#past.length - drop > HISTORY_LIMITS.steps)
		) {
			this.#weight -= this.#past[drop]!.weight;
			drop++;
		}
		if (drop > 0) this.#past.splice(0, drop);
	}

	#count(): void {
		this.#undoable = this.#past.length;
		this.#redoable = this.#future.length;
	}
}

function kindOf({ from, to, insert }: Edit): 'insert' | 'delete' | 'replace' {
	if (insert.length === 0) return 'delete';
	return from === to ? 'insert' : 'replace';
}
