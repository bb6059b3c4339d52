import type { CourseLessonWords } from '../../../strings/lesson-words.ts';

export const en: CourseLessonWords = {
	title: 'Closing, events, readyState',
	can: 'You can predict the close code, wasClean and the order of events, and answer a Close frame.',
	steps: {
		'without-code': {
			title: 'close() without a code',
			text: [
				'Your page calls `ws.close()` and says nothing more. When it’s over, it gets a `close` event with a `code`.',
			],
			task: 'Which code?',
			choices: {
				'code-1000': '1000, normal closure',
				'code-1001': '1001, going away',
				'code-1005': '1005, never in a frame',
				'code-1006': '1006, never in a frame either',
			},
			replies: {
				'code-1000':
					'The browser does not add 1000 by itself. Without an argument its Close frame contains no code.',
				'code-1001':
					'With 1001 a side announces that it is going away, for example a server that restarts.',
				'code-1005': '',
				'code-1006': '1006 means that no Close frame came. Here both sides send one.',
			},
			done: 'Neither Close frame has a payload, so no code arrives. The API then reports 1005, which must not be in a frame. Both frames arrived, so the event also says `wasClean`: true.',
		},
		clean: {
			title: 'A clean close, byte by byte',
			text: [
				'Now the server says goodbye ① with {client.code}, “going away”, and the browser answers ② by itself. Only then TCP ends. On the way `readyState` goes from 1 (OPEN) to 2 (CLOSING) and 3 (CLOSED).',
			],
		},
		announce: {
			title: 'Announce a restart',
			text: [
				'This server restarts without a word. Each page gets 1006 and doesn’t learn why. A Close frame could say it.',
			],
			task: 'In **Build**, let the server close with 1001 and the reason `restart`.',
			done: 'The page gets {client.code} with the reason “{client.reason}”. Page code can read both, and connect again.',
			mistakes: {
				'page-closes':
					'Here the page begins to close, and the server only answers. The server restarts, so let the server close.',
				threw:
					'Here the page closes, and page code must not use 1001: `close()` throws {page.threw}. Let the server close.',
				'only-tcp':
					'The connection ended without a Close frame, so the page gets 1006. Choose the action “close” for the server.',
				'no-code': 'The Close frame arrives, but it contains no code. The page gets 1005.',
				normal:
					'The Close frame arrives with 1000, which means that the work is done. A side that goes away sends 1001.',
				'no-reason': 'The code is right. The field **Reason** is still empty.',
				unsent:
					'The server sends no Close, so the page gets no `close` event. The lab refuses a reason of more than 123 bytes, and a reason without a close code. It also refuses a close code that must not be in a frame.',
			},
			otherwise:
				'The page gets {client.code} with the reason “{client.reason}”. It should get 1001 and `restart`.',
			hints: [
				'Open the server’s row. Choose a different **Action**, and then fill in two fields.',
				'**Action** is “close”, and **Close code** is 1001.',
				'**Action** “close”, **Close code** 1001, **Reason** `restart`. The browser answers the Close, so `wasClean` is true.',
			],
		},
		'order-of-events': {
			title: 'The order of events',
			text: [
				'The server sends a text with `c3 28`, which is no valid UTF-8. So the browser fails the connection, with 1007.',
			],
			task: 'What does the page get?',
			choices: {
				'close-1007': '`close` with 1007, `wasClean` true',
				'error-1006': '`error`, then `close` with 1006, `wasClean` false',
				'close-error': '`close` with 1006, then `error`',
				'message-close': '`message` with a wrong character, then `close` with 1007',
			},
			replies: {
				'close-1007': 'This is what the server reports. The page does not learn the code.',
				'error-1006': '',
				'close-error':
					'`close` is always the last event. An `error` event, if there is one, comes before it.',
				'message-close': 'A text message that is not valid UTF-8 is never delivered.',
			},
			done: 'The Close frame contains 1007 here, and the server reports {server.code}. (Chromium sends 1002, and Firefox sends no Close; measured.) The page gets `error`, because its browser failed the connection, and then `close` with {client.code}. Neither gives the reason.\nThe browser has stopped reading, so the server’s Close does not count: `wasClean` is {client.clean}.',
		},
		'answer-close': {
			title: 'You are the client: a Close arrives',
			text: ['You’re the client, and the server sends this frame. Read it before you answer.'],
			task: 'What do you do? You may choose any masking key, for example `5a 0c 91 e7`.',
			done: 'You have sent a masked Close with the same code. Now you discard what still comes, and wait for the server to close TCP.',
			mistakes: {
				wait: 'You have not sent a Close yet, so you must answer this one. The server waits for your answer in vain, and in the end it reports 1006.',
				fail: 'The frame breaks no rule, so there is no reason to fail the connection. The connection ends with a closing handshake.',
				half: 'Your frame is not complete: the server waits for the rest. After `88 82` come four bytes of key and two bytes of code.',
				unmasked:
					'This frame is not masked. The server must close the connection; a strict server sends 1002.',
				pong: 'This is a Pong, opcode 10. A Close (opcode 8) is answered with a Close.',
				'no-code':
					'A Close without a code is allowed, but the server would then report 1005. An answer usually repeats the code.',
				'masked-code':
					'The two bytes of the code are not masked: the server unmasks them and reads another code. Compute `03 e8` XOR the first two bytes of the key.',
			},
			otherwise:
				'You sent opcode {frame.0.opcode} with the code {frame.0.code}. The server expects one Close frame with 1000.',
			hints: [
				'**Read flags:** this is a Close. **Interpret:** its code is 1000. Both sides send a Close before TCP ends.',
				'The header is `88 82`: FIN, opcode 8, MASK, two bytes. The key follows.',
				'With the key `5a 0c 91 e7` the answer is `88 82 5a 0c 91 e7 59 e4`. `03` XOR `5a` is `59`, and `e8` XOR `0c` is `e4`.',
			],
		},
		claim: {
			title: 'A claim from the web',
			text: ['“When our server crashes, it sends 1006 to all pages.”'],
			task: 'Which sentence is true?',
			choices: {
				sent: 'The server puts 1006 into its last Close frame.',
				crash: '1006 in the page proves that the server has crashed.',
				local: 'The browser sets 1006 itself, because no Close frame came.',
			},
			replies: {
				sent: '1006 must not be in a frame. A program that has crashed sends no frame at all.',
				crash:
					'A lost radio link or a refused handshake gives 1006 too. The code shows only that the page got no Close frame.',
				local:
					'Each side sets 1006 itself when TCP ends without a Close. In the lab only a TCP FIN arrives.',
			},
		},
		'read-it': {
			title: 'You can now read this',
			text: ['Chromium really sent this frame, on 20 November 2026. It was the last one.'],
			task: 'Why did it say goodbye?',
			choices: {
				left: 'The user left the page.',
				'signed-out': 'The user signed out, and the page closed with 4001.',
				lost: 'The connection to the server was lost.',
			},
			replies: {
				left: '',
				'signed-out':
					'`3a` XOR `39` is `03`, so the code begins with `03`. That of 4001 is `0f a1`.',
				lost: 'Then no Close could travel. This one did.',
			},
			done: '`3a 26` XOR `39 cf` is `03 e9`: {frame.0.code}, “going away”. A browser sends it by itself when its page goes.',
		},
		'lost-messages': {
			title: 'Messages that come too late',
			text: [
				'The server sends three messages, 10 ms apart. The page calls `close()` as soon as it has the first.',
				'The other two are already in transit, and TCP loses nothing.',
			],
			task: 'How many `message` events does the page get?',
			unit: 'events',
			mistakes: {
				all: 'TCP brings all three to the browser. The last two come after `close()`, and the browser drops them.',
				'one-more':
					'It does not matter whether a message was sent before the Close. The page gets it only if it arrives while `readyState` is 1.',
				none: 'The page calls `close()` in its first `message` event, so that message was delivered.',
			},
			done: 'The page gets {client.messages}. After `close()` its `readyState` is 2, and a browser delivers messages only in state 1. In state 2 `send()` sends nothing and throws no exception.',
		},
		'own-code': {
			title: 'Close with your own code',
			text: [
				'Page code may pass 1000, or a code from 3000 to 4999, to `close()`. A chat has agreed on 4001 for “signed out”.',
			],
			beside: [
				'3000 to 3999: libraries, registered with IANA',
				'4000 to 4999: private, agreed by the two programs',
			],
			task: 'Let the page close with 4001: choose **Build**, open “Client, at 1,000 ms: close”, and fill in **Close code**.',
			done: 'Both Close frames contain {client.code} (`0f a1`), and both sides report it.',
			mistakes: {
				'long-reason':
					'The reason has more than 123 bytes. `close()` throws {page.threw}, the browser sends nothing, and the connection stays open.',
				threw:
					'A page must not use this close code. `close()` throws {page.threw}, the browser sends nothing, and the connection stays open.',
				'server-closes':
					'The server’s Close comes first. Here the page must close the connection, so remove the server’s action.',
				'no-code': 'The Close frame contains no code yet, so both sides report 1005.',
				normal:
					'1000 means “normal closure”. From this code the server cannot learn that the user has signed out.',
				library:
					'Codes from 3000 to 3999 are registered with IANA. Take the private code that the chat and its server have agreed on.',
			},
			otherwise:
				'The server reports {server.code}, and the page reports {client.code}. Both must report 4001, and only the page may begin to close.',
			hints: [
				'The script has one action. Its field **Close code** is empty.',
				'Type the private code that the text names.',
				'**Close code** is 4001. A page may use it, because it is between 3000 and 4999.',
			],
		},
		traces: {
			title: 'Eight traces',
			text: [
				'Each trace lists what happens on a connection. Choose the page’s events, with the `code` and `wasClean` of the last one.',
			],
			beside: [
				'Close with a code: this code',
				'Close without a code: 1005',
				'no Close: 1006, and `wasClean` is false',
				'handshake fails, or the browser fails the connection: `error`, then 1006, even if a Close comes later',
			],
		},
		'to-closed': {
			title: 'From the first Close to CLOSED',
			text: [
				'The server closes a healthy connection with 1001. Three of the lines below say what does not happen.',
			],
			task: 'Choose the lines that say what happens, and put them in order.',
			mistakes: {
				unmasked: 'This frame has MASK 0. A client masks its Close as it masks every frame.',
				fin: 'The server closes TCP only after both Close frames. So these come before its FIN.',
				'close-event': 'The `close` event is the last line.',
				'error-event': 'A clean close fires no `error` event.',
				'not-clean': 'Both Close frames arrive, so the close is clean, and the code is 1001.',
			},
			done: 'Close, answer, TCP FIN from the server, `close` event: this is a clean close from beginning to end.',
			hints: [
				'It begins with the server’s Close frame.',
				'When the Close arrives, `readyState` becomes 2 and the browser answers. TCP ends later.',
				'The server’s Close, `readyState` 2, the masked answer, the TCP FIN of the server, and the clean `close` event as the last line.',
			],
		},
		crossing: {
			title: 'Both sides close',
			text: [
				'Both sides may begin to close at once. Two Close frames then cross, and each side reports the code it received. A frame travels for 25 ms.',
			],
			task: 'In **Build**, choose **Add an action** twice, to let both close. The page reports 4002, the server 4001.',
			done: 'The page sent {server.code} and reports {client.code}. The codes differ, and yet the close is clean: each side has sent and received a Close.',
			mistakes: {
				'same-code':
					'The two Close frames crossed, and both contain {client.code}. Give each side its own code: a side reports the code that it received.',
				threw:
					'`close()` threw {page.threw}, so the page sent nothing. A page may use 1000 and 3000 to 4999.',
				open: 'Neither side has closed yet. Choose “close” in the field **Action**.',
				swapped: 'Each side reports the code that it received. Swap the two codes.',
				'server-answers':
					'Both sides report 4001: one Close had arrived before the other side closed, so it was only answered. The client and the server must each close, less than 25 ms apart.',
				'client-answers':
					'Both sides report 4002: one Close had arrived before the other side closed, so it was only answered. The client and the server must each close, less than 25 ms apart.',
			},
			otherwise:
				'The page reports {client.code}, and the server reports {server.code}. The task asks for 4002 and 4001.',
			hints: [
				'You need two actions “close”: **Who acts** is “Client” in one and “Server” in the other. Set **When** to “at a set time” in both.',
				'Give both the **Time** 1000. The client’s **Close code** is the one that the server reports.',
				'At 1000 ms the client closes with 4001 and the server with 4002. Both frames are in transit when they cross, so neither is an answer.',
			],
		},
		'after-close': {
			title: 'You are the client: a late message',
			text: [
				'You are the client. The server has sent a Close with 1000, and you have answered it. Both Close frames have been sent, and TCP is still open.',
				'Now this frame comes from the same server.',
			],
			task: 'What do you do?',
			done: 'After a Close the server must not send data. A receiver discards what follows, and your only task left is to wait for the end of TCP.',
			mistakes: {
				fail: 'To fail the connection you would send another Close, but both have been sent. The connection ends in any case.',
				'second-close': 'Each side sends one Close. Yours has been sent already.',
				data: 'After your Close you must not send data either.',
			},
			otherwise:
				'Nothing in this frame asks for bytes from you, and you have already sent your Close.',
			hints: [
				'**Read flags:** the frame is a text. Which frames may you still send after your Close?',
				'No data frame. The server’s Close means that it sends no more data either.',
				'**Wait**: discard the frame, and wait until the server closes TCP.',
			],
		},
		exit: {
			title: 'What you know now',
			text: ['Three questions about this lesson. A question that you miss comes back later.'],
		},
	},
	items: {
		'closing-clean': {
			question:
				'The connection is open. Server → Close 1001. Browser → Close 1001. Server → TCP FIN. What does the page get?',
			choices: {
				'close-1000': '`open`, `close`: 1000, true',
				'close-1001': '`open`, `close`: 1001, true',
				'error-1006': '`open`, `error`, `close`: 1006, false',
				'close-1006': '`open`, `close`: 1006, false',
			},
			because:
				'The `code` is the one that arrived. Both sides sent a Close, so the close is clean, without `error`.',
		},
		'closing-no-code': {
			question:
				'The connection is open. Server → Close without payload (`88 00`). Browser → Close without payload. Server → TCP FIN. What does the page get?',
			choices: {
				'close-1006': '`open`, `close`: 1006, false',
				'close-1000': '`open`, `close`: 1000, true',
				'close-1005-false': '`open`, `close`: 1005, false',
				'close-1005': '`open`, `close`: 1005, true',
			},
			because: 'A Close without a code is reported as 1005, and `wasClean` is true.',
		},
		'closing-fin': {
			question:
				'The connection is open. Server → TCP FIN, without a Close. What does the page get?',
			choices: {
				'close-1001': '`open`, `close`: 1001, true',
				'close-1006': '`open`, `close`: 1006, false',
				'error-1006': '`open`, `error`, `close`: 1006, false',
				'close-1005': '`open`, `close`: 1005, true',
			},
			because:
				'No Close frame arrived: 1006. If TCP merely ends, Chromium and Firefox fire no `error` event (measured).',
		},
		'closing-too-big': {
			question:
				'The server accepts at most 1,000 bytes per message. Browser → text of 2,000 bytes. Server → Close 1009. Browser → Close 1009. What does the page get?',
			choices: {
				'error-1006': '`open`, `error`, `close`: 1006, false',
				'error-1009': '`open`, `error`, `close`: 1009, false',
				'close-1009': '`open`, `close`: 1009, true',
				'close-1000': '`open`, `close`: 1000, true',
			},
			because:
				'The server failed the connection with 1009 (message too big). The browser only answered, so the close is clean.',
		},
		'closing-both': {
			question:
				'The connection is open. Browser → Close 3001 and server → Close 3002 at the same moment; the frames cross. Server → TCP FIN. What does the page get?',
			choices: {
				'close-3002': '`open`, `close`: 3002, true',
				'close-3001': '`open`, `close`: 3001, true',
				'close-3002-false': '`open`, `close`: 3002, false',
				'close-1006': '`open`, `close`: 1006, false',
			},
			because:
				'Each side reports the code that it received. Both sent a Close, so the close is clean.',
		},
		'closing-proxy': {
			question:
				'The page got one message. Then an intermediary resets the connection (TCP RST). What does the page get in all, in Chromium?',
			choices: {
				'close-1001': '`open`, `message`, `close`: 1001, true',
				'no-event': '`open`, `message`, and nothing more',
				'error-1006': '`open`, `message`, `error`, `close`: 1006, false',
				'close-1006': '`open`, `message`, `close`: 1006, false',
			},
			because:
				'An RST is not a Close frame, so both sides report 1006. Firefox also fires `error` then, and Chromium does not (measured).',
		},
		'closing-masked': {
			question:
				'The connection is open. Server → a masked text frame. Browser → Close 1002. Server → Close 1002. What does the page get?',
			choices: {
				'message-1002': '`open`, `message`, `close`: 1002, true',
				'error-1006': '`open`, `error`, `close`: 1006, false',
				'close-1002': '`open`, `close`: 1002, true',
				'error-1002': '`open`, `error`, `close`: 1002, false',
			},
			because:
				'A server must not mask. A browser that obeys, like Chromium, fails the connection: the page gets `error` and 1006, and the server gets 1002.',
		},
		'closing-never-open': {
			question: 'Browser → upgrade request. Server → HTTP status 200. What does the page get?',
			choices: {
				'close-200': '`error`, `close`: 200, false',
				'close-1006': '`open`, `close`: 1006, false',
				'error-1006': '`error`, `close`: 1006, false',
				'no-event': 'no event, because the connection never opened',
			},
			because:
				'The handshake failed, so there is no `open` event. The page does not learn the status.',
		},
		'closing-unanswered': {
			question:
				'The connection is open. Browser → Close 1000. The server never answers. What does the page get in the end?',
			choices: {
				'close-1006': '`open`, `close`: 1006, false',
				'close-1000': '`open`, `close`: 1000, true',
				'close-1000-false': '`open`, `close`: 1000, false',
				'no-event': '`open`, and nothing more',
			},
			because:
				'No Close came, so the `code` is 1006. Chromium waits 60 s; Firefox waits 20 s and fires `error` too (measured).',
		},
		'closing-early': {
			question:
				'Browser → upgrade request. The page calls `close()` before the response comes. What does the page get?',
			choices: {
				'close-1005': '`close`: 1005, true',
				throws: 'an exception from `close()`',
				'no-event': 'no event, because the connection never opened',
				'error-1006': '`error`, `close`: 1006, false',
			},
			because:
				'Without a WebSocket connection there is no Close frame. The browser ends TCP, and the attempt fails.',
		},
		'closing-page-code': {
			question: 'The WebSocket is OPEN, and the page calls `close(1001)`. What happens?',
			choices: {
				sent: 'The browser sends a Close with 1001.',
				throws: 'The call throws, and the connection stays open.',
				'code-1000': 'The browser sends a Close with 1000 instead of 1001.',
			},
			because:
				'A page may use 1000 and 3000 to 4999. Any other close code throws InvalidAccessError.',
		},
		'closing-state': {
			question:
				'The WebSocket is OPEN, and the page calls `close()`. Which `readyState` follows at once?',
			because: '2 is CLOSING. It becomes 3 (CLOSED) together with the `close` event.',
		},
		'closing-private-code': {
			question: 'A team wants a close code for its own two programs. Which code is meant for that?',
			choices: { 'code-1001': '1001', 'code-3001': '3001', 'code-4500': '4500' },
			because:
				'Codes from 4000 to 4999 are for private use (§7.4.2). Those from 3000 to 3999 are registered with IANA.',
		},
		'closing-payload': {
			question: 'The payload of a Close frame is `03 e8`. Which close code is it?',
			because: 'The code is a number of two bytes: 3 × 256 + 232 = 1000.',
		},
		'closing-tcp': {
			question: 'Both Close frames have been sent. Which side should close TCP first?',
			choices: {
				server: 'the server',
				page: 'the client',
				sender: 'the side that sent the first Close',
			},
			because:
				'The server should close first (§7.1.1). The first side keeps the connection in TIME_WAIT for a while, which would hinder a client that connects again.',
		},
		'closing-send-late': {
			question: 'The page has called `close()`, and then calls `send("late")`. What happens?',
			choices: {
				sent: 'The browser sends the text before the Close.',
				throws: 'The call throws an exception.',
				dropped: 'Nothing is sent, and there is no exception.',
			},
			because:
				'In the state CLOSING a browser drops the data. `send()` throws only while `readyState` is 0.',
		},
	},
	teacher: {
		goals: [
			'Predict the events, the `code` and `wasClean` that a page gets at the end of a connection.',
			'Write the bytes that answer a Close frame, and say which side closes TCP first.',
			'Choose a close code that a page may send, and say why 1005 and 1006 are never in a frame.',
		],
		questions: [
			{
				before: 'without-code',
				ask: 'A page closes the connection without a code. Where should the `code` in its `close` event come from?',
				answer:
					'From the Close frame of the server. This frame has no code either, so the API needs a value for “none”: 1005.',
			},
			{
				before: 'order-of-events',
				ask: 'A browser fails the connection because of invalid UTF-8. Which side learns the reason?',
				answer:
					'The server: in this step it receives a Close with 1007. (Chromium sends 1002 instead, and Firefox sends no Close; measured.) The page gets `error` and 1006.',
			},
			{
				before: 'claim',
				ask: 'A user reports “error 1006”. What do you know, and what do you not know?',
				answer:
					'The page got no Close frame. The code alone does not say which program is at fault.',
			},
			{
				before: 'lost-messages',
				ask: 'TCP loses nothing. How can the page still miss messages?',
				answer:
					'They arrive after `close()`. A browser delivers messages only while the WebSocket is OPEN.',
			},
			{
				before: 'crossing',
				ask: 'Both sides close at the same moment. How many Close frames cross the network?',
				answer: 'Two. Neither is an answer, and neither side sends a second one.',
			},
		],
		notes: {
			'without-code': [
				'Let the class vote for one of the four codes. 1000 often wins; write the counts on the board.',
			],
			clean: [
				'Select the two Close arrows in the diagram one after the other, and let the class read the bytes aloud.',
				'Write the four values of `readyState` on the board, each with the event that begins it.',
			],
			'answer-close': [
				'Compute the first masked byte together: `03` ⊕ `5a`. The class does the second one alone.',
			],
			traces: [
				'Play this step as a quiz in teams. Each team writes events, `code` and `wasClean` before you show the choices.',
			],
			crossing: [
				'Move the time of one action by 30 ms while the class watches: the Closes no longer cross, and the second one answers the first.',
			],
		},
		misunderstandings: [
			{
				belief: '1006 is a message from the server.',
				say: 'Open the step that contains the claim. Only a TCP FIN arrives there; the browser sets 1006 itself (§7.1.5).',
			},
			{
				belief: 'Every bad end fires an `error` event.',
				say: 'Compare two traces: a TCP FIN without a Close gives only `close`; a masked frame from the server gives `error` too. (This is so in the lab and in Chromium; Firefox delivers the message.)',
			},
			{
				belief: 'If the two sides report different codes, something went wrong.',
				say: 'Show “Both sides close”: 4001 and 4002, and `wasClean` is true on both sides.',
			},
			{
				belief: 'A page can close with any code from 1000 to 4999.',
				say: 'Type 1001 in “Close with your own code”. `close()` throws, and the connection stays open.',
			},
		],
	},
};
