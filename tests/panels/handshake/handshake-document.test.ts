import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	readDocument,
	sameDocument,
	saveDocument,
	START,
} from '../../../src/panels/handshake/handshake-document.ts';

describe('a handshake document as plain data', () => {
	const good = saveDocument(START) as Record<string, unknown>;
	const server = good['server'] as object;

	it.each([
		['url', { url: 7 }],
		['url', { url: 'x'.repeat(100_000) }],
		['client', { client: 'robot' }],
		['request', { request: 'not base64!' }],
		['request', { request: 'A'.repeat(200_000) }],
		['response', { response: 12 }],
		['server', { server: null }],
		['server.versions', { server: { ...server, versions: [300] } }],
		['server.versions', { server: { ...server, versions: Array(257).fill(13) } }],
		['server.origins', { server: { ...server, origins: [1] } }],
		['server.resources', { server: { ...server, resources: ['x'.repeat(65_537)] } }],
		['server.deflate', { server: { ...server, deflate: 'yes' } }],
	])('whose %s is wrong has the usual one, and all else', (field, wrong) => {
		const other = { ...good, url: 'ws://a/', client: 'other', request: '', response: 'SA==' };
		const read = readDocument({ ...other, ...wrong })!;
		const whole = readDocument(other)!.document;
		const top = field.split('.')[0] as keyof typeof START;
		expect(read.leftOut).toEqual([field]);
		expect(read.document).toEqual({ ...whole, [top]: START[top] });
	});

	it('without a field that can be read is none', () => {
		for (const saved of [null, [], {}, { url: 1 }, { server: {} }]) {
			expect(readDocument(saved)).toBeNull();
		}
		expect(readDocument(good)).toEqual({ document: START, leftOut: [] });
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
