import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const CLOSING = {
	'server-closes': {
		title: 'The server closes',
		watch: 'Who says goodbye first, and who ends TCP first: they need not be the same.',
		moments: [
			'The server goes away and says so: Close with 1001.',
			'The browser answers by itself, with the same code. readyState is 2; nobody asked the page.',
			'The server has both Close frames and ends TCP at once.',
			'The page gets close: 1001, clean. Clean means that both Close frames came, not that all was well.',
		],
		whatIfs: {
			'late-text': {
				ask: 'What if the page sends a text at 1,010 ms, while the Close is on its way?',
				answers: [
					'The server still gets it.',
					'send() throws.',
					'The server fails the connection, since it has said Close.',
				],
				because:
					'The page cannot know yet, and the server has only promised to send nothing more itself. It reads on until the client’s Close comes; that every server does so is not guaranteed (§5.5.1).',
			},
		},
	},
	'both-close': {
		title: 'Both close at once',
		watch: 'Two Close frames cross. Each side reports the code that it received.',
		moments: [
			'At the same moment the page says 3001 and the server 3002.',
			'Each gets the other’s Close after it has sent its own. That is answer enough: nobody sends a second one.',
			'The page reports 3002, the server 3001. Two sides of one connection, two codes (§7.1.5).',
		],
		whatIfs: {
			sooner: {
				ask: 'What if the server says 3002 ten milliseconds earlier?',
				answers: [
					'They still cross: the codes still differ.',
					'The client answers: both report 3002.',
					'The client sends two Close frames.',
				],
				because:
					'One way takes 25 ms. When the page calls close() the server’s Close is still under way.',
			},
			'much-sooner': {
				ask: 'And thirty milliseconds earlier?',
				answers: [
					'They still cross: the codes still differ.',
					'The client answers: both report 3002.',
					'The client sends two Close frames.',
				],
				because:
					'The browser has answered before the page calls close(); that call does nothing any more, for readyState is 2.',
			},
		},
	},
	'no-code': {
		title: 'Close without a code',
		watch: '1005 is a name for nothing: it is never on the wire.',
		moments: [
			'close() without arguments: a Close frame with an empty body, six bytes of which four are the key.',
			'The server received no status. It echoes what it got: 88 00.',
			'Both report 1005, “no status received”, and clean.',
		],
		whatIfs: {
			'on-the-wire': {
				ask: 'What if the server writes 1005 into a Close frame (88 02 03 ed)?',
				answers: [
					'The page gets 1005, clean.',
					'It is taken for an empty Close.',
					'The client fails the connection.',
				],
				because:
					'1005 must not be sent (§7.4.1). This client and Chromium, as measured, say 1002 and the page gets 1006; Firefox reported 1005 and clean.',
			},
			forbidden: {
				ask: 'What if the page calls close(1001) before?',
				answers: [
					'It closes with 1001.',
					'The call throws and nothing is sent.',
					'It closes with 1000 instead.',
				],
				because:
					'Pages may say 1000 and 3000 to 4999, nothing else: InvalidAccessError. The connection stays as it was, and closes later as planned.',
			},
		},
	},
	'crossing-data': {
		title: 'Data crossing a Close',
		watch: 'Three messages are under way when the page says close(). Count what it gets.',
		moments: [
			'The server sends m0, and ten milliseconds apart m1 and m2.',
			'm0 is here. In its handler the page calls close(): readyState is 2.',
			'm1 arrives at the browser, but not at the page: at readyState 2 messages are dropped. So was measured in Chromium and Firefox.',
			'The server learns only now that the page wanted no more, and answers.',
			'1005, clean. Two messages are lost, and nothing says so.',
		],
		whatIfs: {
			goodbye: {
				ask: 'What if the page asks by a message instead, and the server closes?',
				answers: ['The same two messages are lost.', 'Only m1 arrives.', 'All three arrive.'],
				because:
					'Who closes knows what it has sent, so let the side close that has something under way. Say goodbye in the application first.',
			},
		},
	},
	'hang-up': {
		title: 'The other way: just hang up',
		watch: 'Closing WebSocket and closing TCP are not two ways to the same end.',
		moments: [
			'The server’s program ends its TCP connection, without a Close frame.',
			'TCP’s FIN is a proper end of bytes, but no goodbye of WebSocket: the page gets 1006, not clean. No error event, as measured in both browsers.',
			'The client’s FIN comes back. For the server too it is 1006: it received no Close.',
		],
		whatIfs: {
			'close-first': {
				ask: 'What if it sends a Close with 1000 a tenth of a second before?',
				answers: [
					'The page gets 1006 all the same.',
					'The page gets 1000, clean.',
					'The page gets 1005.',
				],
				because:
					'Close, its answer, then FIN: that is the closing handshake (§7.1.1). It costs one round trip and tells both sides that nothing is missing.',
			},
		},
	},
	unanswered: {
		title: 'Close, and nobody answers',
		watch: 'The server’s program hangs. How long does a browser wait for its Close?',
		moments: [
			'The server’s program stops reading. Its system goes on taking bytes.',
			'The page says close(1000) and waits: readyState 2.',
			'The Close is at the server, and nobody reads it.',
			'After 60 s the browser gives up: 1006, not clean. So long was measured in Chromium. The hanging program does not even notice the FIN.',
		],
		whatIfs: {
			wakes: {
				ask: 'What if the program reads again after 4 seconds?',
				answers: [
					'It is too late: the page has got 1006.',
					'The Close is answered; both report 1000.',
					'The server reports 1006.',
				],
				because:
					'Bytes wait in the receive buffer. As long as the browser waits too, nothing is lost.',
			},
			firefox: {
				ask: 'What if the browser waits 20 s, as was measured in Firefox?',
				answers: [
					'The same, earlier.',
					'The page gets 1000, not clean.',
					'The page gets no close event.',
				],
				because:
					'The RFC names no time. Servers differ as well: ws waits 30 s by default, Python’s websockets 10 s.',
			},
		},
	},
	'tcp-kept-open': {
		title: 'Close is answered, TCP stays',
		watch: 'Both Close frames have come, yet the server does not end TCP.',
		moments: [
			'The page says close(1000).',
			'The server answers, and then does nothing: no FIN.',
			'The browser has its answer. It gives the server the chance to end TCP first (§7.1.1).',
			'Two seconds later it ends TCP itself: 1000, clean. So Chromium was seen to do; Firefox ended it at once.',
		],
		whatIfs: {
			'ends-after-all': {
				ask: 'What if the server ends TCP after one second?',
				answers: [
					'The page gets 1000, clean, a second earlier.',
					'The page gets 1006.',
					'Nothing changes.',
				],
				because:
					'The close event comes when TCP is over. What it says was decided by the Close frames.',
			},
		},
	},
	'while-connecting': {
		title: 'Closed while connecting',
		watch: 'The page changes its mind before the answer is there.',
		moments: [
			'The request leaves. readyState is 0.',
			'The page calls close(). readyState is 2 at once; no Close frame is sent, for there is no WebSocket connection yet.',
			'The request has arrived. The server answers 101 and believes that it has a client.',
			'The page gets error, then close with 1006. The server got FIN without a Close: 1006 as well.',
		],
		whatIfs: {
			'once-open': {
				ask: 'What if it calls close() at 105 ms, just after open?',
				answers: ['Also error and 1006.', 'A closing handshake: 1005, clean.', 'close() throws.'],
				because: 'From OPEN on there is a connection to close, with a Close frame and an answer.',
			},
		},
	},
} as const satisfies ScenesWords;
