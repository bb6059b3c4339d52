// Reads a file as text if its bytes are text, and as bytes otherwise. It decodes in slices, so that the page can do
// other things in between.
import type { Bytes } from '../../engine/index.ts';
import type { FileTaken } from '../descriptor.ts';
import { CASE_LIMITS } from './doctor-document.ts';
import type { DoctorLab } from './doctor-lab.svelte.ts';

const SLICE = 4 << 20;

export async function readFile(file: Blob): Promise<string | Bytes> {
	// A NUL is in every binary format that the readers know, and in no text.
	const first = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
	const text = first.includes(0) ? null : await textOf(file);
	return text ?? new Uint8Array(await file.arrayBuffer());
}

/** Returns null if the bytes are not UTF-8. */
async function textOf(file: Blob): Promise<string | null> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	const parts: string[] = [];
	try {
		for (let from = 0; from < file.size; from += SLICE) {
			const slice = await file.slice(from, from + SLICE).arrayBuffer();
			parts.push(decoder.decode(slice, { stream: true }));
		}
		parts.push(decoder.decode());
	} catch (error) {
		// Only the decoder throws this; a file that cannot be read is the matter of the caller.
		if (error instanceof TypeError) return null;
		throw error;
	}
	const text = parts.join('');
	// To copy a long text takes long, here and when the worker gets it. The page answers in between.
	if (parts.length > 2) await new Promise((resume) => setTimeout(resume));
	return text;
}

/** Opens a file of any size. */
export async function takeLargeFile(lab: DoctorLab, file: File): Promise<FileTaken> {
	if (file.size > CASE_LIMITS.content) return { type: 'too-large', most: CASE_LIMITS.content };
	return lab.takeFile(file.name, await readFile(file));
}
