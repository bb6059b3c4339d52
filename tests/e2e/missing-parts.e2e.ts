// Parts that do not arrive: the place says so, and the way that the browser has leads to them. Not watched, since the
// browser itself complains of what did not arrive.
import { expect, test, type Page } from '@playwright/test';

const alert = (page: Page) => page.getByRole('main').getByRole('alert');

/** Tries again where the browser fetches again; reloads where it remembers the failure. */
async function overcome(page: Page, browserName: string): Promise<void> {
	await alert(page).getByRole('button', { name: 'Try again' }).click();
	if (browserName !== 'firefox') return;
	await alert(page).getByRole('button', { name: 'Reload the page' }).click();
	await expect(page.getByRole('main').getByRole('textbox').first()).toBeVisible();
	await expect(alert(page)).toHaveCount(0);
}

test('examples, bytes and messages say that they did not arrive, and come when tried again', async ({
	page,
	browserName,
}) => {
	const uncaught: string[] = [];
	page.on('pageerror', (error) => uncaught.push(error.message));
	const parts = /assets\/(examples|HexEditor|MessagesView)-[^/]*\.js$/;
	const refuse = () => page.route(parts, (route) => route.abort());
	const examples = page.getByRole('button', { name: 'Examples' });
	const bytes = page.getByRole('tab', { name: 'Bytes' }).first();

	await page.goto('./#/handshake?step=3');
	await expect(page.locator('.cm-content')).toHaveCount(2);
	await refuse();
	await examples.click();
	await expect(alert(page)).toContainText('did not arrive');
	await page.keyboard.press('Escape');
	await page.unroute(parts);
	await overcome(page, browserName);
	await examples.click();
	await expect(page.getByRole('menuitem').nth(2)).toBeVisible();
	await page.keyboard.press('Escape');

	await refuse();
	await bytes.click();
	await expect(alert(page)).toContainText('did not arrive');
	await page.unroute(parts);
	await overcome(page, browserName);
	await bytes.click();
	await expect(page.getByRole('textbox', { name: 'Request bytes' })).toBeVisible();
	await expect(page).toHaveURL(/step=3/);

	await refuse();
	await page.goto('./#/frame?hex=010148800169');
	await expect(alert(page)).toContainText('did not arrive');
	await page.unroute(parts);
	await overcome(page, browserName);
	await expect(alert(page)).toHaveCount(0);
	expect(uncaught).toEqual([]);
});

test('where a new version is on the host, a lab and a part of one say so', async ({
	page,
	baseURL,
}) => {
	await page.goto('./#/handshake');
	await expect(page.locator('.cm-content')).toHaveCount(2);
	await page.route(/assets\/(HexEditor|FramePanel)-[^/]*\.js$/, (route) =>
		route.fulfill({ status: 404 }),
	);
	await page.route(baseURL!, (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: '<script type="module" crossorigin src="./assets/index-other.js"></script>',
		}),
	);
	await page.getByRole('tab', { name: 'Bytes' }).first().click();
	await expect(alert(page)).toContainText('a new version of the site is there');
	await expect(alert(page).getByRole('button', { name: 'Reload the page' })).toBeVisible();
	await page.getByRole('navigation').getByRole('link', { name: 'Frame', exact: true }).click();
	await expect(
		page.getByRole('heading', { name: 'A new version of the site is there' }),
	).toBeVisible();
});
