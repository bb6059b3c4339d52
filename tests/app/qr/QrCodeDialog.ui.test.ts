// The QR code of what is in front: from the dialog of Share, and from the bar of Present.
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { wholeAddress } from '../../../src/app/address/address.ts';
import { qrCodeOf } from '../../../src/app/qr/qr-code.ts';
import { appOpener } from '../../support/app-opener.ts';

const open = appOpener();
const dialog = page.getByRole('dialog', { name: 'QR code' });
const picture = dialog.getByRole('img', { name: 'QR code of this address' });
const shown = () => picture.element().querySelector('path')?.getAttribute('d');

beforeEach(async () => {
	await page.viewport(1280, 720);
});

// The dialog stands beside the app and does not end with it.
afterEach(async () => {
	if (document.querySelector('dialog')) await userEvent.keyboard('{Escape}');
	await expect.poll(() => document.querySelector('dialog')).toBeNull();
});

test('Share leads to the code of the address, and closing it leads back', async () => {
	await open('#/frame?hex=8100&from=server&lang=en');
	await page.getByRole('button', { name: 'Share' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'QR code' }).click();
	const address = wholeAddress('#/frame?hex=8100&from=server');
	await expect.element(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(address);
	expect(shown()).toBe(qrCodeOf(address)!.path);
	await userEvent.keyboard('{Escape}');
	await expect.element(dialog).not.toBeInTheDocument();
	await expect.element(page.getByRole('button', { name: 'Share' })).toHaveFocus();
});

test.each(['light', 'dark'])(
	'in Present the code of a step is large, dark on white in the %s theme',
	async (theme) => {
		await open(`#/learn/accept-key/forged?present=1&lang=en&theme=${theme}`);
		await page
			.getByRole('region', { name: 'Controls of Present' })
			.getByRole('button', { name: 'QR code' })
			.click();
		await expect.element(picture).toBeVisible();
		expect(shown()).toBe(qrCodeOf(wholeAddress('#/learn/accept-key/forged'))!.path);
		const { width, top, bottom } = picture.element().getBoundingClientRect();
		expect(width).toBeGreaterThan(560);
		expect(top).toBeGreaterThanOrEqual(0);
		expect(bottom).toBeLessThanOrEqual(720);
		const fill = (name: string) => getComputedStyle(picture.element().querySelector(name)!).fill;
		expect([fill('rect'), fill('path')]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
		await expect.element(dialog.getByRole('button', { name: 'Copy the link' })).toBeInViewport();
	},
);

test('an address that is too long for a code says its size and what to do', async () => {
	// Bytes without a pattern, so that packing does not make the address short.
	let state = 1;
	const noise = Array.from({ length: 3000 }, () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return (state >>> 24).toString(16).padStart(2, '0');
	});
	await open(`#/frame?hex=827e0bb8${noise.join('')}&from=server&lang=en`);
	await page.getByRole('button', { name: 'Share' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'QR code' }).click();
	await expect
		.element(dialog)
		.toHaveTextContent(/has \d,\d{3} bytes.*at most 2,953.*Copy the link/);
	await expect.element(picture).not.toBeInTheDocument();
});

test('in Chinese, on a narrow phone, the dialog fits', async () => {
	await page.viewport(320, 640);
	await open('#/accept-key?key=dGhlIHNhbXBsZSBub25jZQ==&lang=zh-CN');
	await page.getByRole('button', { name: '分享' }).click();
	await page.getByRole('dialog').getByRole('button', { name: '二维码' }).click();
	const named = page.getByRole('dialog', { name: '二维码' });
	await expect.element(named.getByRole('img', { name: '这个地址的二维码' })).toBeVisible();
	const { left, right } = named.element().getBoundingClientRect();
	expect(left).toBeGreaterThanOrEqual(0);
	expect(right).toBeLessThanOrEqual(320);
	expect(named.element().scrollWidth).toBeLessThanOrEqual(named.element().clientWidth);
});
