// Digits that mean no bytes yet outlive the lab being left, Present and a reload, in every editor of hex digits.
import type { Page } from '@playwright/test';
import { arrived, expect, follow, test, visit } from './watched.ts';

const EDITORS: readonly [
	name: string,
	address: string,
	textbox: string,
	reveal: (page: Page) => Promise<void>,
][] = [
	['Frame bytes', '#/frame?hex=8100', 'Frame bytes', () => Promise.resolve()],
	[
		'a payload',
		'#/frame?hex=810548656c6c6f82014182024142&select=7',
		'Payload',
		async (page) => {
			const forms = page.getByRole('tablist', { name: 'Payload as' });
			await forms.getByRole('tab', { name: 'Hex' }).click();
		},
	],
	[
		'a request',
		'#/handshake',
		'Request bytes',
		async (page) => {
			const forms = page.getByRole('tablist', { name: /Request/ });
			await forms.getByRole('tab', { name: 'Bytes' }).click();
		},
	],
	[
		'bytes in transit',
		'#/conversation?scenario=fragments&at=162',
		'Bytes as they will arrive',
		async (page) => {
			// The form closes with its lab and with Present.
			const form = page.getByRole('dialog', { name: 'Act here' });
			if (!(await form.isVisible())) await page.getByRole('button', { name: 'Act here' }).click();
			await page.getByRole('radio', { name: 'Network' }).check();
		},
	],
];

test(
	'unfinished digits in each editor outlive the lab, Present and a reload',
	{ tag: ['@one-browser', '@all'] },
	async ({ page }) => {
		await visit(page, '#/handshake');
		await arrived(page);
		for (const [name, address, textbox, reveal] of EDITORS) {
			await follow(page, address);
			await reveal(page);
			const editor = page.getByRole('textbox', { name: textbox, exact: true });
			await editor.click();
			await page.keyboard.press('Control+Home');
			await page.keyboard.type('zz');
			await expect(editor, name).toContainText('zz');

			await page.getByRole('link', { name: 'Rules' }).click();
			await expect(editor, name).toHaveCount(0);
			await page.goBack();
			await reveal(page);
			await expect(editor, name).toContainText('zz');
			await page.getByRole('button', { name: 'Present' }).click();
			await page.getByRole('button', { name: /Leave/ }).click();
			await reveal(page);
			await expect(editor, name).toContainText('zz');
			await page.reload();
			await reveal(page);
			await expect(editor, name).toContainText('zz');
			// It is a draft still: one undo takes it back.
			await editor.click();
			await page.keyboard.press('Control+z');
			await expect(editor, name).not.toContainText('zz');
		}
	},
);
