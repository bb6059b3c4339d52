// The shell around the labs: addresses, undo, what survives, sharing, Present. Each test is a journey through the
// built site, on a watched page: an error in the console, a refusal by the policy or a request to elsewhere fails it.
import { deflateRawSync } from 'node:zlib';
import { oneIn } from '../support/extent.ts';
import {
	closed,
	elsewhere,
	expect,
	follow,
	opened,
	settled,
	shared,
	test,
	visit,
} from './watched.ts';
import type { Page } from '@playwright/test';

const HELLO = '818537fa213d7f9f4d5158';
const CLOSE = '880203e8';

const key = (page: Page) => page.getByRole('textbox', { name: 'Sec-WebSocket-Key', exact: true });
const request = (page: Page) => page.getByRole('textbox', { name: 'Request', exact: true });
const frameBytes = (page: Page) => page.getByRole('textbox', { name: 'Frame bytes', exact: true });
const messages = (page: Page) => page.getByRole('region', { name: 'Notices' });
const lab = (page: Page, name: string) =>
	page.getByRole('navigation').getByRole('link', { name, exact: true });
const banner = (page: Page) => messages(page).getByText('Your own work is kept');

/** The document in an address, without how it is looked at. */
const documentIn = (address: string) => address.replace(/[?&](select|step|stage|round)=[^&]*/g, '');

const pack = (text: string) => deflateRawSync(text).toString('base64url');

/** Where undo is pressed: in fields, in editors, on a control, nowhere. */
test(
	'undo and redo act on the lab in front wherever focus is, and switching labs keeps both',
	{ tag: '@both-with-all' },
	async ({ page }) => {
		await visit(page, '#/accept-key?key=abc');
		const before = await shared(page);
		await key(page).fill('abcd');
		const typed = await shared(page);
		expect(typed).not.toBe(before);
		for (const place of [key(page), page.getByRole('button', { name: 'Share' }), null]) {
			if (place) await place.focus();
			else await page.getByRole('main').focus();
			await page.keyboard.press('Control+z');
			await expect(key(page)).toHaveValue('abc');
			await page.keyboard.press('Control+Shift+Z');
			await expect(key(page)).toHaveValue('abcd');
			await page.keyboard.press('Control+z');
			await page.keyboard.press('Control+y');
			await expect(key(page)).toHaveValue('abcd');
		}
		expect(await shared(page)).toBe(typed);

		await lab(page, 'Handshake').click();
		await expect(request(page)).toHaveClass(/cm-content/);
		const start = documentIn(await shared(page));
		await request(page).getByText('Upgrade: websocket').click();
		await page.keyboard.press('End');
		await page.keyboard.type('x\n');
		await expect(request(page)).toContainText('Upgrade: websocketx');
		await page.getByRole('button', { name: 'Change something' }).click();
		await page.getByRole('textbox', { name: 'URL' }).fill('ws://example.org/');
		await expect(request(page)).toContainText('Host: example.org');
		// Still in the native field, then in the editor.
		await page.keyboard.press('Control+z');
		await expect(request(page)).not.toContainText('Host: example.org');
		await request(page).focus();
		await page.keyboard.press('Control+z');
		while (await page.getByRole('button', { name: 'Undo' }).isEnabled()) {
			await page.keyboard.press('Control+z');
		}
		expect(documentIn(await shared(page))).toBe(start);

		await lab(page, 'Frame').click();
		await expect(frameBytes(page)).toHaveClass(/cm-content/);
		const frame = documentIn(await shared(page));
		await page.getByRole('button', { name: 'bit 8, MASK' }).click();
		await page.getByRole('textbox', { name: 'Payload', exact: true }).focus();
		await page.keyboard.press('Control+z');
		expect(documentIn(await shared(page))).toBe(frame);
		await frameBytes(page).focus();
		await page.keyboard.press('Control+y');
		expect(documentIn(await shared(page))).not.toBe(frame);

		await lab(page, 'Accept key').click();
		await expect(key(page)).toHaveValue('abcd');
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(key(page)).toHaveValue('abc');
		await lab(page, 'Frame').click();
		await page.getByRole('button', { name: 'Undo' }).click();
		expect(documentIn(await shared(page))).toBe(frame);
	},
);

