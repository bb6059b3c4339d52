// Scrolls what a step is about into sight: above the sheet of the Guide, which covers the lower part of a narrow window.
// That is the part of the lab with the pins of the step; without pins it is the part that the lab names in
// `data-subject`. Elsewhere only pins are scrolled into view, if there is room for all of them.

/** Says what a step is about: what the lab shows, or where the lab is changed. */
type StepSubject = 'shown' | 'changed';

/** Returns the Guide if it is a sheet, which covers a part of the lab. */
function sheet(): Element | null {
	const around = document.querySelector('.guide')?.parentElement ?? null;
	return around && getComputedStyle(around).position === 'fixed' ? around : null;
}

/** Holds the room that is left above the part, in pixels. */
const TOP_MARGIN = 8;

/** Holds the room that what a pin marks may need below the pin, in pixels: a lane of a chart. */
const PINNED_HEIGHT = 64;

/** Ends what keeps the subject of the step in front in its place. */
let release: (() => void) | null = null;

/**
 * Keeps the part in its place while the lab loads or shows another state, until the user does something
 * outside the Guide or asks for another place. The focus stays where it is.
 * @returns a function that ends this
 */
export function keepInSight(guide: Element, subject: StepSubject): () => void {
	const lab = document.getElementById('lab');
	if (lab === null) return () => undefined;
	const covers = sheet() !== null;
	const moveIntoSight = () => {
		const part = covers && subjectOf(lab, subject);
		if (part) scrollBy({ top: part.getBoundingClientRect().top - TOP_MARGIN });
		else pinsIntoLab(lab);
		pinsIntoRow(lab);
	};
	const sizes = new ResizeObserver(moveIntoSight);
	const parts = new MutationObserver(moveIntoSight);
	const gestures = new AbortController();
	const end = () => {
		sizes.disconnect();
		parts.disconnect();
		gestures.abort();
	};
	release = end;
	const endOutside = ({ target }: Event) => {
		if (target instanceof Node && !guide.contains(target)) end();
	};
	for (const gesture of ['pointerdown', 'wheel', 'keydown']) {
		addEventListener(gesture, endOutside, {
			capture: true,
			passive: true,
			signal: gestures.signal,
		});
	}
	moveIntoSight();
	sizes.observe(lab);
	parts.observe(lab, {
		subtree: true,
		childList: true,
		attributeFilter: ['data-pinned', 'data-subject'],
	});
	return end;
}

function subjectOf(lab: HTMLElement, subject: StepSubject): Element | null {
	const pinned = lab.querySelector('[data-pinned]');
	if (pinned) return pinned.closest('[data-subject]') ?? pinned;
	return (
		lab.querySelector(`[data-subject~='${subject}']`) ??
		lab.querySelector("[data-subject~='shown']")
	);
}

/** Scrolls the lab beside the Guide so that all pins are in view. It stays as it is if there is no room for all. */
function pinsIntoLab(lab: HTMLElement): void {
	const boxes = [...lab.querySelectorAll('[data-pin]')].map((pin) => pin.getBoundingClientRect());
	const { top: start, bottom: end, height } = lab.getBoundingClientRect();
	const top = Math.min(...boxes.map((box) => box.top)) - TOP_MARGIN;
	const bottom = Math.max(...boxes.map((box) => box.bottom)) + PINNED_HEIGHT;
	if (boxes.length === 0 || bottom - top > height) return;
	if (top < start) lab.scrollTop -= start - top;
	else if (bottom > end) lab.scrollTop += bottom - end;
}

/**
 * Scrolls a row of the lab sideways, so that all its pins are in view. If there is no room for all, the first one is.
 * A row draws only what is near its view; pins far from it are left out.
 */
function pinsIntoRow(lab: HTMLElement): void {
	const pins = [...lab.querySelectorAll('[data-pin]')];
	const [first] = pins;
	const row = first && rowOf(first, lab);
	if (!row) return;
	const view = row.getBoundingClientRect();
	const cells = pins.filter((pin) => row.contains(pin)).map((pin) => cellOf(pin));
	const left = Math.min(...cells.map((cell) => cell.left));
	const right = Math.max(...cells.map((cell) => cell.right));
	const fits = right - left <= view.width;
	const one = cells[pins.findIndex((pin) => pin.getAttribute('data-pin') === '1')] ?? cells[0]!;
	const [from, to] = fits ? [left, right] : [one.left, one.right];
	if (from < view.left) row.scrollLeft -= view.left - from;
	else if (to > view.right) row.scrollLeft += to - view.right;
}

/** Returns the box of what a pin marks. The pin of a byte reaches above its box. */
function cellOf(pin: Element): DOMRect {
	return (pin.closest('[data-at]') ?? pin).getBoundingClientRect();
}

/** Returns the part around a pin that scrolls sideways, or null if none does. */
function rowOf(pin: Element, lab: HTMLElement): Element | null {
	for (let at = pin.parentElement; at && at !== lab; at = at.parentElement) {
		const scrolls = getComputedStyle(at).overflowX === 'auto' && at.scrollWidth > at.clientWidth;
		if (scrolls) return at;
	}
	return null;
}

/** Scrolls a place of the lab into view; beside the sheet of the Guide, into the middle of the part above it. */
export function bringToView(element: Element): void {
	release?.();
	element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
	const end = sheet()?.getBoundingClientRect().top;
	const { top, height } = element.getBoundingClientRect();
	if (end !== undefined) scrollBy({ top: top - Math.max(TOP_MARGIN, (end - height) / 2) });
}
