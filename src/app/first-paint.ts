/** How long a page may go unseen, as in a tab in the background, before it is not waited for. */
const PATIENCE_MS = 500;

/** Resolves when the browser has painted something to read. */
export function firstPaint(): Promise<void> {
	return new Promise((painted) => {
		setTimeout(painted, PATIENCE_MS);
		new PerformanceObserver((entries) => {
			if (entries.getEntriesByName('first-contentful-paint').length > 0) painted();
		}).observe({ type: 'paint', buffered: true });
	});
}
