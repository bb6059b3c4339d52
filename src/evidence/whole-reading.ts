// What a reader found, made whole: the signs of its connections follow the signs that its lines give.
import { connectionSigns } from './connection-signs.ts';
import type { PieceReading, ReadingProgress } from './piece.ts';
import { aboutConnection } from './sign.ts';

/** Returns the reading with the signs of its connections. */
export function wholeReading(
	reading: PieceReading,
	progress: ReadingProgress = () => undefined,
): PieceReading {
	const { connections, signs } = reading;
	const found = connections.map((connection, index) => {
		progress(index / connections.length);
		return aboutConnection(connectionSigns(connection), index);
	});
	return { ...reading, signs: [...signs, ...found.flat()] };
}
