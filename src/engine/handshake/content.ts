// Whether a head announces content (RFC 9112 §6).
import { sameIgnoringCase, trimmedSpan } from '../http/abnf.ts';
import type { Head, HeaderField } from '../http/head.ts';
import { headerFields, membersOf } from '../http/header-fields.ts';

export interface ContentReading {
	/** The field that announces it; null when there is none, or it says 0. */
	readonly field: HeaderField | null;
	/** Null when it cannot be told from the head: chunks, or a length that is no number. */
	readonly bytes: number | null;
	/** §6.3: where the content of a request ends cannot be told at all; a server MUST answer 400. */
	readonly broken: boolean;
}

export function readContent(head: Head): ContentReading {
	// §6.3: Transfer-Encoding overrides Content-Length; only chunks, applied last, say where they end.
	const codings = headerFields(head, 'Transfer-Encoding');
	if (codings[0] !== undefined) {
		const last = membersOf(codings).at(-1)?.text ?? '';
		return { field: codings[0], bytes: null, broken: !sameIgnoringCase(last, 'chunked') };
	}
	const [length, ...more] = headerFields(head, 'Content-Length');
	if (length === undefined) return { field: null, bytes: 0, broken: false };
	// The same number again, in a list or in another line, is one number.
	const numbers = [length, ...more].flatMap((field) => field.value.text.split(',')).map(trimmed);
	const [number = ''] = numbers;
	if (!/^\d{1,15}$/.test(number) || !numbers.every((other) => other === number)) {
		return { field: length, bytes: null, broken: true };
	}
	const bytes = Number(number);
	return { field: bytes === 0 ? null : length, bytes, broken: false };
}

function trimmed(text: string): string {
	const { from, to } = trimmedSpan(text, 0, text.length);
	return text.slice(from, to);
}
