// Finishes a composition when the editor's component or the page goes away. A component must not set state
// while it is destroyed, so the model gets the change in a microtask after it.
import { flushSync } from 'svelte';

export class PageEnd {
	readonly #finish: () => void;
	#gone = false;

	/**
	 * Waits for the end of the component or the page.
	 * @param finish turns a composed text into a change of the model
	 */
	constructor(finish: () => void) {
		this.#finish = finish;
		addEventListener('pagehide', this.#hide, { capture: true });
		document.addEventListener('visibilitychange', this.#hide, { capture: true });
	}

	/** Calls `run` after the browser has handled the event, unless the editor goes away with it. */
	unlessGone(run: () => void): void {
		queueMicrotask(() => {
			if (!this.#gone) run();
		});
	}

	destroy(): void {
		this.#gone = true;
		removeEventListener('pagehide', this.#hide, { capture: true });
		document.removeEventListener('visibilitychange', this.#hide, { capture: true });
		queueMicrotask(this.#finish);
	}

	/**
	 * Finishes at the end of the page, before the site stores the work: the site handles the same event
	 * later.
	 */
	#hide = ({ type }: Event): void => {
		if (type === 'pagehide' || document.visibilityState === 'hidden') flushSync(this.#finish);
	};
}
