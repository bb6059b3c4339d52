import { describe, expect, test } from 'vitest';
import { encodeUtf8, joinBytes, latin1Text } from '../../../src/engine/bytes/index.ts';
import type { Transcript } from '../../../src/engine/observer/index.ts';
import { redactedConnection } from '../../../src/evidence/redaction/redact-connection.ts';
import { REDACTED_KINDS, type RedactedKind } from '../../../src/evidence/redaction/redaction.ts';
import { NOTHING_PASSED, type SeenConnection } from '../../../src/evidence/piece.ts';
import { hex } from '../../support/hex-bytes.ts';

const REQUEST =
	'GET /ws?token=abc123 HTTP/1.1\r\nHost: a.example\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nAuthorization: Bearer abcdefgh\r\nCookie: sid=def456; b=2\r\n\r\n';
const RESPONSE =
	'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\nSet-Cookie: id=ghi789; Path=/\r\n\r\n';
const REDACTED_REQUEST = REQUEST.replace('abc123', 'xxxxxx')
	.replace('abcdefgh', 'xxxxxxxx')
	.replace('def456; b=2', 'xxxxxx; b=x');
const PAYLOADS: ReadonlySet<RedactedKind> = new Set(['payloads']);

function seen(transcript: Transcript, name = 'a'): SeenConnection {
	const ranges = transcript.map(() => null);
	const [unseen, assumed] = [[], []];
	const passed = { bytes: encodeUtf8('Cookie: a=b'), range: null };
	const passedOver = { ...NOTHING_PASSED, client: [passed] };
	return { name, transcript, ranges, unseen, assumed, passedOver, program: null };
}

const bytesOf = ({ transcript }: SeenConnection, by: 'client' | 'server') =>
	joinBytes(
		transcript.flatMap((one) => (one.type === 'bytes' && one.by === by ? [one.bytes] : [])),
	);

/** Cuts what each side sends into events of `size` bytes. */
function conversation(size: number, server: Uint8Array = hex`81 05 48 65 6c 6c 6f`): Transcript {
	const events = (by: 'client' | 'server', bytes: Uint8Array, at: number): Transcript =>
		Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => {
			return { type: 'bytes', by, bytes: bytes.subarray(i * size, (i + 1) * size), at };
		});
	return [
		{ type: 'connect', by: 'client', url: 'ws://u:p@a.example/ws?token=abc123', at: 0 },
		...events('client', encodeUtf8(REQUEST), 1),
		...events('server', encodeUtf8(RESPONSE), 2),
		...events('client', hex`81 85 37 fa 21 3d 7f 9f 4d 51 58`, 3),
		...events('server', server, 4),
		{ type: 'fin', by: 'server', at: 5 },
	];
}

describe.each([1, 7, 10_000])('in events of %s bytes', (size) => {
	const before = seen(conversation(size), 'wss://a.example/ws?token=abc123');

	test('credentials are covered in both heads, and every length stays', () => {
		const { connection, counts } = redactedConnection(before, PAYLOADS);
		const client = latin1Text(bytesOf(connection, 'client'));
		expect(client.slice(0, REQUEST.length)).toBe(REDACTED_REQUEST);
		expect(latin1Text(bytesOf(connection, 'server'))).toContain('id=xxxxxx; Path=/\r\n');
		expect(bytesOf(connection, 'client').slice(-11)).toEqual(hex`81 85 37 fa 21 3d 7f 9f 4d 51 58`);
		expect(
			connection.transcript.map((one) => (one.type === 'bytes' ? one.bytes.length : 0)),
		).toEqual(before.transcript.map((one) => (one.type === 'bytes' ? one.bytes.length : 0)));
		expect(connection.name).toBe('wss://a.example/ws?token=xxxxxx');
		expect(connection.transcript[0]).toMatchObject({ url: 'ws://x:x@a.example/ws?token=xxxxxx' });
		expect(connection.passedOver).toEqual(NOTHING_PASSED);
		expect(counts).toMatchObject({ query: 1, authorization: 1, cookies: 3, user: 1, payloads: 0 });
	});

	test('what is left in stays', () => {
		const { connection } = redactedConnection(before, new Set(REDACTED_KINDS));
		expect(connection.transcript).toEqual(before.transcript);
		expect(connection.name).toBe(before.name);
	});

	test('payloads are covered with the mask of their frame', () => {
		const { connection } = redactedConnection(before, new Set());
		expect(bytesOf(connection, 'client').slice(-11)).toEqual(hex`81 85 37 fa 21 3d 4f 82 59 45 4f`);
		expect(bytesOf(connection, 'server').slice(-7)).toEqual(hex`81 05 78 78 78 78 78`);
	});
});

test('HTTP in place of frames is covered, too', () => {
	const http = encodeUtf8('HTTP/1.1 401 Unauthorized\r\nSet-Cookie: id=ghi789\r\n\r\n');
	for (const leftIn of [PAYLOADS, new Set<RedactedKind>()]) {
		const { connection } = redactedConnection(seen(conversation(7, http)), leftIn);
		expect(latin1Text(bytesOf(connection, 'server'))).not.toContain('ghi789');
	}
});

test('a connection that never opened has no frames: all of it is text', () => {
	const refused = encodeUtf8('HTTP/1.1 302 Found\r\nLocation: /login?ticket=abc123\r\n\r\n');
	const client = encodeUtf8(
		`CONNECT a.example:443 HTTP/1.1\r\nProxy-Authorization: Basic dXNlcjpw\r\n\r\n${REQUEST}`,
	);
	const { connection } = redactedConnection(
		seen([
			{ type: 'bytes', by: 'client', bytes: client, at: 0 },
			{ type: 'bytes', by: 'server', bytes: refused, at: 1 },
		]),
		PAYLOADS,
	);
	expect(latin1Text(bytesOf(connection, 'server'))).toContain('Location: /login?ticket=xxxxxx');
	const sent = latin1Text(bytesOf(connection, 'client'));
	expect(sent).toContain('Proxy-Authorization: Basic xxxxxxxx\r\n');
	expect(sent).toContain('Cookie: sid=xxxxxx; b=x');
});

test('messages that applications received are payloads', () => {
	const transcript: Transcript = [
		{ type: 'opened', at: 0 },
		{ type: 'deliver', by: 'client', kind: 'text', payload: encodeUtf8('Hi'), at: 5 },
	];
	expect(redactedConnection(seen(transcript), PAYLOADS).connection.transcript).toEqual(transcript);
	const { connection, counts } = redactedConnection(seen(transcript), new Set());
	expect(connection.transcript[1]).toMatchObject({ payload: encodeUtf8('xx') });
	expect(counts.payloads).toBe(1);
});

test('credentials in the heads of HTTP/2 are covered, and the bytes of its connection are left out', () => {
	const fields = [
		{ name: ':path', value: '/ws?token=abc123' },
		{ name: 'cookie', value: 'sid=def456' },
		{ name: 'sec-websocket-version', value: '13' },
	];
	const http2 = { heads: [{ by: 'client', at: 1, fields } as const], connection: conversation(7) };
	const { connection, counts } = redactedConnection({ ...seen([]), http2 }, PAYLOADS);
	expect(connection.http2).toEqual({
		heads: [
			{
				by: 'client',
				at: 1,
				fields: [
					{ name: ':path', value: '/ws?token=xxxxxx' },
					{ name: 'cookie', value: 'sid=xxxxxx' },
					{ name: 'sec-websocket-version', value: '13' },
				],
			},
		],
		connection: null,
	});
	expect(counts).toMatchObject({ query: 1, cookies: 1 });
});
