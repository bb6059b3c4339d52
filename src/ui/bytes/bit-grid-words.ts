import type { FrameFieldName } from '../../engine/frame/index.ts';
import type { BitLabelName } from './bit-rows.ts';

export interface BitAbout {
	/** Holds the number of the frame, counted from 1, or null if there is only one frame. */
	readonly frame: number | null;
	/** Holds the number of the bit, counted from the first bit of the frame. */
	readonly offset: number;
	readonly field: FrameFieldName;
}

export interface BitGridWords {
	/** Holds the accessible name of the grid. */
	readonly label: string;
	/** Returns the accessible name of a bit: "bit 8, MASK", "frame 2, bit 8, MASK". */
	readonly bit: (about: BitAbout) => string;
	/** Returns the label below the bits of a field: "payload, masked". */
	readonly field: (name: BitLabelName, masked: boolean) => string;
}
