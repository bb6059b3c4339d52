import type { TeacherWords } from '../../teacher-words.ts';

export const words: TeacherWords = {
	goals: [
		'Negotiate a subprotocol and permessage-deflate, and say what the client does if the response does not match the request.',
		'Read a compressed message, whole or in fragments, and say in which frame RSV1 is 1.',
		'Choose a transport for a case, and name the number that decides the choice.',
	],
	questions: [
		{
			before: 'size',
			ask: 'Can a compressed text be longer than the text itself?',
			answer: 'Yes. A short text without repetition grows by a few bytes.',
		},
		{
			before: 'second-hello',
			ask: 'The same message is sent again, in five bytes. What must the receiver have kept to inflate them?',
			answer: 'The inflated bytes of the first message. This is context takeover.',
		},
		{
			before: 'http2',
			ask: 'HTTP/2 makes header fields small. What does that change for an open WebSocket?',
			answer:
				'Nothing for its messages: frames have no header fields. A WebSocket frame in a DATA frame of its own even costs nine more bytes.',
		},
		{
			before: 'agree',
			ask: 'If a server chooses no subprotocol, the RFC lets the connection open, and the WHATWG standard does not. What decides what a page gets?',
			answer:
				'The browser. The WHATWG standard says what it must do; Chromium does so, and Firefox opens the connection (measured).',
		},
		{
			before: 'cases',
			ask: 'Which three numbers do you need before you choose a transport?',
			answer: 'Messages per second in each direction, and the longest wait that is tolerable.',
		},
	],
	notes: {
		size: [
			'Collect numbers on the board before you lock one. Many are below five; the right one is above.',
		],
		inflate: ['Let the class write `c1` as eight bits and name each of them before you go on.'],
		http2: [
			'Let the class vote, then show the two numbers. The point is that streams save connections, not bytes.',
		],
		fragments: [
			'Ask three learners for one frame each: first fragment, Ping, last fragment. Type what they say.',
		],
		cases: [
			'Give each group one case and the Compare lab. Each group reports its transport and the deciding number.',
		],
	},
	misunderstandings: [
		{
			belief: 'Compression is always worth it.',
			say: 'Show the first step: 7 bytes for 5. Compression also costs memory and time for each connection.',
		},
		{
			belief: 'Each fragment of a compressed message has RSV1.',
			say: 'The whole message is compressed and then cut. Set RSV1 in the second frame in the lab: the receiver fails the connection with 1002.',
		},
		{
			belief: 'A WebSocket multiplexes several URLs over one connection.',
			say: 'One handshake, one URL, one connection. With HTTP/2 (RFC 8441) each WebSocket is a stream of a shared connection.',
		},
		{
			belief: 'A subprotocol is an extension.',
			say: 'An extension changes the frames. A subprotocol says what the messages mean; the frames stay the same (§1.9).',
		},
	],
};
