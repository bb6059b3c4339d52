import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { appOpener } from '../../support/app-opener.ts';

const open = appOpener();
const guide = page.getByRole('region', { name: 'Guide' });

test('the course goes on with the lesson and the step that were in front last', async () => {
	await page.viewport(1280, 720);
	for (const step of ['polling/fewer-polls', 'masking/claim', 'accept-key/forged']) {
		await open(`#/learn/${step}?lang=en`);
		await expect.element(guide.getByRole('heading', { level: 2 }).first()).toBeVisible();
	}
	await open('#/learn?lang=en');
	const here = page.getByRole('heading', { name: /^Go on: / });
	await expect.element(here).toHaveTextContent('Go on: 3 The accept value');
	await expect.element(here.element().parentElement).toHaveTextContent('You can now read this');
	await page.getByRole('button', { name: 'Go on' }).click();
	await expect
		.element(guide.getByRole('heading', { level: 2 }).first())
		.toHaveTextContent('You can now read this');
});

test.each([
	['en', 'The browser has no storage left for your progress'],
	['zh-CN', '学习进度存不下来'],
])(
	'progress that the browser does not store is said in the lesson and in the course: %s',
	async (locale, text) => {
		const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		const { site } = await open(`#/learn/polling/mean-delay?lang=${locale}`);
		await expect.element(page.getByRole('status').filter({ hasText: text })).toBeVisible();
		await site.arrive('#/learn', { type: 'visit' });
		await expect.element(page.getByRole('main').getByText(text)).toBeVisible();
		full.mockRestore();
	},
);

test('each link of a lesson names its lesson, also in a list of links', async () => {
	await open('#/learn?lang=en');
	const link = (name: string) => page.getByRole('link', { name, exact: true });
	await expect
		.element(link('For teachers: The accept value'))
		.toHaveAttribute('href', '#/learn/accept-key/teacher');
	await expect
		.element(link('Worksheet: The accept value'))
		.toHaveAttribute('href', '#/learn/accept-key/worksheet');
});

test('where the link that led to a page is gone, its heading has the focus; a visit leaves it alone', async () => {
	const { site } = await open('#/learn?lang=en');
	const heading = (name: string) => page.getByRole('heading', { level: 1, name });
	await expect.element(heading('Learn WebSocket')).toBeVisible();
	expect(document.activeElement).toBe(document.body);
	for (const [path, name, title] of [
		['#/learn/claims', 'Claims', 'Claims · Learn · WebSocket 101'],
		['#/learn/exam', 'Exam', 'Exam · Learn · WebSocket 101'],
		['#/learn/accept-key/teacher', '3 The accept value', '3 The accept value, For teachers · '],
		['#/learn/accept-key/worksheet', '3 The accept value', '3 The accept value, Worksheet · '],
		['#/learn/facts', 'Facts', 'Facts'],
		['#/learn', 'Learn WebSocket', 'Learn · WebSocket 101'],
	] as const) {
		await site.arrive(path, { type: 'visit' });
		await expect.element(heading(name)).toHaveFocus();
		expect(document.title.startsWith(title), document.title).toBe(true);
	}
	await site.arrive('#/learn/accept-key/why', { type: 'visit' });
	await expect.poll(() => document.title).toBe('What the value is for · Handshake · WebSocket 101');
	await site.arrive('#/learn/exam', { type: 'visit' });
	await expect.element(heading('Exam')).toHaveFocus();
});

test('a claim is voted on, hands are counted, and its proof is shown in its lab', async () => {
	await page.viewport(1280, 720);
	await open('#/learn/claims/smallest-frame?lang=en');
	const card = page.getByRole('listitem').filter({ hasText: 'The smallest frame has two bytes.' });
	await card.getByRole('button', { name: 'True' }).click();
	await expect.element(card.getByRole('status')).toHaveTextContent('Not right');
	await expect
		.element(card.getByRole('status'))
		.toHaveTextContent('This empty Ping from a client has 6 bytes.');
	await card.getByText('Count hands in class').click();
	const hands = card.getByRole('spinbutton', { name: 'It depends: After' });
	await hands.fill('12');
	await expect.element(hands).toHaveValue(12);
	await card.getByRole('link', { name: 'See it in the lab.' }).click();
	await expect.element(page.getByRole('textbox', { name: 'Frame bytes' })).toBeVisible();
});
