// WCAG 2.2 §1.4.10: at 400 % a window of 1280 px has 320 px left, and nothing has to be scrolled in two directions.
import { arrived, expect, test, visit } from './watched.ts';

for (const lang of ['en', 'zh-CN']) {
	test(`at 400 % no lab scrolls sideways (${lang})`, { tag: '@one-browser' }, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		const labs = [
			['handshake', '?step=3'],
			['accept-key', '?'],
			['conversation', '?scenario=fragments'],
			['compare', '?'],
			['rules', '?'],
			['frame', '?'],
		];
		for (const [lab, query] of labs) {
			await visit(page, `#/${lab}${query}&lang=${lang}`);
			await arrived(page);
			const wider = () =>
				page.evaluate(() => {
					const { scrollWidth, clientWidth } = document.documentElement;
					return scrollWidth - clientWidth;
				});
			await expect.poll(wider, lab).toBe(0);
		}
	});
}
