// Reads a file as text if its bytes are text in some encoding, and as bytes otherwise. It decodes in slices, so that
// the page can do other things in between.
import type { Bytes } from '../../engine/bytes/index.ts';
import { beginsLikeText, isTextByte, utf16Form, type Utf16 } from '../../platform/text-encoding.ts';
import type { FileContent, FileTaken } from '../descriptor.ts';
import { CASE_LIMITS } from './doctor-document.ts';
import type { DoctorLab } from './doctor-lab.svelte.ts';

const SLICE = 4 << 20;

export async function readFile(file: Blob): Promise<string | Bytes> {
	const first = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
	return (await readText(file, first)) ?? new Uint8Array(await file.arrayBuffer());
}

/** Returns null if the file is not a text. */
async function readText(file: Blob, first: Uint8Array<ArrayBuffer>): Promise<string | null> {
	const form = utf16Form(first);
	if (form) return textOf(file, form);
	// A NUL is in every binary format that the readers know, and in no text.
	if (first.includes(0)) return null;
	const text = await textOf(file, 'utf-8');
	// The lines that are ASCII are the same in all code pages of machines.
	return text === null && beginsLikeText(first) ? textOf(file, 'windows-1252') : text;
}

/** Returns null if the bytes are not a text in this encoding. */
async function textOf(
	file: Blob,
	encoding: Utf16 | 'utf-8' | 'windows-1252',
): Promise<string | null> {
	const decoder = new TextDecoder(encoding, { fatal: true });
	const parts: string[] = [];
	try {
		for (let from = 0; from < file.size; from += SLICE) {
			const slice = new Uint8Array(await file.slice(from, from + SLICE).arrayBuffer());
			// In windows-1252 all bytes are characters.
			if (encoding === 'windows-1252' && !slice.every(isTextByte)) return null;
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

export async function takeFile(
	lab: DoctorLab,
	{ name, bytes, text }: FileContent,
): Promise<FileTaken> {
	return lab.takeFile(name, text ?? (await readFile(new Blob([bytes.slice()]))));
}

/** Opens a file of any size. */
export async function takeLargeFile(lab: DoctorLab, file: File): Promise<FileTaken> {
	if (file.size > CASE_LIMITS.content) return { type: 'too-large', most: CASE_LIMITS.content };
	return lab.takeFile(file.name, await readFile(file));
}
