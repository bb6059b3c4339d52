import type { TeacherWords } from '../../teacher-words.ts';

export const words: TeacherWords = {
	goals: [
		'Tell a message of a client from one of a server by their bytes.',
		'Say who may speak when on an open connection.',
		'Say why a wrong bit in a header ends the connection, and a wrong letter does not.',
	],
	questions: [
		{
			before: 'eight-bytes',
			ask: 'You put a letter into the post. What is on the envelope that is not in the letter?',
			answer: 'What it is and where it goes. A frame’s header says what it is and how long it is.',
		},
		{
			before: 'break-it',
			ask: 'Which bits may change without harm: those of a letter, or those of the header?',
			answer: 'Those of a letter. The header says how to read all that follows.',
		},
		{
			before: 'unasked',
			ask: 'How does your phone know of a goal while you are not looking at it?',
			answer: 'Someone tells it over a connection that stays open.',
		},
	],
	notes: {
		'break-it': ['Let the class choose the bit. Ask before each flip: does the client hang up?'],
		unasked: [
			'Let one learner be the page and say nothing. Another one, the server, speaks first.',
		],
		'read-it': ['Cover the letters below the bytes, and read the three first bytes aloud.'],
	},
	misunderstandings: [
		{
			belief: 'A WebSocket is a faster HTTP request.',
			say: 'After the handshake there are no requests. Both sides send frames when they like.',
		},
		{
			belief: 'The server can only answer.',
			say: 'Show the step with the goal again: the page has said nothing.',
		},
		{
			belief: 'A changed byte is always noticed.',
			say: 'Flip a bit of a letter: the client reads another word and says nothing.',
		},
	],
};
