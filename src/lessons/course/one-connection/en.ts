import type { CourseLessonWords } from '../../../strings/lesson-words.ts';

export const en: CourseLessonWords = {
	title: 'One connection',
	can: 'You can tell a message from a client and one from a server by their bytes, and say who may speak when.',
	steps: {
		'eight-bytes': {
			title: 'Two letters, eight bytes',
			text: ['You typed `Hi`. This is what your browser puts on the wire.'],
			task: 'Two letters are two bytes. What are the other six for?',
			choices: {
				copies: 'They repeat the letters, in case some get lost.',
				header: 'They tell the server how to read the letters.',
				names: 'They name the page and the server.',
			},
			replies: {
				copies: 'Nothing is sent twice here. TCP, one layer below, takes care of what gets lost.',
				header: '',
				names:
					'Both sides have said who they are when they opened the connection. That was the handshake.',
			},
			done: '`{byte.0}` says: a whole message, and it’s text. `{byte.1}` says: a key follows, and {frame.0.length} bytes of text. Then come the four bytes of the key, `{frame.0.key}`, and your letters, which the browser has mixed with it.\nSuch a packet is a **frame**. The part before the letters is its **header**.',
		},
		'four-bytes': {
			title: 'The server says hi, too',
			text: ['The same two letters come back. This time four bytes are enough.'],
			task: 'What did the server leave out?',
			choices: {
				kind: 'It doesn’t say that this is text.',
				key: 'It sends no key, and mixes nothing.',
				length: 'It doesn’t say how many bytes follow.',
			},
			replies: {
				kind: 'It does: `81` is the same first byte as yours, and means text.',
				key: '',
				length: 'It does: the `02` says that two bytes follow.',
			},
			done: 'Here are the two second bytes, yours first:\n```\n82 = 1000 0010\n02 = 0000 0010\n```\nOnly the first bit differs, **MASK**. A 1 there says: a key follows. A client must mix its letters with a key, a server must not. Why? That’s lesson 6.',
		},
		'break-it': {
			title: 'Break it with one bit',
			text: [
				'Press a bit to flip it, and the frame goes on to the client. Press it again to undo. Press another byte to see its bits.',
			],
			beside: [
				'**FIN**: message ends',
				'**RSV**: kept for later',
				'**opcode**: kind of frame',
				'**MASK**: a key follows',
				'**length**: of the text',
				'**payload**: the text',
			],
			task: 'Make the client hang up.',
			done: 'The code tells the server why: 1002 is a broken rule, 1007 a broken text. In the words of the RFC, the client **fails the connection**.',
			ways: {
				length:
					'The frame is shorter now. It ends before the letters are over, so the client takes the rest for the next frame, and that makes no sense.',
				reserved:
					'One of the three RSV bits is 1. They are kept for later: no one agreed what a 1 there means, so it must be 0.',
				key: 'MASK is 1, which promises a key. Only a client may send one, a server must not.',
				'unknown-kind': 'The opcode has changed, and there is no such kind of frame.',
				continuation:
					'The opcode has changed. This kind of frame continues an earlier message, and there was none.',
				'broken-letter': 'A letter is broken: its byte is no character any more.',
			},
			mistakes: {
				waits:
					'The client doesn’t hang up, it waits: now the frame claims to be longer than it is. Press your bit again to undo, and try another one.',
				'more-follows':
					'The client doesn’t hang up, it waits: now the frame says that more of this message follows. Press your bit again to undo, and try another one.',
				ping: 'Now it is a Ping, “are you still there?”. The client just answers. Press your bit again to undo, and try another one.',
				letters:
					'You changed a letter, and the client reads “{frame.0.text}” without any doubt. Press your bit again to undo, and try one in the first two bytes.',
			},
			otherwise:
				'The client still reads this frame. Try one of the bits at the start of the first byte.',
			hints: [
				'The letters only carry the message. Look at the first two bytes, which say how to read it.',
				'In the first byte, the three bits after the first are called RSV. They are kept for later.',
				'Flip the second bit. No one agreed what it means, so it must be 0, and the client hangs up.',
			],
		},
		'why-so-strict': {
			title: 'Why so strict?',
			text: [
				'A wrong letter mostly goes through. A wrong bit in the header can end everything: here the second bit of `81` is flipped, which makes it `c1`.',
			],
			task: 'Why doesn’t the client just go on?',
			choices: {
				checksum: 'The checksum of the frame doesn’t fit any more.',
				lost: 'The header says how to read what follows, and now that is unclear.',
				attack: 'A changed bit is always an attack, so the client must protect itself.',
			},
			replies: {
				checksum: 'A frame has no checksum. That’s why a changed letter goes unnoticed.',
				lost: 'The header says what the bytes are and where the next frame begins. If one bit in it means nothing, the client can’t trust the rest.',
				attack: 'Mostly it’s a bug in a program. The client can’t know, and needn’t.',
			},
		},
		unasked: {
			title: 'Who may speak now?',
			text: [
				'Your page follows a football match. The connection is open, and the page asks for nothing. Then someone scores.',
			],
			task: 'Can the server tell your page right now?',
			choices: {
				sends: 'Yes: it just sends a frame.',
				waits: 'No: it must wait until the page asks.',
				polled: 'Only if the page asks every second.',
			},
			replies: {
				sends: '',
				waits: 'That’s how plain HTTP works. On a WebSocket both sides speak when they like.',
				polled:
					'That is called polling, and it’s what people did before. Here no one needs to ask.',
			},
			done: 'One frame, and nobody asked: the page has “{frame.0.text}”. That’s what a WebSocket is for. The connection stays open, and either side speaks at any time.',
		},
		'read-it': {
			title: 'You can now read this',
			text: [
				'These bytes are real: in November 2026 a server sent them to Chromium, in three frames.',
			],
			task: 'Only one of them is a message for the page. Which?',
			choices: {
				first: 'the one with `89 01`',
				second: 'the one with `81 04`',
				third: 'the one with `88 05`',
			},
			replies: {
				first:
					'It begins with `89`, and your `Hi` began with `81`. This is a Ping: the browser answers it, and the page never hears of it.',
				second: '',
				third:
					'It begins with `88`, and your `Hi` began with `81`. This is a Close: the server says goodbye.',
			},
			done: '`81` is text, as with your `Hi`, and `04` says four bytes: “{frame.1.text}”. The others are for the browser: the Ping before it asks “are you still there?”, the Close after it says goodbye. You’ve just read a real connection.',
		},
		exit: {
			title: 'What you know now',
			text: ['Three questions about this lesson. What you miss comes back later.'],
		},
	},
	items: {
		'four-more': {
			question:
				'`Hi` takes eight bytes from a client and four from a server. Where do the other four come from?',
			choices: { key: 'a key', sum: 'a checksum', name: 'the name of the page' },
			because: 'A client mixes its text with a key of four bytes, and sends the key along.',
		},
		'server-first': {
			question: 'The page has said nothing for a minute. When can the server send a message?',
			choices: {
				'after-ping': 'after the page has sent a Ping',
				'any-time': 'at any time',
				'only-answers': 'only as an answer to the page',
			},
			because: 'Once the connection is open, either side sends when it likes.',
		},
		'changed-letter': {
			question:
				'A bug changes one letter of a text on its way, `Hi` to `Ji`. What does the client do?',
			choices: {
				closes: 'It closes the connection.',
				'asks-again': 'It asks for the frame again.',
				nothing: 'It reads `Ji`.',
			},
			because: 'A frame has no checksum, and `Ji` is valid text.',
		},
		'one-first-byte': {
			question: 'A frame from a server begins with `81`. What does that say?',
			choices: {
				text: 'It is a whole message of text.',
				length: 'It has 81 bytes.',
				letter: 'Its first letter is in that byte.',
			},
			because: '`81` is in every short text message. The length is in the next byte.',
		},
	},
	teacher: {
		goals: [
			'Tell a message of a client from one of a server by their bytes.',
			'Say who may speak when on an open connection.',
			'Say why a wrong bit in a header ends the connection, and a wrong letter does not.',
		],
		questions: [
			{
				before: 'eight-bytes',
				ask: 'You put a letter into the post. What is on the envelope that is not in the letter?',
				answer:
					'What it is and where it goes. A frame’s header says what it is and how long it is.',
			},
			{
				before: 'break-it',
				ask: 'Which bits may change without harm: those of a letter, or those of the header?',
				answer: 'Those of a letter. The header says how to read all that follows.',
			},
			{
				before: 'unasked',
				ask: 'How does your phone know of a goal while you are not looking at it?',
				answer: 'Someone tells it over a connection that stays open.',
			},
		],
		notes: {
			'break-it': ['Let the class choose the bit. Ask before each flip: does the client hang up?'],
			unasked: [
				'Let one learner be the page and say nothing. Another one, the server, speaks first.',
			],
			'read-it': ['Cover the letters below the bytes, and read the three first bytes aloud.'],
		},
		misunderstandings: [
			{
				belief: 'A WebSocket is a faster HTTP request.',
				say: 'After the handshake there are no requests. Both sides send frames when they like.',
			},
			{
				belief: 'The server can only answer.',
				say: 'Show the step with the goal again: the page has said nothing.',
			},
			{
				belief: 'A changed byte is always noticed.',
				say: 'Flip a bit of a letter: the client reads another word and says nothing.',
			},
		],
	},
};
