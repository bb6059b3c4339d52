import type { TeacherWords } from '../../teacher-words.ts';

export const words: TeacherWords = {
	goals: [
		'Predict the events, the `code` and `wasClean` that a page gets at the end of a connection.',
		'Write the bytes that answer a Close frame, and say which side closes TCP first.',
		'Choose a close code that a page may send, and say why 1005 and 1006 are never in a frame.',
	],
	questions: [
		{
			before: 'without-code',
			ask: 'A page closes the connection without a code. Where should the `code` in its `close` event come from?',
			answer:
				'From the Close frame of the server. This frame has no code either, so the API needs a value for “none”: 1005.',
		},
		{
			before: 'order-of-events',
			ask: 'A browser fails the connection because of invalid UTF-8. Which side learns the reason?',
			answer:
				'The server: in this step it receives a Close with 1007. (Chromium sends 1002 instead, and Firefox sends no Close; measured.) The page gets `error` and 1006.',
		},
		{
			before: 'claim',
			ask: 'A user reports “error 1006”. What do you know, and what do you not know?',
			answer: 'The page got no Close frame. The code alone does not say which program is at fault.',
		},
		{
			before: 'lost-messages',
			ask: 'TCP loses nothing. How can the page still miss messages?',
			answer:
				'They arrive after `close()`. A browser delivers messages only while the WebSocket is OPEN.',
		},
		{
			before: 'crossing',
			ask: 'Both sides close at the same moment. How many Close frames cross the network?',
			answer: 'Two. Neither is an answer, and neither side sends a second one.',
		},
	],
	notes: {
		'without-code': [
			'Let the class vote for one of the four codes. 1000 often wins; write the counts on the board.',
		],
		clean: [
			'Select the two Close arrows in the diagram one after the other, and let the class read the bytes aloud.',
			'Write the four values of `readyState` on the board, each with the event that begins it.',
		],
		'answer-close': [
			'Compute the first masked byte together: `03` ⊕ `5a`. The class does the second one alone.',
		],
		traces: [
			'Play this step as a quiz in teams. Each team writes events, `code` and `wasClean` before you show the choices.',
		],
		crossing: [
			'Move the time of one action by 30 ms while the class watches: the Closes no longer cross, and the second one answers the first.',
		],
	},
	misunderstandings: [
		{
			belief: '1006 is a message from the server.',
			say: 'Open the step that contains the claim. Only a TCP FIN arrives there; the browser sets 1006 itself (§7.1.5).',
		},
		{
			belief: 'Every bad end fires an `error` event.',
			say: 'Compare two traces: a TCP FIN without a Close gives only `close`; a masked frame from the server gives `error` too. (This is so in the lab and in Chromium; Firefox delivers the message.)',
		},
		{
			belief: 'If the two sides report different codes, something went wrong.',
			say: 'Show “Both sides close”: 4001 and 4002, and `wasClean` is true on both sides.',
		},
		{
			belief: 'A page can close with any code from 1000 to 4999.',
			say: 'Type 1001 in “Close with your own code”. `close()` throws, and the connection stays open.',
		},
	],
};
