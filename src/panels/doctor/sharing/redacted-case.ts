// Makes the case as it may leave the page: in the address, in a link, in a saved file.
import { LIMITS } from '../../../engine/limits.ts';
import {
	REDACTED_KINDS,
	type RedactedCounts,
	type RedactedKind,
} from '../../../evidence/redaction/redaction.ts';
import { redactedPiece, type RedactedPiece } from '../../../evidence/redaction/redact-piece.ts';
import type { CarriedLab } from '../../../lab/lab.ts';
import type { DoctorDocument } from '../doctor-document.ts';
import { DOCTOR_FORM } from '../doctor-form.ts';

export interface RedactedCase {
	/** Lists the pieces in their order. A piece that stays in the page has no content here. */
	readonly pieces: readonly RedactedPiece[];
	/** Counts the places of each kind in the case. */
	readonly counts: RedactedCounts;
	/** Holds the case of the pieces that leave the page. */
	readonly document: DoctorDocument;
}

const NOTHING_LEFT_IN: ReadonlySet<RedactedKind> = new Set();

const NONE: RedactedPiece = {
	piece: null,
	counts: { cookies: 0, authorization: 0, subprotocols: 0, query: 0, user: 0, payloads: 0 },
};

/**
 * Redacts a case.
 * @param leftIn what is not covered
 * @param most longer pieces stay; a link has no room for them
 */
export function redactedCase(
	document: DoctorDocument,
	leftIn: ReadonlySet<RedactedKind> = NOTHING_LEFT_IN,
	most: number = LIMITS.sharedDocument,
): RedactedCase {
	const pieces = document.pieces.map((piece) =>
		piece.content.length > most ? NONE : redactedPiece(piece, leftIn),
	);
	const counts = { ...NONE.counts };
	for (const one of pieces) {
		for (const kind of REDACTED_KINDS) counts[kind] += one.counts[kind];
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
