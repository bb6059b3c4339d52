import { expect, test } from 'vitest';
import type { Bytes } from '../../../../src/engine/bytes/index.ts';
import { decodeFrames, encodeFrame } from '../../../../src/engine/frame/index.ts';
import { readMessages } from '../../../../src/engine/message/index.ts';
import { messageLine } from '../../../../src/panels/frame/messages/message-line.ts';
import {
	carriedFacts,
	messagePage,
	PAGE_BYTES,
} from '../../../../src/panels/frame/messages/message-page.ts';
import { hex } from '../../../support/hex-bytes.ts';

function read(bytes: Bytes) {
	const rows = decodeFrames(bytes, { from: 'server', deflate: true, limit: null });
	const messages = readMessages(rows, bytes);
	return { rows, messages };
}

const SPLIT = hex`01 02 61 c3 89 01 70 80 01 a9`;
const TAKEN = hex`c1 07 f2 48 cd c9 c9 07 00 c1 05 f2 00 11 00 00`;

test('a line has the type, the size and the beginning of the message', () => {
	const { rows, messages } = read(SPLIT);
	expect(messageLine(messages.at(0), rows)).toMatchObject({
		kind: 'text',
		frames: 2,
		wireBytes: 3,
		bytes: 3,
		preview: 'aé',
		inside: false,
	});
	expect(messageLine(messages.at(1), rows)).toMatchObject({ kind: 'ping', inside: true });
	const binary = read(encodeFrame({ fin: true, opcode: 2, payload: new Uint8Array(65) }));
	expect(messageLine(binary.messages.at(0), binary.rows).preview).toMatch(/^00 00 .*00…$/);
	const control = read(encodeFrame({ fin: true, opcode: 1, payload: hex`0a 7f ff` }));
	expect(messageLine(control.messages.at(0), control.rows).preview).toBe('␊␡\ufffd');
});

test.each([
	['a whole message', '81 01 61', 'check', 0],
	['a text that is not UTF-8', '81 01 ff', 'cross', 1],
	[
		'a masked frame of a server, in the second fragment',
		'01 01 61 80 81 01 02 03 04 60',
		'cross',
		1,
	],
	['compressed data without a fault', 'c1 07 f2 48 cd c9 c9 07 00', 'check', 0],
	['compressed data of no kind', 'c1 01 07', 'cross', 1],
	['a tail that was left on', 'c1 0b f2 48 cd c9 c9 07 00 00 00 ff ff', 'warn', 1],
	['a message compressed to nothing, against advice', 'c1 00', 'warn', 0],
	['a message that is not finished', '01 01 61', null, 0],
	['a frame that is not all here', '82 02 61', null, 0],
])('%s: the sign at the end of its line', (_, text, sign, breachCount) => {
	const { rows, messages } = read(hex(text));
	expect(messageLine(messages.at(0), rows)).toMatchObject({ sign, breachCount });
});

test('a character in two fragments is marked', () => {
	const { messages } = read(SPLIT);
	const { cells } = messagePage(messages.at(0), 0);
	expect(cells.map(({ codePoint, fragment, split }) => [codePoint, fragment, split])).toEqual([
		[0x61, 0, false],
		[0xe9, 0, true],
	]);
	const facts = carriedFacts(messages, messages.at(0), cells[1]!);
	expect(facts.pieces.map(({ frame }) => frame)).toEqual([0, 2]);
	expect(facts).toMatchObject({ payload: [0xc3, 0xa9], source: 'plain', copy: null, bits: null });
});

test('a copy has its distance and the message that it copies', () => {
	const { messages } = read(TAKEN);
	const message = messages.at(1);
	const { cells } = messagePage(message, 0);
	expect(cells.map(({ source }) => source)).toEqual([
		'literal',
		'earlier',
		'earlier',
		'earlier',
		'earlier',
	]);
	expect(carriedFacts(messages, message, cells[2]!)).toMatchObject({
		copy: { length: 4, distance: 5, message: 0, origin: null },
		bits: { from: 11, to: 24 },
		payload: [0x00, 0x11],
	});
	// "Hello" and 258 bytes more from 5 back, in the message itself.
	const own = read(hex`c1 0b f2 48 cd c9 c9 1f 25 80 fe 07 00`).messages;
	expect(carriedFacts(own, own.at(0), { from: 7, to: 8 }).copy).toEqual({
		length: 258,
		distance: 5,
		message: null,
		origin: { from: 0, to: 5 },
	});
});

test('pages tile a message, and no character is on two of them', () => {
	const payload = new TextEncoder().encode('é'.repeat(PAGE_BYTES + 1) + '—x');
	const { messages } = read(encodeFrame({ fin: true, opcode: 1, payload }));
	const message = messages.at(0);
	let at = 0;
	while (at < payload.length) {
		const page = messagePage(message, at);
		expect(page.from).toBe(at);
		expect(page.to).toBeGreaterThan(at);
		at = page.to;
	}
	expect(at).toBe(payload.length);
	expect(messagePage(message, 9999).to).toBe(payload.length);
});

test('binary content is shown as bytes; empty content has no cells', () => {
	const { messages } = read(hex`82 02 00 ff 82 00`);
	expect(
		messagePage(messages.at(0), 0).cells.map(({ text, codePoint }) => [text, codePoint]),
	).toEqual([
		[false, null],
		[false, null],
	]);
	expect(messagePage(messages.at(1), 0)).toEqual({ from: 0, to: 0, cells: [] });
});
