// Collects the bytes and faults of a reading while a recogniser goes over a pasted text.
import {
	MOST_PROBLEMS,
	locateFaults,
	type Bytes,
	type UnlocatedProblem,
} from '../../engine/bytes/index.ts';
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

	/** Appends a byte; `offset` is the place of its notation in the text. */
	push(byte: number, offset: number): void {
		if (this.#length === this.#bytes.length && !this.#grow(offset)) return;
		this.#bytes[this.#length++] = byte;
	}

	append(bytes: Bytes, offset: number): void {
		for (let i = 0; i < bytes.length && !this.#full; i++) this.push(bytes[i]!, offset);
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
		return { format, bytes: this.bytes(), problems, ...extra };
	}

	#grow(offset: number): boolean {
		if (this.#full) return false;
		if (this.#length >= LIMITS.frameDocument) {
			this.#full = true;
			this.fault('too-long', offset, offset + 1);
			return false;
		}
		const larger = new Uint8Array(Math.min(this.#length * 2, LIMITS.frameDocument));
		larger.set(this.#bytes);
		this.#bytes = larger;
		return true;
	}
}
