import type { SectionName } from '../engine/index.ts';

/** A byte as its name for screen readers needs it. */
export interface ByteAbout {
	/** Counted from 0, in its frame. */
	readonly place: number;
	/** Counted from 1; null when there is one frame only. */
	readonly frame: number | null;
	/** Two digits. */
	readonly hex: string;
	readonly section: SectionName;
	/** A length byte behind the second byte of the header. */
	readonly extendsLength: boolean;
	/** The character that starts here; empty elsewhere. */
	readonly character: string;
	readonly marked: 'bad' | 'caution' | 'later' | null;
}

export interface SectionAbout {
	readonly masked: boolean;
	readonly opcode: number;
	readonly bytes: number;
}

export interface ByteStripWords {
	/** The name of the whole strip. */
	readonly label: string;
	/** "byte 1, 0x85, MASK and payload length" */
	readonly byte: (about: ByteAbout) => string;
	/** "frame 2" */
	readonly frame: (number: number) => string;
	/** The caption: "FIN · opcode", "payload, masked". */
	readonly section: (name: SectionName, masked: boolean) => string;
	/** At the right of the caption, where there is room: "§5.2", "5 bytes"; empty for nothing. */
	readonly sectionNote: (name: SectionName, about: SectionAbout) => string;
	/** "3 bytes missing", "at least 1 byte missing" */
	readonly missing: (count: number | bigint, atLeast: boolean) => string;
	/** The place after the last byte: "end: type to add a byte". */
	readonly end: string;
}
