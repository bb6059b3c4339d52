// One undo wherever the focus is, in each kind of field that a lab has: what was typed or pasted last is taken back
// first, and comes again by either key for it.
import type { Locator, Page } from '@playwright/test';
import { oneIn } from '../support/extent.ts';
import { arrived, expect, follow, test, visit } from './watched.ts';

const box = (page: Page, name: string | RegExp) =>
	page.getByRole('textbox', { name, exact: typeof name === 'string' });

const FIELDS: readonly [
	name: string,
	address: string,
	field: (page: Page) => Locator,
	pasted: string,
	reveal?: (page: Page) => Promise<void>,
][] = [
	[
		'the text of Act here',
		'#/conversation?scenario=hello',
		(page) => box(page, 'Text'),
		'pasted',
		async (page) => {
			await page.getByRole('button', { name: 'Act here' }).click();
			await page.getByRole('radio', { name: 'Client' }).check();
		},
	],
	[
		'a byte of a payload, half-typed',
		'#/frame?hex=818537fa213d7f9f4d5158&from=client',
		(page) => box(page, /^payload byte 0/),
		'4',
	],
	[
		'a byte of a key',
		'#/frame?hex=818537fa213d7f9f4d5158&from=client',
		(page) => box(page, /^key byte 0 under payload byte 0/),
		'41',
	],
	['a URL', '#/handshake', (page) => box(page, 'URL'), 'ws://other.example/'],
	['a key', '#/accept-key', (page) => box(page, 'Sec-WebSocket-Key'), 'pasted'],
	['a search', '#/rules', (page) => page.getByRole('searchbox'), 'pasted'],
	['a number of Compare', '#/compare', (page) => box(page, 'Clients'), '12'],
];

test(
	'each kind of field takes back a paste, and brings it again',
	{ tag: '@one-browser' },
	async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await visit(page, '#/');
		await arrived(page);
		for (const [name, address, field, pasted, reveal] of oneIn(2, FIELDS)) {
			await follow(page, address);
			await reveal?.(page);
			const one = field(page);
			await expect(one, name).toBeVisible();
			const before = await one.inputValue();
			await one.focus();
			await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
			await page.keyboard.press('Control+a');
			await page.keyboard.press('Control+v');
			await expect(one, name).toHaveValue(pasted);
			await page.keyboard.press('Control+z');
			await expect(one, name).toHaveValue(before);
			for (const again of ['Control+y', 'Control+Shift+z']) {
				await page.keyboard.press(again);
				await expect(one, name).toHaveValue(pasted);
				await page.keyboard.press('Control+z');
				await expect(one, name).toHaveValue(before);
			}
		}
	},
);
