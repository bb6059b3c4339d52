import { expect, test } from 'vitest';
import { isRecord, ownMembers, ownValue } from '../../src/engine/own-value.ts';
import { INHERITED_NAMES } from '../support/inherited-names.ts';

const TABLE = { fin: 1, rsv1: 0 };

test('a name of the table’s own gives its value', () => {
	expect(ownValue(TABLE, 'fin')).toBe(1);
	expect(ownValue(TABLE, 'rsv1')).toBe(0);
});

test.each(INHERITED_NAMES)('%s is not found, though every object inherits it', (name) => {
	expect(ownValue(TABLE, name)).toBeUndefined();
});

test('an own name that hides an inherited one is found', () => {
	expect(ownValue({ constructor: 'x' }, 'constructor')).toBe('x');
});

test.each([
	[{}, true],
	[{ fin: 1 }, true],
	[Object.create(null), true],
	[[], false],
	[null, false],
	[undefined, false],
	['fin', false],
	[7, false],
	[() => 1, false],
])('%j is a record: %j', (value: unknown, expected) => {
	expect(isRecord(value)).toBe(expected);
	expect(ownMembers(value)).toEqual(expected ? value : {});
});
