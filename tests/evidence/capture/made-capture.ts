// Makes captures by rule: segments of TCP in IPv4 or IPv6, with any link header, as pcap or pcapng.
import { joinBytes, NO_BYTES, type Bytes } from '../../../src/engine/bytes/index.ts';

export interface MadeSegment {
	readonly from: 'client' | 'server';
	readonly sequence: number;
	readonly acknowledgement: number;
	/** S, A, F, R in any order. */
	readonly flags: string;
	readonly payload?: Bytes;
	readonly at: number;
	readonly ports?: readonly [client: number, server: number];
}

export const ENDS = { client: [10, 0, 0, 1], server: [10, 0, 0, 2] };
const PORTS = [50000, 80] as const;

export function ascii(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function uint(value: number, bytes: number, little = false): Bytes {
	const made = new Uint8Array(bytes);
	for (let i = 0, rest = value; i < bytes; i++, rest = Math.floor(rest / 256)) {
		made[little ? i : bytes - 1 - i] = rest % 256;
	}
	return made;
}

const TCP_HEADER = 20;
const FLAGS = [
	['F', 1],
	['S', 2],
	['R', 4],
	['A', 16],
] as const;

function tcp({
	from,
	sequence,
	acknowledgement,
	flags,
	payload = NO_BYTES,
	ports = PORTS,
}: MadeSegment) {
	const [source, destination] = from === 'client' ? ports : [ports[1], ports[0]];
	const content = new Uint8Array(TCP_HEADER + payload.length);
	const view = new DataView(content.buffer);
	view.setUint16(0, source);
	view.setUint16(2, destination);
	view.setUint32(4, sequence);
	view.setUint32(8, acknowledgement);
	view.setUint8(12, 0x50);
	for (const [name, bit] of FLAGS) if (flags.includes(name)) content[13]! |= bit;
	view.setUint16(14, 0xffff);
	content.set(payload as Uint8Array, TCP_HEADER);
	return content;
}

export function ipv4(segment: MadeSegment, fragment = 0): Bytes {
	const content = tcp(segment);
	const to = segment.from === 'client' ? 'server' : 'client';
	const packet = new Uint8Array(20 + content.length);
	const view = new DataView(packet.buffer);
	view.setUint8(0, 0x45);
	view.setUint16(2, packet.length);
	view.setUint16(6, fragment);
	view.setUint16(8, 0x4006);
	packet.set(ENDS[segment.from], 12);
	packet.set(ENDS[to], 16);
	packet.set(content, 20);
	return packet;
}

/** @param extensions the extension headers, whole; the first has the number `first` */
export function ipv6(
	segment: MadeSegment,
	extensions: Bytes = new Uint8Array(0),
	first = 6,
): Bytes {
	const content = tcp(segment);
	const address = (end: number) => [0xfe, 0x80, ...Array<number>(13).fill(0), end];
	const ends = segment.from === 'client' ? [1, 2] : [2, 1];
	return joinBytes([
		Uint8Array.of(0x60, 0, 0, 0),
		uint(extensions.length + content.length, 2),
		Uint8Array.of(first, 64, ...ends.flatMap(address)),
		extensions,
		content,
	]);
}

/** The header of a link of this type before an IP packet. */
export function linked(link: number, packet: Bytes): Bytes {
	const type = packet[0]! >> 4 === 4 ? [0x08, 0x00] : [0x86, 0xdd];
	const family = packet[0]! >> 4 === 4 ? 2 : 30;
	const zeros = (count: number) => Array<number>(count).fill(0);
	const headers: Record<number, readonly number[]> = {
		0: [family, 0, 0, 0],
		1: [...zeros(12), ...type],
		108: [0, 0, 0, family],
		113: [...zeros(14), ...type],
		276: [...type, ...zeros(18)],
	};
	return joinBytes([Uint8Array.from(headers[link] ?? []), packet]);
}

export interface MadePacket {
	readonly bytes: Bytes;
	readonly at: number;
	/** The bytes that the capture keeps; all when absent. */
	readonly kept?: number;
}

export interface PcapForm {
	readonly link?: number;
	readonly little?: boolean;
	readonly nano?: boolean;
}

export function pcap(
	packets: readonly MadePacket[],
	{ link = 101, little = true, nano = false }: PcapForm = {},
): Uint8Array<ArrayBuffer> {
	const number = (value: number, bytes = 4) => uint(value, bytes, little);
	const perMs = nano ? 1e6 : 1e3;
	const record = ({ bytes, at, kept = bytes.length }: MadePacket) => {
		const made = new Uint8Array(16 + Math.min(kept, bytes.length));
		const view = new DataView(made.buffer);
		view.setUint32(0, Math.floor(at / 1000), little);
		view.setUint32(4, Math.round((at % 1000) * perMs), little);
		view.setUint32(8, kept, little);
		view.setUint32(12, bytes.length, little);
		made.set(bytes.subarray(0, kept) as Uint8Array, 16);
		return made;
	};
	return joinBytes([
		number(nano ? 0xa1b23c4d : 0xa1b2c3d4),
		number(2, 2),
		number(4, 2),
		number(0),
		number(0),
		number(262144),
		number(link),
		...packets.map(record),
	]);
}

/** A block of pcapng. */
export function pcapngBlock(type: number, content: readonly Bytes[], little = true): Bytes {
	const inner = joinBytes(content);
	const padding = new Uint8Array(-inner.length & 3);
	const length = uint(12 + inner.length + padding.length, 4, little);
	return joinBytes([uint(type, 4, little), length, inner, padding, length]);
}

export interface PcapngForm {
	readonly link?: number;
	readonly little?: boolean;
	/** The byte of if_tsresol: a power of 10, or of 2 with the highest bit. */
	readonly resolution?: number;
	readonly offsetSeconds?: number;
}

export function pcapng(
	packets: readonly MadePacket[],
	{ link = 101, little = true, resolution = 6, offsetSeconds = 0 }: PcapngForm = {},
): Uint8Array<ArrayBuffer> {
	const number = (value: number, bytes = 4) => uint(value, bytes, little);
	const perSecond = resolution < 128 ? 10 ** resolution : 2 ** (resolution - 128);
	return joinBytes([
		pcapngBlock(
			0x0a0d0d0a,
			[number(0x1a2b3c4d), number(1, 2), number(0, 2), new Uint8Array(8).fill(255)],
			little,
		),
		pcapngBlock(
			1,
			[
				number(link, 2),
				number(0, 2),
				number(0),
				number(9, 2),
				number(1, 2),
				Uint8Array.of(resolution, 0, 0, 0),
				number(14, 2),
				number(8, 2),
				number(offsetSeconds, 8),
				number(0),
			],
			little,
		),
		...packets.map(({ bytes, at, kept = bytes.length }) => {
			const units = Math.round((at / 1000 - offsetSeconds) * perSecond);
			const time = [number(Math.floor(units / 2 ** 32)), number(units % 2 ** 32)];
			return pcapngBlock(
				6,
				[number(0), ...time, number(kept), number(bytes.length), bytes.subarray(0, kept)],
				little,
			);
		}),
	]);
}

export const REQUEST = ascii(
	'GET /chat HTTP/1.1\r\nHost: server.example.com\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
		'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
);
export const RESPONSE = ascii(
	'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
		'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n',
);

/** What is sent in a conversation, in order. */
export interface SentPart {
	readonly from: 'client' | 'server';
	readonly bytes?: Bytes;
	readonly end?: 'F' | 'R';
	readonly at: number;
}

/**
 * Returns the segments of a conversation: connecting, and one segment for each thing sent.
 * @param first the first sequence numbers of both ends
 */
export function segmentsOf(
	sent: readonly SentPart[],
	first = { client: 1000, server: 5000 },
	ports: readonly [client: number, server: number] = PORTS,
): readonly MadeSegment[] {
	const next = { client: first.client + 1, server: first.server + 1 };
	const at = sent[0]?.at ?? 0;
	const made: MadeSegment[] = [
		{ at, from: 'client', sequence: first.client, acknowledgement: 0, flags: 'S', ports },
		{
			at,
			from: 'server',
			sequence: first.server,
			acknowledgement: next.client,
			flags: 'SA',
			ports,
		},
	];
	for (const { from, bytes: payload = NO_BYTES, end = '', at: time } of sent) {
		const [sequence, acknowledgement] =
			from === 'client' ? [next.client, next.server] : [next.server, next.client];
		made.push({ at: time, from, sequence, acknowledgement, flags: `A${end}`, payload, ports });
		next[from] += payload.length + (end === 'F' ? 1 : 0);
	}
	return made;
}

export function packetsOf(segments: readonly MadeSegment[]): readonly MadePacket[] {
	return segments.map((segment) => ({ bytes: ipv4(segment), at: segment.at }));
}
