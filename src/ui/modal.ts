import type { Attachment } from 'svelte/attachments';

/**
 * A dialog that is modal as long as it is drawn. Whoever draws it hears that it is to end at once, and not by the
 * event `close`, which comes a task later: it would also end what was opened in between. The focus goes back to where
 * it was.
 */
export function modal(onclose: () => void): Attachment<HTMLDialogElement> {
	return (dialog) => {
		const before = document.activeElement;
		const listening = new AbortController();
		const { signal } = listening;
		const end = (event: Event) => {
			// A file chooser in the dialog sends `cancel`, too.
			if (event.target !== dialog) return;
			event.preventDefault();
			onclose();
		};
		// Escape, and where the browser lets nobody prevent it, `close`.
		dialog.addEventListener('cancel', end, { signal });
		dialog.addEventListener('close', end, { signal });
		dialog.showModal();
		return () => {
			listening.abort();
			if (!dialog.open) return;
			if (before instanceof HTMLElement || before instanceof SVGElement) {
				before.focus({ preventScroll: true });
			}
		};
	};
}
