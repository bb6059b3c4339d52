// The English names and explanations of the glossary's terms. The sections are in `strings/terms.ts`.
import type { TermGroup, TermId, TermWords } from '../terms.ts';

export const TERM_WORDS: Readonly<Record<TermId, TermWords>> = {
	head: {
		name: 'head',
		text: 'The start line and the header fields of an HTTP message, up to and including the empty line.',
	},
	'start-line': {
		name: 'start line',
		text: 'The first line of an HTTP message: the request line of a request, or the status line of a response.',
	},
	'header-field': {
		name: 'header field',
		text: 'One line of the form “Name: value” in a head; upper-case and lower-case letters in the name are equivalent.',
	},
	method: {
		name: 'method',
		text: 'The first word of a request, which says what the client asks for; the opening handshake over HTTP/1.1 uses GET.',
	},
	'status-code': {
		name: 'status code',
		text: 'Three digits in a response that say what the server did with the request.',
	},
	'status-101': {
		name: '101 Switching Protocols',
		text: 'The response with which a server changes the protocol of a connection; in a WebSocket handshake, frames follow after the head of this response.',
	},
	'status-426': {
		name: '426 Upgrade Required',
		text: 'The server refuses the request over the current protocol; the field Upgrade names a protocol that the server requires.',
	},
	upgrade: {
		name: 'upgrade',
		text: 'An HTTP/1.1 client asks to use another protocol on the same connection; the field Upgrade names that protocol.',
	},
	'hop-by-hop': {
		name: 'hop-by-hop field',
		text: 'A header field that is meant only for the next program on the path; an intermediary removes each field that Connection names.',
	},
	intermediary: {
		name: 'intermediary',
		text: 'A program between client and server that passes messages or bytes on: a proxy, a gateway or a tunnel.',
	},
	hop: {
		name: 'hop',
		text: 'One connection on the path from client to server; with one intermediary on the path there are two hops.',
	},
	proxy: {
		name: 'proxy',
		text: 'An intermediary that the client chooses, usually in its settings, and that sends requests on the client’s behalf.',
	},
	'reverse-proxy': {
		name: 'reverse proxy (gateway)',
		text: 'An intermediary in front of a server, which receives requests in place of the server and forwards them.',
	},
	tunnel: {
		name: 'tunnel',
		text: 'An intermediary that passes bytes on in both directions without reading them. A client uses CONNECT to ask a proxy to become a tunnel.',
	},
	'http2-stream': {
		name: 'stream (HTTP/2)',
		text: 'One exchange inside an HTTP/2 connection; the connection can interleave the frames of several streams.',
	},
	'extended-connect': {
		name: 'extended CONNECT',
		text: 'The request that opens a WebSocket in one HTTP/2 stream: the method CONNECT with :protocol set to websocket.',
	},
	hpack: {
		name: 'HPACK',
		text: 'The compression of header fields in HTTP/2: a field that was sent before is replaced by its number in a table.',
	},

	'opening-handshake': {
		name: 'opening handshake',
		text: 'The HTTP request of the client and the response of the server that open a WebSocket connection.',
	},
	'ws-uri': {
		name: 'ws and wss',
		text: 'The schemes of WebSocket URLs: ws connects over TCP without TLS, and wss connects over TLS.',
	},
	nonce: {
		name: 'nonce',
		text: 'A value that is used only once; a WebSocket client chooses 16 random bytes for each connection.',
	},
	'sec-websocket-key': {
		name: 'Sec-WebSocket-Key',
		text: 'The header field in which the client sends its nonce in Base64: 24 characters.',
	},
	'accept-value': {
		name: 'accept value',
		text: 'The value of Sec-WebSocket-Accept: the SHA-1 hash of the key followed by the GUID, in Base64.',
	},
	guid: {
		name: 'GUID',
		text: 'The constant text 258EAFA5-E914-47DA-95CA-C5AB0DC85B11, which the server appends to the key before hashing.',
	},
	'sha-1': {
		name: 'SHA-1',
		text: 'A hash function with a result of 20 bytes. In the handshake, the result shows that the server read the key; the result does not protect a secret.',
	},
	base64: {
		name: 'Base64',
		text: 'Bytes written as text: every three bytes become four characters from an alphabet of 64, and = fills up an incomplete last group.',
	},
	version: {
		name: 'WebSocket version',
		text: 'The number in Sec-WebSocket-Version; RFC 6455 defines version 13.',
	},
	subprotocol: {
		name: 'subprotocol',
		text: 'A convention for the content of the messages, such as chat: the client offers names, and the server selects at most one.',
	},
	extension: {
		name: 'extension',
		text: 'A change to the protocol that client and server agree on in the handshake, such as compression.',
	},
	origin: {
		name: 'origin',
		text: 'The scheme, host and port of a URL; browsers use the origin to decide which pages belong together.',
	},
	'origin-field': {
		name: 'Origin (header field)',
		text: 'The header field in which a browser names the origin of the page; the page cannot change this field.',
	},
	'opaque-origin': {
		name: 'opaque origin',
		text: 'An origin that equals no other origin, for example that of a sandboxed page; the browser then sends Origin: null.',
	},
	hijacking: {
		name: 'cross-site WebSocket hijacking',
		text: 'A page of another site opens a connection with the user’s cookies; a server that checks Origin can refuse that connection.',
	},
	hixie: {
		name: 'hixie-76',
		text: 'A WebSocket draft from 2010 with a different handshake and different frames; RFC 6455 replaced this draft.',
	},

	frame: {
		name: 'frame',
		text: 'The unit in which WebSocket sends bytes: a header of 2 to 14 bytes, then the payload.',
	},
	'fin-bit': {
		name: 'FIN (frame)',
		text: 'The first bit of a frame; 1 marks the last frame of a message.',
	},
	rsv: {
		name: 'RSV1, RSV2, RSV3',
		text: 'Three bits of a frame that are 0 unless an extension gives them a meaning; permessage-deflate uses RSV1.',
	},
	opcode: {
		name: 'opcode',
		text: 'Four bits that give the kind of a frame: continuation, text, binary, Close, Ping or Pong.',
	},
	'payload-length': {
		name: 'payload length',
		text: 'The number of payload bytes. Seven bits hold a length of up to 125; a larger length is in the next 16 or 64 bits.',
	},
	payload: { name: 'payload', text: 'The bytes that a frame carries after its header.' },
	masking: {
		name: 'masking',
		text: 'The client combines each payload byte with a byte of the masking key by XOR; the server repeats the XOR to restore the payload.',
	},
	'masking-key': {
		name: 'masking key',
		text: 'Four unpredictable bytes that the client chooses for each frame and sends in the frame’s header.',
	},
	'network-order': {
		name: 'network byte order',
		text: 'A number of several bytes is sent with its most significant byte first.',
	},
	'data-frame': {
		name: 'data frame',
		text: 'A frame that carries a message or a part of one: text, binary or continuation.',
	},
	'control-frame': {
		name: 'control frame',
		text: 'A Close, Ping or Pong frame, with at most 125 payload bytes. A control frame is not fragmented and may arrive between the fragments of a message.',
	},
	ping: {
		name: 'Ping',
		text: 'A control frame that asks for a Pong, so that the sender learns whether the other side still responds.',
	},
	pong: {
		name: 'Pong',
		text: 'The control frame that answers a Ping and carries the same payload.',
	},

	message: {
		name: 'message',
		text: 'The content that one call of send() passes to the other side: text or bytes, in one frame or in several frames.',
	},
	fragment: { name: 'fragment', text: 'One frame of a message that is sent in several frames.' },
	'continuation-frame': {
		name: 'continuation frame',
		text: 'A frame with opcode 0, which carries the next part of the message that an earlier frame began.',
	},
	'utf-8': {
		name: 'UTF-8',
		text: 'The encoding of text messages: one to four bytes for each character.',
	},
	surrogate: {
		name: 'surrogate',
		text: 'One half of a pair with which UTF-16 writes one character; UTF-8 must not contain surrogates.',
	},
	'permessage-deflate': {
		name: 'permessage-deflate',
		text: 'The extension that compresses each message with DEFLATE; RSV1 in the first frame of a message marks the message as compressed.',
	},
	deflate: {
		name: 'DEFLATE',
		text: 'A compression method that replaces repeated bytes with back-references, and frequent symbols with short codes.',
	},
	'context-takeover': {
		name: 'context takeover',
		text: 'The compressor keeps its window from message to message, so a message may refer to bytes of an earlier message.',
	},
	window: {
		name: 'window (DEFLATE)',
		text: 'The most recent bytes, at most 32 KiB, to which a back-reference may point; both sides keep these bytes in memory.',
	},
	'back-reference': {
		name: 'back-reference',
		text: 'A length and a distance in compressed data: the receiver goes back by the distance and copies as many bytes as the length says.',
	},
	'full-duplex': {
		name: 'full duplex',
		text: 'Both sides may send at the same time, and neither waits for the other.',
	},

	'closing-handshake': {
		name: 'closing handshake',
		text: 'Each side sends one Close frame; then the server closes the TCP connection.',
	},
	'close-frame': {
		name: 'Close frame',
		text: 'The control frame that ends a connection; it may carry a close code and a reason.',
	},
	'close-code': {
		name: 'close code',
		text: 'The number in a Close frame that says why the connection ends, such as 1000 for a normal end.',
	},
	'close-reason': {
		name: 'close reason',
		text: 'The text after the close code, in UTF-8 and at most 123 bytes long; it can help with debugging, for example.',
	},
	fail: {
		name: 'fail the connection',
		text: 'An endpoint ends the connection because of an error; on an open connection, the endpoint should first send a Close frame with a close code.',
	},
	clean: {
		name: 'clean (wasClean)',
		text: 'A connection was closed cleanly if the endpoint sent a Close and processed the Close of the other side before the TCP connection ended. A connection that the endpoint failed is not clean.',
	},
	'half-close': {
		name: 'half-close',
		text: 'One side of a TCP connection has sent a TCP FIN and sends no more data; the other side may still send data.',
	},
	'fin-segment': {
		name: 'FIN (TCP)',
		text: 'The flag in a TCP segment that ends the data from one side; it is not the FIN bit of a frame.',
	},
	rst: {
		name: 'RST',
		text: 'The flag in a TCP segment that ends the connection at once; bytes in transit may be lost.',
	},
	'time-wait': {
		name: 'TIME_WAIT',
		text: 'The waiting state of the side that was the first to close the TCP connection; it keeps late segments out of a new connection.',
	},

	'ready-state': {
		name: 'readyState',
		text: 'The state that a page sees: CONNECTING (0), OPEN (1), CLOSING (2) or CLOSED (3).',
	},
	'buffered-amount': {
		name: 'bufferedAmount',
		text: 'The number of payload bytes that the page gave to send() and that the browser has not yet passed to the network.',
	},
	'binary-type': {
		name: 'binaryType',
		text: 'The property with which a page chooses whether binary messages arrive as a Blob or as an ArrayBuffer.',
	},
	'close-event': {
		name: 'close event',
		text: 'The last event of a WebSocket in a page, with the properties code, reason and wasClean.',
	},
	'mixed-content': {
		name: 'mixed content',
		text: 'A request without TLS from an https page; browsers block such ws connections, with exceptions for the local machine.',
	},
	backpressure: {
		name: 'backpressure',
		text: 'A slow receiver makes the sender slow down. The WebSocket interface of browsers does not do this by itself: a page can only watch bufferedAmount.',
	},

	'byte-stream': {
		name: 'byte stream',
		text: 'TCP delivers bytes in order and keeps no boundaries: one read may return half a frame, or three.',
	},
	segment: {
		name: 'TCP segment',
		text: 'A piece of the byte stream with a TCP header; its boundaries are independent of the boundaries of frames.',
	},
	syn: {
		name: 'SYN',
		text: 'The flag of the first TCP segment that each side sends; SYN and SYN-ACK take one round trip.',
	},
	rtt: {
		name: 'round-trip time (RTT)',
		text: 'The time for data to travel to the other side and for a response to travel back.',
	},
	mss: {
		name: 'MSS',
		text: 'The maximum segment size: the most bytes of data that one TCP segment may carry.',
	},
	nagle: {
		name: 'Nagle’s algorithm',
		text: 'TCP holds a small segment back while earlier bytes are unacknowledged; the option TCP_NODELAY switches the algorithm off.',
	},
	retransmission: {
		name: 'retransmission',
		text: 'TCP sends a segment again if no acknowledgment of the segment arrives in time.',
	},
	'receive-window': {
		name: 'receive window',
		text: 'The number of bytes that a TCP receiver has room for; the sender must not have more bytes in transit.',
	},
	'tls-record': {
		name: 'TLS record',
		text: 'The unit in which TLS encrypts: up to 16 KiB of data with a header of five bytes and a check value.',
	},
	sni: {
		name: 'SNI',
		text: 'The host name that a client sends at the start of TLS, so that the server can choose a certificate.',
	},

	polling: {
		name: 'polling',
		text: 'The client asks for new messages at regular intervals; each question is a request, even if there is no new message.',
	},
	'long-polling': {
		name: 'long polling',
		text: 'The server delays its response until there is a message or a time limit has passed; then the client sends the next request.',
	},
	streaming: {
		name: 'HTTP streaming',
		text: 'The server sends one response that does not end, and appends each message to this response.',
	},
	sse: {
		name: 'server-sent events (SSE)',
		text: 'HTTP streaming in a text format that the browser parses for the page. Messages go from server to client only.',
	},
	heartbeat: {
		name: 'heartbeat',
		text: 'A Ping or a small message at regular intervals, which keeps an idle connection open and reveals a dead connection.',
	},
	'idle-timeout': {
		name: 'idle timeout',
		text: 'The time after which a server or an intermediary ends a connection that carries no data.',
	},
	backoff: {
		name: 'backoff',
		text: 'After each failed attempt to connect, a client waits longer before the next attempt.',
	},
	jitter: {
		name: 'jitter',
		text: 'A random part of the waiting time, so that clients do not reconnect at the same moment.',
	},
	'reconnect-storm': {
		name: 'reconnect storm',
		text: 'All clients of a restarted server connect again at the same time and overload the server.',
	},
};

export const GLOSSARY_WORDS = {
	title: 'Glossary',
	text: 'The terms of this site, each with the section of the standard that defines or explains it and a place where you can see it.',
	filter: 'Filter terms',
	filterHint: 'a word, a section',
	found: (found: number, all: number) =>
		found === all ? `${String(all)} terms` : `${String(found)} of ${String(all)} terms`,
	none: (query: string) =>
		`No term contains “${query}”. Try a shorter word, or a section such as §5.2.`,
	see: 'See it',
	seeTerm: (name: string) => `See it: ${name}`,
	opened: (name: string) => `Term: ${name}`,
	/** Names the link from the explanation of a term to its place in the glossary. */
	inGlossary: (name: string) => `Glossary: ${name}`,
	groups: {
		http: 'HTTP',
		handshake: 'Opening handshake',
		frame: 'Frames',
		message: 'Messages',
		closing: 'Closing',
		page: 'In the page',
		network: 'TCP and TLS',
		operation: 'Operation',
	} satisfies Record<TermGroup, string> as Readonly<Record<TermGroup, string>>,
};

export type GlossaryWords = typeof GLOSSARY_WORDS;
