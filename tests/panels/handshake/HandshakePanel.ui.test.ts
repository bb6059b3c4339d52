import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { latin1Text } from '../../../src/engine/bytes/index.ts';
import { setField } from '../../../src/engine/http/index.ts';
import { pasteText } from '../../editor/typing.ts';
import type { Shell } from '../../../src/panels/descriptor.ts';
import { HandshakeLab } from '../../../src/panels/handshake/handshake-lab.svelte.ts';
import HandshakePanel from '../../../src/panels/handshake/HandshakePanel.svelte';
import { en } from '../../../src/panels/handshake/strings/en.ts';
import { en as pastedEn } from '../../../src/panels/handshake/strings/en/pasted-heads.ts';
import { en as predictWords } from '../../../src/panels/handshake/strings/en/predict.ts';
import { zhCN } from '../../../src/panels/handshake/strings/zh-CN.ts';
import { zhCN as pastedZhCN } from '../../../src/panels/handshake/strings/zh-CN/pasted-heads.ts';
import type { WhatIfId } from '../../../src/panels/handshake/what-if-ids.ts';

const shell: Shell = {
	present: false,
	copy: () => Promise.resolve(),
	announce: () => {},
	showTools: () => () => undefined,
	go: () => {},
};

async function open(change: WhatIfId): Promise<void> {
	const lab = new HandshakeLab();
	lab.tryWhatIf(change);
	lab.steps.goTo(lab.analysis.lastPossible);
	await render(HandshakePanel, { lab, words: en, locale: 'en', shell });
}

const textOf = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const sections = () => [...document.querySelectorAll('.explanation .reference')].map(textOf);
describe('a character typed at the beginning of a message', () => {
	const editor = (name: string) => page.getByRole('textbox', { name, exact: true });
	const shown = (name: string) => editor(name).element().textContent;

	/** Types into a message and returns before the next frame. */
	async function typeAtStart(name: string): Promise<HandshakeLab> {
		const lab = new HandshakeLab();
		lab.steps.goTo(8);
		await render(HandshakePanel, { lab, words: en, locale: 'en', shell });
		await expect.poll(() => document.querySelectorAll('.cm-content').length).toBe(2);
		await editor(name).click();
		await userEvent.keyboard('{Control>}{Home}{/Control}');
		await expect
			.poll(() => lab.highlight.in(name === 'Request' ? 'request' : 'response')?.start)
			.toBe(0);
		const event = { inputType: 'insertText', data: 'x', cancelable: true, bubbles: true };
		editor(name).element().dispatchEvent(new InputEvent('beforeinput', event));
		flushSync();
		return lab;
	}

	test('is in the request at once, with the verdict; the response follows', async () => {
		await typeAtStart('Request');
		expect(shown('Request')).toMatch(/^xGET/);
		expect(document.querySelector('.server .verdict')?.textContent).toContain('405');
		expect(shown('Response')).toMatch(/^HTTP\/1\.1 101/);
		await expect.poll(() => shown('Response')).toMatch(/^HTTP\/1\.1 405/);
		await expect.poll(sections).toContain('RFC 6455 §4.1');
	});

	test('is in the response at once, with its length', async () => {
		const lab = await typeAtStart('Response');
		expect(shown('Response')).toMatch(/^xHTTP/);
		const length = en.bytes(lab.analysis.response.bytes.length);
		expect(document.querySelector('.message.response .count')?.textContent).toBe(length);
	});
});

test('the checks of a side are one tab stop, and arrow keys reach each check, rule and reason', async () => {
	await open('no-host');
	await expect.poll(sections).toEqual(['RFC 9112 §3.2']);
	const checks = page.getByRole('toolbar', { name: en.serverChecks });
	const list = checks.element();
	expect(checks.getByRole('listitem').elements()).toHaveLength(
		checks.getByRole('button').elements().length,
	);
	const controls = [...list.querySelectorAll<HTMLElement>('button, a, summary')];
	const stops = () => controls.filter(({ tabIndex }) => tabIndex === 0);
	const [first] = controls;
	const last = controls.at(-1)!;
	expect(stops()).toEqual([first]);
	first!.focus();
	const reached = [document.activeElement];
	while (reached.at(-1) !== last && reached.length < controls.length) {
		await userEvent.keyboard('{ArrowDown}');
		reached.push(document.activeElement);
	}
	expect(reached).toEqual(controls);
	expect(stops()).toEqual([last]);
	await userEvent.keyboard('{Home}');
	expect(document.activeElement).toBe(first);
	await userEvent.keyboard('{End}{ArrowDown}{ArrowUp}');
	expect(document.activeElement).toBe(controls.at(-2));
	await userEvent.keyboard('{Tab}');
	expect(list.contains(document.activeElement)).toBe(false);
	await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
	expect(document.activeElement).toBe(controls.at(-2));
});

