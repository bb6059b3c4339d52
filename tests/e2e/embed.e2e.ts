// A lab in a frame of a page of another origin: what it shows, and the messages between the two.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from '@playwright/test';
import { oneIn } from '../support/extent.ts';
import { LAB_NAMES, labIsInFrame, labIsOpen } from './labs.ts';
import { expect, test } from './watched.ts';

/** The host page is of another origin, and in a sandbox the browsers complain of what they refuse. */
test.use({ broken: true });

const KINDS = { 'a frame': '', 'a frame in a sandbox': 'sandbox="allow-scripts"' } as const;

interface Received {
	readonly type: string;
	readonly height: number;
	readonly id: string;
	readonly address: string;
	readonly whole: boolean;
	readonly verdicts: readonly string[];
}

declare global {
	interface Window {
		/** What the host page has received from its frame. */
		received: Received[];
	}
}

let server: Server;
let host = '';

test.beforeAll(async () => {
	server = createServer((request, response) => {
		const asked = new URL(request.url!, 'http://localhost').searchParams;
		response.setHeader('content-type', 'text/html');
		response.end(`<!doctype html><body><script>
			received = [];
			addEventListener('message', ({ source, data }) => {
				if (source === document.querySelector('iframe').contentWindow) received.push(data);
			});
		</script>
		<iframe ${asked.get('kind') ?? ''} width="640" height="400"></iframe>`);
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	host = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

test.afterAll(async () => {
	await new Promise((closed) => server.close(closed));
});

async function embed(
	page: Page,
	baseURL: string | undefined,
	kind: string,
	address: string,
): Promise<FrameLocator> {
	await page.goto(`${host}?kind=${encodeURIComponent(kind)}`);
	await page.locator('iframe').evaluate((frame: HTMLIFrameElement, src) => {
		frame.src = src;
	}, `${baseURL!}${address}`);
	await received(page, ({ type }) => type === 'ready');
	return page.frameLocator('iframe');
}

/** Counts the frames of animation in which a lab that stays as it is reports no height. */
const FRAMES_TO_SETTLE = 60;

/** Waits for a message and returns it. */
async function received(page: Page, which: (message: Received) => boolean): Promise<Received> {
	let found: Received | undefined;
	await expect
		.poll(async () => {
			found = (await page.evaluate(() => window.received)).findLast(which);
			return found !== undefined;
		})
		.toBe(true);
	return found!;
}

/** Sends messages in one task. */
function send(page: Page, ...messages: readonly unknown[]): Promise<void> {
	return page.locator('iframe').evaluate((frame: HTMLIFrameElement, all) => {
		for (const data of all) frame.contentWindow!.postMessage(data, '*');
	}, messages);
}

test(
	'a frame in a sandbox shows every lab without the bar, and where it comes from',
	{ tag: '@one-browser' },
	async ({ page, baseURL }) => {
		const kind = KINDS['a frame in a sandbox'];
		const frame = await embed(page, baseURL, kind, '#/handshake?lang=en&embed=1');
		for (const lab of oneIn(2, LAB_NAMES)) {
			await send(page, { websocket101: 1, type: 'open', address: `/${lab}` });
			await labIsInFrame(frame, lab);
			await expect(frame.getByRole('navigation', { name: 'Labs' })).toHaveCount(0);
			await expect(frame.getByRole('link', { name: 'open the full site' }), lab).toBeVisible();
			await expect(frame.getByRole('region', { name: 'Notices' })).toHaveText('');
		}
	},
);

for (const [name, kind] of Object.entries(KINDS)) {
	// The frame in a sandbox has the harder conditions, so both browsers show it. The tests below have the other kind.
	const tag = kind === KINDS['a frame'] ? ['@one-browser', '@all'] : [];
	test(
		`${name} obeys its host, answers it, and reports its height`,
		{ tag },
		async ({ page, baseURL }) => {
			const frame = await embed(page, baseURL, kind, '#/frame?lang=en&embed=1&hex=8100');
			await labIsInFrame(frame, 'frame');
			await expect(frame.getByRole('status', { name: 'Frame verdict' })).toContainText('mask');
			await send(page, { websocket101: 1, type: 'read', id: 'first' });
			const first = await received(page, ({ id }) => id === 'first');
			expect(first.address).toMatch(/^\/frame\?hex=8100/);
			expect(first.whole).toBe(true);
			expect(first.verdicts.join()).toContain('mask');
			// The lab grows while its parts come.
			await received(page, ({ type, height }) => type === 'height' && height > 400);

			// Of many addresses in one task only the last is opened, and the answer waits for it.
			const entries = () => frame.locator('html').evaluate(() => history.length);
			const before = await entries();
			const addresses = Array.from({ length: 1000 }, (_, i) => `/frame?hex=81${10 + (i % 90)}`);
			await send(
				page,
				...[...addresses, '/frame?hex=8080&from=server'].map((address) => ({
					websocket101: 1,
					type: 'open',
					address,
				})),
				{ websocket101: 1, type: 'read', id: 'second' },
			);
			const second = await received(page, ({ id }) => id === 'second');
			expect(second.address).toMatch(/^\/frame\?hex=8080/);
			expect(await entries()).toBeLessThan(before + 10);
			await send(page, { websocket101: 1, type: 'theme', theme: 'dark' });
			await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
			await send(page, { websocket101: 1, type: 'lang', lang: 'zh-CN' });
			await expect(frame.getByRole('link', { name: '打开完整网站' })).toBeVisible();

			// The frame is as high as its content; then nothing in it scrolls, and its height stays.
			await expect
				.poll(async () => {
					await page.locator('iframe').evaluate((element: HTMLIFrameElement) => {
						element.height = String(
							window.received.findLast(({ type }) => type === 'height')!.height + 2,
						);
					});
					return frame
						.locator('html')
						.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
				})
				.toBeLessThanOrEqual(0);
		},
	);
}

test(
	'what is no message of the interface changes nothing, and a host is not told what the whole site has stored',
	{ tag: '@one-browser' },
	async ({ page, baseURL }) => {
		const frame = await embed(page, baseURL, '', '#/frame?lang=en&embed=1&hex=8180');
		await labIsInFrame(frame, 'frame');
		for (const message of [
			null,
			'open',
			{ type: 'open', address: '/rules' },
			{ websocket101: 1, type: 'open', address: 'https://host.example/' },
			{ websocket101: 1, type: 'open', address: 'javascript:alert(1)' },
			{ websocket101: 1, type: 'lang', lang: '__proto__' },
			{ websocket101: 1, type: 'read', id: { toString: 1 } },
		]) {
			await send(page, message);
		}
		await send(page, { websocket101: 1, type: 'read', id: 'last' });
		const { address } = await received(page, ({ id }) => id === 'last');
		expect(address).toMatch(/^\/frame\?hex=8180/);
		expect(
			await page.evaluate(() => window.received.filter(({ type }) => type === 'state')),
		).toHaveLength(1);

		// An embed becomes a frame of the whole site, and goes back.
		const show = (address: string) =>
			page.locator('iframe').evaluate((element: HTMLIFrameElement, src) => {
				element.src = src;
			}, `${baseURL!}${address}`);
		const open = frame.getByRole('link', { name: 'open the full site' });
		await show('#/frame?lang=en&embed=0&hex=8105736563726574');
		await expect(open).toHaveCount(0);
		await show('#/frame?lang=en&embed=1');
		await expect(open).toBeVisible();
		await send(page, { websocket101: 1, type: 'read', id: 'stored' });
		const stored = await received(page, ({ id }) => id === 'stored');
		expect(`${stored.address} ${stored.verdicts.join()}`).not.toMatch(/73|secret/);
	},
);

test(
	'a host that leaves more room than the reported height gets the same height again',
	{ tag: '@one-browser' },
	async ({ page, baseURL }) => {
		// In these narrow frames the diagram, and the Guide, once took their heights from that of the frame.
		const frame = await embed(page, baseURL, '', '#/conversation?lang=en&embed=1');
		await page.evaluate(() => {
			const element = document.querySelector('iframe')!;
			element.width = '320';
			addEventListener('message', ({ data }: MessageEvent<Received>) => {
				if (data.type === 'height') element.height = String(data.height + 20);
			});
		});
		for (const [address, drawn] of [
			['/conversation', frame.getByLabel('Sequence diagram').first()],
			['/learn/closing/without-code', frame.getByRole('region', { name: 'Guide' })],
		] as const) {
			await send(page, { websocket101: 1, type: 'open', address });
			await expect(drawn).toBeVisible();
			// A frame that grows sends a report after each of the host's answers, within a few frames of animation.
			const reportsInFrames = () =>
				page.evaluate(async (frames) => {
					const count = () => window.received.filter(({ type }) => type === 'height').length;
					const before = count();
					for (let i = 0; i < frames; i++) await new Promise(requestAnimationFrame);
					return count() - before;
				}, FRAMES_TO_SETTLE);
			await expect.poll(reportsInFrames).toBe(0);
		}
	},
);

test(
	'Share offers the markup, and the markup opens the lab',
	{ tag: '@one-browser' },
	async ({ page, baseURL }) => {
		await page.goto('./#/frame?hex=8100&lang=en');
		await labIsOpen(page, 'frame');
		await page.getByRole('button', { name: 'Share' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Embed' }).click();
		const markup = page.getByRole('dialog').getByRole('textbox', { name: 'Markup' });
		await expect(markup).toHaveValue(/^<iframe src=".*hex=8100.*&amp;embed=1" title="Frame/);
		const src = /src="([^"]*)"/.exec(await markup.inputValue())![1]!.replaceAll('&amp;', '&');
		const frame = await embed(page, baseURL, '', src.slice(src.indexOf('#')));
		await labIsInFrame(frame, 'frame');
	},
);
