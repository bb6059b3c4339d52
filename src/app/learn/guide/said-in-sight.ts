// Scrolls what the Guide has just said into sight: what came of an answer, or a hint. A page that shows it already stays
// where it is. Else it scrolls no further than it must, and cuts no line and no picture at its
// upper edge: they stay, or they are out of sight as a whole.

/** Holds the room between what was said and the edge of the view, in pixels. */
const MARGIN = 8;
/** Holds how far below it the buttons of a step may end, to come along, in pixels. */
const NEAR = 100;

/** Names the parts of a page that are in sight as a whole, or not at all. */
const PARTS =
	'.head, .question h2, .text > p, .ask, main .top, main .stage, main .bits, .answer > form > *';

/** @param until the element below it that comes into sight with it, if there is room for both */
export function bringSaidIntoSight(said: HTMLElement, until = said): void {
	const flow = said.closest<HTMLElement>('.flow');
	if (!flow) {
		said.scrollIntoView({ block: 'nearest' });
		return;
	}
	const scrolls = getComputedStyle(flow).overflowY === 'auto';
	const start = scrolls ? flow.getBoundingClientRect().top : 0;
	const foot = flow.querySelector('.foot')?.getBoundingClientRect();
	// In a wide window the buttons stay over the lower edge of the page.
	const end = scrolls && foot ? foot.top : innerHeight;
	const title = flow.querySelector<HTMLElement>('.question h2');
	const sticks = title !== null && getComputedStyle(title).position === 'sticky';
	const first = start + (sticks ? title.offsetHeight : 0);
	const { top, bottom: own } = said.getBoundingClientRect();
	const both = until.getBoundingClientRect().bottom;
	const bottom = both - top <= end - first ? both : own;
	if (top >= first && bottom <= end) return;
	// Elsewhere the way on comes along, if it is just below.
	const isNear = !scrolls && foot !== undefined && foot.bottom - bottom < NEAR;
	const last = isNear ? Math.max(bottom, foot.bottom) : bottom;
	let by = Math.min(last + MARGIN - end, top - MARGIN - first);
	for (const part of flow.querySelectorAll(PARTS)) {
		const edge = part.matches('.head') ? start : first;
		const cut = part.getBoundingClientRect();
		if (!(sticks && part === title) && cut.top - by < edge && cut.bottom - by > edge)
			by = cut.bottom - edge;
	}
	// The page gets the room that this needs.
	const answer = flow.querySelector<HTMLElement>('.answer');
	const room = flow.scrollHeight - flow.clientHeight - flow.scrollTop;
	if (scrolls && answer && by > room) answer.style.paddingBottom = `${by - room + MARGIN}px`;
	(scrolls ? flow : window).scrollBy({ top: by });
}
