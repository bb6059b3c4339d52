/** Represents a range of a piece: characters of a text or bytes of a file, the end excluded. */
export interface PieceRange {
	readonly from: number;
	readonly to: number;
}
