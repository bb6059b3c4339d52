import { expect, test } from 'vitest';
import { readHex } from '../../../src/engine/index.ts';
import { FrameLab } from '../../../src/panels/frame/frame-lab.svelte.ts';
import { MOST_KEPT, readDraft, saveDraft } from '../../../src/panels/frame/hex-drafts.ts';

const { bytes } = readHex('81 00');
const draft = { text: '81 00 zz', line: 1, column: 7, found: 'zz', kind: 'not-hex' as const };

test('a draft comes back from what was saved', () => {
	const saved: unknown = JSON.parse(JSON.stringify(saveDraft(draft, bytes)));
	expect(readDraft(saved, bytes)).toEqual(draft);
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
])('%j is no draft', (saved) => {
	expect(readDraft(saved, bytes)).toBeNull();
});

test('a draft belongs to the bytes it was typed over, and undo brings both back', () => {
	const lab = new FrameLab();
	lab.keepDraft({ ...draft, text: 'zz' });
	expect(lab.draft?.text).toBe('zz');
	lab.edit({ from: 0, to: 1, insert: readHex('01').bytes });
	expect(lab.draft).toBeNull();
	expect(lab.drafts).toBeNull();
	lab.history.undo();
	expect(lab.draft?.text).toBe('zz');
});

test('a lab begun again goes on with the draft, and its document is untouched', () => {
	const lab = new FrameLab();
	lab.keepDraft({ ...draft, text: '8' });
	const next = new FrameLab();
	next.restoreDrafts(lab.drafts);
	expect(next.draft?.text).toBe('8');
	expect(next.save()).toEqual(lab.save());
});
