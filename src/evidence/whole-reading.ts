// What a reader found, made whole: the signs of its connections stand beside the signs that its lines give, and
// the rules that the connections break are known.
import { brokenRules } from './broken-rules.ts';
import { connectionSigns } from './connection-signs.ts';
import type { Piece, PieceReading, ReadingProgress } from './piece.ts';
import { aboutConnection } from './sign.ts';

/** Returns the reading with the signs of its connections and the rules that they break. */
export function wholeReading(
	reading: PieceReading,
	content: Piece['content'],
	progress: ReadingProgress = () => undefined,
): PieceReading {
	const { connections } = reading;
	const found = connections.map((connection, index) => {
		progress(index / connections.length);
		return aboutConnection(connectionSigns(connection), index);
	});
	return { ...reading, connectionSigns: found, broken: brokenRules(connections, content) };
}
