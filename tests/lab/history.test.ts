import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { History, HISTORY_LIMITS } from '../../src/lab/history.svelte.ts';

interface Sample {
	readonly bytes: Uint8Array;
	readonly from: string;
}

const sample = (...bytes: number[]): Sample => ({ bytes: Uint8Array.from(bytes), from: 'client' });
const bytesOf = (history: History<Sample>): number[] => [...history.document.bytes];

describe('a history', () => {
	it('gives back byte-identical documents for any series of edits, undone and redone', () => {
		fc.assert(
			fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 30 }), (versions) => {
				const history = new History<Sample>(sample());
				const seen = [bytesOf(history)];
				for (const bytes of versions) {
					const before = history.document.bytes;
					history.commit({ ...history.document, bytes });
					if (!(before.length === bytes.length && before.every((b, i) => b === bytes[i]))) {
						seen.push([...bytes]);
					}
				}
				for (const version of seen.slice(0, -1).reverse()) {
					expect(history.undo()).toBe(true);
					expect(bytesOf(history)).toEqual(version);
				}
				expect(history.canUndo).toBe(false);
				for (const version of seen.slice(1)) {
					expect(history.redo()).toBe(true);
					expect(bytesOf(history)).toEqual(version);
				}
				expect(history.canRedo).toBe(false);
			}),
		);
	});

	it('makes one step of a run of typing, and a new one after seal', () => {
		const history = new History<Sample>(sample());
		history.commit(sample(1), 'hex');
		history.commit(sample(1, 2), 'hex');
		history.commit(sample(1, 2, 3), 'hex');
		history.seal();
		history.commit(sample(1, 2, 3, 4), 'hex');
		history.undo();
		expect(bytesOf(history)).toEqual([1, 2, 3]);
		history.undo();
		expect(bytesOf(history)).toEqual([]);
		history.redo();
		expect(bytesOf(history)).toEqual([1, 2, 3]);
	});

	it('keeps a deletion apart from typing after it, and joins typing over a selection', () => {
		const history = new History<Sample>(sample(1, 2, 3));
		history.commit(sample(), 'hex');
		history.commit(sample(9), 'hex');
		history.undo();
		expect(bytesOf(history)).toEqual([]);
		history.undo();
		expect(bytesOf(history)).toEqual([1, 2, 3]);
		history.commit(sample(7), 'hex');
		history.commit(sample(7, 8), 'hex');
		history.undo();
		expect(bytesOf(history)).toEqual([1, 2, 3]);
	});

	it('does not join edits in different places', () => {
		const history = new History<Sample>(sample(0, 0, 0, 0, 0, 0));
		history.commit(sample(1, 0, 0, 0, 0, 0), 'hex');
		history.commit(sample(1, 0, 0, 0, 0, 1), 'hex');
		history.undo();
		expect(bytesOf(history)).toEqual([1, 0, 0, 0, 0, 0]);
	});

	it('forgets a run that ends where it began', () => {
		const history = new History<Sample>(sample(1));
		history.commit(sample(2), 'hex');
		history.commit(sample(1), 'hex');
		expect(history.canUndo).toBe(false);
	});

	it('drops undone steps when a new one is made', () => {
		const history = new History<Sample>(sample(1));
		history.commit(sample(2));
		history.undo();
		history.commit(sample(3));
		expect(history.canRedo).toBe(false);
		expect(history.redo()).toBe(false);
	});

	it('keeps a thousand steps', () => {
		const history = new History<Sample>(sample(0));
		for (let i = 1; i <= 1000; i++) history.commit(sample(i % 256, i >> 8));
		for (let i = 0; i < 1000; i++) expect(history.undo()).toBe(true);
		expect(bytesOf(history)).toEqual([0]);
	});

	it('lets old steps go when they weigh too much, never the last one', () => {
		const history = new History<Sample>(sample());
		const large = HISTORY_LIMITS.bytes / 8;
		for (let i = 1; i <= 12; i++) {
			history.commit({ from: 'client', bytes: new Uint8Array(large).fill(i) });
		}
		let steps = 0;
		while (history.undo()) steps++;
		expect(steps).toBeGreaterThanOrEqual(1);
		expect(steps).toBeLessThan(12);
		expect(history.document.bytes.length).toBe(large);
	});

	it('treats values that are not bytes as values', () => {
		const history = new History<Sample>(sample(1));
		history.commit({ ...history.document, from: 'server' });
		expect(history.document.from).toBe('server');
		history.undo();
		expect(history.document).toEqual(sample(1));
	});
});
