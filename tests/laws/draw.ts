// Inputs of laws, drawn from a small generator instead of from trees of arbitraries: a million of them take seconds. What
// was drawn is a list of numbers, so every input shrinks, by shorter lists and smaller numbers.
import fc from 'fast-check';

export class Draw {
	#state: number;
	/** Numbers to give out again, then zeros. */
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

	/** As `fromSeed`, and what is drawn is kept in `drawn`. */
	static recorded(seed: number, drawn: number[]): Draw {
		return new Draw(seed, null, drawn);
	}

	/** The numbers given, as far as they go and fit; what came of them is kept in `drawn`. */
	static replayed(given: readonly number[], drawn: number[]): Draw {
		return new Draw(0, given, drawn);
	}

	/** 0 to `most`, which is below 2³². */
	nat(most: number): number {
		let drawn: number;
		if (this.#given === null) drawn = Math.floor((this.#next() * (most + 1)) / 2 ** 32);
		else drawn = Math.min(this.#given[this.#at++] ?? 0, most);
		this.#drawn?.push(drawn);
		return drawn;
	}

	/** 0 to `most`, the small ones more often. */
	small(most: number): number {
		return this.nat(this.nat(most));
	}

	/** True in one of `of`; false when shrunk. */
	rarely(of: number): boolean {
		return this.nat(of - 1) === of - 1;
	}

	/** Shrinks to the first. */
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

	/** mulberry32. */
	#next(): number {
		this.#state = (this.#state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return (mixed ^ (mixed >>> 14)) >>> 0;
	}
}

/** What is kept of an input for shrinking it: where it came from, or what was drawn. */
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

/** Parts left out, the longest first; then each number made smaller. */
function* smallerLists(drawn: readonly number[]): IterableIterator<readonly number[]> {
	for (let size = drawn.length; size >= 1; size = Math.floor(size / 2)) {
		for (let from = drawn.length - size; from >= 0; from -= size) {
			yield [...drawn.slice(0, from), ...drawn.slice(from + size)];
			// What it left out may have been counted in front of it.
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

/** Shorter, or as long and smaller at the first difference: so shrinking ends. */
function comesBefore(one: readonly number[], other: readonly number[]): boolean {
	if (one.length !== other.length) return one.length < other.length;
	const at = one.findIndex((number, i) => number !== other[i]);
	return at >= 0 && one[at]! < other[at]!;
}
