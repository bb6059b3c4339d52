// Reads the transcripts of command-line programs.
import type { PieceReading } from '../piece.ts';
import { readCurlText } from './read-curl.ts';
import { readSClientText } from './read-s-client.ts';
import { readWebsocatText } from './read-websocat.ts';
import { readWscatText } from './read-wscat.ts';

/** Programs whose lines have marks of their own come first: the marks of curl and wscat occur in other texts. */
const PROGRAMS: readonly ((text: string) => PieceReading | null)[] = [
	readSClientText,
	readWebsocatText,
	readWscatText,
	readCurlText,
];

/** Returns null if no known program wrote the text. */
export function readTranscriptText(text: string): PieceReading | null {
	for (const read of PROGRAMS) {
		const reading = read(text);
		if (reading) return reading;
	}
	return null;
}
