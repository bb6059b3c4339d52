// Lets the mouse drag the drawing, press an arrow, and zoom with Ctrl and the wheel. Touch input scrolls as
// the browser does it.

/** Holds what the mouse does with the drawing. */
export interface MouseHandlers {
	/** Handles a press: the button was pressed and released at the same place. */
	readonly onpress: (target: Element) => void;
	/**
	 * Zooms by steps around a place.
	 * @param y pixels from the top of the view
	 */
	readonly onzoom: (steps: number, y: number) => void;
}

/**
 * `STILL_PX` is the least movement of a drag: a shorter one is a press. One turn of the wheel zooms by at most
 * `MOST_STEPS`.
 */
const STILL_PX = 4;
const MOST_STEPS = 2;

/**
 * Adds the listeners.
 * @returns a function that removes them
 */
export function attachMouse(scroller: HTMLElement, { onpress, onzoom }: MouseHandlers): () => void {
	let held: { readonly y: number; readonly top: number; moved: boolean } | null = null;
	const letGo = new AbortController();
	const { signal } = letGo;

	scroller.addEventListener(
		'pointerdown',
		(event) => {
			held = null;
			if (event.pointerType !== 'mouse' || event.button !== 0) return;
			held = { y: event.clientY, top: scroller.scrollTop, moved: false };
		},
		{ signal },
	);
	scroller.addEventListener(
		'pointermove',
		(event) => {
			if (held === null || (event.buttons & 1) === 0) return;
			const by = event.clientY - held.y;
			if (!held.moved && Math.abs(by) < STILL_PX) return;
			if (!held.moved) scroller.setPointerCapture(event.pointerId);
			held.moved = true;
			scroller.scrollTop = held.top - by;
		},
		{ signal },
	);
	scroller.addEventListener(
		'click',
		(event) => {
			const moved = held?.moved ?? false;
			held = null;
			if (!moved) onpress(event.target as Element);
		},
		{ signal },
	);
	scroller.addEventListener(
		'wheel',
		(event) => {
			if (!event.ctrlKey && !event.metaKey) return;
			event.preventDefault();
			const steps = event.deltaMode === 0 ? event.deltaY / 100 : event.deltaY / 3;
			const y = event.clientY - scroller.getBoundingClientRect().top;
			onzoom(-Math.max(-MOST_STEPS, Math.min(MOST_STEPS, steps)), y);
		},
		// The listener is not passive, because it keeps the page from zooming.
		{ signal, passive: false },
	);
	return () => {
		letGo.abort();
	};
}
