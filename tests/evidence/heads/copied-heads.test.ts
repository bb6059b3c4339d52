import { describe, expect, test } from 'vitest';
import { latin1Text } from '../../../src/engine/bytes/bytes.ts';
import { LIMITS } from '../../../src/engine/limits.ts';
import { readCopiedHeads } from '../../../src/evidence/heads/copied-heads.ts';

const REQUEST = [
	'GET /chat HTTP/1.1',
	'Host: localhost:18099',
	'User-Agent: curl/7.88.1',
	'Accept: */*',
	'Connection: Upgrade',
	'Upgrade: websocket',
	'Sec-WebSocket-Version: 13',
	'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];
const RESPONSE = [
	'HTTP/1.1 101 Switching Protocols',
	'Upgrade: websocket',
	'Connection: Upgrade',
	'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
];
const head = (lines: readonly string[]) => [...lines, '', ''].join('\r\n');

/** The heads as text, and where they were found. */
function read(text: string) {
	const found = readCopiedHeads(text);
	return (
		found && {
			from: found.from,
			request: found.request && latin1Text(found.request),
			response: found.response && latin1Text(found.response),
			rewritten: found.rewritten,
		}
	);
}

const both = { request: head(REQUEST), response: head(RESPONSE), rewritten: false };

/** The standard error of `curl -v` 7.88.1, which ends the lines of heads with CRLF and its own with LF. */
const CURL = [
	'*   Trying 127.0.0.1:18099...\n',
	'* Connected to localhost (127.0.0.1) port 18099 (#0)\n',
	...REQUEST.map((line) => `> ${line}\r\n`),
	'> \r\n',
	...RESPONSE.map((line) => `< ${line}\r\n`),
	'< \r\n',
	'{ [5 bytes data]\n',
	'* Connection #0 to host localhost left intact\n',
].join('');

describe('curl -v', () => {
	test('both heads are found', () => {
		expect(read(CURL)).toEqual({ from: 'curl', ...both });
	});

	test('the clipboard may lose carriage returns and spaces at the ends of lines', () => {
		const copied = CURL.replaceAll('\r', '').replaceAll(/ +$/gm, '');
		expect(read(copied)).toEqual({ from: 'curl', ...both });
	});

	test('the progress meter may share a line with the first line of a head', () => {
		const meter =
			'\r  0     0    0     0    0     0      0      0 --:--:--  0:00:01 --:--:--     0';
		expect(read(CURL.replace('< HTTP', `${meter}< HTTP`))).toEqual({ from: 'curl', ...both });
	});

	test('without an answer there is only the request', () => {
		const cut = CURL.slice(0, CURL.indexOf('< HTTP'));
		expect(read(cut)).toEqual({ ...both, from: 'curl', response: null });
	});

	test('the response is the final one', () => {
		const early = '< HTTP/1.1 103 Early Hints\r\n< Link: </a>\r\n< \r\n';
		expect(read(CURL.replace('< HTTP', `${early}< HTTP`))).toEqual({ from: 'curl', ...both });
	});

	test('of several requests the one that asks for a WebSocket is taken, with its response', () => {
		const first = '> GET /old HTTP/1.1\r\n> Host: a\r\n> \r\n< HTTP/1.1 404 Not Found\r\n< \r\n';
		expect(read(first + CURL)).toEqual({ from: 'curl', ...both });
	});

	test.each([
		['in the request', '> \r\n', 'request'],
		['behind the request', '< HTTP', null],
		['in the response', '< \r\n', 'response'],
		['behind its empty line', '{ [5', null],
	] as const)('a text that ends %s', (_, before, cut) => {
		const text = CURL.slice(0, CURL.indexOf(before));
		expect(readCopiedHeads(text)!.cut).toBe(cut);
		expect(readCopiedHeads(text.trimEnd())!.cut).toBe(cut);
		expect(readCopiedHeads(`${text}* Closing connection 0`)!.cut).toBeNull();
	});

	test('heads of HTTP/2 get the form of HTTP/1.1', () => {
		const text = '> GET /chat HTTP/2\r\n> Host: a\r\n> \r\n< HTTP/2 200 \r\n< server: b\r\n< \r\n';
		expect(read(text)).toEqual({
			from: 'curl',
			request: 'GET /chat HTTP/1.1\r\nHost: a\r\n\r\n',
			response: 'HTTP/1.1 200 \r\nserver: b\r\n\r\n',
			rewritten: true,
		});
	});
});

describe('Wireshark', () => {
	test('a followed stream has both heads, and frames that are not text', () => {
		const stream = `${head(REQUEST)}${head(RESPONSE)}..hi.\u0005.7.!=...`;
		expect(read(stream)).toEqual({ from: 'stream', ...both });
		expect(read(stream.replaceAll('\r', ''))).toEqual({ from: 'stream', ...both });
	});

	test('the lines of the packet details end in a written \\r\\n', () => {
		const packet = (lines: readonly string[]) =>
			[
				'Hypertext Transfer Protocol',
				`    ${lines[0]!}\\r\\n`,
				`        [Expert Info (Chat/Sequence): ${lines[0]!}\\r\\n]`,
				'        Request Method: GET',
				...lines.slice(1).map((line) => `    ${line}\\r\\n`),
				'    \\r\\n',
				'    [Full request URI: http://localhost:18099/chat]',
				'',
			].join('\n');
		expect(read(packet(REQUEST) + packet(RESPONSE))).toEqual({ from: 'packet', ...both });
	});
});

test('heads below other lines are found', () => {
	const text = `Node 0: 127.0.0.1:50000\nNode 1: 127.0.0.1:18099\n225\n${head(REQUEST)}`;
	expect(read(text)).toEqual({ ...both, from: 'text', response: null });
});

test('one head of HTTP/2 alone is rewritten', () => {
	expect(read('HTTP/2 200 OK\nserver: a\n')).toEqual({
		from: 'browser',
		request: null,
		response: 'HTTP/1.1 200 OK\r\nserver: a\r\n\r\n',
		rewritten: true,
	});
});

test.each([
	['a bare request', head(REQUEST)],
	['a bare request below an empty line', `\r\n${head(REQUEST)}`],
	['a bare response', head(RESPONSE)],
	['two requests', head(REQUEST) + head(REQUEST)],
	['field lines', REQUEST.slice(1).join('\r\n')],
	['a field without a value above another field', 'Sec-WebSocket-Key:\r\nUpgrade: websocket'],
	['a quoted mail', '> Hello\n> HTTP is fine\n'],
	['a line of an access log', '127.0.0.1 - - [21/Nov/2026] "GET / HTTP/1.1" 101 0'],
	['nothing', ''],
])('in %s there is nothing to take out', (_, text) => {
	expect(read(text)).toBeNull();
});

test('a text that is longer than any paste is not read', () => {
	expect(read(CURL + ' '.repeat(LIMITS.pasteCharacters))).toBeNull();
});

test('a command of curl gives the request that it sends, and only if no head is shown', () => {
	const options = REQUEST.slice(1).map((line) => `  -H '${line}'`);
	const command = [`curl 'ws://localhost:18099/chat'`, ...options].join(' \\\n');
	const request = head(REQUEST);
	expect(read(command)).toEqual({ from: 'command', request, response: null, rewritten: false });
	expect(read(`$ curl -v ws://localhost:18099/chat\n${CURL}`)).toEqual({ from: 'curl', ...both });
});
