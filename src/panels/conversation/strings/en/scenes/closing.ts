import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const CLOSING = {
	'server-closes': {
		narration: [
			'The server is about to shut down. It sends a Close frame with 1001 (going away).',
			'The browser itself answers with the same code. readyState becomes 2, although the page did not call close().',
			'The browser’s answer arrives. The server has now sent and received a Close frame, so it closes the TCP connection at once (§5.5.1).',
			'The page gets its close event: 1001, wasClean true. “Clean” means that both Close frames arrived, not that nothing went wrong.',
		],
		whatIfs: {
			'late-text': {
				ask: 'What if the page sends a text message at 1,010 ms, while the Close frame is in transit?',
				answers: [
					'The server receives the message.',
					'send() throws.',
					'The server fails the connection, because it has already sent a Close frame.',
				],
				because:
					'The server’s Close has not reached the browser yet. This server reads on until the client’s Close arrives; the RFC does not guarantee that every server does so (§5.5.1).',
			},
		},
	},
	'both-close': {
		narration: [
			'The page calls close(3001). At the same moment the server sends a Close with 3002.',
			'Each side receives a Close after it has sent its own. Neither side sends a second Close (§5.5.1), and the server closes the TCP connection.',
			'The page gets its close event with 3002. The server will report 3001: each side reports the code that it received (§7.1.5).',
		],
		whatIfs: {
			sooner: {
				ask: 'What if the server sends its Close 10 ms earlier?',
				answers: [
					'The frames still cross, and the codes differ.',
					'The client answers the server’s Close, and both sides report 3002.',
					'The client sends two Close frames.',
				],
				because:
					'The server’s Close is in transit for 25 ms, so it has not arrived yet when the page calls close().',
			},
			'much-sooner': {
				ask: 'What if the server sends its Close 30 ms earlier?',
				answers: [
					'The frames still cross, and the codes differ.',
					'The client answers the server’s Close, and both sides report 3002.',
					'The client sends two Close frames.',
				],
				because:
					'The browser answers the server’s Close 5 ms before the page calls close(). By then readyState is already 2, so the call does nothing (WHATWG).',
			},
		},
	},
	'no-code': {
		narration: [
			'The page calls close() without arguments. The Close frame has six bytes and no payload; four of the bytes are the masking key.',
			'The server has received no code, so it also answers with an empty Close frame: 88 00.',
			'The page gets its close event: 1005 (no status received), wasClean true. The server will report 1005 as well.',
		],
		whatIfs: {
			'on-the-wire': {
				ask: 'What if the server puts 1005 into a Close frame (88 02 03 ed)?',
				answers: [
					'The page gets a close event with 1005, wasClean true.',
					'The client treats the frame as an empty Close.',
					'The client fails the connection.',
				],
				because:
					'An endpoint must not send 1005 (§7.4.1). This client sends 1002, as Chromium does (measured), and the page gets a close event with 1006. Firefox reports 1005, wasClean true (measured).',
			},
			forbidden: {
				ask: 'What if the page calls close(1001) at 900 ms?',
				answers: [
					'The connection closes with 1001.',
					'The call throws, and nothing is sent.',
					'The connection closes with 1000 instead.',
				],
				because:
					'A code passed to close() must be 1000 or from 3000 to 4999; with any other code the call throws InvalidAccessError (WHATWG). The connection stays open and closes at 1,000 ms as before.',
			},
		},
	},
	'crossing-data': {
		narration: [
			'The server sends m0, 10 ms later m1, and another 10 ms later m2.',
			'Message m0 arrives. The page’s message handler calls close(), and readyState becomes 2.',
			'Message m1 reaches the browser, but the page does not get it. Chromium and Firefox drop messages while readyState is 2 (measured).',
			'The page’s Close reaches the server, and the server answers it. The server had already sent m1 and m2.',
			'The page gets its close event: 1005, wasClean true. Messages m1 and m2 are lost, and no event reports the loss.',
		],
		whatIfs: {
			goodbye: {
				ask: 'What if the page instead sends a message that asks the server to close the connection?',
				answers: [
					'The same two messages are lost.',
					'Only m1 is lost.',
					'The page gets all three messages.',
				],
				because:
					'The server sends its Close after its last message, and the page’s WebSocket is still OPEN when the messages arrive. It is better to let the side that still sends data close the connection.',
			},
		},
	},
	'hang-up': {
		narration: [
			'The server’s program closes its TCP connection. The server sends a TCP FIN, but no Close frame.',
			'The TCP FIN arrives, but no Close frame came before it. The page gets a close event with 1006, wasClean false. Chromium and Firefox fire no error event in this case (measured).',
			'The client’s TCP FIN arrives. The server has not received a Close frame either, so it reports 1006.',
		],
		whatIfs: {
			'close-first': {
				ask: 'What if the server sends a Close with 1000 at 900 ms?',
				answers: [
					'The page still gets a close event with 1006.',
					'The page gets a close event with 1000, wasClean true.',
					'The page gets a close event with 1005.',
				],
				because:
					'A Close and the answer to it are the closing handshake; the TCP FIN follows (§1.4, §7.1.1). This handshake takes one more round trip, and both sides learn the code.',
			},
		},
	},
	unanswered: {
		narration: [
			'The server’s program stops reading. The server’s operating system still accepts bytes.',
			'The page calls close(1000). The browser sends a Close and waits; readyState is 2.',
			'The Close arrives at the server’s machine, but the program does not read it.',
			'After 60 s, as in Chromium (measured), the browser gives up. The page gets a close event with 1006, wasClean false. The server’s program does not read the browser’s TCP FIN either.',
		],
		whatIfs: {
			wakes: {
				ask: 'What if the server’s program starts to read again at 5 s?',
				answers: [
					'It is too late: the page has already got 1006.',
					'The server answers the Close, and both sides report 1000.',
					'The server reports 1006.',
				],
				because:
					'The Close has waited in the server’s receive buffer. The browser is still waiting for the answer, so the closing handshake succeeds.',
			},
			firefox: {
				ask: 'What if the browser waits only 20 s, as Firefox does (measured)?',
				answers: [
					'The same happens, but earlier.',
					'The page gets a close event with 1000, wasClean false.',
					'The page gets no close event.',
				],
				because:
					'The RFC gives no time limit. Firefox also fires an error event here (measured). Servers differ as well: by default the ws library waits 30 s, and Python’s websockets waits 10 s.',
			},
		},
	},
	'tcp-kept-open': {
		narration: [
			'The page calls close(1000).',
			'The server answers with a Close. It must now close the TCP connection at once (§5.5.1), but it sends no TCP FIN.',
			'The server’s Close arrives. The browser waits, so that the server can close the TCP connection first (§7.1.1).',
			'After 2 s the browser itself closes the TCP connection, and the page gets a close event with 1000, wasClean true. Chromium waits 2 s; Firefox closes the TCP connection at once (measured).',
		],
		whatIfs: {
			'ends-after-all': {
				ask: 'What if the server closes the TCP connection at 2 s?',
				answers: [
					'The page gets a close event with 1000, wasClean true, about a second earlier.',
					'The page gets a close event with 1006.',
					'Nothing changes.',
				],
				because:
					'The browser fires the close event when the TCP connection has ended. The code in the event comes from the server’s Close frame.',
			},
		},
	},
	'while-connecting': {
		narration: [
			'The browser sends the request. readyState is 0.',
			'The page calls close(), and readyState becomes 2 at once. There is no WebSocket connection yet, so the browser closes the TCP connection without a Close frame.',
			'The request arrives. The server responds with 101, and for the server the connection is OPEN.',
			'The page gets an error event, then a close event with 1006. At 85 ms the server received a TCP FIN without a Close frame, so it reported 1006 as well.',
		],
		whatIfs: {
			'once-open': {
				ask: 'What if the page calls close() at 105 ms, just after the open event?',
				answers: [
					'As before, the page gets an error event and a close event with 1006.',
					'A closing handshake follows: 1005, wasClean true.',
					'close() throws.',
				],
				because:
					'In the OPEN state the browser sends a Close frame, and the server answers it. The page passed no code to close(), so both sides report 1005.',
			},
		},
	},
} as const satisfies ScenesWords;
