import { describe, expect, test } from 'vitest';
import { hexText, latin1Bytes } from '../../../src/engine/bytes/index.ts';
import {
	finishHttp2,
	newHttp2,
	nextOfFile,
	resetHttp2,
	sendHttp2,
	startHttp2,
	webSocketStream,
	type Http2Connection,
	type Http2Setup,
	type Http2Step,
} from '../../../src/engine/http2/connection.ts';
import { receiveHttp2 } from '../../../src/engine/http2/received.ts';
import { opened, PLAIN, REQUEST, SWITCHING, URL } from './opened.ts';
import { readHttp2Frames } from '../../../src/engine/http2/frame.ts';
import { literalBlock, readLiteralBlock } from '../../../src/engine/http2/literal-block.ts';
import { http2Frame } from '../../../src/engine/http2/frame.ts';
import { hex } from '../../support/hex-bytes.ts';

/** Types and streams of the frames, HEADERS with their first field. */
function framesIn(step: Http2Step | null, from = 0): readonly string[] {
	return readHttp2Frames(step!.out, from).frames.map(({ type, flags, stream, payload }) => {
		const [field] = type === 1 ? readLiteralBlock(payload)! : [];
		return `${type}.${flags} on ${stream}${field ? ` ${field.name} ${field.value}` : ` ${payload.length}`}`;
	});
}

test('the request for the file names host and port (RFC 9113 §8.3.1)', () => {
	const url = 'wss://server.example.com:8443/chat';
	const { out } = startHttp2(newHttp2('client', { ...PLAIN, downloadBytes: 1 }), url);
	const request = readHttp2Frames(out, 24).frames.at(-1)!;
	expect(readLiteralBlock(request.payload)).toContainEqual({
		name: ':authority',
		value: 'server.example.com:8443',
	});
});

test('the preface comes before everything else (RFC 9113 §3.4)', () => {
	const { out } = startHttp2(newHttp2('client', PLAIN), URL);
	expect(hexText(out.subarray(0, 24))).toBe(
		'50 52 49 20 2a 20 48 54 54 50 2f 32 2e 30 0d 0a 0d 0a 53 4d 0d 0a 0d 0a',
	);
	expect(framesIn({ connection: newHttp2('client', PLAIN), out, events: [] }, 24)).toEqual([
		'4.0 on 0 12',
		'8.0 on 0 4',
	]);
});

