// Terms of the glossary in what the labs say: each explains itself
// to pointer, key and touch.
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../src/ui/base.css';
import '../../../src/ui/tokens.css';
import { appOpener } from '../../support/app-opener.ts';
import { oneIn } from '../../support/extent.ts';

const open = appOpener();

/** The mark of a term in the lab. */
const mark = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
const link = page.getByRole('link', { name: /^Glossary: |^术语表：/ });
const elsewhere = page.getByRole('heading', { name: 'Client', exact: true });
const NONCE = 'A value that is used only once';

beforeEach(async () => {
	await page.viewport(1280, 800);
});

test('a text that changes or goes takes its marks along, and another text may then mark the term', async () => {
	await open('#/handshake?step=4');
	await expect.element(mark('head')).toBeVisible();
	const marks = () =>
		[...document.querySelectorAll('main .mark')].map((one) => one.textContent.toLowerCase());
	expect(new Set(marks()).size).toBe(marks().length);
	for (const hash of ['#/handshake?example=rfc&step=4', '#/frame', '#/handshake?step=2']) {
		location.hash = hash;
		await expect.poll(marks).not.toEqual([]);
		expect(new Set(marks()).size).toBe(marks().length);
	}
	await expect.element(mark('nonce')).toBeVisible();
	expect(mark('head').query()).toBeNull();
	location.hash = '#/frame';
	await expect.element(mark('nonce')).not.toBeInTheDocument();
	location.hash = '#/handshake?step=4';
	await expect.element(mark('head')).toBeVisible();
	page.getByRole('textbox', { name: 'Request' }).element().focus();
	await userEvent.keyboard('P');
	await expect.element(page.getByRole('button', { name: 'Undo', exact: true })).toBeEnabled();
	await page.getByRole('button', { name: '中文' }).click();
	await expect.element(mark('头部字段')).toBeVisible();
	expect(mark('head').query()).toBeNull();
});

test('with the keyboard: Enter and Space open, Escape closes, and the focus stays', async () => {
	await open('#/handshake?step=2');
	await expect.element(mark('nonce')).toBeVisible();
	mark('nonce').element().focus();
	for (const key of ['{Enter}', ' ']) {
		await userEvent.keyboard(key);
		await expect.element(page.getByText(NONCE).first()).toBeVisible();
		await expect.element(mark('nonce')).toHaveAttribute('aria-expanded', 'true');
		await expect
			.element(mark('nonce'))
			.toHaveAccessibleDescription(/A value that is used only once/);
		await userEvent.keyboard('{Escape}');
		await expect.element(link).not.toBeInTheDocument();
		await expect.element(mark('nonce')).toHaveAttribute('aria-expanded', 'false');
		await expect.element(mark('nonce')).toHaveFocus();
	}
	await userEvent.keyboard('{Enter}');
	await expect.element(link).toBeVisible();
	await userEvent.keyboard('{Tab}');
	await expect.element(link).toHaveFocus();
	expect(link.element().getAttribute('href')).toBe('#/rules/glossary?term=nonce');
	await userEvent.keyboard('{Escape}');
	await expect.element(mark('nonce')).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.element(link).toBeVisible();
	await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
	await expect.element(link).not.toBeInTheDocument();
});

test('with the pointer: it opens over the mark, stays over the explanation, and a click holds it', async () => {
	await open('#/handshake?step=2');
	await userEvent.hover(elsewhere);
	await userEvent.hover(mark('nonce'));
	await expect.element(link).toBeVisible();
	await userEvent.hover(link);
	await expect.element(link).toBeVisible();
	await userEvent.hover(elsewhere);
	await expect.element(link).not.toBeInTheDocument();
	await userEvent.click(mark('nonce'));
	await userEvent.hover(elsewhere);
	await expect.element(mark('nonce')).toHaveAttribute('aria-expanded', 'true');
	await expect.element(link).toBeVisible();
	await userEvent.click(elsewhere);
	await expect.element(link).not.toBeInTheDocument();
});

test('it closes when its text scrolls, and opens again at its new place', async () => {
	await page.viewport(390, 700);
	await open('#/rules/mask-client');
	await userEvent.click(mark('mask'));
	await expect.element(link).toBeVisible();
	scrollBy(0, 30);
	await expect.element(link).not.toBeInTheDocument();
});

const MARKED: readonly (readonly [at: string, term: string])[] = [
	['handshake?step=2', 'nonce'],
	['accept-key?', 'SHA-1'],
	['frame?hex=c100&from=server', 'permessage-deflate'],
	['rules/mask-client?', 'mask'],
	['conversation?scenario=masking-attack', 'mask'],
	['compare?guide=3', 'long polling'],
];
test.each(oneIn(2, MARKED))(
	'each lab marks a term once: %s explains %s, and leads to the glossary',
	async (at, term) => {
		await open(`#/${at}&lang=en`);
		// A sentence may begin with the term.
		const marks = page.getByRole('button', { name: new RegExp(`^${term}$`, 'i') });
		await expect.poll(() => marks.elements().length).toBe(1);
		marks.element().focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(link).toBeVisible();
		await userEvent.keyboard('{Escape}');
		await expect.element(link).not.toBeInTheDocument();
		await expect.element(marks).toHaveFocus();
		await userEvent.keyboard('{Enter}');
		const entry = link.element().getAttribute('href')!;
		await link.click();
		await expect.poll(() => location.hash).toContain(entry);
		const current = () =>
			document.querySelector('main [aria-current="true"]')?.getAttribute('href');
		await expect.poll(current).toBe(entry);
	},
);

test.each([
	['en', 'nonce'],
	['zh-CN', 'nonce'],
])('in a window of 320 px it is inside, and beside its mark: %s', async (lang, name) => {
	for (const present of ['', '&present=1']) {
		await page.viewport(320, 640);
		await open(`#/handshake?step=2&lang=${lang}${present}`);
		await userEvent.click(mark(name));
		await expect.element(link).toBeVisible();
		const tip = link.element().parentElement!.getBoundingClientRect();
		expect(tip.left).toBeGreaterThanOrEqual(0);
		expect(tip.right).toBeLessThanOrEqual(320);
		expect(tip.top).toBeGreaterThanOrEqual(0);
		expect(tip.bottom).toBeLessThanOrEqual(640);
		const at = mark(name).element().getBoundingClientRect();
		expect(tip.top >= at.bottom - 1 || tip.bottom <= at.top + 1).toBe(true);
	}
});
