import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const LIFE = {
	hello: {
		narration: [
			'The client opens a TCP connection. SYN and SYN-ACK take one round trip (50 ms) before the client can send its request.',
			'The client sends an HTTP request that asks to upgrade the connection to WebSocket. The browser chooses the random Sec-WebSocket-Key; the page cannot set it.',
			'The server responds with 101 and is now OPEN. Sec-WebSocket-Accept, computed from the key, proves that the server read this request.',
			'The client has checked the response and is now OPEN. The page sends “Hello” at once, in a masked frame of 11 bytes.',
			'The server removes the mask and sends the same text back. Server frames are not masked (§5.1), so this frame has only 7 bytes.',
			'The page receives the message and calls close(1000, "bye"). The browser sends a Close frame, and readyState becomes 2.',
			'The server echoes the code in its own Close frame. Both sides have now sent a Close frame, so the server closes the TCP connection at once (§5.5.1, §7.1.1).',
			'The server’s Close frame and TCP FIN arrive. The page gets its close event: code 1000, wasClean true.',
			'The client’s TCP FIN arrives. The server closed the TCP connection first, so the server enters TIME_WAIT, the pause for late segments (§7.1.1).',
		],
		whatIfs: {
			ping: {
				ask: 'What if the server sends a Ping just before the client’s message arrives?',
				answers: [
					'The page gets a ping event.',
					'The browser answers with a Pong; the page gets no event.',
					'The server sends the Ping only after the echo.',
				],
				because:
					'The browser itself sends a Pong with the same payload (§5.5.2, §5.5.3). The WebSocket interface has no event for Ping or Pong.',
			},
			unmasked: {
				ask: 'What if the MASK bit of the client’s first frame flips in transit?',
				answers: [
					'The server reads the text without unmasking it.',
					'TCP detects the error and sends the frame again.',
					'The server closes the connection with 1002.',
				],
				because:
					'A server must close the connection if a frame is not masked, and may send 1002 (§5.1). TCP’s checksum detects a single flipped bit; in this example the network changed the checksum as well.',
			},
			lost: {
				ask: 'What if the network loses the segment with “Hello”?',
				answers: [
					'TCP sends the segment again, and everything after it is delayed.',
					'The server never receives the message.',
					'The client’s WebSocket code sends the frame again.',
				],
				because:
					'TCP sends the lost segment again after 200 ms. Both WebSocket endpoints see only a delay: no frame is missing or duplicated.',
			},
		},
	},
	greeting: {
		narration: [
			'The server responds with 101. The server’s connection handler runs and sends “world” right after the response.',
			'The 101 response and “world” arrive together. The page gets the open event, and its handler sends “from client: hello”. Then the page gets the message event.',
			'The server receives “from client: hello”. This message does not answer “world”: the page sent it before reading “world”.',
			'For 875 ms neither side sends anything, and the connection stays open. Then the page calls close(1000).',
			'The server’s Close frame and TCP FIN arrive. The page gets its close event: 1000, wasClean true.',
		],
		whatIfs: {
			'too-early': {
				ask: 'What if the page also calls send() at 60 ms, while the request is in transit?',
				answers: [
					'The browser keeps the text and sends it after the open event.',
					'The browser sends the text right after the request.',
					'send() throws, and nothing is sent.',
				],
				because:
					'While readyState is 0, send() throws InvalidStateError (WHATWG). A client must wait for the response before it sends more data (§4.1).',
			},
		},
	},
	'echo-server': {
		narration: [
			'The page’s WebSocket is OPEN, and the page sends “one”. The frame header contains opcode 1 (text) and length 3.',
			'The server’s message handler sends the same message back.',
			'The echo arrives one round trip after “one” was sent. The page then sends 二, a single character that takes three bytes in UTF-8.',
			'The second echo arrives. The page sends the bytes 00 ff with opcode 2 (binary). Binary data need not be UTF-8.',
			'The two bytes come back with opcode 2. The page calls close(1000).',
			'The page gets its close event: 1000, wasClean true. Each echo took one round trip, 50 ms.',
		],
		whatIfs: {
			cut: {
				ask: 'What if the page calls close() at 160 ms, before the second echo arrives?',
				answers: [
					'The browser waits for the echo before it sends a Close frame.',
					'The echo reaches the browser, but the page does not get it.',
					'The server never receives the second text message.',
				],
				because:
					'TCP keeps the order, so the server reads and echoes the text before it reads the Close. At readyState 2 the browser delivers no more messages (WHATWG).',
			},
		},
	},
} as const satisfies ScenesWords;
