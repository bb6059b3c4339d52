import { expect, test } from 'vitest';
import { namesServer, readAuthority } from '../../../src/engine/handshake/host-field.ts';
import { parseWebSocketUri } from '../../../src/engine/handshake/websocket-uri.ts';

test.each<[string, string | null, number | null]>([
	['server.example.com', 'server.example.com', null],
	['Server:8080', 'server', 8080],
	['[::1]:9001', '[::1]', 9001],
	['[0:0::0001]:65535', '[::1]', 65535],
	['a:', 'a', null],
	['', null, null],
	['a b', null, null],
	['a/b', null, null],
	['a:b', null, null],
	['a:65536', null, null],
	['[::1', null, null],
	['[zz]', null, null],
	['user@a', null, null],
	// RFC 3986 §2.1: two hex digits follow "%"; §3.2.3: a port is any number of digits.
	['a%41', 'a%41', null],
	['a%zz', null, null],
	['a%4', null, null],
	['a:000080', 'a', 80],
	['a:0065536', null, null],
])('%j', (text, host, port) => {
	expect(readAuthority(text)).toEqual(host === null ? null : { host, port });
});

test.each([
	['server:80', 'ws://server/', true],
	['server', 'ws://server:80/', true],
	['server:443', 'wss://server/', true],
	['SERVER', 'ws://server/', true],
	['server', 'ws://server:8080/', false],
	['other', 'ws://server/', false],
	['server:80', 'wss://server/', false],
])('Host %s names the server of %s: %s', (host, dialled, yes) => {
	const uri = parseWebSocketUri(dialled).uri!;
	expect(namesServer(readAuthority(host)!, uri)).toBe(yes);
});
