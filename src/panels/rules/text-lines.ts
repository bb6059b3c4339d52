// A head as lines in which nothing is invisible: line ends, tabs and bytes that are no printable character have signs.
import {
	byteRange,
	diffBytes,
	intersects,
	latin1Text,
	type BitRange,
	type Bytes,
	ownValue,
} from '../../engine/index.ts';
import { sharedParts } from './shared-parts.ts';

export interface TextPiece {
	readonly text: string;
	/** `sign`: stands for a byte that has no shape of its own. `gap`: where something is missing, empty. */
	readonly type: 'text' | 'sign' | 'gap';
	/** Where the engine's diagnosis lies. */
	readonly marked: boolean;
}

export interface TextLine {
	readonly pieces: readonly TextPiece[];
	/** The other example does not have this line. */
	readonly differs: boolean;
}

const NAMED_SIGNS: Readonly<Record<string, string>> = {
	'\r\n': '\\r\\n',
	'\r': '\\r',
	'\n': '\\n',
	'\t': '\\t',
};

const GAP: TextPiece = { text: '', type: 'gap', marked: true };

/** The lines of a head, beside those of another one. */
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
	// What is missing is missing at the end: what follows would be marked otherwise.
	const missing = marked.some(({ start, end }) => start === end && start === bytes.length * 8);
	return missing ? [...all, { pieces: [GAP], differs: true }] : all;
}

/** What mending a head put into a line of it; nothing where it changed several lines, which then differ as a whole. */
export function mendedRange(bytes: Bytes, broken: Bytes): BitRange | null {
	const edit = diffBytes(broken, bytes);
	if (!edit) return null;
	const to = edit.from + edit.insert.length;
	const within =
		!/\n[^]/.test(latin1Text(edit.insert)) && !/\n[^]/.test(latin1Text(broken, edit.from, edit.to));
	return within && to > edit.from ? byteRange(edit.from, to) : null;
}

/** Each with its line feed; a CR alone ends no line. */
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