const changeSomething = () => page.getByRole('button', { name: en.change }).click();

test('what has not happened yet is not shown', async () => {
	const lab = new HandshakeLab();
	const { accept } = lab.analysis.serverResponse;
	await render(HandshakePanel, { lab, words: en, locale: 'en', shell });
	const verdicts = () =>
		[en.serverVerdict, en.clientVerdict].map((name) =>
			textOf(document.querySelector(`[role=status][aria-label="${name}"]`)!),
		);
	const panel = document.querySelector('.handshake')!;
	expect(verdicts()).toEqual(['', '']);
	expect(document.querySelectorAll('.passed, .failed, .impossible, .never')).toHaveLength(0);
	expect(textOf(panel.querySelector('.wire')!)).not.toContain('101');
	expect([...panel.querySelectorAll('dd')].map(textOf)).not.toContain(accept);
	lab.steps.goTo(6);
	await expect.poll(verdicts).toEqual([en.serverAgrees, '']);
	expect([...panel.querySelectorAll('dd')].map(textOf)).toContain(accept);
	lab.steps.goTo(1);
	await expect.poll(verdicts).toEqual(['', '']);
	await changeSomething();
	const button = panel.querySelector<HTMLElement>(`[title="${en.showOutcomeHint}"]`)!;
	button.click();
	await expect.poll(verdicts).toEqual([en.serverSwitches, en.clientOpens]);
	expect(button.ariaChecked).toBe('true');
	button.click();
	// An edit shows nothing of later steps either: the server finds the fault at its step, and answers at the next.
	lab.edit('request', setField(lab.document.request, 'Upgrade', 'h2c')!, 'typing');
	await expect.poll(verdicts).toEqual(['', '']);
	expect(document.querySelectorAll('.passed, .failed, .impossible, .never')).toHaveLength(0);
	lab.steps.goTo(5);
	await expect.poll(() => verdicts()[0]).toMatch(/^No: /);
	lab.steps.goTo(7);
	await expect.poll(() => verdicts()[0]).toContain('426');
});

test('while the Guide hides later steps the lab offers no outcome and lists no checks', async () => {
	const lab = new HandshakeLab();
	await render(HandshakePanel, { lab, words: en, locale: 'en', shell });
	await changeSomething();
	const offered = () => document.querySelector(`[title="${en.showOutcomeHint}"]`) !== null;
	const checks = () => document.querySelector('.handshake')!.textContent.includes(en.serverChecks);
	expect([offered(), checks()]).toEqual([true, false]);
	lab.hideLater(true);
	await expect.poll(() => [offered(), checks()]).toEqual([false, false]);
	lab.hideLater(false);
	await expect.poll(() => [offered(), checks()]).toEqual([true, false]);
});

test('a step that cannot happen says why, in one line and with the focus as a whole', async () => {
	await page.viewport(1280, 720);
	const lab = new HandshakeLab();
	lab.tryWhatIf('no-upgrade');
	await render(HandshakePanel, { lab, words: en, locale: 'en', shell });
	const impossible = () => [...document.querySelectorAll<HTMLElement>('.steps .impossible button')];
	await expect.poll(() => impossible().length).toBe(4);
	await expect.poll(() => impossible()[0]!.textContent).toMatch(/Upgrade/);
	expect(impossible()[1]!.title).toBe(en.cannotHappen(en.responseChecks['status-101']));
	const why = impossible()[0]!.querySelector('.why')!;
	expect(why.scrollHeight).toBeGreaterThan(why.clientHeight + 2);
	impossible()[0]!.focus();
	expect(why.scrollHeight).toBeLessThanOrEqual(why.clientHeight + 2);
});

test('while a prediction is open nothing on the page shows the outcome', async () => {
	const lab = new HandshakeLab();
	lab.predicting.switchTo(true);
	lab.tryWhatIf('lower-case');
	await render(HandshakePanel, { lab, words: en, locale: 'en', shell });
	const opening = document.querySelector('.handshake')!.textContent;
	const next = () => document.querySelector<HTMLButtonElement>(`[aria-label="${en.nextStep}"]`)!;
	expect(next().ariaDisabled).toBe('true');
	expect(document.querySelectorAll('.impossible, .never')).toHaveLength(0);
	expect(opening).not.toContain('101 Switching');
	lab.reveal();
	await expect.poll(() => next().ariaDisabled).toBe('false');
});

