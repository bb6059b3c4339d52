// Nothing scrolls sideways in a narrow window, and on a desk the page not at all unless its window is low. WCAG 2.2 §1.4.10: at 400 % zoom a
// window of 1280 px has 320 px left.
import type { Page } from '@playwright/test';
import { oneIn } from '../support/extent.ts';
import { PAGES } from './pages.ts';
import { arrived, expect, follow, opened, test, visit } from './watched.ts';

const NARROW = {
	'a tablet': { width: 1024, height: 768 },
	'a narrow window': { width: 1001, height: 700 },
	'a tablet held upright': { width: 861, height: 1100 },
	'1280 px at 200 % zoom': { width: 640, height: 360 },
	'a telephone': { width: 390, height: 844 },
	'1280 px at 400 % zoom': { width: 320, height: 640 },
	'a folded telephone': { width: 280, height: 653 },
};

/** How many of the window's lines of pixels show what stays in place while the page scrolls. */
function coveredLines(): number {
	const stays = (element: Element | null): boolean => {
		if (element === null) return false;
		const { position } = getComputedStyle(element);
		return position === 'sticky' || position === 'fixed' || stays(element.parentElement);
	};
	const lines = Array.from({ length: innerHeight }, (_, y) => y);
	return lines.filter((y) => stays(document.elementFromPoint(innerWidth / 2, y))).length;
}

/** A window of 1280 × 1024 px at 400 % zoom. */
const ZOOMED = { width: 320, height: 256 };

for (const lang of ['en', 'zh-CN']) {
	const title = `nothing scrolls sideways on a telephone, a tablet, nor zoomed, where half of the window is left, in ${lang}`;
	const tag = lang === 'en' ? '@both-with-all' : '@one-browser';
	test(title, { tag }, async ({ page, browserName }) => {
		// One language in one browser measures every page that is taken, the others the first page of a lab.
		const every = lang === 'en' && browserName === 'chromium';
		for (const [lab, addresses] of oneIn(every ? 1 : 2, Object.entries(PAGES))) {
			for (const [i, address] of oneIn(2, addresses).entries()) {
				const measured = every || i === 0;
				const zoomed = browserName === 'chromium' && i < 2;
				if (!measured && !zoomed) continue;
				const linked = opened(page) && lab !== 'an unknown address';
				await (linked ? follow : visit)(page, `${address}lang=${lang}`);
				for (const [name, viewport] of measured ? oneIn(2, Object.entries(NARROW)) : []) {
					await page.setViewportSize(viewport);
					const beyond = () =>
						page.evaluate(() => {
							const { scrollWidth, clientWidth } = document.documentElement;
							return scrollWidth - clientWidth;
						});
					await expect.poll(beyond, `${address} on ${name}`).toBeLessThanOrEqual(0);
				}
				if (!zoomed) continue;
				await page.setViewportSize(ZOOMED);
				await page.evaluate(() => scrollTo(0, innerHeight));
				await expect
					.poll(() => page.evaluate(coveredLines), `${address}lang=${lang}`)
					.toBeLessThanOrEqual(ZOOMED.height / 2);
			}
		}
	});
}

test('on a desk the page itself does not scroll', { tag: '@one-browser' }, async ({ page }) => {
	for (const address of ['#/handshake?example=article-000&step=8', '#/rules/states?state=open']) {
		await (opened(page) ? follow : visit)(page, address);
		await arrived(page);
		const beyond = () =>
			page.evaluate(
				() => document.documentElement.scrollHeight - document.documentElement.clientHeight,
			);
		await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
		await expect.poll(beyond, address).toBe(0);
	}
});

test(
	'text that a reader sets wider makes no page wider, and the names of the labs scroll',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await visit(page, '#/frame?lang=en');
		await arrived(page);
		// WCAG 2.2 §1.4.12
		const content = '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';
		await page.addStyleTag({ content });
		for (const address of ['#/frame', '#/compare', '#/learn', '#/learn/masking/last-byte']) {
			await follow(page, address);
			const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			await expect.poll(beyond, address).toBe(0);
		}
		await page.getByRole('link', { name: 'Doctor' }).first().focus();
		await expect(page.getByRole('link', { name: 'Doctor' }).first()).toBeInViewport({ ratio: 1 });
	},
);

/** Describes what has the focus if other elements cover all of it in the window; null if some of it shows. */
function coveredFocus(): string | null {
	const focused = document.activeElement!;
	// Behind the last control, Tab leaves the page for the window of the browser.
	if (focused === document.body) return null;
	const { left, right, top, bottom } = focused.getBoundingClientRect();
	const parts = [0.1, 0.3, 0.5, 0.7, 0.9];
	const within = (from: number, to: number, most: number) =>
		parts.map((part) => Math.max(0, from) + part * (Math.min(most, to) - Math.max(0, from)));
	const shows = within(left, right, innerWidth).some((x) =>
		within(top, bottom, innerHeight).some((y) => {
			const hit = document.elementFromPoint(x, y);
			return focused.contains(hit) || hit?.closest('label')?.contains(focused) === true;
		}),
	);
	return shows ? null : focused.outerHTML.slice(0, 200);
}

