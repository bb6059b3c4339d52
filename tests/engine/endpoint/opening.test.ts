import { describe, expect, it } from 'vitest';
import type { ServerOptions } from '../../../src/engine/endpoint/endpoint.ts';
import { hexText, joinBytes, latin1Bytes, latin1Text } from '../../../src/engine/bytes/index.ts';
import { LIMITS } from '../../../src/engine/limits.ts';
import { PROFILES } from '../../../src/engine/reader/index.ts';
import {
	ACCEPT,
	KEY,
	head,
	requestWith as requestOf,
	responseWith as responseOf,
} from '../../support/heads.ts';
import { hex } from '../../support/hex-bytes.ts';
import { Pair, RESPONSE, connecting, eventText, listening, openClient } from './played.ts';

const texts = (events: Parameters<typeof eventText>[0][]): string[] => events.map(eventText);

/** Fields by their values; an empty one is left out. */
const lines = (fields: Record<string, string>) =>
	Object.fromEntries(
		Object.entries(fields).map(([name, value]) => [name, value === '' ? '' : `${name}: ${value}`]),
	);
const requestWith = (fields: Record<string, string>) => requestOf(lines(fields));
const responseWith = (fields: Record<string, string>) => responseOf(lines(fields));

/** The whole, byte by byte, and cut at each place: the same events, bytes and state. */
function everyWay(bytes: Uint8Array, fresh: () => ReturnType<typeof listening>) {
	const whole = fresh().receive(bytes);
	const each = fresh();
	for (const byte of bytes) each.receive(Uint8Array.of(byte));
	const others = [each];
	for (let cut = 1; cut < bytes.length; cut += 7) others.push(fresh().receiveCut(bytes, [cut]));
	for (const other of others) {
		expect(other.events).toEqual(whole.events);
		expect(hexText(other.written)).toBe(hexText(whole.written));
		expect(other.endpoint.state).toBe(whole.endpoint.state);
	}
	return whole;
}

