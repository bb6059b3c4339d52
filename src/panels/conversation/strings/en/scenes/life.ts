import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const LIFE = {
	hello: {
		title: 'A short conversation from start to end',
		watch:
			'A whole connection in 225 ms: the TCP handshake, the opening handshake, one message each way, and the closing handshake.',
		moments: [
			'The client opens a TCP connection. SYN and SYN-ACK take one round trip (50 ms) before the request can leave.',
			'The client sends an HTTP request that asks for an upgrade. The browser chooses the random Sec-WebSocket-Key; the page cannot set it.',
			'The server responds with 101 and is OPEN. It computes Sec-WebSocket-Accept from the key, which proves that it read this request.',
			'The client has checked the response and is OPEN. The page sends “Hello” at once, in a masked frame of 11 bytes.',
			'The server removes the mask and sends the same text back. Server frames are not masked (§5.1), so this one has 7 bytes.',
			'The page receives the message and calls close(1000, "bye"). The browser sends a Close frame, and readyState becomes 2.',
			'The server echoes the code in its own Close frame. Both Close frames are sent, so the server closes the TCP connection at once (§5.5.1, §7.1.1).',
			'The server’s Close and FIN arrive. The page gets its close event: code 1000, wasClean true.',
			'The client’s FIN arrives. The server closed the TCP connection first, so TIME_WAIT, the pause for late segments, is on its side (§7.1.1).',
		],
		whatIfs: {
			ping: {
				ask: 'What if the server sends a Ping just before the text arrives?',
				answers: [
					'The page gets a ping event.',
					'The browser answers with a Pong; the page notices nothing.',
					'The Ping waits until the echo is sent.',
				],
				because:
					'The browser itself sends a Pong with the same payload (§5.5.2, §5.5.3). The WebSocket interface has no event for Ping or Pong.',
			},
			unmasked: {
				ask: 'What if one bit flips in transit: the MASK bit of the client’s first frame?',
				answers: [
					'The server reads the text without unmasking it.',
					'TCP detects the error and sends the frame again.',
					'The server closes with 1002.',
				],
				because:
					'A server must close the connection if a frame is not masked, and may send 1002 (§5.1). TCP’s checksum detects one flipped bit; here the network also changed the checksum.',
			},
			lost: {
				ask: 'What if the network loses the segment with “Hello”?',
				answers: [
					'TCP sends it again, and the rest happens later.',
					'The server never receives the message.',
					'The client’s WebSocket code sends the frame again.',
				],
				because:
					'TCP sends the lost segment again after 200 ms. Both WebSocket endpoints see a delay, but no frame is missing or doubled.',
			},
		},
	},
	greeting: {
		title: 'Each side sends without waiting',
		watch:
			'The server and the page each send a message as soon as their side is open. Watch which message arrives first.',
		moments: [
			'The server responds with 101. Its connection handler runs and sends “world” right after the response.',
			'The 101 and “world” arrive together. The page gets open first, then message. In its open handler it sends “from client: hello”.',
			'The server receives this text. It is not an answer to “world”: the page sent it before it read “world”.',
			'For 875 ms neither side sends anything, and the connection stays open. Then the page calls close(1000).',
			'The server’s Close and FIN arrive. The page gets its close event: 1000, wasClean true.',
		],
		whatIfs: {
			'too-early': {
				ask: 'What if the page also calls send() at 60 ms, while the request is in transit?',
				answers: [
					'The browser keeps the text and sends it after open.',
					'The browser sends the text right after the request.',
					'send() throws, and nothing is sent.',
				],
				because:
					'While readyState is 0, send() throws InvalidStateError (WHATWG). A client must wait for the response before it sends more data (§4.1).',
			},
		},
	},
	'echo-server': {
		title: 'An echo server',
		watch:
			'The server sends each message back. A text returns as a text, a binary message as a binary message.',
		moments: [
			'The page is OPEN and sends “one”. The frame header contains opcode 1 (text) and length 3.',
			'The server’s message handler sends the same message back.',
			'The echo arrives one round trip after “one” left. The page then sends 二: one character, three bytes of UTF-8.',
			'The second echo arrives. The page sends the bytes 00 ff with opcode 2 (binary). Binary data need not be UTF-8.',
			'The bytes return with opcode 2. The page calls close(1000).',
			'The page gets its close event: 1000, wasClean true. Each echo took one round trip, 50 ms.',
		],
		whatIfs: {
			cut: {
				ask: 'What if the page calls close() at 160 ms, before the second echo arrives?',
				answers: [
					'The browser waits for the echo before it sends Close.',
					'The echo reaches the browser, but the page does not get it.',
					'The server never receives the second text.',
				],
				because:
					'TCP keeps the order: the server reads the text before the Close, and echoes it. At readyState 2 the browser delivers no more messages (WHATWG).',
			},
		},
	},
} as const satisfies ScenesWords;
