import './ui/tokens.css';
import './ui/forced-colors.css';
import './ui/fonts.css';
import './ui/base.css';

/** The longest wait in milliseconds. A page in the background may never paint. */
const PATIENCE_MS = 3000;

void begin(document.getElementById('app')!);

async function begin(target: HTMLElement): Promise<void> {
	const address = location.hash;
	// What can be read is there already, unless the page is empty: then the app is the first paint.
	if ('front' in document.documentElement.dataset) await firstPaint();
	const { start } = await import('./app/start.ts');
	await start(target, address);
}

/** Resolves when the browser has painted content, and at once if the page is hidden. */
async function firstPaint(): Promise<void> {
	if (document.visibilityState === 'hidden') return;
	await new Promise<void>((painted) => {
		setTimeout(painted, PATIENCE_MS);
		new PerformanceObserver((entries) => {
			if (entries.getEntriesByName('first-contentful-paint').length > 0) painted();
		}).observe({ type: 'paint', buffered: true });
	});
}
