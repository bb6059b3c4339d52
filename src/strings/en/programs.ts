// The words of the programs that repeat a connection: the comments in them, and what is shown around them.

export const programs = {
	title: 'Code that repeats the connection',
	languages: {
		browser: 'Browser',
		node: 'Node, ws',
		python: 'Python, websockets',
		go: 'Go, gorilla',
		raw: 'Raw bytes',
	},
	language: 'Language',
	connection: 'Connection',
	sides: { client: 'Client', server: 'Server' },
	copy: (side: 'client' | 'server'): string =>
		side === 'client' ? 'Copy the client’s program' : 'Copy the server’s program',
	save: (side: 'client' | 'server'): string =>
		side === 'client' ? 'Save the client’s program' : 'Save the server’s program',
	saveShort: 'Save',
	cut: 'Only the beginning is shown. Copy or save the whole program.',
	close: 'Close',
	noServer: 'A browser cannot be a server. Take the server of another language.',
	none: 'The evidence does not show enough of this side for a program.',
	note: 'A library chooses its own masking keys, and answers Ping and Close itself. Only the raw programs send the same bytes.',
	comments: {
		title: (side: 'client' | 'server'): string =>
			side === 'client'
				? 'The client of the connection, written by WebSocket 101.'
				: 'The server of the connection, written by WebSocket 101. It ends after one connection.',
		serverFirst: 'Start the server first.',
		withoutTls: 'The connection used TLS. This program does not.',
		otherFields: (names: string) => `The request also had these header fields: ${names}.`,
		refuses: 'The server sends this response to any request. It does not open a WebSocket.',
		notOffered: (what: NotOfferedName, ms: string) => `At ${ms} ms: ${NOT_OFFERED[what]}`,
		rawOnly: (ms: string, codes: string) =>
			`At ${ms} ms: bytes that break a rule (${codes}). Only the raw program sends them.`,
		otherContent: (bytes: number) =>
			`The payload has ${bytes} bytes. This program sends other bytes of the same length.`,
		sends: (ms: string) => `At ${ms} ms`,
		rawServer: 'Its accept value belongs to the key of the client beside it.',
		certificate: 'Make a certificate for this test first:',
		received: (side: 'client' | 'server'): string =>
			`The file received-by-${side}.bin keeps what the other side sends after its first line.`,
	},
};
export type ProgramsWords = typeof programs;

export type NotOfferedName =
	'ping' | 'pong' | 'fragments' | 'fin' | 'reset' | 'close-code' | 'empty-close';

const NOT_OFFERED: Readonly<Record<NotOfferedName, string>> = {
	ping: 'a Ping, which this API cannot send.',
	pong: 'a Pong without a Ping, which this API cannot send.',
	fragments: 'a message in fragments, which this API cannot send.',
	fin: 'TCP ends without a Close, which this API cannot do.',
	reset: 'TCP is reset, which this API cannot do.',
	'close-code': 'a Close with a code that this API refuses.',
	'empty-close': 'a Close without a code, which this API cannot send.',
};
