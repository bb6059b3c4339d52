// What a stream shows of TLS although its content is encrypted: that it is TLS, whether its handshake became
// complete, and an alert that was sent before. Records: RFC 8446 §5.1. Alerts: §6.
import { latin1Bytes } from '../../engine/bytes/index.ts';
import { spanBytes, spansOf } from './half-bytes.ts';
import type { StreamHalf } from './reassemble.ts';

const RECORD = { changeCipher: 20, alert: 21, handshake: 22, application: 23 } as const;
const HEADER = 5;
/** Bounds a record: 2^14 bytes and what the encryption adds (RFC 5246 §6.2.3). */
const LONGEST_RECORD = (1 << 14) + 2048;
const FATAL = 2;
/** The records of the handshake are in the first bytes. */
const LOOKED_AT = 128 << 10;
/** Bounds how many segments of a stream whose beginning is missing are tried. */
const TRIED_SEGMENTS = 64;

/** Describes what one end shows of TLS. */
export interface TlsHalf {
	/** Holds the index of the segment that brought the first encrypted application data; it is null if there is none. */
	readonly application: number | null;
	/** Gives the number of a fatal alert that was not encrypted, and the segment that brought it. */
	readonly alert: { readonly description: number; readonly segment: number } | null;
}

/** Returns whether these bytes begin with a TLS record. */
export function beginsWithTls(text: string): boolean {
	return text.length >= HEADER && recordAt(latin1Bytes(text.slice(0, HEADER)), 0) !== null;
}

/** Returns whether a segment of a stream without its beginning starts with a TLS record, as most do. */
export function hasTlsSegment(data: Uint8Array, { chunks }: StreamHalf): boolean {
	return chunks
		.slice(0, TRIED_SEGMENTS)
		.some(
			({ what, from, length }) =>
				what === 'data' && length >= HEADER && recordAt(data, from) !== null,
		);
}

/** Reads the records of one end, as far as they are not encrypted. */
export function readTls(data: Uint8Array, half: StreamHalf): TlsHalf {
	const [span] = spansOf(half);
	if (span === undefined) return { application: null, alert: null };
	const bytes = spanBytes(data, span, LOOKED_AT);
	const segmentAt = (offset: number): number => {
		const at = span.start + offset;
		return span.chunks.findLast(({ start }) => start <= at)?.arrival ?? -1;
	};
	for (let at = 0; at + HEADER <= bytes.length;) {
		const record = recordAt(bytes, at);
		if (record === null) break;
		if (record.type === RECORD.application) return { application: segmentAt(at), alert: null };
		const isAlert = record.type === RECORD.alert && record.length === 2;
		const description = bytes[at + HEADER + 1];
		if (isAlert && bytes[at + HEADER] === FATAL && description !== undefined) {
			return { application: null, alert: { description, segment: segmentAt(at) } };
		}
		at += HEADER + record.length;
	}
	return { application: null, alert: null };
}

function recordAt(bytes: Uint8Array, at: number): { type: number; length: number } | null {
	const type = bytes[at]!;
	if (type < RECORD.changeCipher || type > RECORD.application) return null;
	// The version is 3.1 to 3.4 in all versions of TLS, and 3.0 in SSL 3.
	if (bytes[at + 1] !== 3 || bytes[at + 2]! > 4) return null;
	const length = bytes[at + 3]! * 256 + bytes[at + 4]!;
	return length > 0 && length <= LONGEST_RECORD ? { type, length } : null;
}
