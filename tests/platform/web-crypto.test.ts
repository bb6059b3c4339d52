import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { randomBytes, webCryptoSha1 } from '../../src/platform/web-crypto.ts';

afterEach(() => {
	vi.unstubAllGlobals();
});

test('random bytes have the requested length and differ each time', () => {
	expect(randomBytes(16)).toHaveLength(16);
	expect([...randomBytes(16)]).not.toEqual([...randomBytes(16)]);
});

test('SHA-1 is the browser’s', async () => {
	const message = new TextEncoder().encode('abc');
	const digest = await webCryptoSha1(message);
	expect([...(digest ?? [])]).toEqual([...createHash('sha1').update(message).digest()]);
});

test('where the page is not a secure context there is no SHA-1, and random bytes all the same', async () => {
	const { crypto } = globalThis;
	vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
	expect(await webCryptoSha1(new Uint8Array(1))).toBeNull();
	expect(randomBytes(4)).toHaveLength(4);
});
