// The case: all pieces together. Pieces and answers go in; their readings, connections, signs and findings come
// out.
import { caseItems, type CaseItem } from './case-items.ts';
import type { CauseFinding, CauseVerdict, PlacedSign } from './findings.ts';
import { findApart, judgeApart } from './judge-apart.ts';
import type { PieceReading, SeenConnection } from './piece.ts';
import { answerSigns, type Answers } from './questions.ts';

/** A connection of the case, and where it was seen. */
export interface CaseConnection {
	/** The index of the piece. */
	readonly piece: number;
	/** The index among the connections of the piece. */
	readonly inPiece: number;
	readonly seen: SeenConnection;
}

export interface Case {
	readonly readings: readonly PieceReading[];
	/** The connections of all pieces, in their order. */
	readonly connections: readonly CaseConnection[];
	readonly signs: readonly PlacedSign[];
	readonly findings: readonly CauseFinding[];
	readonly verdicts: readonly CauseVerdict[];
	/** The findings and the broken rules, as the list of findings shows them. */
	readonly items: readonly CaseItem[];
}

/** Puts the readings of all pieces (`readPiece`) and the answers together. */
export function makeCase(readings: readonly PieceReading[], answers: Answers): Case {
	const connections: CaseConnection[] = [];
	const found: PlacedSign[] = [];
	for (const [piece, reading] of readings.entries()) {
		found.push(...placedSigns(reading, piece, connections.length));
		reading.connections.forEach((seen, inPiece) => connections.push({ piece, inPiece, seen }));
	}
	const signs = [...found, ...answerSigns(answers)];
	const findings = findApart(signs);
	const broken = readings.flatMap((reading, piece) =>
		reading.broken.map((one) => ({ ...one, piece })),
	);
	const items = caseItems(findings, broken);
	return { readings, connections, signs, findings, verdicts: judgeApart(signs), items };
}

/** @param before the number of connections of the pieces before it */
function placedSigns(
	{ signs, connections }: PieceReading,
	piece: number,
	before: number,
): readonly PlacedSign[] {
	// In a piece with one connection all signs are about it.
	const only = connections.length === 1 ? 0 : null;
	return signs.map((one) => {
		const inPiece = one.connection ?? only;
		return { ...one, piece, connection: inPiece === null ? null : before + inPiece };
	});
}
