import { expect, test } from 'vitest';
import { readContent } from '../../../src/engine/handshake/content.ts';
import { parseRequestHead } from '../../../src/engine/http/message.ts';
import { head } from '../../support/heads.ts';

test.each<[string[], string | null, number | null, boolean]>([
	[[], null, 0, false],
	[['Content-Length: 0'], null, 0, false],
	[['Content-Length: 5'], 'Content-Length', 5, false],
	[['Content-Length: 5, 5'], 'Content-Length', 5, false],
	[['Content-Length: 5', 'content-length: 5'], 'Content-Length', 5, false],
	[['Content-Length: 5', 'Content-Length: 6'], 'Content-Length', null, true],
	[['Content-Length: 5, 6'], 'Content-Length', null, true],
	[['Content-Length: 5,'], 'Content-Length', null, true],
	[['Content-Length: -1'], 'Content-Length', null, true],
	[['Content-Length: 10'], 'Content-Length', 10, false],
	[['Content-Length: 5x'], 'Content-Length', null, true],
	[['Content-Length: 999999999999999'], 'Content-Length', 999_999_999_999_999, false],
	[['Content-Length: 9999999999999999'], 'Content-Length', null, true],
	[['Content-Length: '], 'Content-Length', null, true],
	[['Transfer-Encoding: chunked'], 'Transfer-Encoding', null, false],
	[['Transfer-Encoding: gzip, Chunked'], 'Transfer-Encoding', null, false],
	[['Transfer-Encoding: gzip', 'Transfer-Encoding: chunked'], 'Transfer-Encoding', null, false],
	[['Transfer-Encoding: gzip'], 'Transfer-Encoding', null, true],
	[['Transfer-Encoding: ,'], 'Transfer-Encoding', null, true],
	[['Transfer-Encoding: chunked, gzip'], 'Transfer-Encoding', null, true],
	[['Content-Length: 5', 'transfer-encoding: chunked'], 'transfer-encoding', null, false],
])('%j, RFC 9112 §6.3', (lines, field, bytes, hasUnknownEnd) => {
	const found = readContent(parseRequestHead(head('GET / HTTP/1.1', ...lines)));
	expect([found.field?.name.text ?? null, found.bytes, found.hasUnknownEnd]).toEqual([
		field,
		bytes,
		hasUnknownEnd,
	]);
});
