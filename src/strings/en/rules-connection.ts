// Holds the English words about the rules that only a connection shows.
import type { ConnectionRuleCode } from '../../engine/report/index.ts';
import type { ReactionRuleWords } from '../rule-words.ts';

export const CONNECTION_RULE_WORDS: Readonly<Record<ConnectionRuleCode, ReactionRuleWords>> = {
	'request-key-fresh': {
		title: 'The same Sec-WebSocket-Key for two connections',
		duty: 'A client must choose 16 new random bytes for the key of each connection. With a reused key, an old 101 response from a cache would pass the check of the accept value.',
		remedy: 'Generate 16 new random bytes for each connection.',
		reaction:
			'There is no visible effect: the server judges each connection on its own and accepts both.',
	},
	'request-one-connecting': {
		title: 'Two handshakes to the same address at the same time',
		duty: 'For each IP address and port, a client must have at most one connection in the CONNECTING state, even under different host names. The next connection must wait until the first is open or has failed. This rule makes it harder for a script to flood a server with handshakes.',
		remedy: 'Start the second connection only after the first is open or has failed.',
		reaction:
			'The server responds to both handshakes. A server under attack can pause before it closes a connection. The pause slows clients that follow this rule, but not this client.',
	},
	'response-resource-unknown': {
		title: 'A 101 response for a resource that does not exist',
		duty: 'If a server does not offer the requested resource, it must refuse the handshake with an HTTP status code such as 404. A 101 response means that the resource exists.',
		remedy:
			'Look up the path before you respond, and respond with 404 if the server does not offer it.',
		// The client checks the head only (§4.1), so the connection opens.
		reaction:
			'The client opens the connection. The client learns of the mistake only when the server closes the connection, for instance with close code 1008.',
	},
	'extension-wait': {
		title: 'An extension is used without having been accepted',
		duty: 'A client must not use an extension that the server has not accepted. Only the extensions that the server’s response lists are in use. Here the client offered permessage-deflate and the response does not list it, but the client sets RSV1 anyway.',
		remedy:
			'First read Sec-WebSocket-Extensions in the response. Compress messages only if that field lists permessage-deflate.',
		reaction:
			'RSV1 has no agreed meaning, so the server fails the connection, usually with close code 1002.',
	},
	'frame-boundaries-meaningless': {
		title: 'Each frame is treated as a whole message',
		duty: 'The boundaries between frames have no meaning unless an extension gives them one. An intermediary that understands all negotiated extensions may join or split frames. So neither side can rely on where a frame ends.',
		remedy: 'Collect the data frames up to the one with FIN = 1, then deliver the whole message.',
		reaction:
			'The program works as long as each message is one frame. When a sender or an intermediary splits a message, the application receives the parts as separate messages.',
	},
	'length-network-order': {
		title: 'A payload length in the wrong byte order',
		duty: 'The 16-bit and 64-bit lengths are in network byte order: the highest byte comes first. In the reverse order, a length of 126 reads as 32,256, and a length of 256 reads as 1.',
		remedy: 'Write the highest byte first, whatever byte order the machine uses.',
		reaction:
			'The receiver cannot see that the byte order is wrong. If the length is too large, the receiver waits for bytes that never arrive. If the length is too small, a receiver that requires the shortest form may fail the connection at once. An example is a length of 1 in 16 bits. Otherwise the receiver reads payload as a header and probably fails the connection.',
	},
	'mask-payload-only': {
		title: 'The frame header is masked as well',
		duty: 'The mask covers only the payload. The FIN bit, opcode, length and masking key are sent unmasked: the receiver reads this header before it can unmask the payload. Masking does not change the length of the payload.',
		remedy: 'Apply the masking key only to the payload, starting with its first byte.',
		reaction:
			'The receiver reads a wrong length, so it waits for bytes that never arrive or reads the next frames as payload.',
	},
	'control-interleaved': {
		title: 'Connection wrongly failed because of a control frame inside a message',
		duty: 'A receiver must handle control frames that arrive between the fragments of a message. Otherwise a Ping would have to wait for the end of a long message.',
		remedy:
			'Handle the control frame at once, then continue to collect the fragments of the message.',
		reaction: 'The sender did nothing wrong, yet the connection ends with an error.',
	},
	'ping-answered': {
		title: 'A Ping without a Pong',
		duty: 'An endpoint must answer a Ping with a Pong, unless it has already received a Close. If several Pings are waiting for an answer, it is enough to answer the latest. The Pong shows the sender of the Ping that the other side still responds.',
		remedy: 'Answer each Ping with a Pong that carries the same payload.',
		reaction:
			'If the Ping was a heartbeat, the sender of the Ping ends the connection after a timeout of its own. RFC 6455 does not define a timeout.',
	},
	'ping-prompt': {
		title: 'A Pong is sent late, after new messages',
		duty: 'An endpoint should send the Pong as soon as is practical. Here the endpoint first sent messages that it began long after the Ping had arrived.',
		remedy: 'Send the Pong between two frames, before the data that is waiting to be sent.',
		reaction:
			'The other side measures a round trip that is too long, and may even treat the connection as dead.',
	},
	'pong-same-data': {
		title: 'The Pong has a payload different from that of the Ping',
		duty: 'A Pong that answers a Ping has the same payload as the Ping. The payload tells the other side which Ping this Pong answers.',
		remedy: 'Copy the payload of the Ping into the Pong.',
		reaction:
			'RFC 6455 does not prescribe a reaction. A careful receiver treats such a Pong as unsolicited, so the Ping stays unanswered.',
	},
	'pong-latest': {
		title: 'Connection wrongly failed because an optional Pong is missing',
		duty: 'If several Pings are waiting for an answer, it is enough to answer the latest. A program that expects one Pong per Ping wrongly treats the missing Pongs as lost.',
		remedy:
			'Treat a Pong as the answer to the Ping with the same payload and to all earlier Pings.',
		reaction: 'The other side did nothing wrong, yet the connection ends.',
	},
	'pong-unsolicited': {
		title: 'Connection wrongly failed because of an unsolicited Pong',
		duty: 'An endpoint may send a Pong without having received a Ping, as a heartbeat in one direction. The receiver is not expected to answer such a Pong.',
		remedy: 'Ignore a Pong that does not match any of your Pings.',
		reaction: 'The other side did nothing wrong, yet the connection ends.',
	},
	'control-not-refragmented': {
		title: 'An intermediary splits a control frame',
		duty: 'An intermediary must not change the fragmentation of a control frame, because control frames must not be fragmented.',
		remedy: 'Forward each control frame whole.',
		reaction:
			'The receiver sees a fragmented control frame and fails the connection, usually with close code 1002.',
	},
	'fragment-order': {
		title: 'Fragments are delivered in the wrong order',
		duty: 'The fragments of a message must be delivered in the order in which they were sent. TCP keeps this order, but a receiver that passes frames to parallel workers can lose the order.',
		remedy: 'Append the fragments to one buffer, in the order in which they arrive.',
		reaction:
			'Nothing changes on the wire, but the application receives a message that differs from the one that was sent.',
	},
	'fragment-support': {
		title: 'Connection wrongly failed because a message has several frames',
		duty: 'Clients and servers must accept both fragmented and unfragmented messages. A receiver that expects one frame per message fails as soon as a sender or an intermediary splits a message.',
		remedy: 'Collect the frames of a message up to the one with FIN = 1.',
		reaction: 'The sender did nothing wrong, yet the connection ends.',
	},
	'fragment-unfinished': {
		title: 'A message that never ends',
		duty: 'The last frame of a message must have FIN = 1. Until this frame arrives, the receiver keeps the fragments and cannot deliver the message. The sender cannot begin another message before it sends this frame.',
		remedy: 'End the message, if necessary with an empty continuation frame that has FIN = 1.',
		reaction:
			'The receiver waits for the rest of the message, and may close the connection after a while.',
	},
	'fragment-empty-flood': {
		title: 'A receiver accepts more fragments than its own limit allows',
		duty: 'A receiver should limit the size of frames and of whole messages, because a long stream of small frames can exhaust its memory. Empty fragments add no payload but cost memory and work, so the receiver also needs a limit on the number of fragments. (RFC 6455 does not mention a limit on that number.) Here a server accepted more fragments than its own limit allows.',
		remedy:
			'Count the fragments of a message as well as its bytes. Above the limit, fail the connection with close code 1008 or 1009.',
		reaction:
			'Memory and work grow with each fragment, while the length of the message stays the same.',
	},
	'fragment-proxy-extension': {
		title: 'An intermediary changes fragmentation without knowing the extension',
		duty: 'If an intermediary does not understand a negotiated extension, it must not change the fragmentation of messages. The extension may give meaning to the boundaries between frames.',
		remedy: 'Forward the frames unchanged, or take part in the negotiation of extensions.',
		reaction:
			'The effect depends on how the extension uses frames. There may be no visible effect.',
	},
	'fragment-proxy-reserved': {
		title: 'A frame is split although a reserved bit is set',
		duty: 'If an intermediary does not understand a reserved bit in a message, it must not change the fragmentation of that message. The intermediary cannot know which of the new frames should carry the bit.',
		remedy: 'Forward the frames unchanged.',
		reaction:
			'If RSV1 ends up on a wrong frame, the receiver fails the connection. If the bit happens to be on the right frame, there is no visible effect.',
	},
	'fragment-proxy-handshake': {
		title: 'An intermediary changes the fragmentation without having seen the handshake',
		duty: 'An intermediary that has not seen the handshake must not change the fragmentation of messages. Inside a tunnel opened with CONNECT, for instance, the intermediary does not know which extensions were negotiated.',
		remedy: 'Inside a tunnel, forward the bytes unchanged.',
		reaction:
			'The effect depends on what was negotiated in the handshake. There may be no visible effect.',
	},
	'utf8-frame-cut-allowed': {
		title: 'Connection wrongly failed because a character is split between frames',
		duty: 'A frame may end inside a character: the whole message must be valid UTF-8, but a single frame need not be. An intermediary, for instance, may split a message at any byte, even inside a character.',
		remedy:
			'Carry the state of the UTF-8 check from one frame to the next. Require a complete character only at the end of the message.',
		reaction:
			'The sender did nothing wrong, yet the connection ends, usually with close code 1007.',
	},
	'utf8-noncharacter-allowed': {
		title: 'Valid text is refused or changed',
		duty: 'U+0000, noncharacters such as U+FFFF, and U+FEFF at the start of a text are all valid in UTF-8. The receiver delivers the text exactly as it was sent.',
		remedy: 'Check only whether the text is valid UTF-8.',
		reaction: 'The sender did nothing wrong, yet the text is lost or changed.',
	},
	'close-code-1010-client': {
		title: 'Close code 1010 from a server',
		duty: 'Close code 1010 means that the client needs an extension that the server did not accept. A server does not use 1010, because a server can refuse the handshake instead. The client should list the extensions it needs in the close reason.',
		remedy: 'Refuse the handshake, or close the connection with 1008 or 1003.',
		reaction:
			'RFC 6455 does not prescribe a reaction. Chromium and Firefox answer with the same close code and report a clean close with 1010 (measured).',
	},
	'close-code-1011-server': {
		title: 'Close code 1011 from a client',
		duty: 'RFC 6455 defines close code 1011 for a server that encounters an unexpected condition. In practice, clients use 1011 as well.',
		remedy: 'Use a close code that fits better, or choose one of your own from 4000 to 4999.',
		reaction:
			'RFC 6455 does not prescribe a reaction. The libraries ws and websockets (Python) answer with the same close code (measured).',
	},
	'close-answered': {
		title: 'A Close without an answer',
		duty: 'An endpoint that receives a Close must answer with a Close, unless it has already sent one. The answering Close means that its sender will not send any more data.',
		remedy:
			'Answer with a Close that repeats the received close code. After that, the server closes the TCP connection.',
		reaction: 'The other side waits and then gives up, so the connection does not close cleanly.',
	},
	'close-echo-code': {
		title: 'The answering Close does not repeat the close code',
		duty: 'An endpoint that answers a Close typically repeats the received close code, so both sides report the same one. A different code, or no code at all, is also legal.',
		remedy: 'Put the received close code into the answering Close.',
		reaction:
			'The side that closed first reports the close code of the answering Close, or 1005 if the answering Close is empty.',
	},
	'close-server-first': {
		title: 'The server does not close the TCP connection',
		duty: 'Once both sides have sent a Close, the server must close the TCP connection immediately (§5.5.1). The server should also close the TCP connection before the client does (§7.1.1). The side that closes the TCP connection first enters TIME_WAIT. If that is the client, it cannot open the same connection again for a while.',
		remedy: 'Close the TCP connection as soon as both sides have sent a Close.',
		reaction:
			'The client waits and then closes the TCP connection itself. Chromium waits 2 s; Firefox does not wait (measured).',
	},
	'close-client-waits': {
		title: 'The client closes the TCP connection too soon',
		duty: 'Once both sides have sent a Close, the client should wait until the server closes the TCP connection. After both Closes, the client may also close the TCP connection itself at any time, for instance when the server takes too long.',
		remedy:
			'Wait a few seconds for the server to close the TCP connection; after that, close the TCP connection yourself.',
		reaction:
			'The server finds the TCP connection closed. The client, not the server, enters TIME_WAIT.',
	},
	'close-tcp-alone': {
		title: 'The TCP connection ended without a Close',
		duty: 'In a normal close, each side sends a Close frame, and then the TCP connection ends. The end of the TCP connection alone does not show why the connection ended or whether all messages arrived.',
		remedy:
			'Send a Close, wait for the other side’s Close, and then let the server close the TCP connection.',
		reaction:
			'Both applications get close code 1006, and the close is not clean (wasClean = false). Close code 1006 is never sent on the wire.',
	},
	'close-code-required': {
		title: 'Connection wrongly failed because of an empty Close',
		duty: 'A Close may have an empty body. The receiver of an empty Close reports 1005 to the application and answers with a Close, which may also be empty.',
		remedy:
			'Accept a Close with an empty body. A body of exactly one byte is an error, because a close code needs two bytes.',
		reaction: 'The other side did nothing wrong, yet the connection ends with an error.',
	},
	'endpoint-fail-says-why': {
		title: 'The TCP connection was closed without a Close that says why',
		duty: 'An endpoint that fails an open connection should first send a Close with a suitable close code. The endpoint may leave out the Close if the other side is unlikely to process it. Here the endpoint closed the TCP connection right after the other side broke a rule.',
		remedy:
			'Before you close the TCP connection, send a Close with 1002, 1007 or another suitable close code.',
		reaction:
			'The other side reports close code 1006 itself and does not learn what it did wrong. Firefox reacts to invalid frames in this way (measured).',
	},
	'endpoint-fail-stops': {
		title: 'Data is processed after the connection has failed',
		duty: 'After an endpoint has failed the connection, it must not process any further data from the other side, not even a Close.',
		remedy: 'Discard everything that arrives after the connection has failed.',
		reaction:
			'Nothing changes on the wire, but the application gets data that arrived after the failure.',
	},
	'endpoint-open-to-send': {
		title: 'A new message after the other side’s Close',
		duty: 'An endpoint must be in the OPEN state to send a message, and a received Close ends that state. The endpoint may finish its current message before it answers the Close. §5.5.1 allows this delay, although §6.1, read literally, forbids any further data.',
		remedy: 'Check the state before each message. Do not start a message in the CLOSING state.',
		reaction: 'The other side may have stopped reading, so the message may be lost.',
	},
	'endpoint-limit-total': {
		title: 'The fragments together exceed the limit',
		duty: 'If a receiver limits the size of messages, it must apply the limit to the reassembled message, not only to each frame. Otherwise a sender can get around the limit with many small frames.',
		remedy:
			'Add up the payload lengths of the fragments. When the sum exceeds the limit, fail the connection with close code 1009.',
		reaction: 'The message takes more memory than the receiver’s limit allows.',
	},
	'endpoint-type-unsupported': {
		title: 'A close code other than 1003 for an unsupported data type',
		duty: 'Close code 1003 means that an endpoint received a type of data it cannot accept, such as binary where it understands only text. A different close code would point to a different mistake.',
		remedy: 'Close the connection with 1003.',
		reaction:
			'RFC 6455 does not prescribe a reaction. The wrong close code in the other side’s log hides the real cause.',
	},
	'endpoint-policy-code': {
		title: 'A connection is ended for a policy reason without a close code',
		duty: 'Close code 1008 means that a message broke the endpoint’s policy. 1008 also serves where no other close code fits or where details of the policy must stay hidden. For an expired token, you can also use a registered code (3000 Unauthorized, 3003 Forbidden) or a code of your own from 4000 to 4999.',
		remedy: 'Close the connection with 1008, a registered close code, or a close code of your own.',
		reaction:
			'The client gets close code 1006. The client may take the closure for a network problem and connect again.',
	},
	'endpoint-validate': {
		title: 'Invalid data is passed to the application',
		duty: 'Clients and servers must always validate incoming data. Here an endpoint gave its application a message that breaks the protocol.',
		remedy:
			'Check each frame and each text message. If one breaks a rule, fail the connection with a suitable close code. Let the application check the content of messages.',
		reaction: 'The application works with data that breaks the protocol.',
	},
	'endpoint-origin-check': {
		title: 'A 101 response to a page from a foreign origin',
		duty: 'A server meant for certain sites should compare Origin with the origins that it expects, and refuse all others with status code 403. The same-origin policy does not stop WebSocket handshakes, which may carry the visitor’s cookies.',
		remedy:
			'Compare Origin with a list of allowed origins, and respond with 403 if it is not in the list.',
		reaction:
			'The browser opens the connection, because the browser leaves the check of Origin to the server.',
	},
	'endpoint-reconnect-jitter': {
		title: 'All clients reconnect at the same moment',
		duty: 'After an abnormal closure, a client should wait a random time before its first attempt to reconnect, for instance up to 5 s. Otherwise all clients reach a restarted server at once.',
		remedy: 'Choose a random delay before the first attempt.',
		reaction: 'Many handshakes reach the server at once and can overload it.',
	},
	'endpoint-reconnect-backoff': {
		title: 'A client always reconnects at the same interval',
		duty: 'If an attempt to reconnect fails, a client should wait longer before each further attempt, for instance twice as long up to a maximum. The longer delays reduce the load on a server that is in trouble.',
		remedy: 'Double the delay after each failed attempt, up to a maximum, and add some randomness.',
		reaction: 'The attempts continue at the same rate, so the server gets no time to recover.',
	},
	'endpoint-client-keeps-open': {
		title: 'A new connection for each message',
		duty: 'A client should not close the connection arbitrarily, whereas a server may close it at any time. A client that reconnects for each message needs one handshake per message, much like polling.',
		remedy: 'Keep one connection open and send all messages on it.',
		reaction: 'Nothing fails, because each connection on its own is legal.',
	},
	'endpoint-connection-lost': {
		title: 'readyState is still OPEN after the TCP connection has ended',
		duty: 'When the TCP connection is lost unexpectedly, a client must fail the WebSocket connection. Here the client’s readyState is still OPEN.',
		remedy:
			'When the TCP connection ends, report close code 1006 and wasClean = false. Use a heartbeat to detect a network path that fails silently.',
		reaction:
			'Messages that are sent after the loss do not arrive, and the application waits for messages in vain.',
	},
	'endpoint-heartbeat': {
		title: 'No heartbeat before the idle limit',
		duty: 'A Ping can serve as a keepalive. A proxy or load balancer may end connections that are idle for some time, for instance for 60 s. A Ping within that time keeps the connection open.',
		remedy:
			'Send a Ping each time half of the idle limit has passed. Give up the connection when no Pong arrives.',
		reaction: 'The intermediary closes the TCP connection, and both sides report 1006.',
	},
	'transport-tls-first': {
		title: 'An HTTP request before the TLS handshake',
		duty: 'For a wss URL, a client must complete the TLS handshake before it sends the request. Everyone between client and server can read the URL path, cookies and Origin of an unencrypted request.',
		remedy: 'Complete the TLS handshake first, then send the request inside TLS.',
		reaction: 'The server expects TLS and cannot read the request, so the connection fails.',
	},
	'transport-byte-stream': {
		title: 'Connection wrongly failed because of how TCP split the bytes',
		duty: 'An endpoint must parse the incoming bytes as frames, however TCP splits the bytes. TCP does not keep message boundaries: one read may return half a frame header or five whole frames.',
		remedy: 'Keep the bytes of an incomplete frame and continue with the next read.',
		reaction:
			'The sender did nothing wrong, yet the connection ends. Whether this happens depends on how TCP splits the bytes.',
	},
	'transport-proxy-connect': {
		title: 'The client did not ask the proxy for a tunnel',
		duty: 'A client configured to use a proxy should ask the proxy for a TCP connection to the server, that is, for a tunnel with CONNECT. The rule applies to both ws and wss. Upgrade concerns only one hop, so an Upgrade sent to the proxy would end there.',
		remedy:
			'Send CONNECT with host and port, wait for a 2xx response, then send the handshake request.',
		reaction:
			'A proxy without support for Upgrade treats the handshake as an ordinary request, and the connection fails.',
	},
	'transport-hop-by-hop': {
		title: 'A proxy forwards Upgrade without supporting it',
		duty: 'A proxy must remove Connection and the fields that Connection lists, because they concern only one hop. A proxy that supports the upgrade sends Connection and Upgrade fields of its own, and forwards the bytes after the 101. Here the proxy forwarded the 101 and then sent HTTP.',
		remedy: 'Remove Connection and Upgrade, or support the upgrade and act as a tunnel.',
		reaction: 'The client reads HTTP where it expects frames, and fails the connection.',
	},
};
