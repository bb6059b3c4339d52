// Reports errors that no error boundary catches, for example in an event handler, a timer or a promise.
import { isMissingPart, parts } from '../../lab/parts.svelte.ts';

/** Starts listening. The returned function ends it. */
export function onUncaught(
	noted: (error: Error) => void,
	page: Pick<Window, 'addEventListener'> = window,
): () => void {
	const listening = new AbortController();
	const { signal } = listening;
	page.addEventListener(
		'error',
		({ error, filename }) => {
			// Errors of browser extensions on the page are ignored.
			if (error instanceof Error && filename.startsWith(location.origin)) noted(error);
		},
		{ signal },
	);
	page.addEventListener(
		'unhandledrejection',
		(event) => {
			if (isMissingPart(event.reason)) {
				parts.miss();
				// The notice says it. It is no error of the site.
				event.preventDefault();
			} else if (event.reason instanceof Error) noted(event.reason);
		},
		{ signal },
	);
	return () => {
		listening.abort();
	};
}
