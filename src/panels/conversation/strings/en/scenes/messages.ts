import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const MESSAGES = {
	fragments: {
		narration: [
			'The server starts to send a text message whose end is not known yet. The first frame has FIN = 0, opcode 1 (text) and the payload “Hel”.',
			'The first fragment arrives. The page gets no event, because the message is not complete.',
			'A Ping arrives between the fragments, which is allowed (§5.4). The browser answers with a Pong at once.',
			'The second fragment arrives with opcode 0 (continuation). The opcode of the first fragment gives the message its type.',
			'The last fragment arrives with FIN = 1, and the page gets one message: “Hello”. The page cannot see that there were three frames.',
		],
		whatIfs: {
			'text-between': {
				ask: 'What if the server sends another text message, “x”, between the fragments?',
				answers: [
					'The page gets “x” first, then “Hello”.',
					'“x” becomes part of “Hello”.',
					'The client fails the connection.',
				],
				because:
					'Fragments of two messages must not be interleaved (§5.4). The client sends 1002, and the page gets an error event, then a close event with 1006.',
			},
			'fragmented-ping': {
				ask: 'What if a Ping has FIN = 0?',
				answers: [
					'The browser waits for the rest of the Ping.',
					'The client fails the connection.',
					'The browser answers this Ping like any other Ping.',
				],
				because:
					'A control frame must not be fragmented (§5.5). The client sends 1002, and the page gets an error event, then a close event with 1006.',
			},
		},
	},
	cuts: {
		narration: [
			'The server writes a frame byte by byte, one byte every 20 ms. It sends the first byte, 0x81.',
			'The first byte arrives. The client does not know the length of the frame yet, so it keeps the byte and waits.',
			'The seventh byte arrives and completes the frame. The page gets one message: “Hello”.',
			'The server writes three frames at once, each of three bytes. TCP sends all three in one segment.',
			'The page gets three messages from one segment, in order. A program that treats each read as one message fails here.',
		],
		whatIfs: {
			lost: {
				ask: 'What if the network loses the first copy of the segment with “e” (byte 65)?',
				answers: [
					'The message arrives as “Hllo”.',
					'The later bytes wait for the missing byte; then they all reach the page together.',
					'The client asks for the frame again.',
				],
				because:
					'TCP delivers bytes in order. The bytes after the lost segment wait until TCP’s second copy arrives, in this simulation at 405 ms. (Real TCP can resend sooner, after three duplicate ACKs.) This is head-of-line blocking; it affects any protocol over a single TCP connection.',
			},
		},
	},
	'split-character': {
		narration: [
			'The server ends the first fragment inside a character: e4 bd are the first two of the three bytes of 你.',
			'The two bytes alone are not valid UTF-8, but a later byte can complete the character. The client waits.',
			'The byte a0 completes the character, and the page gets one message: “你”. A text frame may end inside a character (§5.6).',
		],
		whatIfs: {
			'not-utf8': {
				ask: 'What if the last byte is 28 instead of a0?',
				answers: [
					'The page gets a message with a replacement character.',
					'The page gets the bytes as a Blob.',
					'The client fails the connection.',
				],
				because:
					'The bytes e4 bd 28 are not valid UTF-8, so the client must fail the connection (§8.1). This client sends 1007; Chromium sends 1002; Firefox sends no Close frame (measured). In all three cases the page gets a close event with 1006.',
			},
		},
	},
	compressed: {
		narration: [
			'The client’s request offers permessage-deflate (RFC 7692). The server may use only the extensions that the client offers.',
			'The server accepts the extension without parameters. Between messages, each side may keep its window: the recent data to which compressed data can refer.',
			'The server sends “Hello”, compressed into 7 bytes. RSV1 = 1 shows that this message is compressed.',
			'The server sends “Hello” again, now in 5 bytes. These bytes refer back to the first message, which is still in the window.',
			'The client decompresses the second message with the window that it kept. The page has received “Hello” twice.',
		],
		whatIfs: {
			'no-takeover': {
				ask: 'What if both sides agreed on server_no_context_takeover?',
				answers: [
					'Nothing changes.',
					'The second message is as long as the first.',
					'Compression is off after the first message.',
				],
				because:
					'The server must start each message with an empty window (RFC 7692 §7.1.1.1). The messages then need more bytes, but the client need not keep a window between messages.',
			},
			'points-nowhere': {
				ask: 'What if the server sends even its first “Hello” in the 5-byte form?',
				answers: [
					'The client asks for the first message.',
					'The page gets an empty message.',
					'The client cannot decompress the message and fails the connection.',
				],
				because:
					'The data refer to bytes that are not in the window. RFC 7692 names no close code for this case. This client sends 1007; Chromium sends 1002 (measured). The page gets a close event with 1006.',
			},
		},
	},
	'full-duplex': {
		narration: [
			'Both sides send their first message at the same moment. The two messages cross in transit.',
			'Each side receives the other’s first message after 25 ms. By now each side has sent three messages.',
			'Both sides send their fifth message. Five HTTP requests, one after the other, would take five round trips: 250 ms.',
			'The last two messages arrive 65 ms after the first two were sent. The page calls close(1000).',
		],
		whatIfs: {
			lost: {
				ask: 'What if the network loses the segment with the client’s first message?',
				answers: [
					'All ten messages are late.',
					'Only the first message is late.',
					'The client’s five messages arrive late and together; the server’s five arrive on time.',
				],
				because:
					'The two directions of a TCP connection are independent. Data after the lost segment waits until TCP sends the segment again, in this simulation after 200 ms. Real TCP can resend sooner, after three duplicate ACKs (RFC 5681).',
			},
		},
	},
} as const satisfies ScenesWords;
