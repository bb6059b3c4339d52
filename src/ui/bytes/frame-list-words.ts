import type { FrameLine } from './frame-lines.ts';

export interface FrameListWords {
	/** Holds the accessible name of the list. */
	readonly label: string;
	/** Returns the name of a frame, counted from 1. */
	readonly number: (number: number) => string;
	readonly opcode: (code: number) => string;
	/** Returns the text beside the opcode: "FIN", or a note that more fragments follow. */
	readonly fin: (fin: boolean) => string;
	/** Returns the length of the payload: "5 bytes". The length is null if the header does not give it. */
	readonly length: (bytes: number | bigint | null) => string;
	/** Holds the note on a frame at which the connection ends: "ends the connection". */
	readonly ends: string;
	/** Says what the sign at the end of a line means. */
	readonly state: (line: Pick<FrameLine, 'severity' | 'valid'>) => string;
	/** Returns the whole line as text for screen readers. */
	readonly line: (line: FrameLine) => string;
}
