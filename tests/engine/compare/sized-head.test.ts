import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SizedPart, WireHead } from '../../../src/engine/compare/sized-head.ts';
import type { Sizes } from '../../../src/engine/compare/delivery.ts';
import { joinBytes, sameBytes } from '../../../src/engine/bytes/index.ts';
import { HEADER_SETS } from '../../../src/engine/compare/index.ts';
import { HTTP2_TYPE } from '../../../src/engine/http2/index.ts';
import { emptyTable } from '../../../src/engine/http2/hpack-table.ts';
import { encodeHeaderBlock } from '../../../src/engine/http2/hpack.ts';
import {
	http2Framed,
	wireHeadParts,
	wireHeadSizes,
} from '../../../src/engine/compare/sized-head.ts';
import { http2Request } from '../../../src/engine/http2/http2.ts';
import { hex } from '../../support/hex-bytes.ts';

function sizesOf(parts: readonly SizedPart[]): Sizes {
	const sizes: Record<string, number> = {};
	for (const { expense, bytes } of parts) sizes[expense] = (sizes[expense] ?? 0) + bytes.length;
	return sizes;
}

const { minimal } = HEADER_SETS;
const long = {
	...minimal.poll.request,
	fields: [...minimal.poll.request.fields, { name: 'x', value: '<'.repeat(40_000) }],
};
const block = encodeHeaderBlock(emptyTable(), http2Request(long, 'https'));

describe('a head on the wire', () => {
	const heads: readonly WireHead[] = [
		{ type: 'http/1.1', text: minimal.poll.request },
		{ type: 'http/2', block },
	];

	it.each(heads)('$type: the sizes are those of the bytes', (head) => {
		for (const role of ['request', 'response'] as const) {
			const parts = wireHeadParts(head, role, { id: 1, ends: true });
			expect(sizesOf(parts)).toEqual(wireHeadSizes(head, role));
		}
	});

	it('HTTP/1.1: the request line apart from the fields', () => {
		const head: WireHead = { type: 'http/1.1', text: minimal.poll.request };
		expect(wireHeadSizes(head, 'request')).toEqual({ 'request-line': 20, 'request-headers': 19 });
		expect(wireHeadSizes(head, 'response')).toEqual({ 'response-head': 39 });
	});

	it('HTTP/2: a block that is too long goes on in CONTINUATION (§6.10)', () => {
		const headers = wireHeadParts({ type: 'http/2', block }, 'request', { id: 1, ends: true })
			.filter(({ expense }) => expense === 'http2-frame-header')
			.map(({ bytes }) => [...bytes]);
		expect(headers.length).toBeGreaterThan(2);
		// HEADERS with END_STREAM and without END_HEADERS, CONTINUATION, and END_HEADERS on the last.
		expect(headers.map(([, , , type, flags]) => [type, flags])).toEqual([
			[1, 1],
			...headers.slice(2).map(() => [9, 0]),
			[9, 4],
		]);
	});
});

describe('frames around parts', () => {
	it('hold them in their order, none longer than 16 384', () => {
		const lengths = fc.array(fc.nat(20_000), { maxLength: 5 });
		fc.assert(
			fc.property(lengths, (some) => {
				const parts = some.map((length): SizedPart => {
					return { expense: 'payload', bytes: new Uint8Array(length).fill(length) };
				});
				const framed = http2Framed(parts, { type: HTTP2_TYPE.data, flags: 1, stream: 1 });
				const bytes = joinBytes(framed.map((part) => part.bytes));
				const contents: Uint8Array[] = [];
				let ended = 0;
				for (let at = 0; at < bytes.length;) {
					const length = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
					expect(length).toBeLessThanOrEqual(16_384);
					ended += bytes[at + 4]!;
					contents.push(bytes.slice(at + 9, at + 9 + length));
					at += 9 + length;
				}
				const whole = joinBytes(parts.map((part) => part.bytes));
				expect(sameBytes(joinBytes(contents), whole)).toBe(true);
				expect(ended).toBe(1);
			}),
			{ numRuns: 50 },
		);
	});

	it('of an empty body are one empty frame', () => {
		const framed = http2Framed([], { type: HTTP2_TYPE.data, flags: 1, stream: 3 });
		expect(joinBytes(framed.map(({ bytes }) => bytes))).toEqual(hex`00 00 00 00 01 00 00 00 03`);
	});
});
