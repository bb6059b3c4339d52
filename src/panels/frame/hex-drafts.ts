// A draft of the hex text as plain data: only what differs from the text of the bytes, so that a draft in a large document
// stays small. It is kept for a reload of the tab; a link carries the document alone.
import type { HexDraft } from '../../editor/settings.ts';
import { textChange } from '../../editor/text-change.ts';
import { hexLines, readHex, type Bytes } from '../../engine/index.ts';
import type { Json } from '../../lab/lab.ts';

const textOf = (bytes: Bytes) => hexLines(bytes, 0, bytes.length, 16);

/** A longer draft lives as long as the page. */
export const MOST_KEPT = 64 << 10;

export function saveDraft({ text }: HexDraft, bytes: Bytes): Json | null {
	const change = textChange(textOf(bytes), text);
	return change && change.insert.length <= MOST_KEPT ? { ...change } : null;
}

/** The draft that such data says; null when it says none. */
export function readDraft(saved: unknown, bytes: Bytes): HexDraft | null {
	if (typeof saved !== 'object' || saved === null) return null;
	const { from, to, insert } = saved as Record<string, unknown>;
	if (typeof insert !== 'string' || insert.length > MOST_KEPT) return null;
	const before = textOf(bytes);
	if (!isPlace(from, 0, before.length) || !isPlace(to, from, before.length)) return null;
	const text = before.slice(0, from) + insert + before.slice(to);
	const [problem] = readHex(text).problems;
	if (!problem) return null;
	const { line, column, found, kind } = problem;
	return { text, line, column, found, kind };
}

function isPlace(value: unknown, least: number, most: number): value is number {
	return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}
