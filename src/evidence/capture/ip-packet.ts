// Finds the TCP segment in a captured packet: link header, VLAN tags, IPv4 or IPv6, TCP.
//
// Link headers: https://www.tcpdump.org/linktypes.html. IPv4: RFC 791. IPv6 and its extension headers: RFC 8200 §4.
// TCP: RFC 9293 §3.1. VLAN tags: IEEE 802.1Q.
import type { CaptureRecord } from './capture-records.ts';

/** Holds the fields of one TCP segment; offsets count bytes of the file. */
export interface TcpFields {
	version: 4 | 6;
	/** Holds the offset of the source address; `destination` is that of the other address. */
	source: number;
	destination: number;
	sourcePort: number;
	destinationPort: number;
	sequence: number;
	acknowledgement: number;
	flags: number;
	payload: number;
	/** Counts the bytes of the payload that the file has. */
	captured: number;
	/** Holds the length of the payload on the wire. */
	length: number;
}

export const TCP_FLAG = { fin: 1, syn: 2, rst: 4, ack: 16 } as const;

/** Says what a packet contains: a TCP segment, or something else. */
export type PacketContent = 'tcp' | 'fragment' | 'other' | 'unknown-link' | 'cut';

export function newTcpFields(): TcpFields {
	return {
		version: 4,
		source: 0,
		destination: 0,
		sourcePort: 0,
		destinationPort: 0,
		sequence: 0,
		acknowledgement: 0,
		flags: 0,
		payload: 0,
		captured: 0,
		length: 0,
	};
}

const IPV4 = 0x0800;
const IPV6 = 0x86dd;
/** Lists the types of VLAN tags: 802.1Q, 802.1ad, and the number that was used before 802.1ad. */
const VLAN: readonly number[] = [0x8100, 0x88a8, 0x9100];
const PPPOE = 0x8864;
const TCP = 6;
/**
 * Lists the extension headers that give their own length: hop-by-hop options, routing, destination options, mobility,
 * HIP, shim6.
 */
const EXTENSIONS: readonly number[] = [0, 43, 60, 135, 139, 140];
const AUTHENTICATION = 51;
const FRAGMENT = 44;

/** Fills `tcp` from a packet. */
export function readTcp(view: DataView, record: CaptureRecord, tcp: TcpFields): PacketContent {
	const { link, from, to } = record;
	switch (link) {
		case 1:
			return byType(view, from + 12, record, tcp);
		case 113:
			return byType(view, from + 14, record, tcp);
		case 276:
			// The type comes first, and the header has 20 bytes.
			if (from + 20 > to) return 'cut';
			return ofType(view, view.getUint16(from), from + 20, record, tcp);
		case 0:
		case 108:
			// The address family of four bytes: 2 is IPv4; IPv6 has another number on each system.
			return ofVersion(view, from + 4, record, tcp);
		case 12:
		case 14:
		case 101:
		case 228:
		case 229:
			return ofVersion(view, from, record, tcp);
		default:
			return 'unknown-link';
	}
}

function byType(
	view: DataView,
	type: number,
	record: CaptureRecord,
	tcp: TcpFields,
): PacketContent {
	if (type + 2 > record.to) return 'cut';
	return ofType(view, view.getUint16(type), type + 2, record, tcp);
}

function ofType(
	view: DataView,
	first: number,
	start: number,
	record: CaptureRecord,
	tcp: TcpFields,
): PacketContent {
	let type = first;
	let at = start;
	while (VLAN.includes(type)) {
		if (at + 4 > record.to) return 'cut';
		type = view.getUint16(at + 2);
		at += 4;
	}
	if (type === PPPOE) return ofVersion(view, at + 8, record, tcp);
	return type === IPV4 || type === IPV6 ? ofVersion(view, at, record, tcp) : 'other';
}

function ofVersion(
	view: DataView,
	at: number,
	record: CaptureRecord,
	tcp: TcpFields,
): PacketContent {
	if (at >= record.to) return 'cut';
	const version = view.getUint8(at) >> 4;
	if (version === 4) return inIpv4(view, at, record, tcp);
	return version === 6 ? inIpv6(view, at, record, tcp) : 'other';
}

function inIpv4(view: DataView, at: number, record: CaptureRecord, tcp: TcpFields): PacketContent {
	if (at + 20 > record.to) return 'cut';
	const header = (view.getUint8(at) & 15) * 4;
	if (header < 20) return 'other';
	if (view.getUint8(at + 9) !== TCP) return 'other';
	// More fragments, or a fragment that is not the first.
	if ((view.getUint16(at + 6) & 0x3fff) !== 0) return 'fragment';
	tcp.version = 4;
	tcp.source = at + 12;
	tcp.destination = at + 16;
	// A packet that the network card will cut into segments has no length yet.
	const end = at + (view.getUint16(at + 2) || record.wireBytes - (at - record.from));
	return readSegment(view, at + header, end, record, tcp);
}

function inIpv6(view: DataView, at: number, record: CaptureRecord, tcp: TcpFields): PacketContent {
	if (at + 40 > record.to) return 'cut';
	let next = view.getUint8(at + 6);
	let header = at + 40;
	const end = header + (view.getUint16(at + 4) || record.wireBytes - (header - record.from));
	while (next !== TCP) {
		if (header + 8 > record.to) return 'cut';
		const length = view.getUint8(header + 1);
		if (next === FRAGMENT) {
			// An atomic fragment is a whole packet (RFC 6946).
			if ((view.getUint16(header + 2) & 0xfff9) !== 0) return 'fragment';
			next = view.getUint8(header);
			header += 8;
		} else if (next === AUTHENTICATION) {
			next = view.getUint8(header);
			header += (length + 2) * 4;
		} else if (EXTENSIONS.includes(next)) {
			next = view.getUint8(header);
			header += (length + 1) * 8;
		} else return 'other';
	}
	tcp.version = 6;
	tcp.source = at + 8;
	tcp.destination = at + 24;
	return readSegment(view, header, end, record, tcp);
}

function readSegment(
	view: DataView,
	at: number,
	end: number,
	{ to }: CaptureRecord,
	tcp: TcpFields,
): PacketContent {
	if (at + 20 > to) return 'cut';
	const payload = at + (view.getUint8(at + 12) >> 4) * 4;
	if (payload < at + 20 || payload > end) return 'other';
	tcp.sourcePort = view.getUint16(at);
	tcp.destinationPort = view.getUint16(at + 2);
	tcp.sequence = view.getUint32(at + 4);
	tcp.acknowledgement = view.getUint32(at + 8);
	tcp.flags = view.getUint8(at + 13);
	tcp.payload = payload;
	tcp.length = end - payload;
	tcp.captured = Math.max(0, Math.min(to, end) - payload);
	return 'tcp';
}

/** Returns an address as text: dotted, or as RFC 5952 writes it, without brackets. */
export function addressText(view: DataView, at: number, version: 4 | 6): string {
	if (version === 4) return [0, 1, 2, 3].map((i) => view.getUint8(at + i)).join('.');
	const groups = Array.from({ length: 8 }, (_, i) => view.getUint16(at + 2 * i).toString(16));
	// The longest run of zeros, of two groups or more, becomes "::"; of equal ones the first.
	let best = { from: 0, length: 1 };
	for (let i = 0; i < 8; i++) {
		let length = 0;
		while (groups[i + length] === '0') length++;
		if (length > best.length) best = { from: i, length };
	}
	if (best.length < 2) return groups.join(':');
	const tail = groups.slice(best.from + best.length);
	return `${groups.slice(0, best.from).join(':')}::${tail.join(':')}`;
}
