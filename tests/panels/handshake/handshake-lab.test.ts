import { describe, expect, it } from 'vitest';
import { diffBytes, latin1Bytes, latin1Text } from '../../../src/engine/bytes/index.ts';
import { LIMITS } from '../../../src/engine/limits.ts';
import { outcomeOf } from '../../../src/panels/handshake/steps/prediction.svelte.ts';
import { START } from '../../../src/panels/handshake/handshake-document.ts';
import { HandshakeLab } from '../../../src/panels/handshake/handshake-lab.svelte.ts';
import type { WhatIfId } from '../../../src/panels/handshake/what-if-ids.ts';

const requestOf = (lab: HandshakeLab) => latin1Text(lab.document.request);

/** Types a whole new text, as an editor reports it. */
function type(lab: HandshakeLab, side: 'request' | 'response', text: string): void {
	const before = side === 'request' ? lab.document.request : lab.analysis.response.bytes;
	const edit = diffBytes(before, latin1Bytes(text));
	if (edit) lab.edit(side, edit, 'typing');
}

const without = (lab: HandshakeLab, name: string) =>
	requestOf(lab)
		.split('\r\n')
		.filter((line) => !line.startsWith(name))
		.join('\r\n');

describe('the handshake lab', () => {
	it('answers at once when the Upgrade line goes, with the reason', () => {
		const lab = new HandshakeLab();
		expect(lab.analysis.serverResponse.status).toBe(101);
		type(lab, 'request', without(lab, 'Upgrade'));
		expect(lab.analysis.serverResponse.status).toBe(426);
		expect(lab.analysis.serverResponse.reason?.code).toBe('request-upgrade-missing');
		lab.history.undo();
		expect(lab.analysis.serverResponse.status).toBe(101);
		expect(requestOf(lab)).toBe(latin1Text(START.request));
	});

	it('keeps an edited response until it is given back to the server', () => {
		const lab = new HandshakeLab();
		const answer = latin1Text(lab.analysis.response.bytes);
		type(lab, 'response', answer.replace('101', '102'));
		expect(lab.document.response).not.toBeNull();
		type(lab, 'request', without(lab, 'Upgrade'));
		expect(lab.analysis.serverResponse.status).toBe(426);
		expect(latin1Text(lab.analysis.response.bytes)).toContain('102');
		lab.useServerResponse();
		expect(latin1Text(lab.analysis.response.bytes)).toMatch(/^HTTP\/1\.1 426/);
	});

	it('moves target and Host with the URL, and leaves the rest of the request alone', () => {
		const lab = new HandshakeLab();
		lab.setUrl('wss://[::1]:8443/chat?x=1');
		expect(requestOf(lab)).toMatch(/^GET \/chat\?x=1 HTTP\/1\.1\r\nHost: \[::1\]:8443\r\n/);
		expect(requestOf(lab)).toContain('Sec-WebSocket-Key: w4v7O6xFTi36lq3RNcgctw==');
		lab.setUrl('ws://localhost/#x');
		expect(lab.analysis.uri.uri).toBeNull();
		expect(requestOf(lab)).toContain('Host: [::1]:8443');
		expect(lab.analysis.outcome.type).toBe('throws');
		expect(lab.analysis.lastPossible).toBe(1);
	});

	it('skips impossible steps, and End goes to the last possible one', async () => {
		const lab = new HandshakeLab();
		await lab.tryWhatIf('no-upgrade');
		lab.steps.goTo(5);
		lab.step(1);
		// There is no accept key to compute.
		expect(lab.steps.current).toBe(7);
		lab.step(-1);
		expect(lab.steps.current).toBe(5);
		lab.steps.goTo(lab.analysis.lastPossible);
		expect(lab.steps.current).toBe(8);
		lab.step(1);
		expect(lab.steps.current).toBe(8);
	});

	it('falls back from a step that can no longer happen, and returns to it', () => {
		const lab = new HandshakeLab();
		lab.steps.goTo(11);
		type(lab, 'request', without(lab, 'Sec-WebSocket-Key'));
		expect(lab.steps.current).toBe(8);
		lab.history.undo();
		expect(lab.steps.current).toBe(11);
	});

	it('its address contains the document while it is an example, and its step always', async () => {
		const lab = new HandshakeLab();
		expect(lab.parameters).toEqual({ example: 'article-004' });
		expect(lab.view).toEqual({});
		await lab.openExample('rfc');
		lab.steps.goTo(3);
		expect(lab.parameters).toEqual({ example: 'rfc' });
		expect(lab.view).toEqual({ step: '3' });
		lab.newKey();
		expect(lab.parameters).toBeNull();
	});

	it('opens an address and reports its unusable parts', async () => {
		const lab = new HandshakeLab();
		const opened = await lab.open(new URLSearchParams('example=article-000&step=8'));
		expect(opened).toEqual({ document: true, problems: [] });
		expect(lab.steps.current).toBe(8);
		expect(lab.analysis.response.reason?.code).toBe('accept-matches');
		const bad = await lab.open(new URLSearchParams('example=nothing&step=12'));
		expect(bad.document).toBe(false);
		expect(bad.problems.map(({ parameter }) => parameter)).toEqual(['example', 'step']);
		expect(lab.example?.id).toBe('article-000');
		expect(lab.steps.current).toBe(8);
	});

	it('starts the next change from where the last one started', async () => {
		const lab = new HandshakeLab();
		await lab.tryWhatIf('no-upgrade');
		await lab.tryWhatIf('post');
		expect(requestOf(lab)).toContain('Upgrade: websocket');
		expect(requestOf(lab)).toMatch(/^POST /);
		expect(lab.whatIf).toBe('post');
		lab.newKey();
		expect(lab.whatIf).toBeNull();
	});

	it('with “Predict first” it hides the outcome of a change until the user asks for it', async () => {
		const lab = new HandshakeLab();
		lab.predicting.switchTo(true);
		expect([lab.veiled, lab.steps.showsOutcome]).toEqual([true, false]);
		lab.reveal();
		expect([lab.veiled, lab.steps.showsOutcome]).toEqual([false, true]);
		await lab.tryWhatIf('no-upgrade');
		expect(lab.veiled).toBe(true);
		lab.predict('refuses');
		lab.reveal();
		expect(lab.veiled).toBe(false);
		expect(lab.prediction).toBe('refuses');
		type(lab, 'request', requestOf(lab).replace('GET', 'PUT'));
		expect(lab.veiled).toBe(true);
		expect(lab.prediction).toBeNull();
		lab.predicting.switchTo(false);
		expect(lab.veiled).toBe(false);
	});

	it('goes on from an open prediction when the key is pressed again, and from an answered one at once', async () => {
		const lab = new HandshakeLab();
		lab.predicting.switchTo(true);
		await lab.tryWhatIf('post');
		const asks = () => lab.predicting.asks(lab.document);
		lab.step(1);
		expect([lab.veiled, asks()]).toEqual([true, true]);
		lab.step(-1);
		lab.step(1);
		expect([lab.steps.current, asks()]).toEqual([8, false]);
		lab.step(1);
		expect([lab.veiled, asks()]).toEqual([true, true]);
		lab.step(1);
		expect([lab.veiled, lab.steps.showsOutcome]).toEqual([false, true]);

		await lab.tryWhatIf('no-upgrade');
		lab.predict('refuses');
		lab.step(1);
		expect(lab.veiled).toBe(false);
	});

	it('shows an outcome at its step, after an edit too', async () => {
		const lab = new HandshakeLab();
		const shown = () => [5, 6, 7, 8, 11].filter((step) => lab.steps.reached(step));
		expect([lab.steps.showsOutcome, shown()]).toEqual([false, []]);
		lab.steps.goTo(6);
		expect(shown()).toEqual([5, 6]);
		lab.steps.goTo(1);
		type(lab, 'request', requestOf(lab).replace('Upgrade: websocket\r\n', ''));
		expect([lab.steps.showsOutcome, shown()]).toEqual([false, []]);
		lab.steps.goTo(lab.steps.last);
		expect(shown()).toEqual([5, 6, 7, 8, 11]);
		lab.history.undo();
		expect(shown()).toEqual([5, 6, 7, 8]);
		lab.steps.goTo(2);
		expect(shown()).toEqual([]);
		lab.steps.showOutcome(true);
		lab.steps.goTo(3);
		expect(shown()).toEqual([5, 6, 7, 8, 11]);
		lab.steps.showOutcome(false);
		expect(shown()).toEqual([]);
		await lab.openExample('rfc');
		expect(lab.steps.showsOutcome).toBe(false);
	});

	it('shows what cannot happen once nothing later can', async () => {
		const lab = new HandshakeLab();
		await lab.tryWhatIf('no-upgrade');
		lab.steps.goTo(1);
		expect(lab.steps.reached(9)).toBe(false);
		lab.steps.goTo(11);
		expect([lab.steps.current, lab.steps.reached(9)]).toEqual([lab.analysis.lastPossible, true]);
	});

	it('shows the outcome of a link at once, and an example from its first step', async () => {
		const lab = new HandshakeLab();
		await lab.open(new URLSearchParams('example=article-000'));
		expect(lab.steps.showsOutcome).toBe(false);
		await lab.open(new URLSearchParams({ request: 'GET / HTTP/1.1\r\n\r\n' }));
		expect(lab.steps.showsOutcome).toBe(true);
		type(lab, 'request', requestOf(lab).replace('GET', 'PUT'));
		expect(lab.steps.showsOutcome).toBe(true);
		lab.steps.goTo(2);
		expect(lab.steps.showsOutcome).toBe(false);
	});

	it('refuses a head of more than 64 KiB and keeps the document', () => {
		const lab = new HandshakeLab();
		type(lab, 'request', `${requestOf(lab)}${'x'.repeat(LIMITS.head)}`);
		expect(lab.refused).toBe('too-long');
		expect(requestOf(lab)).toBe(latin1Text(START.request));
		type(lab, 'request', requestOf(lab).replace('GET', 'PUT'));
		expect(lab.refused).toBeNull();
	});

	it('lights the line a step is about, in the text and in the checks', () => {
		const lab = new HandshakeLab();
		lab.steps.goTo(6);
		const key = lab.analysis.serverResponse.checks.find(({ id }) => id === 'key')!;
		const host = lab.analysis.serverResponse.checks.find(({ id }) => id === 'host')!;
		expect(lab.highlight.isLit('request', key.range)).toBe(true);
		expect(lab.highlight.isLit('request', host.range)).toBe(false);
		lab.highlight.point({ side: 'request', range: host.range! });
		expect(lab.highlight.isLit('request', host.range)).toBe(true);
		expect(lab.highlight.isLit('request', key.range)).toBe(false);
	});

	it('takes a paste again with its bare line feeds, as one more step of undo', () => {
		const lab = new HandshakeLab();
		const insert = latin1Bytes('X-A: 1\r\nX-B: 2\r\n');
		lab.edit('request', { from: 16, to: 16, insert }, 'paste');
		lab.notePasted('request', 'X-A: 1\nX-B: 2\n', 2);
		expect(lab.converted('request')).toBe(2);
		expect(lab.converted('response')).toBe(0);
		lab.keepLineFeeds();
		expect(requestOf(lab)).toContain('X-A: 1\nX-B: 2\nHost');
		expect(lab.converted('request')).toBe(0);
		lab.history.undo();
		expect(requestOf(lab)).toContain('X-A: 1\r\nX-B: 2\r\nHost');
	});
});

