import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	readDocument,
	sameDocument,
	saveDocument,
	START,
} from '../../../src/panels/handshake/handshake-document.ts';

describe('a handshake document as plain data', () => {
	it('is refused, never half read, when anything about it is wrong', () => {
		const good = saveDocument(START) as Record<string, unknown>;
		const wrong: readonly Record<string, unknown>[] = [
			{ ...good, url: 7 },
			{ ...good, url: 'x'.repeat(100_000) },
			{ ...good, client: 'robot' },
			{ ...good, request: 'not base64!' },
			{ ...good, request: 'A'.repeat(200_000) },
			{ ...good, response: 12 },
			{ ...good, server: null },
			{ ...good, server: { ...(good['server'] as object), versions: [300] } },
			{ ...good, server: { ...(good['server'] as object), origins: [1] } },
			{ ...good, server: { ...(good['server'] as object), deflate: 'yes' } },
		];
		for (const saved of wrong) expect(readDocument(saved)).toBeNull();
		expect(readDocument(good)).toEqual(START);
	});

	it('never throws, whatever the data is', () => {
		fc.assert(
			fc.property(fc.anything(), (saved) => {
				readDocument(saved);
			}),
		);
	});

	it('is the same when all its parts are, and not otherwise', () => {
		expect(sameDocument({ ...START, request: START.request.slice() }, START)).toBe(true);
		expect(sameDocument({ ...START, client: 'other' }, START)).toBe(false);
		expect(sameDocument({ ...START, url: 'ws://a/' }, START)).toBe(false);
		expect(sameDocument({ ...START, response: new Uint8Array() }, START)).toBe(false);
		const server = { ...START.server, deflate: true };
		expect(sameDocument({ ...START, server }, START)).toBe(false);
		expect(sameDocument({ ...START, request: new Uint8Array(1) }, START)).toBe(false);
	});
});
