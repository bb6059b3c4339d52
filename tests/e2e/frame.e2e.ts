// The Frame lab in the built site: its address, its keys, its late view of the messages, and its layout.
import type { Page } from '@playwright/test';
import { expect, follow, test, visit } from './watched.ts';

const verdict = (page: Page) => page.getByRole('status', { name: 'Frame verdict', exact: true });
const payload = (page: Page) => page.getByRole('textbox', { name: 'Payload', exact: true });
const strip = (page: Page) =>
	page
		.getByRole('listbox', { name: 'Bytes of the document' })
		.getByRole('option')
		.filter({ hasText: /^[0-9a-f]{2}$/ })
		.allTextContents()
		.then((texts) => texts.join(' '));

test(
	'the address holds the bytes and the selection, keys lead from fault to fault, a character lights its bytes',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.goto('./#/frame?hex=8105&from=server&select=9-15');
		await expect(verdict(page)).toContainText('waits for 5 more bytes');
		await expect(page.getByText('length = 5')).toBeVisible();
		await page.getByRole('button', { name: 'bit 8, MASK', exact: true }).click();
		await expect.poll(() => page.url()).toContain('hex=8185');
		expect(page.url()).toContain('select=8-8');
		await follow(page, '#/frame?hex=81zz&from=moon');
		await expect(
			page.getByText('These parts of the address could not be used: hex=zz, from=moon.'),
		).toBeVisible();
		await expect.poll(() => strip(page)).toBe('81 85');

		await follow(page, '#/frame?hex=c1008300&from=server&select=0');
		const explanation = page.locator('.explain');
		await expect(explanation).toContainText('FIN = 1');
		await page.keyboard.press('PageDown');
		await expect(explanation).toContainText('RSV1 = 1');
		await page.keyboard.press('PageDown');
		await expect(explanation).toContainText('opcode = 0x3');
		await page.keyboard.press('PageUp');
		await expect(explanation).toContainText('RSV1 = 1');

		await follow(page, '#/frame?hex=0104414243f08901708004 9f988021&from=server');
		const list = page.getByRole('listbox', { name: 'Messages', exact: true });
		const content = page.getByRole('listbox', { name: 'Content of the message' });
		const carried = page.locator('.carried');
		await expect(list.getByRole('option')).toHaveCount(2);
		await content.getByRole('option', { name: '😀, in two frames' }).click();
		await expect(carried).toContainText('byte 3 of frame 1 and payload bytes 0–2 of frame 3');
		await expect.poll(() => page.url()).toContain('select=40-47');
		await content.press('ArrowRight');
		await expect(carried).toContainText('payload byte 3 of frame 3');
		await list.press('End');
		await expect(content.getByRole('option')).toHaveText('p');

		await follow(page, '#/frame?hex=c107f248cdc9c90700c105f200110000&from=server&deflate=1');
		await list.getByRole('option', { name: 'message 2' }).click();
		await content.getByRole('option', { name: 'e, a copy from an earlier message' }).click();
		await expect(
			page.getByText('from 5 bytes earlier, in message 1 (context takeover)'),
		).toBeVisible();
		await page.getByLabel('server_no_context_takeover').check();
		const faults = page.getByRole('list', { name: 'Diagnoses of the message' });
		await expect(faults).toContainText('A back-reference to an earlier message');
		await expect.poll(() => page.url()).toContain('takeover=0');
		await page.keyboard.press('Control+z');
		await expect(faults.getByRole('listitem')).toHaveCount(0);
	},
);