describe('the heads that a paste contains', () => {
	const [request, response] = ['GET /chat HTTP/1.1\r\nHost: a:81\r\n\r\n', 'HTTP/1.1 404 \r\n\r\n'];
	const found = {
		from: 'curl',
		rewritten: false,
		request: null,
		response: null,
		cut: null,
	} as const;

	/** Pastes a text over a whole message, as an editor reports it. */
	function paste(lab: HandshakeLab, side: 'request' | 'response', text: string) {
		const { length } = side === 'request' ? lab.document.request : lab.analysis.response.bytes;
		lab.edit(side, { from: 0, to: length, insert: latin1Bytes(text) }, 'paste');
		lab.notePasted(side, text, 0);
		return lab.pastes.text(side, lab.document)!;
	}

	it('become the two messages in one step of undo, with the URL that they suggest', () => {
		const lab = new HandshakeLab();
		const pasted = paste(lab, 'response', 'a transcript');
		const heads = { request: latin1Bytes(request), response: latin1Bytes(response) };
		lab.takeHeads(pasted, { ...found, ...heads });
		expect([requestOf(lab), latin1Text(lab.document.response!)]).toEqual([request, response]);
		expect([lab.document.url, lab.document.client]).toEqual(['ws://a:81/chat', 'other']);
		expect(lab.pastes.text('response', lab.document)).toBeNull();
		lab.history.undo();
		expect(latin1Text(lab.document.response!)).toBe('a transcript');
		expect(lab.pastes.text('response', lab.document)).toBe(pasted);
		expect(lab.pastes.text('request', lab.document)).toBeNull();
	});

	it.each([
		['GET http://a:81/chat?x HTTP/1.1', 'ws://a:81/chat?x'],
		['GET HTTPS://a:81/ HTTP/1.1', 'wss://a:81/'],
	])('have the URL of an absolute target, as proxies show it: %s', (line, url) => {
		const lab = new HandshakeLab();
		const pasted = paste(lab, 'request', 'a transcript');
		const head = latin1Bytes(`${line}\r\nHost: a:81\r\n\r\n`);
		lab.takeHeads(pasted, { ...found, request: head });
		expect(lab.document.url).toBe(url);
		const named = lab.analysis.request.diagnoses.map(({ code }) => code);
		expect(named).not.toContain('request-target-resource');
	});

	it('a response alone leaves the request as it was before the paste', () => {
		const lab = new HandshakeLab();
		const pasted = paste(lab, 'request', 'a transcript');
		lab.takeHeads(pasted, { ...found, response: latin1Bytes(response) });
		expect(requestOf(lab)).toBe(latin1Text(START.request));
		expect(latin1Text(lab.document.response!)).toBe(response);
	});

	it('a request alone gets the response of the server', () => {
		const lab = new HandshakeLab();
		paste(lab, 'response', 'HTTP/1.1 404 \r\n\r\n');
		const pasted = paste(lab, 'request', 'a transcript');
		lab.takeHeads(pasted, { ...found, request: latin1Bytes(request) });
		expect(requestOf(lab)).toBe(request);
		expect(lab.document.response).toBeNull();
	});

	it('can be taken out of a paste that is too long for a message', () => {
		const lab = new HandshakeLab();
		paste(lab, 'request', 'X-A: 1\r\n');
		lab.history.undo();
		const pasted = paste(lab, 'request', 'x'.repeat(LIMITS.head + 1));
		expect(lab.refused).toBe('too-long');
		lab.takeHeads(pasted, { ...found, response: latin1Bytes(response) });
		expect(lab.refused).toBeNull();
		expect(requestOf(lab)).toBe(latin1Text(START.request));
	});
});

