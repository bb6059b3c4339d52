// Reads a capture, pcap or pcapng. The bytes of the file go in; connections of the streams of TCP that are or may be a
// WebSocket come out, with signs and problems.
//
// The reading goes up the layers. capture-records.ts finds the packets in the file, ip-packet.ts finds the TCP segment
// in each packet, and segment-table.ts joins segments to streams by addresses and ports. reassemble.ts puts the
// segments of each end in order by their sequence numbers: a segment may come twice, too early or never.
// stream-content.ts says what a stream is, and stream-connection.ts makes a connection of it. Always true: any bytes
// give a reading, or null if they are not a capture; what is missing is a problem with its place.
import type { Bytes } from '../../engine/bytes/index.ts';
import type { EvidenceProblem, PieceReading, ReadingProgress, SeenConnection } from '../piece.ts';
import { NOTHING_READ } from '../piece.ts';
import { aboutConnection, type Sign } from '../sign.ts';
import { EventBudget, READING_LIMITS, tooMany } from '../reading-limits.ts';
import { viewOf, walkCapture, type CaptureRecord } from './capture-records.ts';
import { newTcpFields, readTcp } from './ip-packet.ts';
import { MOST_STREAMS, SegmentTable } from './segment-table.ts';
import { endAddress, gapsOf, streamConnection } from './stream-connection.ts';
import { readStreamContent, type ReadStream } from './stream-content.ts';
import { failedConnect, recordRange, streamSigns } from './stream-signs.ts';

const MOST_CONNECTIONS = READING_LIMITS.connections;
/** Bounds how often the same problem is listed. */
const MOST_OF_A_KIND = 100;

/** Returns null if the bytes are not a capture. */
export function readCapture(
	bytes: Bytes,
	progress: ReadingProgress = () => undefined,
): PieceReading | null {
	const data = bytes instanceof Uint8Array ? bytes : bytes.slice();
	const view = viewOf(data);
	const table = new SegmentTable(view);
	const problems = new ProblemList();
	const tcp = newTcpFields();
	const file = walkCapture(data, (record) => {
		const content = readTcp(view, record, tcp);
		if (content === 'tcp') table.add(record, tcp);
		else if (content === 'unknown-link')
			problems.once('unknown-link', record, { link: record.link });
		else if (content === 'fragment') problems.once('ip-fragment', record);
		else if (content === 'cut') problems.once('truncated', record);
	});
	if (file === null) return null;
	for (const problem of file.problems) problems.add(problem);
	if (table.leftOut > 0) {
		problems.add(tooMany('streams', MOST_STREAMS, table.leftOut, table.leftOutRange));
	}
	const reading = new CaptureReading(view, data, table, problems);
	table.streams.forEach((stream, index) => {
		progress(index / table.streams.length);
		reading.take(readStreamContent(data, table, stream));
	});
	return { ...NOTHING_READ, kind: 'capture', format: file.format, ...reading.finish() };
}

/** Returns whether a segment of the server was captured. */
function hasAnswers({ halves, client }: ReadStream): boolean {
	return halves[client === 0 ? 1 : 0].segments > 0;
}

interface FailedAttempt {
	readonly read: ReadStream;
	readonly signs: readonly Sign[];
}

function startOf({ read }: FailedAttempt): number {
	return read.stream.first;
}

class ProblemList {
	readonly all: EvidenceProblem[] = [];
	readonly #counts = new Map<string, number>();

