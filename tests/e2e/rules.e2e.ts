// The catalogue of rules: searched, opened, reached from a diagnosis and left again, by hand and by keys.
import { expect, follow, test, visit } from './watched.ts';
import type { Page } from '@playwright/test';

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search rules' });
const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });
const list = (page: Page) => page.getByRole('navigation', { name: 'List of rules' });
const broken = (page: Page) => page.getByRole('region', { name: 'Broken', exact: true });
const diagnoses = (page: Page) => page.getByRole('list', { name: 'Diagnoses', exact: true });

test('a rule opens in Frame and in Handshake, and their diagnoses link back to it', async ({
	page,
}) => {
	await visit(page, '#/frame');
	await page.getByRole('link', { name: 'Rules', exact: true }).click();
	await expect(page).toHaveTitle(/^Rules/);
	await search(page).fill('rsv2 registered');
	await list(page)
		.getByRole('link', { name: /^RSV2 is set/ })
		.click();
	await expect(heading(page)).toHaveText('RSV2 is set');
	await expect(page).toHaveURL(/#\/rules\/frame-rsv2\?q=rsv2%20registered/);
	await broken(page).getByRole('link', { name: 'Open in Frame' }).click();
	await expect(page).toHaveTitle(/^Frame/);
	await expect(diagnoses(page).getByRole('listitem')).toHaveCount(1);
	await expect(page.getByRole('button', { name: 'bit 2, RSV2' })).toHaveAttribute(
		'aria-pressed',
		'true',
	);
	await diagnoses(page).getByRole('link', { name: 'rule: RSV2 is set' }).click();
	await expect(page).toHaveTitle(/^RSV2 is set · Rules/);
	await expect(heading(page)).toHaveText('RSV2 is set');
	// The link names the rule alone.
	await expect(search(page)).toHaveValue('');
	await page.goBack();
	await expect(page).toHaveTitle(/^Frame/);
	await expect(diagnoses(page).getByRole('listitem')).toHaveCount(1);
	await page.goBack();
	await expect(search(page)).toHaveValue('rsv2 registered');
	await expect(heading(page)).toHaveText('RSV2 is set');
	await page.goBack();
	await expect(page).toHaveURL(/#\/rules\?q=rsv2%20registered/);
	await expect(page.getByRole('region', { name: 'Notices' })).toHaveText('');

	await follow(page, '#/rules/request-version-format');
	await broken(page).getByRole('link', { name: 'Open in Handshake' }).click();
	await expect(page).toHaveTitle(/^Handshake/);
	await page.getByRole('link', { name: /RFC 6455 §4\.3, rule: / }).click();
	await expect(page).toHaveURL(/#\/rules\/request-version-format/);
	await page.goBack();
	await expect(page.getByRole('status', { name: 'Server verdict' })).toContainText('400');
});

test(
	'by keys alone: / searches, arrows move, Enter opens, arrows turn to the next; what an address cannot mean is said',
	{ tag: '@all' },
	async ({ page }) => {
		await visit(page, '#/rules');
		await page.keyboard.press('/');
		await expect(search(page)).toBeFocused();
		await page.keyboard.type('frame-rsv/');
		await expect(search(page)).toHaveValue('frame-rsv/');
		await page.keyboard.press('Backspace');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await expect(heading(page)).toHaveText('RSV2 is set');
		await page.keyboard.press('ArrowRight');
		await expect(heading(page)).toHaveText('RSV3 is set');
		await page.keyboard.press('PageUp');
		await expect(heading(page)).toHaveText('RSV2 is set');
		await page.keyboard.press('/');
		await expect(search(page)).toBeFocused();
		await page.keyboard.press('Escape');
		await page.keyboard.press('ArrowLeft');
		await expect(heading(page)).toHaveText(/^RSV1 is set/);

		await follow(page, '#/rules/frame-rsv9?group=colours');
		await expect(heading(page)).toHaveText('There is no rule “frame-rsv9”');
		await expect(page.getByRole('region', { name: 'Notices' })).toContainText('group=colours');
		await follow(page, '#/rules?q=zebra');
		await expect(list(page)).toContainText('No rule found.');
		await list(page).getByRole('button', { name: 'Search the site' }).click();
		await expect(page.getByRole('combobox', { name: 'Search the site' })).toHaveValue('zebra');
		await page.keyboard.press('Escape');
		await follow(page, '#/rules/a/b%20c');
		await expect(heading(page)).toHaveText('There is no rule “a/b c”');
	},
);

test(
	'the diagram of states: reached from a rule, walked by keys, left to another rule, on a telephone, and in Present',
	{ tag: '@all' },
	async ({ page }) => {
		await visit(page, '#/rules/close-answered');
		await page.getByRole('article').getByRole('link', { name: 'Close received' }).click();
		await expect(page).toHaveURL(/#\/rules\/states\?state=close-received/);
		await expect(heading(page)).toHaveText('The states of an endpoint');
		const diagram = page.getByRole('group', { name: 'Diagram of states' });
		await diagram.getByRole('link', { name: /^Close received/ }).focus();
		await page.keyboard.press('ArrowRight');
		await expect(page).toHaveURL(/state=close-done/);
		await expect(diagram.getByRole('link', { name: /^Closes exchanged/ })).toBeFocused();
		await page
			.getByRole('region', { name: 'Closes exchanged' })
			.getByRole('link', { name: 'The client closes the TCP connection too soon' })
			.click();
		await expect(page).toHaveURL(/#\/rules\/close-client-waits/);
		await page.goBack();
		await expect(heading(page)).toHaveText('The states of an endpoint');

		await page.setViewportSize({ width: 390, height: 844 });
		await follow(page, '#/rules/states?state=open&lang=zh-CN');
		await expect(page.getByRole('region', { name: '已打开', exact: true })).toContainText(
			'发送 Close',
		);
		const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
		await expect.poll(wide).toBeLessThanOrEqual(390);
		await page.setViewportSize({ width: 1280, height: 720 });
		await follow(page, '#/rules/states?state=open&present=1&lang=en');
		await page.keyboard.press('PageDown');
		await expect(page.getByRole('region', { name: 'Close sent' })).toBeVisible();
		await follow(page, '#/rules/frame-rsv2?present=1');
		await expect(heading(page)).toHaveText('RSV2 is set');
		await expect(search(page)).toBeHidden();
		const size = () =>
			page
				.locator('.broken .hex')
				.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
		await expect.poll(size).toBeGreaterThanOrEqual(24);
		await page.keyboard.press('Escape');
		await expect(search(page)).toBeVisible();
	},
);
