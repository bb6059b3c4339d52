// Writes connections as a capture that Wireshark and tshark read. The bytes and their times (to the microsecond)
// are those of the connections; IP and TCP are made up, and a comment in the file says so. If an opening
// handshake was not seen, one is made up too: without it no tool would read the frames. Always true: TCP is connected,
// refused or absent as the evidence shows it.
//
// pcapng: https://www.ietf.org/archive/id/draft-ietf-opsawg-pcapng-02.html §4.1 to §4.3. Checksums: RFC 1071.
import { encodeUtf8, joinBytes, NO_BYTES, type Bytes } from '../../engine/bytes/index.ts';
import type { Transcript, TranscriptEvent } from '../../engine/observer/index.ts';
import { otherRole, type Role } from '../../engine/role.ts';
import { fileNotes, notInBytes } from './file-notes.ts';
import { madeUpOpening, OPENING_COMMENT } from './made-up-opening.ts';
import type { SeenConnection } from '../piece.ts';
import { isAboveTcp, tcpShown, type TcpShown } from '../tcp-shown.ts';

const RAW_IP = 101;
const OPTION = { comment: 1, application: 4, resolution: 9 } as const;
/** Gives addresses for documentation (RFC 5737), and the usual ports of a client and of HTTP. */
const ENDS = {
	client: { address: [192, 0, 2, 1], port: 49152 },
	server: { address: [192, 0, 2, 2], port: 80 },
} as const;
const IP_HEADER = 20;
const HEADERS = IP_HEADER + 20;
/** An IPv4 packet has at most 65,535 bytes. */
const MOST_PAYLOAD = 65535 - HEADERS;
const FLAG = { fin: 1, syn: 2, rst: 4, psh: 8, ack: 16 } as const;

const COMMENT =
	'Written by WebSocket 101. The payload bytes and their times are from the evidence. ' +
	'Addresses, ports, IP and TCP are made up.';
const HTTP2_FRAMES =
	'The WebSocket is a stream of this HTTP/2 connection (RFC 8441). WebSocket 101 does not read HTTP/2 in captures.';
const HTTP2_OPENING =
	'The WebSocket was a stream of HTTP/2 (RFC 8441). The opening handshake of HTTP/1.1 in this file was never sent.';
const TLS_COMMENT = ' The connection used TLS; the bytes are those inside it.';

/** Returns a pcapng file with the bytes of the connections and the ends of TCP. */
export function writePcapng(connections: readonly SeenConnection[]): Uint8Array<ArrayBuffer> {
	const events = eventsByTime(
		connections.map(({ transcript, http2 }) => http2?.connection ?? transcript),
	);
	const earliest = Math.min(0, events[0]?.event.at ?? 0);
	const blocks: Bytes[] = [];
	const writers = new Map<number, PacketWriter>();
	for (const { event, connection } of events) {
		if (isAboveTcp(event)) continue;
		let packets = writers.get(connection);
		if (packets === undefined) {
			packets = new PacketWriter(blocks, clientPort(connection), earliest);
			writers.set(connection, packets);
			packets.open(tcpShown(connections[connection]!), event.at);
		}
		packets.write(event);
	}
	const secure = events.some(({ event }) => event.type === 'secure');
	return joinBytes([
		sectionBlock([
			secure ? COMMENT + TLS_COMMENT : COMMENT,
			...fileNotes(connections, (one) => [...notInBytes(one), ...http2Notes(one)]),
		]),
		interfaceBlock(),
		...blocks,
	]);
}

function http2Notes({ http2 }: SeenConnection): readonly string[] {
	if (http2 === undefined) return [];
	return [http2.connection === null ? HTTP2_OPENING : HTTP2_FRAMES];
}

/** The dynamic ports begin with 49152 (RFC 6335 §6). */
function clientPort(connection: number): number {
	return ENDS.client.port + (connection % (65_536 - ENDS.client.port));
}

/** Returns the events of all connections by time; each connection keeps its order. */
function eventsByTime(
	transcripts: readonly Transcript[],
): readonly { readonly event: TranscriptEvent; readonly connection: number }[] {
	const all = transcripts.flatMap((transcript, connection) => {
		let latest = -Infinity;
		return transcript.map((event) => {
			latest = Math.max(latest, event.at);
			return { event, connection, at: latest };
		});
	});
	return all.toSorted((a, b) => a.at - b.at);
}

/** Writes the packets of one connection. */
class PacketWriter {
	readonly #blocks: Bytes[];
	readonly #clientPort: number;
	/** Holds the next sequence number of each side. */
	readonly #next: Record<Role, number> = { client: 1000, server: 2000 };
	readonly #earliest: number;
	#packets = 0;

	/**
	 * Begins the packets of a connection.
	 * @param earliest the earliest time, if it is negative: a capture has no time before 1970
	 */
	constructor(blocks: Bytes[], clientPort: number, earliest: number) {
		this.#blocks = blocks;
		this.#clientPort = clientPort;
		this.#earliest = earliest;
	}

	write(event: TranscriptEvent): void {
		const { at } = event;
		if (event.type === 'bytes') this.#send(event.by, event.bytes, at);
		else if (event.type === 'fin' || event.type === 'reset') this.#end(event.by, event.type, at);
		else if (event.type === 'opened') {
			const { request, response } = madeUpOpening(event.extensions ?? '');
			this.#send('client', request, at, OPENING_COMMENT);
			this.#send('server', response, at, OPENING_COMMENT);
		}
	}

