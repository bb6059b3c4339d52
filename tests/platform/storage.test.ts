import { afterEach, expect, test, vi } from 'vitest';
import { readStored, removeStored, storedKeys, writeStored } from '../../src/platform/storage.ts';
import { fakeStorage } from '../support/fake-storage.ts';

function area() {
	const kept = new Map<string, string>();
	return {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key),
		keys: () => [...kept.keys()],
	};
}

afterEach(() => {
	vi.unstubAllGlobals();
});

test('values for the next visit and values for this tab are separate', () => {
	vi.stubGlobal('localStorage', area());
	vi.stubGlobal('sessionStorage', area());
	expect(readStored('lab')).toBeNull();
	expect(writeStored('lab', 'next visit')).toBe(true);
	expect(writeStored('lab', 'this tab', 'tab')).toBe(true);
	expect([readStored('lab'), readStored('lab', 'tab')]).toEqual(['next visit', 'this tab']);
	removeStored('lab');
	expect([readStored('lab'), readStored('lab', 'tab')]).toEqual([null, 'this tab']);
});

test('keys carry the name of the site: a host may serve others', () => {
	const storage = area();
	vi.stubGlobal('localStorage', storage);
	writeStored('lang', 'en');
	expect(storage.keys()).toEqual(['websocket-101:lang']);
});

test('the keys that begin in a certain way are found, without those of other sites', () => {
	const kept = new Map([['lesson:other', 'of another site']]);
	vi.stubGlobal(
		'localStorage',
		fakeStorage(() => kept),
	);
	for (const key of ['lesson:a', 'lesson:b', 'lang']) writeStored(key, 'x');
	expect(storedKeys('lesson:')).toEqual(['lesson:a', 'lesson:b']);
	expect(storedKeys('none')).toEqual([]);
});

test.each(['missing', 'forbidden', 'full'])(
	'storage that is %s remembers nothing and throws nothing',
	(how) => {
		const refuse = () => {
			throw new DOMException('no', how === 'full' ? 'QuotaExceededError' : 'SecurityError');
		};
		if (how === 'full') vi.stubGlobal('localStorage', { ...area(), setItem: refuse });
		if (how === 'forbidden') {
			vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
		}
		expect(writeStored('lang', 'en')).toBe(false);
		expect(readStored('lang')).toBeNull();
		expect(storedKeys('')).toEqual([]);
		expect(() => {
			removeStored('lang');
		}).not.toThrow();
	},
);
