import { expect, it } from 'vitest';
import { deflateMemory, inflateMemory } from '../../../src/engine/compare/index.ts';
import vectors from '../../vectors/transports.json' with { type: 'json' };

it('is the figure in the documentation of zlib', () => {
	const { deflateMemory: published } = vectors;
	expect(deflateMemory(15, 8)).toBe(published.deflate15_8);
	expect(deflateMemory(10, 8)).toBe(published.deflate10_8);
	expect(inflateMemory(15)).toBe(published.inflate15);
});
