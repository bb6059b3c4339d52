import { flushSync } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { cleanup, render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { SITUATIONS } from '../../../src/panels/compare/stories/situations.ts';
import { TRANSPORTS } from '../../../src/engine/compare/index.ts';
import { restoreText, saveText } from '../../../src/lab/saved.ts';
import { CompareLab } from '../../../src/panels/compare/compare-lab.svelte.ts';
import ComparePanel from '../../../src/panels/compare/ComparePanel.svelte';
import { en } from '../../../src/panels/compare/strings/en.ts';
import { zhCN } from '../../../src/panels/compare/strings/zh-CN.ts';
import { HandshakeLab } from '../../../src/panels/handshake/handshake-lab.svelte.ts';
import { inPresent } from '../../support/in-present.ts';

afterEach(() => {
	document.documentElement.removeAttribute('lang');
});

/** The addresses and the announcements of the lab that is open. */
const went: string[] = [];
const announced: string[] = [];

async function open(address: string, locale: 'en' | 'zh-CN', { present = false } = {}) {
	document.documentElement.lang = locale;
	went.length = announced.length = 0;
	const lab = new CompareLab();
	lab.open(new URLSearchParams(address));
	const shell = {
		present,
		copy: () => Promise.resolve(),
		announce: (text: string) => void announced.push(text),
		showTools: () => () => undefined,
		go: (to: string) => void went.push(to),
	};
	await render(ComparePanel, { lab, words: locale === 'en' ? en : zhCN, locale, shell });
	return lab;
}

const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first();

const figures = ({ results }: typeof en) =>
	page.getByRole('group', { name: results.title, exact: true }).element();

/** Shows what is behind the verdicts, which is folded at first. */
async function unfold({ behind }: typeof en) {
	await page.getByText(behind, { exact: true }).click();
}
const more = () => page.getByText(en.controls.more);

inPresent((_width, height) => {
	test.each([
		['en', ''],
		['en', 'build=chat'],
		['en', 'build=score'],
		['zh-CN', 'build=chat'],
		['zh-CN', 'build=game'],
	] as const)('opens on its lanes, for the back row too (%s, %s)', async (locale, address) => {
		await open(address, locale, { present: true });
		const words = locale === 'en' ? en : zhCN;
		const lanes = page.getByRole('group', { name: words.lanes.title }).element();
		const each = [...lanes.querySelectorAll('.lane')];
		expect(each).toHaveLength(4);
		for (const lane of each) {
			for (const part of lane.querySelectorAll('.who, .tube, .sum, .verdict')) {
				expect(part.getBoundingClientRect().bottom).toBeLessThanOrEqual(height);
			}
		}
		const sizeOf = (element: Element) => parseFloat(getComputedStyle(element).fontSize);
		const texts = [...document.querySelectorAll('.builds *, .lanes *, .controls *')].filter(
			(one) =>
				one.checkVisibility() &&
				!one.closest('.unseen') &&
				[...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
		);
		expect(texts.length).toBeGreaterThan(20);
		expect(texts.filter((one) => sizeOf(one) < 20).map((one) => one.textContent)).toEqual([]);
		const aloud = [...document.querySelectorAll('.builds h1, .builds p, .verdict b')];
		expect(aloud.filter((one) => sizeOf(one) < 28)).toEqual([]);
	});
});

test.each([
	['en', '', 390],
	['zh-CN', '', 390],
	['en', 'clients=1000000&poll=60000', 320],
	['zh-CN', 'clients=1000000&poll=60000', 320],
] as const)(
	'on a phone the figures are a table with each name and figure in sight (%s, “%s”, %i px)',
	async (locale, address, width) => {
		await page.viewport(width, 844);
		await open(address, locale);
		const words = locale === 'en' ? en : zhCN;
		await unfold(words);
		const scroller = figures(words);
		expect(scroller.scrollWidth).toBeLessThanOrEqual(scroller.clientWidth);
		const { bits: _, transport, ...columns } = words.results.columns;
		const table = page.getByRole('table', { name: words.results.caption });
		const head = table.getByRole('columnheader').elements();
		expect(head.map((one) => one.textContent.trim())).toEqual([
			transport,
			...Object.values(columns),
		]);
		const count = Object.keys(columns).length;
		const cells = [...scroller.querySelectorAll('td')];
		expect(cells).toHaveLength(TRANSPORTS.length * count);
		for (const [i, cell] of cells.entries()) {
			// A figure ends where the name of its column ends.
			const { right } = head[1 + (i % count)]!.getBoundingClientRect();
			expect(cell.getBoundingClientRect().right).toBeCloseTo(right, 0);
			expect(cell.scrollWidth).toBeLessThanOrEqual(cell.clientWidth);
		}
	},
);

test('each Chinese heading of the figures is one line, however narrow their column', async () => {
	await page.viewport(1050, 720);
	await open('', 'zh-CN');
	await unfold(zhCN);
	const heads = figures(zhCN).querySelectorAll('thead th:not(:has(.unseen))');
	const lines = [...heads].map((head) => {
		const text = document.createRange();
		text.selectNodeContents(head);
		return text.getClientRects().length;
	});
	expect(lines).toEqual(Array(7).fill(1));
});

test('on the Chinese page “无” means none, and the address says none', async () => {
	const lab = await open('heartbeat=none&link=fast', 'zh-CN');
	await expect.element(field('心跳间隔')).toHaveValue('无');
	await expect.element(page.getByText(/按“无”计算$/)).toBeVisible();
	await field('长轮询挂起').fill('无');
	await expect.element(field('长轮询挂起')).toHaveAttribute('aria-invalid', 'false');
	expect(lab.setting.holdMs).toBeNull();
	expect(lab.parameters).toMatchObject({ hold: 'none', heartbeat: 'none' });
	await field('服务器的链路').fill('none');
	await expect.element(field('服务器的链路')).toHaveValue('none');
	expect(lab.problems).toEqual([]);
	await field('心跳间隔').fill('5000');
	lab.history.undo();
	await expect.element(field('心跳间隔')).toHaveValue('无');
});

test('a field and the curves show a change at once; the figures follow, unless they have the focus', async () => {
	const lab = await open('', 'en');
	await unfold(en);
	const longest = () => figures(en).querySelector('tbody td:nth-of-type(3)')!.textContent;
	const curve = () => document.querySelector('path.curve')?.getAttribute('d');
	const poll = field(en.controls.fields.poll);
	await expect.poll(curve).toBeDefined();
	expect(longest()).toBe('1,050 ms');
	const before = curve();
	lab.type('poll', '250');
	flushSync();
	expect(poll.element()).toHaveProperty('value', '250');
	expect(curve()).not.toBe(before);
	expect(longest()).toBe('1,050 ms');
	await expect.poll(longest).toBe('300 ms');
	(figures(en) as HTMLElement).focus();
	lab.type('poll', '1000');
	flushSync();
	expect(longest()).toBe('1,050 ms');
});

test('an arrow key on a slider moves its field, its setting and the figures, as one step of undo', async () => {
	const lab = await open('clients=10', 'en');
	await unfold(en);
	const median = () => figures(en).querySelector('tbody tr:last-child td')!.textContent;
	expect(median()).toBe('50 ms');
	page.getByRole('slider', { name: 'Round trip, slider' }).element().focus();
	await userEvent.keyboard('{ArrowRight}');
	const { rtt } = lab.history.document;
	expect(Number(rtt)).toBeGreaterThan(100);
	await expect.element(field('Round trip')).toHaveValue(rtt);
	await expect.poll(median).toBe(`${String(Number(rtt) / 2)} ms`);
	lab.history.undo();
	await expect.element(field('Round trip')).toHaveValue('100');
	await expect.poll(median).toBe('50 ms');
});

test('a round is opened as its bytes; its request opens in Handshake, where the server refuses it with 426', async () => {
	await open('clients=10', 'en');
	await button(/^Polling: /).click();
	await expect.element(page.getByRole('dialog')).toHaveAccessibleName(/^Polling: /);
	await button('Open in Handshake').click();
	await expect.poll(() => went.length).toBe(1);
	await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
	const [path, query] = went[0]!.split('?');
	expect(path).toBe('/handshake');
	const handshake = new HandshakeLab();
	void handshake.open(new URLSearchParams(query));
	expect(handshake.analysis.serverResponse.status).toBe(426);
});

test('a request is pasted from the developer tools, or refused; a reload keeps it', async () => {
	const lab = await open('', 'en');
	await more().click();
	await button('Headers').click();
	await page.getByRole('menuitem', { name: 'Paste a request' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('textbox').fill('hello there');
	await expect
		.element(dialog.getByRole('status'))
		.toHaveTextContent('does not begin like a request');
	await expect.element(button('Use these headers')).toBeDisabled();
	await dialog
		.getByRole('textbox')
		.fill("curl 'https://a.example/prices' -H 'Cookie: session=0123456789' --compressed");
	await expect.element(dialog.getByRole('status')).toHaveTextContent('GET /prices HTTP/1.1');
	await button('Use these headers').click();
	await expect.element(dialog).not.toBeInTheDocument();
	const expectPasted = async () => {
		await expect.element(field('HTTP headers')).toHaveValue('pasted');
		await expect.element(field('HTTP headers')).toHaveAttribute('aria-invalid', 'false');
	};
	await expectPasted();
	const bytes = lab.setting.carriage;
	const text = saveText('compare', lab);
	cleanup();
	const again = await open('', 'en');
	await more().click();
	await expect.element(field('HTTP headers')).not.toHaveValue('pasted');
	expect(restoreText('compare', again, text).type).toBe('restored');
	expect(again.setting.carriage).toEqual(bytes);
	await expectPasted();
});

test('more figures stay unfolded while one types, and folded say what is unusual', async () => {
	await open('', 'en');
	await expect.element(field('Long poll held for')).not.toBeInTheDocument();
	await more().click();
	await field('Clients').fill('5');
	await field('Long poll held for').fill('5000');
	await page.getByRole('combobox', { name: 'TLS' }).selectOptions('TLS 1.3');
	await expect.element(field('Long poll held for')).toBeVisible();
	await more().click();
	await expect.element(field('Long poll held for')).not.toBeInTheDocument();
	await expect
		.element(document.querySelector<HTMLElement>('.controls summary'))
		.toHaveTextContent(/Long poll held for 5000 ms\s+TLS 1\.3$/);
});

test('the name of a set of headers is whole, for every example', async () => {
	await page.viewport(1280, 800);
	const lab = await open('', 'en');
	await more().click();
	for (const { id } of SITUATIONS) {
		lab.openExample(id);
		flushSync();
		const headers = field('HTTP headers');
		await expect.element(headers).toHaveValue('browser');
		const input = headers.element();
		expect(input.scrollWidth).toBeLessThanOrEqual(input.clientWidth);
	}
});

test('a choice answers and judges each lane; a moved limit judges again; a fresh lab judges nothing', async () => {
	const lab = await open('', 'en');
	const answer = page.getByRole('status', { name: 'Recommendation' });
	const lane = (name: RegExp) => page.getByRole('group', { name });
	await expect.element(answer).toHaveTextContent('Is polling fine for what you build?');
	await expect.element(lane(/^Polling: /)).toHaveTextContent('1,050 ms from server to page');
	expect(document.querySelector('.fits, .costly, .slow, .overloaded')).toBeNull();
	await button('Chat').click();
	await expect.element(button('Chat')).toHaveAttribute('aria-pressed', 'true');
	await expect.element(answer).toHaveTextContent(/^Polling isn’t fine for your chat: .*2,040 ms/);
	await expect.element(lane(/^Polling: asks every 2 s/)).toHaveTextContent('Too slow, 2,040 ms');
	await expect.element(lane(/^SSE and POST: /)).toHaveTextContent('Fits, 40 ms');
	await expect.element(lane(/^WebSocket: /)).toHaveTextContent('4,652 B a minute');
	await field('Feels slow after').fill('3000');
	await expect.element(lane(/^Polling: /)).toHaveTextContent('Fast, but 7.8 times the bytes');
	await expect.element(field('Clients')).not.toBeInTheDocument();
	lab.history.undo();
	lab.history.undo();
	await expect.element(answer).toHaveTextContent('Is polling fine for what you build?');
});

test('a pin is a number at its lane, and the lanes are marked as the subject', async () => {
	const lab = await open('clients=10', 'en');
	expect(document.querySelector('[data-pinned], [data-pin]')).toBeNull();
	lab.showPins(['sse.mean', 'streaming.mean']);
	flushSync();
	const pinned = [...document.querySelectorAll('[data-pinned] [data-pin]')];
	expect(pinned.map((one) => one.textContent)).toEqual(['2', '1']);
	expect(pinned[1]!.closest('.lane')!.getAttribute('aria-label')).toMatch(/^SSE/);
});

test('capsules come and go in every lane, stop with Pause, and say nothing to a screen reader', async () => {
	await open('build=chat', 'en');
	const capsules = () => document.querySelectorAll('.way').length;
	await expect.poll(capsules).toBeGreaterThan(0);
	for (const tube of document.querySelectorAll('.tube')) {
		expect(tube.getAttribute('aria-hidden')).toBe('true');
	}
	const places = () =>
		[...document.querySelectorAll<HTMLElement>('.way')].map((one) => one.getAttribute('style'));
	const first = places();
	await expect.poll(places).not.toEqual(first);
	await button('Pause').click();
	await expect.element(button('Play')).toBeVisible();
	const stopped = places();
	await new Promise(requestAnimationFrame);
	await new Promise(requestAnimationFrame);
	expect(places()).toEqual(stopped);
});

test('a value that means nothing unfolds its settings and says why', async () => {
	await open('bytes=none', 'en');
	await expect.element(field('Message size')).toBeVisible();
	await expect
		.element(field('Message size'))
		.toHaveAccessibleDescription(expect.stringContaining('This is not a number'));
});

test('the charts are saved as pictures under their names', async () => {
	await open('clients=10', 'en');
	await unfold(en);
	const saved: Promise<[name: string, content: string]>[] = [];
	const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
		this: HTMLAnchorElement,
	) {
		const { download, href } = this;
		const content = fetch(href).then((file) => file.arrayBuffer());
		const begins = content.then((it) => String.fromCharCode(...new Uint8Array(it).slice(0, 4)));
		saved.push(begins.then((text) => [download, text]));
	});
	try {
		for (const name of [
			'The time line, as SVG',
			'Waiting times, as PNG',
			'Load on the wire, as SVG',
		]) {
			const count = announced.length;
			await button('Export').click();
			await page.getByRole('menuitem', { name }).click();
			await expect.poll(() => announced.length).toBe(count + 1);
		}
	} finally {
		click.mockRestore();
	}
	expect(await Promise.all(saved)).toEqual([
		['websocket-101-lanes.svg', '<svg'],
		['websocket-101-distribution.png', '\u0089PNG'],
		['websocket-101-bars.svg', '<svg'],
	]);
	expect(announced).toEqual([
		'websocket-101-lanes.svg has been saved',
		'websocket-101-distribution.png has been saved',
		'websocket-101-bars.svg has been saved',
	]);
});
