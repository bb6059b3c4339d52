import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const NETWORK = {
	'forward-proxy': {
		title: 'A forward proxy and CONNECT',
		watch:
			'The browser is configured to use a proxy. It asks the proxy for a tunnel and does the WebSocket handshake inside it.',
		moments: [
			'The browser opens a TCP connection to its proxy, not to the server.',
			'The browser sends CONNECT server.example.com:80. It asks for a tunnel for ws: as well as for wss: (§4.1).',
			'The proxy opens a second TCP connection. Its SYN reaches the server.',
			'The proxy’s 200 arrives, so the tunnel is open. Now the browser sends its WebSocket request.',
			'The server receives the request and responds with 101. It sees the proxy’s address, not the client’s.',
			'The page is OPEN, 25 ms later than without the proxy. The proxy passes the bytes on and can read them, because ws: is not encrypted.',
		],
		whatIfs: {
			refused: {
				ask: 'What if the proxy responds with 407 (Proxy Authentication Required)?',
				answers: [
					'The page is asked for a password.',
					'The browser connects without the proxy.',
					'The page gets an error event and a close event with 1006, and the server receives nothing.',
				],
				because:
					'This client has no password for the proxy, so there is no tunnel. The page does not see the proxy’s status.',
			},
			secure: {
				ask: 'What if the page uses wss:?',
				answers: [
					'The page must tell the proxy about TLS.',
					'TLS runs inside the tunnel, and the proxy sees no frames.',
					'The proxy cannot open a tunnel for TLS.',
				],
				because:
					'CONNECT names the host and port 443. After the TLS handshake the client and the server encrypt all that they send through the tunnel.',
			},
		},
	},
	'strips-upgrade': {
		title: 'A proxy that removes Upgrade',
		watch:
			'A transparent proxy is on the path, and neither side has configured it. It understands HTTP, but not WebSocket.',
		moments: [
			'The browser sends a correct request.',
			'Connection and Upgrade are for one hop only (RFC 9110 §7.6.1). The proxy removes both.',
			'The server receives an ordinary GET. It responds with 426 (Upgrade Required), like ws (measured).',
			'The page gets an error event, then a close event with 1006. The page does not learn that a proxy changed the request.',
		],
		whatIfs: {
			secure: {
				ask: 'What if the page uses wss:?',
				answers: [
					'The same happens.',
					'The connection opens, because the proxy cannot see Upgrade.',
					'The proxy resets the connection.',
				],
				because:
					'The proxy cannot read the encrypted request, unless it terminates TLS itself. This is a practical reason for wss:, besides security.',
			},
		},
	},
	'reverse-proxy': {
		title: 'A reverse proxy that passes Upgrade on',
		watch:
			'The client connects to a reverse proxy in front of the server. The proxy is configured to pass the upgrade on.',
		moments: [
			'The client sends its request to the proxy. To the client, the proxy is the server.',
			'The proxy writes Upgrade and Connection again for its own hop. In nginx that takes two proxy_set_header lines, and before 1.29.7 also proxy_http_version 1.1.',
			'The server sees the upgrade and responds with 101.',
			'The page is OPEN, and the proxy has become a tunnel. By default nginx closes it when the server sends nothing for 60 s.',
		],
		whatIfs: {
			without: {
				ask: 'What if these lines are missing?',
				answers: [
					'It works over HTTP/1.0.',
					'The server responds with 426, and the page gets a close event with 1006.',
					'The proxy responds with 502.',
				],
				because:
					'Upgrade is for one hop (RFC 9110 §7.8), so the proxy passes it on only if it is configured to. The server sees an ordinary GET.',
			},
			silent: {
				ask: 'What if neither side sends anything for a minute?',
				answers: [
					'Nothing, because neither side closed.',
					'The proxy sends Pings.',
					'The proxy ends both TCP connections: 1006 on both sides.',
				],
				because:
					'The proxy’s limit of 60 s has passed. For nginx, its documentation suggests a higher proxy_read_timeout or Pings from the server.',
			},
		},
	},
	recut: {
		title: 'An intermediary that joins fragments',
		watch:
			'An intermediary changes the fragments of a message. It must not do so if it does not know a negotiated extension (§5.4).',
		moments: [
			'The server sends “ab” in two frames: 01 01 61 and 80 01 62.',
			'The intermediary joins them into one frame: 81 02 61 62. No extension was negotiated, so §5.4 allows this.',
			'The page gets one message: “ab”. It would get the same message without the intermediary.',
		],
		whatIfs: {
			'one-byte': {
				ask: 'What if the intermediary cuts 你, sent in one frame, into frames of one byte?',
				answers: [
					'The page gets 你.',
					'The page gets three messages.',
					'The client fails the connection, because e4 alone is not valid UTF-8.',
				],
				because:
					'The client joins the fragments again, and the whole message must be valid UTF-8, not each fragment (§5.6).',
			},
		},
	},
	'slow-receiver': {
		title: 'A slow receiver and bufferedAmount',
		watch:
			'The page sends 100 × 64 KiB at once. The server reads half as fast as the line can carry. Watch bufferedAmount.',
		moments: [
			'The page calls send() a hundred times, and each call returns at once. The browser keeps what the system does not accept: bufferedAmount is 6.4 MB.',
			'The server has read the first message, and its receive window is almost full. From now on it sets the pace: 62.5 KB per second, not the line’s 125.',
			'The server has read 98 messages, and bufferedAmount is almost 0. The rest is in the buffers of both systems and in transit.',
			'The server has read the last message and closes with 1000. No message was lost.',
			'The page gets its close event: 1000, wasClean true. TCP slowed the sender down; WebSocket has no flow control of its own.',
		],
		whatIfs: {
			polite: {
				ask: 'What if the page sends the next message only when bufferedAmount is below 64 KiB?',
				answers: [
					'It takes twice as long.',
					'It takes as long, and less than 128 KiB wait.',
					'The server reads faster.',
				],
				because:
					'The slowest part decides how long it takes. The page saves memory, and an urgent message need not wait behind six megabytes.',
			},
			'slow-client': {
				ask: 'What if the client reads slowly? The server sends it 64 KiB ten times per second, and lets 1 MiB wait.',
				answers: [
					'The browser asks the server for less.',
					'The server’s send() waits until the client has read.',
					'At 2 s more than 1 MiB waits, and the server drops the client: 1006.',
				],
				because:
					'The server needs its memory for all its clients. A Close with 1008 would have to wait behind the queued megabyte, but an RST frees the memory at once.',
			},
		},
	},
} as const satisfies ScenesWords;
