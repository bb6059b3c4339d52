import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const SCALE = {
	herd: {
		title: 'Many clients reconnect at once',
		watch:
			'The server restarts, and 1,000 clients lose their connections at the same moment. The diagram shows one of them.',
		moments: [
			'The server closes with 1012 (service restart). It does so on the connections of all 1,000 clients.',
			'The page gets its close event, and its script starts a timer of one second. A browser does not reconnect a WebSocket by itself.',
			'The script makes its first attempt: the client sends a SYN. All 1,000 clients do this at the same moment.',
			'The server is down, so an RST comes back, and the page gets an error event and a close event with 1006. The script now waits twice as long (§7.2.3).',
			'After 2 s the script makes its second attempt. The server will refuse it too, at 4,175 ms.',
			'After 4 s the script makes its third attempt. The server has been back since 8,000 ms.',
			'The page is OPEN on a new connection, after a new handshake. The server knows of the old one only what the application tells it.',
			'The page got its echo and called close(1000). After this clean close its script does not reconnect.',
		],
		whatIfs: {
			never: {
				ask: 'What if the page’s script does nothing?',
				answers: [
					'The connection stays closed: 1012.',
					'The browser reconnects.',
					'The server connects to the page.',
				],
				because:
					'EventSource reconnects by itself (HTML standard). With WebSocket the page’s script has to do it.',
			},
			'at-once': {
				ask: 'What if the script tries 20 times, each time after 100 ms?',
				answers: [
					'It is connected sooner.',
					'The server closes with 1013.',
					'It gives up before the server is back.',
				],
				because:
					'Its last attempt fails at 4,075 ms. In our simulation 1,000 clients wait 1 s each, and the server accepts 200 handshakes per second: 391 get in. The others time out together every 3 s.',
			},
			jitter: {
				ask: 'What if each client waits a random part of that time?',
				answers: [
					'Each client needs longer.',
					'The 1,000 clients no longer come at the same moment.',
					'The server must agree to it.',
				],
				because:
					'In our simulation, first attempts spread over 5 s bring all 1,000 back after 5.2 s. Random waits that double up to a minute also bring all back after an outage of a minute.',
			},
		},
	},
	http2: {
		title: 'WebSocket over HTTP/2',
		watch:
			'The page loads a file from the same server. The WebSocket is a stream of the same TCP connection (RFC 8441).',
		moments: [
			'Both sides chose HTTP/2 in the TLS handshake. The client sends its preface and its SETTINGS, and requests the file on stream 1.',
			'The server’s SETTINGS contain ENABLE_CONNECT_PROTOCOL = 1 (00 08 00 00 00 01), so it accepts WebSocket streams. The file starts.',
			'The client has this setting and may now ask (RFC 8441 §3): CONNECT with :protocol websocket, on stream 3. It sends no Upgrade, Connection or Sec-WebSocket-Key.',
			'The server makes the usual checks: version, origin, path. It responds with 200, without an accept value.',
			'The page is OPEN. “Hello” leaves in its usual masked frame, inside an HTTP/2 DATA frame, which adds nine bytes.',
			'The server reads “Hello” and echoes it. The echo waits only for the part of the file that is already on the way to the line.',
			'The echo arrives between two parts of the file. This is multiplexing; TCP still delivers all bytes in one order.',
			'The page’s Close arrives. The server answers with a Close and with END_STREAM, which corresponds to TCP’s FIN (RFC 8441 §5).',
			'The page gets its close event: 1000, wasClean true. The stream has ended, and the file continues.',
			'The file is complete. The TCP connection stays open for more requests and WebSockets.',
		],
		whatIfs: {
			'without-setting': {
				ask: 'What if the server’s SETTINGS do not contain this setting?',
				answers: [
					'The page gets an error event and a close event with 1006.',
					'The client opens a second connection, with HTTP/1.1.',
					'The client sends CONNECT anyway.',
				],
				because:
					'Without the setting the client must not use :protocol (RFC 8441 §3). It sends GET with Upgrade on a new connection, which needs one more TCP and one more TLS handshake.',
			},
			refused: {
				ask: 'What if the server does not know /chat?',
				answers: [
					'The server sends RST_STREAM.',
					'The TCP connection ends, and the file with it.',
					'The server sends :status 404 on stream 3. The page gets an error event and a close event with 1006, and the file arrives whole.',
				],
				because:
					'The refusal is an ordinary response on this stream. The page gets the same events as after another failed handshake.',
			},
			reset: {
				ask: 'What if the server drops the WebSocket at 240 ms, without a Close?',
				answers: [
					'RST_STREAM with CANCEL: the page gets a close event with 1006, and the file continues.',
					'An RST of TCP: the file is lost too.',
					'END_STREAM: the page gets a close event with 1000.',
				],
				because:
					'RST_STREAM with CANCEL corresponds to TCP’s RST (RFC 8441 §5). It ends one stream, not the connection.',
			},
		},
	},
	'side-by-side': {
		title: 'Three updates by four transports',
		watch:
			'The server has updates at 130, 480 and 900 ms. Compare when WebSocket delivers them and when polling would, on the same link.',
		moments: [
			'The server has the first update and sends it at once, in a frame of ten bytes.',
			'The page receives it after 25 ms. Long polling and server-sent events would be as fast. Polling every 500 ms would deliver it at 525 ms.',
			'The server sends the second update. With long polling, a new request would have waited here since 180 ms and be as fast.',
			'The page receives it. A poll that reaches the server at 500 ms would bring both updates at 525 ms.',
			'The page receives the third update; polling would deliver it at 1,025 ms. The lab Compare shows what each transport costs in bytes.',
		],
		whatIfs: {
			'as-fast-as-it-goes': {
				ask: 'What if there is an update every 10 ms?',
				answers: [
					'Each update waits until the one before it is acknowledged.',
					'Each update arrives after 25 ms.',
					'The updates are joined into one message per round trip.',
				],
				because:
					'The server sends without a request. With long polling it needs a new request after each response, so it could send one batch per round trip.',
			},
		},
	},
} as const satisfies ScenesWords;
