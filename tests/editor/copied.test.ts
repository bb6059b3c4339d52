import { expect, test } from 'vitest';
import { copiedBytes, rememberCopied } from '../../src/editor/copied.ts';

test('a text that was copied here gives its bytes back, any other text gives none', () => {
	rememberCopied('\u00e9', Uint8Array.of(0xe9));
	expect(copiedBytes('\u00e9')).toEqual(Uint8Array.of(0xe9));
	expect(copiedBytes('e')).toBeNull();
});
