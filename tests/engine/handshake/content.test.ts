import { expect, test } from 'vitest';
import { readContent } from '../../../src/engine/handshake/content.ts';
import { parseRequestHead } from '../../../src/engine/http/message.ts';
import { head } from '../../support/heads.ts';

test.each<[string[], string | null, number | null]>([
	[[], null, 0],
	[['Content-Length: 0'], null, 0],
	[['Content-Length: 5'], 'Content-Length', 5],
	[['Content-Length: 5, 5'], 'Content-Length', null],
	[['Content-Length: -1'], 'Content-Length', null],
	[['Transfer-Encoding: chunked'], 'Transfer-Encoding', null],
	[['Content-Length: 5', 'transfer-encoding: chunked'], 'transfer-encoding', null],
])('%j', (lines, field, bytes) => {
	const found = readContent(parseRequestHead(head('GET / HTTP/1.1', ...lines)));
	expect([found.field?.name.text ?? null, found.bytes]).toEqual([field, bytes]);
});
