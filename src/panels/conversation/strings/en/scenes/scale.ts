import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const SCALE = {
	herd: {
		title: 'The herd, seen by one of it',
		watch:
			'The server restarts, and a thousand clients lose it at the same moment. Here is one; ask what happens when all do as it does.',
		moments: [
			'The server closes with 1012, “service restart”: to this client and to all the others.',
			'The page is told. Its script, like that of every page, starts a timer: one second. The browser itself never comes back.',
			'First attempt. All thousand send their SYN at this very moment.',
			'Nobody listens: RST, then error and 1006. Next time it waits twice as long (§7.2.3).',
			'Second attempt, after two seconds more: refused again.',
			'Third attempt, after four seconds. The server is back, and the SYN-ACK is under way.',
			'OPEN: another connection, with another handshake. What was said on the old one the server no longer knows, unless the application tells it.',
			'The echo of the new connection is here, and the page says goodbye. After a clean 1000 it does not come back.',
		],
		whatIfs: {
			never: {
				ask: 'What if the page’s script does nothing?',
				answers: [
					'It stays closed: 1012.',
					'The browser reconnects.',
					'The server connects to the page.',
				],
				because: 'EventSource reconnects by itself; WebSocket leaves it to the page.',
			},
			'at-once': {
				ask: 'What if it tries 20 times, always after 100 ms?',
				answers: [
					'It is back sooner.',
					'The server closes with 1013.',
					'It has given up before the server is back.',
				],
				because:
					'And while it tries, so do the others. With 1,000 clients that wait one second and a server that answers 200 handshakes a second, 391 get in; the others come together again every three seconds, time out together, and never do.',
			},
			jitter: {
				ask: 'What if each client waits a random part of that time?',
				answers: [
					'It takes each of them longer.',
					'The thousand no longer come at the same moment.',
					'The server must agree to it.',
				],
				because:
					'Spread over five seconds, the thousand are all back after 5.2 s. Waits that double, up to a minute, each time a random part of them, survive an outage of any length.',
			},
		},
	},
	http2: {
		title: 'HTTP/2: a stream instead of a connection',
		watch:
			'The page loads a file from the same server. The WebSocket goes over the same TCP connection, as one of its streams (RFC 8441).',
		moments: [
			'TLS stands, and both sides have chosen HTTP/2 in it. The client sends its preface and its SETTINGS, and asks for the file on stream 1.',
			'The server’s SETTINGS have ENABLE_CONNECT_PROTOCOL = 1, “00 08 00 00 00 01”: a WebSocket may be asked for here. The file begins.',
			'Only now does the client ask (RFC 8441 §3): CONNECT with :protocol websocket, on stream 3. There is no Upgrade, no Connection, no key.',
			'The server’s checks are the same: version, origin, path. It answers 200, without an accept value.',
			'OPEN. “Hello” leaves as the frame that it always is, masked, inside a DATA frame: nine bytes more.',
			'The server reads it and echoes. The echo has to wait for the part of the file that is on the line, and no longer.',
			'The echo came between two parts of the file: that is multiplexing. TCP still delivers everything in one order.',
			'Close is answered with Close; then END_STREAM, which stands for FIN.',
			'Closed, clean. Only the stream is over: the file goes on.',
			'The file ends. The TCP connection stays, for the next request or the next WebSocket.',
		],
		whatIfs: {
			'without-setting': {
				ask: 'What if the server’s SETTINGS do not have it?',
				answers: [
					'error and 1006.',
					'The client opens a second connection, with HTTP/1.1.',
					'The client asks all the same.',
				],
				because:
					'It must not ask without the setting. What it can still do is what it always could: a connection of its own, and GET with Upgrade. That took one more TCP and one more TLS handshake.',
			},
			refused: {
				ask: 'What if the server knows no /chat?',
				answers: [
					'RST_STREAM.',
					'The TCP connection ends, and the file with it.',
					':status 404 on stream 3; the page sees error and 1006, the file comes whole.',
				],
				because:
					'A refusal is an ordinary answer on that stream. To the page it is the failure that it always is.',
			},
			reset: {
				ask: 'What if the server drops the WebSocket, without a Close?',
				answers: [
					'RST_STREAM with CANCEL: 1006 for the page, and the file goes on.',
					'TCP’s RST: the file is lost too.',
					'END_STREAM: 1000.',
				],
				because:
					'RST_STREAM with CANCEL stands for TCP’s RST (RFC 8441 §5). It ends one stream, not the connection.',
			},
		},
	},
	'side-by-side': {
		title: 'Three updates, four ways',
		watch:
			'The server has news at 130, 480 and 900 ms. This is how WebSocket brings them; compare when others do, over the same link.',
		moments: [
			'The first update is there, and leaves at once: a frame of ten bytes.',
			'One way later, 25 ms, the page has it. Long polling and server-sent events are as fast; polling every 500 ms brings it at 525.',
			'The second update. A long poll has just been asked anew and is waiting: it is as fast again.',
			'505 ms. The poll that comes to the server at 500 takes both updates with it: 525 for each of them.',
			'925 ms; by polling it is 1,025. What each way costs in bytes is told in Compare.',
		],
		whatIfs: {
			'as-fast-as-it-goes': {
				ask: 'What if there are updates every 10 ms?',
				answers: [
					'Each waits for the one before it to be acknowledged.',
					'Each is there after 25 ms.',
					'They are joined into one message for each round trip.',
				],
				because:
					'WebSocket sends without being asked. A long poll must be asked again after each answer: it falls back to one batch for each round trip.',
			},
		},
	},
} as const satisfies ScenesWords;
