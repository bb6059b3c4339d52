import type { TeacherWords } from '../../teacher-words.ts';

export const words: TeacherWords = {
	goals: [
		'Read the length of a frame in each of the three forms, and say where the payload begins.',
		'Write the header for any length in the shortest form, with and without a masking key.',
		'Name the lengths at which the form changes, 126 and 65,536, and say why 65,536 does not fit into 16 bits.',
	],
	questions: [
		{
			before: 'server-hangs',
			ask: 'Seven bits are free for the length. Which numbers can they hold?',
			answer: '0 to 127. The protocol uses 0 to 125 as lengths and the last two as markers.',
		},
		{
			before: 'sixty-four-bits',
			ask: 'Two bytes hold 0 to 65,535. How can a frame carry more?',
			answer: 'A second marker is needed: 127 announces eight bytes of length.',
		},
		{
			before: 'claim',
			ask: 'How many different values do two bytes have, and which is the largest?',
			answer: '65,536 values. The first is 0, so the largest is 65,535.',
		},
		{
			before: 'article',
			ask: 'What does a receiver do if it reads a length that is far too large?',
			answer:
				'It waits for bytes that never come, takes the next frames for payload, or fails the connection with 1009.',
		},
		{
			before: 'second-byte',
			ask: 'No byte in the stream marks the end of a frame. How does the receiver find the next one?',
			answer: 'By counting. After the header it counts as many bytes as the length says.',
		},
	],
	notes: {
		'server-hangs': [
			'Let the class vote. Ask those who take `37` for the key: how would the sender then write 200?',
		],
		'sixteen-bits': [
			'Point at bits 9 to 15 and then at bytes 2 and 3. Let the class compute 1 × 256 + 0 aloud.',
		],
		'two-length-bytes': [
			'Half of the class says `01 02`, the other half `02 01`. Type both, and read what the server waits for.',
		],
		'read-firefox-header': [
			'Say that a browser sent these bytes. Learners underline the sign, the length and the key on paper.',
		],
		'one-byte-more': [
			'Collect the predictions on the board before you lock one. 127, 128 and 130 are common answers.',
		],
		article: [
			'The header is a real example from a Chinese article. The author read only the last two bytes.',
			'Write the eight bytes on the board and cross out the zeros at the left. `11 22 33 44` remains.',
		],
		'sixteen-bit-header': [
			'Show that 126 comes twice: as `fe` (the marker, with MASK) and as `00 7e` (the length).',
		],
		'first-64': [
			'Learners may work in pairs: one dictates the 14 bytes, the other types. Then they change places.',
		],
		'next-frame': [
			'Draw a row of boxes for the payload and mark the cut after byte 124. The next two bytes still belong to this payload.',
		],
	},
	misunderstandings: [
		{
			belief: 'A longer form of the length may always be used; it only adds a few bytes.',
			say: 'RFC 6455 §5.2 demands the minimal number of bytes. The lab reports `7e 00 05` as a broken rule.',
		},
		{
			belief: 'The length counts the masking key, because the key comes after the length.',
			say: 'It counts the payload alone. In **Examples**, open **“Hello”, masked**: length 5, frame 11 bytes.',
		},
		{
			belief: 'Common computers store the lowest byte first, so WebSocket sends it first, too.',
			say: 'The protocol fixes the order for all machines: the highest byte first. A program must convert.',
		},
		{
			belief: 'A message of more than 65,535 bytes must be split into several frames.',
			say: 'It need not be. One frame can announce up to 2⁶³ − 1 bytes. Lesson 7 shows why senders split messages.',
		},
	],
};
