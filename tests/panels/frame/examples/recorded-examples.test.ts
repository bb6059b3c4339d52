// What the notes of the recorded examples say of real programs, held against the bytes that they sent.
import { describe, expect, test } from 'vitest';
import { hexText, latin1Text, NO_BYTES } from '../../../../src/engine/bytes/index.ts';
import { decodeFrames, frameAt, payloadOf } from '../../../../src/engine/frame/index.ts';
import { readMessages } from '../../../../src/engine/message/index.ts';
import { RECORDED_IDS, type RecordedId } from '../../../../src/panels/frame/examples/example.ts';
import { frameVerdictFacts } from '../../../../src/panels/frame/verdict/document-facts.ts';
import { RECORDED } from '../../../../src/panels/frame/examples/recorded-examples.ts';
import recorded from '../../../../src/panels/frame/examples/recorded-frames.json' with { type: 'json' };

const JSON_TEXT = JSON.stringify(
	Array.from({ length: 64 }, (_, x) => ({ type: 'move', x: 100 + x, y: 100 })),
);
const HELLO = 'text Hello';
const BINARY = 'binary \x00\x01\x02\xfd\xfe\xff';
const LONG = `text ${JSON_TEXT}`;
const CLOSE = 'close \x03\xe8';
const TALK = [HELLO, BINARY, 'pong ?', `${CLOSE}bye`];
const WS_TALK = [HELLO, 'ping ?', BINARY, 'pong ?', `${CLOSE}bye`];
const COMPRESSED = [HELLO, HELLO, LONG, CLOSE];
const LARGE = [`binary ${'\0'.repeat(131_072)}`, CLOSE];
const LEFT = [HELLO, 'close \x03\xe9'];

/** Each message as sent, a character a byte; and each frame: first byte, length of the payload. */
const CONTENTS: Readonly<Record<RecordedId, readonly [readonly string[], string]>> = {
	'recorded-chromium-talk': [TALK, '81 5, 82 6, 8a 1, 88 5'],
	'recorded-firefox-talk': [TALK, '81 5, 82 6, 8a 1, 88 5'],
	'recorded-ws-talk': [WS_TALK, '01 3, 80 2, 89 1, 82 6, 8a 1, 88 5'],
	'recorded-ws-server-talk': [WS_TALK, '01 3, 80 2, 89 1, 82 6, 8a 1, 88 5'],
	'recorded-chromium-compressed': [COMPRESSED, 'c1 7, c1 5, c1 182, 88 2'],
	'recorded-firefox-compressed': [COMPRESSED, 'c1 7, c1 5, c1 182, 88 2'],
	'recorded-ws-compressed': [COMPRESSED, 'c1 7, c1 5, 41 115, 80 83, 88 2'],
	'recorded-ws-server-compressed': [[HELLO, LONG, LONG, CLOSE], '81 5, c1 182, c1 182, 88 2'],
	'recorded-chromium-large': [LARGE, '02 131000, 80 72, 88 2'],
	'recorded-firefox-large': [LARGE, '82 131072, 88 2'],
	'recorded-chromium-no-code': [['close '], '88 0'],
	'recorded-firefox-no-code': [['close '], '88 0'],
	'recorded-chromium-left': [LEFT, '81 5, 88 2'],
	'recorded-firefox-left': [LEFT, '81 5, 88 2'],
};

function read(id: RecordedId) {
	const { bytes, ...context } = RECORDED.find((one) => one.id === id)!.document();
	const rows = decodeFrames(bytes, context);
	const messages = readMessages(rows, bytes, context);
	return {
		rows,
		messages: Array.from({ length: messages.count }, (_, i) => messages.at(i)),
		frames: Array.from({ length: rows.count }, (_, i) => {
			const { offset, key } = frameAt(rows, i);
			return { first: hexText(bytes.subarray(offset, offset + 1)), key: hexText(key ?? NO_BYTES) };
		}),
		payloads: Array.from({ length: rows.count }, (_, i) => payloadOf(rows, bytes, i)),
	};
}

describe.each(RECORDED)('$id', ({ id, recorder, outcome, messageFault }) => {
	const { rows, messages, frames, payloads } = read(id);
	const [contents, wire] = CONTENTS[id];

	test('it breaks no rule, and its messages are those that were sent', () => {
		expect([outcome, messageFault]).toEqual([{ type: 'valid' }, null]);
		expect(frameVerdictFacts(rows, [], null).type).toBe('valid');
		expect(rows.faultCount).toBe(0);
		expect(messages.flatMap(({ diagnoses }) => diagnoses)).toEqual([]);
		expect(messages.map(({ kind, content }) => `${kind} ${latin1Text(content)}`)).toEqual(contents);
	});

	test('its frames match its note', () => {
		expect(frames.map(({ first }, i) => `${first} ${payloads[i]!.length}`).join(', ')).toBe(wire);
	});

	test('it names its sender and its date', () => {
		expect(recorder?.version).toMatch(/^\d+\./);
		expect(recorder?.date).toMatch(/^\d{4}-\d\d-\d\d$/);
	});
});

test('every recording is an example', () => {
	expect(RECORDED.map(({ id }) => id)).toEqual(RECORDED_IDS);
	expect(recorded.map(({ id }) => `recorded-${id}`).sort()).toEqual([...RECORDED_IDS].sort());
});

test('a real client draws a new key for each frame', () => {
	for (const { id, document } of RECORDED) {
		if (document().from === 'server') continue;
		const keys = read(id).frames.map(({ key }) => key);
		expect(new Set(keys).size).toBe(keys.length);
	}
});

test('under their masks both browsers sent the same', () => {
	for (const what of ['talk', 'no-code', 'left'] as const) {
		const [chromium, firefox] = (['chromium', 'firefox'] as const).map((program) =>
			read(`recorded-${program}-${what}`).payloads.map((payload) => hexText(payload)),
		);
		expect(chromium).toEqual(firefox);
	}
});

test('without context takeover the same message has the same bytes', () => {
	const { payloads } = read('recorded-ws-server-compressed');
	expect(payloads[1]).toEqual(payloads[2]);
});