describe('a handshake ends in one of five ways', () => {
	it.each<[WhatIfId | null, string]>([
		[null, 'opens'],
		['no-upgrade', 'refuses'],
		['post', 'refuses'],
		['version-8', 'version'],
		['cached-accept', 'closes'],
	])('%s: %s', (change, outcome) => {
		const lab = new HandshakeLab();
		if (change) lab.tryWhatIf(change);
		expect(outcomeOf(lab.analysis)).toBe(outcome);
	});

	it('and a request without its end waits', () => {
		const lab = new HandshakeLab();
		type(lab, 'request', requestOf(lab).trimEnd());
		expect(outcomeOf(lab.analysis)).toBe('waits');
	});
});

describe('while a prediction is open, no step shows the outcome', () => {
	it.each<WhatIfId>(['no-upgrade', 'lower-case', 'answer-200', 'cached-accept', 'no-origin'])(
		'%s',
		async (change) => {
			const lab = new HandshakeLab();
			lab.predicting.switchTo(true);
			await lab.tryWhatIf(change);
			expect([lab.steps.current, lab.steps.last, lab.steps.advance(1)]).toEqual([8, 8, false]);
			lab.steps.goTo(11);
			expect(lab.steps.current).toBe(8);
			lab.steps.goTo(1);
			const passed = [1];
			while (lab.steps.advance(1)) passed.push(lab.steps.current);
			expect(passed).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
			lab.reveal();
			expect(lab.steps.last).toBe(lab.analysis.lastPossible);
		},
	);
});

