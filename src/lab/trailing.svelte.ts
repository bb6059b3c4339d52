// Lets a view be drawn one animation frame after the value that it shows. The view in which the learner works is drawn
// at once; the views that explain it follow when the screen shows that. A view with `followFocus`
// is not late while it has the focus. Several late views are drawn in order, as many per animation frame as
// leave time for the next input.
import { flushSync, untrack } from 'svelte';
import { on } from 'svelte/events';

/** Holds the number of milliseconds of drawing after which the remaining views wait for the next animation frame. */
const DRAWING_MS = 4;

/** Lists the draw functions that wait, the oldest first. */
let waiting: readonly (() => void)[] = [];
let planned = false;

function drawLater(draw: () => void): void {
	if (!waiting.includes(draw)) waiting = [...waiting, draw];
	nextFrame();
}

function forget(draw: () => void): void {
	waiting = waiting.filter((one) => one !== draw);
}

/** Plans the drawing for after the next paint, so that the paint does not wait for it. */
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
	} while (performance.now() - began < DRAWING_MS);
	if (waiting.length > 0) nextFrame();
}

/** Draws all views that wait now: before a print, and before Tab looks for the next control. */
export function drawLateViews(): void {
	for (let [draw] = waiting; draw; [draw] = waiting) {
		forget(draw);
		flushSync(draw);
	}
}

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
			// A further change does not restart the wait. Otherwise a key held down would never be drawn.
			if (now() !== untrack(() => this.#late)) drawLater(this.catchUp);
		});
		$effect(() => () => forget(this.catchUp));
	}

	/** Returns the value that the view should show. */
	get current(): T {
		return this.#focused ? this.#now() : this.#late;
	}

	/** Draws the newest value now. */
	readonly catchUp = (): void => {
		this.#late = untrack(this.#now);
	};

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
