import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from '../../../../src/panels/frame/payload/json-fault.ts';

test('finds no fault in text that JSON.parse accepts', () => {
	fc.assert(
		fc.property(fc.json({ maxDepth: 5 }), fc.nat(4), (text, indent) => {
			const written = JSON.stringify(JSON.parse(text), null, indent);
			expect(jsonFault(written)).toBeNull();
		}),
	);
});

test('agrees with JSON.parse on broken text', () => {
	const broken = fc
		.tuple(
			fc.json({ maxDepth: 3 }),
			fc.nat(),
			fc.constantFrom('', ',', '}', ']', '"', ':', '\\', '0', 'x'),
		)
		.map(([text, at, insert]) => {
			const cut = at % (text.length + 1);
			return text.slice(0, cut) + insert + text.slice(cut + 1);
		});
	fc.assert(
		fc.property(broken, (text) => {
			let valid = true;
			try {
				JSON.parse(text);
			} catch {
				valid = false;
			}
			expect(jsonFault(text) === null).toBe(valid);
		}),
		{ numRuns: 2000 },
	);
});

test.each([
	['{"a":1,}', 1, 8, '}'],
	['[1 2]', 1, 4, '2'],
	['{\n\t"a" 1\n}', 2, 6, '1'],
	['{"a":tru}', 1, 6, 't'],
	['"a\tb"', 1, 3, '\t'],
	['"a\\x"', 1, 3, '\\'],
	['[1', 1, 3, ''],
	['', 1, 1, ''],
	['{} {}', 1, 4, '{'],
	['[01]', 1, 3, '1'],
	['"😀', 1, 4, ''],
])('finds where %j goes wrong', (text, line, column, found) => {
	expect(jsonFault(text)).toMatchObject({ line, column, found });
});

test('does not run out of stack', () => {
	expect(jsonFault('['.repeat(50_000))).toMatchObject({ offset: 50_000, found: '' });
});
