// Whether the page is being printed. Paper does not scroll, so lists that draw only what is in view draw their
// beginning then, and say how much is left out.

/** Holds the words that only paper shows. */
interface PaperWords {
	/** Says how many lines are left out; empty for none. */
	readonly leftOut: (lines: number) => string;
}

class Printing {
	#words: PaperWords | null = $state.raw(null);

	/** Returns the words while the page is being printed, otherwise null. */
	get now(): PaperWords | null {
		return this.#words;
	}

	begin(words: PaperWords): void {
		this.#words = words;
	}

	end(): void {
		this.#words = null;
	}

	/** Returns how many of `count` rows are drawn: on paper at most `most`. */
	rows(count: number, most: number): number {
		return this.now ? Math.min(count, most) : count;
	}

	/** Returns the size of the view: all that is drawn is in view on paper. */
	viewPx(measured: number): number {
		return this.now ? Infinity : measured;
	}
}

export const printing = new Printing();
