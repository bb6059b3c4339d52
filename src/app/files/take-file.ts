// Opens a dropped file. A lab saved from this site is restored in its lab. Any other file goes to the lab in
// front, if that lab reads files. A file that cannot be used changes nothing, and the result says why.
import type { OutOfRange } from '../../lab/lab.ts';
import { labOfSaved } from '../../lab/saved.ts';
import type { FileContent, FileFault, FileTaken } from '../../panels/descriptor.ts';
import { isTextByte, utf16Form } from '../../platform/text-encoding.ts';
import type { Dropped } from './drops.ts';
import type { StoredLab } from '../stored/stored-lab.svelte.ts';

/**
 * Is the greatest number of bytes of a file that is read at once. A larger file goes to a lab that reads it in
 * its own time.
 */
export const MOST_BYTES = 8 << 20;

/**
 * Says why a dropped file was not opened. `other-lab`: the file was saved in another lab. `no-lab`: a page without a lab is
 * in front, which opens no files.
 */
export type FileProblem =
	| { readonly type: 'no-lab' }
	| { readonly type: 'several'; readonly count: number }
	| {
			readonly type: 'folder' | 'empty' | 'unreadable' | 'not-taken' | 'capture';
			readonly name: string;
	  }
	| { readonly type: 'damaged' | 'other-version'; readonly name: string }
	| { readonly type: 'out-of-range'; readonly name: string; readonly value: OutOfRange }
	| ({ readonly type: 'faulty'; readonly name: string } & FileFault)
	| { readonly type: 'full'; readonly name: string; readonly most: number }
	| { readonly type: 'other-lab'; readonly name: string; readonly lab: string }
	| {
			readonly type: 'too-large';
			readonly name: string;
			readonly bytes: number;
			readonly most: number;
	  };

export type TakenFile =
	/** Says what became of a file that the lab has taken. `asked`: the lab has opened a dialog about the file. */
	| { readonly type: 'taken' | 'asked'; readonly name: string }
	| { readonly type: 'problem'; readonly problem: FileProblem };

/**
 * Opens a dropped file in a lab.
 * @param storedLab the lab in front, or null on a page that opens no files
 * @param words the words of the lab
 */
export async function openDroppedFile(
	dropped: Dropped,
	storedLab: StoredLab | null,
	words: unknown,
): Promise<TakenFile> {
	if (!storedLab) return problem({ type: 'no-lab' });
	if (dropped.type !== 'file') return { type: 'problem', problem: dropped };
	const { file } = dropped;
	const { name, size } = file;
	const tooLarge = (most: number) => problem({ type: 'too-large', name, bytes: size, most });
	const took = (taken: FileTaken | null | undefined): TakenFile => {
		if (!taken) return problem({ type: 'not-taken', name });
		if (taken.type === 'too-large') return tooLarge(taken.most);
		if (taken.type === 'faulty' || taken.type === 'full') return problem({ ...taken, name });
		if (taken.type === 'capture') return problem({ type: 'capture', name });
		return { type: taken.type, name };
	};
	const { takeFile, takeLargeFile } = storedLab.loaded;
	if (size > MOST_BYTES) {
		if (!takeLargeFile) return tooLarge(MOST_BYTES);
		// The browser cannot read the file: it is gone, or not permitted.
		const taken = await Promise.resolve(takeLargeFile(storedLab.lab, file)).catch(() => null);
		return taken ? took(taken) : problem({ type: 'unreadable', name });
	}
	const content = await contentOf(file);
	if (!content) return problem({ type: 'unreadable', name });
	if (content.bytes.length === 0) return problem({ type: 'empty', name });
	const saved = content.text === null ? null : restored(content.text, name, storedLab);
	if (saved) return saved;
	return took(await takeFile?.(storedLab.lab, content, words));
}

/** Restores a saved lab; null if the text is not a saved lab. */
function restored(text: string, name: string, storedLab: StoredLab): TakenFile | null {
	const owner = labOfSaved(text);
	if (owner === null) return null;
	const { type, refused } = storedLab.restore(text);
	const [value] = refused;
	if (type === 'restored') return { type: 'taken', name };
	if (type === 'damaged' && value) return problem({ type: 'out-of-range', name, value });
	if (type === 'other-lab') return problem({ type, name, lab: owner });
	return problem({ type, name });
}

function problem(problem: FileProblem): TakenFile {
	return { type: 'problem', problem };
}

/** Returns null if the browser cannot read the file: it is gone, a folder, or not permitted. */
async function contentOf(file: File): Promise<FileContent | null> {
	try {
		const bytes = new Uint8Array(await file.arrayBuffer());
		const form = utf16Form(bytes);
		const text = form ? decoded(bytes, form) : isTextual(bytes) ? decoded(bytes, 'utf-8') : null;
		const inUtf8 = form && text !== null ? new TextEncoder().encode(text) : bytes;
		return { name: file.name, bytes: inUtf8, text };
	} catch {
		return null;
	}
}

/** Returns whether the bytes contain no control characters that text does not have. */
function isTextual(bytes: Uint8Array): boolean {
	return bytes.every(isTextByte);
}

/** Returns null if the bytes are not a text in this encoding. */
function decoded(bytes: Uint8Array<ArrayBuffer>, encoding: string): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
