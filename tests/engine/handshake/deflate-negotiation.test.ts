import { describe, expect, test } from 'vitest';
import {
	acceptDeflate,
	clientLimits,
	judgeDeflateResponse,
} from '../../../src/engine/handshake/deflate-negotiation.ts';
import type { Extension } from '../../../src/engine/handshake/extensions.ts';
import { readExtensionList } from '../../../src/engine/handshake/extensions.ts';

function parse(text: string): readonly Extension[] {
	return readExtensionList(text).extensions;
}

describe('the response of our server, RFC 7692 §5', () => {
	test.each<[string, string | null]>([
		['permessage-deflate', 'permessage-deflate'],
		['permessage-deflate; client_max_window_bits', 'permessage-deflate'],
		[
			'permessage-deflate; server_max_window_bits=10; server_no_context_takeover',
			'permessage-deflate; server_no_context_takeover; server_max_window_bits=10',
		],
		['permessage-deflate; memory_level=8', null],
		['permessage-deflate; memory_level=8, permessage-deflate', 'permessage-deflate'],
		['permessage-deflate; server_max_window_bits=16', null],
		['permessage-deflate; server_max_window_bits=8', null],
		['permessage-deflate; server_max_window_bits=8, permessage-deflate', 'permessage-deflate'],
		['permessage-deflate; server_no_context_takeover; server_no_context_takeover', null],
		['permessage-deflate; server_max_window_bits="1 0"', null],
		['x-webkit-deflate-frame', null],
		['', null],
	])('%j', (offer, answer) => {
		const accepted = acceptDeflate(parse(offer));
		expect(accepted?.value ?? null).toBe(answer);
		if (accepted === null) return;
		// §7.1: what we answer, we could also be answered.
		const judged = judgeDeflateResponse(parse(accepted.value)[0]!, parse(offer));
		expect(judged.agreement).toEqual(accepted.agreement);
		expect(judged.diagnoses).toEqual([]);
	});
});

