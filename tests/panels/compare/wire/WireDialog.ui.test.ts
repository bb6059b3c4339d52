import { afterEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../../../../src/ui/tokens.css';
import '../../../../src/ui/base.css';
import {
	DEFAULT_SETTING,
	TRANSPORTS,
	type TransportId,
} from '../../../../src/engine/compare/index.ts';
import type { Carriage } from '../../../../src/engine/compare/carriage.ts';
import { expenses } from '../../../../src/panels/compare/strings/en/expenses.ts';
import { transports } from '../../../../src/panels/compare/strings/en/transports.ts';
import { wire } from '../../../../src/panels/compare/strings/en/wire.ts';
import { expenses as zhExpenses } from '../../../../src/panels/compare/strings/zh-CN/expenses.ts';
import { wire as zhWire } from '../../../../src/panels/compare/strings/zh-CN/wire.ts';
import type { WireRound } from '../../../../src/panels/compare/wire/wire-messages.ts';
import WireDialog from '../../../../src/panels/compare/wire/WireDialog.svelte';

interface Options {
	round?: WireRound;
	carriage?: Partial<Carriage>;
	updateBytes?: number;
	words?: typeof wire;
	expenses?: typeof expenses;
}

const dialog = () => page.getByRole('dialog');
const messages = () => page.getByRole('listitem');
const group = (name: string) => page.getByRole('group', { name });
const runs = (selector = '') => [...document.querySelectorAll(`pre .run${selector}`)];

async function open(transport: TransportId, options: Options = {}) {
	const { round = { kind: 'update', count: 1 }, carriage, updateBytes = 20 } = options;
	const calls = { oncopy: vi.fn(), ongo: vi.fn(), onclose: vi.fn() };
	const { unmount } = await render(WireDialog, {
		transport,
		name: transports.names[transport],
		setting: {
			...DEFAULT_SETTING,
			updateBytes,
			carriage: { ...DEFAULT_SETTING.carriage, ...carriage },
		},
		round,
		words: options.words ?? wire,
		expenses: options.expenses ?? expenses,
		locale: 'en',
		...calls,
	});
	return { ...calls, unmount };
}

afterEach(() => page.viewport(1280, 720));

describe('the bytes of one round', () => {
	test('of polling are a request, a head and a body, each with its sender', async () => {
		await open('short-polling');
		await expect.element(dialog()).toHaveAccessibleName('Polling: request and response');
		expect(messages().elements()).toHaveLength(3);
		await expect.element(messages().nth(0)).toHaveTextContent(/^Client to server request/);
		await expect
			.element(messages().nth(0))
			.toHaveTextContent('528 bytes = request line 22 + request headers 506');
		await expect.element(messages().nth(2)).toHaveTextContent(/^Server to client body/);
		const request = group('Client to server, request').element();
		expect(request.textContent).toMatch(/^GET \/prices HTTP\/1\.1\n/);
		expect(request.querySelectorAll('[data-ending="\\\\r\\\\n"]').length).toBeGreaterThan(5);
		const shown = getComputedStyle(request.querySelector('.ending')!, '::before').content;
		expect(shown).toBe(String.raw`"\\r\\n"`);
	});

	test('an expense that is pointed at, focused or kept highlights its runs and shows its reason', async () => {
		await open('sse');
		const expense = page.getByRole('button', { name: 'event framing 8' });
		await expense.hover();
		expect(runs('.lit').map((run) => run.textContent)).toEqual(['data: ', '\n\n']);
		await expect.element(page.getByRole('status')).toHaveTextContent('WHATWG HTML §9.2.5');
		await expense.click();
		await expect.element(expense).toHaveAttribute('aria-pressed', 'true');
		await page.getByRole('heading', { level: 1 }).hover();
		(document.activeElement as HTMLElement).blur();
		expect(runs('.lit')).toHaveLength(2);
		page.getByRole('button', { name: 'payload 20' }).element().focus();
		await expect
			.poll(() => runs('.lit').map((run) => run.textContent))
			.toEqual(['{"t":"12:00:00.000"}']);
	});

	test('a frame opens in Frame once the dialog has closed', async () => {
		const { ongo, onclose } = await open('websocket');
		expect(runs().map((run) => run.textContent)).toEqual([
			'81 14',
			'7b 22 74 22 3a 22 31 32 3a 30 30 3a 30 30 2e 30 30 30 22 7d',
		]);
		await page.getByRole('button', { name: 'Open in Frame' }).click();
		expect(ongo).toHaveBeenCalledExactlyOnceWith(
			'/frame?hex=81147b2274223a2231323a30303a30302e303030227d&from=server',
		);
		await expect.poll(() => onclose.mock.calls.length).toBe(1);
	});

	test('a request opens in Handshake; an answer by itself does not', async () => {
		const { ongo } = await open('websocket', { round: { kind: 'opening', count: 0 } });
		expect(page.getByRole('button', { name: 'Open in Handshake' }).elements()).toHaveLength(1);
		await page.getByRole('button', { name: 'Open in Handshake' }).click();
		expect(ongo.mock.calls[0]![0]).toMatch(
			/^\/handshake\?request=GET%20.*%0D%0A%0D%0A&response=HTTP%2F1.1%20101/,
		);
	});

	test('a heartbeat of a WebSocket is a Ping and its Pong', async () => {
		await open('websocket', { round: { kind: 'idle', count: 0 } });
		await expect.element(messages().nth(0)).toHaveTextContent(/^Server to client Ping frame/);
		await expect.element(messages().nth(1)).toHaveTextContent(/^Client to server Pong frame/);
	});

	test('copies are whole and raw', async () => {
		const { oncopy } = await open('streaming');
		await page.getByRole('button', { name: 'Copy: Server to client, chunk' }).click();
		expect(oncopy).toHaveBeenCalledExactlyOnceWith('14\r\n{"t":"12:00:00.000"}\r\n');
	});

	test('HTTP/2 is shown as bytes, and why they open nowhere', async () => {
		await open('short-polling', { carriage: { http: 'http/2' } });
		await expect.element(dialog()).toHaveTextContent('cannot open these frames');
		await expect.element(page.getByRole('button', { name: /^Open in/ })).not.toBeInTheDocument();
		await expect.element(messages().nth(2)).toHaveTextContent('{"t":"12:00:00.000"}');
	});

	test('bytes that are not drawn are counted', async () => {
		await open('websocket', { updateBytes: 100_000 });
		await expect.element(dialog()).toHaveTextContent('Not shown: another 95,914 bytes');
		await expect
			.element(dialog())
			.toHaveTextContent('the Frame lab opens frames of up to 1,024 bytes');
		expect(runs().reduce((sum, run) => sum + (run.textContent.length + 1) / 3, 0)).toBe(4096);
	});

	test('many messages are drawn up to 200 runs, and all of them summed', async () => {
		await open('websocket', { round: { kind: 'update', count: 500 } });
		expect(runs()).toHaveLength(200);
		await expect.element(dialog()).toHaveTextContent('the first 100 of 500 messages');
		await expect
			.element(page.getByRole('row', { name: /^Application/ }))
			.toHaveTextContent(/11,000\s*11,000$/);
	});

	test('a message of a gigabyte is distinguished from the one that is shown', async () => {
		await open('long-polling', { updateBytes: 1 << 30 });
		await expect
			.element(dialog())
			.toHaveTextContent('A message of 1,073,741,824 bytes is too long to be generated here.');
	});

	test('a connection without bytes of its own is described as such', async () => {
		await open('short-polling', { round: { kind: 'opening', count: 0 } });
		await expect.element(dialog()).toHaveTextContent('Neither side writes a byte');
		await expect.element(page.getByRole('row', { name: /^TCP handshake/ })).toBeInTheDocument();
	});

	test('Escape closes it, and focus comes back to where it was', async () => {
		const opener = document.createElement('button');
		document.body.append(opener);
		opener.focus();
		const { onclose, unmount } = await open('sse');
		await expect.element(dialog()).toBeVisible();
		await userEvent.keyboard('{Escape}');
		await expect.poll(() => onclose.mock.calls.length).toBe(1);
		await unmount();
		expect(document.activeElement).toBe(opener);
		opener.remove();
	});
});

describe('on any page', () => {
	test.each(TRANSPORTS)('%s fits a phone of 320 pixels, in both languages', async (transport) => {
		await page.viewport(320, 640);
		await open(transport, { words: zhWire, expenses: zhExpenses });
		const element = dialog().element();
		expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
	});
});
