import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexLines, hexText, readHex, sameBytes } from '../../../src/engine/bytes/index.ts';
import { LIMITS } from '../../../src/engine/limits.ts';

/** The first fragment of RFC 6455 §5.7's masked "Hello", as people type it. */
const COMPLETE = [
	['81 85 37 fa', '818537fa'],
	['818537fa', '818537fa'],
	['81:85:37:FA', '818537fa'],
	['81-85-37-fa', '818537fa'],
	['81,85, 37;fa', '818537fa'],
	['0x81 0x85 0X37 0xFa', '818537fa'],
	['0x81,0x85,0x37,0xfa,', '818537fa'],
	['0x818537fa', '818537fa'],
	['\\x81\\x85\\x37\\xfa', '818537fa'],
	['\t81\r\n85\n\n37\u00a0fa ', '818537fa'],
	['\ufeff81\u3000\u300185\uff0c37\u2009fa', '818537fa'],
	['', ''],
	['  \n', ''],
] as const;

/** The text; each problem as "kind line:column offset found"; what was read nevertheless. */
const PROBLEMS = [
	['8', ['odd-digits 1:1 0 8'], ''],
	['81 8', ['odd-digits 1:4 3 8'], '81'],
	['81 8 37', ['odd-digits 1:4 3 8'], '8137'],
	['818', ['odd-digits 1:3 2 8'], '81'],
	['81 0x', ['odd-digits 1:4 3 0x'], '81'],
	['81 0x8', ['odd-digits 1:6 5 8'], '81'],
	['81\\x', ['odd-digits 1:3 2 \\x'], '81'],
	['81\n85 zz 37', ['not-hex 2:4 6 zz'], '818537'],
	['81\r\n85\r\n3g', ['odd-digits 3:1 8 3', 'not-hex 3:2 9 g'], '8185'],
	['81\rq', ['not-hex 2:1 3 q'], '81'],
	['hello 81', ['not-hex 1:1 0 h'], '81'],
	['81 \\ 85', ['not-hex 1:4 3 \\'], '8185'],
	['x81', ['not-hex 1:1 0 x'], ''],
	['81 é 85', ['not-hex 1:4 3 é'], '8185'],
] as const;

const hexish = fc.string({
	unit: fc.constantFrom(...Array.from('018afFxX\\ ,:\n\r\tgz')),
	maxLength: 60,
});

describe('readHex', () => {
	it.each(COMPLETE)('%j is %s', (text, expected) => {
		const { bytes, problems, complete } = readHex(text);
		expect(problems).toEqual([]);
		expect(complete).toBe(true);
		expect(hexText(bytes, '')).toBe(expected);
	});

	it.each(PROBLEMS)('%j has problems %j', (text, expected, read) => {
		const { bytes, problems, complete } = readHex(text);
		expect(problems.map((p) => `${p.kind} ${p.line}:${p.column} ${p.offset} ${p.found}`)).toEqual(
			expected,
		);
		expect(complete).toBe(false);
		expect(hexText(bytes, '')).toBe(read);
	});

	it('reads any text, and every problem lies in it', () => {
		fc.assert(
			fc.property(fc.oneof(hexish, fc.string({ unit: 'binary' })), (text) => {
				const { bytes, problems, complete } = readHex(text);
				expect(complete).toBe(problems.length === 0);
				expect(bytes.length * 2).toBeLessThanOrEqual(text.length);
				const lines = text.split(/\r\n|\r|\n/);
				let last = -1;
				for (const { offset, line, column, found } of problems) {
					expect(offset).toBeGreaterThan(last);
					expect(text.startsWith(found, offset)).toBe(true);
					expect(lines[line - 1]!.startsWith(found.split(/[\r\n]/)[0]!, column - 1)).toBe(true);
					last = offset;
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it('names at most a hundred problems', () => {
		expect(readHex('z '.repeat(1000)).problems).toHaveLength(100);
	});

	it('stops at the limit of a document', () => {
		const full = '00 '.repeat(LIMITS.frameDocument);
		expect(readHex(full).complete).toBe(true);
		const { bytes, problems } = readHex(`${full}11`);
		expect(bytes).toHaveLength(LIMITS.frameDocument);
		expect(problems).toMatchObject([{ kind: 'too-long', line: 1, found: '11' }]);
	});

	it('stops at the limit of a paste', () => {
		const text = ' '.repeat(LIMITS.pasteCharacters + 1);
		expect(readHex(text).problems).toMatchObject([
			{ kind: 'too-long', offset: LIMITS.pasteCharacters },
		]);
	});

	it('reads back a full document as it is written', () => {
		const bytes = Uint8Array.from({ length: LIMITS.frameDocument }, (_, i) => (i * 7) & 255);
		const text = hexLines(bytes);
		expect(sameBytes(readHex(text).bytes, bytes)).toBe(true);
	});
});
