import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { appOpener } from '../../support/app-opener.ts';

const open = appOpener();
const guide = page.getByRole('region', { name: 'Guide' });
const title = guide.getByRole('heading', { level: 2, name: 'Find the false pair' });

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
