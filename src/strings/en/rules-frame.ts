// The English words about the rules that frames show.
import type { FrameRuleCode } from '../../engine/index.ts';
import type { RuleWords } from '../rule-words.ts';

export const FRAME_RULE_WORDS: Readonly<Record<FrameRuleCode, RuleWords>> = {
	'deflate-rsv1-first-frame': {
		title: 'RSV1 on a continuation',
		duty: 'With permessage-deflate, RSV1 says “this message is compressed”. It is said once, on the first frame of the message, and never again on its continuations.',
		remedy: 'Clear RSV1 on every frame but the first of the message.',
	},
	'deflate-rsv1-control': {
		title: 'RSV1 on a control frame',
		duty: 'Close, Ping and Pong are never compressed, so they never carry RSV1, whatever has been negotiated.',
		remedy: 'Clear RSV1: only the first frame of a data message may have it.',
	},
	'frame-rsv1': {
		title: 'RSV1 is set, and nobody agreed on it',
		duty: 'RSV1 stays 0 unless an extension negotiated in the handshake gives it a meaning. permessage-deflate does: a compressed message begins with RSV1 = 1.',
		remedy: 'Clear RSV1, or negotiate permessage-deflate in the handshake first.',
	},
	'frame-rsv2': {
		title: 'RSV2 is set',
		duty: 'RSV2 stays 0: no registered extension uses it. It often means that these bytes are not the start of a frame at all.',
		remedy:
			'Clear RSV2. If it looks right, check whether the frame before was read with the right length.',
	},
	'frame-rsv3': {
		title: 'RSV3 is set',
		duty: 'RSV3 stays 0: no registered extension uses it. It often means that these bytes are not the start of a frame at all.',
		remedy:
			'Clear RSV3. If it looks right, check whether the frame before was read with the right length.',
	},
	'frame-opcode-reserved-data': {
		title: 'A reserved data opcode',
		duty: 'Opcodes 3 to 7 are kept for data frames that nobody has defined yet. A receiver must fail the connection when it meets one.',
		remedy: 'Use 1 for text, 2 for binary, 0 to continue a message.',
		detail: ({ opcode }) => `Opcode ${opcode} has no meaning.`,
	},
	'frame-opcode-reserved-control': {
		title: 'A reserved control opcode',
		duty: 'Opcodes B to F are kept for control frames that nobody has defined yet. A receiver must fail the connection when it meets one.',
		remedy: 'Use 8 for Close, 9 for Ping, A for Pong.',
		detail: ({ opcode }) => `Opcode 0x${Number(opcode).toString(16).toUpperCase()} has no meaning.`,
	},
	'frame-incomplete': {
		title: 'The frame is not all here',
		duty: 'A frame whose announced bytes have not all come is unfinished, not wrong: TCP cuts where it likes. The receiver waits. If TCP ends here, the connection closes with 1006.',
		remedy: 'Add the missing bytes, or correct the length if it announces too much.',
		detail: ({ part, available, announced }) =>
			part === 'header'
				? `${available} of the ${announced} bytes of the header are here.`
				: `${available} of the announced ${announced} payload bytes are here.`,
	},
	'length-minimal-16': {
		title: 'A 16-bit length where 7 bits are enough',
		duty: 'The shortest form must be used: up to 125 fits the 7 bits themselves. The duty binds the sender; browsers fail the connection over it, ws 8 and Python’s websockets accept it.',
		remedy: 'Write the length into the 7-bit field.',
		detail: ({ length }) => `${length} is written in 16 bits and fits in 7.`,
	},
	'length-minimal-64': {
		title: 'A 64-bit length where a shorter form is enough',
		duty: 'The shortest form must be used: up to 65,535 fits 16 bits. The duty binds the sender; browsers fail the connection over it, ws 8 and Python’s websockets accept it.',
		remedy: 'Use the shorter form.',
		detail: ({ length, minimal }) => `${length} is written in 64 bits and fits in ${minimal}.`,
	},
	'length-top-bit': {
		title: 'The top bit of the 64-bit length is 1',
		duty: 'The highest bit of a 64-bit length must be 0. Probably the reason is that a signed 64-bit number then holds every length.',
		remedy: 'Clear the bit; check the byte order: the length is big-endian.',
		detail: ({ hex }) => `The length reads ${hex}.`,
	},
	'length-without-key': {
		title: 'A length that counts the masking key',
		duty: 'The payload length counts the payload only; the four bytes of the masking key are part of the header. A sender that adds them announces four bytes too many, and the receiver waits for ever or eats the next frame.',
		remedy: 'Take 4 from the length.',
	},
	'length-limit': {
		title: 'The message is larger than the receiver takes',
		duty: 'A receiver with a size limit defends it from the announced length, before it stores any payload.',
		remedy: 'Send less at once, or raise the receiver’s limit.',
		detail: ({ length, limit }) => `${length} bytes are announced; the receiver takes ${limit}.`,
	},
	'length-representable': {
		title: 'A length beyond 2⁵³ − 1',
		duty: 'Beyond 2⁵³ − 1 a JavaScript number is no longer exact, and no memory is that large. The length is read as 64 bits and refused, never rounded.',
		remedy: 'Check the length bytes: perhaps payload is being read as a length.',
		detail: ({ hex }) => `The length reads ${hex}.`,
	},
	'mask-client': {
		title: 'A client’s frame must be masked',
		duty: 'Every frame from client to server is masked, control frames and TLS connections included: otherwise a page could choose the bytes on the wire and fool an intermediary. The server must close the connection, and may send 1002 first.',
		remedy:
			'Mask the payload with a fresh random key. Setting the MASK bit alone would make the next four bytes the key.',
	},
	'mask-server': {
		title: 'A server’s frame must not be masked',
		duty: 'No frame from server to client is masked. The client must close the connection, and may send 1002 first. (Firefox was seen to deliver the message.)',
		remedy: 'Unmask the payload and leave the key out.',
	},
	'mask-key-fresh': {
		title: 'The same masking key again',
		duty: 'Every frame gets a new key from a strong source of randomness. The receiver cannot see a breach: it just unmasks. But an attacker who can predict the key can choose the bytes on the wire (§5.3, §10.3).',
		remedy: 'Choose a new key for each frame.',
		detail: ({ key }) => `${key} also masked the frame before.`,
	},
	'mask-key-unpredictable': {
		title: 'A masking key of zeros masks nothing',
		duty: 'Keys come from a strong source of randomness. A zero key leaves the payload readable on the wire, and a page could again choose what stands there.',
		remedy: 'Choose a random key.',
	},
	'mask-index-per-frame': {
		title: 'The masking index ran on across frames',
		duty: 'The key index starts at 0 in each frame. A sender that lets it run on across fragments garbles every later fragment; text then usually fails as bad UTF-8.',
		remedy: 'Start again with the first key byte in each frame.',
	},
	'control-unfragmented': {
		title: 'A control frame without FIN',
		duty: 'Close, Ping and Pong are never fragmented: they must fit in between the fragments of a message, so FIN is always 1.',
		remedy: 'Set FIN.',
	},
	'control-length': {
		title: 'A control frame over 125 bytes',
		duty: 'Close, Ping and Pong carry at most 125 bytes. Their length therefore always fits the 7 bits of the short header.',
		remedy: 'Shorten the payload, or send it as a message.',
		detail: ({ length }) => `${length} bytes are announced.`,
	},
	'fragment-start-missing': {
		title: 'A continuation of nothing',
		duty: 'Opcode 0 continues an unfinished message. Here no message is unfinished.',
		remedy: 'Give the first frame of the message opcode 1 or 2, and FIN = 0 if more follows.',
	},
	'fragment-interleaved': {
		title: 'A new message before the last has ended',
		duty: 'The fragments of one message may not be mixed with another message: only control frames may come between.',
		remedy: 'Use opcode 0 to go on with the running message, or finish it with FIN = 1 first.',
		detail: ({ start }) => `The message of frame ${Number(start) + 1} is still unfinished.`,
	},
	'utf8-lead-byte': {
		title: 'A byte that UTF-8 never has',
		duty: 'C0, C1 and F5 to FF never occur in UTF-8. Text must be valid UTF-8; the receiver fails the connection, usually with 1007.',
		remedy: 'Send the data as binary, or encode the text as UTF-8 (Latin-1 is not).',
		detail: ({ bytes, offset }) => `${bytes} at offset ${offset} of the payload.`,
	},
	'utf8-continuation': {
		title: 'A character breaks off',
		duty: 'A lead byte is followed by exactly as many bytes 80–BF as it announces.',
		remedy: 'Encode the text as UTF-8. Cut messages where you like, but lose no byte of them.',
		detail: ({ bytes, offset }) =>
			`${bytes}: the byte at offset ${offset} does not continue the character.`,
	},
	'utf8-stray-continuation': {
		title: 'A continuation byte with nothing to continue',
		duty: 'A byte 80–BF does not stand without a lead byte before it.',
		remedy:
			'Encode the text as UTF-8. If this message continues another, its first frame is missing.',
		detail: ({ bytes, offset }) => `${bytes} at offset ${offset} of the payload.`,
	},
	'utf8-overlong': {
		title: 'A character in a longer form than needed',
		duty: 'A character is written in its shortest form: after E0 comes A0–BF, after F0 comes 90–BF. Longer forms have been used to smuggle characters past filters.',
		remedy: 'Encode the character in its shortest form.',
		detail: ({ bytes, offset }) => `${bytes}, up to offset ${offset} of the payload.`,
	},
	'utf8-surrogate': {
		title: 'Half of a surrogate pair',
		duty: 'U+D800 to U+DFFF are not characters: ED is followed by 80–9F. UTF-16 halves encoded one by one (CESU-8) are not UTF-8.',
		remedy: 'Encode the whole character, four bytes from F0 on.',
		detail: ({ bytes, offset }) => `${bytes}, up to offset ${offset} of the payload.`,
	},
	'utf8-too-large': {
		title: 'Beyond the last character',
		duty: 'Nothing lies above U+10FFFF: F4 is followed by 80–8F.',
		remedy: 'Encode a real character.',
		detail: ({ bytes, offset }) => `${bytes}, up to offset ${offset} of the payload.`,
	},
	'utf8-truncated': {
		title: 'The message ends inside a character',
		duty: 'Frames may be cut inside a character, but the whole message ends at the border of one. The receiver fails the connection once FIN has come, usually with 1007.',
		remedy: 'Clear FIN and let a continuation bring the rest, or send the whole character.',
		detail: ({ bytes }) =>
			bytes === ''
				? 'The missing bytes were due in this frame.'
				: `${bytes} begins a character that never ends.`,
	},
	'close-body-length': {
		title: 'A Close with a body of one byte',
		duty: 'The body of a Close is empty or begins with a code of two bytes. One byte is neither.',
		remedy: 'Leave the body out, or give a whole code such as 03 e8 (1000).',
	},
	'close-code-reserved-local': {
		title: 'A close code that never travels',
		duty: '1005, 1006 and 1015 are names for what an endpoint saw (no code, no Close frame, TLS failed). They never stand in a frame.',
		remedy:
			'Send 1000 for a normal end, or leave the body out to say nothing: the peer then reports 1005 itself.',
		detail: ({ closeCode }) => `The code is ${closeCode}.`,
	},
	'close-code-reserved-1004': {
		title: 'Close code 1004 has no meaning yet',
		duty: '1004 is reserved. ws 8 and Python’s websockets answer it with 1002; Chromium echoes it.',
		remedy: 'Use 1000, or 4000–4999 for a meaning of your own.',
	},
	'close-code-unassigned': {
		title: 'A close code nobody has defined',
		duty: '1016 to 2999 belong to the protocol and its extensions, and are not used until one is assigned. ws 8 and Python’s websockets answer with 1002; Chromium echoes it.',
		remedy: 'Use 3000–3999 for a library (registered) or 4000–4999 for a meaning of your own.',
		detail: ({ closeCode }) => `The code is ${closeCode}.`,
	},
	'close-code-below-1000': {
		title: 'A close code below 1000',
		duty: 'Codes 0 to 999 are not used. ws 8 and Python’s websockets answer with 1002; Chromium echoes them.',
		remedy: 'Use 1000 for a normal end. Check the byte order: the code is big-endian.',
		detail: ({ closeCode }) => `The code is ${closeCode}.`,
	},
	'close-code-above-4999': {
		title: 'A close code above 4999',
		duty: 'The registry ends at 4999. ws 8 and Python’s websockets answer with 1002; Chromium echoes it.',
		remedy:
			'Use 4000–4999 for a meaning of your own. Check the byte order: the code is big-endian.',
		detail: ({ closeCode }) => `The code is ${closeCode}.`,
	},
	'close-reason-utf8': {
		title: 'The reason is not valid UTF-8',
		duty: 'The reason after the close code is UTF-8. ws 8 and Python’s websockets answer with 1007, Chromium with 1002.',
		remedy: 'Encode the reason as UTF-8; when it is cut to 123 bytes, cut it between characters.',
		detail: ({ bytes }) => `${bytes} is no character.`,
	},
	'close-no-data-after': {
		title: 'Data after Close',
		duty: 'An endpoint that has sent Close sends no more data. The receiver discards what comes; Chromium fails the connection when a server does it.',
		remedy: 'Send all messages first and Close last.',
		detail: ({ close }) => `Frame ${Number(close) + 1} was the Close.`,
	},
	'close-once': {
		title: 'A second Close',
		duty: 'Each side sends one Close, and the first one counts. A second adds nothing. A strict receiver ignores it; Chromium fails the connection (measured).',
		remedy: 'Leave it out.',
		detail: ({ close }) => `Frame ${Number(close) + 1} was the first.`,
	},
	'close-mid-message': {
		title: 'Close in the middle of a message',
		duty: 'A Close between fragments is allowed and abandons the message: the receiver throws the half of it away. An endpoint may finish its message first. Python’s websockets fails the connection with 1002 (measured).',
		remedy: 'Send the last fragment before the Close if the message matters.',
		detail: ({ start }) => `The message of frame ${Number(start) + 1} stays unfinished.`,
	},
};
