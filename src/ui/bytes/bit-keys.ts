// Where keys move in the bit grid. All bits count from the start of the document.
import type { BitRange } from '../../engine/report/index.ts';

export interface BitBounds {
	/** Bounds the bits of the frame. No key leaves this range. */
	readonly whole: BitRange;
	/** Bounds the bits that are shown. The first of them begins a row. */
	readonly shown: BitRange;
	readonly perRow: number;
	/** Says whether Ctrl or ⌘ is pressed. */
	readonly command: boolean;
}

/** Returns the bit to go to; null if the key does not move. */
export function bitMove(key: string, bit: number, bounds: BitBounds): number | null {
	const { whole, shown, perRow, command } = bounds;
	const last = whole.end - 1;
	const rowStart = bit - ((bit - shown.start) % perRow);
	switch (key) {
		case 'ArrowLeft':
			return Math.max(bit - 1, whole.start);
		case 'ArrowRight':
			return Math.min(bit + 1, last);
		case 'ArrowUp':
			return bit - perRow < whole.start ? bit : bit - perRow;
		case 'ArrowDown':
			return bit + perRow > last ? bit : bit + perRow;
		case 'Home':
			return command ? whole.start : rowStart;
		case 'End':
			return command ? last : Math.min(rowStart + perRow - 1, last);
		default:
			return null;
	}
}
