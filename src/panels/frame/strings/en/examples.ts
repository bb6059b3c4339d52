// The English words about the examples of the Frame lab.
import type { FrameExampleId } from '../../examples.ts';

interface ExampleWords {
	readonly title: string;
	readonly note: string;
}

export const EXAMPLE_WORDS: Readonly<Record<FrameExampleId, ExampleWords>> = {
	'rfc-hello': {
		title: '“Hello”, unmasked',
		note: 'The RFC’s first sample: one text frame from a server, seven bytes.',
	},
	'rfc-hello-masked': {
		title: '“Hello”, masked',
		note: 'The RFC’s second sample: the same from a client, four bytes of key longer.',
	},
	'rfc-fragments': {
		title: '“Hel” + “lo”',
		note: 'A message in two fragments: text without FIN, then a continuation with FIN.',
	},
	'rfc-ping': {
		title: 'Ping “Hello”',
		note: 'A control frame with a payload, from a server. The answer is the next sample.',
	},
	'rfc-pong': {
		title: 'Pong “Hello”, masked',
		note: 'The client’s answer: the same payload, masked because it comes from a client.',
	},
	'rfc-binary-256': {
		title: '256 bytes, binary',
		note: 'The length stands in the two bytes after 126 (7e): 01 00.',
	},
	'rfc-binary-64k': {
		title: '64 KiB, binary',
		note: 'The length stands in the eight bytes after 127 (7f): 65,536 no longer fits 16 bits.',
	},
	'article-masked': {
		title: '82 b0 6a f7 c6 30 0a …',
		note: 'The article is right: FIN, binary, MASK, 48 bytes of payload, 54 in all; the first byte is 0a ⊕ 6a = 60. It prints no more of the payload, so 47 bytes are missing here.',
	},
	'article-unmasked': {
		title: '82 29 …',
		note: 'The article is right: FIN, binary, not masked, 41 bytes of payload. It prints none of them, so the frame is unfinished here.',
	},
	'article-16-bit': {
		title: '81 7e 01 00 66 77 88 …',
		note: 'The article is right that the length is 256 in 16 bits. But it is a text frame, and the payload it prints was made up: 88 begins no character, so a strict receiver does not wait for the 253 missing bytes and fails with 1007.',
	},
	'article-64-bit': {
		title: '82 7f 00 00 00 00 11 22 33 44 …',
		note: 'The article reads 0x3344 and skips four bytes: false. All eight bytes are the number, 0x11223344 = 287,454,020.',
	},
	'article-65536': {
		title: '82 7e 00 00: 65,536 in 16 bits?',
		note: 'The article puts 65,536 (0x10000) into the middle form: false. It does not fit 16 bits; written so, the length says 0. 65,536 is the first length that needs 64 bits.',
	},
	'article-shortest': {
		title: '“Hello” with a 16-bit length',
		note: 'The article says that the shortest form must be used: right, but the RFC binds only the sender. Browsers fail the connection; ws 8 and Python’s websockets accept this frame (measured).',
	},
	'article-smallest': {
		title: 'The smallest frame',
		note: 'The article says two bytes: half right. From a server, yes (81 00). From a client a key comes along: six bytes, these.',
	},
	'article-hixie': {
		title: '00 “Hello” ff',
		note: 'The article presents this as the standard: false. It is the text frame of the drafts 75 and 76 (2010). Today it reads as a continuation that announces 72 bytes, with no message to continue: Chromium fails at once with 1002, Firefox waits (measured).',
	},
	'length-125': {
		title: '125 bytes',
		note: 'The longest payload whose length fits the seven bits.',
	},
	'length-126': {
		title: '126 bytes',
		note: 'The shortest payload that needs the 16-bit form: 7e 00 7e.',
	},
	'length-127': {
		title: '127 bytes',
		note: '127 in the seven bits would announce eight more bytes; so it too is written in 16 bits: 7e 00 7f.',
	},
	'length-65535': {
		title: '65,535 bytes',
		note: 'The longest payload of the 16-bit form: 7e ff ff.',
	},
	'length-65536': {
		title: '65,536 bytes',
		note: 'The shortest payload that needs the 64-bit form.',
	},
	'length-impossible': {
		title: 'A length with the top bit set',
		note: 'The highest of the 64 bits must be 0. Nobody waits for 9 exabytes.',
	},
	'text-empty': { title: 'Empty text', note: 'A message may be empty: FIN, text, length 0.' },
	'text-chinese': {
		title: '“你好”, masked',
		note: 'Two characters, three bytes of UTF-8 each. The length counts bytes, never characters.',
	},
	'text-emoji-cut': {
		title: '😀 cut across two fragments',
		note: 'Four bytes of one character, two in each frame. Allowed: only the whole message must be valid UTF-8, and a receiver checks it as it comes.',
	},
	'text-emoji-broken': {
		title: 'Half of 😀',
		note: 'FIN is set, and the character is not finished: the receiver fails the connection, usually with 1007.',
	},
	'text-surrogate': {
		title: 'A surrogate in UTF-8',
		note: 'κόσμε, then ed a0 80: the half of a UTF-16 pair, which UTF-8 forbids. The receiver may fail at its second byte.',
	},
	'text-key-restarts': {
		title: 'A key that did not start anew',
		note: 'The sender went on counting i mod 4 across the frames. Each frame begins again with the first byte of its key; so the second half unmasks to garbage, seen as bad UTF-8.',
	},
	'text-compressed': {
		title: '“Hello”, compressed',
		note: 'The sample of RFC 7692 §7.2.3.1. RSV1 says “compressed”, because permessage-deflate was negotiated. Switch that off, and RSV1 is a fault.',
	},
	'message-ping-between': {
		title: 'A Ping between fragments',
		note: 'Control frames may come between the fragments of a message; the message goes on after them.',
	},
	'message-interleaved': {
		title: 'A new message before the old one ends',
		note: 'WebSocket has no channels: one message at a time, its fragments in a row.',
	},
	'message-takeover': {
		title: 'A second message that needs the first',
		note: 'Twice the same JSON but for a digit. The first takes 31 bytes compressed, the second 8: it copies what the first said (context takeover). Choose a character under Messages to see which bits say it.',
	},
	'message-bomb': {
		title: 'A compression bomb, a small one',
		note: '79 bytes that inflate to 65,536 zeros, for a receiver that takes 16,384. Every frame is within the limit: only who counts while inflating notices, and stops.',
	},
	'message-stray': {
		title: 'A continuation of nothing',
		note: 'Opcode 0 with no message running.',
	},
	'control-ping-empty': { title: 'An empty Ping', note: 'Two bytes: the smallest heartbeat.' },
	'control-close-1000': {
		title: 'Close 1000 “bye”',
		note: 'Two bytes of code, 03 e8 = 1000, then a reason in UTF-8.',
	},
	'control-close-empty': {
		title: 'Close without a body',
		note: 'Legal. The other side reports 1005: no status received.',
	},
	'control-close-1005': {
		title: 'Close 1005 on the wire',
		note: '1005 means “no code was there”. It is only reported, never sent.',
	},
	'control-close-half': {
		title: 'Close with one byte',
		note: 'A body is empty or begins with two bytes of code.',
	},
	'control-fragmented': {
		title: 'A Ping without FIN',
		note: 'Control frames are never fragmented.',
	},
	'control-too-long': {
		title: 'A Ping of 126 bytes',
		note: 'Control frames carry at most 125 bytes.',
	},
	'control-after-close': {
		title: 'Text after a Close',
		note: 'After its Close a side sends no more data. The receiver throws it away.',
	},
	'broken-unmasked': {
		title: 'A client that does not mask',
		note: 'The RFC’s first sample, but from a client: the server closes with 1002.',
	},
	'broken-masked': {
		title: 'A server that masks',
		note: 'The RFC’s second sample, but from a server: Chromium closes with 1002, Firefox delivers it (measured).',
	},
	'broken-mask-bit': {
		title: 'Only the MASK bit flipped',
		note: 'The masked “Hello” with that one bit cleared: the key is read as payload, and the last four bytes as the next frame.',
	},
	'broken-rsv1': {
		title: 'RSV1 without an extension',
		note: 'Nobody negotiated what RSV1 means here.',
	},
	'broken-opcode': { title: 'Opcode 3', note: 'Kept for data frames that nobody has defined.' },
	'broken-zero-key': {
		title: 'A key of zeros',
		note: 'Masked in name only: XOR with 0 changes nothing. No receiver minds, and the protection of proxies is gone.',
	},
	'broken-same-key': {
		title: 'One key for two frames',
		note: 'The receiver unmasks both. An attacker who has learned the key can choose the bytes of the next frame on the wire (§10.3). Nothing secret is lost: the key is in the frame.',
	},
	'stranger-get': {
		title: 'GET …: an HTTP request',
		note: '47 45 = “GE”: FIN 0, RSV1, opcode 7, length 69. Who reads HTTP as frames sees this.',
	},
	'stranger-http': {
		title: 'HTTP/1.1 101 …: an HTTP answer',
		note: '48 54 = “HT”: FIN 0, RSV1, opcode 8, length 84. The handshake was not read to its end.',
	},
	'stranger-tls': {
		title: 'A TLS record',
		note: '16 03 01: a TLS ClientHello, sent to a port that speaks plain ws.',
	},
	'recorded-chromium-talk': {
		title: 'Chromium: text, binary, Pong, Close',
		note: 'A page sent “Hello” and six bytes, and called close(1000, "bye"). Between them stands the answer to a Ping “?” from the server: the Pong is Chromium’s own, and the page sees neither. Each of the four frames has a new key.',
	},
	'recorded-firefox-talk': {
		title: 'Firefox: text, binary, Pong, Close',
		note: 'The same page in Firefox: the same four frames, but for the keys.',
	},
	'recorded-ws-talk': {
		title: 'ws, client: fragments, Ping, Pong, Close',
		note: 'Here the program itself decides about fragments and Pings, as no page can: “Hel” and “lo”, then a Ping “?” of its own. The Pong answers the server’s Ping.',
	},
	'recorded-ws-server-talk': {
		title: 'ws, server: fragments, Ping, Pong, Close',
		note: 'The same code with ws as the server: the same six frames, unmasked, four bytes shorter each.',
	},
	'recorded-chromium-compressed': {
		title: 'Chromium, compressed',
		note: 'permessage-deflate was agreed on, and Chromium compresses even “Hello”: seven bytes, two more than the text. The second “Hello” takes five, for it copies the first; 2,049 bytes of JSON take 182. The Close is never compressed.',
	},
	'recorded-firefox-compressed': {
		title: 'Firefox, compressed',
		note: 'The same page in Firefox: it too compresses “Hello”, and each message is as long as Chromium’s.',
	},
	'recorded-ws-compressed': {
		title: 'ws, client: compressed, in fragments',
		note: '“Hello” twice, then JSON that the program sent in two fragments. RSV1 stands in the first of them only: it speaks for the whole message.',
	},
	'recorded-ws-server-compressed': {
		title: 'ws, server: nothing taken over',
		note: 'The server agreed to server_no_context_takeover. ws then leaves “Hello” uncompressed: RSV1 is 0. The JSON, sent twice, takes the same 182 bytes both times, since no message remembers another.',
	},
	'recorded-chromium-large': {
		title: 'Chromium: 128 KiB, in fragments',
		note: 'One send() of 131,072 zeros, not compressed. Chromium cuts it after 131,000 bytes, and the rest has a key of its own. A zero under the mask is a byte of the key: here you see it again and again.',
	},
	'recorded-firefox-large': {
		title: 'Firefox: 128 KiB, in one frame',
		note: 'The same send() in Firefox: one frame, whose length stands in the eight bytes after 127 (7f).',
	},
	'recorded-chromium-no-code': {
		title: 'Chromium: close() without a code',
		note: 'A Close without a body: two bytes and a key for nothing. The server reports 1005.',
	},
	'recorded-firefox-no-code': {
		title: 'Firefox: close() without a code',
		note: 'The same call in Firefox: the same frame, but for the key.',
	},
	'recorded-chromium-left': {
		title: 'Chromium: the page is left',
		note: '“Hello”, and then the page was left with its socket open: Chromium sends Close 1001, “going away”, which no page may send itself.',
	},
	'recorded-firefox-left': {
		title: 'Firefox: the page is left',
		note: 'The same in Firefox: it says 1001 too, without a reason.',
	},
};
