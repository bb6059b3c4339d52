// The job that reads a large piece: the reader of its kind, then the signs of its connections. The reading comes
// first without events, and the events of its connections follow in parts. It also reads a long connection again that
// the person corrected.
import { withChoice } from '../../../evidence/connection-choice.ts';
import type { SignsAndRules } from '../../../evidence/signs-and-rules.ts';
import { correctedReading, type Correction } from '../../../evidence/corrected.ts';
import { unpackedConnection, type PackedConnection } from '../../../evidence/packed-connection.ts';
import type { Piece, PieceReading, SeenConnection } from '../../../evidence/piece.ts';
import { NOTHING_READ } from '../../../evidence/piece.ts';
import { countLines, type LineCounts } from './line-counts.ts';
import { packEvents, unpackEvents, type PackedEvents } from '../../../evidence/packed-events.ts';

export type ReadingRequest =
	| { readonly piece: Piece }
	| { readonly correction: Omit<Correction, 'asRead'> & { readonly packed: PackedConnection } };

/** Holds a reading, with the line counts of a text. */
export interface PieceRead {
	readonly reading: PieceReading;
	/** Holds the line counts of a text, or null if the piece is bytes. */
	readonly counts: LineCounts | null;
}

export type ReadingNews =
	/** Gives the part of the work that is done, from 0 to 1. */
	| { readonly type: 'progress'; readonly part: number }
	/** Holds the reading of a piece. Its connections have no events yet. */
	| ({ readonly type: 'reading' } & PieceRead)
	/** Holds more events of one connection. */
	| { readonly type: 'events'; readonly connection: number; readonly events: PackedEvents }
	/** Says what was read of a corrected connection. */
	| ({ readonly type: 'corrected' } & SignsAndRules);

/** Holds the greatest number of times that the page draws the progress. */
const PROGRESS_STEPS = 100;

export function readingWork(
	request: ReadingRequest,
	report: (news: ReadingNews) => void,
): Iterator<ReadingNews, void> | AsyncIterator<ReadingNews, void> {
	return 'piece' in request ? pieceWork(request.piece, report) : correctionWork(request.correction);
}

function* correctionWork({
	packed,
	choice,
	isOfBytes,
}: Extract<ReadingRequest, { readonly correction: object }>['correction']): Generator<
	ReadingNews,
	void
> {
	yield { type: 'progress', part: 0 };
	const seen = withChoice(unpackedConnection(packed), choice, isOfBytes);
	yield { type: 'corrected', ...correctedReading(seen, isOfBytes) };
}

async function* pieceWork(
	piece: Piece,
	report: (news: ReadingNews) => void,
): AsyncGenerator<ReadingNews, void> {
	let steps = 0;
	yield { type: 'progress', part: 0 };
	const { readPiece } = await readers();
	const reading = readPiece(piece, (part) => {
		if (part * PROGRESS_STEPS < steps + 1) return;
		steps = Math.floor(part * PROGRESS_STEPS);
		report({ type: 'progress', part });
	});
	const { connections } = reading;
	const empty = connections.map((one) => ({ ...one, transcript: [], ranges: [] }));
	yield { type: 'reading', reading: { ...reading, connections: empty }, counts: countsOf(piece) };
	for (const [connection, one] of connections.entries()) {
		for (const events of packEvents(one, piece.content)) {
			yield { type: 'events', connection, events };
		}
	}
}

/** Reads a small piece at once. */
export async function readAtOnce(piece: Piece): Promise<PieceRead> {
	const { readPiece } = await readers();
	return { reading: readPiece(piece), counts: countsOf(piece) };
}

/** Loads the readers of all kinds, which are needed only when the first piece is here. */
function readers() {
	return import('../../../evidence/readers.ts');
}

function countsOf({ content }: Piece): LineCounts | null {
	return typeof content === 'string' ? countLines(content) : null;
}

/** Puts the news of a job together to the reading. */
export class ReadingInParts {
	readonly #piece: Piece;
	#read: PieceRead = { reading: NOTHING_READ, counts: null };
	#events: { transcript: SeenConnection['transcript'][]; ranges: SeenConnection['ranges'][] }[] =
		[];

	constructor(piece: Piece) {
		this.#piece = piece;
	}

	take(news: ReadingNews): void {
		if (news.type === 'reading') {
			this.#read = news;
			this.#events = news.reading.connections.map(() => ({ transcript: [], ranges: [] }));
		} else if (news.type === 'events') {
			const events = unpackEvents(news.events, this.#piece.content);
			this.#events[news.connection]?.transcript.push(events.transcript);
			this.#events[news.connection]?.ranges.push(events.ranges);
		}
	}

	/** Returns the whole reading, when the job is done. */
	finish(): PieceRead {
		const { reading, counts } = this.#read;
		const connections = reading.connections.map((one, index) => ({
			...one,
			transcript: this.#events[index]!.transcript.flat(),
			ranges: this.#events[index]!.ranges.flat(),
		}));
		return { reading: { ...reading, connections }, counts };
	}
}
