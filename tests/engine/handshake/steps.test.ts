import { describe, expect, test } from 'vitest';
import { latin1Bytes } from '../../../src/engine/bytes/bytes.ts';
import { joinBytes } from '../../../src/engine/bytes/join.ts';
import type { ServerSettings } from '../../../src/engine/handshake/server-response.ts';
import { respondToRequest, DEFAULT_SERVER } from '../../../src/engine/handshake/server-response.ts';
import { firstFrames } from '../../../src/engine/handshake/first-frames.ts';
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
	const serverResponse = respondToRequest(request, { ...DEFAULT_SERVER, ...setting.server });
	const response = readResponse(setting.override ?? serverResponse.bytes, {
		key: request.key,
		offered: offeredBy(request),
		request,
		client: 'other',
	});
	const uri = parseWebSocketUri(setting.url ?? 'ws://server.example.com/chat');
	const first = firstFrames(request, response);
	return handshakeSteps({ uri, request, serverResponse, response, first });
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

test('without a request only the first two steps happen', () => {
	expect(happening(play(new Uint8Array(0)))).toEqual([1, 2]);
});

describe('with another answer in place of the server’s, the client judges that', () => {
	test('the client may open after the server’s refusal', () => {
		const played = play(requestWith({ 'Sec-WebSocket-Version': '' }), {
			override: responseWith({}),
		});
		expect(happening(played)).toEqual([1, 2, 3, 4, 5, 7, 8, 9, 10, 11]);
		expect(played.lastPossible).toBe(11);
	});

	test('the client may fail after the server’s acceptance', () => {
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

	test('it is known before the request is finished', () => {
		const played = play(latin1Bytes(REQUEST_LINES.join('\r\n')), {
			override: head('HTTP/1.1 200 OK'),
		});
		expect(happening(played)).toEqual([1, 2, 3, 4, 7, 8]);
	});
});

describe('bytes behind a head that opened are the first frames', () => {
	const hello = latin1Bytes('\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58');
	const end = (played: HandshakeSteps, number: number) => {
		const found = played.steps[number - 1]?.reason;
		return found && 'end' in found ? [found.side, found.end] : found;
	};
	const behindRequest = (bytes: Uint8Array) => play(joinBytes([requestWith({}), bytes]));
	const behind101 = (bytes: Uint8Array) =>
		play(requestWith({}), { override: joinBytes([responseWith({}), bytes]) });

	test('a second request is a broken frame, so nothing is echoed', () => {
		const played = behindRequest(latin1Bytes('GET /second HTTP/1.1\r\n\r\n'));
		expect(happening(played)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
		const failed = ['server', { type: 'failed', code: 1002, rule: 'frame-rsv1' }];
		expect([end(played, 10), end(played, 11)]).toEqual([failed, failed]);
	});

	test('a whole frame is read, and Hello follows', () => {
		expect(happening(behindRequest(hello))).toHaveLength(11);
		expect(happening(behind101(latin1Bytes('\x81\x02hi')))).toHaveLength(11);
	});

	test('a frame of the server that is masked ends the connection, and one of the client that is not', () => {
		expect(end(behind101(hello), 10)).toEqual([
			'client',
			{ type: 'failed', code: 1002, rule: 'mask-server' },
		]);
		expect(end(behindRequest(latin1Bytes('\x81\x02hi')), 10)).toEqual([
			'server',
			{ type: 'failed', code: 1002, rule: 'mask-client' },
		]);
	});

	test('half a frame waits: the client’s for its rest, and the server’s only delays the echo', () => {
		const half = behindRequest(hello.subarray(0, 8));
		expect(happening(half)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
		expect(end(half, 10)).toEqual(['server', { type: 'unfinished', part: 'frame' }]);
		const ofServer = behind101(latin1Bytes('\x81\x05he'));
		expect(happening(ofServer)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
		expect(end(ofServer, 11)).toEqual(['client', { type: 'unfinished', part: 'frame' }]);
	});

	test('an unfinished message waits too', () => {
		expect(happening(behind101(latin1Bytes('\x01\x02hi')))).toHaveLength(10);
	});

	test('after a Close frame neither side sends a message', () => {
		const played = behind101(latin1Bytes('\x88\x02\x03\xe8'));
		expect(end(played, 10)).toEqual(['client', { type: 'closed', code: 1000 }]);
		expect(end(played, 11)).toEqual(['client', { type: 'closed', code: 1000 }]);
	});

	test('after a head that did not open they are not frames', () => {
		const refused = play(joinBytes([requestWith({ Upgrade: '' }), latin1Bytes('GET')]));
		expect(reason(refused, 10)).toEqual({ side: 'client', check: 'status-101', code: null });
	});
});
