import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latin1Text } from '../../../src/engine/bytes/bytes.ts';
import {
	acceptFor,
	acceptTrace,
	checkKey,
	GUID,
} from '../../../src/engine/handshake/accept-key.ts';
import { KEY } from '../../support/heads.ts';

test('the RFC’s own pair, §1.3', () => {
	expect(acceptFor(KEY)).toBe('s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
});

test('the trace holds every stage of it', () => {
	const trace = acceptTrace(KEY);
	expect(latin1Text(trace.joined)).toBe(`dGhlIHNhbXBsZSBub25jZQ==${GUID}`);
	expect(Buffer.from(trace.digest.slice()).toString('hex')).toBe(
		'b37a4f2cc0624f1690f64606cf385945b2bec4ea',
	);
	const characters = trace.groups.flatMap((group) => group.characters);
	expect(characters.map(({ character }) => character).join('')).toBe(trace.accept);
	expect(trace.accept).toBe(acceptFor(KEY));
	expect([trace.textBytes.length, trace.sha1.blocks]).toEqual([24, 2]);
});

test('any text has an accept, the one that Node computes', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (key) => {
			const wide = /[^\0-\xff]/.test(key);
			const hash = createHash('sha1').update(Buffer.from(key, wide ? 'utf8' : 'latin1'));
			// A lone surrogate has no UTF-8; Buffer and we both write U+FFFD.
			expect(acceptFor(key)).toBe(hash.update(GUID).digest('base64'));
		}),
	);
});

describe('a key as a server checks it, §4.2.1 item 5', () => {
	test.each<[string, string[]]>([
		[KEY, []],
		['AAAAAAAAAAAAAAAAAAAAAA==', []],
		['AQIDBAUGBwgJCgsMDQ4PEC==', ['request-key-canonical 21–22']],
		['BwcHBwcHBwcHBwcHBwcH', ['request-key-length 0–20']],
		['', ['request-key-length 0–0']],
		['-_hlIHNhbXBsZSBub25jZQ==', ['request-key-base64 0–1']],
		['dGhlIHNhbXBsZSBub25jZQ', ['request-key-base64 21–22']],
		['dGhlIHNhbXBsZSBub25jZQ=', ['request-key-base64 22–23']],
		['dGhlIHNh bXBsZSBub25jZQ==', ['request-key-base64 8–9']],
		['not a key', ['request-key-base64 3–4']],
		['AQIDBAUGBwgJCgsMDQ4PEBF=', ['request-key-length 0–24', 'request-key-canonical 22–23']],
	])('%j', (key, found) => {
		expect(
			checkKey(key).diagnoses.map(
				({ code, range }) => `${code} ${range.start / 8}–${range.end / 8}`,
			),
		).toEqual(found);
	});

	test('§4.1: the RFC’s own example has pad bits; its canonical spelling is another text', () => {
		const reading = checkKey('AQIDBAUGBwgJCgsMDQ4PEC==');
		expect(reading.canonical).toBe('AQIDBAUGBwgJCgsMDQ4PEA==');
		expect(Array.from(reading.bytes ?? [])).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
		expect(acceptFor(reading.text)).not.toBe(acceptFor(reading.canonical ?? ''));
	});

	test('sixteen bytes in base64 are a good key', () => {
		fc.assert(
			fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
				const reading = checkKey(Buffer.from(bytes).toString('base64'));
				expect(reading.diagnoses).toEqual([]);
				expect(Array.from(reading.bytes ?? [])).toEqual(Array.from(bytes));
			}),
		);
	});
});
