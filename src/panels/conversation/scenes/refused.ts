// Holds scenes in which the connection does not open: the server sends another response, or one that the client
// rejects.
import {
	changed,
	client,
	endings,
	httpAnswer,
	on,
	sameEnding,
	scenario,
	server,
	upgradeAnswer,
	type Scene,
} from './scene.ts';
import { BY_HAND } from './wrong.ts';

const answered = (answer: string) => scenario([], { server: { answer } });
const NEVER_OPEN = endings([1006, false], null);

const OFFERING = scenario(
	[
		client(on('open'), { type: 'text', text: 'Hello' }),
		server(on('message'), { type: 'echo' }),
		client(on('message', 1), { type: 'close', code: 1000 }),
	],
	{ client: { subprotocols: ['chat', 'superchat'] }, server: { subprotocols: ['chat'] } },
);

const chosen = (fields: readonly string[]) =>
	changed(
		{ ...OFFERING, script: [] },
		{ server: { answer: upgradeAnswer(fields) }, untilMs: 20_000 },
	);

export const REFUSED: readonly Scene[] = [
	{
		id: 'old-version',
		group: 'wrong',
		level: 'intermediate',
		lengthMs: 125,
		scenario: scenario([], {
			client: {
				kind: 'program',
				origin: null,
				request:
					'GET /chat HTTP/1.1\r\nHost: server.example.com\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
					'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 12\r\n\r\n',
			},
			server: { reader: 'ws', versions: [13, 8] },
		}),
		narratedAt: [50, 75, 100],
		whatIfs: [
			{
				id: 'thirteen',
				scenario: scenario([client(on('open'), { type: 'close', code: 1000 })], BY_HAND),
				outcome: sameEnding(1000, true),
				right: 1,
			},
		],
		outcome: sameEnding(1006, false),
	},
	{
		// The server’s program knows no WebSocket and responds to every request with 200 and a text.
		id: 'never-upgrades',
		group: 'wrong',
		level: 'basic',
		lengthMs: 125,
		scenario: answered(
			httpAnswer(
				'200 OK',
				['Content-Type: text/plain; charset=utf-8'],
				'websocket connected success!',
			),
		),
		narratedAt: [50, 75, 100],
		whatIfs: [
			{
				id: 'only-101',
				scenario: answered('HTTP/1.1 101 Switching Protocols\r\n\r\nwebsocket connected success!'),
				outcome: NEVER_OPEN,
				right: 2,
			},
		],
		outcome: NEVER_OPEN,
	},
	{
		id: 'redirect',
		group: 'wrong',
		level: 'basic',
		lengthMs: 125,
		scenario: answered(httpAnswer('302 Found', ['Location: ws://other.example.com/chat'])),
		narratedAt: [75, 100],
		whatIfs: [
			{
				id: 'unauthorized',
				scenario: answered(
					httpAnswer('401 Unauthorized', ['WWW-Authenticate: Basic realm="chat"']),
				),
				outcome: NEVER_OPEN,
				right: 1,
			},
			{
				id: 'unavailable',
				scenario: answered(httpAnswer('503 Service Unavailable', ['Retry-After: 120'])),
				outcome: NEVER_OPEN,
				right: 2,
			},
		],
		outcome: NEVER_OPEN,
	},
	{
		id: 'subprotocol',
		group: 'wrong',
		level: 'intermediate',
		lengthMs: 225,
		scenario: OFFERING,
		narratedAt: [50, 75, 100],
		whatIfs: [
			{
				id: 'letter-case',
				scenario: chosen(['Sec-WebSocket-Protocol: Chat']),
				outcome: NEVER_OPEN,
				right: 1,
			},
			{ id: 'none', scenario: chosen([]), outcome: NEVER_OPEN, right: 2 },
			{
				id: 'none-firefox',
				scenario: changed(chosen([]), { client: { reader: 'firefox' } }),
				outcome: endings(null, null),
				right: 1,
			},
			{
				id: 'unasked',
				scenario: changed(chosen(['Sec-WebSocket-Protocol: chat']), {
					client: { subprotocols: [] },
				}),
				outcome: NEVER_OPEN,
				right: 0,
			},
			{
				id: 'unasked-firefox',
				scenario: changed(chosen(['Sec-WebSocket-Protocol: chat']), {
					client: { subprotocols: [], reader: 'firefox' },
				}),
				outcome: endings(null, null),
				right: 2,
			},
		],
		outcome: sameEnding(1000, true, ['Hello'], ['Hello']),
	},
];
