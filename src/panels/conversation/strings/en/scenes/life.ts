import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const LIFE = {
	hello: {
		title: 'Hello and goodbye',
		watch:
			'The whole life of a connection: three handshakes (TCP, opening, closing), one message each way, one end.',
		moments: [
			'TCP comes first. SYN and SYN-ACK take one round trip before a byte of HTTP can leave.',
			'The client sends an ordinary HTTP request that asks for an upgrade. Its key is random; the page cannot choose it.',
			'The server proves with Sec-WebSocket-Accept that it read this very key, and answers 101. For the server the connection is open now.',
			'The client has checked the answer: OPEN. Its first frame may leave at once: 11 bytes, masked, for “Hello”.',
			'The server removes the mask and sends the same text back. Server frames are not masked: 7 bytes.',
			'The page has its message and calls close(1000, "bye"). A Close frame leaves; readyState is 2.',
			'The server echoes the code, and as both Close frames have been sent it ends TCP at once (§5.5.1, §7.1.1).',
			'Close and FIN are here: the page gets its close event, code 1000, clean.',
			'The last FIN arrives. The server ended TCP first, so waiting in TIME_WAIT is its part.',
		],
		whatIfs: {
			ping: {
				ask: 'What if the server sends a Ping just before the text arrives?',
				answers: [
					'The page gets a ping event.',
					'The browser answers with a Pong; the page notices nothing.',
					'The Ping has to wait until the echo has been sent.',
				],
				because:
					'A Pong with the same payload goes back by itself (§5.5.2). The WebSocket interface has no event for Ping or Pong.',
			},
			unmasked: {
				ask: 'What if one bit flips on the way: the MASK bit of the client’s first frame?',
				answers: [
					'The server reads the text without unmasking it.',
					'TCP notices and sends the frame again.',
					'The server closes with 1002.',
				],
				because:
					'A server must close on a frame without a mask, and may say 1002 (§5.1). TCP’s checksum would catch most such accidents; here something between the two changed the bit on purpose.',
			},
			lost: {
				ask: 'What if the segment with “Hello” is lost?',
				answers: [
					'TCP sends it again; everything happens later.',
					'The server never gets the message.',
					'The client’s WebSocket asks for it again.',
				],
				because:
					'TCP repairs the loss. WebSocket sees only the delay: no frame is ever missing and none comes twice.',
			},
		},
	},
	greeting: {
		title: 'Both speak first',
		watch:
			'The program of a well-known article. Nobody waits for a question; watch which message comes first.',
		moments: [
			'The server’s connection handler runs with the 101 and sends “world” right behind it.',
			'101 and “world” come together. The page hears open first, then message. In its open handler it sends “from client: hello”.',
			'The server gets that. It is no answer to “world”: the two messages crossed.',
			'A second of silence costs nothing. Then the page calls close(1000).',
			'Both Close frames and the FIN are through: 1000, clean.',
		],
		whatIfs: {
			'too-early': {
				ask: 'What if the page also calls send() at 60 ms, while the request is still under way?',
				answers: [
					'The text waits and leaves as soon as the connection is open.',
					'The text is sent right behind the request.',
					'send() throws, and nothing is sent.',
				],
				because:
					'At readyState 0 send() throws an InvalidStateError. The RFC lets no client send data before the handshake is over (§4.1).',
			},
		},
	},
	'echo-server': {
		title: 'The echo server',
		watch: 'One line of server code. Text comes back as text, bytes as bytes.',
		moments: [
			'OPEN: the page sends “one”. The opcode says text, the length 3.',
			'The server’s handler sends back what it was given.',
			'The echo is here after one round trip. Next the page sends 二: one character, three bytes of UTF-8.',
			'Now a Blob or an ArrayBuffer: two bytes with opcode 2. 00 ff is no UTF-8 and need not be.',
			'It comes back as binary. The page says goodbye.',
			'Closed: 1000, clean. Each echo took one round trip, 50 ms.',
		],
		whatIfs: {
			cut: {
				ask: 'What if the page calls close() at 160 ms, with an echo still to come?',
				answers: [
					'The browser waits for the echo before it closes.',
					'The echo arrives, and the page does not get it.',
					'The server never sees the second text.',
				],
				because:
					'The server reads the text before the Close, since TCP keeps the order, and echoes it. But at readyState 2 messages are not delivered any more.',
			},
		},
	},
} as const satisfies ScenesWords;
