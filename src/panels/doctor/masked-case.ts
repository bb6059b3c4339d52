// Makes the case as it may leave the page: in the address, in a link, in a saved file.
import { LIMITS } from '../../engine/index.ts';
import { MASKED_KINDS, type MaskedCounts, type MaskedKind } from '../../evidence/masking/masked.ts';
import { maskedPiece, type MaskedPiece } from '../../evidence/masking/mask-piece.ts';
import type { CarriedLab } from '../../lab/lab.ts';
import type { DoctorDocument } from './doctor-document.ts';
import { DOCTOR_FORM } from './doctor-form.ts';

export interface MaskedCase {
	/** Lists the pieces in their order. A piece that stays in the page has no content here. */
	readonly pieces: readonly MaskedPiece[];
	/** Counts the places of each kind in the case. */
	readonly counts: MaskedCounts;
	/** Holds the case of the pieces that leave the page. */
	readonly document: DoctorDocument;
}

const NOTHING_LEFT_IN: ReadonlySet<MaskedKind> = new Set();

const NONE: MaskedPiece = {
	piece: null,
	counts: { cookies: 0, authorization: 0, subprotocols: 0, query: 0, user: 0, payloads: 0 },
};

/**
 * Masks a case.
 * @param leftIn what is not covered
 * @param most longer pieces stay; a link has no room for them
 */
export function maskedCase(
	document: DoctorDocument,
	leftIn: ReadonlySet<MaskedKind> = NOTHING_LEFT_IN,
	most: number = LIMITS.sharedDocument,
): MaskedCase {
	const pieces = document.pieces.map((piece) =>
		piece.content.length > most ? NONE : maskedPiece(piece, leftIn),
	);
	const counts = { ...NONE.counts };
	for (const one of pieces) {
		for (const kind of MASKED_KINDS) counts[kind] += one.counts[kind];
	}
	const left = pieces.flatMap(({ piece }) => (piece === null ? [] : [piece]));
	const leaving = [...pieces.keys()].filter((i) => pieces[i]!.piece !== null);
	const choices = document.choices
		.filter(({ piece }) => leaving.includes(piece))
		.map((choice) => ({ ...choice, piece: leaving.indexOf(choice.piece) }));
	return { pieces, counts, document: { ...document, pieces: left, choices } };
}

/** Returns the case in the two forms that an address can have. */
export function carriedCase(document: DoctorDocument): CarriedLab {
	return { parameters: DOCTOR_FORM.toAddress(document), save: () => DOCTOR_FORM.save(document) };
}
