// Knows the texts of the page in which terms are marked, and the mark whose explanation is open. A text and its
// element go in with `add`; the pieces of the text, with the terms to mark, come out. Of each term only the
// first use on the page is marked.
import { untrack } from 'svelte';
import type { TermsWords } from '../../strings/en/shell.ts';
import { markFirstUses, termFinder, type ProsePiece, type TermUse } from './mark-terms.ts';

/** Represents a text on the page. */
interface ProseText {
	/** Holds the element that contains the text. */
	readonly element: Element;
	readonly text: string;
	readonly uses: readonly TermUse[];
}

/**
 * Says how an explanation was opened. `pointed`: it is open while the pointer is over the mark. `pressed`: it is
 * open until something closes it.
 */
export type HowOpened = 'pointed' | 'pressed';

export class TermMarks {
	readonly #find: (text: string) => readonly TermUse[];
	readonly words: TermsWords;
	/** Tells screen readers a text that appears. */
	readonly announce: (text: string) => void;

	#texts: readonly ProseText[] = $state.raw([]);
	readonly #ordered = $derived(
		this.#texts.toSorted((a, b) =>
			a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
		),
	);
	readonly #pieces = $derived.by(() => {
		const pieces = markFirstUses(this.#ordered);
		return this.#ordered.map(({ element, text }, i) => ({ element, text, pieces: pieces[i]! }));
	});
	#open: { readonly mark: string; readonly how: HowOpened } | null = $state.raw(null);

	constructor(words: TermsWords, announce: (text: string) => void) {
		this.#find = termFinder(words.forms);
		this.words = words;
		this.announce = announce;
	}

	/** Adds a text that the page shows. The returned function takes it away. */
	add(element: Element, text: string): () => void {
		const added = { element, text, uses: this.#find(text) };
		this.#texts = [...untrack(() => this.#texts), added];
		return () => {
			this.#texts = untrack(() => this.#texts).filter((one) => one !== added);
		};
	}

	/** Returns the pieces of the text of an element. A text that was not yet added there is one piece. */
	piecesIn(element: Element | undefined, text: string): readonly ProsePiece[] {
		const found =
			element && this.#pieces.find((one) => one.element === element && one.text === text);
		return found?.pieces ?? [{ text, term: null }];
	}

	/** Returns how the explanation at a mark was opened; null if it is closed. */
	opened(mark: string): HowOpened | null {
		return this.#open?.mark === mark ? this.#open.how : null;
	}

	/** Opens the explanation at a mark. It closes the one at any other mark. */
	open(mark: string, how: HowOpened): void {
		this.#open = { mark, how };
	}

	close(mark: string): void {
		if (this.#open?.mark === mark) this.#open = null;
	}
}