describe('a server reads a request', () => {
	const table: [string, Record<string, string>, ServerOptions['server'], string[], string][] = [
		['as it should be', {}, {}, ['opened'], '101'],
		[
			'with a subprotocol it knows',
			{ 'Sec-WebSocket-Protocol': 'chat, superchat' },
			{ subprotocols: ['superchat', 'chat'] },
			['opened superchat'],
			'101',
		],
		[
			'with none it knows',
			{ 'Sec-WebSocket-Protocol': 'soap' },
			{ subprotocols: ['chat'] },
			['opened'],
			'101',
		],
		[
			'from an origin it admits',
			{ Origin: 'https://a.example' },
			{ origins: ['https://a.example'] },
			['opened'],
			'101',
		],
		[
			'from another (scene 26)',
			{ Origin: 'https://evil.example' },
			{ origins: ['https://a.example'] },
			['failed our origin 403'],
			'403',
		],
		['for a resource it has not', {}, { resources: ['/'] }, ['failed our target 404'], '404'],
		[
			'of version 12 (scene 28)',
			{ 'Sec-WebSocket-Version': '12' },
			{},
			['failed request-version-13 426'],
			'426',
		],
		[
			'without Upgrade (scene 34)',
			{ Upgrade: '', Connection: '' },
			{},
			['failed request-upgrade-missing 426'],
			'426',
		],
		['without a key', { 'Sec-WebSocket-Key': '' }, {}, ['failed request-key-missing 400'], '400'],
		['without Host', { Host: '' }, {}, ['failed http-host-missing 400'], '400'],
	];

	it.each(table)('%s', (_, changes, server, events, status) => {
		const played = everyWay(requestWith(changes), () => listening({ server: server ?? {} }));
		expect(texts(played.events)).toEqual(events);
		expect(latin1Text(played.written).slice(9, 12)).toBe(status);
		expect(played.ends).toEqual(status === '101' ? [] : ['shutDown']);
		expect(played.endpoint.state).toBe(status === '101' ? 'open' : 'ending');
	});

	it('accepts with the key’s answer', () => {
		expect(latin1Text(listening().receive(requestWith({})).written)).toContain(ACCEPT);
	});

	it('and frames in the same segment', () => {
		const bytes = joinBytes([requestWith({}), hex`81 85 37 fa 21 3d 7f 9f 4d 51 58`]);
		const played = everyWay(bytes, listening);
		expect(texts(played.events)).toEqual(['opened', 'text [Hello]']);
	});

	it('contains the place of the breach among all bytes', () => {
		const bytes = joinBytes([latin1Bytes('\r\n'), requestWith({ 'Sec-WebSocket-Version': '12' })]);
		const [failed] = everyWay(bytes, listening).events;
		const at = latin1Text(bytes).indexOf('12\r\n') * 8;
		expect(failed).toMatchObject({ range: { start: at, end: at + 16 }, check: 'version' });
	});

	it('contains the field that the server refuses by its own choice', () => {
		const bytes = requestWith({ Origin: 'https://evil.example' });
		const fresh = () => listening({ server: { origins: ['https://a.example'] } });
		const [failed] = everyWay(bytes, fresh).events;
		const at = latin1Text(bytes).indexOf('Origin: https') * 8;
		expect(failed).toMatchObject({ range: { start: at, end: at + 28 * 8 }, check: 'origin' });
	});

	it('refuses a stranger at the byte that shows it: TLS, a frame', () => {
		for (const bytes of [hex`16 03 01 02 00`, hex`81 85 37 fa 21 3d`]) {
			const played = everyWay(bytes, listening);
			expect(texts(played.events)).toEqual(['failed http-request-line 400']);
			expect(played.events[0]).toMatchObject({ range: { start: 0, end: 8 } });
		}
	});

	it('refuses a head that has no end', () => {
		const played = listening();
		const piece = latin1Bytes('GET / HTTP/1.1\r\n'.padEnd(LIMITS.head / 4, 'x'));
		for (let i = 0; i < 5; i++) played.receive(piece);
		expect(texts(played.events)).toEqual(['failed our head 431']);
		expect(latin1Text(played.written)).toBe(
			'HTTP/1.1 431 Request Header Fields Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n',
		);
		expect(played.endpoint.head.payload.length).toBe(0);
	});

	it('bytes of a refused client are ignored', () => {
		const played = listening()
			.receive(requestWith({ Upgrade: '' }))
			.fresh();
		played.receive(requestWith({})).end();
		expect(texts(played.events)).toEqual(['closed 1006 not clean']);
		expect(played.written).toHaveLength(0);
	});

	it('half a request, and TCP ends', () => {
		const played = listening().receive(requestWith({}).subarray(0, 40)).end();
		expect(texts(played.events)).toEqual(['closed 1006 not clean']);
		expect(played.ends).toEqual(['shutDown']);
	});
});

