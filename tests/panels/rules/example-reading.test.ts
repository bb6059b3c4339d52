import { expect, test } from 'vitest';
import {
	readFrames,
	readHeadExample,
	requestBefore,
} from '../../../src/panels/rules/example-reading.ts';
import type { DocumentExample } from '../../../src/vectors/rules.ts';
import { DOCUMENT_VECTORS } from '../../support/rule-vectors.ts';

const readingOf = (example: DocumentExample) =>
	example.kind === 'frames' ? readFrames(example) : readHeadExample(example);

test.each(DOCUMENT_VECTORS)(
	'$code: the page reads its bytes as the tests do',
	({ code, bad, good }) => {
		const shown = (example: DocumentExample) =>
			new Set(readingOf(example).diagnoses.map((found) => found.code));
		expect(shown(bad)).toEqual(new Set(bad.seenAs ?? [code]));
		expect(shown(good)).toEqual(new Set(good.seenAs ?? []));
	},
);

test.each(DOCUMENT_VECTORS)('$code: the fault has a place inside the bytes', ({ bad }) => {
	const { bytes, diagnoses } = readingOf(bad);
	for (const { range } of diagnoses) {
		expect(range.start).toBeLessThanOrEqual(range.end);
		expect(range.end).toBeLessThanOrEqual(8 * bytes.length);
	}
});

test('a response belongs to a request with the offers of the example', () => {
	const request = requestBefore({
		kind: 'response',
		text: '',
		key: 'dGhlIHNhbXBsZSBub25jZQ==',
		offered: { protocols: ['a', 'b'], extensions: 'permessage-deflate', client: 'browser' },
	});
	expect(request).toContain('Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n');
	expect(request).toContain('Sec-WebSocket-Protocol: a, b\r\n');
	expect(request).toContain('Sec-WebSocket-Extensions: permessage-deflate\r\n');
	expect(request).toContain('Origin: http://example.com\r\n');
	expect(requestBefore({ kind: 'response', text: '', key: '', request: 'GET' })).toBe('GET');
});
