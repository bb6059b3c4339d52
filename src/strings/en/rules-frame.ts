// The English words about the rules that frames show.
import type { FrameRuleCode } from '../../engine/index.ts';
import type { RuleWords } from '../rule-words.ts';

export const FRAME_RULE_WORDS: Readonly<Record<FrameRuleCode, RuleWords>> = {
	'deflate-rsv1-first-frame': {
		title: 'RSV1 on a continuation',
		duty: 'With permessage-deflate, RSV1 on the first frame of a message means that the message is compressed. A sender must not set it on the continuations.',
		remedy: 'Clear RSV1 on every frame but the first of the message.',
	},
	'deflate-rsv1-control': {
		title: 'RSV1 on a control frame',
		duty: 'permessage-deflate does not compress control frames, so a sender must not set RSV1 on Close, Ping or Pong.',
		remedy: 'Clear RSV1. Set it only on the first frame of a compressed message.',
	},
	'frame-rsv1': {
		title: 'RSV1 is set without an agreed meaning',
		duty: 'RSV1 must be 0 unless a negotiated extension gives it a meaning. permessage-deflate does: a compressed message begins with RSV1 = 1.',
		remedy: 'Clear RSV1, or negotiate permessage-deflate in the handshake first.',
	},
	'frame-rsv2': {
		title: 'RSV2 is set',
		duty: 'RSV2 must be 0 unless a negotiated extension gives it a meaning; no registered extension does. If it is set, these bytes may not be the start of a frame.',
		remedy: 'Clear RSV2. If you did not set it, check that the previous frame’s length is right.',
	},
	'frame-rsv3': {
		title: 'RSV3 is set',
		duty: 'RSV3 must be 0 unless a negotiated extension gives it a meaning; no registered extension does. If it is set, these bytes may not be the start of a frame.',
		remedy: 'Clear RSV3. If you did not set it, check that the previous frame’s length is right.',
	},
	'frame-opcode-reserved-data': {
		title: 'A reserved data opcode',
		duty: 'Opcodes 3 to 7 are reserved for future data frames. A receiver must fail the connection when it gets one.',
		remedy: 'Use 1 for text, 2 for binary, 0 to continue a message.',
		detail: ({ opcode }) => `Opcode ${opcode} has no meaning.`,
	},
	'frame-opcode-reserved-control': {
		title: 'A reserved control opcode',
		duty: 'Opcodes B to F are reserved for future control frames. A receiver must fail the connection when it gets one.',
		remedy: 'Use 8 for Close, 9 for Ping, A for Pong.',
		detail: ({ opcode }) => `Opcode 0x${Number(opcode).toString(16).toUpperCase()} has no meaning.`,
	},
	'frame-incomplete': {
		title: 'The frame is incomplete',
		duty: 'TCP may deliver a frame in several parts, so an incomplete frame is not an error. The receiver waits for the rest. If the TCP connection ends here, the connection closes with 1006.',
		remedy: 'Add the missing bytes, or correct the length if it announces too many.',
		detail: ({ part, available, announced }) =>
			part === 'header'
				? `${available} of the ${announced} bytes of the header are here.`
				: `${available} of the announced ${announced} payload bytes are here.`,
	},
	'length-minimal-16': {
		title: 'A 16-bit length where 7 bits are enough',
		duty: 'A sender must use the shortest form of the length: up to 125 fits into the 7-bit field. The RFC does not say what a receiver does about a longer form.',
		remedy: 'Write the length into the 7-bit field.',
		detail: ({ length }) => `${length} is written in 16 bits and fits in 7.`,
	},
	'length-minimal-64': {
		title: 'A 64-bit length where a shorter form is enough',
		duty: 'A sender must use the shortest form of the length: up to 65,535 fits into 16 bits. The RFC does not say what a receiver does about a longer form.',
		remedy: 'Use the shorter form.',
		detail: ({ length, minimal }) => `${length} is written in 64 bits and fits in ${minimal}.`,
	},
	'length-top-bit': {
		title: 'The top bit of the 64-bit length is 1',
		duty: 'The highest bit of a 64-bit length must be 0. Probably this is so that a signed 64-bit number can hold every length.',
		remedy: 'Clear the bit. Check the byte order: the highest byte comes first.',
		detail: ({ hex }) => `The length reads ${hex}.`,
	},
	'length-without-key': {
		title: 'A length that counts the masking key',
		duty: 'The payload length counts only the payload. The four bytes of the masking key belong to the header. If the sender counts the key’s four bytes too, the receiver expects four bytes too many.',
		remedy: 'Subtract 4 from the length.',
	},
	'length-limit': {
		title: 'The message is larger than the receiver accepts',
		duty: 'A receiver with a limit on the size of frames or messages must protect itself. It can refuse at the announced length, before it stores any payload.',
		remedy: 'Send smaller messages, or raise the receiver’s limit.',
		detail: ({ length, limit }) =>
			`${length} bytes are announced; the receiver accepts at most ${limit}.`,
	},
	'length-representable': {
		title: 'A length beyond 2⁵³ − 1',
		duty: 'Beyond 2⁵³ − 1 a JavaScript number is not exact, and no memory is that large. A receiver reads the length as 64 bits and refuses it, without rounding.',
		remedy: 'Check the length bytes: perhaps payload was read as a length.',
		detail: ({ hex }) => `The length reads ${hex}.`,
	},
	'mask-client': {
		title: 'A client’s frame must be masked',
		duty: 'A client must mask all frames, including control frames and frames inside TLS. Otherwise a page could choose the bytes on the wire and mislead an intermediary. The server must close the connection and may send 1002 first.',
		remedy:
			'Mask the payload with a new random key. The MASK bit alone would turn the next four bytes into the key.',
	},
	'mask-server': {
		title: 'A server’s frame must not be masked',
		duty: 'A server must not mask any frame. The client must close the connection and may send 1002 first.',
		remedy: 'Unmask the payload and leave out the key.',
	},
	'mask-key-fresh': {
		title: 'The same masking key again',
		duty: 'A client must choose a new key for each frame, from a strong source of randomness (§5.3). Otherwise an attacker who can predict the key can choose the bytes on the wire (§10.3).',
		remedy: 'Choose a new key for each frame.',
		detail: ({ key }) => `The previous frame has the same key, ${key}.`,
	},
	'mask-key-unpredictable': {
		title: 'A masking key of zeros masks nothing',
		duty: 'The key must come from a strong source of randomness. A zero key leaves the payload unchanged, so a page can choose the bytes on the wire.',
		remedy: 'Choose a random key.',
	},
	'mask-index-per-frame': {
		title: 'The masking index was not reset',
		duty: 'In each frame masking starts with the first byte of that frame’s key. If the index runs on across fragments, the later fragments unmask to wrong bytes.',
		remedy: 'Start with the first key byte in each frame.',
	},
	'control-unfragmented': {
		title: 'A control frame without FIN',
		duty: 'Close, Ping and Pong must not be fragmented, so FIN is 1. They may come between the fragments of a message.',
		remedy: 'Set FIN.',
	},
	'control-length': {
		title: 'A control frame over 125 bytes',
		duty: 'Close, Ping and Pong must have a payload of at most 125 bytes. Their length then fits into the 7-bit field.',
		remedy: 'Shorten the payload, or send it as a message.',
		detail: ({ length }) => `${length} bytes are announced.`,
	},
	'fragment-start-missing': {
		title: 'A continuation without a message',
		duty: 'Opcode 0 continues an unfinished message. Here no message is unfinished.',
		remedy: 'Give the first frame of the message opcode 1 or 2, and FIN = 0 if more frames follow.',
	},
	'fragment-interleaved': {
		title: 'A new message before the last has ended',
		duty: 'The fragments of one message must not be mixed with those of another, unless an extension allows it. Control frames may come between them.',
		remedy:
			'Use opcode 0 to continue the unfinished message, or end it with FIN = 1 before the new one.',
		detail: ({ start }) => `The message of frame ${Number(start) + 1} is still unfinished.`,
	},
	'utf8-lead-byte': {
		title: 'A byte that never occurs in UTF-8',
		duty: 'C0, C1 and F5 to FF never occur in UTF-8. Text must be valid UTF-8; otherwise the receiver must fail the connection.',
		remedy: 'Send the data as binary, or encode the text as UTF-8 instead of, say, Latin-1.',
		detail: ({ bytes, offset }) => `${bytes} at offset ${offset} of the payload.`,
	},
	'utf8-continuation': {
		title: 'An incomplete character',
		duty: 'Text must be valid UTF-8: after a lead byte come exactly as many bytes 80–BF as it announces.',
		remedy: 'Encode the text as UTF-8. You may split a message anywhere, but keep all its bytes.',
		detail: ({ bytes, offset }) =>
			`${bytes}: the byte at offset ${offset} does not continue the character.`,
	},
	'utf8-stray-continuation': {
		title: 'A continuation byte without a lead byte',
		duty: 'Text must be valid UTF-8: a byte 80–BF occurs only after a lead byte.',
		remedy:
			'Encode the text as UTF-8. If this message continues another, its first frame is missing.',
		detail: ({ bytes, offset }) => `${bytes} at offset ${offset} of the payload.`,
	},
	'utf8-overlong': {
		title: 'A character in a longer form than needed',
		duty: 'Text must be valid UTF-8, with each character in its shortest form: after E0 comes A0–BF, after F0 comes 90–BF. Longer forms have been used to get characters past filters.',
		remedy: 'Encode the character in its shortest form.',
		detail: ({ bytes, offset }) => `${bytes}, up to offset ${offset} of the payload.`,
	},
	'utf8-surrogate': {
		title: 'Half of a surrogate pair',
		duty: 'Text must be valid UTF-8, which has no surrogates (U+D800 to U+DFFF): after ED comes 80–9F. Two surrogates encoded one by one (CESU-8) are not UTF-8.',
		remedy: 'Encode the whole character, in four bytes from F0 on.',
		detail: ({ bytes, offset }) => `${bytes}, up to offset ${offset} of the payload.`,
	},
	'utf8-too-large': {
		title: 'Beyond the last character',
		duty: 'Text must be valid UTF-8, which ends at U+10FFFF: after F4 comes 80–8F.',
		remedy: 'Encode a character up to U+10FFFF.',
		detail: ({ bytes, offset }) => `${bytes}, up to offset ${offset} of the payload.`,
	},
	'utf8-truncated': {
		title: 'The message ends inside a character',
		duty: 'A frame may end inside a character, but the whole message must be valid UTF-8. The receiver checks its end when FIN has come.',
		remedy: 'Clear FIN and send the rest in a continuation, or send the whole character.',
		detail: ({ bytes }) =>
			bytes === ''
				? 'The missing bytes were due in this frame.'
				: `${bytes} begins a character that does not end.`,
	},
	'close-body-length': {
		title: 'A Close with a body of one byte',
		duty: 'If a Close has a body, its first two bytes must be a code. One byte is too short.',
		remedy: 'Leave out the body, or send a whole code such as 03 e8 (1000).',
	},
	'close-code-reserved-local': {
		title: 'A close code that is never sent',
		duty: 'An endpoint must not put 1005, 1006 or 1015 into a Close. It reports them to its own application: no code, no Close frame, or a failed TLS handshake.',
		remedy:
			'Send 1000 for a normal end, or leave out the body. Without a body the receiver itself reports 1005.',
		detail: ({ closeCode }) => `The code is ${closeCode}.`,
	},
	'close-code-reserved-1004': {
		title: 'Close code 1004 has no meaning yet',
		duty: '1004 is reserved; a meaning might be defined in the future.',
		remedy: 'Use 1000, or 4000–4999 for a meaning of your own.',
	},
	'close-code-unassigned': {
		title: 'A close code without a definition',
		duty: '1000 to 2999 are reserved for the protocol, its revisions and its extensions. From 1016 on none is defined.',
		remedy: 'Use 3000–3999 for a library (registered) or 4000–4999 for a meaning of your own.',
		detail: ({ closeCode }) => `The code is ${closeCode}.`,
	},
	'close-code-below-1000': {
		title: 'A close code below 1000',
		duty: 'Codes 0 to 999 are not used.',
		remedy: 'Use 1000 for a normal end. Check the byte order: the highest byte comes first.',
		detail: ({ closeCode }) => `The code is ${closeCode}.`,
	},
	'close-code-above-4999': {
		title: 'A close code above 4999',
		duty: 'The registry of close codes ends at 4999.',
		remedy:
			'Use 4000–4999 for a meaning of your own. Check the byte order: the highest byte comes first.',
		detail: ({ closeCode }) => `The code is ${closeCode}.`,
	},
	'close-reason-utf8': {
		title: 'The reason is not valid UTF-8',
		duty: 'The reason after the close code is UTF-8.',
		remedy: 'Encode the reason as UTF-8. If you cut it to 123 bytes, cut it between characters.',
		detail: ({ bytes }) => `${bytes} is not a character.`,
	},
	'close-no-data-after': {
		title: 'Data after Close',
		duty: 'An endpoint that has sent a Close must not send any more data frames.',
		remedy: 'Send all messages first and the Close last.',
		detail: ({ close }) => `Frame ${Number(close) + 1} was the Close.`,
	},
	'close-once': {
		title: 'A second Close',
		duty: 'Each side sends one Close. The code of the connection is that of the first Close received.',
		remedy: 'Leave out the second Close.',
		detail: ({ close }) => `Frame ${Number(close) + 1} was the first.`,
	},
	'close-mid-message': {
		title: 'Close in the middle of a message',
		duty: 'A Close between fragments is allowed, but the message stays incomplete and the receiver discards its first part. An endpoint that answers a Close may finish its message first.',
		remedy: 'If the message matters, send its last fragment before the Close.',
		detail: ({ start }) => `The message of frame ${Number(start) + 1} stays unfinished.`,
	},
};
