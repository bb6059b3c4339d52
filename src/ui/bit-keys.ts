// Where the keys lead in the bit grid. All bits are bits of the document.
import type { BitRange } from '../engine/index.ts';

export interface BitBounds {
	/** The frame: no key leads out of it. */
	readonly whole: BitRange;
	/** What is shown: its first bit begins a row. */
	readonly shown: BitRange;
	readonly perRow: number;
	/** With Ctrl or ⌘. */
	readonly command: boolean;
}

/** The bit to go to; null when the key leads nowhere. */
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
