// Finds captured packets in pasted bytes. A tool that copies a whole packet puts the headers of Ethernet, IP
// and TCP before the payload, and only the payload can be frames.
//
// The headers are recognised by the fields that must agree with each other: the type in the link header, the
// version and lengths of IP (RFC 791, RFC 8200), and the length of the TCP header (RFC 9293 §3.1).
import { uint16, type Bytes } from '../../engine/bytes/index.ts';
import type { BytePlaces, PacketLink, PasteMeaning } from './paste-reading.ts';

/** Covers the packet [from, end) and its TCP payload [payloadFrom, payloadTo). */
interface Packet {
	readonly link: PacketLink;
	readonly version: 4 | 6;
	readonly from: number;
	readonly end: number;
	readonly payloadFrom: number | null;
	readonly payloadTo: number;
}

type IpPart = Omit<Packet, 'link' | 'from'>;

const ETHERTYPES: ReadonlyMap<number, 4 | 6> = new Map([
	[0x0800, 4],
	[0x86dd, 6],
]);
/** Lists the types of IEEE 802.1Q and 802.1ad, which put a tag of four bytes before the type. */
const VLAN_TAGS: readonly number[] = [0x8100, 0x88a8];
/** Maps the address families in the header of a BSD loopback; IPv6 has another number on each system. */
const LOOPBACK_FAMILIES: ReadonlyMap<number, 4 | 6> = new Map([
	[2, 4],
	[24, 6],
	[28, 6],
	[30, 6],
]);
/** Holds the length to which Ethernet pads a packet: 60 bytes, not counting its checksum. */
const SHORTEST_ETHERNET = 60;
const TCP = 6;
/** Lists the IPv6 extension headers that give their own length: hop-by-hop, routing and destination options. */
const EXTENSION_HEADERS: readonly number[] = [0, 43, 60];
/** Bounds how many packets are offered as separate readings. */
const MOST_PACKETS = 8;

/** Returns whether the bytes begin with the headers of a captured packet. */
export function beginsWithPacket(bytes: Bytes): boolean {
	return packetAt(bytes, 0) !== null;
}

/** Returns one reading per TCP payload in the packets of `reading`; null when its bytes are not packets. */
export function readPackets(reading: PasteMeaning): readonly PasteMeaning[] | null {
	const { format, bytes, places } = reading;
	const packets = packetsIn(bytes);
	if (packets.length === 0) return null;
	const filled = packets.filter(
		({ payloadFrom, payloadTo }) => (payloadFrom ?? payloadTo) < payloadTo,
	);
	// Each packet has its own offsets, and a heading before them.
	const problems =
		packets.length === 1
			? reading.problems
			: reading.problems.filter(({ kind }) => kind !== 'line' && kind !== 'offset');
	return (filled.length > 0 ? filled : packets.slice(0, 1)).slice(0, MOST_PACKETS).map((packet) => {
		const { link, version, from, payloadFrom, payloadTo } = packet;
		return {
			format,
			bytes: bytes.slice(payloadFrom ?? payloadTo, payloadTo),
			...(places && { places: placesBetween(places, payloadFrom ?? payloadTo, payloadTo) }),
			problems,
			packet: {
				link,
				version,
				payloadFrom: payloadFrom === null ? null : payloadFrom - from,
				index: packets.indexOf(packet),
				count: packets.length,
			},
		};
	});
}

function placesBetween({ from, to }: BytePlaces, start: number, end: number): BytePlaces {
	return { from: from.slice(start, end), to: to.slice(start, end) };
}

function packetsIn(bytes: Bytes): readonly Packet[] {
	const packets: Packet[] = [];
	for (let at = 0; at < bytes.length;) {
		const packet = packetAt(bytes, at);
		if (packet === null) break;
		packets.push(packet);
		const padded = packet.link === 'ethernet' ? at + SHORTEST_ETHERNET : at;
		at = Math.max(packet.end, padded);
	}
	return packets;
}

