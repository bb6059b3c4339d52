import { expect, test } from 'vitest';
import {
	cutInCharacter,
	holdsRareCharacter,
} from '../../../src/engine/observer/observe-failing.ts';
import { hex } from '../../support/hex-bytes.ts';

test.each([
	['nothing', hex``, false],
	['whole characters', hex`61 e4 bd a0`, false],
	['half a character', hex`61 e4 bd`, true],
	['what can be no character', hex`61 ff`, false],
])('%s: cut or not', (_, bytes, cut) => {
	expect(cutInCharacter(bytes)).toBe(cut);
});

test.each([
	['plain text', hex`61 e4 bd a0`, false],
	['U+0000', hex`61 00`, true],
	['U+FFFF', hex`ef bf bf`, true],
	['U+FFFD', hex`ef bf bd`, false],
	['U+FDD0', hex`ef b7 90`, true],
	['U+FDF0', hex`ef b7 b0`, false],
	['U+10FFFE', hex`f4 8f bf be`, true],
	['a leading U+FEFF', hex`ef bb bf 61`, true],
	['U+FEFF inside', hex`61 ef bb bf`, false],
])('%s: rare or not', (_, bytes, rare) => {
	expect(holdsRareCharacter(bytes)).toBe(rare);
});
