// Whether the page is being printed. Paper does not scroll, so lists that draw only what is in view draw their
// beginning then, and say how much is left out.
import type { Component } from 'svelte';

/** Holds the lines of an editor as its static page gives them. */
export interface PrintedPage {
	readonly lines: readonly {
		readonly number: string;
		readonly ended: boolean;
		readonly pieces: readonly { readonly text: string; readonly classes: string }[];
	}[];
	/** Counts the lines that are not printed. */
	readonly left: number;
}

/** Holds what only a print needs. It loads when the page is first used. */
interface PrintParts {
	readonly Lines: Component<PrintedPage>;
	/** Says how many lines are left out; empty for none. */
	readonly leftOut: (lines: number) => string;
	/** Says that a part of the page had not arrived. A browser prints what the page shows, and does not wait. */
	readonly partMissing: string;
}

class Printing {
	#parts: PrintParts | null = $state.raw(null);
	/** Says whether what only a print needs has loaded. */
	ready = $state(false);

	/** Returns the parts while the page is being printed, otherwise null. */
	get now(): PrintParts | null {
		return this.#parts;
	}

	begin(parts: PrintParts): void {
		this.#parts = parts;
	}

	end(): void {
		this.#parts = null;
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
