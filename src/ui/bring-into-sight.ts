/**
 * Brings an element into sight by as little as possible, in whatever scrolls around it. Chromium's own
 * `scrollIntoView` also moves where Tab goes on, away from the top of the page and from the skip link.
 * @param outermost nothing around it is scrolled
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

/** How far to scroll: what is larger than the window begins where the window begins. */
function distance(start: number, end: number, from: number, to: number): number {
	if (start < from) return start - from;
	return end > to ? Math.min(end - to, start - from) : 0;
}

/**
 * Acts in the next frame before it is painted: what is measured then has been laid out once for all that changed.
 * @returns what takes it back
 */
export function beforePaint(act: () => void): () => void {
	const frame = requestAnimationFrame(act);
	return () => {
		cancelAnimationFrame(frame);
	};
}
