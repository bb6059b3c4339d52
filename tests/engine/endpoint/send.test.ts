import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/engine/endpoint/send.ts';
import { encodeUtf8, hexText } from '../../../src/engine/bytes/index.ts';
import { decodeFrames } from '../../../src/engine/frame/index.ts';
import { readMessages } from '../../../src/engine/message/index.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import { hex } from '../../support/hex-bytes.ts';
import type { Played } from './played.ts';
import { connecting, eventText, openClient, openServer } from './played.ts';

const fragment = (text: string, last = false, kind: 'text' | 'binary' = 'text'): Command => ({
	type: 'fragment',
	kind,
	last,
	payload: encodeUtf8(text),
});
const ping = (length: number): Command => ({ type: 'ping', payload: new Uint8Array(length) });

describe('written bytes', () => {
	it.each<[string, Command[], string]>([
		['text', [{ type: 'text', text: '你' }], '81 03 e4 bd a0'],
		['an empty text', [{ type: 'text', text: '' }], '81 00'],
		['a lone surrogate as U+FFFD', [{ type: 'text', text: '\ud800' }], '81 03 ef bf bd'],
		['binary', [{ type: 'binary', payload: hex`00 ff` }], '82 02 00 ff'],
		[
			'a text in frames of two bytes',
			[{ type: 'text', text: 'Hello', fragmentBytes: 2 }],
			'01 02 48 65 00 02 6c 6c 80 01 6f',
		],
		[
			'frames that come out even',
			[{ type: 'text', text: 'Hell', fragmentBytes: 2 }],
			'01 02 48 65 80 02 6c 6c',
		],
		[
			'fragments, a Ping between them',
			[fragment('He'), { type: 'ping' }, fragment('y', true)],
			'01 02 48 65 89 00 80 01 79',
		],
		['a Pong unasked', [{ type: 'pong', payload: hex`70` }], '8a 01 70'],
		[
			'a Close with 123 bytes of reason',
			[{ type: 'close', code: 4000, reason: 'x'.repeat(123) }],
			`88 7d 0f a0${' 78'.repeat(123)}`,
		],
	])('%s', (_, commands, written) => {
		const server = openServer();
		for (const command of commands) server.send(command);
		expect(hexText(server.written)).toBe(written);
		expect(server.events).toEqual([]);
	});

	it('with compression: RSV1 on the first frame, the window taken over', () => {
		const request = { codec: deflateCodec, deflate: ['permessage-deflate'] };
		const server = openServer({ codec: deflateCodec, server: { deflate: true } }, request);
		server
			.send({ type: 'text', text: 'Hello' })
			.send({ type: 'text', text: 'Hello', fragmentBytes: 3 });
		server.send({ type: 'text', text: 'Hello', compress: false }).send({ type: 'text', text: '' });
		expect(hexText(server.written)).toBe(
			'c1 07 f2 48 cd c9 c9 07 00 41 03 f2 00 11 80 02 00 00 81 05 48 65 6c 6c 6f c1 01 00',
		);
	});

	it('masked with a key a frame (§5.3)', () => {
		const client = openClient().send({ type: 'ping' }).send({ type: 'text', text: '' });
		expect(hexText(client.written)).toBe('89 80 37 fa 21 3d 81 80 37 fa 21 3d');
	});
});

