// Draws what has changed before the next event is handled. Svelte draws when a task ends, but a script can press two
// buttons in one task. The first press may take away the second button, or the frame that a row of a list stands for.
import { flushSync } from 'svelte';
import { drawAllNow } from '../platform/late-drawing.ts';

/** Starts listening. The returned function ends it. */
export function drawBeforeEvents(): () => void {
	const listening = new AbortController();
	const draw = (event: Event) => {
		flushSync();
		// Typing must not wait for the views that are drawn later; a press may be in one of them.
		if (event.type === 'click') drawAllNow();
		// What has gone takes no events, as after a press of a person.
		if (event.target instanceof Node && !event.target.isConnected) event.stopImmediatePropagation();
	};
	for (const type of ['click', 'input', 'keydown']) {
		addEventListener(type, draw, { capture: true, signal: listening.signal });
	}
	return () => {
		listening.abort();
	};
}
