// Holds the English words of the bug museum (lessons/bugs.ts).
import type { CardWords } from '../card-words.ts';

export const cards: Readonly<Record<string, CardWords>> = {
	'length-of-four-bytes': {
		statement:
			'A client sends 300 bytes. Its frame begins with `82 fe 00 00 01 2c`, followed by the masking key `37 fa 21 3d`. The server resets the connection. What is wrong?',
		choices: {
			receiver: 'The server reads too few bytes of the length.',
			sender: 'The client writes the length in four bytes after 126.',
			network: 'A proxy has inserted two bytes.',
		},
		truth:
			'**Read length:** Exactly two bytes of length follow the length code 126. The server reads the length {frame.0.length} and the masking key `{frame.0.key}`. It takes the next bytes for a new frame.',
		shows: 'The length field ends after `00 00`, and the masking key begins two bytes too early.',
	},
	'four-bytes-after-127': {
		statement:
			'A PHP server writes the length after 127 with the format `N`, which means four bytes. The frame of 70,000 letters “a” begins with `81 7f 00 01 11 70 61 61 61 61`. What breaks?',
		choices: {
			cut: 'The browser cuts the text after 65,535 letters.',
			nothing: 'Nothing: four bytes are enough for this length.',
			waits: 'The browser reads a far greater length, and the page gets nothing.',
		},
		truth:
			'**Read length:** The server is at fault: exactly eight bytes of length follow the length code 127. The browser takes four letters as a part of the length, which becomes {frame.0.length}. A browser without a size limit waits for that many bytes. Chromium and Firefox accept only frames of less than 2 GiB, and end the connection (measured).',
		shows: 'The length field includes the bytes `61` of the first four letters.',
	},
	'reads-four-of-eight': {
		statement:
			'A server sends 70,000 bytes. The frame begins with `82 7f 00 00 00 00 00 01 11 70`. A client library reads four bytes of the length and stops with an error. Whose fault is it?',
		choices: {
			receiver: 'The client’s: eight bytes of length follow 127.',
			sender: 'The server’s: it writes four bytes too many.',
			form: 'The server’s: 70,000 bytes do not need the length code 127.',
		},
		truth:
			'**Read length:** The frame is right. The eight bytes are the length {frame.0.length}, which does not fit into the two bytes of the 16-bit form. The client must read all eight, even if the first ones are zero.',
		shows: 'The length field has eight bytes, and the lab finds no fault in the header.',
	},
	'shift-by-42': {
		statement:
			'A program sends 5 GiB. Its code computes the fourth of the eight length bytes with `length >> 42` in place of `length >> 32`. The header is `82 7f 00 00 00 00 40 00 00 00`. What does the receiver read?',
		choices: {
			right: 'The right length: this byte does not count.',
			'too-long': 'Nothing: 5 GiB is too much for one frame.',
			'one-gibibyte': 'A frame of 1 GiB, and the rest as new frames.',
		},
		truth:
			'**Read length:** The sender is at fault: the fourth byte of the length must be `01`. The header announces {frame.0.length} bytes, so the receiver reads 4 GiB of payload as frames. Below 4 GiB the right shift and the wrong one both give 0, and the bug does not show.',
		shows: 'The fourth byte of the length is `00`, and the length is {frame.0.length}.',
	},
	'high-bit-of-two-bytes': {
		statement:
			'A library refuses frames of 32,768 bytes. In the header `82 7e 80 00` the highest bit of the length is set, and the library takes the length for a negative number. Which side is right?',
		choices: {
			forbidden: 'The library is right: the highest bit of a length must be 0.',
			allowed: 'The frame is right: the highest bit of these two bytes may be 1.',
			'long-form': 'The library is right: from 32,768 on, a length needs eight bytes.',
		},
		truth:
			'**Read length:** The rule about the highest bit applies to the eight bytes after 127. The two bytes after 126 are an unsigned number, so `80 00` means {frame.0.length}.',
		shows: 'The lab reads the length {frame.0.length} and finds no fault in the header.',
	},
	'length-sets-mask': {
		statement:
			'A server writes the length of each message into the second byte, however great it is. A message of 200 bytes begins with `81 c8`. What does a browser read?',
		choices: {
			'two-hundred': 'A frame of 200 bytes.',
			masked: 'A masked frame of 72 bytes.',
			extended: 'A frame whose length is in the next two bytes.',
		},
		truth:
			'**Read length:** `c8` is MASK = 1 and the length {frame.0.length}. A server must not mask, so the browser must close the connection. The server is at fault: above 125 bytes it must use the length code 126 or 127.',
		shows: 'Bit 8, MASK, is 1, and the other seven bits of the byte mean {frame.0.length}.',
	},
	'payload-of-126': {
		statement:
			'A client library makes wrong frames for payloads of exactly 126 bytes. It writes 126 as a plain length and sends `82 fe`, then the masking key `37 fa 21 3d`. What does the server read?',
		choices: {
			'seven-bits': 'The length 126, which fits into seven bits.',
			'key-as-length': 'The length 14,330: it takes half of the key for the length.',
			'too-long': 'Nothing: a frame may have at most 125 bytes.',
		},
		truth:
			'**Read length:** 126 in the seven bits is the code for a length in the next two bytes. The server reads the length {frame.0.length} and the masking key `{frame.0.key}`, then it waits. The client must write `fe 00 7e`.',
		shows: 'The length field is `37 fa`, and the frame is not complete.',
	},
	'two-ampersands': {
		statement:
			'A server in C++ sends 300 letters “a”. Its code writes the low byte of the length as `size && 0xFF` in place of `size & 0xFF`. The header is `81 7e 01 01`. What breaks?',
		choices: {
			'rest-is-a-frame': 'The browser takes the last 43 letters for a frame.',
			dropped: 'The browser drops the last 43 letters.',
			waits: 'The browser waits, because the header announces more than 300 letters.',
		},
		truth:
			'**Read length:** The server is at fault: in C++, `&&` gives `true`, written as 1, so the header announces the length {frame.0.length}. The next byte, `61`, becomes the first byte of a frame, with RSV1 and RSV2 set. A strict client fails the connection with {failure.code}, as Chromium does; Firefox waits for the rest of this frame (measured).',
		shows: 'A second frame begins after {frame.0.length} letters, and its first byte is `61`.',
	},
	'masked-length': {
		statement:
			'A client sends 300 bytes. It applies the masking key `37 fa 21 3d` to the length `01 2c` too and sends `82 fe 36 d6 37 fa 21 3d`. What does the server do?',
		choices: {
			unmasks: 'It unmasks the length and reads 300.',
			fails: 'It fails the connection, because the length is masked.',
			waits: 'It reads the length 14,038 and waits for more bytes.',
		},
		truth:
			'**Read length:** The client is at fault: the key masks the payload and nothing else. The server reads the length {frame.0.length}, which breaks no rule, and waits. If both sides have this bug, it does not show.',
		shows: 'The length is {frame.0.length}, and the frame is not complete.',
	},
	'key-begins-wrong': {
		statement:
			'A masked frame arrives in two pieces: `81 85 b7 00 bb 51 ff 65 d7` and `3d d8`. The server unmasks three bytes, then goes on with the key byte `00`. Whose fault is it?',
		choices: {
			server: 'The server’s: it must go on with the last byte of the key.',
			restart: 'The server’s: it must unmask each piece from the first byte of the key.',
			client: 'The client’s: the second piece needs a key of its own.',
		},
		truth:
			'**Unmask:** TCP may cut a frame at any byte, and the position in the key is counted from the start of the payload. The fourth byte of the payload needs the fourth byte of the key. So the message is “{frame.0.text}”.',
		shows: 'With the key `{frame.0.key}` the payload is “{frame.0.text}”.',
	},
	'second-segment-stays-masked': {
		statement:
			'A client’s frame arrives in two TCP segments. The first is `81 8a 37 fa 21 3d 7f 9f 4d 51 58`, the second `b2 44 51 5b 95`. The server unmasks the first segment and passes on the second as it is. Whose fault is it?',
		choices: {
			client: 'The client’s: a frame must fit into one segment.',
			network: 'The network’s: it must not cut a frame.',
			server: 'The server’s: the key is for the whole payload.',
		},
		truth:
			'**Unmask:** TCP transports bytes, not frames, so a frame may arrive in any number of segments. The server must unmask all {frame.0.length} bytes of the payload, which is “{frame.0.text}”.',
		shows: 'The marked bytes arrived in the second segment; they are a part of the same payload.',
	},
	'mask-bit-not-read': {
		statement:
			'A client sends the unmasked frame `81 05 48 65 6c 6c 6f`. The server does not look at the MASK bit and takes `48 65 6c 6c` for the masking key. What must it do instead?',
		choices: {
			read: 'Read the message “Hello”: MASK is 0.',
			fail: 'Fail the connection: a client must mask its frames.',
			'take-key': 'Take these four bytes: a frame from a client has a key.',
		},
		truth:
			'**Find key:** Both sides are at fault. A client must mask each frame, and a server must close the connection when it receives an unmasked one. The lab fails the connection with {failure.code}.',
		shows: 'Bit 8, MASK, is 0, so the payload begins at once; the lab fails the connection.',
	},
	'masked-pong': {
		statement:
			'A server answers a Ping with `8a 80 00 00 00 00`. A client library reads the first two bytes as the whole frame. It takes the zeros for the next frame and reports a continuation without a start. Whose fault is it?',
		choices: {
			client: 'The client’s: a server may mask an empty Pong.',
			server: 'The server’s: a key of zeros is not allowed.',
			both: 'Both are at fault.',
		},
		truth:
			'**Find key:** A server must not mask any frame. The client must check the MASK bit and close the connection because it is 1. MASK = 1 means that four bytes of key follow, even if the payload is empty.',
		shows: 'The six bytes are one frame, with the masking key `{frame.0.key}`.',
	},
	'unmasked-pong': {
		statement:
			'A client masks its messages. It answers a Ping with the Pong `8a 00`, and the server closes the connection. Whose fault is it?',
		choices: {
			server: 'The server’s: an empty payload has nothing to mask.',
			client: 'The client’s: control frames are masked too.',
			ping: 'The server’s: it must not send a Ping to a client.',
		},
		truth:
			'**Find key:** A client must mask all frames: Ping, Pong and Close too, even empty ones. An empty Pong from a client has six bytes, `8a 80` and a key.',
		shows: 'Bit 8, MASK, is 0 in a {frame.0.kind} from a client; the lab fails the connection.',
	},
	'pong-of-masked-bytes': {
		statement:
			'A client sends the Ping `89 84 37 fa 21 3d 47 93 4f 5a`. The server answers with the Pong `8a 04 47 93 4f 5a`. What is wrong?',
		choices: {
			mask: 'The server must mask the Pong with the same key.',
			nothing: 'Nothing: the Pong has the bytes of the Ping.',
			payload: 'The server must send the payload without the mask.',
		},
		truth:
			'**Unmask:** A Pong must have the same application data as the Ping, here “{frame.0.text}”. The key is for this one frame. The right Pong is `8a 04 {frame.0.payload}`; with other bytes, a client might not match the Pong to its Ping.',
		shows: 'On the wire the Ping has `{frame.0.wire}`, but its payload is `{frame.0.payload}`.',
	},
	'pong-in-two-segments': {
		statement:
			'A browser’s empty Pong arrives in two TCP segments: `8a 80` and `46 dc 9f 25`. The server takes the second one for a new frame. Whose fault is it?',
		choices: {
			server: 'The server’s: it must wait for the key.',
			browser: 'The browser’s: a header must be in one segment.',
			network: 'The network’s: it delivered the segments in the wrong order.',
		},
		truth:
			'**Find key:** MASK is 1, so the header has four more bytes, whenever they arrive. The server must keep the two bytes and wait. A receiver must expect a cut at any byte.',
		shows: 'The six bytes are one {frame.0.kind} without a fault; the marked four are its key.',
	},
	'rsv1-on-second-fragment': {
		statement:
			'Both sides agreed on permessage-deflate. A server sends a compressed message in two frames, `41 03 f2 48 cd` and `c0 04 c9 c9 07 00`. A client fails the connection. Whose fault is it?',
		choices: {
			receiver: 'The client’s: each frame of a compressed message has RSV1.',
			sender: 'The server’s: the second frame must not have RSV1.',
			opcode: 'The server’s: the second frame needs the opcode 1.',
		},
		truth:
			'**Read flags:** RSV1 marks a compressed message and is set only in its first frame. In a continuation RSV1 must be 0; otherwise the receiver must fail the connection. The second frame must begin with `80`.',
		shows:
			'RSV1 is 1 in the continuation; a strict client fails the connection with {failure.code}.',
	},
	'rsv1-on-ping': {
		statement:
			'Both sides agreed on permessage-deflate. A client sends the Ping `c9 80 37 fa 21 3d`, then a binary message that is not compressed. The server answers the Ping and inflates the message. What must it do instead?',
		choices: {
			inflates: 'It must inflate the Ping as well.',
			answers: 'It must answer with RSV1 set.',
			accepts: 'It must fail the connection at the Ping.',
		},
		truth:
			'**Read flags:** The Ping has RSV1 set, and a control frame must not have it. The receiver must fail the connection. Instead, this server applied the bit to the next message and inflated that message.',
		shows:
			'The first frame breaks the rule; the second has RSV1 = 0 and the payload “{frame.1.text}”.',
	},
	'one-more-byte': {
		statement:
			'A report says that many programs refuse this compressed message. Its frames are `41 0b f2 48 cd c9 c9 07 00 00 00 ff ff` and `c0 01 00`. RFC 7692 shows such a last byte. Whose fault is it?',
		choices: {
			sender: 'The sender’s: the second frame must not have RSV1.',
			browser: 'The receivers’: they do not implement this part of the RFC.',
			byte: 'The sender’s: a frame of one byte cannot be compressed.',
		},
		truth:
			'**Read flags:** The byte `00` is right. But the last frame is a continuation, and RSV1 is set in it. A receiver must fail the connection. With `80 01 00` the message is “{message.0.text}”.',
		shows: 'The lab finds one fault, RSV1 in the second frame.',
	},
	'rsv1-without-extension': {
		statement:
			'A client offers permessage-deflate, and the server’s response does not accept it. A later frame from the server has RSV1 set, for example `c1 07 f2 48 cd c9 c9 07 00`. What must the client do?',
		choices: {
			inflate: 'Inflate the payload, since it offered the extension.',
			fail: 'Fail the connection.',
			ignore: 'Ignore the bit and read the payload as it is.',
		},
		truth:
			'**Read flags:** An offer is not an agreement: if the response does not accept the extension, RSV1 must be 0. The client must fail the connection, here with {failure.code}. The server is at fault.',
		shows: 'RSV1 is set on a connection without extensions.',
	},
	'http-after-close': {
		statement:
			'A server framework sends the Close frame `88 02 11 30`. Then it writes an HTTP response, which begins with `48 54 54 50`, to the same connection. Browsers report an invalid frame header. What do they read in `48 54`?',
		choices: {
			close: 'A Close frame without FIN and with RSV1.',
			text: 'A text frame of 54 bytes.',
			http: 'The letters HT of an HTTP response.',
		},
		truth:
			'**Read flags:** After 101 all bytes are frames, so the framework must not write HTTP. `48` is FIN = 0, RSV1 = 1 and the opcode 8; `54` is the length {frame.1.length}. According to the bug report, browsers then give the page 1006, not {frame.0.code}.',
		shows: 'The marked bytes “HTTP” become a second frame, a {frame.1.kind} with RSV1 set.',
	},
	'buffer-cuts-character': {
		statement:
			'A server sends the text “æøåæ”: `81 08 c3 a6 c3 b8 c3 a5 c3 a6`. A client reads 7 bytes of payload into its buffer and reports invalid UTF-8. Whose fault is it?',
		choices: {
			sender: 'The server’s: it must send no more than 7 bytes.',
			text: 'The server’s: these letters are not valid UTF-8.',
			receiver: 'The client’s: it must check the message, not a part of it.',
		},
		truth:
			'**Interpret:** The payload of {frame.0.length} bytes is valid. The client’s buffer ends in the middle of the last character. The UTF-8 check of the client must keep the first byte of this character, `c3`, and go on with the next part.',
		shows: 'The marked bytes are one character, and the lab finds no fault.',
	},
	'one-byte-per-message': {
		statement:
			'A device sends each byte of its output as a text message of its own. For the letter Д it sends `81 01 d0` and `81 01 94`. The browser disconnects. Whose fault is it?',
		choices: {
			browser: 'The browser’s: it must put both messages together.',
			sender: 'The device’s: each message must be valid UTF-8.',
			binary: 'The browser’s: it must give the page the two bytes.',
		},
		truth:
			'**Interpret:** FIN is 1, so each frame is a whole message, and `d0` alone is not valid UTF-8. The browser must fail the connection; {failure.code} is the code for it (Chromium sends 1002, measured). The device can send whole characters, or use fragments, or binary messages.',
		shows: 'The first message ends in the middle of a character.',
	},
	'fragment-cuts-character': {
		statement:
			'A server sends a text message in fragments. One character is split across two of them, for example `01 01 d0` and `80 01 94`. A client reports invalid UTF-8 in the first frame. Whose fault is it?',
		choices: {
			receiver: 'The client’s: a fragment may end inside a character.',
			sender: 'The server’s: each frame must be valid UTF-8.',
			both: 'Both: a text message must not have fragments.',
		},
		truth:
			'**Interpret:** The message must be valid UTF-8, but a single frame of it may contain a part of a character. The two fragments together are “{message.0.text}”.',
		shows: 'The first payload alone is not valid UTF-8, but the lab finds no fault.',
	},
	'text-not-checked': {
		statement:
			'A server receives the text frame `81 82 37 fa 21 3d c8 04`. The payload without the mask is `ff fe`. The server passes the two bytes to the application as text. What must it do?',
		choices: {
			'pass-on': 'Pass the bytes on: the application knows its encoding.',
			replace: 'Put a replacement character in place of each byte.',
			fail: 'Fail the connection.',
		},
		truth:
			'**Interpret:** A text message is UTF-8, and no UTF-8 text contains `ff` or `fe`. An endpoint that reads the text must fail the connection; {failure.code} is the code for it. Binary messages may contain any bytes.',
		shows:
			'The payload is `{frame.0.payload}`, and the lab fails the connection with {failure.code}.',
	},
	'characters-for-bytes': {
		statement:
			'A server sends two Chinese characters. In UTF-8 they are the bytes `e4 bd a0 e5 a5 bd`, but the server sends `81 02 e4 bd`. The browser reports invalid UTF-8. What must change?',
		choices: {
			encoding: 'The server must send the text as UTF-16.',
			bytes: 'The server must count bytes, not characters.',
			browser: 'The browser must wait for four more bytes.',
		},
		truth:
			'**Read length:** The length of a frame counts bytes. The server counted {frame.0.length} characters and sent as many bytes, so the text ends in the middle of a character. The browser must fail the connection; {failure.code} is the code for it (Chromium sends 1002, measured).',
		shows: 'The payload `{frame.0.payload}` is a part of one character.',
	},
	'empty-fragments': {
		statement:
			'A library has a limit on the number of fragments, but it does not count empty ones. The other side sends `01 01 61` and then `00 00` again and again. What protects the library?',
		choices: {
			rule: 'The RFC: an empty fragment is a protocol error.',
			size: 'The limit on the size of a message.',
			limit: 'A limit that counts all fragments.',
		},
		truth:
			'Empty fragments are allowed, so the bytes break no rule, and the message stays at one byte. A receiver that does not count them never stops working on this message. Each receiver must protect itself against such messages.',
		shows: 'The message of {frames} frames is still open, and the lab finds no fault.',
	},
	'other-key-behind-the-proxy': {
		statement:
			'On the developer’s machine the connection opens. On the web server the application receives a different Sec-WebSocket-Key from the one that the browser sent. The browser reports a wrong Sec-WebSocket-Accept. Where is the fault?',
		choices: {
			between: 'In an intermediary: it makes a new key.',
			server: 'In the application: it computes the hash wrongly.',
			browser: 'In the browser: it changes its key later.',
		},
		truth:
			'The application computes `{accept}` correctly from the key that it received. The browser expects `{accept.expected}`. An intermediary that makes a handshake of its own must also answer the browser’s own key.',
		shows: 'The accept value belongs to another key, and the browser fails the connection.',
	},
	'upgrade-to-upgrade': {
		statement:
			'A proxy sets two header fields of the request from the same variable. The browser sends `Upgrade: websocket`, but the server receives `Upgrade: upgrade` and refuses the request. Whose fault is it?',
		choices: {
			browser: 'The browser’s: both header fields must have the same value.',
			proxy: 'The proxy’s: it must pass on the name of the protocol.',
			server: 'The server’s: it must accept any value of Upgrade.',
		},
		truth:
			'Upgrade names the protocol, here `websocket`. `upgrade` is the value of Connection. The proxy is at fault; a server refuses such a request, here with {server.status}.',
		shows: 'The server stops at the check of Upgrade and answers {server.status}.',
	},
	'subprotocol-not-asked-for': {
		statement:
			'A client connects without a subprotocol. The response contains `Sec-WebSocket-Protocol: xmpp`. The client reports an error. Which side is right?',
		choices: {
			client: 'The server: a client must accept what the server chooses.',
			nothing: 'The server: the field is a comment for people.',
			server: 'The client: the server must not choose a subprotocol that the client did not offer.',
		},
		truth:
			'The server may choose from the subprotocols in the request, or none. If the response names another one, the client must fail the connection. To use this server, the client can offer `xmpp`.',
		shows: 'The client stops at the subprotocol check.',
	},
	'subprotocol-not-answered': {
		statement:
			'A page asks for the subprotocol `mqtt`. The server answers 101 without Sec-WebSocket-Protocol. Chrome reports an error. Which rule does Chrome apply?',
		choices: {
			'browser-rule': 'A rule of the WHATWG standard for browsers.',
			'rfc-rule': 'A rule of RFC 6455 for servers.',
			'browser-bug': 'None: it is a bug in the browser.',
		},
		truth:
			'RFC 6455 allows a server to choose no subprotocol, and other clients may open this connection. Under the WHATWG standard a browser fails the connection, because the page asked for a subprotocol. The page gets {page.code}.',
		shows: 'A browser stops at the subprotocol check.',
	},
	'empty-subprotocol': {
		statement:
			'A client asks for the subprotocol `mqtt`. A server that does not support it responds with the empty field `Sec-WebSocket-Protocol:`. What is right?',
		choices: {
			empty: 'The empty field is right: it means that none was chosen.',
			'leave-out': 'The server must leave the field out.',
			first: 'The server must repeat the client’s first subprotocol.',
		},
		truth:
			'A server that agrees to no subprotocol must not send the field. RFC 6455 says that the empty string is not a legal value. A strict client fails the connection.',
		shows: 'The client stops at the subprotocol check.',
	},
	'compares-with-itself': {
		statement:
			'A client computes the accept value for its key. Then its code compares the computed value with itself. Which accept values does the client treat as right?',
		choices: {
			none: 'No accept value.',
			right: 'The right accept value for its key.',
			any: 'Any accept value.',
		},
		truth:
			'The client is at fault: a value always equals itself, so the check passes with any response. For this key, the client must demand `{computed}`. Without the check, a response that belongs to another request can pass.',
		shows: 'The accept value in the lab does not match the key; this client would accept it.',
	},
	'key-of-36-bytes': {
		statement:
			'A client makes its key from the 36 characters of an ID: `MDAxMTIyMzMtNDQ1NS02Njc3LTg4OTktYWFiYmNjZGRlZWZm`. The server answers 400. Whose fault is it?',
		choices: {
			client: 'The client’s: the key must be 16 bytes.',
			server: 'The server’s: it must accept a longer key.',
			base64: 'The client’s: the key is not Base64.',
		},
		truth:
			'The value is correct Base64, but it decodes to {key.bytes} bytes. The key must be 16 random bytes, and new for each connection. A server that decodes the key refuses other lengths, here with {server.status}.',
		shows: 'The key decodes to {key.bytes} bytes, and the server answers {server.status}.',
	},
};
