import type { SceneTitles } from '../../scenes/scene-words.ts';

/** Holds the title of each scene and what to watch in it, by the scene’s id. The other words load by group (scene-words.ts). */
export const SCENE_TITLES = {
	hello: {
		title: 'A short conversation from start to end',
		watch:
			'A whole connection in 225 ms: the TCP handshake, the opening handshake, one message each way, and the closing handshake.',
	},
	greeting: {
		title: 'Each side sends without waiting for the other',
		watch:
			'The server and the page each send a message as soon as the connection is open on their side. Watch which message arrives first.',
	},
	'echo-server': {
		title: 'An echo server',
		watch:
			'The server sends each message back. A text message comes back as text, and a binary message comes back as binary.',
	},
	fragments: {
		title: 'A Ping between the fragments of a message',
		watch: 'The server sends one message in three frames. A control frame may come between them.',
	},
	cuts: {
		title: 'TCP segments are not frames',
		watch: 'One frame arrives in seven TCP segments. Then three frames arrive in one segment.',
	},
	'split-character': {
		title: 'One character in two frames',
		watch:
			'A whole text message must be valid UTF-8. The payload of a single fragment need not be valid UTF-8.',
	},
	compressed: {
		title: 'The same text compressed twice',
		watch:
			'With permessage-deflate the second “Hello” is two bytes shorter, because its compressed form refers back to the first.',
	},
	'full-duplex': {
		title: 'Both sides send at the same time',
		watch:
			'Each side sends five messages, and all ten arrive within 65 ms. Neither side waits for an answer.',
	},
	'idle-proxy': {
		title: 'An intermediary with a 60 s idle limit',
		watch: 'An intermediary between the two sides ends a connection after 60 s without bytes.',
	},
	heartbeat: {
		title: 'A Ping every 30 s keeps the connection open',
		watch:
			'An intermediary ends a connection after 60 s without bytes. The server sends a Ping every 30 s.',
	},
	'page-heartbeat': {
		title: 'A heartbeat made of messages',
		watch:
			'A page cannot send a Ping frame. It sends text messages instead, and the server’s application answers them.',
	},
	'dead-peer': {
		title: 'A lost connection: the client’s radio fails',
		watch:
			'The client’s machine sends neither a TCP FIN nor an RST. Watch when each side learns that the connection is lost.',
	},
	'server-closes': {
		title: 'A clean close by the server',
		watch:
			'The server closes the connection with 1001. Watch which side sends a Close frame first, and which side closes the TCP connection first.',
	},
	'both-close': {
		title: 'Both sides close at once',
		watch: 'Two Close frames cross in transit. Each side reports the code that it receives.',
	},
	'no-code': {
		title: 'A Close without a code',
		watch:
			'The page closes the connection without a code, and both sides report 1005. This code is not sent in any frame.',
	},
	'crossing-data': {
		title: 'Messages lost while the connection closes',
		watch:
			'The server sends three messages, and the page calls close() when the first one arrives. Count the messages that the page gets.',
	},
	'hang-up': {
		title: 'The TCP connection ends without a Close frame',
		watch:
			'The server closes the TCP connection without the closing handshake. Watch what both sides report.',
	},
	unanswered: {
		title: 'A Close without an answer',
		watch: 'The server’s program hangs. Watch how long the browser waits for the server’s Close.',
	},
	'tcp-kept-open': {
		title: 'The Close is answered, but TCP stays open',
		watch: 'Both Close frames have arrived, but the server does not close the TCP connection.',
	},
	'while-connecting': {
		title: 'close() while connecting',
		watch: 'The page calls close() before the server’s response arrives.',
	},
	reset: {
		title: 'A TCP reset in the middle of a frame',
		watch: 'The server’s TCP connection is reset before the server has sent its whole frame.',
	},
	unmasked: {
		title: 'An unmasked client frame',
		watch: 'A client written by hand does not mask its frame. Compare what the two sides report.',
	},
	'masked-server': {
		title: 'A masked server frame',
		watch:
			'A server must not mask its frames (§5.1), but this server does. Chromium and Firefox react differently.',
	},
	'reserved-opcode': {
		title: 'A reserved opcode',
		watch:
			'The server sends a frame with opcode 3, which has no defined meaning. Chromium and Firefox react differently on the wire.',
	},
	'bad-utf8': {
		title: 'Text that is not valid UTF-8',
		watch:
			'The bytes c3 28 are not valid UTF-8. A server, Chromium and Firefox react in three different ways.',
	},
	'too-big': {
		title: 'A message over the size limit',
		watch:
			'The server accepts messages of up to 1,000 bytes. The server refuses a longer message before the payload arrives.',
	},
	'forbidden-code': {
		title: 'A close code that must not be sent',
		watch:
			'The code 1006 means that no Close frame was received. Here a Close frame contains 1006.',
	},
	'longer-than-necessary': {
		title: 'A length written in more bytes than needed',
		watch:
			'The server writes the length 5 in 16 bits. A sender must write the length in the fewest bytes possible (§5.2).',
	},
	'http-on-websocket': {
		title: 'HTTP on an open WebSocket',
		watch:
			'The server writes an HTTP response on an open WebSocket. The client reads the letters of the response as a frame.',
	},
	'hixie-76': {
		title: 'A handshake from 2010: hixie-76',
		watch:
			'A client uses the last draft before an IETF working group took over the protocol. The request has two keys that contain spaces, and eight bytes after the header fields.',
	},
	'old-version': {
		title: 'A version that the server does not support',
		watch:
			'The client asks for version 12. The server refuses the request and lists the versions that it accepts.',
	},
	'never-upgrades': {
		title: 'A server that does not upgrade',
		watch:
			'The server responds to any request with 200 and some text. If you open the server’s address in a browser, this looks like success.',
	},
	redirect: {
		title: 'The server redirects or refuses the request',
		watch:
			'The server responds with a status code other than 101. The page gets the same events each time.',
	},
	subprotocol: {
		title: 'Choosing a subprotocol',
		watch: 'The page offers chat and superchat. The server may choose one of them.',
	},
	'forward-proxy': {
		title: 'A forward proxy and CONNECT',
		watch:
			'The browser is configured to use a proxy. The browser asks the proxy for a tunnel and performs the WebSocket handshake inside the tunnel.',
	},
	'strips-upgrade': {
		title: 'A proxy that removes Upgrade',
		watch:
			'A transparent proxy is on the path, but neither side is configured to use it. The proxy understands HTTP, but not WebSocket.',
	},
	'reverse-proxy': {
		title: 'A reverse proxy that forwards Upgrade',
		watch:
			'The client connects to a reverse proxy in front of the server. The proxy is configured to forward the upgrade request.',
	},
	recut: {
		title: 'An intermediary that joins fragments',
		watch:
			'An intermediary changes the fragments of a message. An intermediary must not do so if it does not understand a negotiated extension (§5.4).',
	},
	'slow-receiver': {
		title: 'A slow receiver and bufferedAmount',
		watch:
			'The page sends 100 messages of 64 KiB at once. The server reads at half the speed of the line. Watch bufferedAmount.',
	},
	'wrong-origin': {
		title: 'A page from another origin',
		watch:
			'A page from evil.example opens a WebSocket to its visitor’s bank. The bank’s server checks the Origin field.',
	},
	'cached-101': {
		title: 'An old 101 response from a cache',
		watch:
			'With Sec-WebSocket-Accept the client detects a response that was not made for its request.',
	},
	'masking-attack': {
		title: 'Why clients mask their frames',
		watch:
			'An attacker controls the page and the server. A cache is between the two, and this browser does not mask its frames. Read the bytes as the cache does.',
	},
	herd: {
		title: 'Many clients reconnect at once',
		watch:
			'The server restarts, and 1,000 clients lose their connections at the same moment. The diagram shows one of them.',
	},
	http2: {
		title: 'WebSocket over HTTP/2',
		watch:
			'The page loads a file from the server over HTTP/2. The WebSocket uses another stream of the same TCP connection (RFC 8441).',
	},
	'side-by-side': {
		title: 'Three updates over four transports',
		watch:
			'The server has updates at 130, 480 and 900 ms. Compare when WebSocket delivers the updates and when polling would deliver them on the same link.',
	},
} satisfies SceneTitles;