describe('frames follow a head that opened', () => {
	const opened = (behind: string, version = '13') => {
		const lab = new HandshakeLab();
		const request = latin1Text(START.request).replace(/(Version: )13/, `$1${version}`) + behind;
		lab.open(new URLSearchParams({ request, step: '11' }));
		return lab;
	};

	it.each([
		['heads alone', '', '13'],
		['bytes after a head that was refused', '\x88\x00', '8'],
	])('%s are none', (_, behind, version) => {
		expect(opened(behind, version).analysis.first.client).toBeNull();
	});

	it('a link shows the step at which they end it', () => {
		const { analysis, steps } = opened('\x88\x00');
		expect(analysis.first.client?.end.type).toBe('failed');
		expect(steps.current).toBe(9);
	});
});

it('a draft of digits is of one message, and a lab begun again goes on with it', () => {
	const draft = { text: '8', line: 1, column: 1, found: '8', kind: 'odd-digits' } as const;
	const lab = new HandshakeLab();
	lab.hexDrafts.keep('request', draft);
	lab.hexDrafts.keep('other', draft);
	const next = new HandshakeLab();
	next.restoreDrafts(JSON.parse(JSON.stringify(lab.drafts)));
	expect(next.hexDrafts.of('request')).toEqual(draft);
	expect([next.hexDrafts.of('response'), next.hexDrafts.of('other')]).toEqual([null, null]);
	next.newKey();
	expect(next.hexDrafts.of('request')).toBeNull();
});

