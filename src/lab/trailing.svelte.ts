// Holds the value that the views of a lab show: the view in which the learner works shows it at once, and the views
// that explain it one frame later, all together. A lab has one such value, and its views have names.
import { flushSync, untrack } from 'svelte';
import { on } from 'svelte/events';
import { cancelDrawing, drawLater } from '../platform/late-drawing.ts';

export class Trailing<T> {
	readonly #now: () => T;
	#late: T = $state.raw()!;
	/** Lists the views with the focus: a view may be a part of another one. */
	#focused: readonly string[] = $state.raw([]);

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

	/** Returns the value that a view shows which never has the focus. */
	get current(): T {
		return this.#late;
	}

	/** Returns the value that this view shows: the newest one while the view has the focus. */
	in(view: string): T {
		return this.#focused.includes(view) ? this.#now() : this.#late;
	}

	/** Shows the newest value in all views. */
	readonly catchUp = (): void => {
		this.#late = untrack(this.#now);
	};

	readonly #draw = (): void => flushSync(this.catchUp);

	/** Returns an attachment that notices when the focus enters and leaves the element, which is the view or a part of it. */
	view(name: string): (element: HTMLElement) => () => void {
		return (element) => {
			const leave = () => {
				this.#focused = this.#focused.filter((one) => one !== name);
			};
			const come = () => {
				leave();
				this.#focused = [...this.#focused, name];
			};
			const go = ({ relatedTarget }: FocusEvent) => {
				if (element.contains(relatedTarget as Element | null)) return;
				// The view keeps the newest value; it must not return to an older one.
				this.catchUp();
				leave();
			};
			// An element that is removed with the focus in it fires `focusout` while Svelte draws. A handler of `on`
			// may change state then, a plain listener may not.
			const stop = [on(element, 'focusin', come), on(element, 'focusout', go)];
			return () => {
				for (const each of stop) each();
				leave();
			};
		};
	}
}
