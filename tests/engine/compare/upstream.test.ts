import { expect, it } from 'vitest';
import { HEADER_SETS, latin1Text } from '../../../src/engine/index.ts';
import { composeHead } from '../../../src/engine/http/compose.ts';
import { upstreamHeads } from '../../../src/engine/compare/upstream.ts';

it('a message from the client is a POST with its length', () => {
	const { request, response } = upstreamHeads(HEADER_SETS.minimal, 8);
	expect(latin1Text(composeHead(request.startLine, request.fields))).toBe(
		'POST /poll HTTP/1.1\r\nHost: a.example\r\nContent-Type: text/plain\r\nContent-Length: 8\r\n\r\n',
	);
	expect(response).toBe(HEADER_SETS.minimal.empty);
});
