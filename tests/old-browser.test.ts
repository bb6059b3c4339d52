// The script that runs first, in browsers made up here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';

const SCRIPT = readFileSync(join(import.meta.dirname, '../static/old-browser.js'), 'utf8');
const QUERY = `window.matchMedia('(width > 1px)').matches`;

/** What a browser has after the script; `said` is the sentence that it shows, empty where it shows none. */
function browser(
	change = '',
	matchMedia: unknown = () => ({ addEventListener: () => 0, matches: true }),
) {
	let notice = '';
	const show = ({ textContent }: { textContent: string }) => (notice = textContent);
	const context = createContext({
		window: { matchMedia },
		document: {
			addEventListener: (_: string, shown: () => void) => {
				shown();
			},
			createElement: () => ({ setAttribute: () => 0, style: {} }),
			body: { insertBefore: show, firstChild: null },
		},
		HTMLScriptElement: { prototype: { noModule: false } },
		HTMLElement: { prototype: { popover: null } },
		CSS: { supports: (_: string, value: string) => value.startsWith('light-dark(') },
	});
	runInContext(change, context);
	runInContext(SCRIPT, context);
	return { notice, matches: runInContext(QUERY, context) as boolean };
}

test('is written so that old browsers can read it', () => {
	expect(SCRIPT).not.toMatch(/=>|`|\?\.|\?\?|\.\.\.|\b(?:const|let|class|async|await)\b/);
});

test('leaves a new browser as it is', () => {
	expect(browser()).toEqual({ notice: '', matches: true });
});

test.each([
	['absent', null],
	['that returns nothing', () => undefined],
	['without addEventListener', () => ({ matches: true })],
])('a matchMedia %s is replaced by one that never matches', (_, odd) => {
	expect(browser('', odd)).toEqual({ notice: '', matches: false });
});

test.each([
	'delete Array.prototype.toSorted',
	'delete HTMLScriptElement.prototype.noModule',
	'delete HTMLElement.prototype.popover',
	'CSS.supports = () => false',
])('after “%s” both languages say that the browser is too old', (change) => {
	const { notice } = browser(change);
	expect(notice).toContain('Chrome or Edge 123, Firefox 128, Safari 17.5, or newer');
	expect(notice).toContain('这个浏览器太旧');
});
