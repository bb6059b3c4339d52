// The English words of the dialog that shows a round as bytes on the wire.
import type { MessageKind } from '../../../../engine/index.ts';
import type { RoundTitle } from '../../wire/wire-messages.ts';
import { countBytes, number } from '../../../../strings/en/numbers.ts';

export const wire = {
	bytes: countBytes,
	table: {
		caption: (per: string) =>
			`Bytes ${per}, by cause. ↑ from client to server, ↓ from server to client.`,
		cause: 'Cause',
		up: '↑ up',
		upLong: 'client to server',
		down: '↓ down',
		downLong: 'server to client',
		both: 'sum',
		groups: { application: 'Application', network: 'Network' },
		groupHints: { application: 'what the two sides write', network: 'what carrying it adds' },
		total: 'Total',
		nothing: 'Not a byte is sent.',
		transport: 'Shown',
	},
	titles: {
		asked: (name: string, count: number) =>
			count === 1
				? `${name}: request and answer`
				: `${name}: request, and an answer with ${number(count)} messages`,
		'asked-in-vain': (name: string) => `${name}: request and empty answer`,
		pushed: (name: string, count: number) =>
			count === 1 ? `${name}: one message` : `${name}: ${number(count)} messages`,
		heartbeat: (name: string) => `${name}: heartbeat`,
		opening: (name: string) => `${name}: the connection opens`,
		upstream: (name: string) => `${name}: a message from the client`,
	} satisfies Record<RoundTitle, (name: string, count: number) => string>,
	intro: 'The bytes that the two sides hand to their connection, one cause a colour.',
	introTls: (version: string) =>
		`The bytes before TLS ${version} encrypts them, one cause a colour. A capture without the keys shows none of this.`,
	directions: { client: 'Client to server', server: 'Server to client' },
	kinds: {
		connection: 'HTTP/2 connection',
		request: 'request',
		answer: 'answer',
		'answer-body': 'body of the answer',
		chunk: 'chunk',
		event: 'event',
		heartbeat: 'heartbeat',
		frame: 'WebSocket frame',
	} satisfies Record<MessageKind, string>,
	heartbeatFrames: { server: 'Ping frame', client: 'Pong frame' },
	message: (index: number, count: number) => `message ${number(index)} of ${number(count)}`,
	legendHint: 'Point at a cause, or move to it by keyboard, to see why its bytes are there.',
	causesLabel: 'Causes in these messages',
	sumOf: (name: string, n: number) => `${name} ${number(n)}`,
	payloadAsText: 'The payload, read as text:',
	moreBytes: (n: number) => `${countBytes(n)} more are not drawn. Copy gives all of them.`,
	moreMessages: (n: number) =>
		n === 1
			? 'One more message like these is not drawn.'
			: `${number(n)} more messages like these are not drawn.`,
	fewerUpdates: (made: number, count: number) =>
		`Made here: the first ${number(made)} of ${number(count)} messages. The sum below counts all of them.`,
	shorterUpdate: (made: number, asked: number) =>
		`A message of ${countBytes(asked)} is too long to be made here. These bytes are those of one of ${countBytes(made)}; the sum below counts the true length.`,
	nothingSent:
		'Neither side writes a byte: over HTTP/1.1 the connection is open when TCP and TLS are.',
	nothingKept: 'No connection is kept: each turn opens its own and pays for it itself.',
	ownConnection: 'No connection is kept: this turn opens one of its own, and closes it.',
	http2:
		'Over HTTP/2 heads are packed by HPACK and everything travels in binary frames: there is no text to read, and the Handshake lab, which reads HTTP/1.1, cannot open them.',
	http2Frame:
		'Over HTTP/2, where both sides know RFC 8441, a WebSocket frame travels inside a DATA frame. What opens in Frame is the WebSocket frame alone: it is the same as over HTTP/1.1.',
	frameTooLong: (most: number) => `Too long for an address: Frame opens up to ${countBytes(most)}.`,
	openIn: { frame: 'Open in Frame', handshake: 'Open in Handshake' },
	openLong: {
		frame: 'bit by bit',
		handshake: 'why this is no WebSocket',
		upgrade: 'the request with its answer',
	},
	copy: 'Copy',
	copyLong: (what: string) => `Copy: ${what}`,
	sumTitle: 'What this costs on the wire',
	perTurn: 'of this turn',
	close: 'Close',
};
export type WireWords = typeof wire;
