// Holds the words of the facts that the sentence of a program gives with its values.
import { ownValue } from '../../../../engine/own-value.ts';
import { curlLine } from '../curl-line.ts';
import { reasons } from './reasons.ts';
import type { FactText, FactWords } from '../fact-text.ts';

type ProgramFact =
	| 'opcode-reserved'
	| 'opcode-refused'
	| 'answer-not-http'
	| 'byte-undecoded'
	| 'route-differs'
	| 'head-unreadable'
	| 'still-masked'
	| 'accept-of-hex'
	| 'rsv1-demanded'
	| 'window-of-8'
	| 'close-code-forbidden'
	| 'code-unknown'
	| 'head-as-frames'
	| 'frame-as-request'
	| 'frame-as-response'
	| 'length-impossible'
	| 'length-in-101'
	| 'key-length'
	| 'response-after-101'
	| 'used-after-end'
	| 'inner-error'
	| 'browser-plain-request'
	| 'connection-over-h2'
	| 'refused-because'
	| 'rsv1-unagreed'
	| 'frame-rule'
	| 'accept-of-other-key'
	| 'accept-of-pair'
	| 'field-twice'
	| 'connection-list'
	| 'backend-unreached'
	| 'redirect-of-tls'
	| 'origin-refused-told'
	| 'origin-of-app'
	| 'sends-at-once'
	| 'read-deadline'
	| 'subprotocol-shared'
	| 'request-incomplete'
	| 'upgrade-unsupported'
	| 'reason-told'
	| 'close-code-as-status'
	| 'socketio-wants-its-client'
	| 'socketio-meets-plain'
	| 'length-border'
	| 'big-message'
	| 'stray-behind-head'
	| 'several-ends'
	| 'bytes-replaced'
	| 'ended-at-once'
	| 'draft-version'
	| 'fragment-opcode'
	| 'ping-left'
	| 'frame-in-words'
	| 'frames-in-order'
	| 'length-in-7-bits'
	| 'one-frame-per-read'
	| 'pong-changed'
	| 'frame-mask-wrong'
	| 'reason-too-long'
	| 'bytes-before-response'
	| 'header-in-payload'
	| 'masked-in-part'
	| 'compressed-payload'
	| 'stream-unended'
	| 'size-of-buffer'
	| 'subprotocol-null'
	| 'request-lacks'
	| 'response-lacks'
	| 'frames-not-text'
	| 'head-unended'
	| 'zlib-header'
	| 'close-body'
	| 'frame-in-payload'
	| 'takeover-unanswered'
	| 'guid-differs'
	| 'close-first'
	| 'utf8-bytes'
	| 'offer-refused'
	| 'path-with-query'
	| 'request-in-order'
	| 'right-and-refused'
	| 'response-in-order'
	| 'handshake-in-order'
	| 'reserved-bits'
	| 'origin-not-sent'
	| 'never-accepted';

const fact = (says: string, todo: string, asks: string | null): FactText => ({ says, todo, asks });
const all = (...sentences: readonly string[]) => sentences.filter((one) => one !== '').join(' ');

/** Says what is legal in a field of the upgrade although some servers do not take it. */
const ODD_BUT_LEGAL = new Map([
	['list', 'a list is legal, and some servers compare the whole value with `Upgrade`.'],
	['tight', 'a list needs no blank behind a comma, and some servers split it only at a blank.'],
	['case', 'letters of any case are legal here, and some servers compare them exactly.'],
]);

/** Says which rule a frame broke, and what mostly does that. */
const FRAME_RULES: Readonly<Record<string, readonly [says: string, todo: string]>> = {
	alone: [
		'A continuation frame (opcode 0) came, and no message was open that it could continue (RFC 6455 §5.4).',
		'Give the first fragment of a message opcode 1 or 2 without FIN, and only the later ones opcode 0.',
	],
	unfinished: [
		'A new message began before the last one had its final fragment (RFC 6455 §5.4). Often two threads send at once, and their fragments get mixed.',
		'Let one task send, or lock the whole message. The last fragment has FIN.',
	],
	'close-short': [
		'A Close frame had a body of one byte. A body is empty, or begins with a code of two bytes (RFC 6455 §5.5.1).',
		'Write the code as two bytes, the higher one first: 1000 is `03 e8`.',
	],
	'control-fragment': [
		'A Ping, Pong or Close frame came without FIN (RFC 6455 §5.5). A control frame may not be cut: a Pong begins with 8a, and not with 0a. Text that is read as a frame looks the same: 0a is a line feed, and 48 is H.',
		'Set FIN on each control frame. If its sender does, the receiver lost the frame boundary before it.',
	],
	'control-long': [
		'A Ping, Pong or Close frame with more than 125 bytes came (RFC 6455 §5.5). Its length field is 126 or 127, which only data frames may have. A limit for messages has no part in it.',
		'Send at most 125 bytes in a control frame; the reason of a Close may have 123. If none is so long, the receiver lost the frame boundary.',
	],
	'length-form': [
		'A frame gives its length in a longer form than it needs (RFC 6455 §5.2). Up to 125 it takes one byte, up to 65535 two more, else eight more.',
		'Compare with `<= 125` and `<= 65535` where the sender chooses the form.',
	],
};

/** Says why a proxy had no connection to the server behind it, and what to do. */
const UNREACHED: Readonly<Record<string, readonly [says: string, todo: string]>> = {
	refused: [
		'Its TCP connection was refused: nothing listens at this address, or only at another one. So no handshake came to the server.',
		'Look on that host whether the server runs, and at which address and port it listens (`ss -ltn`). In containers, localhost is the container itself.',
	],
	closed: [
		'The program there takes the connection and ends it without a response. It may not speak WebSocket at this port, want TLS or not understand it, or fail.',
		'Compare the port and the protocol with the configuration of this program, and read its log at that second. Then run the handshake with `curl` straight at its port.',
	],
	forbidden: [
		'The system forbids it to connect. On systems with SELinux this is the rule for web servers.',
		'With SELinux: `setsebool -P httpd_can_network_connect 1`.',
	],
	silent: [
		'Its TCP connection got no answer: a firewall drops it, or the host is down.',
		'Try `curl -v` from the host of the proxy to this address, and open the port for it.',
	],
	'no-route': [
		'There is no route to this address: another network, or a firewall that says so.',
		'Check the address, and whether both are in one network.',
	],
};

/** Counts the bytes of a payload that hardly come in one read. */
const LONG_FRAME = 1000;

/** Names the frames of which people ask. */
const OPCODES: Readonly<Record<number, string>> = {
	0: 'continuation',
	1: 'text',
	2: 'binary',
	8: 'Close',
	9: 'Ping',
	10: 'Pong',
};

/** Says which mistake gives a wrong accept value; the others hash other characters around the key. */
const ACCEPT_MISTAKES: Readonly<Record<string, string>> = {
	'key-decoded': 'the key was decoded from Base64 before hashing, and its text has to be hashed',
	'guid-missing': 'the GUID was left out, and the key was hashed alone',
	'guid-first': 'the GUID was put before the key',
	'guid-lower-case': 'the GUID was written in small letters',
	'guid-braces': 'the GUID has braces around it',
	'guid-no-hyphens': 'the GUID lacks its hyphens',
	'guid-only': 'the GUID was hashed alone, without the key',
	key: 'a space, a line end, quotation marks or padding were added to the hashed text or left out',
	case: 'the letters of the value were changed to small ones',
};

function acceptMistake(mistake: string): string {
	const other = mistake === 'case-changed' ? ACCEPT_MISTAKES['case'] : ACCEPT_MISTAKES['key'];
	return ownValue(ACCEPT_MISTAKES, mistake) ?? other ?? '';
}

