// A view that may be drawn a frame after what it follows: a change shows at once where the hand is, and what explains it
// comes when that is on the screen. Whoever has the focus is never behind.
import { untrack } from 'svelte';

export class Trailing<T> {
	readonly #now: () => T;
	#late: T = $state.raw()!;
	#focused = $state(false);

	/** To be called while a component is set up. @param now the same value again where nothing has changed */
	constructor(now: () => T) {
		this.#now = now;
		this.#late = untrack(now);
		let due = false;
		let frame = 0;
		let timer: ReturnType<typeof setTimeout> | undefined;
		$effect(() => {
			// Not begun anew by what comes in the meantime: a key held down would leave it behind for ever.
			if (now() === untrack(() => this.#late) || due) return;
			due = true;
			frame = requestAnimationFrame(() => {
				timer = setTimeout(() => {
					due = false;
					this.#late = untrack(now);
				});
			});
		});
		$effect(() => () => {
			cancelAnimationFrame(frame);
			clearTimeout(timer);
		});
	}

	get current(): T {
		return this.#focused ? this.#now() : this.#late;
	}

	onfocusin = (): void => {
		this.#focused = true;
	};

	onfocusout = ({ currentTarget, relatedTarget }: FocusEvent): void => {
		if ((currentTarget as Element).contains(relatedTarget as Element | null)) return;
		// Not back to what was passed over.
		this.#late = untrack(this.#now);
		this.#focused = false;
	};
}
