import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { type Bytes, type Edit, latin1Bytes, setField } from '../../../src/engine/index.ts';
import { addField } from '../../../src/engine/http/head-edits.ts';
import { LatePart } from '../../../src/lab/late-part.svelte.ts';
import { en as failed } from '../../../src/strings/en/failed.ts';
import type { Shell } from '../../../src/panels/descriptor.ts';
import { HandshakeLab } from '../../../src/panels/handshake/handshake-lab.svelte.ts';
import HandshakePanel from '../../../src/panels/handshake/HandshakePanel.svelte';
import { en } from '../../../src/panels/handshake/strings/en.ts';
import type { WhatIfId } from '../../../src/panels/handshake/what-if-ids.ts';

const shell: Shell = {
	present: false,
	copy: () => Promise.resolve(),
	announce: () => {},
	go: () => {},
};

async function open(change: WhatIfId | ((request: Bytes) => Edit | null)): Promise<void> {
	const lab = new HandshakeLab();
	if (typeof change === 'string') await lab.tryWhatIf(change);
	else lab.edit('request', change(lab.document.request)!, 'typing');
	lab.goTo(lab.analysis.lastPossible);
	await render(HandshakePanel, { lab, words: en, locale: 'en', shell });
}

const textOf = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const sections = () => [...document.querySelectorAll('.said .reference')].map(textOf);
const peers = () =>
	[...document.querySelectorAll('h2')]
		.filter((heading) => heading.textContent.includes(en.peersTitle))
		.map((heading) => textOf(heading.closest('section')!));

test('each reason names the section that demands it, not that of the check', async () => {
	await open('no-host');
	await expect.poll(sections).toEqual(['RFC 9112 §3.2']);
});

test('a demand of WHATWG alone is not attributed to the RFC', async () => {
	await open('protocol-not-chosen');
	await expect.poll(sections).toEqual(['WHATWG WebSockets, establish']);
});

test('ws takes version 8', async () => {
	await open('version-8');
	await expect.poll(() => peers()[0]).toContain('ws 8.23.0 answers 101');
	expect(peers()[0]).toContain('websockets 17.1 answers 400');
	expect(peers()[0]).toContain(en.peersOpen);
});

test('a status that another RFC decides is not described as open', async () => {
	await open('no-host');
	await expect.poll(() => peers()[0]).toContain('ws 8.23.0 answers 101');
	expect(peers()[0]).not.toContain(en.peersOpen);
});

test('no measurement is shown for bytes that were not measured', async () => {
	await open((request) => setField(request, 'Sec-WebSocket-Version', 'thirteen'));
	await expect.poll(() => sections()).toEqual(['RFC 6455 §4.3']);
	expect(peers()).toEqual([]);
});

/** The checks of the other side's head, each with its outcome in words. */
const checksOf = (title: string) =>
	[...document.querySelectorAll('h2')]
		.filter((heading) => heading.textContent.includes(title))
		.flatMap((heading) => [...heading.closest('section')!.querySelectorAll('li button')])
		.map((row) => textOf(row));

test('without a status line no other check of the response passes', async () => {
	const lab = new HandshakeLab();
	const { bytes } = lab.analysis.response;
	const insert = latin1Bytes('hello there');
	lab.edit('response', { from: 0, to: bytes.length, insert }, 'typing');
	lab.goTo(8);
	await render(HandshakePanel, { lab, words: en, locale: 'en', shell });
	expect(checksOf(en.clientChecks)).toEqual([
		`${en.checkStates.failed}: ${en.responseChecks['first-bytes']}`,
	]);
	const verdict = () => textOf(document.querySelector(`[aria-label="${en.clientVerdict}"]`)!);
	await expect.poll(verdict).toContain('The first line is not a status line');
});

test('the label of a row is a demand, which is true with every mark', async () => {
	await open((request) => ({
		from: request.length,
		to: request.length,
		insert: latin1Bytes('GET /second HTTP/1.1'),
	}));
	const rows = checksOf(en.serverChecks);
	expect(rows).toContain(`${en.checkStates.tolerated}: ${en.requestChecks.content}`);
	expect(rows.filter((row) => !/: .*\b(must|should)\b/.test(row))).toEqual([]);
});

const wire = () => [...document.querySelectorAll('.wire li .title')].map((title) => textOf(title));

