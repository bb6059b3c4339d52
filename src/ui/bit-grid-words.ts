import type { FrameFieldName } from '../engine/index.ts';
import type { BitLabelName } from './bit-rows.ts';

export interface BitAbout {
	/** Counted from 1; null when there is one frame only. */
	readonly frame: number | null;
	/** Counted from the first bit of the frame. */
	readonly place: number;
	readonly field: FrameFieldName;
}

export interface BitGridWords {
	/** The name of the whole grid. */
	readonly label: string;
	/** "bit 8, MASK", "frame 2, bit 8, MASK" */
	readonly bit: (about: BitAbout) => string;
	/** Under a stretch of bits: "payload, masked". */
	readonly field: (name: BitLabelName, masked: boolean) => string;
}
