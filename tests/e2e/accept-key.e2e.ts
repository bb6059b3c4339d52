// The accept key lab in the built site: what crosses the shell, the address, the clipboard and the browser's crypto.
import type { Page } from '@playwright/test';
import { expect, follow, test } from './watched.ts';

const RFC = { key: 'dGhlIHNhbXBsZSBub25jZQ==', accept: 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=' };

const keyBox = (page: Page) =>
	page.getByRole('textbox', { name: 'Sec-WebSocket-Key', exact: true });
const acceptBox = (page: Page) =>
	page.getByRole('textbox', { name: 'Accept to check', exact: true });
const output = (page: Page) =>
	page.getByRole('status', { name: 'Sec-WebSocket-Accept', exact: true });
const verdict = (page: Page) => page.getByRole('status', { name: 'Pair verdict' });

test(
	'any key gives its answer, by this browser’s WebCrypto too; undo gives the key back',
	{ tag: '@both-with-all' },
	async ({ page }) => {
		await page.goto('./#/accept-key');
		await keyBox(page).fill(RFC.key);
		await expect(output(page)).toHaveText(RFC.accept);
		await expect(page.getByText('WebCrypto agrees.')).toBeVisible();
		const keys = new Set<string>();
		for (let i = 0; i < 3; i++) {
			const before = await keyBox(page).inputValue();
			await page.getByRole('button', { name: 'New key' }).click();
			await expect(keyBox(page)).not.toHaveValue(before);
			keys.add(await keyBox(page).inputValue());
		}
		expect(keys.size).toBe(3);
		for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9+/]{21}[AQgw]==$/);
		await keyBox(page).focus();
		for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z');
		await expect(keyBox(page)).toHaveValue(RFC.key);
	},
);

test(
	'a link shows the pair and the round, the address follows, the window is enough',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.goto(`./#/accept-key?key=${RFC.key}`);
		await acceptBox(page).fill('BXhwxM0SZasKmCD9S4BfpPmCnEw=');
		await expect(page.getByText(/decode the key and hash its bytes/)).toBeVisible();
		await acceptBox(page).fill('c8qeCxwB8sJPxkSckeL76bKL7f642+KYzDiR7EbKyTY=');
		await expect(page.getByText(/use SHA-256 instead of SHA-1/)).toBeVisible();

		await follow(
			page,
			'#/accept-key?key=hj0eNqbhE/A0GkBXDRrYYw==&accept=ZEs+c+VBk8Aj01+wJGN7Y15796g=&round=101',
		);
		await expect(output(page)).toHaveText('tAsr1vlKhIQGZ37CVuLBbuaIxXw=');
		await expect(page.getByText('block 2 · round 21 of 80')).toBeInViewport();
		await expect(verdict(page)).toContainText('Wrong');
		await expect(page.getByText(/None of \d+ known mistakes/)).toBeVisible();
		await expect(page.getByText(/prints this pair, and it’s wrong/)).toBeVisible();
		await page.getByRole('button', { name: 'Next round' }).click();
		await expect.poll(() => page.url()).toContain('round=102');
		await page.keyboard.press('PageDown');
		await expect.poll(() => page.url()).toContain('stage=4');
		await page.goBack();
		await expect(page.getByText('block 2 · round 22 of 80')).toBeInViewport();
		await expect.poll(() => page.url()).toContain('stage=3');

		await follow(page, '#/accept-key?key=-_hlIHNhbXBsZSBub25jZQ==&accept=abc');
		await expect(verdict(page)).toContainText('Wrong');
		for (const [width, height] of [
			[1440, 900],
			[1280, 720],
			[390, 844],
		] as const) {
			await page.setViewportSize({ width, height });
			const beyond = () =>
				page.evaluate(() => {
					const main = document.querySelector('main')!;
					const page = document.scrollingElement!;
					return [
						Math.max(0, page.scrollWidth - innerWidth),
						Math.max(0, main.scrollHeight - main.clientHeight),
					];
				});
			await expect.poll(beyond, `${String(width)}×${String(height)}`).toEqual([0, 0]);
		}
	},
);
