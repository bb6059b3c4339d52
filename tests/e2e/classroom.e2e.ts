// The pages of a lesson for a class: the teacher's page, and the worksheet on the screen and on paper.
import type { Page } from '@playwright/test';
import { pdfPages } from '../support/pdf-pages.ts';
import { expect, follow, test } from './watched.ts';

const SHEET = './#/learn/accept-key/worksheet';
const questions = (page: Page) => page.locator('.question');

async function openSheet(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await expect(questions(page).first()).toBeVisible();
}

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
		await expect(plan.last()).toContainText('–45');
		// The feedback of the lesson to a recognised mistake, and a term that the lesson uses.
		await expect(main).toContainText('A key has 24 characters; the last group needs ==');
		await expect(main.getByRole('link', { name: 'SHA-1', exact: true })).toBeVisible();
		// The number of a step is the same for the teacher, the class and the Guide.
		await expect(plan.nth(11)).toContainText('11 A claim from the web');
		await expect(main.getByRole('heading', { name: '11 A claim from the web' })).toBeVisible();
		await main.getByRole('link', { name: 'Worksheet' }).click();
		const claim = questions(page).filter({ hasText: 'A claim from the web' });
		await expect(claim.locator('.number')).toHaveText('11');
		await expect(questions(page).last().locator('.number')).toHaveText(/^12\.\d$/);
		await claim.getByRole('link').first().click();
		await expect(page.getByRole('region', { name: 'Guide' })).toContainText('step 11 of 12');
	},
);

test(
	'a lesson in parts says so beside its minutes, and has a plan for each part',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.goto('./#/learn?lang=en');
		const lesson = page.getByRole('listitem').filter({ hasText: 'Build it' });
		await expect(lesson).toContainText('3 parts: 20 + 20 + 18 min');
		await follow(page, '#/learn/build-it/teacher?lang=en');
		const main = page.getByRole('main');
		for (const part of [1, 2, 3]) {
			const name = `Part ${String(part)}: plan for 45 minutes`;
			await expect(main.getByRole('heading', { name })).toBeVisible();
			const plan = main
				.getByRole('table')
				.nth(part - 1)
				.getByRole('row');
			await expect(plan.nth(1)).toContainText('0–');
			await expect(plan.last()).toContainText('–45');
		}
		await follow(page, '#/learn/build-it/worksheet?lang=en');
		await expect(main).toContainText('3 parts of about 20 + 20 + 18 minutes');
	},
);

test(
	'the address of a worksheet keeps its seed and its answers',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await openSheet(page, `${SHEET}?lang=en`);
		const drawn = () => questions(page).allInnerTexts();
		const first = await drawn();
		await expect(page.locator('.answer')).toHaveCount(0);
		await page.getByRole('switch', { name: 'With answers' }).press('Space');
		await expect(page).toHaveURL(/worksheet\?answers=1/);
		await expect(page.locator('.answer').first()).toBeVisible();
		await expect(page.getByRole('switch', { name: 'With answers' })).toBeFocused();
		await page.getByRole('textbox', { name: 'Seed of the questions' }).fill('9');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/worksheet\?seed=9&answers=1/);
		await expect(page.locator('.paper')).toContainText('Seed 9');
		const ninth = await drawn();
		await page.reload();
		await expect(questions(page).first()).toBeVisible();
		await expect.poll(drawn).toEqual(ninth);
		await page.getByRole('switch', { name: 'With answers' }).press('Space');
		await page.getByRole('textbox', { name: 'Seed of the questions' }).fill('1');
		await page.keyboard.press('Enter');
		await expect(page).not.toHaveURL(/seed=/);
		await expect.poll(drawn).toEqual(first);
	},
);

test(
	'two changes of a worksheet in one moment both hold',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await openSheet(page, `${SHEET}?lang=en`);
		const drawOther = await page
			.getByRole('button', { name: 'Draw other questions' })
			.elementHandle();
		await page
			.getByRole('switch', { name: 'With answers' })
			.evaluate((answers: HTMLElement, other) => {
				answers.click();
				(other as HTMLElement).click();
			}, drawOther);
		await expect(page).toHaveURL(/worksheet\?seed=2&answers=1/);
		await expect(page.locator('.answer').first()).toBeVisible();
		await expect(page.locator('.paper')).toContainText('Seed 2');
	},
);

const PAPERS = [
	['A4', [596, 843], true],
	['Letter', [612, 792], false],
] as const;

for (const [format, size, answers] of PAPERS) {
	test(
		`the PDF on ${format}, ${answers ? 'with' : 'without'} answers, cuts no question, and each page names the lesson`,
		{ tag: '@one-browser' },
		async ({ page }) => {
			await openSheet(page, `${SHEET}?lang=en&theme=dark${answers ? '&answers=1' : ''}`);
			await expect(page.locator('.answer').first()).toBeVisible({ visible: answers });
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
			expect(whole.includes(bare('The group is EA=='))).toBe(answers);
		},
	);
}

test(
	'a worksheet draws conversations, and what is to be predicted only with the answers',
	{ tag: '@one-browser' },
	async ({ page }) => {
		const first = questions(page).first();
		const drawing = first.getByRole('img', { name: 'Sequence diagram' });
		for (const answers of [false, true]) {
			const query = answers ? '&answers=1' : '';
			await openSheet(page, `./#/learn/closing/worksheet?lang=en&theme=dark${query}`);
			await expect(drawing).toContainText('101 Switching Protocols');
			const shown = answers ? expect(drawing) : expect(drawing).not;
			await shown.toContainText('onclose 1005');
			await expect(drawing.locator('.now')).toHaveCount(answers ? 0 : 1);
			await expect(drawing.locator('.line').first()).toHaveCSS('stroke', 'rgb(17, 17, 17)');
		}
		// The pins of which the text speaks.
		await expect(questions(page).nth(1).locator('[data-pin]')).toHaveText(['1', '2']);
	},
);

test(
	'a worksheet leaves out a diagram of which it would show no arrow',
	{ tag: '@one-browser' },
	async ({ page }) => {
		const named = (name: string) => questions(page).filter({ hasText: name });
		const drawn = (name: string) => named(name).getByRole('img', { name: 'Sequence diagram' });
		await openSheet(page, './#/learn/real-network/worksheet?lang=en');
		await expect(named('Through a configured proxy')).toContainText('The diagram is in the lab.');
		await expect(drawn('Through a configured proxy')).toHaveCount(0);
		await follow(page, '#/learn/extensions/worksheet?lang=en');
		await expect(named('A claim from the web')).toContainText('The lab shows all of it.');
		await expect(drawn('A claim from the web')).toHaveCount(0);
		// Only the last check of a lesson is its exit check.
		await expect(named('News: one message per hour')).toContainText('Questions');
	},
);

test(
	'the teacher’s page prints black on white, without the bar',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.goto('./#/learn/masking/teacher?lang=en&theme=dark');
		await expect(page.getByRole('main').getByRole('table')).toBeVisible();
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('banner')).toBeHidden();
		await expect(page.getByRole('article')).toHaveCSS('color', 'rgb(17, 17, 17)');
		const pages = pdfPages(await page.pdf({ format: 'A4' }));
		expect(pages.length).toBeGreaterThanOrEqual(2);
		await expect(page.getByRole('link', { name: 'See it in the lab' }).first()).toBeHidden();
		expect(pages.map(({ text }) => text).join('')).toContain('Planfor45minutes');
	},
);
