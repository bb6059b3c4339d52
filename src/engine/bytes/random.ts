// xoshiro128** 1.1 (Blackman and Vigna, prng.di.unimi.it/xoshiro128starstar.c), seeded by splitmix32: the increment
// is the golden ratio's, the mixing is MurmurHash3's 32-bit finaliser. A generator is the one thing in the engine that
// changes when it is used; whoever needs the same draws again makes it anew from the seed.

/** The four 32-bit words of a generator, for keeping and going on later. */
export type RandomState = readonly [number, number, number, number];

const TWO_TO_MINUS_32 = 2 ** -32;

export class Random {
	#a: number;
	#b: number;
	#c: number;
	#d: number;

	/** @throws RangeError when all four words are zero: the generator would stand still. */
	constructor([a, b, c, d]: RandomState) {
		this.#a = a | 0;
		this.#b = b | 0;
		this.#c = c | 0;
		this.#d = d | 0;
		if ((this.#a | this.#b | this.#c | this.#d) === 0) throw new RangeError('a state of zeros');
	}

	/** Any number is a seed; its lowest 32 bits and its 21 above them count. */
	static fromSeed(seed: number): Random {
		const low = seed >>> 0;
		const high = Math.floor(Math.abs(seed) / 2 ** 32) >>> 0;
		const mix = splitmix32(low ^ Math.imul(high, 0x9e3779b1));
		return new Random([mix(), mix(), mix(), mix()]);
	}

	get state(): RandomState {
		return [this.#a >>> 0, this.#b >>> 0, this.#c >>> 0, this.#d >>> 0];
	}

	/** 0 to 2³² − 1. */
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

	/** Makes each word what `uint32` would draw next. The state is in locals, which takes half of the time of the calls. */
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

	/** In [0, 1), in steps of 2⁻³². */
	unit(): number {
		return this.uint32() * TWO_TO_MINUS_32;
	}

	/** With mean 1. Never infinite: the smallest unit counts as half a step above 0. */
	exponential(): number {
		return -Math.log((this.uint32() + 0.5) * TWO_TO_MINUS_32);
	}
}

/** A stream of well-mixed 32-bit numbers from one. */
export function splitmix32(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x9e3779b9) | 0;
		let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
		mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
		return (mixed ^ (mixed >>> 16)) >>> 0;
	};
}