describe('refused commands change nothing', () => {
	const closing = (one: Played): Played => one.send({ type: 'close' });
	const half = (one: Played): Played => one.send(fragment('a'));
	const same = (one: Played): Played => one;

	it.each<[string, (one: Played) => Played, Command, string]>([
		[
			'a message behind our Close (§5.5.1)',
			closing,
			{ type: 'text', text: 'a' },
			'endpoint-open-to-send',
		],
		['a second Close (§7.1.5)', closing, { type: 'close', code: 1000 }, 'close-once'],
		['a message inside another (§5.4)', half, { type: 'text', text: 'b' }, 'fragment-interleaved'],
		['a fragment of another kind', half, fragment('b', false, 'binary'), 'fragment-interleaved'],
		['a Ping of 126 bytes (§5.5)', same, ping(126), 'control-length'],
		[
			'a reason of 124 bytes',
			same,
			{ type: 'close', code: 1000, reason: 'x'.repeat(124) },
			'control-length',
		],
		['a reason without a code', same, { type: 'close', reason: 'x' }, 'close-body-length'],
		['1005 in a Close (§7.4.1)', same, { type: 'close', code: 1005 }, 'close-code-reserved-local'],
		['1004', same, { type: 'close', code: 1004 }, 'close-code-reserved-1004'],
		['999', same, { type: 'close', code: 999 }, 'close-code-below-1000'],
		['2000', same, { type: 'close', code: 2000 }, 'close-code-unassigned'],
		['5000', same, { type: 'close', code: 5000 }, 'close-code-above-4999'],
		['1006 for a failure', same, { type: 'fail', code: 1006 }, 'close-code-reserved-local'],
		[
			'bytes that are no text',
			same,
			{ type: 'fragment', kind: 'text', payload: hex`61 ff`, last: true },
			'utf8-lead-byte',
		],
		[
			'a text that ends inside a character',
			same,
			{ type: 'fragment', kind: 'text', payload: hex`c3`, last: true },
			'utf8-truncated',
		],
	])('%s', (_, prepare, command, rule) => {
		for (const played of [openClient(), openServer()]) {
			const { endpoint } = prepare(played).fresh();
			played.send(command);
			expect(played.events.map(eventText)).toEqual([`refused ${rule}`]);
			expect(played.effects).toEqual([]);
			expect(played.endpoint).toEqual(endpoint);
		}
	});

	it('everything but a Close while connecting (§6.1)', () => {
		const client = connecting().fresh();
		for (const command of [
			{ type: 'text', text: 'a' },
			{ type: 'ping' },
			fragment('a'),
		] as Command[]) {
			client.send(command);
		}
		expect(client.events.map(eventText)).toEqual(Array(3).fill('refused endpoint-open-to-send'));
		expect(client.effects).toEqual([]);
	});

	// RFC 7692 §7.1.1.2, §7.1.2.2: a client announces in its offer what it is not going to use, whatever the response.
	it.each([
		['client_no_context_takeover', '', { takesOver: false, windowBits: 15 }],
		['client_max_window_bits=9', '', { takesOver: true, windowBits: 9 }],
		['client_max_window_bits=9', '; client_max_window_bits=12', { takesOver: true, windowBits: 9 }],
		['client_max_window_bits=12', '; client_max_window_bits=9', { takesOver: true, windowBits: 9 }],
	])('a client that offered %s and was answered “%s” keeps %j', (offered, answered, kept) => {
		const offer = `permessage-deflate; ${offered}`;
		const response = `Sec-WebSocket-Extensions: permessage-deflate${answered}`;
		const client = openClient({ codec: deflateCodec, deflate: [offer] }, response);
		const text = Array.from({ length: 2000 }, (_, i) => String.fromCharCode(33 + ((i * i) % 89)));
		const far = text.join('') + '!'.repeat(400);
		for (let i = 0; i < 2; i++) client.send({ type: 'text', text: far });
		const bytes = client.written;
		const rows = decodeFrames(bytes, { from: 'client', deflate: true, limit: null });
		const messages = readMessages(rows, bytes, kept);
		expect([messages.at(0).diagnoses, messages.at(1).diagnoses]).toEqual([[], []]);
	});

	it('a character cut by fragments is none of it', () => {
		const [a, b] = [hex`e4 bd`, hex`a0`];
		const server = openServer();
		server.send({ type: 'fragment', kind: 'text', payload: a, last: false });
		server.send({ type: 'fragment', kind: 'text', payload: b, last: true });
		expect(hexText(server.written)).toBe('01 02 e4 bd 80 01 a0');
	});

	it('an empty list of fragments is a mistake of the caller', () => {
		expect(() => openServer().send({ type: 'text', text: 'a', fragmentBytes: 0 })).toThrow(
			RangeError,
		);
	});
});

it('failing twice writes one Close', () => {
	const server = openServer().send({ type: 'fail', code: 1011 }).send({ type: 'fail', code: 1011 });
	expect(hexText(server.written)).toBe('88 02 03 f3');
	expect(server.ends).toEqual(['shutDown']);
});
