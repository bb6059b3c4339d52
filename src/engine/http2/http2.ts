// The parts of HTTP/2 that the transports need (RFC 9113), and the idea of the whole folder.
//
// One TCP connection carries many streams. Each stream is a sequence of frames: a header of nine bytes with the length,
// the type, the flags and the number of the stream, and then the payload. HEADERS frames carry the fields of a head,
// which HPACK makes short (hpack.ts); DATA frames carry the content. A WebSocket is one such stream (RFC 8441): the
// client asks for it with the extended CONNECT, the server responds with 2xx, and DATA frames carry the WebSocket
// frames. connection.ts is one side of such a connection as a value, and way.ts reads one direction out of captured
// bytes.
//
// In this file a head of HTTP/1.1 goes in, and the fields of HTTP/2 come out; the file also makes frame headers and the
// opening of a connection. Flow control is not counted: a WINDOW_UPDATE frame comes only once in tens of kilobytes.
import type { Bytes } from '../bytes/bytes.ts';
import { latin1Bytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { uint32Bytes } from '../bytes/network-order.ts';
import { lowerCase } from '../http/abnf.ts';
import type { PlainHead } from '../http/compose.ts';
import type { HpackField } from './hpack-table.ts';

/** Holds the length of a frame header in bytes. */
export const HTTP2_FRAME_HEADER = 9;
/** Holds the default of SETTINGS_MAX_FRAME_SIZE in bytes (§6.5.2). */
export const HTTP2_MAX_FRAME = 16_384;

/** Lists the connection-specific fields, which HTTP/2 does not use (§8.2.2). */
const OF_THE_CONNECTION = [
	'connection',
	'proxy-connection',
	'keep-alive',
	'transfer-encoding',
	'upgrade',
];
/** Lists the fields of the upgrade, which the stream itself replaces (RFC 8441 §5). */
const OF_THE_UPGRADE = ['sec-websocket-key', 'sec-websocket-accept'];

/**
 * Returns the fields of a request (§8.3.1). A request that asks for a WebSocket becomes the CONNECT of RFC
 * 8441.
 */
export function http2Request(head: PlainHead, scheme: 'http' | 'https'): readonly HpackField[] {
	const [method = '', target = ''] = head.startLine.split(' ');
	const fields = ownFields(head);
	const upgrades = head.fields.some(({ name }) => lowerCase(name) === 'upgrade');
	const authority = fields.find(({ name }) => name === 'host')?.value ?? '';
	return [
		{ name: ':method', value: upgrades ? 'CONNECT' : method },
		...(upgrades ? [{ name: ':protocol', value: 'websocket' }] : []),
		{ name: ':scheme', value: scheme },
		{ name: ':authority', value: authority },
		{ name: ':path', value: target },
		...fields.filter(({ name }) => name !== 'host'),
	];
}

/** Returns the fields of a response (§8.3.2). A server accepts a WebSocket with status 200 (RFC 8441 §5). */
export function http2Response(head: PlainHead): readonly HpackField[] {
	const status = head.startLine.split(' ')[1] ?? '';
	return [{ name: ':status', value: status === '101' ? '200' : status }, ...ownFields(head)];
}

/** Gives the numbers of the frame types (§4.1, §6). */
export const HTTP2_TYPE = {
	data: 0,
	headers: 1,
	rstStream: 3,
	settings: 4,
	windowUpdate: 8,
	continuation: 9,
} as const;
export const HTTP2_FLAG = { ack: 1, endStream: 1, endHeaders: 4 } as const;

export function http2FrameHeader(
	length: number,
	type: number,
	flags: number,
	stream: number,
): Uint8Array<ArrayBuffer> {
	return Uint8Array.of(
		...[length >>> 16, length >>> 8, length, type, flags],
		...[(stream >>> 24) & 0x7f, stream >>> 16, stream >>> 8, stream],
	);
}

/** Returns the number of frames for a payload of this length; an empty payload takes one frame. */
export function http2Frames(payloadBytes: number): number {
	return Math.max(1, Math.ceil(payloadBytes / HTTP2_MAX_FRAME));
}

/** Holds the first bytes that a client sends (§3.4). No HTTP/1.1 server reads them as a valid request. */
export const HTTP2_PREFACE: Bytes = latin1Bytes('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');

/**
 * Returns what the client sends first (§3.4, §6.5): preface, SETTINGS, a larger window, and the ACK of the
 * server's SETTINGS, which it sends later.
 */
export function http2ClientOpening(): Bytes {
	return joinBytes([
		HTTP2_PREFACE,
		// Header table 4096 bytes, no push, window 6 MiB, header list 256 KiB.
		http2Settings([1, 4096], [2, 0], [4, 6 << 20], [6, 256 << 10]),
		http2FrameHeader(4, HTTP2_TYPE.windowUpdate, 0, 0),
		uint32Bytes(15 << 20),
		http2SettingsAck(),
	]);
}

/**
 * Returns what the server sends first. @param webSocket whether the server sends
 * SETTINGS_ENABLE_CONNECT_PROTOCOL (RFC 8441 §3)
 */
export function http2ServerOpening(webSocket: boolean): Bytes {
	const streams = [3, 100] as const;
	const own = webSocket ? http2Settings(streams, [8, 1]) : http2Settings(streams);
	return joinBytes([own, http2SettingsAck()]);
}

function ownFields({ fields }: PlainHead): readonly HpackField[] {
	return fields
		.map(({ name, value }) => ({ name: lowerCase(name), value }))
		.filter(({ name }) => ![...OF_THE_CONNECTION, ...OF_THE_UPGRADE].includes(name));
}

/** Returns a SETTINGS frame with identifiers and values (§6.5.1). */
export function http2Settings(...values: readonly (readonly [id: number, value: number])[]): Bytes {
	return joinBytes([
		http2FrameHeader(6 * values.length, HTTP2_TYPE.settings, 0, 0),
		...values.map(([id, value]) => joinBytes([Uint8Array.of(id >>> 8, id), uint32Bytes(value)])),
	]);
}

export function http2SettingsAck(): Bytes {
	return http2FrameHeader(0, HTTP2_TYPE.settings, HTTP2_FLAG.ack, 0);
}
