import { expect, it } from 'vitest';
import { NO_BYTES, joinBytes } from '../../../src/engine/bytes/index.ts';
import { hex } from '../../support/hex-bytes.ts';

it('joins parts in order', () => {
	expect(joinBytes([hex`01 02 03`, NO_BYTES, hex`04`])).toEqual(hex`01 02 03 04`);
	expect(joinBytes([])).toEqual(new Uint8Array(0));
});

it('joins half a million parts, which no argument list holds', () => {
	const part = hex`61`;
	expect(joinBytes(new Array<typeof part>(500_000).fill(part)).length).toBe(500_000);
});

it('gives a copy, also of a single part', () => {
	const part = hex`81`;
	joinBytes([part])[0] = 0;
	expect(part).toEqual(hex`81`);
});
