// The English words about the rules that only a connection shows.
import type { ConnectionRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';

export const CONNECTION_RULE_WORDS: Readonly<Record<ConnectionRuleCode, TaleWords>> = {
	'request-key-fresh': {
		title: 'The same key again',
		duty: 'The key is 16 bytes chosen at random anew for every connection. A key that comes again lets an old 101, kept by some cache, pass the check of the accept value.',
		remedy: 'Draw 16 random bytes for each connection.',
		reaction: 'A server does not notice: it judges each connection by itself.',
	},
	'request-one-connecting': {
		title: 'Two handshakes to one address at once',
		duty: 'A client has at most one connection in CONNECTING to one IP address and port, whatever the host names; the next one waits until the first is open or has failed. This makes it harder for a script to flood a server with handshakes.',
		remedy: 'Queue the second attempt until the first has settled.',
		reaction:
			'A server under attack can pause before it closes a connection: a client that queues comes back the more slowly.',
	},
	'response-resource-unknown': {
		title: '101 for a resource that is not there',
		duty: 'What the server does not offer it refuses in the handshake, with an HTTP status such as 404. A 101 tells the client that the resource exists.',
		remedy: 'Look the path up before answering; answer 404.',
		// The client checks the head only (§4.1), so the connection opens.
		reaction:
			'The client opens the connection. It learns of the mistake only when the server closes, for instance with 1008.',
	},
	'extension-wait': {
		title: 'An extension used that was only offered',
		duty: 'An offer permits nothing: only the extensions in the server’s answer are in use. The client offered permessage-deflate, the answer does not name it, and RSV1 is set all the same.',
		remedy: 'Read Sec-WebSocket-Extensions in the answer first, and compress only if it is there.',
		reaction: 'To the server it is RSV1 without a meaning: it fails the connection, with 1002.',
	},
	'frame-boundaries-meaningless': {
		title: 'Frames taken for messages',
		duty: 'Where a message is cut into frames carries no meaning, unless an extension says so: an intermediary may join the frames or cut them anew. The application gets messages, not frames.',
		remedy: 'Collect the frames up to FIN, then hand the message over.',
		reaction:
			'Nothing happens, until a proxy on the way cuts otherwise and the records fall apart.',
	},
	'length-network-order': {
		title: 'A length with its bytes the wrong way round',
		duty: 'Lengths of two and of eight bytes begin with the highest byte. Written the other way, 126 announces 32,256 bytes, and 256 announces 1: the receiver loses the borders of the frames.',
		remedy: 'Write the highest byte first, whatever the order in the memory of the machine.',
		reaction:
			'None to the order itself, which nobody sees. The receiver waits for bytes that never come, or reads payload as headers and fails the connection with 1002.',
	},
	'mask-payload-only': {
		title: 'The mask over the header too',
		duty: 'The mask covers the payload alone. FIN, opcode and length are sent plain, else the receiver could not find the key. Masking does not change the length.',
		remedy: 'Apply the key to the payload only, from its first byte on.',
		reaction:
			'None to the mask itself. The length reads wrong: the receiver waits for bytes that never come, or eats the next frames.',
	},
	'control-interleaved': {
		title: 'Failed over a control frame inside a message',
		duty: 'Control frames may come between the fragments of a message, and a receiver must handle them there. Else a Ping would have to wait for the end of a long message.',
		remedy: 'Handle the control frame at once and go on collecting the message.',
		reaction: 'The sender did nothing wrong; to it the connection ends with an error.',
	},
	'ping-answered': {
		title: 'A Ping without a Pong',
		duty: 'Each Ping is answered with a Pong, unless a Close has come already; where several wait, the newest will do. It is how the other side knows that somebody is still there.',
		remedy: 'Answer with a Pong that carries the payload of the Ping.',
		reaction:
			'The heartbeat of the other side runs out, and it ends the connection. How long it waits is its own affair.',
	},
	'ping-prompt': {
		title: 'A late Pong, behind new data',
		duty: 'The Pong is sent as soon as is practical. Here other messages went first that were begun long after the Ping had come: the round trip is measured too long.',
		remedy: 'Put the Pong in front of what waits to be sent, between two frames.',
		reaction: 'The other side measures a slow path, or gives the connection up for dead.',
	},
	'pong-same-data': {
		title: 'A Pong with other data than the Ping',
		duty: 'A Pong repeats the payload of the Ping it answers. That is how the other side tells which Ping it answers, and an answer from an unasked one.',
		remedy: 'Copy the payload of the Ping.',
		reaction:
			'The text names none. To a careful peer it is a Pong nobody asked for, and its Ping is still unanswered.',
	},
	'pong-latest': {
		title: 'Failed over a Pong that need not come',
		duty: 'Where several Pings wait, answering only the newest is allowed: the Pong to the later one stands for both. Counting Pongs one by one takes that for a loss.',
		remedy: 'Take a Pong for all Pings up to the one it answers.',
		reaction: 'The other side did nothing wrong; its connection ends for nothing.',
	},
	'pong-unsolicited': {
		title: 'Failed over a Pong nobody asked for',
		duty: 'A Pong may come unasked: it is a heartbeat in one direction, and gets no answer.',
		remedy: 'Ignore it.',
		reaction: 'The other side did nothing wrong; its connection ends for nothing.',
	},
	'control-not-refragmented': {
		title: 'A control frame cut on the way',
		duty: 'Control frames have at most 125 bytes and are never cut, so that they can stand between the fragments of a message. Whoever passes them on leaves them whole.',
		remedy: 'Pass control frames on as they are.',
		reaction: 'The receiver sees a fragmented control frame and fails the connection with 1002.',
	},
	'fragment-order': {
		title: 'Fragments handed over in another order',
		duty: 'The fragments of a message reach the application in the order in which they were sent. TCP keeps it; a receiver that gives frames to parallel workers can lose it.',
		remedy: 'Append the fragments as they come, in one place.',
		reaction: 'None on the wire: the message is simply another one.',
	},
	'fragment-support': {
		title: 'Failed over a message in several frames',
		duty: 'Every endpoint takes messages in one frame and in many. A receiver that reads one frame a message works until the first peer, or proxy, cuts one.',
		remedy: 'Collect the frames up to the one with FIN.',
		reaction: 'The sender did nothing wrong; its connection ends for nothing.',
	},
	'fragment-unfinished': {
		title: 'A message that never ends',
		duty: 'The last frame of a message has FIN set. Until it comes, the receiver keeps what it has and can hand nothing over; and no other message can begin.',
		remedy: 'End the message, if need be with an empty continuation that has FIN.',
		reaction: 'It waits. A receiver may lose its patience and close.',
	},
	'fragment-empty-flood': {
		title: 'More fragments taken than its limit',
		duty: 'Who has limits defends them, and a limit on bytes alone is not enough: empty fragments add nothing to the length, and each may cost memory and work. Here a server that takes at most so many fragments let more pass.',
		remedy:
			'Count the fragments of a message as well as its bytes. At the limit fail the connection, with 1008 or 1009.',
		reaction: 'Memory and work grow with each fragment, while the length stays the same.',
	},
	'fragment-proxy-extension': {
		title: 'Cut anew under an unknown extension',
		duty: 'Where an extension was agreed on that the intermediary does not understand, it leaves the frames as they are: the extension may give their borders a meaning.',
		remedy: 'Pass the frames on unchanged, or take part in the negotiation.',
		reaction: 'None that is sure: it depends on what the extension does with frames.',
	},
	'fragment-proxy-reserved': {
		title: 'Cut anew with a reserved bit set',
		duty: 'Where a frame has a reserved bit that the intermediary does not understand, it does not know on which of the new frames the bit belongs. So it leaves the message as it is.',
		remedy: 'Pass the frames on unchanged.',
		reaction:
			'With RSV1 on the wrong frames the receiver fails the connection; this time it may have gone well.',
	},
	'fragment-proxy-handshake': {
		title: 'Cut anew by who did not see the handshake',
		duty: 'Without the handshake nobody knows which extensions were agreed on, or that this is WebSocket at all. A tunnel that was asked for with CONNECT copies bytes.',
		remedy: 'Copy the bytes inside a tunnel.',
		reaction: 'None that is sure: it depends on what was agreed on unseen.',
	},
	'utf8-frame-cut-allowed': {
		title: 'Failed over a character cut between frames',
		duty: 'A frame may end inside a character: UTF-8 is judged for the whole message. Whoever cuts by bytes, a proxy for one, does not look at characters.',
		remedy: 'Keep the state of the UTF-8 check from frame to frame, and look for the end at FIN.',
		reaction: 'The sender did nothing wrong; its connection ends with 1007.',
	},
	'utf8-noncharacter-allowed': {
		title: 'Valid text refused or changed',
		duty: 'U+0000, noncharacters such as U+FFFF and a leading U+FEFF are well-formed UTF-8. Text is delivered as it was sent.',
		remedy: 'Check for well-formed UTF-8, and for nothing else.',
		reaction: 'The sender did nothing wrong; its text is lost.',
	},
	'close-code-1010-client': {
		title: '1010 from a server',
		duty: '1010 says that a client needs an extension that the server did not answer. A server has no use for it: it refuses the handshake instead.',
		remedy: 'Refuse the handshake, or close with 1008 or 1003.',
		reaction:
			'None is prescribed. Chromium and Firefox were seen to report 1010, clean, and to echo it.',
	},
	'close-code-1011-server': {
		title: '1011 from a client',
		duty: 'RFC 6455 gives 1011 to servers that met something unexpected. In practice both sides use it.',
		remedy: 'Close with 1002, 1008 or a code of your own where nothing else fits.',
		reaction: 'None is prescribed. ws and Python’s websockets were seen to echo it.',
	},
	'close-answered': {
		title: 'A Close without an answer',
		duty: 'A received Close is answered with a Close, unless one was sent already. Only then does the other side know that no more data will come.',
		remedy: 'Send a Close, with the code that came; then the server ends TCP.',
		reaction: 'The other side waits, then gives up: its connection did not end cleanly.',
	},
	'close-echo-code': {
		title: 'The answer does not echo the code',
		duty: 'The answer to a Close typically repeats its code, so that both sides report the same. An answer with another code, or none, is legal and seen in the wild.',
		remedy: 'Put the received code into the answer.',
		reaction: 'The initiator reports what it received: 1005 for an empty answer.',
	},
	'close-server-first': {
		title: 'The server does not end TCP',
		duty: 'After both Close frames the server must end TCP immediately (§5.5.1). It should do so before the client (§7.1.1): then TIME_WAIT, the waiting state of TCP, stays where it costs least.',
		remedy: 'End TCP as soon as the second Close has passed.',
		reaction:
			'The client waits a while and then ends TCP itself. Chromium was measured to wait 2 s, Firefox not at all.',
	},
	'close-client-waits': {
		title: 'The client ends TCP too soon',
		duty: 'After the Close frames the client gives the server time to end TCP first, and does so itself only when that takes too long. Ending it with the Close cuts off what is still on its way.',
		remedy: 'Wait for the end of TCP, with a limit of some seconds.',
		reaction: 'None: the server finds TCP ended. TIME_WAIT now stays with the client.',
	},
	'close-tcp-alone': {
		title: 'TCP ended without a Close',
		duty: 'A connection ends with a Close frame from each side, and then TCP ends. TCP alone tells nobody why it ended, nor whether all messages have arrived: the closure is abnormal.',
		remedy: 'Send a Close first, wait for the other side’s, then end TCP.',
		reaction:
			'The application of each side is told 1006, not clean; that code is never on the wire.',
	},
	'close-code-required': {
		title: 'Failed over an empty Close',
		duty: 'A Close may have an empty body. Its receiver reports 1005 to the application, and answers with a Close, which may be empty too.',
		remedy: 'Take a body of no bytes; only a body of one byte is wrong.',
		reaction: 'The other side did nothing wrong; its connection ends with an error.',
	},
	'endpoint-fail-says-why': {
		title: 'Gave up without saying why',
		duty: 'Who fails an open connection first sends a Close with a fitting code, so that the other side can learn what it did. Here TCP just ended after a breach.',
		remedy: 'Send a Close, with 1002, 1007 or what fits, before ending TCP.',
		reaction:
			'The other side is told 1006, and nothing of its mistake. Firefox was measured to do so at bad frames.',
	},
	'endpoint-fail-stops': {
		title: 'Went on reading after it had failed',
		duty: 'After failing the connection an endpoint processes nothing more of the other side, not even its Close. After a breach nobody can say what the bytes mean.',
		remedy: 'Discard everything that comes after the failure.',
		reaction: 'None on the wire: the application gets what it should not.',
	},
	'endpoint-open-to-send': {
		title: 'A new message after the other side’s Close',
		duty: 'Messages are begun only in OPEN, and a received Close ends that state. An endpoint may finish a message before it answers the Close: §5.5.1 allows it, although §6.1 read literally forbids it.',
		remedy: 'Check the state before each message; in CLOSING send no new one.',
		reaction: 'The other side may no longer read it: what is sent now can be lost.',
	},
	'endpoint-limit-total': {
		title: 'A message beyond its limit, piece by piece',
		duty: 'A limit covers the message after reassembly, not only each frame. Else many small frames carry what one large frame may not.',
		remedy:
			'Add up the payloads of the fragments. At the first byte too many fail the connection, with 1009.',
		reaction: 'The message takes more memory than the limit allows.',
	},
	'endpoint-type-unsupported': {
		title: 'Another code than 1003 for data it cannot use',
		duty: 'An endpoint that takes text only, or binary only, says so with 1003. Any other code sends the other side looking for the wrong mistake.',
		remedy: 'Close with 1003.',
		reaction: 'None is prescribed.',
	},
	'endpoint-policy-code': {
		title: 'Not allowed, and not said',
		duty: 'Where the other side may not stay, for instance because its token ran out, 1008 says so. So does a registered code (3000 Unauthorized, 3003 Forbidden), or one of your own from 4000 to 4999. 1008 also serves where the cause shall stay hidden.',
		remedy: 'Close with 1008, or with a registered or private code.',
		reaction: 'A client that is told 1006 may take it for a bad network, and come back.',
	},
	'endpoint-validate': {
		title: 'Bad data handed to the application',
		duty: 'What comes in is checked before it is used, by clients too. Here an endpoint handed on a message that breaks the protocol, as if nothing were wrong.',
		remedy:
			'Check each frame and each text. At a breach send a Close with a fitting code and fail the connection. What the application reads, it checks in turn.',
		reaction: 'The application works with data that breaks the protocol.',
	},
	'endpoint-origin-check': {
		title: '101 for a page from elsewhere',
		duty: 'Browsers send Origin, and leave the decision to the server: the same-origin policy does not hold for WebSocket. A server that is meant for certain pages compares, or any page may act with its visitor’s cookies.',
		remedy: 'Compare Origin with a list, and answer 403.',
		reaction: 'The browser opens the connection: it has done its part by sending Origin.',
	},
	'endpoint-reconnect-jitter': {
		title: 'All come back at the same moment',
		duty: 'After a connection was lost the first new attempt waits a random time, such as up to 5 s. Else a server that restarts meets all its clients at once.',
		remedy: 'Draw the first delay at random.',
		reaction: 'A herd of handshakes, and perhaps the next failure.',
	},
	'endpoint-reconnect-backoff': {
		title: 'Tries again at the same pace for ever',
		duty: 'Attempts that fail again are made at longer and longer intervals, doubling for instance, up to some cap. A server in trouble needs the pause.',
		remedy: 'Double the delay after each failure, with some chance in it, up to a cap.',
		reaction: 'A server that cannot get up.',
	},
	'endpoint-client-keeps-open': {
		title: 'A connection for each message',
		duty: 'A client does not close without a reason; a server may whenever it likes. Who opens and closes for each message pays a handshake a message, and lives as if by polling.',
		remedy: 'Keep one connection and send all messages on it.',
		reaction: 'None: each connection is legal by itself.',
	},
	'endpoint-connection-lost': {
		title: 'OPEN, though TCP is gone',
		duty: 'When the transport is lost the client fails the connection, and tells the application. Here it still shows OPEN: what is sent now goes nowhere.',
		remedy: 'At the end of TCP report 1006, not clean; where TCP is silent, a heartbeat finds out.',
		reaction: 'The application waits for messages that cannot come.',
	},
	'endpoint-heartbeat': {
		title: 'Silence up to the idle limit',
		duty: 'Proxies and load balancers end connections on which nothing passes for some time, such as 60 s. A Ping more often than the shortest limit on the path keeps the connection alive.',
		remedy: 'Send a Ping at half the limit, and give the connection up when no Pong comes.',
		reaction: 'Whoever has the limit drops TCP; both sides are told 1006.',
	},
	'transport-tls-first': {
		title: 'HTTP before TLS',
		duty: 'For wss the TLS handshake comes before the first byte of HTTP. Sent in the clear, the request shows path, cookies and Origin to everybody on the way.',
		remedy: 'Make the TLS handshake first, and send the request inside.',
		reaction: 'A server that awaits TLS finds no TLS there, and the connection fails.',
	},
	'transport-byte-stream': {
		title: 'Failed over how TCP cut the bytes',
		duty: 'TCP has no message borders: one read may hold half a header or five frames. Frames are found by their lengths alone.',
		remedy: 'Keep what is unfinished and go on with the next read.',
		reaction:
			'The sender did nothing wrong; its connection ends for nothing, and only now and then.',
	},
	'transport-proxy-connect': {
		title: 'The proxy was not asked for a tunnel',
		duty: 'A client that is set to use a proxy asks it for a tunnel with CONNECT, for ws as for wss. A request sent to the proxy itself is one hop’s affair, and Upgrade ends there.',
		remedy: 'Send CONNECT with host and port, await 2xx, then send the request.',
		reaction:
			'A proxy that does not know the Upgrade answers as to any request, and the connection fails.',
	},
	'transport-hop-by-hop': {
		title: 'Upgrade passed on by who does not take part',
		duty: 'Connection and the fields it names are for one hop: a proxy removes them, or takes part itself and copies bytes after the 101. Here it let the 101 through and then spoke HTTP.',
		remedy: 'Remove Connection and Upgrade; or pass them on and become a tunnel.',
		reaction: 'The client reads HTTP where frames should be, and fails the connection.',
	},
};