describe('the opening of RFC 8441', () => {
	const hello = sendHttp2(startHttp2(newHttp2('client', PLAIN), URL).connection, REQUEST);
	const greeting = receiveHttp2(
		newHttp2('server', PLAIN),
		startHttp2(newHttp2('client', PLAIN), URL).out,
	);

	test('the client waits for the setting before it asks (§3)', () => {
		expect(hello.out).toHaveLength(0);
		expect(framesIn(greeting)).toEqual(['4.0 on 0 12', '8.0 on 0 4', '4.1 on 0 0']);
		expect(framesIn(receiveHttp2(hello.connection, greeting.out))).toEqual([
			'4.1 on 0 0',
			'1.4 on 1 :method CONNECT',
		]);
	});

	test('without the setting it does not ask', () => {
		const without = receiveHttp2(
			newHttp2('server', { ...PLAIN, extendedConnect: false }),
			startHttp2(newHttp2('client', PLAIN), URL).out,
		);
		const received = receiveHttp2(hello.connection, without.out);
		expect(framesIn(received)).toEqual(['4.1 on 0 0']);
		expect(received.events).toEqual([{ type: 'no-websocket' }]);
	});

	test('an answer is a HEADERS frame, and its bytes may be cut anywhere', () => {
		const connect = receiveHttp2(hello.connection, greeting.out);
		let server = greeting.connection;
		const received: string[] = [];
		for (const byte of connect.out) {
			const step = receiveHttp2(server, Uint8Array.of(byte));
			server = step.connection;
			received.push(...step.events.map(({ type }) => type));
		}
		expect(received).toEqual(['bytes']);
		expect(framesIn(sendHttp2(server, SWITCHING))).toEqual(['1.4 on 1 :status 200']);
		const refusal = latin1Bytes('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
		expect(framesIn(sendHttp2(server, refusal))).toEqual(['1.4 on 1 :status 403']);
	});
});

describe('only a final response of 2xx opens the WebSocket (RFC 8441 §5)', () => {
	const status = (code: number) =>
		http2Frame(1, 4, 1, literalBlock([{ name: ':status', value: String(code) }]));
	const waiting = (): Http2Connection => {
		const asked = sendHttp2(startHttp2(newHttp2('client', PLAIN), URL).connection, REQUEST);
		const settings = receiveHttp2(
			newHttp2('server', PLAIN),
			startHttp2(newHttp2('client', PLAIN), URL).out,
		).out;
		return receiveHttp2(asked.connection, settings).connection;
	};

	test.each([
		[[200], 'open'],
		[[204], 'open'],
		[[403], 'refused'],
		[[302], 'refused'],
		[[103], 'asked'],
		[[103, 200], 'open'],
		[[103, 403], 'refused'],
		// RFC 9113 §8.1: HEADERS after the final response are trailers, and open nothing.
		[[403, 200], 'refused'],
	])('the client receives %j: %s', (codes, state) => {
		let client = waiting();
		const heads: number[] = [];
		for (const code of codes) {
			const step = receiveHttp2(client, status(code));
			client = step.connection;
			heads.push(step.events.length);
		}
		expect(client.state).toBe(state);
		expect(heads).toEqual(codes.map((_, i) => (i > 0 && codes[i - 1]! >= 200 ? 0 : 1)));
	});

	test('the bytes that the server sends after a refusal are its content', () => {
		const greeting = receiveHttp2(
			newHttp2('server', PLAIN),
			startHttp2(newHttp2('client', PLAIN), URL).out,
		);
		const request = http2Frame(1, 4, 1, literalBlock([{ name: ':method', value: 'CONNECT' }]));
		const { connection } = receiveHttp2(greeting.connection, request);
		const refusal = sendHttp2(connection, latin1Bytes('HTTP/1.1 403 Forbidden\r\n\r\n'));
		expect(refusal.connection.state).toBe('refused');
		const content = sendHttp2(refusal.connection, latin1Bytes('no'));
		expect(framesIn(content)).toEqual(['0.0 on 1 2']);
		expect(
			receiveHttp2(receiveHttp2(waiting(), refusal.out).connection, content.out).events,
		).toEqual([{ type: 'bytes', bytes: latin1Bytes('no') }]);
	});
});

test('bytes of the endpoint go into DATA; END_STREAM represents FIN, and CANCEL represents RST (§5)', () => {
	const { client, server } = opened();
	const sent = sendHttp2(client, hex`81 80 00 00 00 00`);
	expect(framesIn(sent)).toEqual(['0.0 on 1 6']);
	expect(receiveHttp2(server, sent.out).events).toEqual([
		{ type: 'bytes', bytes: hex`81 80 00 00 00 00` },
	]);
	const finished = finishHttp2(client);
	expect(framesIn(finished)).toEqual(['0.1 on 1 0']);
	expect(receiveHttp2(server, finished.out).events).toEqual([{ type: 'end', how: 'fin' }]);
	expect(finishHttp2(finished.connection).out).toHaveLength(0);
	expect(sendHttp2(finished.connection, hex`00`).out).toHaveLength(0);
	const reset = resetHttp2(client);
	expect(hexText(reset.out)).toBe('00 00 04 03 00 00 00 00 01 00 00 00 08');
	expect(receiveHttp2(server, reset.out).events).toEqual([{ type: 'end', how: 'reset' }]);
	expect(resetHttp2(reset.connection).out).toHaveLength(0);
});

test('a stream that both have ended is over', () => {
	const { client, server } = opened();
	const fin = finishHttp2(client);
	const answered = finishHttp2(receiveHttp2(server, fin.out).connection);
	expect(answered.connection.state).toBe('over');
	expect(receiveHttp2(fin.connection, answered.out).connection.state).toBe('over');
});

test('a file comes on a stream of its own, a frame at a time', () => {
	const setup: Http2Setup = { extendedConnect: true, downloadBytes: 20_000 };
	expect([webSocketStream(setup), webSocketStream(PLAIN)]).toEqual([3, 1]);
	const hello = startHttp2(newHttp2('client', setup), URL);
	expect(framesIn(hello, 24).at(-1)).toBe('1.5 on 1 :method GET');
	const { server } = opened(setup);
	const first = nextOfFile(server);
	expect(framesIn(first)).toEqual(['0.0 on 1 16384']);
	const second = nextOfFile(first!.connection);
	expect(framesIn(second)).toEqual(['0.1 on 1 3616']);
	expect(nextOfFile(second!.connection)).toBeNull();
	// What comes on it is nothing to the WebSocket.
	expect(receiveHttp2(opened(setup).client, first!.out).events).toEqual([]);
});
