// The front page stands before the app has arrived. It takes no input until then, and what it becomes must not move.
import type { Page } from '@playwright/test';
import { arrived, elsewhere, expect, leave, test } from './watched.ts';

const APP = '**/assets/start-*.js';

/** Lets nothing of this address through until the returned function is called. */
async function hold(page: Page, address: string): Promise<() => void> {
	let release: () => void = () => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route(address, async (route) => {
		await held;
		await route.continue();
	});
	return release;
}

/** The front page is there, and waits for the app. */
async function painted(page: Page): Promise<void> {
	await expect(page.locator('.front-page[inert]:visible')).toHaveCount(1);
}

/** Returns the place of everything that a person may read or press: name → x, y, width, height. */
function places(page: Page): Promise<Record<string, readonly number[]>> {
	return page.evaluate(() => {
		const found: Record<string, readonly number[]> = {};
		const root =
			[...document.querySelectorAll('.front-page')].find((front) => front.checkVisibility()) ??
			document;
		const add = (name: string, { x, y, width, height }: DOMRect) => {
			found[name] = [x, y + scrollY, width, height];
		};
		const named =
			'header.bar, header.bar :is(a, button), h1, h2, [role=log], input, main :is(a, button, p)';
		[...root.querySelectorAll(named)].forEach((element, at) => {
			add(`${at} ${element.tagName}`, element.getBoundingClientRect());
		});
		return found;
	});
}

function moved(
	before: Readonly<Record<string, readonly number[]>>,
	after: Readonly<Record<string, readonly number[]>>,
): string[] {
	const names = new Set([...Object.keys(before), ...Object.keys(after)]);
	return [...names]
		.filter(
			(name) => !before[name]?.every((n, at) => Math.abs(n - (after[name]?.[at] ?? NaN)) <= 1),
		)
		.map((name) => `${name}: ${String(before[name])} → ${String(after[name])}`);
}

for (const [lang, width, height, tag] of [
	['en', 1440, 900, ['@one-browser', '@all']],
	['en', 1280, 720, ['@both-with-all']],
	['zh-CN', 390, 844, ['@both-with-all']],
] as const) {
	test(
		`nothing moves when the app arrives: ${lang}, ${width}×${height}`,
		{ tag: [...tag] },
		async ({ page }) => {
			await page.setViewportSize({ width, height });
			const releaseApp = await hold(page, APP);
			await page.goto(`./#/?lang=${lang}`, { waitUntil: 'domcontentloaded' });
			await painted(page);
			await page.evaluate(() => document.fonts.ready);
			// A page that was scrolled stays where it is. Only that of a phone is so long.
			await page.evaluate(() => scrollTo(0, 30));
			const scrolled = await page.evaluate(() => scrollY);
			if (width === 390) expect(scrolled).toBe(30);
			const before = await places(page);
			expect(Object.keys(before).length).toBeGreaterThan(30);

			releaseApp();
			await arrived(page);
			await page.waitForLoadState('networkidle');
			await page.evaluate(() => document.fonts.ready);
			expect(moved(before, await places(page))).toEqual([]);
			expect(await page.evaluate(() => scrollY)).toBe(scrolled);
		},
	);
}

for (const [what, part] of [
	['the app', APP],
	['the lab of the first address', '**/assets/loaded-*.js'],
	['the words', '**/assets/en-*.js'],
] as const) {
	test(
		`an address that is typed before the arrival of ${what} is opened`,
		{ tag: '@one-browser' },
		async ({ page }) => {
			const release = await hold(page, part);
			const asked = page.waitForRequest(part);
			await page.goto('./', { waitUntil: 'domcontentloaded' });
			await painted(page);
			await asked;
			await page.evaluate(() => (location.hash = '#/rules/glossary'));
			release();
			await expect(page.getByRole('heading', { name: 'Glossary' })).toBeVisible();
			await expect(page).toHaveURL(/#\/rules\/glossary/);
			await expect(page.locator('.front-page')).toHaveCount(0);
		},
	);
}

test('until the app has arrived the page takes no input, and then all of it', async ({
	context,
}) => {
	// Tab finds nothing in the document, and Firefox then keeps the focus outside when the page is left.
	const page = await context.newPage();
	const releaseApp = await hold(page, APP);
	await page.goto('./', { waitUntil: 'domcontentloaded' });
	await painted(page);
	await page.keyboard.press('Tab');
	await page.keyboard.type('X');
	await page.mouse.click(640, 400);
	expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
	releaseApp();
	await arrived(page);
	await expect(page.getByRole('textbox', { name: 'Type something' })).toHaveValue('');
	await page.getByRole('textbox', { name: 'Type something' }).click();
	await page.keyboard.type('X');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('log', { name: 'Server' })).toContainText('X');
	await page.getByRole('button', { name: '中文' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test(
	'where own work is kept, a visit does not begin with the front page',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.goto('./');
		await arrived(page);
		await page.getByRole('textbox', { name: 'Type something' }).fill('X');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/message=X/);
		await hold(page, APP);
		await leave(page);
		await page.goto('./', { waitUntil: 'domcontentloaded' });
		await expect(page.locator('#app')).toBeEmpty();
		await expect(page.locator('.front-page:visible')).toHaveCount(0);
	},
);

test(
	'an address of something else does not begin with the front page',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await hold(page, APP);
		for (const place of [
			'#/frame',
			'#/handshake',
			'#/tour/flip',
			'#/?present=1',
			'#/?lang=fr',
			'#/nowhere',
		]) {
			await leave(page);
			await page.goto(`./${place}`, { waitUntil: 'domcontentloaded' });
			await expect(page.locator('#app'), place).toBeEmpty();
			await expect(page.locator('.front-page:visible'), place).toHaveCount(0);
		}
	},
);

test(
	'before the first paint comes next to no script, and no more than the four fonts of the page',
	{ tag: '@one-browser' },
	async ({ browser, baseURL }) => {
		const { page, close } = await elsewhere(browser, baseURL!);
		await page.goto('./');
		await arrived(page);
		const early = await page.evaluate(() => {
			const painted = performance.getEntriesByName('first-contentful-paint')[0]!.startTime;
			return performance
				.getEntriesByType('resource')
				.map((entry) => entry as PerformanceResourceTiming)
				.filter(({ startTime }) => startTime < painted)
				.map(({ name, decodedBodySize }) => ({ name, size: decodedBodySize }));
		});
		const ofKind = (kind: RegExp) => early.filter(({ name }) => kind.test(name));
		expect(ofKind(/\.woff2$/).length).toBeLessThanOrEqual(4);
		expect(ofKind(/\.js$/).length).toBeGreaterThan(1);
		expect(ofKind(/\.js$/).reduce((total, { size }) => total + size, 0)).toBeLessThan(20_000);
		await close();
	},
);
