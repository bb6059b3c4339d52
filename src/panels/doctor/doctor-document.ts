// Describes the document of the Doctor: the pieces of evidence that were brought, and the answers to its questions.
import { textUpTo, type Bytes } from '../../engine/bytes/index.ts';
import type { PlacedChoice } from '../../evidence/case.ts';
import type { CauseId } from '../../evidence/cause.ts';
import type { Piece } from '../../evidence/piece.ts';
import type { Answers } from '../../evidence/questions.ts';

/** Names a page beside the case: that of a cause, or how to get evidence. */
export type DoctorPage = CauseId | 'evidence';

export interface DoctorDocument {
	readonly pieces: readonly Piece[];
	readonly answers: Answers;
	/** Lists what the person corrected of single connections. */
	readonly choices: readonly PlacedChoice[];
	/** Holds the page that is open, or null for none. */
	readonly cause: DoctorPage | null;
}

export const START: DoctorDocument = { pieces: [], answers: {}, choices: [], cause: null };

/** Limits the parts of a case. */
export const CASE_LIMITS = {
	pieces: 20,
	/** Limits the characters of a text, and the bytes of a file. */
	content: 100 << 20,
	/**
	 * Limits the characters and bytes of all contents that are stored for the next visit. Contents that exceed it
	 * are not stored.
	 */
	stored: 512 << 10,
	/** Limits the characters of a name. */
	name: 200,
	/** Limits the connections of which something is corrected. */
	choices: 1000,
} as const;

/** Returns the letter of a piece: A, B, C … */
export function letterOf(index: number): string {
	return String.fromCharCode(65 + index);
}

/** Makes a piece whose kind is recognised by its content. */
export function pieceOf(content: string | Bytes, name: string | null = null): Piece {
	return { content, name: name === null ? null : textUpTo(name, CASE_LIMITS.name), kind: null };
}

/** Returns the pieces that are stored and shared: in their order, as far as they fit. */
export function storedPieces(pieces: readonly Piece[]): readonly Piece[] {
	let left: number = CASE_LIMITS.stored;
	return pieces.filter(({ content }) => {
		if (content.length > left) return false;
		left -= content.length;
		return true;
	});
}
