// Lets a view be drawn one animation frame after the value that it shows. The view in which the learner works is drawn
// at once; the views that explain it follow when the screen shows that. A view with `followFocus`
// is not late while it has the focus.
import { flushSync, untrack } from 'svelte';
import { on } from 'svelte/events';
import { cancelDrawing, drawLater } from '../platform/late-drawing.ts';

/** Holds a value that follows another one: at once in a view with the focus, otherwise a frame later. */
export class Trailing<T> {
	readonly #now: () => T;
	#late: T = $state.raw()!;
	#focused = $state(false);

	/**
	 * Must be called while a component is set up.
	 * @param now returns the value; the same object if nothing has changed
	 */
	constructor(now: () => T) {
		this.#now = now;
		this.#late = untrack(now);
		$effect(() => {
			if (now() !== untrack(() => this.#late)) drawLater(this.#draw);
		});
		$effect(() => () => cancelDrawing(this.#draw));
	}

	/** Returns the value that the view should show. */
	get current(): T {
		return this.#focused ? this.#now() : this.#late;
	}

	/** Shows the newest value from now on. */
	readonly catchUp = (): void => {
		this.#late = untrack(this.#now);
	};

	readonly #draw = (): void => flushSync(this.catchUp);

	/** Notices when the focus enters and leaves the view to whose element it is attached. */
	readonly followFocus = (view: HTMLElement): (() => void) => {
		const come = () => {
			this.#focused = true;
		};
		const go = ({ relatedTarget }: FocusEvent) => {
			if (view.contains(relatedTarget as Element | null)) return;
			// The view keeps the newest value; it must not return to an older one.
			this.catchUp();
			this.#focused = false;
		};
		// An element that is removed with the focus in it fires `focusout` while Svelte draws. A handler of `on`
		// may change state then, a plain listener may not.
		const stop = [on(view, 'focusin', come), on(view, 'focusout', go)];
		return () => {
			for (const each of stop) each();
		};
	};
}
