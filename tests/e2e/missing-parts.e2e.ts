// Parts that do not arrive: the page says so, and a reload leads to them, with all that was made.
import type { Page, Route } from '@playwright/test';
import { expect, leave, test } from './watched.ts';

test.use({ broken: true });

const notice = (page: Page) => page.getByRole('region', { name: 'Notices' }).getByRole('alert');

test('what is asked for and does not arrive is told of, once, and a reload keeps the work', async ({
	page,
}) => {
	const parts = /assets\/(SearchDialog|QrCodeDialog|writing-work|words-zh-CN)-[^/]*\.js$/;
	await page.goto('./#/frame?hex=818537fa213d7f9f4d5158');
	// On a busy machine the window of an earlier test may close late and take the focus of Firefox along.
	await page.bringToFront();
	await page.getByRole('textbox', { name: 'Frame bytes' }).press('ControlOrMeta+End');
	await page.keyboard.insertText('8900');
	await page.route(parts, (route) => route.abort());
	await page.getByRole('button', { name: '中文' }).click();
	await expect(notice(page)).toContainText('did not arrive');
	await notice(page).getByRole('button', { name: 'Dismiss' }).click();
	await expect(notice(page)).toHaveCount(0);
	await page.keyboard.press('ControlOrMeta+k');
	await expect(notice(page)).toContainText('did not arrive');
	await page.unroute(parts);
	await notice(page).getByRole('button', { name: 'Try again' }).click();
	await expect(notice(page)).toHaveCount(0);
	await expect(page.getByRole('textbox', { name: 'Frame bytes' })).toContainText('58 89 00');
	await page.keyboard.press('ControlOrMeta+k');
	// The window of Firefox may be behind another one, where nothing counts as focused.
	const inFront = () => page.evaluate(() => document.activeElement?.ariaLabel);
	await expect.poll(inFront).toBe('Search the site');
});

test(
	'evidence whose readers did not arrive waits for them, and is read after a reload',
	{ tag: '@one-browser' },
	async ({ page }) => {
		const parts = /assets\/readers-[^/]*\.js$/;
		await page.goto('./#/doctor');
		await page.route(parts, (route) => route.abort());
		await page.getByRole('textbox').first().fill('WebSocket connection failed: 1006');
		await page.getByRole('button', { name: 'Read', exact: true }).click();
		await expect(notice(page)).toContainText('did not arrive');
		await expect(page.getByText('Reading …').first()).toBeVisible();
		await page.unroute(parts);
		await notice(page).getByRole('button', { name: 'Try again' }).click();
		await expect(page.getByText('WebSocket connection failed: 1006').first()).toBeVisible();
		await expect(page.getByText('Reading …')).toHaveCount(0);
		await expect(notice(page)).toHaveCount(0);
	},
);

test('a part that cannot be loaded is reported, never a blank page, and a retry works', async ({
	page,
}) => {
	const retry = page.getByRole('button', { name: 'Try again' });
	for (const part of [/assets\/shell-[^/]*\.js$/, /assets\/loaded-[^/]*\.js$/]) {
		await leave(page);
		let refused = 0;
		await page.route(part, (route) => {
			refused++;
			return route.abort();
		});
		await page.goto('./#/frame');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('This lab did not load');
		expect(refused).toBeGreaterThan(0);
		await page.unroute(part);
		await retry.click();
		await expect(page.getByRole('textbox', { name: 'Frame bytes', exact: true })).toBeVisible();
	}
});

/** Answers a request in the ways in which it can fail. */
const FAILURES = {
	'is refused': (route: Route) => route.fulfill({ status: 404 }),
	'is cut off': async (route: Route) => {
		const response = await route.fetch();
		const body = (await response.text()).slice(0, 500);
		await route.fulfill({ response, body });
	},
	'is never answered': () => {},
};
/** Holds the longest time in ms until the site says that something is late. */
const LATE_MS = 30_000;

for (const [how, answer] of Object.entries(FAILURES)) {
	const tag = how === 'is refused' ? [] : ['@both-with-all'];
	test(
		`the page says that its first script ${how}, and loads when asked again`,
		{ tag },
		async ({ page }) => {
			for (const address of ['./#/', './#/frame?hex=8100']) {
				await leave(page);
				let failing = true;
				await page.route(/assets\/index-[^/]*\.js$/, (route) =>
					failing ? answer(route) : route.continue(),
				);
				await page.goto(address, { waitUntil: 'commit' });
				const lateness = page.getByRole('alert').filter({ hasText: 'has not arrived' });
				await expect(lateness).toBeVisible({ timeout: LATE_MS });
				failing = false;
				await lateness.getByRole('button', { name: 'Try again' }).click();
				await expect(page.getByRole('textbox').first()).toBeVisible();
				await expect(lateness).toHaveCount(0);
			}
		},
	);
}

for (const before of ['nothing', 'another lab']) {
	test(
		`a lab that is never answered, after ${before}, leaves the bar, and loads when asked again`,
		{ tag: '@both-with-all' },
		async ({ page }) => {
			let answered = false;
			if (before !== 'nothing') {
				await page.goto('./#/accept-key');
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			}
			await page.route(/assets\/loaded-[^/]*\.js$/, (route) =>
				answered ? route.continue() : undefined,
			);
			if (before === 'nothing') await page.goto('./#/frame', { waitUntil: 'commit' });
			else {
				await page.getByRole('navigation').getByRole('link', { name: 'Frame' }).click();
			}
			await expect(page.getByRole('navigation', { name: 'Labs' })).toBeVisible();
			await expect(notice(page)).toContainText('still not arrived', { timeout: LATE_MS });
			answered = true;
			await notice(page).getByRole('button', { name: 'Try again' }).click();
			await expect(page.getByRole('textbox', { name: 'Frame bytes', exact: true })).toBeVisible();
			await expect(notice(page)).toHaveCount(0);
		},
	);
}
