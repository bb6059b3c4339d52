// Text to and from the compressed form that fits in an address: raw DEFLATE, then base64url. The browser's own streams
// do the work; where they are missing, pako is loaded, and the form is the same.

export async function packText(text: string): Promise<string> {
	const compression = orNull(() => new CompressionStream('deflate-raw'));
	const packed = compression
		? new Uint8Array(
				await new Response(new Blob([text]).stream().pipeThrough(compression)).arrayBuffer(),
			)
		: (await import('./raw-deflate.ts')).deflateWhole(new TextEncoder().encode(text));
	let binary = '';
	for (const byte of packed) binary += String.fromCharCode(byte);
	return btoa(binary)
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replace(/={1,2}$/, '');
}

export type Unpacked =
	| { readonly type: 'text'; readonly text: string }
	| { readonly type: 'damaged' }
	| { readonly type: 'too-long' };

/**
 * The inverse of `packText`. Expands no further than `limit` bytes, whatever the input claims. Rejects only where the
 * browser cannot expand and pako cannot be loaded.
 */
export async function unpackText(packed: string, limit: number): Promise<Unpacked> {
	// DEFLATE never makes a text longer than this by itself.
	if (packed.length > limit * 1.4 + 64) return { type: 'too-long' };
	const bytes = decoded(packed);
	if (!bytes) return { type: 'damaged' };
	const decompression = orNull(() => new DecompressionStream('deflate-raw'));
	const expanded = decompression
		? await expandedBy(decompression, bytes, limit)
		: (await import('./raw-deflate.ts')).inflateWhole(bytes, limit);
	if (typeof expanded === 'string') return { type: expanded };
	try {
		return { type: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(expanded) };
	} catch {
		return { type: 'damaged' };
	}
}

async function expandedBy(
	decompression: DecompressionStream,
	bytes: Uint8Array<ArrayBuffer>,
	limit: number,
): Promise<ArrayBuffer | 'damaged' | 'too-long'> {
	const reader = inSmallSlices(bytes).pipeThrough(decompression).getReader();
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let length = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return await new Blob(parts).arrayBuffer();
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

/** Older browsers have no such stream, or none of this format. */
function orNull<Stream>(make: () => Stream): Stream | null {
	try {
		return make();
	} catch {
		return null;
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

/** A slice expands before anybody can stop it, and by up to a thousand: so slices are small. */
function inSmallSlices(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
	let at = 0;
	return new ReadableStream({
		pull(controller) {
			if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += SLICE_BYTES)));
			else controller.close();
		},
	});
}
