import { expect, test } from 'vitest';
import { makeCase } from '../../../src/evidence/case.ts';
import { redactedPiece } from '../../../src/evidence/redaction/redact-piece.ts';
import { REDACTED_KINDS, type RedactedKind } from '../../../src/evidence/redaction/redaction.ts';
import { readPiece } from '../../../src/evidence/readers.ts';

const redact = (content: string, leftIn: readonly RedactedKind[] = []) =>
	redactedPiece({ content, name: null, kind: null }, new Set(leftIn));

test.each([
	['Cookie: a=1; b=two', 'Cookie: a=x; b=xxx'],
	['> Set-Cookie: sid=abc; Path=/; HttpOnly', '> Set-Cookie: sid=xxx; Path=/; HttpOnly'],
	['Authorization: Basic dXNlcjpwYXNz', 'Authorization: Basic xxxxxxxxxxxx'],
	['Sec-WebSocket-Protocol: chat, s3cret', 'Sec-WebSocket-Protocol: chat, xxxxxx'],
	['Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='],
	['"GET /ws?token=abc&EIO=4 HTTP/1.1"', '"GET /ws?token=xxx&EIO=4 HTTP/1.1"'],
	['wss://me:pass@a.example/ws', 'wss://xx:xxxx@a.example/ws'],
	['code=1006 reason=gone', 'code=1006 reason=gone'],
	['X-Api-Key = "k1"', 'X-Api-Key = "xx"'],
])('%s', (text, redacted) => {
	expect(redact(`line 1\n${text}`).piece?.content).toBe(`line 1\n${redacted}`);
	expect(redact(`line 1\n${text}`, REDACTED_KINDS).piece?.content).toBe(`line 1\n${text}`);
});

test('each kind can be left in by itself, and is counted', () => {
	const text = 'GET /ws?token=abc HTTP/1.1\nCookie: sid=def\nAuthorization: Bearer ghijklmnop\n';
	expect(redact(text).counts).toMatchObject({
		query: 1,
		cookies: 1,
		authorization: 1,
		payloads: 0,
	});
	expect(redact(text, ['cookies']).piece?.content).toBe(
		'GET /ws?token=xxx HTTP/1.1\nCookie: sid=def\nAuthorization: Bearer xxxxxxxxxx\n',
	);
});

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln';
test.each([
	['a field', 'Authorization: Bearer ghijklmnop', 'authorization'],
	['a field with a JSON Web Token', `Authorization: Bearer ${JWT}`, 'authorization'],
	['a token by itself', `sent Bearer ${JWT} to it`, 'authorization'],
	['a token in a cookie', `Cookie: sid=${JWT}`, 'cookies'],
	['a token in a query', `GET /ws?token=${JWT} HTTP/1.1`, 'query'],
	[
		'a field of a HAR file',
		JSON.stringify({ headers: [{ name: 'Authorization', value: `Bearer ${JWT}` }] }),
		'authorization',
	],
	['a cookie of a HAR file', JSON.stringify({ cookies: [{ name: 'sid', value: JWT }] }), 'cookies'],
] as const)('one secret has one count, covered or left in: %s', (_, text, kind) => {
	const once = { cookies: 0, authorization: 0, subprotocols: 0, query: 0, user: 0, payloads: 0 };
	for (const leftIn of [[], [kind], REDACTED_KINDS]) {
		const { piece, counts } = redact(text, leftIn);
		expect(counts).toEqual({ ...once, [kind]: 1 });
		expect(piece?.content === text).toBe(leftIn.length > 0);
	}
});

test('a payload that is left in is searched for credentials', () => {
	const text = `connected (press CTRL+C to quit)\n> login Bearer ${JWT}`;
	const { piece, counts } = redact(text, ['payloads']);
	expect(piece?.content).not.toContain(JWT);
	expect(counts).toMatchObject({ payloads: 1, authorization: 1 });
});

test('the payload of frames is redacted in their bytes, with the mask of the frame', () => {
	expect(redact('81 05 48 65 6c 6c 6f').piece?.content).toBe('81 05 78 78 78 78 78');
	expect(redact('81 85 37 fa 21 3d 7f 9f 4d 51 58').piece?.content).toBe(
		'81 85 37 fa 21 3d 4f 82 59 45 4f',
	);
	// The code of a Close stays.
	expect(redact('88 05 03 e8 62 79 65').piece?.content).toBe('88 05 03 e8 78 78 78');
});

test('compressed payloads stay compressed data: a redacted conversation that went well still does', async () => {
	const opening =
		'GET /chat HTTP/1.1\r\nHost: a.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\nHTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n';
	const bytes = [
		...new TextEncoder().encode(opening),
		0xc1,
		7,
		0xf2,
		0x48,
		0xcd,
		0xc9,
		0xc9,
		7,
		0,
		0xc1,
		1,
		0,
	];
	const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
	const redacted = redact(hex).piece!;
	expect(redacted.content).not.toContain('f2 48 cd');
	const reading = await readPiece(redacted);
	expect(reading.connections).toHaveLength(1);
	expect(makeCase([reading], {}).items).toEqual([]);
});

test('what cannot be redacted in its form stays here, unless all of it may be seen', () => {
	const broken = 'the frame was\n0000: 81 05 48 65 6c 6c 6f zz zz .Hello\nand then nothing\n';
	expect(redact(broken).piece).toBeNull();
	expect(redact(broken, REDACTED_KINDS).piece?.content).toBe(broken);
	const half = '{"log":{"entries":[{"request":{"headers":[{"name":"Cookie","value":"sid=1"}';
	expect(redact(half).piece).toBeNull();
	const messages = '"_webSocketMessages": [{"type": "send", "opcode": 1, "data": "secret"}]';
	expect(redact(messages).piece).toBeNull();
	const capture = redactedPiece(
		{ content: new Uint8Array(40), name: 'a.pcap', kind: null },
		new Set(),
	);
	expect(capture.piece).toBeNull();
});

test('messages in transcripts of wscat and websocat', () => {
	const wscat =
		'Connected (press CTRL+C to quit)\n> hello\n< hi there\nDisconnected (code: 1006, reason: "")\n';
	expect(redact(wscat).piece?.content).toBe(
		'Connected (press CTRL+C to quit)\n> xxxxx\n< xxxxxxxx\nDisconnected (code: 1006, reason: "")\n',
	);
	const websocat = '[INFO  websocat::ws_client_peer] Connected to ws\nhello\n';
	expect(redact(websocat).piece?.content).toBe(
		'[INFO  websocat::ws_client_peer] Connected to ws\nxxxxx\n',
	);
});
