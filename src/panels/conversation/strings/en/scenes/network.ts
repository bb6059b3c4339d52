import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const NETWORK = {
	'forward-proxy': {
		title: 'A configured proxy',
		watch:
			'The browser knows its proxy and asks it for a tunnel. Inside it everything is as usual.',
		moments: [
			'The browser’s TCP connection leads to the proxy, not to the server.',
			'CONNECT server.example.com:80. For ws: too a browser asks for a tunnel (§4.1).',
			'The proxy opens a second TCP connection, to the server.',
			'200: the tunnel stands. Only now does the WebSocket request leave.',
			'The server gets the request. It sees the proxy’s address, not the client’s.',
			'OPEN, one round trip later than without a proxy. The proxy passes bytes on and could read them all.',
		],
		whatIfs: {
			refused: {
				ask: 'What if the proxy answers 407, “authenticate yourself”?',
				answers: [
					'The page is asked for a password.',
					'The browser connects without the proxy.',
					'error and 1006; the server hears nothing.',
				],
				because: 'The status is the proxy’s, and it too is hidden from the page.',
			},
			secure: {
				ask: 'What if the page uses wss:?',
				answers: [
					'The proxy must be told of TLS.',
					'TLS runs inside the tunnel: the proxy sees no frame.',
					'The proxy cannot tunnel it.',
				],
				because:
					'It asks for port 443 and sees the host’s name; what follows is encrypted between the two ends.',
			},
		},
	},
	'strips-upgrade': {
		title: 'A transparent proxy strips Upgrade',
		watch:
			'Nobody configured it, nobody knows of it. It speaks HTTP and forgets what it does not know.',
		moments: [
			'The browser sends a right request.',
			'Connection and Upgrade are for one hop only (RFC 9110 §7.6.1): the proxy removes both.',
			'The server sees a plain GET and answers 426, as ws was seen to.',
			'The page gets error and 1006. It will think of the server, which is innocent.',
		],
		whatIfs: {
			secure: {
				ask: 'What if the page uses wss:?',
				answers: [
					'The same.',
					'It opens: the proxy sees nothing to strip.',
					'The proxy resets the connection.',
				],
				because:
					'The proxy does not change bytes that it cannot read, unless it terminates TLS itself. That is a practical reason for wss:, besides security.',
			},
		},
	},
	'reverse-proxy': {
		title: 'A reverse proxy that knows',
		watch: 'In front of the server, and part of it: it has to be told to pass the upgrade on.',
		moments: [
			'The client sends its request to the proxy, believing it to be the server.',
			'The proxy is set up for it: it writes Upgrade and Connection again for its own hop. In nginx that takes two proxy_set_header lines, and before 1.29.7 also proxy_http_version 1.1.',
			'The server sees an upgrade and answers 101.',
			'OPEN. From the 101 on the proxy is a tunnel, with a clock: 60 s of silence, nginx’s default.',
		],
		whatIfs: {
			without: {
				ask: 'What if these lines are missing?',
				answers: [
					'It works over HTTP/1.0.',
					'The server answers 426; the page gets 1006.',
					'The proxy answers 502.',
				],
				because:
					'Upgrade does not cross a proxy by itself. Forgetting these lines is a common fault when a site moves behind one.',
			},
			silent: {
				ask: 'What if nobody says anything for a minute?',
				answers: [
					'Nothing: nobody closed.',
					'The proxy sends Pings.',
					'The proxy ends both connections: 1006 on both sides.',
				],
				because:
					'To the proxy a silent backend is a dead one. A Ping from the server every 30 s helps.',
			},
		},
	},
	recut: {
		title: 'Cut anew on the way',
		watch: 'An intermediary may join fragments, or make them, if it knows the extensions.',
		moments: [
			'The server sends “ab” in two frames: 01 01 61 and 80 01 62.',
			'The intermediary joins them: 81 02 61 62. §5.4 allows it.',
			'The page gets one message, “ab”, as it would have anyway.',
		],
		whatIfs: {
			'one-byte': {
				ask: 'What if it cuts 你, sent in one frame, into frames of one byte?',
				answers: [
					'The page gets 你.',
					'The page gets three messages.',
					'The client fails: e4 alone is no UTF-8.',
				],
				because:
					'Where a message was cut never matters. But with an extension that the intermediary does not know, it must leave the frames alone (§5.4): their bits may mean something.',
			},
		},
	},
	'slow-receiver': {
		title: 'The slow receiver',
		watch:
			'The page hands over 100 × 64 KiB at once. The server reads half as fast as the line can carry. Watch bufferedAmount.',
		moments: [
			'send() a hundred times, and each returns at once. What the system does not take waits in the browser: bufferedAmount is 6.4 MB.',
			'The server has read the first message. Its receive window was full long before; now it sets the pace: 62.5 KB a second, not the line’s 125.',
			'After 98 messages bufferedAmount is all but empty. The rest is in the system’s buffer and on the way.',
			'The last message is read, and the server closes. Nothing was lost, nobody was told to wait.',
			'The page gets 1000. TCP slowed the sender down; WebSocket has no means of its own.',
		],
		whatIfs: {
			polite: {
				ask: 'What if the page sends the next message only when bufferedAmount is below 64 KiB?',
				answers: [
					'It takes twice as long.',
					'It takes as long, and never more than 128 KiB wait.',
					'The server reads faster.',
				],
				because:
					'The slowest part decides how long it takes. What politeness saves is memory, and it keeps a message that matters from waiting behind six megabytes.',
			},
			'slow-client': {
				ask: 'What if it is the client that reads slowly? The server has 64 KiB of news for it ten times a second, and lets 1 MiB wait.',
				answers: [
					'The browser asks the server for less.',
					'The server’s send() waits until the client has read.',
					'After two seconds more than 1 MiB waits, and the server drops the client: 1006.',
				],
				because:
					'A server has many clients, and memory for all of them: whoever falls behind is dropped, or gets less news. A Close with 1008 would be kinder, but it would wait behind the megabyte too. RST frees the memory at once.',
			},
		},
	},
} as const satisfies ScenesWords;
