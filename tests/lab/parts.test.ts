import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isMissingPart, parts } from '../../src/lab/parts.svelte.ts';

beforeEach(() => {
	vi.useFakeTimers();
	parts.dismiss();
});
afterEach(() => vi.useRealTimers());

const missing = () => new TypeError('Failed to fetch dynamically imported module: a.js');

describe('a part', () => {
	test('that arrives is returned, and there is nothing to say', async () => {
		expect([await parts.load(() => Promise.resolve(7)), parts.trouble]).toEqual([7, null]);
		vi.runAllTimers();
		expect(parts.trouble).toBe(null);
	});

	test('that will not arrive is missing, until the notice is dismissed', async () => {
		await expect(parts.load(() => Promise.reject(missing()))).rejects.toThrow('Failed to fetch');
		expect(parts.trouble).toBe('missing');
		parts.dismiss();
		expect(parts.trouble).toBe(null);
	});

	test('that throws an error of its own is not missing', async () => {
		await expect(parts.load(() => Promise.reject(new Error('mine')))).rejects.toThrow('mine');
		expect(parts.trouble).toBe(null);
	});

	test('that takes long is late until it arrives', async () => {
		let arrive = (_: number) => {};
		const loaded = parts.load(() => new Promise<number>((resolve) => (arrive = resolve)));
		vi.advanceTimersByTime(30_000);
		expect(parts.trouble).toBe('late');
		arrive(7);
		expect([await loaded, parts.trouble]).toEqual([7, null]);
	});
});

test.each([
	'Failed to fetch dynamically imported module: https://a.example/x.js',
	'error loading dynamically imported module: https://a.example/x.js',
	'Importing a module script failed.',
	'Unable to preload CSS for /assets/x.css',
])('“%s” says that a module did not arrive', (message) => {
	expect(isMissingPart(new TypeError(message))).toBe(true);
});

test('any other error does not say so', () => {
	expect([new Error('x is not a function'), 'Failed to fetch'].map(isMissingPart)).toEqual([
		false,
		false,
	]);
});