test('each lab survives a reload, including text that was typed and undone just before, and the step', async ({
	page,
}) => {
	await visit(page, '#/accept-key?key=abc');
	await key(page).fill('abcd');
	// Nothing is waited for: the address has not been written yet.
	await page.reload();
	await settled(page);
	await expect(key(page)).toHaveValue('abcd');
	await key(page).fill('abcde');
	await key(page).press('Control+z');
	await page.reload();
	await expect(key(page)).toHaveValue('abcd');

	await lab(page, 'Frame').click();
	await page.getByRole('button', { name: 'bit 0, FIN' }).click();
	const flipped = await shared(page);
	await lab(page, 'Handshake').click();
	await page.getByRole('button', { name: 'Next step' }).click();
	await page.getByRole('button', { name: 'Next step' }).click();
	await page.reload();
	await expect(page).toHaveURL(/step=3/);
	await lab(page, 'Frame').click();
	// Its address is there before the lab is.
	await expect(frameBytes(page)).toBeVisible();
	expect(await shared(page)).toBe(flipped);
	await lab(page, 'Accept key').click();
	await expect(key(page)).toHaveValue('abcd');
});

test('a reload before the browser has the state of the entry keeps what was typed', async ({
	page,
}) => {
	await visit(page, '#/accept-key?key=abc');
	await key(page).fill('abcd');
	await page.evaluate(() => {
		history.replaceState(null, '');
	});
	await page.reload();
	await expect(key(page)).toHaveValue('abcd');
	// The same with the address of the first load, after the page has written another.
	await expect(page).toHaveURL(/key=abcd/);
	await page.evaluate(() => {
		addEventListener('pagehide', () => {
			history.replaceState(null, '', '#/accept-key?key=abc');
		});
	});
	await page.reload();
	await expect(key(page)).toHaveValue('abcd');
});

test(
	'two tabs keep their own on a reload',
	{ tag: '@both-with-all' },
	async ({ page, context }) => {
		await visit(page, '#/accept-key?key=one');
		const other = await context.newPage();
		await visit(other, '#/accept-key');
		// A new tab begins with what was stored last. What is typed before it comes would be lost.
		await expect(key(other)).toHaveValue('one');
		await key(other).fill('two');
		await key(page).fill('one!');
		await other.reload();
		await expect(key(other)).toHaveValue('two');
		await page.reload();
		await expect(key(page)).toHaveValue('one!');
	},
);

const doc = (version: number, name: string, document: unknown) =>
	pack(JSON.stringify({ version, lab: name, document }));
const good = doc(1, 'accept-key', { key: 'shared', accept: '' });

test(
	'what cannot be read of an address is said, the rest is used, nothing is lost',
	{ tag: ['@one-browser', '@all'] },
	async ({ page }) => {
		await visit(page, '#/accept-key');
		await key(page).fill('mine');
		for (const [address, message] of [
			['#/accept-key?round=99999', 'out of range'],
			['#/accept-key?lang=fr', 'lang=fr'],
			['#/accept-key?colour=red', 'colour=red'],
			['#/accept-key?key=%E0%A4%A', 'key=%E0%A4%A'],
			['#/accept-key?key=' + 'k'.repeat(5000), 'too long'],
			[`#/accept-key?s=${good.slice(0, -4)}`, 'damaged'],
			[`#/accept-key?s=${doc(1, 'frame', {})}`, 'another lab'],
			[`#/accept-key?s=${pack('x'.repeat(1 << 25))}`, '64 KiB'],
		] as const) {
			await page.evaluate((hash) => (location.hash = hash), address);
			await expect(messages(page), address).toContainText(message);
			await expect(key(page)).toHaveValue('mine');
			await messages(page).getByRole('button', { name: 'Dismiss' }).first().click();
			await expect(messages(page)).not.toContainText(message);
		}
		for (const address of ['#/%E0%A4%A', '#nowhere?s=%']) {
			await page.evaluate((hash) => (location.hash = hash), address);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
			await page.goBack();
			await expect(key(page)).toHaveValue('mine');
		}
		await visit(page, '#/nowhere');
		await page.getByRole('link', { name: 'Go to the tour' }).click();
		await expect(page.getByRole('textbox', { name: 'Type something' })).toBeVisible();
	},
);

