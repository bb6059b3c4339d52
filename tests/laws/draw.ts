// Draws the inputs of laws from a small generator instead of from trees of arbitraries, so that a million of
// them take seconds. The drawn numbers are a list, so every input can be shrunk by shortening the list and
// lowering the numbers.
import fc from 'fast-check';

export class Draw {
	#state: number;
	/** The numbers to return, followed by zeros; null for random numbers. */
	readonly #given: readonly number[] | null;
	readonly #drawn: number[] | null;
	#at = 0;

	private constructor(seed: number, given: readonly number[] | null, drawn: number[] | null) {
		this.#state = seed;
		this.#given = given;
		this.#drawn = drawn;
	}

	static fromSeed(seed: number): Draw {
		return new Draw(seed, null, null);
	}

	/** Like `fromSeed`, and also appends the drawn numbers to `drawn`. */
	static recorded(seed: number, drawn: number[]): Draw {
		return new Draw(seed, null, drawn);
	}

	/** Returns the given numbers as far as they fit, and appends the returned numbers to `drawn`. */
	static replayed(given: readonly number[], drawn: number[]): Draw {
		return new Draw(0, given, drawn);
	}

	/** Returns a number from 0 to `most`, which is less than 2³². */
	nat(most: number): number {
		let drawn: number;
		if (this.#given === null) drawn = Math.floor((this.#next() * (most + 1)) / 2 ** 32);
		else drawn = Math.min(this.#given[this.#at++] ?? 0, most);
		this.#drawn?.push(drawn);
		return drawn;
	}

	/** Returns a number from 0 to `most`; small ones are more frequent. */
	small(most: number): number {
		return this.nat(this.nat(most));
	}

	/** Returns true once in `of` draws on average; shrinks to false. */
	rarely(of: number): boolean {
		return this.nat(of - 1) === of - 1;
	}

	/** Returns one of the choices; shrinks to the first. */
	one<const T>(choices: readonly T[]): T {
		return choices[this.nat(choices.length - 1)]!;
	}

	list<T>(most: number, make: () => T): T[] {
		const length = this.nat(most);
		const made: T[] = [];
		for (let i = 0; i < length; i++) made.push(make());
		return made;
	}

	bytes(most: number): Uint8Array<ArrayBuffer> {
		const bytes = new Uint8Array(this.nat(most));
		for (let i = 0; i < bytes.length; i++) bytes[i] = this.nat(255);
		return bytes;
	}

	/** Returns the next number of mulberry32. */
	#next(): number {
		this.#state = (this.#state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return (mixed ^ (mixed >>> 14)) >>> 0;
	}
}

/** The origin of an input, from which it is shrunk: its seed, or the drawn numbers. */
type Origin = number | readonly number[];

export class Drawn<T> extends fc.Arbitrary<T> {
	readonly #make: (draw: Draw) => T;

	constructor(make: (draw: Draw) => T) {
		super();
		this.#make = make;
	}

	override generate(random: fc.Random): fc.Value<T> {
		const seed = random.nextInt(0, 0x7fff_ffff);
		return new fc.Value(this.#make(Draw.fromSeed(seed)), seed satisfies Origin);
	}

	override canShrinkWithoutContext(value: unknown): value is T {
		return value === undefined;
	}

	override shrink(_: T, origin: unknown): fc.Stream<fc.Value<T>> {
		return fc.stream(this.#smaller(origin as Origin));
	}

	*#smaller(origin: Origin): IterableIterator<fc.Value<T>> {
		let drawn: readonly number[];
		if (typeof origin === 'number') {
			const recorded: number[] = [];
			this.#make(Draw.recorded(origin, recorded));
			drawn = recorded;
		} else {
			drawn = origin;
		}
		for (const given of smallerLists(drawn)) {
			const again: number[] = [];
			const value = this.#make(Draw.replayed(given, again));
			if (comesBefore(again, drawn)) yield new fc.Value(value, again satisfies Origin);
		}
	}
}

/** Yields lists without some parts, the longest parts first, and then lists with one smaller number. */
function* smallerLists(drawn: readonly number[]): IterableIterator<readonly number[]> {
	for (let size = drawn.length; size >= 1; size = Math.floor(size / 2)) {
		for (let from = drawn.length - size; from >= 0; from -= size) {
			yield [...drawn.slice(0, from), ...drawn.slice(from + size)];
			// The number before the part may be a count that includes the part.
			if (from > 0 && drawn[from - 1]! > 0) {
				yield [...drawn.slice(0, from - 1), drawn[from - 1]! - 1, ...drawn.slice(from + size)];
			}
		}
	}
	for (let i = 0; i < drawn.length; i++) {
		const number = drawn[i]!;
		for (const smaller of new Set([0, number >> 1, number - 1])) {
			if (smaller >= 0 && smaller < number) yield drawn.with(i, smaller);
		}
	}
}

/**
 * Orders lists by length and then by the first different number. Shrinking ends because every step lowers a
 * list.
 */
function comesBefore(one: readonly number[], other: readonly number[]): boolean {
	if (one.length !== other.length) return one.length < other.length;
	const at = one.findIndex((number, i) => number !== other[i]);
	return at >= 0 && one[at]! < other[at]!;
}
