// Makes a case of what a single reader returns.
import { makeCase, type Case } from '../../src/evidence/case.ts';
import type { Piece, PieceReading } from '../../src/evidence/piece.ts';
import { wholeReading } from '../../src/evidence/whole-reading.ts';

export function caseOf(reading: PieceReading, content: Piece['content'] = ''): Case {
	return makeCase([wholeReading(reading, content)], {});
}
