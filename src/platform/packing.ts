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
	const reader = inflating(packed)?.getReader();
	if (!reader) return { type: 'damaged' };
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let length = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			length += value.length;
			if (length > limit) {
				await reader.cancel();
				return { type: 'too-long' };
			}
			parts.push(value);
		}
		const bytes = await new Blob(parts).arrayBuffer();
		return { type: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
	} catch {
		return { type: 'damaged' };
	}
}

function inflating(packed: string): ReadableStream<Uint8Array<ArrayBuffer>> | null {
	try {
		const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
		const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
		return new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
	} catch {
		return null;
	}
}
