// Whether a head announces content (RFC 9112 §6).
import type { Head, HeaderField } from '../http/head.ts';
import { headerField } from '../http/header-fields.ts';

export interface ContentReading {
	/** The field that announces it; null when there is none, or it says 0. */
	readonly field: HeaderField | null;
	/** Null when it cannot be told from the head: chunks, or a length that is no number. */
	readonly bytes: number | null;
}

export function readContent(head: Head): ContentReading {
	// §6.3: Transfer-Encoding overrides Content-Length.
	const coded = headerField(head, 'Transfer-Encoding');
	if (coded !== null) return { field: coded, bytes: null };
	const length = headerField(head, 'Content-Length');
	if (length === null) return { field: null, bytes: 0 };
	if (!/^\d{1,15}$/.test(length.value.text)) return { field: length, bytes: null };
	const bytes = Number(length.value.text);
	return { field: bytes === 0 ? null : length, bytes };
}
