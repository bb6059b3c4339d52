// Reads the transcripts of command-line programs: curl, wscat, websocat and `openssl s_client`. A text goes in; the
// connections that the program made come out, with the signs that its sentences give, or null if no known program wrote
// the text. What exceeds the limits is left out, and a problem says so. read-json.ts reads connections that this site
// has saved.
import type { EvidenceProblem, PieceReading, SeenConnection } from '../piece.ts';
import { BothEnds, READING_LIMITS, tooLarge, tooMany } from '../reading-limits.ts';
import { readCurlText } from './read-curl.ts';
import { readSClientText } from './read-s-client.ts';
import { readWebsocatText } from './read-websocat.ts';
import { readWscatText } from './read-wscat.ts';

/**
 * Lists the readers. Programs whose lines have marks of their own come first: the marks of curl and wscat occur in
 * other texts.
 */
const TRANSCRIPT_READERS: readonly ((text: string) => PieceReading | null)[] = [
	readSClientText,
	readWebsocatText,
	readWscatText,
	readCurlText,
];

/** Returns null if no known program wrote the text. */
export function readTranscriptText(text: string): PieceReading | null {
	const most = READING_LIMITS.transcript;
	const first = text.slice(0, most);
	for (const read of TRANSCRIPT_READERS) {
		const reading = read(first);
		if (reading === null) continue;
		const unread = text.length > most ? [tooLarge(most, { from: most, to: text.length })] : [];
		return limited({ ...reading, problems: [...reading.problems, ...unread] });
	}
	return null;
}

function limited(reading: PieceReading): PieceReading {
	const most = READING_LIMITS.connections;
	const { connections, signs } = reading;
	const problems = [...reading.problems];
	const [unread] = connections.slice(most);
	if (unread) {
		const range = unread.ranges.find((one) => one !== null) ?? null;
		problems.push(tooMany('connections', most, connections.length - most, range));
	}
	return {
		...reading,
		connections: connections.slice(0, most).map((one) => withoutMiddleMessages(one, problems)),
		signs: signs.filter(({ connection }) => connection === null || connection < most),
		problems,
	};
}

/** Leaves out messages in the middle of a long connection, and adds the problem that says so. */
function withoutMiddleMessages(
	connection: SeenConnection,
	problems: EvidenceProblem[],
): SeenConnection {
	const { transcript, ranges } = connection;
	const messages = new BothEnds<number>();
	transcript.forEach(({ type }, event) => {
		if (type === 'deliver') messages.add(event);
	});
	const around = messages.aroundLeft;
	if (around === null) return connection;
	const [before, after] = around;
	const isKept = (event: number) =>
		event <= before || event >= after || transcript[event]?.type !== 'deliver';
	const from = ranges[before]?.to;
	const to = ranges[after]?.from;
	const range = from === undefined || to === undefined ? null : { from, to };
	problems.push(tooMany('messages', messages.count - messages.left, messages.left, range));
	return {
		...connection,
		transcript: transcript.filter((_, event) => isKept(event)),
		ranges: ranges.filter((_, event) => isKept(event)),
	};
}
