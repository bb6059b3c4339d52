import type { CourseLessonWords } from '../../../strings/lesson-words.ts';

/** Lists the opcodes that the lesson needs, in bits and as the digit that a byte shows. */
const OPCODES = [
	'`0000` = 0: next part',
	'`0001` = 1: text',
	'`0010` = 2: binary',
	'`1000` = 8: Close',
	'`1001` = 9: Ping',
	'`1010` = a: Pong',
];

export const en: CourseLessonWords = {
	title: 'The first two bytes',
	can: 'You can read and set FIN, opcode, MASK and a short length, and you know which side masks.',
	steps: {
		'make-ping': {
			title: 'One bit makes it a Ping',
			text: [
				'A **Ping** asks: are you still there? This frame isn’t one yet, it brings the text “Hello”. But only one bit of its first byte is different.',
			],
			task: 'Find this bit: press one, and watch the client. Press it again to undo.',
			done: '`81` became `{byte.0}`. Same letters, but the client takes them for a Ping and answers it; the page gets nothing. So the first byte says what kind of frame comes. The names below its bits are next.',
			mistakes: {
				'other-byte':
					'You changed another byte than the first. Press its bit again; the one you look for is in the first byte.',
				reserved:
					'The client hung up: the two sides have not agreed on a meaning of this bit, so it must stay 0. Press it again, and try another one.',
				'not-final':
					'Now the client waits: this bit says whether the message ends here. Press it again, and try another one.',
				'unknown-kind':
					'The client hung up: there is no such kind of frame. Press the bit again, and try another one.',
				continuation:
					'The client hung up: now the frame continues an earlier message, and there was none. Press the bit again, and try another one.',
			},
			otherwise:
				'The first byte is `{byte.0}`, and that’s no Ping. Press your bits again until it is `81`, then try another one.',
			hints: [
				'The first four bits are right as they are. The last four say what kind of frame it is.',
				'A Ping begins with `89`, in bits `1000 1001`. Compare this with the bits of `81`.',
				'It is the fifth bit from the left: with it, `81` becomes `89`.',
			],
		},
		'first-byte': {
			title: 'Read the first byte',
			text: [
				'A message may come in parts, each a frame. The first bit of `{byte.0}`, **FIN**, is 1 in the last. The next three, **RSV**, are reserved.',
				'The last four, the **opcode**, are its kind: the second hex digit, because one digit is four bits.',
			],
			beside: OPCODES,
		},
		'which-bit': {
			title: 'This frame ends the connection',
			text: [
				'Close, Ping and Pong are **control frames**, which may not be split. Here’s a Ping. When it arrives, the client hangs up: one bit of the first byte is wrong.',
			],
			beside: OPCODES,
			task: 'Which bit is it?',
			choices: {
				rsv: 'The second bit should be 1.',
				fin: 'The first bit should be 1.',
				last: 'The last bit should be 0.',
			},
			replies: {
				rsv: 'The second bit is RSV1. It’s reserved, and a 1 there would end this connection, too.',
				fin: '',
				last: 'The last four bits are the opcode. 9 is a Ping; with a 0 at the end it would be a Close.',
			},
			done: 'The first bit is FIN, and FIN = 0 says: more of this follows. A control frame can’t have more, so the client closes the connection with an error. The RFC says that it **fails the connection**.',
		},
		binary: {
			title: 'Complete the first byte',
			text: [
				'A server sends three bytes as a binary message. Only the first byte of the frame, `00`, is still wrong.',
			],
			beside: OPCODES,
			task: 'Press bits until the client gets a complete binary message.',
			done: 'The first byte is `{byte.0}`: FIN = 1 and opcode {frame.0.opcode}. The client receives one binary message, `{frame.0.payload}`.',
			mistakes: {
				masked:
					'MASK, the first bit of the second byte, is 1 now. A server must not mask. Leave the second byte at `03`.',
				both: 'FIN is still 0, so the message doesn’t end with this frame. And opcode {frame.0.opcode} isn’t binary.',
				control:
					'FIN is right. But opcode {frame.0.opcode} begins with a 1: that’s a Close, a Ping, a Pong or a reserved type. Binary is 2.',
				'unknown-opcode':
					'FIN is right. But opcode {frame.0.opcode} is reserved, so the client fails the connection. Binary is 2.',
				direction:
					'The direction is now client → server, and a client must mask. Set it back to server → client.',
				'other-payload':
					'The payload is now `{frame.0.payload}`. Leave it at `00 7f 10`, and the second byte at `03`.',
				reserved:
					'In `{byte.0}` at least one of the three bits after FIN is 1. They are reserved, so the client fails the connection.',
				continuation:
					'FIN is right. But opcode 0 continues an earlier message, and there is none, so the client fails the connection. Binary is 2.',
				text: 'FIN is right. But opcode 1 is text: the client reads these bytes as letters. Binary is 2.',
				'not-final':
					'The opcode is right, but FIN is 0. The client waits for more frames of this message.',
			},
			otherwise:
				'The first byte is `{byte.0}`, and its opcode is {frame.0.opcode}. The frame must have FIN = 1 and the opcode for binary.',
			hints: [
				'The first bit, FIN, says whether the message ends here. The last four, the opcode, say what kind it is.',
				'FIN must be 1, and the opcode of binary is 2. In four bits, 2 is `0010`.',
				'The byte is `82`, in bits `1000 0010`: FIN = 1, RSV 0, opcode 2.',
			],
		},
		'mask-bit': {
			title: 'Read the second byte',
			text: [
				'The second byte has two parts. Its first bit, **MASK**, says whether a **masking key** of four bytes follows. The other seven are the length of the content, the **payload**.',
			],
			task: 'Here `82` gives length 2, but six bytes follow. Why?',
			choices: {
				same: 'Two are the payload. The last four are the next frame.',
				key: 'Four are the key, and the length doesn’t count them.',
				longer: '`82` is 130. So 124 bytes are still to come.',
			},
			replies: {
				same: 'MASK is 1, so the key comes first. And a frame begins with a byte such as `81`.',
				key: '',
				longer: 'The length has only seven bits: `1000 0010` is MASK = 1 and length 2.',
			},
			done: 'MASK is 1, so the key comes first, `{frame.0.key}`, and then {frame.0.length} bytes of payload. A client must mask, a server must not: if it does, the client hangs up. What masking is for? That’s lesson 6.',
		},
		'answer-ping': {
			title: 'You are the server',
			text: [
				'A client sends you `89 80 37 fa 21 3d`. A server answers a Ping with a **Pong** that has the same payload.',
			],
			beside: OPCODES,
			task: 'What do you do? If you answer, type the bytes of your frame, like `81 05`, and watch the client.',
			done: 'You answer with a Pong: FIN = 1 and opcode `a` give `8a`. MASK is 0 because you are the server. The length is 0, as in the client’s `80`: the four bytes after it were its key, and no payload.',
			mistakes: {
				text: 'Opcode {frame.0.opcode} begins a message for the page. The client still waits for its Pong, opcode `a`.',
				close:
					'Opcode 8 is a Close, so you begin to end the connection. The client asked only for a Pong.',
				reserved:
					'In your first byte at least one of the three bits after FIN is 1. They are reserved, so the client fails the connection.',
				more: 'More bytes follow your Pong, and the client reads them as another frame. An empty Pong has two bytes.',
				half: 'Your frame is not complete, so the client waits for the rest. The second byte holds MASK and length.',
				masked: 'Your frame has MASK = 1. You are the server, and a server must not mask.',
				ping: 'Your frame has opcode 9, so it is another Ping. The client still waits for its Pong.',
				'key-as-payload':
					'Your Pong carries {frame.0.length} bytes of payload. The Ping has none, because the length in its `80` is 0. The four bytes after it are the key.',
				'not-final':
					'FIN is 0 in your frame. A Pong must not be split, so the client fails the connection.',
				wait: 'The frame is complete: length 0, and all four bytes of the key are there. A Ping must be answered.',
				fail: 'The client broke no rule. Its frame is masked, and its length 0 is allowed. A frame without payload still has a key.',
			},
			otherwise:
				'Your bytes are `{bytes}`, and the client expects a server’s Pong without payload. Check opcode, MASK and length.',
			hints: [
				'The client’s `89` has opcode 9, a Ping. A Pong has opcode `a`. How long is the payload of the Ping? The client’s `80` says it.',
				'`80` is MASK = 1 and length 0: a key, no payload. So two bytes are enough. Which side are you?',
				'Answer with `8a 00`: FIN = 1, opcode `a`, MASK = 0 because you are the server, length 0.',
			],
		},
		'read-ws-server': {
			title: 'You can now read this',
			text: [
				'These 14 bytes are real: the library ws sent them as a server, and we recorded them.',
			],
			beside: OPCODES,
			task: 'What did the server send? Read the opcode in the first byte of each frame.',
			choices: {
				'ping-binary-pong': 'Ping, binary, Pong',
				'text-binary-close': 'text, binary, Close',
				'one-ping': 'one Ping of twelve bytes',
				'ping-text-ping': 'Ping, text, Ping',
			},
			replies: {
				'ping-binary-pong':
					'`89 01` is a Ping with one byte, `82 06` a binary message of six bytes, and `8a 01` a Pong with one byte. A browser reads them in the same way.',
				'text-binary-close':
					'The first opcode is 9, the last one is A. A text has opcode 1, and a Close has 8.',
				'one-ping':
					'The second byte is `01`: this Ping has one byte of payload, `3f`. The next frame begins with `82`.',
				'ping-text-ping': 'Look at the opcodes of `82` and `8a`: 2 is binary, and A is a Pong.',
			},
		},
		'second-byte': {
			title: 'Read these two bytes',
			text: ['A server sends `8a 00`, and then nothing for a while.'],
			beside: OPCODES,
			task: 'What has it sent?',
			choices: {
				pong: 'a whole Pong, without payload',
				ping: 'a whole Ping, without payload',
				'ten-bytes': 'the header of a frame of ten bytes',
				waits: 'half a Pong: its payload is still to come',
			},
			replies: {
				pong: '`8a` is FIN = 1 and opcode `a`, and `00` is MASK = 0 and length 0. The frame ends here, and a Pong needs no answer.',
				ping: 'A Ping has opcode 9 and begins with `89`. This byte is `8a`.',
				'ten-bytes': 'A is ten, but here it’s the opcode. The length is in the second byte.',
				waits: 'The second byte says how many bytes follow: none.',
			},
		},
		'two-bytes': {
			title: 'Two bytes arrive',
			text: [
				'From now on both sides send **frames**: a short header, then the data, called the payload. Here’s one with the payload “Hello”.',
				'Now the server sends two more bytes, `89 00`, and then nothing.',
			],
			task: 'What does the browser do with these two bytes?',
			choices: {
				wait: 'It waits for the rest of the frame.',
				message: 'It gives the page a message with these two bytes as data.',
				answer: 'It sends a frame back, and the page gets no event.',
			},
			replies: {
				wait: 'The frame is complete. The second byte gives the length of the payload, and it is 0.',
				message: 'Both bytes belong to the header, and this frame is not a message.',
				answer: '',
			},
			done: '`89 00` is a whole frame: a {frame.1.kind} with {frame.1.length} bytes of payload. The browser answers a Ping with a Pong, and scripts see neither of them.',
		},
		'http-bytes': {
			title: 'HTTP where a frame belongs',
			text: [
				'A faulty server has sent its 101 response. Then it writes a second HTTP response on the same connection. This response begins with `HTTP`, the bytes `48 54 54 50`.',
				'In bits, `48` is `0100 1000`.',
			],
			task: 'What does the client do with the first byte?',
			choices: {
				text: 'It delivers the text “HTTP” to the page as a message.',
				close:
					'It reads a Close, answers it, and closes the connection as usual, without an error.',
				reserved: 'It **fails the connection** (ends it because of an error): a reserved bit is 1.',
			},
			replies: {
				text: 'After the 101 response the client reads all bytes as frames. The opcode in `0100 1000` is 8, and that of text is 1.',
				close:
					'The opcode is 8, Close. But the client also checks the reserved bits of this byte, and RSV1 is 1.',
				reserved: '',
			},
			done: 'FIN is 0, RSV1 is 1, and the opcode is {frame.0.opcode}. No extension gives RSV1 a meaning here, so the client must fail the connection. A reserved opcode, 3 to 7 or B to F, has the same effect. For RSV1 the ws library reports “RSV1 must be clear”, often because the bytes are not frames.',
		},
		'client-close': {
			title: 'A Close from a client',
			text: [
				'A Close begins its payload with a code, here 1000: a normal end. The length, the key and the masked payload are right. FIN, opcode and MASK are still 0.',
			],
			task: 'Repair the first two bytes. Leave the other bytes as they are.',
			done: 'The bytes `{byte.0} {byte.1}` announce a masked Close. The server finds the key, unmasks the payload to `{frame.0.payload}`, and reads close code {frame.0.code}. A client masks control frames, too.',
			mistakes: {
				message:
					'Opcode {frame.0.opcode} begins a message. To close the connection, the client sends a Close, opcode 8.',
				continuation:
					'Opcode 0 continues a message, but no message has begun. A Close has opcode 8.',
				pong: 'Opcode A is a Pong, which does not close a connection. A Close has opcode 8.',
				'other-length':
					'The length is now {frame.0.length}. The payload has two bytes, `34 12`, so the length is 2.',
				'other-payload':
					'The payload on the wire is now `{frame.0.wire}`. Leave it at `34 12`: unmasked with the key, these bytes are `03 e8`, the code 1000.',
				direction:
					'The direction is now server → client, and a server must not mask. Set it back to client → server.',
				unchanged:
					'The first two bytes are still `00 02`. Opcode 0 continues a message, but no message has begun, so the server fails the connection. Press a bit to change it.',
				reserved:
					'In `{byte.0}` at least one of the three bits after FIN is 1. They are reserved, so the server fails the connection.',
				unmasked:
					'MASK is 0, so the server reads the key as payload and finds the code {frame.0.code}. It must close the connection, because a client must mask.',
				'key-counted':
					'The length is now {frame.0.length}. A length counts only the payload, not the key, and this payload has two bytes.',
				'not-final':
					'FIN is 0, which means that more frames follow. A control frame must not be split, so the server fails the connection.',
				ping: 'Opcode 9 is a Ping, which asks for a Pong. A Close has opcode 8.',
			},
			otherwise:
				'The first two bytes are `{byte.0} {byte.1}`. Compare FIN, opcode, MASK and length with the task, one after the other.',
			hints: [
				'Look at FIN, at the opcode, and at MASK.',
				'The first byte has FIN = 1 and the opcode of Close: `88`. In the second byte, one bit is still wrong.',
				'The bytes are `88 82`. FIN = 1 and opcode 8 give `88`; MASK = 1 and length 2 give `82`.',
			],
		},
		'four-frames': {
			title: 'Four frames from a server',
			text: [
				'The smallest frame from a server has two bytes, without a key or a payload. The lab is empty now.',
			],
			task: 'Type four empty frames from a server into **Hex**: text, binary, Ping, Close, in this order. The two messages have one frame each.',
			done: 'You wrote `{bytes}`. Each first byte has FIN = 1 and its opcode. Each second byte is `00`: MASK = 0 and length 0. The page receives two empty messages.',
			mistakes: {
				incomplete:
					'The last frame has only one byte. The client waits for the second byte, with MASK and length.',
				'too-many':
					'The lab reads {frames} frames. The task asks for four, and the Close comes last.',
				swapped:
					'The first frame has opcode 2, binary. The task asks for the text first, opcode 1.',
				continuation:
					'Opcode 0 in the second frame continues a message. But FIN was 1 in the first frame, so its message is complete. Binary is opcode 2.',
				'second-not-final':
					'FIN is 0 in the second frame, so its message is not complete. Each of your messages has only one frame.',
				'close-before-ping':
					'The third frame is the Close, and the Ping follows it. A receiver discards what comes after a Close, so put the Close last.',
				'close-code':
					'Your Close announces {frame.3.length} bytes of payload. A code is allowed there, but the task asks for an empty Close.',
				direction:
					'The direction is now client → server, and a client must mask. Set it back to server → client.',
				masked:
					'A frame has MASK = 1. A server must not mask, so the client must close the connection. Each second byte must be `00`.',
				'not-final':
					'FIN is 0 in the first frame, so its message is not complete. If the next frame begins another message, the client fails the connection. Each of your messages has only one frame.',
				'control-not-final':
					'A control frame has FIN = 0. A Ping or Close must not be split, so the client fails the connection.',
				'close-early':
					'A frame comes after the Close. After a Close the server must not send more data, so put the Close last.',
				pong: 'The third frame is a Pong, opcode `a`. The task asks for a Ping.',
				'too-few': 'So far the lab reads {frames} of 4 frames. Each frame has two bytes.',
			},
			otherwise:
				'The lab reads {frames} frames. Compare their opcodes with the task: text, binary, Ping, Close. Each length is 0.',
			hints: [
				'Each frame has a first byte with FIN and opcode, and a second byte with MASK and length.',
				'The first frame is `81 00`. In the next three frames only the opcode changes.',
				'The bytes are `81 00 82 00 89 00 88 00`. FIN is 1, the opcodes are 1, 2, 9 and 8, and MASK and length are 0.',
			],
		},
		'read-header': {
			title: 'A program that reads two bytes',
			text: [
				'This program reads the first two bytes of each frame, in a client or a server. `a & b` keeps the bits that are 1 in both numbers. Three lines are too many.',
			],
			task: 'Choose its lines and put them in an order that works.',
			mistakes: {
				'low-fin':
					'`0x01` is the last bit of the byte and belongs to the opcode. FIN is the first bit, `0x80`.',
				'high-opcode':
					'`0xf0` keeps FIN and the reserved bits. The opcode is in the last four bits, `0x0f`.',
				'whole-length':
					'The second byte also contains MASK. For `85` this line gives 133 instead of 5.',
			},
			done: 'The program reads FIN, RSV, opcode, MASK and length. It applies the direction rule: a client fails the connection on MASK = 1, and a server on MASK = 0.',
			hints: [
				'The first line takes the two bytes. FIN, RSV and opcode come from the first, MASK and length from the second.',
				'`0x80` takes the bit FIN, `0x0f` takes the opcode, and `0x7f` takes the length. The line with `iAmClient` comes after the line that reads `masked`.',
				'One order that works: bytes, fin, `0x70`, opcode, masked, `iAmClient`, length. Leave out three lines: those with `0x01` and `0xf0`, and `const length = second`.',
			],
		},
		claim: {
			title: 'A claim from the web',
			text: [
				'“A text frame begins with the byte 00 and ends with FF. Only a binary frame has a length.” So says a much-copied article. Here’s such a frame.',
			],
			task: 'Which sentence is true for RFC 6455?',
			choices: {
				'only-binary': 'Text frames have end marks, and binary frames have an opcode and a length.',
				'opcode-and-length':
					'Every frame has an opcode and a length; 00 and FF belong to older drafts.',
				'end-mark': 'The receiver looks for FF, because this byte never occurs in UTF-8.',
			},
			replies: {
				'only-binary':
					'You read “Hello” with opcode 1 and length 5 in this lesson. Both types have the same header format.',
				'opcode-and-length':
					'Drafts from 2010 had such marks. In RFC 6455 the length says where a frame ends, and `00` means FIN = 0 and opcode 0.',
				'end-mark':
					'It is true that FF never occurs in UTF-8, and early drafts used that. RFC 6455 uses the length instead.',
			},
		},
		exit: {
			title: 'What you know now',
			text: ['Four questions about this lesson. A question that you miss comes back later.'],
		},
	},
	items: {
		'pong-byte': {
			question: 'What is the first byte of every Pong, in hex? No extension is in use.',
			because:
				'FIN = 1 gives `8`, and the opcode of Pong is `a`. A control frame must not be split.',
		},
		'smallest-client': {
			question: 'How many bytes does the smallest frame from a client have?',
			because: 'Even without payload, the first two bytes and the four bytes of the key make 6.',
		},
		'second-85': {
			question: 'The second byte of a frame is `85`. What does it mean?',
			choices: {
				'length-133': 'No key follows, and the payload has 133 bytes.',
				'masked-5': 'A key follows, and the payload has 5 bytes.',
				'length-85': 'No key follows, and the payload has 85 bytes.',
			},
			because: '`85` is `1000 0101`: MASK = 1, and the other seven bits are 5.',
		},
		'masked-server': {
			question: 'A browser receives a masked frame from a server. What must it do?',
			choices: {
				unmask: 'It unmasks the frame and goes on.',
				ignore: 'It ignores this frame.',
				close: 'It closes the connection.',
			},
			because:
				'RFC 6455 §5.1: a server must not mask. If it does, the client must close the connection.',
		},
		'opcode-3': {
			question: 'A frame has opcode 3. What does the receiver do?',
			choices: {
				ignore: 'It ignores the frame.',
				fail: 'It fails the connection.',
				deliver: 'It delivers the payload as binary.',
			},
			because:
				'RFC 6455 §5.2: opcodes 3 to 7 are reserved, and a receiver must fail the connection.',
		},
		'control-opcodes': {
			question: 'What are the frames `88 00` and `89 00`?',
			choices: {
				'text-close': 'a text frame and a Close',
				'close-ping': 'a Close and a Ping',
				'binary-ping': 'a binary frame and a Ping',
			},
			because: 'Opcode 8 is Close, and 9 is Ping. FIN = 1 in both.',
		},
	},
	teacher: {
		goals: [
			'Read FIN, RSV, opcode, MASK and a short length from the first two bytes of a frame.',
			'Write the first two bytes of a text, binary, Ping, Pong and Close frame for each side.',
			'Say which side masks, and what the other side does if the rule is broken.',
		],
		questions: [
			{
				before: 'make-ping',
				ask: 'Two programs talk in bytes. What must the first byte of each piece say, at least?',
				answer: 'What kind of piece it is, and whether more of it follows: opcode and FIN.',
			},
			{
				before: 'first-byte',
				ask: 'How many different values does a field of four bits have? And one of seven bits?',
				answer: '16 and 128. So there are 16 opcodes, and seven bits count from 0 to 127.',
			},
			{
				before: 'mask-bit',
				ask: 'MASK, the first bit of the second byte, changes from 0 to 1. Which bytes does the receiver therefore read in a different way?',
				answer: 'The four bytes after the length: they are the masking key.',
			},
			{
				before: 'answer-ping',
				ask: 'You are the server. Which bit in the second byte of your answer differs from the one in the client’s Ping?',
				answer: 'MASK. A client masks every frame, and a server masks none.',
			},
			{
				before: 'two-bytes',
				ask: 'TCP delivers a stream of bytes. What must a receiver know to find the end of a message?',
				answer: 'A length or an end mark. WebSocket has a length in the header of each frame.',
			},
			{
				before: 'four-frames',
				ask: 'Which part of the two bytes differs between a text frame and a Ping?',
				answer: 'Only the opcode, the last four bits of the first byte: 1 and 9.',
			},
			{
				before: 'read-header',
				ask: 'Which number keeps only the first bit of a byte in a bitwise AND, and which one the last four?',
				answer: '`0x80` is `1000 0000`, and `0x0f` is `0000 1111`.',
			},
		],
		notes: {
			'first-byte': [
				'Write the eight bits on the board and draw lines after the first and the fourth. Leave the drawing there for the lesson.',
			],
			'which-bit': [
				'Let the class vote by a show of hands, bit by bit. After the reveal, press FIN and let the frame go on again.',
			],
			binary: [
				'Many count the bits from the right. Point at FIN: it is the first bit, at the left.',
			],
			'mask-bit': [
				'Press MASK in the lab after the reveal, several times. The colours show which bytes are the key.',
			],
			'answer-ping': [
				'Collect the answers as hex on the board. Let the class say for each what the client would do.',
			],
			'read-ws-server': [
				'Write the 14 bytes on the board. Learners draw a line where each frame begins, and say how they found it.',
			],
			'two-bytes': ['Ask those who choose “It waits”: which byte announces more bytes?'],
			'four-frames': [
				'Learners write the eight bytes on paper first, and then type them. Compare in pairs.',
			],
			claim: [
				'Show that the receiver reads `00` as FIN = 0 and opcode 0, and `48` as the second header byte.',
			],
		},
		misunderstandings: [
			{
				belief: 'Bit 0 is the last bit of the byte, as in JavaScript.',
				say: 'The RFC numbers the bits in the order in which they are sent, from the left. `1 << 0` is bit 7 in the RFC.',
			},
			{
				belief: 'FIN means that the connection ends.',
				say: 'FIN means that the message ends with this frame. To close the connection, a side sends a Close frame (opcode 8).',
			},
			{
				belief: 'The length counts the whole frame.',
				say: 'It counts the payload only. Show an empty Ping from a client: length 0, but six bytes.',
			},
			{
				belief: 'A page can send a Ping with JavaScript.',
				say: 'The API of the browser has no method for it. The browser answers each Ping by itself.',
			},
		],
	},
};
