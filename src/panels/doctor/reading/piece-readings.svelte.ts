// Reads pieces. The page reads a small piece at once. A worker reads the large ones, one after the other, so that
// the page stays responsive and the person can stop the reading. If no worker starts, the page reads them.
import type { Piece } from '../../../evidence/piece.ts';
import { isMissingPart, parts } from '../../../lab/parts.svelte.ts';
import { createPagePort } from '../../../platform/jobs/job-port.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import {
	readAtOnce,
	ReadingInParts,
	readingWork,
	type PieceRead,
	type ReadingNews,
	type ReadingRequest,
} from './reading-work.ts';
import { createReadingWorker, type ReadingPort } from './reading-worker.ts';

/** Says what is known of a piece. */
export type ReadState =
	| { readonly type: 'reading' }
	| ({ readonly type: 'read' } & PieceRead)
	| { readonly type: 'failed'; readonly reason: string }
	/** Says that the person stopped the reading. */
	| { readonly type: 'stopped' };

/** Holds the number of characters or bytes that the page reads itself, which takes less than 50 ms. */
export const AT_ONCE = 64 << 10;
/** Holds the number of pieces that left the case whose readings are kept for undo. */
const KEPT = 20;

const READING: ReadState = { type: 'reading' };

export class PieceReadings {
	readonly #jobs: Jobs<ReadingRequest, ReadingNews>;
	#states: readonly (readonly [piece: Piece, state: ReadState])[] = $state.raw([]);
	/** Lists the large pieces that wait. The first is being read. */
	#queue: readonly Piece[] = [];
	/** Says how much of the first large piece is read, from 0 to 1. */
	#part = $state(0);

	/**
	 * Makes a reader of pieces.
	 * @param createWorker creates the worker; may throw
	 */
	constructor(createWorker: () => ReadingPort = createReadingWorker) {
		this.#jobs = new Jobs({ createWorker, createPagePort: () => createPagePort(readingWork) });
	}

	stateOf(piece: Piece): ReadState {
		return this.#find(piece) ?? READING;
	}

	/** Returns how much of a large piece is read, from 0 to 1. */
	partOf(piece: Piece): number {
		const part = this.#part;
		return this.#queue[0] === piece ? part : 0;
	}

	/** Reads the pieces of the case that have no reading. The reading of other pieces ends. */
	async want(pieces: readonly Piece[]): Promise<void> {
		this.#forget(pieces);
		const missing = pieces.filter((piece) => this.#find(piece) === null);
		for (const piece of missing) this.#note(piece, READING);
		const small = missing.filter(({ content }) => content.length <= AT_ONCE);
		this.#changeQueue(
			[...this.#queue, ...missing].filter((one) => pieces.includes(one) && !small.includes(one)),
		);
		await Promise.all(small.map((piece) => this.#readHere(piece)));
	}

	/** Ends the reading of a piece. */
	stop(piece: Piece): void {
		if (this.stateOf(piece).type !== 'reading') return;
		this.#note(piece, { type: 'stopped' });
		this.#changeQueue(this.#queue.filter((one) => one !== piece));
	}

	/** Reads a piece whose reading was stopped. */
	again(piece: Piece): void {
		if (this.stateOf(piece).type !== 'stopped') return;
		this.#note(piece, READING);
		this.#changeQueue([...this.#queue, piece]);
	}

	#find(piece: Piece): ReadState | null {
		return this.#states.find(([other]) => other === piece)?.[1] ?? null;
	}

	#note(piece: Piece, state: ReadState): void {
		const others = this.#states.filter(([other]) => other !== piece);
		this.#states = [...others, [piece, state]];
	}

	/** Forgets what was not finished, and the oldest readings, of pieces that are not in the case. */
	#forget(pieces: readonly Piece[]): void {
		const gone = this.#states.filter(([piece]) => !pieces.includes(piece));
		const kept = gone.filter(([, { type }]) => type === 'read').slice(-KEPT);
		const left = this.#states.filter((one) => !gone.includes(one) || kept.includes(one));
		if (left.length < this.#states.length) this.#states = left;
	}

	async #readHere(piece: Piece): Promise<void> {
		try {
			this.#end(piece, { type: 'read', ...(await readAtOnce(piece)) });
		} catch (error) {
			this.#fail(piece, String(error));
		}
	}

	/** Notes why a reading failed. A piece whose readers did not arrive waits until the page is loaded again. */
	#fail(piece: Piece, reason: string): void {
		if (isMissingPart(reason)) parts.miss();
		else this.#end(piece, { type: 'failed', reason });
	}

	/** Notes how a reading ended, unless the person stopped it or the piece left the case. */
	#end(piece: Piece, state: ReadState): void {
		if (this.#find(piece)?.type === 'reading') this.#note(piece, state);
	}

	/** Changes the queue. The reading of a first piece that left it ends with its worker, and the next one begins. */
	#changeQueue(queue: readonly Piece[]): void {
		const [before] = this.#queue;
		const [first] = queue;
		this.#queue = queue;
		if (first === before) return;
		this.#jobs.dispose();
		this.#part = 0;
		if (first !== undefined) this.#start(first);
	}

	#start(piece: Piece): void {
		const news = new ReadingInParts(piece);
		// The memory of a worker becomes free with its end.
		const leave = () => {
			if (this.#queue[0] === piece) this.#changeQueue(this.#queue.slice(1));
		};
		this.#jobs.start(
			{ piece },
			{
				onnews: (one) => {
					if (one.type === 'progress') this.#part = one.part;
					else news.take(one);
				},
				ondone: () => {
					this.#end(piece, { type: 'read', ...news.finish() });
					leave();
				},
				onfailed: (reason) => {
					this.#fail(piece, reason);
					leave();
				},
			},
		);
	}
}
