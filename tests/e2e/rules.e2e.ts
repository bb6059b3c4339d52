// The catalogue of rules: searched, opened, reached from a diagnosis and left again, by hand and by keys.
import { elsewhere, expect, follow, settled, shared, test, visit } from './watched.ts';
import type { Page } from '@playwright/test';
import { RULES as TABLE } from '../../src/engine/index.ts';

const RULES = Object.keys(TABLE).length;

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search rules' });
const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });
const list = (page: Page) => page.getByRole('navigation', { name: 'List of rules' });
const broken = (page: Page) => page.getByRole('region', { name: 'Broken', exact: true });
const diagnoses = (page: Page) => page.getByRole('list', { name: 'Diagnoses', exact: true });

test('a rule is found by its words, opened, and opens in Frame, which links back to it', async ({
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
});

test('a check of the Handshake lab links to its rule, whose example opens there', async ({
	page,
}) => {
	await visit(page, '#/rules/request-uri-fragment');
	await broken(page).getByRole('link', { name: 'Open in Handshake' }).click();
	await expect(page.getByRole('textbox', { name: 'URL' })).toHaveValue(
		'ws://server.example.com/chat#room1',
	);
	await follow(page, '#/rules/request-version-format');
	await broken(page).getByRole('link', { name: 'Open in Handshake' }).click();
	await expect(page).toHaveTitle(/^Handshake/);
	const link = page.getByRole('link', { name: /RFC 6455 §4\.3, rule: / });
	await expect(link).toBeVisible();
	await link.click();
	await expect(page).toHaveURL(/#\/rules\/request-version-format/);
	await page.goBack();
	await expect(page.getByRole('status', { name: 'Server verdict' })).toContainText('400');
});

test(
	'filters narrow, say how many are left, survive a reload, and are undone',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await visit(page, '#/rules');
		await page.getByRole('combobox', { name: 'Applies to' }).selectOption('server');
		await page.getByRole('combobox', { name: 'Section' }).selectOption('rfc6455-4.2.2');
		const count = page.getByRole('search').getByRole('status');
		await expect(count).toHaveText(/^\d+ of \d+ rules$/);
		const text = await count.textContent();
		await page.reload();
		await settled(page);
		await expect(count).toHaveText(text!);
		await expect(page).toHaveURL(/section=rfc6455-4\.2\.2&binds=server/);
		await follow(page, '#/rules?binds=server&section=rfc6455-4.2.2');
		await expect(count).toHaveText(text!);
		await page.getByRole('button', { name: 'Show all' }).click();
		await expect(count).toHaveText(`${RULES} rules`);
		await page.keyboard.press('Control+z');
		await expect(count).toHaveText(text!);
	},
);

test(
	'what an address cannot mean is said, and there is a way on',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await visit(page, '#/rules/frame-rsv9?group=colours');
		await expect(heading(page)).toHaveText('There is no rule “frame-rsv9”');
		await expect(page.getByRole('region', { name: 'Notices' })).toContainText('group=colours');
		await page
			.getByRole('article')
			.getByRole('link', { name: /frame-rsv2/ })
			.click();
		await expect(heading(page)).toHaveText('RSV2 is set');
		await page.goBack();
		await expect(heading(page)).toHaveText('There is no rule “frame-rsv9”');
		await page.getByRole('button', { name: 'All rules' }).click();
		await expect(heading(page)).toHaveText('Rules of the protocol');
		await follow(page, '#/rules?q=zebra');
		await expect(list(page)).toContainText('No rule found.');
		await list(page).getByRole('button', { name: 'Search the site' }).click();
		await expect(page.getByRole('combobox', { name: 'Search the site' })).toHaveValue('zebra');
		await page.keyboard.press('Escape');
		await list(page).getByRole('button', { name: 'Show all' }).click();
		await expect(list(page).getByRole('link')).toHaveCount(RULES);
		await follow(page, '#/rules/a/b%20c');
		await expect(heading(page)).toHaveText('There is no rule “a/b c”');
	},
);

test('by keys alone: / searches, arrows move, Enter opens, arrows turn to the next', async ({
	page,
}) => {
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
});

test('in Chinese, with Chinese words to search for', async ({ page }) => {
	await visit(page, '#/rules/mask-client?lang=zh-CN');
	await expect(heading(page)).toHaveText('客户端发出的帧必须带掩码');
	await page.getByRole('searchbox', { name: '搜索规则' }).fill('掩码键');
	await expect(
		page.getByRole('navigation', { name: '规则列表' }).getByRole('link'),
	).not.toHaveCount(RULES);
	await page.getByRole('region', { name: '违反' }).getByRole('link', { name: /打开/ }).click();
	await expect(page.getByRole('link', { name: /规则：客户端发出的帧必须带掩码/ })).toBeVisible();
	await page.getByRole('button', { name: 'English' }).click();
	await expect(
		page.getByRole('link', { name: /rule: A client’s frame must be masked/ }),
	).toBeVisible();
});

test(
	'Present: one rule, large; PageDown turns to the next',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await visit(page, '#/rules/frame-rsv2?present=1');
		await expect(search(page)).toBeHidden();
		await page.keyboard.press('PageDown');
		await expect(heading(page)).toHaveText('RSV3 is set');
		const size = () =>
			page
				.locator('.broken .hex')
				.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
		await expect.poll(size).toBeGreaterThanOrEqual(24);
		await page.keyboard.press('Escape');
		await expect(search(page)).toBeVisible();
	},
);

test(
	'a shared rule opens as it is elsewhere, and what one looks up is no work to keep',
	{ tag: '@one-browser' },
	async ({ page, browser, baseURL }) => {
		await visit(page, '#/rules');
		await search(page).fill('utf-8');
		await list(page).getByRole('link').nth(2).click();
		const address = await shared(page);
		const there = await elsewhere(browser, baseURL!);
		await visit(there.page, address);
		expect(await shared(there.page)).toBe(address);
		await expect(heading(there.page)).toHaveText((await heading(page).textContent())!);
		await there.close();
		await follow(page, '#/rules/mask-client');
		await expect(page.getByRole('region', { name: 'Notices' })).toHaveText('');
	},
);

test('a rule of a connection shows the actions of each side, and its frames open in Frame', async ({
	page,
}) => {
	await visit(page, '#/rules?shown=connection');
	await search(page).fill('ping-answered');
	await search(page).press('Enter');
	await expect(heading(page)).toHaveText('A Ping without a Pong');
	await expect(broken(page).getByRole('list', { name: 'What happens, in order' })).toContainText(
		'here: A Ping without a Pong',
	);
	await broken(page).getByRole('link', { name: 'Open in Frame' }).click();
	await expect(page).toHaveTitle(/^Frame/);
	await page.goBack();
	await expect(heading(page)).toHaveText('A Ping without a Pong');
});

test('the diagram of states: reached from a rule, walked by keys, left to another rule', async ({
	page,
}) => {
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
});

test(
	'the diagram of states on a telephone, in Chinese, and in Present, state by state',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await visit(page, '#/rules/states?state=open&lang=zh-CN');
		await expect(page.getByRole('region', { name: '已打开', exact: true })).toContainText(
			'发送 Close',
		);
		const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
		await expect.poll(wide).toBeLessThanOrEqual(390);
		await follow(page, '#/rules/states?state=open&present=1&lang=en');
		await page.keyboard.press('PageDown');
		await expect(page.getByRole('region', { name: 'Close sent' })).toBeVisible();
	},
);
