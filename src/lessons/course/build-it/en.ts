import type { CourseLessonWords } from '../../../strings/lesson-words.ts';

export const en: CourseLessonWords = {
	title: 'Build it, and the bug clinic',
	can: 'You can repair a server that breaks the protocol, and find a bug in the bytes of a frame.',
	steps: {
		'never-upgrades': {
			title: 'A server that reports success',
			text: [
				'An article has a WebSocket server in Go. Its only line is `w.Write([]byte(text))`, with the text “websocket connected success!”. A page connects to it.',
			],
			task: 'What does the page get?',
			choices: {
				message: 'An `open` event, then a `message` event with the text.',
				opens: 'An `open` event, and then nothing, because the text is not a frame.',
				fails: 'An `error` event, then a `close` event with code 1006.',
			},
			replies: {
				message:
					'A `message` event needs a frame on an open connection. Here the text is the body of an HTTP response.',
				opens: 'The connection never opens. Only a response with status 101 opens it.',
				fails: '',
			},
			done: '`w.Write` sends an ordinary HTTP response with status {status}. The client expects 101, so it fails the connection, and the page gets code {page.code}.',
		},
		'go-server': {
			title: 'Repair the Go server',
			text: [
				'Here is that server in a bit of JavaScript. What you can call is listed below it; `acceptValue(key)` computes the value.',
			],
			task: 'Let it answer 101 with the three fields that the client checks, and send each message back.',
			mistakes: {
				'text-behind':
					'After the head of a 101 the client reads frames, so it reads this text as a broken frame. Remove the text from the call of `respond`.',
				'no-request':
					'The program has no function `onRequest`, so the lab’s library has answered the requests. Write the function, and respond with 101 and the three fields.',
				'plain-text':
					'The status is 200, as in the article. The client checks the status first and fails the connection.',
				'only-status':
					'This sends a 101 without `Upgrade`, `Connection` and `Sec-WebSocket-Accept`. The client looks for these three fields and fails the connection.',
				'missing-field':
					'The response lacks at least one of the three fields, so the client fails the connection. The lab shows your response, and which check fails.',
				'same-key':
					'This accept value is not right. The client compares it with its own value and fails the connection. `acceptValue` computes the right one.',
				'fixed-accept':
					'This accept value fits one key only. Case 1.2 has another key, so compute the value from the key of the request.',
				'no-message':
					'The connection opens now, but no message comes back. Call `send` in `onMessage`.',
				'text-only':
					'Texts come back correctly, but a binary message comes back as a text. Give `message` to `send` as it is.',
			},
			otherwise:
				'{cases.passed} of {cases.of} cases pass. The first case that fails is open above, with the rule.',
			done: 'All {cases.of} cases pass. The status and the three fields open the connection. The messages come back unmasked, with the same opcode.',
			hints: [
				'Look at the call of `respond`: its status is 200, and its fields, the braces `{}`, are empty. The lab lists what the client checks, with the names of the three fields. `onMessage` is empty too.',
				"`Upgrade`, `Connection` and `Sec-WebSocket-Accept` belong between the braces. The first is `Upgrade: 'websocket',`. Put `send(message);` into `onMessage`.",
				'The editor now has a server that passes all cases. It responds with 101, the two fixed fields and the computed accept value.',
			],
		},
		'python-reads': {
			title: 'What the Python server prints',
			text: [
				"A Python server prints what it gets, and it looks like noise: `b'\\x81\\x857\\xfa!=\\x7f\\x9fMQX'`. It’s a frame. **Read flags** ①, **read length** ②, **find key** ③, **unmask** ④ and **interpret**: it says “{frame.0.text}”.",
			],
		},
		'python-frames': {
			title: 'Repair the Python server',
			text: [
				'Let it read its frames. `bytes[1]` is the second byte, `bytes.slice(2, 6)` are bytes 2 to 5, and `^` is XOR.',
			],
			task: 'Remove the old field from the response, and log the text of each frame.',
			mistakes: {
				location:
					'The response still has the field of the article. `WebSocket-Location` comes from an old draft. RFC 6455 gives it no meaning, and browsers ignore it.',
				raw: 'This is the line of the article. It prints the whole frame, with header and key, still masked. The text of the client is never read.',
				'mask-bit-counted':
					'The loop runs past the end of the payload. The second byte is the MASK bit and the length together: `& 0x7f` removes the bit. With `i` from 0, the loop ends at `i < length`.',
				'not-unmasked':
					'The header is gone, but the payload is still masked. A key of zeros is the only one that changes nothing. Apply `^` to each byte and its key byte.',
				'first-key-byte':
					'The first byte is right. Each byte needs its own key byte: `key[i % 4]` goes through the four bytes in turn.',
			},
			otherwise:
				'{cases.passed} of {cases.of} cases pass. The first case that fails is open above. Run it line by line and look at the values.',
			done: 'All {cases.of} cases pass. Reading a frame has five parts: read flags, read length, find key, unmask, interpret.',
			hints: [
				'The lines follow the order of the bytes: two bytes with FIN, opcode, MASK and length, four of key, then the payload.',
				'`const length = bytes[1] & 0x7f;` reads the length, and `bytes.slice(2, 6)` finds the key. A `for` loop then unmasks byte by byte into a list.',
				'The editor now has a server that passes all cases. `data.push(masked[i] ^ key[i % 4])` unmasks, and `text(data)` interprets.',
			],
		},
		'bug-pong': {
			title: 'The Pong that ended the connection',
			text: [
				'vapor/websocket-kit#24: a client masked its messages, but not its Pongs, and servers hung up. Now a Ping with `{frame.0.payload}` arrives.',
			],
			task: 'You’re the client: answer it right. Take any key but zeros, and mask by hand.',
			done: 'The server unmasks your Pong and finds the payload of its Ping. Over `wss`, too, a client masks every frame: [masking is not encryption](#/learn/claims/masking-encrypts). Without a payload this Pong would have six bytes: [the smallest frame](#/learn/claims/smallest-frame) from a client.',
			mistakes: {
				waits:
					'You must answer a Ping with a Pong, and you should do so as soon as is practical (§5.5.2). A server that gets no Pong may end the connection.',
				fails:
					'This Ping is correct: FIN is 1, its payload has 2 bytes, and a server does not mask.',
				unmasked:
					'This is the bug of the report. Bit 8, MASK, is 0 in a frame from a client. The server must close the connection; a strict server uses 1002.',
				'zero-key':
					'The server accepts this Pong, because it cannot see how you chose the key. But a key of zeros changes no byte, so you have masked nothing. A real client must choose an unpredictable key (§5.3). Choose another key.',
				'payload-plain':
					'The MASK bit and the key are there, but the payload is still `68 69`. The server applies ⊕ and does not get the bytes of its Ping.',
				'ping-back':
					'Opcode 9 is a Ping. The answer is a Pong, opcode A, so the first byte is `8a`.',
				'payload-empty':
					'The Pong must carry the same payload as the Ping. Otherwise the server cannot tell which Ping you answer.',
			},
			otherwise:
				'Send one Pong: first byte `8a`, then MASK and length, then four bytes of key. The payload is `68 69` ⊕ the first two key bytes.',
			hints: [
				'**Read flags** and **read length** of the Ping first. Your frame has 8 bytes: six of header, four of them the key, and two of payload.',
				'It begins with `8a 82`: FIN and opcode A, then MASK and length 2. Take the key `37 fa 21 3d`.',
				'`8a 82 37 fa 21 3d 5f 93`: `68` ⊕ `37` is `5f`, and `69` ⊕ `fa` is `93`.',
			],
		},
		'bug-chunk': {
			title: 'A claim from the web',
			text: [
				'“Received WebSocket frames are malformed if fragmented”, says nodejs/node#3445: a server got this from one `data` event of a TCP socket. **Read length:** {frame.0.length} bytes are announced, and two are there.',
			],
			task: 'Which sentence is true?',
			choices: {
				'node-bug': 'Node cuts frames at random, and a newer version fixes this.',
				'one-to-one':
					'One `data` event is one frame, if the client turns off the delay of small segments.',
				'keep-bytes':
					'TCP has no boundaries. The server must keep bytes until the frame is complete.',
				'protocol-error':
					'The frame is malformed, so the server must fail the connection with 1002.',
			},
			replies: {
				'node-bug':
					'The issue was closed: this is how TCP works, and not a bug. Any program that reads a TCP socket may get such pieces.',
				'one-to-one':
					'The setting affects only the time at which the client’s TCP sends. TCP may still cut or join the data, and so may a proxy. The server’s TCP hands over what has arrived.',
				'keep-bytes':
					'Bytes after the frame belong to the next one, so the server keeps them too. One `send()` of the client [is not one read](#/learn/claims/send-is-packet) of the server.',
				'protocol-error':
					'An incomplete frame breaks no rule. The server waits; the three missing bytes can be in the next segment.',
			},
		},
		'bug-length-64': {
			title: 'You can now read this',
			text: [
				'jmrashed/phpwebsocket#52: for a text of 70,000 bytes a program writes `127`, and the length in four bytes. This arrives, and more is coming.',
			],
			task: 'You’re the client, and take messages of up to 64 MiB. What do you do now?',
			done: 'After 127 the next eight bytes are the length. The sender wrote four, so the first four characters of the text became part of the number. The announced length is over your limit, so code 1009 fits: message too big.',
			mistakes: {
				waits:
					'A client without a limit would wait here for hundreds of terabytes, and the page would never get a message. With a limit you know already that the message is too big.',
				'protocol-error':
					'These bytes break no rule of the frame format: the top bit is 0, and the number needs the 64-bit form. The sender meant another number, which you cannot know.',
				'not-text':
					'The text is not checked yet. Look at the length in bytes 2 to 9: can you ever receive the whole frame?',
				answers:
					'There is not yet a message to answer. Read the length in bytes 2 to 9, and compare it with your limit.',
			},
			otherwise:
				'**Read length:** compare bytes 2 to 9 with your limit of 64 MiB. There is a close code for exactly this case.',
			hints: [
				'**Read length:** bytes 2 to 9, counted from 0, all eight of them.',
				'The frame announces {frame.0.length} bytes. You accept about 67 million.',
				'You fail the connection with 1009, message too big. The correct header for 70,000 bytes is `81 7f 00 00 00 00 00 01 11 70`.',
			],
		},
		'python-response': {
			title: 'Repair the response of the Python server',
			text: [
				'The second server is in Python and works on the bare TCP socket. It computes `accept` correctly. The lab shows its response.',
			],
			task: 'Choose the lines that send a response with only the necessary fields, and put them in order.',
			mistakes: {
				location:
					'This line is from the article. `WebSocket-Location` comes from an old draft. RFC 6455 gives it no meaning, and browsers ignore it.',
				length:
					'An article prints a 101 with this field. A 1xx response must not have `Content-Length` (RFC 9110 §8.6). Chromium and Firefox ignore it.',
				'same-key':
					'This sends the key back unchanged. The client compares it with its own accept value, finds a difference, and fails the connection.',
			},
			otherwise:
				'Nothing is wrong so far, but something is missing. Read the bytes as the client does, up to the end of the head. And is each of them sent?',
			done: 'A status line, three fields and an empty line are enough. After the empty line the client expects frames.',
			hints: [
				'A head is a start line, then fields, then an empty line. The order of the fields has no meaning.',
				'The first line has the status 101. The last line that you choose sends everything.',
				'The order is: status line, `Upgrade` and `Connection`, accept value, empty line, `sendall`. The three other lines are wrong or useless fields.',
			],
		},
		'node-log': {
			title: 'Repair the log of the Node server',
			text: [
				'The third server logs `server: received: from client: hello`. Its article prints another log: `server: receive connection.` and then `server: received hello`.',
			],
			task: 'Let the program log each message in the article’s form: `server: received`, a space, and the text as it is. Keep sending `world` once to each client.',
			mistakes: {
				'greets-first-message':
					'`world` is sent after the first message now. A client that sends nothing never gets it.',
				'second-colon':
					'This is the line of the article. For `Hello` it logs `server: received: Hello`, with a second colon. The page cannot see the difference, because a log is not sent.',
				'only-message':
					'The log has the text alone. The article writes `server: received` and a space before it.',
				'greets-later':
					'`world` is sent after a message now. A client that sends nothing never gets it, and a client that sends two messages gets it twice.',
				'no-greeting': 'The client no longer gets `world`. The log does not show that.',
			},
			otherwise:
				'{cases.passed} of {cases.of} cases pass. In the first case that fails, compare what your server sends and logs with what is expected.',
			done: 'All {cases.of} cases pass. The log now matches the article.',
			hints: [
				'The greeting is right. Look at the text that `onMessage` logs.',
				'The article has one colon, after `server`. After `received` come a space and the message.',
				'The editor now has a server that passes all cases. One colon is gone.',
			],
		},
		'echo-server': {
			title: 'Write your own server',
			text: [
				'You write a server that sends each message back. `onFrame` is called with each frame. Its 100 cases are requests, messages, control frames, headers, and fragments with UTF-8.',
			],
			beside: [
				'`fin`, `rsv1`, `rsv2`, `rsv3`, `opcode`, `masked`',
				'`lengthForm`: 7, 16 or 64 bits',
				'`payload`: already unmasked',
			],
			task: 'Extend the program in the editor until at least 95 of the 100 cases pass.',
			mistakes: {
				'any-request':
					'{cases.passed} of {cases.of} cases pass. Your server opens a connection for requests that it must refuse. Check the request first. Refuse any method but GET with 405, any version but 13 with 426, and other faults with 400. A case passes with any status from 400 to 599.',
				'any-header':
					'{cases.passed} of {cases.of} cases pass. Your server accepts frame headers that it must refuse. Fail the connection with 1002 if the frame is not masked, or if a reserved bit or opcode is used.',
				'no-close':
					'{cases.passed} of {cases.of} cases pass. A Close is opcode 8, and your server does not answer it. Send back a Close with the same code.',
				'no-fragments':
					'{cases.passed} of {cases.of} cases pass. Your server treats each frame as a message. Collect the payloads until `fin` is true, then send them joined.',
			},
			otherwise:
				'{cases.passed} of {cases.of} cases pass. The first case that fails is open above, with what a strict server does.',
			done: '{cases.passed} of {cases.of} cases pass. Your server opens connections, echoes messages and answers control frames: that is a WebSocket server. A case that still fails names the rule that your server breaks.',
			hints: [
				'Go group by group, and open the first case that fails. It names the rule, and what a strict server does.',
				'Check the request in `onRequest`. In `onFrame` first check the header, then answer Close and Ping, then collect fragments in a list.',
				'The editor now has a server that passes all cases. Compare its functions with yours: each is one group of rules.',
			],
		},
		'bug-length-16': {
			title: 'Clinic 2: a text of 128 bytes',
			text: [
				'domoticz/domoticz#6543: after `126` the client wrote the length in four bytes, but §5.2 gives it two. The server reads {frame.0.length} bytes and takes `{frame.0.key}` for the key.',
			],
			task: 'Repair the header: the server should read one masked text of 128 bytes. The key was `9c 41 07 d2`.',
			done: 'After 126 the length has two bytes: `00 80` is {frame.0.length}. The key is `{frame.0.key}` again, and every byte after it is in its place.',
			mistakes: {
				'not-final':
					'FIN is 0 now, so the server waits for more frames of this text. Leave the first byte at `81`.',
				'other-sender':
					'This frame is masked, so it comes from the client. Set the direction back.',
				unmasked:
					'The MASK bit is 0 now. A client must mask, and a server fails the connection with 1002 at bit 8.',
				'eight-bytes':
					'This is the 64-bit form. The length is right, but 128 fits into 16 bits, and the shortest form is required. The server fails the connection with 1002.',
				'bytes-left-over':
					'The length is right now, but bytes 4 and 5 still belong to the old length. The server takes them for the start of the masking key.',
				'all-four-deleted':
					'All four length bytes are gone. The server takes the first two bytes of the key, `9c 41`, as the length: {frame.0.length} bytes. It waits for the rest, which never comes.',
				'length-zero':
					'Bytes 2 and 3 are `00 00`: you deleted the half of the number that is not zero. The server reads the length 0, which does not need two bytes, and fails the connection with 1002.',
				'one-byte-left':
					'There is still one byte too many: the key begins with `80`. The server reads the length 0 from `00 00`. This length does not need two bytes, so the server fails the connection with 1002.',
				'shortest-form':
					'The header now announces an empty payload. The lab’s repair wrote the length 0 in fewer bytes, but the sender meant 128.',
			},
			otherwise:
				'The server does not read one text with the key `9c 41 07 d2` yet. Its first frame has length {frame.0.length} and key `{frame.0.key}`.',
			hints: [
				'Look at bytes 2 to 5, counted from 0. Only two of them belong after `fe`.',
				'128 in two bytes is `00 80`. Delete the extra bytes in **Hex**.',
				'Delete bytes 2 and 3, both `00`. Then `00 80` follows `fe`, and `9c 41 07 d2` is the key.',
			],
		},
		'bug-unmask': {
			title: 'Clinic 4: only half unmasked',
			text: [
				'uNetworking/uWebSockets#1406: a text of 10 bytes came in two TCP segments, and the server unmasked only the first five. The key was `5b c0 27 e9`. Here’s what it sent back.',
			],
			task: 'Unmask the last five bytes by hand, so that the client gets the right text.',
			done: 'The text is “{message.0.text}”. The index i counts from the start of the frame’s payload, not of the segment. So the second part begins at i = 5, with key byte 5 mod 4 = 1.',
			mistakes: {
				'not-final':
					'The text is right, but FIN is 0 now: the client waits for more frames and delivers nothing. Leave the first byte at `81`.',
				'from-client':
					'The frame in the lab is the one that the server sends. Set the direction back, and change the frame’s last five bytes.',
				masked:
					'This frame is masked, and the server sends it. The client fails the connection at bit 8, MASK.',
				binary:
					'As a binary message these bytes break no rule, but the page still gets five wrong bytes. Keep opcode 1 and unmask them.',
				unchanged:
					'Bytes 7 to 11 are still masked. They are not UTF-8, so the client fails the connection with 1007.',
				'key-restarted':
					'You began with key byte 0 again. i counts from the first payload byte of the frame, and 5 bytes came before the cut.',
				'all-again':
					'The first five bytes were unmasked already. A second ⊕ with the key masks them again.',
			},
			otherwise:
				'The client reads “{message.0.text}”. **Unmask:** for byte i of the payload, take key byte i mod 4; the first masked byte has i = 5.',
			hints: [
				'Look at bytes 7 to 11, counted from 0. Their payload index i is 5 to 9.',
				'The key bytes for them are `c0`, `27`, `e9`, `5b`, `c0`. The first result is `e0` ⊕ `c0` = `20`, a space.',
				'`e0 13 d1 6a f7` ⊕ `c0 27 e9 5b c0` is `20 34 38 31 37`: a space and 4817.',
			],
		},
		diagnose: {
			title: 'Five diagnoses',
			text: [
				'The last round of the clinic: five of seven bugs. You get the bytes, the sender, and what is negotiated.',
				'**Read flags**, **read length**, **find key**, **unmask**, **interpret**; then name the broken rule. Afterwards you can type the bytes into the lab.',
			],
		},
		exit: {
			title: 'What you can do now',
			text: [
				'Five questions from the whole course; they do not need the lab. A question that you miss comes back later.',
			],
		},
	},
	items: {
		starscream: {
			question:
				'daltoniam/Starscream#356: server → `8a 80 00 00 00 00`. No extension is negotiated. Which rule is broken?',
			choices: {
				'control-unfragmented': 'A control frame must not be fragmented.',
				'mask-server': 'A server must not mask a frame.',
				'mask-client': 'A client must mask every frame.',
				'deflate-rsv1-control': 'A control frame must not have RSV1.',
			},
			replies: {
				'control-unfragmented': '`8a` is `1000 1010`: FIN is 1, so this Pong is not a fragment.',
				'mask-client': 'This rule binds the client. Here the server sends.',
				'deflate-rsv1-control': '`8a` is `1000 1010`: RSV1, the second bit, is 0.',
			},
			because:
				'**Find key:** byte 1, counted from 0, is `80`. MASK is 1 in a frame from a server. The client fails the connection with 1002.',
		},
		'websocket-kit': {
			question: 'vapor/websocket-kit#24: client → `88 02 03 e8`. Which rule is broken?',
			choices: {
				'mask-client': 'A client must mask every frame.',
				'mask-server': 'A server must not mask a frame.',
				'close-code-reserved-local': 'This close code must not be sent.',
				'length-minimal-16': 'The length must be written in the shortest form.',
			},
			replies: {
				'mask-server': 'This rule binds the server. Here the client sends, and MASK is 0.',
				'close-code-reserved-local':
					'`03 e8` is 1000, a code that an endpoint may send. It must not send 1005, 1006 and 1015.',
				'length-minimal-16': 'The length 2 is in the 7 bits of `02`. That is the shortest form.',
			},
			because:
				'**Find key:** byte 1, counted from 0, is `02`. MASK is 0 in a frame from a client. The code `03 e8` is 1000, which may be sent. A strict server fails the connection with 1002.',
		},
		'nats-server': {
			question:
				'nats-io/nats-server#2300: permessage-deflate is negotiated. Server → `41 03 f2 48 cd`, `c0 04 c9 c9 07 00`. Which rule is broken?',
			choices: {
				'fragment-interleaved': 'A new message must not begin inside another one.',
				'frame-rsv1': 'RSV1 must be 0 if no extension gives it a meaning.',
				'deflate-rsv1-control': 'A control frame must not have RSV1.',
				'deflate-rsv1-first-frame': 'Only the first frame of a message may have RSV1.',
			},
			replies: {
				'fragment-interleaved':
					'`c0` has opcode 0, so it continues the message. Only opcode 1 or 2 would begin another one.',
				'frame-rsv1': 'Here permessage-deflate is negotiated, and it gives RSV1 a meaning.',
				'deflate-rsv1-control': 'The opcodes are 1 and 0. Control frames have opcodes from 8 on.',
			},
			because:
				'**Read flags:** `c0` is `1100 0000`. The second frame continues the message, and RSV1 is 1 again. The client fails the connection with 1002.',
		},
		'm-web-sockets': {
			question:
				'skaarj1989/mWebSockets#23: no extension is negotiated. Server → `c1 07 f2 48 cd c9 c9 07 00`. Which rule is broken?',
			choices: {
				'deflate-rsv1-first-frame': 'Only the first frame of a message may have RSV1.',
				'mask-server': 'A server must not mask a frame.',
				'frame-rsv1': 'RSV1 must be 0 if no extension gives it a meaning.',
				'utf8-truncated': 'A text message must not end inside a character.',
			},
			replies: {
				'deflate-rsv1-first-frame':
					'This rule belongs to permessage-deflate, which is not negotiated here. And this is the first frame of its message.',
				'mask-server':
					'The second byte is `07`, so MASK is 0, as it must be in a frame from a server.',
				'utf8-truncated': 'The receiver fails the connection before it reads the payload as text.',
			},
			because:
				'**Read flags:** `c1` is `1100 0001`, so RSV1 is 1. The flags are read first, so the payload is not looked at. The client fails the connection with 1002.',
		},
		bun: {
			question:
				'oven-sh/bun#33001: permessage-deflate is negotiated. Client → `c9 80 37 fa 21 3d`. Which rule is broken?',
			choices: {
				'frame-rsv1': 'RSV1 must be 0 if no extension gives it a meaning.',
				'deflate-rsv1-control': 'A control frame must not have RSV1.',
				'mask-server': 'A server must not mask a frame.',
				'control-unfragmented': 'A control frame must not be fragmented.',
			},
			replies: {
				'frame-rsv1':
					'Here permessage-deflate is negotiated, and it gives RSV1 a meaning. But this meaning is for messages.',
				'mask-server': 'This rule binds the server. Here the client sends, and it must mask.',
				'control-unfragmented': '`c9` is `1100 1001`: FIN is 1, so this Ping is not a fragment.',
			},
			because:
				'**Read flags:** `c9` is `1100 1001`, a Ping with RSV1. The extension compresses messages, never control frames. A strict server fails the connection with 1002.',
		},
		micropython: {
			question:
				'micropython/micropython#3342: server → `81 01 d0`, `81 01 94`. Which rule is broken?',
			choices: {
				'fragment-interleaved': 'A new message must not begin inside another one.',
				'mask-client': 'A client must mask every frame.',
				'length-minimal-16': 'The length must be written in the shortest form.',
				'utf8-truncated': 'A text message must not end inside a character.',
			},
			replies: {
				'fragment-interleaved':
					'FIN is 1 in the first frame, so its message has ended before the second one begins.',
				'mask-client': 'This rule binds the client. Here the server sends, and it must not mask.',
				'length-minimal-16': 'The length 1 is in the 7 bits of `01`. That is the shortest form.',
			},
			because:
				'**Interpret:** `81` has FIN 1, so each frame is a whole message. The first one ends after `d0`, the first half of a character. The client fails the connection with 1007.',
		},
		domoticz: {
			question:
				'domoticz/domoticz#6543: client → `82 fe 00 00 01 2c 37 fa 21 3d`, and then 300 bytes. Which broken rule does a receiver find first?',
			choices: {
				'mask-client': 'A client must mask every frame.',
				'fragment-interleaved': 'A new message must not begin inside another one.',
				'length-minimal-16': 'The length must be written in the shortest form.',
				'frame-rsv1': 'RSV1 must be 0 if no extension gives it a meaning.',
			},
			replies: {
				'mask-client': '`fe` is `1111 1110`: MASK, its first bit, is 1.',
				'fragment-interleaved':
					'No message has begun before this frame, so the frame cannot interrupt one.',
				'frame-rsv1': '`82` is `1000 0010`: RSV1, the second bit, is 0.',
			},
			because:
				'**Read length:** after `fe` two bytes are the length, `00 00`. A length of 0 must be in the 7 bits after MASK. The sender wrote 300 in four bytes. A strict server fails the connection with 1002.',
		},
		'no-accept': {
			question:
				'A 101 response has `Upgrade` and `Connection`, but no `Sec-WebSocket-Accept`. What does the client do?',
			choices: {
				opens: 'It opens the connection; the status 101 is enough.',
				fails: 'It fails the connection.',
				'asks-again': 'It sends the same request again.',
			},
			because:
				'Without the accept value the client has no sign that the server has read its key (§4.1).',
		},
		'smallest-frame': {
			question: 'How long, in bytes, is the smallest frame that a client may send?',
			because: 'The header has two bytes and the masking key of four bytes. The payload is empty.',
		},
		'header-126': {
			question:
				'Which bytes are the header of an unmasked text frame with 126 bytes of payload? Write hex digits.',
			because:
				'`81` is FIN and text. From 126 to 65,535 bytes, the second byte is `7e`, and two length bytes follow: `00 7e`.',
		},
		'mask-in-tls': {
			question: 'A page uses wss. What must its browser do with the frames?',
			choices: {
				must: 'It must mask them as over ws.',
				'may-not': 'It may leave the mask out, because TLS encrypts.',
				'must-not': 'It must not mask them.',
			},
			because: 'RFC 6455 §5.1 demands the mask with and without TLS. Masking is not encryption.',
		},
		'ping-between': {
			question:
				'A text arrives in two fragments, with a Ping between them. How many `message` events does the page get?',
			choices: { one: 'one', two: 'two', three: 'three' },
			because: 'The fragments are one message. The browser answers the Ping without an event.',
		},
		'cut-character': {
			question:
				'A frame of a text message ends in the middle of `€`. The next frame continues it. What does the client do?',
			choices: {
				allowed: 'It joins the frames and delivers the text.',
				fails: 'It fails the connection with 1007.',
				replaced: 'It delivers the text with two wrong characters.',
			},
			because: 'The whole message must be valid UTF-8, not each frame (§5.6).',
		},
		'code-in-no-frame': {
			question: 'Which code is never in a Close frame?',
			choices: { 'code-1001': '1001', 'code-1006': '1006', 'code-1011': '1011' },
			because:
				'1006 tells the page that no Close frame came. An endpoint must not send it (§7.4.1).',
		},
		'stripped-upgrade': {
			question: 'A proxy removes the `Upgrade` field from requests. The page uses ws. What helps?',
			choices: {
				wss: 'wss: the proxy cannot read the request.',
				retry: 'The same request again, after a short pause.',
				ping: 'A Ping every 30 seconds.',
			},
			because:
				'With TLS the proxy forwards bytes that it cannot read. The server gets the whole request.',
		},
	},
	teacher: {
		goals: [
			'Name the tasks of a WebSocket server, from sending the response to unmasking the text.',
			'Read a frame part by part, and find its wrong byte.',
			'Say what the receiver does with a wrong frame: wait, fail the connection with a code, or read something else.',
		],
		questions: [
			{
				before: 'bug-chunk',
				ask: 'Half a frame has arrived. Which rule is broken?',
				answer:
					'None. A TCP stream has no frame boundaries, so the receiver keeps the bytes and waits.',
			},
			{
				before: 'bug-length-64',
				ask: 'A header announces more bytes than you could ever store. Must you wait for them?',
				answer:
					'No. The length is known already: 1009 (message too big) says why you fail the connection.',
			},
			{
				before: 'bug-length-16',
				ask: 'A header has two bytes too many. What does the receiver take them for?',
				answer: 'For whatever comes next: here for the beginning of the masking key.',
			},
			{
				before: 'bug-unmask',
				ask: 'A frame comes in two TCP segments. With which key byte does the second part begin?',
				answer: 'With key byte i mod 4, where i is the number of payload bytes in the first part.',
			},
		],
		notes: {
			'bug-pong': [
				'Each learner chooses a key. Compare three answers: the bytes differ, but the unmasked payload is the same.',
			],
			'bug-length-64': [
				'Write the ten header bytes on the board and mark the four that are text. The class reads them as letters.',
			],
			'bug-length-16': [
				'Let one learner delete bytes while the others say what the server reads now as length and key.',
			],
			diagnose: [
				'Do one diagnosis together, aloud: read flags, read length, find key, unmask, interpret.',
				'Then let pairs work alone. A pair that finishes early explains its hardest bug to the class.',
			],
		},
		misunderstandings: [
			{
				belief: 'If my server works with my own client, the server is correct.',
				say: 'Both sides may have the same mistake. In clinic 3 the client worked with tolerant servers; other servers closed the connection.',
			},
			{
				belief: 'One `data` event of a socket is one frame.',
				say: 'Show the step “A claim from the web”: the event brought 8 of 11 bytes. The next one may bring three, or three and another frame.',
			},
			{
				belief: 'A receiver notices each wrong byte.',
				say: 'A frame has no checksum. With a wrong byte a frame is often still valid but has another meaning, as in clinic 2.',
			},
		],
	},
};
