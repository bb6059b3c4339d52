import type { CourseLessonWords } from '../../../strings/lesson-words.ts';

export const en: CourseLessonWords = {
	title: 'Text is UTF-8',
	can: 'You can cut a text message at any byte, and say at which byte and with which close code a receiver rejects bad text.',
	steps: {
		cut: {
			title: 'A cut inside a character',
			text: [
				'Text travels as **UTF-8**: the character {message.0.text} is three bytes, `{message.0.hex}`. Now the server sends the same message in two frames, `e4` in the first one and `bd a0` in the second.',
			],
			task: 'What does the page get?',
			choices: {
				one: 'One message event with the whole character.',
				two: 'Two message events, each with the mark �.',
				fails: 'A close event, because the first frame is not valid text.',
			},
			replies: {
				one: '',
				two: 'A page gets messages and not frames. The receiver joins the payloads before it turns them into text.',
				fails: 'The bytes of one frame need not be valid text.',
			},
			done: 'The page gets one message, {message.0.text}. RFC 6455 §5.6 demands that the whole message is valid UTF-8. One of its frames may end inside a character.',
		},
		'lead-bytes': {
			title: 'The first byte tells how many follow',
			text: [
				'`e4` ① begins with three 1 bits: this character has three bytes. `f0` ② begins with four of them, so it’s an emoji of four bytes. Bytes that begin with `10` continue a character, and one below `80` stands alone.',
			],
		},
		'first-bad': {
			title: 'The byte that makes a text invalid',
			text: [
				'A strict receiver hangs up as soon as no valid text can begin like this. A server sends `81 06 48 69 e4 bd 41 21`; `81` is byte 0.',
			],
			task: 'At which byte does it hang up?',
			unit: '(from 0)',
			mistakes: {
				'lead-byte':
					'Byte 4 is `e4`. It may begin a character of three bytes, so the receiver waits for more. If you counted from the first payload byte: the header counts, too.',
				continuation: 'Byte 5 is `bd`, a continuation byte. `e4` must be followed by two of them.',
				end: 'Byte 7 is the last one. But the byte before it already makes the text invalid, so a strict receiver does not wait for the end.',
			},
			done: 'At byte {failure.byte}, `41`. The byte `e4` announced two continuation bytes, `bd` is the first one, and `41` is a letter. The receiver fails the connection with {failure.code}, the close code for data that does not fit its type. RFC 6455 does not fix the moment: a receiver may also check when the message ends.',
		},
		shortest: {
			title: 'The shortest bad text',
			text: ['You’re the server, and the lab is empty. Break it with as few bytes as you can.'],
			task: 'Write the shortest frame in **Hex** that a receiver rejects with 1007.',
			done: 'Three bytes are enough. An empty text is valid, so the payload needs at least one byte. The receiver fails the connection with {failure.code} at byte {failure.byte}.',
			mistakes: {
				close:
					'Opcode 8 is a Close. Its reason must be valid UTF-8 too, but a code of two bytes comes before it. A text frame is shorter: opcode 1.',
				'close-body':
					'Opcode 8 is a Close. Its payload is empty or begins with a code of two bytes, so the receiver fails the connection with {failure.code}. Text is opcode 1.',
				'reserved-bit':
					'One of the RSV bits is 1, and no extension gives it a meaning. The receiver fails the connection with {failure.code} before it reads the text. With FIN and opcode 1 the first byte is `81`.',
				continuation:
					'Opcode 0 continues a message, and none has begun. The receiver fails the connection with {failure.code} before it reads a text. Text is opcode 1.',
				'no-length':
					'The receiver reads `{byte.1}` as the second byte: MASK and length. MASK is 1 in it, and a server must not mask, so the client fails the connection with {failure.code}. The length `01` comes first, then the payload.',
				'next-frame':
					'The length of the first frame is {frame.0.length}, so this frame ends before your last byte. The receiver reads what follows as another frame, and fails the connection with {failure.code}.',
				'close-code':
					'Opcode 8 is a Close, and its first two bytes are a code. The receiver does not allow code {frame.0.code}. Text is opcode 1.',
				control: 'Opcode {frame.0.opcode} is a Ping or a Pong. Its payload may contain any bytes.',
				client:
					'A client must mask its frames and needs four bytes more. Set the direction to server → client.',
				long: 'The receiver fails the connection with 1007, but these are {length} bytes. One payload byte is enough.',
				'other-rule':
					'The receiver fails the connection with {failure.code}, because the header `{byte.0} {byte.1}` already breaks a rule. It does not read the text.',
				binary:
					'The opcode is 2. A binary message may contain any bytes, so the receiver delivers it.',
				incomplete: 'The frame is not complete yet, so the receiver waits.',
				'not-final':
					'FIN is 0. The byte may be the beginning of a character, so the receiver waits for the next frame.',
				valid:
					'This text is valid. A byte below `80` is a whole character, and an empty text is valid too.',
			},
			otherwise: 'The receiver does not reject these bytes with 1007. Begin with opcode 1.',
			hints: [
				'You need FIN, opcode 1, a length and one byte that is not a character.',
				'The header is `81 01`. Look for a byte that can be neither a character nor the beginning of one, or for a first byte whose character is incomplete.',
				'`81 01 80` is a solution: `80` is a continuation byte, and no character has begun. `81 01 c3` is another: its second byte is missing.',
			],
		},
		wait: {
			title: 'You are the server',
			text: [
				'You’re the server, and these bytes arrive. **Read flags**, then the payload, unmasked: `{frame.0.payload}`.',
			],
			task: 'What do you do now?',
			done: 'You wait. The bytes after the first character are `f0 9f`, the beginning of a character of four bytes. The message goes on, so the rest may be in the next frame.',
			mistakes: {
				'bad-text':
					'The last character is incomplete, but FIN is 0. Fail with 1007 only if the next data byte does not continue the character, or if the message ends.',
				fails: 'These bytes break no rule of framing. The client may cut its text here.',
				answers: 'Nothing asks for an answer: the frame is neither a Ping nor a Close.',
			},
			otherwise: 'The message is not complete, and its bytes so far are valid.',
			hints: [
				'Look at FIN and at the last two payload bytes.',
				'`f0` announces four bytes, and two of them are here.',
				'Choose **Wait**: the two missing bytes may come in the next frame of the message.',
			],
		},
		claim: {
			title: 'A claim from the web',
			text: [
				'“Every text frame must be valid UTF-8, so cut a text only between characters.” Some libraries decode each frame by itself.',
			],
			task: 'Which sentence is true?',
			choices: {
				'each-frame': 'Each frame of a text message must be valid UTF-8 by itself.',
				replaced: 'A receiver puts � in place of bad bytes and delivers the message.',
				characters: 'The payload length counts characters, so a cut cannot be inside a character.',
				message: 'The whole message must be valid UTF-8; a frame may end inside a character.',
			},
			replies: {
				'each-frame':
					'The two frames in the lab show the opposite: neither is valid by itself, and the message is valid (RFC 6455 §5.6).',
				replaced:
					'HTML pages are read that way. A WebSocket endpoint must fail the connection (RFC 6455 §8.1).',
				characters:
					'The length counts bytes. The lab shows a first frame of {frame.0.length} bytes, and it ends inside the emoji.',
				message:
					'RFC 6455 §5.6 demands valid UTF-8 of the whole message. A receiver therefore keeps the unfinished character between two frames.',
			},
		},
		'read-it': {
			title: 'You can now read this',
			text: [
				'A real server meant to send two Chinese characters, six bytes. It sent this, and users reported “invalid UTF-8”.',
			],
			task: 'What is wrong with the server?',
			choices: {
				utf16: 'It writes text as UTF-16.',
				counted: 'It counts characters, not bytes.',
				waits: 'It sends the rest in a later frame.',
			},
			replies: {
				utf16: '`e4 bd` is the beginning of a character in UTF-8.',
				counted:
					'Right. It counted two characters, announced two bytes, and sent as many. The [bug museum](#/learn/bugs/characters-for-bytes) has the thread.',
				waits: '`81` has FIN = 1: this message ends here.',
			},
		},
		count: {
			title: 'Characters and bytes',
			text: [
				'Unicode numbers each character, and UTF-8 writes it with one to four bytes. A server sends U+4F60, a Chinese character, and U+1F600, an emoji. In JavaScript this string has the `length` 3.',
			],
			beside: ['up to U+007F: one byte', 'up to U+07FF: two', 'up to U+FFFF: three', 'above: four'],
			task: 'Which payload length does the frame announce?',
			unit: 'bytes',
			mistakes: {
				characters: '2 is the number of characters. The length counts bytes.',
				units:
					'3 is the `length` of the string in JavaScript. It counts UTF-16 code units, and the frame carries UTF-8.',
				'two-each': '6 would be right for UTF-16, with two bytes per unit. WebSocket uses UTF-8.',
			},
			done: 'Three bytes and four bytes are {frame.0.length} bytes: `{frame.0.payload}`. In **read length** you read a number of bytes, not of characters.',
		},
		kept: {
			title: 'What the receiver keeps',
			text: [
				'The first frame has FIN = 0, and its payload `{frame.0.payload}` ① begins a character. The receiver keeps it and waits.',
				'With `a0` ② the character is whole, and FIN is 1: the receiver delivers {message.0.text}. **Payload** shows �, because it reads one frame alone.',
			],
		},
		'last-bytes': {
			title: 'Complete the emoji',
			text: [
				'The server sends the same text again, with the cut inside the emoji `f0 9f 98 80`. Of the second frame only the header is there.',
			],
			task: 'Type the missing payload bytes into **Hex**, so that the message is complete.',
			done: 'The message is {message.0.text}. The first payload byte of the second frame is a continuation byte, and that is allowed.',
			mistakes: {
				direction:
					'The direction is now client → server, and a client must mask. Set it back to server → client.',
				binary:
					'The opcode of the first frame is 2, so this is a binary message. A text has opcode 1.',
				'first-changed':
					'The payload of the first frame is now `{frame.0.payload}`. Leave it as it was, `e4 bd a0 f0 9f`, and write after the header of the second frame.',
				'text-again':
					'The second frame has opcode {frame.1.opcode}, which begins a new message. The first message has not ended, so the receiver fails the connection with 1002. Leave the header `80 02`.',
				'not-final':
					'FIN of the second frame is 0, so the receiver waits for more of the message. Leave the header `80 02`.',
				shifted:
					'`9f` has already come, at the end of the first frame. So the text is now {message.0.text}. Send only the bytes that follow `f0 9f`.',
				'code-point':
					'`{frame.1.payload}` is part of the number of the character or of its UTF-16 form. The message is UTF-8: `f0 9f 98 80`.',
				ascii:
					'`{frame.1.payload}` are the ASCII codes of hex digits. Type the hex digits of the missing bytes instead.',
				'too-many':
					'The header of the second frame announces two bytes. The receiver reads what follows as another frame.',
				repeated:
					'The emoji begins again in the second frame. The receiver already has `f0 9f` and expects a continuation byte; it fails the connection with 1007 at byte 9.',
				swapped:
					'The order of the bytes counts. These bytes are valid, but the text is now {message.0.text}.',
				unfinished:
					'The header announces two payload bytes, and one or both are missing. The receiver waits for them.',
				'one-frame':
					'The message now has one frame. Keep the first frame as it is, with `e4 bd a0 f0 9f`.',
			},
			otherwise:
				'The second frame has the payload `{frame.1.payload}`, so the receiver does not get the expected text. The missing bytes are those after `f0 9f`.',
			hints: [
				'Only the payload of the second frame is missing: the rest of the emoji.',
				'The emoji is `f0 9f 98 80`, and `f0 9f` is in the first frame.',
				'The last two bytes are `98 80`. They continue the character that the first frame began.',
			],
		},
		'two-cuts': {
			title: 'Two cuts',
			text: [
				'The same text in one frame: `e4 bd a0` is the first character, `f0 9f 98 80` the emoji.',
			],
			task: 'Split the message into three frames: one cut inside the first character, the other inside the emoji. Use **Change frames**, or type in **Hex**.',
			done: 'Both cuts lie inside a character: the first frame ends with `{frame.0.payload}`, and the last one carries the rest of the emoji. The message is valid: {message.0.text}.',
			mistakes: {
				direction:
					'The direction is now client → server, and a client must mask. Set it back to server → client.',
				binary:
					'The opcode of the first frame is 2, so this is a binary message. A text has opcode 1.',
				'third-incomplete':
					'The third frame announces {frame.2.length} bytes and is not complete, so the receiver waits.',
				'bytes-lost':
					'The three frames together do not have the seven bytes of the text. Splitting changes no byte of the payload.',
				'text-again':
					'A frame after the first one has opcode 1, so a new message would begin before this message has ended. The receiver fails the connection with 1002. A later frame has opcode 0.',
				'fin-early':
					'FIN is 1 in a frame before the last one, so the message ends there, and the next frame has no message to continue. A receiver fails the connection.',
				'never-ends':
					'FIN of the third frame is 0. The receiver waits for the rest of the message.',
				unchanged: 'The message still has one frame. Select a payload byte, and split before it.',
				'one-cut': 'The message has two frames now, so there is one cut. The other is missing.',
				'too-many':
					'There are {frames} frames. More cuts are legal, but the task asks for three frames.',
				'first-whole':
					'The first frame contains the whole first character. The message is valid, but no cut lies inside this character.',
				'emoji-whole':
					'The third frame contains the whole emoji. The message is valid, but no cut lies inside the emoji.',
			},
			otherwise:
				'The text is not yet split as the task asks. The message is now {message.0.text}. Undo leads back to the frame of the task.',
			hints: [
				'Inside the first character there are two places for a cut, inside the emoji three.',
				'Select the byte `bd` and choose **Split before payload byte 1** in **Change frames**. The payload of the second frame then begins with `bd`.',
				'`01 01 e4`, `00 04 bd a0 f0 9f`, `80 02 98 80`: the first cut lies after `e4`, the second after `9f`. Both are inside a character.',
			],
		},
		decoder: {
			title: 'Text from two frames',
			text: [
				'A receiver in JavaScript has the payloads of the two frames in `first` and `last`. A `TextDecoder` turns bytes into text.',
			],
			beside: [
				'`fatal`: throws an error at bad bytes',
				'`ignoreBOM`: keeps a U+FEFF at the beginning',
				'`stream`: keeps an unfinished character for the next call',
			],
			task: 'Choose the lines that decode the message strictly, in the order in which they run.',
			mistakes: {
				lenient:
					'Without `fatal` the decoder puts � in place of bad bytes. The receiver would not notice that it must fail the connection with 1007.',
				apart:
					'Without `stream` this call treats `first` as a whole text. The first frame ends inside a character, so the decoder throws.',
				units:
					'This line makes one UTF-16 code unit of each byte. That is right only for bytes below `80`.',
			},
			done: 'One decoder reads both frames and keeps the unfinished character between them. The last call, without `stream`, also throws if the text ends inside a character.',
			hints: [
				'Begin with the decoder that throws an error.',
				'The first payload needs `stream`, because its last character may be unfinished.',
				'The order is: strict decoder, `first` with `stream`, `last`, deliver. The other three lines hide errors, fail at a legal cut, or break characters.',
			],
		},
		exit: {
			title: 'What you know now',
			text: [
				'Four questions about this lesson. A question that you miss comes back later.',
				'The lab shows a text of two Cyrillic letters. The questions do not need it.',
			],
		},
	},
	items: {
		'euro-bytes': {
			question: 'How many payload bytes does the text “€” (U+20AC) have?',
			because: 'U+20AC lies between U+0800 and U+FFFF, so UTF-8 needs three bytes: `e2 82 ac`.',
		},
		'text-code': {
			question:
				'With which close code does a receiver fail the connection when a text message is not valid UTF-8?',
			because: '1007 means that the data does not fit the type of its message (RFC 6455 §7.4.1).',
		},
		'binary-bytes': {
			question: 'A frame with FIN 1 and opcode 2 carries `ff fe`. What does the receiver do?',
			choices: {
				delivered: 'It delivers two bytes.',
				fails: 'It fails the connection with 1007.',
				marks: 'It delivers two marks �.',
			},
			because: 'Opcode 2 is a binary message. Its bytes are not text, so UTF-8 does not matter.',
		},
		'half-character': {
			question: 'A text frame with FIN 0 carries only `c3`. What does the receiver do?',
			choices: {
				fails: 'It fails the connection with 1007.',
				waits: 'It keeps the byte and waits.',
				marks: 'It delivers the mark �.',
			},
			because: '`c3` begins a character of two bytes. The second byte may come in the next frame.',
		},
		'bad-byte': {
			question:
				'A server sends `81 03 41 c3 42`. At which byte of the frame, counted from 0, does a strict receiver fail the connection?',
			because: '`c3` announces one continuation byte, and byte 4, `42`, is a letter.',
		},
		'emoji-cuts': {
			question:
				'The text is the emoji `f0 9f 98 80`. At how many places inside it may a sender cut the message?',
			because:
				'The sender may cut between any two bytes of a message, so at three places: after `f0`, after `9f` and after `98`.',
		},
	},
	teacher: {
		goals: [
			'Count the bytes of a text in UTF-8, and tell lead bytes from continuation bytes.',
			'Cut a text message inside a character, and say why this is legal.',
			'Name the byte at which a strict receiver rejects a text, and the close code 1007.',
		],
		questions: [
			{
				before: 'first-bad',
				ask: 'Two continuation bytes follow `e4`. How do you recognise one?',
				answer: 'Its first two bits are `10`, so it is between `80` and `bf`.',
			},
			{
				before: 'shortest',
				ask: 'May a binary message contain `ff fe`? May a text message?',
				answer: 'Binary: yes. Text: no, because these bytes never occur in UTF-8.',
			},
			{
				before: 'claim',
				ask: 'A library decodes each frame separately. For which texts does this work?',
				answer: 'For ASCII always, and for other texts if no frame ends inside a character.',
			},
			{
				before: 'count',
				ask: 'How long is the text of this step: 2, 3 or 7? Where does each number come from?',
				answer:
					'2 characters, 3 UTF-16 code units in JavaScript, and 7 bytes in UTF-8. The frame counts bytes.',
			},
			{
				before: 'kept',
				ask: 'A frame ends with `e4 bd`. What must a receiver remember until the next frame?',
				answer: 'The two bytes. They are the beginning of a character.',
			},
		],
		notes: {
			cut: [
				'Ask for a show of hands for each choice. Many expect two marks �, because browsers show them on pages.',
			],
			'lead-bytes': [
				'Write `e4 bd a0` in bits, one byte per line, and let the class mark the bits `1110` and `10`.',
			],
			'first-bad': [
				'Some learners say 4 because they count payload bytes. Point at the numbers 0 and 1 below the header in the lab, and count on from there.',
			],
			shortest: [
				'There are many solutions. Collect several third bytes, and sort them: continuation, lead byte, never used.',
			],
			'two-cuts': [
				'Collect all places where a cut is legal: all six. Then ask which of them lie inside a character.',
			],
			decoder: [
				'Show in the console that `new TextDecoder().decode(new Uint8Array([0xe4]))` gives �.',
			],
		},
		misunderstandings: [
			{
				belief: 'The payload length is the number of characters.',
				say: 'That is true for ASCII only. Open the step “Characters and bytes”: two characters, seven bytes.',
			},
			{
				belief: 'A sender must not cut inside a character.',
				say: '§5.6 allows it: a frame may contain a part of a character, but the whole message must be valid.',
			},
			{
				belief: 'A receiver may repair bad text with �.',
				say: '§8.1 says that it must fail the connection. The close code for this is 1007 (§7.4.1).',
			},
			{
				belief: 'Binary messages are checked as well.',
				say: 'Only text messages and close reasons are checked. For images, files and other encodings use binary messages, opcode 2.',
			},
		],
	},
};
