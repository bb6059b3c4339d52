import type { TeacherWords } from '../../teacher-words.ts';

export const words: TeacherWords = {
	goals: [
		'Tell message, frame and TCP segment apart, and say which program makes each of them.',
		'Split a message into frames with the right FIN bits and opcodes, and put a Ping between them.',
		'Receive bytes that TCP has cut anywhere: answer, fail the connection or wait.',
	],
	questions: [
		{
			before: 'segments',
			ask: 'You send a letter of seven pages in seven envelopes. How many letters does the reader get?',
			answer:
				'One. The envelopes are the business of the post, as the segments are the business of TCP.',
		},
		{
			before: 'three-first-bytes',
			ask: 'Which two questions does the first byte of a data frame answer?',
			answer: 'Does a message begin here or go on (opcode)? Does it end here (FIN)?',
		},
		{
			before: 'a-ping-and-half',
			ask: 'A server has half a message. Which three things can the server do with this half, and which one is right?',
			answer: 'Deliver, reject or keep. It must keep the half and wait.',
		},
		{
			before: 'ping-between',
			ask: 'Why may a Ping come in the middle of a message?',
			answer:
				'Otherwise it would have to wait for the end, and that can take a long time for a large message.',
		},
		{
			before: 'receive-loop',
			ask: 'A read returns ten bytes. How many frames is that?',
			answer: 'Less than one, one, or several. Only the frame headers can tell.',
		},
	],
	notes: {
		segments: [
			'Let the class vote for 4 and for 8, and ask both groups for a reason.',
			'After the reveal, count the arrows and then the `message` events in the details.',
		],
		'three-first-bytes': [
			'Give each frame to one learner, who holds up FIN and opcode on paper. The class checks the row.',
		],
		'pong-when': ['Show the Pong in the diagram: it leaves between two fragments.'],
		'cut-anywhere': [
			'Show the change on the projector, and read **In transit** at about 130 ms before and after it. The list of events stays the same.',
		],
		'fifty-cuts': [
			'Ask in how many runs, at least, the result will be the same. Then ask for a place where a cut would do harm.',
		],
		'receive-loop': [
			'Follow the chunks `81`, `05 48` and `65 6c 6c 6f` through the lines of the code, and note what `buffer` contains.',
		],
	},
	misunderstandings: [
		{
			belief: 'In my tests one `send` was always one read, so this is how it works.',
			say: 'A small message on an idle connection often fits into one segment. Repeat the step “Cut the bytes yourself” with 1,460 and with 2 bytes per segment.',
		},
		{
			belief: 'The second frame of a text message has opcode 1, because it is text, too.',
			say: 'Opcode 1 begins a new message. A continuation has opcode 0. The first frame gives the type of the whole message (§5.4).',
		},
		{
			belief: 'A page can see the frames, or ask for frames of a certain size.',
			say: 'For messages the API has only `send` and the `message` event. The browser decides how a message is split into frames.',
		},
		{
			belief: 'Fragments of two messages can be interleaved, as in HTTP/2.',
			say: 'A frame does not say which message it belongs to, so §5.4 forbids interleaving unless an extension allows it.',
		},
	],
};
