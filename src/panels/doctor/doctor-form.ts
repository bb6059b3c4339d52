// The written form of a case: plain data. The bytes of files are Base64. An address such as
// `#/doctor?evidence=…` holds one piece of text; other cases travel as packed data.
import { decodeBase64, encodeBase64, type Bytes } from '../../engine/bytes/index.ts';
import { CAUSE_IDS } from '../../evidence/cause.ts';
import { PIECE_KINDS, type Piece, type PieceKind } from '../../evidence/piece.ts';
import { QUESTIONS, QUESTION_IDS, type Answers } from '../../evidence/questions.ts';
import type { DocumentForm } from '../../lab/document-form.ts';
import type { AddressProblem, Json } from '../../lab/lab.ts';
import { asText, readSavedFields, SavedFields } from '../../lab/saved-fields.ts';
import { readChoices, saveChoice } from './choice-form.ts';
import {
	CASE_LIMITS,
	pieceOf,
	START,
	storedPieces,
	type DoctorDocument,
	type DoctorPage,
} from './doctor-document.ts';

/** Holds the greatest length of a text that an address holds as it is. A longer text goes into it as packed data. */
const WRITTEN_CHARACTERS = 1024;

export const DOCTOR_FORM: DocumentForm<DoctorDocument> = {
	start: START,

	save: ({ pieces, answers, choices, cause }) => ({
		pieces: storedPieces(pieces).map(savePiece),
		answers: { ...answers },
		...savedChoices(pieces, choices),
		...(cause === null ? {} : { cause }),
	}),

	read: (saved) =>
		readSavedFields(saved, (fields) => {
			const pieces = readPieces(fields);
			const answers = readAnswers(fields);
			const choices = readChoices(fields);
			const cause = fields.take('cause', asCause, START.cause);
			return fields.read === 0 ? null : { pieces, answers, choices, cause };
		}),

	toAddress({ pieces, answers, choices, cause }) {
		if (Object.keys(answers).length + choices.length > 0 || pieces.length > 1) return null;
		const [piece] = pieces;
		const page = cause === null ? {} : { cause };
		if (piece === undefined) return page;
		const { content, name, kind } = piece;
		if (typeof content !== 'string' || name !== null || kind !== null) return null;
		return content.length > WRITTEN_CHARACTERS ? null : { evidence: content, ...page };
	},

	/** Reads a case of one text. An address with only a cause opens its page beside the case in front. */
	fromAddress(parameters, inFront) {
		const problems: AddressProblem[] = [];
		const found = parameters.get('cause');
		const cause = asCause(found) ?? null;
		if (found !== null && cause === null) {
			problems.push({ parameter: 'cause', found, kind: 'unknown-value' });
		}
		const evidence = parameters.get('evidence');
		if (evidence !== null) {
			const pieces = evidence === '' ? [] : [pieceOf(evidence)];
			return { document: { pieces, answers: {}, choices: [], cause }, whole: true, problems };
		}
		return { document: cause === null ? null : { ...inFront, cause }, whole: false, problems };
	},
};

/** Returns the choices of the pieces that are stored. */
function savedChoices(pieces: readonly Piece[], choices: DoctorDocument['choices']) {
	const stored = storedPieces(pieces);
	const kept = choices.flatMap((one) => {
		const piece = stored.findIndex((other) => other === pieces[one.piece]);
		return piece < 0 ? [] : [saveChoice({ ...one, piece })];
	});
	return kept.length === 0 ? {} : { choices: kept };
}

function asCause(saved: unknown): DoctorPage | undefined {
	return saved === 'evidence' ? saved : CAUSE_IDS.find((cause) => cause === saved);
}

function savePiece({ content, name, kind }: Piece): Json {
	const data = typeof content === 'string' ? { text: content } : { base64: encodeBase64(content) };
	return { ...data, ...(name === null ? {} : { name }), ...(kind === null ? {} : { kind }) };
}

function readPieces(fields: SavedFields): readonly Piece[] {
	const list = fields.take<readonly unknown[]>(
		'pieces',
		(value) => (Array.isArray(value) ? (value as unknown[]) : undefined),
		[],
	);
	if (list.length > CASE_LIMITS.pieces) {
		fields.leaveOut(`pieces[${CASE_LIMITS.pieces}–${list.length - 1}]`);
	}
	return list.slice(0, CASE_LIMITS.pieces).flatMap((saved, i) => {
		const part = SavedFields.of(saved);
		const piece = part && pieceFrom(part);
		if (part) fields.add(`pieces[${i}]`, part);
		if (!piece) fields.leaveOut(`pieces[${i}]`);
		return piece ? [piece] : [];
	});
}

function pieceFrom(fields: SavedFields): Piece | null {
	const text = fields.take<string | null>('text', asText(CASE_LIMITS.content), null);
	const bytes = fields.take('base64', asBytes, null);
	const content = text ?? bytes;
	if (content === null) return null;
	const name = fields.take<string | null>('name', asText(CASE_LIMITS.name), null);
	const kind = fields.take<PieceKind | null>('kind', asKind, null);
	return { content, name, kind };
}

function asBytes(saved: unknown): Bytes | undefined {
	if (typeof saved !== 'string') return undefined;
	const { bytes, fault } = decodeBase64(saved);
	return fault === null ? bytes : undefined;
}

function asKind(saved: unknown): PieceKind | undefined {
	return PIECE_KINDS.find((one) => one === saved);
}

function readAnswers(fields: SavedFields): Answers {
	const group = fields.group('answers');
	if (!group) return START.answers;
	const given = QUESTION_IDS.flatMap((question) => {
		const isAnswer = (value: unknown) =>
			typeof value === 'string' && Object.hasOwn(QUESTIONS[question], value) ? value : undefined;
		const answer = group.take<string | null>(question, isAnswer, null);
		return answer === null ? [] : [[question, answer] as const];
	});
	fields.add('answers', group);
	return Object.fromEntries(given);
}