test('a pasted dump is recognised, shown, and taken', { tag: '@one-browser' }, async ({ page }) => {
	await page.goto('./#/frame');
	await page.getByRole('button', { name: 'Paste', exact: true }).click();
	const dialog = page.getByRole('dialog');
	await dialog
		.getByRole('textbox')
		.fill('00000000  01 03 48 65 6c 80 02 6c  6f                       |..Hel..lo|\n00000009\n');
	await expect(dialog).toContainText('hexdump -C: 9 bytes');
	await dialog.getByRole('button', { name: 'Replace everything' }).click();
	await expect(verdict(page)).toContainText('2 valid frames from a server');
	await expect(page.getByRole('listbox', { name: 'Frames' }).getByRole('option')).toHaveCount(2);
	await page.getByRole('button', { name: 'Change frames' }).click();
	await page.getByRole('menuitem', { name: 'Join the fragments of its message' }).click();
	await expect.poll(() => strip(page)).toBe('81 05 48 65 6c 6c 6f');
});

test('everything fits the window', { tag: '@both-with-all' }, async ({ page }) => {
	await page.goto('./#/frame');
	await expect(payload(page)).toBeVisible();
	for (const size of [
		{ width: 1440, height: 900 },
		{ width: 1280, height: 720 },
	]) {
		await page.setViewportSize(size);
		const over = () =>
			page.evaluate(() => {
				const root = document.documentElement;
				return [root.scrollHeight - innerHeight, root.scrollWidth - innerWidth];
			});
		await expect.poll(over).toEqual([0, 0]);
	}
});

test(
	'a stored mebibyte of frames is shown after a reload, and edited',
	{ tag: '@both-with-all' },
	async ({ page }) => {
		await page.goto('./#/frame');
		await expect(payload(page)).toBeVisible();
		await page.evaluate(() => {
			const bytes = btoa('\x82\x00'.repeat(1 << 19));
			const document = { bytes, from: 'server', deflate: false, limit: null };
			const text = JSON.stringify({ version: 1, lab: 'frame', document });
			sessionStorage.setItem('websocket-101:lab:frame', text);
		});
		await page.reload();
		await expect(verdict(page)).toContainText('524,288 valid frames from a server');
		await page.getByRole('button', { name: 'frame 1, bit 5, opcode', exact: true }).click();
		await expect(verdict(page)).toContainText(
			'Frame 1 fails the connection with 1002: An opcode reserved for future data frames',
		);
		expect(await page.locator('*').count()).toBeLessThan(1500);
		await page.keyboard.press('Control+z');
		await expect(verdict(page)).toContainText('524,288 valid frames');
	},
);

test(
	'on a phone the byte’s bits, the diagnoses and the tabs stand in one column',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto('./#/frame?hex=810548656c6c6f&from=client&select=8&lang=zh-CN');
		await expect(page.getByRole('status', { name: '帧的判定' })).toContainText('1002');
		await expect(page.getByRole('button', { name: '位 8，MASK', exact: true })).toBeVisible();
		const top = async (text: string) => (await page.getByText(text).first().boundingBox())!.y;
		expect(await top('字节 1')).toBeLessThan(await top('客户端发出的帧必须带掩码'));
		await page.getByRole('tab', { name: '载荷' }).click();
		await expect(page.getByRole('textbox', { name: '载荷', exact: true })).toHaveValue('Hello');
	},
);

test(
	'the message comes first, and its bytes, bits and masking are in one window of 1280 × 800',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await visit(page, '#/frame?lang=en');
		const message = page.getByRole('textbox', { name: 'Your message' });
		await expect(message).toHaveValue('Hello');
		await message.fill('Jello');
		await expect.poll(() => strip(page)).toBe('81 85 37 fa 21 3d 7d 9f 4d 51 58');
		const first = page.locator('main :is(button, input, a, select, textarea):visible').first();
		await expect(first).toHaveAccessibleName('Your message');
		for (const seen of [
			message,
			page.getByRole('listbox', { name: 'Bytes of the document' }),
			page.getByRole('button', { name: 'bit 87, payload' }),
			page.getByText(/^on the wire/),
		]) {
			const box = (await seen.first().boundingBox())!;
			expect(box.y + box.height).toBeLessThan(756);
		}
		// A frame that is no text has no such field.
		await follow(page, '#/frame?hex=8900&from=server');
		await expect(message).toHaveCount(0);
	},
);
