import { flushSync } from 'svelte';
import { afterFirstPaint, type LateView, type Open } from './load.ts';
import type { EditorHandle, StaticHandle, Takeover } from './settings.ts';

/**
 * How a component comes from the page shown first to CodeMirror: when it has arrived, and not in the middle
 * of a composition. If it never arrives, the page shown first stays.
 */
export class Arrival<Settings> {
	/** The view, once it has taken over. */
	view = $state.raw<EditorHandle<Settings> | null>(null);
	failed = $state(false);
	/** True while the focus goes from the page to the view: it does not leave the editor. */
	swapping = false;
	#page: StaticHandle | null = null;
	#open: Open<Settings> | null = null;
	#loading = false;
	#gone = false;
	readonly #load: () => Promise<Open<Settings>>;
	readonly #begin: (open: Open<Settings>, from: Takeover) => EditorHandle<Settings>;

	constructor(
		late: LateView<Settings>,
		/** In place of what brings it. */
		load: (() => Promise<Open<Settings>>) | undefined,
		begin: (open: Open<Settings>, from: Takeover) => EditorHandle<Settings>,
	) {
		this.#load = load ?? late.load;
		this.#begin = begin;
		// Where it is here already, no static page is seen.
		this.#open = load ? null : late.open;
	}

	/** Begins with the page shown first. Returns the end of it all. */
	begin(page: StaticHandle): () => void {
		this.#page = page;
		const callOff = this.#open ? undefined : afterFirstPaint(this.hurry);
		this.swap();
		return () => {
			this.#gone = true;
			callOff?.();
			this.view?.destroy();
		};
	}

	/** Someone is about to type: no more waiting for an idle moment. */
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

	/** Puts CodeMirror in the place of the page, if both are ready. */
	swap = (): void => {
		if (!this.#open || this.#gone || this.view) return;
		const from = this.#page?.takeover();
		if (!from) return;
		this.swapping = true;
		const view = this.#begin(this.#open, from);
		flushSync(() => (this.view = view));
		this.swapping = false;
		this.#page = null;
	};
}