test('while a prediction is open the faults of the request are not marked', async () => {
	const lab = new HandshakeLab();
	lab.predicting.switchTo(true);
	lab.tryWhatIf('post');
	await render(HandshakePanel, { lab, words: en, locale: 'en', shell });
	const faults = () => document.querySelectorAll('.message.request .mark-fault').length;
	await expect.element(page.getByRole('textbox', { name: 'Request' })).toBeVisible();
	expect(faults()).toBe(0);
	lab.reveal();
	await expect.poll(faults).toBeGreaterThan(0);
});

test('a prediction is compared with the outcome, and says why', async () => {
	const lab = new HandshakeLab();
	lab.predicting.switchTo(true);
	lab.tryWhatIf('post');
	lab.predict('opens');
	await render(HandshakePanel, { lab, words: en, locale: 'en', shell });
	expect(document.querySelector('.right, .wrong')).toBeNull();
	lab.reveal();
	const lines = () => [...document.querySelectorAll('.right, .wrong')].map(textOf);
	await expect
		.poll(() => lines()[0])
		.toMatch(/^It opens: no\. The server refuses: Refuses with 405/);
});

test('a key for the next step says that the prediction is open, and then shows the outcome', async () => {
	const lab = new HandshakeLab();
	lab.predicting.switchTo(true);
	lab.tryWhatIf('post');
	await render(HandshakePanel, { lab, words: en, locale: 'en', shell });
	const question = page.getByRole('region', { name: predictWords.title });
	lab.key(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
	await expect.element(question.getByRole('status')).toHaveTextContent(predictWords.incomplete);
	lab.key(new KeyboardEvent('keydown', { key: 'ArrowRight', repeat: true }));
	expect(lab.veiled).toBe(true);
	await question.getByRole('button', { name: predictWords.outcomes.refuses }).click();
	lab.key(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
	// The focus was on a choice, which goes.
	await expect
		.poll(() => document.activeElement?.textContent)
		.toContain(`${predictWords.outcomes.refuses}: right.`);
});

test('in Present a prediction stands beside the request that it is about', async () => {
	await page.viewport(1280, 720);
	const lab = new HandshakeLab();
	lab.predicting.switchTo(true);
	lab.tryWhatIf('post');
	await render(HandshakePanel, {
		lab,
		words: en,
		locale: 'en',
		shell: { ...shell, present: true },
	});
	const request = page.getByRole('region', { name: en.request, exact: true });
	const question = page.getByRole('region', { name: predictWords.title });
	await expect.element(request).toBeVisible();
	await expect.element(question).toBeVisible();
	const asked = question.element().getBoundingClientRect();
	const about = request.element().getBoundingClientRect();
	expect(asked.left).toBeGreaterThanOrEqual(about.right);
	expect(asked.top).toBeLessThan(about.bottom);
});

/** The standard error of `curl -v`, without the lines that its heads do not need. */
const CURL = [
	'* Connected to localhost (127.0.0.1) port 18099 (#0)',
	'> GET /chat HTTP/1.1',
	'> Host: localhost:18099',
	'> Connection: Upgrade',
	'> Upgrade: websocket',
	'> Sec-WebSocket-Version: 13',
	'> Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
	'> ',
	'< HTTP/1.1 101 Switching Protocols',
	'< Upgrade: websocket',
	'< Connection: Upgrade',
	'< Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
	'< ',
	'* Connection #0 to host localhost left intact',
	'',
].join('\n');

/** Pastes over the whole text of a message, as a person does who selects it first. */
async function pasteInto(name: string, text: string): Promise<void> {
	const box = page.getByRole('textbox', { name, exact: true });
	await userEvent.click(box);
	await userEvent.keyboard('{Control>}a{/Control}');
	pasteText(document.activeElement!, text);
}

test('a pasted transcript is checked as it is for the one who asks for that', async () => {
	const lab = new HandshakeLab();
	await render(HandshakePanel, { lab, words: en, locale: 'en', shell });
	await pasteInto('Request', CURL);
	const verdict = () => document.querySelector('.server .verdict')?.textContent;
	const asItIs = page.getByRole('button', { name: pastedEn.keep });
	await expect.element(asItIs).toBeVisible();
	expect(verdict()).toContain(en.pastedText);
	await expect.element(page.getByRole('textbox', { name: 'Response' })).not.toBeInTheDocument();
	await userEvent.click(asItIs);
	await expect.element(asItIs).not.toBeInTheDocument();
	await expect
		.poll(() => document.querySelectorAll('.failed .explanation').length)
		.toBeGreaterThan(0);
	expect(verdict()).not.toContain(en.pastedText);
});

test('what has not happened yet is not in the page: neither the response nor what its example shows', async () => {
	const lab = new HandshakeLab();
	lab.openExample('article-000');
	await render(HandshakePanel, { lab, words: en, locale: 'en', shell });
	const text = () => document.querySelector('.handshake')!.textContent;
	expect(text()).not.toContain('Switching Protocols');
	expect(text()).not.toContain('much-copied');
	lab.steps.goTo(7);
	await expect.poll(text).toContain('Switching Protocols');
	expect(text()).not.toContain('much-copied');
	lab.steps.goTo(8);
	await expect.poll(text).toContain('A much-copied article prints this pair.');
});

test.each([
	['en', en, pastedEn, 'Request', 'This is a curl -v transcript with a request and a response.'],
	['zh-CN', zhCN, pastedZhCN, zhCN.response, '这是 curl -v 的输出，包含一个请求和一个响应。'],
] as const)(
	'%s: a pasted transcript stays until its heads are taken out of it',
	async (locale, words, pastedWords, name, sentence) => {
		const lab = new HandshakeLab();
		lab.steps.showOutcome(true);
		await render(HandshakePanel, { lab, words, locale, shell });
		await pasteInto(name, CURL);
		await expect.element(page.getByText(sentence)).toBeVisible();
		await expect
			.poll(() => document.querySelector('.client .verdict')?.textContent)
			.toContain(words.pastedText);
		expect(document.querySelectorAll('.sides .explanation').length).toBe(0);
		const pasted = lab.document;
		const side = name === words.request ? pasted.request : pasted.response!;
		expect(latin1Text(side)).toBe(CURL.replaceAll('\n', '\r\n'));
		await userEvent.click(page.getByRole('button', { name: pastedWords.take.both }));
		expect(latin1Text(lab.document.request)).toMatch(/^GET \/chat HTTP\/1.1\r\n[^]*==\r\n\r\n$/);
		expect(latin1Text(lab.document.response!)).toMatch(/^HTTP\/1.1 101 [^]*xOo=\r\n\r\n$/);
		expect(lab.analysis.outcome.type).toBe('open');
		await expect.element(page.getByText(sentence)).not.toBeInTheDocument();
		lab.history.undo();
		expect(lab.document).toEqual(pasted);
		await expect.element(page.getByText(sentence)).toBeVisible();
	},
);

test('a pasted bare head is taken without a question', async () => {
	const lab = new HandshakeLab();
	await render(HandshakePanel, { lab, words: en, locale: 'en', shell });
	await pasteInto('Request', CURL);
	await expect.element(page.getByRole('button', { name: pastedEn.take.both })).toBeVisible();
	await pasteInto('Request', 'GET /bare HTTP/1.1\nHost: localhost\n\n');
	expect(latin1Text(lab.document.request)).toBe('GET /bare HTTP/1.1\r\nHost: localhost\r\n\r\n');
	await expect
		.element(page.getByRole('button', { name: pastedEn.take.both }))
		.not.toBeInTheDocument();
});

test('the page has one main heading, and Tab reaches the steps before the messages', async () => {
	await render(HandshakePanel, { lab: new HandshakeLab(), words: en, locale: 'en', shell });
	const texts = (selector: string) => [...document.querySelectorAll(selector)].map(textOf);
	expect(texts('h1')).toEqual([en.heading]);
	expect(texts('.side .top h2')).toEqual([en.client, en.server]);
	const steps = document.querySelector('.steps')!;
	const messages = document.querySelector('.sides')!;
	const order = steps.compareDocumentPosition(messages);
	expect(order & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
	// A window that shows both still has the steps below the messages.
	const { bottom } = messages.getBoundingClientRect();
	expect(steps.getBoundingClientRect().top).toBeGreaterThanOrEqual(bottom - 1);
});

/** The lines of a text as it is drawn. */
function linesOf(element: Element): readonly string[] {
	const lines: { readonly top: number; text: string }[] = [];
	const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	while (nodes.nextNode()) {
		const node = nodes.currentNode as Text;
		for (const [at, character] of [...node.data].entries()) {
			const range = document.createRange();
			range.setStart(node, at);
			range.setEnd(node, at + 1);
			const { top, width, height } = range.getBoundingClientRect();
			// A space at the end of a line has no width.
			if (width === 0) continue;
			const last = lines.at(-1);
			// The fonts of two scripts begin at different heights of a line.
			if (last && Math.abs(last.top - top) < height / 2) last.text += character;
			else lines.push({ top, text: character });
		}
	}
	return lines.map(({ text }) => text.replace(/\s+/g, ' ').trim());
}

/** The words of the labels that must not be divided. */
const STEP_WORDS =
	/客户端|服务器|读取|核对|回显|发送 Hello|发送|建立|TCP 连接|16 个|随机字节|Accept 值|请求|响应|逐项检查|计算|打开|[a-z]+/gi;

test.each([
	['en', en],
	['zh-CN', zhCN],
] as const)('%s: the label of a step breaks between its words', async (locale, words) => {
	// The columns of the steps are as narrow as they become.
	await page.viewport(1060, 720);
	await render(HandshakePanel, { lab: new HandshakeLab(), words, locale, shell });
	const labels = [...document.querySelectorAll('.steps .title')];
	expect(labels.map(textOf)).toEqual(
		Object.values(words.steps).map(({ title }, at) =>
			locale === 'en' ? `${at + 1}. ${title}` : `${at + 1} ${title}`,
		),
	);
	for (const label of labels) {
		const lines = linesOf(label);
		expect(lines[0]).toMatch(/\d\S* \S/);
		expect(lines.flatMap((line) => line.match(STEP_WORDS) ?? [])).toEqual(
			textOf(label).match(STEP_WORDS),
		);
	}
});

describe('on a phone', () => {
	const edges = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();

	test.each([
		['en', en, 390, 844],
		['zh-CN', zhCN, 320, 640],
	] as const)(
		'%s: the sentence of the step is on top and whole, and the wire is the first below it',
		async (locale, words, width, height) => {
			await page.viewport(width, height);
			const lab = new HandshakeLab();
			await render(HandshakePanel, { lab, words, locale, shell });
			expect(edges('.sentence').bottom).toBeLessThanOrEqual(edges('.wire').top);
			expect(edges('.wire').bottom).toBeLessThanOrEqual(edges('.side.client .top').top);
			expect(scrollY).toBe(0);
			for (let step = 2; step <= lab.steps.last; step++) {
				await userEvent.click(page.getByRole('button', { name: words.nextStep }));
				const { title } = words.steps[lab.steps.id];
				const sentence = () => textOf(document.querySelector('.sentence')!);
				await expect.poll(sentence).toContain(words.stepLead(step, title));
				const hidden = () => {
					const { top, bottom } = edges('.sentence');
					return Math.max(-top, bottom - edges('.steps').top);
				};
				await expect.poll(hidden).toBeLessThanOrEqual(0);
			}
		},
	);

	test('an edit that ends the steps earlier does not move the text', async () => {
		await page.viewport(390, 844);
		const lab = new HandshakeLab();
		lab.steps.goTo(lab.steps.last);
		await render(HandshakePanel, { lab, words: en, locale: 'en', shell });
		const request = page.getByRole('textbox', { name: en.request, exact: true });
		await userEvent.click(request);
		const top = () => request.element().getBoundingClientRect().top;
		// The explanation is above the window.
		scrollBy(0, top());
		const before = top();
		lab.edit('request', setField(lab.document.request, 'Upgrade', 'h2c')!, 'typing');
		const verdict = () => textOf(document.querySelector(`[aria-label="${en.serverVerdict}"]`)!);
		await expect.poll(verdict).toContain('426');
		await new Promise(requestAnimationFrame);
		await new Promise(requestAnimationFrame);
		expect(lab.steps.id).not.toBe('server-reply');
		expect(Math.abs(top() - before)).toBeLessThan(100);
	});
});

describe('before an audience', () => {
	beforeEach(() => document.documentElement.toggleAttribute('data-present', true));
	afterEach(() => document.documentElement.toggleAttribute('data-present', false));

	test.each([
		['en', en],
		['zh-CN', zhCN],
	] as const)('%s: the verdicts beside the wide wire stay in one line', async (locale, words) => {
		await page.viewport(1280, 720);
		const lab = new HandshakeLab();
		await render(HandshakePanel, { lab, words, locale, shell: { ...shell, present: true } });
		lab.steps.goTo(11);
		await expect.element(page.getByText(words.clientOpens)).toBeVisible();
		const texts = [...document.querySelectorAll('.side [role=status] b')];
		expect(texts.map((one) => linesOf(one).length)).toEqual([1, 1]);
	});
});
