/**
 * Returns random bytes for a nonce, a masking key or an identifier. The site has no other source of
 * randomness; simulations take a seed.
 */
export function randomBytes(count: number): Uint8Array<ArrayBuffer> {
	return crypto.getRandomValues(new Uint8Array(count));
}

/**
 * Computes SHA-1 with the browser; null if `crypto.subtle` is missing, because it exists only in secure
 * contexts.
 */
export async function webCryptoSha1(message: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
	const subtle = crypto.subtle as SubtleCrypto | undefined;
	if (!subtle) return null;
	return new Uint8Array(await subtle.digest('SHA-1', message));
}
