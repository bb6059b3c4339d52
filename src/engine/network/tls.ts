// What TLS adds: a header and a tag to every record, and a handshake to every connection.
import type { Network, TlsVersion } from './network.ts';

/** RFC 8446 §5.1: plaintext of one record, at most. */
export const TLS_MAX_PLAINTEXT = 16_384;

/** RFC 8446 §5.2: header 5, inner type 1, tag 16. RFC 5288 §3: header 5, explicit nonce 8, tag 16. */
export const TLS_RECORD_BYTES = { none: 0, '1.2': 29, '1.3': 22 } as const satisfies Record<
	TlsVersion,
	number
>;

/** RFC 8446 §2, RFC 5246 §7.3: round trips before the client may send. */
export const TLS_ROUND_TRIPS = { none: 0, '1.2': 2, '1.3': 1 } as const satisfies Record<
	TlsVersion,
	number
>;

/**
 * An assumption, not a law: a browser's ClientHello and Finished, a server with a chain of two ECDSA certificates.
 * Nearly all of it is certificates; 2 to 5 KiB are usual.
 */
export const TLS_HANDSHAKE_BYTES = {
	none: { up: 0, down: 0 },
	'1.2': { up: 650, down: 3000 },
	'1.3': { up: 700, down: 3000 },
} as const satisfies Record<TlsVersion, { up: number; down: number }>;

export function tlsRecords(bytes: number): number {
	return Math.max(1, Math.ceil(bytes / TLS_MAX_PLAINTEXT));
}

/** What one write of that many bytes grows by. */
export function tlsOverhead(bytes: number, { tls }: Network): number {
	return tls === 'none' ? 0 : tlsRecords(bytes) * TLS_RECORD_BYTES[tls];
}

export function tlsHandshake({ tls, tlsHandshake: own }: Network): {
	readonly up: number;
	readonly down: number;
} {
	return tls === 'none' || own === undefined ? TLS_HANDSHAKE_BYTES[tls] : own;
}
