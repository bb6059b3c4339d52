// Prepares the page for paper: the styles of all labs, a head with the address, and lists that draw more than the
// window shows.
import { flushSync, mount } from 'svelte';
import { drawAllNow } from '../../platform/late-drawing.ts';
import { printing } from '../../ui/printing.svelte.ts';
import type { Site } from '../site.svelte.ts';
import { PaperSheet } from './paper-sheet.ts';
import PrintHead from './PrintHead.svelte';

let started = false;

/** Prepares each print of this page from now on. A second call does nothing. */
export function startPrint(site: Site): void {
	if (started) return;
	started = true;
	const sheet = new PaperSheet();
	const target = document.createElement('div');
	target.className = 'print-head';
	// Only the styles for paper show it.
	target.style.display = 'none';
	document.body.prepend(target);
	mount(PrintHead, { target, props: { site } });
	const leftOut = (lines: number) =>
		lines > 0 && site.words ? site.words.print.leftOut(lines) : '';

	const prepare = () => {
		// The browser takes the page as it is when the event ends.
		flushSync(() => {
			printing.begin({ leftOut });
		});
		drawAllNow();
		sheet.fit();
	};
	/** Is true from `beforeprint` to `afterprint`. */
	let isPrint = false;
	const begin = () => {
		isPrint = true;
		prepare();
	};
	const end = () => {
		isPrint = false;
		printing.end();
	};
	// An editor draws all its lines in its own handler, unless this one has put the beginning in its place.
	addEventListener('beforeprint', begin, { capture: true });
	addEventListener('afterprint', end);
	const paper = matchMedia('print');
	paper.addEventListener('change', ({ matches }) => {
		// The browser tells with its next frame that a print has ended. The next print may have begun by then.
		if (isPrint) return;
		if (matches) prepare();
		else printing.end();
	});
	if (paper.matches) prepare();
}
