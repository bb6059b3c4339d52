import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const NETWORK = {
	'forward-proxy': {
		narration: [
			'The browser opens a TCP connection to its proxy, not to the server.',
			'The browser sends CONNECT server.example.com:80. The browser asks for a tunnel for ws: as well as for wss: (§4.1).',
			'The proxy opens a second TCP connection. The proxy’s SYN reaches the server.',
			'The proxy’s 200 response arrives, so the tunnel is open. Now the browser sends its WebSocket request.',
			'The server receives the request and responds with 101. The server sees the proxy’s address, not the client’s.',
			'The page’s WebSocket is OPEN, 25 ms later than without the proxy. The proxy forwards the bytes and can read them, because ws: is not encrypted.',
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
					'This client has no password for the proxy, so the proxy opens no tunnel. The page does not see the proxy’s status code.',
			},
			secure: {
				ask: 'What if the page uses wss:?',
				answers: [
					'The page must tell the proxy about TLS.',
					'TLS runs inside the tunnel, and the proxy sees no frames.',
					'The proxy cannot open a tunnel for TLS.',
				],
				because:
					'CONNECT names the host and port 443. After the TLS handshake the client and the server encrypt everything that they send through the tunnel.',
			},
		},
	},
	'strips-upgrade': {
		narration: [
			'The browser sends a correct request.',
			'The fields Connection and Upgrade apply to one hop only (RFC 9110 §7.6.1). The proxy removes both fields.',
			'The server receives an ordinary GET. It responds with 426 (Upgrade Required), as the ws library does (measured).',
			'The page gets an error event, then a close event with 1006. The page does not learn that a proxy changed the request.',
		],
		whatIfs: {
			secure: {
				ask: 'What if the page uses wss:?',
				answers: [
					'The connection fails in the same way.',
					'The connection opens, because the proxy cannot see Upgrade.',
					'The proxy resets the connection.',
				],
				because:
					'The proxy cannot read the encrypted request, unless the proxy itself terminates TLS. Besides security, this is a practical reason to use wss:.',
			},
		},
	},
	'reverse-proxy': {
		narration: [
			'The client sends its request to the proxy. To the client, the proxy is the server.',
			'The proxy writes new Upgrade and Connection fields for the next hop. In nginx this takes two proxy_set_header lines, and before version 1.29.7 also proxy_http_version 1.1.',
			'The server receives the upgrade request and responds with 101.',
			'The page’s WebSocket is OPEN, and the proxy has become a tunnel. By default nginx closes the tunnel if no bytes pass for 60 s.',
		],
		whatIfs: {
			without: {
				ask: 'What if the proxy is not configured to forward Upgrade?',
				answers: [
					'The connection opens over HTTP/1.0.',
					'The server responds with 426, and the page gets a close event with 1006.',
					'The proxy responds with 502.',
				],
				because:
					'Upgrade applies to one hop only (RFC 9110 §7.8), so a proxy must be configured to forward it. Here the server receives an ordinary GET.',
			},
			silent: {
				ask: 'What if neither side sends anything for a minute?',
				answers: [
					'Nothing happens, because neither side has closed the connection.',
					'The proxy sends Pings.',
					'The proxy ends both TCP connections, and both sides report 1006.',
				],
				because:
					'The proxy has reached its idle limit of 60 s. The nginx documentation suggests a higher proxy_read_timeout, or Pings from the server.',
			},
		},
	},
	recut: {
		narration: [
			'The server sends “ab” in two frames: 01 01 61 and 80 01 62.',
			'The intermediary joins the two frames into one: 81 02 61 62. No extension was negotiated, so §5.4 allows this.',
			'The page gets one message: “ab”. Without the intermediary, the page would get the same message.',
		],
		whatIfs: {
			'one-byte': {
				ask: 'What if the intermediary splits a frame that contains 你 into frames with one byte of payload each?',
				answers: [
					'The page gets 你.',
					'The page gets three messages.',
					'The client fails the connection, because e4 alone is not valid UTF-8.',
				],
				because:
					'The client joins the fragments again. The whole message must be valid UTF-8, but a single fragment need not be (§5.6).',
			},
		},
	},
	'slow-receiver': {
		narration: [
			'The page calls send() a hundred times, and each call returns at once. The browser keeps the data that the operating system does not accept yet: bufferedAmount is 6.4 MB.',
			'The server has read the first message, and its receive buffer is almost full. From now on the server sets the pace: 62.5 KB/s instead of the line’s 125 KB/s.',
			'The server has read 98 messages, and bufferedAmount is almost 0. The remaining data is in transit or in the buffers of both operating systems.',
			'The server has read the last message and closes the connection with 1000. No message was lost.',
			'The page gets its close event: 1000, wasClean true. TCP slowed the sender down; WebSocket has no flow control of its own.',
		],
		whatIfs: {
			polite: {
				ask: 'What if the page sends the next message only when bufferedAmount is below 64 KiB?',
				answers: [
					'The transfer takes twice as long.',
					'The transfer takes just as long, and less than 128 KiB of data waits in the browser.',
					'The server reads faster.',
				],
				because:
					'The slowest part of the path decides how long the transfer takes. The page saves memory, and an urgent message need not wait behind six megabytes.',
			},
			'slow-client': {
				ask: 'What if the client reads slowly? The server sends 64 KiB ten times per second and lets at most 1 MiB wait.',
				answers: [
					'The browser asks the server to send less.',
					'The server’s send() waits until the client has read the data.',
					'At 2 s more than 1 MiB of data waits, so the server resets the connection.',
				],
				because:
					'The server’s memory has to serve all its clients. A Close with 1008 would have to wait behind the queued megabyte, but an RST frees the memory at once.',
			},
		},
	},
} as const satisfies ScenesWords;
