import { expect, test } from 'vitest';
import { latin1Text } from '../../../src/engine/bytes/bytes.ts';
import { applyEdit } from '../../../src/engine/bytes/edit.ts';
import { retarget } from '../../../src/engine/handshake/retarget.ts';
import { parseWebSocketUri } from '../../../src/engine/handshake/websocket-uri.ts';
import { codes, head, readAs, REQUEST_LINES } from '../../support/heads.ts';

const GOOD = head(...REQUEST_LINES);

test('only the target and Host change', () => {
	const text = 'wss://other.example:8443/a?b';
	const edit = retarget(GOOD, parseWebSocketUri(text).uri!)!;
	const now = applyEdit(GOOD, edit);
	expect(latin1Text(now)).toBe(
		latin1Text(GOOD).replace('/chat', '/a?b').replace('server.example.com', 'other.example:8443'),
	);
	expect(codes(readAs(now, 'other', text))).toEqual([]);
});

test('the URL it has already is no edit', () => {
	expect(retarget(GOOD, parseWebSocketUri('ws://server.example.com/chat').uri!)).toBeNull();
});
