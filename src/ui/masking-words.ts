import type { MaskExperiment, MaskLine } from './masking-columns.ts';

export interface MaskByteAbout {
	readonly line: MaskLine;
	/** In the payload. */
	readonly index: number;
	/** i mod 4. */
	readonly keyIndex: number;
	/** Two digits. */
	readonly hex: string;
	/** The character that starts at the payload byte, or ''. */
	readonly character: string;
}

export interface MaskBitAbout extends MaskByteAbout {
	/** 0 to 7, from the left. */
	readonly bit: number;
	readonly flips: boolean;
}

export interface MaskingWords {
	/** The name of the whole grid. */
	readonly label: string;
	/** The lines, and what stands small at their right: "key", "i mod 4". */
	readonly lines: Readonly<Record<MaskLine, { readonly name: string; readonly note: string }>>;
	/** Over a column: "i = 4". */
	readonly column: (index: number) => string;
	/** The name of a byte's field: "payload byte 0, H". */
	readonly byte: (about: MaskByteAbout) => string;
	/** The name of a bit's button: "payload byte 0, bit 3". */
	readonly bit: (about: MaskBitAbout) => string;
	readonly previous: string;
	readonly next: string;
	/** The name of the slider. */
	readonly slider: string;
	/** "bytes 0–4 of 65536" */
	readonly position: (from: number, to: number, count: number) => string;
	/** No key: what an unmasked frame looks like on the wire, and who may send one. */
	readonly unmasked: string;
	/** The button beside it. */
	readonly mask: string;
	readonly keyIncomplete: string;
	readonly emptyPayload: string;
	/** One name for each line that the experiment shows, in its order, and what it teaches. */
	readonly experiments: Readonly<
		Record<MaskExperiment['type'], { readonly lines: readonly string[]; readonly says: string }>
	>;
}
