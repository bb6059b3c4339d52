import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { UriNote } from '../../../src/engine/handshake/websocket-uri.ts';
import { parseWebSocketUri } from '../../../src/engine/handshake/websocket-uri.ts';

describe('the URIs that a client may use, RFC 6455 §3', () => {
	test.each<[string, string, string, UriNote[]]>([
		['ws://server.example.com/chat', 'server.example.com', '/chat', []],
		['wss://server.example.com', 'server.example.com', '/', []],
		['ws://server.example.com:8080/chat?x=1', 'server.example.com:8080', '/chat?x=1', []],
		['ws://server.example.com:80/', 'server.example.com', '/', []],
		['wss://server.example.com:443/', 'server.example.com', '/', []],
		['wss://server.example.com:80/', 'server.example.com:80', '/', []],
		['ws://server.example.com:/', 'server.example.com', '/', []],
		['ws://[::1]:9001/a', '[::1]:9001', '/a', []],
		['ws://[2001:DB8::1]/', '[2001:db8::1]', '/', []],
		['ws://127.0.0.1:8001/chat', '127.0.0.1:8001', '/chat', []],
		['WS://Server.Example.COM/', 'server.example.com', '/', []],
		['ws://a?x=/y', 'a', '/?x=/y', []],
		['ws://a/?', 'a', '/?', []],
		['ws://a/%23b', 'a', '/%23b', []],
		['http://a/b', 'a', '/b', ['http-scheme']],
		['https://a:443/b', 'a', '/b', ['http-scheme']],
		['ws://user:secret@a/b', 'a', '/b', ['user-info']],
		['ws://@a/b', 'a', '/b', ['user-info']],
		['ws://a/@b', 'a', '/@b', []],
		['ws://a/b:c', 'a', '/b:c', []],
		['ws://a:65535/', 'a:65535', '/', []],
		['ws:a/b', 'a', '/b', ['slashes']],
		['ws:\\\\a\\b', 'a', '/b', ['slashes']],
		['ws:///a/b', 'a', '/b', ['slashes']],
		['  ws://a/ \n', 'a', '/', ['blanks']],
		[' ws://a/', 'a', '/', ['blanks']],
		['ws://a/\t', 'a', '/', ['blanks']],
		['ws://a/b c', 'a', '/b%20c', ['percent-encoded']],
		['ws://a/café?q=你', 'a', '/caf%C3%A9?q=%E4%BD%A0', ['percent-encoded']],
		['ws://a/b\nc\td\re', 'a', '/bcde', ['blanks']],
		// WHATWG URL §4.4: tabs and line breaks are removed everywhere, before anything is read.
		['ws://exam\nple.com/', 'example.com', '/', ['blanks']],
		['w\ts://a/', 'a', '/', ['blanks']],
		['ws:/\r\n/a/', 'a', '/', ['blanks']],
		['ws://a:80\n80/', 'a:8080', '/', ['blanks']],
		['ws://[::\t1]/', '[::1]', '/', ['blanks']],
		['ws://a/\x01\x7f', 'a', '/%01%7F', ['percent-encoded']],
		['ws://a/"<>`{}^', 'a', '/%22%3C%3E%60%7B%7D%5E', ['percent-encoded']],
		['ws://a/?"<>\'', 'a', '/?%22%3C%3E%27', ['percent-encoded']],
		['ws://例子.测试/', 'xn--fsqu00a.xn--0zwm56d', '/', ['host-ascii']],
		['ws://127.1:8001/', '127.0.0.1:8001', '/', ['ip-address']],
		['ws://[0:0::1]/', '[::1]', '/', ['ip-address']],
		['ws://a/b/../c/./d', 'a', '/c/d', ['dot-segments']],
		['ws://a/../%2E%2e', 'a', '/', ['dot-segments']],
		['ws://a/b/..', 'a', '/', ['dot-segments']],
		['ws://a/b/.?c=..', 'a', '/b/?c=..', ['dot-segments']],
		['ws://a/.b/..c', 'a', '/.b/..c', []],
		['ws://a/b|c?{d}', 'a', '/b|c?{d}', []],
	])('%j', (text, authority, resourceName, notes) => {
		const { uri, diagnoses } = parseWebSocketUri(text);
		expect(diagnoses).toEqual([]);
		expect(uri).toMatchObject({ authority, resourceName, notes });
	});

	test.each([
		['ws://a', 80],
		['wss://a', 443],
		['http://a', 80],
		['https://a', 443],
		['wss://a:8443', 8443],
	])('the port of %s is %i', (text, port) => {
		expect(parseWebSocketUri(text).uri?.port).toBe(port);
	});

	test.each([
		['http://A:80/b?c', 'ws://a/b?c'],
		['wss://a:80', 'wss://a:80/'],
	])('%s is written %s', (text, written) => {
		expect(parseWebSocketUri(text).uri?.text).toBe(written);
	});
});

