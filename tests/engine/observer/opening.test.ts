import { describe, expect, test } from 'vitest';
import type { Bytes } from '../../../src/engine/bytes/index.ts';
import { joinBytes } from '../../../src/engine/bytes/index.ts';
import { byteRange } from '../../../src/engine/report/index.ts';
import {
	fieldValueRange,
	openedBefore,
	readOpening,
	requestLineRange,
	statusRange,
} from '../../../src/engine/observer/opening.ts';
import { SideStream } from '../../../src/engine/observer/stream.ts';
import { REQUEST_LINES, RESPONSE_LINES } from '../../support/heads.ts';
import { hex } from '../../support/hex-bytes.ts';
import { lines } from './transcripts.ts';

const DEFLATE = 'Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover';
const NOT_ENDED = { client: false, server: false };
const request = lines(...REQUEST_LINES, DEFLATE);
const answer = lines(...RESPONSE_LINES, DEFLATE);
const frame = hex`81 00`;

const read = (client: Uint8Array, server: Uint8Array) =>
	readOpening(
		new SideStream([{ event: 0, bytes: client }]),
		new SideStream([{ event: 1, bytes: server }]),
		NOT_ENDED,
	);
const bytes = (...parts: readonly Bytes[]) => joinBytes(parts);

describe('an opening that is seen', () => {
	const opening = read(bytes(request), bytes(answer, frame));

	test('it contains the place where frames begin, and the agreement', () => {
		expect(opening).toMatchObject({
			openedBy: 1,
			respondedBy: 1,
			tunnelled: false,
			extensions: ['permessage-deflate'],
			clientFrames: request.length,
			serverFrames: answer.length,
			deflate: { serverNoContextTakeover: true, clientNoContextTakeover: false },
			diagnoses: { client: [], server: [] },
		});
	});

	test('has places for its lines', () => {
		expect(requestLineRange(opening)).toEqual(byteRange(0, REQUEST_LINES[0].length));
		expect(statusRange(opening)).toEqual(byteRange(9, 12));
		const { start, end } = fieldValueRange(opening, 'Host')!;
		expect(end - start).toBe(8 * 'server.example.com'.length);
		expect(fieldValueRange(opening, 'Origin')).toBeNull();
	});
});

test('in a tunnel all places are moved by the length of the heads in front', () => {
	const asked = lines('CONNECT server.example.com:80 HTTP/1.1', 'Host: server.example.com:80');
	const granted = lines('HTTP/1.1 200 OK');
	const opening = read(bytes(asked, request), bytes(granted, answer));
	expect(opening).toMatchObject({
		tunnelled: true,
		requestFrom: asked.length,
		responseFrom: granted.length,
		clientFrames: asked.length + request.length,
		openedBy: 1,
		serverFrames: granted.length + answer.length,
	});
	expect(requestLineRange(opening)?.start).toBe(8 * asked.length);
});

test('a tunnel that was refused is none', () => {
	const asked = lines('CONNECT server.example.com:80 HTTP/1.1', 'Host: server.example.com:80');
	expect(read(bytes(asked), bytes(lines('HTTP/1.1 407 No')))).toMatchObject({
		tunnelled: false,
		openedBy: null,
		respondedBy: 1,
	});
});

test('another status opens no connection, and decides that', () => {
	const opening = read(bytes(request), bytes(lines('HTTP/1.1 404 Not Found'), frame));
	expect(opening).toMatchObject({ openedBy: null, respondedBy: 1, serverFrames: Infinity });
});

test('nothing is decided while the response is arriving', () => {
	const opening = read(bytes(request), answer.slice(0, 40));
	expect(opening).toMatchObject({ openedBy: null, respondedBy: null, diagnoses: { server: [] } });
});

test('without bytes there is no opening', () => {
	expect(read(hex``, hex``)).toMatchObject({ request: null, response: null, openedBy: null });
	expect(requestLineRange(read(hex``, hex``))).toBeNull();
	expect(statusRange(read(hex``, hex``))).toBeNull();
});

test('an opening that took place before', () => {
	expect(openedBefore(3, 'permessage-deflate; client_max_window_bits=10, foo')).toMatchObject({
		openedBy: 3,
		respondedBy: 3,
		clientFrames: 0,
		serverFrames: 0,
		deflate: { clientMaxWindowBits: 10, serverMaxWindowBits: 15 },
		extensions: ['permessage-deflate', 'foo'],
	});
	expect(openedBefore(0, '').deflate).toBeNull();
});
