// The words that the byte strip needs from a panel.
import type { SectionName } from '../engine/index.ts';

/** The facts for the accessible name of a byte. */
export interface ByteAbout {
	/** The number of the byte in its frame, counted from 0. */
	readonly offset: number;
	/** The number of the frame, counted from 1; null if there is only one frame. */
	readonly frame: number | null;
	/** The value as two hex digits. */
	readonly hex: string;
	readonly section: SectionName;
	/** Whether the byte is part of the extended payload length. */
	readonly extendsLength: boolean;
	/** The character that starts at this byte; empty if none does. */
	readonly character: string;
	readonly marked: 'bad' | 'caution' | 'later' | null;
	/** The number of the pin at this byte; 0 without one. */
	readonly pin: number;
}

export interface SectionAbout {
	readonly masked: boolean;
	readonly opcode: number;
	readonly bytes: number;
}

export interface ByteStripWords {
	/** The accessible name of the strip. */
	readonly label: string;
	/** The accessible name of a byte: "byte 1, 0x85, MASK and payload length". */
	readonly byte: (about: ByteAbout) => string;
	/** The label of a frame: "frame 2". */
	readonly frame: (number: number) => string;
	/** The caption of a section: "FIN · opcode", "payload, masked". */
	readonly section: (name: SectionName, masked: boolean) => string;
	/** The note at the right of a caption, shown if there is room: "§5.2", "5 bytes"; empty for none. */
	readonly sectionNote: (name: SectionName, about: SectionAbout) => string;
	/** "3 bytes missing", "at least 1 byte missing". */
	readonly missing: (count: number | bigint, atLeast: boolean) => string;
	/** The name of the position after the last byte: "end: type to add a byte". */
	readonly end: string;
}
