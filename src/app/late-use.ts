// What a visitor needs from the first input on. It loads then, so that the front page does not pay for it: the marks of
// the glossary’s terms, what keeps the focus in sight and on its control, and what prints the page, since a person who
// prints has pressed a key or moved the pointer.
import type { LatePart } from '../lab/late-part.svelte.ts';
import type { Locale } from '../strings/locale.ts';
import { watchCoveredFocus } from './covered-focus.ts';
import { watchLayoutFocus } from './layout-focus.ts';
import { startPrint } from './print/start-print.ts';
import type { Site } from './site.svelte.ts';
import { loadTerms } from './terms/late-terms.ts';

export type LateUse = LatePart<Awaited<ReturnType<typeof beginUse>>>;

let watching = false;

/** Prepares the page for paper, watches the focus, and returns what marks the terms of a language. */
export function beginUse(site: Site, locale: Locale, announce: (text: string) => void) {
	startPrint(site);
	if (!watching) {
		watchCoveredFocus();
		watchLayoutFocus();
		watching = true;
	}
	return loadTerms(locale, announce);
}
