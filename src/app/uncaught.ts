// Errors that no error boundary sees: in what a press, a timer or a promise set off.

/** Starts listening; the answer ends it. */
export function onUncaught(
	noted: (error: Error) => void,
	page: Pick<Window, 'addEventListener'> = window,
): () => void {
	const listening = new AbortController();
	const { signal } = listening;
	page.addEventListener(
		'error',
		({ error, filename }) => {
			// Extensions of the browser run on the page, too.
			if (error instanceof Error && filename.startsWith(location.origin)) noted(error);
		},
		{ signal },
	);
	page.addEventListener(
		'unhandledrejection',
		({ reason }) => {
			if (reason instanceof Error) noted(reason);
		},
		{ signal },
	);
	return () => {
		listening.abort();
	};
}
