// The caret of the byte strip: a byte, and the half of the byte that the next digit writes. The caret follows
// the shared selection. It keeps its own half while the selection contains the byte that the caret selected.
import type { BitRange } from '../../engine/report/index.ts';
import { byteRange, contains } from '../../engine/report/index.ts';

export type Half = 'high' | 'low';

interface CaretPosition {
	readonly at: number;
	readonly half: Half;
}

export class StripCaret {
	readonly #selection: () => BitRange | null;
	readonly #length: () => number;
	readonly #onselect: (range: BitRange) => void;
	#own = $state.raw<CaretPosition>({ at: 0, half: 'high' });

	readonly #now = $derived.by((): CaretPosition => {
		const own = this.#own;
		const length = this.#length();
		const selection = this.#selection();
		// The owner of the selection may have widened it to a field; the caret then stays at its byte.
		if (selection === null || contains(selection, this.rangeAt(own.at))) {
			return own.at <= length ? own : { at: length, half: 'high' };
		}
		return { at: Math.min(Math.floor(selection.start / 8), length), half: 'high' };
	});

	constructor(
		selection: () => BitRange | null,
		length: () => number,
		onselect: (range: BitRange) => void,
	) {
		this.#selection = selection;
		this.#length = length;
		this.#onselect = onselect;
	}

	get at(): number {
		return this.#now.at;
	}

	get half(): Half {
		return this.#now.half;
	}

	/** Returns the bits of a byte; an empty range after the last byte. */
	rangeAt(at: number): BitRange {
		return byteRange(at, Math.min(at + 1, Math.max(at, this.#length())));
	}

	go(at: number): void {
		this.#own = { at, half: 'high' };
		this.#onselect(this.rangeAt(at));
	}

	/** Moves the caret after a digit was written: to the second half, or to the next byte. */
	advance(): void {
		const { at, half } = this.#now;
		if (half === 'low') {
			this.go(at + 1);
		} else {
			this.#own = { at, half: 'low' };
			this.#onselect(this.rangeAt(at));
		}
	}
}
