// Scripts, setups and outcomes that several scenes share.
import type { Reader } from '../../../engine/reader/index.ts';
import {
	client,
	endings,
	on,
	sameEnding,
	scenario,
	server,
	type Setting,
	type WhatIfOtherwise,
	type ExpectedOutcome,
} from './scene.ts';

/** Closes the connection when so many messages have come. */
export const closeAfter = (messages: number) =>
	client(on('message', messages), { type: 'close', code: 1000 });

export const MINUTE = 60_000;

/** Plays a connection that falls silent behind a proxy with an idle limit of a minute. */
export const IDLE = scenario(
	[client(on('open'), { type: 'text', text: 'Hello' }), server(on('message'), { type: 'echo' })],
	{ boxes: [{ kind: 'idle', afterMs: MINUTE, ends: 'reset' }], untilMs: 2 * MINUTE },
);

/** Sets up a client program that writes raw bytes, to test a server. */
export const BY_HAND: Setting = { client: { kind: 'program', origin: null } };

/** Returns a scenario in which a server receives raw bytes. */
export const clientWrites = (hex: string, setting: Setting = BY_HAND) =>
	scenario([client(120, { type: 'raw', hex })], setting);

/** Returns a scenario in which a page receives raw bytes. It closes the connection if it gets a message from them. */
export const serverWrites = (hex: string, reader: Reader = 'strict') =>
	scenario(
		[server(120, { type: 'raw', hex }), client(on('message', 1), { type: 'close', code: 1000 })],
		{ client: { reader } },
	);

/** Returns the play with a page that reads as another browser. */
export const otherReader = (
	hex: string,
	reader: Reader,
	outcome: ExpectedOutcome,
	right: number,
): Pick<WhatIfOtherwise, 'id' | 'scenario' | 'outcome' | 'right'> => ({
	id: reader,
	scenario: serverWrites(hex, reader),
	outcome,
	right,
});

/**
 * Returns the outcome in which the page fails the connection and the server receives a Close frame with this
 * code.
 */
export const failedWith = (code: number) => endings([1006, false], [code, true]);

/** Returns a scenario in which the server answers the request with this response. */
export const answered = (answer: string) => scenario([], { server: { answer } });

export const ECHO = [
	client(on('open'), { type: 'text', text: 'Hello' }),
	server(on('message'), { type: 'echo' }),
	client(on('message', 1), { type: 'close', code: 1000 }),
];

export const ECHOED = sameEnding(1000, true, ['Hello'], ['Hello']);

export const SECURE = { client: { url: 'wss://server.example.com/chat' }, link: { tls: true } };

/** Plays a reverse proxy that removes Upgrade. */
export const STRIPPING = scenario(ECHO, {
	boxes: [{ kind: 'reverse-proxy', upgrades: false, idleMs: null }],
});
