// Lists the words that the byte strip needs from a panel.
import type { SectionName } from '../../engine/frame/index.ts';

/** Holds the facts for the accessible name of a byte. */
export interface ByteAbout {
	/** Holds the number of the byte in its frame, counted from 0. */
	readonly offset: number;
	/** Holds the number of the frame, counted from 1, or null if there is only one frame. */
	readonly frame: number | null;
	/** Holds the value as two hex digits. */
	readonly hex: string;
	readonly section: SectionName;
	/** Says whether the byte is part of the extended payload length. */
	readonly extendsLength: boolean;
	/** Holds the character that starts at this byte. It is empty if none does. */
	readonly character: string;
	readonly marked: 'bad' | 'caution' | 'later' | null;
	/** Holds the number of the pin at this byte, or 0 without one. */
	readonly pin: number;
}

export interface SectionAbout {
	readonly masked: boolean;
	readonly opcode: number;
	readonly bytes: number;
}

export interface ByteStripWords {
	/** Holds the accessible name of the strip. */
	readonly label: string;
	/** Returns the accessible name of a byte: "byte 1, 0x85, MASK and payload length". */
	readonly byte: (about: ByteAbout) => string;
	/** Returns the label of a frame: "frame 2". */
	readonly frame: (number: number) => string;
	/** Returns the caption of a section: "FIN · opcode", "payload, masked". */
	readonly section: (name: SectionName, masked: boolean) => string;
	/**
	 * Returns the note at the right of a caption, which is shown if there is room: "§5.2", "5 bytes". It is empty
	 * for none.
	 */
	readonly sectionNote: (name: SectionName, about: SectionAbout) => string;
	/** Says how many bytes are missing: "3 bytes missing", "at least 1 byte missing". */
	readonly missing: (count: number | bigint, atLeast: boolean) => string;
	/** Holds the name of the position after the last byte: "end: type to add a byte". */
	readonly end: string;
}
