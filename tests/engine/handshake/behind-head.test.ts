import { expect, test } from 'vitest';
import { latin1Bytes } from '../../../src/engine/bytes/bytes.ts';
import { joinBytes } from '../../../src/engine/bytes/join.ts';
import { behindRequest, behindResponse } from '../../../src/engine/handshake/behind-head.ts';
import { head, judge, readAs, requestWith, responseWith } from '../../support/heads.ts';

const REQUEST = requestWith({});
const LONGER = readAs(joinBytes([REQUEST, latin1Bytes('GET')]));
const behind = (response: Uint8Array) => judge(joinBytes([response, latin1Bytes('hello')]));

test('bytes behind heads that opened are frames, on either side', () => {
	const opened = behind(responseWith({}));
	expect([behindRequest(LONGER, opened), behindResponse(opened)]).toEqual(['frames', 'frames']);
});

test('bytes behind another response are its content, and those behind a broken one are not read', () => {
	const refusal = behind(head('HTTP/1.1 200 OK'));
	const failing = behind(responseWith({ Upgrade: '' }));
	expect([refusal, failing].map(behindResponse)).toEqual(['content', 'unread']);
	expect([refusal, failing].map((one) => behindRequest(LONGER, one))).toEqual(['unread', 'unread']);
});

test('where a message ends with its head there is nothing', () => {
	const opened = behind(responseWith({}));
	expect(behindRequest(readAs(REQUEST), opened)).toBe('nothing');
	expect(behindResponse(judge(new Uint8Array()))).toBe('nothing');
});
