// Writes a head as lines with all characters visible: line ends, tabs and unprintable bytes are shown as signs.
import { diffBytes, latin1Text, type Bytes } from '../../engine/bytes/index.ts';
import { ownValue } from '../../engine/own-value.ts';
import { byteRange, intersects, type BitRange } from '../../engine/report/index.ts';
import { sharedParts } from './shared-parts.ts';

export interface TextPiece {
	readonly text: string;
	/**
	 * Says what the piece is. `sign`: a text that stands for a byte without a shape. `gap`: an empty piece where
	 * something is missing.
	 */
	readonly type: 'text' | 'sign' | 'gap';
	/** Says whether the range of a diagnosis covers the piece. */
	readonly marked: boolean;
}

export interface TextLine {
	readonly pieces: readonly TextPiece[];
	/** Says whether the other head does not have this line. */
	readonly differs: boolean;
}

const NAMED_SIGNS: Readonly<Record<string, string>> = {
	'\r\n': '\\r\\n',
	'\r': '\\r',
	'\n': '\\n',
	'\t': '\\t',
};

const GAP: TextPiece = { text: '', type: 'gap', marked: true };

/** Returns the lines of a head and whether each differs from the lines of another head. */
export function textLines(
	bytes: Bytes,
	marked: readonly BitRange[],
	other: Bytes,
): readonly TextLine[] {
	const lines = linesOf(latin1Text(bytes));
	const same = sharedParts(lines, linesOf(latin1Text(other)));
	let at = 0;
	const all: TextLine[] = lines.map((line, i) => {
		const pieces = piecesOf(line, at, marked);
		at += line.length;
		return { pieces, differs: !same.has(i) };
	});
	// Only a gap at the end of the head is shown; a gap before other bytes is marked at those bytes.
	const missing = marked.some(({ start, end }) => start === end && start === bytes.length * 8);
	return missing ? [...all, { pieces: [GAP], differs: true }] : all;
}

/**
 * Returns the range that the repair put into one line of a head; null if it changed several lines, which are
 * then marked as lines.
 */
export function mendedRange(bytes: Bytes, broken: Bytes): BitRange | null {
	const edit = diffBytes(broken, bytes);
	if (!edit) return null;
	const to = edit.from + edit.insert.length;
	const within =
		!/\n[^]/.test(latin1Text(edit.insert)) && !/\n[^]/.test(latin1Text(broken, edit.from, edit.to));
	return within && to > edit.from ? byteRange(edit.from, to) : null;
}

/** Returns the lines, each with its line feed. A CR alone does not end a line. */
function linesOf(text: string): readonly string[] {
	return text.match(/[^\n]+\n?|\n/g) ?? [];
}

function piecesOf(line: string, at: number, ranges: readonly BitRange[]): readonly TextPiece[] {
	const pieces: TextPiece[] = [];
	for (const [text] of line.matchAll(/\r\n|[^]/g)) {
		const bits = { start: at * 8, end: (at + text.length) * 8 };
		at += text.length;
		const sign = signOf(text);
		const marked = ranges.some((range) => intersects(range, bits));
		const last = pieces.at(-1);
		if (sign === null && last?.type === 'text' && last.marked === marked) {
			pieces[pieces.length - 1] = { ...last, text: last.text + text };
		} else pieces.push({ text: sign ?? text, type: sign === null ? 'text' : 'sign', marked });
	}
	return pieces;
}

function signOf(text: string): string | null {
	const named = ownValue(NAMED_SIGNS, text);
	if (named !== undefined) return named;
	const code = text.charCodeAt(0);
	if (code >= 0x20 && code < 0x7f) return null;
	return `\\x${code.toString(16).padStart(2, '0')}`;
}
