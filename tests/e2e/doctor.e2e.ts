// The Doctor in the built site, from what is brought to the cause.
import type { Page } from '@playwright/test';
import { expect, test } from './watched.ts';

const findings = (page: Page) => page.getByRole('list', { name: 'Findings' });
const pieces = (page: Page) => page.getByRole('list', { name: 'Pieces' });

async function bring(page: Page, evidence: string): Promise<void> {
	const another = page.getByRole('button', { name: 'Add another piece' });
	if (await another.isVisible()) await another.click();
	await page.getByRole('textbox', { name: 'Evidence', exact: true }).fill(evidence);
	await page.getByRole('button', { name: 'Read', exact: true }).click();
}

/** The first finding, with its certainty. */
async function finds(page: Page, certainty: string, cause: string): Promise<void> {
	const first = findings(page).locator('> li').first();
	await expect(first).toHaveAttribute('data-cause', cause);
	await expect(first).toHaveText(new RegExp(`^\\s*${certainty}`));
}

const HAR = JSON.stringify({
	log: {
		version: '1.2',
		creator: { name: 'WebInspector', version: '537.36' },
		entries: [
			{
				_resourceType: 'websocket',
				_webSocketMessages: [],
				startedDateTime: '2026-01-01T00:00:00.000Z',
				request: {
					method: 'GET',
					url: 'wss://chat.example/ws',
					httpVersion: 'HTTP/1.1',
					headers: [
						{ name: 'Host', value: 'chat.example' },
						{ name: 'Upgrade', value: 'websocket' },
						{ name: 'Connection', value: 'Upgrade' },
						{ name: 'Origin', value: 'https://chat.example' },
						{ name: 'Sec-WebSocket-Key', value: 'dGhlIHNhbXBsZSBub25jZQ==' },
						{ name: 'Sec-WebSocket-Version', value: '13' },
					],
				},
				response: { status: 502, statusText: 'Bad Gateway', httpVersion: 'HTTP/1.1', headers: [] },
			},
		],
	},
});
const NGINX =
	'2026/01/01 00:00:00 [error] 29#29: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 192.0.2.7, server: chat.example, request: "GET /ws HTTP/1.1", upstream: "http://10.0.0.5:8080/ws", host: "chat.example"';
const CONSOLE =
	"WebSocket connection to 'wss://chat.example/ws' failed: Error during WebSocket handshake: Unexpected response code: 502";

const REFUSED = 'Error: connect ECONNREFUSED 127.0.0.1:8080';

test(
	'three pieces are one case: a console message, a HAR file and a line of nginx',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.goto('./#/doctor');
		for (const [at, evidence] of [CONSOLE, HAR, NGINX].entries()) {
			await bring(page, evidence);
			await expect(pieces(page).locator('> li')).toHaveCount(at + 1);
		}
		await finds(page, 'Certain', 'bad-gateway');
		const first = findings(page).locator('> li').first();
		for (const letter of ['A', 'B', 'C']) {
			await expect(first.getByText(letter, { exact: true }).first()).toBeVisible();
		}
	},
);

async function drop(page: Page, name: string, text: string, repeated: number): Promise<void> {
	const data = await page.evaluateHandle(
		([file, line, times]) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([line.repeat(times)], file));
			return transfer;
		},
		[name, text, repeated] as const,
	);
	await page.dispatchEvent('main', 'drop', { dataTransfer: data });
}

const LINE = '[12:00:00] the server does something that says nothing about a connection\n';

test(
	'the page of a cause opens beside the own case, and Back leads back',
	{ tag: '@one-browser' },
	async ({ page }) => {
		await page.goto('./#/doctor?lang=en');
		await bring(page, REFUSED);
		await finds(page, 'Certain', 'refused');
		const why = page.getByRole('region', { name: 'Why 1006?' });
		await why.getByRole('heading', { name: 'Why 1006?' }).click();
		await why.getByRole('link', { name: 'The host refuses the connection', exact: true }).click();
		const close = page.getByRole('button', { name: 'Close this cause' });
		await expect(close).toBeVisible();
		await expect(pieces(page)).toContainText('ECONNREFUSED');
		await expect(page.getByText('You are looking at a shared lab')).toHaveCount(0);
		await page.goBack();
		await expect(close).toHaveCount(0);
		await finds(page, 'Certain', 'refused');
	},
);

test(
	'a large dropped file is read beside the page; its reading can be stopped and started again',
	{ tag: '@both-with-all' },
	async ({ page }) => {
		await page.goto('./#/doctor');
		await expect(page.getByRole('textbox', { name: 'Evidence', exact: true })).toBeVisible();
		// The worker gets its code when the test says so.
		const held: (() => void)[] = [];
		await page.route(/reading\.worker/, async (route) => {
			await new Promise<void>((resolve) => held.push(resolve));
			await route.continue().catch(() => undefined);
		});
		await drop(page, 'server.txt', `${LINE}${REFUSED}\n`, 20_000);
		await expect(page.getByRole('progressbar', { name: 'Progress of piece A' })).toBeVisible();
		await page.getByRole('button', { name: 'Stop', exact: true }).click();
		await expect(pieces(page)).toContainText('You stopped the reading of this piece.');
		const region = page.getByRole('region', { name: 'Findings' });
		await expect(region.getByText('Not all pieces are read')).toBeVisible();
		await page.unroute(/reading\.worker/);
		for (const go of held) go();
		await page.getByRole('button', { name: 'Start again' }).click();
		await expect(pieces(page)).toContainText('server.txt');
		await expect(pieces(page)).toContainText('too large to be stored');
		await finds(page, 'Certain', 'refused');
	},
);
