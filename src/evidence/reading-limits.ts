// How much of a piece is looked at. A piece may have 100 MB and millions of frames, messages or lines; what is beyond
// a limit is left unread, and a problem says what and where. What is left out is in the middle wherever that
// is possible: a connection shows its trouble at its beginning and at its end.
import type { PieceRange } from './piece-range.ts';
import type { EvidenceProblem } from './piece.ts';

export const READING_LIMITS = {
	/** Frames of one side, or messages of a connection, at the beginning and as many at the end. */
	atEachEnd: 10_000,
	/** After this many events of a piece, `atEachEndLater` replaces `atEachEnd`. */
	events: 60_000,
	/** Frames or messages at each end of a connection, once the piece has used up its events. */
	atEachEndLater: 25,
	/** Segments of one side, after frames in the middle are left out. */
	segments: 50_000,
	/** Connections of a piece. */
	connections: 200,
	/** Equal signs of one connection, and all signs of a piece. */
	equalSigns: 20,
	signs: 5000,
	/** Broken rules of a piece: each rule counts once for a side of a connection. */
	brokenRules: 2000,
	/** Characters of a transcript, and of a text that is searched for messages. */
	transcript: 2 << 20,
	messages: 16 << 20,
	/** Matches of one pattern. */
	matches: 200,
	/** A JSON text that is longer is read in parts; its values may be nested so deep. */
	wholeJson: 4 << 20,
	jsonDepth: 1000,
} as const;

/** What was left unread, for the words of the problem. */
export type LeftOut =
	| 'streams'
	| 'connections'
	| 'frames'
	| 'segments'
	| 'messages'
	| 'signs'
	| 'rules'
	| 'lines'
	| 'errors'
	| 'entries';

/** Returns the problem that says how many things were read, and how many were left out and where. */
export function tooMany(
	what: LeftOut,
	most: number,
	left: number,
	range: PieceRange | null,
): EvidenceProblem {
	return { id: 'too-many', range, line: null, values: { what, most, left } };
}

/** Returns the problem that says that of a long content only `most` characters or bytes were read. */
export function tooLarge(most: number, range: PieceRange): EvidenceProblem {
	return { id: 'too-large', range, line: null, values: { most } };
}

/** Counts how much a piece may still give. */
export class EventBudget {
	#left: number = READING_LIMITS.events;

	/** The number of frames or messages that the next connection keeps at its beginning and at its end. */
	get atEachEnd(): number {
		return this.#left > 0 ? READING_LIMITS.atEachEnd : READING_LIMITS.atEachEndLater;
	}

	spend(events: number): void {
		this.#left -= events;
	}
}

/** Collects the first and the last things of a long list. */
export class BothEnds<Thing> {
	count = 0;
	readonly #most: number;
	readonly #first: Thing[] = [];
	#last: Thing[] = [];

	/** @param most how many are kept at each end */
	constructor(most: number = READING_LIMITS.atEachEnd) {
		this.#most = most;
	}

	add(thing: Thing): void {
		this.count++;
		if (this.#first.length < this.#most) this.#first.push(thing);
		else if (this.#last.push(thing) >= 2 * this.#most) this.#last = this.#last.slice(-this.#most);
	}

	get kept(): readonly Thing[] {
		return [...this.#first, ...this.#last.slice(-this.#most)];
	}
	/** The number of things between the two ends. */
	get left(): number {
		return Math.max(0, this.count - 2 * this.#most);
	}
	/** The last thing before and the first thing behind those that were left out. */
	get aroundLeft(): readonly [Thing, Thing] | null {
		const before = this.#first.at(-1);
		const after = this.#last.at(-this.#most);
		return this.left > 0 && before !== undefined && after !== undefined ? [before, after] : null;
	}
}
