import type { CourseLessonWords } from '../../../strings/lesson-words.ts';

/** Lists the last byte of the login code with its key bytes, and the two payload bytes of Chromium’s Close, each above its key byte. */
const CODE_KEY = [
	'byte 5: `72` `0111 0010`',
	'key 1: `4b` `0100 1011`',
	'key 2: `25` `0010 0101`',
	'key 3: `3f` `0011 1111`',
	'key 4: `1c` `0001 1100`',
];
const CLOSE_CODE = [
	'byte 1: `3a` `0011 1010`',
	'byte 2: `26` `0010 0110`',
	'key 1: `39` `0011 1001`',
	'key 2: `cf` `1100 1111`',
];

export const en: CourseLessonWords = {
	title: 'Masking and its use',
	can: 'You can unmask a payload by hand, and say which attack masking prevents.',
	steps: {
		recorded: {
			title: 'Who can read this frame?',
			text: [
				'A page sends a message over `ws:`, without encryption. Another computer on the same Wi-Fi records this one frame and nothing else.',
			],
			task: 'The payload is masked. What can the other computer read?',
			choices: {
				secret: 'Nothing: only the browser and the server know the masking key.',
				plain: 'The message as it is: its letters are in the frame.',
				computed: 'The message after a small computation: the key is in the frame.',
			},
			replies: {
				secret: 'Even the server gets the masking key only from this frame.',
				plain:
					'The payload on the wire is `{frame.0.wire}`. These are not the letters of the message, “{frame.0.text}”.',
				computed: '',
			},
			done: 'The four bytes after `81 85` are the masking key, `{frame.0.key}`. It’s like a padlock with its key in the same parcel: a computer that has the frame has the key, too. Masking hides nothing.',
		},
		worked: {
			title: 'Read it with the key',
			text: [
				'Each byte came from the wire: the bottom row. Where the key byte above it has a 1, the server flips the bit (**XOR**). The top row is the letter that it reads.',
			],
			task: 'Press bits. Which single bit changes two of the five letters?',
			done: 'The four key bytes take turns. Key byte 1 unmasks the first letter and, after key byte 4, the fifth.',
			mistakes: {
				unchanged: 'Nothing has changed yet. Press a bit to flip it.',
				'one-letter':
					'You changed a letter, or its byte on the wire: one letter only. Flip that bit back, and try the key.',
				'also-wire':
					'The key byte is the right one. But a bit on the wire has changed, too: flip that one back.',
				'other-key-byte':
					'This key byte has one letter only. Flip that bit back, and try another key byte.',
			},
			otherwise:
				'More than one bit has changed. Press each of them again to flip it back, and then flip a single one.',
			hints: [
				'The wire has a byte for each of the five letters. The key has only four bytes.',
				'After the fourth key byte comes the first again, so the fifth letter takes it, too.',
				'Flip the last bit of the first key byte: H becomes I, and o becomes n.',
			],
		},
		'last-byte': {
			title: 'One byte is still masked',
			text: [
				'Ana sends a friend a code through your chat server: you unmask it and pass it on. Four characters are done. The fifth ① is still `72`, as it came.',
			],
			beside: CODE_KEY,
			task: 'Which key byte is next? Flip bits of ① where that byte has a 1.',
			done: 'At the fifth character the key starts again: `72` XOR `4b` is `{byte.6}`. The friend reads “{frame.0.text}”, the code that Ana sent.',
			mistakes: {
				direction:
					'The direction is now client → server, and a client must mask. Set it back to server → client.',
				unchanged: 'The byte is still `72`. Press one of its bits to flip it.',
				'counted-frame':
					'You flipped with `3f`. It would be its turn if you counted from the start of Ana’s frame. But the key starts with the first character.\nYour frame breaks no rule, so this goes unnoticed: the friend reads “{frame.0.text}”.',
				'counted-one':
					'You flipped with `25`. The second character took it, and so does the sixth.\nYour frame breaks no rule, so this goes unnoticed: the friend reads “{frame.0.text}”.',
				'key-ended':
					'You flipped with `1c`. The fourth character took it, and it was the last one. What comes after the last one?\nYour frame breaks no rule, so this goes unnoticed: the friend reads “{frame.0.text}”.',
				'key-copied':
					'`4b` is a key byte itself. Begin with `72`, and flip only where the key byte has a 1.',
				'not-final': 'FIN is 0 now, so the page gets no message yet. Leave the header as it was.',
			},
			otherwise:
				'Now the friend would read “{frame.0.text}”. Keep the other bytes, write your key byte below `72`, and flip each bit that has a 1 below it.',
			hints: [
				'The key bytes take turns: `4b` for the first character, `25` for the second. Go on to the fifth.',
				'After `1c` comes `4b` again, `0100 1011`. It has four 1s, so four bits of `72` flip.',
				'The second, fifth, seventh and eighth bit flip: `0111 0010` becomes `0011 1001`. That’s `39`, the character 9.',
			],
		},
		'attack-unmasked': {
			title: 'If browsers didn’t mask',
			text: [
				'Then why mask at all? Be the attacker: page and server are yours. The cache between them doesn’t know WebSocket, and your page’s message looks like a request.',
			],
			task: 'Later another user asks the cache for `cdn.example/ads.js`. What arrives?',
			choices: {
				'real-script': 'the script of cdn.example',
				'attackers-script': 'your script, from the cache',
				error: 'an error: it can’t read the frames',
			},
			replies: {
				'real-script':
					'The cache has already stored a response for this URL, so it does not ask cdn.example.',
				'attackers-script': '',
				error:
					'This cache skips the header of the frame. The bytes after the header are HTTP text.',
			},
			done: 'The cache took your page’s message for a request, and your server’s for the response. It stored {cached} response under a URL of cdn.example. So your script reaches people who never opened your page.',
		},
		'attack-new-key': {
			title: 'The same attack, masked',
			text: [
				'Now the browser masks. Your page hands over the same message, and then the browser picks a random key.',
			],
			task: 'Your server can still read each key that arrives. What does the cache store?',
			choices: {
				'told-key': 'Your script: your server sends the key.',
				nothing: 'Nothing: it sees no request.',
				'one-later': 'Your script, with the second message.',
			},
			replies: {
				'told-key':
					'The server learns a key when the frame is already on the wire. The next frame has another key.',
				nothing: '',
				'one-later': 'The second message has another key, which your page can’t know either.',
			},
			done: 'The cache has stored {cached} responses. Your page can’t know the key in advance, so it can’t choose the bytes on the wire. That’s what masking is for: it protects the caches on the way, not your messages.',
		},
		'read-chromium-close': {
			title: 'You can now read this',
			text: [
				'Chromium sent this Close, and we recorded it. Its payload is a close code, masked. Each of its two bytes is listed above its key byte.',
			],
			beside: CLOSE_CODE,
			task: 'Unmask both bytes. What did Chromium tell the server?',
			choices: {
				'as-it-is': '`3a 26`, 14,886: an unknown code',
				normal: '`03 e8`, 1000: a normal end',
				left: '`03 e9`, 1001: the page goes away',
				'third-key-byte': '`db 64`, 56,164: the page’s own',
			},
			replies: {
				'as-it-is':
					'MASK is 1, so `3a 26` is not yet the payload. XOR each byte with its key byte.',
				normal:
					'`3a` XOR `39` is `03`. Now `26` XOR `cf`: 0010 0110 and 1100 1111 end in different bits, so the last bit is 1.',
				left: '`3a` XOR `39` is `03`, and `26` XOR `cf` is `e9`. That’s all a server gets when a user closes a tab, and you’ve read it by hand.',
				'third-key-byte':
					'You used `e1 42`, the end of the key. The first payload byte takes the first key byte, `39`.',
			},
		},
		'attack-same-key': {
			title: 'A browser that always uses one key',
			text: [
				'Suppose the browser masks, but always with the key `37 fa 21 3d`. Your server has seen it in an earlier frame, and your page may send any bytes.',
			],
			task: 'Can you still put `GET /ads.js HTTP/1.1` on the wire?',
			choices: {
				unreadable: 'No: the cache cannot read masked bytes.',
				'browser-masks': 'No: the browser masks, and you can’t turn that off.',
				'masked-before': 'Yes: you mask your bytes with the key first.',
			},
			replies: {
				unreadable:
					'That helps only if you can’t predict the key. You know it, so you choose what the masked bytes are.',
				'browser-masks': 'You needn’t turn masking off. You can undo it in advance.',
				'masked-before': '',
			},
			done: 'Your page sends its text XOR the key. The browser applies the same key again, and that gives the text back. Again the cache has stored {cached} response. A key that a page can predict prevents nothing (§10.3).',
		},
		'three-bytes': {
			title: 'Three bytes are missing',
			text: [
				'Ana’s next frame: `81 86 b3 98 a9 f8 f1 ac f3 c0 de cc`. In yours, the last three payload bytes are still `00`. Payload byte i takes key byte i mod 4, and i begins at 0.',
			],
			task: 'Now **unmask** them: set bytes 5, 6 and 7 ①②③ of your frame, counted from 0.',
			done: 'i = 3, 4 and 5 belong to the key bytes 3, 0 and 1. The page reads “{frame.0.text}”.',
			mistakes: {
				direction:
					'The direction is now client → server, and a client must mask. Set it back to server → client.',
				unchanged: 'Bytes 5 to 7 are still `00`. Ana’s bytes for them are `c0 de cc`.',
				'first-right':
					'Byte 5 is right: `c0` XOR `f8`, key byte 3. Go on with i = 4; the key begins again.',
				'counted-frame':
					'You used the key bytes 1, 2 and 3, so you counted i from the first byte of the frame. `c0` is the fourth payload byte: i = 3. The page would read “{frame.0.text}”.',
				'key-again':
					'You used the key bytes 0, 1 and 2, as if a payload began with `c0`. But `c0` has i = 3. The page would read “{frame.0.text}”.',
				'key-ended':
					'You used key byte 3 for all three bytes. Here it belongs only to i = 3; i = 4 belongs to key byte 0. The page would read “{frame.0.text}”.',
				'still-masked':
					'`c0 de cc` are the masked bytes. MASK is 0 in your frame, so the browser does not unmask. As text these bytes are not valid, so the browser would fail the connection.',
				'not-final': 'FIN is 0 now, so the page gets no message yet. Leave the header as it was.',
			},
			otherwise:
				'From these bytes the page would read “{frame.0.text}”. Keep `81 06 42 34 5a`, and write the key byte below each of `c0 de cc`.',
			hints: [
				'The key is `b3 98 a9 f8`. The three bytes `c0 de cc` have i = 3, 4 and 5.',
				'3 mod 4 is 3, 4 mod 4 is 0, and 5 mod 4 is 1. So the key bytes are `f8`, `b3` and `98`, and `c0` XOR `f8` is `38`.',
				'`c0` XOR `f8` is `38`, `de` XOR `b3` is `6d`, and `cc` XOR `98` is `54`: the characters 8, m and T.',
			],
		},
		'whole-frame': {
			title: 'A whole frame',
			text: [
				'The lab is empty, and you unmask by hand. Ana sends another code: `81 85 c1 9e d7 a4 96 e6 e2 f6 f2`. Begin with **read flags** and **read length**, then **find key** and **unmask**.',
			],
			task: 'Write the frame that passes it on. Type it in **Hex**.',
			done: 'You have unmasked all five bytes: “{frame.0.text}”. The last one needed key byte 0 again.',
			mistakes: {
				direction:
					'The direction is now client → server, and a client must mask. Set it back to server → client.',
				empty: 'There are no bytes yet. Begin with the two header bytes of a server’s text frame.',
				'client-frame':
					'MASK is 1 in your frame. A server must not mask, so the client must close the connection.',
				'still-masked':
					'The header is right, but the payload is still masked. The browser does not unmask. These bytes are not valid UTF-8, so the browser would fail the connection.',
				'counted-frame':
					'You used the wrong key byte each time: you counted i from the first byte of the frame. `96` has i = 0. The page would read “{frame.0.text}”.',
				'key-ended':
					'Four bytes are right. You used key byte 3 twice, but the last byte has i = 4. The page would read “{frame.0.text}”.',
				unfinished:
					'The frame is not complete: header and payload together have seven bytes. The first two bytes of your frame must be the header.',
			},
			otherwise:
				'The page would read “{frame.0.text}”. Check the header `81 05` and then each XOR: the key bytes are `c1 9e d7 a4` and `c1` again.',
			hints: [
				'FIN and the opcode stay the same, MASK becomes 0, and the length stays 5. So the frame begins with `81 05`.',
				'`96` XOR `c1` is `57`, and `e6` XOR `9e` is `78`. Your frame begins with `81 05 57 78`.',
				'`e2` XOR `d7` is `35`, `f6` XOR `a4` is `52`, and `f2` XOR `c1` is `33`, because 4 mod 4 is 0. The frame is `81 05 57 78 35 52 33`.',
			],
		},
		'client-code': {
			title: 'Mask as a client',
			text: [
				'You write how a client sends a text. `utf8` gives its bytes, `randomBytes(4)` four random ones, and `frameHeader` has flags, MASK and length. `^` is XOR, `i % 4` is i mod 4.',
			],
			task: 'Choose the lines that send the message, and order them.',
			mistakes: {
				mask: 'This line uses `payload` and `key`, so both must come before it.',
				'same-key':
					'This key is the same for each frame of the connection. An attacker who has read it can choose the bytes on the wire.',
				'from-header':
					'This counts i from the first byte of the frame. The server would unmask with other key bytes and read a wrong text.',
				'without-key':
					'The server gets no key here. With MASK = 1 it would take the first four payload bytes for the key.',
			},
			otherwise:
				'Nothing is wrong so far, but something is missing. Follow the text of the message to the wire: each value in your lines must come from a line above it.',
			done: 'The payload and a new random key come first. Then the client masks, and the key is sent in the frame, so that the server can **unmask**.',
			hints: [
				'The masking line needs two values that other lines make.',
				'The last line writes header, key and masked payload. Each message needs a key of its own.',
				'The lines are: payload, `randomBytes(4)`, the masking line with `key[i % 4]`, and `write` with the key. The first two may change places.',
			],
		},
		'masked-ping': {
			title: 'A Ping arrives',
			text: [
				'You are the server, and this frame has come. Opcode 9 is a Ping. A Pong, opcode `a`, answers it with the same data, unmasked. The lab won’t unmask it.',
			],
			task: 'Decide what the server does. If you answer, type each byte of your frame.',
			done: 'Your Pong has the first byte `8a`, the length `04` without MASK, and the unmasked payload “tick”. A Pong must carry the data of its Ping (§5.5.3), so that the client can tell which Ping it answers.',
			mistakes: {
				waited: 'The Ping is complete. The client waits for a Pong and may give up the connection.',
				failed:
					'The frame breaks no rule: FIN is 1, MASK is 1, and the length is 4. There is no reason to fail the connection.',
				'masked-pong':
					'MASK is 1 in your frame. A server must not mask, so the client must close the connection.',
				'still-masked':
					'You sent the masked bytes `4a f8 3f bc`. Your frame has no key, so the client reads them as they are. That is not the data of its Ping.',
				'ping-again': 'Opcode 9 is a Ping. The client would get a Ping instead of an answer.',
				'empty-pong':
					'Your Pong has no payload. It must carry the data of the Ping; otherwise the client cannot match the two.',
			},
			otherwise:
				'A Pong from a server has three parts here: `8a`, the length without MASK, and the four unmasked bytes. It has no key.',
			hints: [
				'Read the opcode, MASK and the length of the frame. It breaks no rule, and a Ping asks for a Pong. Then **find key** and **unmask**: the first byte is `4a` XOR `3e`.',
				'Your frame begins with `8a 04`. Four payload bytes follow, and no key: `4a` XOR `3e` is `74`, and `f8` XOR `91` is `69`.',
				'The payload of the Ping is `{frame.0.payload}`, “{frame.0.text}”. So answer with `8a 04 {frame.0.payload}`.',
			],
		},
		claim: {
			title: 'A claim from the web',
			text: [
				'“Masking encrypts the messages of the client. With `wss:`, TLS does this, so no mask is needed there.”',
			],
			task: 'Which sentence is true?',
			choices: {
				encrypts: 'Masking encrypts what the client sends, so that only the server can read it.',
				'only-ws':
					'Masking protects the messages of a page on `ws:`. On `wss:`, TLS protects them, so no mask is needed.',
				authenticates: 'Masking is authentication: the key shows the server which client sends.',
				unpredictable:
					'Masking is neither encryption nor authentication. It keeps a page from choosing the bytes on the wire.',
			},
			replies: {
				encrypts:
					'The key is in each frame, before the payload. You have unmasked frames without any secret. Encryption is the task of TLS.',
				'only-ws':
					'§5.1 demands masking with and without TLS. Behind the point where TLS ends, an intermediary can read the bytes again.',
				authenticates:
					'The key is random and new in each frame, so it belongs to no client. Masking is not authentication.',
				unpredictable:
					'That is its purpose (§10.3). A computer that has the frame can unmask it, and any program can mask.',
			},
		},
		exit: {
			title: 'What you know now',
			text: ['Four questions about this lesson. What you miss comes back later.'],
		},
	},
	items: {
		'mask-index': {
			question:
				'A masking key has the bytes 0 to 3. Which of them belongs to the payload byte with i = 6, if the first payload byte has i = 0?',
			because: '6 mod 4 is 2. The first payload byte has i = 0.',
		},
		'mask-sixth-byte': {
			question:
				'The key is `37 fa 21 3d`. The payload byte with i = 5 is `db` on the wire. What is this byte after unmasking, in hex?',
			because: '5 mod 4 is 1, so the key byte is `fa`. `db` XOR `fa` is `21`, the character “!”.',
		},
		'mask-helly': {
			question:
				'A learner unmasks `81 85 37 fa 21 3d 7f 9f 4d 51 58` by hand and reads “Helly” instead of “Hello”. What went wrong at the last byte?',
			choices: {
				'key-ended': 'Key byte 3 was used again.',
				'counted-frame': 'i began at the first frame byte.',
				'counted-one': 'i began at 1 instead of 0.',
			},
			because:
				'`58` is byte 10 of the frame, and 10 mod 4 is 2: `58` XOR `21` is `79`, the letter y. The right i is 4, so key byte 0 gives `6f`, the letter o.',
		},
		'mask-missing': {
			question: 'A client sends a text frame with MASK = 0. What does the server do?',
			choices: {
				reads: 'It reads the payload as it is, and the connection stays open.',
				fails: 'It closes the connection, for example with 1002.',
				asks: 'It asks for the frame again.',
			},
			because:
				'§5.1: a server must close the connection when it receives a frame that is not masked.',
		},
		'mask-from-server': {
			question: 'A server sends a frame with MASK = 1 and a key. What must the client do?',
			choices: {
				fails: 'Close the connection.',
				unmasks: 'Unmask the payload.',
				ignores: 'Ignore this frame and read the next.',
			},
			because:
				'§5.1: a server must not mask, and a client must close the connection if the server does. Firefox breaks this rule: it reads the frame and stays open (measured).',
		},
		'mask-tls': {
			question: 'A page uses `wss:`. Does the browser mask its frames?',
			choices: {
				no: 'No, TLS makes masking unnecessary.',
				'tls-masks': 'No, TLS masks the frames with its own key.',
				yes: 'Yes, as with `ws:`.',
			},
			because: '§5.1: a client must mask all frames, whether TLS is used or not.',
		},
		'mask-key-from': {
			question: 'Where does a server find the masking key of a frame?',
			choices: {
				handshake: 'in the field `Sec-WebSocket-Key` of the request',
				frame: 'in the frame, before the payload',
				certificate: 'in its certificate',
			},
			because:
				'The four bytes before the payload are the key. `Sec-WebSocket-Key` belongs to the handshake.',
		},
	},
	teacher: {
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
				before: 'attack-new-key',
				ask: 'Which program does masking protect: the client, the server, or a third one?',
				answer:
					'A third one: intermediaries that do not support WebSocket, and the users behind them.',
			},
			{
				before: 'attack-same-key',
				ask: 'A page knows the key in advance. Which bytes must it send, so that `GET` appears on the wire?',
				answer: '`GET` XOR the key. The browser applies the key again, and that gives `GET` back.',
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
	},
};
