import type { ScenesWords } from '../../../scenes/scene-words.ts';

export const SCALE = {
	herd: {
		narration: [
			'The server closes the connections of all 1,000 clients with 1012 (service restart).',
			'The page gets its close event, and its script starts a timer of one second. A browser does not reconnect a WebSocket by itself.',
			'The script makes its first attempt: the client sends a SYN. All 1,000 clients do this at the same moment.',
			'The server program is not running, so the client receives an RST, and the page gets an error event and a close event with 1006. The script doubles its delay (§7.2.3).',
			'After 2 s the script makes its second attempt. This attempt will fail as well, at 4,175 ms.',
			'After 4 s the script makes its third attempt. The server came back at 8,000 ms.',
			'After a new handshake the page’s new WebSocket is OPEN. Only the application can link the new connection to the old one.',
			'The page got the echo of its message and called close(1000). After this clean close the page’s script does not reconnect.',
		],
		whatIfs: {
			never: {
				ask: 'What if the page’s script does nothing?',
				answers: [
					'The connection stays closed.',
					'The browser reconnects.',
					'The server connects to the page.',
				],
				because:
					'EventSource reconnects by itself (HTML standard). A WebSocket does not, so the page’s script has to reconnect.',
			},
			'at-once': {
				ask: 'What if the script tries to reconnect 20 times, each time after a delay of 100 ms?',
				answers: [
					'The page is connected sooner.',
					'The server closes the connection with 1013.',
					'The script gives up before the server is back.',
				],
				because:
					'The last attempt fails at 4,075 ms, before the server is back. A longer fixed delay has a problem of its own. In our simulation 1,000 clients wait 1 s before each retry, and the server accepts 200 handshakes per second. Only 391 clients reconnect; the others time out together every 3 s.',
			},
			jitter: {
				ask: 'What if each client waits only for a random part of its delay?',
				answers: [
					'Each client needs longer to reconnect.',
					'The 1,000 clients no longer reconnect at the same moment.',
					'The server must agree to the random delays.',
				],
				because:
					'In our simulation, if the first attempts are spread over 5 s, all 1,000 clients are back after 5.2 s. Random delays with a limit that doubles each time, up to a minute, also bring all clients back after a one-minute outage.',
			},
		},
	},
	http2: {
		narration: [
			'Both sides chose HTTP/2 in the TLS handshake. The client sends its connection preface (24 fixed bytes and its SETTINGS) and requests the file on stream 1.',
			'The server’s SETTINGS contain ENABLE_CONNECT_PROTOCOL = 1 (00 08 00 00 00 01), so the server accepts WebSocket streams. The server starts to send the file.',
			'The client has received ENABLE_CONNECT_PROTOCOL, so it may send CONNECT with :protocol websocket (RFC 8441 §3), here on stream 3. This request has no Upgrade, Connection or Sec-WebSocket-Key.',
			'The server makes the usual checks: version, origin, path. It responds with 200, without an accept value.',
			'The page’s WebSocket is OPEN, and the page sends “Hello” in the usual masked frame. This frame is inside an HTTP/2 DATA frame, which adds nine bytes.',
			'The server reads “Hello” and echoes it. The echo waits only for the part of the file that the server has already passed to TCP.',
			'The echo arrives between two parts of the file. This is multiplexing; TCP still delivers all bytes in one order.',
			'The page’s Close arrives. The server answers with a Close and with END_STREAM, which corresponds to a TCP FIN (RFC 8441 §5).',
			'The page gets its close event: 1000, wasClean true. The stream has ended, and the download of the file continues.',
			'The file is complete. The TCP connection stays open for more requests and WebSockets.',
		],
		whatIfs: {
			'without-setting': {
				ask: 'What if the server’s SETTINGS do not contain ENABLE_CONNECT_PROTOCOL?',
				answers: [
					'The page gets an error event and a close event with 1006.',
					'The client opens a second connection, with HTTP/1.1.',
					'The client sends CONNECT anyway.',
				],
				because:
					'Without this setting the client must not use :protocol (RFC 8441 §3). Instead it sends GET with Upgrade on a new connection, which needs another TCP handshake and another TLS handshake.',
			},
			refused: {
				ask: 'What if the server does not serve /chat?',
				answers: [
					'The server sends RST_STREAM.',
					'The TCP connection ends, so the file is lost as well.',
					'The server sends :status 404 on stream 3. The page gets an error event and a close event with 1006, and the file arrives whole.',
				],
				because:
					'The refusal is an ordinary response on stream 3. The page gets the same events as after any other failed handshake.',
			},
			reset: {
				ask: 'What if the server drops the WebSocket at 240 ms, without a Close?',
				answers: [
					'The server sends RST_STREAM with CANCEL; the page gets a close event with 1006, and the download of the file continues.',
					'The server sends a TCP RST; the file is lost as well.',
					'The server sends END_STREAM; the page gets a close event with 1000.',
				],
				because:
					'RST_STREAM with CANCEL corresponds to a TCP RST (RFC 8441 §5). RST_STREAM ends one stream, not the whole connection.',
			},
		},
	},
	'side-by-side': {
		narration: [
			'The server has the first update and sends it at once, in a frame of ten bytes.',
			'The page receives the first update after 25 ms. Long polling and server-sent events would be as fast. Polling every 500 ms would deliver the update at 525 ms.',
			'The server sends the second update. With long polling, the next request would have been waiting at the server since 180 ms, so long polling would be as fast.',
			'The page receives the second update. A poll that reaches the server at 500 ms would bring the first two updates at 525 ms.',
			'The page receives the third update; polling would deliver this update at 1,025 ms. The Compare lab shows how many bytes each transport needs.',
		],
		whatIfs: {
			'as-fast-as-it-goes': {
				ask: 'What if there is an update every 10 ms?',
				answers: [
					'Each update waits until the previous update has been acknowledged.',
					'Each update arrives after 25 ms.',
					'The updates are joined into one message per round trip.',
				],
				because:
					'A WebSocket server sends without waiting for a request. With long polling the server needs a new request after each response, so it can send only one batch per round trip.',
			},
		},
	},
} as const satisfies ScenesWords;