function packetAt(bytes: Bytes, at: number): Packet | null {
	return (
		ethernetAt(bytes, at) ??
		cookedAt(bytes, at) ??
		loopbackAt(bytes, at) ??
		linked('none', bytes, at, at, (bytes[at] ?? 0) >> 4 === 6 ? 6 : 4)
	);
}

function ethernetAt(bytes: Bytes, at: number): Packet | null {
	let type = at + 12;
	while (VLAN_TAGS.includes(uint16(bytes, type))) type += 4;
	return linked('ethernet', bytes, at, type + 2, ETHERTYPES.get(uint16(bytes, type)));
}

/** Reads the header that Linux writes for the device `any`, in both its versions. */
function cookedAt(bytes: Bytes, at: number): Packet | null {
	// The second version begins with the type and two bytes that must be zero.
	const second = uint16(bytes, at + 2) === 0 ? ETHERTYPES.get(uint16(bytes, at)) : undefined;
	const first = uint16(bytes, at) <= 4 ? ETHERTYPES.get(uint16(bytes, at + 14)) : undefined;
	return (
		linked('linux-cooked', bytes, at, at + 20, second) ??
		linked('linux-cooked', bytes, at, at + 16, first)
	);
}

/** The header is a number of four bytes in the byte order of the machine. */
function loopbackAt(bytes: Bytes, at: number): Packet | null {
	const big = uint16(bytes, at) === 0 ? uint16(bytes, at + 2) : 0;
	const little = uint16(bytes, at + 2) === 0 && bytes[at + 1] === 0 ? (bytes[at] ?? 0) : 0;
	return linked('loopback', bytes, at, at + 4, LOOPBACK_FAMILIES.get(big || little));
}

function linked(
	link: PacketLink,
	bytes: Bytes,
	from: number,
	network: number,
	version: 4 | 6 | undefined,
): Packet | null {
	const found =
		version === 4 ? ipv4At(bytes, network) : version === 6 ? ipv6At(bytes, network) : null;
	if (found === null) return null;
	// Without a link header and without TCP only the length shows that these bytes are IP.
	if (link === 'none' && found.payloadFrom === null && found.end < bytes.length) return null;
	return { link, from, ...found };
}

function ipv4At(bytes: Bytes, at: number): IpPart | null {
	const headerBytes = ((bytes[at] ?? 0) & 15) * 4;
	if ((bytes[at] ?? 0) >> 4 !== 4 || headerBytes < 20 || at + headerBytes > bytes.length)
		return null;
	// A packet that the network card will cut into segments has no length yet.
	const end = at + (uint16(bytes, at + 2) || bytes.length - at);
	// A later fragment of a packet has no TCP header.
	const tcp = bytes[at + 9] === TCP && (uint16(bytes, at + 6) & 0x1fff) === 0;
	return networkOf(bytes, 4, at + headerBytes, end, tcp);
}

function ipv6At(bytes: Bytes, at: number): IpPart | null {
	let header = at + 40;
	if ((bytes[at] ?? 0) >> 4 !== 6 || header > bytes.length) return null;
	const end = header + (uint16(bytes, at + 4) || bytes.length - header);
	let next = bytes[at + 6]!;
	while (EXTENSION_HEADERS.includes(next) && header + 2 <= bytes.length) {
		next = bytes[header]!;
		header += (bytes[header + 1]! + 1) * 8;
	}
	return networkOf(bytes, 6, header, end, next === TCP);
}

function networkOf(
	bytes: Bytes,
	version: 4 | 6,
	at: number,
	end: number,
	tcp: boolean,
): IpPart | null {
	const headerBytes = tcp ? ((bytes[at + 12] ?? 0) >> 4) * 4 : 0;
	const payloadFrom = at + headerBytes;
	if (headerBytes >= 20 && payloadFrom <= Math.min(end, bytes.length)) {
		// A capture may keep only the first bytes of a packet.
		const stop = Math.min(end, bytes.length);
		return { version, end: stop, payloadFrom, payloadTo: stop };
	}
	if (end > bytes.length || at > end) return null;
	return { version, end, payloadFrom: null, payloadTo: end };
}
