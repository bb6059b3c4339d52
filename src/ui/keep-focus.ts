import type { Attachment } from 'svelte/attachments';

/**
 * Keeps the keyboard where it is. If a focused button goes, the browser would begin at the top of the page again.
 * The focus then moves to the first element that matches, or else to the lab. The attachment belongs to an element
 * around the button that stays when the button goes.
 */
export function keepFocus(selector: string): Attachment<HTMLElement> {
	return (around) => {
		let focused: Element | null = null;
		const isGone = () => focused !== null && !around.contains(focused);
		const listening = new AbortController();
		const { signal } = listening;
		around.addEventListener('focusin', () => (focused = document.activeElement), { signal });
		// What stays in the page has given the focus away. What goes may also lose it with an event.
		const onfocusout = () => {
			queueMicrotask(() => {
				if (!isGone() && document.activeElement !== focused) focused = null;
			});
		};
		around.addEventListener('focusout', onfocusout, { signal });
		const going = new MutationObserver(() => {
			if (!isGone()) return;
			focused = null;
			if (document.activeElement !== document.body) return;
			const main = document.querySelector('main');
			for (const next of [around.querySelector<HTMLElement>(selector), main]) {
				// An element that is hidden takes no focus.
				if (document.activeElement === document.body) next?.focus({ preventScroll: true });
			}
		});
		going.observe(around, { childList: true, subtree: true });
		return () => {
			listening.abort();
			going.disconnect();
		};
	};
}
