import { encodedHead } from '../../encoded-head.ts';
import type { CourseLesson, Lesson, Mistake } from '../../lesson.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

const RFC = '/accept-key?key=dGhlIHNhbXBsZSBub25jZQ==';
/** Holds a key of 15 bytes, `01` to `0f`. */
const SHORT = 'AQIDBAUGBwgJCgsMDQ4P';
const SIXTEEN = '01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f 10';
const OTHER = '/accept-key?key=AQIDBAUGBwgJCgsMDQ4PEA==';
/**
 * Is a key that an article prints with a false accept value. RFC 6455 and articles print `TRUE_KEYS` with true ones.
 */
const FALSE_KEY = 'hj0eNqbhE/A0GkBXDRrYYw==';
const TRUE_KEYS = [
	'dGhlIHNhbXBsZSBub25jZQ==',
	'UdTUf90CC561cQXn4n5XRg==',
	'd359Fdo6omyqfxyYF7Yacw==',
	'uRovscZjNol/umbTt5uKmw==',
	'w4v7O6xFTi36lq3RNcgctw==',
];

/**
 * Is a key whose last character before `==` has unused bits; `LOST_ACCEPT` is its accept value, and `SAME_BYTES`
 * encodes the same bytes without these bits.
 */
const LOST_KEY = 'm1R8cQ2vT0y6hZ4nXk3LJh==';
const LOST_ACCEPT = 'c9fSqQ3m4X2HtJVARNs0Z8NJvWE=';
const SAME_BYTES = 'm1R8cQ2vT0y6hZ4nXk3LJg==';

/** Opens a key whose digest begins with `1d 29 ab`. That of `LAST_GROUP` ends with `4f 6e`. */
const FIRST_GROUP = '/accept-key?key=x3JJHMbDL1EzLkh9GBhXDw==&stage=5';
const LAST_GROUP = '/accept-key?key=4Xn9bQv0yYvZQm3cJk1hVg==&stage=5';

/** Holds the value that a server sends instead of the right one for each mistake. */
interface WrongValues {
	readonly decoded: string;
	readonly noGuid: string;
	readonly guidFirst: string;
	readonly hexDigits: string;
	readonly lineEnd: string;
	readonly noPadding: string;
	readonly lowerCase: string;
}

/** Lists the mistakes of a computation that the lab recognises: the rule that each breaks, and what the lab calls it. */
const COMPUTATION_MISTAKES = [
	['decoded', 'accept-key-text', 'key-decoded', 'decoded'],
	['no-guid', 'accept-guid-appended', 'guid-missing', 'noGuid'],
	['guid-first', 'accept-guid-order', 'guid-first', 'guidFirst'],
	[
		'hex-digits',
		'accept-digest-bytes',
		['hex-encoded', 'hex-encoded-capitals', 'hex-only'],
		'hexDigits',
	],
	['line-end', 'accept-key-trimmed', ['key-crlf', 'key-cr', 'key-lf', 'key-space'], 'lineEnd'],
	['no-padding', 'accept-length', 'padding-lost', 'noPadding'],
	['value-case', 'accept-case', 'case-changed', 'lowerCase'],
	['key-sent-back', 'accept-matches', 'key-echoed', null],
] as const;

/** Returns the mistakes of the computation for a key, each with a value that it gives. */
function computedWrongly(key: string, values: WrongValues): readonly Mistake[] {
	return COMPUTATION_MISTAKES.map(([id, rule, is, value]) => ({
		id,
		rule,
		when: [{ fact: 'mistake', is }],
		example: `/accept-key?key=${key}&accept=${encodeURIComponent(value === null ? key : values[value])}`,
	}));
}

/** Shows today's request in the Handshake lab, and yesterday's response, which belongs to another key. */
const TODAY = `/handshake?url=${encodeURIComponent('ws://localhost:8080/')}&client=browser&request=${encodedHead(
	[
		'GET / HTTP/1.1',
		'Host: localhost:8080',
		'Origin: http://127.0.0.1:3000',
		'Connection: Upgrade',
		'Upgrade: websocket',
		'Sec-WebSocket-Version: 13',
		'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
	],
)}`;
const STORED = `&response=${encodedHead([
	'HTTP/1.1 101 Switching Protocols',
	'Upgrade: websocket',
	'Connection: Upgrade',
	'Sec-WebSocket-Accept: Oy4NRAQ13jhfONC7bP8dTKb4PTU=',
])}`;

