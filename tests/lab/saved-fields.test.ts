import { expect, test } from 'vitest';
import {
	asBoolean,
	asOneOf,
	asText,
	readSavedFields,
	SavedFields,
} from '../../src/lab/saved-fields.ts';

test.each([null, undefined, 1, 'text', [], [1]])('%j has no fields', (saved) => {
	expect(SavedFields.of(saved)).toBeNull();
});

test('a field that cannot be read has its usual value and is named; a missing one is not', () => {
	const fields = SavedFields.of({ a: 'x', b: 1, c: true })!;
	expect(fields.take('a', asText(), '')).toBe('x');
	expect(fields.take('b', asText(), 'usual')).toBe('usual');
	expect(fields.take('c', asBoolean, false)).toBe(true);
	expect(fields.take('d', asBoolean, true)).toBe(true);
	expect(fields.take('a', asOneOf(['y', 'z']), 'y')).toBe('y');
	expect(fields.take('a', asText(0), '')).toBe('');
	expect([fields.leftOut, fields.read]).toEqual([['b', 'a', 'a'], 2]);
});

test('names of every object are no fields of this one', () => {
	const fields = SavedFields.of({})!;
	for (const name of ['constructor', '__proto__', 'toString']) {
		expect(fields.take(name, (value) => value, 'usual')).toBe('usual');
		expect(fields.group(name)).toBeNull();
	}
	expect(fields.leftOut).toEqual([]);
});

test('a group counts with the whole', () => {
	const fields = SavedFields.of({ group: { a: 'x', b: 1 }, none: 5 })!;
	const group = fields.group('group')!;
	group.take('a', asText(), '');
	group.take('b', asText(), '');
	fields.add('group', group);
	expect(fields.group('none')).toBeNull();
	expect([fields.leftOut, fields.read]).toEqual([['group.b', 'none'], 1]);
});

test('a document is returned with the names of missing fields and values out of range', () => {
	const outOfRange = { path: 'b', found: '9', expected: '0…1' };
	const read = (saved: unknown) =>
		readSavedFields(saved, (fields) => {
			const text = fields.take('a', asText(), '');
			fields.refuse(outOfRange);
			return fields.read === 0 ? null : { text };
		});
	expect(read({ a: 'x' })).toEqual({ document: { text: 'x' }, leftOut: [], refused: [outOfRange] });
	expect(read({ a: 1 })).toEqual({ document: null, leftOut: ['a'], refused: [outOfRange] });
	expect(read('x')).toEqual({ document: null, leftOut: [], refused: [] });
});
