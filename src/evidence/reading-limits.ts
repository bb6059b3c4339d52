// How much of a piece is looked at. A piece may have 100 MB and millions of frames, messages or lines; what is beyond
// a limit is left unread, and a problem says what and where. What is left out is in the middle wherever that
// is possible: a connection shows its trouble at its beginning and at its end.
import type { PieceRange } from './piece-range.ts';
import type { EvidenceProblem } from './piece.ts';

export const READING_LIMITS = {
	/** Bounds the frames of one side, or the messages of a connection, at its beginning, and as many at its end. */
	atEachEnd: 10_000,
	/** Counts the events of a piece after which `atEachEndLater` replaces `atEachEnd`. */
	events: 60_000,
	/** Bounds the frames or messages at each end of a connection, once the piece has used up its events. */
	atEachEndLater: 25,
	/** Bounds the segments of one side, after frames in the middle are left out. */
	segments: 50_000,
	/** Bounds the connections of a piece. */
	connections: 200,
	/** Bounds the equal signs of one connection; `signs` bounds all signs of a piece. */
	equalSigns: 20,
	signs: 5000,
	/** Bounds the broken rules of a piece: each rule counts once for a side of a connection. */
	brokenRules: 2000,
	/** Bounds the characters of a transcript; `messages` bounds those of a text that is searched for messages. */
	transcript: 2 << 20,
	messages: 16 << 20,
	/** Bounds the matches of one pattern. */
	matches: 200,
	/**
	 * Bounds a JSON text that is read as a whole; a longer one is read in parts. `jsonDepth` bounds how deep its values
	 * are nested.
	 */
	wholeJson: 4 << 20,
	jsonDepth: 1000,
} as const;

/** Says what was left unread, for the words of the problem. */
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

	/** Returns how many frames or messages the next connection keeps at its beginning and at its end. */
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

	/**
	 * Begins an empty list.
	 * @param most how many are kept at each end
	 */
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
	/** Returns the number of things between the two ends. */
	get left(): number {
		return Math.max(0, this.count - 2 * this.#most);
	}
	/** Returns the last thing before and the first thing behind those that were left out. */
	get aroundLeft(): readonly [Thing, Thing] | null {
		const before = this.#first.at(-1);
		const after = this.#last.at(-this.#most);
		return this.left > 0 && before !== undefined && after !== undefined ? [before, after] : null;
	}
}
