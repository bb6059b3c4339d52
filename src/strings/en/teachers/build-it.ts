import type { TeacherWords } from '../../teacher-words.ts';

export const words: TeacherWords = {
	goals: [
		'Name the tasks of a WebSocket server, from sending the response to unmasking the text.',
		'Read a frame part by part, and find its wrong byte.',
		'Say what the receiver does with a wrong frame: wait, fail the connection with a code, or read something else.',
	],
	questions: [
		{
			before: 'bug-chunk',
			ask: 'Half a frame has arrived. Which rule is broken?',
			answer:
				'None. A TCP stream has no frame boundaries, so the receiver keeps the bytes and waits.',
		},
		{
			before: 'bug-length-64',
			ask: 'A header announces more bytes than you could ever store. Must you wait for them?',
			answer:
				'No. The length is known already: 1009 (message too big) says why you fail the connection.',
		},
		{
			before: 'bug-length-16',
			ask: 'A header has two bytes too many. What does the receiver take them for?',
			answer: 'For whatever comes next: here for the beginning of the masking key.',
		},
		{
			before: 'bug-unmask',
			ask: 'A frame comes in two TCP segments. With which key byte does the second part begin?',
			answer: 'With key byte i mod 4, where i is the number of payload bytes in the first part.',
		},
	],
	notes: {
		'bug-pong': [
			'Each learner chooses a key. Compare three answers: the bytes differ, but the unmasked payload is the same.',
		],
		'bug-length-64': [
			'Write the ten header bytes on the board and mark the four that are text. The class reads them as letters.',
		],
		'bug-length-16': [
			'Let one learner delete bytes while the others say what the server reads now as length and key.',
		],
		diagnose: [
			'Do one diagnosis together, aloud: read flags, read length, find key, unmask, interpret.',
			'Then let pairs work alone. A pair that finishes early explains its hardest bug to the class.',
		],
	},
	misunderstandings: [
		{
			belief: 'If my server works with my own client, the server is correct.',
			say: 'Both sides may have the same mistake. In clinic 3 the client worked with tolerant servers; other servers closed the connection.',
		},
		{
			belief: 'One `data` event of a socket is one frame.',
			say: 'Show the step “A claim from the web”: the event brought 8 of 11 bytes. The next one may bring three, or three and another frame.',
		},
		{
			belief: 'A receiver notices each wrong byte.',
			say: 'A frame has no checksum. With a wrong byte a frame is often still valid but has another meaning, as in clinic 2.',
		},
	],
};
