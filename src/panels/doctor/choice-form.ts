// The written form of what a person corrected of single connections. A correction that says nothing is not written.
import type { PlacedChoice } from '../../evidence/case.ts';
import type { Json } from '../../lab/lab.ts';
import { asBoolean, SavedFields } from '../../lab/saved-fields.ts';
import { CASE_LIMITS } from './doctor-document.ts';

export function saveChoice({
	piece,
	inPiece,
	swapped,
	compression,
	firstFrame: { client, server },
}: PlacedChoice): Json {
	return {
		piece,
		connection: inPiece,
		...(swapped ? { swapped } : {}),
		...(compression === null ? {} : { compression }),
		...(client === null ? {} : { clientFrom: client }),
		...(server === null ? {} : { serverFrom: server }),
	};
}

export function readChoices(fields: SavedFields): readonly PlacedChoice[] {
	const list = fields.take<readonly unknown[]>(
		'choices',
		(value) => (Array.isArray(value) ? (value as unknown[]) : undefined),
		[],
	);
	return list.slice(0, CASE_LIMITS.choices).flatMap((saved, i) => {
		const part = SavedFields.of(saved);
		const choice = part && choiceFrom(part);
		if (part) fields.add(`choices[${i}]`, part);
		if (!choice) fields.leaveOut(`choices[${i}]`);
		return choice ? [choice] : [];
	});
}

function choiceFrom(fields: SavedFields): PlacedChoice | null {
	const piece = fields.take<number | null>('piece', asIndex, null);
	const inPiece = fields.take<number | null>('connection', asIndex, null);
	if (piece === null || inPiece === null) return null;
	return {
		piece,
		inPiece,
		swapped: fields.take('swapped', asBoolean, false),
		compression: fields.take<boolean | null>('compression', asBoolean, null),
		firstFrame: {
			client: fields.take<number | null>('clientFrom', asIndex, null),
			server: fields.take<number | null>('serverFrom', asIndex, null),
		},
	};
}

function asIndex(saved: unknown): number | undefined {
	return Number.isSafeInteger(saved) && Number(saved) >= 0 ? Number(saved) : undefined;
}
