import { describe, expect, test } from 'vitest';
import { lineAndColumn, locatePath } from '../../../src/engine/json/json-location.ts';
import { readJson } from '../../../src/engine/json/json-text.ts';

const LONG = 'x'.repeat(70);
const EMOJI = `${'x'.repeat(59)}😀`;
const TEXT = `{
	"link": { "upMs": 25, "a.b": 1, "a": { "b": 2 }, "${LONG}": 3, "${EMOJI}": 4 },
	"script": [
		{ "who": "client", "do": { "type": "text" } },
		[["deep"]]
	]
}`;

function placed(path: string) {
	const reading = readJson(TEXT);
	if (reading.type !== 'json') throw new Error('not JSON');
	const { name, value, whole } = locatePath(reading.root, path);
	return {
		name: name && TEXT.slice(name.from, name.to),
		value: TEXT.slice(value.from, value.to),
		whole,
	};
}

describe('a path leads to its place', () => {
	test.each([
		['link.upMs', '"upMs"', '25'],
		['script[0].who', '"who"', '"client"'],
		['script[0].do.type', '"type"', '"text"'],
		['script[1][0][0]', null, '"deep"'],
		// A name with a dot is found before one that ends there.
		['link.a.b', '"a.b"', '1'],
		// Problems cut long names.
		[`link.${LONG.slice(0, 60)}`, `"${LONG}"`, '3'],
		[`link.${EMOJI.slice(0, 59)}`, `"${EMOJI}"`, '4'],
	])('%s', (path, name, value) => {
		expect(placed(path)).toEqual({ name, value, whole: true });
	});

	test('the empty one is the whole', () => {
		expect(placed('')).toEqual({ name: null, value: TEXT, whole: true });
	});

	test.each([
		['script[0].when', null, '{ "who": "client", "do": { "type": "text" } }'],
		['script[7].do', '"script"', null],
		['link.upMs.more', '"upMs"', '25'],
		['client.url', null, TEXT],
		['[', null, TEXT],
	])('%s leads no further than to what should hold it', (path, name, value) => {
		const found = placed(path);
		expect(found.whole).toBe(false);
		expect(found.name).toBe(name);
		if (value !== null) expect(found.value).toBe(value);
	});
});

test.each([
	['', 0, 1, 1],
	['abc', 2, 1, 3],
	['a\n\nb', 3, 3, 1],
	['😀x', 2, 1, 2],
	['a\n', 2, 2, 1],
])('%j at %i is line %i, column %i', (text, offset, line, column) => {
	expect(lineAndColumn(text, offset)).toEqual({ line, column });
});
