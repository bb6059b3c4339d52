import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const MESSAGES = {
	fragments: {
		title: 'One message, three frames, a Ping between',
		watch: 'A message is not a frame. Control frames may come between the fragments of a message.',
		moments: [
			'The server begins a text without knowing its end: FIN is 0, opcode 1, “Hel”.',
			'The first fragment is here. The page hears nothing: the message is not complete.',
			'A Ping between the fragments. The Pong leaves at once; it need not wait for the message.',
			'The second fragment has opcode 0, continuation. Only the first one says what the message is.',
			'FIN is 1: the page gets one message, “Hello”. That there were three frames it never learns.',
		],
		whatIfs: {
			'text-between': {
				ask: 'What if the server sends another text, “x”, between the fragments?',
				answers: [
					'The page gets “x” first, then “Hello”.',
					'“x” becomes part of “Hello”.',
					'The client fails the connection.',
				],
				because:
					'Fragments of one message must not be interleaved with those of another (§5.4); only control frames may come between. The page sees error and 1006.',
			},
			'fragmented-ping': {
				ask: 'What if a Ping comes with FIN = 0?',
				answers: [
					'The browser waits for the rest of the Ping.',
					'The client fails the connection.',
					'It is answered as any Ping.',
				],
				because: 'Control frames must not be fragmented (§5.5). The page sees error and 1006.',
			},
		},
	},
	cuts: {
		title: 'TCP cuts where it likes',
		watch: 'Segments are not frames. Seven segments may carry one message, one segment three.',
		moments: [
			'The server’s frame leaves byte by byte, every 20 ms: first 81.',
			'One byte is here. Not even the length is known; the client keeps the byte and waits.',
			'With the seventh byte the frame is whole: one message, “Hello”.',
			'Now three frames of three bytes, written at once: they leave in one segment.',
			'Three messages out of one segment, in order. Code that takes one read for one message works until the network is slow.',
		],
		whatIfs: {
			lost: {
				ask: 'What if the segment with “e” (65) is lost once?',
				answers: [
					'The message arrives as “Hllo”.',
					'All later bytes wait for the one that is missing, then come at once.',
					'The client asks for the frame again.',
				],
				because:
					'TCP delivers in order: what comes behind a lost segment waits until it has been sent again. That is head-of-line blocking; WebSocket has it as every protocol on one TCP connection has.',
			},
		},
	},
	'split-character': {
		title: '你 cut in two',
		watch: 'UTF-8 is judged by the message, not by the frame.',
		moments: [
			'The server cuts a text in the middle of a character: e4 bd are two of the three bytes of 你.',
			'Alone they are no UTF-8. They may become so: the client goes on.',
			'a0 completes the character: one message, “你”. Fragments may end anywhere (§5.6).',
		],
		whatIfs: {
			'not-utf8': {
				ask: 'What if the last byte were 28 instead of a0?',
				answers: [
					'The page gets a message with a replacement character.',
					'The page gets the bytes as a Blob.',
					'The client fails the connection.',
				],
				because:
					'e4 bd 28 is no UTF-8, and so the connection must be failed (§8.1). The code on the wire differs: 1007 as here, Chromium was seen to send 1002, Firefox no Close at all. The page gets 1006 from each.',
			},
		},
	},
	compressed: {
		title: 'Compressed twice',
		watch: 'permessage-deflate remembers. The same text is two bytes shorter the second time.',
		moments: [
			'The request offers permessage-deflate. Without an offer there is no compression.',
			'The server accepts. No parameter is agreed on, so both sides keep their windows.',
			'“Hello” in 7 bytes of DEFLATE. RSV1 is 1: this message is compressed.',
			'“Hello” again, in 5: it points back into the first message.',
			'The client inflates it with the window that it kept. Both messages are the same to the page.',
		],
		whatIfs: {
			'no-takeover': {
				ask: 'What if server_no_context_takeover was agreed on?',
				answers: [
					'Nothing changes.',
					'The second message is as long as the first.',
					'Compression is off after the first message.',
				],
				because:
					'The server must forget its window after each message, so there is nothing to point back to. It costs bytes and saves memory on both sides (RFC 7692 §7.1.1.1).',
			},
			'points-nowhere': {
				ask: 'What if the short form is sent first, with nothing before it?',
				answers: [
					'The client asks for the first message.',
					'The page gets an empty message.',
					'Inflation fails, and with it the connection.',
				],
				because:
					'It refers to bytes that are not in the window. RFC 7692 names no code for that; this client says 1007, Chromium was seen to say 1002. The page sees 1006.',
			},
		},
	},
	'full-duplex': {
		title: 'Both talk at once',
		watch: 'Ten messages cross in 65 ms. Nobody waits for an answer.',
		moments: [
			'Both sides begin at the same time; the first two messages cross on the way.',
			'Each side gets the other’s first message 25 ms later, and has three of its own under way or sent.',
			'Both have said all. Five questions and answers over HTTP, one after the other, would take five round trips: 250 ms.',
			'The last two arrive, 65 ms after the first left.',
		],
		whatIfs: {
			lost: {
				ask: 'What if the segment with the client’s first message is lost?',
				answers: [
					'All ten messages are late.',
					'Only the first message is late.',
					'The client’s five come late and together; the server’s five come on time.',
				],
				because:
					'The two directions of TCP know nothing of each other, but within one direction everything waits for what is missing. How long: here 200 ms, until the sender’s timer ends.',
			},
		},
	},
} as const satisfies ScenesWords;
