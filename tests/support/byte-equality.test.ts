import { expect, test } from 'vitest';

test('bytes are equal if each of them is', () => {
	const bytes = Uint8Array.of(1, 2, 3);
	expect(bytes).toEqual(Uint8Array.of(1, 2, 3));
	expect({ bytes }).not.toEqual({ bytes: Uint8Array.of(1, 2, 4) });
	expect(bytes).not.toEqual(Uint8Array.of(1, 2));
	expect(bytes).not.toEqual(Uint8Array.of(1, 2, 3, 0));
	expect(bytes).not.toEqual([1, 2, 3]);
	expect(bytes).not.toStrictEqual(Buffer.from([1, 2, 3]));
});
