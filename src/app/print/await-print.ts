// Loads what prints the page at the first input, so that the front page does not pay for it: a person who prints
// has pressed a key or moved the pointer before.
import type { Site } from '../site.svelte.ts';

let coming: Promise<void> | null = null;

/** Loads the part that prints, once. Without it the page prints as it is on the screen. */
export async function bringPrint(site: Site): Promise<void> {
	coming ??= import('./start-print.ts').then(({ startPrint }) => startPrint(site));
	await coming.catch(() => (coming = null));
}

/** Waits for the first input, or for a print that comes without one. */
export function awaitPrint(site: Site): void {
	for (const type of ['pointermove', 'keydown', 'beforeprint']) {
		addEventListener(type, () => void bringPrint(site), { once: true });
	}
}
