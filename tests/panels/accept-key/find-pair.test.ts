import { expect, test } from 'vitest';
import { findPair } from '../../../src/panels/accept-key/find-pair.ts';

const key = 'dGhlIHNhbXBsZSBub25jZQ==';
const accept = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=';

test.each([
	[
		'raw heads with CR LF',
		`GET / HTTP/1.1\r\nHost: a\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\nHTTP/1.1 101 OK\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
	],
	['bare line feeds, no spaces', `Sec-WebSocket-Key:${key}\nSec-WebSocket-Accept:${accept}`],
	['the answer before the request', `Sec-WebSocket-Accept: ${accept}\nSec-WebSocket-Key: ${key}`],
	['curl -v', `> sec-websocket-key: ${key}\n> upgrade: x\n< sec-websocket-accept: ${accept}\n`],
	[
		'a header option of curl',
		`curl -H 'Sec-WebSocket-Key: ${key}' -H "Sec-WebSocket-Accept: ${accept}"`,
	],
	[
		'names and values in lines of their own',
		`Sec-WebSocket-Key\n${key}\nSec-WebSocket-Accept:\n${accept}\n`,
	],
	[
		'JSON of names and values',
		`{ "Sec-WebSocket-Key": "${key}", "Sec-WebSocket-Accept": "${accept}" }`,
	],
	[
		'JSON of a HAR file',
		`{ "name": "Sec-WebSocket-Key", "value": "${key}" },\n{\n"name": "Sec-WebSocket-Accept",\n"value": "${accept}"\n}`,
	],
	[
		'lines of Wireshark',
		`    Sec-WebSocket-Key: ${key}\\r\\n\n    Sec-WebSocket-Accept: ${accept}\\r\\n`,
	],
])('both values are found in %s', (_, text) => {
	expect(findPair(text)).toEqual({ key, accept, keys: 1, accepts: 1 });
});

test('one of the two alone is found alone', () => {
	expect(findPair(`Sec-WebSocket-Key: ${key}`)).toMatchObject({ key, accept: null, accepts: 0 });
});

test('of two keys the first is taken, and both are counted', () => {
	const text = `Sec-WebSocket-Key: ${key}\r\nSec-WebSocket-Key: AAAA\r\n`;
	expect(findPair(text)).toMatchObject({ key, keys: 2 });
});

test('an empty field does not take the next line for its value', () => {
	const text = 'Sec-WebSocket-Key:\r\nUpgrade: websocket\r\n\r\n';
	expect(findPair(text)).toMatchObject({ key: '', keys: 1 });
});

test('a key with characters that base64 does not have is taken as it is', () => {
	expect(findPair('Sec-WebSocket-Key: a b*c\r\n')).toMatchObject({ key: 'a b*c' });
});

test.each([
	['nothing', ''],
	['a bare key', key],
	['another field', 'Sec-WebSocket-Keys: abc'],
])('in %s there is no pair', (_, text) => {
	expect(findPair(text)).toBeNull();
});

// What follows every name once was read to the end of its line: this text then took hours.
test('a line of a million names is counted, and only the first value read', () => {
	const text = 'Sec-WebSocket-Key:'.repeat(1_000_000);
	expect(findPair(text)).toMatchObject({ keys: 1_000_000, accepts: 0 });
});
