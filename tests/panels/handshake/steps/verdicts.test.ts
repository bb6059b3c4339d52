import { describe, expect, it } from 'vitest';
import { latin1Bytes, readHex, type Bytes } from '../../../../src/engine/bytes/index.ts';
import { HandshakeLab } from '../../../../src/panels/handshake/handshake-lab.svelte.ts';
import {
	clientVerdict,
	serverVerdict,
	statesAt,
	type HandshakeVerdictWords,
} from '../../../../src/panels/handshake/steps/verdicts.ts';
import { en } from '../../../../src/panels/handshake/strings/en.ts';
import { zhCN } from '../../../../src/panels/handshake/strings/zh-CN.ts';
import type { WhatIfId } from '../../../../src/panels/handshake/what-if-ids.ts';

describe('the server is OPEN once it has sent 101, and only then', () => {
	it.each<[WhatIfId | null, string]>([
		[null, 'OPEN'],
		['no-upgrade', 'refused'],
		['cached-accept', 'OPEN'],
		['answer-200', 'refused'],
		['answer-401', 'refused'],
	])('%s: %s', async (whatIf, state) => {
		const lab = new HandshakeLab();
		if (whatIf) await lab.tryWhatIf(whatIf);
		lab.steps.goTo(8);
		expect(lab.steps.current).toBe(8);
		expect(statesAt(lab).server).toBe(state);
	});
});

it('a server that has no whole request yet waits', () => {
	const lab = new HandshakeLab();
	const { bytes } = lab.analysis.request;
	lab.edit(
		'request',
		{ from: bytes.length - 2, to: bytes.length, insert: new Uint8Array() },
		'typing',
	);
	lab.steps.goTo(lab.analysis.lastPossible);
	expect(statesAt(lab)).toEqual({ client: 'CONNECTING', server: 'reading' });
});

describe('of a request that no browser sends the client verdict says so, if the client is a browser', () => {
	it.each<[string, (request: string) => string, HandshakeVerdictWords['state']]>([
		['two Upgrade fields', (head) => `${head.slice(0, -2)}Upgrade: websocket\r\n\r\n`, 'ok'],
		['a GET with content', (head) => `${head.slice(0, -2)}Content-Length: 2\r\n\r\nhi`, 'bad'],
		['an empty line first', (head) => `\r\n${head}`, 'ok'],
		['no key', (head) => head.replace(/Sec-WebSocket-Key.*\r\n/, ''), 'bad'],
	])('%s', (_, change, state) => {
		const lab = new HandshakeLab();
		const { bytes } = lab.analysis.request;
		const insert = latin1Bytes(change(String.fromCharCode(...bytes)));
		lab.edit('request', { from: 0, to: bytes.length, insert }, 'typing');
		lab.steps.showOutcome(true);
		const ofBrowser = clientVerdict(lab, en);
		lab.setClient('other');
		const ofOther = clientVerdict(lab, en);
		expect(ofOther.state).toBe(state);
		expect(ofBrowser).toEqual({
			state: state === 'ok' ? 'caution' : state,
			text: en.butNotOfBrowser(ofOther.text),
		});
	});

	it('and does not say so of a request that a browser sends', () => {
		const lab = new HandshakeLab();
		lab.steps.showOutcome(true);
		expect(clientVerdict(lab, en)).toEqual({ state: 'ok', text: en.clientOpens });
	});
});

describe('both verdicts describe the effect of the first frames', () => {
	const append = async (side: 'request' | 'response', insert: Bytes) => {
		const lab = new HandshakeLab();
		const { bytes } = lab.analysis[side];
		lab.edit(side, { from: bytes.length, to: bytes.length, insert }, 'typing');
		lab.steps.goTo(lab.steps.last);
		return lab;
	};
	const verdictsOf = (lab: HandshakeLab, words = en) => [
		clientVerdict(lab, words),
		serverVerdict(lab, words),
	];
	const SECOND = latin1Bytes('GET /second HTTP/1.1\r\n\r\n');

	it('a second request behind the first fails', async () => {
		const lab = await append('request', SECOND);
		expect(verdictsOf(lab)).toEqual([
			{
				state: 'bad',
				text: en.butNotOfBrowser(
					'Opens the connection, then the server fails the connection with 1002',
				),
			},
			{
				state: 'bad',
				text: 'Switches to WebSocket: 101, then fails the connection with 1002: RSV1 is set without an agreed meaning',
			},
		]);
		expect(verdictsOf(lab, zhCN).map(({ state }) => state)).toEqual(['bad', 'bad']);
		expect(statesAt(lab)).toEqual({ client: 'CLOSED', server: 'CLOSED' });
	});

	it.each([
		['81 02 68 69 89 00', 'ok', 'reads 2 frames after the 101', 'ok', null],
		['81 05 68', 'wait', 'waits for the rest of a frame', 'ok', null],
		['01 02 68 69', 'wait', 'waits for the rest of a message', 'ok', null],
		['88 00', 'caution', 'reads a Close frame', 'caution', 'the client reads a Close frame'],
		[
			'c1 00',
			'bad',
			'fails the connection with 1002: RSV1 is set without an agreed meaning',
			'bad',
			'the client fails the connection with 1002',
		],
	])('%s behind the 101', async (hex, clientState, client, serverState, server) => {
		expect(verdictsOf(await append('response', readHex(hex).bytes))).toEqual([
			{ state: clientState, text: `${en.clientOpens}, then ${client}` },
			{
				state: serverState,
				text: server === null ? en.serverSwitches : `${en.serverSwitches}, then ${server}`,
			},
		]);
	});
});
