// Holds the words of the programs that repeat a connection: the comments in them, and what is shown around them.

export const programs = {
	title: 'Code that reproduces the connection',
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
	noServer: 'A browser cannot be a server. Choose another language for the server.',
	none: 'The evidence does not show enough of this side for a program.',
	note: 'A library chooses its own masking keys, and answers Ping and Close itself. Only the raw programs send the bytes of the connection.',
	writing: 'Writing the programs …',
	unwritten:
		'The programs could not be written. They may be too large for the memory of the browser. Close other tabs and open the code again.',
	/** Contains names in braces, which are filled in where the programs are written. */
	comments: {
		title: {
			client: 'The client of the connection, written by WebSocket 101.',
			server:
				'The server of the connection, written by WebSocket 101. This program ends after one connection.',
		},
		serverFirst: 'Start the server first.',
		withoutTls: 'The connection used TLS. This program does not.',
		otherFields: 'The request also had these header fields: {names}.',
		refuses: 'The server sends this response to any request. It does not open a WebSocket.',
		unanswered: 'The server reads any request and sends no response.',
		notOffered: {
			ping: 'At {ms} ms: a Ping, which this API cannot send.',
			pong: 'At {ms} ms: a Pong without a Ping, which this API cannot send.',
			fragments: 'At {ms} ms: a message in fragments, which this API cannot send.',
			fin: 'At {ms} ms: TCP ends without a Close, which this API cannot do.',
			reset: 'At {ms} ms: TCP is reset, which this API cannot do.',
			'close-code': 'At {ms} ms: a Close with a code that this API refuses.',
			'empty-close': 'At {ms} ms: a Close without a code, which this API cannot send.',
		},
		rawOnly: 'At {ms} ms: bytes that break a rule ({codes}). Only the raw program sends them.',
		otherContent:
			'The payload has {bytes} bytes. This program sends a different payload of the same length.',
		sends: 'At {ms} ms',
		rawServer: 'The accept value in this program belongs to the key in the client’s program.',
		openssl:
			'This program needs OpenSSL 3. Earlier versions take some letters in the data as commands.',
		certificate: 'Make a certificate for this test first:',
		received: {
			client: 'The file received-by-client.bin keeps what the server sends after the status line.',
			server: 'The file received-by-server.bin keeps what the client sends after the request line.',
		},
	},
};
export type ProgramsWords = typeof programs;
