import type { ScenesWords } from '../../../scenes/scene-words.ts';
import { REFUSED } from './refused.ts';

export const WRONG = {
	reset: {
		narration: [
			'The server starts to send a frame with five bytes of payload. It sends two of the five bytes.',
			'According to the frame header, three more bytes follow, so the client waits.',
			'The server’s machine resets the TCP connection: it sends an RST.',
			'The RST arrives. The client discards the incomplete message, and the page gets a close event with 1006. In this case Firefox also fires an error event; Chromium does not (measured).',
		],
		whatIfs: {
			'whole-frame': {
				ask: 'What if the server sends the rest, “llo”, at 150 ms, before the RST?',
				answers: [
					'The client discards the frame when the connection ends.',
					'The page gets “Hello”, then a close event with 1006.',
					'The page gets “Hello”, then a close event with 1000.',
				],
				because:
					'The client reads the complete message before the RST arrives. In a real system an RST can also discard bytes that were received but not read yet.',
			},
			firefox: {
				ask: 'What does a page in Firefox get?',
				answers: [
					'The page gets only a close event with 1006.',
					'The page gets a close event with 1006, wasClean true.',
					'The page gets an error event, then a close event with 1006.',
				],
				because:
					'After an RST inside a frame, Firefox fires an error event before the close event; Chromium fires only the close event (measured). A page that relies on the close event works in both browsers.',
			},
		},
	},
	unmasked: {
		narration: [
			'The client sends “Hello” in an unmasked frame, as a server would.',
			'The MASK bit is 0, so the server must close the connection (§5.1). The server sends 1002 and closes the TCP connection, as the ws library and Python’s websockets do (measured).',
			'The client receives 1002. The server will report 1006: the server has failed the connection and does not process the client’s Close (§7.1.7).',
		],
		whatIfs: {
			'zero-key': {
				ask: 'What if the client masks the frame with the masking key 00 00 00 00?',
				answers: [
					'The server closes the connection as before.',
					'The server accepts the frame.',
					'The text arrives unreadable.',
				],
				because:
					'The MASK bit is 1, and unmasking with zeros changes nothing. A masking key must be unpredictable (§5.3), but a single key does not show whether keys are predictable.',
			},
		},
	},
	'masked-server': {
		narration: [
			'The server sends “Hello” in a masked frame.',
			'The MASK bit is 1, so the client must close the connection (§5.1). This client sends 1002, as Chromium does (measured).',
			'The server receives 1002. At 195 ms the page gets an error event, then a close event with 1006; the page does not learn the reason.',
		],
		whatIfs: {
			firefox: {
				ask: 'What does Firefox do with a masked server frame?',
				answers: [
					'Firefox sends a Close with 1002, and the page gets a close event with 1006.',
					'Firefox closes the TCP connection without a Close frame.',
					'Firefox delivers “Hello” to the page.',
				],
				because:
					'Firefox unmasks the frame and keeps the connection open (measured). A server that works with one browser can still violate the protocol.',
			},
		},
	},
	'reserved-opcode': {
		narration: [
			'The server sends a frame with opcode 3.',
			'Opcode 3 is reserved, so the client must fail the connection (§5.2). This client sends 1002, as Chromium does (measured).',
			'The server receives 1002. At 195 ms the TCP connection has ended, and the page gets an error event, then a close event with 1006. Chromium and Firefox do not wait for that: they fire both events when they fail the connection (measured).',
		],
		whatIfs: {
			firefox: {
				ask: 'What does Firefox do with opcode 3?',
				answers: [
					'Firefox ignores the frame.',
					'Firefox closes the TCP connection without a Close frame; the page gets the same events.',
					'Firefox answers with an empty Close.',
				],
				because:
					'Firefox sends no Close frame when it fails the connection (measured), so the server reports 1006. According to §7.1.7 an endpoint should send this Close frame, but it is not required to.',
			},
			'reserved-bit': {
				ask: 'What if the opcode is valid, but RSV1 is 1 without an agreed extension?',
				answers: [
					'The client decompresses the message.',
					'The client fails the connection as before.',
					'The client ignores the bit.',
				],
				because:
					'An extension gives a reserved bit its meaning. Without such an extension, the client must fail the connection (§5.2).',
			},
		},
	},
	'bad-utf8': {
		narration: [
			'A client written by hand sends the bytes c3 28 as a text message.',
			'The server removes the mask and finds that the text is not valid UTF-8. The server sends 1007, as the ws library and Python’s websockets do (measured).',
			'The client receives 1007: the data do not match the message’s type (§7.4.1).',
		],
		whatIfs: {
			chromium: {
				ask: 'What if a server sends these bytes to Chromium?',
				answers: [
					'Chromium sends 1007, and the page gets a close event with 1007.',
					'Chromium sends 1002, and the page gets a close event with 1006.',
					'The page gets a replacement character.',
				],
				because:
					'Chromium sends 1002 (measured). The client must fail the connection (§8.1), but that section names no code. §7.4.1 defines 1007 for text that is not valid UTF-8.',
			},
			firefox: {
				ask: 'What if a server sends these bytes to Firefox?',
				answers: [
					'Firefox sends 1007.',
					'Firefox sends 1002.',
					'Firefox sends no Close frame, and the page gets a close event with 1006.',
				],
				because:
					'Firefox closes the TCP connection without a Close frame (measured). A page gets the same events in both browsers: an error event, then a close event with 1006.',
			},
			'as-binary': {
				ask: 'What if the client sends the same bytes as a binary message?',
				answers: [
					'The server delivers the bytes.',
					'The server sends 1007 as before.',
					'The server sends 1003.',
				],
				because:
					'Only a text message must be valid UTF-8. A binary message may contain any bytes (§5.6).',
			},
		},
	},
	'too-big': {
		narration: [
			'The header 82 fe 03 e9 announces 1,001 bytes of payload. So far the client has sent only this header and the masking key.',
			'The server reads the length and sends 1009. The ws library does the same (measured); its default limit is 100 MiB.',
			'The client receives 1009. If a client is still sending data, an RST can arrive before the Close; the client then reports 1006.',
		],
		whatIfs: {
			fragments: {
				ask: 'What if the client sends two fragments of 600 bytes each?',
				answers: [
					'The server accepts the message, because each fragment is small enough.',
					'The server sends 1009 after the second header.',
					'The server sends 1009 after the last byte.',
				],
				because:
					'The limit applies to the whole message. From the second header the server can tell that the message has at least 1,200 bytes.',
			},
			exabytes: {
				ask: 'What if the header announces 2⁶³ − 1 bytes?',
				answers: [
					'The server reserves that much memory.',
					'The server fails the connection with 1002.',
					'The server sends 1009 as before.',
				],
				because:
					'The frame format allows this length (§5.2). A server with a size limit must protect itself against longer messages (§10.4), so it reserves no memory for this message.',
			},
		},
	},
	'forbidden-code': {
		narration: [
			'The server sends a Close with 1006: 88 02 03 ee.',
			'A Close frame must not contain 1006 (§7.4.1). The client fails the connection with 1002, as Chromium does (measured).',
			'The server receives 1002. At 195 ms the page gets an error event, then a close event with 1006, because the client failed the connection.',
		],
		whatIfs: {
			firefox: {
				ask: 'What does Firefox do with this Close frame?',
				answers: [
					'Firefox closes the TCP connection; the page gets 1006, wasClean false.',
					'Firefox answers with 1002; the page gets 1006, wasClean false.',
					'Firefox answers with an empty Close; the page gets 1006, wasClean true.',
				],
				because:
					'Firefox accepts the code and answers the Close (measured). We know of no other way for a page to get 1006 with wasClean true.',
			},
		},
	},
	'longer-than-necessary': {
		narration: [
			'The server writes the length as 7e 00 05. The single byte 05 would be enough.',
			'The client fails the connection with 1002, as Chromium does. Firefox closes the TCP connection without a Close frame (both measured).',
			'The server receives 1002. At 195 ms the page gets an error event, then a close event with 1006.',
		],
		whatIfs: {
			'to-ws': {
				ask: 'What if a client sends such a length to a ws server?',
				answers: ['ws sends 1002.', 'ws delivers the text.', 'ws sends 1009.'],
				because:
					'The servers ws and Python’s websockets accept such a length (measured). The rule binds the sender; the RFC does not say how a receiver reacts to a breach.',
			},
			firefox: {
				ask: 'What does Firefox do with such a length?',
				answers: [
					'Firefox closes the TCP connection without a Close frame; the page gets the same events.',
					'Firefox delivers “Hello”.',
					'Firefox sends a Close with 1009.',
				],
				because:
					'Firefox sends no Close frame (measured). The server therefore reports 1006 instead of 1002.',
			},
		},
	},
	'http-on-websocket': {
		narration: [
			'The server’s program writes “HTTP/1.1 400” and an empty line, 16 bytes, on the open connection.',
			'The letter H is the byte 48: FIN = 0, RSV1 = 1, opcode 8. Without an extension RSV1 must be 0, so the client fails the connection at this byte, as Chromium does (measured).',
			'The server receives 1002. At 195 ms the page gets an error event, then a close event with 1006. The page does not get the status 400.',
		],
		whatIfs: {
			request: {
				ask: 'What if the client writes a second GET on the open connection?',
				answers: [
					'The server responds to this request.',
					'The server opens another WebSocket.',
					'The server sends 1002.',
				],
				because:
					'The letter G is the byte 47: RSV1 = 1, opcode 7. After its 101 response the server reads frames on this connection; it no longer reads HTTP.',
			},
			firefox: {
				ask: 'What does Firefox do with these bytes?',
				answers: [
					'Firefox also fails the connection at the first byte.',
					'Firefox waits for the 84 announced bytes.',
					'Firefox passes the status 400 to the page.',
				],
				because:
					'The second letter, T, is the byte 54: MASK = 0, length 84. Firefox checks a frame only when the whole frame has arrived (measured), but only 14 of the 84 bytes of payload arrived. The connection stays OPEN.',
			},
		},
	},
	'hixie-76': {
		narration: [
			"The digits in each key form a number, which is divided by the number of spaces in the key. The results are 829,309,203 and 259,970,620. The MD5 hash of both results and the eight bytes is 8jKS'y:G*Co,Wxa-.",
			'A server that follows RFC 6455 finds neither Sec-WebSocket-Version nor Sec-WebSocket-Key. The server responds with 400, as the ws library does (measured).',
			'The connection does not open, and the client reports 1006. RFC 6455, published in 2011, has a different handshake.',
		],
		whatIfs: {
			'its-frame': {
				ask: 'What if a server sends Chromium a frame of that draft: 00 “Hello” ff?',
				answers: [
					'The page gets “Hello”.',
					'The client fails the connection.',
					'The client ignores the frame.',
				],
				because:
					'In RFC 6455 the byte 00 begins a continuation frame, but no message has started. The byte 48 gives a length of 72. Chromium fails the connection at once (measured).',
			},
			firefox: {
				ask: 'What if a server sends Firefox a frame of that draft: 00 “Hello” ff?',
				answers: [
					'Firefox closes the TCP connection at once.',
					'The page gets “ello” and a strange character.',
					'Nothing happens: Firefox waits for 67 more bytes.',
				],
				because:
					'Firefox checks a frame only when the whole frame has arrived (measured). Only five of the 72 bytes of payload arrived.',
			},
		},
	},
	// The group has two files of scenes, and these words load with the others.
	...REFUSED,
} as const satisfies ScenesWords;
