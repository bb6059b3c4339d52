// Reads the body of a Close frame (§5.5.1): empty, or two bytes of code and a reason in UTF-8.
import type { Bytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import { uint16 } from '../bytes/network-order.ts';
import type { Utf8Fault } from '../bytes/utf8.ts';
import { decodeUtf8, encodeUtf8 } from '../bytes/utf8-text.ts';

/** Holds the length in bytes of the longest payload that a control frame may have (§5.5). */
export const LONGEST_CONTROL_PAYLOAD = 125;

export interface CloseBody {
	/** Is null when the payload has fewer than two bytes; an endpoint then reports 1005. */
	readonly code: number | null;
	readonly reason: string;
	/** Describes the first fault in the reason's UTF-8; its offset counts from the start of the reason. */
	readonly fault: Utf8Fault | null;
}

/** Reads the unmasked payload of a Close. */
export function readCloseBody(payload: Bytes): CloseBody {
	if (payload.length < 2) return { code: null, reason: '', fault: null };
	const { text, fault } = decodeUtf8(payload.subarray(2));
	return { code: uint16(payload, 0), reason: text, fault };
}

/**
 * Returns the payload of a Close; a null code gives an empty payload. Codes that must not be sent and reasons
 * that are too long are encoded too.
 * @throws RangeError when the code does not fit into 16 bits, or when a reason has no code before it.
 */
export function closeBody(code: number | null, reason = ''): Uint8Array<ArrayBuffer> {
	if (code === null) {
		if (reason !== '') throw new RangeError('a reason needs a code before it');
		return new Uint8Array(0);
	}
	if (!Number.isInteger(code) || code < 0 || code > 0xffff) {
		throw new RangeError(`close code ${code} does not fit 16 bits`);
	}
	return joinBytes([Uint8Array.of(code >> 8, code & 0xff), encodeUtf8(reason)]);
}
