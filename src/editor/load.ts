export type Editors = typeof import('./codemirror.ts');

let loaded: Editors | null = null;
let arriving: Promise<Editors> | null = null;

/** CodeMirror and the views over it: two thirds of the site's weight, so it comes after the first paint. */
export function loadEditors(): Promise<Editors> {
	arriving ??= import('./codemirror.ts').then(
		(editors) => (loaded = editors),
		(reason: unknown) => {
			// Offline or half deployed: the next editor to be shown tries again.
			arriving = null;
			throw reason;
		},
	);
	return arriving;
}

/** The views when they are here already, so that a later lab shows no static page first. */
export function loadedEditors(): Editors | null {
	return loaded;
}

/** Calls `run` when the first paint is out and the page is idle. Returns a function that calls it off. */
export function afterFirstPaint(run: () => void): () => void {
	let off = false;
	const once = () => {
		if (!off) run();
		off = true;
	};
	requestAnimationFrame(() => {
		// Safari has no requestIdleCallback.
		if ('requestIdleCallback' in window) requestIdleCallback(once, { timeout: 400 });
		else setTimeout(once, 50);
	});
	return () => {
		off = true;
	};
}
