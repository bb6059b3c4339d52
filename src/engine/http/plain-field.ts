// Reads a plain header field in one pass. A plain field is a token, a colon, a value of one line and CR LF,
// and the next line does not continue the value. Nearly all fields are plain. The result equals that of the
// careful reader (tested), which reads all other fields.
import type { Bytes } from '../bytes/bytes.ts';
import { isBlankCode, isTokenCode } from './abnf.ts';
import { trimmedBytes } from './field-line.ts';
import type { HeaderField } from './head.ts';
import type { PagedText } from './head-lines.ts';

const COLON = 0x3a;
const CR = 0x0d;
const LF = 0x0a;

/**
 * Has a 1 for each control character that a value must not contain (RFC 9110 §5.5). A tab is a blank; CR and LF end the
 * plain value.
 */
const CONTROL = Uint8Array.from({ length: 256 }, (_, code) =>
	(code < 0x20 && code !== 0x09) || code === 0x7f ? 1 : 0,
);

/**
 * Returns the field of the line that begins at `from`. Returns null when the field is not plain or its value
 * is empty.
 */
export function plainField(
	bytes: Bytes,
	text: PagedText,
	from: number,
	line: number,
): HeaderField | null {
	let colon = from;
	while (colon < bytes.length && isTokenCode(bytes[colon]!)) colon++;
	if (colon === from || bytes[colon] !== COLON) return null;
	let contentTo = colon + 1;
	while (contentTo < bytes.length && CONTROL[bytes[contentTo]!] === 0) contentTo++;
	const to = contentTo + 2;
	if (bytes[contentTo] !== CR || bytes[contentTo + 1] !== LF) return null;
	// RFC 9112 §5.2: a line that begins with a blank continues this value. When the bytes end here, such a
	// line may still come.
	if (to >= bytes.length || isBlankCode(bytes[to])) return null;
	const { from: valueFrom, to: valueTo } = trimmedBytes(bytes, colon + 1, contentTo);
	if (valueFrom === valueTo) return null;
	return {
		name: { from, to: colon, text: text.slice(from, colon) },
		raw: { from: colon + 1, to: contentTo, text: text.slice(colon + 1, contentTo) },
		value: { from: valueFrom, to: valueTo, text: text.slice(valueFrom, valueTo) },
		parts: [{ from: valueFrom, to: valueTo, at: 0 }],
		lines: { from, to },
		line,
		complete: true,
	};
}
