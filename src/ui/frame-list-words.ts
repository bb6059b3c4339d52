import type { FrameLine } from './frame-lines.ts';

export interface FrameListWords {
	/** The name of the list. */
	readonly label: string;
	/** Counted from 1. */
	readonly number: (number: number) => string;
	readonly opcode: (code: number) => string;
	/** Beside the opcode: "FIN", or what says that more fragments follow. */
	readonly fin: (fin: boolean) => string;
	/** "5 bytes"; null while the header does not say. */
	readonly length: (bytes: number | bigint | null) => string;
	/** "ends the connection" */
	readonly ends: string;
	/** What the sign at the end of a line means. */
	readonly state: (line: Pick<FrameLine, 'severity' | 'valid'>) => string;
	/** The whole line for screen readers. */
	readonly line: (line: FrameLine) => string;
}
