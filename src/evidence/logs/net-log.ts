// Recognises the file that chrome://net-export writes. It has the header of each WebSocket frame and no payload, so the
// Doctor cannot show what was sent. A HAR file of the same browser has the messages, and the problem says so.
import { NOTHING_READ, type PieceReading } from '../piece.ts';

/** Returns whether the text begins like such a file. A recording that was not stopped has no end. */
export function beginsNetLog(text: string): boolean {
	return (
		/^\uFEFF?\s*\{\s*"(?:constants|events)"\s*:/.test(text) && text.includes('"logEventTypes"')
	);
}

/** Returns null for any other text. */
export function readNetLog(text: string): PieceReading | null {
	if (!beginsNetLog(text)) return null;
	const problem = { id: 'net-log', range: null, line: null, values: {} } as const;
	// Without a kind it counts as a piece that was not read, so no conclusion is drawn from it.
	return { ...NOTHING_READ, format: 'net-export', problems: [problem] };
}
