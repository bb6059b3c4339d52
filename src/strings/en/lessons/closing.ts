import type { LessonWords } from '../../lesson-words.ts';

export const words: LessonWords = {
	title: 'Closing, events, readyState',
	can: 'You can predict the close code, wasClean and the order of events, and answer a Close frame.',
	steps: {
		'without-code': {
			title: 'close() without a code',
			text: [
				'At its end a WebSocket gives the page one `close` event. The event has a `code`, a `reason` and the flag `wasClean`.',
				'The client’s script calls `ws.close()` without arguments, 900 ms after `open`. The network and the server work well.',
			],
			task: 'Which code does the `close` event have?',
			choices: {
				'code-1000': '1000, normal closure',
				'code-1001': '1001, going away',
				'code-1005': '1005, no code received',
				'code-1006': '1006, no Close frame received',
			},
			replies: {
				'code-1000':
					'The browser does not add 1000 by itself. Without an argument its Close frame contains no code.',
				'code-1001':
					'With 1001 a side announces that it goes away, for example a server that restarts.',
				'code-1005': '',
				'code-1006': '1006 means that no Close frame came. Here both sides send one.',
			},
			done: 'The page’s Close frame has no payload, and so has the server’s answer. Neither contains a code. 1005 is the value with which the API says so; it must not be sent in a frame. `wasClean` is `true`, because both Close frames arrived.',
		},
		clean: {
			title: 'A clean close, byte by byte',
			text: [
				'**1.** The server begins with `88 02 03 e9`: opcode 8, two bytes of payload, and `03 e9` is 1001, “going away”. **2.** The browser answers by itself, without page code, with the same close code: `88 82 37 fa 21 3d 34 13`.',
				'**3.** `readyState` was 1 (OPEN). It becomes 2 (CLOSING) when the Close arrives, and 3 (CLOSED) with the `close` event. Before `open` it was 0 (CONNECTING).',
				'**4.** The server has now sent and received a Close, so it closes TCP first. Then the page gets its event: code {client.code}, `wasClean` {client.clean}.',
			],
		},
		'lost-messages': {
			title: 'Messages that come too late',
			text: [
				'The server sends three messages, 10 ms apart. The page calls `close()` as soon as it has the first one.',
				'The other two are already in transit, and TCP loses none of them.',
			],
			task: 'How many `message` events does the page get?',
			unit: 'messages',
			done: 'The page gets {client.messages}. After `close()` its `readyState` is 2, and a browser delivers messages only in state 1. A page that needs the rest asks the server to close.',
		},
		'own-code': {
			title: 'Close with your own code',
			text: [
				'Page code may pass `close()` the code 1000, or a code from 3000 to 4999. Codes from 3000 to 3999 are registered with IANA. Codes from 4000 to 4999 are private: the two programs agree on them.',
				'A chat and its server have agreed that 4001 means “the room is full”. This page forgets to say it.',
			],
			task: 'Let the page close with 4001. In **Build**, section **Script**, open the row “Client, at 1,000 ms: close” and fill in **Close code**.',
			done: 'The page’s Close frame contains {client.code} (`0f a1`), and the server answers with the same code. Both sides report it.',
			mistakes: {
				threw:
					'Page code may not use this code. `close()` throws {page.threw}, the browser sends nothing, and the connection stays open.',
				'no-code': 'The Close frame contains no code yet, so both sides report 1005.',
				normal:
					'1000 means “normal closure”. From this code the server cannot learn that the room is full.',
				library:
					'Codes from 3000 to 3999 are registered with IANA. Take the private code that chat and server have agreed on.',
			},
			otherwise:
				'The server reports {server.code}. It knows only 4001. The page must be the side that closes.',
			hints: [
				'The script has one action. Its field **Close code** is empty.',
				'Type the private code that the text names.',
				'**Close code** is 4001. A page may use it, because it is between 3000 and 4999.',
			],
		},
		announce: {
			title: 'Announce a restart',
			text: [
				'This server restarts and closes TCP without a Close frame. Each page gets 1006, `wasClean` false, and does not learn why.',
				'A Close can also carry a reason: a short text behind the code, at most 123 bytes of UTF-8.',
			],
			task: 'Change the server’s row in **Build**, section **Script**. The page must get 1001 with the reason `restart`, and `wasClean` true.',
			done: 'The page gets {client.code} with the reason “{client.reason}”. It can now connect again instead of showing an error.',
			mistakes: {
				threw:
					'Here the page closes, and page code may not use 1001: `close()` throws {page.threw}. Let the server close.',
				'only-tcp':
					'The connection ended without a Close frame, so the page gets 1006. Choose the action “close” for the server.',
				'no-code': 'The Close frame arrives, but it contains no code. The page gets 1005.',
				normal: '1000 means that the work is done. A side that goes away sends 1001.',
				'no-reason': 'The code is right. The field **Reason** is still empty.',
			},
			otherwise:
				'The page gets {client.code} with the reason “{client.reason}”. It should get 1001 and `restart`.',
			hints: [
				'Open the server’s row. The row needs another **Action**, and then two more fields.',
				'**Action** is “close”, and **Close code** is 1001.',
				'**Action** “close”, **Close code** 1001, **Reason** `restart`. The browser answers the Close, so `wasClean` is true.',
			],
		},
		'order-of-events': {
			title: 'The order of events',
			text: [
				'The server sends a text frame with the bytes `c3 28`. They are not UTF-8, as lesson 8 showed. So the client fails the connection and sends a Close with 1007.',
			],
			task: 'Which events does the page get after `open`?',
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
				'message-close': 'A message that is not valid UTF-8 is never delivered.',
			},
			done: 'The frame contains 1007, and the server reports {server.code}. A page whose browser failed the connection gets `error`, and then `close` with {client.code}. The `error` event has no details.',
		},
		crossing: {
			title: 'Both sides close',
			text: [
				'Both sides may begin to close at the same time. Two Close frames then cross in transit, and neither side sends a second one. Each side reports the code that it received.',
				'A frame is in transit for 25 ms. The script is empty.',
			],
			task: 'In **Build**, section **Script**, add actions with which both sides close. The page must report 4002, and the server 4001.',
			done: 'The page sent {server.code} and reports {client.code}. The codes differ, and yet the close is clean: each side has sent and received a Close.',
			mistakes: {
				threw:
					'`close()` threw {page.threw}, so the page sent nothing. Page code may use 1000 and 3000 to 4999.',
				open: 'No side has closed yet. The actions need the kind “close”.',
				swapped: 'Each side reports the code that it received. Exchange the two codes.',
				'server-answers':
					'The page’s Close reached the server first, and the server only answered it. Its own close must begin less than 25 ms later.',
				'client-answers':
					'The server’s Close reached the browser first, and the browser only answered it. The page must close less than 25 ms later.',
			},
			otherwise:
				'The page reports {client.code}, and the server reports {server.code}. Expected are 4002 and 4001.',
			hints: [
				'You need two actions “close”: one of the client, one of the server, each “at a set time”.',
				'Give both the time 1000. The client’s **Close code** is the one that the server reports.',
				'At 1000 ms the client closes with 4001 and the server with 4002. Both frames are in transit when they cross, so neither is an answer.',
			],
		},
		'to-closed': {
			title: 'From the first Close to CLOSED',
			text: [
				'The server closes a healthy connection with 1001. You have seen what follows. Three of the lines below do not happen.',
			],
			task: 'Put the lines that happen into order.',
			mistakes: {
				unmasked: 'This frame has MASK 0. A client masks its Close as it masks every frame.',
				'error-event': 'A clean close fires no `error` event.',
				'not-clean': 'Both Close frames arrive, so the close is clean, and the code is 1001.',
			},
			done: 'Close, answer, TCP FIN from the server, `close` event: this is the closing handshake, as the page sees it.',
			hints: [
				'It begins with the server’s Close frame.',
				'When the Close arrives, `readyState` becomes 2 and the browser answers. TCP ends later.',
				'The server’s Close, `readyState` 2, the masked answer, the TCP FIN of the server, and the clean `close` event as the last line.',
			],
		},
		'answer-close': {
			title: 'You are the client: a Close arrives',
			text: [
				'You are the client, and the connection is open. The server sends this frame. You have not sent a Close yet.',
			],
			task: 'What do you do? You may choose any masking key, for example `37 fa 21 3d`.',
			done: 'A masked Close with the same code. Now you wait for the server to close TCP.',
			mistakes: {
				wait: 'A Close that you have not answered must get an answer. The server waits for it, and then reports 1006.',
				fail: 'The frame breaks no rule, so there is nothing to fail. The connection ends with a closing handshake.',
				unmasked: 'This frame is not masked. The server must fail the connection with 1002.',
				pong: 'This is a Pong, opcode 10. A Close (opcode 8) is answered with a Close.',
				'no-code':
					'A Close without a code is allowed, but the server would then report 1005. An answer usually repeats the code.',
				'masked-code':
					'The two bytes are not masked: the server unmasks them and reads another code. Compute `03 e9` XOR the first two bytes of the key.',
			},
			otherwise:
				'You sent opcode {frame.0.opcode} with the code {frame.0.code}. The server expects one Close frame with 1001.',
			hints: [
				'Both sides send a Close before TCP ends.',
				'The header is `88 82`: FIN, opcode 8, MASK, two bytes. The key follows.',
				'With the key `37 fa 21 3d` the answer is `88 82 37 fa 21 3d 34 13`. `03` XOR `37` is `34`, and `e9` XOR `fa` is `13`.',
			],
		},
		'after-close': {
			title: 'You are the client: a late message',
			text: [
				'You are the client. The server has sent a Close with 1000, and you have answered it. Both Close frames are sent, and TCP is still open.',
				'Now this frame comes from the same server.',
			],
			task: 'What do you do?',
			done: 'After a Close the server must not send data. A receiver discards what follows, and your only task left is to wait for the end of TCP.',
			mistakes: {
				fail: 'To fail the connection you would send another Close, but both have been sent. The connection ends in any case.',
				'second-close': 'Each side sends one Close. Yours has been sent already.',
				data: 'After your Close you must not send data either.',
			},
			otherwise: 'After its Close a side must not send any more frames.',
			hints: [
				'Which frames may you still send after your Close?',
				'None. And the server has said that it sends no more data.',
				'**Wait**: discard the frame, and wait until the server closes TCP.',
			],
		},
		claim: {
			title: 'A claim from the web',
			text: [
				'“When our server crashes, it sends 1006 to all pages.” Sentences like this are common.',
			],
			task: 'Which sentence is true?',
			choices: {
				sent: 'The server puts 1006 into its last Close frame.',
				crash: '1006 in the page proves that the server has crashed.',
				local: 'The browser sets 1006 itself, because no Close frame came.',
			},
			replies: {
				sent: '1006 must not be in a frame. A program that has crashed sends no frame at all.',
				crash:
					'An intermediary, a lost radio link or a refused handshake gives 1006 too. The code tells only that no Close frame came.',
				local:
					'Each side gives itself 1006 when TCP ends without a Close. The lab shows it: only a TCP FIN arrives, and both sides report 1006.',
			},
		},
		exit: {
			title: 'What you know now',
			text: [
				'Five questions about the end of a connection. A question that you miss comes back later.',
			],
		},
	},
	items: {
		'closing-too-big': {
			question:
				'The server accepts at most 1,000 bytes per message. The page sends 2,000. What does the page get?',
			choices: {
				'error-1006': '`error`, then `close` with 1006',
				'close-1009': '`close` with 1009, `wasClean` true',
				'close-1000': '`close` with 1000, `wasClean` true',
			},
			because:
				'The server fails the connection with a Close, 1009 (message too big). The browser answers it, so for the page the close is clean.',
		},
		'closing-proxy': {
			question: 'An intermediary resets an idle connection (TCP RST). What does the page get?',
			choices: {
				'close-1001': '`close` with 1001, `wasClean` true',
				'close-1006': '`close` with 1006, `wasClean` false',
				'no-event': 'no event',
			},
			because: 'An RST is not a Close frame. Both sides report 1006, and neither learns why.',
		},
		'closing-never-open': {
			question:
				'The server answers the upgrade request with the status 200. What does the page get?',
			choices: {
				'close-200': '`close` with the code 200',
				'error-1006': '`error`, then `close` with 1006',
				'no-event': 'no event, because the connection never opened',
			},
			because:
				'The handshake failed, so there is no `open` event. The page does not learn the status.',
		},
		'closing-unanswered': {
			question:
				'The page calls `close(1000)`. The server’s program hangs and never answers. What does the page get in the end?',
			choices: {
				'close-1000': '`close` with 1000, the code that it sent',
				'close-1006': '`close` with 1006, `wasClean` false',
				'no-event': 'no event',
			},
			because:
				'The code in the event is the received one. No Close came, so the browser gives up after a time and reports 1006.',
		},
		'closing-both': {
			question:
				'The page calls `close(3001)`, and at the same moment the server closes with 3002. Which code does the server report?',
			because: 'The two frames cross. Each side reports the code that it received.',
		},
		'closing-early': {
			question: 'The page calls `close()` while `readyState` is 0. What does it get?',
			choices: {
				'close-1005': '`close` with 1005, `wasClean` true',
				'error-1006': '`error`, then `close` with 1006',
				throws: 'an exception',
			},
			because:
				'There is no WebSocket connection yet, so there is no Close frame. The browser ends TCP, and the attempt has failed.',
		},
		'closing-page-code': {
			question: 'The page is OPEN and calls `close(1001)`. What happens?',
			choices: {
				sent: 'The browser sends a Close with 1001.',
				throws: 'The call throws, and the connection stays open.',
				'code-1000': 'The browser sends a Close with 1000 instead.',
			},
			because: 'Page code may use 1000 and 3000 to 4999. Any other code throws InvalidAccessError.',
		},
		'closing-state': {
			question: 'The page is OPEN and calls `close()`. Which `readyState` follows at once?',
			because: '2 is CLOSING. It becomes 3 (CLOSED) together with the `close` event.',
		},
	},
};
