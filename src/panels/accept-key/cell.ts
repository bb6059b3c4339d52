/** Who wrote a byte, or what it is. */
export type Tone = 'client' | 'server' | 'plain' | 'faint' | 'length' | 'digest';

/** One byte or character of a row. */
export interface Cell {
	readonly text: string;
	/** A second line: the byte under its character. */
	readonly under?: string;
	readonly label: string;
	readonly tone: Tone;
	readonly lit: boolean;
	/** The character at fault. */
	readonly bad?: boolean;
	/** Of the word that the round in front takes in. */
	readonly now?: boolean;
}
