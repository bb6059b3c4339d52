// Lists the words that the masking grid needs from a panel.
import type { MaskLine } from './masking-columns.ts';

export interface MaskByteAbout {
	readonly line: MaskLine;
	/** Holds the index of the byte in the payload. */
	readonly index: number;
	/** Holds the index of the byte in the key: `index` mod 4. */
	readonly keyIndex: number;
	/** Holds the value as two hex digits. */
	readonly hex: string;
	/** Holds the character that starts at the payload byte, or '' if none does. */
	readonly character: string;
}

export interface MaskBitAbout extends MaskByteAbout {
	/** Holds the bit, 0 to 7 from the left. */
	readonly bit: number;
	readonly flips: boolean;
}

export interface MaskingWords {
	/** Holds the accessible name of the grid. */
	readonly label: string;
	/** Holds the names of the lines, and the small notes at their right: "key", "i mod 4". */
	readonly lines: Readonly<Record<MaskLine, { readonly name: string; readonly note: string }>>;
	/** Returns the heading of a column: "i = 4". */
	readonly column: (index: number) => string;
	/** Returns the accessible name of a byte's field: "payload byte 0, H". */
	readonly byte: (about: MaskByteAbout) => string;
	/** Returns the accessible name of a bit's button: "payload byte 0, bit 3". */
	readonly bit: (about: MaskBitAbout) => string;
	/** Returns the message for a typed character that is no hex digit. */
	readonly badHex: (found: string) => string;
	readonly previous: string;
	readonly next: string;
	/** Holds the accessible name of the slider. */
	readonly slider: string;
	/** Says which bytes are shown, as people count: "bytes 1–5 of 65536" for 0 to 4. */
	readonly position: (from: number, to: number, count: number) => string;
	/** Holds the text for a frame without a key. It says what the wire shows, and who may send such a frame. */
	readonly unmasked: string;
	/** Holds the label of the button beside the text `unmasked`. */
	readonly mask: string;
	readonly keyIncomplete: string;
	readonly emptyPayload: string;
}
