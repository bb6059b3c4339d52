import type { TeacherWords } from '../../teacher-words.ts';

export const words: TeacherWords = {
	goals: [
		'Compute an accept value from a key in four steps, and name the input and the output of each.',
		'Recognise a wrong accept value, and find the mistake behind it.',
		'Say what a right accept value proves, and name two things that it does not prove.',
	],
	questions: [
		{
			before: 'why',
			ask: 'A server responds with 101. How can the client tell that this server has read this request?',
			answer: 'The response must contain something that depends on a random part of the request.',
		},
		{
			before: 'key-bytes',
			ask: 'Why are 16 bytes written as 24 characters?',
			answer:
				'Base64 writes 3 bytes as 4 characters. 16 bytes make five full groups and a padded sixth group: 6 × 4 = 24.',
		},
		{
			before: 'order',
			ask: 'Which steps of the computation can be reversed?',
			answer: 'Base64 can be decoded and the GUID can be removed. SHA-1 cannot be reversed.',
		},
		{
			before: 'claim',
			ask: 'An attacker reads the request. Can the attacker compute the accept value?',
			answer:
				'Yes. The attacker has read the key, and the GUID is public. The value does not prove which server answers.',
		},
		{
			before: 'lost-key',
			ask: 'Two keys decode to the same bytes. Must their accept values be equal?',
			answer: 'No. The server hashes the text of the key, so another text gives another value.',
		},
	],
	notes: {
		why: [
			'Let the class vote by a show of hands before the prediction is locked, and write the counts on the board.',
			'After the reveal, point at line 4 of the response, and at the right value under **Sec-WebSocket-Accept**. They differ in the first character.',
		],
		'key-bytes': [
			'Collect several numbers. 52 and 60 are both sensible, and the difference is the point of the lesson.',
		],
		worked: [
			'Go through the five stages slowly. Ask at each stage whether the value is text or bytes.',
		],
		claim: [
			'Ask what would prove which server answers. The answer is TLS with the server’s certificate.',
		],
		forged: [
			'Give each group one of the six pairs. Let the group with the false pair say how it noticed the mistake.',
		],
		'missing-byte': [
			'Write `00010000` on the board and cut it after six bits. The class finds `E` and `A` from there.',
		],
		decoded: [
			'Split the class into five groups, one value each. Each group finds the server that sent its value. Then the class puts the values in the order of the servers.',
		],
	},
	misunderstandings: [
		{
			belief: 'The GUID is a password that only servers know.',
			say: 'It is printed in RFC 6455 §1.3 and is the same for all servers. Open the RFC and search for `258EAFA5`.',
		},
		{
			belief: 'SHA-1 is broken, so the handshake is not secure.',
			say: 'The value protects no secret, so collisions of SHA-1 do no harm here (§10.8). TLS protects the connection.',
		},
		{
			belief: 'The key identifies the user, like a session cookie.',
			say: 'The client chooses a new random key for each connection (§4.1). Cookies or tokens identify the user.',
		},
		{
			belief: 'JavaScript in the page must compute the accept value.',
			say: 'The browser makes the key and checks the value. The page sees neither of them.',
		},
	],
};
