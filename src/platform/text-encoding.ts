// Recognises the encoding of a text by its first bytes. PowerShell and Notepad write UTF-16, mostly with a byte order
// mark. Other programs write the code page of their machine, such as windows-1252 or GBK.
export type Utf16 = 'utf-16le' | 'utf-16be';

const BEGINNING = 4096;
/** Counts the bytes of the shortest text in UTF-16 that is recognised without a byte order mark. */
const SHORTEST = 8;

/** Returns the form of UTF-16 in which the bytes are a text; null for other bytes. */
export function utf16Form(bytes: Uint8Array<ArrayBuffer>): Utf16 | null {
	const beginning = bytes.subarray(0, BEGINNING);
	const marked = markedForm(beginning);
	const form = marked ?? formOfNuls(beginning);
	if (form === null) return null;
	try {
		const text = new TextDecoder(form, { fatal: true }).decode(beginning, { stream: true });
		if (marked) return text.includes('\0') ? null : form;
		return Array.from(text).every(isOfText) ? form : null;
	} catch {
		return null;
	}
}

function markedForm([first, second]: Uint8Array): Utf16 | null {
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Returns the form if most characters have a NUL as their upper byte, and none has one as its lower byte. */
function formOfNuls(bytes: Uint8Array): Utf16 | null {
	if (bytes.length < SHORTEST) return null;
	const nuls = [0, 0];
	for (const [i, byte] of bytes.entries()) if (byte === 0) nuls[i % 2]! += 1;
	const [even = 0, odd = 0] = nuls;
	if (Math.min(even, odd) > 0 || Math.max(even, odd) < bytes.length / 4) return null;
	return even === 0 ? 'utf-16le' : 'utf-16be';
}

/** Returns whether a character is no control character, or one that texts have. */
function isOfText(character: string): boolean {
	const code = character.codePointAt(0)!;
	return code < 0x7f ? isTextByte(code) : code > 0x9f;
}

/** Returns whether texts in a code page have the byte. They have no control characters but those listed below. */
export function isTextByte(byte: number): boolean {
	return byte >= 0x20 ? byte !== 0x7f : TEXT_CONTROLS.includes(byte);
}

/** Lists the control characters of texts: tab, line feed, form feed, carriage return, and the escape of colours. */
const TEXT_CONTROLS = [0x09, 0x0a, 0x0c, 0x0d, 0x1b];

/**
 * Returns whether bytes that are not UTF-8 begin like a text with ASCII in it. Frames do not: they begin with a byte
 * from 0x80 to 0x9f, with which few texts begin.
 */
export function beginsLikeText(bytes: Uint8Array): boolean {
	const beginning = bytes.subarray(0, BEGINNING);
	const [first = 0] = beginning;
	const other = beginning.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
	return (first < 0x80 || first > 0x9f) && other <= beginning.length / 2;
}
