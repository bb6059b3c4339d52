// The pages of a lesson for a class: the teacher's page, and the worksheet on the screen and on paper.
import type { Page } from '@playwright/test';
import { pdfPages } from '../support/pdf-pages.ts';
import { expect, follow, test, visit } from './watched.ts';

const SHEET = '#/learn/accept-key/worksheet';
const questions = (page: Page) => page.locator('.question');

test(
	'the course leads to the teacher’s page of a lesson, and that to the worksheet',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.goto('./#/learn?lang=en');
		const lesson = page
			.getByRole('list', { name: 'Lessons' })
			.getByRole('listitem')
			.filter({ hasText: 'The accept value' });
		await lesson.getByRole('link', { name: 'For teachers' }).focus();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/#\/learn\/accept-key\/teacher/);
		const main = page.getByRole('main');
		await expect(main.getByRole('heading', { level: 1 })).toHaveText('3 The accept value');
		const plan = main.getByRole('table').getByRole('row');
		await expect(plan.nth(1)).toContainText('0–');
		await expect(plan.last()).toContainText('–20');
		// The feedback of the lesson to a recognised mistake, and a term that the lesson uses.
		await expect(main).toContainText('A key has 24 characters; the last group needs ==');
		await expect(main.getByRole('link', { name: 'SHA-1', exact: true })).toBeVisible();
		// The number of a step is the same for the teacher, the class and the Guide.
		await expect(plan.nth(5)).toContainText('5 A claim from the web');
		await expect(main.getByRole('heading', { name: '5 A claim from the web' })).toBeVisible();
		await main.getByRole('link', { name: 'Worksheet' }).click();
		const claim = questions(page).filter({ hasText: 'A claim from the web' });
		await expect(claim.locator('.number')).toHaveText('5');
		await expect(questions(page).last().locator('.number')).toHaveText(/^7\.\d$/);
		await claim.getByRole('link').first().click();
		await expect(page.getByRole('region', { name: 'Guide' })).toContainText('step 5 of 6');
	},
);

/** A format, its size in points, and whether the worksheet has answers. */
const PAPERS = [
	['Letter', [612, 792], false],
	['A4', [596, 843], true],
] as const;

/** Prints the worksheet in front, of which each page names the lesson and no question is cut. */
async function printSheet(page: Page, [format, size, answers]: (typeof PAPERS)[number]) {
	const parts = await questions(page).evaluateAll((all) =>
		all.map((one) => ({
			first: one.querySelector('h2')!.textContent,
			last: one.querySelector('.said')!.lastElementChild!.textContent,
			address: one.querySelector('a')?.textContent ?? '',
		})),
	);
	const pages = pdfPages(await page.pdf({ format }));
	const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');
	expect(pages.length).toBeGreaterThanOrEqual(3);
	expect(pages.length).toBeLessThanOrEqual(8);
	for (const { size: printed, text } of pages) {
		expect(printed).toEqual(size);
		expect(text).toContain(bare('3 The accept value'));
		expect(text).toContain('Seed1');
		// The bar and the controls of the page stay on the screen.
		expect(text).not.toContain('Share');
		expect(text).not.toContain('Drawother');
	}
	for (const { first, last, address } of parts) {
		const on = pages.filter(({ text }) => text.includes(bare(first)));
		expect(on, first).toHaveLength(1);
		expect(on[0]!.text, first).toContain(bare(last));
		expect(on[0]!.text, first).toContain(bare(address));
	}
	const whole = pages.map(({ text }) => text).join('');
	expect(whole.includes(bare('It is the pair with hj0e'))).toBe(answers);
}

test(
	'in print a worksheet cuts no question and names the lesson on each page, and the teacher’s page is black on white',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await visit(page, `${SHEET}?lang=en&theme=dark`);
		for (const paper of PAPERS) {
			const [, , answers] = paper;
			if (answers) await follow(page, `${SHEET}?answers=1`);
			await expect(questions(page).first()).toBeVisible();
			await expect(page.locator('.answer').first()).toBeVisible({ visible: answers });
			await printSheet(page, paper);
		}

		await follow(page, '#/learn/masking/teacher');
		await expect(page.getByRole('main').getByRole('table')).toBeVisible();
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('banner')).toBeHidden();
		await expect(page.getByRole('article')).toHaveCSS('color', 'rgb(17, 17, 17)');
		const pages = pdfPages(await page.pdf({ format: 'A4' }));
		expect(pages.length).toBeGreaterThanOrEqual(2);
		await expect(page.getByRole('link', { name: 'See it in the lab' }).first()).toBeHidden();
		expect(pages.map(({ text }) => text).join('')).toContain('Planfor20minutes');
	},
);
