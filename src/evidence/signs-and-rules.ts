// The signs that a connection of a piece shows and the rules that it breaks. Both come from one reading of its bytes,
// which takes most of the time of a long connection.
import { wiresOf } from '../engine/observer/index.ts';
import { brokenRules } from './broken-rules.ts';
import { connectionSigns } from './connection-signs.ts';
import type { BrokenRule, Piece, SeenConnection } from './piece.ts';
import type { Sign } from './sign.ts';

export interface SignsAndRules {
	readonly signs: readonly Sign[];
	readonly broken: readonly BrokenRule[];
}

/**
 * Returns the signs of a connection and the rules that it breaks.
 * @param content the piece, in which signs and breaches have the place of their bytes
 * @param index the index of the connection in the piece
 */
export function signsAndRules(
	connection: SeenConnection,
	content: Piece['content'],
	index = 0,
): SignsAndRules {
	const [wire] = wiresOf(connection.transcript, {});
	if (wire === undefined) return { signs: [], broken: [] };
	return {
		signs: connectionSigns(connection, wire, content),
		broken: brokenRules(connection, wire, content).map((one) => ({ ...one, connection: index })),
	};
}
