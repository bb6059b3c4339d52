import { describe, expect, test } from 'vitest';
import type {
	FieldTable,
	ScenarioField,
} from '../../../../src/engine/simulation/grammar/fields.ts';
import {
	readByField,
	readByFields,
	readItems,
	readVariant,
	type ReadValue,
	type ShapeProblem,
} from '../../../../src/engine/simulation/grammar/shape.ts';

function read(
	readValue: ReadValue<unknown>,
	value: unknown,
): { value: unknown; problems: readonly string[] } {
	const problems: ShapeProblem[] = [];
	const given = readValue(value, { path: '', problems });
	return {
		value: given,
		problems: problems.map(
			({ path, kind, found, expected }) => `${path}: ${kind} ${found} ${expected}`,
		),
	};
}

const one =
	(field: ScenarioField): ReadValue<unknown> =>
	(value, place) =>
		readByField(field, value, place);
const table =
	(fields: FieldTable, defaults?: object): ReadValue<unknown> =>
	(value, place) =>
		readByFields(fields, value, place, defaults);

const NUMBER = one({ type: 'number', least: 1, most: 3 });
const WHOLE = one({ type: 'number', least: 1, most: 3, whole: true });
const TEXT = one({ type: 'text', most: 5 });
const HEX = one({ type: 'hex' });
const FLAG = one({ type: 'flag' });
const WORD = one({ type: 'choice', choices: ['a', 'b'] });
const MAYBE = one({ type: 'flag', empty: 'null' });
const LIST = one({ type: 'list', of: { type: 'number', least: 0, most: 9 }, most: 2 });
const POINT = table(
	{
		x: { type: 'number', least: 0, most: 9, whole: true },
		y: { type: 'number', least: 0, most: 9 },
	},
	{ y: 5 },
);
const OPEN = table({
	name: { type: 'text', most: 5 },
	colour: { type: 'choice', choices: ['red', 'blue'], empty: 'absent' },
});
const GROUP = one({
	type: 'group',
	fields: { on: { type: 'flag' } },
	start: { on: true },
	empty: 'null',
});
const KINDS = {
	point: { fields: { x: { type: 'number', least: 0, most: 9 } } },
	none: { fields: {} },
	elsewhere: { fields: {} },
} as const;
const EITHER: ReadValue<unknown> = (value, place) =>
	readVariant('kind', KINDS, ['point', 'none'], value, place);

describe('a value of the described shape is given back', () => {
	test.each<[string, ReadValue<unknown>, unknown, unknown]>([
		['a number', NUMBER, 2.5, 2.5],
		['a text', TEXT, 'hello', 'hello'],
		['hex digits, as they are written', HEX, '8A 05', '8A 05'],
		['a flag', FLAG, false, false],
		['a word', WORD, 'b', 'b'],
		['null where a field can be empty', MAYBE, null, null],
		['a list', LIST, [1, 2], [1, 2]],
		['a group', GROUP, { on: false }, { on: false }],
		['no group', GROUP, null, null],
		['a member that is left out has its default', POINT, { x: 1 }, { x: 1, y: 5 }],
		['a member that can be absent stays out', OPEN, { name: 'a' }, { name: 'a' }],
		['or is read', OPEN, { name: 'a', colour: 'red' }, { name: 'a', colour: 'red' }],
		['one of several objects', EITHER, { kind: 'point', x: 3 }, { kind: 'point', x: 3 }],
	])('%s', (_, shape, value, expected) => {
		expect(read(shape, value)).toEqual({ value: expected, problems: [] });
	});

	test('with its members in the order of the defaults', () => {
		const { value } = read(
			table({ a: { type: 'flag' }, b: { type: 'flag' } }, { b: true, a: true }),
			{ a: false, b: false },
		);
		expect(Object.keys(value as object)).toEqual(['b', 'a']);
	});
});

describe('another value becomes a problem with its place', () => {
	test.each<[string, ReadValue<unknown>, unknown, readonly string[]]>([
		['another type', NUMBER, '2', [': type "2" number']],
		['too much', NUMBER, 4, [': range 4 1…3']],
		['too little', NUMBER, 0, [': range 0 1…3']],
		['no whole number', WHOLE, 2.5, [': type 2.5 integer']],
		['no number at all', NUMBER, NaN, [': range NaN 1…3']],
		['a long text', TEXT, 'longer', [': too-long "longer" ≤ 5']],
		['no text', TEXT, null, [': type null string']],
		['no hex digits', HEX, '8g', [': value 8g hex']],
		['half a byte', HEX, '8', [': value 8 hex']],
		['bytes that are no text', HEX, 8, [': type 8 string']],
		['no flag', FLAG, 0, [': type 0 boolean']],
		['null where a field cannot be empty', FLAG, null, [': type null boolean']],
		['another word', WORD, 'c', [': value "c" a, b']],
		['no list', LIST, {}, [': type object array']],
		['a long list', LIST, [1, 2, 3], [': too-long 3 ≤ 2']],
		['in a list', LIST, [1, []], ['[1]: type array number']],
		['in a group', GROUP, { on: 1 }, ['on: type 1 boolean']],
		[
			'several in an object',
			table({ x: { type: 'number', least: 0, most: 9 }, y: { type: 'flag' } }),
			{ x: -1, y: 'a', z: 1 },
			['z: unknown z x, y', 'x: range -1 0…9', 'y: type "a" boolean'],
		],
		['what is missing', POINT, { y: 1 }, ['x: missing  x']],
		['no object', POINT, [], [': type array object']],
		['nothing', OPEN, undefined, [': type  object']],
		[
			'an unknown member',
			OPEN,
			{ name: 'a', colour: 'green', shape: 1 },
			['shape: unknown shape name, colour', 'colour: value "green" red, blue'],
		],
		[
			'a name that every object inherits',
			POINT,
			{ x: 1, toString: 1 },
			['toString: unknown toString y, x'],
		],
		['no tag', EITHER, {}, ['kind: missing  point, none']],
		['another tag', EITHER, { kind: 'line' }, ['kind: value "line" point, none']],
		[
			'a tag that is not possible here',
			EITHER,
			{ kind: 'elsewhere' },
			['kind: value "elsewhere" point, none'],
		],
		['an inherited tag', EITHER, { kind: 'toString' }, ['kind: value "toString" point, none']],
		['nothing to have a tag', EITHER, 3, [': type 3 object']],
		[
			'under a tag',
			(value, place) => readItems(value, place, 3, EITHER),
			[{ kind: 'none', x: 1 }, { kind: 'point' }],
			['[0].x: unknown x kind', '[1].x: missing  x'],
		],
	])('%s', (_, shape, value, problems) => {
		expect(read(shape, value).problems).toEqual(problems);
	});

	test('briefly, whatever was found', () => {
		for (const shape of [FLAG, HEX]) {
			const [problem] = read(shape, 'x'.repeat(100_000)).problems;
			expect(problem!.length).toBeLessThan(90);
		}
	});
});

test('a long text in a problem ends before half of a character', () => {
	const long = `${'x'.repeat(59)}😀`;
	const { problems } = read(table({ known: { type: 'number', least: 1, most: 3 } }), {
		[long]: 1,
		known: long,
	});
	expect(problems).toHaveLength(2);
	for (const problem of problems) {
		expect(problem).not.toMatch(/\p{Surrogate}|\\ud/iu);
		expect(problem).toContain('x'.repeat(59));
	}
});