test('Back and Forward go through steps, examples and labs', async ({ page }) => {
	await visit(page, '#/handshake');
	const next = page.getByRole('button', { name: 'Next step' });
	await next.click();
	await next.click();
	await expect(page).toHaveURL(/step=3/);
	await page.getByRole('button', { name: 'Change something' }).click();
	await page.getByRole('button', { name: 'Examples' }).click();
	await page.getByRole('menuitem', { name: 'The example of RFC 6455' }).click();
	await expect(request(page)).toContainText('server.example.com');
	await expect(page).toHaveURL(/example=rfc/);
	const example = page.url();
	await lab(page, 'Frame').click();
	await expect(page).toHaveURL(/hex=/);
	await page.goBack();
	await expect(page).toHaveURL(example);
	await page.goBack();
	await expect(request(page)).not.toContainText('server.example.com');
	await expect(page).toHaveURL(/step=3/);
	await page.goBack();
	await expect(page).toHaveURL(/step=2/);
	await page.goBack();
	await expect(page).not.toHaveURL(/step=/);
	await page.goForward();
	await page.goForward();
	await expect(page).toHaveURL(/step=3/);
	await page.goForward();
	await expect(request(page)).toContainText('server.example.com');
	await page.goForward();
	await expect(frameBytes(page)).toBeVisible();
});

