// RFC 8259: the same texts are JSON here as for `JSON.parse`, but for a name that stands twice and for the depth.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineAndColumn } from '../../../src/engine/json/json-location.ts';
import { readJson, type JsonNode } from '../../../src/engine/json/json-text.ts';
import { BROKEN_TEXTS } from '../../panels/conversation/build/broken-texts.ts';

const parses = (text: string): boolean => {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
};

const NO_JSON = BROKEN_TEXTS.filter(
	([text, , , kind]) => !parses(text) || kind === 'twice' || kind === 'deep',
);

test.each(NO_JSON)('%j breaks off at line %i, column %i: %s', (text, line, column, kind) => {
	const reading = readJson(text);
	expect(reading.type).toBe('problem');
	if (reading.type !== 'problem') return;
	expect(reading.problem.kind).toBe(kind);
	expect(lineAndColumn(text, reading.problem.from)).toEqual({ line, column });
	expect(reading.problem.to).toBeLessThanOrEqual(text.length);
});

test.each([
	['1', 1],
	[' -0.5e+10\n', -5e9],
	['"\\ud83d\\u0000\\/é"', '\ud83d\u0000/é'],
	['"\u007f\u2028"', '\u007f\u2028'],
	['[1, [], {}, null]', [1, [], {}, null]],
	['{"": {"a": true}}', { '': { a: true } }],
])('%j is JSON', (text, value) => {
	const reading = readJson(text);
	expect(reading.type === 'json' && reading.value).toEqual(value);
});

describe('laws', () => {
	/** Characters that JSON is made of, so that many texts are nearly JSON. */
	const nearly = fc.oneof(
		fc.string({
			unit: fc.constantFrom(...'{}[]:,"\\ \n\t0123-+.eEtruefalsnu/\'é\u0001'.split('')),
			maxLength: 40,
		}),
		fc
			.tuple(fc.json({ maxDepth: 5 }), fc.nat(), fc.nat(3), fc.string({ maxLength: 2 }))
			.map(([json, at, gone, put]) => {
				const from = at % (json.length + 1);
				return json.slice(0, from) + put + json.slice(from + gone);
			}),
	);

	test('it accepts and refuses the same texts as JSON.parse', () => {
		fc.assert(
			fc.property(nearly, (text) => {
				const reading = readJson(text);
				if (reading.type === 'problem' && reading.problem.kind === 'twice') return;
				expect(reading.type === 'json').toBe(parses(text));
			}),
			{ numRuns: 4000 },
		);
	});

	test('every part of a text has the place that reads as it', () => {
		const check = (text: string, node: JsonNode, value: unknown): void => {
			expect(JSON.parse(text.slice(node.from, node.to))).toEqual(value);
			for (const { name, nameSpan, value: part } of node.members ?? []) {
				expect(JSON.parse(text.slice(nameSpan.from, nameSpan.to))).toBe(name);
				check(text, part, (value as Record<string, unknown>)[name]);
			}
			node.items?.forEach((item, i) => {
				check(text, item, (value as unknown[])[i]);
			});
		};
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom('', '\t'), (value, indent) => {
				const text = JSON.stringify(value, null, indent);
				const reading = readJson(text);
				if (reading.type === 'json') check(text, reading.root, JSON.parse(text));
				else expect(reading.problem.kind).toBe('deep');
			}),
			{ numRuns: 300 },
		);
	});
});
