import { beforeEach, expect, test } from 'vitest';
import type { StoredLab } from '../../../src/app/stored/stored-lab.svelte.ts';
import { MOST_BYTES, openDroppedFile } from '../../../src/app/files/take-file.ts';
import { restoreText, saveText } from '../../../src/lab/saved.ts';
import type { FileContent, FileTaken } from '../../../src/panels/descriptor.ts';
import { inUtf16 } from '../../support/utf16.ts';
import { FakeLab } from '../../support/fake-lab.ts';

let lab: FakeLab;
let given: FileContent[];
let answer: FileTaken | null;

beforeEach(() => {
	lab = new FakeLab();
	given = [];
	answer = { type: 'taken' };
});

const take = (file: File, reads = true) => {
	const takeFrom = (_: unknown, content: FileContent) => {
		given.push(content);
		return Promise.resolve(answer);
	};
	const restore = (text: string) => restoreText('fake', lab, text);
	const storedLab = { lab, restore, loaded: reads ? { takeFile: takeFrom } : {} };
	return openDroppedFile({ type: 'file', file }, storedLab as unknown as StoredLab, {});
};
const fileOf = (...parts: BlobPart[]) => new File(parts, 'a file');
const problem = (type: string, more = {}) => ({
	type: 'problem',
	problem: { type, name: 'a file', ...more },
});

test('text comes to the lab as text, other bytes as bytes', async () => {
	expect(await take(fileOf('GET / 中\t\r\n'))).toEqual({ type: 'taken', name: 'a file' });
	await take(fileOf(Uint8Array.of(0x81, 0x00)));
	await take(fileOf('a\0b'));
	await take(fileOf('\u001b[31mred\u001b[0m'));
	await take(fileOf('a\u007fb'));
	const texts = ['GET / 中\t\r\n', null, null, '\u001b[31mred\u001b[0m', null];
	expect(given.map(({ text }) => text)).toEqual(texts);
	expect(given[1]!.bytes).toEqual(Uint8Array.of(0x81, 0x00));
});

test('text in UTF-16 comes to the lab as text, with its bytes in UTF-8', async () => {
	const text = 'GET / HTTP/1.1\r\n中';
	for (const form of ['utf-16le', 'utf-16be'] as const) {
		await take(fileOf(inUtf16(`\ufeff${text}`, form)));
		await take(fileOf(inUtf16(text, form)));
	}
	expect(given).toHaveLength(4);
	for (const content of given) {
		expect(content).toEqual({ name: 'a file', text, bytes: new TextEncoder().encode(text) });
	}
	expect(await take(fileOf(inUtf16('\ufeff', 'utf-16le')))).toEqual(problem('empty'));
});

test('the result of a lab that asks, refuses or opens no files is reported', async () => {
	answer = { type: 'asked' };
	expect(await take(fileOf('x'))).toEqual({ type: 'asked', name: 'a file' });
	answer = { type: 'too-large', most: 1024 };
	expect(await take(fileOf('xy'))).toEqual(problem('too-large', { bytes: 2, most: 1024 }));
	const faulty = { line: 3, column: 2, what: 'Why.' };
	answer = { type: 'faulty', ...faulty };
	expect(await take(fileOf('x'))).toEqual(problem('faulty', faulty));
	answer = { type: 'full', most: 20 };
	expect(await take(fileOf('x'))).toEqual(problem('full', { most: 20 }));
	answer = { type: 'capture' };
	expect(await take(fileOf('x'))).toEqual(problem('capture'));
	answer = null;
	expect(await take(fileOf('x'))).toEqual(problem('not-taken'));
	expect(await take(fileOf('x'), false)).toEqual(problem('not-taken'));
});

test('a file of 100 MB is refused before it is read', async () => {
	const file = fileOf('x');
	const size = 100_000_000;
	const read = () => Promise.reject(new Error('it was read'));
	Object.defineProperties(file, { size: { value: size }, arrayBuffer: { value: read } });
	expect(await take(file)).toEqual(problem('too-large', { bytes: size, most: MOST_BYTES }));
});

test('a lab that reads large files in its own time gets the file itself', async () => {
	const file = fileOf('x');
	Object.defineProperty(file, 'size', { value: MOST_BYTES + 1 });
	let answer = (_: File): Promise<FileTaken> => Promise.resolve({ type: 'taken' });
	const loaded = { takeLargeFile: (_: unknown, given: File) => answer(given) };
	const open = () =>
		openDroppedFile({ type: 'file', file }, { lab, loaded } as unknown as StoredLab, {});
	expect(await open()).toEqual({ type: 'taken', name: 'a file' });
	answer = () => Promise.resolve({ type: 'too-large', most: 1 });
	expect(await open()).toEqual(problem('too-large', { bytes: MOST_BYTES + 1, most: 1 }));
	answer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
	expect(await open()).toEqual(problem('unreadable'));
});

test('a file that cannot be read, and an empty one, change nothing', async () => {
	const gone = fileOf('x');
	Object.defineProperty(gone, 'arrayBuffer', {
		value: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
	});
	expect(await take(gone)).toEqual(problem('unreadable'));
	expect(await take(fileOf())).toEqual(problem('empty'));
	expect(given).toEqual([]);
});

test('a saved lab goes back into its own lab, as one step of undo', async () => {
	const other = new FakeLab();
	other.type('kept');
	expect(await take(fileOf(saveText('fake', other)))).toEqual({ type: 'taken', name: 'a file' });
	expect(lab.text).toBe('kept');
	lab.history.undo();
	expect(lab.text).toBe('');
	expect(await take(fileOf(saveText('frame', other)))).toEqual(
		problem('other-lab', { lab: 'frame' }),
	);
	for (const [version, document, type] of [
		[2, 'kept', 'other-version'],
		[1, {}, 'damaged'],
	] as const) {
		const text = JSON.stringify({ version, lab: 'fake', document });
		expect(await take(fileOf(text))).toEqual(problem(type));
	}
	expect(lab.text).toBe('');
	expect(given).toEqual([]);
});

test('a value out of range is named with its storedLab and its bounds', async () => {
	const value = { path: 'text', found: '7', expected: '0…1' };
	const saved = JSON.stringify({ version: 1, lab: 'fake', document: 7 });
	expect(await take(fileOf(saved))).toEqual(problem('out-of-range', { value }));
});

test.each([
	{ type: 'several', count: 3 },
	{ type: 'folder', name: 'a folder' },
] as const)('%o is no file', async (dropped) => {
	const storedLab = { lab, loaded: {} } as unknown as StoredLab;
	expect(await openDroppedFile(dropped, storedLab, {})).toEqual({
		type: 'problem',
		problem: dropped,
	});
});
