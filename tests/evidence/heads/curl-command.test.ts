import { describe, expect, it } from 'vitest';
import { latin1Text } from '../../../src/engine/bytes/bytes.ts';
import { composeHead } from '../../../src/engine/http/compose.ts';
import { readCurlCommand } from '../../../src/evidence/heads/curl-command.ts';

const onWire = (text: string): string => {
	const command = readCurlCommand(text);
	if (command?.type !== 'request') throw new Error(command?.problem.kind ?? 'no command');
	const { startLine, fields } = command.request;
	return latin1Text(composeHead(startLine, fields));
};

describe('copy as cURL', () => {
	it('from Chrome for bash', () => {
		const text = `curl 'https://app.example/prices?since=7#top' \\
  -H 'accept: */*' \\
  -H 'accept-language: en-US,en;q=0.9' \\
  -b 'session=7d1f; theme=dark' \\
  -H 'sec-ch-ua: "Chromium";v="150"' \\
  -H 'x-empty;' \\
  --compressed`;
		expect(onWire(text)).toBe(
			'GET /prices?since=7 HTTP/1.1\r\nHost: app.example\r\naccept: */*\r\n' +
				'accept-language: en-US,en;q=0.9\r\nCookie: session=7d1f; theme=dark\r\n' +
				'sec-ch-ua: "Chromium";v="150"\r\nx-empty: \r\n' +
				'Accept-Encoding: gzip, deflate, br, zstd\r\n\r\n',
		);
	});

	it('of a WebSocket, behind a prompt', () => {
		const text = `$ curl 'wss://chat.example:8443/ws?room=7' \\
  -H 'Upgrade: websocket' \\
  -H 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='`;
		expect(onWire(text)).toBe(
			'GET /ws?room=7 HTTP/1.1\r\nHost: chat.example:8443\r\nUpgrade: websocket\r\n' +
				'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
		);
	});

	it('from Chrome for cmd', () => {
		const text =
			'curl ^"https://app.example/prices?a=1^&b=2^" ^\r\n  -H ^"accept: ^*/^*^" ^\r\n  -H ^"x: ^\\^"y^\\^"^"';
		expect(onWire(text)).toBe(
			'GET /prices?a=1&b=2 HTTP/1.1\r\nHost: app.example\r\naccept: */*\r\nx: "y"\r\n\r\n',
		);
	});

	it('from Firefox, with data, a method, other options', () => {
		const text =
			"curl.exe 'http://u:p@a.example:8080' --compressed -X PUT -H 'Accept-Encoding: br' -A 'me' -e 'http://b/' " +
			"-H 'Host: c' --data-raw '{}' -o out -k --http2 -s";
		expect(onWire(text)).toBe(
			'PUT / HTTP/1.1\r\nAccept-Encoding: br\r\nUser-Agent: me\r\nReferer: http://b/\r\nHost: c\r\n\r\n',
		);
		expect(onWire("curl a.example/x -d 'q'")).toBe('POST /x HTTP/1.1\r\nHost: a.example\r\n\r\n');
		expect(onWire('curl --url a.example?q=1')).toBe(
			'GET /?q=1 HTTP/1.1\r\nHost: a.example\r\n\r\n',
		);
	});
});

describe('a command that sends no request is reported with the place of the problem', () => {
	it.each([
		["curl 'https://a", 'quote-not-closed', 5],
		["curl -H 'a: b'", 'no-url', 0],
		['curl https://', 'bad-url', 5],
		['% curl ftp://a', 'bad-url', 7],
		["curl a -H 'no colon'", 'bad-field', 10],
		["curl a -H $'x: y\\nz: 1'", 'bad-field', 10],
	])('%j', (text, kind, offset) => {
		expect(readCurlCommand(text)).toMatchObject({ type: 'problem', problem: { kind, offset } });
	});
});

it.each([
	'',
	'curl',
	'curling a',
	'GET / HTTP/1.1',
	'echo curl a',
	'curl -i gives me HTTP/1.1 200 OK with html, but the browser says 200',
	'curl works fine, only the browser fails',
])('%j is no command', (text) => {
	expect(readCurlCommand(text)).toBeNull();
});
