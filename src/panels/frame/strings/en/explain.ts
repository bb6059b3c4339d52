// Holds the English words that explain a field of a frame.
import type { CloseCode, CloseCodeStatus } from '../../../../engine/frame/index.ts';
import type { FieldFacts } from '../../verdict/document-facts.ts';

/** Explains the selected field and what a change of it does. */
export function explain(facts: FieldFacts): string {
	const { field, frame, from } = facts;
	switch (field.name) {
		case 'FIN':
			if (frame.opcode & 8) {
				return frame.fin
					? 'A control frame must not be fragmented, so FIN is 1. If you clear it, a strict receiver fails the connection.'
					: 'FIN = 0 means that more fragments follow, but a control frame must not be fragmented. The receiver fails the connection.';
			}
			return frame.fin
				? 'This is the last frame of its message. If you clear FIN, the receiver waits for continuation frames before it delivers the message.'
				: 'More frames of this message follow. The receiver delivers the message when the last frame has arrived. If you set FIN, the message ends here.';
		case 'RSV1':
			return facts.deflate
				? 'permessage-deflate was negotiated. On the first frame of a message, 1 means that the message is compressed. If RSV1 is set on any other frame, the receiver fails the connection.'
				: 'Reserved, so 0. An extension negotiated in the handshake can give it a meaning: permessage-deflate marks a compressed message with it. Without such an extension, 1 makes the receiver fail the connection.';
		case 'RSV2':
		case 'RSV3':
			return 'Reserved, so 0. permessage-deflate does not use it. If you set it, the receiver fails the connection. If you did not set it, these bytes might not be a frame header: check the length of the previous frame.';
		case 'opcode':
			return opcode(facts);
		case 'MASK':
			if (frame.masked) {
				return from === 'client'
					? 'A masking key of four bytes follows the length, and the payload is XORed with it. A client must mask each frame. If you flip only this bit, the key is read as payload.'
					: 'A masking key of four bytes follows the length. But a server must not mask its frames, so the client must close the connection.';
			}
			return from === 'client'
				? 'No key follows: the payload is on the wire as it is. But a client must mask its frames, so the server must close the connection. If you set the bit without adding a key, the next four bytes are read as the key.'
				: 'No key follows: the payload is on the wire as it is, because a server must not mask. If you set the bit without adding a key, the next four bytes are read as the key.';
		case 'payload-length':
			if (field.value === 126) {
				return '126 is not the length itself: the next two bytes are. If you change one of these seven bits, the two bytes get another meaning.';
			}
			if (field.value === 127) {
				return '127 is not the length itself: the next eight bytes are. If you change one of these seven bits, the eight bytes get another meaning.';
			}
			return 'The number of payload bytes, without the header and its masking key. If you make it larger, the frame takes bytes of the next one. If you make it smaller, the remaining bytes are read as the next header. Lengths up to 125 fit here.';
		case 'extended-payload-length':
			return frame.lengthForm === 16
				? 'The length in two bytes, the highest first, for 126 to 65,535. A smaller length must use the seven bits before these bytes.'
				: 'The length in eight bytes, the highest first, for 65,536 and more. All eight bytes form one number, and its top bit must be 0.';
		case 'masking-key':
			return 'Byte i of the payload is XORed with byte i mod 4 of this key. The client chooses a new random key for each frame, so a script cannot choose the bytes on the wire (§10.3). The key hides nothing, because it is sent with the frame. If you change one bit of the key, that bit flips in every fourth byte of the payload.';
		case 'payload':
			if (frame.compressed) {
				return 'These bytes are DEFLATE data, compressed by permessage-deflate. The receiver inflates them together with the rest of the message.';
			}
			return frame.masked
				? 'The payload as sent, masked. XOR it with the key to get the unmasked payload. If you change a bit of a masked byte here, the same bit of the unmasked byte changes.'
				: 'The payload as sent, without masking. WebSocket has no checksum of its own: the receiver cannot see that a bit was changed.';
		case 'close-code':
			return facts.close
				? closeCode(facts.close)
				: 'This is only half a code: the body of a Close is empty or begins with two bytes.';
		case 'close-reason':
			return 'A text for logs or for the script at the other end: UTF-8, at most 123 bytes. It need not be human-readable, and a client must not show it to end users.';
	}
}

function opcode({ opcode: name, frame }: FieldFacts): string {
	switch (name) {
		case 'continuation':
			return frame.runningMessage >= 0
				? 'This frame continues a message. The first frame of the message says whether it is text or binary.'
				: 'This frame continues a message, but there is no unfinished message to continue. The receiver fails the connection.';
		case 'text':
			return 'This frame starts a text message. After unmasking (and inflating, if compressed), the payloads of this frame and its continuation frames must together be valid UTF-8. Flip the last two bits, and the same bytes are a binary message (0x2).';
		case 'binary':
			return 'This frame starts a binary message, which may contain any bytes. Flip the last two bits, and it is a text message (0x1): the same bytes must then be valid UTF-8.';
		case 'Close':
			return 'After a Close, this side sends no more data. The other side answers with a Close, unless it has already sent one. Then the TCP connection ends. Flip the last bit, and the frame is a Ping.';
		case 'Ping':
			return 'A Ping checks whether the connection still works. The other side answers with a Pong that has the same payload. Flip the last bit, and the frame is a Close.';
		case 'Pong':
			return 'A Pong answers a Ping and has the same payload. A Pong may also be sent without a Ping; it gets no answer.';
		case 'reserved':
			return frame.opcode & 8
				? 'This opcode is reserved for a control frame, because its highest bit is 1. It has no meaning yet, so the receiver fails the connection.'
				: 'This opcode is reserved for a data frame, because its highest bit is 0. It has no meaning yet, so the receiver fails the connection.';
	}
}

const STATUSES: Readonly<Record<CloseCodeStatus, string>> = {
	assigned: 'This code has a fixed meaning and may be sent.',
	local: 'This code must not be sent. A program reports it to its own application.',
	reserved: 'This code is reserved: it has no meaning yet.',
	unused: 'This code is not used: §7.4.2 gives it no meaning.',
	unassigned:
		'This code is reserved for future versions and extensions of the protocol: it has no meaning yet.',
	library:
		'Codes from 3000 to 3999 are for libraries, frameworks and applications, and are registered with IANA.',
	private: 'Codes from 4000 to 4999 are for private use: the two sides agree on their meaning.',
};

const MEANINGS: Readonly<Record<number, string>> = {
	1000: 'The purpose of the connection has been fulfilled.',
	1001: 'The user left the page, or the server is shutting down.',
	1002: 'The other side broke a rule of the protocol.',
	1003: 'This side received a type of data that it cannot accept.',
	1005: 'A Close without a code arrived.',
	1006: 'The connection was lost or failed, and no Close arrived.',
	1007: 'The data does not match the type of the message, for example text that is not UTF-8.',
	1008: 'A message breaks a policy of this side, and no other code fits better.',
	1009: 'A message is too big for this side.',
	1010: 'The client needs an extension that the server did not accept.',
	1011: 'This side encountered an unexpected condition.',
	1012: 'The service is restarting.',
	1013: 'The server is overloaded; the client should try again later.',
	1014: 'A gateway got an invalid response from the server behind it.',
	1015: 'The TLS handshake failed.',
};

/** Explains a close code. */
export function closeCode(code: CloseCode): string {
	const name = code.name === '' ? '' : `${code.name}. `;
	return `${name}${MEANINGS[code.first] ?? ''} ${STATUSES[code.status]}`
		.replace(/ {2,}/g, ' ')
		.trim();
}
