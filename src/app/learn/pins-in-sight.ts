// Scrolls the pins of a step above the sheet of the Guide, which covers the lower half of a phone’s window.

export function bringPinsIntoSight(): void {
	const pinned = document.querySelector('#lab [data-pinned]');
	if (!pinned || !matchMedia('(max-width: 959px)').matches) return;
	const { top, bottom } = pinned.getBoundingClientRect();
	if (top < 0 || bottom > innerHeight / 2) scrollBy({ top: top - TOP_MARGIN });
}

/** The room that is left above the part with the pins, in pixels. */
const TOP_MARGIN = 8;