/** Teaches what the server computes from the key, and what that proves (lesson 3). */
export const lesson: Lesson = {
	id: 'accept-key',
	number: 3,
	minutes: 12,
	tiles: ['dGhl…ZQ==', 's3pP…Oo='],
	steps: [
		{
			id: 'why',
			kind: 'predict',
			open: `${TODAY}&step=3`,
			then: `${TODAY}${STORED}&step=8`,
			answer: {
				type: 'choice',
				choices: ['opens', 'fails', 'asks-again'],
				right: 'fails',
				shownBy: [
					{ fact: 'status', is: 101 },
					{ fact: 'client.check', is: 'accept' },
					{ fact: 'rule.accept-own-key', is: true },
				],
			},
			rule: 'accept-own-key',
		},
		{
			id: 'key-bytes',
			kind: 'predict',
			open: '/accept-key?key=',
			then: RFC,
			answer: {
				type: 'number',
				fact: 'hashed',
				within: 0,
				mistakes: [
					{ id: 'decoded', is: 52 },
					{ id: 'key-only', is: 24 },
					{ id: 'digest', is: 20 },
				],
			},
			rule: 'accept-key-text',
		},
		{
			id: 'worked',
			section: 'RFC 6455 §4.2.2',
			kind: 'look',
			pins: ['key', 'hashed', 'digest', 'computed'],
			open: `${RFC}&stage=1`,
		},
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
				{ id: 'decode', rule: 'accept-key-text', text: 'key = Base64-decode(key)' },
				{ id: 'hex', rule: 'accept-digest-bytes', text: 'digest = hex digits of digest' },
				{ id: 'encrypt', text: 'text = encrypt(text)' },
			],
			order: [],
			rule: 'accept-matches',
		},
		{
			id: 'claim',
			kind: 'explain',
			open: RFC,
			choices: ['encrypts', 'authenticates', 'stops-attackers', 'understands'],
			right: 'understands',
			rule: 'accept-matches',
		},
		{
			id: 'forged',
			kind: 'do',
			open: '/accept-key?key=',
			inserts: { key: [...TRUE_KEYS, FALSE_KEY] },
			goal: [
				{ fact: 'key', is: FALSE_KEY },
				{ fact: 'match', is: true },
			],
			mistakes: [
				{ id: 'no-key', when: [{ fact: 'key', is: '' }], example: '/accept-key?key=' },
				{
					id: 'true-pair',
					section: 'RFC 6455 §4.2.2',
					when: [{ fact: 'key', is: TRUE_KEYS }],
					example: '/accept-key?key=UdTUf90CC561cQXn4n5XRg==',
				},
				{ id: 'other-key', when: [{ fact: 'key', not: FALSE_KEY }], example: OTHER },
				{
					id: 'empty',
					rule: 'response-accept-missing',
					when: [{ fact: 'accept', is: '' }],
					example: `/accept-key?key=${FALSE_KEY}`,
				},
				{
					id: 'unchanged',
					when: [
						{
							fact: 'accept',
							is: ['ZEs+c+', 'ZEs+c+…', 'ZEs+c+...', 'ZEs+c+VBk8Aj01+wJGN7Y15796g='],
						},
					],
					example: `/accept-key?key=${FALSE_KEY}&accept=ZEs%2Bc%2B`,
				},
				...computedWrongly(FALSE_KEY, {
					decoded: 'BvCuDIAJpD4FG4hCSCmvOpB5xCg=',
					noGuid: 'Mt06XpFqVP3GlkBFUO44sq8NL64=',
					guidFirst: '/4IUvxfexcBRnq7ZcydIWYBQw8E=',
					hexDigits: 'YjQwYjJiZDZmOTRhODQ4NDA2Njc3ZWMyNTZlMmMxNmVlNjg4YzU3Yw==',
					lineEnd: 'wDsOEBwzw+Qz0jAAG44p5/3u8IE=',
					noPadding: 'tAsr1vlKhIQGZ37CVuLBbuaIxXw',
					lowerCase: 'tasr1vlkhiqgz37cvulbbuaixxw=',
				}),
			],
			solution: `/accept-key?key=${FALSE_KEY}&accept=tAsr1vlKhIQGZ37CVuLBbuaIxXw=`,
			rule: 'accept-matches',
		},
	],
	practice: [
		{
			id: 'first-group',
			section: 'RFC 4648 §4',
			kind: 'predict',
			open: '/accept-key?key=',
			then: FIRST_GROUP,
			answer: {
				type: 'choice',
				choices: ['capital', 'one-less', 'right-one', 'hex'],
				right: 'right-one',
				shownBy: [
					{ fact: 'digest', is: '1d29ab734b0c9585240069a6e4e3e91b61da1969' },
					{ fact: 'computed', is: 'HSmrc0sMlYUkAGmm5OPpG2HaGWk=' },
				],
			},
		},
		{
			id: 'missing-byte',
			kind: 'do',
			open: '/accept-key?key=AQIDBAUGBwgJCgsMDQ4P&stage=1',
			goal: [
				{ fact: 'key.hex', is: SIXTEEN },
				{ fact: 'key.valid', is: true },
			],
			mistakes: [
				{
					id: 'hex-typed',
					section: 'RFC 4648 §4',
					when: [{ fact: 'key', is: ['10', '10=', '10=='].map((typed) => SHORT + typed) }],
					example: '/accept-key?key=AQIDBAUGBwgJCgsMDQ4P10==',
				},
				{
					id: 'padding-missing',
					rule: 'request-key-base64',
					when: [{ fact: 'key', is: ['AQIDBAUGBwgJCgsMDQ4PEA', 'AQIDBAUGBwgJCgsMDQ4PEA='] }],
					example: '/accept-key?key=AQIDBAUGBwgJCgsMDQ4PEA',
				},
				{
					id: 'unused-bits',
					rule: 'request-key-canonical',
					when: [
						{ fact: 'key.hex', is: SIXTEEN },
						{ fact: 'key.valid', is: false },
					],
					example: '/accept-key?key=AQIDBAUGBwgJCgsMDQ4PEC==',
				},
				{
					id: 'still-15',
					when: [{ fact: 'key.bytes', is: 15 }],
					example: '/accept-key?key=AQIDBAUGBwgJCgsMDQ4P',
				},
				{
					id: 'too-long',
					when: [{ fact: 'key.bytes', atLeast: 17 }],
					example: '/accept-key?key=AQIDBAUGBwgJCgsMDQ4PEBAQ',
				},
				{
					id: 'other-byte',
					section: 'RFC 4648 §4',
					when: [{ fact: 'key.bytes', is: 16 }],
					example: '/accept-key?key=AQIDBAUGBwgJCgsMDQ4PAA==',
				},
			],
			solution: '/accept-key?key=AQIDBAUGBwgJCgsMDQ4PEA==&stage=1',
			rule: 'request-key-length',
		},
		{
			id: 'last-group',
			section: 'RFC 4648 §4',
			kind: 'predict',
			open: '/accept-key?key=',
			then: LAST_GROUP,
			answer: {
				type: 'choice',
				choices: ['four-bits', 'whole', 'no-padding', 'hex'],
				right: 'whole',
				shownBy: [
					{ fact: 'digest', is: 'f8e6eea48217d0b4fdb76f4a8532b4c2782a4f6e' },
					{ fact: 'computed', is: '+ObupIIX0LT9t29KhTK0wngqT24=' },
				],
			},
		},
		{
			id: 'decoded',
			kind: 'assemble',
			open: OTHER,
			inserts: {
				accept: [
					'AoUHQ/SIDx7UGoJfntmdDFhMbkw=',
					'W9p/JMkYF6QcHFX1QlnbrHN6VI0=',
					'C/0nmHhBztSRGR1CwL6Tf4ZjwpY=',
					'bEfV+wz3VbH2dDULZ6tmAKA+vqk=',
					'MGJmZDI3OTg3ODQxY2VkNDkxMTkxZDQyYzBiZTkzN2Y4NjYzYzI5Ng==',
				],
			},
			pieces: [
				{ id: 'key-decoded', text: 'bEfV+wz3VbH2dDULZ6tmAKA+vqk=' },
				{ id: 'guid-missing', text: 'AoUHQ/SIDx7UGoJfntmdDFhMbkw=' },
				{ id: 'key-crlf', text: 'W9p/JMkYF6QcHFX1QlnbrHN6VI0=' },
				{ id: 'hex-encoded', text: 'MGJmZDI3OTg3ODQxY2VkNDkxMTkxZDQyYzBiZTkzN2Y4NjYzYzI5Ng==' },
			],
			decoys: [{ id: 'matches', text: 'C/0nmHhBztSRGR1CwL6Tf4ZjwpY=' }],
			order: [],
			rule: 'accept-key-text',
		},
		{
			id: 'lost-key',
			kind: 'do',
			open: '/accept-key?key=',
			inserts: { key: [SAME_BYTES, LOST_KEY, LOST_KEY.toLowerCase()], accept: [LOST_ACCEPT] },
			goal: [
				{ fact: 'accept', is: LOST_ACCEPT },
				{ fact: 'match', is: true },
			],
			mistakes: [
				{ id: 'no-key', when: [{ fact: 'key', is: '' }], example: '/accept-key?key=' },
				{
					id: 'same-bytes',
					when: [{ fact: 'key', is: SAME_BYTES }],
					example: `/accept-key?key=${SAME_BYTES}&accept=${LOST_ACCEPT}`,
				},
				{
					id: 'lower-case',
					rule: 'accept-own-key',
					when: [{ fact: 'key', is: LOST_KEY.toLowerCase() }],
					example: `/accept-key?key=${LOST_KEY.toLowerCase()}&accept=${LOST_ACCEPT}`,
				},
				{
					id: 'no-accept',
					rule: 'response-accept-missing',
					when: [
						{ fact: 'key', is: LOST_KEY },
						{ fact: 'accept', is: '' },
					],
					example: `/accept-key?key=${LOST_KEY}`,
				},
				{
					id: 'own-pair',
					when: [{ fact: 'match', is: true }],
					example: `${RFC}&accept=s3pPLMBiTxaQ9kYGzzhZRbK+xOo=`,
				},
				...computedWrongly(LOST_KEY, {
					decoded: '57MEm/duDu/e3Xmr1kVBTMZM/Yk=',
					noGuid: 'kNHA8U7UccOM1ydfZYbfhzrL6aY=',
					guidFirst: 'XZ40Hm4wwZe3PhDFInvdza97dhY=',
					hexDigits: 'NzNkN2QyYTkwZGU2ZTE3ZDg3YjQ5NTQwNDRkYjM0NjdjMzQ5YmQ2MQ==',
					lineEnd: 'OPdEKx4ZSDSEF96esBus0aTJfDg=',
					noPadding: 'c9fSqQ3m4X2HtJVARNs0Z8NJvWE',
					lowerCase: 'c9fsqq3m4x2htjvarns0z8njvwe=',
				}),
				{
					id: 'other-accept',
					when: [{ fact: 'key', is: LOST_KEY }],
					example: `/accept-key?key=${LOST_KEY}&accept=c9fSqQ`,
				},
			],
			solution: `/accept-key?key=${LOST_KEY}&accept=${LOST_ACCEPT}&stage=6`,
			rule: 'accept-key-text',
		},
		{
			id: 'exit',
			kind: 'check',
			// A frame after the handshake: Accept key and Handshake would show each answer.
			open: '/frame?hex=810548656c6c6f&from=server',
			draw: 3,
			items: [
				{
					id: 'accept-length',
					topic: 'computation',
					step: 'worked',
					rule: 'accept-length',
					type: 'typed',
					form: 'number',
					right: '28',
				},
				{
					id: 'accept-input',
					topic: 'computation',
					step: 'key-bytes',
					rule: 'accept-key-text',
					type: 'choice',
					choices: ['text', 'bytes', 'hex'],
					right: 'text',
					proof: {
						open: `${OTHER}&accept=bEfV+wz3VbH2dDULZ6tmAKA+vqk=&stage=6`,
						shownBy: [{ fact: 'mistake', is: 'key-decoded' }],
					},
				},
				{
					id: 'accept-56',
					topic: 'computation',
					step: 'decoded',
					rule: 'accept-digest-bytes',
					type: 'choice',
					choices: ['decoded', 'guid', 'hex'],
					right: 'hex',
					proof: {
						open: `${OTHER}&accept=MGJmZDI3OTg3ODQxY2VkNDkxMTkxZDQyYzBiZTkzN2Y4NjYzYzI5Ng==&stage=6`,
						shownBy: [{ fact: 'mistake', is: 'hex-encoded' }],
					},
				},
				{
					id: 'accept-wrong',
					topic: 'client',
					step: 'forged',
					rule: 'accept-matches',
					type: 'choice',
					choices: ['fail', 'ignore', 'retry'],
					right: 'fail',
					proof: {
						open: '/handshake?example=article-000&step=8',
						shownBy: [
							{ fact: 'rule.accept-matches', is: true },
							{ fact: 'opens', is: false },
						],
					},
				},
				{
					id: 'accept-who',
					topic: 'proof',
					step: 'claim',
					section: 'RFC 6455 §10.8',
					type: 'choice',
					choices: ['anyone', 'server', 'browser'],
					right: 'anyone',
				},
				{
					id: 'key-spelling',
					topic: 'client',
					step: 'lost-key',
					rule: 'accept-key-text',
					type: 'choice',
					choices: ['different', 'same', 'refused'],
					right: 'different',
					proof: {
						open: '/accept-key?key=AQIDBAUGBwgJCgsMDQ4PEC==&accept=C/0nmHhBztSRGR1CwL6Tf4ZjwpY=&stage=6',
						shownBy: [{ fact: 'match', is: false }],
					},
				},
				{
					id: 'key-of-second',
					topic: 'client',
					step: 'why',
					rule: 'request-key-fresh',
					type: 'choice',
					choices: ['new', 'same', 'from-server'],
					right: 'new',
				},
			],
		},
	],
};

export const words: CourseLesson['words'] = { en, 'zh-CN': zhCN };
