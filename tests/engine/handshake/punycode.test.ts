import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { punycode } from '../../../src/engine/handshake/punycode.ts';

test.each([
	['bücher', 'xn--bcher-kva'],
	['例子', 'xn--fsqu00a'],
	['测试', 'xn--0zwm56d'],
	['παράδειγμα', 'xn--hxajbheg2az3al'],
	// RFC 3492 §7.1, samples (B) and (R).
	['他们为什么不说中文', 'xn--ihqwcrb4cv8a8dqg056pqjye'],
	['そのスピードで', 'xn--d9juau41awczczp'],
	['💩', 'xn--ls8h'],
])('%s', (label, ascii) => {
	expect(punycode(label)).toBe(ascii);
});

test('the platform writes the same, however far apart the characters are', () => {
	const letter = fc.constantFrom('a', 'z', '0', 'é', 'ü', 'д', 'ж', '例', '子', '한', '𠀀');
	fc.assert(
		fc.property(fc.array(letter, { minLength: 1, maxLength: 40 }), (letters) => {
			const label = letters.join('');
			fc.pre(/[^a-z0-9]/.test(label));
			expect(punycode(label)).toBe(domainToASCII(label));
		}),
	);
});
