// Holds the English words about the examples of the Frame lab.
import type { FrameExampleId } from '../../examples/examples.ts';

interface ExampleWords {
	readonly title: string;
	readonly note: string;
}

export const EXAMPLE_WORDS: Readonly<Record<FrameExampleId, ExampleWords>> = {
	'rfc-hello': {
		title: '“Hello”, unmasked',
		note: 'The first example of §5.7: one text frame from a server, seven bytes.',
	},
	'rfc-hello-masked': {
		title: '“Hello”, masked',
		note: 'The second example of §5.7: the same text from a client. It is longer by the four bytes of the masking key.',
	},
	'rfc-fragments': {
		title: '“Hello” in two fragments',
		note: 'A message in two fragments: a text frame without FIN, then a continuation with FIN.',
	},
	'rfc-ping': {
		title: 'Ping “Hello”',
		note: 'A control frame with a payload, from a server. The next example is the answer.',
	},
	'rfc-pong': {
		title: 'Pong “Hello”, masked',
		note: 'The client’s answer has the same payload. It is masked because it comes from a client.',
	},
	'rfc-binary-256': {
		title: '256 bytes, binary',
		note: 'The length is in the two bytes after 126 (7e): 01 00.',
	},
	'rfc-binary-64k': {
		title: '64 KiB, binary',
		note: 'The length is in the eight bytes after 127 (7f), because 65,536 does not fit into 16 bits.',
	},
	'article-masked': {
		title: 'Binary, 48 bytes, masked',
		note: 'The article is right: FIN, binary, MASK, 48 bytes of payload, 54 bytes in all. The first payload byte is 0a ⊕ 6a = 60. The article prints no more of the payload, so 47 bytes are missing here.',
	},
	'article-unmasked': {
		title: 'Binary, 41 bytes, not masked',
		note: 'The article is right: FIN, binary, not masked, 41 bytes of payload. It does not print the payload, so the frame is unfinished here.',
	},
	'article-16-bit': {
		title: 'A length of 256 in 16 bits',
		note: 'The article is right that the length is 256 in 16 bits. But this is a text frame, and no UTF-8 character begins with 88. A strict receiver fails the connection with 1007 and does not wait for the 253 missing bytes.',
	},
	'article-64-bit': {
		title: 'A 64-bit length that was misread',
		note: 'The article reads 0x3344, the last two bytes, as the length. That is wrong: the length has eight bytes, 00 00 00 00 11 22 33 44, and is 287,454,020.',
	},
	'article-65536': {
		title: 'A length of 65,536 in 16 bits?',
		note: 'The article writes 65,536 (0x10000) in the 16-bit form. That is wrong: the value does not fit, and the length reads as 0. 65,536 is the first length that needs the 64-bit form.',
	},
	'article-shortest': {
		title: '“Hello” with a 16-bit length',
		note: 'The article is right that the shortest form must be used, but the RFC binds only the sender. The ws library and Python’s websockets accept such a length from a client. Chromium and Firefox fail the connection if a server sends it (measured).',
	},
	'article-smallest': {
		title: 'The smallest frame',
		note: 'The article says two bytes. That is right for a server (81 00). A client’s frame also has a masking key, so it has at least six bytes, as here.',
	},
	'article-hixie': {
		title: '“Hello” as in an old draft, between 00 and ff',
		note: 'The article presents this as the standard. That is wrong: it is a text frame of the drafts 75 and 76 (2010). Today it is a continuation of 72 bytes, with no message to continue. Chromium fails the connection at once with 1002; Firefox waits (measured).',
	},
	'length-125': {
		title: '125 bytes',
		note: 'The longest payload whose length is in the seven bits. The values 126 and 127 announce a longer length field.',
	},
	'length-126': {
		title: '126 bytes',
		note: '126 bytes are the shortest payload that needs the 16-bit form. The length is 7e 00 7e.',
	},
	'length-127': {
		title: '127 bytes',
		note: '127 in the seven bits would mean that eight more bytes hold the length. So 127 is also written in 16 bits: 7e 00 7f.',
	},
	'length-65535': {
		title: '65,535 bytes',
		note: 'The longest payload of the 16-bit form. The length is 7e ff ff.',
	},
	'length-65536': {
		title: '65,536 bytes',
		note: 'The shortest payload that needs the 64-bit form.',
	},
	'length-impossible': {
		title: 'A length with the top bit set',
		note: 'The highest of the 64 bits must be 0. A strict receiver fails the connection and does not wait for the payload.',
	},
	'text-empty': { title: 'Empty text', note: 'A message may be empty: FIN, text, length 0.' },
	'text-chinese': {
		title: '“你好”, masked',
		note: 'Two characters, each three bytes in UTF-8. The length counts bytes, not characters.',
	},
	'text-emoji-cut': {
		title: '😀 cut across two fragments',
		note: 'One character of four bytes, two in each frame. This is allowed: the message as a whole must be valid UTF-8. A strict receiver checks each byte as it arrives.',
	},
	'text-emoji-broken': {
		title: 'Half of 😀',
		note: 'FIN is set, but the character is incomplete. The receiver fails the connection, usually with 1007.',
	},
	'text-surrogate': {
		title: 'A surrogate in UTF-8',
		note: 'κόσμε, then ed a0 80: one half of a UTF-16 surrogate pair, which UTF-8 does not allow. The receiver can fail the connection as soon as it reads the second of these bytes.',
	},
	'text-key-restarts': {
		title: 'A key that did not restart',
		note: 'The sender kept counting i mod 4 across both frames. But each frame begins again with the first byte of its key. The second frame unmasks to wrong bytes, which are not valid UTF-8.',
	},
	'text-compressed': {
		title: '“Hello”, compressed',
		note: 'The example of RFC 7692 §7.2.3.1. RSV1 means “compressed”, because permessage-deflate was negotiated. Without this extension, RSV1 breaks a rule.',
	},
	'message-ping-between': {
		title: 'A Ping between fragments',
		note: 'Control frames may come between the fragments of a message. The message continues after the control frames.',
	},
	'message-interleaved': {
		title: 'A new message before the old one ends',
		note: 'WebSocket has no channels. The fragments of one message must all be sent before the next message begins.',
	},
	'message-takeover': {
		title: 'A second message that needs the first',
		note: 'Two JSON texts that differ in one digit. The first takes 31 bytes compressed, the second 8, because it refers back to the first (context takeover). Choose a character under “Messages” to see its bits.',
	},
	'message-bomb': {
		title: 'A small compression bomb',
		note: '79 bytes that inflate to 65,536 zeros, for a receiver that accepts at most 16,384 bytes. The frame is within the limit, so the receiver must count while it inflates.',
	},
	'message-stray': {
		title: 'A continuation without a message',
		note: 'Opcode 0, but there is no unfinished message to continue.',
	},
	'control-ping-empty': {
		title: 'An empty Ping',
		note: 'Two bytes from a server: the smallest Ping.',
	},
	'control-close-1000': {
		title: 'Close 1000 “bye”',
		note: 'Two bytes of close code, 03 e8 = 1000, then a reason in UTF-8.',
	},
	'control-close-empty': {
		title: 'Close without a body',
		note: 'This is allowed. The other side reports 1005: no status received.',
	},
	'control-close-1005': {
		title: 'Close 1005 on the wire',
		note: '1005 means that a Close had no code. It must not be sent; a program reports it to its application.',
	},
	'control-close-half': {
		title: 'Close with one byte',
		note: 'The body of a Close is empty or begins with two bytes of close code.',
	},
	'control-fragmented': {
		title: 'A Ping without FIN',
		note: 'Control frames must not be fragmented.',
	},
	'control-too-long': {
		title: 'A Ping of 126 bytes',
		note: 'The payload of a control frame has at most 125 bytes.',
	},
	'control-after-close': {
		title: 'Text after a Close',
		note: 'After its Close a side must send no more data. A strict receiver discards the text.',
	},
	'broken-unmasked': {
		title: 'A client that does not mask',
		note: 'The first example of §5.7, but from a client: a strict server closes with 1002.',
	},
	'broken-masked': {
		title: 'A server that masks',
		note: 'The second example of §5.7, but from a server: Chromium closes with 1002, but Firefox delivers the message (measured).',
	},
	'broken-mask-bit': {
		title: 'Only the MASK bit flipped',
		note: 'The masked “Hello” with this one bit cleared. The key is read as payload, and the last four bytes as the next frame.',
	},
	'broken-rsv1': {
		title: 'RSV1 without an extension',
		note: 'No extension was negotiated that gives RSV1 a meaning.',
	},
	'broken-opcode': {
		title: 'Opcode 3',
		note: 'Opcodes 3 to 7 are reserved for data frames and have no meaning yet.',
	},
	'broken-zero-key': {
		title: 'A key of zeros',
		note: 'The MASK bit is set, but XOR with 0 changes nothing. A receiver unmasks the frame as usual, and proxies lose the protection of masking (§10.3).',
	},
	'broken-same-key': {
		title: 'One key for two frames',
		note: 'The receiver unmasks both frames. An attacker who has learned the key can choose the bytes of the next frame on the wire (§10.3). No secret is lost, because the key is in the frame.',
	},
	'stranger-get': {
		title: 'GET …: an HTTP request',
		note: '47 45 = “GE”: FIN = 0, RSV1 = 1, opcode = 7, length = 69. A program that reads HTTP as frames sees these values.',
	},
	'stranger-http': {
		title: 'HTTP/1.1 101 …: an HTTP response',
		note: '48 54 = “HT”: FIN = 0, RSV1 = 1, opcode = 8, length = 84. A program sees these values if it starts to read frames before the end of the handshake.',
	},
	'stranger-tls': {
		title: 'A TLS record',
		note: '16 03 01: a TLS ClientHello, sent to a port for plain ws.',
	},
	'recorded-chromium-talk': {
		title: 'Chromium: text, binary, Pong, Close',
		note: 'A page sent “Hello” and six bytes, and called close(1000, "bye"). In between, Chromium answered the server’s Ping “?” with a Pong. The page sees neither the Ping nor the Pong. Each of the four frames has a new key.',
	},
	'recorded-firefox-talk': {
		title: 'Firefox: text, binary, Pong, Close',
		note: 'The same page in Firefox: the same four frames with other keys.',
	},
	'recorded-ws-talk': {
		title: 'ws, client: fragments, Ping, Pong, Close',
		note: 'A program that uses ws can fragment messages and send Pings; a page cannot. This program sends “Hel” and “lo”, then a Ping “?”. The Pong answers the server’s Ping.',
	},
	'recorded-ws-server-talk': {
		title: 'ws, server: fragments, Ping, Pong, Close',
		note: 'The same code with ws as the server: the same six frames, unmasked, so each is four bytes shorter.',
	},
	'recorded-chromium-compressed': {
		title: 'Chromium, compressed',
		note: 'permessage-deflate was negotiated, and Chromium compresses even “Hello”: seven bytes, two more than the text. The second “Hello” takes five, because it refers back to the first. 2,049 bytes of JSON take 182. The Close is not compressed.',
	},
	'recorded-firefox-compressed': {
		title: 'Firefox, compressed',
		note: 'The same page in Firefox. It also compresses “Hello”, and each message is as long as in Chromium.',
	},
	'recorded-ws-compressed': {
		title: 'ws, client: compressed, in fragments',
		note: '“Hello” twice, then JSON that the program sent in two fragments. RSV1 is set on the first fragment only: it applies to the whole message.',
	},
	'recorded-ws-server-compressed': {
		title: 'ws, server: no context takeover',
		note: 'The server agreed to server_no_context_takeover. ws then leaves “Hello” uncompressed: RSV1 is 0. The same JSON, sent twice, takes 182 bytes each time, because no message refers back to another.',
	},
	'recorded-chromium-large': {
		title: 'Chromium: 128 KiB, in fragments',
		note: 'One send() of 131,072 zeros, not compressed. Chromium starts a second frame after 131,000 bytes, with another key. A masked zero is a byte of the key, so the key repeats here.',
	},
	'recorded-firefox-large': {
		title: 'Firefox: 128 KiB, in one frame',
		note: 'The same send() in Firefox: one frame. The second byte is ff: the MASK bit and 127. The length is in the next eight bytes.',
	},
	'recorded-chromium-no-code': {
		title: 'Chromium: close() without a code',
		note: 'A Close without a body: two bytes, and a key that masks nothing. The server reports 1005.',
	},
	'recorded-firefox-no-code': {
		title: 'Firefox: close() without a code',
		note: 'The same call in Firefox: the same frame with another key.',
	},
	'recorded-chromium-left': {
		title: 'Chromium: the user leaves the page',
		note: '“Hello”, and then the user left the page while the connection was open. Chromium sends Close 1001, “going away”. A page itself cannot send 1001.',
	},
	'recorded-firefox-left': {
		title: 'Firefox: the user leaves the page',
		note: 'Firefox sends Close 1001 too. In both browsers, the Close contains no reason.',
	},
};
