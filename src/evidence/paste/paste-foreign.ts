// Recognises texts that people copy from tools beside the bytes, and that contain no frames: HAR files and
// lines of a log. Without this check their dates and numbers would be read as lists of bytes.
import { LIMITS } from '../../engine/limits.ts';
import { harEntries } from '../har/har-entries.ts';
import type { PasteMeaning } from './paste-reading.ts';
import { lineEnd } from './paste-text.ts';

/** Matches the start of a HAR file: `{"log":{"version":` (HAR 1.2). */
const HAR_START = /^\{\s*"log"\s*:\s*\{/;
/** Lists fields of an entry; a part of a HAR file contains one of them. */
const HAR_FIELDS = ['"_webSocketMessages"', '"startedDateTime"'];
/** Counts the characters in which the first field of a HAR file must begin. */
const HAR_HEAD = 200;

/** The first characters of a line are enough to recognise a log. */
const LOG_HEAD = 300;
const LOG_STARTS: readonly RegExp[] = [
	// Common and combined format of nginx and Apache: `127.0.0.1 - - [21/Nov/2026:14:44:43 +0000] "GET …"`.
	/^\S+ \S+ \S+ \[\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d{2}:\d{2}:\d{2} [+-]\d{4}\] /,
	// ISO 8601, and the error log of nginx: `2026/11/21 14:44:43 [error]`.
	/^\[?\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}:\d{2}/,
	// syslog: `Nov 21 14:44:43 host`.
	/^[A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} /,
	// The error log of Apache: `[Sat Nov 21 14:44:43.123456 2026]`.
	/^\[[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2}/,
	// A line of tcpdump without its dump: `14:44:43.123456 IP …`.
	/^\d{2}:\d{2}:\d{2}[.,]\d+ /,
	// A time and a word, which is not a byte: `14:44:43 closed, code 1006`.
	/^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d [A-Za-z]*[G-Zg-z]/,
];

/** Reads a HAR file or a part of one; returns null when the text is neither. */
export function readHar(text: string, from: number): PasteMeaning | null {
	if (!'{["'.includes(text.charAt(from))) return null;
	const whole = HAR_START.test(text.slice(from, from + HAR_HEAD));
	if (!whole && !HAR_FIELDS.some((field) => text.includes(field, from))) return null;
	const messages = text.length > LIMITS.pasteCharacters ? null : harEntries(text).messages;
	return { format: 'har', bytes: new Uint8Array(0), problems: [], messages };
}

/** Reads a text whose first line is a line of a log; returns null for any other text. */
export function readLog(text: string, from: number): PasteMeaning | null {
	const line = text.slice(from, Math.min(lineEnd(text, from), from + LOG_HEAD));
	if (!LOG_STARTS.some((start) => start.test(line))) return null;
	return { format: 'log', bytes: new Uint8Array(0), problems: [] };
}
