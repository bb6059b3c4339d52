import { expect, test } from 'vitest';
import { readingMs } from '../../src/ui/reading-time.ts';

test.each([
	['', 3000],
	['Open.', 3000],
	[Array.from({ length: 20 }, () => 'word').join(' '), 6000],
	['It’s the server’s turn, at 127.0.0.1', 3000],
	[Array.from({ length: 20 }, () => 'it’s').join(' '), 6000],
	['字'.repeat(30), 6000],
	[`${'字'.repeat(30)} HTTP/1.1`, 6600],
])('%j takes %i ms', (text, ms) => {
	expect(readingMs(text)).toBe(ms);
});