test(
	'language, theme and Present of an address hold for that visit; a choice is remembered',
	{ tag: ['@one-browser', '@all'] },
	async ({ page, context }) => {
		const root = page.locator('html');
		await visit(page, '#/accept-key?lang=zh-CN&theme=dark&present=1');
		await expect(root).toHaveAttribute('lang', 'zh-CN');
		await expect(root).toHaveAttribute('data-theme', 'dark');
		await expect(root).toHaveAttribute('data-present', '');
		await expect(page).toHaveURL(/lang=zh-CN&theme=dark&present=1/);
		await page.getByRole('button', { name: '退出演示' }).click();
		await expect(page).toHaveTitle(/^Accept Key|^接受|[一-鿿]/);
		await page.getByRole('navigation').getByRole('link').nth(3).click();
		await expect(page).toHaveURL(/#\/frame\?.*lang=zh-CN&theme=dark$/);
		await page.reload();
		await expect(root).toHaveAttribute('data-theme', 'dark');

		const other = await context.newPage();
		await visit(other, '#/accept-key');
		await expect(other.locator('html')).toHaveAttribute('lang', 'en');
		await expect(other.locator('html')).not.toHaveAttribute('data-theme');
		await other.close();

		await page.getByRole('button', { name: 'English' }).click();
		await expect(root).toHaveAttribute('lang', 'en');
		await expect(page).toHaveURL(/theme=dark$/);
		await expect(page).not.toHaveURL(/lang=/);
		await page.getByRole('button', { name: 'Theme: dark' }).click();
		await page.getByRole('button', { name: 'Theme: same as the system' }).click();
		await expect(page).not.toHaveURL(/theme=/);
		await page.getByRole('button', { name: '中文' }).click();
		await expect(root).toHaveAttribute('lang', 'zh-CN');
		await visit(page, '#/frame');
		await expect(root).toHaveAttribute('lang', 'zh-CN');
		await expect(root).toHaveAttribute('data-theme', 'light');
		await expect(page).not.toHaveURL(/lang=|theme=/);
		await expect(page).toHaveTitle('帧 · WebSocket 101');
	},
);

test(
	'in a Chinese browser the site is Chinese from the start',
	{ tag: '@one-browser' },
	async ({ browser, baseURL }) => {
		const { page, close } = await elsewhere(browser, baseURL!, { locale: 'zh-CN' });
		await visit(page, '');
		await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
		await expect(page.getByRole('button', { name: '演示' })).toBeVisible();
		await close();
	},
);

test(
	'a link in another tab opens beside own work, also after a reload, and own work comes back',
	{ tag: ['@one-browser', '@all'] },
	async ({ page, context }) => {
		await visit(page, `#/frame?hex=${CLOSE}&from=client`);
		await page.getByRole('button', { name: 'bit 8, MASK' }).click();
		const own = documentIn(await shared(page));
		// Other tabs find the edit once it is stored; the address changes just after that.
		await expect(page).toHaveURL(/hex=8882/);
		// A link from elsewhere, in a new tab; and then one from inside the site.
		const other = await context.newPage();
		await visit(other, '#/frame?hex=8a00&from=server');
		await expect(banner(other)).toBeVisible();
		await other.getByRole('button', { name: 'bit 0, FIN' }).click();
		const theirs = await shared(other);
		await other.reload();
		await expect(banner(other)).toBeVisible();
		expect(await shared(other)).toBe(theirs);
		await other.getByRole('button', { name: 'Back to my work' }).click();
		await expect(banner(other)).toBeHidden();
		expect(documentIn(await shared(other))).toBe(own);
	},
);

test(
	'a link inside the site opens beside own work, also after Back, and replaces it as its owner says',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await visit(page, `#/frame?hex=${CLOSE}&from=client`);
		await page.getByRole('button', { name: 'bit 8, MASK' }).click();
		await follow(page, '#/handshake?step=10');
		await page.getByRole('main').locator('button, a').filter({ hasText: /Frame/ }).first().click();
		await expect(banner(page)).toBeVisible();
		await page.goBack();
		await expect(request(page)).toBeVisible();
		await page.goForward();
		await expect(banner(page)).toBeVisible();
		const linked = documentIn(await shared(page));
		await page.getByRole('button', { name: 'Keep this lab instead' }).click();
		await expect(banner(page)).toBeHidden();
		await page.reload();
		expect(documentIn(await shared(page))).toBe(linked);
	},
);

test('without storage only the memory is lost', { tag: '@one-browser' }, async ({ context }) => {
	const page = await context.newPage();
	await page.addInitScript(() => {
		for (const name of ['localStorage', 'sessionStorage']) {
			Object.defineProperty(globalThis, name, {
				get() {
					throw new DOMException('no', 'SecurityError');
				},
			});
		}
	});
	await visit(page, '#/accept-key');
	await key(page).fill('abcd');
	await lab(page, 'Frame').click();
	await page.getByRole('button', { name: 'bit 0, FIN' }).click();
	await page.getByRole('button', { name: 'Undo' }).click();
	await page.getByRole('button', { name: '中文' }).click();
	await page.getByRole('button', { name: 'English' }).click();
	await page.getByRole('button', { name: /^Theme/ }).click();
	await lab(page, 'Accept key').click();
	await expect(key(page)).toHaveValue('abcd');
	expect(await shared(page)).toContain('key=abcd');
});