describe('the URIs that it may not use, with the place of the fault', () => {
	test.each([
		['ws://', 'request-uri-valid', 'host-empty', '//'],
		['ws:///?encoding=text', 'request-uri-valid', 'host-empty', '///'],
		['', 'request-uri-valid', 'relative', ''],
		['   ', 'request-uri-valid', 'relative', ' '],
		['/chat', 'request-uri-valid', 'relative', '/chat'],
		['wss', 'request-uri-valid', 'relative', 'wss'],
		['wsx', 'request-uri-valid', 'relative', 'wsx'],
		['1ws://a', 'request-uri-valid', 'relative', '1ws://a'],
		['w_s://a', 'request-uri-valid', 'relative', 'w_s://a'],
		['ws:', 'request-uri-valid', 'host-empty', ':'],
		['ws://a/ #b ', 'request-uri-fragment', undefined, '#b'],
		['#a:b', 'request-uri-fragment', undefined, '#a:b'],
		['server.example.com/chat', 'request-uri-valid', 'relative', 'server.example.com/chat'],
		['localhost:8080', 'request-uri-valid', 'scheme', 'localhost'],
		['ftp://a/', 'request-uri-valid', 'scheme', 'ftp'],
		['ws://a b/', 'request-uri-valid', 'host', 'a b'],
		['ws://a%zz/', 'request-uri-valid', 'host', 'a%zz'],
		['ws://[::1/', 'request-uri-valid', 'host', '[::1'],
		['ws://[12345::]/', 'request-uri-valid', 'host', '[12345::]'],
		['ws://256.1.1.1/', 'request-uri-valid', 'host', '256.1.1.1'],
		['ws://a:80a/', 'request-uri-valid', 'port', '80a'],
		['ws://a:65536/', 'request-uri-valid', 'port-range', '65536'],
		['ws://a/chat#room1', 'request-uri-fragment', undefined, '#room1'],
		['ws://a/#', 'request-uri-fragment', undefined, '#'],
		['\tws://a\tb c\n/', 'request-uri-valid', 'host', 'a\tb c'],
		['ws://a:8\no/', 'request-uri-valid', 'port', '8\no'],
		['ws://a\n/#b\tc', 'request-uri-fragment', undefined, '#b\tc'],
		['\t\n', 'request-uri-valid', 'relative', ''],
	])('%j', (text, code, reason, where) => {
		const { uri, diagnoses } = parseWebSocketUri(text);
		expect(uri).toBeNull();
		const [found] = diagnoses;
		expect([found?.code, found?.data['reason']]).toEqual([code, reason]);
		const { start, end } = found?.range ?? { start: 0, end: 0 };
		expect(text.slice(start / 8, end / 8)).toBe(where);
	});

	test.each([
		['ftp://a/', { reason: 'scheme', scheme: 'ftp' }],
		['ws://u@a b:80/', { reason: 'host', host: 'a b' }],
		['ws://a:8o/', { reason: 'port', port: '8o' }],
		['ws://a:65536', { reason: 'port-range', port: '65536' }],
		['ws://a/b#c#d ', { fragment: 'c#d' }],
		['ws://a:8\no/', { reason: 'port', port: '8o' }],
	])('the fault of %j says what was found', (text, data) => {
		expect(parseWebSocketUri(text).diagnoses.map((found) => found.data)).toEqual([data]);
	});

	test('the first fault does not hide the second', () => {
		expect(parseWebSocketUri('ftp://a/#b').diagnoses.map(({ code }) => code)).toEqual([
			'request-uri-fragment',
			'request-uri-valid',
		]);
	});
});

test('any text is read; a normalised URI is good again, and the platform agrees', () => {
	const piece = fc.constantFrom(
		...['ws', 'wss', 'http', '://', ':', '/', '//', 'a.example', '[::1]', '8080', '?', 'x=1'],
		...['@', 'é', ' ', '%41', 'chat', '#', '\\', '127.0.0.1', '-', '.', '/..', '0x7f', '|'],
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
			const { uri } = parseWebSocketUri(pieces.join(''));
			if (uri === null) return;
			expect(parseWebSocketUri(uri.text)).toEqual({ uri: { ...uri, notes: [] }, diagnoses: [] });
			const platform = new URL(uri.text);
			expect([platform.host, platform.protocol]).toEqual([uri.authority, `${uri.scheme}:`]);
			expect(platform.pathname + platform.search).toBe(uri.resourceName.replace(/\?$/, ''));
		}),
		{ numRuns: 2000 },
	);
});
