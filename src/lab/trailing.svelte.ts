// A view that may be drawn a frame after what it follows: a change shows at once where the hand is, and what explains it
// comes when that is on the screen. A view that has the focus is never behind. Several views may trail at once: they are
// drawn in order, as many in one frame as leave time for the next input.
import { flushSync, untrack } from 'svelte';

/** The next frame takes the views that are left after so long. */
const FRAME_MS = 4;

/** What is still to be drawn, the oldest first. */
let waiting: readonly (() => void)[] = [];
let planned = false;

function drawLater(draw: () => void): void {
	if (!waiting.includes(draw)) waiting = [...waiting, draw];
	nextFrame();
}

function forget(draw: () => void): void {
	waiting = waiting.filter((one) => one !== draw);
}

/** After a frame has been painted, so that the painting does not wait. */
function nextFrame(): void {
	if (planned) return;
	planned = true;
	requestAnimationFrame(() => setTimeout(drawSome));
}

function drawSome(): void {
	planned = false;
	const began = performance.now();
	do {
		const [draw] = waiting;
		if (!draw) return;
		forget(draw);
		flushSync(draw);
	} while (performance.now() - began < FRAME_MS);
	if (waiting.length > 0) nextFrame();
}

export class Trailing<T> {
	readonly #now: () => T;
	#late: T = $state.raw()!;
	#focused = $state(false);

	/** To be called while a component is set up. @param now the same value again where nothing has changed */
	constructor(now: () => T) {
		this.#now = now;
		this.#late = untrack(now);
		$effect(() => {
			// A change that comes in the meantime does not begin the wait again: a key held down would never be drawn.
			if (now() !== untrack(() => this.#late)) drawLater(this.catchUp);
		});
		$effect(() => () => forget(this.catchUp));
	}

	get current(): T {
		return this.#focused ? this.#now() : this.#late;
	}

	/** Draws what is the newest now. */
	readonly catchUp = (): void => {
		this.#late = untrack(this.#now);
	};

	onfocusin = (): void => {
		this.#focused = true;
	};

	onfocusout = ({ currentTarget, relatedTarget }: FocusEvent): void => {
		if ((currentTarget as Element).contains(relatedTarget as Element | null)) return;
		// Not back to what was passed over.
		this.catchUp();
		this.#focused = false;
	};
}
