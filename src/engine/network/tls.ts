// Says what TLS adds to bytes: a header and a tag to each record, and a handshake to each connection.
import type { Network, TlsVersion } from './network.ts';

/** Bounds the plaintext bytes of one record (RFC 8446 §5.1). */
export const TLS_MAX_PLAINTEXT = 16_384;

/**
 * Counts the bytes that TLS adds to a record. TLS 1.3 adds a header of 5, an inner type of 1 and a tag of 16 (RFC 8446
 * §5.2). TLS 1.2 adds a header of 5, an explicit nonce of 8 and a tag of 16 (RFC 5288 §3).
 */
export const TLS_RECORD_BYTES = { none: 0, '1.2': 29, '1.3': 22 } as const satisfies Record<
	TlsVersion,
	number
>;

/** Counts the round trips before the client may send data (RFC 8446 §2, RFC 5246 §7.3). */
export const TLS_ROUND_TRIPS = { none: 0, '1.2': 2, '1.3': 1 } as const satisfies Record<
	TlsVersion,
	number
>;

/**
 * Counts the bytes of a handshake in each direction. This is an assumption: a browser's ClientHello and Finished with
 * the key share of X25519, and a server with a chain of two ECDSA certificates. The hybrid X25519MLKEM768, which
 * current browsers offer first, is not counted: its shares have 1216 and 1120 bytes instead of 32
 * (draft-ietf-tls-ecdhe-mlkem).
 */
export const TLS_HANDSHAKE_BYTES = {
	none: { up: 0, down: 0 },
	'1.2': { up: 650, down: 3000 },
	'1.3': { up: 700, down: 3000 },
} as const satisfies Record<TlsVersion, { up: number; down: number }>;

/** Returns the number of records of one write; an empty write has one too. */
export function tlsRecords(bytes: number): number {
	return Math.max(1, Math.ceil(bytes / TLS_MAX_PLAINTEXT));
}

/** Returns the bytes that TLS adds to one write. */
export function tlsOverhead(bytes: number, { tls }: Network): number {
	return tls === 'none' ? 0 : tlsRecords(bytes) * TLS_RECORD_BYTES[tls];
}

/** Returns the bytes of the TLS handshake in each direction. */
export function tlsHandshake({ tls, tlsHandshake: own }: Network): {
	readonly up: number;
	readonly down: number;
} {
	return tls === 'none' || own === undefined ? TLS_HANDSHAKE_BYTES[tls] : own;
}
