import { expect, test } from 'vitest';
import { CASE_LIMITS } from '../../../src/panels/doctor/doctor-document.ts';
import { DoctorLab } from '../../../src/panels/doctor/doctor-lab.svelte.ts';
import { readFile, takeLargeFile } from '../../../src/panels/doctor/read-file.ts';

test('text is read as text, also where a slice ends inside a character', async () => {
	const text = `x${'中'.repeat(3 << 20)}`;
	expect((await readFile(new Blob([text]))) === text).toBe(true);
	expect(await readFile(new Blob(['']))).toBe('');
});

test('bytes that are not UTF-8, and those with a NUL, are read as bytes', async () => {
	for (const bytes of [
		Uint8Array.of(0x81, 0xff),
		Uint8Array.of(0x61, 0),
		Uint8Array.of(0xe4, 0xb8),
	]) {
		expect(await readFile(new Blob([bytes]))).toEqual(bytes);
	}
});

test('a file that is too large is refused before it is read', async () => {
	const file = new File(['x'], 'a.pcap');
	Object.defineProperty(file, 'size', { value: CASE_LIMITS.content + 1 });
	const lab = new DoctorLab();
	expect(await takeLargeFile(lab, file)).toEqual({ type: 'too-large', most: CASE_LIMITS.content });
	expect(lab.document.pieces).toEqual([]);
});
