// Puts an edit of bytes into a hex text without changing the spacing around it.
import type { Edit } from '../engine/bytes/index.ts';
import { hexByte, hexLines, hexText } from '../engine/bytes/index.ts';
import { byteCount, type HexMap, lineOfByte } from './hex-map.ts';
import { byteColumns } from './hex-text.ts';
import type { TextChange } from './text-change.ts';

interface HexLineSpan {
	readonly length: number;
	line(number: number): { readonly from: number; readonly text: string };
}

/** Returns the smallest changes that put an edit of the bytes into a text with the user's own spacing. */
export function splicedHex(
	doc: HexLineSpan,
	map: HexMap,
	{ from, to, insert }: Edit,
	perLine: number,
): TextChange[] {
	const startOf = (byte: number): number => {
		const index = lineOfByte(map, byte);
		const line = doc.line(index + 1);
		return line.from + byteColumns(line.text)[byte - map.starts[index]!]!;
	};
	const behind = (byte: number): number => startOf(byte) + 2;
	if (to - from === insert.length && insert.length <= perLine) {
		return Array.from(insert, (byte, i) => {
			const at = startOf(from + i);
			return { from: at, to: at + 2, insert: hexByte(byte) };
		});
	}
	const text =
		insert.length > perLine ? hexLines(insert, 0, insert.length, perLine) : hexText(insert);
	if (to < byteCount(map)) {
		// The replaced text ends at the next byte, so it includes the separator.
		return [{ from: startOf(from), to: startOf(to), insert: text === '' ? '' : `${text} ` }];
	}
	if (from > 0) {
		const at = behind(from - 1);
		const end = to > from ? behind(to - 1) : at;
		return [{ from: at, to: end, insert: text === '' ? '' : ` ${text}` }];
	}
	return [{ from: 0, to: doc.length, insert: text }];
}
