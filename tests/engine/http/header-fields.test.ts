import { describe, expect, test } from 'vitest';
import { latin1Bytes } from '../../../src/engine/bytes/bytes.ts';
import {
	headerField,
	headerFields,
	joinedValue,
	membersOf,
	rangeInField,
	spanInField,
	valueRange,
} from '../../../src/engine/http/header-fields.ts';
import { parseRequestHead } from '../../../src/engine/http/message.ts';
import { head } from '../../support/heads.ts';

const text = 'GET / HTTP/1.1\r\nA: x, y\r\nb: 1\r\na:\r\nA: u\r\n  v,\r\n\tw\r\n\r\n';
const found = parseRequestHead(latin1Bytes(text));

test('names are compared without regard to letter case', () => {
	expect(headerFields(found, 'a').map(({ line }) => line)).toEqual([2, 4, 5]);
	expect(headerField(found, 'B')?.value.text).toBe('1');
	expect(headerField(found, 'c')).toBeNull();
	expect(joinedValue(found, 'A')).toBe('x, y, , u v, w');
	expect(joinedValue(found, 'c')).toBeNull();
});

describe('lists over several lines', () => {
	test('members know their bytes, folds included', () => {
		const members = membersOf(headerFields(found, 'a'));
		expect(members.map(({ text: member }) => member)).toEqual(['x', 'y', 'u v', 'w']);
		expect(members.map(({ from, to }) => text.slice(from, to))).toEqual([
			'x',
			'y',
			'u\r\n  v',
			'w',
		]);
	});

	test('deep folds with many members cost in proportion', () => {
		const lines = Array.from({ length: 20_000 }, (_, i) => ` m${i},`);
		const field = headerField(parseRequestHead(head('GET / HTTP/1.1', 'A: x,', ...lines)), 'a')!;
		expect(membersOf([field])).toHaveLength(20_001);
		expect(membersOf([field]).at(-1)?.text).toBe('m19999');
	});
});

test('a place in a value is a place in the bytes', () => {
	const field = headerFields(found, 'a')[2]!;
	const at = (from: number, to: number): string => {
		const span = spanInField(field, from, to);
		return text.slice(span.from, span.to);
	};
	expect([at(0, 1), at(2, 3), at(3, 4), at(5, 6)]).toEqual(['u', 'v', ',', 'w']);
	expect(at(1, 1)).toBe('');
	expect(rangeInField(field, 0, 1)).toEqual({
		start: 8 * field.value.from,
		end: 8 * field.value.from + 8,
	});
});

test('an empty value is marked by its whole line', () => {
	const { start, end } = valueRange(headerFields(found, 'a')[1]!);
	expect(text.slice(start / 8, end / 8)).toBe('a:\r\n');
});
