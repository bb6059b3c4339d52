import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { appOpener } from '../../support/app-opener.ts';

const open = appOpener();
const guide = page.getByRole('region', { name: 'Guide' });
const title = guide.getByRole('heading', { level: 2, name: 'Find the false pair' });

test.each([
	[1280, 'column', 380],
	[1024, 'column', 380],
	[960, 'column', 320],
	[959, 'sheet', 959],
])('in a window of %i px the Guide is a %s', async (width, form, guideWidth) => {
	await page.viewport(width, 768);
	await open('#/learn/accept-key/forged?lang=en');
	await expect.element(title).toBeVisible();
	const { width: own, left } = guide.element().getBoundingClientRect();
	const lab = page.getByRole('main').element().getBoundingClientRect();
	expect(own).toBe(guideWidth);
	expect(lab.right <= left).toBe(form === 'column');
	if (form === 'column') {
		expect(lab.width).toBeGreaterThanOrEqual(640);
		expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(768);
	}
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