	/** Writes the three segments with which TCP is connected; if the server refuses, only the SYN before its RST. */
	open(tcp: TcpShown, at: number): void {
		this.#segment('client', FLAG.syn, NO_BYTES, at);
		this.#next.client++;
		if (tcp === 'refused') {
			// RFC 9293 §3.10.7.1: the RST has the sequence number 0.
			this.#next.server = 0;
			return;
		}
		this.#segment('server', FLAG.syn | FLAG.ack, NO_BYTES, at);
		this.#next.server++;
		this.#segment('client', FLAG.ack, NO_BYTES, at);
	}

	#send(by: Role, bytes: Bytes, at: number, comment = ''): void {
		for (let from = 0; from < bytes.length; from += MOST_PAYLOAD) {
			const payload = bytes.subarray(from, Math.min(from + MOST_PAYLOAD, bytes.length));
			this.#segment(by, FLAG.psh | FLAG.ack, payload, at, comment);
			this.#next[by] = (this.#next[by] + payload.length) >>> 0;
		}
	}

	#end(by: Role, how: 'fin' | 'reset', at: number): void {
		this.#segment(by, (how === 'fin' ? FLAG.fin : FLAG.rst) | FLAG.ack, NO_BYTES, at);
		if (how === 'fin') this.#next[by] = (this.#next[by] + 1) >>> 0;
	}

	#segment(by: Role, flags: number, payload: Bytes, at: number, comment = ''): void {
		const to = otherRole(by);
		const packet = new Uint8Array(HEADERS + payload.length);
		const view = new DataView(packet.buffer);
		view.setUint16(0, 0x4500);
		view.setUint16(2, packet.length);
		view.setUint16(4, this.#packets++ & 0xffff);
		view.setUint16(6, 0x4000); // Do not fragment.
		view.setUint8(8, 64);
		view.setUint8(9, 6);
		packet.set(ENDS[by].address, 12);
		packet.set(ENDS[to].address, 16);
		view.setUint16(10, checksum(packet.subarray(0, IP_HEADER), 0));
		view.setUint16(20, this.#portOf(by));
		view.setUint16(22, this.#portOf(to));
		view.setUint32(24, this.#next[by]);
		view.setUint32(28, (flags & FLAG.ack) === 0 ? 0 : this.#next[to]);
		view.setUint16(32, (5 << 12) | flags);
		view.setUint16(34, 0xffff);
		for (let i = 0; i < payload.length; i++) packet[HEADERS + i] = payload[i]!;
		// The pseudo header: both addresses, the protocol and the length of the segment (RFC 9293 §3.1).
		const pseudo = 6 + packet.length - IP_HEADER;
		view.setUint16(36, checksum(packet.subarray(12), pseudo));
		this.#blocks.push(packetBlock(packet, at - this.#earliest, comment));
	}

	#portOf(side: Role): number {
		return side === 'client' ? this.#clientPort : ENDS.server.port;
	}
}

/** Returns the Internet checksum of bytes and of a number that is added. */
function checksum(bytes: Uint8Array, added: number): number {
	let sum = added;
	for (let i = 0; i < bytes.length; i += 2) sum += bytes[i]! * 256 + (bytes[i + 1] ?? 0);
	while (sum > 0xffff) sum = (sum % 0x10000) + Math.floor(sum / 0x10000);
	return ~sum & 0xffff;
}

function sectionBlock(comments: readonly string[]): Bytes {
	const fixed = new Uint8Array(16);
	const view = new DataView(fixed.buffer);
	view.setUint32(0, 0x1a2b3c4d, true);
	view.setUint16(4, 1, true);
	view.setBigInt64(8, -1n, true); // The length of the section is not given.
	return block(0x0a0d0d0a, [
		fixed,
		...comments.map((comment) => option(OPTION.comment, encodeUtf8(comment))),
		option(OPTION.application, encodeUtf8('WebSocket 101')),
		END_OF_OPTIONS,
	]);
}

function interfaceBlock(): Bytes {
	const fixed = new Uint8Array(8);
	new DataView(fixed.buffer).setUint16(0, RAW_IP, true);
	// Times count 10^−6 s.
	return block(1, [fixed, option(OPTION.resolution, Uint8Array.of(6)), END_OF_OPTIONS]);
}

function packetBlock(packet: Uint8Array, at: number, comment: string): Bytes {
	const fixed = new Uint8Array(20);
	const view = new DataView(fixed.buffer);
	const microseconds = Math.max(0, Math.round(at * 1000)) || 0;
	view.setUint32(4, Math.floor(microseconds / 2 ** 32), true);
	view.setUint32(8, microseconds % 2 ** 32, true);
	view.setUint32(12, packet.length, true);
	view.setUint32(16, packet.length, true);
	const options =
		comment === '' ? [] : [option(OPTION.comment, encodeUtf8(comment)), END_OF_OPTIONS];
	return block(6, [fixed, padded(packet), ...options]);
}

const END_OF_OPTIONS: Bytes = new Uint8Array(4);

function option(code: number, value: Bytes): Bytes {
	const fixed = new Uint8Array(4);
	const view = new DataView(fixed.buffer);
	view.setUint16(0, code, true);
	view.setUint16(2, value.length, true);
	return joinBytes([fixed, padded(value)]);
}

/** Blocks and options are padded to a multiple of four bytes. */
function padded(bytes: Bytes): Bytes {
	return joinBytes([bytes, new Uint8Array(-bytes.length & 3)]);
}

/** Returns a block: its type, its length, the content, and the length again. */
function block(type: number, content: readonly Bytes[]): Bytes {
	const bytes = joinBytes([new Uint8Array(8), ...content, new Uint8Array(4)]);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, type, true);
	view.setUint32(4, bytes.length, true);
	view.setUint32(bytes.length - 4, bytes.length, true);
	return bytes;
}
