import type { FrameLine } from './frame-lines.ts';

export interface FrameListWords {
	/** The accessible name of the list. */
	readonly label: string;
	/** The number of a frame, counted from 1. */
	readonly number: (number: number) => string;
	readonly opcode: (code: number) => string;
	/** The text beside the opcode: "FIN", or a note that more fragments follow. */
	readonly fin: (fin: boolean) => string;
	/** The length of the payload: "5 bytes"; null if the header does not give it. */
	readonly length: (bytes: number | bigint | null) => string;
	/** The note on a frame at which the connection ends: "ends the connection". */
	readonly ends: string;
	/** The meaning of the sign at the end of a line. */
	readonly state: (line: Pick<FrameLine, 'severity' | 'valid'>) => string;
	/** The whole line as text for screen readers. */
	readonly line: (line: FrameLine) => string;
}
