// Holds the English words of the dialog that shows a round as bytes on the wire.
import type { MessageKind } from '../../../../engine/compare/index.ts';
import type { RoundTitle } from '../../wire/wire-messages.ts';
import { countBytes, number } from '../../../../strings/en/numbers.ts';

export const wire = {
	bytes: countBytes,
	table: {
		caption: (per: string) =>
			`Bytes ${per}, by cause. ↑ from client to server, ↓ from server to client.`,
		expense: 'Cause',
		up: '↑ up',
		upLong: 'client to server',
		down: '↓ down',
		downLong: 'server to client',
		both: 'sum',
		groups: { application: 'Application', network: 'Network' },
		groupHints: { application: 'written by the two sides', network: 'added by lower layers' },
		total: 'Total',
		nothing: 'No bytes are sent.',
		transport: 'Shown',
	},
	titles: {
		asked: (name: string, count: number) =>
			count === 1
				? `${name}: request and response`
				: `${name}: request, and a response with ${number(count)} messages`,
		'asked-in-vain': (name: string) => `${name}: request and empty response`,
		pushed: (name: string, count: number) =>
			count === 1 ? `${name}: one message` : `${name}: ${number(count)} messages`,
		heartbeat: (name: string) => `${name}: heartbeat`,
		opening: (name: string) => `${name}: the connection opens`,
		upstream: (name: string) => `${name}: a message from the client`,
	} satisfies Record<RoundTitle, (name: string, count: number) => string>,
	intro:
		'These are the bytes that the two sides write to their connection, with one colour per cause.',
	introTls: (version: string) =>
		`These are the bytes before TLS ${version} encrypts them, with one colour per cause. A capture without the keys shows only encrypted records.`,
	directions: { client: 'Client to server', server: 'Server to client' },
	kinds: {
		connection: 'HTTP/2 connection',
		request: 'request',
		response: 'response',
		'response-body': 'body of the response',
		chunk: 'chunk',
		event: 'event',
		heartbeat: 'heartbeat',
		frame: 'WebSocket frame',
	} satisfies Record<MessageKind, string>,
	heartbeatFrames: { server: 'Ping frame', client: 'Pong frame' },
	message: (index: number, count: number) => `message ${number(index)} of ${number(count)}`,
	legendHint:
		'Point at an entry, or move to it with the keyboard, to see why these bytes are sent.',
	expensesLabel: 'Causes in these messages',
	sumOf: (name: string, n: number) => `${name} ${number(n)}`,
	payloadAsText: 'The payload, read as text:',
	moreBytes: (n: number) => `Not shown: another ${countBytes(n)}. “Copy” copies all bytes.`,
	moreMessages: (n: number) =>
		n === 1
			? 'One more message like these is not shown.'
			: `${number(n)} more messages like these are not shown.`,
	fewerUpdates: (made: number, count: number) =>
		`Only the first ${number(made)} of ${number(count)} messages are generated here. The sum below counts all messages.`,
	shorterUpdate: (made: number, asked: number) =>
		`A message of ${countBytes(asked)} is too long to be generated here. The bytes shown are those of a message of ${countBytes(made)}. The sum below counts the true length.`,
	nothingSent:
		'Neither side writes a byte of HTTP: an HTTP/1.1 connection is ready as soon as TCP and TLS are open.',
	nothingKept:
		'No connection is kept open. Each round opens its own connection, and the bytes of that connection are part of the round.',
	ownConnection:
		'No connection is kept open. This round opens its own connection and closes it again.',
	http2:
		'HTTP/2 compresses header fields with HPACK and sends everything in binary frames. There is no text to read. The Handshake lab reads only HTTP/1.1 and cannot open these frames.',
	http2Frame:
		'Over HTTP/2 (RFC 8441) a WebSocket frame is sent inside a DATA frame. The Frame lab opens only the WebSocket frame, which is the same as over HTTP/1.1.',
	frameTooLong: (most: number) =>
		`This frame is too long for a link: the Frame lab opens frames of up to ${countBytes(most)} from a link.`,
	openIn: { frame: 'Open in Frame', handshake: 'Open in Handshake' },
	openLong: {
		frame: 'bit by bit',
		handshake: 'why this request is not a WebSocket handshake',
		upgrade: 'the request with its response',
	},
	copy: 'Copy',
	copyLong: (what: string) => `Copy: ${what}`,
	sumTitle: 'Bytes on the wire',
	perRound: 'of this round',
	close: 'Close',
};
export type WireWords = typeof wire;