export const programFacts: Pick<FactWords, ProgramFact> = {
	'opcode-reserved': ({ opcode, kept, control, letters, line }) =>
		fact(
			all(
				kept === ''
					? `The receiver read opcode ${opcode}. An opcode has four bits, so there is none above 15.`
					: `The receiver read a frame with opcode ${opcode}. ${kept} are reserved for ${control === 1 ? 'control' : 'data'} frames that do not exist yet (RFC 6455 §5.2).`,
				'So these bytes are hardly the head of a frame. Either the reader lost the frame boundary, as after a wrong length, or something else wrote into the connection.',
				line === 1
					? 'Both messages fit one byte, 0d, a carriage return: opcode 13 without FIN. The head of the handshake has a line end too many behind its empty line.'
					: opcode === 13
						? 'With FIN = 0 it is the byte 0d, a carriage return. Perhaps the head that the sender wrote in the handshake has a line end too many.'
						: (letters ?? '') === ''
							? ''
							: `As text the first byte would be one of ${letters}.`,
			),
			'Log the bytes around the failing frame, and compare the length of the frame before it with its payload.',
			'Which bytes does the failing frame begin with, and which message came just before it?',
		),
	'rsv1-demanded': () =>
		fact(
			'The library that prints this demands RSV1 of each data frame. Where permessage-deflate is agreed on, a message may still go out uncompressed, without RSV1 (RFC 7692 §6). So the frame is right.',
			'Update this library, or switch compression off in it. Many servers leave short messages uncompressed: in ws, `threshold: 0` stops that.',
			'Which library and version prints this?',
		),
	'window-of-8': () =>
		fact(
			'A window of 8 bits is set for compression. RFC 7692 §7.1.2 allows it, but zlib cannot make raw deflate with it. So some programs fail where the compressor is made, such as those in Python; Node takes it.',
			'Set max_window_bits to 9 or more.',
			'Does the handshake pass with 9?',
		),
	'head-unreadable': ({ sio }) =>
		sio === 1
			? fact(
					'Something else than frames of Socket.IO is on this connection. Mostly a second WebSocket server (ws, PeerJS, a development server) hangs on the same HTTP server, and both answer the same upgrade.',
					'Let each take only its own path: `noServer: true` in ws with `handleUpgrade` by path, `path` in PeerJS and Socket.IO. Or give the second one a port of its own.',
					'What else listens for `upgrade` on this HTTP server?',
				)
			: fact(
					'The receiver could not read the head of a frame. Either something else than frames is in the stream, such as an HTTP response after the 101 or a second program that writes. Or the frame before it has a length that does not fit its payload.',
					'Look at the first bytes after the 101, and at the failing frame and the one before it. `48` is “H” of HTTP, `3c` is “<”, and `81` begins a text frame.',
					'Does it fail at once after the 101 or after some messages, and which bytes does the failing frame begin with?',
				),
	'still-masked': ({ key, word }) =>
		fact(
			`These bytes are “${word}”, still masked: with the key ${key} they give the text. So the receiver did not take the mask off.`,
			'XOR byte i of the payload with byte i mod 4 of the key, which stands just before the payload (RFC 6455 §5.3). Count i from the beginning of the payload.',
			'At which byte does your program read the key: after all bytes of the length?',
		),
	'accept-of-hex': ({ right }) =>
		fact(
			`This accept value is 40 hexadecimal digits in Base64, not the 20 bytes of the SHA-1${right === '' ? '' : `. Right is ${right}`}.`,
			'Encode the raw 20 bytes of the hash in Base64: take `digest()`, not `hexdigest()` or its like.',
			null,
		),
	'route-differs': ({ asked, route, differs }) =>
		fact(
			all(
				`The request asks for ${asked}, and the route in this code is ${route}.`,
				differs === 'slash'
					? 'They differ in the slash at the end, and most servers take these for two paths.'
					: differs === 'case'
						? 'They differ in capital letters, which count in a path.'
						: 'They differ in what stands in front: a prefix of the router or of a proxy is there on one side only.',
			),
			differs === 'front'
				? 'Write the whole path in the address of the client, with each prefix. Or take the prefix off where it is added.'
				: 'Write the same path on both sides: in the address of the client, or in the route.',
			'Which address does the client open, character by character?',
		),
	'byte-undecoded': ({ byte, gzip, letter, right }) =>
		gzip === 1
			? fact(
					'Byte 8b at position 1 belongs to gzip, which begins with 1f 8b: this message is compressed, and the program takes it for text.',
					'Take it as a binary message and decompress it (`gzip.decompress`), as the documents of the service say.',
					'Do the documents of the service speak of compressed messages?',
				)
			: letter !== ''
				? fact(
						`The text is not UTF-8. Byte ${byte} is “${letter}” in Latin-1 and Windows-1252, and in UTF-8 this letter is ${right}.`,
						'Let the sender encode its text as UTF-8, also what comes from a file or a database. The receiver is right to refuse it.',
						'Which program makes this text, and in which encoding does it get it?',
					)
				: fact(
						`Byte ${byte} is not UTF-8 at this place. The message may be binary data, such as compressed data or MessagePack, or text in another encoding.`,
						'Print its first bytes, and read it as a binary message if it is not text.',
						'What are the first bytes of the message?',
					),
	'answer-not-http': ({ atOnce, protocol, shown }) =>
		fact(
			protocol !== ''
				? `What came back is not HTTP but the greeting of ${protocol}: “${shown}”. So another program listens at this port.`
				: atOnce === 1
					? 'What came back does not begin with HTTP. The server sends something before its 101: a message that goes out as soon as a client connects by TCP.'
					: 'What came back does not begin with HTTP. Another program answers at this port, or the server sends something before its 101.',
			protocol !== ''
				? 'Compare host and port in the address with those at which the WebSocket server listens.'
				: atOnce === 1
					? 'Send only after the handshake is answered: take the event that says that the WebSocket is open, not that of the TCP connection.'
					: 'Look at the first bytes that come back: `curl -si --http1.1` shows them, or Wireshark.',
			protocol !== ''
				? 'At which host and port does the WebSocket server listen?'
				: 'Does the server send anything as soon as a client connects?',
		),
	'opcode-refused': ({ opcode, control }) =>
		fact(
			`Opcode ${opcode} is a ${OPCODES[Number(opcode)] ?? ''} frame, which RFC 6455 §5.2 has. So probably the library that prints this does not know it, or does not expect it here.`,
			control === 1
				? 'Update or replace this library. Each side must answer a Ping, and ignore a Pong that it did not ask for.'
				: 'Update or replace this library.',
			'Which library and version prints this, and which program sent the frame?',
		),
	'close-code-forbidden': ({ code }) =>
		fact(
			all(
				`A Close frame may not have the code ${code} (RFC 6455 §7.4).`,
				Number(code) === 1006
					? 'It only means that a connection ended without a Close frame. Probably a program passed on what it got, such as a proxy or gateway that had lost its other side.'
					: Number(code) === 1005
						? 'It only means that the Close had no code. Probably a program passed it on.'
						: Number(code) === 65535
							? '65535 is −1 or “no code”, written as a number.'
							: 'Probably a program wrote a number of its own, such as a status of HTTP.',
			),
			Number(code) === 1005
				? 'Let that program send a Close without a code.'
				: `Let that program send a code that exists: 1000, 1001, 1011, or one from 3000 to 4999.${Number(code) === 1006 ? ' Then look for the reason why its other side was lost.' : ''}`,
			'Which program sent the Close, and what does the other end report at that second?',
		),
	'code-unknown': ({ code, name }) =>
		fact(
			`${code} (${name}) is a registered close code, and a Close frame may have it. The library that refuses it does not know it, since RFC 6455 itself has no ${code}.`,
			`Update that library. Until then let the server close with 1001, and let clients connect again as after ${code}.`,
			'Which library and version prints this?',
		),
	'head-as-frames': ({ opcode, letter }) =>
		fact(
			(letter ?? '') === ''
				? `The data that the receiver read as frames has the fields of a handshake, so ${opcode} is not an opcode. Probably a second head, or the rest of the first one, was read as frames.`
				: `The reader of frames got the request of the handshake: its first letter ${letter} is read as RSV1 and opcode ${opcode}. The request itself is in order. Its bytes were put back into the stream, or two handlers take the same socket.`,
			'Look at the bytes of one connection from its beginning. Either the client or a gateway sends a second handshake, or the server answered before the first head was complete.',
			'Does it happen with one client at a time, and without the gateway in between?',
		),
	'frame-as-request': ({ byte, opcode }) =>
		fact(
			`Where the first line of a request should be, the client sent a WebSocket frame: 0x${byte} begins a ${OPCODES[Number(opcode)] ?? ''} frame. It came before the handshake was answered with 101, after a refusal, or after the proxy had ended the WebSocket and read on.`,
			'Look at what ended just before: a frame such as the answer to a Ping or a Close often comes late, and does no harm. Otherwise let the client wait for the 101 before it sends.',
			'Was the WebSocket open just before, and what ended it?',
		),
	'frame-as-response': ({ byte, opcode, code, shown, length }) =>
		shown === ''
			? fact(
					`A WebSocket frame came back in place of a response of HTTP: ${byte} begins a ${OPCODES[Number(opcode)] ?? ''} frame${code === '' ? '' : ` with the code ${code}`}. The client still waits for the 101 here, and the server treats the connection as open.`,
					code === ''
						? 'See what the server does before it answers 101. If the response came before, hand the bytes behind its head to the reader of frames.'
						: 'The server closes a new connection before it answers. Keep one connection open instead of one for each request, wait before the next one, and read the server’s log.',
					'Does each request open a connection of its own, and what does the server log at that second?',
				)
			: fact(
					`“${shown}” is not a version of HTTP. The client’s decoder of HTTP reads what follows the 101: the server’s first frame. “${String(shown).charAt(0)}” is its length, ${length}, and its text follows. Any status beside it was made up by the decoder.`,
					'A server may send at once after its 101. Let the client take its HTTP decoder out, and hand over the bytes left in it, before it reads on.',
					null,
				),
	'length-impossible': ({ number, bytes, negative }) =>
		negative === 1
			? fact(
					`The length ${number} is negative: the reader took a byte or a number as signed. −2 is the byte fe, which is the mask bit and 126. Or it took other data for the head of a frame.`,
					'Take the length with `& 0x7f`, and the longer forms as unsigned numbers.',
					'Which bytes does the failing frame begin with?',
				)
			: fact(
					`${number === '' ? 'No message is so long.' : `No message has the length ${number}: it is the bytes ${bytes}.`} So the receiver took other data for the head of a frame, or the sender wrote the eight bytes of a length wrongly.`,
					'Compare the length of the frame before it with its payload. A limit is not at fault, so do not raise one.',
					'Which bytes does the failing frame begin with, and which message came just before it?',
				),
	'key-length': ({ key, bytes }) =>
		fact(
			`The Sec-WebSocket-Key ${key} is ${bytes} bytes in Base64. It must be exactly 16, which are 24 characters that end in == (RFC 6455 §4.1). A strict server refuses it.`,
			'Encode 16 random bytes for each connection. If a library makes the key, update it.',
			'Is this key what the client sent, character by character?',
		),
	'response-after-101': ({ status }) =>
		fact(
			`After the 101 the server sent a second response (${status}) on the same connection. The client reads it as frames: “H” is 0x48, which sets RSV1.`,
			'Let only one program answer: after the upgrade the handler must not return a response.',
			'Which program writes the second response: the application or its server?',
		),
	'used-after-end': ({ go, aborted }) =>
		fact(
			all(
				'The program used a WebSocket that had ended already, or that never opened. This line is only a consequence.',
				go === 1
					? 'In Go, “use of closed network connection” means that the program closed it itself.'
					: '',
				aborted === 1
					? 'Aborted is the state after an error, and after a token that was cancelled during ReceiveAsync or SendAsync.'
					: '',
			),
			'Look for the close or error event before it, with its code. Stop what sends when that event comes, and give each connection its own sender.',
			'Which code does the close event before this line have?',
		),
	'inner-error': ({ error }) =>
		fact(
			`The innermost error is “${error}”. Probably the connection is not at fault: what stands around this error only passes it on.`,
			'Mend this error first. A method or class that is missing mostly means two versions of one library.',
			'Which line of your own code stands first below it?',
		),
	'length-in-101': ({ value, isChunked, chunk }) =>
		fact(
			`The 101 has ${isChunked === 1 ? 'Transfer-Encoding' : 'Content-Length'}: ${value}. A 1xx response may not have it (${isChunked === 1 ? 'RFC 9112 §6.1' : 'RFC 9110 §8.6'}). ${chunk === '' ? 'Browsers ignore it, but some proxies and clients then take the response as complete and close.' : `And what follows is chunked: “${chunk}” is the length of a chunk, where the client reads the first byte of a frame.`}`,
			isChunked === 1
				? 'Update the proxy or server that adds it. Names in small letters do no harm.'
				: 'Remove Content-Length from the 101. Date and Content-Type do no harm.',
			'Does it also end if the client connects to the server directly, without a proxy?',
		),
	'browser-plain-request': ({ local, module, curl }) =>
		curl === 1
			? fact(
					'This curl asks for an ordinary page: no Upgrade, key and version are in its request. So the answer is one to a page, and says nothing of a WebSocket.',
					`Send the whole handshake, over HTTP/1.1: \`${curlLine('', 1)}\`. Over HTTP/2 there are no such fields.`,
					'What is the first line of the answer to that?',
				)
			: fact(
					all(
						'This is an ordinary request of a browser, without Upgrade, key and version. In HTTP/1.1, `new WebSocket` always sends these fields.',
						module === 1
							? 'Perhaps the Node module `ws` got into the page, where it cannot open a WebSocket. Or the address was opened as a page.'
							: local === 1
								? 'So the address was opened as a page, or asked with fetch.'
								: 'So the address was opened as a page or asked with fetch, or a hop removed the fields.',
					),
					module === 1
						? 'Use the `WebSocket` that the browser has. Load `ws` in Node only.'
						: 'Open a WebSocket instead: `new WebSocket(…)` in the console of a page.',
					'Which line of the page sends this request?',
				),
	'connection-over-h2': ({ name, value }) =>
		fact(
			`The response came over HTTP/2 with the field ${name}: ${value}, which HTTP/2 forbids (RFC 9113 §8.2.2). Probably a server behind a proxy set it for HTTP/1.1, and the proxy passed it on.`,
			`Let the server set ${name} only where a request asks for an upgrade, or let the proxy take it away: in nginx \`proxy_hide_header ${name};\`. \`--http1.1\` only avoids the error.`,
			'Which program answers at this port, and which one behind it sets this field?',
		),
	'refused-because': ({ reason, status, byServer }) =>
		fact(
			byServer === 1 || status !== ''
				? `The server reports why it refused the handshake${status === '' ? '' : ` with ${status}`}: “${reason}”.`
				: `The line has the reason of the failed handshake: “${reason}”. If the server prints it, the request arrived.`,
			'Look for this sentence in the program that prints it. If that is the server, address, port and network are in order.',
			'Which side prints this, and which path and fields did the request have?',
		),
	'rsv1-unagreed': ({ few, byHand, removed }) =>
		byHand === 1
			? fact(
					'The messages are probably compressed: the request offers permessage-deflate. If your program set this header itself, its library does not inflate them. A browser sets it and inflates by itself.',
					'Remove Sec-WebSocket-Extensions from your own headers, or switch compression on in the library. Connection, Upgrade, key and version belong to the library, too.',
					'Which library is it, and does the response contain Sec-WebSocket-Extensions?',
				)
			: fact(
					all(
						'A frame came with RSV1 set, the mark of a compressed message, and its receiver has agreed to no compression.',
						removed === 1
							? 'One end agreed to permessage-deflate, and the response arrives without Sec-WebSocket-Extensions: a hop between them takes the field out.'
							: few === 1
								? 'As only some of the clients do this, their library probably compresses without an agreement.'
								: 'Its sender compresses without an agreement, or a hop removed Sec-WebSocket-Extensions in one direction only. It may also be text that was read as a frame (@ or A–O).',
					),
					removed === 1
						? 'Let this hop pass Sec-WebSocket-Extensions on in both directions, or switch compression off at the server.'
						: 'Switch compression off in the sender, or let the receiver agree to permessage-deflate. With wss:// only a hop that ends TLS can change the head.',
					'What do the Sec-WebSocket-Extensions lines of request and response contain?',
				),
	'frame-rule': ({ rule }) => {
		const [says, todo] = ownValue(FRAME_RULES, String(rule)) ?? ['', ''];
		return fact(
			all(
				says,
				'The side that sent this frame is at fault. If a program prints this while it sends, it is that side.',
			),
			todo,
			'Which program sent the frame, and which frames came before it?',
		);
	},
	'field-twice': ({ name }) =>
		fact(
			`The response has the field ${name} twice, so the browser refuses it. ${/protocol/i.test(String(name)) ? 'Mostly a server answers with each subprotocol that was offered; it has to choose one.' : 'Mostly a proxy adds its own beside that of the server.'}`,
			/protocol/i.test(String(name))
				? 'Let the server name exactly one. Until then, offer only one. If it does so already, a proxy adds the second.'
				: 'Ask the server itself and then through the proxy with `curl -i`, and take one of the two away.',
			'Does the field also stand there twice at the server’s own port?',
		),
	'connection-list': ({ list }) =>
		fact(
			`The request is right: Connection is a list, and \`${list}\` is a legal value. ${String(list).startsWith('k') ? 'Firefox sends this. ' : ''}The server probably compares the whole value with \`Upgrade\`.`,
			'Let the server look for the token Upgrade in the list, in any case of letters (RFC 9110 §7.6.1), or update it.',
			'Does the server accept a request with `Connection: Upgrade` alone?',
		),
	'accept-of-pair': ({ fits, expected, example, refused, mistake, hop }) =>
		refused === 1
			? fact(
					'The accept value is right: it is that of this key. So the client that refuses it computes SHA-1 or Base64 wrongly itself.',
					'Update the library of the client, or print what it computes for this key. The server needs no change.',
					'Which value does the client compute for this key?',
				)
			: hop === 1
				? fact(
						`This accept value does not belong to the client’s key, for which it has to be \`${String(expected)}\`. Directly it works, so the server computes it rightly. The hop in between opens a handshake with a key of its own, and passes that answer on.`,
						'Let the hop pass the handshake through unchanged, or answer with the accept value of the client’s own key. Update it.',
						'Which Sec-WebSocket-Key does the server log for a request that comes through the hop?',
					)
				: fits === 1
					? fact(
							'This accept value belongs to this key: the server computed it as it must.',
							'Look further: the status 101, Upgrade, Connection, and the subprotocol of the response.',
							'What does the client report, and what else do the two heads contain?',
						)
					: fact(
							all(
								`This accept value does not belong to this key. It has to be \`${String(expected)}\`.`,
								example === 1
									? 'It is that of the example in RFC 6455 §1.3, so the server sends a fixed value.'
									: mistake === '' || mistake === 'other-key'
										? ''
										: `Exactly this value comes out if ${acceptMistake(String(mistake))}.`,
							),
							'Compute it for each request: Base64 of the SHA-1 of the key as text, with 258EAFA5-E914-47DA-95CA-C5AB0DC85B11 behind it.',
							mistake === '' || mistake === 'other-key'
								? 'Are both fields of the same attempt?'
								: null,
						),
	'accept-of-other-key': ({ value, sometimes, keys }) =>
		keys === 1
			? fact(
					'The two keys here differ: the browser sent one, and the application got another. So its accept value answers a key that the browser never sent, if both are of one attempt.',
					'Look for what opens a handshake of its own in between, such as a module of IIS or another reverse proxy. It must pass the key on, or compute the accept value for the key of the browser.',
					'Are both keys from the same attempt, and what stands between the browser and the application?',
				)
			: fact(
					all(
						`The response is a 101, but its Sec-WebSocket-Accept is not that of the key in the request${value === '' ? '' : ` (${value} was expected)`}.`,
						sometimes === 1
							? 'A server that computed it wrongly would fail every time. So this may be the response to another request: one client object that connects twice, a cache, or a hop that mixes them.'
							: '',
					),
					sometimes === 1
						? 'Make a new client object for each connection, wait for the end of one attempt before the next, and let no hop store responses.'
						: 'Compute Base64(SHA-1(key + GUID)) from the key of this very request, and let no cache or proxy answer with a stored response.',
					'Does it fail every time, and which key and accept value do request and response have?',
				),
	'backend-unreached': ({ program, why, address, set }) => {
		const [says, todo] = ownValue(UNREACHED, String(why)) ?? ['', ''];
		if (set) {
			return fact(
				`nginx asked ${address}, and the configuration shown passes to ${set}. So another block or another file answers, or the change is not in force yet.`,
				'See what is in force with `nginx -T`, on the machine or in the container that wrote this line. Then reload nginx.',
				`Does \`nginx -T\` contain ${address}, and in which file?`,
			);
		}
		return fact(
			`${program} ${why === 'closed' ? 'got no response from' : 'could not connect to'} the server behind it${address === '' ? '' : ` at ${address}`}. ${says}`,
			todo,
			'Does the server answer at exactly this address and port, asked from the host of the proxy?',
		);
	},
	'redirect-of-tls': ({ status, host, back, cloudflare }) =>
		back === 1
			? fact(
					`The handshake went to ${host} with TLS and was answered with ${status} to http:// at the same host. So something in front of the server sends TLS back to plain HTTP, and a WebSocket client does not follow a redirect.${cloudflare === 1 ? ' The response is Cloudflare’s: its SSL/TLS mode Off does that, or a redirect rule.' : ''}`,
					cloudflare === 1
						? 'Set the SSL/TLS mode to Full (strict), and look for a rule that redirects to http.'
						: 'Look for a rule that redirects to http in the program that answers, and remove it for this path.',
					'Which program answers with this redirect: what do Server and Via say?',
				)
			: fact(
					`The handshake was answered with ${status}, a redirect, and not with 101. Most WebSocket clients do not follow it. The address is wss:// already, so it is hardly the step from http to https. Possible are another host or path, or a login. Possible is also a CDN that speaks plain HTTP to a server which redirects to https (Cloudflare: SSL/TLS mode Flexible).`,
					`Read the Location field: \`${curlLine(host, 1)}\` If it is the same address, set the CDN to “Full (strict)”. Else use that address.`,
					'What does the Location field contain, and is a CDN in front of the server?',
				),
	'origin-refused-told': ({ got, host, differs, scheme, other, forwarded }) =>
		fact(
			all(
				`The server refuses the origin of the client${got === '' ? '' : got === 'null' ? ': “null”' : `: ${got}`}.`,
				differs === 'null'
					? 'For a page from a file, a sandboxed frame and many apps a browser sends “null”. No list of websites has it.'
					: differs === 'quotes'
						? `The values differ only in quotation marks: the host that arrives has them around it. A proxy puts them into Forwarded (RFC 7239 §4, where a value with a port needs them), and this server does not take them off.`
						: differs === 'scheme'
							? `The host is the same on both sides. What differs is the scheme: the origin has ${scheme}, and the server takes the connection for ${other}.`
							: differs === 'port'
								? `The host is the same and the port differs: the server compares with ${host}.`
								: differs === 'host'
									? `It compares with ${host}, so the hosts differ. A proxy that changes Host does that, too.`
									: differs === 'bound'
										? `It accepts only the address at which it listens, ${host}. The request arrived, so the tunnel or proxy in front passes the upgrade on.`
										: '',
				differs === 'scheme' && forwarded === 1
					? 'Some proxies, such as Traefik, send X-Forwarded-Proto: wss for an upgrade. A check that knows only http and https then fails.'
					: '',
			),
			differs === 'null'
				? 'Serve the page from an address that the server allows. For an app, let the server allow that origin, and then check a token.'
				: differs === 'quotes'
					? 'Let the proxy leave Forwarded out, in Spring Cloud Gateway with `spring.cloud.gateway.forwarded.enabled=false`, or set X-Forwarded-Host instead.'
					: differs === 'scheme'
						? 'Let the proxy send X-Forwarded-Proto: https for this path, or let the server take wss for https.'
						: differs === 'host' || differs === 'port'
							? 'Let the proxy pass Host on with its port, or add the origin to the list of the server.'
							: differs === 'bound'
								? 'Look for a setting of the server for its public address or further origins. If it has none, a proxy in front can set Origin to its own address. That switches the check off, so put a login before it.'
								: 'Add the origin of the page to the list of the server: scheme, host and port.',
			differs === 'scheme'
				? 'Which program in front sets X-Forwarded-Proto, and to what?'
				: 'Which origins does the server allow, and which Host arrives at it?',
		),
	'origin-of-app': ({ got, status }) =>
		fact(
			`The handshake was refused (${status}), and its Origin is “${got}”. A page from a file or inside an app, such as Electron, has such an origin. A server with a list of websites refuses it. The login or the key may be the reason, too.`,
			'Ask the service to allow this origin, or connect from the main process of the app, which can set or omit Origin.',
			`Is the answer still ${status} if the same request has no Origin, or that of the website of the service?`,
		),
	'sends-at-once': ({ program, call, receives, spring }) =>
		fact(
			all(
				`The program that prints this began to ${receives === 1 ? 'receive' : 'send'} while an earlier ${call === '' ? 'send' : `\`${call}\``} on the same connection had not ended. ${program} allows one at a time.`,
				'Neither the network nor the peer is at fault.',
			),
			receives === 1
				? 'Let one task read, and give the messages to the others through a queue.'
				: spring === 1
					? 'Wrap the session in `ConcurrentWebSocketSessionDecorator`, and use only the wrapped one.'
					: 'Let one task send from a queue, or take one lock per connection around each whole send. This includes Pings and broadcasts.',
			receives === 1
				? 'Which two tasks read from this connection?'
				: 'Which threads or tasks send on this connection: a broadcast, a timer, a Ping?',
		),
	'read-deadline': ({ program, isNew }) =>
		program === 'OkHttp'
			? fact(
					isNew === 1
						? 'This client gave up by itself: its read timeout ran out within a frame, so the rest of this frame did not arrive in time.'
						: 'This client gave up by itself: its read timeout ran out while it waited for the next frame. Old versions of OkHttp (2 to 3.4) count any silence, 10 s by default.',
					'Set `readTimeout(0)` for this client and `pingInterval` instead, or update OkHttp.',
					'Which version of OkHttp is it, and which `readTimeout` does the client have?',
				)
			: fact(
					'The program that prints this gave up by itself: it set a limit with `SetReadDeadline`, and nothing arrived in time. The chat example of gorilla sets 60 s, and each Pong renews it.',
					'Send a Ping well within the limit, and renew the deadline in `SetPongHandler`.',
					'Does this program send Pings, and does it set a Pong handler?',
				),
	'subprotocol-shared': ({ got, shared }) =>
		fact(
			`The client offers ${got}, and the server has ${shared}. So they agree on one, and the server should have chosen it.`,
			`Let the server compare each name of the list with its own, and answer with ${shared} alone.`,
			null,
		),
	'request-incomplete': ({ field, unsent }) =>
		fact(
			unsent === 1
				? `The client’s own library refuses the request before it sends anything: ${field} is missing or wrong in it. So neither the server nor a proxy is at fault.`
				: field === 'sec-websocket-extensions' || field === 'sec-websocket-protocol'
					? `The program that prints this does not accept ${field} as it came.`
					: `The request came with Upgrade, and ${field === '' ? 'Sec-WebSocket-Key or Sec-WebSocket-Version' : field} is missing or wrong. A client written by hand sends such a request, or a proxy that adds Upgrade to every request.`,
			unsent === 1
				? 'Make the request from the address (`into_client_request()`), and add only your own fields to it.'
				: field === 'sec-websocket-extensions'
					? 'Switch compression off in the other side, or on in this one.'
					: 'Let a WebSocket library make the request: it sends a key of 16 random bytes and version 13.',
			unsent === 1
				? 'Does the program build its request with `Request::builder()`?'
				: 'Which program sent this request, and what is its whole head?',
		),
	'upgrade-unsupported': ({ library, java, missing }) =>
		fact(
			all(
				'Uvicorn got a request for an upgrade that it cannot make.',
				library !== ''
					? `${library} is installed, so the request probably asks for another upgrade than WebSocket: HTTP/2 (h2c).`
					: missing === 1 && java === 0
						? 'It has no library for WebSocket, so it answers each handshake as an ordinary request.'
						: 'It has no library for WebSocket, or the request asks for another upgrade: HTTP/2 (h2c).',
				java === 1 ? 'Java’s HttpClient asks for h2c by itself, also in ordinary requests.' : '',
				library !== '' && missing === 1
					? 'Versions 0.19 to 0.30.5 then say wrongly that a library is missing.'
					: '',
			),
			library !== '' || java === 1
				? 'Let that client use HTTP/1.1: `HttpClient.newBuilder().version(HTTP_1_1)`. Or update Uvicorn, which then ignores it.'
				: "Install it where Uvicorn runs: `pip install 'uvicorn[standard]'`, and start again.",
			'What does the Upgrade field of this request contain: websocket or h2c?',
		),
	'reason-told': ({ sign }) => {
		const [says, todo] = ownValue(reasons, String(sign)) ?? ['', ''];
		return fact(says, todo, null);
	},
	'close-code-as-status': ({ code }) =>
		fact(
			`The server’s program set ${code} as the status of an HTTP response. It is a close code of WebSocket, and HTTP has no such status, so the response failed. A close code can be sent on an open WebSocket only: the program probably handled an ordinary request here, one that came without Upgrade.`,
			'Let each proxy pass Upgrade and Connection on. In the program, refuse such a request with a status such as 401 or 426.',
			'Which Upgrade and Connection fields does this request have where it arrives?',
		),
	'socketio-wants-its-client': ({ path, mini }) =>
		fact(
			all(
				'The server speaks Socket.IO, and the client is a plain WebSocket. Socket.IO has a protocol of its own above WebSocket, so a plain client gets no answer that it can use.',
				path === 1
					? ''
					: 'It also listens at its own path (`/socket.io/?EIO=4&transport=websocket`) and drops upgrades at others.',
			),
			mini === 1
				? 'Use a Socket.IO client that is made for mini programs, such as weapp.socket.io, and fits the version of the server. Or run a plain WebSocket server such as `ws`.'
				: 'Use a Socket.IO client of the version of the server, or run a plain WebSocket server such as `ws`.',
			'Which version of Socket.IO does the server have, and does a Socket.IO client connect to it?',
		),
	'socketio-meets-plain': () =>
		fact(
			'The client is one of Socket.IO, and the server speaks plain WebSocket. Socket.IO begins with its own requests at `/socket.io/`, which this server does not know.',
			'Use `new WebSocket(…)` in the client, or run a Socket.IO server.',
			'Does `new WebSocket(…)` with the path of the server open?',
		),
	'length-border': ({ size, head }) =>
		fact(
			`${size} bytes is just where the form of the length changes (RFC 6455 §5.2). Up to 125 it is in the second byte, up to 65535 in two more bytes, above in eight. A library that compares with < instead of <= writes the wrong form exactly there. So the sender’s encoder is the first suspect.`,
			`Compare the first bytes of this frame: a final text frame of ${size} bytes without a mask begins with \`${head}\`. Update the sending library.`,
			'Does it work with one byte less and with one byte more?',
		),
	'big-message': ({ size, program, limit }) =>
		fact(
			all(
				`A message of ${size} goes just before the end, and the end gives no reason. A receiver whose limit is smaller closes with 1009, or just drops the connection.`,
				program === ''
					? 'Many programs have a limit: 1 MiB, 4 MiB or 16 MiB are usual.'
					: `${program} takes at most ${limit} bytes unless it is told otherwise.`,
			),
			'Raise the limit of the receiver (`maxPayload`, `max_size`, `max_msg_size`), or send the message in parts.',
			'Does a small message get through, and from which size on does it end?',
		),
	'stray-behind-head': ({ by, stray, next }) =>
		fact(
			`Behind the empty line that ends its head, the ${by} sent something more: ${stray}. The other side reads it as the beginning of the first frame, and fails. The right frame (${next} …) comes after it.`,
			'End the head with one empty line alone: `\\r\\n\\r\\n`, and nothing behind it.',
			null,
		),
	'several-ends': ({ count }) =>
		fact(
			`These lines show ${count} different ends: a status, a reset, a silence and the like. So it is not one fault with one cause. The network, or the other end, is unsteady at times.`,
			'Let the client connect again after a growing delay, and subscribe again. Note the time of each end: if they come in groups, the other end or the network had an outage.',
			'Which end comes first in each group, and does the program’s own callback ever take long?',
		),
	'bytes-replaced': () =>
		fact(
			'`ef bf bd` is the sign U+FFFD in UTF-8, which stands for bytes that could not be read as text. So the bytes were lost when they were copied as text, and no header can be read from them.',
			'Copy the packet as hex, for example “as a hex stream” in Wireshark. In code, do not make a string of the bytes.',
			'What are the same bytes as hex?',
		),
	'ended-at-once': ({ runs, ms }) =>
		fact(
			`${runs} connections opened, and each ended again within ${Number(ms) < 1 ? 'the same second' : `about ${ms} ms`}. No limit of time does that. The other end takes the handshake and then refuses the client, or its handler fails at once.`,
			'Look at what the address or the first message must have: a token, an id, a version. Read the log of the server at that second.',
			'Which parameters has the address, and is one of them empty?',
		),
	'draft-version': ({ version }) =>
		fact(
			`Sec-WebSocket-Version is ${version}, a draft from 2011 or earlier. Servers of today take 13 alone (RFC 6455 §4.1). The head was copied in part, so more is not said of it.`,
			'Update the client. A server should answer it with 426 and `Sec-WebSocket-Version: 13`.',
			'Which program, and in which version, sends this request?',
		),
	'fragment-opcode': ({ first, byte, right }) =>
		fact(
			`The message that began with ${first} is not finished (FIN = 0), and the next frame begins with ${byte}, as a new message does. Each later piece has opcode 0 (RFC 6455 §5.4).`,
			`Begin this frame with ${right} in place of ${byte}. FIN is set in the last piece alone.`,
			'Which program sent these frames, and does one task alone send?',
		),
	'ping-left': ({ bytes, pong }) =>
		fact(
			`These bytes are a Ping with ${bytes} bytes of payload. The server sent it, and it is right. The client has to answer each with a masked Pong of the same payload (RFC 6455 §5.5.2). If none comes, the server ends the connection.`,
			`Answer with \`${pong}\`, with a random key in place of the four zeros. Libraries do it by themselves.`,
			'Does it stay open once each Ping is answered?',
		),
	'frame-in-words': ({ opcode, masked, zero, bytes, answers, code, word, reason, certainty }) => {
		const name = OPCODES[Number(opcode)] ?? 'frame';
		return fact(
			all(
				`These bytes are one whole ${name} frame ${bytes === 0 ? 'without a payload' : `with ${bytes} bytes of payload`}, ${masked === 1 ? `masked${zero === 1 ? ' with a key of zeros' : ''}` : 'without a mask'}. Such a frame is well-formed.`,
				masked === 1
					? 'A client must mask, also an empty payload, and a server must not (RFC 6455 §5.1).'
					: 'A server must not mask, and a client must, also an empty payload (RFC 6455 §5.1).',
				(word ?? '') === '' ? '' : `Its text is “${word}”.`,
				(code ?? '') === ''
					? ''
					: `Its first two bytes are the code ${code}${(reason ?? '') === '' ? '' : `, and the rest is the reason “${reason}”`}: the side that sent it ended the connection.`,
				answers === 1
					? masked === 1
						? 'It answers you: if you are the client, the server sent it and is at fault. If you are the server, it is right.'
						: 'It answers you: if you are the server, the client sent it and is at fault. If you are the client, it is right.'
					: '',
			),
			certainty === 'info'
				? `Compare with what the receiver makes of it.${(code ?? '') === '' ? '' : ' If it shows code and reason as one text, take the two bytes of the code off.'}`
				: masked === 1
					? 'Leave the mask out where a server sends frames.'
					: 'Set the mask bit and a random key where a client sends frames.',
			'Which side sent these bytes: the client or the server?',
		);
	},
	'frames-in-order': ({
		count,
		by,
		opcode,
		bytes,
		word,
		fin,
		compressed,
		missing,
		announced,
		between,
	}) => {
		const name = OPCODES[Number(opcode)] ?? '';
		const first = `a ${name} frame with ${bytes} ${bytes === 1 ? 'byte' : 'bytes'} of payload${word === '' ? '' : `, “${word}”`}`;
		const sender = by === 'client' ? 'Masked, as a client sends' : 'Unmasked, as a server sends';
		return fact(
			all(
				count === 1
					? `These bytes are ${first}.`
					: `These bytes are ${count} frames, the first is ${first}.`,
				`${sender}, and nothing in them breaks the protocol.`,
				compressed === 1
					? 'RSV1 is set: the payload is compressed, which both sides must have agreed on.'
					: '',
				fin === 0 ? 'FIN is 0 in the first: its message goes on in a continuation frame.' : '',
				between === 1
					? 'A control frame between fragments is allowed (RFC 6455 §5.4): the receiver answers it, and goes on with the message.'
					: '',
				missing === 1
					? `The last one is not here as a whole${Number(announced) > LONG_FRAME ? `: its header announces ${announced} bytes. One read of a TCP connection brings only a part of so long a frame. Its reader must keep that and wait for the rest` : ''}.`
					: '',
			),
			'Compare with what the other side got: it may read other bytes than these, or refuse what they mean.',
			'What does the side that receives them print, and which side sent them?',
		);
	},
	'length-in-7-bits': ({ second, length, low, right, text }) =>
		fact(
			`The second byte ${second} is the length ${length} in one byte. But only its low 7 bits are the length (${low}), and its highest bit is MASK. So the frame looks masked${text === '' ? '' : `, with the text “${text}…” as its key`}.`,
			`From 126 bytes on, write 126 (\`7e\`) and then the length in two bytes, here \`${right}\`. From 65,536 on, write 127 and eight bytes (RFC 6455 §5.2).`,
			'Do messages of up to 125 bytes arrive?',
		),
	'one-frame-per-read': ({ frames, whole, opcode, next, begun }) =>
		fact(
			all(
				(next ?? '') === ''
					? ''
					: `\`${whole}\` is a whole, empty ${OPCODES[Number(opcode)] ?? ''} frame, and ${next} is already the first byte of the next frame. The sender is right.`,
				(begun ?? '') === ''
					? ''
					: `The last bytes, \`${begun}\`, begin a frame: its length takes more bytes, and these come with the next read. So the sender is right, and the length is not malformed.`,
				frames === 0
					? ''
					: `The bytes that came in one read are ${frames} whole frames, and the code takes the first.`,
				'TCP is a stream: one read may bring several frames, or a part of one. A reader that takes each read for one frame loses what follows.',
			),
			'Append what comes to a buffer. While it holds a whole frame, take the frame off its front, and keep the rest for the next event.',
			'Do the lost messages arrive if the sender waits between them?',
		),
	'pong-changed': ({ sent, got, zero }) =>
		fact(
			all(
				`The Ping has the bytes ${sent}, and the Pong brings ${got === '' ? 'none' : got} back. A Pong must have the very bytes of its Ping (RFC 6455 §5.5.3), so it does not count as an answer.`,
				zero === 1
					? 'It ends before the first 00: the client takes the payload for a C string.'
					: '',
			),
			'Let the client copy the payload by its length. Until then, switch the pings of the server off (`ws_ping_interval`, `ping_interval=None`).',
			'Which library, and in which version, answers the Ping?',
		),
	'frame-mask-wrong': ({ opcode, bytes, masked, others, told, first }) =>
		fact(
			all(
				`This ${OPCODES[Number(opcode)] ?? ''} frame${bytes === 0 ? ', which is empty,' : ''} has MASK = ${masked}${told === 1 ? ', and its receiver refuses that' : `, and the ${masked === 1 ? 'server' : 'client'} sent it`}.`,
				masked === 1
					? 'A server must not mask what it sends (RFC 6455 §5.1).'
					: 'A client must mask every frame, also an empty one and control frames (RFC 6455 §5.1).',
				others === 1 ? 'The other frames here have it right.' : '',
			),
			masked === 1
				? 'Leave out the mask bit and the key where the server sends such a frame.'
				: `Let the client set MASK and add a key of four bytes, for an empty one \`${first} 80\` and the key.`,
			'Which library, and in which version, sends this frame?',
		),
	'reason-too-long': ({ bytes, characters }) =>
		fact(
			`This close reason is ${bytes} bytes in UTF-8 (${characters} characters). A Close frame may have 125 bytes: two for the code and at most 123 for the reason (RFC 6455 §5.5). A longer length is not allowed in a control frame.`,
			'Shorten the reason, or send the explanation as a message before the Close.',
			null,
		),
	'bytes-before-response': ({ shown, status }) =>
		fact(
			`Something stands before the status line: “${shown}”, then HTTP ${status}. In a dump, dots are bytes that have no character. If these bytes were sent, the client finds no response where it must begin.`,
			'Look at these bytes in hexadecimal digits. Perhaps the server writes a frame, such as a Ping, before it has answered the handshake.',
			'Which bytes are these, and what does the server send as soon as a connection opens?',
		),
	'header-in-payload': ({ head, bytes }) =>
		fact(
			`The two bytes in front are the header of a WebSocket frame: \`${head}\` begins an unmasked frame with ${bytes} bytes. So the whole frame was delivered as the message, or a header was put on twice.`,
			'Look where frames are built and taken apart: in a library, proxy or runtime that writes a frame into a frame.',
			'How long does the Network panel of the browser show this message to be?',
		),
	'masked-in-part': ({ key, from, byte }) =>
		fact(
			all(
				from === 0
					? `The bytes that arrived are the ones that were sent, with a mask on them: XOR with ${key} gives them.`
					: `The first ${from} bytes are right. From there on each byte is XORed with ${key} in turn: that is a masking key.`,
				from === 0
					? 'So the mask was put on or taken off once too often.'
					: 'So masking and unmasking do not cover the same bytes.',
				byte === 1
					? 'It begins at a byte 00, so one side probably treats the payload as a C string.'
					: '',
			),
			byte === 1
				? 'Let the loop that masks or unmasks use the length of the payload, not `strlen` or a test for zero. The same holds where the message is copied.'
				: 'Compare both loops: byte i of the payload with byte i mod 4 of the key, over the whole payload (RFC 6455 §5.3).',
			'Is the sender a browser, and which code reads the message on the other side?',
		),
	'compressed-payload': ({ form, word, agreed, string }) =>
		fact(
			all(
				word === ''
					? `This is not text but compressed data: it begins as ${form === 'raw' ? 'JSON in DEFLATE' : form} does${string === 0 ? '' : ', and was decoded as a string'}.`
					: `These bytes are compressed text (${form === 'raw' ? 'DEFLATE without a header' : form}): “${word}…”.`,
				agreed === 1
					? 'permessage-deflate stands in the handshake here, so this is a compressed message that the program which shows it has not inflated.'
					: 'The WebSocket is in order: the application, or a frame with RSV1, compressed its message.',
			),
			agreed === 1
				? 'Let this program inflate it (raw DEFLATE, after adding 00 00 FF FF). If it cannot, take Sec-WebSocket-Extensions out of the handshake that it sends or passes on.'
				: form === 'gzip'
					? 'Decompress it first: in Python `gzip.decompress(data)`, in Node `zlib.gunzipSync(data)`.'
					: form === 'zlib'
						? 'Decompress it first: in Python `zlib.decompress(data)`, in Node `zlib.inflateSync(data)`.'
						: 'Decompress it first: in Python `zlib.decompress(data, -15)`, in Node `zlib.inflateRawSync(data)`. If permessage-deflate was agreed on, leave it to the library.',
			null,
		),
	'stream-unended': ({ node }) =>
		fact(
			'The inflater waits for the end of the data, and a compressed message has none. Its sender marks no block as the last one, and takes off the bytes 00 00 FF FF at the end (RFC 7692 §7.2.1).',
			node === 1
				? 'Append 00 00 FF FF and pass `{ finishFlush: zlib.constants.Z_SYNC_FLUSH }`. Keep one inflater for the whole connection unless no_context_takeover was agreed on.'
				: 'Append 00 00 FF FF and flush, rather than wait for the end: in Python `zlib.decompressobj(-15)` with `decompress`. Keep one inflater for the whole connection unless no_context_takeover was agreed on.',
			'Which parameters do both Sec-WebSocket-Extensions lines have?',
		),
	'size-of-buffer': ({ size, program }) =>
		fact(
			program === 'segment'
				? `${size} bytes are what one TCP segment carries, so this read brought only a part. Nothing is broken on the way: the rest comes with the next reads.`
				: `${size} is a power of two, so it is probably the size of a buffer or of a fragment, not of the message. A message may come in several frames, and a frame in several reads.`,
			program === 'segment'
				? 'Read on until the head ends (`\\r\\n\\r\\n`) or the whole frame is there, such as with `io.ReadFull`. Count the index of the masking key through all parts.'
				: program === 'resty'
					? 'Call `recv_frame` again while its third result is `again`, and join the data of the continuation frames.'
					: program === 'dotnet'
						? 'Read on until `EndOfMessage` is true, and join the parts.'
						: program === 'esp'
							? 'Join the parts by payload_offset until payload_len is reached, or make the buffer larger.'
							: 'Read on until the message has ended (FIN, or what the library calls the end of the message), and join the parts. Or make the buffer larger.',
			'Does the rest come with the next read?',
		),
	'subprotocol-null': ({ name }) =>
		fact(
			`The client asks for a subprotocol named “${name}”: a value that was not there became its text. If the server names none in its answer, a browser ends the connection.`,
			'Leave the second argument of `new WebSocket` out, or pass an empty list.',
			null,
		),
	'request-lacks': ({ lacks, status, curl }) =>
		curl === 1
			? fact(
					`This command of curl asks for a WebSocket and lacks ${lacks}. So ${status} is the right answer to it (RFC 6455 §4.2.2), and it says nothing about the proxy or the server.`,
					'Add two options -H, `Sec-WebSocket-Version: 13` and `Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==`, and run it once straight at the server and once through the proxy.',
					'What is the answer to the whole handshake, straight and through the proxy?',
				)
			: status === ''
				? fact(
						`This request is the usual one with which each WebSocket begins, and only ${lacks} is not shown. If it was not left out here, a server must refuse it (RFC 6455 §4.2.1).`,
						'Answer it with a 101, as a WebSocket library does: a WebSocket has no other beginning than this GET. Show what the server answers.',
						'Did you leave the key out here, and what does the server answer?',
					)
				: fact(
						`The request as it is shown lacks ${lacks}. An opening handshake must have it (RFC 6455 §4.1), so ${status} fits. The end of the head is not shown, so it may only be copied in part.`,
						'Add what is missing, unless the client does send it. In `curl`, each field is an option -H.',
						'Is the request complete as it is shown here?',
					),
	'offer-refused': ({ parameter }) =>
		fact(
			`The server refuses the handshake because of one parameter of the compression that the client offers: ${parameter}. The offer is right: a server that cannot take it should answer 101 without the extension (RFC 7692 §5).`,
			'Leave this parameter out of the offer, or switch compression off in the client. server_max_window_bits=15 limits nothing.',
			'Which Sec-WebSocket-Extensions line does the client send?',
		),
	'response-lacks': ({ lacks, whole }) =>
		fact(
			all(
				`This 101 has no ${lacks}, and a client must then fail the handshake (RFC 6455 §4.1).`,
				whole === 1
					? 'The other response here has it, so something on this way takes it out of the response.'
					: 'The server or a hop leaves it out.',
			),
			'Look at what changes fields of a response on this way: proxy_hide_header, more_clear_headers, a plugin. `proxy_set_header` changes the request only.',
			'Does the response have the field at the server itself?',
		),
	'head-unended': ({ request }) =>
		fact(
			request === 2
				? 'In this 101 the empty line is missing: behind its last field a frame begins at once. The client takes the bytes of the frame for a part of the head, and waits.'
				: request === 3
					? 'This 101 ends with the line end of its last field. The empty line that ends the head is missing, so the client waits for more fields.'
					: request === 1
						? 'The request ends with the line end of its last field. The empty line that ends the head is missing, so the server waits for more fields.'
						: 'The code writes the 101 and ends with the accept value: no line end and no empty line follow it. So the head does not end, and the client waits for the rest.',
			'Write `\\r\\n\\r\\n` behind the last field: the end of its line, and the empty line that ends the head (RFC 9112 §2.1). Then flush.',
			request === 1 ? null : 'Which bytes does the server send last: 0d 0a 0d 0a?',
		),
	'frames-not-text': () =>
		fact(
			'This server answers the handshake by itself, and after the 101 both directions are frames. What it reads is not text: two bytes or more of header, four bytes of masking key, and the text XORed with that key.',
			'Read the length from `bytes[1] & 127`, take the key behind it, and XOR byte i of the payload with `key[i % 4]`. What the server sends needs a header, too, without a mask: `81`, the length, the text. Or use a library.',
			null,
		),
	'guid-differs': ({ shown, small, at }) =>
		fact(
			`The value that is joined to the key is ${shown}. ${small === 1 ? 'Its letters are small, and the hash of capital letters is another one' : `From its character ${at} on it differs from the one that RFC 6455 §1.3 gives`}, so every accept value is wrong.`,
			'Write exactly `258EAFA5-E914-47DA-95CA-C5AB0DC85B11`, and test with the key of the RFC: `dGhlIHNhbXBsZSBub25jZQ==` gives `s3pPLMBiTxaQ9kYGzzhZRbK+xOo=`.',
			null,
		),
	'close-first': ({ masked }) =>
		fact(
			`The first Close in this list of packets came from the ${masked === 1 ? 'client: it is masked' : 'server: it is not masked'}. So this side ended the connection, and the Close that follows is the answer.`,
			`Open this packet and read the code and the reason in it. Then look into the ${masked === 1 ? 'client' : 'server'} for what called close.`,
			'Which code and which reason does this Close have?',
		),
	'close-body': ({ code, reason, hex, answers }) =>
		fact(
			all(
				`${answers === 1 ? 'What this side sent is a Close frame' : 'These bytes are the payload of a Close frame'}: \`${hex}\` is the code ${code}${reason === '' ? '' : `, and the reason is “${reason}”`}.`,
				answers === 1
					? 'It answers the Close that it had received, so the other side ended the connection on purpose.'
					: `So the connection was ended on purpose${reason === '' ? '' : ', and the side that sent this says why'}.`,
				Number(code) === 1000 ? '1000 is a normal end and no error.' : '',
				Number(code) >= 4000 ? 'Codes from 4000 on belong to the application.' : '',
			),
			reason === ''
				? 'Look into the program that closed first for what called close. To stay connected, connect again on this event.'
				: 'Look for this reason in the program that sent it. Its code decides who must change something.',
			answers === 1
				? 'Does it end after the same time each time, and does the service name a longest time?'
				: 'Which side sent this Close, and what had it received just before?',
		),
	'frame-in-payload': ({ head, length, binary }) =>
		fact(
			`This payload begins with the header of a frame: \`${head}\` is a ${binary === 1 ? 'binary' : 'text'} frame with ${length} bytes. So two messages were probably written at the same time, and their parts got mixed.`,
			'Let one task send, or take one lock around header and payload together, and write both in one call.',
			'Do several threads or tasks send on this connection?',
		),
	'takeover-unanswered': () =>
		fact(
			'The client asks for server_no_context_takeover, and the server agrees to permessage-deflate without it. A server that takes such an offer must repeat it (RFC 7692 §7.1.1.1). Else it may keep its window, which this client cannot inflate.',
			'Let the server answer with server_no_context_takeover and empty its window after each message, or leave the extension out at one side.',
			null,
		),
	'zlib-header': ({ hex }) =>
		fact(
			`The compressed payload begins with \`${hex}\`, the header of zlib. permessage-deflate is DEFLATE without a header and without a checksum (RFC 7692 §7.2.1).`,
			'Compress raw: in Python `zlib.compressobj(wbits=-15)` and `flush(zlib.Z_SYNC_FLUSH)`, in Node `deflateRaw`. Then take 00 00 FF FF off the end.',
			null,
		),
	'utf8-bytes': ({ shown, code, read }) =>
		read === 1
			? fact(
					`“${shown}” is one character${code === '' ? '' : ` (${code})`} whose two bytes in UTF-8 were taken for two characters. A text message is UTF-8, so what receives it decodes it wrongly.`,
					'Put all bytes of the message together, unmask them, and decode them as UTF-8 at once, not byte by byte. In Python: `bytes(data).decode()`.',
					'Which code makes a string of the bytes?',
				)
			: fact(
					`Nothing is damaged: ${shown} are the two bytes of the character ${code} in UTF-8. A text message goes out in UTF-8, and from U+0080 on a character has two bytes or more.`,
					'For bytes, send a binary message: a Buffer or an ArrayBuffer. For text, decode UTF-8 where it arrives.',
					'Do you want to send text or bytes?',
				),
	'path-with-query': ({ path, asked }) =>
		fact(
			`The WebSocketServerProtocolHandler of Netty for \`${path}\` compares the whole request target, and “${asked}” has a query behind the path. It takes the request for another one and passes it on, so no handler answers.`,
			`Let it compare the beginning: give the handler \`checkStartsWith\` = true, in Netty 4.1 with \`WebSocketServerProtocolConfig.newBuilder().websocketPath(…).checkStartsWith(true)\`.`,
			'Does it connect without the query?',
		),
	'response-in-order': ({ missed }) =>
		missed !== ''
			? fact(
					`The client does not find \`${missed}\`, and the response as it stands here has it, with the right value. So something between this place and the check takes the field away: a proxy, or an HTTP layer or interceptor of the client.`,
					'Look at the head where the client reads it: log all fields that it got, and leave out proxies and interceptors one by one. Do not remove the check.',
					'Where was this head seen: on the wire beside the client, at the server, or in a proxy?',
				)
			: fact(
					'This response has all that a 101 needs: Upgrade, Connection and an accept value. Small or capital letters in the names, and in “websocket”, make no difference. Whether the accept value is right, only the key of its request shows.',
					'Messages come behind it as frames: look at the Messages tab of this request. For the accept value, bring the request, or compute it in the Handshake lab.',
					'Which Sec-WebSocket-Key did the request have, and what does the client report?',
				),
	'right-and-refused': ({ status, odd, shown }) =>
		fact(
			all(
				status === 0
					? 'The fields are those of a valid opening handshake, and the server still complains. So its own check does not take something that is allowed.'
					: 'The request is a whole and valid opening handshake, and the answer is still 400. So what answered does not take something that is allowed, or its own check failed.',
				odd === ''
					? 'Candidates are Origin, an extension or subprotocol that it does not know, a cookie or a query that it misses.'
					: `What stands out is \`${String(shown)}\`: ${ODD_BUT_LEGAL.get(String(odd))!}`,
			),
			odd === ''
				? 'Leave out one field after the other (Origin, Sec-WebSocket-Extensions, Sec-WebSocket-Protocol), and look at the body of the 400 and at the log of the server.'
				: 'In the server, split the value at its commas, trim each part, and compare it without regard to case (RFC 6455 §4.2.1). Or write the usual `Upgrade: websocket` and `Connection: Upgrade` and try again.',
			'Which client gets through to the same address, and in which field does its request differ?',
		),
	'request-in-order': ({ pending }) =>
		fact(
			`This request is in order: it asks for a WebSocket with all that RFC 6455 §4.1 wants.${pending === 1 ? ' And no answer comes: the server, or a hop before it, has taken the connection and not answered the request.' : ''}`,
			pending === 1
				? 'Look into the log of the server whether the request arrives, and whether its path has a handler.'
				: 'Look at the response: its status and its fields say what the server made of it.',
			pending === 1 ? 'Does the server’s log show this request?' : 'Which response comes back?',
		),
	'handshake-in-order': () =>
		fact(
			'This handshake is in order: the request asks for a WebSocket, the response is 101, and its accept value fits the key. So what goes wrong comes after it.',
			'Look at the frames that follow, and at the close code.',
			'What happens after the handshake: which code, after how long, and who ends it?',
		),
	'reserved-bits': ({ rsv1 }) =>
		fact(
			rsv1 === 1
				? 'A frame came with RSV1 set, and this receiver does not take it there. Either text was read as a frame (@ or A–O), such as an HTTP message on the open connection. Or the sender compresses without an agreement, or sets RSV1 on a later fragment or a control frame.'
				: 'A frame came with reserved bits set that no agreed extension uses. With RSV1 alone it may be a compressed frame without an agreement. Any other bit mostly means text that was read as a frame, such as an HTTP message on the open connection.',
			'Log the first bytes of the failing frame: `c1` or `41` is a compressed text frame. `48` is “H” of HTTP, `3c` is “<” and `7b` is “{”.',
			'Which bytes does the failing frame begin with, and what do both Sec-WebSocket-Extensions lines contain?',
		),
	'origin-not-sent': () =>
		fact(
			'Other clients are accepted, and this one is refused with 403. A client outside of a browser sends no Origin unless you set it, and some servers refuse a handshake without one. The protocol does not ask for it, so this is a rule of the server.',
			'Send the Origin of the website with the handshake: in Go the second argument of `Dial`, an `http.Header`.',
			'Is it accepted if the same client sends the Origin that the other one sends?',
		),
	'never-accepted': ({ path }) =>
		fact(
			`The server got the handshake for ${path}, and its program never accepted it: between the beginning and the end the log has no CONNECT. So neither network nor proxy is at fault.`,
			'In Django Channels 1, run `manage.py runworker` beside daphne (`runserver` starts it by itself). In later versions, let the consumer call `accept()`, and look whether it waits for something.',
			'Which version of Channels is it, and does a worker run?',
		),
};
