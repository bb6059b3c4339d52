/** The longest wait in milliseconds. A page in the background may never paint. */
const PATIENCE_MS = 3000;

/** Resolves when the browser has painted content, and at once if the page is hidden. */
export async function firstPaint(): Promise<void> {
	if (document.visibilityState === 'hidden') return;
	await new Promise<void>((painted) => {
		setTimeout(painted, PATIENCE_MS);
		new PerformanceObserver((entries) => {
			if (entries.getEntriesByName('first-contentful-paint').length > 0) painted();
		}).observe({ type: 'paint', buffered: true });
	});
}
