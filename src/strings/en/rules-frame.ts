// Holds the English words about the rules that frames show.
import type { FrameRuleCode } from '../../engine/report/index.ts';
import type { RuleWords } from '../rule-words.ts';

export const FRAME_RULE_WORDS: Readonly<Record<FrameRuleCode, RuleWords>> = {
	'deflate-rsv1-first-frame': {
		title: 'RSV1 is set on a continuation frame',
		duty: 'With permessage-deflate, RSV1 on the first frame of a message means that the message is compressed. A sender must not set RSV1 on continuation frames.',
		remedy: 'Clear RSV1 on every frame of the message except the first.',
	},
	'deflate-rsv1-control': {
		title: 'RSV1 is set on a control frame',
		duty: 'permessage-deflate does not compress control frames, so a sender must not set RSV1 on Close, Ping or Pong.',
		remedy:
			'Clear RSV1 on control frames. Set RSV1 only on the first frame of a compressed message.',
	},
	'frame-rsv1': {
		title: 'RSV1 is set without an agreed meaning',
		duty: 'RSV1 must be 0 unless a negotiated extension gives it a meaning. permessage-deflate is such an extension: a compressed message begins with a frame that has RSV1 = 1.',
		remedy: 'Clear RSV1, or negotiate permessage-deflate in the handshake first.',
	},
	'frame-rsv2': {
		title: 'RSV2 is set',
		duty: 'RSV2 must be 0 unless a negotiated extension gives it a meaning; no registered extension uses RSV2. If RSV2 is set, these bytes might not be the start of a frame.',
		remedy:
			'Clear RSV2. If you did not set RSV2, check that the length of the previous frame is right.',
	},
	'frame-rsv3': {
		title: 'RSV3 is set',
		duty: 'RSV3 must be 0 unless a negotiated extension gives it a meaning; no registered extension uses RSV3. If RSV3 is set, these bytes might not be the start of a frame.',
		remedy:
			'Clear RSV3. If you did not set RSV3, check that the length of the previous frame is right.',
	},
	'frame-opcode-reserved-data': {
		title: 'An opcode reserved for future data frames',
		duty: 'Opcodes 3 to 7 are reserved for future data frames. A receiver must fail the connection when it receives a frame with such an opcode.',
		remedy: 'Use opcode 1 for text, 2 for binary, and 0 to continue a message.',
		detail: ({ opcode }) => `Opcode ${opcode} has no meaning.`,
	},
	'frame-opcode-reserved-control': {
		title: 'An opcode reserved for future control frames',
		duty: 'Opcodes B to F are reserved for future control frames. A receiver must fail the connection when it receives a frame with such an opcode.',
		remedy: 'Use opcode 8 for Close, 9 for Ping, and A for Pong.',
		detail: ({ opcode }) => `Opcode 0x${Number(opcode).toString(16).toUpperCase()} has no meaning.`,
	},
	'frame-incomplete': {
		title: 'The frame is incomplete',
		duty: 'TCP may deliver a frame in several parts, so an incomplete frame is not an error. The receiver waits for the rest. If the TCP connection ends here, the receiver reports close code 1006.',
		remedy: 'Add the missing bytes, or correct the payload length if it is too large.',
		detail: ({ part, available, announced }) =>
			part === 'header'
				? `The frame contains ${available} of the ${announced} header bytes.`
				: `The frame contains ${available} of the ${announced} announced payload bytes.`,
	},
	'length-minimal-16': {
		title: 'A 16-bit length where 7 bits are enough',
		duty: 'A sender must use the shortest form of the length: a length of up to 125 fits into the 7-bit field. RFC 6455 does not say how a receiver handles a longer form.',
		remedy: 'Write the length into the 7-bit field.',
		detail: ({ length }) => `The length ${length} is written in 16 bits, but 7 bits are enough.`,
	},
	'length-minimal-64': {
		title: 'A 64-bit length where a shorter form is enough',
		duty: 'A sender must use the shortest form of the length: a length of up to 65,535 fits into 16 bits. RFC 6455 does not say how a receiver handles a longer form.',
		remedy: 'Use a shorter form of the length.',
		detail: ({ length, minimal }) =>
			`The length ${length} is written in 64 bits, but ${minimal} bits are enough.`,
	},
	'length-top-bit': {
		title: 'The top bit of the 64-bit length is 1',
		duty: 'The highest bit of a 64-bit length must be 0. The reason is probably that every length then fits in a signed 64-bit number.',
		remedy: 'Clear the top bit. Check the byte order of the length: the highest byte comes first.',
		detail: ({ hex }) => `The length field contains ${hex}.`,
	},
	'length-without-key': {
		title: 'The payload length also counts the masking key',
		duty: 'The payload length counts only the payload. The four bytes of the masking key belong to the header. If the sender also counts the key’s four bytes, the receiver expects four bytes too many.',
		remedy: 'Subtract 4 from the payload length.',
	},
	'length-limit': {
		title: 'The message is larger than the receiver accepts',
		duty: 'If a receiver limits the size of frames or messages, it must refuse larger ones. The receiver can fail the connection as soon as it has read the announced length, before it stores any payload.',
		remedy: 'Send smaller messages, or raise the receiver’s limit.',
		detail: ({ length, limit }) =>
			`The announced length is ${length} bytes; the receiver accepts at most ${limit} bytes.`,
	},
	'length-representable': {
		title: 'The length is larger than 2⁵³ − 1',
		duty: 'Above 2⁵³ − 1, JavaScript numbers are not always exact, and no memory is that large. A receiver therefore reads the length as a 64-bit integer, without rounding, and refuses the frame.',
		remedy: 'Check the length bytes: perhaps the sender wrote payload where the length belongs.',
		detail: ({ hex }) => `The length field contains ${hex}.`,
	},
	'mask-client': {
		title: 'A client’s frame must be masked',
		duty: 'A client must mask all frames, including control frames and frames inside TLS. Otherwise a page could choose the bytes on the wire and mislead an intermediary. If a frame is not masked, the server must close the connection, and may first send a Close with 1002.',
		remedy:
			'Mask the payload with a new random key. If you set only the MASK bit, the next four bytes become the key.',
	},
	'mask-server': {
		title: 'A server’s frame must not be masked',
		duty: 'A server must not mask any frame. If a frame is masked, the client must close the connection, and may first send a Close with 1002.',
		remedy: 'Clear the MASK bit, leave out the masking key, and send the payload unmasked.',
	},
	'mask-key-fresh': {
		title: 'The masking key is the same as in the previous frame',
		duty: 'A client must choose a new masking key for each frame, from a strong source of randomness (§5.3). Otherwise an attacker who can predict the key can choose the bytes on the wire (§10.3).',
		remedy: 'Choose a new masking key for each frame.',
		detail: ({ key }) => `The previous frame has the same masking key, ${key}.`,
	},
	'mask-key-unpredictable': {
		title: 'A masking key of zeros does not mask anything',
		duty: 'The masking key must come from a strong source of randomness. A key of zeros leaves the payload unchanged, so a page can choose the bytes on the wire. One frame proves nothing, because zero is an allowed value.',
		remedy: 'Choose a random masking key.',
	},
	'mask-index-per-frame': {
		title: 'The masking index was not reset',
		duty: 'In each frame, masking starts with the first byte of that frame’s key. If the index continues from the previous fragment, the receiver unmasks the later fragments to wrong bytes.',
		remedy: 'Start each frame with the first byte of its masking key.',
	},
	'control-unfragmented': {
		title: 'A control frame has FIN = 0',
		duty: 'Close, Ping and Pong must not be fragmented, so their FIN bit is 1. Control frames may come between the fragments of a message.',
		remedy: 'Set the FIN bit of the control frame.',
	},
	'control-length': {
		title: 'The payload of a control frame is longer than 125 bytes',
		duty: 'Close, Ping and Pong must have a payload of at most 125 bytes. A length of up to 125 fits into the 7-bit field.',
		remedy: 'Shorten the payload, or send the data as a message.',
		detail: ({ length }) => `The announced length is ${length} bytes.`,
	},
	'fragment-start-missing': {
		title: 'A continuation frame without a message to continue',
		duty: 'A frame with opcode 0 continues an unfinished message. Here there is no unfinished message.',
		remedy: 'Give the first frame of the message opcode 1 or 2, and FIN = 0 if more frames follow.',
	},
	'fragment-interleaved': {
		title: 'A new message begins before the previous one has ended',
		duty: 'The fragments of one message must not be mixed with those of another, unless an extension allows it. Control frames may come between the fragments.',
		remedy:
			'Use opcode 0 to continue the unfinished message, or end it with FIN = 1 before the new message begins.',
		detail: ({ start }) =>
			`The message that began in frame ${Number(start) + 1} is still unfinished.`,
	},
	'utf8-lead-byte': {
		title: 'A byte that never occurs in UTF-8',
		duty: 'The bytes C0, C1 and F5 to FF never occur in UTF-8. Text must be valid UTF-8; otherwise the receiver must fail the connection.',
		remedy:
			'Send the data as binary, or encode the text as UTF-8 instead of, for instance, Latin-1.',
		detail: ({ bytes, offset }) => `The payload contains ${bytes} at offset ${offset}.`,
	},
	'utf8-continuation': {
		title: 'An incomplete character',
		duty: 'Text must be valid UTF-8: a lead byte is followed by exactly as many bytes 80–BF as it announces.',
		remedy:
			'Encode the text as UTF-8. You may split a message at any byte, but keep all its bytes.',
		detail: ({ bytes, offset }) =>
			`In ${bytes}, the byte at payload offset ${offset} does not continue the character.`,
	},
	'utf8-stray-continuation': {
		title: 'A continuation byte without a lead byte',
		duty: 'Text must be valid UTF-8: a byte 80–BF can only continue a character that a lead byte began.',
		remedy:
			'Encode the text as UTF-8. If this message was meant to continue another one, the first frame is missing.',
		detail: ({ bytes, offset }) => `The payload contains ${bytes} at offset ${offset}.`,
	},
	'utf8-overlong': {
		title: 'A character is encoded in more bytes than needed',
		duty: 'Text must be valid UTF-8, with each character in its shortest form: after E0 comes A0–BF, after F0 comes 90–BF. Attackers have used longer forms to get characters past filters.',
		remedy: 'Encode the character in its shortest form.',
		detail: ({ bytes, offset }) =>
			`The payload contains ${bytes}, with the last byte at offset ${offset}.`,
	},
	'utf8-surrogate': {
		title: 'Half of a surrogate pair is encoded as a character',
		duty: 'Text must be valid UTF-8, which does not encode surrogates (U+D800 to U+DFFF): after ED comes 80–9F. Two surrogates encoded one by one (CESU-8) are not UTF-8.',
		remedy: 'Encode the whole character, in four bytes that begin with F0 to F4.',
		detail: ({ bytes, offset }) =>
			`The payload contains ${bytes}, with the last byte at offset ${offset}.`,
	},
	'utf8-too-large': {
		title: 'A code point beyond U+10FFFF',
		duty: 'Text must be valid UTF-8, whose last code point is U+10FFFF: after F4 comes 80–8F.',
		remedy: 'Encode only characters up to U+10FFFF.',
		detail: ({ bytes, offset }) =>
			`The payload contains ${bytes}, with the last byte at offset ${offset}.`,
	},
	'utf8-truncated': {
		title: 'The message ends inside a character',
		duty: 'A frame may end inside a character, but the whole message must be valid UTF-8. When the frame with FIN = 1 has arrived, the receiver checks that the text does not end inside a character.',
		remedy:
			'Clear FIN and send the rest of the character in a continuation frame, or send the whole character.',
		detail: ({ bytes }) =>
			bytes === ''
				? 'The rest of the character is missing in this frame.'
				: `${bytes} is only the beginning of a character.`,
	},
	'close-body-length': {
		title: 'A Close with a body of one byte',
		duty: 'If a Close has a body, the first two bytes must be a close code. A body of one byte is too short for a code.',
		remedy: 'Leave out the body, or send a whole close code such as 03 e8 (1000).',
	},
	'close-code-reserved-local': {
		title: 'A close code that must not be sent',
		duty: 'An endpoint must not put 1005, 1006 or 1015 into a Close. An endpoint reports these codes to its own application: 1005 for no code, 1006 for no Close, 1015 for a failed TLS handshake.',
		remedy:
			'Send 1000 for a normal end, or leave out the body. If there is no body, the receiver itself reports 1005.',
		detail: ({ closeCode }) => `The close code is ${closeCode}.`,
	},
	'close-code-reserved-1004': {
		title: 'Close code 1004 has no meaning yet',
		duty: 'Close code 1004 is reserved; a meaning might be defined in the future.',
		remedy: 'Use 1000, or a code from 4000 to 4999 for a meaning of your own.',
	},
	'close-code-unassigned': {
		title: 'A close code without a definition',
		duty: 'The close codes 1000 to 2999 are reserved for the protocol, its revisions and its extensions. The codes 1016 to 2999 are not defined.',
		remedy:
			'Use a registered code from 3000 to 3999 for a library, or 4000 to 4999 for a meaning of your own.',
		detail: ({ closeCode }) => `The close code is ${closeCode}.`,
	},
	'close-code-below-1000': {
		title: 'A close code below 1000',
		duty: 'The close codes 0 to 999 are not used.',
		remedy:
			'Use 1000 for a normal end. Check the byte order of the code: the highest byte comes first.',
		detail: ({ closeCode }) => `The close code is ${closeCode}.`,
	},
	'close-code-above-4999': {
		title: 'A close code above 4999',
		duty: 'The registry of close codes ends at 4999.',
		remedy:
			'Use 4000 to 4999 for a meaning of your own. Check the byte order of the code: the highest byte comes first.',
		detail: ({ closeCode }) => `The close code is ${closeCode}.`,
	},
	'close-reason-utf8': {
		title: 'The close reason is not valid UTF-8',
		duty: 'The reason after the close code is text in UTF-8.',
		remedy:
			'Encode the reason as UTF-8. If you shorten the reason to 123 bytes, cut it between characters.',
		detail: ({ bytes }) => `${bytes} is not valid UTF-8.`,
	},
	'close-no-data-after': {
		title: 'A data frame after a Close',
		duty: 'An endpoint that has sent a Close must not send any more data frames.',
		remedy: 'Send all messages first, and send the Close last.',
		detail: ({ close }) => `The Close is frame ${Number(close) + 1}.`,
	},
	'close-once': {
		title: 'A second Close',
		duty: 'Each side sends only one Close. The close code of the connection is the code in the first Close received.',
		remedy: 'Leave out the second Close.',
		detail: ({ close }) => `The first Close is frame ${Number(close) + 1}.`,
	},
	'close-mid-message': {
		title: 'A Close in the middle of a message',
		duty: 'A Close between fragments is allowed, although Python’s websockets fails the connection with 1002 (measured). The message stays incomplete, and the receiver discards its first part. An endpoint that answers a Close may finish its own message first.',
		remedy: 'If the message matters, send its last fragment before the Close.',
		detail: ({ start }) => `The message that began in frame ${Number(start) + 1} stays unfinished.`,
	},
};
