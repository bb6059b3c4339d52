// Packs text for an address and unpacks it: raw DEFLATE by the browser’s own streams, then base64url. It also expands
// files of gzip.

/** Packs a text to base64url without padding. */
export async function packText(text: string): Promise<string> {
	const bytes = new TextEncoder().encode(text);
	const packed = await compressedBy(new CompressionStream('deflate-raw'), bytes);
	let binary = '';
	for (const byte of packed) binary += String.fromCharCode(byte);
	return btoa(binary)
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replace(/={1,2}$/, '');
}

async function compressedBy(
	{ readable, writable }: CompressionStream,
	bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
	// A `Blob` would be sent to another process first. An error of the writer is one of the reader, too.
	const writer = writable.getWriter();
	void writer.write(bytes).catch(() => undefined);
	void writer.close().catch(() => undefined);
	return new Uint8Array(await new Response(readable).arrayBuffer());
}

/**
 * Is the result of unpacking. `damaged`: the input is not base64url, not DEFLATE or not UTF-8. `too-long`: it
 * expands to more than the limit.
 */
export type Unpacked =
	| { readonly type: 'text'; readonly text: string }
	| { readonly type: 'damaged' }
	| { readonly type: 'too-long' };

/** Unpacks a text. It expands to at most `limit` bytes, whatever the input claims. */
export async function unpackText(packed: string, limit: number): Promise<Unpacked> {
	// Packed text is never longer than this: DEFLATE hardly lengthens data, and Base64 adds a third.
	if (packed.length > limit * 1.4 + 64) return { type: 'too-long' };
	const bytes = decoded(packed);
	if (!bytes) return { type: 'damaged' };
	const expanded = await expandedBy('deflate-raw', inSmallSlices(bytes), limit);
	if (typeof expanded === 'string') return { type: expanded };
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(await expanded.arrayBuffer());
		return { type: 'text', text };
	} catch {
		return { type: 'damaged' };
	}
}

/** Expands a file of gzip to at most `limit` bytes, whatever it claims. */
export function expandGzip(file: Blob, limit: number): Promise<Blob | 'damaged' | 'too-long'> {
	return expandedBy('gzip', file.stream(), limit);
}

async function expandedBy(
	format: CompressionFormat,
	packed: ReadableStream<Uint8Array<ArrayBuffer>>,
	limit: number,
): Promise<Blob | 'damaged' | 'too-long'> {
	const reader = packed.pipeThrough(new DecompressionStream(format)).getReader();
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let length = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return new Blob(parts);
			length += value.length;
			if (length > limit) {
				reader.cancel().catch(() => undefined);
				return 'too-long';
			}
			parts.push(value);
		}
	} catch {
		return 'damaged';
	}
}

function decoded(packed: string): Uint8Array<ArrayBuffer> | null {
	try {
		const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
		return Uint8Array.from(binary, (character) => character.charCodeAt(0));
	} catch {
		return null;
	}
}

const SLICE_BYTES = 64;

/**
 * Returns the bytes in small slices. The limit is only checked after a slice is expanded, and DEFLATE expands
 * up to a thousandfold.
 */
function inSmallSlices(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
	let at = 0;
	return new ReadableStream({
		pull(controller) {
			if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += SLICE_BYTES)));
			else controller.close();
		},
	});
}
