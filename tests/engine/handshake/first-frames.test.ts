import { expect, test } from 'vitest';
import { latin1Bytes } from '../../../src/engine/bytes/bytes.ts';
import { joinBytes } from '../../../src/engine/bytes/join.ts';
import { readHex } from '../../../src/engine/bytes/hex-reading.ts';
import { firstFrames, listFirstFrames } from '../../../src/engine/handshake/first-frames.ts';
import { head, judge, readAs, requestWith, responseWith } from '../../support/heads.ts';

const HELLO = '81 85 37 fa 21 3d 7f 9f 4d 51 58';
const REQUEST = requestWith({});
const REQUEST_DEFLATE = requestWith({ e: 'Sec-WebSocket-Extensions: permessage-deflate' });
const RESPONSE_DEFLATE = responseWith({ e: 'Sec-WebSocket-Extensions: permessage-deflate' });

function behind101(hex: string, response = responseWith({}), request = REQUEST) {
	const reading = judge(joinBytes([response, readHex(hex).bytes]), {
		offered: { protocols: [], extensions: 'permessage-deflate' },
	});
	return firstFrames(readAs(request), reading).server;
}

test('where both heads end the bytes there are none', () => {
	expect(firstFrames(readAs(REQUEST), judge(responseWith({})))).toEqual({
		client: null,
		server: null,
	});
});

test('the frames after the breach are not read', () => {
	const first = behind101('81 02 68 69  89 00  c1 00  81 01 61')!;
	expect(first.end).toEqual({ type: 'failed', code: 1002, rule: 'frame-rsv1' });
	expect(first.messages).toBe(1);
	const fates = listFirstFrames(first, 9).map(({ frame, fate }) => [frame.offset, fate]);
	expect(fates).toEqual([
		[0, 'read'],
		[4, 'read'],
		[6, 'fails'],
		[8, 'unread'],
	]);
	expect(listFirstFrames(first, 2)).toHaveLength(2);
});

test.each([
	['88 02 03 e8  81 01 61', { type: 'closed', code: 1000 }, ['read', 'unread']],
	['88 00', { type: 'closed', code: null }, ['read']],
	['81 05 68', { type: 'unfinished', part: 'frame' }, ['unfinished']],
	['81', { type: 'unfinished', part: 'frame' }, ['unfinished']],
	['88 05 03', { type: 'unfinished', part: 'frame' }, ['unfinished']],
	// §5.4: a fragment may be complete while its message is not.
	['01 01 61', { type: 'unfinished', part: 'message' }, ['kept']],
	['01 01 61  89 00', { type: 'unfinished', part: 'message' }, ['kept', 'read']],
	['01 01 61  80 05 62', { type: 'unfinished', part: 'frame' }, ['kept', 'unfinished']],
	['01 01 61  80 01 62  02 00', { type: 'unfinished', part: 'message' }, ['read', 'read', 'kept']],
	['01 01 61  80 01 62', { type: 'open' }, ['read', 'read']],
	['01 01 61  88 00', { type: 'closed', code: null }, ['kept', 'read']],
	['81 01 ff', { type: 'failed', code: 1007, rule: 'utf8-lead-byte' }, ['fails']],
	[HELLO, { type: 'failed', code: 1002, rule: 'mask-server' }, ['fails']],
])('%s behind the 101', (hex, end, fates) => {
	const first = behind101(hex)!;
	expect(first.end).toEqual(end);
	expect(listFirstFrames(first, 9).map(({ fate }) => fate)).toEqual(fates);
});

test('compressed messages are inflated where that was agreed on', () => {
	const agreed = (hex: string) => behind101(hex, RESPONSE_DEFLATE, REQUEST_DEFLATE)!.end;
	expect(agreed('c1 07 f2 48 cd c9 c9 07 00')).toEqual({ type: 'open' });
	expect(agreed('c1 02 ff ff')).toEqual({ type: 'failed', code: 1007, rule: 'deflate-data-valid' });
	expect(behind101('c1 00')?.end).toMatchObject({ rule: 'frame-rsv1' });
	// §1.4: what follows a Close is discarded.
	expect(agreed('41 01 f2  88 02 03 e8  80 01 ff')).toEqual({ type: 'closed', code: 1000 });
	const forgets = 'Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover';
	const twice = 'c1 07 f2 48 cd c9 c9 07 00  c1 05 f2 00 11 00 00';
	expect(agreed(twice)).toEqual({ type: 'open' });
	expect(behind101(twice, responseWith({ e: forgets }), REQUEST_DEFLATE)!.end).toEqual({
		type: 'failed',
		code: 1007,
		rule: 'deflate-takeover-kept',
	});
});

test('a fragment before the fault is kept, and a Ping between them is read', () => {
	const bytes = '41 08 f2 48 05 00 00 00 ff ff  89 00  80 01 07  81 01 61';
	const first = behind101(bytes, RESPONSE_DEFLATE, REQUEST_DEFLATE)!;
	expect(first.end).toMatchObject({ code: 1007, rule: 'deflate-data-valid' });
	const fates = listFirstFrames(first, 9).map(({ fate }) => fate);
	expect(fates).toEqual(['kept', 'read', 'fails', 'unread']);
});

test('bytes that a client sends too early are its first frame, the content of a GET included', () => {
	const request = readAs(joinBytes([REQUEST, readHex(HELLO).bytes]));
	const { client } = firstFrames(request, judge(responseWith({})));
	expect([client?.at, client?.end, client?.messages]).toEqual([
		REQUEST.length,
		{ type: 'open' },
		1,
	]);
	const content = requestWith({ x: 'Content-Length: 5' });
	const read = firstFrames(
		readAs(joinBytes([content, latin1Bytes('hello')])),
		judge(responseWith({})),
	);
	expect(read.client?.end).toMatchObject({ type: 'failed', code: 1002 });
});

test('there are no frames after a head that opened no connection', () => {
	const request = readAs(joinBytes([REQUEST, latin1Bytes('GET')]));
	const refusal = judge(joinBytes([head('HTTP/1.1 200 OK'), latin1Bytes('hello')]));
	const failing = judge(joinBytes([responseWith({ Upgrade: '' }), latin1Bytes('hello')]));
	for (const response of [refusal, failing]) {
		expect(firstFrames(request, response)).toEqual({ client: null, server: null });
	}
});
