/** The source of a byte (client or server), or its role. */
export type Tone = 'client' | 'server' | 'plain' | 'faint' | 'length' | 'digest';

/** One byte or character in a row of cells. */
export interface Cell {
	readonly text: string;
	/** The second line of the cell: the byte below its character. */
	readonly under?: string;
	readonly label: string;
	readonly tone: Tone;
	readonly lit: boolean;
	/** Whether the character is wrong. */
	readonly bad?: boolean;
	/** Whether the cell belongs to the word that the round in front takes in. */
	readonly now?: boolean;
}
