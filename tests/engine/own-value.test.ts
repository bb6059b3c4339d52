import { expect, test } from 'vitest';
import { ownValue } from '../../src/engine/index.ts';
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
