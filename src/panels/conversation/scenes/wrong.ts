// Holds scenes in which frames break rules or the connection breaks.
import type { Reader } from '../../../engine/reader/index.ts';
import {
	sameEnding,
	client,
	on,
	scenario,
	server,
	endings,
	type ExpectedOutcome,
	type Scene,
	type Setting,
	type WhatIf,
} from './scene.ts';

/** Sets up a client program that writes raw bytes, to test a server. */
export const BY_HAND: Setting = { client: { kind: 'program', origin: null } };

const clientWrites = (hex: string, setting: Setting = BY_HAND) =>
	scenario([client(120, { type: 'raw', hex })], setting);

/** Returns a scenario in which a page receives raw bytes. It closes the connection if it gets a message from them. */
const serverWrites = (hex: string, reader: Reader = 'strict') =>
	scenario(
		[server(120, { type: 'raw', hex }), client(on('message', 1), { type: 'close', code: 1000 })],
		{ client: { reader } },
	);

const resetIn = (reader: Reader) =>
	scenario([server(120, { type: 'raw', hex: '81 05 48 65' }), server(160, { type: 'drop' })], {
		client: { reader },
	});

const otherReader = (
	hex: string,
	reader: Reader,
	outcome: ExpectedOutcome,
	right: number,
): WhatIf => ({ id: reader, scenario: serverWrites(hex, reader), outcome, right });

/**
 * Returns the outcome in which the page fails the connection and the server receives a Close frame with this
 * code.
 */
const failedWith = (code: number) => endings([1006, false], [code, true]);

const MASKED = '81 85 37 fa 21 3d 7f 9f 4d 51 58';
const RESERVED = '83 00';
const NOT_UTF8 = '81 02 c3 28';
const FORBIDDEN = '88 02 03 ee';
const LONG = '81 7e 00 05 48 65 6c 6c 6f';
const HTTP = '48 54 54 50 2f 31 2e 31 20 34 30 30 0d 0a 0d 0a';

const HIXIE_FRAME = '00 48 65 6c 6c 6f ff';

const TOO_BIG: Setting = { ...BY_HAND, server: { limit: 1000 } };

