// The Handshake lab in the built site: a request edited to its response, and the ways into the other labs.
import type { Page } from '@playwright/test';
import { expect, follow, test, visit } from './watched.ts';

const request = (page: Page) => page.getByRole('textbox', { name: 'Request', exact: true });
const response = (page: Page) => page.getByRole('textbox', { name: 'Response', exact: true });
const serverVerdict = (page: Page) => page.getByRole('status', { name: 'Server verdict' });
const clientVerdict = (page: Page) => page.getByRole('status', { name: 'Client verdict' });

/** Deletes the whole line that contains `text`, as a person would in the editor. */
async function deleteLine(page: Page, text: string): Promise<void> {
	await request(page).locator('.cm-line', { hasText: text }).click();
	await page.keyboard.press('Home');
	await page.keyboard.press('Shift+ArrowDown');
	await page.keyboard.press('Delete');
}

test.beforeEach(async ({ page }) => {
	await page.goto('./#/handshake');
	await expect(page.locator('.cm-editor').first()).toBeVisible();
});

test(
	'without the Upgrade line the server answers 426 at its step, at once at the last, and undo brings 101 back',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await expect(serverVerdict(page)).toHaveText('');
		await deleteLine(page, 'Upgrade: websocket');
		await expect(request(page)).not.toContainText('Upgrade: websocket');
		await expect(serverVerdict(page)).toHaveText('');
		await page.getByRole('button', { name: 'Last step' }).click();
		await expect(serverVerdict(page)).toContainText('Refuses with 426: Upgrade is missing');
		await expect(response(page)).toContainText('HTTP/1.1 426 Upgrade Required');
		await expect(clientVerdict(page)).toContainText('426');
		await expect(page.getByText('An error event, then a close event with code 1006')).toBeVisible();
		const open = page.getByRole('list', { name: 'Steps of the handshake' }).getByText('9. Open');
		await expect(open).toHaveCSS('text-decoration-line', 'line-through');
		await page.keyboard.press('Control+z');
		await expect(serverVerdict(page)).toContainText('101');
		await expect(request(page)).toContainText('Upgrade: websocket');
		await deleteLine(page, 'Upgrade: websocket');
		await expect(serverVerdict(page)).toContainText('Refuses with 426');
	},
);

test(
	'a response edited and given back, settings typed, a change predicted, a URL that is none',
	{ tag: '@one-browser' },
	async ({ page }) => {
		// Before its step there is no response.
		await expect(response(page)).toHaveCount(0);
		await follow(page, '#/handshake?step=8');
		await response(page).locator('.cm-line', { hasText: 'Sec-WebSocket-Accept' }).click();
		await page.keyboard.press('End');
		await page.keyboard.press('Backspace');
		await expect(clientVerdict(page)).toContainText('Fails the connection');
		await expect(page.getByText('yours', { exact: true })).toBeVisible();
		await page.getByRole('button', { name: 'Use the server’s response' }).click();
		await expect(clientVerdict(page)).toContainText('Opens');
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(clientVerdict(page)).toContainText('Fails the connection');

		await follow(page, '#/handshake?example=rfc&step=8');
		await page.getByRole('button', { name: 'Change something' }).click();
		await page.getByRole('button', { name: 'Server settings' }).click();
		const origins = page.getByRole('textbox', { name: 'Allowed origins' });
		await origins.pressSequentially('https://a.example\nhttps://b.example');
		await expect(origins).toHaveValue('https://a.example\nhttps://b.example');
		await expect(serverVerdict(page)).toContainText('403');
		await page.getByRole('textbox', { name: 'Versions' }).fill('13, x');
		await expect(page.getByText('“x” is not a number from 0 to 255.')).toBeVisible();
		await page.keyboard.press('Escape');
		await page.keyboard.press('Control+z');
		await expect(serverVerdict(page)).toContainText('101');

		await page.getByRole('textbox', { name: 'URL' }).fill('ws://localhost:8080/#room');
		await expect(page.getByText('A fragment in a WebSocket URL:')).toBeVisible();
		await expect(serverVerdict(page)).toContainText('Receives nothing');
		await expect(page.getByText('throws SyntaxError')).toBeVisible();

		await follow(page, '#/handshake?example=rfc&step=1');
		await page.getByRole('switch', { name: 'Predict first' }).click();
		await page.getByRole('button', { name: 'What if…' }).click();
		await page.getByRole('menuitem', { name: 'the method is POST?' }).click();
		// The change comes with its code; a prediction before it is one for the request before.
		await expect(request(page)).toContainText('POST');
		await expect(serverVerdict(page)).not.toContainText('405');
		await page.getByRole('button', { name: 'It opens' }).click();
		await page.getByRole('button', { name: 'Show what happens' }).click();
		await expect(serverVerdict(page)).toContainText('Refuses with 405');
		await expect(
			page.getByText('It opens: no. The server refuses: Refuses with 405'),
		).toBeVisible();
	},
);

