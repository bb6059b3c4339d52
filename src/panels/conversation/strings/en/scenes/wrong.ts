import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const WRONG = {
	reset: {
		title: 'A TCP reset in the middle of a frame',
		watch: 'The server’s TCP connection is reset before its frame is complete.',
		moments: [
			'The server starts a frame with five bytes of payload. Two of them leave.',
			'The header says that three more bytes follow, so the client waits.',
			'The server’s machine resets the TCP connection: it sends an RST.',
			'The RST arrives. The client discards the incomplete message, and the page gets a close event with 1006. Chromium fires no error event here, Firefox does (measured).',
		],
		whatIfs: {
			'whole-frame': {
				ask: 'What if the rest, “llo”, leaves at 150 ms, before the RST?',
				answers: [
					'The client discards the frame when the connection ends.',
					'The page gets “Hello”, then 1006.',
					'The page gets “Hello”, then 1000.',
				],
				because:
					'The client reads the complete message before the RST arrives. In a real system an RST can also discard bytes that were received but not read yet.',
			},
			firefox: {
				ask: 'What does a page in Firefox get?',
				answers: [
					'a close event with 1006, nothing more.',
					'a close event with 1006, wasClean true.',
					'an error event, then a close event with 1006.',
				],
				because:
					'Firefox fires error before close, Chromium fires only close (measured). A page that relies on close works in both.',
			},
		},
	},
	unmasked: {
		title: 'An unmasked client frame',
		watch: 'A client written by hand does not mask its frame. Compare what the two sides report.',
		moments: [
			'The client sends “Hello” without a mask, in the form that a server uses.',
			'MASK is 0, so the server must close the connection (§5.1). It sends 1002 and closes the TCP connection, like ws and Python’s websockets (measured).',
			'The client receives 1002. The server will report 1006: the server has failed the connection and does not process the client’s Close (§7.1.7).',
		],
		whatIfs: {
			'zero-key': {
				ask: 'What if the client masks the frame with the key 00 00 00 00?',
				answers: [
					'The server closes here too.',
					'The server accepts the frame.',
					'The text arrives unreadable.',
				],
				because:
					'MASK is 1, and unmasking with zeros changes nothing. A masking key must be unpredictable (§5.3), but the server cannot tell this from one key.',
			},
		},
	},
	'masked-server': {
		title: 'A masked server frame',
		watch: 'The server masks its frame, which it must not do (§5.1). The two browsers differ.',
		moments: [
			'The server sends “Hello” in a masked frame.',
			'MASK is 1, so the client must close the connection (§5.1). This client sends 1002, like Chromium (measured).',
			'The server receives 1002. At 195 ms the page gets an error event, then a close event with 1006; the page does not learn the reason.',
		],
		whatIfs: {
			firefox: {
				ask: 'What does Firefox do?',
				answers: [
					'It sends Close 1002, and the page gets a close event with 1006.',
					'It closes the TCP connection without a Close.',
					'It delivers “Hello” to the page.',
				],
				because:
					'Firefox unmasks the frame and goes on (measured). A server that works with one browser can still break the protocol.',
			},
		},
	},
	'reserved-opcode': {
		title: 'A reserved opcode',
		watch:
			'The server sends a frame with opcode 3, which has no meaning. Two browsers react differently on the wire.',
		moments: [
			'The server sends a frame with opcode 3.',
			'Opcode 3 is reserved, so the client must fail the connection (§5.2). This client sends 1002, like Chromium (measured).',
			'The server receives 1002. At 195 ms the page gets an error event, then a close event with 1006.',
		],
		whatIfs: {
			firefox: {
				ask: 'What does Firefox do?',
				answers: [
					'It ignores the frame.',
					'It closes the TCP connection without a Close, and the page sees the same.',
					'It answers with an empty Close.',
				],
				because:
					'Firefox sends no Close when it fails the connection (measured), so the server reports 1006. §7.1.7 makes this Close a SHOULD.',
			},
			'reserved-bit': {
				ask: 'What if the opcode is valid, but RSV1 is 1 without an agreed extension?',
				answers: [
					'The client decompresses the message.',
					'The client fails the connection here too.',
					'The client ignores the bit.',
				],
				because:
					'An extension gives a reserved bit its meaning. Without one, the client must fail the connection (§5.2).',
			},
		},
	},
	'bad-utf8': {
		title: 'Text that is not valid UTF-8',
		watch: 'c3 28 is not valid UTF-8. A server, Chromium and Firefox react in three ways.',
		moments: [
			'A client written by hand sends the bytes c3 28 as a text message.',
			'The server removes the mask and finds that the text is not valid UTF-8. It sends 1007, like ws and Python’s websockets (measured).',
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
					'Chromium sends 1002 (measured). The client must fail the connection (§8.1), but that section names no code; §7.4.1 describes 1007 for such data.',
			},
			firefox: {
				ask: 'What if a server sends these bytes to Firefox?',
				answers: [
					'Firefox sends 1007.',
					'Firefox sends 1002.',
					'Firefox sends no Close, and the page gets a close event with 1006.',
				],
				because:
					'Firefox closes the TCP connection without a Close (measured). A page sees the same in both browsers: an error event, then a close event with 1006.',
			},
			'as-binary': {
				ask: 'What if the client sends the same bytes as a binary message?',
				answers: [
					'The server delivers them.',
					'The server sends 1007 too.',
					'The server sends 1003.',
				],
				because: 'Only text must be UTF-8. A binary message may contain any bytes (§5.6).',
			},
		},
	},
	'too-big': {
		title: 'A message over the size limit',
		watch:
			'The server accepts messages of up to 1,000 bytes. It refuses a longer one before the payload arrives.',
		moments: [
			'The client announces 1,001 bytes: 82 fe 03 e9. It has sent only the header and the masking key.',
			'The server reads the length and sends 1009. ws does the same (measured); its default limit is 100 MiB.',
			'The client receives 1009. A client that is still sending could get an RST first, and would then report 1006.',
		],
		whatIfs: {
			fragments: {
				ask: 'What if the message comes in two fragments of 600 bytes?',
				answers: [
					'The server accepts it, because each fragment is small enough.',
					'The server sends 1009 at the second header.',
					'The server sends 1009 at the last byte.',
				],
				because:
					'The limit is for the whole message. When the server has read the second length, it knows that 1,200 bytes would come.',
			},
			exabytes: {
				ask: 'What if the header announces 2⁶³ − 1 bytes?',
				answers: [
					'The server reserves the memory.',
					'The server fails the connection with 1002.',
					'The server sends 1009 again.',
				],
				because:
					'The length is legal (§5.2). A server must protect itself against exceeding its limits (§10.4), so it reserves no memory for an announced length.',
			},
		},
	},
	'forbidden-code': {
		title: 'A close code that must not be sent',
		watch: '1006 means that no Close frame came. Here a Close frame contains 1006.',
		moments: [
			'The server sends a Close with 1006: 88 02 03 ee.',
			'A Close must not contain 1006 (§7.4.1). The client fails the connection with 1002, like Chromium (measured).',
			'The server receives 1002. At 195 ms the page gets an error event, then a close event with 1006, because the client failed the connection.',
		],
		whatIfs: {
			firefox: {
				ask: 'What does Firefox do?',
				answers: [
					'It closes the TCP connection: 1006, wasClean false.',
					'It answers with 1002: 1006, wasClean false.',
					'It answers with an empty Close: 1006, wasClean true.',
				],
				because:
					'Firefox accepts the code and answers (measured). We know no other way to get 1006 with wasClean true.',
			},
		},
	},
	'longer-than-necessary': {
		title: 'A length in more bytes than needed',
		watch:
			'The server writes the length 5 in 16 bits. The sender must use the shortest form (§5.2).',
		moments: [
			'The server writes the length as 7e 00 05. The single byte 05 would do.',
			'The client fails the connection with 1002, like Chromium. Firefox closes the TCP connection (both measured).',
			'The server receives 1002. At 195 ms the page gets an error event, then a close event with 1006.',
		],
		whatIfs: {
			'to-ws': {
				ask: 'What if a client sends such a length to a ws server?',
				answers: ['ws sends 1002.', 'ws delivers the text.', 'ws sends 1009.'],
				because:
					'ws and Python’s websockets accept it (measured). The rule binds the sender; the RFC does not say what a receiver does about it.',
			},
			firefox: {
				ask: 'What does Firefox do?',
				answers: [
					'It closes the TCP connection without a Close, and the page sees the same.',
					'It delivers “Hello”.',
					'It sends Close 1009.',
				],
				because:
					'Firefox sends no Close (measured). The server therefore reports 1006 instead of 1002.',
			},
		},
	},
	'http-on-websocket': {
		title: 'HTTP on an open WebSocket',
		watch:
			'The server writes an HTTP response on an open WebSocket. The client reads the letters as a frame.',
		moments: [
			'The server’s program writes “HTTP/1.1 400” on the open connection.',
			'H is 48: FIN 0, RSV1 1, opcode 8. RSV1 has no meaning here, so the client fails the connection at this byte, like Chromium (measured).',
			'The server receives 1002. At 195 ms the page gets an error event, then a close event with 1006. The page does not get the 400.',
		],
		whatIfs: {
			request: {
				ask: 'What if the client writes a second GET on the open connection?',
				answers: [
					'The server responds to it.',
					'The server opens another WebSocket.',
					'The server sends 1002.',
				],
				because:
					'G is 47: RSV1 1 and opcode 7. After its 101 the server reads frames on this connection, and no more HTTP.',
			},
			firefox: {
				ask: 'What does Firefox do?',
				answers: [
					'It fails at the first byte too.',
					'It waits for the 84 bytes that were announced.',
					'It shows the 400 to the page.',
				],
				because:
					'T is 54: no mask, length 84. Firefox checks a frame when all of it has come (measured), and only 14 of the 84 bytes came. The connection stays OPEN.',
			},
		},
	},
	'hixie-76': {
		title: 'A handshake from 2010: hixie-76',
		watch:
			'A client uses the last draft before an IETF working group took over: two keys with spaces, and eight bytes after the header fields.',
		moments: [
			"The digits of each key form a number, which is divided by its count of spaces: 829309203 and 259970620. MD5 of both and the eight bytes gives 8jKS'y:G*Co,Wxa-.",
			'A server for RFC 6455 finds no Sec-WebSocket-Version and no Sec-WebSocket-Key. It responds with 400, like ws (measured).',
			'The connection does not open, and the client reports 1006. RFC 6455, of 2011, has a different handshake.',
		],
		whatIfs: {
			'its-frame': {
				ask: 'What if a server sends a frame of that draft, 00 “Hello” ff, to Chromium?',
				answers: [
					'The page gets “Hello”.',
					'The client fails the connection.',
					'The client ignores the frame.',
				],
				because:
					'00 is a continuation, but no message has started; 48 is a length of 72. Chromium fails the connection at once (measured).',
			},
			firefox: {
				ask: 'What if a server sends this frame to Firefox?',
				answers: [
					'Firefox closes the TCP connection at once.',
					'The page gets “ello” and a strange character.',
					'Nothing happens: Firefox waits for 67 more bytes.',
				],
				because:
					'Firefox checks a frame when all of it has come (measured). Of the 72 bytes of payload, five came.',
			},
		},
	},
} as const satisfies ScenesWords;
