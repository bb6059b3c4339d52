import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { parseQuery } from '../../../../src/app/address/address.ts';
import PasteDialog from '../../../../src/panels/frame/paste/PasteDialog.svelte';
import {
	PasteReadings,
	type PastePort,
} from '../../../../src/panels/frame/paste/paste-readings.svelte.ts';
import { pasteWork } from '../../../../src/panels/frame/paste/paste-work.ts';
import { en } from '../../../../src/panels/frame/strings/en.ts';
import { zhCN } from '../../../../src/panels/frame/strings/zh-CN.ts';
import { createPagePort } from '../../../../src/platform/jobs/job-port.ts';
import foreign from '../../../vectors/paste/foreign.json' with { type: 'json' };
import http from '../../../vectors/paste/http.json' with { type: 'json' };
import packets from '../../../vectors/paste/packet.json' with { type: 'json' };
import { hex } from '../../../support/hex-bytes.ts';

const EN = en.pasteWords;
const ZH = zhCN.pasteWords;

const TWO_PACKETS = 'tcpdump -X of packets in both directions, one without a payload';
const LONG = '8100 '.repeat(20_000);

/** The sample of this name, as its tool prints it. */
function sample(name: string): string {
	return [...foreign, ...packets].find((one) => one.name === name)!.text.join('\n');
}

function asked(
	readings?: PasteReadings,
	text = LONG,
	words: typeof en = en,
	ongo: (address: string) => void = vi.fn(),
) {
	const onreplace = vi.fn();
	const pasteWords = words === en ? EN : ZH;
	const props = { words, pasteWords, text, beside: 0, from: 'client', onreplace } as const;
	const rest = { oninsert: vi.fn(), onclose: vi.fn(), ongo, ...(readings ? { readings } : {}) };
	return { onreplace, screen: render(PasteDialog, { ...props, ...rest }) };
}

test('a long paste is read by a worker', async () => {
	const { onreplace, screen: rendered } = asked();
	const screen = await rendered;
	await expect.element(screen.getByRole('status')).toHaveTextContent('40,000 bytes');
	await screen.getByRole('button', { name: EN.replace }).click();
	expect(onreplace.mock.calls[0]?.[0]).toHaveLength(40_000);
});

test('shows the progress of a long paste, and its buttons wait; it can be stopped and read again', async () => {
	const waiting: (() => void)[] = [];
	const later = (next: () => void): void => void waiting.push(next);
	const createWorker = (): PastePort => createPagePort(pasteWork, later);
	const screen = await asked(new PasteReadings({ createWorker, later })).screen;
	const replace = screen.getByRole('button', { name: EN.replace });
	const top = () => replace.element().getBoundingClientRect().top;
	await expect.element(screen.getByRole('progressbar')).toBeVisible();
	await expect.element(replace).toBeDisabled();
	const before = top();
	await screen.getByRole('button', { name: EN.stop }).click();
	await expect.element(screen.getByRole('status')).toHaveTextContent(EN.stopped);
	await screen.getByRole('button', { name: EN.again }).click();
	await expect.element(screen.getByRole('progressbar')).toBeVisible();
	while (waiting.length > 0) waiting.shift()!();
	await expect.element(replace).toBeEnabled();
	expect(top()).toBe(before);
});

test.each([
	[
		'a HAR file of Chromium with WebSocket messages',
		'This is a HAR file. It contains no frames. It contains 3 WebSocket messages.',
		'这是 HAR 文件，其中没有帧，但有 3 条 WebSocket 消息。',
	],
	[
		'a HAR file of Chromium, copied without its end',
		'This is part of a HAR file. It contains no frames.',
		'这是 HAR 文件的一部分，其中没有帧',
	],
	[
		'nginx, a line of the access log',
		'This is a line of a log. It contains no frames.',
		'这是一行日志，其中没有帧。',
	],
	['a SYN', 'an Ethernet packet with an empty TCP payload', '以太网数据包，TCP 载荷为空'],
	['a packet of UDP', 'an Ethernet packet without TCP', '以太网数据包，其中没有 TCP'],
])('says what it found, and replaces nothing: %s', async (name, english, chinese) => {
	for (const [words, found] of [
		[en, english],
		[zhCN, chinese],
	] as const) {
		const { screen: rendered } = asked(undefined, sample(name), words);
		const screen = await rendered;
		await expect.element(screen.getByRole('status')).toHaveTextContent(found);
		const { replace, insert } = words.pasteWords;
		await expect.element(screen.getByRole('button', { name: replace })).toBeDisabled();
		await expect.element(screen.getByRole('button', { name: insert })).toBeDisabled();
		await screen.unmount();
	}
});

