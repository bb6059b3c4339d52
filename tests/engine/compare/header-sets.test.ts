import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainHead } from '../../../src/engine/http/compose.ts';
import { latin1Text } from '../../../src/engine/bytes/index.ts';
import { headBytes, HEADER_SETS, STUDY_COUNTED_BYTES } from '../../../src/engine/compare/index.ts';
import { responseFor } from '../../../src/engine/compare/header-set.ts';
import { composeHead } from '../../../src/engine/http/compose.ts';
import { headerSetOfBytes } from '../../../src/engine/compare/header-sets.ts';
import vectors from '../../vectors/transports.json' with { type: 'json' };

const { headerSets, kaazing } = vectors;
const { minimal, lab, study, browser } = HEADER_SETS;

const text = ({ startLine, fields }: PlainHead): string =>
	latin1Text(composeHead(startLine, fields));

describe('the header sets', () => {
	it('minimal', () => {
		expect(text(minimal.poll.request)).toBe(headerSets.minimal.request.text);
		expect(text(minimal.poll.response)).toBe(headerSets.minimal.response.text);
		expect(text(minimal.empty)).toBe(headerSets.minimal.empty.text);
		expect([minimal.poll.request, minimal.poll.response, minimal.empty].map(headBytes)).toEqual([
			headerSets.minimal.request.bytes,
			headerSets.minimal.response.bytes,
			headerSets.minimal.empty.bytes,
		]);
	});

	it('lab', () => {
		const recorded = headerSets.lab;
		expect(text(lab.poll.request)).toBe(recorded.pollRequest.text);
		expect(text(lab.poll.response)).toBe(recorded.pollResponseHead.text);
		expect(text(lab.upgrade!.request)).toBe(recorded.wsRequest.text);
		expect(text(lab.upgrade!.response)).toBe(recorded.wsResponse.text);
		expect(text(lab.eventStream!.response)).toBe(recorded.sseResponseHead.text);
		expect(headBytes(lab.poll.request)).toBe(recorded.pollRequest.bytes);
		expect(headBytes(lab.poll.response)).toBe(recorded.pollResponseHead.bytes);
		expect(headBytes(lab.upgrade!.request)).toBe(recorded.wsRequest.bytes);
		expect(headBytes(lab.upgrade!.response)).toBe(recorded.wsResponse.bytes);
		expect(headBytes(lab.eventStream!.request)).toBe(recorded.sseRequestBytes);
		expect(headBytes(lab.eventStream!.response)).toBe(recorded.sseResponseHead.bytes);
		expect(headBytes(lab.empty)).toBe(recorded.pollResponseHead.bytes);
		expect(responseFor(lab.poll.response, recorded.body.bytes)).toEqual(lab.poll.response);
	});

	it('the study counted 871 characters; on the wire they are 909 bytes', () => {
		expect(STUDY_COUNTED_BYTES).toBe(kaazing.inputs.headerBytesPolling);
		expect(headBytes(study.poll.request) + headBytes(study.poll.response)).toBe(909);
	});

	it('a browser of today sends more than Firefox 89 did in the lab', () => {
		expect(headBytes(browser.poll.request)).toBeGreaterThan(headBytes(lab.poll.request));
		expect(text(browser.poll.request)).toContain('sec-ch-ua');
	});
});

describe('a set of any size', () => {
	it('has exactly that many bytes, from 78 on', () => {
		fc.assert(
			fc.property(fc.integer({ min: 78, max: 65_536 }), (bytes) => {
				const set = headerSetOfBytes(bytes)!;
				expect(headBytes(set.poll.request) + headBytes(set.poll.response)).toBe(bytes);
			}),
		);
		for (let bytes = 78; bytes < 100; bytes++) {
			const { request, response } = headerSetOfBytes(bytes)!.poll;
			expect(request.fields.every(({ value }) => value.length > 0)).toBe(true);
			expect(composeHead(request.startLine, request.fields).length + headBytes(response)).toBe(
				bytes,
			);
		}
	});

	it.each([77, 0, -1, 100.5, NaN, Infinity, 1e9])('%d is no size of one', (bytes) => {
		expect(headerSetOfBytes(bytes)).toBeNull();
	});
});
