// What an older browser lacks is taken away before the page loads. One browser is enough: the script is the same.
import { expect, test } from './watched.ts';

test(
	'Frame and Handshake open without matchMedia',
	{ tag: '@one-browser' },
	async ({ context }) => {
		const page = await context.newPage();
		await page.addInitScript(() => {
			Object.defineProperty(window, 'matchMedia', { value: undefined, writable: true });
		});
		await page.goto('./#/frame?hex=810548656c6c6f');
		await expect(page.getByRole('textbox', { name: 'Frame bytes' })).toBeVisible();
		await page.getByRole('navigation').getByRole('link', { name: 'Handshake' }).click();
		await expect(page.getByRole('textbox', { name: 'Request', exact: true })).toBeVisible();
		await expect(page.getByText('too old')).toHaveCount(0);
	},
);

test.describe('too old', () => {
	// Where the site runs at all, it stops at the first thing that the browser lacks.
	test.use({ broken: true });

	test(
		'a browser that is too old says so in both languages',
		{ tag: '@one-browser' },
		async ({ context }) => {
			const page = await context.newPage();
			await page.addInitScript(() => {
				Reflect.deleteProperty(Array.prototype, 'toSorted');
			});
			await page.goto('./#/rules');
			await expect(page.getByText('This browser is too old for WebSocket 101.')).toBeVisible();
			await expect(page.getByText('这个浏览器太旧')).toBeVisible();
		},
	);
});
