import type { TeacherWords } from '../../teacher-words.ts';

export const words: TeacherWords = {
	goals: [
		'Unmask a payload by hand with XOR and i mod 4.',
		'Say where a receiver finds the masking key, and why masking hides nothing.',
		'Explain the attack on a cache, and why only a new random key per frame prevents it.',
	],
	questions: [
		{
			before: 'recorded',
			ask: 'A padlock and its key are in the same parcel. Does the lock protect the parcel?',
			answer: 'No. The masking key is sent in the frame, so masking is not encryption.',
		},
		{
			before: 'last-byte',
			ask: 'The payload has five bytes and the key has four. Which key byte belongs to the fifth?',
			answer: 'Key byte 0. i is 4, and 4 mod 4 is 0.',
		},
		{
			before: 'attack-unmasked',
			ask: 'A program between browser and server supports only HTTP. How does it read the bytes of our frames?',
			answer: 'If the bytes look like an HTTP request, the proxy may take them for one.',
		},
		{
			before: 'attack-same-key',
			ask: 'A page knows the key in advance. Which bytes must it send, so that `GET` appears on the wire?',
			answer: '`GET` XOR the key. The browser applies the key again, and that gives `GET` back.',
		},
		{
			before: 'attack-new-key',
			ask: 'Which program does masking protect: the client, the server, or a third one?',
			answer:
				'A third one: intermediaries that do not support WebSocket, and the users behind them.',
		},
	],
	notes: {
		recorded: [
			'Let the class vote before you lock. “Only the server knows the key” gets many hands.',
		],
		worked: [
			'Write `7f` and `37` in bits, one below the other. The class says “same” or “different” for each column.',
			'Apply the key byte twice: the second XOR gives `7f` again.',
		],
		'attack-unmasked': [
			'Play two parts: one learner is the page, another is the cache, which reads aloud only what looks like HTTP.',
		],
		'attack-new-key': [
			'Ask when the page learns the key. Show in the diagram that the frame has left by then.',
		],
		'read-chromium-close': [
			'Half of the class unmasks `3a`, the other half `26`. Put the two bytes together, and look the code up.',
		],
		'three-bytes': ['Ask for the values of i first: 3, 4 and 5. Only then for the key bytes.'],
		'whole-frame': [
			'Five learners can each unmask one byte on paper. Type the results together and look at the text.',
		],
	},
	misunderstandings: [
		{
			belief: 'Masking keeps others from reading my messages.',
			say: 'The key is in each frame. Record a frame and unmask it, as in the first step. Use `wss:` for secrecy.',
		},
		{
			belief: 'With `wss:` masking can be switched off.',
			say: '§5.1 demands it with and without TLS. A server must close the connection if a mask is missing.',
		},
		{
			belief: 'The masking key comes from `Sec-WebSocket-Key`.',
			say: 'The two have nothing in common. The masking key is new for each frame (§5.3).',
		},
		{
			belief: 'A server should mask too, to be safe.',
			say: '§5.1 forbids it. A client must close the connection when it receives a masked frame.',
		},
	],
};
