// Reads a file as text if its bytes are text, and as bytes otherwise.
import type { Bytes } from '../../engine/index.ts';

export async function readFile(file: Blob): Promise<string | Bytes> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	// A NUL is in every binary format that the readers know, and in no text.
	if (bytes.subarray(0, 4096).includes(0)) return bytes;
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return bytes;
	}
}
