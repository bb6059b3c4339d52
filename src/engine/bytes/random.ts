// A seeded random generator: xoshiro128** 1.1 (Blackman and Vigna, prng.di.unimi.it/xoshiro128starstar.c),
// seeded by splitmix32. splitmix32 adds the golden ratio's increment and mixes with MurmurHash3's 32-bit
// finaliser.
//
// A generator is the only object of the engine that changes when it is used. The same seed gives the same
// numbers again.

/** Holds the four 32-bit words of a generator. With them a later generator continues the same sequence. */
export type RandomState = readonly [number, number, number, number];

const TWO_TO_MINUS_32 = 2 ** -32;

export class Random {
	#a: number;
	#b: number;
	#c: number;
	#d: number;

	/**
	 * @throws RangeError when all four words are zero, because the generator would then return only zeros.
	 */
	constructor([a, b, c, d]: RandomState) {
		this.#a = a | 0;
		this.#b = b | 0;
		this.#c = c | 0;
		this.#d = d | 0;
		if ((this.#a | this.#b | this.#c | this.#d) === 0) throw new RangeError('a state of zeros');
	}

	/**
	 * Creates a generator from any number. The lowest 32 bits of the seed and the 21 bits above them count.
	 */
	static fromSeed(seed: number): Random {
		const low = seed >>> 0;
		const high = Math.floor(Math.abs(seed) / 2 ** 32) >>> 0;
		const mix = splitmix32(low ^ Math.imul(high, 0x9e3779b1));
		return new Random([mix(), mix(), mix(), mix()]);
	}

	get state(): RandomState {
		return [this.#a >>> 0, this.#b >>> 0, this.#c >>> 0, this.#d >>> 0];
	}

	/** Returns an integer from 0 to 2³² − 1. */
	uint32(): number {
		const times5 = Math.imul(this.#b, 5);
		const result = Math.imul((times5 << 7) | (times5 >>> 25), 9) >>> 0;
		const shifted = this.#b << 9;
		this.#c ^= this.#a;
		this.#d ^= this.#b;
		this.#b ^= this.#c;
		this.#a ^= this.#d;
		this.#c ^= shifted;
		this.#d = (this.#d << 11) | (this.#d >>> 21);
		return result;
	}

	/**
	 * Fills each word with the number that `uint32` would return next. The state is kept in local variables,
	 * which takes half the time of calls.
	 */
	fill(words: Uint32Array): void {
		let [a, b, c, d] = [this.#a, this.#b, this.#c, this.#d];
		for (let i = 0; i < words.length; i++) {
			const times5 = Math.imul(b, 5);
			words[i] = Math.imul((times5 << 7) | (times5 >>> 25), 9);
			const shifted = b << 9;
			c ^= a;
			d ^= b;
			b ^= c;
			a ^= d;
			c ^= shifted;
			d = (d << 11) | (d >>> 21);
		}
		[this.#a, this.#b, this.#c, this.#d] = [a, b, c, d];
	}

	/** Returns a number in [0, 1), in steps of 2⁻³². */
	unit(): number {
		return this.uint32() * TWO_TO_MINUS_32;
	}

	/**
	 * Returns an exponentially distributed number with mean 1. The number is always finite: half a step is
	 * added to the integer, so the logarithm is never taken of 0.
	 */
	exponential(): number {
		return -Math.log((this.uint32() + 0.5) * TWO_TO_MINUS_32);
	}
}

/** Returns a generator that makes a sequence of well-mixed 32-bit numbers from one seed. */
export function splitmix32(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x9e3779b9) | 0;
		let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
		mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
		return (mixed ^ (mixed >>> 16)) >>> 0;
	};
}
