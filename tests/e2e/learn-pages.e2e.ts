// The pages of the course for a class room: large enough for the back row in Present, and for fingers everywhere.
import type { Page } from '@playwright/test';
import { oneIn } from '../support/extent.ts';
import { elsewhere, expect, follow, opened, test, visit } from './watched.ts';

const COURSE = '#/learn';
const CLAIMS = '#/learn/claims';
const TEACHER = '#/learn/masking/teacher';
const PAGES = [COURSE, CLAIMS, '#/learn/bugs', '#/learn/exam', TEACHER] as const;

/** What each page has when its late part is there. */
async function shown(page: Page, address: string): Promise<void> {
	await (opened(page) ? follow : visit)(page, address);
	const main = page.getByRole('main');
	const [path] = address.split('?');
	if (path === COURSE) await expect(main.locator('section summary')).toBeVisible();
	else if (path === TEACHER) await expect(main.getByRole('table')).toBeVisible();
	else await expect(main.getByRole('button').first()).toBeVisible();
}

/** Texts that are smaller than this, and texts that are cut. An address beside its QR code may be small. */
function unreadable(leastPx: number): readonly string[] {
	const found: string[] = [];
	const texts = document.createTreeWalker(document.getElementById('lab')!, NodeFilter.SHOW_TEXT);
	for (let node = texts.nextNode(); node; node = texts.nextNode()) {
		const { parentElement: parent, textContent: text } = node;
		if (!parent?.checkVisibility() || !text?.trim() || parent.closest('.code')) continue;
		const sizePx = parseFloat(getComputedStyle(parent).fontSize) * parent.currentCSSZoom;
		if (sizePx < leastPx) found.push(`${sizePx.toFixed(1)} px: ${text.trim().slice(0, 40)}`);
		if (parent.scrollWidth > parent.clientWidth + 1 && parent.clientWidth > 0) {
			found.push(`cut: ${text.trim().slice(0, 40)}`);
		}
	}
	return found;
}

/** Controls that are smaller than 24 px. A link inside a sentence has the height of its line. */
function smallTargets(): readonly string[] {
	const LEAST = 24;
	const inSentence = (one: Element) =>
		getComputedStyle(one).display === 'inline' &&
		one.parentElement!.textContent.trim() !== one.textContent.trim();
	const target = (one: Element) => one.closest('label') ?? one;
	return [...document.querySelectorAll('main :is(a, button, input, select, summary)')].flatMap(
		(one) => {
			const { width, height } = target(one).getBoundingClientRect();
			// A link over its whole card is as large as the card.
			const overCard = getComputedStyle(one, '::after').position === 'absolute';
			if (width === 0 || overCard || (one.matches('a') && inSentence(one))) return [];
			const small = Math.min(width, height) < LEAST - 0.1;
			return small ? [`${width.toFixed(1)} × ${height.toFixed(1)}: ${one.textContent.trim()}`] : [];
		},
	);
}

/** Each page in each language. The languages take turns. */
const IN_LANGUAGES = PAGES.flatMap((address, i) => {
	const languages = i % 2 === 0 ? (['en', 'zh-CN'] as const) : (['zh-CN', 'en'] as const);
	return languages.map((lang) => [address, lang] as const);
});
test(
	'in Present every page of the course can be read from the back row',
	{ tag: '@one-browser' },
	async ({ page }) => {
		for (const [address, lang] of oneIn(2, IN_LANGUAGES)) {
			await shown(page, `${address}?present=1&lang=${lang}`);
			for (const viewport of [
				{ width: 1440, height: 900 },
				{ width: 1280, height: 720 },
			]) {
				await page.setViewportSize(viewport);
				expect(await page.evaluate(unreadable, 16), address).toEqual([]);
				const main = page.locator('#lab');
				const beyond = await main.evaluate((one) => one.scrollWidth - one.clientWidth);
				expect(beyond, address).toBe(0);
			}
			if (address === COURSE) await showsLessons(page);
		}
	},
);

/** Shows what a class looks for: a lesson, what it teaches, how long it takes, where it starts, how far one is. */
async function showsLessons(page: Page): Promise<void> {
	const size = (selector: string) =>
		page
			.locator(`#lab ${selector}`)
			.first()
			.evaluate((one) => parseFloat(getComputedStyle(one).fontSize) * one.currentCSSZoom);
	expect(await size('ol h2')).toBeGreaterThanOrEqual(22);
	expect(await size('ol li > p:nth-of-type(2)')).toBeGreaterThanOrEqual(20);
	expect(await size('.foot')).toBeGreaterThanOrEqual(18);
	expect(await size('.here .primary')).toBeGreaterThanOrEqual(18);
	expect(await size('aside p')).toBeGreaterThanOrEqual(20);
	await expect(page.locator('ol li').nth(1)).toBeInViewport({ ratio: 0.9 });
}

test(
	'what is pressed on the pages of the course is at least 24 px large',
	{ tag: '@one-browser' },
	async ({ page }) => {
		for (const address of [...PAGES, '#/learn/masking/worksheet']) {
			await shown(page, `${address}?lang=en`);
			for (const viewport of [
				{ width: 1280, height: 720 },
				{ width: 390, height: 844 },
			]) {
				await page.setViewportSize(viewport);
				expect(await page.evaluate(smallTargets), address).toEqual([]);
			}
		}
	},
);

test(
	'the bits of the masking grid are at least 24 px wide under a finger; for a mouse the bit grid has them',
	{ tag: '@one-browser' },
	async ({ page, browser, baseURL }) => {
		const ADDRESS = '#/frame?hex=818537fa213d7f9f4d5158&lang=en';
		const least = async (at: Page, group: string) => {
			const bit = at.getByRole('group', { name: group }).getByRole('button').first();
			await bit.scrollIntoViewIfNeeded();
			const { width, height } = (await bit.boundingBox())!;
			return Math.min(width, height);
		};
		const viewport = { width: 1024, height: 768 };
		const touch = await elsewhere(browser, baseURL!, { viewport, hasTouch: true, isMobile: true });
		await visit(touch.page, ADDRESS);
		expect(await least(touch.page, 'Masking, byte by byte')).toBeGreaterThanOrEqual(24);
		await touch.page.setViewportSize({ width: 1440, height: 900 });
		expect(await least(touch.page, 'Masking, byte by byte')).toBeGreaterThanOrEqual(24);
		await touch.close();
		await visit(page, ADDRESS);
		const bit = (await page.getByRole('button', { name: 'bit 8, MASK' }).boundingBox())!;
		expect(Math.min(bit.width, bit.height)).toBeGreaterThanOrEqual(24);
	},
);
