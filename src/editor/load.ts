// The editors work on bytes and texts that a lab owns. A lab gives an editor its value and marks; the editor
// reports each change as the smallest edit, and the lab answers with a new value.
//
// An editor first shows a static page with a native text field (`StaticView.svelte`). CodeMirror loads after
// the first paint and replaces the page with the same measures (`arrival.svelte.ts`). Each kind of editor has
// a `*-page.ts` for the static page and a `*-view.ts` for CodeMirror.
//
// This file loads the views.
import type {
	EditorHandle,
	HexSettings,
	HttpSettings,
	JsonSettings,
	Takeover,
} from './settings.ts';

/** Opens a CodeMirror view that continues where its predecessor ended. */
export type Open<Settings> = (
	parent: HTMLElement,
	settings: Settings,
	from: Takeover | null,
) => EditorHandle<Settings>;

/**
 * Loads CodeMirror with one of its views. They are a third of the site's size, so they load after the first
 * paint.
 */
export class LateView<Settings> {
	/** Holds the loaded view; it is null before. Once it is loaded, editors draw no static page first. */
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
				// The host is not reachable or has a new version: the next editor that is shown tries again.
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

/** Calls `run` after the first paint when the page is idle. Returns a function that cancels the call. */
export function afterFirstPaint(run: () => void): () => void {
	let off = false;
	const once = () => {
		if (!off) run();
		off = true;
	};
	requestAnimationFrame(() => {
		// Safari does not have requestIdleCallback.
		if ('requestIdleCallback' in window) requestIdleCallback(once, { timeout: 400 });
		else setTimeout(once, 50);
	});
	return () => {
		off = true;
	};
}
