import type {
	EditorHandle,
	HexSettings,
	HttpSettings,
	JsonSettings,
	Takeover,
} from './settings.ts';

/** Opens a view over CodeMirror that goes on where another left off. */
export type Open<Settings> = (
	parent: HTMLElement,
	settings: Settings,
	from: Takeover | null,
) => EditorHandle<Settings>;

/** CodeMirror and a view over it: a third of the site's weight, so it comes after the first paint. */
export class LateView<Settings> {
	/** Once it is here, a later lab shows no static page first. */
	open: Open<Settings> | null = null;
	#arriving: Promise<Open<Settings>> | null = null;
	readonly #import: () => Promise<Open<Settings>>;

	constructor(bring: () => Promise<Open<Settings>>) {
		this.#import = bring;
	}

	load = (): Promise<Open<Settings>> => {
		this.#arriving ??= this.#import().then(
			(open) => (this.open = open),
			(reason: unknown) => {
				// Offline or half deployed: the next editor to be shown tries again.
				this.#arriving = null;
				throw reason;
			},
		);
		return this.#arriving;
	};
}

export const httpView = new LateView<HttpSettings>(
	async () => (await import('./http-view.ts')).openHttp,
);
export const hexView = new LateView<HexSettings>(
	async () => (await import('./hex-view.ts')).openHex,
);
export const jsonView = new LateView<JsonSettings>(
	async () => (await import('./json-view.ts')).openJson,
);

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
