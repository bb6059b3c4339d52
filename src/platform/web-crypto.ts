/** Fresh bytes for keys: a nonce, a masking key. There is no other source of chance in the product. */
export function randomBytes(count: number): Uint8Array<ArrayBuffer> {
	return crypto.getRandomValues(new Uint8Array(count));
}

/** SHA-1 by the browser, or null where it has none: `crypto.subtle` exists in secure contexts only. */
export async function webCryptoSha1(message: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
	const subtle = crypto.subtle as SubtleCrypto | undefined;
	if (!subtle) return null;
	return new Uint8Array(await subtle.digest('SHA-1', message));
}
