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
