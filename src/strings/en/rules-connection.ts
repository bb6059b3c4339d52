// The English words about the rules that only a connection shows.
import type { ConnectionRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';

export const CONNECTION_RULE_WORDS: Readonly<Record<ConnectionRuleCode, TaleWords>> = {
	'request-key-fresh': {
		title: 'The same key for two connections',
		duty: 'A client must choose 16 new random bytes as the key of each connection. With a reused key, an old 101 from a cache would pass the check of the accept value.',
		remedy: 'Draw 16 random bytes for each connection.',
		reaction: 'Nothing visible. The server judges each connection alone and opens both.',
	},
	'request-one-connecting': {
		title: 'Two handshakes to one address at once',
		duty: 'A client must have at most one connection in CONNECTING per IP address and port, even under different host names. The next one must wait until the first is open or has failed. This makes it harder for a script to flood a server with handshakes.',
		remedy: 'Queue the second attempt until the first is open or has failed.',
		reaction:
			'The server answers both handshakes. It cannot slow this client down: a pause before it closes a connection delays only clients that queue.',
	},
	'response-resource-unknown': {
		title: '101 for a resource that does not exist',
		duty: 'A server must refuse a resource that it does not offer: it sends an HTTP status such as 404 and ends the handshake. A 101 means that the resource exists.',
		remedy: 'Look up the path before you answer, and send 404 if it is unknown.',
		// The client checks the head only (§4.1), so the connection opens.
		reaction:
			'The client opens the connection. It learns of the mistake only when the server closes, for instance with 1008.',
	},
	'extension-wait': {
		title: 'An extension used that was only offered',
		duty: 'A client must not use an extension that it has only offered. Only the extensions in the server’s response are in use. Here the client offered permessage-deflate, the response does not name it, and the client sets RSV1.',
		remedy:
			'Read Sec-WebSocket-Extensions in the response first. Compress only if permessage-deflate is in it.',
		reaction: 'RSV1 has no agreed meaning, so the server fails the connection, usually with 1002.',
	},
	'frame-boundaries-meaningless': {
		title: 'Frames taken for messages',
		duty: 'The borders between frames have no meaning unless an extension gives them one. An intermediary that understands all agreed extensions may join or split frames. So neither side can rely on where a frame ends.',
		remedy: 'Collect the frames up to FIN, then deliver the whole message.',
		reaction:
			'It works until an intermediary splits or joins frames. Then the application receives pieces of messages, or several messages in one.',
	},
	'length-network-order': {
		title: 'A length in the wrong byte order',
		duty: 'The 16-bit and the 64-bit length are in network byte order, highest byte first. In the reverse order 126 announces 32,256 bytes, and 256 announces 1.',
		remedy: 'Write the highest byte first, whatever byte order the machine uses.',
		reaction:
			'The receiver cannot see the wrong order. It waits for bytes that never come, or it reads payload as a header and fails the connection with 1002.',
	},
	'mask-payload-only': {
		title: 'The header masked as well',
		duty: 'The mask covers only the payload. FIN, opcode, length and key are sent unmasked, because the receiver needs them to unmask. Masking does not change the length.',
		remedy: 'Apply the key to the payload only, from its first byte on.',
		reaction:
			'The receiver reads a wrong length. It waits for bytes that never come, or takes the next frames for payload.',
	},
	'control-interleaved': {
		title: 'Failed over a control frame inside a message',
		duty: 'A receiver must handle control frames that come between the fragments of a message. Otherwise a Ping would have to wait for the end of a long message.',
		remedy: 'Handle the control frame at once, then go on collecting the message.',
		reaction: 'The sender did nothing wrong, yet its connection ends with an error.',
	},
	'ping-answered': {
		title: 'A Ping without a Pong',
		duty: 'An endpoint must answer a Ping with a Pong, unless it has already received a Close. If several Pings are waiting, it may answer only the latest. The Pong shows the sender that the other side still responds.',
		remedy: 'Answer with a Pong that carries the payload of the Ping.',
		reaction:
			'A sender with a heartbeat gives up after its own timeout and ends the connection. The RFC sets no timeout.',
	},
	'ping-prompt': {
		title: 'A late Pong, after new data',
		duty: 'An endpoint should send the Pong as soon as is practical. Here it first sent messages that it had begun long after the Ping arrived.',
		remedy: 'Send the Pong before the waiting data, between two frames.',
		reaction:
			'The other side measures too long a round trip. It may even take the connection for dead.',
	},
	'pong-same-data': {
		title: 'A Pong with other data than the Ping',
		duty: 'A Pong in answer to a Ping has the same payload as the Ping. So the other side can tell which Ping it answers.',
		remedy: 'Copy the payload of the Ping.',
		reaction:
			'The RFC prescribes none. A careful receiver takes it for an unsolicited Pong, and its Ping stays unanswered.',
	},
	'pong-latest': {
		title: 'Failed over a Pong that is not required',
		duty: 'If several Pings are waiting, the other side may answer only the latest. A program that expects one Pong per Ping takes the missing ones for lost.',
		remedy: 'Count a Pong as the answer to all Pings up to the one that it answers.',
		reaction: 'The other side did nothing wrong, yet its connection ends.',
	},
	'pong-unsolicited': {
		title: 'Failed over an unsolicited Pong',
		duty: 'An endpoint may send a Pong without a Ping, as a heartbeat in one direction. The receiver is not expected to answer it.',
		remedy: 'Ignore the Pong.',
		reaction: 'The other side did nothing wrong, yet its connection ends.',
	},
	'control-not-refragmented': {
		title: 'A control frame split by an intermediary',
		duty: 'An intermediary must not change the fragmentation of a control frame, because control frames cannot be fragmented.',
		remedy: 'Pass control frames on whole.',
		reaction:
			'The receiver sees a fragmented control frame and fails the connection, usually with 1002.',
	},
	'fragment-order': {
		title: 'Fragments delivered in another order',
		duty: 'The fragments of a message must be delivered in the order in which they were sent. TCP keeps this order; a receiver that gives frames to parallel workers can lose it.',
		remedy: 'Append the fragments in one place, in the order of their arrival.',
		reaction:
			'Nothing changes on the wire. The application receives another message than the sender’s.',
	},
	'fragment-support': {
		title: 'Failed over a message in several frames',
		duty: 'Clients and servers must accept messages in one frame and in several. A receiver that expects one frame per message fails as soon as a sender or an intermediary splits a message.',
		remedy: 'Collect the frames up to the one with FIN.',
		reaction: 'The sender did nothing wrong, yet its connection ends.',
	},
	'fragment-unfinished': {
		title: 'A message that never ends',
		duty: 'The last frame of a message must have FIN set. Until then the receiver keeps the fragments and cannot deliver the message, and no other message can begin.',
		remedy: 'End the message, if necessary with an empty continuation frame that has FIN.',
		reaction: 'The receiver waits. It may close the connection after a while.',
	},
	'fragment-empty-flood': {
		title: 'More fragments accepted than its limit',
		duty: 'A receiver should limit the size of frames and of whole messages, against long streams of small frames. Empty fragments add no bytes but cost memory and work, so it needs a limit on their number too. (The RFC does not mention this second limit.) Here a server let more fragments pass than its own limit.',
		remedy:
			'Count the fragments of a message as well as its bytes. At the limit fail the connection with 1008 or 1009.',
		reaction: 'Memory and work grow with each fragment, while the length stays the same.',
	},
	'fragment-proxy-extension': {
		title: 'Frames split under an unknown extension',
		duty: 'If an extension was agreed on that the intermediary does not understand, it must not change the fragmentation. The extension may give meaning to the borders between frames.',
		remedy: 'Pass the frames on unchanged, or take part in the negotiation.',
		reaction: 'It depends on what the extension does with frames. There may be no visible effect.',
	},
	'fragment-proxy-reserved': {
		title: 'Frames split with a reserved bit set',
		duty: 'An intermediary must not change the fragmentation of a message with a reserved bit that it does not understand. It cannot know which of the new frames should carry the bit.',
		remedy: 'Pass the frames on unchanged.',
		reaction:
			'With RSV1 on the wrong frames, the receiver fails the connection. With luck the bit stays on the right one.',
	},
	'fragment-proxy-handshake': {
		title: 'Frames split without seeing the handshake',
		duty: 'An intermediary that has not seen the handshake must not change the fragmentation. It does not know which extensions were agreed on, for instance inside a tunnel opened with CONNECT.',
		remedy: 'Copy the bytes inside a tunnel.',
		reaction: 'It depends on what was agreed on in the handshake. There may be no visible effect.',
	},
	'utf8-frame-cut-allowed': {
		title: 'Failed over a character split between frames',
		duty: 'A frame may end inside a character: the whole message must be valid UTF-8, a single frame need not be. An intermediary, for instance, splits by bytes, not by characters.',
		remedy:
			'Keep the state of the UTF-8 check from frame to frame. Require a complete character only at FIN.',
		reaction: 'The sender did nothing wrong, yet its connection ends, usually with 1007.',
	},
	'utf8-noncharacter-allowed': {
		title: 'Valid text refused or changed',
		duty: 'U+0000, noncharacters such as U+FFFF and a leading U+FEFF are valid UTF-8. The receiver delivers the text as it was sent.',
		remedy: 'Check only that the text is valid UTF-8.',
		reaction: 'The sender did nothing wrong, yet its text is lost or changed.',
	},
	'close-code-1010-client': {
		title: '1010 from a server',
		duty: '1010 means that the client needs an extension that the server did not accept. A server does not use it, because it can refuse the handshake instead.',
		remedy: 'Refuse the handshake, or close with 1008 or 1003.',
		reaction:
			'The RFC prescribes none. Chromium and Firefox answer with the same code and report a clean close with 1010 (measured).',
	},
	'close-code-1011-server': {
		title: '1011 from a client',
		duty: 'RFC 6455 defines 1011 for a server that met an unexpected condition. Clients use it too in practice.',
		remedy: 'Close with a code that fits better, or with one of your own from 4000 to 4999.',
		reaction:
			'The RFC prescribes none. ws and Python’s websockets answer with the same code (measured).',
	},
	'close-answered': {
		title: 'A Close without an answer',
		duty: 'An endpoint that receives a Close must answer with a Close, unless it has already sent one. The answer means that no more data follows.',
		remedy: 'Answer with a Close that repeats the code. Then the server closes the TCP connection.',
		reaction: 'The other side waits and then gives up. Its connection has not closed cleanly.',
	},
	'close-echo-code': {
		title: 'The answer does not repeat the code',
		duty: 'An endpoint that answers a Close typically repeats the received code, so that both sides report the same one. Another code or none is legal.',
		remedy: 'Put the received code into the answer.',
		reaction:
			'The side that closed first reports the code that it received: 1005 if the answer is empty.',
	},
	'close-server-first': {
		title: 'The server does not close the TCP connection',
		duty: 'After both Close frames the server must close the TCP connection immediately (§5.5.1), and it should do so before the client (§7.1.1). The side that closes it first stays in TIME_WAIT, which would keep a client from reopening the connection for a while.',
		remedy: 'Close the TCP connection as soon as both Close frames have passed.',
		reaction:
			'The client waits and then closes the TCP connection itself. Chromium waits 2 s, Firefox does not wait (measured).',
	},
	'close-client-waits': {
		title: 'The client closes the TCP connection too soon',
		duty: 'After both Close frames a client should wait until the server closes the TCP connection. The client may close it itself at any time after them, for instance when the server takes too long.',
		remedy:
			'Wait a few seconds for the server to close the TCP connection, then close it yourself.',
		reaction: 'The server finds the TCP connection closed. TIME_WAIT stays with the client.',
	},
	'close-tcp-alone': {
		title: 'The TCP connection ended without a Close',
		duty: 'A normal close is a Close frame from each side, then the end of TCP. TCP alone does not say why the connection ended, nor whether all messages arrived.',
		remedy: 'Send a Close, wait for the other side’s Close, then close the TCP connection.',
		reaction:
			'Both applications get close code 1006 and wasClean = false. The code 1006 is never on the wire.',
	},
	'close-code-required': {
		title: 'Failed over an empty Close',
		duty: 'A Close may have an empty body. Its receiver reports 1005 to the application and answers with a Close, which may be empty too.',
		remedy: 'Accept an empty body. A body of one byte is wrong.',
		reaction: 'The other side did nothing wrong, yet its connection ends with an error.',
	},
	'endpoint-fail-says-why': {
		title: 'The TCP connection ended without saying why',
		duty: 'An endpoint that fails an open connection should first send a Close with a fitting code. It may leave out the Close if the other side probably cannot process it. Here the endpoint closed the TCP connection right after a breach.',
		remedy:
			'Before you close the TCP connection, send a Close with 1002, 1007 or another fitting code.',
		reaction:
			'The other side gets close code 1006 and does not learn its mistake. Firefox does this after bad frames (measured).',
	},
	'endpoint-fail-stops': {
		title: 'Read on after failing the connection',
		duty: 'After it has failed the connection, an endpoint must not process any further data of the other side, not even its Close.',
		remedy: 'Discard everything that arrives after the failure.',
		reaction: 'Nothing changes on the wire. The application gets data from a broken stream.',
	},
	'endpoint-open-to-send': {
		title: 'A new message after the other side’s Close',
		duty: 'An endpoint must be in the OPEN state to send a message, and a received Close ends that state. It may finish its current message before it answers the Close. §5.5.1 allows this, although §6.1 read literally forbids it.',
		remedy: 'Check the state before each message. Start none in CLOSING.',
		reaction: 'The other side may have stopped reading, so the message may be lost.',
	},
	'endpoint-limit-total': {
		title: 'Fragments together exceed the limit',
		duty: 'A receiver with a limit on the size of messages must enforce it on the reassembled message, not only on each frame. Otherwise a sender gets around the limit with many small frames.',
		remedy:
			'Add up the payloads of the fragments. When the sum exceeds the limit, fail the connection with 1009.',
		reaction: 'The message takes more memory than the limit allows.',
	},
	'endpoint-type-unsupported': {
		title: 'Unsupported data closed with another code than 1003',
		duty: '1003 means that an endpoint received a type of data it cannot accept, such as binary where it understands only text. Another code points to another mistake.',
		remedy: 'Close with 1003.',
		reaction: 'The RFC prescribes none. The other side’s log names the wrong cause.',
	},
	'endpoint-policy-code': {
		title: 'Disconnected without saying why',
		duty: '1008 means that a message breaks the endpoint’s policy; it also serves where no other code fits or the reason must stay hidden. For an expired token, a registered code (3000 Unauthorized, 3003 Forbidden) or one of your own from 4000 to 4999 serves as well.',
		remedy: 'Close with 1008, a registered code, or a code of your own.',
		reaction:
			'The client gets close code 1006. It may take this for a network problem and connect again.',
	},
	'endpoint-validate': {
		title: 'Invalid data passed to the application',
		duty: 'Clients and servers must always validate incoming data. Here an endpoint passed on a message that breaks the protocol.',
		remedy:
			'Check each frame and each text. At a breach send a Close with a fitting code and fail the connection. Let the application check what it reads.',
		reaction: 'The application works with data that breaks the protocol.',
	},
	'endpoint-origin-check': {
		title: '101 for a page of a foreign origin',
		duty: 'A server meant for certain sites should compare Origin with those it expects, and refuse others with 403. The same-origin policy does not stop WebSocket handshakes, and they may carry the visitor’s cookies.',
		remedy: 'Compare Origin with a list, and answer 403 if it is not in the list.',
		reaction: 'The browser opens the connection, because it leaves this decision to the server.',
	},
	'endpoint-reconnect-jitter': {
		title: 'All clients reconnect at the same moment',
		duty: 'After an abnormal closure a client should wait a random time before its first new attempt, for instance up to 5 s. Otherwise all clients reach a restarted server at once.',
		remedy: 'Draw the first delay at random.',
		reaction: 'Many handshakes reach the server at once and can overload it again.',
	},
	'endpoint-reconnect-backoff': {
		title: 'Reconnects always at the same interval',
		duty: 'If an attempt fails, a client should wait longer before each next one, for instance twice as long up to a maximum. The longer delays take load off a server that is in trouble.',
		remedy: 'Double the delay after each failure, up to a maximum, and add some randomness.',
		reaction: 'The attempts keep their rate, and the server gets no pause to recover.',
	},
	'endpoint-client-keeps-open': {
		title: 'A connection for each message',
		duty: 'A client should not close the connection arbitrarily; a server may close it at any time. A client that reconnects for each message pays one handshake per message, as with polling.',
		remedy: 'Keep one connection and send all messages on it.',
		reaction: 'Nothing fails. Each connection alone is legal.',
	},
	'endpoint-connection-lost': {
		title: 'Still OPEN after the TCP connection has ended',
		duty: 'When the transport is lost unexpectedly, a client must fail the WebSocket connection. Here it still shows OPEN.',
		remedy:
			'When the TCP connection ends, report 1006 and wasClean = false. Use a heartbeat to detect a path that is silently broken.',
		reaction: 'Messages sent now are lost, and the application waits for messages in vain.',
	},
	'endpoint-heartbeat': {
		title: 'Silent until the idle limit',
		duty: 'A Ping can serve as a keepalive. A proxy or load balancer may end connections that are idle for some time, such as 60 s. A Ping before that time keeps the connection open.',
		remedy: 'Send a Ping at half the limit. Give up the connection when no Pong comes.',
		reaction: 'The intermediary closes the TCP connection, and both sides report 1006.',
	},
	'transport-tls-first': {
		title: 'HTTP before TLS',
		duty: 'For wss a client must complete the TLS handshake before it sends the request. An unencrypted request shows its path, cookies and Origin to everyone on the path.',
		remedy: 'Complete the TLS handshake first, then send the request inside TLS.',
		reaction: 'The server expects TLS and cannot read the request, so the connection fails.',
	},
	'transport-byte-stream': {
		title: 'Failed over how TCP split the bytes',
		duty: 'An endpoint must read the incoming bytes as frames. TCP keeps no message borders: one read may return half a header or five frames.',
		remedy: 'Keep the unfinished bytes and continue with the next read.',
		reaction:
			'The sender did nothing wrong, yet its connection ends. It happens only on some reads.',
	},
	'transport-proxy-connect': {
		title: 'The proxy was not asked for a tunnel',
		duty: 'A client configured to use a proxy should ask it for a TCP connection to the server, that is for a tunnel with CONNECT. This holds for ws and wss. Upgrade concerns one hop only, so it would end at the proxy.',
		remedy: 'Send CONNECT with host and port, wait for a 2xx, then send the request.',
		reaction:
			'A proxy without support for Upgrade treats it as an ordinary request, and the connection fails.',
	},
	'transport-hop-by-hop': {
		title: 'A proxy forwards Upgrade without supporting it',
		duty: 'A proxy must remove Connection and the fields that it lists, because they concern one hop only. A proxy that supports the upgrade sends its own and copies bytes after the 101. Here it passed on the 101 and then sent HTTP.',
		remedy: 'Remove Connection and Upgrade, or support the upgrade and become a tunnel.',
		reaction: 'The client reads HTTP where it expects frames, and fails the connection.',
	},
};
