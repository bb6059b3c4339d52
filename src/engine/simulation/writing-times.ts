// Says when each end wrote the bytes of its segments. A flow does not keep these times; but each world shows how many
// bytes an end has written so far, and all bytes that were not there in the world before were written in its turn.
import type { Role } from '../role.ts';
import type { UnsentBytes, Writing } from '../observer/transcript.ts';
import type { Flow } from './flow.ts';
import type { Segment } from './segment.ts';
import type { World } from './timeline.ts';

/** Holds what an end has written on its current connection. */
interface WrittenBySide {
	/** Counts the bytes written so far, those that wait included. */
	readonly total: number;
	/** Lists from which offset of the stream on bytes were written when, without those that have left. */
	readonly writings: Writing[];
	/** Says when the end wrote its FIN; it is null before that. */
	readonly finAt: number | null;
	/** Says whether bytes or a FIN wait to leave. */
	readonly waits: boolean;
	/** Says whether the endpoint has written a Close. */
	readonly close: boolean;
}

function nothingWritten(): WrittenBySide {
	return { total: 0, writings: [], finAt: null, waits: false, close: false };
}

/** Describes bytes of an end that will not leave any more in this timeline. */
export interface Unsent extends UnsentBytes {
	readonly connection: number;
}

/** Follows the worlds of a timeline in their order. */
export class WritingTimes {
	#connection = 0;
	#sides: Record<Role, WrittenBySide> = { client: nothingWritten(), server: nothingWritten() };

	/** Takes the next world. Returns the ends whose waiting bytes were discarded in its turn. */
	take({ at, connection, hops, client, server }: World): readonly Unsent[] {
		const replaced = connection === this.#connection ? [] : this.unsent();
		if (connection !== this.#connection) {
			this.#sides = { client: nothingWritten(), server: nothingWritten() };
			this.#connection = connection;
		}
		const flows = { client: hops[0]!.up, server: hops.at(-1)!.down };
		const discarded = [client, server].flatMap(({ side: by, endpoint }): readonly Unsent[] => {
			const before = this.#sides[by];
			const close = before.close || (endpoint?.closeSent ?? null) !== null;
			const after = { ...writtenWith(before, flows[by], at), close };
			this.#sides[by] = after;
			// The endpoint can have written its Close in this turn, before the bytes were discarded.
			return before.waits && after.total < before.total ? [{ by, connection, close }] : [];
		});
		return [...replaced, ...discarded];
	}

	/** Returns the ends that have written what has not left. */
	unsent(): readonly Unsent[] {
		const connection = this.#connection;
		return (['client', 'server'] as const).flatMap((by) => {
			const { waits, close } = this.#sides[by];
			return waits ? [{ by, connection, close }] : [];
		});
	}

	/** Returns when an end wrote the bytes of a segment that leaves; null if the segment is of a replaced connection. */
	of(by: Role, { connection, offset, end }: Segment): readonly Writing[] | null {
		if (connection !== this.#connection) return null;
		const { writings } = this.#sides[by];
		// Segments leave in their order.
		while (writings.length > 1 && writings[1]!.from <= offset) writings.shift();
		return writings
			.filter(({ from }) => from < end)
			.map(({ from, at }) => ({ from: Math.max(0, from - offset), at }));
	}

	/** Returns when an end wrote its FIN; null if the FIN is of a replaced connection. */
	finAt(by: Role, { connection }: Segment): number | null {
		return connection === this.#connection ? this.#sides[by].finAt : null;
	}
}

function writtenWith(before: WrittenBySide, flow: Flow, at: number): Omit<WrittenBySide, 'close'> {
	const { sent, queued, finQueued, over } = flow;
	const total = sent + queued;
	const { writings } = before;
	if (total > before.total) writings.push({ from: before.total, at });
	return {
		total,
		writings,
		finAt: before.finAt ?? (finQueued ? at : null),
		waits: queued > 0 || (finQueued && over === 'no'),
	};
}
