import { describe, expect, it } from 'vitest';
import type { Carriage } from '../../../src/engine/compare/carriage.ts';
import type { HeaderSet } from '../../../src/engine/compare/header-set.ts';
import type { WireHead } from '../../../src/engine/compare/sized-head.ts';
import { HEADER_SETS } from '../../../src/engine/compare/index.ts';
import { responseFor } from '../../../src/engine/compare/header-set.ts';
import { DEFAULT_CARRIAGE } from '../../../src/engine/compare/carriage.ts';
import { emptyTable } from '../../../src/engine/http2/hpack-table.ts';
import { encodeHeaderBlock } from '../../../src/engine/http2/hpack.ts';
import { addSecond, headsOf, secondLater } from '../../../src/engine/compare/heads.ts';
import { http2Response } from '../../../src/engine/http2/http2.ts';
import vectors from '../../vectors/transports.json' with { type: 'json' };

const { http2 } = vectors;
const { lab } = HEADER_SETS;
const overHttp2: Carriage = { ...DEFAULT_CARRIAGE, http: 'http/2' };

const blockBytes = (head: WireHead): number =>
	head.type === 'http/2' ? head.block.bytes.length : NaN;

function requestBlocks(set: HeaderSet): number[] {
	const heads = headsOf(set.poll, set.empty, 20, overHttp2);
	return [heads.request('first'), heads.request('later'), heads.request('later')].map(blockBytes);
}

describe('HPACK remembers', () => {
	it('the lab’s request: 128 bytes, then 9', () => {
		expect(requestBlocks(lab)).toEqual(http2.requestHeaderBlock);
	});

	it('the same with a cookie of 500 equal letters: 445, then 10', () => {
		const { request, response } = lab.poll;
		const cookie = { name: 'Cookie', value: 'a'.repeat(500) };
		const poll = { request: { ...request, fields: [...request.fields, cookie] }, response };
		expect(requestBlocks({ ...lab, poll })).toEqual(http2.requestWithCookieOf500EqualLetters);
	});

	it('the lab’s response: 42, then 27, for the date changes', () => {
		const heads = headsOf(lab.poll, lab.empty, 20, overHttp2);
		const first = blockBytes(heads.response('first', 20));
		const later = blockBytes(heads.response('later', 20));
		expect([first, later, later]).toEqual(http2.responseHeaderBlockChangingDate);
	});

	it('but its table forgets: over a thousand answers the mean is a little more than 27', () => {
		let table = emptyTable();
		let text = responseFor(lab.poll.response, 20);
		const lengths: number[] = [];
		for (let i = 0; i < 1000; i++) {
			const block = encodeHeaderBlock(table, http2Response(text));
			lengths.push(block.bytes.length);
			table = block.table;
			text = addSecond(text);
		}
		const mean = lengths.slice(1).reduce((sum, length) => sum + length, 0) / 999;
		expect(lengths[1]).toBe(27);
		expect(mean).toBeGreaterThan(27);
		expect(mean).toBeLessThan(28);
	});

	it('a length it has not seen costs more than one it has', () => {
		const heads = headsOf(lab.poll, lab.empty, 20, overHttp2);
		expect(blockBytes(heads.response('later', 40))).toBeGreaterThan(27);
	});
});

describe('HTTP/1.1', () => {
	it('gives the same result each time', () => {
		const heads = headsOf(lab.poll, lab.empty, 20, DEFAULT_CARRIAGE);
		expect(heads.request('later')).toEqual(heads.request('first'));
		expect(heads.response('first', 20)).toEqual({ type: 'http/1.1', text: lab.poll.response });
		expect(heads.response('later', null)).toEqual({ type: 'http/1.1', text: lab.empty });
	});
});

it.each([
	['Thu, 10 Jun 2021 08:04:23 GMT', 'Thu, 10 Jun 2021 08:04:24 GMT'],
	['Thu, 10 Jun 2021 08:59:59 GMT', 'Thu, 10 Jun 2021 09:00:00 GMT'],
	['Thu, 10 Jun 2021 23:59:59 GMT', 'Thu, 10 Jun 2021 00:00:00 GMT'],
	['soon', 'soon'],
])('%s is followed by %s', (date, later) => {
	expect(secondLater(date)).toBe(later);
});

it('only the Date moves on', () => {
	const fields = [
		{ name: 'date', value: '00:00:00' },
		{ name: 'Expires', value: '00:00:00' },
	];
	expect(
		addSecond({ startLine: 'HTTP/1.1 200 OK', fields }).fields.map(({ value }) => value),
	).toEqual(['00:00:01', '00:00:00']);
});