test('bytes behind the request are drawn as frames, and the broken one ends the connection', async () => {
	await open((request) => ({
		from: request.length,
		to: request.length,
		insert: latin1Bytes('GET /second HTTP/1.1'),
	}));
	await expect
		.poll(wire)
		.toEqual([
			'TCP connect',
			'GET / HTTP/1.1',
			'reserved opcode, 69 bytes',
			'101 Switching Protocols',
			'Close 1002',
			'text “Hello”',
			'text “Hello”',
		]);
	const impossible = [...document.querySelectorAll('.steps li.impossible .title')].map(textOf);
	expect(impossible).toEqual(['10. Client sends Hello', '11. Server echoes it']);
	const page = () => document.body.textContent;
	await expect.poll(page).toContain('fails with 1002: RSV1 is set');
	expect(page()).toContain(en.notOfBrowser);
	expect(page()).toContain(en.first.behind.request(en.bytes(20)));
});

test('a message reports that the part that reads frames did not arrive', async () => {
	const lab = new HandshakeLab();
	const lost = new TypeError('error loading dynamically imported module: http://a/b.js');
	const lateFrames = new LatePart(
		() => Promise.reject(lost),
		() => Promise.resolve('offline'),
	);
	Object.assign(lab.analysis, { lateFrames });
	const at = lab.document.request.length;
	lab.edit('request', { from: at, to: at, insert: latin1Bytes('GET') }, 'typing');
	await render(HandshakePanel, { lab, words: en, locale: 'en', shell });
	const alerts = () => [...document.querySelectorAll('.message [role=alert]')].map(textOf);
	await expect.poll(() => alerts().join()).toContain(failed.part.offline);
	expect(wire()).toContain('101 Switching Protocols');
});

test('what has not happened yet is not shown', async () => {
	const lab = new HandshakeLab();
	const { accept } = lab.analysis.serverResponse;
	await render(HandshakePanel, { lab, words: en, locale: 'en', shell });
	const verdicts = () =>
		[en.serverVerdict, en.clientVerdict].map((name) =>
			textOf(document.querySelector(`[role=status][aria-label="${name}"]`)!),
		);
	const panel = document.querySelector('.handshake')!;
	expect(verdicts()).toEqual([en.notYet(5), en.notYet(8)]);
	expect(document.querySelectorAll('.passed, .failed, .impossible, .never')).toHaveLength(0);
	expect(textOf(panel.querySelector('.wire')!)).not.toContain('101');
	expect([...panel.querySelectorAll('dd')].map(textOf)).not.toContain(accept);
	lab.goTo(6);
	await expect.poll(verdicts).toEqual([en.serverSwitches, en.notYet(8)]);
	expect([...panel.querySelectorAll('dd')].map(textOf)).toContain(accept);
	lab.goTo(1);
	await expect.poll(verdicts).toEqual([en.notYet(5), en.notYet(8)]);
	const button = panel.querySelector<HTMLElement>(`[title="${en.showOutcomeHint}"]`)!;
	button.click();
	await expect.poll(verdicts).toEqual([en.serverSwitches, en.clientOpens]);
	expect(button.ariaChecked).toBe('true');
	button.click();
	lab.edit('request', setField(lab.document.request, 'Upgrade', 'h2c')!, 'typing');
	await expect.poll(() => verdicts()[0]).toContain('426');
});

test('while a prediction is open nothing on the page shows the outcome', async () => {
	const lab = new HandshakeLab();
	lab.predicting.switchTo(true);
	await lab.tryWhatIf('lower-case');
	await render(HandshakePanel, { lab, words: en, locale: 'en', shell });
	const opening = document.querySelector('.handshake')!.textContent;
	const next = () => document.querySelector<HTMLButtonElement>(`[aria-label="${en.nextStep}"]`)!;
	expect(next().disabled).toBe(true);
	expect(document.querySelectorAll('.impossible, .never')).toHaveLength(0);
	expect(opening).not.toContain('101 Switching');
	lab.predicting.reveal();
	await expect.poll(() => next().disabled).toBe(false);
});

test('a request without an end is refused for that, whatever else is noted', async () => {
	await open((request) => addField(request, 'Content-Length', 'five'));
	const verdict = () => textOf(document.querySelector(`[aria-label="${en.serverVerdict}"]`)!);
	await expect.poll(verdict).toContain(`400: ${en.serverPolicy.content}`);
	expect(peers()).toEqual([]);
});
