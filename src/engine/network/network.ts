// What the network adds to the bytes of an application: TCP, IP and Ethernet (this file) and TLS (tls.ts). The options
// of a network and the length of a write go in; the number of segments and the lengths of all headers come out. The
// numbers depend on nothing else, so the same write always costs the same.
//
// The header lengths are those of RFC 791, RFC 8200, RFC 9293 and RFC 7323. The checksum, the preamble and the gap of
// an Ethernet frame are not counted; captures do not show them either.

export type IpVersion = 'ipv4' | 'ipv6';
export type TlsVersion = 'none' | '1.2' | '1.3';

export interface Network {
	readonly ip: IpVersion;
	/** Says whether each segment has the 12 bytes of the timestamps option (RFC 7323). */
	readonly tcpTimestamps: boolean;
	/** Says whether the 14 bytes of the Ethernet header count. */
	readonly ethernet: boolean;
	readonly tls: TlsVersion;
	/** Counts the bytes of a TLS handshake in each direction; when it is absent, `TLS_HANDSHAKE_BYTES` holds. */
	readonly tlsHandshake?: { readonly up: number; readonly down: number };
}

export const DEFAULT_NETWORK: Network = {
	ip: 'ipv4',
	tcpTimestamps: true,
	ethernet: true,
	tls: 'none',
};

/** Holds the length in bytes of the longest payload of an Ethernet frame (RFC 894). */
const MTU = 1500;
const ETHERNET_HEADER = 14;
const IP_HEADER = { ipv4: 20, ipv6: 40 } as const satisfies Record<IpVersion, number>;
const TCP_HEADER = 20;
const TIMESTAMPS = 12;

/** Counts the header bytes of a segment, by layer. */
export interface SegmentHeaders {
	readonly ethernet: number;
	readonly ip: number;
	readonly tcp: number;
	/** Holds the sum of the three layers, and so the length of a pure ACK. */
	readonly total: number;
}

/**
 * Returns the header bytes of a segment.
 * @param options bytes of TCP options; those of an ordinary segment when absent
 */
export function segmentHeaders(network: Network, options?: number): SegmentHeaders {
	const ethernet = network.ethernet ? ETHERNET_HEADER : 0;
	const ip = IP_HEADER[network.ip];
	const tcp = TCP_HEADER + (options ?? (network.tcpTimestamps ? TIMESTAMPS : 0));
	return { ethernet, ip, tcp, total: ethernet + ip + tcp };
}

/** Returns how many data bytes fit into one segment. */
export function maxSegmentBytes({ ip, tcpTimestamps }: Network): number {
	return MTU - IP_HEADER[ip] - TCP_HEADER - (tcpTimestamps ? TIMESTAMPS : 0);
}

/** Returns the number of segments of one write; an empty write has one too. */
export function segmentCount(bytes: number, network: Network): number {
	return Math.max(1, Math.ceil(bytes / maxSegmentBytes(network)));
}
