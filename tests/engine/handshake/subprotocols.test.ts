import { describe, expect, test } from 'vitest';
import {
	chooseProtocol,
	readProtocolResponse,
	readProtocolOffer,
} from '../../../src/engine/handshake/subprotocols.ts';
import type { HeaderField } from '../../../src/engine/http/head.ts';
import { parseRequestHead } from '../../../src/engine/http/message.ts';
import { codes, head } from '../../support/heads.ts';

function fields(...values: readonly string[]): readonly HeaderField[] {
	return parseRequestHead(head('GET / HTTP/1.1', ...values.map((value) => `P: ${value}`)))
		.headerFields;
}

describe('an offer, RFC 6455 §4.1 item 10', () => {
	test.each<[string[], string[], string[]]>([
		[[], [], []],
		[['chat, superchat'], ['chat', 'superchat'], []],
		[['chat', 'superchat'], ['chat', 'superchat'], []],
		[['chat,,superchat,'], ['chat', 'superchat'], []],
		[['', 'chat'], ['chat'], []],
		[[''], [], ['subprotocol-not-empty']],
		[[',', ' '], [], ['subprotocol-not-empty']],
		[['chat room'], ['chat room'], ['subprotocol-token']],
		[['a/b'], ['a/b'], ['subprotocol-token']],
		[['chat, chat'], ['chat', 'chat'], ['subprotocol-unique']],
		[['chat', 'chat'], ['chat', 'chat'], ['subprotocol-unique']],
		[['chat, Chat'], ['chat', 'Chat'], []],
	])('%j', (values, names, found) => {
		const offer = readProtocolOffer(fields(...values), true);
		expect(offer.protocols.map(({ name }) => name)).toEqual(names);
		expect(codes(offer)).toEqual(found);
	});

	test('an unfinished head may still fill an empty list', () => {
		expect(codes(readProtocolOffer(fields(''), false))).toEqual([]);
	});
});

test('a fault of an offer contains the name and its range', () => {
	const [field] = fields('a, b c, a');
	const { diagnoses, protocols } = readProtocolOffer([field!], true);
	const placed = ({ start, end }: { start: number; end: number }) =>
		[start, end].map((bit) => bit / 8 - field!.value.from);
	expect(protocols.map(({ range }) => placed(range))).toEqual([
		[0, 1],
		[3, 6],
		[8, 9],
	]);
	expect(diagnoses.map(({ range, data }) => [placed(range), data])).toEqual([
		[[3, 6], { name: 'b c' }],
		[[8, 9], { name: 'a' }],
	]);
});

test('the server’s first choice wins, not the client’s', () => {
	const { protocols } = readProtocolOffer(fields('chat, superchat'), true);
	expect(chooseProtocol(['superchat', 'chat'], protocols)).toBe('superchat');
	expect(chooseProtocol(['Chat'], protocols)).toBeNull();
	expect(chooseProtocol([], protocols)).toBeNull();
});

describe('an answer, RFC 6455 §4.1 item 6', () => {
	test.each<[string[], string[], string | null, string[]]>([
		[['chat'], [], null, []],
		[['chat'], ['chat'], 'chat', []],
		[['chat'], ['Chat'], null, ['subprotocol-offered']],
		[['chat'], [''], null, ['subprotocol-empty-answer']],
		[[], [''], null, ['subprotocol-empty-answer']],
		[[], ['chat'], null, ['subprotocol-unasked']],
		[['a', 'b'], ['a, b'], null, ['subprotocol-one-answer']],
		[['a', 'b'], ['a', 'a'], null, ['subprotocol-answer-once']],
		[['a', 'b'], ['c', 'a'], null, ['subprotocol-answer-once', 'subprotocol-offered']],
	])('offered %j, answered %j', (offered, values, protocol, found) => {
		const answer = readProtocolResponse(fields(...values), offered);
		expect([answer.protocol, codes(answer)]).toEqual([protocol, found]);
	});

	test.each<[string[], string[], Record<string, string>[]]>([
		[['chat'], ['Chat'], [{ name: 'Chat' }]],
		[[], ['chat'], [{ name: 'chat' }]],
		[['a', 'b'], ['a, b'], [{ value: 'a, b' }]],
		[
			['a', 'b'],
			['c', 'a'],
			[{ value: 'a' }, { name: 'c' }],
		],
	])('offered %j, answered %j: %j', (offered, values, data) => {
		const { diagnoses } = readProtocolResponse(fields(...values), offered);
		expect(diagnoses.map((found) => found.data)).toEqual(data);
	});
});
