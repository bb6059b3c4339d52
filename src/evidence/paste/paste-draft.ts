// Collects the bytes and faults of a reading while a recogniser goes over a pasted text.
import { MOST_PROBLEMS, locateFaults, type UnlocatedProblem } from '../../engine/bytes/index.ts';
import { LIMITS } from '../../engine/limits.ts';
import type {
	PasteFormat,
	PasteProblemKind,
	PasteSide,
	PasteMeaning,
	WordOrder,
} from './paste-reading.ts';

/** Represents a reading in progress. A draft holds at most `LIMITS.frameDocument` bytes. */
export class PasteDraft {
	readonly #text: string;
	readonly #faults: UnlocatedProblem<PasteProblemKind>[] = [];
	#bytes = new Uint8Array(256);
	#from = new Uint32Array(256);
	#to = new Uint32Array(256);
	#length = 0;
	#full = false;

	constructor(text: string) {
		this.#text = text;
	}

	get length(): number {
		return this.#length;
	}

	get faultCount(): number {
		return this.#faults.length;
	}

	/** Is true when a byte did not fit any more; the recogniser should then stop. */
	get full(): boolean {
		return this.#full;
	}

	/** Appends a byte that the text writes from `from` to `to`. */
	push(byte: number, from: number, to: number): void {
		if (this.#length === this.#bytes.length && !this.#grow(from)) return;
		this.#from[this.#length] = from;
		this.#to[this.#length] = to;
		this.#bytes[this.#length++] = byte;
	}

	/** Appends the bytes of another draft from `first` on. */
	append(other: PasteDraft, first: number): void {
		for (let i = first; i < other.#length && !this.#full; i++) {
			this.push(other.#bytes[i]!, other.#from[i]!, other.#to[i]!);
		}
	}

	bytes(from = 0): Uint8Array<ArrayBuffer> {
		return this.#bytes.slice(from, this.#length);
	}

	fault(kind: PasteProblemKind, offset: number, end: number): void {
		if (this.#faults.length < MOST_PROBLEMS) this.#faults.push({ kind, offset, end });
	}

	faults(all: readonly UnlocatedProblem<PasteProblemKind>[]): void {
		for (const { kind, offset, end } of all) this.fault(kind, offset, end);
	}

	reading(
		format: PasteFormat,
		extra: { readonly side?: PasteSide; readonly order?: WordOrder } = {},
	): PasteMeaning {
		const problems = locateFaults(this.#text, this.#faults);
		const [from, to] = [this.#from.slice(0, this.#length), this.#to.slice(0, this.#length)];
		return { format, bytes: this.bytes(), places: { from, to }, problems, ...extra };
	}

	#grow(offset: number): boolean {
		if (this.#full) return false;
		if (this.#length >= LIMITS.frameDocument) {
			this.#full = true;
			this.fault('too-long', offset, offset + 1);
			return false;
		}
		const size = Math.min(this.#length * 2, LIMITS.frameDocument);
		const [bytes, from, to] = [new Uint8Array(size), new Uint32Array(size), new Uint32Array(size)];
		bytes.set(this.#bytes);
		from.set(this.#from);
		to.set(this.#to);
		[this.#bytes, this.#from, this.#to] = [bytes, from, to];
		return true;
	}
}
