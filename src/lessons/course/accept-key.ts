import type { Lesson } from '../lesson.ts';

const RFC = '/accept-key?key=dGhlIHNhbXBsZSBub25jZQ==';
const OTHER = '/accept-key?key=AQIDBAUGBwgJCgsMDQ4PEA==';

/** Lesson 3: what the server computes from the key, and what that proves. */
export const lesson: Lesson = {
	id: 'accept-key',
	number: 3,
	minutes: 17,
	tiles: ['dGhl…ZQ==', 's3pP…Oo='],
	steps: [
		{
			id: 'why',
			kind: 'predict',
			open: '/accept-key?key=',
			then: RFC,
			answer: {
				type: 'choice',
				choices: ['password', 'protocol', 'secret'],
				right: 'protocol',
				shownBy: [{ fact: 'key.bytes', is: 16 }],
			},
			rule: 'accept-matches',
		},
		{
			id: 'key-bytes',
			kind: 'predict',
			open: '/accept-key?key=',
			then: RFC,
			answer: { type: 'number', fact: 'key.bytes', within: 0 },
			rule: 'request-key-length',
		},
		{ id: 'worked', kind: 'look', open: `${RFC}&stage=1` },
		{
			id: 'order',
			kind: 'assemble',
			open: RFC,
			pieces: [
				{ id: 'key', text: 'key = "dGhlIHNhbXBsZSBub25jZQ=="' },
				{ id: 'join', text: 'text = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"' },
				{ id: 'hash', text: 'digest = SHA-1(text)' },
				{ id: 'encode', text: 'accept = Base64(digest)' },
			],
			decoys: [
				{ id: 'decode', text: 'key = Base64-decode(key)' },
				{ id: 'hex', text: 'digest = hex digits of digest' },
				{ id: 'encrypt', text: 'text = encrypt(text)' },
			],
			order: [],
			rule: 'accept-matches',
		},
		{
			id: 'forged',
			kind: 'do',
			open: '/accept-key?key=hj0eNqbhE/A0GkBXDRrYYw==&accept=ZEs+c+VBk8Aj01+wJGN7Y15796g=',
			goal: [
				{ fact: 'key', is: 'hj0eNqbhE/A0GkBXDRrYYw==' },
				{ fact: 'match', is: true },
			],
			mistakes: [
				{
					id: 'other-key',
					when: [{ fact: 'key', not: 'hj0eNqbhE/A0GkBXDRrYYw==' }],
					example: '/accept-key?key=dGhlIHNhbXBsZSBub25jZQ==&accept=s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
				},
				{
					id: 'empty',
					when: [{ fact: 'accept', is: '' }],
					example: '/accept-key?key=hj0eNqbhE/A0GkBXDRrYYw==',
				},
				{
					id: 'unchanged',
					when: [{ fact: 'accept', is: 'ZEs+c+VBk8Aj01+wJGN7Y15796g=' }],
					example: '/accept-key?key=hj0eNqbhE/A0GkBXDRrYYw==&accept=ZEs+c+VBk8Aj01+wJGN7Y15796g=',
				},
			],
			solution: '/accept-key?key=hj0eNqbhE/A0GkBXDRrYYw==&accept=tAsr1vlKhIQGZ37CVuLBbuaIxXw=',
			rule: 'accept-matches',
		},
		{
			id: 'decoded',
			kind: 'do',
			open: OTHER,
			goal: [
				{ fact: 'key', is: 'AQIDBAUGBwgJCgsMDQ4PEA==' },
				{ fact: 'mistake', is: 'key-decoded' },
			],
			mistakes: [
				{
					id: 'guid-missing',
					when: [{ fact: 'mistake', is: 'guid-missing' }],
					example: `${OTHER}&accept=AoUHQ/SIDx7UGoJfntmdDFhMbkw=`,
				},
				{
					id: 'hex-encoded',
					when: [{ fact: 'mistake', is: 'hex-encoded' }],
					example: `${OTHER}&accept=MGJmZDI3OTg3ODQxY2VkNDkxMTkxZDQyYzBiZTkzN2Y4NjYzYzI5Ng==`,
				},
				{
					id: 'matches',
					when: [{ fact: 'match', is: true }],
					example: `${OTHER}&accept=C/0nmHhBztSRGR1CwL6Tf4ZjwpY=`,
				},
			],
			solution: `${OTHER}&accept=bEfV+wz3VbH2dDULZ6tmAKA+vqk=`,
			rule: 'accept-key-text',
		},
		{
			id: 'claim',
			kind: 'explain',
			open: RFC,
			choices: ['encrypts', 'authenticates', 'understands'],
			right: 'understands',
			rule: 'accept-matches',
		},
		{
			id: 'exit',
			kind: 'check',
			open: RFC,
			draw: 3,
			items: [
				{ id: 'accept-length', type: 'typed', right: '28' },
				{ id: 'accept-input', type: 'choice', choices: ['text', 'bytes', 'hex'], right: 'text' },
				{ id: 'accept-wrong', type: 'choice', choices: ['fail', 'ignore', 'retry'], right: 'fail' },
				{
					id: 'accept-who',
					type: 'choice',
					choices: ['anyone', 'server', 'browser'],
					right: 'anyone',
				},
			],
		},
	],
};
