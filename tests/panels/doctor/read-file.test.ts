import { expect, test } from 'vitest';
import { latin1Bytes } from '../../../src/engine/bytes/index.ts';
import { CASE_LIMITS } from '../../../src/panels/doctor/doctor-document.ts';
import { DoctorLab } from '../../../src/panels/doctor/doctor-lab.svelte.ts';
import { readFile, takeFile, takeLargeFile } from '../../../src/panels/doctor/read-file.ts';
import { inUtf16 } from '../../support/utf16.ts';

test('text is read as text, also where a slice ends inside a character', async () => {
	const text = `x${'中'.repeat(3 << 20)}`;
	expect((await readFile(new Blob([text]))) === text).toBe(true);
	expect(await readFile(new Blob(['']))).toBe('');
});

test('bytes that are not text, and those with a NUL, are read as bytes', async () => {
	for (const bytes of [
		Uint8Array.of(0x81, 0xff),
		Uint8Array.of(0x61, 0),
		Uint8Array.of(0xe4, 0xb8),
	]) {
		expect(await readFile(new Blob([bytes]))).toEqual(bytes);
	}
});

test('text in UTF-16 is read as text, also where a slice ends inside a character', async () => {
	const text = `code 1006 ${'🙂'.repeat(1 << 20)}`;
	for (const form of ['utf-16le', 'utf-16be'] as const) {
		const marked = new Blob([inUtf16(`\ufeff${text}`, form)]);
		expect((await readFile(marked)) === text).toBe(true);
		expect(await readFile(new Blob([inUtf16('code 1006\r\n', form)]))).toBe('code 1006\r\n');
	}
});

test('text of a code page is read as windows-1252, so that its ASCII is read', async () => {
	const western = latin1Bytes('Zeit\xfcberschreitung\r\nError: connect ECONNREFUSED\r\n');
	expect(await readFile(new Blob([western]))).toContain('Zeitüberschreitung\r\nError: connect');
	// The name of a connection, in GBK.
	const chinese = latin1Bytes('\xc1\xac\xbd\xd3: WebSocket closed with code 1006\n');
	expect(await readFile(new Blob([chinese]))).toContain(': WebSocket closed with code 1006\n');
	const late = latin1Bytes(`${'x'.repeat(5000)}\xfc`);
	expect(await readFile(new Blob([late]))).toBe(`${'x'.repeat(5000)}ü`);
	const binary = latin1Bytes(`${'x'.repeat(5000)}\xfc\x01`);
	expect(await readFile(new Blob([binary]))).toEqual(binary);
	const frame = latin1Bytes('\x81\x20An unmasked frame with 32 bytes.');
	expect(await readFile(new Blob([frame]))).toEqual(frame);
});

test('a dropped file of a code page is read as text, too', async () => {
	const lab = new DoctorLab();
	const text = 'Zeitüberschreitung: code 1006';
	await takeFile(lab, { name: 'a.log', bytes: latin1Bytes(text), text: null });
	const capture = Uint8Array.of(0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0);
	await takeFile(lab, { name: 'a.pcap', bytes: capture, text: null });
	expect(lab.document.pieces.map(({ content }) => content)).toEqual([text, capture]);
});

test('a file that is too large is refused before it is read', async () => {
	const file = new File(['x'], 'a.pcap');
	Object.defineProperty(file, 'size', { value: CASE_LIMITS.content + 1 });
	const lab = new DoctorLab();
	expect(await takeLargeFile(lab, file)).toEqual({ type: 'too-large', most: CASE_LIMITS.content });
	expect(lab.document.pieces).toEqual([]);
});
