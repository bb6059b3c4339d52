import { describe, expect, test } from 'vitest';
import {
	flag,
	listShape,
	nullable,
	numberShape,
	oneOf,
	record,
	recordWith,
	tagged,
	textShape,
	type Shape,
	type ShapeProblem,
} from '../../../src/engine/simulation/json-shape.ts';

function read<T>(shape: Shape<T>, value: unknown): { value: T; problems: readonly string[] } {
	const problems: ShapeProblem[] = [];
	const given = shape(value, '', { problems });
	return {
		value: given,
		problems: problems.map(
			({ path, kind, found, expected }) => `${path}: ${kind} ${found} ${expected}`,
		),
	};
}

const POINT = record({ x: numberShape(0, 9, true), y: numberShape(0, 9) }, { y: 5 });
const OPEN = recordWith({ name: textShape(5) }, { colour: oneOf(['red', 'blue']) });
const EITHER = tagged<unknown>('kind', {
	point: record({ kind: oneOf(['point']), x: numberShape(0, 9) }),
	none: record({ kind: oneOf(['none']) }),
});

describe('what is of its shape is given back', () => {
	test.each<[string, Shape<unknown>, unknown, unknown]>([
		['a number', numberShape(1, 3), 2.5, 2.5],
		['a text', textShape(5), 'hello', 'hello'],
		['a text after a pattern', textShape(5, /^h/), 'hello', 'hello'],
		['a flag', flag, false, false],
		['nothing', nullable(flag), null, null],
		['a list', listShape(flag, 2), [true, false], [true, false]],
		['a record, with what is usual', POINT, { x: 1 }, { x: 1, y: 5 }],
		['a record without what it need not have', OPEN, { name: 'a' }, { name: 'a' }],
		['a record with it', OPEN, { name: 'a', colour: 'red' }, { name: 'a', colour: 'red' }],
		['one of several', EITHER, { kind: 'point', x: 3 }, { kind: 'point', x: 3 }],
	])('%s', (_, shape, value, expected) => {
		expect(read(shape, value)).toEqual({ value: expected, problems: [] });
	});
});

describe('what is not is said with its place', () => {
	test.each<[string, Shape<unknown>, unknown, readonly string[]]>([
		['another type', numberShape(1, 3), '2', [': type "2" number']],
		['too much', numberShape(1, 3), 4, [': range 4 1…3']],
		['no whole number', numberShape(1, 3, true), 2.5, [': type 2.5 integer']],
		['no number at all', numberShape(1, 3), NaN, [': range NaN 1…3']],
		['a long text', textShape(3), 'hello', [': too-long "hello" ≤ 3']],
		['a text of another pattern', textShape(9, /^a/), 'hello', [': value "hello" ^a']],
		['no text', textShape(9), null, [': type null string']],
		['no flag', flag, 0, [': type 0 boolean']],
		['another word', oneOf(['a', 'b']), 'c', [': value "c" a, b']],
		['no list', listShape(flag, 2), {}, [': type object array']],
		['a long list', listShape(flag, 2), [1, 2, 3], [': too-long 3 ≤ 2']],
		['in a list', listShape(flag, 2), [true, []], ['[1]: type array boolean']],
		[
			'several in a record',
			POINT,
			{ x: -1, y: 'a', z: 1 },
			['z: unknown z x, y', 'x: range -1 0…9', 'y: type "a" number'],
		],
		['what is missing', POINT, { y: 1 }, ['x: missing  x']],
		['no record', POINT, [], [': type array object']],
		['nothing', OPEN, undefined, [': type  object']],
		[
			'what is not wanted',
			OPEN,
			{ name: 'a', colour: 'green', shape: 1 },
			['shape: unknown shape name, colour', 'colour: value "green" red, blue'],
		],
		['no tag', EITHER, {}, ['kind: missing  point, none']],
		['another tag', EITHER, { kind: 'line' }, ['kind: value "line" point, none']],
		['a tag of everything’s', EITHER, { kind: 'toString' }, ['kind: value "toString" point, none']],
		['nothing to have a tag', EITHER, 3, [': type 3 object']],
		[
			'under a tag',
			listShape(EITHER, 3),
			[{ kind: 'none' }, { kind: 'point' }],
			['[1].x: missing  x'],
		],
	])('%s', (_, shape, value, problems) => {
		expect(read(shape, value).problems).toEqual(problems);
	});

	test('briefly, whatever was found', () => {
		const [problem] = read(flag, 'x'.repeat(100_000)).problems;
		expect(problem!.length).toBeLessThan(90);
	});
});
