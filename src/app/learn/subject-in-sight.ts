// Scrolls what a step is about above the sheet of the Guide, which covers the lower part of a narrow window.
// That is the part of the lab with the pins of the step; without pins it is the part that the lab names in
// `data-subject`.

/** What a step is about: what the lab shows, or where the lab is changed. */
type StepSubject = 'shown' | 'changed';

/** The windows in which the Guide is a sheet, as in GuideColumn.svelte. */
const SHEET = '(max-width: 559px), (max-width: 959px) and (min-height: 481px)';
/** The room that is left above the part, in pixels. */
const TOP_MARGIN = 8;

/**
 * Keeps the part in its place while the lab loads or shows another state, until the user does something
 * outside the Guide. The focus stays where it is.
 * @returns a function that ends this
 */
export function keepInSight(guide: Element, subject: StepSubject): () => void {
	const lab = document.getElementById('lab');
	if (lab === null || !matchMedia(SHEET).matches) return () => undefined;
	const place = () => {
		const part = subjectOf(lab, subject);
		if (part) scrollBy({ top: part.getBoundingClientRect().top - TOP_MARGIN });
	};
	const sizes = new ResizeObserver(place);
	const parts = new MutationObserver(place);
	const gestures = new AbortController();
	const end = () => {
		sizes.disconnect();
		parts.disconnect();
		gestures.abort();
	};
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
	place();
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
