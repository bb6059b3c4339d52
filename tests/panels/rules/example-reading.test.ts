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
	({ code, broken, mended }) => {
		const shown = (example: DocumentExample) =>
			new Set(readingOf(example).diagnoses.map((found) => found.code));
		expect(shown(broken)).toEqual(new Set(broken.finds ?? [code]));
		expect(shown(mended)).toEqual(new Set(mended.finds ?? []));
	},
);

test.each(DOCUMENT_VECTORS)('$code: the fault has a place inside the bytes', ({ broken }) => {
	const { bytes, diagnoses } = readingOf(broken);
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
