// Edits single lines of an existing head; all other bytes stay as they are. A function returns null when
// nothing changes.
import type { Bytes } from '../bytes/bytes.ts';
import { latin1Bytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import type { Edit } from '../bytes/edit.ts';
import { applyEdit, diffBytes } from '../bytes/edit.ts';
import { sameIgnoringCase } from './abnf.ts';
import type { Head } from './head.ts';
import { parseRequestHead, parseResponseHead } from './message.ts';

export interface RequestLineChange {
	readonly method?: string;
	readonly target?: string;
	readonly version?: string;
}

/** Removes every line with that name. */
export function removeField(bytes: Bytes, name: string): Edit | null {
	const lines = linesNamed(parseAnyHead(bytes), name);
	const kept: Bytes[] = [];
	let at = 0;
	for (const { from, to } of lines) {
		kept.push(bytes.subarray(at, from));
		at = to;
	}
	kept.push(bytes.subarray(at));
	return diffBytes(bytes, joinBytes(kept));
}

/**
 * Sets the value of the first line with that name, or adds such a line at the end of the head.
 * @throws RangeError for a character above U+00FF.
 */
export function setField(bytes: Bytes, name: string, value: string): Edit | null {
	const head = parseAnyHead(bytes);
	const field = head.headerFields.find((candidate) => sameIgnoringCase(candidate.name.text, name));
	if (field === undefined) return addField(bytes, name, value);
	const { name: written, raw } = field;
	// A line without a colon has no value. What follows its name, also on folded lines, makes way for one.
	if (raw.from === written.to) return textEdit(bytes, written.to, raw.to, `: ${value}`);
	const { from, to } = field.value;
	const blank = from === field.name.to + 1 && from === to && value !== '' ? ' ' : '';
	return textEdit(bytes, from, to, `${blank}${value}`);
}

/**
 * Adds a line at the end of the head, even if lines with that name exist. @throws RangeError as `setField`.
 */
export function addField(bytes: Bytes, name: string, value: string): Edit | null {
	const { end, lines } = parseAnyHead(bytes);
	const last = lines.at(-1);
	const unfinished = last?.ending === 'none' ? last : null;
	// Inside an unfinished line the edit ends that line first. Inside an unfinished empty line it inserts
	// before that line.
	const broken = unfinished !== null && unfinished.contentTo > unfinished.from;
	const at = unfinished !== null && !broken ? unfinished.from : end.from;
	return textEdit(bytes, at, at, `${broken ? '\r\n' : ''}${name}: ${value}\r\n`);
}

/** Replaces the name of the first line with that name by `spelled`. @throws RangeError as `setField`. */
export function renameField(bytes: Bytes, name: string, spelled: string): Edit | null {
	const head = parseAnyHead(bytes);
	const field = head.headerFields.find((candidate) => sameIgnoringCase(candidate.name.text, name));
	return field === undefined ? null : textEdit(bytes, field.name.from, field.name.to, spelled);
}

/**
 * Changes parts of the request line; returns null when the head has none. @throws RangeError as `setField`.
 */
export function setRequestLine(bytes: Bytes, parts: RequestLineChange): Edit | null {
	const { startLine } = parseRequestHead(bytes);
	if (startLine === null) return null;
	const { method, target, version } = startLine;
	const text = [
		parts.method ?? method?.text ?? 'GET',
		parts.target ?? target?.text ?? '/',
		parts.version ?? version?.text ?? 'HTTP/1.1',
	].join(' ');
	return textEdit(bytes, startLine.from, startLine.to, text);
}

export function setRequestTarget(bytes: Bytes, target: string): Edit | null {
	return setRequestLine(bytes, { target });
}

/**
 * Applies several edits in order and returns them as one edit. Each function gets the bytes that the earlier
 * ones made.
 */
export function editInTurn(
	bytes: Bytes,
	makers: readonly ((bytes: Bytes) => Edit | null)[],
): Edit | null {
	let edited = bytes;
	for (const make of makers) {
		const edit = make(edited);
		if (edit !== null) edited = applyEdit(edited, edit);
	}
	return diffBytes(bytes, edited);
}

function textEdit(bytes: Bytes, from: number, to: number, text: string): Edit | null {
	return diffBytes(bytes, applyEdit(bytes, { from, to, insert: latin1Bytes(text) }));
}

function linesNamed(head: Head, name: string): readonly Head['rest'][] {
	return head.headerFields
		.filter((field) => sameIgnoringCase(field.name.text, name))
		.map((field) => field.lines);
}

/** The header fields are the same for requests and responses; only the start line is read differently. */
function parseAnyHead(bytes: Bytes): Head {
	const response = parseResponseHead(bytes);
	return response.http ? response : parseRequestHead(bytes);
}
