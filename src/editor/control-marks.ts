// The characters of a head that are shown as marks. A run of one control character has one mark.
import { MARK_COST, type DrawingCost, type Stretch } from './long-lines.ts';

export interface ControlMark extends Stretch {
	/** Holds the text of the mark: `\n`, `\x9f`, `\0 ×20000`. */
	readonly mark: string;
	/** Holds the code of the control character. */
	readonly code: number;
}

/** Holds the least length of a run that becomes one mark. */
const RUN = 4;

/**
 * Returns the text for a byte that no font draws, `\n` or `\x9f`; null for a byte with a shape of its own.
 */
export function controlMark(code: number): string | null {
	switch (code) {
		case 0x00:
			return '\\0';
		case 0x09:
			return '\\t';
		case 0x0a:
			return '\\n';
		case 0x0d:
			return '\\r';
	}
	return isControl(code) ? `\\x${code.toString(16).padStart(2, '0')}` : null;
}

function isControl(code: number): boolean {
	return !((code >= 0x20 && code < 0x7f) || (code > 0xa0 && code !== 0xad));
}

/** Returns the marks of the characters [from, to), in order. */
export function controlMarksIn(text: string, from: number, to: number): readonly ControlMark[] {
	const marks: ControlMark[] = [];
	for (let at = from; at < to; at++) {
		const code = text.charCodeAt(at);
		if (!isControl(code)) continue;
		const mark = controlMark(code)!;
		let end = at + 1;
		while (end < to && text.charCodeAt(end) === code) end++;
		if (end - at < RUN) marks.push({ from: at, to: at + 1, mark, code });
		else {
			marks.push({ from: at, to: end, mark: `${mark} ×${end - at}`, code });
			at = end - 1;
		}
	}
	return marks;
}

/** Returns the drawing cost of a head's character. In a run, only the first characters have a cost. */
export const headCost: DrawingCost = (text, index) => {
	const code = text.charCodeAt(index);
	if (!isControl(code)) return 1;
	for (let back = 1; back < RUN; back++) {
		if (text.charCodeAt(index - back) !== code) return MARK_COST;
	}
	return 0;
};
