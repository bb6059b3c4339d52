// What an editor still has to say when its component or the page goes away. A component that is torn down must not set
// state, so the model hears of a change right after it.
import { flushSync } from 'svelte';

export class PageEnd {
	readonly #finish: () => void;
	#gone = false;

	/** @param finish turns what is being composed into a change of the model */
	constructor(finish: () => void) {
		this.#finish = finish;
		addEventListener('pagehide', this.#hide, { capture: true });
		document.addEventListener('visibilitychange', this.#hide, { capture: true });
	}

	/** Calls `run` once the browser is done with the event, unless the editor goes away with it. */
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

	/** The site stores what was drawn, and hears of the same event after this. */
	#hide = ({ type }: Event): void => {
		if (type === 'pagehide' || document.visibilityState === 'hidden') flushSync(this.#finish);
	};
}
