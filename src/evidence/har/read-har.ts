// Reads a HAR file, or a part of one: an entry, members of an entry, a list of entries, a list of messages. Only the
// entries of WebSockets become connections. A file that ends in the middle gives the entries before its end.
import { ownMembers } from '../../engine/own-value.ts';
import { NOTHING_READ, problemOf, type PieceReading, type ReadingProgress } from '../piece.ts';
import { beginsAsJson } from '../recognise.ts';
import { EventBudget, READING_LIMITS, tooMany } from '../reading-limits.ts';
import { aboutConnection } from '../sign.ts';
import { harEntries } from './har-entries.ts';
import { readHarEntry, withFewerMessages } from './har-entry.ts';

const MOST_CONNECTIONS = READING_LIMITS.connections;

/** Returns null if the text is not JSON with entries or messages of a HAR file. */
export function readHarText(
	given: string,
	progress: ReadingProgress = () => undefined,
): PieceReading | null {
	const text = given.startsWith('\uFEFF') ? ` ${given.slice(1)}` : given;
	if (!beginsAsJson(text)) return null;
	const { sockets, count, creator, problems } = harEntries(text);
	if (count === 0) return null;
	const found = [...problems];
	if (sockets.length === 0) found.push(problemOf('empty', null, { entries: count }));
	const [unread] = sockets.slice(MOST_CONNECTIONS);
	if (unread) {
		const left = sockets.length - MOST_CONNECTIONS;
		found.push(tooMany('connections', MOST_CONNECTIONS, left, unread.range));
	}
	const budget = new EventBudget();
	const read = sockets.slice(0, MOST_CONNECTIONS).map((one, index, all) => {
		progress(index / all.length);
		const entry = readHarEntry(withFewerMessages(one, budget.atEachEnd), text);
		budget.spend(entry.connection.transcript.length);
		return entry;
	});
	const program = programOf(creator);
	return {
		...NOTHING_READ,
		kind: 'har',
		format: 'har',
		connections: read.map(({ connection }) => ({ ...connection, program })),
		signs: read.flatMap(({ signs }, i) => aboutConnection(signs, i)),
		problems: [...found, ...read.flatMap((one) => one.problems)],
	};
}

/** Returns the name of the program that wrote the file, in lower case; Chromium calls itself WebInspector. */
function programOf(creator: unknown): string | null {
	const { name } = ownMembers(creator);
	if (typeof name !== 'string' || name === '') return null;
	return name === 'WebInspector' ? 'chromium' : name.toLowerCase();
}