describe('while later steps are hidden', () => {
	async function linkedAt(step: number) {
		const lab = new HandshakeLab();
		const request = without(lab, 'Upgrade');
		await lab.open(new URLSearchParams({ request, step: String(step) }));
		return lab;
	}

	it('a linked handshake shows no outcome after the step in front, and does not step there', async () => {
		const lab = await linkedAt(5);
		expect([lab.steps.showsOutcome, lab.steps.reached(7)]).toEqual([true, true]);
		lab.hideLater(true);
		expect([lab.steps.showsOutcome, lab.steps.reached(5), lab.steps.reached(7)]).toEqual([
			false,
			true,
			false,
		]);
		lab.step(1);
		expect(lab.steps.current).toBe(5);
		lab.step(-1);
		lab.step(1);
		expect(lab.steps.current).toBe(5);
	});

	it('an edit and “Show the outcome” show nothing, and then everything is as before', async () => {
		const lab = await linkedAt(5);
		lab.hideLater(true);
		type(lab, 'request', without(lab, 'Origin'));
		lab.steps.showOutcome(true);
		expect(lab.steps.showsOutcome).toBe(false);
		lab.hideLater(false);
		expect([lab.steps.showsOutcome, lab.steps.reached(7)]).toEqual([true, true]);
	});
});
