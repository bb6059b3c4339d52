// The change from the static page to CodeMirror. If CodeMirror has loaded already, there is no static page.
import { flushSync } from 'svelte';
import { afterFirstPaint, type LateView, type Open } from './load.ts';
import type { EditorHandle, StaticHandle, Takeover } from './settings.ts';

/** Holds what a view takes over where no static page was. */
const NO_PAGE: Takeover = { text: null, anchor: 0, head: 0, scrollTop: 0, focused: false };

/**
 * Replaces the static page by CodeMirror as soon as CodeMirror has loaded, but never during a composition. If
 * CodeMirror does not load, the static page stays.
 */
export class CodeMirrorArrival<Settings> {
	/** Holds the CodeMirror view, or null until it has replaced the page. */
	view = $state.raw<EditorHandle<Settings> | null>(null);
	failed = $state(false);
	/** Is true while the focus moves from the page to the view. The editor as a whole keeps the focus. */
	swapping = false;
	/** Is true if CodeMirror has loaded already, so that no static page is drawn. */
	readonly ready: boolean;
	#page: StaticHandle | null = null;
	#open: Open<Settings> | null = null;
	#loading = false;
	#gone = false;
	readonly #load: () => Promise<Open<Settings>>;
	readonly #begin: (open: Open<Settings>, from: Takeover) => EditorHandle<Settings>;

	constructor(
		late: LateView<Settings>,
		/** Loads the view instead of `late`; undefined for the usual import. */
		load: (() => Promise<Open<Settings>>) | undefined,
		begin: (open: Open<Settings>, from: Takeover) => EditorHandle<Settings>,
	) {
		this.#load = load ?? late.load;
		this.#begin = begin;
		this.#open = load ? null : late.open;
		this.ready = this.#open !== null;
	}

	/** Starts with the static page; null if there is none. Returns a function that ends everything. */
	begin(page: StaticHandle | null): () => void {
		this.#page = page;
		const callOff = this.#open ? undefined : afterFirstPaint(this.hurry);
		this.swap();
		return () => {
			this.#gone = true;
			callOff?.();
			this.view?.destroy();
		};
	}

	/** Loads CodeMirror now instead of in an idle moment, because the user is about to type. */
	hurry = (): void => {
		if (this.#loading || this.#open) return;
		this.#loading = true;
		this.#load().then(
			(open) => {
				this.failed = false;
				this.#open = open;
				this.swap();
			},
			() => {
				this.#loading = false;
				this.failed = true;
			},
		);
	};

	/** Focuses the text: of CodeMirror, or of the page that it has not replaced yet. */
	focus(editor: HTMLElement): void {
		if (this.view) this.view.focus();
		else editor.querySelector('textarea')?.focus();
	}

	/** Replaces the page by CodeMirror if both are ready. */
	swap = (): void => {
		if (!this.#open || this.#gone || this.view) return;
		const from = this.ready ? NO_PAGE : this.#page?.takeover();
		if (!from) return;
		this.swapping = true;
		const view = this.#begin(this.#open, from);
		flushSync(() => (this.view = view));
		this.swapping = false;
		this.#page = null;
	};
}
