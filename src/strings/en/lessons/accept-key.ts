import type { LessonWords } from '../../lesson-words.ts';

export const words: LessonWords = {
	title: 'The accept value',
	can: 'You can compute an accept value, find a false one, and say what it proves.',
	steps: {
		why: {
			title: 'What the value is for',
			text: [
				'The request contains a random `Sec-WebSocket-Key`. The response must contain a value that the server computes from this key: `Sec-WebSocket-Accept`.',
				'The client fails the connection if the value is missing or wrong.',
			],
			task: 'What does a right value tell the client?',
			choices: {
				password: 'The server knows the password of this user.',
				protocol: 'The server has read this request and understands WebSocket.',
				secret: 'The connection is encrypted from now on.',
			},
			replies: {
				password: 'No password is part of the computation.',
				protocol: '',
				secret: 'The computation encrypts nothing. Encryption is the task of TLS.',
			},
			done: 'The key and the fixed text of the computation are public. The value shows only that the server has read this key and knows the WebSocket protocol. A cache or a server for another protocol does not compute it.',
		},
		'key-bytes': {
			title: 'How long is the key?',
			text: [
				'The lab shows the key of RFC 6455, `{key}`. It has 24 characters in Base64.',
				'Base64 writes 3 bytes as 4 characters. Each `=` at the end stands for one byte that is missing in the last group.',
			],
			task: 'How many random bytes are in the key?',
			unit: 'bytes',
			done: '24 characters are 6 groups of 3 bytes. The two `=` take away 2 bytes, so {key.bytes} bytes remain. A server must refuse a key of another length.',
		},
		worked: {
			title: 'The four parts of the computation',
			text: [
				'The lab shows the computation in order. **1.** The server takes the key as text, exactly as it is written. **2.** It appends a fixed text, the GUID. **3.** SHA-1 makes 20 bytes of this text. **4.** Base64 writes these bytes as 28 characters.',
				'For this key the SHA-1 bytes are `{digest}`, and the accept value is `{computed}`.',
			],
		},
		order: {
			title: 'Put the computation into order',
			text: [
				'You are the server. The request has brought the key. Some of the lines below belong to the computation, and others are common mistakes.',
			],
			task: 'Choose the lines that compute the accept value, in the order in which they run.',
			mistakes: {
				decode:
					'The server appends the GUID to the text of the key. It decodes the key only to check its length.',
				hex: 'SHA-1 gives 20 bytes. Base64 gets these bytes and not their 40 hex digits; otherwise the value would have 56 characters.',
				encrypt: 'Nothing is encrypted. SHA-1 is a hash function, and it uses no secret.',
			},
			done: 'Text of the key, GUID, SHA-1, Base64: these four steps give the value that the client expects.',
			hints: [
				'The first line names the key as the request wrote it.',
				'After the key comes the line that appends the GUID, and then SHA-1.',
				'The order is: key, key + GUID, SHA-1, Base64. The other three lines are mistakes: decoding, hex digits, encrypting.',
			],
		},
		forged: {
			title: 'Repair a false pair',
			text: [
				'A much-copied article prints this key together with this accept value. A client compares them and fails the connection.',
			],
			task: 'Change the value in **Accept to check** so that the client accepts it. Leave the key as it is.',
			done: 'The client computes `{computed}` itself and finds the same value. Now the pair is right.',
			mistakes: {
				'other-key': 'The key has changed. The article printed `hj0eNqbhE/A0GkBXDRrYYw==`.',
				empty: 'Without a value the client fails the connection.',
				unchanged: 'This is the value of the article. The lab shows the computed value beside it.',
			},
			otherwise: 'The client computes another value from this key than `{accept}`.',
			hints: [
				'The lab computes the right value from the key, in the last part of the computation.',
				'The right value begins with `tAsr`.',
				'The right value is `{computed}`: the key and the GUID, hashed with SHA-1, in Base64.',
			],
		},
		decoded: {
			title: 'Find the mistake of a server',
			text: [
				'Three servers answer the key `{key}` with three wrong values. Each server makes another mistake:',
				'`AoUHQ/SIDx7UGoJfntmdDFhMbkw=` · `bEfV+wz3VbH2dDULZ6tmAKA+vqk=` · `MGJmZDI3OTg3ODQxY2VkNDkxMTkxZDQyYzBiZTkzN2Y4NjYzYzI5Ng==`',
			],
			task: 'Which value comes from the server that decodes the key first? Put it into **Accept to check**; the lab names the mistake.',
			done: 'This server appended the GUID to the {key.bytes} decoded bytes instead of the 24 characters of the key.',
			mistakes: {
				'guid-missing': 'This server forgot the GUID: it hashed the key alone.',
				'hex-encoded': 'This server wrote the SHA-1 value as hex digits before Base64.',
				matches: 'This value is right. Look for one of the three wrong ones.',
			},
			otherwise: 'The lab does not know a mistake that gives this value. Copy a whole value.',
			hints: [
				'Try the values one after the other. The lab says which mistake gives a value.',
				'It is not the first value.',
				'It is `bEfV+wz3VbH2dDULZ6tmAKA+vqk=`. The server decoded the key and hashed its bytes with the GUID.',
			],
		},
		claim: {
			title: 'A claim from the web',
			text: [
				'“The server encrypts the key and sends it back, so only the right server can answer.” Many articles say this.',
			],
			task: 'Which sentence is true?',
			choices: {
				encrypts: 'The server encrypts the key with the GUID as its secret.',
				authenticates: 'The accept value proves that the right server answers.',
				understands: 'Any program that knows the RFC can compute the value for any key.',
			},
			replies: {
				encrypts:
					'The GUID is printed in RFC 6455, so it is not a secret. SHA-1 is a hash function.',
				authenticates:
					'Every server can compute the value. TLS with its certificate proves which server answers.',
				understands:
					'The computation needs only the key and the GUID, and both are public. It proves that the server understands WebSocket.',
			},
		},
		exit: {
			title: 'What you know now',
			text: ['Three questions about this lesson. A question that you miss comes back later.'],
		},
	},
	items: {
		'accept-length': {
			question: 'How many characters does an accept value have?',
			because: 'SHA-1 gives 20 bytes, and Base64 writes 20 bytes as 28 characters, with one `=`.',
		},
		'accept-input': {
			question: 'What does the server join with the GUID?',
			choices: {
				text: 'the key as text',
				bytes: 'the 16 decoded bytes',
				hex: 'the key in hex digits',
			},
			because: 'RFC 6455 §4.2.2 joins the text of the key, without decoding it.',
		},
		'accept-wrong': {
			question: 'The accept value is wrong by one character. What does the client do?',
			choices: {
				fail: 'It fails the connection.',
				ignore: 'It opens the connection with a warning.',
				retry: 'It repeats the request with the same key.',
			},
			because: 'RFC 6455 §4.1 item 4: the client must fail the WebSocket connection.',
		},
		'accept-who': {
			question: 'Which programs can compute the accept value for a key that they have read?',
			choices: {
				anyone: 'every program',
				server: 'only the server with the certificate',
				browser: 'only the browser that made the key',
			},
			because: 'Key and GUID are public, so the value proves no identity.',
		},
	},
};