/** Makes something in each lab that only a whole, packed or written, address can bring back. */
const MAKE: Readonly<Record<string, (page: Page) => Promise<void>>> = {
	handshake: async (page) => {
		await request(page).getByText('Connection:').click();
		await page.keyboard.press('End');
		await page.keyboard.type('\nX-Own: 名');
		await page.getByRole('button', { name: 'Next step' }).click();
	},
	'accept-key': async (page) => {
		await key(page).fill('AQIDBAUGBwgJCgsMDQ4PEC==');
		await page.getByRole('textbox', { name: 'Accept to check', exact: true }).fill('x+y/z=');
	},
	frame: async (page) => {
		await page.getByRole('button', { name: 'bit 8, MASK' }).click();
		await page.getByRole('button', { name: 'bit 1, RSV1' }).click();
	},
	rules: async (page) => {
		await page.getByRole('searchbox', { name: 'Search rules' }).fill('“masked” 掩码 a&b');
		await page.getByRole('button', { name: 'Show all' }).first().click();
		await page.getByRole('combobox', { name: 'Level' }).selectOption('MUST NOT');
		await page
			.getByRole('navigation')
			.getByRole('link', { name: /^RSV1 is set on a control frame/ })
			.click();
	},
	conversation: async (page) => {
		await page.getByRole('button', { name: 'Next event' }).click();
		await page.getByRole('button', { name: /^What if the MASK bit/ }).click();
		await page.getByRole('button', { name: 'The server closes the connection with 1002.' }).click();
		await page.getByRole('button', { name: 'To the end' }).click();
	},
	compare: async (page) => {
		await page.getByRole('textbox', { name: 'Clients' }).fill('777');
		await page.getByText('More figures').click();
		await page.getByRole('button', { name: 'Headers' }).click();
		await page.getByRole('menuitem', { name: 'Paste a request' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('textbox').fill(`GET / HTTP/1.1\nHost: a\nCookie: ${'x'.repeat(1200)}`);
		await dialog.getByRole('button', { name: 'Use these headers' }).click();
	},
};

test(
	'a shared address restores each whole lab in a browser that has never been here',
	{ tag: '@both-with-all' },
	async ({ page, browser, baseURL, browserName }) => {
		// The lab with the most bytes is packed and unpacked in both.
		const labs = oneIn(2, Object.entries(MAKE)).filter(
			([name]) => browserName === 'chromium' || name === 'frame',
		);
		const addresses: string[] = [];
		for (const [name, make] of labs) {
			// Few clients are soon simulated.
			const start = name === 'compare' ? '?clients=10' : '';
			await (addresses.length === 0 ? visit : follow)(page, `#/${name}${start}`);
			await make(page);
			addresses.push(await shared(page));
		}
		const fresh = await elsewhere(browser, baseURL!);
		for (const [i, address] of addresses.entries()) {
			await (i === 0 ? visit : follow)(fresh.page, address);
			expect(await shared(fresh.page)).toBe(address);
			await expect(messages(fresh.page)).toHaveText('');
			await expect(fresh.page.getByRole('button', { name: 'Undo' })).toBeDisabled();
		}
		await fresh.close();
	},
);

test(
	'Share copies; where nothing may be copied the text is selected, and focus comes back',
	{ tag: '@both-with-all' },
	async ({ context }) => {
		const page = await context.newPage();
		await page.addInitScript(() => {
			Object.assign(globalThis, { copied: [] as string[] });
			Object.defineProperty(navigator, 'clipboard', {
				configurable: true,
				get: () => ({
					writeText: (text: string) =>
						Promise.resolve((globalThis as unknown as { copied: string[] }).copied.push(text)),
				}),
			});
		});
		await visit(page, `#/frame?hex=${HELLO}&from=client`);
		const share = page.getByRole('button', { name: 'Share' });
		const dialog = page.getByRole('dialog');
		const status = dialog.getByRole('status');
		await share.click();
		await expect(status).toHaveText('The link is copied.');
		const copied = await page.evaluate(
			() => (globalThis as unknown as { copied: string[] }).copied,
		);
		expect(copied).toEqual([await dialog.getByRole('textbox').inputValue()]);
		expect(copied[0]).toContain(HELLO);
		await page.keyboard.press('Escape');
		await closed(page);
		await expect(share).toBeFocused();

		// As on a page served over plain http, with a browser that refuses to copy.
		await page.evaluate(() => {
			Object.defineProperty(navigator, 'clipboard', { value: undefined });
			Object.assign(document, { execCommand: () => false });
		});
		await share.click();
		await expect(status).toContainText('press Ctrl+C');
		const selected = () =>
			page.evaluate(() => {
				const field = document.activeElement as HTMLTextAreaElement;
				return field.value.slice(field.selectionStart, field.selectionEnd);
			});
		await expect.poll(selected).toBe(copied[0]);
		await dialog.getByRole('button', { name: 'Copy' }).click();
		await expect(status).toContainText('press Ctrl+C');
		await expect.poll(selected).toBe(copied[0]);
		await dialog.getByRole('button', { name: 'Close' }).click();
		await expect(share).toBeFocused();
	},
);

test(
	'a lab too large for an address says so, and Back still finds it',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await visit(page, '#/frame');
		await page.getByRole('button', { name: 'Paste' }).click();
		const bytes = `82 7e ff ff ${'5a '.repeat(65_535)}`;
		await page.getByRole('dialog').getByRole('textbox').fill(bytes);
		await page
			.getByRole('dialog')
			.getByRole('button', { name: /Replace/ })
			.click();
		await expect(page.getByRole('status', { name: 'Frame verdict' })).toBeVisible();
		await page.getByRole('button', { name: 'Share' }).click();
		await expect(page.getByRole('dialog')).toContainText('at most 64 KiB');
		await page.keyboard.press('Escape');
		const strip = page.getByRole('main').getByText('65,539 bytes');
		await expect(strip.first()).toBeVisible();
		await page.reload();
		await expect(strip.first()).toBeVisible();
		await page.evaluate((hash) => (location.hash = hash), '#/frame?hex=8a00&from=server');
		await expect(banner(page)).toBeVisible();
		await page.goBack();
		await expect(banner(page)).toBeHidden();
		await expect(strip.first()).toBeVisible();
	},
);

test(
	'in Present bytes are large, the chrome is away, and Escape leaves an editor first',
	{ tag: '@one-browser' },
	async ({ page }) => {
		for (const [address, bytes] of [
			['#/handshake', '[data-present] .cm-content'],
			['#/frame', '[data-present] main'],
		] as const) {
			await (opened(page) ? follow : visit)(page, address);
			await page.getByRole('button', { name: 'Present', exact: true }).click();
			await expect(page.getByRole('banner')).toBeHidden();
			await expect(page).toHaveURL(/present=1/);
			const smallest = () =>
				page
					.locator(bytes)
					.first()
					.evaluate((element) => {
						const mono = [...element.querySelectorAll('*')].filter(
							(one) =>
								/^(0x)?[0-9a-f]{2}$/i.test(one.textContent.trim()) &&
								one.getClientRects().length > 0,
						);
						const sizes = [element, ...mono]
							.filter((one) => one.matches('.cm-content') || one !== element)
							.map((one) => parseFloat(getComputedStyle(one).fontSize));
						return sizes.length > 0 ? Math.min(...sizes) : 0;
					});
			await expect.poll(smallest).toBeGreaterThanOrEqual(24);
			await page.getByRole('button', { name: 'Leave Present' }).click();
			await expect(page.getByRole('banner')).toBeVisible();
			await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeFocused();
			await expect(page).not.toHaveURL(/present/);
		}
		await follow(page, '#/handshake?step=3&present=1');
		await expect(request(page)).toHaveClass(/cm-content/);
		await request(page).focus();
		await page.keyboard.press('Escape');
		await expect(request(page)).not.toBeFocused();
		await expect(page.locator('html')).toHaveAttribute('data-present', '');
		await page.keyboard.press('Escape');
		await expect(page.locator('html')).not.toHaveAttribute('data-present');
	},
);

/** The visible texts that are smaller than `least` pixels as they are drawn. */
function smallTexts(least: number): readonly string[] {
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const small: string[] = [];
	while (texts.nextNode()) {
		const text = texts.currentNode.textContent!.trim();
		const one = texts.currentNode.parentElement!;
		const { width, height } = one.getBoundingClientRect();
		if (text === '' || Math.min(width, height) < 3 || !one.checkVisibility()) continue;
		const matrix = one instanceof SVGGraphicsElement ? one.getScreenCTM() : null;
		const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 1;
		const px = parseFloat(getComputedStyle(one).fontSize) * scale;
		if (px < least - 0.1) small.push(`${px.toFixed(1)} px: ${text.slice(0, 40)}`);
	}
	return small;
}

test(
	'in Present no text of a lab is smaller than 20 px',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 720 });
		for (const [lang, lab, place] of [
			['en', 'handshake', '?example=article-000&step=8'],
			['en', 'accept-key', '?stage=3'],
			['en', 'frame', '?hex=c1850102030449676f686e'],
			['en', 'rules', '/frame-rsv1'],
			['en', 'compare', '?guide=3'],
			['en', 'rules', ''],
			['zh-CN', 'handshake', '?step=11'],
			['zh-CN', 'accept-key', '?stage=6'],
			['zh-CN', 'rules', '/states'],
			['zh-CN', 'conversation', '?scenario=hello&at=200'],
			['zh-CN', 'doctor', '/idle-timeout'],
		] as const) {
			const address = `#/${lab}${place}${place.includes('?') ? '&' : '?'}present=1&lang=${lang}`;
			await (opened(page) ? follow : visit)(page, address);
			await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
			await settled(page);
			expect(await page.evaluate(smallTexts, 20), address).toEqual([]);
		}
	},
);

