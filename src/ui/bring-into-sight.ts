/**
 * Scrolls everything around an element by as little as possible, so that the element is visible. The
 * `scrollIntoView` of Chromium would also move the place from which Tab continues, away from the skip link at
 * the top of the page.
 * @param outermost the outermost element that may scroll; null if all may
 */
export function bringIntoSight(element: Element, outermost: Element | null = null): void {
	const style = getComputedStyle(element);
	const margin = (side: string) => parseFloat(style.getPropertyValue(`scroll-margin-${side}`));
	for (let around = element.parentElement; around; around = around.parentElement) {
		if (around === outermost?.parentElement) return;
		const root = around === document.documentElement;
		if (!root && !/auto|scroll/.test(getComputedStyle(around).overflow)) continue;
		const inner = element.getBoundingClientRect();
		const outer = root
			? new DOMRect(0, 0, innerWidth, innerHeight)
			: around.getBoundingClientRect();
		const left = distance(
			inner.left - margin('left'),
			inner.right + margin('right'),
			outer.left,
			outer.right,
		);
		const top = distance(
			inner.top - margin('top'),
			inner.bottom + margin('bottom'),
			outer.top,
			outer.bottom,
		);
		if (left !== 0 || top !== 0) around.scrollBy({ left, top });
	}
}

/** Returns how far to scroll. If the element is larger than the window, their starts align. */
function distance(start: number, end: number, from: number, to: number): number {
	if (start < from) return start - from;
	return end > to ? Math.min(end - to, start - from) : 0;
}

/**
 * Calls `act` in the next frame before the paint. Layout then happens once for all changes of the frame.
 * @returns a function that cancels the call
 */
export function beforePaint(act: () => void): () => void {
	const frame = requestAnimationFrame(act);
	return () => {
		cancelAnimationFrame(frame);
	};
}
