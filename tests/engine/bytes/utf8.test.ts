import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Utf8Fault } from '../../../src/engine/index.ts';
import {
	UTF8_FAULT_KINDS,
	UTF8_START,
	encodeUtf8,
	isUtf8Fault,
	utf8FaultKind,
	utf8FaultOf,
	utf8FaultOffset,
	utf8FaultPreceding,
	utf8Pending,
	utf8Run,
} from '../../../src/engine/index.ts';
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

	it('is what TextDecoder takes', () => {
		const decoder = new TextDecoder('utf-8', { fatal: true });
		const taken = (bytes: Uint8Array): boolean => {
			try {
				decoder.decode(bytes);
				return true;
			} catch {
				return false;
			}
		};
		for (let first = 0x7f; first < 256; first++) {
			for (let second = 0; second < 256; second += 3) {
				for (const rest of [[], [0x80], [0xbf, 0x80], [0x80, 0x41]]) {
					const bytes = Uint8Array.of(first, second, ...rest);
					expect(utf8FaultOf(bytes) === null).toBe(taken(bytes));
				}
			}
		}
	});
});

describe('a text in pieces', () => {
	const bytes = fc.oneof(
		fc.uint8Array({ maxLength: 40 }),
		fc.string({ unit: 'binary', maxLength: 30 }).map((text) => encodeUtf8(text)),
		fc
			.tuple(fc.string({ unit: 'binary', maxLength: 30 }), fc.nat(80), fc.nat(255))
			.map(([text, place, byte]) => {
				const spoilt = encodeUtf8(text);
				if (spoilt.length > 0) spoilt[place % spoilt.length] = byte;
				return spoilt;
			}),
	);

	function firstFault(text: Uint8Array, cuts: readonly number[]): Utf8Fault | null {
		let state = UTF8_START;
		const borders = [0, ...[...cuts].sort((a, b) => a - b), text.length];
		for (let i = 1; i < borders.length; i++) {
			const from = borders[i - 1]!;
			const result = utf8Run(state, text, from, borders[i]!);
			if (isUtf8Fault(result)) {
				const offset = from + utf8FaultOffset(result);
				const kind = UTF8_FAULT_KINDS[utf8FaultKind(result)]!;
				return { kind, offset, start: offset - utf8FaultPreceding(result) };
			}
			state = result;
		}
		return state === UTF8_START ? null : at('utf8-truncated', text.length - utf8Pending(state));
	}

	it('has the fault it has as a whole, wherever it is cut', () => {
		fc.assert(
			fc.property(bytes, fc.array(fc.nat(200), { maxLength: 5 }), (text, places) => {
				const cuts = places.map((place) => place % (text.length + 1));
				expect(firstFault(text, cuts)).toEqual(utf8FaultOf(text));
			}),
			{ numRuns: 1000 },
		);
	});

	it('has it one byte at a time: the fast form is equal to the table', () => {
		fc.assert(
			fc.property(bytes, (text) => {
				const each = Array.from(text, (_, i) => i);
				expect(firstFault(text, each)).toEqual(utf8FaultOf(text));
			}),
			{ numRuns: 1000 },
		);
	});
});
