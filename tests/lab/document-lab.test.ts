import { beforeEach, describe, expect, test } from 'vitest';
import type { DocumentForm } from '../../src/lab/document-form.ts';
import { DocumentLab } from '../../src/lab/document-lab.svelte.ts';
import { History } from '../../src/lab/history.svelte.ts';

interface Pair {
	readonly left: string;
	readonly right: string;
}

const START: Pair = { left: '', right: '' };
let written: number;

/** The right part alone is a part; both are the whole. */
const FORM: DocumentForm<Pair> = {
	start: START,
	save: ({ left, right }) => {
		written++;
		return [left, right];
	},
	read: (saved) =>
		Array.isArray(saved) && typeof saved[0] === 'string'
			? { document: { left: saved[0], right: String(saved[1]) }, leftOut: ['right'], refused: [] }
			: { document: null, leftOut: ['left'], refused: [] },
	toAddress: ({ left, right }) => (left.length > 3 ? null : { left, right }),
	fromAddress(parameters, inFront) {
		const [left, right] = [parameters.get('left'), parameters.get('right')];
		if (left !== null) return { document: { left, right: right ?? '' }, whole: true, problems: [] };
		return { document: right === null ? null : { ...inFront, right }, whole: false, problems: [] };
	},
};

class PairLab extends DocumentLab<Pair> {
	readonly history = new History(START);
	protected readonly form = FORM;
	/** Which whole documents came. */
	readonly brought: string[] = [];

	get view() {
		return {};
	}
	open(parameters: URLSearchParams) {
		const { document, problems } = this.openDocument(parameters);
		return { document: document !== null, problems };
	}
	step() {
		return false;
	}
	protected override put(document: Pair): void {
		super.put(document);
		this.brought.push(document.left);
	}
}

let lab: PairLab;
beforeEach(() => {
	written = 0;
	lab = new PairLab();
});

test('a lab is pristine while its document equals the first one', () => {
	expect(lab.pristine).toBe(true);
	lab.history.commit({ left: 'a', right: '' });
	expect(lab.pristine).toBe(false);
	lab.history.commit({ left: '', right: '' });
	expect(lab.pristine).toBe(true);
});

test('a document is written once, and again when it is another one', () => {
	lab.history.commit({ left: 'a', right: 'b' });
	expect([lab.save(), lab.save(), written]).toEqual([['a', 'b'], ['a', 'b'], 1]);
	lab.history.undo();
	expect([lab.save(), written]).toEqual([['', ''], 2]);
});

describe('saved data', () => {
	test('becomes the document in one step of undo, and unreadable parts are named', () => {
		expect(lab.restore(['a', 'b'])).toEqual({ document: true, leftOut: ['right'], refused: [] });
		expect([lab.document, lab.brought, lab.historyEntry]).toEqual([
			{ left: 'a', right: 'b' },
			['a'],
			0,
		]);
		lab.history.undo();
		expect(lab.document).toEqual(START);
	});

	test('that is not a document changes nothing, and unreadable parts are named', () => {
		expect(lab.restore({})).toEqual({ document: false, leftOut: ['left'], refused: [] });
		expect([lab.document, lab.brought, lab.history.canUndo]).toEqual([START, [], false]);
	});
});

describe('an address', () => {
	const open = (query: string) => lab.open(new URLSearchParams(query));

	test('with a whole document replaces the document in front', () => {
		expect(open('left=a').document).toBe(true);
		expect([lab.document, lab.brought]).toEqual([{ left: 'a', right: '' }, ['a']]);
		expect(lab.parameters).toEqual({ left: 'a', right: '' });
	});

	test('with a part of a document changes that part', () => {
		open('left=a&right=b');
		expect(open('right=c').document).toBe(true);
		expect([lab.document, lab.brought]).toEqual([{ left: 'a', right: 'c' }, ['a']]);
	});

	test('without a part of a document changes nothing', () => {
		expect(open('step=2').document).toBe(false);
		expect([lab.history.canUndo, lab.brought]).toEqual([false, []]);
	});

	test('cannot express every document', () => {
		lab.history.commit({ left: 'long', right: '' });
		expect(lab.parameters).toBeNull();
		lab.history.commit({ left: '😀', right: '\ud83d' });
		expect(lab.parameters).toBeNull();
		lab.history.commit({ left: '😀', right: '' });
		expect(lab.parameters).toEqual({ left: '😀', right: '' });
	});
});

test('another document ends a run of typing and is a new entry of the history', () => {
	lab.history.commit({ left: 'a', right: '' }, 'left');
	lab.replace({ left: 'b', right: '' });
	expect([lab.document.left, lab.historyEntry]).toEqual(['b', 1]);
	lab.history.undo();
	expect(lab.document.left).toBe('a');
});
