// Says where keys move in the masking grid: through the digits and bits of a byte, to the next byte, and across lines.
import type { MaskLine } from './masking-columns.ts';
import { MASK_LINES } from './masking-columns.ts';

export interface MaskPosition {
	/** Holds the index of a byte in the payload. */
	readonly index: number;
	readonly line: MaskLine;
	/** Is 0 for the two digits, and 1 to 8 for the bits. */
	readonly slot: number;
}

const LAST_SLOT = 8;

/** Returns the place to go to; the same place at an edge; null if the key does not move. */
export function maskMove(key: string, position: MaskPosition, length: number): MaskPosition | null {
	const { index, line, slot } = position;
	const across = (by: number): MaskPosition => {
		const to = MASK_LINES[MASK_LINES.indexOf(line) + by];
		return to === undefined ? position : { ...position, line: to };
	};
	switch (key) {
		case 'ArrowRight':
			if (slot < LAST_SLOT) return { ...position, slot: slot + 1 };
			return index + 1 < length ? { index: index + 1, line, slot: 0 } : position;
		case 'ArrowLeft':
			if (slot > 0) return { ...position, slot: slot - 1 };
			return index > 0 ? { index: index - 1, line, slot: LAST_SLOT } : position;
		case 'ArrowUp':
			return across(-1);
		case 'ArrowDown':
			return across(1);
		case 'Home':
			return { index: 0, line, slot: 0 };
		case 'End':
			return { index: length - 1, line, slot: 0 };
		default:
			return null;
	}
}
