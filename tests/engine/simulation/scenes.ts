// Conversations of two endpoints, a link and intermediaries, each with the lines that its timeline must show.
import type { Role } from '../../../src/engine/role.ts';
import {
	DEFAULT_LINK,
	DEFAULT_SCENARIO,
	type ClientSetup,
	type Link,
	type Middlebox,
	type Scenario,
	type ScriptAction,
	type Scripted,
	type ServerSetup,
	type When,
} from '../../../src/engine/simulation/index.ts';
import { DEFAULT_CLIENT, DEFAULT_SERVER_SETUP } from '../../../src/engine/simulation/scenario.ts';

export interface Played {
	readonly name: string;
	readonly scenario: Scenario;
	/** Lists lines of `entryLines` in their order. Other lines may be between them. */
	readonly shows: readonly string[];
	/** Lists texts that no line contains. */
	readonly never?: readonly string[];
	/** Is `code clean` or `code`, with `error` if the page gets that event, or `-` if there is no end. */
	readonly client: string;
	readonly server: string;
}

export interface Parts {
	readonly client?: Partial<ClientSetup>;
	readonly server?: Partial<ServerSetup>;
	readonly link?: Partial<Link>;
	readonly boxes?: readonly Middlebox[];
	readonly script?: readonly Scripted[];
	readonly seed?: number;
	readonly untilMs?: number;
}

export function scenarioOf({ client, server, link, ...rest }: Parts): Scenario {
	return {
		...DEFAULT_SCENARIO,
		...rest,
		client: { ...DEFAULT_CLIENT, ...client },
		server: { ...DEFAULT_SERVER_SETUP, ...server },
		link: { ...DEFAULT_LINK, ...link },
	};
}

export function does(who: Role | 'network', when: When | number, action: ScriptAction): Scripted {
	return { who, when: typeof when === 'number' ? { at: when } : when, do: action };
}

const raw = (hex: string): ScriptAction => ({ type: 'raw', hex });
const OPEN: When = { on: 'open' };
const MESSAGE: When = { on: 'message' };

/** Returns a 101, as a server without an endpoint writes it, to the key of RFC 6455 §1.3. */
export function switching(...fields: readonly string[]): string {
	return [
		'HTTP/1.1 101 Switching Protocols',
		'Upgrade: websocket',
		'Connection: Upgrade',
		'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
		...fields,
		'',
		'',
	].join('\r\n');
}

const REFUSED = { client: '1006 error' };

const EXTENDED_CONNECT = [
	'00 00 00 04 01 00 00 00 00 00 00 b4 01 04 00 00 00 01 00 07 3a 6d 65 74 68 6f 64 07 43 4f 4e 4e',
	'45 43 54 00 09 3a 70 72 6f 74 6f 63 6f 6c 09 77 65 62 73 6f 63 6b 65 74 00 07 3a 73 63 68 65 6d',
	'65 05 68 74 74 70 73 00 0a 3a 61 75 74 68 6f 72 69 74 79 12 73 65 72 76 65 72 2e 65 78 61 6d 70',
	'6c 65 2e 63 6f 6d 00 05 3a 70 61 74 68 05 2f 63 68 61 74 00 06 6f 72 69 67 69 6e 13 68 74 74 70',
	'73 3a 2f 2f 65 78 61 6d 70 6c 65 2e 63 6f 6d 00 16 73 65 63 2d 77 65 62 73 6f 63 6b 65 74 2d 70',
	'72 6f 74 6f 63 6f 6c 04 63 68 61 74 00 15 73 65 63 2d 77 65 62 73 6f 63 6b 65 74 2d 76 65 72 73',
	'69 6f 6e 02 31 33',
].join(' ');

const HTTP2: Parts = {
	client: {
		url: 'wss://server.example.com/chat',
		origin: 'https://example.com',
		subprotocols: ['chat'],
	},
	server: { subprotocols: ['chat'] },
};

