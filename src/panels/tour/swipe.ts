// Tells of a finger that goes to the side over an element.
import type { Attachment } from 'svelte/attachments';

/** Is how far the finger must go, in pixels. */
const LEAST = 60;

/** Calls a function when a finger went to the left or to the right, and not mainly up or down. */
export function onswipe(done: (to: 'left' | 'right') => void): Attachment<HTMLElement> {
	return (element) => {
		const listening = new AbortController();
		const options = { signal: listening.signal, passive: true };
		let start: Touch | null = null;
		element.addEventListener(
			'touchstart',
			({ touches, target }) => {
				// A slider is drawn to the side, too.
				const slides = target instanceof Element && target.closest('input') !== null;
				start = touches.length === 1 && !slides ? touches[0]! : null;
			},
			options,
		);
		element.addEventListener(
			'touchend',
			({ changedTouches }) => {
				const end = changedTouches[0];
				if (!start || !end) return;
				const across = end.clientX - start.clientX;
				const down = end.clientY - start.clientY;
				if (Math.abs(across) >= LEAST && Math.abs(across) > 2 * Math.abs(down))
					done(across < 0 ? 'left' : 'right');
			},
			options,
		);
		return () => listening.abort();
	};
}
