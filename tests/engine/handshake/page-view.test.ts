import { expect, test } from 'vitest';
import { latin1Bytes } from '../../../src/engine/bytes/bytes.ts';
import { joinBytes } from '../../../src/engine/bytes/join.ts';
import { firstFrames } from '../../../src/engine/handshake/first-frames.ts';
import { pageView } from '../../../src/engine/handshake/page-view.ts';
import { parseWebSocketUri } from '../../../src/engine/handshake/websocket-uri.ts';
import { head, judge, readAs, requestWith, responseWith } from '../../support/heads.ts';

const failed = {
	type: 'failed',
	readyState: 3,
	events: ['error', 'close'],
	code: 1006,
	reason: '',
	wasClean: false,
};

test('a bad URL throws in the constructor', () => {
	for (const url of ['ws://', 'ws://a/#b', 'ftp://a/']) {
		expect(pageView(parseWebSocketUri(url), judge(responseWith({})))).toEqual({
			type: 'throws',
			error: 'SyntaxError',
		});
	}
});

test('the open event shows the agreement', () => {
	const response = judge(
		responseWith({
			p: 'Sec-WebSocket-Protocol: chat',
			e: 'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits="10"',
		}),
		{ offered: { protocols: ['chat'], extensions: 'permessage-deflate; client_max_window_bits' } },
	);
	expect(pageView(parseWebSocketUri('ws://a/'), response)).toEqual({
		type: 'open',
		readyState: 1,
		events: ['open'],
		protocol: 'chat',
		extensions: 'permessage-deflate; client_max_window_bits=10',
	});
	expect(pageView(null, judge(responseWith({})))).toMatchObject({ protocol: '', extensions: '' });
});

test('several extensions are a list again, parameters without a value too', () => {
	const extensions = 'x-a, permessage-deflate; client_no_context_takeover';
	const response = judge(responseWith({ e: `Sec-WebSocket-Extensions: ${extensions}` }), {
		offered: { protocols: [], extensions },
	});
	expect(pageView(null, response)).toMatchObject({ type: 'open', extensions });
});

test('whatever the cause, the page sees the same failure', () => {
	const causes = [
		responseWith({ Upgrade: '' }),
		responseWith({ 'Sec-WebSocket-Accept': 'Sec-WebSocket-Accept: x' }),
		head('HTTP/1.1 401 x'),
		head('HTTP/1.1 302 x'),
		latin1Bytes('\x81\x00'),
	];
	for (const bytes of causes) expect(pageView(null, judge(bytes))).toEqual(failed);
});

test('until the answer is whole nothing happens', () => {
	const waiting = { type: 'waiting', readyState: 0 };
	expect(pageView(null, null)).toEqual(waiting);
	expect(pageView(null, judge(latin1Bytes('HTTP/1.1 101 x\r\n')))).toEqual(waiting);
});

test.each<[string, string, object]>([
	['', '\x81\x02hi', { type: 'open', readyState: 1, events: ['open', 'message'] }],
	[
		'',
		'\x81\x02hi\xc1\x00',
		{ events: ['open', 'message', 'error', 'close'], code: 1006, wasClean: false },
	],
	['', '\x88\x02\x03\xe8', { events: ['open', 'close'], code: 1000, wasClean: true }],
	['', '\x88\x00', { events: ['open', 'close'], code: 1005, wasClean: true }],
	['GET /', '', { type: 'ended', events: ['open', 'close'], code: 1002, wasClean: true }],
	['\x81', '', { type: 'open', events: ['open'] }],
])('frames behind the heads are heard of: %j and %j', (early, behind, expected) => {
	const request = readAs(joinBytes([requestWith({}), latin1Bytes(early)]));
	const response = judge(joinBytes([responseWith({}), latin1Bytes(behind)]));
	expect(pageView(null, response, firstFrames(request, response))).toMatchObject(expected);
});
