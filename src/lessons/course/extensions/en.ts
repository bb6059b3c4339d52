import type { CourseLessonWords } from '../../../strings/lesson-words.ts';

export const en: CourseLessonWords = {
	title: 'More: compression and HTTP/2',
	can: 'You can negotiate compression and a subprotocol, read compressed frames, say what HTTP/2 and HTTP/3 change, and choose a transport by its numbers.',
	steps: {
		size: {
			title: 'How small is “Hello”?',
			text: [
				'Both sides may agree to compress, as in zip files. “Hello” has {message.0.length} bytes.',
			],
			task: 'How many bytes does it have when it is compressed?',
			unit: 'bytes',
			mistakes: {
				same: 'Five is the length without compression.',
				half: 'Only the two letters `l` in “Hello” are equal.',
				frame: 'This is the whole frame. Two of its bytes are the header.',
			},
			done: 'It has {frame.0.length} bytes: `{frame.0.payload}`. DEFLATE saves bytes where something repeats, and needs some bits of its own. “Hello” hardly repeats anything, so it has become longer, and may be sent uncompressed.',
		},
		offer: {
			title: 'Offer and acceptance',
			text: [
				'No side compresses unasked. The client offers it ①, here twice and with different parameters, and the server names what it accepts ②. Such an agreement is called an **extension**. No answer means no compression.',
			],
		},
		inflate: {
			title: 'RSV1 marks a compressed message',
			text: [
				'**Read flags:** `c1` ① is `81` with one bit more, RSV1: this message is compressed. **Read length** ②, then **interpret**: the receiver appends `00 00 ff ff`, which the sender has removed, and inflates. It reads {message.0.text}.',
			],
		},
		'second-hello': {
			title: 'The second “Hello”',
			text: [
				'The server says “Hello” again. Now it may copy from the first message, so `f2 00 11 00 00` is enough. That’s **context takeover**.',
			],
			task: 'In **Hex**, write the frame with these bytes behind the first one.',
			done: 'The second “{message.1.text}” has {frame.1.length} payload bytes instead of {frame.0.length}. A receiver without the first message could not inflate it. The parameter `server_no_context_takeover` would forbid the server such copies.',
			mistakes: {
				direction:
					'The direction is now client → server, and a client must mask. Set it back to server → client.',
				first:
					'The payload `f2 00 11 00 00` is in the first frame. Nothing comes before it, so there is nothing to copy. Keep the original first frame, and add yours after it.',
				'one-frame':
					'The lab has only one frame. Write another one after it in **Hex**: two header bytes, then the payload. The field **Payload** belongs to the first frame.',
				'no-header':
					'The payload has no header. So the receiver reads `f2` as a first byte: FIN, all three reserved bits and opcode 2.',
				masked:
					'MASK is 1 in the second frame. A server must not mask, so the client must close the connection.',
				continuation:
					'Opcode 0 continues a message. But FIN was 1 in the first frame, so its message is complete. A new message has opcode 1, even if it copies bytes from an earlier one.',
				plain:
					'This payload is the text itself, and it copies nothing. Use the payload `f2 00 11 00 00`.',
				'too-short':
					'The second frame announces {frame.1.length} bytes, but the payload has five. The receiver reads the rest as the next header.',
				'not-final': 'FIN of the second frame is 0, so the receiver waits for more of the message.',
				copied:
					'This is the first message again. It is valid, but it copies nothing. Use the payload `f2 00 11 00 00`.',
				'not-marked':
					'RSV1 of the second frame is 0. The receiver reads the bytes as plain text, and `f2 00` is not UTF-8. The receiver fails the connection with {failure.code}.',
				length:
					'The second frame announces {frame.1.length} bytes and is not complete. The receiver waits for the rest.',
				binary: 'The opcode is 2. The page would get a binary message of five bytes, not a text.',
			},
			otherwise:
				'The second message is not the compressed text “Hello” yet. Go through the second frame: **read flags**, **read length**, **interpret**.',
			hints: [
				'Only the two header bytes are missing. They resemble those of the first frame.',
				'The first header byte is `c1`: FIN, RSV1 and opcode 1. The second one is the length.',
				'The frame is `c1 05 f2 00 11 00 00`. Each compressed message has its own RSV1, and the payload has five bytes.',
			],
		},
		http2: {
			title: 'The same messages over HTTP/2',
			text: [
				'HTTP/2 carries many requests as **streams** of one connection, and a WebSocket can be one of them. So far it needs {websocket.minute} bytes per minute.',
			],
			task: 'Now all goes over HTTP/2. What happens to the bytes of the WebSocket?',
			choices: {
				half: 'They fall to less than half, like those of polling.',
				same: 'They stay exactly the same.',
				more: 'They grow a little.',
			},
			replies: {
				half: 'HTTP/2 compresses repeated header fields. WebSocket frames have no header fields.',
				same: 'HTTP/2 puts the frames into frames of its own.',
				more: '',
			},
			done: 'The WebSocket now needs {websocket.minute} bytes per minute: an HTTP/2 DATA frame adds nine bytes to each frame. Polling falls to {short-polling.minute}, because HTTP/2 shortens repeated header fields. RFC 8441 saves connections, not bytes per message.\nRFC 9220 does the same for HTTP/3. There the streams share a QUIC connection over UDP, and a lost packet delays only the streams whose bytes it carried. WebTransport is another API over HTTP/3; its streams and datagrams are not WebSocket.',
		},
		claim: {
			title: 'A claim from the web',
			text: ['“WebSocket has multiplexing: several URLs share one WebSocket connection.”'],
			task: 'Which sentence is true?',
			choices: {
				addresses: 'One WebSocket connection can serve several URLs.',
				messages: 'One WebSocket connection can mix the fragments of two messages.',
				streams: 'Over HTTP/2, several WebSockets can share one TCP connection as streams.',
				smaller: 'RFC 8441 lets a WebSocket send its frames without masking.',
			},
			replies: {
				addresses:
					'A handshake names one URL, and it opens one connection. An extension for multiplexing was drafted, but it never became an RFC.',
				messages:
					'A frame has no field that says to which message it belongs. A receiver fails the connection with 1002 if a second message begins inside the first one.',
				streams:
					'RFC 6455 gives each WebSocket its own TCP connection. RFC 8441 makes it a stream of a shared one, as in the lab.',
				smaller:
					'RFC 8441 keeps the WebSocket frames as they are, with masking. They are sent inside the DATA frames of a stream.',
			},
		},
		'read-it': {
			title: 'You can now read this',
			text: [
				'Chromium really sent these bytes. They begin with `c1`, and the text can’t be seen in them.',
			],
			task: 'What does `c1` tell you?',
			choices: {
				encrypted: 'The message is encrypted.',
				compressed: 'The message is compressed.',
				faulty: 'A bit has flipped: a text begins with `81`.',
			},
			replies: {
				encrypted:
					'TLS encrypts the whole connection, the first byte too. It would look like noise.',
				compressed:
					'Right. `c1` is `81` with RSV1, and both sides agreed on permessage-deflate. Inflated, the first message says “Hello”.',
				faulty: 'Without an agreement the server would hang up. These two had one.',
			},
		},
		fragments: {
			title: 'Compressed and in fragments',
			text: [
				'The sender compresses and then cuts, so only the first frame has RSV1. A control frame is never compressed.',
				'Here’s the first frame of `f2 48 cd c9 c9 07 00`, “Hello”.',
			],
			task: 'In **Hex**, add a Ping with the payload `70`, and then the last frame of the message.',
			done: 'The receiver answers the Ping, joins the payloads of the message, appends `00 00 ff ff` and inflates: {message.0.text}.',
			mistakes: {
				more: 'The message is complete, and more bytes follow it. The receiver reads them as another frame. Remove what comes after `80 04 c9 c9 07 00`.',
				'other-rest':
					'The payload of the last frame is `{frame.2.payload}`. The first frame has `f2 48 cd`, so the last one needs exactly `c9 c9 07 00`.',
				'cut-short':
					'The last frame is not complete: its header or its payload has too few bytes. The receiver waits. The payload of the last frame must be the remaining four bytes of the message.',
				'no-last-length':
					'The receiver reads the byte after `80` as MASK and length, and MASK is 1 in it. A server must not mask, so the client must close the connection. Write the length after `80`: `04`.',
				plain:
					'`{frame.2.payload}` is text that is not compressed. RSV1 in the first frame is about the whole message, so the receiver inflates these bytes too. The compressed rest is `c9 c9 07 00`.',
				'bare-ping':
					'The receiver reads `70` as the first byte of a frame: all three reserved bits, and opcode 0. The header of the Ping comes first: `89` and the length.',
				'first-flags':
					'The first byte is `{byte.0}` now. In `41` FIN is 0, because another frame follows; RSV1 is 1, because the message is compressed; and the opcode is 1.',
				'only-first':
					'FIN is 0 in the first frame, so the receiver waits for more of the message. Write the Ping and the last frame after it.',
				binary:
					'The opcode of the first frame is 2 now, so this is a binary message. Leave the first frame `41 03 f2 48 cd` as it is.',
				'ping-first':
					'The Ping is in front of the message. Here it must be between the two frames, as a control frame may be.',
				'first-changed':
					'The payload of the first frame is `{frame.0.payload}` now. Leave the first frame `41 03 f2 48 cd` as it is, and write after it.',
				masked:
					'MASK is 1 in the second frame. A server must not mask, so the client must close the connection.',
				'no-length':
					'The receiver reads `70` as the second byte of the Ping: MASK and length. The length 1 comes first, and then the payload.',
				'ping-not-final':
					'FIN is 0 in your Ping. A Ping is always one whole frame, even inside a fragmented message. The receiver fails the connection with 1002.',
				pong: 'Opcode {frame.1.opcode} is a {frame.1.kind}. A Ping has opcode 9, so its first byte is `89`.',
				'ping-payload':
					'The payload of your Ping is not the one byte `70` (its length is {frame.1.length}).',
				'whole-again':
					'The last frame contains the whole compressed message again. The first three bytes came before, so only the rest follows: `c9 c9 07 00`.',
				'no-last':
					'The Ping is right. The last frame of the message is still missing, so the receiver waits.',
				'too-short':
					'The last frame announces {frame.2.length} bytes, but the rest of the message has four: `c9 c9 07 00`.',
				'text-again':
					'The last frame has opcode {frame.2.opcode}, which begins a new message inside the first one. The receiver fails the connection with 1002. Use opcode 0.',
				'marked-again':
					'RSV1 is 1 in a later frame of the message. The receiver fails the connection with 1002. Several real servers had this fault.',
				'marked-ping':
					'RSV1 is 1 in the Ping. Control frames are not compressed, so the receiver fails the connection with 1002.',
				'no-ping':
					'A data frame follows the first one at once. The Ping must come between the two frames of the message.',
				'never-ends': 'FIN of the last frame is 0. The receiver waits for more of the message.',
			},
			otherwise:
				'The frames do not yet form “Hello” in two fragments with a Ping between them. Go through each frame: **read flags**, **read length**, **interpret**.',
			hints: [
				'First comes the Ping: flags, length 1, payload `70`. Then comes the continuation.',
				'The Ping is `89 01 70`. The last frame begins with `80`.',
				'The next two frames are `89 01 70` and `80 04 c9 c9 07 00`. In `89` and `80` RSV1 is 0.',
			],
		},
		agree: {
			title: 'Agree on chat.v1 and compression',
			text: [
				"A **subprotocol** says what the messages mean. The page calls `new WebSocket(url, ['chat.v2', 'chat.v1'])`, and its browser offers permessage-deflate. The request has neither line, and the server knows neither name.",
				'Edit the lines of both sides.',
			],
			task: 'Make the connection open with the subprotocol `chat.v1` and with compression.',
			done: 'The server chose {protocol}. If it chooses no name, a browser must fail the connection: the WHATWG standard demands that, although RFC 6455 allows the response.\nBoth heads name `permessage-deflate`, so RSV1 has a meaning now.',
			mistakes: {
				refused:
					'The response in the lab is a 101. But the server refuses this request, and would answer {server.status}. The list **Does this request ask for WebSocket?** marks the first fault.',
				'other-offers':
					'The request offers `{request.protocols}`. The call of the page has two names, first `chat.v2` and then `chat.v1`, and the browser sends them as they are.',
				'extension-twice':
					'The response names `permessage-deflate` twice, but the request offers it once. The client fails the connection.',
				'two-lines':
					'The response has two lines `Sec-WebSocket-Protocol`. The server may send only one, with one name, so the client fails the connection.',
				'after-end':
					'A line is below the empty line. The empty line ends the request, so the server does not read that line as a field. Move it up.',
				'no-list':
					'The value `{request.field.sec-websocket-protocol}` is not a list of names. Write the names with commas between them, without brackets, quotation marks or semicolons.',
				'not-offered':
					'The response names `{response.field.sec-websocket-protocol}`, which the request does not offer. The client fails the connection. Upper and lower case make a difference.',
				'other-extension':
					'The request offers `{request.field.sec-websocket-extensions}`, and the response names an extension that is not offered. The client fails the connection. The extension for compression is called `permessage-deflate`.',
				'one-offer':
					'The connection opens, but the request offers only `chat.v1`. The call of the page has two names, and the browser sends both.',
				'other-order':
					'The order of the names says which one the client prefers. The call of the page has `chat.v2` first, so the browser sends it first.',
				'two-names':
					'The response names two subprotocols. The server may choose only one of them, so the client fails the connection.',
				'protocol-unasked':
					'The response names a subprotocol, but the request offers none. The client fails the connection. Add the offer to the request.',
				'extension-unasked':
					'The response names an extension that the request does not offer. The client fails the connection. Add the offer to the request.',
				'none-chosen':
					'The request offers names, and the server chooses none. By the WHATWG standard, the browser must fail the connection. Let the server choose `chat.v1`.',
				'other-name': 'This server does not support `chat.v2`. Let it choose `chat.v1`.',
				'not-accepted':
					'The request offers `permessage-deflate`, but the response does not accept it. The response needs `Sec-WebSocket-Extensions` too.',
				declined:
					'The request offers `{request.field.sec-websocket-extensions}`, and no compression is agreed. The name of the extension is `permessage-deflate`, and both heads must contain it.',
				'no-compression':
					'The subprotocol is agreed, but not the compression. The request needs `Sec-WebSocket-Extensions`.',
			},
			otherwise:
				'The subprotocol and the compression are not both agreed yet. The request needs the offers `chat.v2, chat.v1` and `permessage-deflate`, and the response needs `chat.v1` and `permessage-deflate`. The checks in the lab mark what does not fit.',
			hints: [
				'The request needs two more lines, and the response needs two as well.',
				'In the request: `Sec-WebSocket-Protocol: chat.v2, chat.v1` and `Sec-WebSocket-Extensions: permessage-deflate`. The server accepts compression by itself.',
				'The response also needs `Sec-WebSocket-Protocol: chat.v1`. Type the line, or type `chat.v1` into **Change something**, **Server settings**, Subprotocols. The server may choose only an offered name.',
			],
		},
		cases: {
			title: 'Six cases',
			text: [
				'Compare leaves out a transport that is too late. Of the others it recommends the one with the fewest bytes, or a simpler one that needs hardly more. Polling is the simplest, then comes SSE.',
				'The lab shows another case.',
			],
		},
		'no-protocol': {
			title: 'No name is chosen',
			text: [
				"The page calls `new WebSocket(url, ['chat', 'superchat'])`. Both names are **subprotocols**, which say what the messages mean.",
				'The server supports neither, and sends a correct 101 without `Sec-WebSocket-Protocol`.',
			],
			task: 'What must the browser do, by the WHATWG standard?',
			choices: {
				opens: 'It must open the connection, with an empty `protocol`.',
				fails: 'It must fail the connection.',
				repeats: 'It must repeat the request without the names.',
			},
			replies: {
				opens:
					'A client that follows only RFC 6455 may do that. For a browser there is a stricter standard, too.',
				fails: '',
				repeats: 'A browser sends one request for each `new WebSocket`.',
			},
			done: 'The page gets an error event and a close event with {page.code}. RFC 6455 allows the server to choose none of the names. But the WHATWG standard, which describes the API of browsers, makes the browser fail the connection. Firefox still opens it, with an empty `protocol` (measured).',
		},
		ping: {
			title: 'You are the server',
			text: [
				'This connection uses permessage-deflate. A frame arrives from the client; unmasked, its payload is `{frame.0.payload}`.',
			],
			task: 'What do you do now? Give the bytes if you answer.',
			done: 'You send a Pong with the same seven bytes. RSV1 of the Ping is 0, so its payload is not compressed, whatever it looks like.',
			mistakes: {
				'no-header':
					'These bytes have no header. The client reads `f2` as a first byte: FIN, all three reserved bits and opcode 2.',
				text: 'Opcode {frame.0.opcode} begins a message for the page. It is not the Pong that the client waits for; a Pong has opcode A.',
				'ping-back': 'Opcode 9 is another Ping. The client still waits for its Pong, opcode A.',
				'not-final':
					'FIN is 0 in your Pong. A control frame must not be fragmented, so the client fails the connection with 1002.',
				'too-long':
					'Your frame announces {frame.0.length} bytes of payload and has fewer. The client waits for the rest.',
				'still-masked':
					'This is the payload as it is on the wire, still masked with the key of the client. The Pong carries the unmasked payload.',
				empty:
					'Your Pong is empty, but the Ping has seven bytes of payload. The Pong must carry the same bytes.',
				'too-short':
					'Your Pong announces {frame.0.length} bytes, but the Ping has seven. The client reads what follows as another header.',
				inflated:
					'You inflated the payload. A Ping is never compressed, and a Pong returns the same bytes.',
				marked:
					'RSV1 is 1 in your Pong. The client fails the connection with 1002: control frames are not compressed.',
				masked:
					'Your Pong is masked. A server must not mask its frames, so the client fails the connection with 1002.',
				fails: 'The frame breaks no rule: RSV1 is 0, and the client has masked it.',
				waits: 'The frame is complete, and a Ping asks for an answer.',
			},
			otherwise:
				'A Ping asks for a Pong with the same payload. **Read flags**, **read length** and **interpret** your own frame, too.',
			hints: [
				'**Read flags:** which opcode does the frame have, and is RSV1 set?',
				'A Pong has opcode 10, so it begins with `8a`. The length is 7.',
				'The answer is `8a 07 f2 48 cd c9 c9 07 00`: a Pong with the bytes of the Ping, not inflated and not masked.',
			],
		},
		receive: {
			title: 'From frames to text',
			text: [
				'A client or a server has received all frames of a compressed text. `dataFrames` are the frames of the message, without any Ping that came between them. `inflate` decompresses.',
			],
			task: 'Choose the lines that make the text, in the order in which they run.',
			mistakes: {
				join: 'Each frame from a client has its own masking key. So the receiver unmasks the payloads before it joins them.',
				append:
					'`00 00 ff ff` belongs to the end of the whole message. So the receiver joins the payloads first.',
				inflate: '`inflate` needs the payload of the whole message, with `00 00 ff ff` at its end.',
				decode: '`bytes` is the result of `inflate`. So `inflate` comes before this line.',
				each: 'The payload of one frame is not complete DEFLATE data. The receiver joins the payloads before it inflates them.',
				early: '`data` is still compressed. UTF-8 is checked after inflating.',
				control: 'The Ping is not a part of the message.',
			},
			done: 'Unmask, join, append `00 00 ff ff`, inflate, decode: each line undoes one thing that the sender did, in reverse order.',
			hints: [
				'The sender masked last, so unmask first.',
				'After `join`, append the four bytes that the sender removed.',
				'The order is: unmask, join, append `00 00 ff ff`, inflate, decode. The other lines inflate single frames, decode too early, or mix in the Ping.',
			],
		},
		exit: {
			title: 'What you know now',
			text: [
				'Four questions about this lesson; they do not need the lab. A question that you miss comes back later.',
			],
		},
	},
	items: {
		prices: {
			question:
				'Prices: five messages per second to the client, at most 250 ms late. Polling is up to 1,030 ms late. Bytes per minute: SSE 62,724, WebSocket 59,300. What does Compare recommend?',
			choices: {
				polling: 'Polling: in time and the simplest.',
				sse: 'SSE: hardly more bytes, and simpler.',
				websocket: 'WebSocket: the fewest bytes decide.',
			},
			because:
				'Polling is too late. WebSocket saves only a twentieth of the bytes, and SSE is simpler.',
		},
		game: {
			question:
				'A game: 20 messages per second in each direction, at most 60 ms late. Polling is up to 70 ms late. Bytes per minute: SSE with requests 1,525,524, WebSocket 475,700. What does Compare recommend?',
			choices: {
				polling: 'Polling: in time and the simplest.',
				sse: 'SSE: hardly more bytes, and simpler.',
				websocket: 'WebSocket: by far the fewest bytes.',
			},
			because:
				'With SSE each message of the client is a request. WebSocket needs less than a third of the bytes.',
		},
		news: {
			question:
				'News: one message per hour, at most an hour late. Polling is up to 30 minutes late. Bytes per minute: polling 222, SSE 361, WebSocket 537. What does Compare recommend?',
			choices: {
				polling: 'Polling: in time, and the fewest bytes.',
				sse: 'SSE: hardly more bytes, and much sooner.',
				websocket: 'WebSocket: the shortest wait.',
			},
			because:
				'Half an hour is early enough, and rare requests need fewer bytes than the heartbeats of an open connection.',
		},
		chat: {
			question:
				'A chat: 0.2 messages per second to the client and 0.05 from it, at most 1 s late. Polling is up to 2,040 ms late. Bytes per minute: SSE with requests 7,212, WebSocket 4,652. What does Compare recommend?',
			choices: {
				polling: 'Polling: in time and the simplest.',
				sse: 'SSE: hardly more bytes, and simpler.',
				websocket: 'WebSocket: clearly fewer bytes.',
			},
			because:
				'Polling is too late. With SSE each message of the client is a request, so SSE needs half as many bytes again.',
		},
		presence: {
			question:
				'Friends who are online: one message every five minutes, at most 10 s late. Polling is up to 5 s late. Bytes per minute: polling 11,763, SSE 369, WebSocket 543. What does Compare recommend?',
			choices: {
				polling: 'Polling: in time and the simplest.',
				sse: 'SSE: in time, few bytes, and simple.',
				websocket: 'WebSocket: fewer bytes than the others.',
			},
			because:
				'Nearly all polls bring nothing, and each one costs header fields. SSE needs the fewest bytes.',
		},
		sensors: {
			question:
				'A machine: ten values per second to the server, at most 1 s late, and hardly any back. Polling is up to 1,030 ms late. Bytes per minute: SSE with requests 638,249, WebSocket 120,618. What does Compare recommend?',
			choices: {
				polling: 'Polling: in time and the simplest.',
				sse: 'SSE: hardly more bytes, and simpler.',
				websocket: 'WebSocket: by far the fewest bytes.',
			},
			because:
				'With SSE, ten requests per second carry the values: more than five times the bytes.',
		},
		scores: {
			question:
				'Scores: one message per minute, at most a minute late. Polling is up to 30 s late. Bytes per minute: polling 11,445, SSE 693, WebSocket 859. What does Compare recommend?',
			choices: {
				polling: 'Polling: in time and the simplest.',
				sse: 'SSE: in time, few bytes, and simple.',
				websocket: 'WebSocket: the shortest wait decides.',
			},
			because:
				'Polling needs sixteen times the bytes of SSE. Nothing comes from the client, so WebSocket has no advantage.',
		},
		'first-byte': {
			question:
				'A compressed text goes out in two frames. What is the first byte of its first frame, in hex?',
			because: 'FIN is 0, RSV1 is 1 and the opcode is 1: `0100 0001`, that is `41`.',
		},
		tail: {
			question:
				'With permessage-deflate, which four bytes does the receiver append before it inflates a message? Write hex digits.',
			because:
				'The sender removes `00 00 ff ff`, and the receiver appends these bytes again (RFC 7692 §7.2).',
		},
		'not-negotiated': {
			question:
				'No extension was negotiated. A server sends `c1 05 48 65 6c 6c 6f`. With which close code does the client fail the connection?',
			because:
				'Without an extension RSV1 must be 0, so the client fails the connection with 1002, protocol error (RFC 6455 §5.2).',
		},
		'not-offered': {
			question:
				'The client offers no extension. The server’s 101 names permessage-deflate. What does the client do?',
			choices: {
				fails: 'It fails the connection.',
				plain: 'It opens the connection without compression.',
				compressed: 'It opens the connection with compression.',
			},
			because: 'A server may name only what was offered (RFC 6455 §4.1 and §4.2.2).',
		},
		'no-takeover': {
			question:
				'“Hello” compresses to 7 bytes. With `server_no_context_takeover`, to how many bytes does the server compress a second “Hello”?',
			because: 'Without context takeover nothing can be copied from earlier messages.',
		},
		'name-not-chosen': {
			question:
				"A page calls `new WebSocket(url, ['chat'])`. The server’s 101 is correct but has no `Sec-WebSocket-Protocol`. What must the browser do, by the WHATWG standard?",
			choices: {
				opens: 'It must open the connection without a subprotocol.',
				fails: 'It must fail the connection.',
				'first-name': 'It must use the first name that the page offered.',
			},
			because:
				'The server chose no name, so the WHATWG standard makes the browser fail the connection. RFC 6455 alone allows this response. Firefox still opens the connection, with an empty `protocol` (measured).',
		},
		'over-http3': {
			question:
				'A page opens two WebSockets to one server over HTTP/3 (RFC 9220). What can they share?',
			choices: {
				tcp: 'one TCP connection, with a stream for each',
				quic: 'one QUIC connection, with a stream for each',
				own: 'nothing: each one has its own connection',
			},
			because:
				'HTTP/3 runs over QUIC, not TCP. RFC 9220 makes each WebSocket a stream, like RFC 8441.',
		},
		'one-connection': {
			question: 'What lets two WebSockets of a page share one TCP connection?',
			choices: {
				subprotocols: 'two subprotocols in one handshake',
				http2: 'HTTP/2 with RFC 8441',
				compression: 'permessage-deflate',
			},
			because:
				'Over HTTP/2 each WebSocket is a stream. Over HTTP/1.1 each one has its own TCP connection.',
		},
	},
	teacher: {
		goals: [
			'Negotiate a subprotocol and permessage-deflate, and say what the client does if the response does not match the request.',
			'Read a compressed message, whole or in fragments, and say in which frame RSV1 is 1.',
			'Choose a transport for a case, and name the number that decides the choice.',
		],
		questions: [
			{
				before: 'size',
				ask: 'Can a compressed text be longer than the text itself?',
				answer: 'Yes. A short text without repetition grows by a few bytes.',
			},
			{
				before: 'second-hello',
				ask: 'The same message is sent again, in five bytes. What must the receiver have kept to inflate them?',
				answer: 'The inflated bytes of the first message. This is context takeover.',
			},
			{
				before: 'http2',
				ask: 'HTTP/2 makes header fields small. What does that change for an open WebSocket?',
				answer:
					'Nothing for its messages: frames have no header fields. A WebSocket frame in a DATA frame of its own even costs nine more bytes.',
			},
			{
				before: 'agree',
				ask: 'If a server chooses no subprotocol, the RFC lets the connection open, and the WHATWG standard does not. What decides what a page gets?',
				answer:
					'The browser. The WHATWG standard says what it must do; Chromium does so, and Firefox opens the connection (measured).',
			},
			{
				before: 'cases',
				ask: 'Which three numbers do you need before you choose a transport?',
				answer: 'Messages per second in each direction, and the longest wait that is tolerable.',
			},
		],
		notes: {
			size: [
				'Collect numbers on the board before you lock one. Many are below five; the right one is above.',
			],
			inflate: ['Let the class write `c1` as eight bits and name each of them before you go on.'],
			http2: [
				'Let the class vote, then show the two numbers. The point is that streams save connections, not bytes.',
			],
			fragments: [
				'Ask three learners for one frame each: first fragment, Ping, last fragment. Type what they say.',
			],
			cases: [
				'Give each group one case and the Compare lab. Each group reports its transport and the deciding number.',
			],
		},
		misunderstandings: [
			{
				belief: 'Compression is always worth it.',
				say: 'Show the first step: 7 bytes for 5. Compression also costs memory and time for each connection.',
			},
			{
				belief: 'Each fragment of a compressed message has RSV1.',
				say: 'The whole message is compressed and then cut. Set RSV1 in the second frame in the lab: the receiver fails the connection with 1002.',
			},
			{
				belief: 'A WebSocket multiplexes several URLs over one connection.',
				say: 'One handshake, one URL, one connection. With HTTP/2 (RFC 8441) each WebSocket is a stream of a shared connection.',
			},
			{
				belief: 'A subprotocol is an extension.',
				say: 'An extension changes the frames. A subprotocol says what the messages mean; the frames stay the same (§1.9).',
			},
		],
	},
};