describe('a client reads an answer', () => {
	const table: [string, Record<string, string>, string[]][] = [
		['as it should be', {}, ['opened']],
		[
			'with a subprotocol it offered (scene 31)',
			{ 'Sec-WebSocket-Protocol': 'chat' },
			['opened chat'],
		],
		[
			'in another case (scene 31)',
			{ 'Sec-WebSocket-Protocol': 'Chat' },
			['failed subprotocol-offered'],
		],
		[
			'of yesterday’s key (scene 27)',
			{ 'Sec-WebSocket-Accept': 'Oy4NRAQ13jhfONC7bP8dTKb4PTU=' },
			['failed accept-own-key'],
		],
		[
			'with an extension that the client did not offer',
			{ 'Sec-WebSocket-Extensions': 'permessage-deflate' },
			['failed extension-offered'],
		],
		['without Connection', { Connection: '' }, ['failed response-connection-missing']],
	];

	it.each(table)('%s', (_, changes, events) => {
		const fresh = () => connecting({ subprotocols: ['chat', 'superchat'] }).fresh();
		const played = everyWay(responseWith(changes), fresh);
		expect(texts(played.events)).toEqual(events);
		expect(played.ends).toEqual(events[0]!.startsWith('opened') ? [] : ['shutDown']);
		// §7.1.7: no Close where no connection was established.
		expect(played.written).toHaveLength(0);
	});

	const others: [string, Uint8Array, string[]][] = [
		[
			'200 (scene 29)',
			head('HTTP/1.1 200 OK', 'Content-Length: 28'),
			['answered 200', 'failed response-status-101'],
		],
		[
			'a redirect (scene 30)',
			head('HTTP/1.1 302 Found', 'Location: /elsewhere'),
			['answered 302 /elsewhere', 'failed our status-101'],
		],
		[
			'401 (scene 30)',
			head('HTTP/1.1 401 Unauthorized', 'WWW-Authenticate: Basic'),
			['answered 401', 'failed our status-101'],
		],
		[
			'a redirect to nowhere',
			head('HTTP/1.1 302 Found'),
			['answered 302', 'failed our status-101'],
		],
		[
			'the first status that redirects',
			head('HTTP/1.1 300 Multiple Choices', 'Location: /a'),
			['answered 300 /a', 'failed our status-101'],
		],
		[
			'the first that does not again',
			head('HTTP/1.1 400 Bad Request', 'Location: /a'),
			['answered 400', 'failed our status-101'],
		],
		[
			'a place that is no redirect',
			head('HTTP/1.1 201 Created', 'Location: /a', 'Content-Length: 0'),
			['answered 201', 'failed response-status-101'],
		],
		['no HTTP at all', latin1Bytes('SSH-2.0-OpenSSH\r\n'), ['failed http-status-line']],
		[
			'a frame before everything',
			hex`81 05 48 65 6c 6c 6f`,
			['failed response-no-frames-before-101'],
		],
	];

	it.each(others)('%s', (_, bytes, events) => {
		const played = everyWay(bytes, () => connecting().fresh());
		expect(texts(played.events)).toEqual(events);
		expect(played.ends).toEqual(['shutDown']);
		played.end();
		expect(texts(played.events).at(-1)).toBe('closed 1006 not clean');
	});

	it('behind interim answers (RFC 9110 §15.2), and frames in the same segment', () => {
		const bytes = joinBytes([
			...[head('HTTP/1.1 100 Continue'), head('HTTP/1.1 103 Early Hints', 'Link: </a>')],
			...[head(...RESPONSE), hex`81 05 48 65 6c 6c 6f c3 00`],
		]);
		const played = everyWay(bytes, () => connecting().fresh());
		expect(texts(played.events)).toEqual(['opened', 'text [Hello]', 'failed frame-rsv1 1002']);
		// The bit among all bytes of the connection.
		expect(played.events[2]).toMatchObject({
			range: { start: bytes.length * 8 - 15, end: bytes.length * 8 - 14 },
		});
	});

	it('contains the place of the breach after interim responses', () => {
		const interim = head('HTTP/1.1 100 Continue');
		const bytes = joinBytes([interim, responseWith({ 'Sec-WebSocket-Protocol': 'Chat' })]);
		const fresh = () => connecting({ subprotocols: ['chat'] }).fresh();
		const [failed] = everyWay(bytes, fresh).events;
		const at = latin1Text(bytes).indexOf('Chat\r\n') * 8;
		expect(failed).toMatchObject({
			range: { start: at, end: at + 32 },
			data: { name: 'Chat' },
			reaction: { type: 'fail' },
		});
	});

	it('a head that has no end is too much', () => {
		const played = connecting().fresh();
		const piece = latin1Bytes('HTTP/1.1 101 OK\r\n'.padEnd(LIMITS.head / 4, 'x'));
		for (let i = 0; i < 5; i++) played.receive(piece);
		expect(played.events).toMatchObject([
			{ check: 'head', rule: null, reaction: { type: 'fail' } },
		]);
		expect(played.events).toHaveLength(1);
	});

	it('interim answers that fill the room for heads to the last byte are too much', () => {
		const interim = head('HTTP/1.1 100 Continue');
		const played = connecting().fresh();
		let left = LIMITS.head;
		for (; left >= 2 * interim.length; left -= interim.length) played.receive(interim);
		expect(played.events).toHaveLength(0);
		const last = head('HTTP/1.1 100 Continue', `X: ${'x'.repeat(left - interim.length - 5)}`);
		expect(last).toHaveLength(left);
		expect(texts(played.receive(last).events)).toEqual(['failed our head']);
		expect(played.events[0]).toMatchObject({ reaction: { type: 'fail' } });
	});

	it('interim answers without end are too much', () => {
		const played = connecting();
		const interim = head('HTTP/1.1 100 Continue');
		for (let i = 0; i * interim.length < LIMITS.head; i++) played.receive(interim);
		expect(texts(played.events)).toEqual(['failed our head']);
	});

	it('half an answer, and TCP ends', () => {
		const played = connecting()
			.receive(head(...RESPONSE).subarray(0, 30))
			.end();
		expect(texts(played.events)).toEqual(['closed 1006 not clean']);
	});
});

