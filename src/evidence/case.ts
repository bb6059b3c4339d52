// The case: all pieces together, and the idea of the whole folder. Pieces and answers go in; their readings,
// connections, signs and findings come out.
//
// A reader turns a piece into connections and signs (piece.ts, readers.ts). A sign says what the evidence shows, and
// what that means for each cause: it proves the cause, fits it, or rules it out (sign.ts). findings.ts judges the
// causes by all signs of one connection, and judge-apart.ts does so for each connection. questions.ts asks for signs
// that are missing.
//
// Always true: the same pieces, answers and corrections give the same case. A cause is certain only if a sign proves
// it.
import { caseItems, type CaseItem } from './case-items.ts';
import { AS_READ, type ConnectionChoice } from './connection-choice.ts';
import { correctedBy, type Corrected, type Correction } from './corrected.ts';
import type { CauseFinding, CauseVerdict, PlacedSign } from './findings.ts';
import { findApart, judgeApart } from './judge-apart.ts';
import { withAddresses } from './named-addresses.ts';
import type { BrokenRule, PieceReading, SeenConnection } from './piece.ts';
import { answerSigns, type Answers } from './questions.ts';
import { aboutConnection } from './sign.ts';

/** Says what a person corrected of a connection. */
export interface PlacedChoice extends ConnectionChoice {
	/** Holds the index of the piece in the case. */
	readonly piece: number;
	/** Holds the index among the connections of the piece. */
	readonly inPiece: number;
}

/** Represents a connection of the case, and where it was seen. */
export interface CaseConnection {
	/** Holds the index of the piece in the case. */
	readonly piece: number;
	/** Holds the index among the connections of the piece. */
	readonly inPiece: number;
	/** Holds the connection as the reader read it. */
	readonly asRead: SeenConnection;
	/** Holds the connection as the person corrected it. */
	readonly seen: SeenConnection;
	readonly choice: ConnectionChoice;
	/** Holds what follows from the choice; it is null if the connection is as it was read. */
	readonly corrected: Corrected | null;
}

export interface Case {
	readonly readings: readonly PieceReading[];
	/** Lists the connections of all pieces, in their order. */
	readonly connections: readonly CaseConnection[];
	readonly signs: readonly PlacedSign[];
	readonly findings: readonly CauseFinding[];
	readonly verdicts: readonly CauseVerdict[];
	/** Lists the findings and the broken rules, as the list of findings shows them. */
	readonly items: readonly CaseItem[];
}

/**
 * Puts the readings of all pieces (`readPiece`), the answers and the corrections together.
 * @param correct returns what follows from a correction, as far as it is known
 */
export function makeCase(
	readings: readonly PieceReading[],
	answers: Answers,
	choices: readonly PlacedChoice[] = [],
	correct: (correction: Correction) => Corrected | null = correctedBy,
): Case {
	const connections: CaseConnection[] = [];
	const found: PlacedSign[] = [];
	for (const [piece, reading] of readings.entries()) {
		const own = reading.connections.map((asRead, inPiece): CaseConnection => {
			const isIt = (one: PlacedChoice) => one.piece === piece && one.inPiece === inPiece;
			const choice = choices.find(isIt) ?? AS_READ;
			const corrected = correct({ asRead, choice, isOfBytes: isOfBytes(reading) });
			return { piece, inPiece, asRead, seen: corrected?.seen ?? asRead, choice, corrected };
		});
		found.push(...placedSigns(reading, own, piece, connections.length));
		connections.push(...own);
	}
	const signs = [...withAddresses(found, readings), ...answerSigns(answers)];
	const findings = findApart(signs);
	const broken = readings.flatMap((reading, piece) =>
		brokenIn(
			reading,
			connections.filter((one) => one.piece === piece),
		).map((one) => ({
			...one,
			piece,
			connection: connections.findIndex((own) => own.piece === piece) + one.connection,
		})),
	);
	const items = caseItems(findings, broken, signs);
	return { readings, connections, signs, findings, verdicts: judgeApart(signs), items };
}

/** Returns whether the piece of a reading consists of bytes, so that a range of it is one of bytes. */
export function isOfBytes({ kind }: PieceReading): boolean {
	return kind === 'capture';
}

/** Returns the broken rules of one piece, with its connections as the person corrected them. */
function brokenIn(
	{ broken }: PieceReading,
	connections: readonly CaseConnection[],
): readonly BrokenRule[] {
	if (connections.every(({ corrected }) => corrected === null)) return broken;
	return connections.flatMap(({ corrected }, index) =>
		corrected === null
			? broken.filter(({ connection }) => connection === index)
			: corrected.broken.map((rule) => ({ ...rule, connection: index })),
	);
}

/**
 * Returns the signs of a piece with their place in the case.
 * @param before the number of connections of the pieces before it
 */
function placedSigns(
	{ signs, connectionSigns: found }: PieceReading,
	connections: readonly CaseConnection[],
	piece: number,
	before: number,
): readonly PlacedSign[] {
	// In a piece with one connection all signs are about it.
	const only = connections.length === 1 ? 0 : null;
	const own = connections.map(({ corrected }, i) =>
		corrected === null ? (found[i] ?? []) : aboutConnection(corrected.signs, i),
	);
	return [...signs, ...own.flat()].map((one) => {
		const inPiece = one.connection ?? only;
		return { ...one, piece, connection: inPiece === null ? null : before + inPiece };
	});
}
