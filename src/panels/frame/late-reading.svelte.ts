// What the bytes mean, drawn a frame after the bytes themselves: an edit shows at once where the hand is, and what
// explains it follows when that is on the screen. Whoever has the focus is never behind.
import { untrack } from 'svelte';
import type { FrameReading } from './frame-lab.svelte.ts';

export class LateReading {
	readonly #now: () => FrameReading;
	#late: FrameReading = $state.raw()!;
	#focused = $state(false);

	/** To be called while a component is set up. */
	constructor(now: () => FrameReading) {
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

	/** One reading, whole: of one document and one selection. */
	get current(): FrameReading {
		return this.#focused ? this.#now() : this.#late;
	}

	onfocusin = (): void => {
		this.#focused = true;
	};

	onfocusout = ({ currentTarget, relatedTarget }: FocusEvent): void => {
		this.#focused = (currentTarget as Element).contains(relatedTarget as Element | null);
	};
}
