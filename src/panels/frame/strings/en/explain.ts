// The English words that explain a field of a frame.
import type { CloseCode, CloseCodeStatus } from '../../../../engine/index.ts';
import type { FieldFacts } from '../../frame-facts.ts';

/** Explains the selected field, and what a change of it would mean. */
export function explain(facts: FieldFacts): string {
	const { field, frame, from } = facts;
	switch (field.name) {
		case 'FIN':
			if (frame.opcode & 8) {
				return frame.fin
					? 'This frame is whole. A control frame always is: clear FIN, and a strict receiver fails the connection.'
					: 'More would follow, but a control frame is never fragmented: the receiver fails the connection.';
			}
			return frame.fin
				? 'This is the last frame of its message. Clear it, and the receiver delivers nothing yet: it waits for continuation frames.'
				: 'More frames of this message follow, and nothing is delivered before the last. Set it, and the message ends here.';
		case 'RSV1':
			return facts.deflate
				? 'permessage-deflate was negotiated: on the first frame of a message, 1 says that the message is compressed. On any other frame it breaks the connection.'
				: 'Reserved, so 0. Only an extension negotiated in the handshake gives it a meaning: permessage-deflate marks a compressed message with it. Set without that, it ends the connection.';
		case 'RSV2':
		case 'RSV3':
			return 'Reserved, so 0: no registered extension uses it. Set it, and the receiver fails the connection. In the wild it mostly means that these bytes are no frame header at all.';
		case 'opcode':
			return opcode(facts);
		case 'MASK':
			if (frame.masked) {
				return from === 'client'
					? 'Four bytes of masking key follow the length, and the payload is XORed with them. Every frame from a client is masked. Flip this bit alone, and the key is read as payload.'
					: 'Four bytes of masking key follow the length. But this frame comes from a server, which must not mask: the client closes the connection.';
			}
			return from === 'client'
				? 'No key follows: the payload is on the wire as it is. A client must mask, so the server closes the connection. Set this bit alone, and the next four bytes are read as a key.'
				: 'No key follows: the payload is on the wire as it is, as it must be from a server. Set this bit alone, and the first four bytes of the payload are read as a key.';
		case 'payload-length':
			if (field.value === 126) {
				return '126 is no length: it says that the next two bytes are one. Change any of these seven bits, and those two bytes become something else.';
			}
			if (field.value === 127) {
				return '127 is no length: it says that the next eight bytes are one. Change any of these seven bits, and those eight bytes become something else.';
			}
			return 'So many bytes of payload; header and key are not counted. Make it larger, and the frame swallows bytes of the next one; make it smaller, and what is left over is read as the next header. Up to 125 fits here.';
		case 'extended-payload-length':
			return frame.lengthForm === 16
				? 'The length, two bytes, the highest first: for 126 to 65,535. A smaller length belongs into the seven bits before it.'
				: 'The length, eight bytes, the highest first: for 65,536 and more. All eight are the number, and its top bit must be 0.';
		case 'masking-key':
			return 'Byte i of the payload is XORed with byte i mod 4 of this. Chosen afresh at random for every frame, so that nobody can choose what stands on the wire. It hides nothing: it is sent along. Change one bit, and that bit flips in every fourth byte of the payload.';
		case 'payload':
			if (frame.compressed) {
				return 'Compressed by permessage-deflate: these bytes are DEFLATE data. A receiver inflates them, with the rest of the message, and looks at the text that comes of it.';
			}
			return frame.masked
				? 'What is sent, masked. XOR it with the key and you read it below. Change a bit here, and the same bit changes in what is read.'
				: 'What is sent, as it is. Nothing protects it: a changed bit is a changed byte, and WebSocket has no checksum of its own.';
		case 'close-code':
			return facts.close
				? closeCode(facts.close)
				: 'Half a code: a Close body is empty or begins with two bytes.';
		case 'close-reason':
			return 'For logs, or for the script at the other end: UTF-8, at most 123 bytes. It need not be readable, and a client must not show it to end users.';
	}
}

function opcode({ opcode: name, frame }: FieldFacts): string {
	switch (name) {
		case 'continuation':
			return frame.runningMessage >= 0
				? 'This frame goes on with the message that is running. Whether it is text or binary was said by its first frame.'
				: 'This frame claims to go on with a message, but none is running: the receiver fails the connection.';
		case 'text':
			return 'This frame starts a text message, so the unmasked payload, together with any continuation frames, must be valid UTF-8. Flip its last two bits and it becomes binary (0x2): same bytes, different promise.';
		case 'binary':
			return 'This frame starts a binary message: any bytes at all. Flip its last two bits and it becomes text (0x1): same bytes, but now they must be valid UTF-8.';
		case 'Close':
			return 'This side has said all it had to say. The other answers with a Close of its own, and then TCP ends. Flip its last bit and it becomes a Ping.';
		case 'Ping':
			return 'Are you there? The other side answers with a Pong that carries the same payload. Flip its last bit and it becomes a Close.';
		case 'Pong':
			return 'The answer to a Ping, with the same payload. One that nobody asked for is allowed and gets no answer.';
		case 'reserved':
			return frame.opcode & 8
				? 'Nobody has defined this opcode yet. Its highest bit is 1, so it would be a control frame. The receiver fails the connection.'
				: 'Nobody has defined this opcode yet. Its highest bit is 0, so it would be a data frame. The receiver fails the connection.';
	}
}

const STATUSES: Readonly<Record<CloseCodeStatus, string>> = {
	assigned: 'It has a fixed meaning and may be sent.',
	local: 'It is never sent: a program reports it by itself.',
	reserved: 'It is kept back: no meaning has been defined for it yet, so nobody sends it.',
	unused: 'No registry gives it a meaning: it is not used.',
	unassigned: 'It is kept for future versions of the protocol: nobody may send it yet.',
	library: 'For libraries and frameworks, registered with IANA.',
	private: 'Private: the two sides agree on what it means.',
};

const MEANINGS: Readonly<Record<number, string>> = {
	1000: 'What the connection was for is done.',
	1001: 'A page is left, or a server shuts down.',
	1002: 'The peer broke the protocol.',
	1003: 'Data of a kind that this side cannot take.',
	1005: 'A Close came without a code.',
	1006: 'No Close came: the connection was lost or failed.',
	1007: 'Data that do not fit their kind, as text that is not UTF-8.',
	1008: 'A rule of this side was broken; no better code fits.',
	1009: 'A message too big to take.',
	1010: 'The client wanted an extension that the server did not agree to.',
	1011: 'Something unexpected happened on this side.',
	1012: 'The service restarts: come back later.',
	1013: 'Too busy now: try again later.',
	1014: 'A gateway got a bad answer from behind it.',
	1015: 'TLS could not be set up.',
};

function closeCode(code: CloseCode): string {
	const name = code.name === '' ? '' : `${code.name}. `;
	return `${name}${MEANINGS[code.first] ?? ''} ${STATUSES[code.status]}`
		.replace(/ {2,}/g, ' ')
		.trim();
}
