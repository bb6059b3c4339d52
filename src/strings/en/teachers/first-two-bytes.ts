import type { TeacherWords } from '../../teacher-words.ts';

export const words: TeacherWords = {
	goals: [
		'Read FIN, RSV, opcode, MASK and a short length from the first two bytes of a frame.',
		'Write the first two bytes of a text, binary, Ping, Pong and Close frame for each side.',
		'Say which side masks, and what the other side does if the rule is broken.',
	],
	questions: [
		{
			before: 'which-bit',
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
			ask: 'Bit 8, MASK, changes from 0 to 1. Which bytes does the receiver therefore read in a different way?',
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
		'which-bit': [
			'Let the class vote by a show of hands, bit by bit. After the reveal, press bit 0 and let the frame go on again.',
		],
		'first-byte': [
			'Write the eight bits on the board and draw lines after bit 0 and bit 3. Leave the drawing there for the lesson.',
			'Say the five steps aloud, and always use the same words: read flags, read length, find key, unmask, interpret.',
		],
		binary: ['Many count the bits from the right. Point at the numbers 0 to 7 above the bits.'],
		'mask-bit': [
			'Press bit 8 in the lab after the reveal, several times. The colours show which bytes become the key.',
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
};
