import type { Attachment } from 'svelte/attachments';

/**
 * Shows a dialog as modal while the dialog is in the page. `onclose` is called at once, not on the event
 * `close`: that event comes a task later and would also end a dialog that opened in between. At the end, the
 * focus returns to where it was.
 */
export function modal(onclose: () => void): Attachment<HTMLDialogElement> {
	return (dialog) => {
		const before = document.activeElement;
		const listening = new AbortController();
		const { signal } = listening;
		const end = (event: Event) => {
			// A file chooser inside the dialog also fires `cancel`.
			if (event.target !== dialog) return;
			event.preventDefault();
			onclose();
		};
		// Escape fires `cancel`; if the browser does not let a page prevent it, `close` follows.
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
