// The introduction above a lab: closed for good with one click, and back with “?”.
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PANELS } from '../../../src/app/panels.ts';
import { LOCALES } from '../../../src/strings/locale.ts';
import { appOpener } from '../../support/app-opener.ts';

const open = appOpener();
const about = page.getByRole('region', { name: 'About this lab' });
const question = page.getByRole('button', { name: 'What is this lab for?' });

beforeEach(async () => {
	await page.viewport(1280, 800);
});

test('is above each lab until it is closed there, also at the next visit', async () => {
	await open('#/accept-key');
	await expect.element(about).toHaveTextContent('accept value');
	await about.getByRole('button', { name: 'Close the introduction' }).click();
	await expect.element(about).not.toBeInTheDocument();
	await open('#/accept-key');
	await expect.element(question).toHaveAttribute('aria-expanded', 'false');
	await expect.element(about).not.toBeInTheDocument();
	await open('#/rules');
	await expect.element(about).toBeVisible();
});

test('comes back with its button and with the key “?”, which text fields keep', async () => {
	await open('#/accept-key');
	await question.click();
	await expect.element(about).not.toBeInTheDocument();
	await userEvent.keyboard('?');
	await expect.element(about).toBeVisible();
	page.getByRole('textbox', { name: 'Sec-WebSocket-Key' }).element().focus();
	await userEvent.keyboard('?');
	await expect.element(about).toBeVisible();
});

test('says above the first lab what the site is, and no introduction is in Present', async () => {
	const { site } = await open('#/');
	await expect.element(about.getByRole('link', { name: 'Take a frame apart' })).toBeVisible();
	await expect
		.element(about.getByRole('link', { name: 'Find what broke' }))
		.toHaveAttribute('href', '#/doctor');
	await expect.element(about).toHaveTextContent(/WebSocket 101 shows/);
	site.settings.setPresent(true);
	await expect.element(about).not.toBeInTheDocument();
});

test('each lab offers a newcomer the first lesson until an introduction is closed', async () => {
	const offer = about.getByRole('link', { name: 'New here? Start with lesson 1' });
	for (const lab of ['#/', '#/frame', '#/rules']) {
		await open(lab);
		await expect.element(offer).toHaveAttribute('href', '#/learn/polling');
	}
	await about.getByRole('button', { name: 'Close the introduction' }).click();
	for (const lab of ['#/', '#/frame']) {
		await open(lab);
		await expect.element(about).toBeVisible();
		await expect.element(offer).not.toBeInTheDocument();
	}
	await open('#/rules');
	await question.click();
	await expect.element(about).toBeVisible();
	await expect.element(offer).not.toBeInTheDocument();
});

test('begun from anywhere, the first lesson is not offered again, and another lesson ends no offer', async () => {
	const offer = about.getByRole('link', { name: 'New here? Start with lesson 1' });
	const guide = page.getByRole('region', { name: 'Guide' });
	for (const [lesson, offers] of [
		['accept-key', true],
		['polling', false],
	] as const) {
		await open(`#/learn/${lesson}`);
		await expect.element(guide).toBeVisible();
		await open('#/frame');
		await expect.element(about).toBeVisible();
		expect(offer.elements().length).toBe(offers ? 1 : 0);
	}
});

test('every lab has one sentence of purpose and three things to try, and everything to try opens its lab, with no notice of a problem', async () => {
	const texts = new Map<string, readonly string[]>();
	for (const locale of LOCALES) {
		for (const panel of PANELS) {
			const { intro } = await panel.words[locale]();
			expect(intro.purpose.match(/[.。!?！？]/g), intro.purpose).toHaveLength(1);
			expect(intro.tries).toHaveLength(3);
			const addresses = intro.tries.map(([, address]) => address);
			expect(addresses, locale).toEqual(texts.get(panel.id) ?? addresses);
			texts.set(panel.id, addresses);
		}
	}
	for (const [id, addresses] of texts) {
		for (const address of addresses) {
			const { site } = await open(`#${address}`);
			expect([site.front.type, site.storedLab?.id, site.notices.shown]).toEqual(['lab', id, []]);
		}
	}
});
