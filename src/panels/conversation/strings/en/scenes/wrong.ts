import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const WRONG = {
	reset: {
		title: 'Reset in the middle of a frame',
		watch: 'A frame that never becomes whole.',
		moments: [
			'The server begins a frame of five bytes; two of them leave.',
			'The client knows that three more must come, and waits.',
			'The server’s machine drops the connection: RST.',
			'The page gets 1006. The half message is discarded. Firefox was seen to fire error first, Chromium not.',
		],
		whatIfs: {
			'whole-frame': {
				ask: 'What if the rest, “llo”, still leaves before the RST?',
				answers: [
					'It is discarded with the connection.',
					'The page gets “Hello”, then 1006.',
					'The page gets “Hello” and 1000.',
				],
				because:
					'A message that came whole is delivered. In real systems a RST may also throw away what was received and not read; here the page reads at once.',
			},
			firefox: {
				ask: 'What does a page in Firefox hear of the reset?',
				answers: [
					'close 1006, nothing more.',
					'close 1006, wasClean true.',
					'error, then close 1006.',
				],
				because:
					'As measured. The standard asks for the error where a connection failed; about a RST the two browsers differ. A page should need neither: close comes in any case.',
			},
		},
	},
	unmasked: {
		title: 'An unmasked client frame',
		watch: 'A client made by hand forgets the mask. What each side is told differs.',
		moments: [
			'“Hello” without a mask: as a server would send it.',
			'The second byte has MASK = 0. The server must close (§5.1); it says 1002 and ends TCP. ws and Python’s websockets were seen to do the same.',
			'The client hears 1002. The server reports 1006: it has failed the connection, and reads no Close any more.',
		],
		whatIfs: {
			'zero-key': {
				ask: 'What if the frame is masked with the key 00 00 00 00?',
				answers: [
					'The server closes as well.',
					'The server takes it: it cannot tell.',
					'The text comes out as noise.',
				],
				because:
					'The mask bit is set, and unmasking with zeros changes nothing. §5.3 demands a key that cannot be foretold; but no receiver can check one key.',
			},
		},
	},
	'masked-server': {
		title: 'A masked server frame',
		watch: 'The rule is a MUST, and one browser does not keep it.',
		moments: [
			'The server masks its frame.',
			'A client must close when it sees MASK = 1 (§5.1), and may say 1002. Chromium was seen to do so.',
			'The server hears 1002. The page gets error and 1006: it is not told why.',
		],
		whatIfs: {
			firefox: {
				ask: 'What does Firefox do?',
				answers: [
					'It sends Close 1002; the page gets 1006.',
					'It drops TCP without a Close.',
					'It delivers “Hello”.',
				],
				because:
					'As measured. It unmasks the frame and goes on. So “it works in my browser” proves nothing about a server.',
			},
		},
	},
	'reserved-opcode': {
		title: 'A reserved opcode',
		watch: 'Opcode 3 means nothing yet. What is on the wire differs, what the page sees does not.',
		moments: [
			'The server sends a frame with opcode 3.',
			'Nobody knows what it would mean, so the client fails the connection (§5.2) and says 1002. Chromium was seen to do the same.',
			'The server hears 1002; the page gets error and 1006.',
		],
		whatIfs: {
			firefox: {
				ask: 'What does Firefox do?',
				answers: [
					'It passes over the frame.',
					'It ends TCP without a Close; the page sees the same.',
					'It answers with an empty Close.',
				],
				because:
					'As measured. “Fail the connection” makes the Close frame only a SHOULD (§7.1.7). The server gets 1006.',
			},
			'reserved-bit': {
				ask: 'What if the opcode is right, but RSV1 is 1 and no extension was agreed on?',
				answers: [
					'The message is taken as compressed.',
					'The same: the connection fails.',
					'The bit is not looked at.',
				],
				because: 'A reserved bit has a meaning only by an extension (§5.2).',
			},
		},
	},
	'bad-utf8': {
		title: 'Text that is no UTF-8',
		watch: 'c3 28 is no UTF-8: c3 wants another byte after it. Three peers, three answers.',
		moments: [
			'A client made by hand sends c3 28 as text.',
			'The server removes the mask, finds no UTF-8 and says 1007. ws and websockets were seen to do the same.',
			'The client receives 1007: the data do not match the message’s type.',
		],
		whatIfs: {
			chromium: {
				ask: 'What if a server sends it to Chromium?',
				answers: [
					'Close 1007; the page gets 1007.',
					'Close 1002; the page gets 1006.',
					'The page gets a replacement character.',
				],
				because:
					'As measured. The RFC demands that the connection be failed (§8.1), not with which code; 1007 is made for it.',
			},
			firefox: {
				ask: 'And to Firefox?',
				answers: ['Close 1007.', 'Close 1002.', 'No Close at all; the page gets 1006.'],
				because: 'As measured. The page cannot tell the two browsers apart.',
			},
			'as-binary': {
				ask: 'What if the same bytes are sent as a binary message?',
				answers: ['They are delivered.', 'The server says 1007 too.', 'The server says 1003.'],
				because: 'Only text is UTF-8. Binary messages may hold any bytes.',
			},
		},
	},
	'too-big': {
		title: 'Too big',
		watch: 'The server takes 1,000 bytes at most. It need not wait for the 1,001st.',
		moments: [
			'The client announces 1,001 bytes: 82 fe 03 e9. Nothing but the header and the key has left.',
			'The server has seen enough: 1009. ws was seen to do the same, with its limit of 100 MiB by default.',
			'The client hears 1009, if it is not still sending; then a RST may come first, and it is 1006.',
		],
		whatIfs: {
			fragments: {
				ask: 'What if the message comes in two fragments of 600 bytes?',
				answers: [
					'Each is small enough: it is taken.',
					'1009 at the second header.',
					'1009 at the last byte.',
				],
				because:
					'The limit is for messages. 600 and 600 are too much as soon as the second length is read.',
			},
			exabytes: {
				ask: 'What if the header announces 2⁶³ − 1 bytes?',
				answers: ['The server reserves the memory.', 'The server fails with 1002.', '1009 again.'],
				because: 'The length is legal. No server may believe it before the bytes are there.',
			},
		},
	},
	'forbidden-code': {
		title: 'A forbidden close code',
		watch: '1006 is a name for “no Close came”. Here a Close says 1006.',
		moments: [
			'The server sends a Close with 1006: 88 02 03 ee.',
			'1006 must not be sent (§7.4.1). The client answers 1002; Chromium was seen to do the same.',
			'The page gets error and 1006: the right number, for another reason.',
		],
		whatIfs: {
			firefox: {
				ask: 'What does Firefox do?',
				answers: [
					'It drops TCP; 1006, not clean.',
					'It answers 1002; 1006, not clean.',
					'It answers with an empty Close; 1006, clean.',
				],
				because: 'As measured. We know no other way to get 1006 with wasClean true.',
			},
		},
	},
	'longer-than-necessary': {
		title: 'Longer than necessary',
		watch: 'A length of 5, written in 16 bits. Who is bound by the rule?',
		moments: [
			'The server writes 7e 00 05 where 05 would do.',
			'§5.2: the shortest form must be used. Chromium was seen to send 1002, Firefox to end TCP.',
			'The page gets error and 1006.',
		],
		whatIfs: {
			'to-ws': {
				ask: 'What if a client sends such a length to a server with ws?',
				answers: ['1002.', 'The text is delivered.', '1009.'],
				because:
					'As measured, with ws 8 and Python’s websockets. The rule binds who sends; what the receiver does about it the RFC leaves open.',
			},
			firefox: {
				ask: 'What does Firefox do?',
				answers: [
					'It ends TCP without a Close; the page sees the same.',
					'It delivers “Hello”.',
					'It sends Close 1009.',
				],
				because: 'As measured. Only the server is told less: 1006 instead of 1002.',
			},
		},
	},
	'http-on-websocket': {
		title: 'HTTP on an open WebSocket',
		watch: 'Letters are frames too, for who reads them as such.',
		moments: [
			'The server’s program writes “HTTP/1.1 400” on the open connection.',
			'H is 48: RSV1, opcode 8, not the last. T is 54: 84 bytes, no mask. The client fails at the first byte, as Chromium was seen to; Firefox was seen to wait for more bytes.',
			'The page gets 1006. The text “400” it never sees.',
		],
		whatIfs: {
			request: {
				ask: 'What if the client writes a second GET on the open connection?',
				answers: [
					'The server answers it.',
					'The server starts another WebSocket.',
					'The server says 1002.',
				],
				because:
					'G is 47: RSV1 and opcode 7. After the 101 there is no HTTP on this connection any more.',
			},
			firefox: {
				ask: 'What does Firefox do?',
				answers: [
					'It fails at the first byte too.',
					'It waits for the 84 bytes that were announced.',
					'It shows the 400 to the page.',
				],
				because:
					'As measured. It judges a frame when all of it is there, and only 14 of 84 bytes have come. The page believes that all is well.',
			},
		},
	},
	'hixie-76': {
		title: 'A voice from 2010: hixie-76',
		watch: 'The last draft before the IETF’s: two keys with spaces, eight bytes after the head.',
		moments: [
			"In each key: its digits as a number, divided by its number of spaces: 829309203 and 259970620. With the eight bytes behind the head, MD5 gives the answer 8jKS'y:G*Co,Wxa-.",
			'A server of today sees no version and no key: 400, as ws was seen to answer.',
			'No connection. Such clients are gone.',
		],
		whatIfs: {
			'its-frame': {
				ask: 'What if a server sends its frame, 00 “Hello” ff, to a client of today?',
				answers: [
					'The page gets “Hello”.',
					'The client fails the connection.',
					'It is passed over.',
				],
				because:
					'00 is a continuation of nothing, 48 a length of 72. Chromium was seen to fail at once, Firefox to wait for the rest.',
			},
			firefox: {
				ask: 'And to Firefox?',
				answers: [
					'It ends TCP at once.',
					'The page gets “ello” and a strange character.',
					'Nothing happens: it waits for 67 bytes more.',
				],
				because: 'As measured. A frame is judged there when all of it has come.',
			},
		},
	},
} as const satisfies ScenesWords;
