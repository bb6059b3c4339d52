import { Text } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hexMap } from '../../src/editor/hex-map.ts';
import { splicedHex } from '../../src/editor/hex-splice.ts';
import { applyEdit, readHex } from '../../src/engine/bytes/index.ts';

function spliced(text: string, from: number, to: number, insert: string, perLine = 16) {
	const doc = Text.of(text.split('\n'));
	const map = hexMap(doc.iterLines(), doc.lines);
	return splicedHex(doc, map, { from, to, insert: readHex(insert).bytes }, perLine);
}

function applied(text: string, changes: ReturnType<typeof spliced>): string {
	return changes
		.toReversed()
		.reduce((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text);
}

describe('an edit goes into a text with its own spacing', () => {
	test.each([
		['a changed byte', '81  85\n37', [1, 2, '86'], '81  86\n37'],
		['an inserted byte', '81  85\n37', [1, 1, 'ff'], '81  ff 85\n37'],
		['an inserted byte at the end', '81  85\n37', [3, 3, 'ff'], '81  85\n37 ff'],
		['a removed byte', '81  85\n37', [1, 2, ''], '81  37'],
		['a removed byte at the end', '81  85\n37', [2, 3, ''], '81  85'],
		['all removed', '81  85\n37', [0, 3, ''], ''],
		['bytes that were run together', '818537', [1, 2, 'aabb'], '81aa bb 37'],
		['bytes with marks', '0x81, 0x85', [1, 1, 'ff'], '0x81, 0xff 85'],
		['into an empty text', '', [0, 0, '8185'], '81 85'],
	] as const)('%s', (_, text, [from, to, insert], after) => {
		expect(applied(text, spliced(text, from, to, insert))).toBe(after);
	});

	test('more than a line of bytes comes in lines', () => {
		expect(applied('81', spliced('81', 1, 1, '00'.repeat(5), 2))).toBe('81 00 00\n00 00\n00');
	});

	test('and means the edited bytes, whatever the spacing', () => {
		const space = fc.constantFrom(' ', '', '\n', '  ', ', ', ' 0x', '\n\n', '-');
		const spaced = fc.array(
			fc.tuple(
				space,
				fc.nat(255).map((byte) => byte.toString(16).padStart(2, '0')),
			),
			{ maxLength: 30 },
		);
		fc.assert(
			fc.property(spaced, fc.uint8Array({ maxLength: 20 }), fc.nat(), fc.nat(), (...drawn) => {
				const [parts, insert, a, b] = drawn;
				const text = parts.map((part) => part.join('')).join('');
				const { bytes, complete } = readHex(text);
				fc.pre(complete);
				const from = a % (bytes.length + 1);
				const to = from + (b % (bytes.length - from + 1));
				const doc = Text.of(text.split('\n'));
				const edit = { from, to, insert };
				const changes = splicedHex(doc, hexMap(doc.iterLines(), doc.lines), edit, 16);
				const after = readHex(applied(text, changes));
				expect(after.complete).toBe(true);
				expect(after.bytes).toEqual(applyEdit(bytes, edit));
			}),
			{ numRuns: 1000 },
		);
	});
});
