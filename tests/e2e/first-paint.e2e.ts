// The front page stands before the app has arrived. What it becomes must not move, and what is done to it meanwhile
// must not be lost.
import type { Page } from '@playwright/test';
import { arrived, elsewhere, expect, test } from './watched.ts';

const APP = '**/assets/start-*.js';
const EDITOR = '**/assets/http-view-*.js';

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

async function editorsArrived(page: Page): Promise<void> {
	await expect(page.locator('.cm-content').first()).toBeAttached();
	await expect(page.locator('.editor:not(:has(.cm-content))')).toHaveCount(0);
	await expect(page.locator('[data-first-paint]')).toHaveCount(0);
}

function request(page: Page) {
	return page.getByRole('textbox', { name: 'Request' });
}

/** The text of a message, whichever view shows it. */
async function textOf(page: Page, name: string): Promise<string> {
	const lines = page.getByRole('region', { name, exact: true }).locator('.editor-text, .cm-line');
	return (await lines.allTextContents()).join('\n');
}

/** Returns the place of everything that a person may read or press: name → x, y, width, height. */
function places(page: Page): Promise<Record<string, readonly number[]>> {
	return page.evaluate(() => {
		const found: Record<string, readonly number[]> = {};
		const add = (name: string, { x, y, width, height }: DOMRect) => {
			found[name] = [x, y + scrollY, width, height];
		};
		for (const message of document.querySelectorAll('.message')) {
			const lines = [...message.querySelectorAll('.editor-text, .cm-line')];
			lines.forEach((line, at) => {
				const range = document.createRange();
				range.selectNodeContents(line);
				// A line without text has no box of its own.
				if (line.textContent !== '')
					add(`${message.className}, line ${at}`, range.getBoundingClientRect());
			});
			add(message.className, message.getBoundingClientRect());
		}
		const named =
			'header.bar, header.bar :is(a, button), h1, h2, footer, footer li, footer button, label, .card';
		[...document.querySelectorAll(named)].forEach((element, at) => {
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
		`nothing moves when the app and the editor arrive: ${lang}, ${width}×${height}`,
		{ tag: [...tag] },
		async ({ page }) => {
			await page.setViewportSize({ width, height });
			const releaseApp = await hold(page, APP);
			const releaseEditor = await hold(page, EDITOR);
			await page.goto(`./#/?lang=${lang}`, { waitUntil: 'domcontentloaded' });
			await expect(page.locator('[data-first-paint]')).toHaveCount(1);
			await page.evaluate(() => document.fonts.ready);
			// A page that was scrolled stays where it is. Only that of a phone is so long.
			await page.evaluate(() => scrollTo(0, 900));
			const scrolled = await page.evaluate(() => scrollY);
			if (width === 390) expect(scrolled).toBe(900);
			const painted = await places(page);
			expect(Object.keys(painted).length).toBeGreaterThan(40);

			releaseApp();
			await arrived(page);
			expect(moved(painted, await places(page))).toEqual([]);

			releaseEditor();
			await editorsArrived(page);
			await page.waitForLoadState('networkidle');
			await page.evaluate(() => document.fonts.ready);
			expect(moved(painted, await places(page))).toEqual([]);
			expect(await page.evaluate(() => scrollY)).toBe(scrolled);
		},
	);
}

test(
	'Ctrl+K before the app has arrived opens the search with it',
	{ tag: '@both-with-all' },
	async ({ page }) => {
		const releaseApp = await hold(page, APP);
		await page.goto('./', { waitUntil: 'domcontentloaded' });
		await expect(page.locator('[data-first-paint]')).toHaveCount(1);
		await page.keyboard.press('ControlOrMeta+k');
		releaseApp();
		await expect(page.getByRole('combobox', { name: 'Search the site' })).toBeFocused();
	},
);

test(
	'an address that is typed before the app has arrived is opened',
	{ tag: '@one-browser' },
	async ({ page }) => {
		const releaseApp = await hold(page, APP);
		await page.goto('./', { waitUntil: 'domcontentloaded' });
		await expect(page.locator('[data-first-paint]')).toHaveCount(1);
		await page.evaluate(() => (location.hash = '#/rules/glossary'));
		releaseApp();
		await expect(page.getByRole('heading', { name: 'Glossary' })).toBeVisible();
		await expect(page.locator('[data-first-paint]')).toHaveCount(0);
	},
);

test('typing, clicks and keys before the app has arrived are not lost', async ({ page }) => {
	const releaseApp = await hold(page, APP);
	const releaseEditor = await hold(page, EDITOR);
	await page.goto('./', { waitUntil: 'domcontentloaded' });
	await request(page).click();
	await page.keyboard.press('Control+Home');
	await page.keyboard.press('End');
	await page.keyboard.press('Enter');
	await page.keyboard.type('X-Early: 1');
	await page.getByRole('button', { name: 'Next step' }).click();
	await page.keyboard.press('ArrowRight');
	// Something with focus of its own, and a field beside the two messages.
	await page.getByRole('combobox').selectOption('other');
	await request(page).focus();
	await page.keyboard.type('2');

	releaseApp();
	await arrived(page);
	await expect(page).toHaveURL(/step=3/);
	await expect
		.poll(() => textOf(page, 'Request'))
		.toContain('GET / HTTP/1.1\nX-Early: 12\nHost: localhost:8080');
	await expect(page.getByRole('combobox')).toHaveValue('other');
	await expect(request(page)).toBeFocused();
	await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();

	// The same between the app and its editor.
	await page.keyboard.type('3');
	releaseEditor();
	await editorsArrived(page);
	await expect(request(page)).toBeFocused();
	await page.keyboard.type('4');
	await expect
		.poll(() => textOf(page, 'Request'))
		.toContain('GET / HTTP/1.1\nX-Early: 1234\nHost: localhost:8080');
});

test('a run of typing goes on across both arrivals, to the letter', async ({ page }) => {
	const releaseApp = await hold(page, APP);
	const releaseEditor = await hold(page, EDITOR);
	await page.goto('./', { waitUntil: 'domcontentloaded' });
	await request(page).click();
	await page.keyboard.press('Control+End');
	const alphabet = 'abcdefghijklmnopqrstuvwxyz';
	for (const letter of alphabet) {
		if (letter === 'e') releaseApp();
		if (letter === 'n') releaseEditor();
		await page.keyboard.type(letter);
		if (letter === 'm') await arrived(page);
	}
	await editorsArrived(page);
	await expect.poll(() => textOf(page, 'Request')).toContain(`\n${alphabet}`);
});

test(
	'buttons and links of the page wait for the app, and then do what they say',
	{ tag: '@one-browser' },
	async ({ page }) => {
		const releaseApp = await hold(page, APP);
		await page.goto('./', { waitUntil: 'domcontentloaded' });
		await page.getByRole('button', { name: '中文' }).click();
		await page.getByRole('link', { name: 'Frame', exact: true }).click();
		await expect(page).toHaveURL(/\/$/);
		releaseApp();
		await expect(page).toHaveURL(/#\/frame/);
		await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
	},
);

test(
	'a reload begins with the front page again; a step of it, and one’s own work at the next visit, do not',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.goto('./');
		await editorsArrived(page);
		await expect(page).toHaveURL(/example=/);
		const release = await hold(page, APP);
		await page.reload({ waitUntil: 'domcontentloaded' });
		await expect(page.locator('[data-first-paint]')).toHaveCount(1);
		release();
		await arrived(page);
		await page.getByRole('button', { name: 'Next step' }).click();
		await expect(page).toHaveURL(/step=2/);
		const releaseStep = await hold(page, APP);
		await page.reload({ waitUntil: 'domcontentloaded' });
		await expect(page.locator('#app')).toBeEmpty();
		releaseStep();
		await arrived(page);
		await editorsArrived(page);
		await request(page).click();
		await page.keyboard.press('Control+Home');
		await page.keyboard.type('X');
		await expect(page).toHaveURL(/s=/);
		await hold(page, APP);
		await page.goto('about:blank');
		await page.goto('./', { waitUntil: 'domcontentloaded' });
		await expect(page.locator('#app')).toBeEmpty();
	},
);

test(
	'an address of something else does not begin with the front page',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await hold(page, APP);
		for (const place of [
			'#/frame',
			'#/handshake?step=3',
			'#/?present=1',
			'#/?lang=fr',
			'#/nowhere',
		]) {
			await page.goto('about:blank');
			await page.goto(`./${place}`, { waitUntil: 'domcontentloaded' });
			await expect(page.locator('#app'), place).toBeEmpty();
			await expect(page.locator('template'), place).toHaveCount(0);
		}
	},
);

test(
	'before the first paint comes next to no script, and no more than three fonts',
	{ tag: '@one-browser' },
	async ({ browser, baseURL }) => {
		const { page, close } = await elsewhere(browser, baseURL!);
		await page.goto('./');
		await editorsArrived(page);
		const early = await page.evaluate(() => {
			const painted = performance.getEntriesByName('first-contentful-paint')[0]!.startTime;
			return performance
				.getEntriesByType('resource')
				.map((entry) => entry as PerformanceResourceTiming)
				.filter(({ startTime }) => startTime < painted)
				.map(({ name, decodedBodySize }) => ({ name, size: decodedBodySize }));
		});
		const ofKind = (kind: RegExp) => early.filter(({ name }) => kind.test(name));
		expect(ofKind(/\.woff2$/).length).toBeLessThanOrEqual(3);
		expect(ofKind(/\.js$/).length).toBeGreaterThan(1);
		expect(ofKind(/\.js$/).reduce((total, { size }) => total + size, 0)).toBeLessThan(20_000);
		await close();
	},
);

test(
	'an introduction that was closed is not painted again before the app arrives',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.goto('./');
		await arrived(page);
		const about = page.getByRole('region', { name: 'About this lab' });
		await expect(about).toBeVisible();
		await about.getByRole('button', { name: 'Close the introduction' }).click();
		await expect(about).toHaveCount(0);
		await page.evaluate(() => {
			localStorage.removeItem('websocket-101:lab:handshake');
			sessionStorage.clear();
		});
		const release = await hold(page, APP);
		await page.goto('./?again');
		await expect(page.getByRole('heading', { name: 'Client' })).toBeVisible();
		await expect(about).toBeHidden();
		await page.evaluate(() => document.fonts.ready);
		const before = await places(page);
		release();
		await arrived(page);
		await expect(about).toHaveCount(0);
		expect(moved(before, await places(page))).toEqual([]);
	},
);
