import { expect, it } from 'vitest';
import { READERS, isReader } from '../../../src/engine/reader/index.ts';
import { readsFrom } from '../../../src/engine/reader/reader.ts';

it('a browser is never a server', () => {
	expect(READERS.filter((reader) => readsFrom(reader, 'client'))).toEqual(['strict', 'ws']);
	expect(READERS.filter((reader) => readsFrom(reader, 'server'))).toEqual(READERS);
});

it('a reader is known by its name alone', () => {
	expect(READERS.every(isReader)).toBe(true);
	expect(['', 'Strict', 'safari', 'toString'].some(isReader)).toBe(false);
});
