// Holds the English words of the claims (lessons/claims.ts).
import type { CardWords } from '../card-words.ts';

export const cards: Readonly<Record<string, CardWords>> = {
	'http-one-direction': {
		statement: 'HTTP is a simplex protocol: data goes in one direction only.',
		truth:
			'HTTP carries requests to the server and responses back over the same connection. But an HTTP server only responds to requests. A WebSocket server can send without a request.',
		shows:
			'This connection carries no WebSocket frame, and yet {bytes.up} bytes go to the server and {bytes.down} bytes come back.',
	},
	'same-tcp-connection': {
		statement: 'The WebSocket frames use the same TCP connection as the handshake.',
		truth:
			'TCP connects first, with a handshake of its own. The HTTP request and the 101 response then use this connection, and the frames follow on it. HTTP/1.1 does not close it after one response by default.',
		shows:
			'The page makes {connections} TCP connection for the handshake and for the message “{client.got.0}”.',
	},
	'client-sends-request': {
		statement:
			'The upgrade request goes from the browser to the server, never from the server to the browser.',
		truth:
			'The client opens the connection and must send the request. The server responds with 101 or another status code. When the connection is open, either side may send first.',
		shows:
			'The client sends a {request.method} request with its key, and the server responds with {server.status}.',
	},
	'ws-url-in-request-line': {
		statement: 'The first line of the request is `GET ws://server.example.com/chat HTTP/1.1`.',
		truth:
			'The first line contains the path and the query: `GET /chat HTTP/1.1`. The host is in the field `Host`. RFC 6455 also allows an absolute `http` or `https` URI in this line, but not a `ws` URI.',
		shows: 'The server rejects the `ws` URI and responds with {status}.',
	},
	'connection-names-protocol': {
		statement: '`Connection: Upgrade` names the protocol to which the connection changes.',
		truth:
			'`Connection` lists the fields that are meant for the next program on the path. Here this is the field `Upgrade`. The field `Upgrade` names the protocol, `websocket`.',
		shows:
			'A request with `Connection: {request.field.Connection}` and `Upgrade: {request.field.Upgrade}` gets the status code {status}.',
	},
	'key-is-16-characters': {
		statement: 'The Sec-WebSocket-Key is a random text of 16 characters.',
		truth: 'The key is {key.bytes} random bytes. Base64 writes them as 24 characters.',
		shows: 'The key in the lab has 24 characters and decodes to {key.bytes} bytes.',
	},
	'key-identifies-client': {
		statement: 'The Sec-WebSocket-Key is the unique id of a client.',
		truth:
			'The client must choose {key.bytes} new random bytes for each connection, so the key does not identify the client. The accept value shows the client that the server received this request.',
		shows:
			'The accept value in the lab belongs to the key of another connection and does not match.',
	},
	'accept-encrypts-key': {
		statement: 'The server encrypts the Sec-WebSocket-Key to make the Sec-WebSocket-Accept.',
		truth:
			'The server appends a fixed GUID to the key, computes the SHA-1 hash, and writes it in Base64. This needs no secret, so any program can compute the value.',
		shows: 'The lab computes `{computed}` from the key alone.',
	},
	'wrong-accept': {
		statement: 'A client must not open the connection if the Sec-WebSocket-Accept is wrong.',
		truth:
			'The client computes the value for its own key. If the response contains another value or none, the client must fail the connection.',
		shows:
			'The response contains `{accept}`, the client expects `{accept.expected}`, and the page gets close code {page.code}.',
	},
	'accept-stops-attackers': {
		statement: 'The accept value protects the server from malicious connections.',
		truth:
			'The accept value shows the client that the server understood a WebSocket handshake. A malicious client can send a valid handshake, too. The server should check Origin to refuse pages of other sites, and authenticate the user, for example with cookies.',
		shows:
			'This server does not check Origin, and a page from evil.example reads “{client.got.0}”.',
	},
	'ok-opens': {
		statement:
			'Over HTTP/1.1, the WebSocket connection is open when the server responds with status code 200.',
		truth:
			'The server must respond with 101 to change the protocol. After any other status code the handshake is not complete, and the rules of HTTP still apply.',
		shows: 'The server responds with {status}, and the page gets close code {page.code}.',
	},
	'content-length-zero': {
		statement: 'A 101 response needs `Content-Length: 0`, because it has no content.',
		truth:
			'A server must not send Content-Length in a response with a 1xx status code. The empty line ends a 101 response, and frames follow it. The field `WebSocket-Location` in some articles is from an old draft and has no meaning.',
		shows:
			'The lab reports that the Content-Length breaks a rule, although the client opens the connection.',
	},
	'no-subprotocol': {
		statement: 'If a client offers subprotocols and the server chooses none, the connection opens.',
		truth:
			'RFC 6455 allows this, and a program that is not a browser can open the connection. The WHATWG standard is stricter: a browser must fail the connection.',
		shows:
			'The page offers `{request.field.Sec-WebSocket-Protocol}`, the response names no subprotocol, and the page gets close code {page.code}.',
	},
	'webkit-deflate': {
		statement: 'A browser asks for compression with the extension `x-webkit-deflate-frame`.',
		truth:
			'This experimental extension is older than RFC 7692. Safari still offered it in 2021. The registered extension is `permessage-deflate`, and it compresses whole messages. `MozWebSocket`, the name of the class in old versions of Firefox, is obsolete, too.',
		shows:
			'The server supports `permessage-deflate` and ignores this name, so the connection opens without compression.',
	},
	'text-from-00-to-ff': {
		statement: 'A text frame begins with the byte 0x00 and ends with the byte 0xFF.',
		truth:
			'This was the framing of drafts before RFC 6455, such as hixie-76. Now text and binary frames have the same header format. Opcode 1 means text, and the length determines where the payload ends.',
		shows:
			'**Read flags:** The lab reads `{byte.0}` as FIN 0 and opcode {frame.0.opcode}, and a strict client fails the connection with {failure.code}.',
	},
	'smallest-frame': {
		statement: 'The smallest frame has two bytes.',
		truth:
			'This is true for a frame from a server. A client must mask each frame, and the masking key adds four bytes, so its smallest frame has six bytes.',
		shows: '**Find key:** This empty Ping from a client has {length} bytes.',
	},
	'length-of-65536': {
		statement: 'A payload of 65,536 bytes needs the 64-bit form of the length.',
		truth:
			'The 16-bit form ends at 65,535, that is 0xFFFF. 65,536 is 0x10000 and does not fit. A sender must use the shortest form that fits.',
		shows:
			'**Read length:** This header has the {frame.0.form}-bit form for {frame.0.length} bytes, and the lab finds no shorter form that fits.',
	},
	'last-two-length-bytes': {
		statement: 'The header `82 7f 00 00 00 00 11 22 33 44` announces a payload of 0x3344 bytes.',
		truth:
			'After the value 127, all eight bytes are one number, the highest byte first. A receiver must not skip any of them, and the first bit of the eight bytes must be 0.',
		shows:
			'**Read length:** The lab reads a length of {frame.0.length} bytes, which is 0x11223344.',
	},
	'masking-encrypts': {
		statement: 'Masking encrypts the payload.',
		truth:
			'The masking key is in the header of the same frame, so every device that sees the frame can remove the mask. Masking protects caches and proxies from bytes that an attacker chooses. A client must mask over TLS, too. TLS encrypts.',
		shows:
			'**Unmask:** The four bytes of the key are in front of the payload, and the lab reads “{frame.0.text}” with them.',
	},
	'send-is-packet': {
		statement: 'One `send()` makes one TCP packet, and the receiver gets it with one read.',
		truth:
			'TCP delivers a stream of bytes without boundaries. A segment can carry several frames, and a frame can need several segments. The receiver finds the end of a frame by its length.',
		shows:
			'TCP carries {segments.down} segments with data to the page, and the page gets {client.messages} messages.',
	},
	'large-message-split': {
		statement: 'A large message is split into several frames.',
		truth:
			'The sender decides: it may send a large message in one frame, or a small one in several. An intermediary may also split or join frames. A receiver must support messages of one frame and of several.',
		shows:
			'This server sends a message of two bytes in two frames, and the page gets one message, “{client.got.0}”.',
	},
	'pong-is-message': {
		statement: 'WebSocket has three kinds of messages: text, binary and Pong.',
		truth:
			'Messages are text or binary. A Pong is a control frame, although the Java API calls it a Pong message. An endpoint sends a Pong to answer a Ping, or without a Ping. A page does not get it.',
		shows: 'The server receives {server.pongs} Pongs and {server.messages} message.',
	},
	'tcp-end-is-clean': {
		statement: 'To close a WebSocket connection cleanly, it is enough to close its TCP connection.',
		truth:
			'In a clean close, both sides send a Close frame first. Then the server normally closes the TCP connection.',
		shows:
			'The server closes TCP without a Close frame, and the page gets close code {client.code} with `wasClean` {client.clean}.',
	},
	'server-sends-1006': {
		statement: 'The server sends the close code 1006.',
		truth:
			'No endpoint may send 1006 in a Close frame. A client reports 1006 by itself when the connection ends without a Close frame from the server.',
		shows:
			'**Interpret:** A Close frame with {frame.0.code} breaks a rule, and a strict client fails the connection with {failure.code}.',
	},
	'share-tcp-connection': {
		statement: 'Several WebSocket connections can share one TCP connection.',
		truth:
			'After a 101 response of HTTP/1.1, the TCP connection belongs to this one WebSocket. Over HTTP/2 each WebSocket is a stream, and one TCP connection can carry several streams.',
		shows:
			'One HTTP/2 connection carries a download and the WebSocket message “{client.got.0}”: {bytes.down} bytes go to the browser.',
	},
	'detects-proxies': {
		statement: 'WebSocket detects the proxies on the path and opens a tunnel through them.',
		truth:
			'A client asks for a tunnel with CONNECT if it is configured to use a proxy. It does not notice other intermediaries, and one of them may remove `Upgrade`. With `wss`, such an intermediary sees encrypted bytes.',
		shows:
			'The browser is not configured to use the proxy on the path. The proxy removes `Upgrade`, and the page gets close code {client.code}.',
	},
	'any-origin': {
		statement: 'A web page can open a WebSocket connection to a server of another origin.',
		truth:
			'The same-origin policy does not forbid it. But the browser sends the origin of the page in the field `Origin`, and the server can reject it with 403. A server that is meant only for its own pages should do this.',
		shows:
			'This server responds with 403 to a page from evil.example, and would respond with 101 to its own page.',
	},
	'open-before-message': {
		statement:
			'A page gets its open event before the first message, even if the 101 response and the message arrive together.',
		truth:
			'The browser reads the 101 response first, sets `readyState` to 1 and fires `open`. Then it fires `message` for the frames that follow.',
		shows:
			'The 101 response and “{client.got.0}” arrive together, and the events of the page are `{page.events}`.',
	},
	'printed-log': {
		statement:
			"A page runs `ws.send('from client: hello')`, and the server runs `console.log('server: received: %s', message)`. So the console of the server shows `server: received hello`.",
		truth:
			'A message arrives exactly as it was sent, so this code logs `server: received: {server.got.0}`. An article prints this code with the log of different code. The page in this code logs `ws onopen`, but the article shows a different line for that, too.',
		shows: 'The server receives “{server.got.0}”, and the page receives “{client.got.0}”.',
	},
	'page-sends-pings': {
		statement: 'A page sends Pings with JavaScript to keep its connection alive.',
		truth:
			'The WebSocket API has no method for Pings. The browser answers the Pings of a server itself. A page can send messages of its own instead.',
		shows:
			'The server receives {server.pings} Pings and {server.messages} text messages “{server.got.0}”.',
	},
	'ready-state-2': {
		statement:
			'In a browser `readyState` is 2 when the connection is closed, `send()` returns true or false, and `URL` is the address.',
		truth:
			'`readyState` 0 is CONNECTING, 1 is OPEN, 2 is CLOSING and 3 is CLOSED. In state 2 the connection may still exist. `send()` returns `undefined`, and the address is in `url`, a name in lower case.',
		shows:
			'The page calls `close()` after one second, `readyState` is 2, and the close event with {client.code} comes 60 seconds later.',
	},
};
