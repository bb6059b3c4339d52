// Text to and from the compressed form that fits in an address: raw DEFLATE, then base64url.

export async function packText(text: string): Promise<string> {
	const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
	const packed = new Uint8Array(await new Response(stream).arrayBuffer());
	let binary = '';
	for (const byte of packed) binary += String.fromCharCode(byte);
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export type Unpacked =
	| { readonly type: 'text'; readonly text: string }
	| { readonly type: 'damaged' }
	| { readonly type: 'too-long' };

/** The inverse of `packText`. Expands no further than `limit` bytes, whatever the input claims. */
export async function unpackText(packed: string, limit: number): Promise<Unpacked> {
	// DEFLATE never makes a text longer than this by itself.
	if (packed.length > limit * 1.4 + 64) return { type: 'too-long' };
	const bytes = decoded(packed);
	if (!bytes) return { type: 'damaged' };
	const reader = inSmallSlices(bytes)
		.pipeThrough(new DecompressionStream('deflate-raw'))
		.getReader();
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let length = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			length += value.length;
			if (length > limit) {
				reader.cancel().catch(() => undefined);
				return { type: 'too-long' };
			}
			parts.push(value);
		}
		const expanded = await new Blob(parts).arrayBuffer();
		return { type: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(expanded) };
	} catch {
		return { type: 'damaged' };
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
