import type { TeacherWords } from '../../teacher-words.ts';

export const words: TeacherWords = {
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
};
