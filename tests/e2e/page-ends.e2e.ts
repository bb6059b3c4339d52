// Where the pages of printed worksheets and teacher’s pages end: never in a picture, a row, a grid of bytes or bits,
// a line to choose, or a paragraph. The place of each part is read from the PDF.
import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { pdfPages } from '../support/pdf-pages.ts';
import { ALL, oneIn } from '../support/extent.ts';
import { expect, follow, test, visit } from './watched.ts';

const WHOLE = 'p, h2, h3, li, tr, dt, dd, svg, .bytes, .bits, .box, .line, .question, pre';

/** Marks what is in sight on paper: a page can hide what paper cannot show. */
async function markPrinted(page: Page): Promise<void> {
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => {
		const parts = [...document.querySelectorAll('article.paper *')];
		// All is read before anything is written, so that styles are computed once.
		const printed = parts.map((part) => part.checkVisibility());
		for (const [i, part] of parts.entries()) part.toggleAttribute('data-printed', printed[i]);
	});
	await page.emulateMedia({ media: null });
}

/** Writes a sign at the upper and at the lower edge of each part that must not be cut, and returns what the parts are. */
async function signParts(page: Page): Promise<readonly string[]> {
	await markPrinted(page);
	return page.evaluate((selector) => {
		dispatchEvent(new Event('beforeprint'));
		document.querySelector('.running span')?.prepend('(head)');
		const parts = [...document.querySelectorAll<HTMLElement | SVGSVGElement>('article.paper *')]
			.filter((part) => part.matches(selector) && !part.matches('[data-tall], .running, svg *'))
			.filter((part) => part.hasAttribute('data-printed'));
		// The lower padding of a question may fall behind the end of the page. Nothing is printed there.
		const paddings = parts.map((part) =>
			part.matches('.question') ? getComputedStyle(part).paddingBottom : '0',
		);
		return parts.map((part, i) => {
			const edges = { top: '0', bottom: paddings[i]! };
			for (const edge of ['top', 'bottom'] as const) {
				const text = `(${edge === 'top' ? 'a' : 'z'}${String(i)})`;
				if (part instanceof SVGSVGElement) {
					const sign = document.createElementNS('http://www.w3.org/2000/svg', 'text');
					const box = part.viewBox.baseVal;
					sign.setAttribute('x', String(box.x));
					sign.setAttribute('y', String(box.y + (edge === 'top' ? 1 : box.height - 0.5)));
					sign.setAttribute('style', 'font: 1px sans-serif; stroke: none');
					sign.textContent = text;
					part.append(sign);
				} else {
					const sign = document.createElement('span');
					sign.setAttribute(
						'style',
						`position: absolute; ${edge}: ${edges[edge]}; left: 0; font: 1px/1 sans-serif; margin: 0; padding: 0`,
					);
					sign.textContent = text;
					const cell = part instanceof HTMLTableRowElement ? part.cells[0]! : part;
					cell.style.position = 'relative';
					cell.append(sign);
				}
			}
			return `${part.tagName}.${part.getAttribute('class') ?? ''} ${part.textContent.slice(0, 60)}`;
		});
	}, WHOLE);
}

/** Prints the page, and checks that no part has its edges on two pages. */
async function cutsNothing(page: Page, format: 'A4' | 'Letter', title: string): Promise<void> {
	const parts = await signParts(page);
	expect(parts.length, title).toBeGreaterThan(30);
	const running = await page.locator('.running span').count();
	const pages = pdfPages(await page.pdf({ format })).map(({ text }) => text);
	const at = (sign: string) => pages.findIndex((text) => text.includes(sign));
	const cut = parts.filter((_, i) => at(`(a${String(i)})`) !== at(`(z${String(i)})`));
	expect(cut, `${title}, ${format}`).toEqual([]);
	expect(
		parts.filter((_, i) => at(`(a${String(i)})`) < 0),
		title,
	).toEqual([]);
	// The running head is on each page, also behind a question that is cut.
	expect(running === 0 || pages.every((text) => text.includes('(head)')), title).toBe(true);
}

const LESSONS = readdirSync('src/lessons/course').map((file) => file.replace('.ts', ''));
/**
 * The sheets take turns: their language, whether a sheet has answers, and the lesson that is printed without `--all`.
 * These two have parts of each kind: diagrams, bytes, lines to choose and to put in order, and a program.
 */
const SHEETS = [
	['en', true, 'masking'],
	['zh-CN', false, 'build-it'],
] as const;
const PAPERS = ['A4', 'Letter'] as const;

for (const [at, [lang, answers, one]] of SHEETS.entries()) {
	const query = `lang=${lang}${answers ? '&answers=1' : ''}`;
	test(
		`the pages of each worksheet end between its parts: ${query}`,
		{ tag: '@one-browser' },
		async ({ page }) => {
			const lessons = ALL ? LESSONS.filter((_, i) => i % 2 === at) : [one];
			expect(LESSONS).toContain(one);
			for (const [i, lesson] of lessons.entries()) {
				await (i === 0 ? visit : follow)(page, `#/learn/${lesson}/worksheet?${query}`);
				await expect(page.locator('.question').first()).toBeVisible();
				await cutsNothing(page, PAPERS[(i + at) % 2]!, `${lesson}, ${query}`);
			}
		},
	);
}

test(
	'a question that is almost as high as a page does not begin a page of its own',
	{ tag: '@one-browser' },
	async ({ page }) => {
		// Seven of its questions have the charts of Compare.
		await visit(page, '#/learn/polling/worksheet?lang=en');
		await expect(page.locator('.question').first()).toBeVisible();
		expect(pdfPages(await page.pdf({ format: 'Letter' })).length).toBeLessThan(12);
		await cutsNothing(page, 'A4', 'polling');
	},
);

/** The plans of these lessons are among the longest. */
const PLANS = ['closing', 'polling', 'build-it'];

test(
	'the pages of each teacher’s page end between its parts',
	{ tag: '@one-browser' },
	async ({ page }) => {
		for (const [i, lesson] of oneIn(2, PLANS).entries()) {
			await (i === 0 ? visit : follow)(page, `#/learn/${lesson}/teacher?lang=en`);
			await expect(page.getByRole('main').getByRole('table').first()).toBeVisible();
			await cutsNothing(page, 'A4', `the teacher’s page of ${lesson}`);
		}
	},
);
