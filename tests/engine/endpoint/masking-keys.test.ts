import { describe, expect, it } from 'vitest';
import type { MaskingKeys } from '../../../src/engine/endpoint/masking-keys.ts';
import { hexText } from '../../../src/engine/bytes/index.ts';
import { listedKeys } from '../../../src/engine/endpoint/index.ts';
import { drawKey, seededKeys } from '../../../src/engine/endpoint/masking-keys.ts';
import { hex } from '../../support/hex-bytes.ts';

function draw(keys: MaskingKeys, count: number): string[] {
	const drawn: string[] = [];
	let rest = keys;
	for (let i = 0; i < count; i++) {
		const { key, keys: next } = drawKey(rest);
		drawn.push(hexText(key));
		rest = next;
	}
	return drawn;
}

describe('masking keys', () => {
	it('of a list come in turn, then from the first again', () => {
		const keys = listedKeys([hex`37 fa 21 3d`, hex`00 00 00 01`]);
		expect(draw(keys, 3)).toEqual(['37 fa 21 3d', '00 00 00 01', '37 fa 21 3d']);
	});

	it('of a seed are the same from the same value, and fresh from frame to frame (§5.3)', () => {
		expect(draw(seededKeys(7), 40)).toEqual(draw(seededKeys(7), 40));
		expect(new Set(draw(seededKeys(7), 1000)).size).toBe(1000);
		expect(draw(seededKeys(7), 1)).not.toEqual(draw(seededKeys(8), 1));
		expect(draw(seededKeys(7), 1)[0]).toMatch(/^(.. ){3}..$/);
	});

	it('are four bytes, and at least one', () => {
		expect(() => listedKeys([])).toThrow(RangeError);
		expect(() => listedKeys([hex`01 02 03`])).toThrow(/4 bytes, not 3/);
	});
});
