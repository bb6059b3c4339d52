// A lab that throws an error in the built site. The error comes from the browser: a test takes one of its functions and
// lets it throw for one text. The component tests of the shell have every place where a lab may throw. Svelte catches
// the error, whatever the browser.
import type { Page } from '@playwright/test';
import { expect, test } from './watched.ts';

test.use({ broken: true });

/** Holds the key of scene `key` of the tour. */
const START_KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

/** From now on, reading that text throws. */
async function throwOn(page: Page, text: string): Promise<void> {
	await page.addInitScript((bad) => {
		const methods = String.prototype as unknown as Record<string, (index: number) => number>;
		const real = methods['charCodeAt']!;
		methods['charCodeAt'] = function (this: string, index: number) {
			if (this.valueOf() === bad) throw new Error('thrown by the test');
			return Reflect.apply(real, this, [index]);
		};
	}, text);
}

const stopped = (page: Page) => page.getByRole('heading', { name: 'This lab stopped' });
const key = (page: Page) => page.getByRole('textbox', { name: 'Sec-WebSocket-Key', exact: true });

test(
	'a derived value that throws at an input, and at a link, leaves the page',
	{ tag: '@both-with-all' },
	async ({ context }) => {
		const page = await context.newPage();
		await throwOn(page, 'stop');
		await page.goto('./#/accept-key?key=good');
		await key(page).fill('stop');
		await expect(stopped(page)).toBeVisible();
		await expect(page.getByText('thrown by the test')).toBeVisible();
		await page.getByRole('button', { name: 'Undo the last change' }).click();
		await expect(key(page)).toHaveValue('good');

		await page.goto('about:blank');
		await page.goto('./#/accept-key?key=stop');
		await expect(stopped(page)).toBeVisible();
		await expect(page).toHaveURL(/#\/accept-key$/);
		await page.reload();
		await expect(key(page)).toHaveValue('good');
	},
);

test(
	'a scene of the tour that throws has the tabs that it is otherwise without',
	{ tag: '@both-with-all' },
	async ({ context }) => {
		const page = await context.newPage();
		await throwOn(page, START_KEY);
		await page.goto('./#/tour/key');
		await expect(stopped(page)).toBeVisible();
		await page.getByRole('link', { name: 'Frame', exact: true }).click();
		await expect(page.getByRole('textbox', { name: 'Frame bytes', exact: true })).toBeVisible();
	},
);
