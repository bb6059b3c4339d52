import type { CourseLessonWords } from '../../../strings/lesson-words.ts';

export const en: CourseLessonWords = {
	title: 'The accept value',
	can: 'You can compute an accept value, find a false one, and say what a right one proves.',
	steps: {
		why: {
			title: 'What the value is for',
			text: [
				'Your request has a random key, and the server answers with a value computed from it. Today a cache repeats the response that it stored yesterday. All is there, for yesterday’s key.',
			],
			task: 'What does the client do with this response?',
			choices: {
				opens: 'It opens the connection: the status is 101, and all fields are there.',
				fails: 'It closes the connection with an error: the value is for another key.',
				'asks-again': 'It asks again with yesterday’s key.',
			},
			replies: {
				opens:
					'The fields alone are not enough. The client also compares the accept value with its own.',
				fails: '',
				'asks-again': 'A client must choose a new random key for each connection (§4.1).',
			},
			done: 'The client computes the right value from its own key and finds a difference, as **Does this response answer my request?** shows. It closes the connection with an error: in the words of RFC 6455, it **fails the connection**. A right value means that this server has read this request and understands WebSocket. The stored value belongs to yesterday’s request.',
		},
		'key-bytes': {
			title: 'How many bytes are hashed?',
			text: [
				'The server hashes your key with **SHA-1**, and behind it the **GUID**, a fixed text of {hashed} bytes. The key `dGhlIHNhbXBsZSBub25jZQ==` has 24 characters of Base64, for 16 bytes.',
			],
			task: 'How many bytes does SHA-1 get?',
			unit: 'bytes',
			mistakes: {
				decoded:
					'52 would be right if the server decoded the key to 16 bytes. But it appends the GUID to the 24 characters as they are.',
				'key-only': 'These are the bytes of the key alone. The GUID comes after them.',
				digest: 'SHA-1 makes 20 bytes. The question is how many bytes it gets.',
			},
			done: 'SHA-1 gets {hashed} bytes. Each of the 24 characters is one byte, and the GUID has 36.',
		},
		worked: {
			title: 'The computation, stage by stage',
			text: [
				'① The key, as text. ② The GUID behind it. ③ SHA-1 makes 20 bytes from both, the **digest**. ④ Base64 writes them as 28 characters. Stage 3 shows the inside of SHA-1; pass it by if you like.',
			],
		},
		order: {
			title: 'Put the steps of the computation in order',
			text: [
				'You’re the server now. Some of these lines compute the value, and others are common mistakes.',
			],
			task: 'Choose the right lines, in the order in which they run.',
			mistakes: {
				decode:
					'The server appends the GUID to the text of the key. It decodes the key only to check its length.',
				hex: 'SHA-1 gives 20 bytes. Base64 encodes these bytes, not their 40 hex digits; otherwise the value would have 56 characters.',
				encrypt: 'Nothing is encrypted. SHA-1 is a hash function, and it uses no secret.',
				join: 'This line uses `key`, so the line that takes the key from the request comes before it.',
				hash: 'SHA-1 gets `text`, so the line that makes `text` comes before it.',
				encode: 'Base64 encodes `digest`, so the line that makes `digest` comes before it.',
			},
			done: 'Text of the key, GUID, SHA-1, Base64: these four steps give the value that the client expects.',
			hints: [
				'Begin as stage 1 of the lab does: with the key as it is in the request.',
				'After the key comes the line that appends the GUID, as in stage 2 of the lab. Then comes SHA-1.',
				'The order is: key, key + GUID, SHA-1, Base64. The other three lines are mistakes: decoding, hex digits, encrypting.',
			],
		},
		claim: {
			title: 'A claim from the web',
			text: [
				'“The server encrypts the key and sends it back, so only the right server can answer.” This sums up what a much-copied article says.',
			],
			task: 'Which sentence is true?',
			choices: {
				encrypts: 'The server encrypts the key with the GUID as its secret.',
				authenticates: 'The accept value proves that the right server answers.',
				'stops-attackers':
					'The value shows the server that the client is a browser and not an attacker.',
				understands: 'Any program that follows the RFC can compute the value for any key.',
			},
			replies: {
				encrypts:
					'The GUID is printed in RFC 6455, so it is not a secret. SHA-1 is a hash function: nothing is encrypted.',
				authenticates:
					'Every server can compute the value. TLS with its certificate proves which server answers.',
				'stops-attackers':
					'The direction is wrong: the client checks this value, and the server computes it for each client. To check a client, a server looks at `Origin`, cookies or tokens.',
				understands:
					'The computation needs only the key and the GUID, and both are public. It proves that the server understands WebSocket.',
			},
		},
		forged: {
			title: 'You can now read this',
			text: [
				'RFC 6455 and four articles print these keys with their values, here cut after six characters. One of them is false. The arrow puts a key into the lab.',
				'`dGhlIHNhbXBsZSBub25jZQ==` → `s3pPLM…`',
				'`UdTUf90CC561cQXn4n5XRg==` → `GZk41F…`',
				'`d359Fdo6omyqfxyYF7Yacw==` → `pLO2KC…`',
				'`hj0eNqbhE/A0GkBXDRrYYw==` → `ZEs+c+…`',
				'`uRovscZjNol/umbTt5uKmw==` → `rLHCkw…`',
				'`w4v7O6xFTi36lq3RNcgctw==` → `Oy4NRA…`',
			],
			task: 'Find the false one, and put the right value for its key into **Accept to check**.',
			done: 'The article prints `ZEs+c+…` for this key, but a client computes `{computed}`. Now the pair is right.',
			mistakes: {
				'no-key':
					'**Sec-WebSocket-Key** is empty. Put one of the six keys into it, and compare the value under **Sec-WebSocket-Accept**.',
				'true-pair':
					'The printed pair of this key is right: the client computes `{computed}`, which begins as printed. Try another key.',
				'other-key':
					'This key is not one of the six. Copy one of them completely, up to `==` and without spaces.',
				empty:
					'This is the key of the false pair. **Accept to check** is empty, and a client that finds no accept value fails the connection.',
				unchanged:
					'This is the value of the article. The client computes another one, which already differs in the first character.',
				decoded:
					'This is the value of a server that decodes the key first. SHA-1 must get the text of the key, not its 16 bytes.',
				'no-guid':
					'This is the hash of the key alone. The server appends the GUID to the key before SHA-1.',
				'guid-first':
					'This is the value with the GUID in front. The key comes first, and the GUID follows it.',
				'hex-digits':
					'This value was made from the hex digits of the digest. Base64 must encode the 20 bytes of the digest.',
				'line-end':
					'A line end or a space was hashed with the key. The key ends after `==`, without the CR LF of its line.',
				'no-padding':
					'The `=` at the end is missing. An accept value has 28 characters, and the client compares them all.',
				'value-case':
					'The letters are right, but upper and lower case differ. In Base64 `A` and `a` are different numbers.',
				'key-sent-back':
					'This is the key itself. The server must compute the value: key and GUID, SHA-1, Base64.',
			},
			otherwise:
				'The client computes `{computed}` from this key but receives `{accept}`. It compares all characters, and upper and lower case differ.',
			hints: [
				'Try the keys one by one in **Sec-WebSocket-Key**. Compare the value under **Sec-WebSocket-Accept** with the printed one.',
				'Only one pair is false. The right value for its key begins with `tAsr`.',
				'It is the pair with `hj0e…`. Its right value is `{computed}`: the key and the GUID, hashed with SHA-1, in Base64.',
			],
		},
		'first-group': {
			title: 'One character is missing',
			text: [
				'For the key `x3JJHMbDL1EzLkh9GBhXDw==` the digest begins with `1d 29 ab`. In groups of 6 bits: `000111 010010 100110 101011`.',
				'`A` to `Z` are 0 to 25, `a` to `z` 26 to 51: 7, 18, 38 become `HSm`.',
			],
			task: 'Which text comes next in the accept value?',
			choices: { capital: '`R`', 'one-less': '`q`', 'right-one': '`r`', hex: '`ab`' },
			replies: {
				capital: '`R` is 17. After `Z`, which is 25, the lower-case letters follow: `a` is 26.',
				'one-less': '`q` is 42. `a` is 26, so count from there: 43 is 17 letters further.',
				'right-one': '',
				hex: 'These are the hex digits of the third byte. Base64 encodes the bits of the digest, not its hex digits.',
			},
			done: '`101011` is 43. `a` is 26, so 43 is `r`. The lab shows the whole value, `{computed}`.',
		},
		'missing-byte': {
			title: 'A key that lost a byte',
			text: [
				'A bug lost the last byte of a key that should be `01 02 … 0f 10`. The missing byte is `10`, in bits `0001 0000`.',
				'It becomes two characters of 6 bits, the last four bits zero, then `==`.',
			],
			task: 'Write the missing characters in **Sec-WebSocket-Key**.',
			done: '`000100` is 4, `E`, and `000000` is 0, `A`. The key now has 24 characters for {key.bytes} bytes, and a server accepts it.',
			mistakes: {
				'hex-typed':
					'You wrote the hex digits `10`. Base64 reads `1` and `0` as the numbers 53 and 52, so the last byte is wrong.',
				'padding-missing':
					'`EA` is right, but the padding is missing. A key has 24 characters; the last group needs `==`, or the server refuses the key.',
				'unused-bits':
					'The bytes are right. But the last character before `==` has four unused bits that are not all zero, and canonical Base64 has zeros there.',
				'still-15':
					'The key still has 15 bytes, so a server must refuse it (§4.2.1). Look at stage 1: 20 characters are five groups, each of 3 bytes.',
				'too-long':
					'The key has more than 16 bytes now, and a server must refuse it. Only one byte is missing.',
				'other-byte':
					'The key now has the 16 bytes `{key.hex}`. The first 20 characters were right, so leave them. The last byte is `10`, in bits `0001 0000`; take the first six.',
			},
			otherwise:
				'The lab cannot read the key as 16 bytes. The last group needs two characters and `==`; the note below the key names the first wrong character.',
			hints: [
				'The first 20 characters are right. A group of four is missing, and it ends in `==`.',
				'The first six bits are `000100`, the number 4. Count from `A`, which is 0: the character is `E`.',
				'The group is `EA==`: `000100` is `E`, and the last two bits with four zeros are `000000`, `A`.',
			],
		},
		'last-group': {
			title: 'The last group is missing',
			text: [
				'For the key `4Xn9bQv0yYvZQm3cJk1hVg==` the digest has 20 bytes. Six groups of three bytes are encoded, and two bytes are left: `4f 6e`, in bits `0100 1111 0110 1110`.',
				'The digits `0` to `9` are 52 to 61.',
			],
			task: 'How does the accept value end?',
			choices: { 'four-bits': '`T2O=`', whole: '`T24=`', 'no-padding': '`T24`', hex: '`4f6e`' },
			replies: {
				'four-bits':
					'For `O` you read the last four bits, `1110`, as 14. They are the first bits of a group of six: two zero bits fill it up on the right.',
				whole: '',
				'no-padding':
					'The three characters are right. But each group of Base64 has four, so `=` fills up the last one.',
				hex: 'These are the hex digits of the two bytes. Base64 encodes the bytes of the digest, not their hex digits.',
			},
			done: '`010011` is 19, `T`. `110110` is 54, `2`. `1110` with two zero bits is 56, `4`. Then comes `=`. The lab shows the whole value, `{computed}`.',
		},
		decoded: {
			title: 'Find the mistakes of four servers',
			text: [
				'Five servers answer the key `{key}`, four of them with a mistake:',
				'`AoUHQ/SIDx7UGoJfntmdDFhMbkw=`',
				'`W9p/JMkYF6QcHFX1QlnbrHN6VI0=`',
				'`C/0nmHhBztSRGR1CwL6Tf4ZjwpY=`',
				'`bEfV+wz3VbH2dDULZ6tmAKA+vqk=`',
				'`MGJmZDI3OTg3ODQxY2VkNDkxMTkxZDQyYzBiZTkzN2Y4NjYzYzI5Ng==`',
				'Its arrow puts a value into **Accept to check**, where the lab names its mistake.',
			],
			beside: [
				'Server 1: decodes the key first',
				'Server 2: leaves out the GUID',
				'Server 3: hashes the key with `\\r\\n`',
				'Server 4: encodes the hex digits of the digest',
				'Server 5: no mistake',
			],
			task: 'Choose the values of servers 1 to 4, in this order.',
			mistakes: {
				matches:
					'This value is right: the lab computes it under **Sec-WebSocket-Accept**. It comes from server 5, which makes no mistake.',
			},
			done: 'In all four cases the client fails the connection. The value of server 4 has 56 characters instead of 28. The other three have 28, so only a computation shows the mistake.',
			hints: [
				'Begin with the longest value. Which server encodes more than 20 bytes in Base64?',
				'The longest value comes from server 4, because 40 hex digits give 56 characters. The value of server 1 begins with `bEfV`.',
				'The values are `bEfV…` (decoded), `AoUH…` (no GUID), `W9p/…` (with line end), `MGJm…` (hex digits). `C/0n…` is right.',
			],
		},
		'lost-key': {
			title: 'Find the key of a pair',
			text: [
				'A log has the accept value `c9fSqQ3m4X2HtJVARNs0Z8NJvWE=` and three keys.',
				'`m1R8cQ2vT0y6hZ4nXk3LJg==`',
				'`m1R8cQ2vT0y6hZ4nXk3LJh==`',
				'`m1r8cq2vt0y6hz4nxk3ljh==`',
				'The first two decode to the same bytes. The arrows copy them into the lab.',
			],
			task: 'Build the right pair: the key, and the value in **Accept to check**, under **Check a pair**.',
			done: 'The pair is right. Two of the keys stand for the same bytes, but only one text gives `{computed}`: the server hashes the text. RFC 6455 §4.1 also prints a key whose unused bits are not all zero: `AQIDBAUGBwgJCgsMDQ4PEC==`.',
			mistakes: {
				'other-accept':
					'The key is right. But **Accept to check** contains `{accept}`, and not the value of the log. Copy all its 28 characters.',
				'no-key': '**Sec-WebSocket-Key** is empty. Write one of the three keys into it.',
				'same-bytes':
					'This key has the same 16 bytes, but character 22 is `g` and not `h`. SHA-1 gets another text, so the client expects `cAu3jvO/6P+fYGxN9lwjVuMlHXU=`.',
				'lower-case':
					'This key is in lower case, and Base64 distinguishes upper and lower case. Its bytes and its text are different.',
				'no-accept':
					'The key is in place. Put the accept value of the log into **Accept to check**, so that the lab compares them.',
				'own-pair':
					'This pair is right, but it is not the pair from the log. The accept value in the log begins with `c9fS`.',
				decoded:
					'This is the value of a server that decodes the key first. SHA-1 must get the text of the key, not its 16 bytes.',
				'no-guid':
					'This is the hash of the key alone. The server appends the GUID to the key before SHA-1.',
				'guid-first':
					'This is the value with the GUID in front. The key comes first, and the GUID follows it.',
				'hex-digits':
					'This value was made from the hex digits of the digest. Base64 must encode the 20 bytes of the digest.',
				'line-end':
					'A line end or a space was hashed with the key. The key ends after `==`, without the CR LF of its line.',
				'no-padding':
					'The `=` at the end is missing. An accept value has 28 characters, and the client compares them all.',
				'value-case':
					'The letters are right, but upper and lower case differ. In Base64 `A` and `a` are different numbers.',
				'key-sent-back':
					'This is the key itself. The server must compute the value: key and GUID, SHA-1, Base64.',
			},
			otherwise:
				'The client computes `{computed}` from this key, and not the value of the log. Try one of the three keys, complete and without spaces.',
			hints: [
				'Put the value of the log into **Accept to check** first. Then try the keys one by one, and read **Check a pair**.',
				'It is not the third key. The first two differ only in character 22.',
				'It is `m1R8cQ2vT0y6hZ4nXk3LJh==`. Its text ends in `h==`, and this text is hashed.',
			],
		},
		exit: {
			title: 'What you know now',
			text: [
				'Three questions about this lesson. A question that you miss comes back later.',
				'The lab shows a first message after the handshake. The questions do not need it.',
			],
		},
	},
	items: {
		'accept-length': {
			question: 'How many characters does an accept value have?',
			because: 'SHA-1 gives 20 bytes, and Base64 writes 20 bytes as 28 characters, with one `=`.',
		},
		'accept-input': {
			question: 'A server computes an accept value. What does it join with the GUID?',
			choices: {
				text: 'the key as text',
				bytes: 'the 16 decoded bytes',
				hex: 'the key in hex digits',
			},
			because:
				'RFC 6455 §4.2.2 joins the text of the key with the GUID. The server decodes the key only to check that it has 16 bytes, and it needs no hex digits.',
		},
		'accept-56': {
			question: 'An accept value has 56 characters. Which mistake of the server explains this?',
			choices: {
				decoded: 'It decoded the key before it joined it with the GUID.',
				guid: 'It left out the GUID and hashed the key alone.',
				hex: 'It encoded the hex digits of the digest.',
			},
			because:
				'40 hex digits are 40 bytes of text, and Base64 writes them as 56 characters. With each of the other two mistakes the digest still has 20 bytes, so the value has 28 characters.',
		},
		'accept-wrong': {
			question: 'The accept value is wrong by one character. What does the client do?',
			choices: {
				fail: 'It fails the connection.',
				ignore: 'It opens the connection with a warning.',
				retry: 'It repeats the request with the same key.',
			},
			because:
				'The client must fail the connection (RFC 6455 §4.1), because the server has not shown that it read this key. It must not ignore the difference, and each further request needs a new key.',
		},
		'accept-who': {
			question: 'Which programs can compute the accept value for a key that they have read?',
			choices: {
				anyone: 'every program',
				server: 'only the server with the certificate',
				browser: 'only the browser that made the key',
			},
			because:
				'The computation needs only the key and the GUID, and both are public. It uses no certificate, and it does not matter which program made the key.',
		},
		'key-spelling': {
			question:
				'Two values of Sec-WebSocket-Key decode to the same 16 bytes, but one character differs. Which accept values do they get?',
			choices: {
				different: 'different ones',
				same: 'the same one',
				refused: 'none: a server must refuse the second key',
			},
			because:
				'The server hashes the text of the key, so each text has an accept value of its own. Both keys decode to 16 bytes, so a server can accept both.',
		},
		'key-of-second': {
			question:
				'A page opens a second connection to the same server. Which key does the browser send?',
			choices: {
				new: 'a new random one',
				same: 'the same one, because it identifies the page',
				'from-server': 'the one that the server gave it in the first response',
			},
			because:
				'A browser must select the key randomly for each connection (RFC 6455 §4.1). The key identifies neither the page nor the user, and no response contains a key.',
		},
	},
	teacher: {
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
	},
};
