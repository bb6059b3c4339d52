import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random, splitmix32 } from '../../../src/engine/bytes/random.ts';

describe('xoshiro128** 1.1', () => {
	it('draws the same numbers as the reference implementation from 1, 2, 3, 4', () => {
		const random = new Random([1, 2, 3, 4]);
		expect(Array.from({ length: 10 }, () => random.uint32())).toEqual([
			...[11520, 0, 5927040, 70819200, 2031721883, 1637235492],
			...[1287239034, 3734860849, 3729100597, 4258142804],
		]);
	});

	it('goes on from its state as if it had never stopped', () => {
		const random = Random.fromSeed(7);
		for (let i = 0; i < 5; i++) random.uint32();
		const again = new Random(random.state);
		expect(again.uint32()).toBe(random.uint32());
	});

	it('fills words with the results of single draws, and continues after them', () => {
		for (const length of [0, 1, 7, 1000]) {
			const [filling, drawing] = [Random.fromSeed(length), Random.fromSeed(length)];
			const words = new Uint32Array(length);
			filling.fill(words);
			expect([...words]).toEqual(Array.from(words, () => drawing.uint32()));
			expect(filling.state).toEqual(drawing.state);
		}
	});

	it('refuses the state that would never change', () => {
		expect(() => new Random([0, 0, 0, 0])).toThrow(RangeError);
	});

	it('depends on the seed alone, beyond 32 bits too', () => {
		fc.assert(
			fc.property(fc.maxSafeInteger(), (seed) => {
				expect(Random.fromSeed(seed).state).toEqual(Random.fromSeed(seed).state);
			}),
		);
		const seeds = [0, 1, 2, 2 ** 32, 2 ** 32 + 1, 2 ** 33];
		expect(new Set(seeds.map((seed) => Random.fromSeed(seed).uint32())).size).toBe(seeds.length);
	});
});

it('splitmix32 mixes the multiples of the golden ratio', () => {
	const mix = splitmix32(0);
	// MurmurHash3's fmix32 of 9e3779b9 and 3c6ef372.
	expect([mix(), mix()]).toEqual([fmix32(0x9e3779b9), fmix32(0x3c6ef372)]);
});

describe('the drawn numbers', () => {
	const random = Random.fromSeed(1);
	const units = Array.from({ length: 100_000 }, () => random.unit());
	const waits = Array.from({ length: 100_000 }, () => random.exponential());

	it('lies in [0, 1) and fills ten boxes evenly', () => {
		expect(Math.min(...units.slice(0, 1000))).toBeGreaterThanOrEqual(0);
		expect(units.every((unit) => unit < 1)).toBe(true);
		for (let box = 0; box < 10; box++) {
			const share = units.filter((unit) => Math.floor(unit * 10) === box).length / units.length;
			expect(Math.abs(share - 0.1)).toBeLessThan(0.005);
		}
	});

	it('is exponential with mean 1', () => {
		const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
		expect(Math.abs(mean - 1)).toBeLessThan(0.01);
		const beyond = waits.filter((wait) => wait > 2).length / waits.length;
		expect(Math.abs(beyond - Math.exp(-2))).toBeLessThan(0.004);
		expect(waits.every((wait) => wait > 0 && Number.isFinite(wait))).toBe(true);
	});
});

function fmix32(value: number): number {
	let h = BigInt(value);
	const times = (a: bigint, b: bigint): bigint => (a * b) & 0xffffffffn;
	h = times(h ^ (h >> 16n), 0x85ebca6bn);
	h = times(h ^ (h >> 13n), 0xc2b2ae35n);
	return Number(h ^ (h >> 16n));
}