test('of a packet takes the TCP payload, and of several the chosen one', async () => {
	const ethernet = asked(undefined, sample('Wireshark, Hex + ASCII Dump of an Ethernet packet'));
	const one = await ethernet.screen;
	await expect
		.element(one.getByRole('status'))
		.toHaveTextContent('an Ethernet packet: the TCP payload begins at byte 66 and has 11 bytes.');
	await one.getByRole('button', { name: EN.replace }).click();
	expect(ethernet.onreplace).toHaveBeenCalledWith(hex`818537fa213d7f9f4d5158`, 'client');
	await one.unmount();

	const tcpdump = asked(undefined, sample(TWO_PACKETS), zhCN);
	const several = await tcpdump.screen;
	await expect.element(several.getByRole('status')).toHaveTextContent('TCP 载荷从字节 52 开始');
	await several.getByRole('button', { name: '第 2 个数据包：TCP 载荷 7 字节' }).click();
	await several.getByRole('button', { name: ZH.replace }).click();
	expect(tcpdump.onreplace).toHaveBeenCalledWith(hex`810548656c6c6f`, 'server');
});

/** Presses the button with this name from the keyboard. */
async function press(screen: Awaited<ReturnType<typeof asked>['screen']>, name: string) {
	(screen.getByRole('button', { name }).element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
}

test('the focus stays on the button that stops and reads again, and goes to the text when the button goes', async () => {
	const waiting: (() => void)[] = [];
	const later = (next: () => void): void => void waiting.push(next);
	const createWorker = (): PastePort => createPagePort(pasteWork, later);
	const screen = await asked(new PasteReadings({ createWorker, later })).screen;
	const text = screen.getByRole('textbox');
	await press(screen, EN.stop);
	await expect.element(screen.getByRole('button', { name: EN.again })).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.element(screen.getByRole('button', { name: EN.stop })).toHaveFocus();
	while (waiting.length > 0) waiting.shift()!();
	await expect.element(screen.getByRole('status')).toHaveTextContent('40,000 bytes');
	await expect.element(text).toHaveFocus();
	await expect.element(text).toHaveAccessibleDescription(/40,000 bytes/);
	await press(screen, EN.clear);
	await expect.element(screen.getByRole('button', { name: EN.clear })).not.toBeInTheDocument();
	await expect.element(text).toHaveFocus();
});

test('the focus goes to the reading that was in front when another one is chosen', async () => {
	const { screen: rendered } = asked(undefined, sample(TWO_PACKETS));
	const screen = await rendered;
	const others = screen.getByRole('group', { name: EN.others }).getByRole('button');
	const first = others.first();
	const before = first.element().textContent;
	(first.element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(first).not.toHaveTextContent(before);
	await expect.element(first).toHaveFocus();
});

test('of curl -v opens both heads in the Handshake lab', async () => {
	const text = http.find(({ name }) => name === 'curl -v')!.text.join('\n');
	const ongo = vi.fn<(address: string) => void>();
	const { screen: rendered } = asked(undefined, text, en, ongo);
	const screen = await rendered;
	await screen.getByRole('button', { name: EN.openHandshake }).click();
	const [path, query] = ongo.mock.calls[0]![0].split('?');
	expect(path).toBe('/handshake');
	expect([...new URLSearchParams(query)].map(([, head]) => head.split('\r\n')[0])).toEqual([
		'GET /chat HTTP/1.1',
		'HTTP/1.1 101 Switching Protocols',
	]);
});

test.each([
	[
		'a console message',
		`WebSocket connection to 'wss://example.com/ws' failed: Invalid frame header`,
		'The Doctor reads console messages.',
	],
	[
		'a log',
		'14:44:43 closed, code 1006\n14:44:44 100 % + \ud83d & “retry”',
		'The Doctor reads logs.',
	],
])('of %s names the lab that reads it, and opens it there', async (_, text, named) => {
	const ongo = vi.fn<(address: string) => void>();
	const screen = await asked(undefined, text, en, ongo).screen;
	await expect.element(screen.getByRole('status')).toHaveTextContent(named);
	await screen.getByRole('button', { name: EN.openDoctor }).click();
	const [path, query = ''] = ongo.mock.calls[0]![0].split('?');
	expect(path).toBe('/doctor');
	expect(parseQuery(query).parameters.get('evidence')).toBe(text.replace('\ud83d', '\ufffd'));
});

test('of nothing offers no other lab', async () => {
	const screen = await asked(undefined, ' ').screen;
	await expect.element(screen.getByRole('button', { name: EN.replace })).toBeDisabled();
	await expect.element(screen.getByRole('button', { name: EN.openDoctor })).not.toBeInTheDocument();
});
