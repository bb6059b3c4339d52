// What a segment costs on Ethernet: header lengths of RFC 791, RFC 8200, RFC 9293 and RFC 7323, and how many segments a
// write takes. Checksum, preamble and gap of the frame are not counted: a capture does not show them either.

export type IpVersion = 'ipv4' | 'ipv6';
export type TlsVersion = 'none' | '1.2' | '1.3';

export interface Network {
	readonly ip: IpVersion;
	/** RFC 7323: 12 bytes of options in every segment. */
	readonly tcpTimestamps: boolean;
	/** Whether the 14 bytes of the Ethernet header count. */
	readonly ethernet: boolean;
	readonly tls: TlsVersion;
	/** Both sides' flights; see `TLS_HANDSHAKE_BYTES`. */
	readonly tlsHandshake?: { readonly up: number; readonly down: number };
}

export const DEFAULT_NETWORK: Network = {
	ip: 'ipv4',
	tcpTimestamps: true,
	ethernet: true,
	tls: 'none',
};

/** RFC 894: the payload of an Ethernet frame. */
const MTU = 1500;
const ETHERNET_HEADER = 14;
const IP_HEADER = { ipv4: 20, ipv6: 40 } as const satisfies Record<IpVersion, number>;
const TCP_HEADER = 20;
const TIMESTAMPS = 12;

export interface SegmentHeaders {
	readonly ethernet: number;
	readonly ip: number;
	readonly tcp: number;
	/** Of all three; also the length of a pure ACK. */
	readonly total: number;
}

/** @param options bytes of TCP options; those of an ordinary segment, when absent. */
export function segmentHeaders(network: Network, options?: number): SegmentHeaders {
	const ethernet = network.ethernet ? ETHERNET_HEADER : 0;
	const ip = IP_HEADER[network.ip];
	const tcp = TCP_HEADER + (options ?? (network.tcpTimestamps ? TIMESTAMPS : 0));
	return { ethernet, ip, tcp, total: ethernet + ip + tcp };
}

/** Data bytes that fit one segment. */
export function maxSegmentBytes({ ip, tcpTimestamps }: Network): number {
	return MTU - IP_HEADER[ip] - TCP_HEADER - (tcpTimestamps ? TIMESTAMPS : 0);
}

/** Segments of one write; an empty one still takes one. */
export function segmentCount(bytes: number, network: Network): number {
	return Math.max(1, Math.ceil(bytes / maxSegmentBytes(network)));
}
