import { beforeEach, expect, test } from 'vitest';
import { latin1Text } from '../../../src/engine/bytes/index.ts';
import { LIMITS } from '../../../src/engine/limits.ts';
import { HandshakeLab } from '../../../src/panels/handshake/handshake-lab.svelte.ts';
import { takeHandshakeFile } from '../../../src/panels/handshake/take-file.ts';

let lab: HandshakeLab;

beforeEach(() => {
	lab = new HandshakeLab();
});

const REQUEST = 'GET /chat HTTP/1.1\r\nHost: example.org\r\n\r\n';
const RESPONSE = 'HTTP/1.1 400 Bad Request\r\n\r\n';

const take = (text: string) =>
	takeHandshakeFile(lab, { name: 'a', bytes: new TextEncoder().encode(text), text });
const request = () => latin1Text(lab.document.request);
const response = () => lab.document.response && latin1Text(lab.document.response);

test('a request is the request, and lines that end with LF get their CR LF back', async () => {
	expect(await take(REQUEST)).toEqual({ type: 'taken' });
	expect(request()).toBe(REQUEST);
	expect(response()).toBeNull();
	await take(REQUEST.replaceAll('\r\n', '\n'));
	expect(request()).toBe(REQUEST);
	await take('PUT /chat HTTP/1.1\n\n');
	expect(request()).toBe('PUT /chat HTTP/1.1\r\n\r\n');
});

test('a response replaces the response, and two heads replace both, with the bytes after them', async () => {
	await take(RESPONSE);
	expect(response()).toBe(RESPONSE);
	await take(`${REQUEST}${RESPONSE}no`);
	expect(request()).toBe(REQUEST);
	expect(response()).toBe(`${RESPONSE}no`);
});

test('a file is one step of undo', async () => {
	const before = request();
	await take(REQUEST);
	lab.history.undo();
	expect(request()).toBe(before);
});

test.each([
	['blank lines', `\n \n${REQUEST}`],
	['a byte order mark', `\ufeff${REQUEST}`],
])('a request after %s is the request', async (_, text) => {
	const content = new TextEncoder().encode(text);
	const read = new TextDecoder().decode(content);
	expect(await takeHandshakeFile(lab, { name: 'a', bytes: content, text: read })).toEqual({
		type: 'taken',
	});
	expect(request()).toBe(REQUEST);
});

test('heads as curl shows them, and those of HTTP/2, are rewritten as a paste of them is', async () => {
	const shown = [
		'* Connected to example.org',
		'> GET /chat HTTP/1.1',
		'> Host: example.org',
		'> ',
		'< HTTP/1.1 400 Bad Request',
		'< ',
	];
	expect(await take(shown.join('\n'))).toEqual({ type: 'taken' });
	expect(request()).toBe(REQUEST);
	expect(response()).toBe(RESPONSE);
	expect(await take('HTTP/2 404\n\n')).toEqual({ type: 'taken' });
	expect(response()).toBe('HTTP/1.1 404 \r\n\r\n');
	await take('GET / HTTP/2\nHost: a\n\nHTTP/2 200\n\n');
	expect(request()).toBe('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
	expect(response()).toBe('HTTP/1.1 200 \r\n\r\n');
	await take('HTTP/1 nonsense');
	expect(response()).toBe('HTTP/1 nonsense');
});

test.each([
	[
		'a HAR file',
		'{"log": {"entries": [{"request": {"method": "GET", "url": "/", "headers": []}}]}}',
	],
	['a table', 'time,side,opcode\n1,client,1\n'],
	['a scene', '{"script": []}'],
	['a log', `10:00 start\n${REQUEST}`],
	['a hex dump', '00000000  81 00\n'],
])('%s is not taken', async (_, text) => {
	const { document } = lab;
	expect(await take(text)).toBeNull();
	expect(lab.document).toBe(document);
});

test('bytes that begin with no head are not taken, and a head beyond the limit is not either', async () => {
	const { document } = lab;
	expect(
		await takeHandshakeFile(lab, { name: 'a', bytes: Uint8Array.of(0x81, 0), text: null }),
	).toBeNull();
	expect(await take(`GET /${'a'.repeat(LIMITS.head)}`)).toEqual({
		type: 'too-large',
		most: LIMITS.head,
	});
	expect(lab.document).toBe(document);
});
