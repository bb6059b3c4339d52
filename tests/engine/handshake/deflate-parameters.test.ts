import { expect, test } from 'vitest';
import { readDeflate, windowBits } from '../../../src/engine/handshake/deflate-parameters.ts';
import { readExtensionList } from '../../../src/engine/handshake/extensions.ts';

test.each<[string, string[], string[]]>([
	['', [], []],
	['client_max_window_bits', [], ['deflate-client-bits-value']],
	['client_max_window_bits=10', [], []],
	['server_max_window_bits=8', [], []],
	['server_max_window_bits=15', [], []],
	['server_max_window_bits="10"', [], []],
	['server_max_window_bits', ['deflate-window-range'], ['deflate-window-range']],
	['server_max_window_bits=7', ['deflate-window-range'], ['deflate-window-range']],
	['server_max_window_bits=16', ['deflate-window-range'], ['deflate-window-range']],
	['server_max_window_bits=08', ['deflate-window-range'], ['deflate-window-range']],
	['client_max_window_bits=a', ['deflate-window-range'], ['deflate-window-range']],
	['server_no_context_takeover=1', ['deflate-takeover-no-value'], ['deflate-takeover-no-value']],
	[
		'client_no_context_takeover; client_no_context_takeover',
		['deflate-parameter-once'],
		['deflate-parameter-once'],
	],
	['memory_level=8', ['deflate-offer-parameter'], ['deflate-answer-parameter']],
])('RFC 7692 §7.1: %j in an offer and in an answer', (parameters, offer, answer) => {
	const text = parameters === '' ? 'permessage-deflate' : `permessage-deflate; ${parameters}`;
	const [extension] = readExtensionList(text).extensions;
	const codes = (role: 'offer' | 'response'): string[] =>
		readDeflate(extension!, role).diagnoses.map(({ code }) => code);
	expect([codes('offer'), codes('response')]).toEqual([offer, answer]);
});

test.each([
	['server_max_window_bits=7', { name: 'server_max_window_bits', value: '7' }],
	['server_max_window_bits', { name: 'server_max_window_bits', value: '' }],
	['client_max_window_bits', { name: 'client_max_window_bits', value: '' }],
	['server_no_context_takeover=1', { name: 'server_no_context_takeover', value: '1' }],
	['client_no_context_takeover=1', { name: 'client_no_context_takeover', value: '1' }],
	['client_max_window_bits=9; client_max_window_bits=9', { name: 'client_max_window_bits' }],
	['memory_level=8', { name: 'memory_level' }],
])('the fault of %j says what was found', (parameters, data) => {
	const [extension] = readExtensionList(`permessage-deflate; ${parameters}`).extensions;
	const { diagnoses } = readDeflate(extension!, 'response');
	expect(diagnoses.map((found) => found.data)).toEqual([data]);
});

test('the parameters of an offer', () => {
	const [extension] = readExtensionList(
		'permessage-deflate; client_max_window_bits; server_max_window_bits=10; server_no_context_takeover',
	).extensions;
	expect(readDeflate(extension!, 'offer').parameters).toEqual({
		serverNoContextTakeover: true,
		clientNoContextTakeover: false,
		serverMaxWindowBits: 10,
		clientMaxWindowBits: 'unlimited',
	});
});

test('a window is 8 to 15, without leading zeros', () => {
	const good = Array.from({ length: 30 }, (_, n) => n).filter((n) => windowBits(String(n)) === n);
	expect(good).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
	expect([null, '', '09', '+9', '9 '].map(windowBits)).toEqual([null, null, null, null, null]);
});