test(
	'a presenter’s keys step from anywhere; the lab’s own keys only outside fields',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await visit(page, '#/handshake');
		await expect(request(page)).toHaveClass(/cm-content/);
		await request(page).focus();
		await page.keyboard.press('PageDown');
		await expect(page).toHaveURL(/step=2/);
		await page.getByRole('button', { name: 'Change something' }).click();
		await page.getByRole('textbox', { name: 'URL' }).focus();
		await page.keyboard.press('PageDown');
		await expect(page).toHaveURL(/step=3/);
		await page.keyboard.press('PageUp');
		await expect(page).toHaveURL(/step=2/);
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('End');
		await page.keyboard.press('Escape');
		await page.keyboard.press('ArrowRight');
		await expect(page).toHaveURL(/step=3/);
		await page.keyboard.press(' ');
		await expect(page).toHaveURL(/step=4/);
		await page.keyboard.press('End');
		await expect(page).toHaveURL(/step=11/);
		await page.getByRole('button', { name: 'Share' }).focus();
		await page.keyboard.press(' ');
		await expect(page.getByRole('dialog')).toBeVisible();
		await page.keyboard.press('PageUp');
		await page.keyboard.press('Escape');
		await expect(page).toHaveURL(/step=11/);
	},
);

test(
	'verdicts are said as they change, and the skip link leads to the lab',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await visit(page, `#/frame?hex=${HELLO}&from=client`);
		await expect(page).toHaveTitle('Frame · WebSocket 101');
		const verdict = page.getByRole('status', { name: 'Frame verdict' });
		const before = await verdict.textContent();
		await page.getByRole('button', { name: 'bit 8, MASK' }).click();
		await expect(verdict).not.toHaveText(before!);
		await follow(page, '#/handshake?step=8');
		const server = page.getByRole('status', { name: 'Server verdict' });
		await expect(server).toContainText('101');
		await request(page).getByText('Upgrade: websocket').click({ clickCount: 3 });
		await page.keyboard.press('Delete');
		await expect(server).toContainText('426');
		await visit(page, '#/accept-key');
		await page.keyboard.press('Tab');
		await expect(page.getByRole('link', { name: 'Skip to the lab' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('main')).toBeFocused();
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
	},
);