describe('the faults that our client finds in a response, RFC 7692 §7.1', () => {
	test.each<[string, string, string[]]>([
		['', '', []],
		['', 'server_no_context_takeover; client_no_context_takeover', []],
		['', 'server_max_window_bits=9', []],
		['', 'client_max_window_bits=10', ['deflate-client-bits-unasked']],
		['client_max_window_bits', 'client_max_window_bits=10', []],
		['client_max_window_bits=12', 'client_max_window_bits=12', []],
		// §7.2.1: the value in the offer is just a hint.
		['client_max_window_bits=12', 'client_max_window_bits=13', []],
		['client_max_window_bits', 'client_max_window_bits', ['deflate-client-bits-value']],
		['server_max_window_bits=10', 'server_max_window_bits=9', []],
		['server_max_window_bits=10', 'server_max_window_bits=12', ['deflate-server-bits-larger']],
		['server_max_window_bits=10', '', ['deflate-server-bits-echo']],
		['server_max_window_bits=10', 'server_max_window_bits=99', ['deflate-window-range']],
		['server_no_context_takeover', '', ['deflate-server-takeover-echo']],
		['server_no_context_takeover', 'server_no_context_takeover', []],
	])('offered %j, answered %j', (offer, answer, codes) => {
		const [answered] = parse(`permessage-deflate${answer === '' ? '' : `; ${answer}`}`);
		const offers = parse(`permessage-deflate${offer === '' ? '' : `; ${offer}`}`);
		expect(judgeDeflateResponse(answered!, offers).diagnoses.map(({ code }) => code)).toEqual(
			codes,
		);
	});

	test.each([
		[
			'server_max_window_bits=10',
			'server_no_context_takeover; server_max_window_bits=12',
			{ offered: 10, answered: 12 },
			'server_max_window_bits=12',
		],
		['server_max_window_bits=10', '', { offered: 10 }, 'permessage-deflate'],
		['server_no_context_takeover', '', {}, 'permessage-deflate'],
		['', 'client_max_window_bits=10', {}, 'client_max_window_bits=10'],
	])('offered %j, answered %j: %j on %j', (offer, answer, data, where) => {
		const text = `permessage-deflate${answer === '' ? '' : `; ${answer}`}`;
		const offers = parse(`permessage-deflate${offer === '' ? '' : `; ${offer}`}`);
		const { diagnoses } = judgeDeflateResponse(parse(text)[0]!, offers);
		expect(diagnoses.map((found) => found.data)).toEqual([data]);
		const { start, end } = diagnoses[0]!.range;
		expect(text.slice(start / 8, end / 8)).toBe(where);
	});

	test('of several offers an answer needs to fit one', () => {
		const offers = parse('permessage-deflate; server_max_window_bits=10, permessage-deflate');
		expect(judgeDeflateResponse(parse('permessage-deflate')[0]!, offers).diagnoses).toEqual([]);
	});

	test.each([
		['server_max_window_bits=10', 'server_max_window_bits=10; server_no_context_takeover', 10],
		['server_max_window_bits=10; server_no_context_takeover', 'server_max_window_bits=9', 9],
		['server_max_window_bits=10', 'server_max_window_bits=9', 10],
	])('where it fits neither %j nor %j, the one it is nearer to, or the first', (a, b, offered) => {
		const offers = parse(`permessage-deflate; ${a}, permessage-deflate; ${b}`);
		const { diagnoses } = judgeDeflateResponse(parse('permessage-deflate')[0]!, offers);
		expect(diagnoses.map(({ data }) => data)).toEqual([{ offered }]);
	});

	test('the limits of both sides', () => {
		const { agreement } = judgeDeflateResponse(
			parse('permessage-deflate; client_max_window_bits=10; server_no_context_takeover')[0]!,
			parse('permessage-deflate; client_max_window_bits'),
		);
		expect(agreement).toEqual({
			serverNoContextTakeover: true,
			clientNoContextTakeover: false,
			serverMaxWindowBits: 15,
			clientMaxWindowBits: 10,
		});
	});

	test('a window without a limit has 15 bits', () => {
		const { agreement } = judgeDeflateResponse(
			parse('permessage-deflate; server_max_window_bits=9; client_no_context_takeover')[0]!,
			parse('permessage-deflate'),
		);
		expect(agreement).toEqual({
			serverNoContextTakeover: false,
			clientNoContextTakeover: true,
			serverMaxWindowBits: 9,
			clientMaxWindowBits: 15,
		});
	});
});

// §7.2.1: the parameter of an offer is just a hint, so the agreement stays as the response has it.
test.each([
	['', '', [false, 15]],
	['; client_no_context_takeover', '', [true, 15]],
	['', '; client_no_context_takeover', [true, 15]],
	['; client_max_window_bits', '', [false, 15]],
	['; client_max_window_bits=9', '', [false, 9]],
	['; client_max_window_bits=9', '; client_max_window_bits=12', [false, 9]],
	['; client_max_window_bits', '; client_max_window_bits=12', [false, 12]],
	[', permessage-deflate; client_max_window_bits=10', '', [false, 10]],
	[', x; client_max_window_bits=10', '', [false, 15]],
])('a client that offered “%s” and was answered “%s” sends within its announcement', (...row) => {
	const [offered, answered, [forgets, bits]] = row;
	const offers = parse(`permessage-deflate${offered}`);
	const own = offers.filter(({ name }) => name === 'permessage-deflate');
	const { agreement } = judgeDeflateResponse(parse(`permessage-deflate${answered}`)[0]!, own);
	expect(clientLimits(agreement, offers)).toEqual({
		...agreement,
		clientNoContextTakeover: forgets,
		clientMaxWindowBits: bits,
	});
	expect(agreement.clientNoContextTakeover).toBe(answered.includes('no_context'));
});
