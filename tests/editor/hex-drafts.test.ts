import { beforeEach, expect, test } from 'vitest';
import { HexDrafts, MOST_KEPT } from '../../src/editor/hex-drafts.svelte.ts';
import { readHex, type Bytes } from '../../src/engine/bytes/index.ts';

const BYTES = readHex('81 00').bytes;
const draft = { text: '81 00 zz', line: 1, column: 7, found: 'zz', kind: 'not-hex' as const };

let bytes: Bytes;

const drafts = () =>
	new HexDrafts((editor) => (editor === 'one' || editor === 'two' ? { bytes, perLine: 8 } : null));
const saved = (one: HexDrafts): unknown => JSON.parse(JSON.stringify(one.save()));

beforeEach(() => {
	bytes = BYTES;
});

test('each saved draft is restored in its own editor', () => {
	const before = drafts();
	before.keep('one', draft);
	before.keep('two', { ...draft, text: '8', column: 1, found: '8', kind: 'odd-digits' });
	const after = drafts();
	after.restore(saved(before));
	expect(after.of('one')).toEqual(draft);
	expect(after.of('two')?.text).toBe('8');
	before.keep('one', null);
	expect(Object.keys(before.save()!)).toEqual(['two']);
});

test.each([
	null,
	'zz',
	{ from: 0, to: 1 },
	{ from: 3, to: 2, insert: 'z' },
	{ from: 0, to: 99, insert: 'z' },
	{ from: 0.5, to: 1, insert: 'z' },
	{ from: 0, to: 0, insert: 'z'.repeat(MOST_KEPT + 1) },
	{ from: 5, to: 5, insert: ' 00' },
])('%j is no draft', (change) => {
	const after = drafts();
	after.restore({ one: change, three: { from: 0, to: 0, insert: 'z' } });
	after.restore(change);
	expect([after.of('one'), after.of('three'), after.some]).toEqual([null, null, false]);
});

test('a long paste with a fault is a draft that is restored', () => {
	const before = drafts();
	const text = `${'81 00 '.repeat(50_000)}zz`;
	before.keep('one', { ...draft, text, column: text.length - 1 });
	const after = drafts();
	after.restore(saved(before));
	expect(after.of('one')?.text).toBe(text);
});

test('a draft belongs to the bytes it was typed over, and undo brings both back', () => {
	const kept = drafts();
	kept.keep('one', draft);
	bytes = readHex('82 00').bytes;
	expect([kept.of('one'), kept.save()]).toEqual([null, null]);
	bytes = readHex('81 00').bytes;
	expect(kept.of('one')).toEqual(draft);
});
