import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { md5, sha256 } from '../../src/platform/digests.ts';

test.each(['', 'abc', 'dGhlIHNhbXBsZSBub25jZQ==258EAFA5-E914-47DA-95CA-C5AB0DC85B11'])(
	'MD5 and SHA-256 of "%s" are those of node',
	(text) => {
		const bytes = new TextEncoder().encode(text);
		expect([...md5(bytes)]).toEqual([...createHash('md5').update(bytes).digest()]);
		expect([...sha256(bytes)]).toEqual([...createHash('sha256').update(bytes).digest()]);
	},
);
