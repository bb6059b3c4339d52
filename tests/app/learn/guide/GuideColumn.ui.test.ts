import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { appOpener } from '../../../support/app-opener.ts';

const open = appOpener();
const guide = page.getByRole('region', { name: 'Guide' });
const title = guide.getByRole('heading', { level: 2, name: 'You can now read this' });

test.each([
	[1280, 768, 'column', 380],
	[1024, 768, 'column', 380],
	[960, 768, 'column', 320],
	[959, 768, 'sheet', 959],
	[640, 481, 'sheet', 640],
	// A sheet over half of a low window would have no room for its text.
	[640, 400, 'column', 320],
	[560, 400, 'column', 320],
	[559, 400, 'sheet', 559],
])('in a window of %i × %i px the Guide is a %s', async (width, height, form, guideWidth) => {
	await page.viewport(width, height);
	await open('#/learn/accept-key/forged?lang=en');
	await expect.element(title).toBeVisible();
	const { width: own, left } = guide.element().getBoundingClientRect();
	const lab = page.getByRole('main').element().getBoundingClientRect();
	expect(own).toBe(guideWidth);
	expect(lab.right <= left).toBe(form === 'column');
	if (form === 'column') {
		expect(lab.width).toBeGreaterThanOrEqual(width < 960 ? 240 : 640);
		expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(height);
	}
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test('on a phone the Guide is a sheet whose height follows the keys, and nothing is wider than the window', async () => {
	await page.viewport(390, 844);
	await open('#/learn/accept-key/forged?lang=zh-CN');
	const sheet = page.getByRole('region', { name: '引导' });
	const top = () => sheet.element().getBoundingClientRect().top;
	await expect
		.element(sheet.getByRole('heading', { level: 2, name: '这段你已经读得懂了' }))
		.toBeVisible();
	expect(top()).toBeCloseTo(844 / 2, -1);
	(sheet.getByRole('slider', { name: '引导栏的高度' }).element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowDown}');
	await expect.poll(top).toBeGreaterThan(844 / 2 + 40);
	expect(document.scrollingElement!.scrollWidth).toBe(390);
});

test.each(['#/learn/accept-key?lang=en', '#/learn/upgrade-request/one-part?lang=en'])(
	'at four times the size %s begins with the title of the step and its task, and a press leads to the task',
	async (address) => {
		// A window of 1280 × 1024 px at 400 % zoom.
		await page.viewport(320, 256);
		await open(address);
		const heading = guide.getByRole('heading', { level: 2 });
		const task = () => document.querySelector('.guide .task')!;
		const hint = () => document.querySelector<HTMLElement>('.guide .to-task');
		await expect.poll(hint).not.toBeNull();
		const shown = (element: Element) => {
			const { left, top, bottom } = element.getBoundingClientRect();
			const middle = document.elementFromPoint(left + 2, (top + bottom) / 2);
			return top >= 128 && bottom <= 256 && element.contains(middle);
		};
		expect(shown(heading.element())).toBe(true);
		expect(shown(hint()!)).toBe(true);
		expect(hint()!.textContent.trim()).toBe(task().textContent.trim());
		hint()!.click();
		await expect.poll(hint).toBeNull();
		expect(task().getBoundingClientRect().top).toBeLessThan(256 - 40);
	},
);