export const WRONG: readonly Scene[] = [
	{
		id: 'reset',
		group: 'wrong',
		level: 'intermediate',
		lengthMs: 185,
		scenario: resetIn('chromium'),
		narratedAt: [120, 145, 160, 185],
		whatIfs: [
			{
				id: 'whole-frame',
				at: 150,
				who: 'server',
				do: { type: 'raw', hex: '6c 6c 6f' },
				outcome: sameEnding(1006, false, ['Hello']),
				right: 1,
			},
			{ id: 'firefox', scenario: resetIn('firefox'), outcome: sameEnding(1006, false), right: 2 },
		],
		outcome: sameEnding(1006, false),
	},
	{
		id: 'unmasked',
		group: 'wrong',
		level: 'basic',
		lengthMs: 195,
		scenario: clientWrites('81 05 48 65 6c 6c 6f'),
		narratedAt: [120, 145, 170],
		whatIfs: [
			{
				id: 'zero-key',
				scenario: scenario(
					[
						client(120, { type: 'raw', hex: '81 85 00 00 00 00 48 65 6c 6c 6f' }),
						client(200, { type: 'close', code: 1000 }),
					],
					BY_HAND,
				),
				outcome: sameEnding(1000, true, [], ['Hello']),
				right: 1,
			},
		],
		outcome: endings([1002, true], [1006, false]),
	},
	{
		id: 'masked-server',
		group: 'wrong',
		level: 'intermediate',
		lengthMs: 195,
		scenario: serverWrites(MASKED),
		narratedAt: [120, 145, 170],
		whatIfs: [otherReader(MASKED, 'firefox', sameEnding(1000, true, ['Hello']), 2)],
		outcome: failedWith(1002),
	},
	{
		id: 'reserved-opcode',
		group: 'wrong',
		level: 'intermediate',
		lengthMs: 195,
		scenario: serverWrites(RESERVED),
		narratedAt: [120, 145, 170],
		whatIfs: [
			otherReader(RESERVED, 'firefox', sameEnding(1006, false), 1),
			{
				id: 'reserved-bit',
				scenario: serverWrites('c1 05 48 65 6c 6c 6f'),
				outcome: failedWith(1002),
				right: 1,
			},
		],
		outcome: failedWith(1002),
	},
	{
		id: 'bad-utf8',
		group: 'wrong',
		level: 'intermediate',
		lengthMs: 195,
		scenario: clientWrites('81 82 37 fa 21 3d f4 d2'),
		narratedAt: [120, 145, 170],
		whatIfs: [
			{
				id: 'chromium',
				scenario: serverWrites(NOT_UTF8, 'chromium'),
				outcome: failedWith(1002),
				right: 1,
			},
			{
				id: 'firefox',
				scenario: serverWrites(NOT_UTF8, 'firefox'),
				outcome: sameEnding(1006, false),
				right: 2,
			},
			{
				id: 'as-binary',
				scenario: scenario(
					[
						client(120, { type: 'raw', hex: '82 82 37 fa 21 3d f4 d2' }),
						client(200, { type: 'close', code: 1000 }),
					],
					BY_HAND,
				),
				outcome: sameEnding(1000, true, [], [2]),
				right: 0,
			},
		],
		outcome: endings([1007, true], [1006, false]),
	},
	{
		id: 'too-big',
		group: 'wrong',
		level: 'intermediate',
		lengthMs: 195,
		scenario: clientWrites('82 fe 03 e9 37 fa 21 3d', TOO_BIG),
		narratedAt: [120, 145, 170],
		whatIfs: [
			{
				id: 'fragments',
				scenario: scenario(
					[client(120, { type: 'text', text: 'a'.repeat(1200), fragmentBytes: 600 })],
					TOO_BIG,
				),
				outcome: endings([1009, true], [1006, false]),
				right: 1,
			},
			{
				id: 'exabytes',
				scenario: clientWrites('82 ff 7f ff ff ff ff ff ff ff 37 fa 21 3d', TOO_BIG),
				outcome: endings([1009, true], [1006, false]),
				right: 2,
			},
		],
		outcome: endings([1009, true], [1006, false]),
	},
	{
		id: 'forbidden-code',
		group: 'wrong',
		level: 'advanced',
		lengthMs: 195,
		scenario: serverWrites(FORBIDDEN),
		narratedAt: [120, 145, 170],
		whatIfs: [otherReader(FORBIDDEN, 'firefox', endings([1006, true], [1005, true]), 2)],
		outcome: failedWith(1002),
	},
	{
		id: 'longer-than-necessary',
		group: 'wrong',
		level: 'advanced',
		lengthMs: 195,
		scenario: serverWrites(LONG, 'chromium'),
		narratedAt: [120, 145, 170],
		whatIfs: [
			{
				id: 'to-ws',
				scenario: scenario(
					[
						client(120, { type: 'raw', hex: '81 fe 00 05 37 fa 21 3d 7f 9f 4d 51 58' }),
						client(200, { type: 'close', code: 1000 }),
					],
					{ ...BY_HAND, server: { reader: 'ws' } },
				),
				outcome: sameEnding(1000, true, [], ['Hello']),
				right: 1,
			},
			otherReader(LONG, 'firefox', sameEnding(1006, false), 0),
		],
		outcome: failedWith(1002),
	},
	{
		id: 'http-on-websocket',
		group: 'wrong',
		level: 'advanced',
		lengthMs: 195,
		scenario: serverWrites(HTTP, 'chromium'),
		narratedAt: [120, 145, 170],
		whatIfs: [
			{
				id: 'request',
				scenario: clientWrites('47 45 54 20 2f 63 68 61 74 20 48 54 54 50 2f 31 2e 31 0d 0a 0d 0a'),
				outcome: endings([1002, true], [1006, false]),
				right: 2,
			},
			otherReader(HTTP, 'firefox', endings(null, null), 1),
		],
		outcome: failedWith(1002),
	},
	{
		id: 'hixie-76',
		group: 'wrong',
		level: 'advanced',
		lengthMs: 125,
		scenario: scenario([], {
			client: {
				kind: 'program',
				request:
					'GET /demo HTTP/1.1\r\nHost: example.com\r\nConnection: Upgrade\r\n' +
					'Sec-WebSocket-Key2: 12998 5 Y3 1  .P00\r\nSec-WebSocket-Protocol: sample\r\n' +
					'Upgrade: WebSocket\r\nSec-WebSocket-Key1: 4 @1  46546xW%0l 1 5\r\nOrigin: http://example.com\r\n\r\n' +
					'^n:ds[4U',
			},
			server: { reader: 'ws', versions: [13, 8] },
		}),
		narratedAt: [50, 75, 100],
		whatIfs: [
			{
				id: 'its-frame',
				scenario: serverWrites(HIXIE_FRAME, 'chromium'),
				outcome: failedWith(1002),
				right: 1,
			},
			otherReader(HIXIE_FRAME, 'firefox', endings(null, null), 2),
		],
		outcome: sameEnding(1006, false),
	},
];