describe('a server refuses as ws was seen to', () => {
	it.each([
		['another version', { 'Sec-WebSocket-Version': '12' }, 400],
		['no version', { 'Sec-WebSocket-Version': '' }, 400],
		['no Upgrade', { Upgrade: '' }, 426],
		['version 8, which it speaks', { 'Sec-WebSocket-Version': '8' }, 101],
	] as const)('%s', (_, changes, status) => {
		const server = listening({ profile: PROFILES.ws, server: { versions: [13, 8] } });
		const text = latin1Text(server.receive(requestWith(changes)).written);
		expect(text.slice(0, 12)).toBe(`HTTP/1.1 ${status}`);
		const lists = text.includes('Sec-WebSocket-Version: 13, 8\r\n');
		expect(lists).toBe('Sec-WebSocket-Version' in changes && status === 400);
	});
});

it('before a 101 the strict server sends the 100 that a request expects, and ws sends none', () => {
	const written = (reader: 'strict' | 'ws') => {
		const server = listening({ profile: PROFILES[reader] });
		return latin1Text(server.receive(requestWith({ Expect: '100-continue' })).written);
	};
	expect(written('strict')).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 101 /);
	expect(written('ws')).toMatch(/^HTTP\/1\.1 101 /);
});

describe('a browser opens as it was seen to', () => {
	const chat = { 'Sec-WebSocket-Protocol': 'chat' };
	it.each([
		['none was offered', [], chat, { firefox: ['opened'], chromium: 'subprotocol-unasked' }],
		['none was chosen', ['chat'], {}, { firefox: ['opened'], chromium: 'api-protocol-answered' }],
		[
			'another was chosen',
			['news'],
			chat,
			{ firefox: 'subprotocol-offered', chromium: 'subprotocol-offered' },
		],
	] as const)('%s', (_, subprotocols, answer, outcomes) => {
		for (const reader of ['firefox', 'chromium', 'strict'] as const) {
			const client = connecting({ subprotocols, client: 'browser', profile: PROFILES[reader] });
			client.receive(responseWith(answer));
			const expected = reader === 'firefox' ? outcomes.firefox : outcomes.chromium;
			if (typeof expected === 'string') expect(client.events[0]).toMatchObject({ rule: expected });
			else expect(texts(client.events)).toEqual(expected);
		}
	});
});

describe('the agreement of both endpoints', () => {
	it('is the server’s favourite of the subprotocols offered', () => {
		const pair = new Pair(
			{ subprotocols: ['chat', 'superchat'] },
			{ server: { subprotocols: ['superchat', 'chat'] } },
		).deliverAll(() => 5);
		expect(pair.client.endpoint.subprotocol).toBe('superchat');
		expect(pair.server.endpoint.subprotocol).toBe('superchat');
	});

	it('is no compression where one has no codec', () => {
		const played = connecting({ deflate: ['permessage-deflate'] });
		expect(latin1Text(played.written)).not.toContain('Extensions');
		const request = requestWith({ 'Sec-WebSocket-Extensions': 'permessage-deflate' });
		const server = listening({ server: { deflate: true } }).receive(request);
		expect(texts(server.events)).toEqual(['opened']);
	});
});

it('the request contains the offer', () => {
	const { written } = connecting({ origin: 'https://a.example', subprotocols: ['chat'] });
	expect(latin1Text(written)).toContain('\r\nOrigin: https://a.example\r\n');
	expect(latin1Text(written)).toContain('\r\nSec-WebSocket-Protocol: chat\r\n');
	expect(latin1Text(written)).toContain(`\r\nSec-WebSocket-Key: ${KEY}\r\n`);
});

it('closing before the answer fails the connection (scene 32)', () => {
	const played = connecting().fresh().send({ type: 'close', code: 1000 });
	expect(played.ends).toEqual(['shutDown']);
	expect(played.written).toHaveLength(0);
	played.receive(head(...RESPONSE)).end();
	expect(texts(played.events)).toEqual(['closed 1006 not clean']);
});

it('the head is not kept once the connection is open', () => {
	expect(openClient().endpoint.head.payload.length).toBe(0);
});