test(
	'frames and keys open in the other labs, also from the last step, which is in view',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await follow(page, '#/handshake?example=rfc&step=10');
		await expect(request(page)).toContainText('Sec-WebSocket-Protocol: chat, superchat');
		await page.getByRole('link', { name: 'Open in Frame' }).click();
		await expect(page).toHaveURL(/#\/frame\?hex=818537fa213d7f9f4d5158/);
		await page.goBack();
		await expect(page.getByText('step 10 of 11')).toBeVisible();
		await page.getByRole('link', { name: 'Open in Accept key' }).click();
		await expect(page.getByRole('textbox', { name: 'Sec-WebSocket-Key' })).toHaveValue(
			'dGhlIHNhbXBsZSBub25jZQ==',
		);
		await visit(page, '#/handshake?step=11');
		await expect(page.locator('.cm-content')).toHaveCount(2);
		const frame = page.getByRole('link', { name: 'take this frame apart' });
		await expect(frame).toBeInViewport({ ratio: 1 });
		await page.keyboard.press('Home');
		await page.keyboard.press('End');
		await expect(frame).toBeInViewport({ ratio: 1 });
		await expect(page.getByRole('link', { name: 'try a wrong accept value' })).toBeInViewport();
		await frame.click();
		await expect(page).toHaveURL(/#\/frame\?hex=810548656c6c6f/);
		await page.goBack();
		await expect(page.getByText('step 11 of 11')).toBeVisible();
	},
);

test(
	'in Present the checks and the last step fit; else the arrow of the step is in sight',
	{ tag: '@one-browser' },
	async ({ page }) => {
		const request = [
			'GET /chat HTTP/1.1',
			'Host: server.example.com',
			'Upgrade: websocket',
			'Connection: Upgrade',
			'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
			'Sec-WebSocket-Version: 13',
			'\r\n',
		];
		const response = [
			'HTTP/1.1 101 Switching Protocols',
			'Upgrade: websocket',
			'Connection: Upgrade',
			'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
			`\r\n${'\x81\x05Hello'.repeat(3)}\x89\x01p`,
		];
		const [asked, answered] = [request, response].map((lines) =>
			encodeURIComponent(lines.join('\r\n')),
		);
		await page.setViewportSize({ width: 1280, height: 720 });
		for (const [step, side] of [
			[5, 'Server'],
			[6, 'Server'],
			[8, 'Client'],
		] as const) {
			await follow(page, `#/handshake?step=${step}&present=1&lang=en`);
			const column = page.getByRole('region', { name: side, exact: true });
			await expect(column.locator('.card').last()).toBeVisible();
			await page.evaluate(() => document.fonts.ready);
			const below = () => column.evaluate((one) => one.scrollHeight - one.clientHeight);
			await expect.poll(below, `step ${step}`).toBeLessThanOrEqual(0);
		}
		for (const lang of ['en', 'zh-CN']) {
			await follow(page, `#/handshake?step=11&present=1&lang=${lang}`);
			const wire = page.getByRole('region', { name: lang === 'en' ? 'the wire' : '线路' });
			await expect(wire.getByRole('listitem')).toHaveCount(5);
			await expect(wire.getByRole('link')).toHaveCount(2);
			await page.evaluate(() => document.fonts.ready);
			const hidden = () =>
				wire.evaluate((one) => [
					one.scrollHeight - one.clientHeight,
					one.scrollWidth - one.clientWidth,
				]);
			await expect.poll(hidden).toEqual([0, 0]);
		}
		await follow(
			page,
			`#/handshake?request=${asked}&response=${answered}&step=11&present=1&lang=en`,
		);
		const arrows = page.getByRole('region', { name: 'the wire' }).getByRole('listitem');
		await expect(arrows.last()).toContainText('81 05 48 65 6c 6c 6f');
		await expect(arrows.last()).toBeInViewport({ ratio: 1 });
		await page.keyboard.press('Home');
		await expect(arrows.first()).toBeInViewport({ ratio: 1 });
	},
);
