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
		notes: {
			'without-tls': 'The connection used TLS. This program does not.',
			http2:
				'The WebSocket was a stream of an HTTP/2 connection. This program does not use HTTP/2.',
			'opening-unseen':
				'The evidence does not show the heads of the opening handshake. This program cannot repeat them.',
			'control-unseen':
				'The evidence shows no Ping, Pong or Close. This program sends only the messages.',
			tunnel: 'The client first asked a proxy for a tunnel. This program connects directly.',
			'other-fields': 'The connection also had these header fields: {names}.',
			'request-breaks-rules':
				'The request of the connection breaks rules ({codes}). Only the raw program sends it.',
			extensions:
				'The connection had “Sec-WebSocket-Extensions: {value}”. The library writes its own.',
			'early-end':
				'At {ms} ms, this side ended TCP before the WebSocket was open. This program does it afterwards.',
			'pings-unanswered':
				'The library answers each Ping. In the connection, this side left a Ping without an answer.',
			'late-pong':
				'The library answers a Ping at once. In the connection, other frames came before the Pong.',
			'close-unanswered':
				'The library answers the Close of the other side. In the connection, this side sent no Close.',
			'other-close-answer':
				'The library repeats the code and the reason of a Close. In the connection, the answer had another reason.',
			'tcp-kept-open':
				'With a library, the server ends TCP after both Close frames. In the connection, the client did.',
			'other-pieces':
				'In the connection, TCP carried the frames in other pieces. A library writes each frame at once.',
		},
		crossing: {
			held: 'In the connection, frames passed a Close in transit. So this program stops reading before each step.',
			lost: 'In the connection, frames passed a Close in transit. Between two programs on one machine they do not. After a Close of the other side, the library sends no more frames of this program.',
		},
		refuses: 'The server sends this response to any request. It does not open a WebSocket.',
		unanswered: 'The server reads any request and sends no response.',
		notOffered: {
			ping: 'At {ms} ms: a Ping, which this API cannot send.',
			pong: 'At {ms} ms: a Pong without a Ping, which this API cannot send.',
			fragments:
				'At {ms} ms: the first frame of a message in fragments. This API sends the message whole, at its end.',
			fin: 'At {ms} ms: TCP ends without a Close, which this API cannot do. It sends a Close.',
			reset: 'At {ms} ms: TCP is reset, which this API cannot do. It sends a Close.',
			'close-code':
				'At {ms} ms: a Close with a code that this API refuses. It sends one without a code.',
			uncompressed:
				'At {ms} ms: a message without compression. This API compresses each message of the connection.',
		},
		rawOnly: {
			breach: 'At {ms} ms: bytes that break a rule ({codes}). Only the raw program sends them.',
			'after-close': 'At {ms} ms: a frame behind the Close. Only the raw program sends it.',
			part: 'At {ms} ms: a part of a compressed message. Only the raw program sends it.',
		},
		joined: 'The compressed message had {frames} frames. This program sends it in one.',
		stillOpen: 'At {ms} ms the evidence ends, with the connection open. This program ends it.',
		otherContent:
			'The payload has {bytes} bytes. This program sends a different payload of the same length.',
		sends: 'At {ms} ms',
		rawServer: 'The accept value in this program belongs to the key in the client’s program.',
		openssl:
			'This program needs OpenSSL 3. Earlier versions take some letters in the data as commands.',
		certificate: 'Make a certificate for this test first:',
		rawReset: 'In the connection, this side reset TCP. This program ends it in the usual way.',
		received: {
			client: 'The file received-by-client.bin keeps what the server sends after the status line.',
			server: 'The file received-by-server.bin keeps what the client sends after the request line.',
		},
	},
};
export type ProgramsWords = typeof programs;
