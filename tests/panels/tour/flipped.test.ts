// What the tour says of a flipped bit is what the server does with the bytes.
import { describe, expect, test } from 'vitest';
import { hexText, readHex } from '../../../src/engine/bytes/index.ts';
import { Random } from '../../../src/engine/bytes/random.ts';
import { openEndpoint, receive } from '../../../src/engine/endpoint/index.ts';
import { echoFrame, flippedBytes, messageFrame } from '../../../src/panels/tour/flipped.ts';
import { outcomeOf, type Outcome } from '../../../src/ui/stage/outcome.ts';
import { START } from '../../../src/panels/tour/tour-document.ts';

const KEY = readHex(START.masking).bytes;
const HELLO = messageFrame('Hello', KEY);

test('“Hello” travels as in RFC 6455 §5.7, and comes back unmasked', () => {
	expect(hexText(HELLO)).toBe('81 85 37 fa 21 3d 7f 9f 4d 51 58');
	expect(hexText(echoFrame('Hello'))).toBe('81 05 48 65 6c 6c 6f');
});

describe('a flipped bit of “Hello”', () => {
	test.each<readonly [bit: number | null, outcome: Outcome]>([
		[null, { type: 'text', text: 'Hello' }],
		[0, { type: 'fragment' }],
		[1, { type: 'failed', rule: 'frame-rsv1', code: 1002, text: null }],
		[4, { type: 'ping' }],
		[5, { type: 'failed', rule: 'frame-opcode-reserved-data', code: 1002, text: null }],
		[7, { type: 'failed', rule: 'fragment-start-missing', code: 1002, text: null }],
		[8, { type: 'failed', rule: 'mask-client', code: 1002, text: null }],
		// 5 becomes 69, 37, 21, 13 and 7: the server waits for the rest.
		[9, { type: 'waits', bytes: 64 }],
		[12, { type: 'waits', bytes: 8 }],
		[14, { type: 'waits', bytes: 2 }],
		// 5 becomes 1 and 4: the rest is read as another frame.
		[13, { type: 'failed', rule: 'frame-rsv3', code: 1002, text: 'H' }],
		[15, { type: 'failed', rule: 'frame-rsv1', code: 1002, text: 'Hell' }],
		[16, { type: 'failed', rule: 'utf8-continuation', code: 1007, text: null }],
		// “H” is 48; its bit 2 of the key and of the payload is the same bit of the text.
		[22, { type: 'text', text: 'Jellm' }],
		[54, { type: 'text', text: 'Jello' }],
	])('%s', (bit, outcome) => {
		expect(outcomeOf(flippedBytes(HELLO, bit))).toEqual(outcome);
	});

	test.each(Array.from({ length: 88 }, (_, bit) => bit))(
		'bit %i: the server ends the connection exactly if the tour says so',
		(bit) => {
			const bytes = flippedBytes(HELLO, bit);
			const { endpoint } = receive(openEndpoint('server'), bytes);
			expect(outcomeOf(bytes).type === 'failed').toBe(endpoint.state !== 'open');
		},
	);
});

test.each(['', 'é', '你好', 'x'.repeat(125), 'x'.repeat(126), 'x'.repeat(500)])(
	'a message of any length is read as it was written: %#',
	(text) => {
		expect(outcomeOf(messageFrame(text, KEY))).toEqual({ type: 'text', text });
	},
);

test('random messages and flips: the tour says what an endpoint does', () => {
	const random = Random.fromSeed(65);
	const texts = ['a', 'Hi', 'Hello', '你好', 'é'.repeat(70), 'x'.repeat(200)];
	for (let i = 0; i < 2000; i++) {
		const sent = messageFrame(texts[random.uint32() % texts.length]!, KEY);
		const bytes = flippedBytes(sent, random.uint32() % (sent.length * 8));
		const { endpoint, events } = receive(openEndpoint('server'), bytes);
		const outcome = outcomeOf(bytes);
		expect(outcome.type === 'failed' || outcome.type === 'closes').toBe(endpoint.state !== 'open');
		const texted = events.some((event) => event.type === 'message' && event.kind === 'text');
		if (outcome.type === 'text') expect(texted).toBe(true);
		if (outcome.type === 'waits' || outcome.type === 'fragment') expect(events).toEqual([]);
	}
});
