// The parts of HTTP/2 that the transports need (RFC 9113): header fields from HTTP/1.1 heads, frames, the opening of a
// connection. Flow control is left out: WINDOW_UPDATE frames come once in tens of kilobytes.
import type { Bytes } from '../bytes/bytes.ts';
import { concatBytes, latin1Bytes } from '../bytes/bytes.ts';
import { uint32Bytes } from '../bytes/network-order.ts';
import { lowerCase } from '../http/abnf.ts';
import type { PlainHead } from '../http/compose.ts';
import type { HpackField } from './hpack-table.ts';

export const HTTP2_FRAME_HEADER = 9;
/** §6.5.2: SETTINGS_MAX_FRAME_SIZE where nothing else was agreed. */
export const HTTP2_MAX_FRAME = 16_384;

/** §8.2.2: fields that speak of the connection, which HTTP/2 has no use for. */
const OF_THE_CONNECTION = [
	'connection',
	'proxy-connection',
	'keep-alive',
	'transfer-encoding',
	'upgrade',
];
/** RFC 8441 §5: what the stream itself says. */
const OF_THE_UPGRADE = ['sec-websocket-key', 'sec-websocket-accept'];

/** §8.3.1; a request that asks for a WebSocket becomes RFC 8441's CONNECT. */
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

/** §8.3.2; RFC 8441 §5: a WebSocket is granted with 200. */
export function http2Response(head: PlainHead): readonly HpackField[] {
	const status = head.startLine.split(' ')[1] ?? '';
	return [{ name: ':status', value: status === '101' ? '200' : status }, ...ownFields(head)];
}

/** §4.1. */
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

/** Frames that a payload of that length takes; an empty one takes one. */
export function http2Frames(payloadBytes: number): number {
	return Math.max(1, Math.ceil(payloadBytes / HTTP2_MAX_FRAME));
}

/** §3.4: what no server of HTTP/1.1 takes for a request. */
export const HTTP2_PREFACE: Bytes = latin1Bytes('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');

/** §3.4, §6.5: what the client sends first: preface, SETTINGS, a larger window, later the ACK of the server's SETTINGS. */
export function http2ClientOpening(): Bytes {
	return concatBytes(
		HTTP2_PREFACE,
		// Header table 4096, no push, window of 6 MiB, header list of 256 KiB.
		http2Settings([1, 4096], [2, 0], [4, 6 << 20], [6, 256 << 10]),
		http2FrameHeader(4, HTTP2_TYPE.windowUpdate, 0, 0),
		uint32Bytes(15 << 20),
		http2SettingsAck(),
	);
}

/** @param webSocket RFC 8441 §3: SETTINGS_ENABLE_CONNECT_PROTOCOL is said. */
export function http2ServerOpening(webSocket: boolean): Bytes {
	const streams = [3, 100] as const;
	const own = webSocket ? http2Settings(streams, [8, 1]) : http2Settings(streams);
	return concatBytes(own, http2SettingsAck());
}

function ownFields({ fields }: PlainHead): readonly HpackField[] {
	return fields
		.map(({ name, value }) => ({ name: lowerCase(name), value }))
		.filter(({ name }) => ![...OF_THE_CONNECTION, ...OF_THE_UPGRADE].includes(name));
}

/** §6.5.1: identifiers and values. */
export function http2Settings(...values: readonly (readonly [id: number, value: number])[]): Bytes {
	return concatBytes(
		http2FrameHeader(6 * values.length, HTTP2_TYPE.settings, 0, 0),
		...values.map(([id, value]) => concatBytes(Uint8Array.of(id >>> 8, id), uint32Bytes(value))),
	);
}

export function http2SettingsAck(): Bytes {
	return http2FrameHeader(0, HTTP2_TYPE.settings, HTTP2_FLAG.ack, 0);
}
