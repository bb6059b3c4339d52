/** After that a page is not waited for any more: it may have gone into the background. */
const PATIENCE_MS = 3000;

/** Resolves when the browser has painted something to read, and at once where nobody looks. */
export async function firstPaint(): Promise<void> {
	if (document.visibilityState === 'hidden') return;
	await new Promise<void>((painted) => {
		setTimeout(painted, PATIENCE_MS);
		new PerformanceObserver((entries) => {
			if (entries.getEntriesByName('first-contentful-paint').length > 0) painted();
		}).observe({ type: 'paint', buffered: true });
	});
}
