// Holds scenes about the life of a connection, from the first SYN to the last FIN.
import { sameEnding, client, on, scenario, server, endings, type Scene } from './scene.ts';

const HELLO = scenario([
	client(on('open'), { type: 'text', text: 'Hello' }),
	server(on('message'), { type: 'echo' }),
	client(on('message', 1), { type: 'close', code: 1000, reason: 'bye' }),
]);

/** Holds the length of the client’s request in bytes. The client’s first frame begins there. */
const REQUEST_BYTES = 189;

export const LIFE: readonly Scene[] = [
	{
		id: 'hello',
		group: 'life',
		level: 'basic',
		lengthMs: 225,
		scenario: HELLO,
		narratedAt: [0, 50, 75, 100, 125, 150, 175, 200, 225],
		whatIfs: [
			{
				id: 'ping',
				at: 120,
				who: 'server',
				do: { type: 'ping', text: '♥' },
				outcome: sameEnding(1000, true, ['Hello'], ['Hello']),
				right: 1,
			},
			{
				id: 'unmasked',
				at: 110,
				who: 'network',
				do: { type: 'change', from: 'client', offset: REQUEST_BYTES + 1, length: 1, hex: '05' },
				outcome: endings([1002, true], [1006, false]),
				right: 2,
			},
			{
				id: 'lost',
				at: 110,
				who: 'network',
				do: { type: 'lose', from: 'client' },
				outcome: sameEnding(1000, true, ['Hello'], ['Hello']),
				right: 0,
			},
		],
		outcome: sameEnding(1000, true, ['Hello'], ['Hello']),
	},
	{
		// Each side sends as soon as it may, and neither echoes.
		id: 'greeting',
		group: 'life',
		level: 'basic',
		lengthMs: 1_075,
		scenario: scenario([
			server(on('open'), { type: 'text', text: 'world' }),
			client(on('open'), { type: 'text', text: 'from client: hello' }),
			client(1_000, { type: 'close', code: 1000 }),
		]),
		narratedAt: [75, 100, 125, 1_000, 1_050],
		whatIfs: [
			{
				id: 'too-early',
				at: 60,
				who: 'client',
				do: { type: 'text', text: 'from client: hello' },
				outcome: sameEnding(1000, true, ['world'], ['from client: hello']),
				right: 2,
			},
		],
		outcome: sameEnding(1000, true, ['world'], ['from client: hello']),
	},
	{
		// The server sends each message back.
		id: 'echo-server',
		group: 'life',
		level: 'basic',
		lengthMs: 325,
		scenario: scenario([
			server(on('message'), { type: 'echo' }),
			client(on('open'), { type: 'text', text: 'one' }),
			client(on('message', 1), { type: 'text', text: '二' }),
			client(on('message', 2), { type: 'binary', hex: '00 ff' }),
			client(on('message', 3), { type: 'close', code: 1000 }),
		]),
		narratedAt: [100, 125, 150, 200, 250, 300],
		whatIfs: [
			{
				id: 'cut',
				at: 160,
				who: 'client',
				do: { type: 'close', code: 1000 },
				outcome: sameEnding(1000, true, ['one'], ['one', '二']),
				right: 1,
			},
		],
		outcome: sameEnding(1000, true, ['one', '二', 2], ['one', '二', 2]),
	},
];
