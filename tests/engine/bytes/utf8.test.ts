import { describe, expect, it, test } from 'vitest';
import type { Utf8Fault } from '../../../src/engine/bytes/utf8.ts';
import { encodeUtf8, hexText, utf8FaultOf } from '../../../src/engine/bytes/index.ts';
import { hex } from '../../support/hex-bytes.ts';

const at = (kind: Utf8Fault['kind'], offset: number, start = offset): Utf8Fault => ({
	kind,
	offset,
	start,
});

/** RFC 3629 §4; what Unicode calls noncharacters is valid text. */
const VALID = [
	...['', '00', '7f', 'c2 80', 'df bf', 'e0 a0 80', 'e1 80 80', 'ec bf bf', 'ed 9f bf', 'ee 80 80'],
	...['ef bf bf', 'ef bb bf', 'f0 90 80 80', 'f3 bf bf bf', 'f4 8f bf bf', '48 c3 a9 e4 bd a0 21'],
];

const FAULTY: readonly (readonly [string, Utf8Fault])[] = [
	['c0', at('utf8-lead-byte', 0)],
	['c1 bf', at('utf8-lead-byte', 0)],
	['f5 80 80 80', at('utf8-lead-byte', 0)],
	['41 ff', at('utf8-lead-byte', 1)],
	['c3 28', at('utf8-continuation', 1, 0)],
	['41 e4 bd 41', at('utf8-continuation', 3, 1)],
	['f0 9f 92 c2 a9', at('utf8-continuation', 3, 0)],
	['e0 41', at('utf8-continuation', 1, 0)],
	['80', at('utf8-stray-continuation', 0)],
	['c3 a9 bf', at('utf8-stray-continuation', 2)],
	['e0 80 80', at('utf8-overlong', 1, 0)],
	['e0 9f bf', at('utf8-overlong', 1, 0)],
	['f0 8f bf bf', at('utf8-overlong', 1, 0)],
	['ed a0 80', at('utf8-surrogate', 1, 0)],
	['ed bf bf', at('utf8-surrogate', 1, 0)],
	['f4 90 80 80', at('utf8-too-large', 1, 0)],
	['41 c3', at('utf8-truncated', 1)],
	['e4 bd', at('utf8-truncated', 0)],
	['f0 9f 98', at('utf8-truncated', 0)],
];

describe('a whole text', () => {
	test.each(VALID)('%s is well formed', (text) => {
		expect(utf8FaultOf(hex(text))).toBeNull();
	});

	test.each(FAULTY)('%s has its fault', (text, fault) => {
		expect(utf8FaultOf(hex(text))).toEqual(fault);
	});

	test.each(FAULTY)('%s has it also after a long run of ASCII and characters', (text, fault) => {
		const before = encodeUtf8('plain ASCII of some length, é 你 😀 and on');
		const bytes = new Uint8Array([...before, ...hex(text)]);
		const { offset, start, kind } = fault;
		const moved = { kind, offset: offset + before.length, start: start + before.length };
		expect(utf8FaultOf(bytes)).toEqual(moved);
	});

	it('accepts the same bytes as TextDecoder', () => {
		const decoder = new TextDecoder('utf-8', { fatal: true });
		const taken = (bytes: Uint8Array): boolean => {
			try {
				decoder.decode(bytes);
				return true;
			} catch {
				return false;
			}
		};
		const others: string[] = [];
		for (let first = 0x7f; first < 256; first++) {
			for (let second = 0; second < 256; second += 3) {
				for (const rest of [[], [0x80], [0xbf, 0x80], [0x80, 0x41]]) {
					const bytes = Uint8Array.of(first, second, ...rest);
					if ((utf8FaultOf(bytes) === null) !== taken(bytes)) others.push(hexText(bytes));
				}
			}
		}
		expect(others).toEqual([]);
	});
});
