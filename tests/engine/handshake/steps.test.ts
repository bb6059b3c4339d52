import { describe, expect, test } from 'vitest';
import { latin1Bytes } from '../../../src/engine/bytes/bytes.ts';
import type { ServerSettings } from '../../../src/engine/handshake/answer.ts';
import { answerRequest, DEFAULT_SERVER } from '../../../src/engine/handshake/answer.ts';
import { offeredBy } from '../../../src/engine/handshake/request.ts';
import { readResponse } from '../../../src/engine/handshake/response.ts';
import type { HandshakeSteps } from '../../../src/engine/handshake/steps.ts';
import { HANDSHAKE_STEPS, handshakeSteps } from '../../../src/engine/handshake/steps.ts';
import { parseWebSocketUri } from '../../../src/engine/handshake/websocket-uri.ts';
import { head, readAs, REQUEST_LINES, requestWith, responseWith } from '../../support/heads.ts';

interface Setting {
	readonly url?: string;
	readonly server?: Partial<ServerSettings>;
	readonly override?: Uint8Array;
}

function play(bytes: Uint8Array, setting: Setting = {}): HandshakeSteps {
	const request = readAs(bytes);
	const answer = answerRequest(request, { ...DEFAULT_SERVER, ...setting.server });
	const response = readResponse(setting.override ?? answer.bytes, {
		key: request.key,
		offered: offeredBy(request),
		request,
		client: 'other',
	});
	const uri = parseWebSocketUri(setting.url ?? 'ws://server.example.com/chat');
	return handshakeSteps({ uri, request, answer, response });
}

/** The numbers of the steps that happen. */
function happening({ steps }: HandshakeSteps): number[] {
	return steps.filter(({ possible }) => possible).map(({ number }) => number);
}

function reason({ steps }: HandshakeSteps, number: number): unknown {
	return steps[number - 1]?.reason;
}

test('a good handshake goes through all eleven', () => {
	const played = play(requestWith({}));
	expect(happening(played)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
	expect(played.steps.map(({ id }) => id)).toEqual(HANDSHAKE_STEPS);
	expect(played.lastPossible).toBe(11);
});

test.each(['ws://', 'ws://a/#b', '/chat'])('with the URL %j nothing is ever sent', (url) => {
	const played = play(requestWith({}), { url });
	expect([happening(played), played.lastPossible]).toEqual([[], 0]);
	expect(reason(played, 1)).toEqual({
		side: 'url',
		check: null,
		code: url.includes('#') ? 'request-uri-fragment' : 'request-uri-valid',
	});
});

test('a refusal is sent and read, but opens nothing', () => {
	const played = play(requestWith({ Upgrade: '' }));
	expect(happening(played)).toEqual([1, 2, 3, 4, 5, 7, 8]);
	expect(reason(played, 6)).toEqual({
		side: 'server',
		check: 'upgrade',
		code: 'request-upgrade-missing',
	});
	expect(reason(played, 9)).toEqual({ side: 'client', check: 'status-101', code: null });
	expect(played.lastPossible).toBe(8);
});

test('a policy is a reason without a rule', () => {
	const played = play(requestWith({}), { server: { origins: [] } });
	expect(reason(played, 6)).toEqual({ side: 'server', check: 'origin', code: null });
});

test('an unfinished request is waited for', () => {
	const played = play(latin1Bytes(REQUEST_LINES.join('\r\n')));
	expect(happening(played)).toEqual([1, 2, 3, 4]);
	const waiting = { side: 'server', check: 'head', code: 'http-head-terminated' };
	expect([5, 7, 8, 9].map((number) => reason(played, number))).toEqual(Array(4).fill(waiting));
});

test('nothing sent, nothing read', () => {
	expect(happening(play(new Uint8Array(0)))).toEqual([1, 2]);
});

describe('with another answer in place of the server’s, the client judges that', () => {
	test('it may open what the server refused', () => {
		const played = play(requestWith({ 'Sec-WebSocket-Version': '' }), {
			override: responseWith({}),
		});
		expect(happening(played)).toEqual([1, 2, 3, 4, 5, 7, 8, 9, 10, 11]);
		expect(played.lastPossible).toBe(11);
	});

	test('it may fail what the server accepted', () => {
		const override = responseWith({ Upgrade: '' });
		const played = play(requestWith({}), { override });
		expect(happening(played)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
		const because = { side: 'client', check: 'upgrade', code: 'response-upgrade-missing' };
		expect([9, 10, 11].map((number) => reason(played, number))).toEqual(Array(3).fill(because));
	});

	test('unfinished, it is waited for', () => {
		const played = play(requestWith({}), { override: latin1Bytes('HTTP/1.1 101 x\r\n') });
		expect(happening(played)).toEqual([1, 2, 3, 4, 5, 6, 7]);
		expect(reason(played, 8)).toEqual({
			side: 'client',
			check: 'head',
			code: 'http-head-terminated',
		});
	});

	test('empty, nothing was sent', () => {
		const played = play(requestWith({}), { override: new Uint8Array(0) });
		expect(happening(played)).toEqual([1, 2, 3, 4, 5, 6]);
	});

	test('it stands even before the request is finished', () => {
		const played = play(latin1Bytes(REQUEST_LINES.join('\r\n')), {
			override: head('HTTP/1.1 200 OK'),
		});
		expect(happening(played)).toEqual([1, 2, 3, 4, 7, 8]);
	});
});
