// Keeps the control with the focus in sight. A browser scrolls such a control into the window, and there the foot of a
// lab or the sheet of the Guide may cover it (WCAG 2.2 §2.4.11). The page then scrolls until the control is above both.

/** Holds the room between the control and what covers it, in pixels: the outline of the focus and its distance. */
const GAP = 8;
/** Counts what can cover a control: the sheet of the Guide, and the foot of a lab above the sheet. */
const COVERS = 2;

/** Starts to watch the focus. A mouse and a finger reach only what is in sight, so only keys need this. */
export function watchCoveredFocus(): void {
	document.addEventListener('focusin', ({ target }) => {
		// The browser scrolls after the event.
		requestAnimationFrame(() => {
			if (target instanceof Element && target.matches(':focus-visible')) uncover(target);
		});
	});
}

/** Scrolls the page so that nothing at the lower edge of the window covers the element. */
function uncover(element: Element): void {
	for (let i = 0; i < COVERS; i++) {
		const { top, bottom } = element.getBoundingClientRect();
		const edge = coverOf(element);
		if (edge === null) return;
		const fits = bottom - top < edge;
		// An editor scrolls to its caret, which may be anywhere in it.
		if (!fits && top < edge - 3 * GAP) return;
		scrollBy({ top: fits ? bottom + GAP - edge : top - GAP, behavior: 'instant' });
	}
}

/** Returns the upper edge of what stays in place over the lower part of the element, or null if nothing does. */
function coverOf(element: Element): number | null {
	const { left, right, bottom } = element.getBoundingClientRect();
	const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2;
	const y = Math.min(innerHeight, bottom) - 1;
	for (let at = document.elementFromPoint(x, y); at; at = at.parentElement) {
		if (at.contains(element)) return null;
		const { position, bottom: sticks } = getComputedStyle(at);
		const stays = position === 'fixed' || (position === 'sticky' && sticks !== 'auto');
		if (stays) return at.getBoundingClientRect().top;
	}
	return null;
}