	add(problem: EvidenceProblem): void {
		const count = (this.#counts.get(problem.id) ?? 0) + 1;
		this.#counts.set(problem.id, count);
		if (count <= MOST_OF_A_KIND) this.all.push(problem);
	}

	/** Adds a problem with a record, if it is the first of its kind. */
	once(
		id: EvidenceProblem['id'],
		{ header, to }: CaptureRecord,
		values: EvidenceProblem['values'] = {},
	): void {
		if (!this.#counts.has(id)) this.add({ id, range: { from: header, to }, line: null, values });
	}
}

/** Chooses among the streams those that are or may be a WebSocket, and makes connections of them. */
class CaptureReading {
	readonly #plain: ReadStream[] = [];
	readonly #encrypted: ReadStream[] = [];
	readonly #headers: ReadStream[] = [];
	readonly #http2: ReadStream[] = [];
	/** Lists attempts to connect that failed, with the signs that their transcripts do not show. */
	readonly #failed: FailedAttempt[] = [];
	#empty = 0;
	/** Lists the ports of servers to which a connection was made. */
	readonly #reached = new Set<number>();
	#other = 0;
	readonly #budget = new EventBudget();
	/** Says where a stream lacks bytes that was not recognised, perhaps for that reason. */
	#cut: EvidenceProblem | null = null;
	readonly #view: DataView;
	readonly #data: Uint8Array;
	readonly #table: SegmentTable;
	readonly #problems: ProblemList;

	constructor(view: DataView, data: Uint8Array, table: SegmentTable, problems: ProblemList) {
		this.#view = view;
		this.#data = data;
		this.#table = table;
		this.#problems = problems;
	}

	take(read: ReadStream): void {
		const { content, stream, client } = read;
		const server = client === 0 ? 1 : 0;
		if (stream.syn[server] !== null || (content !== 'empty' && hasAnswers(read))) {
			this.#reached.add(stream.ports[server]);
		}
		if (content === 'other') {
			this.#other++;
			this.#cut ??= gapsOf(this.#table, read)[0] ?? null;
		} else if (content === 'http2') this.#http2.push(read);
		else if (content === 'tls') this.#encrypted.push(read);
		else if (content === 'headers') this.#headers.push(read);
		else if (content === 'empty') this.#takeEmpty(read);
		else this.#plain.push(read);
	}

	/** Readable connections hide encrypted ones, and these hide those without content. */
	finish(): Pick<PieceReading, 'connections' | 'signs' | 'problems'> {
		const connections: SeenConnection[] = [];
		const signs: Sign[] = [];
		const chosen = [this.#plain, this.#encrypted].find(({ length }) => length > 0) ?? this.#headers;
		const shown = chosen.slice(0, MOST_CONNECTIONS);
		const failed = this.#failedBeside(chosen).slice(0, MOST_CONNECTIONS - shown.length);
		const own = (read: ReadStream) => streamSigns(this.#data, this.#table, read);
		const all = [...shown.map((read) => ({ read, signs: own(read) })), ...failed];
		for (const { read, signs: found } of all.toSorted((a, b) => startOf(a) - startOf(b))) {
			const one = streamConnection(this.#view, this.#data, this.#table, read, this.#budget);
			signs.push(...aboutConnection(found, connections.length));
			connections.push(one.connection);
			for (const problem of one.problems) this.#problems.add(problem);
		}
		const [unread] = chosen.slice(MOST_CONNECTIONS);
		if (unread) {
			const { range } = this.#ofStream('too-many', unread);
			const left = chosen.length - MOST_CONNECTIONS;
			this.#problems.add(tooMany('connections', MOST_CONNECTIONS, left, range));
		}
		const [encrypted] = this.#encrypted;
		if (encrypted) this.#problems.add(this.#ofStream('encrypted', encrypted));
		const [http2] = this.#http2;
		if (http2) this.#problems.add(this.#ofStream('http2', http2));
		if (connections.length === 0 && http2 === undefined) this.#nothingFound();
		return { connections, signs, problems: this.#problems.all };
	}

	/**
	 * Returns the failed attempts that count beside the chosen streams: those to the server of one of them. A browser makes
	 * many others. If no server has answered, an attempt counts if no connection to that port is in the capture: a program
	 * tries several addresses.
	 */
	#failedBeside(chosen: readonly ReadStream[]): readonly FailedAttempt[] {
		const answered = chosen.filter(hasAnswers);
		if (answered.length === 0) {
			return this.#failed.filter(({ read: { stream, client } }) => {
				return !this.#reached.has(stream.ports[client === 0 ? 1 : 0]);
			});
		}
		const servers = new Set(answered.map((read) => this.#serverOf(read)));
		return this.#failed.filter(({ read }) => servers.has(this.#serverOf(read)));
	}

	#serverOf({ stream, client }: ReadStream): string {
		return endAddress(this.#view, stream, client === 0 ? 1 : 0);
	}

	#takeEmpty(read: ReadStream): void {
		this.#empty++;
		if (this.#failed.length >= MOST_CONNECTIONS) return;
		const signs = failedConnect(this.#table, read);
		if (signs !== null) this.#failed.push({ read, signs });
	}

	#nothingFound(): void {
		const streams = this.#other + this.#empty;
		const id = streams > 0 ? 'not-websocket' : 'not-tcp';
		this.#problems.add({ id, range: null, line: null, values: { streams } });
		if (this.#cut !== null) this.#problems.add(this.#cut);
	}

	#ofStream(id: EvidenceProblem['id'], { stream }: ReadStream): EvidenceProblem {
		return { id, range: recordRange(this.#table, stream.first), line: null, values: {} };
	}
}