/** Presses Tab through a page, and finds the control with the focus in sight each time. */
async function tabThrough(page: Page, most: number, where: string): Promise<void> {
	await page.keyboard.press('Tab');
	for (let i = 0; i < most; i++) {
		await page.keyboard.press('Tab');
		const covered = async () => page.evaluate(coveredFocus);
		await expect.poll(covered, `${where}, Tab ${String(i)}`).toBeNull();
	}
}

test(
	'a window that becomes small keeps the focus; nothing covers it, and the bar of Present has several rows',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await visit(page, '#/frame?hex=83018502880103e8c1&from=server&lang=en');
		await arrived(page);
		await page.keyboard.press('Shift');
		await expect(page.locator('.print-head')).toBeAttached();
		await page.setViewportSize(NARROW['a folded telephone']);
		const verdict = page.getByRole('status', { name: 'Frame verdict' });
		await expect.poll(async () => (await verdict.boundingBox())?.width ?? 0).toBeGreaterThan(200);
		await tabThrough(page, 45, 'Frame');
		await page.setViewportSize({ width: 1280, height: 720 });
		// On a telephone the payload is in a tab that is not open, and its field is another element.
		const payload = page.getByRole('textbox', { name: 'Payload', exact: true });
		await payload.focus();
		await page.setViewportSize(NARROW['a folded telephone']);
		await expect(payload).toBeFocused();
		await follow(page, '#/conversation?scenario=fragments&at=165&lang=en');
		await tabThrough(page, 20, 'Conversation');
		await page.setViewportSize(ZOOMED);
		await follow(page, '#/learn/masking/last-byte?lang=en');
		const check = page.getByRole('button', { name: 'Check' });
		await check.focus();
		await expect.poll(async () => page.evaluate(coveredFocus)).toBeNull();
		for (const lab of ['handshake', 'frame', 'rules', 'compare']) {
			await follow(page, `#/${lab}?present=1&lang=en`);
			const leave = page.getByRole('button', { name: 'Leave Present' });
			await expect(leave).toBeVisible();
			const { x, width } = (await leave.boundingBox())!;
			expect(x + width, lab).toBeLessThanOrEqual(ZOOMED.width);
		}
	},
);

/** A request that offers a subprotocol, and a response that names none. */
const HEADS = {
	request: [
		'GET / HTTP/1.1',
		'Host: localhost',
		'Upgrade: websocket',
		'Connection: Upgrade',
		'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
		'Sec-WebSocket-Version: 13',
		'Sec-WebSocket-Protocol: chat',
	],
	response: [
		'HTTP/1.1 101 Switching Protocols',
		'Upgrade: websocket',
		'Connection: Upgrade',
		'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
	],
};

test('in Present on a telephone long words wrap', { tag: '@one-browser' }, async ({ page }) => {
	await page.setViewportSize(NARROW['1280 px at 400 % zoom']);
	const heads = Object.entries(HEADS)
		.map(([side, lines]) => `${side}=${encodeURIComponent([...lines, '\r\n'].join('\r\n'))}`)
		.join('&');
	const words = {
		'#/doctor/refused?': 'ERR_CONNECTION_REFUSED',
		'#/learn/polling/worksheet?': 'requests /s',
		[`#/handshake?${heads}&client=browser&step=8&`]: 'WHATWG WebSockets, establish',
	};
	for (const [address, word] of Object.entries(words)) {
		await (opened(page) ? follow : visit)(page, `${address}present=1&lang=en`);
		await expect(page.getByRole('main').getByText(word).first()).toBeVisible();
		const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		await expect.poll(beyond, address).toBe(0);
	}
});

test(
	'in a low window on a desk the page scrolls, and what has the focus is in sight',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 320 });
		const parts = {
			// A later step comes into sight in its column, and the page keeps its top.
			'#/handshake?example=article-000&step=8&': page.getByRole('region', {
				name: 'Client',
				exact: true,
			}),
			'#/conversation?': page.getByRole('group', { name: 'Sequence diagram' }),
		};
		for (const [address, part] of Object.entries(parts)) {
			await visit(page, `${address}lang=en`);
			await arrived(page);
			const height = async () => (await part.boundingBox())?.height ?? 0;
			await expect.poll(height, address).toBeGreaterThan(160);
			expect(await page.evaluate(() => scrollY)).toBe(0);
			await tabThrough(page, 50, address);
		}
	},
);
