import { describe, expect, it } from 'vitest';
import {
	INDEXING_PROFILES,
	fieldsToEncode,
	indexingOf,
} from '../../../src/engine/http2/hpack-indexing.ts';

const { plain, chromium, firefox, nghttp2 } = INDEXING_PROFILES;

describe('the fields that enter the table', () => {
	it.each([
		[':path', '/a', ['incremental', 'without', 'without', 'without']],
		[':method', 'PUT', ['incremental', 'without', 'incremental', 'incremental']],
		[':authority', 'a.example', ['incremental', 'incremental', 'incremental', 'incremental']],
		['authorization', 'Basic YTpi', ['incremental', 'incremental', 'never', 'never']],
		['cookie', 'id=7', ['incremental', 'incremental', 'never', 'never']],
		['cookie', 'x'.repeat(20), ['incremental', 'incremental', 'incremental', 'incremental']],
		['content-length', '20', ['incremental', 'incremental', 'incremental', 'without']],
	])('%s: %s', (name, value, expected) => {
		const profiles = [plain, chromium, firefox, nghttp2];
		expect(profiles.map((profile) => indexingOf({ name, value }, profile))).toEqual(expected);
	});

	it('browsers send each cookie as a field of its own (RFC 9113 §8.2.3)', () => {
		const fields = [
			{ name: 'accept', value: 'a; b' },
			{ name: 'cookie', value: 'a=1; b=2' },
		];
		expect(fieldsToEncode(fields, plain)).toEqual(fields);
		expect(fieldsToEncode(fields, firefox)).toEqual([
			fields[0],
			{ name: 'cookie', value: 'a=1' },
			{ name: 'cookie', value: 'b=2' },
		]);
	});
});
