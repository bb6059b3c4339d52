// Changes Vite’s helper that loads the parts of the site, so that a stylesheet that did not arrive is fetched again with
// its part. Vite remembers each stylesheet that it has asked for, and takes a link that is in the page for one that has
// loaded. Without the change a part that is tried again would be drawn without its style.
import type { Plugin } from 'vite';

const CHANGES: readonly [found: RegExp, instead: string][] = [
	[/seen\[href\] = void 0;(\s+throw err;)/, 'delete seen[href];$1'],
	[/(if \(e\.type === "error"\)) (rej\()/, '$1 link.remove(), $2'],
];

export function styleRetry(): Plugin {
	return {
		name: 'style-retry',
		apply: 'build',
		transform: {
			filter: { id: /vite\/preload-helper/ },
			handler(code) {
				let changed = code;
				for (const [found, instead] of CHANGES) {
					if (!found.test(changed)) this.error(`Vite’s helper no longer has ${String(found)}.`);
					changed = changed.replace(found, instead);
				}
				return { code: changed, map: null };
			},
		},
	};
}
