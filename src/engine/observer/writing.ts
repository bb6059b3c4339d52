// Says when a side wrote its bytes. TCP may hold them back: because the receiver's window is full, a segment was
// lost, or earlier bytes still wait. So a frame can leave long after its side wrote it, and a rule about what a side
// sends asks when it was written.
//
// A simulation gives the time. A capture shows only when bytes left, so here is the earliest time at which they can
// have been written: the time at which the first bytes of their run left. A run lasts while TCP can be holding bytes
// back. It goes on after a pause inside a frame, because the rest of the frame was still to come. It also goes on if
// the pause is at most a round trip, which is how long a full window waits for an acknowledgement, and the bytes
// before it filled a segment or ended a frame that left in parts. A short segment says that nothing waited behind it
// (RFC 9293 §3.8.6.2.1).
import type { Bytes } from '../bytes/bytes.ts';
import { lastAtMost } from '../partition-point.ts';
import { PATIENCE } from './patience.ts';
import type { Writing } from './transcript.ts';

/** Counts the data bytes of the smallest full segment (RFC 9293 §3.7.1). */
const FULL_SEGMENT = 536;

/** Holds an event that brought bytes, and when they were written if that is known. */
export interface SentEvent {
	readonly event: number;
	readonly at: number;
	readonly bytes: Bytes;
	readonly written?: readonly Writing[];
}

/** Represents the bytes of one event among all bytes of the side. */
interface SentPiece {
	readonly event: number;
	readonly at: number;
	readonly from: number;
	readonly written: readonly Writing[] | null;
	/** Holds the first piece of the run; it is null for this piece itself. */
	readonly first: SentPiece | null;
	/** Says how long TCP can hold back what was written before this piece left, in milliseconds from then on. */
	readonly holdsMs: number;
}

/** Tells when the bytes of one side were written, or can have been written at the earliest. */
export class SideWriting {
	readonly #pieces: readonly SentPiece[];
	readonly #starts: readonly number[];

	/**
	 * @param sent the events with bytes of this side, in their order
	 * @param frames gives for the end of each frame among all bytes of the side where the frame begins
	 * @param roundTripMs the longest time from a segment to its acknowledgement
	 */
	constructor(
		sent: readonly SentEvent[],
		frames: ReadonlyMap<number, number>,
		roundTripMs: number,
	) {
		const pieces: SentPiece[] = [];
		let to = 0;
		let burstFrom = 0;
		for (const { event, at, bytes, written = null } of sent) {
			if (bytes.length === 0) continue;
			const from = to;
			to += bytes.length;
			const before = pieces.at(-1);
			if (before !== undefined && at - before.at > PATIENCE.burst) burstFrom = from;
			const goesOn = before !== undefined && holdsAt(before, at);
			const frameFrom = frames.get(to);
			const mayHold = to - burstFrom >= FULL_SEGMENT || (frameFrom ?? 0) < burstFrom;
			pieces.push({
				...{ event, at, from, written },
				first: goesOn ? (before.first ?? before) : null,
				holdsMs: frameFrom === undefined ? Infinity : mayHold ? roundTripMs : 0,
			});
		}
		this.#pieces = pieces;
		this.#starts = pieces.map(({ from }) => from);
	}

	/** Returns when a byte was written at the earliest, and the event from which on that was possible. */
	earliest(byte: number): { readonly event: number; readonly at: number } | null {
		const piece = this.#pieces[Math.max(0, lastAtMost(this.#starts, byte))];
		if (piece === undefined) return null;
		const { event, at, from, written } = piece;
		if (written === null) return piece.first ?? piece;
		const writing = written.findLast((one) => one.from <= byte - from);
		return { event, at: writing?.at ?? at };
	}

	/** Returns the same for what a side writes behind all its bytes and what leaves at this event. */
	earliestBehind(event: number, at: number): { readonly event: number; readonly at: number } {
		const last = this.#waiting(event, at);
		return last === null ? { event, at } : (last.first ?? last);
	}

	/** Returns whether bytes can be waiting to leave at this event. */
	waits(event: number, at: number): boolean {
		return this.#waiting(event, at) !== null;
	}

	/** Returns the latest time at which something can leave that was written by `ms`; `ms` itself if nothing waits. */
	latest(ms: number): number {
		const index = this.#pieces.findLastIndex(({ at }) => at <= ms);
		const piece = this.#pieces[index];
		if (piece === undefined || piece.written !== null) return ms;
		let last = piece;
		for (const next of this.#pieces.slice(index + 1)) {
			if (next.first !== (piece.first ?? piece)) break;
			last = next;
		}
		return Math.max(ms, last.at + last.holdsMs);
	}

	/** Returns the last piece before an event if TCP can still hold bytes back behind it; null otherwise. */
	#waiting(event: number, at: number): SentPiece | null {
		const last = this.#pieces.findLast((piece) => piece.event < event);
		return last?.written === null && holdsAt(last, at) ? last : null;
	}
}

/** Returns whether TCP can still hold back then what was written before the piece left. */
function holdsAt({ at, holdsMs }: SentPiece, ms: number): boolean {
	return holdsMs > 0 && ms - at <= holdsMs;
}
