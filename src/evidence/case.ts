// The case: all pieces together. Pieces and answers go in; their readings, the signs and the findings come out.
import {
	findCauses,
	judgeCauses,
	type CauseFinding,
	type CauseVerdict,
	type PlacedSign,
} from './findings.ts';
import type { PieceReading } from './piece.ts';
import { answerSigns, type Answers } from './questions.ts';

export interface Case {
	readonly readings: readonly PieceReading[];
	readonly signs: readonly PlacedSign[];
	readonly findings: readonly CauseFinding[];
	readonly verdicts: readonly CauseVerdict[];
}

/** Puts the readings of all pieces (`readPiece`) and the answers together. */
export function makeCase(readings: readonly PieceReading[], answers: Answers): Case {
	const signs = [
		...readings.flatMap(({ signs: own }, piece) => own.map((one) => ({ ...one, piece }))),
		...answerSigns(answers),
	];
	return { readings, signs, findings: findCauses(signs), verdicts: judgeCauses(signs) };
}