export const SCENES: readonly Played[] = [
	{
		name: '2 the server closes',
		scenario: scenarioOf({ script: [does('server', OPEN, { type: 'close', code: 1001 })] }),
		shows: [
			'75 left down 88 02 03 e9',
			'100 left up 88 82 37 fa 21 3d 34 13',
			'125 came up 88 82 37 fa 21 3d 34 13',
			'125 left down fin',
			'150 page close 3 1001  true',
			'150 left up fin',
			'175 server closed 1001 clean',
		],
		client: '1001 clean',
		server: '1001 clean',
	},
	{
		name: '3 both close at once, and each sends one Close',
		scenario: scenarioOf({
			script: [
				does('client', 200, { type: 'close', code: 3001 }),
				does('server', 200, { type: 'close', code: 3002 }),
			],
		}),
		shows: ['200 left up 88 82 37 fa 21 3d 3c 43', '200 left down 88 02 0b ba'],
		never: ['225 left up 88', '225 left down 88'],
		client: '3002 clean',
		server: '3001 clean',
	},
	{
		name: '4 close without a code',
		scenario: scenarioOf({ script: [does('client', OPEN, { type: 'close' })] }),
		shows: ['100 left up 88 80 37 fa 21 3d', '125 left down 88 00'],
		client: '1005 clean',
		server: '1005 clean',
	},
	{
		name: '5 what crosses a Close is lost to a page',
		scenario: scenarioOf({
			script: [
				...['m0', 'm1', 'm2'].map((text, i) => does('server', 200 + i, { type: 'text', text })),
				does('client', { on: 'message', nth: 1 }, { type: 'close' }),
			],
		}),
		shows: ['225 page message 1 m0', '226 client text [m1]', '227 client text [m2]'],
		never: ['page message 2', 'page message 1 m1'],
		client: '1005 clean',
		server: '1005 clean',
	},
	{
		name: '6 one message, three frames, a Ping between',
		scenario: scenarioOf({
			script: [
				does('server', 200, { type: 'fragment', text: 'Hel', last: false }),
				does('server', 210, { type: 'ping', text: 'p' }),
				does('server', 220, { type: 'fragment', text: 'l', last: false }),
				does('server', 230, { type: 'fragment', text: 'o', last: true }),
			],
		}),
		shows: [
			'200 left down 01 03 48 65 6c',
			'210 left down 89 01 70',
			'220 left down 00 01 6c',
			'230 left down 80 01 6f',
			'235 left up 8a 81 37 fa 21 3d 47',
			'255 page message 1 Hello',
		],
		client: '-',
		server: '-',
	},
	{
		name: '7 a frame a byte at a time is one message, three frames in a segment are three',
		scenario: scenarioOf({
			script: [
				...'81 05 48 65 6c 6c 6f'
					.split(' ')
					.map((byte, i) => does('server', 200 + 20 * i, raw(byte))),
				does('server', 400, raw('81 01 31 81 01 32 81 01 33')),
			],
		}),
		shows: [
			'345 page message 1 Hello',
			'425 page message 1 1',
			'425 page message 1 2',
			'425 page message 1 3',
		],
		client: '-',
		server: '-',
	},
	{
		name: '8 UTF-8 is judged by the message',
		scenario: scenarioOf({
			script: [
				does('server', 200, raw('01 02 e4 bd')),
				does('server', 220, raw('80 01 a0')),
				does('server', 300, raw('01 02 e4 bd')),
				does('server', 320, raw('80 01 28')),
			],
		}),
		shows: ['245 page message 1 你', '345 left up 88 82 37 fa 21 3d 34 15'],
		client: '1006 error',
		server: '1007 clean',
	},
	{
		name: '11 the idle proxy ends both sides',
		scenario: scenarioOf({
			boxes: [{ kind: 'idle', afterMs: 60_000, ends: 'reset' }],
			untilMs: 200_000,
		}),
		shows: [
			'60062.5 box 0 forgot',
			'60075 page close 3 1006  false',
			'60075 server closed 1006 not clean',
		],
		client: '1006',
		server: '1006',
	},
	{
		name: '12 a heartbeat saves it',
		scenario: scenarioOf({
			boxes: [{ kind: 'idle', afterMs: 60_000, ends: 'reset' }],
			server: { pingMs: 30_000 },
			untilMs: 600_000,
		}),
		shows: ['30050 left down hop 1 89 04 00 00 00 01', '570050 left down hop 1 89 04 00 00 00 13'],
		never: ['forgot'],
		client: '-',
		server: '-',
	},
	{
		name: '12 a heartbeat that is too slow does not',
		scenario: scenarioOf({
			boxes: [{ kind: 'idle', afterMs: 60_000, ends: 'fin' }],
			server: { pingMs: 70_000 },
			untilMs: 600_000,
		}),
		shows: ['60062.5 box 0 forgot'],
		client: '1006',
		server: '1006',
	},
	{
		name: '13 the dead peer: the server drops it, and it never hears of that',
		scenario: scenarioOf({
			server: { pingMs: 30_000, pongMs: 20_000 },
			script: [
				does('client', 1000, { type: 'vanish' }),
				does('client', 100_000, { type: 'close' }),
			],
			client: { closingMs: 60_000 },
			untilMs: 300_000,
		}),
		shows: [
			'30075 left down 89 04 00 00 00 01',
			'30100 came down 89 04 00 00 00 01 ignored',
			'50075 server closed 1006 not clean',
			'160000 page close 3 1006  false',
		],
		never: ['100000 left'],
		client: '1006',
		server: '1006',
	},
	{
		name: '13 what is sent into nothing: TCP gives up in the end',
		scenario: scenarioOf({
			link: { userTimeoutMs: 100_000 },
			script: [
				does('client', 1000, { type: 'vanish' }),
				does('client', 2000, { type: 'text', text: 'a' }),
				does('client', 50_000, { type: 'text', text: 'b' }),
				does('server', 60_000, { type: 'text', text: 'c' }),
			],
			untilMs: 300_000,
		}),
		shows: [
			'60025 came down 81 01 63 ignored',
			'102000 client timer',
			'102000 page close 3 1006  false',
			'160000 server timer',
			'160000 server closed 1006 not clean',
		],
		never: ['rst', 'fin', 'page error'],
		client: '1006',
		server: '1006',
	},
	{
		name: '13 who reads nothing for long is no dead peer: what it got is acknowledged',
		scenario: scenarioOf({
			link: { userTimeoutMs: 1000, receiveWindow: 200 },
			script: [
				does('server', 200, { type: 'stall' }),
				does('client', 300, { type: 'text', text: 'more than the window takes'.repeat(10) }),
				does('server', 20_000, { type: 'resume' }),
				does('client', 21_000, { type: 'close' }),
			],
			untilMs: 300_000,
		}),
		shows: ['20000 server read 200', '21050 page close 3 1005  true'],
		never: [' timer'],
		client: '1005 clean',
		server: '1005 clean',
	},
	{
		name: '14 RST in the middle of a frame: no error is told, as in Chromium',
		scenario: scenarioOf({
			script: [does('server', 200, raw('81 05 48 65')), does('server', 210, { type: 'drop' })],
		}),
		shows: ['225 came down 81 05 48 65', '235 came down rst', '235 page close 3 1006  false'],
		client: '1006',
		server: '1006',
	},
	{
		name: '16 close, and the server does not answer',
		scenario: scenarioOf({
			client: { closingMs: 60_000, reader: 'chromium' },
			server: { answer: switching() },
			script: [does('client', 1000, { type: 'close', code: 1000 })],
			untilMs: 100_000,
		}),
		shows: [
			'1000 left up 88 82 37 fa 21 3d 34 12',
			'61000 page close 3 1006  false',
			'61025 came up fin',
		],
		client: '1006',
		server: '-',
	},
	{
		name: '16 the server answers Close and keeps TCP open',
		scenario: scenarioOf({
			client: { lingerMs: 2000, reader: 'chromium' },
			server: { answer: switching() },
			script: [
				does('client', 1000, { type: 'close', code: 1000 }),
				does('server', 1025, raw('88 02 03 e8')),
			],
		}),
		shows: ['3050 page close 3 1000  true', '3050 left up fin'],
		client: '1000 clean',
		server: '-',
	},
	{
		name: '18 a client frame without a mask',
		scenario: scenarioOf({ script: [does('client', OPEN, raw('81 05 48 65 6c 6c 6f'))] }),
		shows: ['125 left down 88 02 03 ea', '125 left down fin'],
		client: '1002 clean',
		server: '1006',
	},
	...(['chromium', 'firefox'] as const).map((reader) => ({
		name: `19 a masked server frame, to ${reader}`,
		scenario: scenarioOf({
			client: { reader },
			script: [does('server', OPEN, raw('81 85 37 fa 21 3d 7f 9f 4d 51 58'))],
		}),
		shows: [
			reader === 'firefox' ? '100 page message 1 Hello' : '100 left up 88 82 37 fa 21 3d 34 10',
		],
		client: reader === 'firefox' ? '-' : '1006 error',
		server: reader === 'firefox' ? '-' : '1002 clean',
	})),
	...(['chromium', 'firefox'] as const).map((reader) => ({
		name: `20 a reserved opcode, to ${reader}`,
		scenario: scenarioOf({ client: { reader }, script: [does('server', OPEN, raw('83 00'))] }),
		shows: [reader === 'firefox' ? '100 left up fin' : '100 left up 88 82 37 fa 21 3d 34 10'],
		...(reader === 'firefox' ? { never: ['left up 88'] } : {}),
		client: '1006 error',
		server: reader === 'firefox' ? '1006' : '1002 clean',
	})),
	{
		name: '21 bad UTF-8 to a server',
		scenario: scenarioOf({ script: [does('client', OPEN, raw('81 82 37 fa 21 3d f4 d2'))] }),
		shows: ['125 left down 88 02 03 ef'],
		client: '1007 clean',
		server: '1006',
	},
	{
		name: '21 bad UTF-8 to Chromium: 1002',
		scenario: scenarioOf({
			client: { reader: 'chromium' },
			script: [does('server', OPEN, raw('81 02 c3 28'))],
		}),
		shows: ['100 left up 88 82 37 fa 21 3d 34 10'],
		client: '1006 error',
		server: '1002 clean',
	},
	{
		name: '22 too big, from the header alone',
		scenario: scenarioOf({
			server: { limit: 1000 },
			script: [does('client', OPEN, raw('82 fe 03 e9 37 fa 21 3d'))],
		}),
		shows: ['125 left down 88 02 03 f1'],
		client: '1009 clean',
		server: '1006',
	},
	{
		name: '23 a forbidden close code, to Firefox: 1006 and clean',
		scenario: scenarioOf({
			client: { reader: 'firefox' },
			script: [does('server', OPEN, raw('88 02 03 ee'))],
		}),
		shows: ['100 left up 88 80 37 fa 21 3d'],
		client: '1006 clean',
		server: '1005 clean',
	},
	{
		name: '24 longer than necessary, to ws',
		scenario: scenarioOf({
			server: { reader: 'ws' },
			script: [does('client', OPEN, raw('81 fe 00 05 37 fa 21 3d 7f 9f 4d 51 58'))],
		}),
		shows: ['125 server text [Hello]'],
		client: '-',
		server: '-',
	},
	{
		name: '25 HTTP on an open WebSocket, to Chromium',
		scenario: scenarioOf({
			client: { reader: 'chromium' },
			script: [does('server', OPEN, raw('48 54 54 50 2f 31 2e 31'))],
		}),
		shows: ['100 left up 88 82 37 fa 21 3d 34 10'],
		client: '1006 error',
		server: '1002 clean',
	},
	{
		name: '26 the wrong origin',
		scenario: scenarioOf({
			client: { origin: 'https://evil.example' },
			server: { origins: ['https://bank.example'] },
		}),
		shows: ['75 left down HTTP/1.1 403 Forbidden', '100 page error 3'],
		...REFUSED,
		server: '1006',
	},
	{
		name: '27 yesterday’s 101',
		scenario: scenarioOf({
			server: { answer: switching().replace(/s3p.*=/, 'Oy4NRAQ13jhfONC7bP8dTKb4PTU=') },
		}),
		shows: ['150 page error 3', '150 page close 3 1006  false'],
		never: ['left up 8'],
		...REFUSED,
		server: '-',
	},
	{
		name: '28 version 12',
		scenario: scenarioOf({
			client: {
				kind: 'program',
				request: [
					'GET /chat HTTP/1.1',
					'Host: server.example.com',
					'Upgrade: websocket',
					'Connection: Upgrade',
					'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
					'Sec-WebSocket-Version: 12',
					'',
					'',
				].join('\r\n'),
			},
		}),
		shows: ['75 left down HTTP/1.1 426 Upgrade Required'],
		client: '1006',
		server: '1006',
	},
	...[
		[
			'29 a server that never upgrades',
			'HTTP/1.1 200 OK\r\nContent-Length: 28\r\n\r\nwebsocket connected success!',
		],
		['30 a redirect', 'HTTP/1.1 302 Found\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n'],
		['30 a 401', 'HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n'],
		['30 a 503', 'HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\n\r\n'],
		['31 a subprotocol in other letters', switching('Sec-WebSocket-Protocol: Chat')],
		['31 an empty subprotocol', switching('Sec-WebSocket-Protocol: ')],
		['31 no subprotocol, to a browser', switching()],
	].map(([name, answer]) => ({
		name: name!,
		scenario: scenarioOf({
			client: { subprotocols: name!.startsWith('31') ? ['chat', 'superchat'] : [] },
			server: { answer: answer! },
		}),
		shows: ['page error 3', 'page close 3 1006  false'].map(
			(line) => `${answer!.includes(' 101 ') ? 150 : 100} ${line}`,
		),
		...REFUSED,
		server: '-',
	})),
	{
		name: '31 the server chooses',
		scenario: scenarioOf({
			client: { subprotocols: ['chat', 'superchat'] },
			server: { subprotocols: ['chat'] },
		}),
		shows: ['100 client opened chat', '100 page open 1'],
		client: '-',
		server: '-',
	},
	{
		name: '32 a page closes at once: its TCP connection is never made',
		scenario: scenarioOf({ script: [does('client', 0, { type: 'close' })] }),
		shows: ['0 page error 3', '0 page close 3 1006  false', '50 left up rst'],
		never: ['GET'],
		...REFUSED,
		server: '1006',
	},
	{
		name: '32 a page closes before the handshake is complete',
		scenario: scenarioOf({ script: [does('client', 60, { type: 'close' })] }),
		shows: [
			'60 left up fin',
			'75 server opened',
			'85 server closed 1006 not clean',
			'110 page error 3',
		],
		never: ['page open'],
		...REFUSED,
		server: '1006',
	},
	{
		name: '33 a proxy is asked for a tunnel',
		scenario: scenarioOf({ boxes: [{ kind: 'forward-proxy', status: 200 }] }),
		shows: [
			'25 left up CONNECT server.example.com:80 HTTP/1.1',
			'37.5 box 0 tunnel-asked',
			'62.5 box 0 tunnel-opened',
			'62.5 left down HTTP/1.1 200 OK',
			'75 left up GET /chat HTTP/1.1',
			'100 server opened',
			'125 page open 1',
		],
		client: '-',
		server: '-',
	},
	{
		name: '33 the proxy refuses',
		scenario: scenarioOf({ boxes: [{ kind: 'forward-proxy', status: 407 }] }),
		shows: ['37.5 left down HTTP/1.1 407 Proxy Authentication Required', '50 page error 3'],
		never: ['GET'],
		...REFUSED,
		server: '-',
	},
	{
		name: '34 a proxy strips Upgrade',
		scenario: scenarioOf({ boxes: [{ kind: 'reverse-proxy', upgrades: false, idleMs: null }] }),
		shows: ['37.5 box 0 fields-removed', '50 left down hop 1 HTTP/1.1 426 Upgrade Required'],
		...REFUSED,
		server: '1006',
	},
	{
		name: '34 under TLS it sees nothing to strip',
		scenario: scenarioOf({
			link: { tls: true },
			client: { url: 'wss://server.example.com/chat' },
			boxes: [{ kind: 'reverse-proxy', upgrades: false, idleMs: null }],
		}),
		shows: [
			'0 left up syn',
			'37.5 came down hop 1 syn-ack',
			'37.5 left up hop 1 tls',
			'75 left up GET /chat HTTP/1.1',
			'125 page open 1',
		],
		never: ['fields-removed'],
		client: '-',
		server: '-',
	},
	{
		name: '37 an intermediary joins fragments',
		scenario: scenarioOf({
			boxes: [{ kind: 'recutting', bytes: null }],
			script: [does('server', 200, raw('01 01 61 80 01 62'))],
		}),
		shows: [
			'200 left down hop 1 01 01 61 80 01 62',
			'212.5 left down 81 02 61 62',
			'225 page message 1 ab',
		],
		client: '-',
		server: '-',
	},
	{
		name: '38 hixie-76 meets a server of today',
		scenario: scenarioOf({
			client: {
				kind: 'program',
				request: [
					'GET /demo HTTP/1.1',
					'Host: example.com',
					'Connection: Upgrade',
					'Sec-WebSocket-Key2: 12998 5 Y3 1  .P00',
					'Upgrade: WebSocket',
					'Sec-WebSocket-Key1: 4 @1  46546xW%0l 1 5',
					'Origin: http://example.com',
					'',
					'^n:ds[4U',
				].join('\r\n'),
			},
		}),
		shows: ['75 left down HTTP/1.1 426 Upgrade Required'],
		client: '1006',
		server: '1006',
	},
	{
		name: '38 its frame today: a continuation of nothing',
		scenario: scenarioOf({
			client: { reader: 'chromium' },
			script: [does('server', OPEN, raw('00 48 65 6c 6c 6f ff'))],
		}),
		shows: ['100 left up 88 82 37 fa 21 3d 34 10'],
		client: '1006 error',
		server: '1002 clean',
	},
	{
		name: '39 a stream of HTTP/2 is the connection',
		scenario: scenarioOf({
			...HTTP2,
			link: { tls: true, http2: { extendedConnect: true, downloadBytes: null } },
			script: [
				does('client', OPEN, { type: 'text', text: 'Hello' }),
				does('server', MESSAGE, { type: 'echo' }),
				does('client', MESSAGE, { type: 'close', code: 1000 }),
			],
		}),
		shows: [
			'100 left up PRI * HTTP/2.0',
			// SETTINGS is acknowledged; then HEADERS, spelled out: :method CONNECT, :protocol websocket, …
			`150 left up ${EXTENDED_CONNECT}`,
			'175 server opened chat',
			'200 page open 1',
			'200 left up 00 00 0b 00 00 00 00 00 01 81 85 37 fa 21 3d 7f 9f 4d 51 58',
			'225 left down 00 00 07 00 00 00 00 00 01 81 05 48 65 6c 6c 6f',
			'250 left up 00 00 08 00 00 00 00 00 01 88 82 37 fa 21 3d 34 12',
			'275 left down 00 00 04 00 00 00 00 00 01 88 02 03 e8',
			'275 left down 00 00 00 00 01 00 00 00 01',
			'300 left up 00 00 00 00 01 00 00 00 01',
		],
		never: ['fin', 'rst', 'GET'],
		client: '1000 clean',
		server: '1000 clean',
	},
	{
		name: '39 without the setting the client opens another connection',
		scenario: scenarioOf({
			...HTTP2,
			link: { tls: true, http2: { extendedConnect: false, downloadBytes: 40_000 } },
			script: [does('client', OPEN, { type: 'close' })],
		}),
		shows: [
			'150 left up 00 00 00 04 01 00 00 00 00',
			'150 client comes back 1',
			'150 left up syn',
			'175 came up 00 00 00 04 01 00 00 00 00',
			'250 left up GET /chat HTTP/1.1',
			'300 page open 1',
			'350 page close 3 1005  true',
		],
		client: '1005 clean',
		server: '1005 clean',
	},
	{
		name: '39 a stream that is refused',
		scenario: scenarioOf({
			...HTTP2,
			server: { origins: ['https://other.example'] },
			link: { tls: true, http2: { extendedConnect: true, downloadBytes: null } },
		}),
		shows: ['175 server failed our origin 403', '200 page error 3', '200 page close 3 1006  false'],
		...REFUSED,
		server: '1006',
	},
	{
		name: '39 RST is RST_STREAM, and TCP goes on',
		scenario: scenarioOf({
			...HTTP2,
			link: { tls: true, http2: { extendedConnect: true, downloadBytes: null } },
			script: [does('server', 300, { type: 'drop' })],
		}),
		shows: ['300 left down 00 00 04 03 00 00 00 00 01 00 00 00 08', '325 page close 3 1006  false'],
		never: [' rst', ' fin'],
		client: '1006',
		server: '1006',
	},
	{
		name: 'a client comes back, later each time, and is welcome again',
		scenario: scenarioOf({
			client: { reconnect: { policy: 'exponential', firstMs: 1000, mostMs: 60_000, times: 8 } },
			server: { away: { fromMs: 200, untilMs: 5000 } },
			script: [
				does('server', { on: 'open', nth: 1, after: 200 }, { type: 'close', code: 1012 }),
				does('client', MESSAGE, { type: 'echo' }),
				does('server', { on: 'open', nth: 2 }, { type: 'text', text: 'again' }),
			],
		}),
		shows: [
			'350 page close 3 1012  true',
			'1350 client comes back 1',
			'1375 left down rst',
			'1400 page close 3 1006  false',
			'3400 client comes back 2',
			'7450 client comes back 3',
			'7550 page open 1',
			'7550 page message 1 again',
			'7575 server text [again]',
		],
		client: '1006 error',
		server: '1012 clean',
	},
];
