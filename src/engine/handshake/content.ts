// Reads the content that a head announces (RFC 9112 §6).
import { sameIgnoringCase, trimmedSpan } from '../http/abnf.ts';
import type { Head, HeaderField } from '../http/head.ts';
import { headerFields, membersOf } from '../http/header-fields.ts';

export interface ContentReading {
	/** Holds the field that announces content; it is null when there is none or its value is 0. */
	readonly field: HeaderField | null;
	/** Holds the length in bytes; it is null when the head does not tell it: chunks, or a length that is not a number. */
	readonly bytes: number | null;
	/** Says whether the end of a request's content is unknown; a server MUST then answer 400 (§6.3). */
	readonly hasUnknownEnd: boolean;
}

export function readContent(head: Head): ContentReading {
	// §6.3: Transfer-Encoding overrides Content-Length; only chunked as the last coding marks its own end.
	const codings = headerFields(head, 'Transfer-Encoding');
	if (codings[0] !== undefined) {
		const last = membersOf(codings).at(-1)?.text ?? '';
		return { field: codings[0], bytes: null, hasUnknownEnd: !sameIgnoringCase(last, 'chunked') };
	}
	const [length, ...more] = headerFields(head, 'Content-Length');
	if (length === undefined) return { field: null, bytes: 0, hasUnknownEnd: false };
	// The same number again, in a list or in another line, counts as one number.
	const numbers = [length, ...more].flatMap((field) => field.value.text.split(',')).map(trimmed);
	const [number = ''] = numbers;
	if (!/^\d{1,15}$/.test(number) || !numbers.every((other) => other === number)) {
		return { field: length, bytes: null, hasUnknownEnd: true };
	}
	const bytes = Number(number);
	return { field: bytes === 0 ? null : length, bytes, hasUnknownEnd: false };
}

function trimmed(text: string): string {
	const { from, to } = trimmedSpan(text, 0, text.length);
	return text.slice(from, to);
}
