import { describe, expect, test } from 'vitest';
import { atOnce } from '../../../src/engine/at-once.ts';
import { hexText } from '../../../src/engine/bytes/index.ts';
import { USUAL_AGREEMENT } from '../../../src/engine/message/index.ts';
import { byteRange } from '../../../src/engine/report/index.ts';
import { readSideInSteps } from '../../../src/engine/observer/frames.ts';
import { SideStream } from '../../../src/engine/observer/stream.ts';
import { hex } from '../../support/hex-bytes.ts';

const reading = (bytes: Uint8Array, deflate = false, from = 0) =>
	atOnce(
		readSideInSteps(
			new SideStream([...bytes].map((byte, i) => ({ event: i, bytes: Uint8Array.of(byte) }))),
			from,
			'server',
			deflate ? USUAL_AGREEMENT : null,
		),
	);

test('a frame knows which events brought its first byte and its last', () => {
	const { frames } = reading(hex`ff ff 89 01 61 81 00`, false, 2);
	expect(frames.map(({ begun, event }) => [begun, event])).toEqual([
		[2, 4],
		[5, 6],
	]);
	expect(frames[0]?.range).toEqual(byteRange(2, 5));
	expect(frames[0]?.payloadBits).toEqual(byteRange(4, 5));
});

describe('messages', () => {
	test('are joined across control frames, which are remembered', () => {
		const { messages } = reading(hex`01 01 61 89 00 80 01 62 82 00`);
		expect(messages.map(({ kind, content }) => [kind, hexText(content)])).toEqual([
			['text', '61 62'],
			['binary', ''],
		]);
		expect(messages.map(({ interleaved }) => interleaved?.frame.opcode)).toEqual([9, undefined]);
	});

	test('may be unfinished', () => {
		const [message] = reading(hex`01 01 61 00 01 62`).messages;
		expect(message).toMatchObject({ complete: false, content: hex`61 62` });
	});

	test('are inflated', () => {
		const bytes = hex`c1 07 f2 48 cd c9 c9 07 00 c1 05 f2 00 11 00 00`;
		const { messages } = reading(bytes, true);
		const hello = hex`48 65 6c 6c 6f`;
		expect(messages.map(({ content }) => content.slice())).toEqual([hello, hello]);
	});
});

describe('a breach', () => {
	test('that fails the connection ends the reading', () => {
		const { frames, faults, failing } = reading(hex`81 00 83 00 81 00 85 00`);
		expect(frames).toHaveLength(1);
		expect(faults.map(({ code }) => code)).toEqual(['frame-opcode-reserved-data']);
		expect(failing).toMatchObject({ event: 2, fault: { range: { start: 20, end: 24 } } });
	});

	test('that does not is one among others', () => {
		const { frames, faults, failing } = reading(hex`88 00 81 00`);
		expect(frames).toHaveLength(2);
		expect(faults.map(({ code }) => code)).toEqual(['close-no-data-after']);
		expect(failing).toBeNull();
	});

	test.each([
		['in a message that goes on', '41 01 06', 2],
		['in a frame whose end has not come', 'c1 05 06', 2],
		['before a Ping', '41 01 06 89 00', 2],
	])('inside compressed data shows %s', (_, bytes, event) => {
		const { faults, failing } = reading(hex(bytes), true);
		expect(faults.map(({ code }) => code)).toEqual(['deflate-data-valid']);
		expect(failing?.event).toBe(event);
	});

	test('that may still be none is none', () => {
		expect(reading(hex`41 02 f2 48`, true).faults).toEqual([]);
		expect(reading(hex`01 01 06`, true).faults).toEqual([]);
	});

	test('inside compressed data fails it too', () => {
		const { faults, failing } = reading(hex`c1 01 06`, true);
		expect(faults.map(({ code }) => code)).toEqual(['deflate-data-valid']);
		expect(failing?.fault.code).toBe('deflate-data-valid');
	});
});

test('an unfinished frame is not a breach yet', () => {
	const { faults, unfinished, frames } = reading(hex`81 00 81 02 61`);
	expect(faults).toEqual([]);
	expect(frames).toHaveLength(1);
	expect(unfinished?.code).toBe('frame-incomplete');
	expect(reading(hex`81 00`).unfinished).toBeNull();
});
