// The curl command that shows a server's whole answer: run by a real curl where there is one, and made from a request or
// from texts.
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { latin1Bytes } from '../../../src/engine/bytes/index.ts';
import { parseRequestHead } from '../../../src/engine/http/index.ts';
import { askedBy, askedInEvidence, curlText } from '../../../src/evidence/out/curl-out.ts';

const REQUEST = latin1Bytes(
	[
		'GET /chat?room=1 HTTP/1.1',
		'Host: example.com:8443',
		'Origin: https://it’s.example'.replace('’', "'"),
		'Cookie: session=secret',
		'Sec-WebSocket-Protocol: chat, v2',
		'Upgrade: websocket',
		'',
		'',
	].join('\r\n'),
);

test('a request gives its address and what decides the answer, and no secret', () => {
	const asked = askedBy(parseRequestHead(REQUEST), true)!;
	expect(asked).toEqual({
		url: 'https://example.com:8443/chat?room=1',
		fields: [
			['Origin', "https://it's.example"],
			['Sec-WebSocket-Protocol', 'chat, v2'],
			['Cookie', 'YOUR-COOKIE'],
		],
	});
	expect(askedBy(parseRequestHead(REQUEST), false)!.url).toMatch(/^http:/);
	expect(curlText(asked)).not.toContain('secret');
});

test('a shell gives curl each value as it is', () => {
	const words = curlText(askedBy(parseRequestHead(REQUEST), true)!).replace(/^curl/, '');
	const read = execFileSync('sh', ['-c', `printf '%s\\n' ${words}`], { encoding: 'utf8' });
	expect(read.split('\n')).toEqual([
		...['-i', '-N', '--http1.1', '--max-time', '5'],
		...['-H', 'Connection: Upgrade', '-H', 'Upgrade: websocket'],
		...['-H', 'Sec-WebSocket-Version: 13', '-H', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='],
		...['-H', "Origin: https://it's.example", '-H', 'Sec-WebSocket-Protocol: chat, v2'],
		...['-H', 'Cookie: YOUR-COOKIE', 'https://example.com:8443/chat?room=1', ''],
	]);
});

test.each([
	['GET /chat HTTP/1.1\r\n\r\n', 'no host'],
	['CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n', 'no path'],
	['', 'nothing'],
])('%j has %s to ask', (head) => {
	expect(askedBy(parseRequestHead(latin1Bytes(head)), null)).toBeNull();
});

test('of evidence the first address of a WebSocket is asked, with the fields of the request', () => {
	const text =
		'see https://docs.example/ : WebSocket connection to “wss://live.example/feed” failed, ws://b/';
	expect(askedInEvidence([text], [REQUEST])).toEqual({
		url: 'https://live.example/feed',
		fields: askedBy(parseRequestHead(REQUEST), null)!.fields,
	});
	expect(askedInEvidence(['at ws://localhost:3000/ws.'], [])?.url).toBe('http://localhost:3000/ws');
	expect(askedInEvidence(['code 1006'], [REQUEST])?.url).toMatch(/^https:\/\/example\.com:8443/);
	expect(askedInEvidence(['code 1006'], [])).toBeNull();
});
