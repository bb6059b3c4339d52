import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { MESSAGE_PATTERNS, readMessageText } from '../../../src/evidence/messages/read-messages.ts';
import { readPiece } from '../../../src/evidence/readers.ts';
import { makeCase } from '../../../src/evidence/case.ts';
import { isFact } from '../../../src/evidence/facts/fact.ts';
import { sayWhy, troubleSigns } from '../../../src/evidence/findings.ts';

test('at least 80 messages are known, each with its own id and a source', () => {
	expect(MESSAGE_PATTERNS.length).toBeGreaterThanOrEqual(80);
	expect(new Set(MESSAGE_PATTERNS.map(({ id }) => id)).size).toBe(MESSAGE_PATTERNS.length);
	expect(MESSAGE_PATTERNS.filter(({ source }) => source.length < 10)).toEqual([]);
});

describe('the example of each message', () => {
	test.each(MESSAGE_PATTERNS.map((pattern) => [pattern.id, pattern] as const))(
		'%s',
		(_, { example, signs, pattern, isWholeText = false }) => {
			expect(example).toMatch(pattern);
			const [before, after] = isWholeText ? ['', ''] : ['before\n', '\nafter'];
			const reading = readMessageText(`${before}${example}${after}`);
			const ids = (reading?.signs ?? []).map(({ id }) => id);
			expect(ids).toEqual(expect.arrayContaining([...signs]));
			const [first] = reading!.signs;
			expect(first!.range!.from).toBeGreaterThanOrEqual(before.length);
			expect(first!.range!.to).toBeLessThanOrEqual(before.length + example.length);
		},
	);
});

test.each([
	['Firefox 无法建立到 ws://localhost:9/ 服务器的连接。', 'connect-failed', {}],
	['载入页面时与 ws://localhost:8080/chat 的连接中断。', 'open-connection-failed', {}],
	[
		'Error Domain=SRWebSocketErrorDomain Code=2132 "received bad response code from server 400"',
		'response',
		{ status: 400 },
	],
	['IO error: 由于目标计算机积极拒绝，无法连接。 (os error 10061)', 'tcp-refused', {}],
	['IO error: 远程主机强迫关闭了一个现有的连接。 (os error 10054)', 'reset-by-peer', {}],
	['Invalid Upgrade header value: "null".', 'upgrade-header-wrong', {}],
	[
		'called `Result::unwrap()` on an `Err` value: Http(Response { status: 403, version: HTTP/1.1, headers: {} })',
		'response',
		{ status: 403 },
	],
	[
		'The server refused: code = 1006 (connection closed abnormally [internal]), no reason',
		'ended-without-close',
		{},
	],
	[
		"Firefox can't establish a connection to the server at \nws://chat.example/ws.",
		'connect-failed',
		{},
	],
	['GET wss://chat.example/ws NS_ERROR_WEBSOCKET_CONNECTION_REFUSED', 'connect-failed', {}],
	[
		"socket.js:1 WebSocket connection to 'wss://chat.example/ws' failed: centrifuge.js:544",
		'connect-failed',
		{},
	],
	[
		'Error: RSV1 must be clear\n    at Receiver.getInfo (Receiver.js:191:18)',
		'frame-unreadable',
		{},
	],
	['Websocket connection attempt returned HTTP status code 200', 'response', { status: 200 }],
	['stack: Error: unexpected server response (500)', 'response', { status: 500 }],
	[
		"Didn't get a proper response from the server. The response was: 403 Forbidden",
		'response',
		{ status: 403 },
	],
	[
		'connecting to: localhost:5900\nFailed to connect to localhost:5900: [Errno 111] Connection refused',
		'target-unreachable',
		{},
	],
	[
		'clientError Error: invalid status code: 12592\nat Receiver.controlMessage (Receiver.js:414:22)',
		'frame-invalid',
		{},
	],
	["WebSocketProtocolException: ('Invalid close opcode %r', 1005)", 'frame-invalid', {}],
	[
		'{"e":"Connection to chat.example:443 failed during TLS handshake: Unable to complete TLS handshake: SSL operation failed"}',
		'tls-not-accepted',
		{},
	],
	[
		"ResponseStatusException: Response status 400 with reason Invalid 'Upgrade' header: [Host:chat.example]",
		'upgrade-header-wrong',
		{},
	],
	[String.raw`{"error":"handshake error: bad \"Upgrade\" header"}`, 'upgrade-header-wrong', {}],
	['[OnError] Unable to connect to the remote server', 'connect-failed', {}],
	[
		"upgrade: websocket: not a websocket handshake: 'upgrade' token not found in 'Connection' header",
		'upgrade-header-wrong',
		{},
	],
	['Handshake status 403 Forbidden', 'response', { status: 403 }],
	[
		'Error: Failed to start the connection: Error: There was an error with the transport.',
		'connect-failed',
		{},
	],
	[
		'System.Net.Sockets.SocketException: 由于目标计算机积极拒绝，无法连接。 127.0.0.1:5000',
		'tcp-refused',
		{},
	],
	['[ServerApp] "Connection" must be "Upgrade".', 'upgrade-header-wrong', {}],
	[
		"ConnectionRefusedError: [Errno 111] Connect call failed ('127.0.0.1', 6379)",
		'store-unreachable',
		{},
	],
	[
		'redis.exceptions.ConnectionError: Error 111 connecting to localhost:6379. Connection refused.',
		'store-unreachable',
		{},
	],
	['dial tcp 127.0.0.1:5432: connect: connection refused', 'store-unreachable', {}],
	[
		"pymysql.err.OperationalError: (2003, \"Can't connect to MySQL server on 'localhost' ([WinError 10061] 由于目标计算机积极拒绝，无法连接。)\")",
		'store-unreachable',
		{},
	],
	["Can't connect to MySQL server on 'localhost' (10061)", 'store-unreachable', {}],
	[
		"Can't connect to local MySQL server through socket '/tmp/mysql.sock' (2)",
		'store-unreachable',
		{},
	],
	[
		'could not connect to server: Connection refused\n\tIs the server running on host "localhost" (127.0.0.1) and accepting TCP/IP connections on port 5432?',
		'store-unreachable',
		{},
	],
	[
		"WebSocket connection to 'wss://a/' failed: Error in connection establishment: net::ERR_FAILED",
		'connect-failed',
		{},
	],
	['502 Bad Gateway\nnginx/1.18.0 (Ubuntu)', 'response', { status: 502 }],
	[
		"403 Forbidden\nYou don't have permission to access the URL on this server.\nPowered by Tengine",
		'response',
		{ status: 403 },
	],
	['503 Service Temporarily Unavailable\n', 'response', { status: 503 }],
	['404 NOT_FOUND', 'response', { status: 404 }],
	[
		'<title>502 - Web server received an invalid response while acting as a gateway or proxy server.</title>',
		'response',
		{ status: 502 },
	],
	['连接已关闭，关闭码：4001，原因：token 过期', 'close-event', { code: 4001 }],
	['websocket断开: 1006', 'close-event', { code: 1006 }],
	// github.com/huya-ext/miniapp/issues/8; 3pub.cn/index.php/archives/838.html, where a load balancer ended the connection;
	// github.com/photon-hq/qclaw-wechat-client/issues/9 and /6; github.com/websockets/ws/issues/1558.
	[
		'- 现象：建立连接后可以正常收到response，但是在过大约一分钟后会自动断开连接，断开连接的返回码显示1006。ws心跳和ping包都有正常发送',
		'close-event',
		{ code: 1006 },
	],
	[
		'观察客户端 每2分钟 websocket 断开连接, 提示 1006 CLOSE_ABNORMAL.',
		'close-event',
		{ code: 1006 },
	],
	['code 1006，连接上立即断开', 'close-event', { code: 1006 }],
	['关于websocket连接错误码1006', 'close-event', { code: 1006 }],
	['Connection closed 1006 after message send, no reason', 'close-event', { code: 1006 }],
	['onClose {code: 1006, reason: "abnormal closure"}', 'close-event', { code: 1006 }],
	['连接断开，code:1006', 'close-event', { code: 1006 }],
	['WebSocket 连接失败，关闭码：1006，原因：空', 'close-event', { code: 1006 }],
	['连接断开，code：1011', 'close-event', { code: 1011 }],
	['{"errMsg":"未能完成操作。“OSStatus”错误 -9807。"}', 'tls-not-accepted', {}],
	['{errMsg: "connectSocket:fail url not in domain list"}', 'domain-not-listed', {}],
	['不在以下 request/socket 合法域名列表中，请参考文档', 'domain-not-listed', {}],
	['uni.connectSocket 真机报\nfail url not in domain list', 'domain-not-listed', {}],
	['HTTP Status 404 – Not Found', 'response', { status: 404 }],
	['Protocol(HttparseError(Token))', 'head-not-http', {}],
	['POSIXErrorCode(rawValue: 61): Connection refused', 'tcp-refused', {}],
	['dial tcp 127.0.0.1:15432: connect: connection refused', 'tcp-refused', {}],
	// A close code that a program gave to `close` is none that it received.
	[
		"closeSocket:fail Failed to execute 'close' on 'WebSocket': The code must be either 1000, or between 3000 and 4999. 1006 is neither.",
		'close-call-refused',
		{},
	],
	['Error: Close code 1006 is not valid.', 'close-call-refused', {}],
	[
		"WebSocket connection to 'ws://chat.example:8000/' failed: Error in connection establishment: net::ERR_TUNNEL_CONNECTION_FAILED",
		'tunnel-refused',
		{},
	],
	[
		'ValueError: Django can only handle ASGI/HTTP connections, not websocket.',
		'websocket-not-handled',
		{},
	],
	['ValueError: No handler for message type websocket.connect', 'websocket-not-handled', {}],
	[
		"RuntimeError: Expected ASGI message 'websocket.accept', 'websocket.close' or 'websocket.http.response.start' but got 'http.response.start'.",
		'accept-not-called',
		{},
	],
	["WebSocketDisconnect(code=1000, reason='')", 'close-event', { code: 1000 }],
	['starlette.websockets.WebSocketDisconnect: 1001', 'close-event', { code: 1001 }],
	['Client <unknown> disconnected due to protocol error.', 'mqtt-unreadable', {}],
	[
		"Failed to construct 'WebSocket': The subprotocol 'my proto' is invalid.",
		'subprotocol-name-invalid',
		{},
	],
	[
		'Error: Unsupported websocket client version: 6Only versions 8 and 13 are supported.',
		'handshake-fields-wrong',
		{},
	],
	['{error, badframe}', 'frame-invalid', {}],
	['UT002034: Web socket frame was not masked', 'mask-missing', {}],
	[
		'tomcat: The HTTP response was fine. Failed to connect to the configured Proxy [proxy.example:3128]. The HTTP response code was [407]',
		'tunnel-refused',
		{},
	],
	['Error: connect ECONNREFUSED 127.0.0.1:63790', 'tcp-refused', {}],
] as const)('the other forms of a message are known: %s', async (content, id, values) => {
	const { signs } = await readPiece({ content, name: null, kind: null });
	// A time in words also says that the connection opened.
	const own = signs.filter((one) => !isFact(one.id) && one.id !== 'opened');
	expect(own).toMatchObject([{ id, values }]);
});

test.each([
	'Error: Invalid Sec-WebSocket-Accept header',
	'Includes no Sec-WebSocket-Accept header, or it has an invalid value.',
	"101, message='Invalid challenge response', url='http://a/'",
	'Incorrect hash received in Sec-WebSocket-Accept header.',
	'Protocol(SecWebSocketAcceptKeyMismatch)',
])('a program prints the same for a missing and a wrong accept value: %s', async (content) => {
	const { findings, signs } = makeCase([await readPiece({ content, name: null, kind: null })], {});
	expect(signs.map(({ id }) => id)).toEqual(['accept-differs-or-missing']);
	expect(findings.map(({ certainty, cause }) => `${certainty} ${cause}`)).toEqual([
		'likely wrong-accept',
	]);
});

test('values come from the text', () => {
	expect(readMessageText('Unexpected server response: 403')?.signs).toMatchObject([
		{ id: 'response', values: { status: 403 }, range: { from: 0, to: 31 } },
	]);
	expect(readMessageText('closed with code: 4001')?.signs).toMatchObject([
		{ id: 'close-event', values: { code: 4001 } },
	]);
});

test('a close code alone is a message, and other digits are not', () => {
	for (const text of ['1006', ' 1000\n', '1006?', 'code: 1011', '关闭码：1006']) {
		expect(readMessageText(text)?.signs.map(({ id }) => id)).toEqual(['close-event']);
	}
	for (const text of ['8100', '1016', '10 06', '8100\n1006', '100600', 'error code: 1006']) {
		expect([text, readMessageText(text)]).toEqual([text, null]);
	}
});

test('a text without a known message is not a message', () => {
	const texts = [
		'',
		'hello',
		'81 05 48 65',
		'close the door at 12',
		'code 1006 bytes',
		'closed connection 1012 of the pool',
		'the socket closed 1012 ms ago',
		'java.io.EOFException\n\tat com.example.Csv.read(Csv.java:10)',
		'sendto: Message too long',
		'Space limit exceeded',
		'EPROTO',
		'* irc.example: ping timeout: 240 seconds',
		'SecurityError: The operation is insecure.',
		'Error: incorrect header check',
		'405 Invalid HTTP method',
		'Unexpected server response (403) while retrieving PDF "https://a/b.pdf".',
		'[WS-Client][handleHeader] RX: HTTP/1.1 200 OK',
		'esp_transport_connect() failed with -1, esp_ws_handshake_status_code=0, errno=119',
		'websocketpp.transport.asio:3, reason: set_fail_handler: 3: Underlying Transport Error',
		'{:error, %WebSockex.ConnError{original: :closed}}',
		'{"errno":-111,"code":"ECONNREFUSED","syscall":"connect","address":"127.0.0.1","port":6379}',
		'error:1408F10B:SSL routines',
		'RangeError: invalid status code: 99999 in options',
		"[Report Only] Refused to connect to 'wss://chat.example/ws' because it violates the following Content Security Policy directive: \"connect-src 'self'\".",
		"Refused to connect to 'https://api.example/' because it violates the following Content Security Policy directive: \"connect-src 'self'\".",
	];
	for (const text of texts) expect([text, readMessageText(text)]).toEqual([text, null]);
});

test.each([
	// Action Cable.
	'Request origin: https://www.chat.example',
	'Successfully upgraded to WebSocket (REQUEST_METHOD: GET, HTTP_CONNECTION: Upgrade, HTTP_UPGRADE: websocket)',
	'Failed to upgrade to WebSocket (REQUEST_METHOD: POST, HTTP_CONNECTION: close, HTTP_UPGRADE: )',
	'Finished "/cable" [WebSocket] for 127.0.0.1 at 2023-05-19 19:35:31 +0000',
	'Started GET "/cable" for 127.0.0.1 at 2023-05-19 19:35:31 +0000',
	'An unauthorized connection attempt was rejected from 192.0.2.1 port 22',
	'sshd: unauthorized connection attempt was rejected',
	// Phoenix.
	'Could not check origin for the upstream branch.',
	'Origin of the request: https://www.chat.example',
	'CONNECTED TO UserSocket in 80µs\n  Transport: :websocket',
	// SignalR.
	'Error: EventSource failed to connect. The connection could not be found on the server, either the connection ID is not present on the server, or a proxy is refusing/buffering the connection.',
	"Error: Failed to start the transport 'LongPolling': Error: There was an error with the transport.",
	"Information: Failed to start the transport 'WebSockets': Error: 'WebSockets' is disabled by the client.",
	'Error: Server timeout elapsed.',
	'Connection closed with an error.',
	'The maximum message size of 200 symbols was exceeded',
	// Vite.
	'[vite] connected.',
	'[vite] failed to connect to websocket (SecurityError: The operation is insecure.). ',
	'[vite] server connection lost. Polling for restart...',
	// Tyrus prints it of a request without Host, after it has read Upgrade and Connection.
	'org.glassfish.tyrus.core.HandshakeException: Missing headers required for WebSocket negotiation.',
	// tungstenite prints it of a header field, before any text can arrive.
	'UTF-8 encoding error: failed to convert header to a str',
	// Deno and Bun.
	'failed to connect to WebSocket: operation canceled',
	'Error: Module loading failed: Missing connection header',
	'Expected 200 status code',
	'No response from ping',
	'the timer said 1002 ms',
	// Sending in a state that is not open.
	"Failed to execute 'send' on 'WebSocket': The provided value is not a valid value.",
	"Failed to execute 'send' on 'XMLHttpRequest': The object's state must be OPENED.",
	'InvalidStateError: An attempt was made to use an object that is not, or is no longer, usable',
	'WebSocket is open: readyState 1 (OPEN)',
	'two messages were sent before connected clients joined',
	'Cannot call "receive" once a disconnect message has been received.',
	"RuntimeError: Unexpected ASGI message 'websocket.close', after sending 'websocket.close' or response already completed.",
	"RuntimeError: Unexpected ASGI message 'http.response.start' sent, after response already completed.",
	"The WebSocket is in an invalid state ('Connecting') for this operation. Valid states are: 'Open, CloseReceived'",
	"The WebSocket is in an invalid state ('Aborted') for this operation. Valid states are: 'Open, CloseSent'",
	// Dart, and clients in Java.
	"Connection to 'https://chat.example/ws' was upgraded to websocket",
	'SocketException: Reading from a closed socket',
	'Invalid handshake response body: empty',
	'WebSocket upgrade failure: timeout',
	'The status line is: HTTP/1.1 403 Forbidden',
	'Resulting message size [73728]',
	'unexpected end of stream on the tape',
	'Failed to connect to the office at 12:30',
	'failed to connect to /192.0.2.5 (port 3000)',
	// websocket-sharp.
	'The header part of a page could not be read',
	'An exception has occurred while disconnecting.',
	// Servers in Python, and those of socket.io.
	'Cross origin requests are not allowed',
	'WebSocket CONNECT /ws/chat/ [127.0.0.1:56029]',
	'WebSocket DISCONNECT /ws/chat/ [127.0.0.1:56029]',
	"No route found for path '/ws'",
	'connecting to: localhost:5900',
	'the client has a session ID that is unknown to me',
	'Invalid session cookie',
	'unsupported protocol version',
	'the example is not an accepted origin story',
	// Proxies in Go, Grafana, Envoy, Apache and libwebsockets.
	'backend tried to switch off',
	'Hijack failed on protocol switch: write: no route to host',
	'msg="Request Origin is authorized"',
	'Sending local reply with details route_not_found',
	"No protocol handler was valid for the URL /page (scheme 'http'). If you are using a DSO version of mod_proxy",
	"got bad HTTP response '101'",
	'upstream timed out while reading the book',
	// Errors of the system.
	'a broken pipeline',
	'the target machine refused it',
	'NS_ERROR_FAILURE',
	// Numbers in Chinese sentences, and 1006 that is no close code.
	'断开后 3000 毫秒重连',
	'关闭超过1006毫秒',
	'错误码：1006',
	'数据库已关闭 1006 个连接',
	'ws://192.0.2.7:1006 断开',
	'websocket 服务启动于 192.0.2.7:1006',
	'closed after 1006 ms',
	'websocket 监听端口 1006 已启动',
	'订单关闭，订单号 1006',
	'closed issue 1006',
	'we closed ticket 1006 yesterday',
	'订单 1001 已关闭',
	'https://chat.example 不在以下 request 合法域名列表中',
	'request:fail url not in domain list',
	'wx.connectSocket 正常，wx.request 报 request:fail url not in domain list',
	'sendSocketMessage:fail WebSocket is not connected',
	'Stream end encountered',
	'Code=-9806',
	'CORS policy',
	'Code: NOT_FOUND',
	'404 people came',
	'we got a 502 bad gateway yesterday',
	'Invalid status code: 101',
	'code = 1006 of them, no reason',
	// A plain request to a port for TLS, and ports.
	'The plain HTTP request was redirected to the HTTPS port',
	'Client sent an HTTPS request to an HTTP server.',
	'http: server gave HTTP response to HTTPS client',
	'The port 6667 is not allowed by the firewall',
	'net::ERR_UNSAFE_REDIRECT',
])('a text that looks like a message is not one: %s', (text) => {
	expect(readMessageText(text)).toBeNull();
});

/** Returns what the case of one pasted text says. */
async function caseOfPaste(content: string) {
	const { findings, signs } = makeCase([await readPiece({ content, name: null, kind: null })], {});
	return {
		signs: signs.map(({ id }) => id),
		findings: findings.map(({ certainty, cause }) => `${certainty} ${cause}`),
	};
}

const REFUSED_BY_CABLE = [
	'Started GET "/cable"[non-WebSocket] for 127.0.0.1 at 2023-05-19 19:35:31 +0000',
	'Failed to upgrade to WebSocket (REQUEST_METHOD: GET, HTTP_CONNECTION: close, HTTP_UPGRADE: )',
	'Finished "/cable"[non-WebSocket] for 127.0.0.1 at 2023-05-19 19:35:31 +0000',
].join('\n');

test.each([
	[
		'a lost Upgrade field is possible: Falcon hides the field, and a page may ask for the path',
		REFUSED_BY_CABLE,
		[
			'possible proxy-drops-upgrade',
			'possible plain-request',
			'possible proxy-http-1-0',
			'possible http-2-only',
		],
	],
	[
		'both fields and a refusal leave only the origin',
		'Failed to upgrade to WebSocket (REQUEST_METHOD: GET, HTTP_CONNECTION: keep-alive, Upgrade, HTTP_UPGRADE: websocket)',
		['certain origin-refused'],
	],
	[
		'a refusal after the opening rules out what comes before it',
		'Successfully upgraded to WebSocket\nAn unauthorized connection attempt was rejected\nFinished "/cable" [WebSocket]',
		['certain auth-refused'],
	],
	[
		'the origin, with the lines of Phoenix',
		'[error] Could not check origin for Phoenix.Socket transport.\n\nOrigin of the request: https://www.chat.example\n\nThis happens when you are attempting a socket connection to\na different host',
		['certain origin-refused'],
	],
	[
		'an error at the close of SignalR has two usual reasons',
		"Error: Connection disconnected with error 'Error: Server returned an error on close: Connection closed with an error.'.",
		['likely server-crashed', 'likely too-big'],
	],
	[
		'with its details it has one, and what else the server did is open',
		"Error: Connection disconnected with error 'Error: Server returned an error on close: Connection closed with an error. InvalidDataException: The maximum message size of 32768B was exceeded. The message size can be configured in AddHubOptions.'.",
		['certain too-big'],
	],
	[
		'a silent server of SignalR',
		'System.TimeoutException: Server timeout (30000.00ms) elapsed without receiving a message from the server.',
		['likely peer-vanished'],
	],
	[
		'a status of Deno',
		'NetworkError: failed to connect to WebSocket: Invalid status code: 502',
		['certain bad-gateway'],
	],
	[
		'1002 in Bun is a failed handshake and no Close frame',
		'onclose 1002 Mismatch websocket accept header',
		['certain wrong-accept'],
	],
	[
		'a refused tunnel',
		"WebSocket connection to 'ws://chat.example:8000/' failed: Error in connection establishment: net::ERR_TUNNEL_CONNECTION_FAILED",
		[],
	],
	[
		'a 401 in Chromium, which prints the same for an Origin that the server refuses',
		"WebSocket connection to 'wss://chat.example/ws' failed: HTTP Authentication failed; no valid credentials available",
		['likely auth-refused', 'likely origin-refused'],
	],
	[
		'a 407 in Chromium',
		"WebSocket connection to 'wss://chat.example/ws' failed: Proxy authentication failed",
		['certain auth-refused'],
	],
	[
		'a Close frame whose reason is not UTF-8, in Chromium',
		"WebSocket connection to 'wss://chat.example/ws' failed: Received a broken close frame containing invalid UTF-8.",
		['certain bad-utf8'],
	],
	[
		'socket.io names the end of a transport in the same way for each close code',
		'disconnect: transport close',
		[
			'possible closed-by-page',
			'possible process-restarted',
			'possible idle-timeout',
			'possible peer-vanished',
			'possible server-crashed',
			'possible load-balancer-limit',
		],
	],
	[
		'URLSession fails a receive in the same way after a Close frame and without one',
		'Error Domain=NSPOSIXErrorDomain Code=57 "Socket is not connected"',
		[
			'possible closed-by-page',
			'possible process-restarted',
			'possible idle-timeout',
			'possible peer-vanished',
			'possible server-crashed',
			'possible load-balancer-limit',
		],
	],
	[
		'a 101 that Java-WebSocket does not accept, so nothing refused the upgrade',
		'draft Draft_6455 extension: DefaultExtension max frame size: 2147483647 refuses handshake',
		['possible wrong-accept', 'possible subprotocol-mismatch', 'possible extension-mismatch'],
	],
	[
		'a head that is too long, which a client of ws prints of a response',
		"Error: Parse Error: Header overflow { code: 'HPE_HEADER_OVERFLOW' }",
		['likely head-too-large'],
	],
	[
		'the header of a frame with several faults is no header, so its MASK bit proves nothing',
		'websocket: RSV1 set, FIN not set on control, bad MASK',
		['likely http-on-open-socket', 'possible protocol-error'],
	],
	[
		'the same, without a reserved bit',
		'websocket: bad opcode 13, bad MASK',
		['likely http-on-open-socket', 'likely protocol-error'],
	],
	['a MASK bit that is the only fault', 'websocket: bad MASK', ['certain masking-fault']],
	[
		'an error of an open transport of socket.io is not one of its opening',
		'disconnect transport error TransportError: websocket error',
		[
			'possible closed-by-page',
			'possible process-restarted',
			'possible idle-timeout',
			'possible peer-vanished',
			'possible server-crashed',
			'possible load-balancer-limit',
		],
	],
	[
		'a message of aiohttp after the end, which is no reset',
		'aiohttp.client_exceptions.ClientConnectionResetError: Cannot write to closing transport',
		[],
	],
	[
		'HTTP/1.0 in a request, by the class of the error',
		'websockets.exceptions.InvalidProtocol: unsupported HTTP version: HTTP/1.0',
		['certain proxy-http-1-0'],
	],
	[
		'HTTP/1.0 in a request or in a response',
		'ValueError: unsupported HTTP version: HTTP/1.0',
		['likely proxy-http-1-0'],
	],
	[
		'HTTP/1.0 in a response, which is no fault of the request',
		'ValueError: unsupported HTTP version: HTTP/1.0\n\nThe above exception was the direct cause of the following exception:\n\nwebsockets.exceptions.InvalidMessage: did not receive a valid HTTP response',
		['possible other-protocol', 'possible no-server', 'possible server-crashed'],
	],
	[
		'an upgrade that uvicorn does not support, for example one to h2c',
		'WARNING:  Unsupported upgrade request.',
		[],
	],
	['a port that browsers block', 'GET http://chat.example:6000/ net::ERR_UNSAFE_PORT', []],
	[
		'no network, in Safari',
		"WebSocket connection to 'wss://chat.example/' failed: The Internet connection appears to be offline.",
		[],
	],
	['sending too early', 'Error: WebSocket is not open: readyState 0 (CONNECTING)', []],
	['sending too late', 'WebSocket is already in CLOSING or CLOSED state.', []],
	[
		'a plain request to a port for TLS, whose 400 has no other reason',
		'HTTP/1.1 400 Bad Request\nServer: nginx/1.28.0\n\n<center>The plain HTTP request was sent to HTTPS port</center>',
		[],
	],
] as const)('the case says: %s', async (_, text, findings) => {
	expect((await caseOfPaste(text)).findings).toEqual(findings);
});

test.each([
	// ws, gorilla/websocket and tungstenite look at Upgrade first.
	['Missing or invalid Sec-WebSocket-Key header', 'handshake-fields-wrong'],
	[
		"websocket: unsupported version: 13 not found in 'Sec-Websocket-Version' header",
		'handshake-fields-wrong',
	],
	['No "Sec-WebSocket-Key" header', 'handshake-fields-wrong'],
	// Clients look at these fields only in a 101.
	[
		"WebSocket connection to 'ws://a/' failed: Error during WebSocket handshake: 'Upgrade' header is missing",
		'response-upgrade-wrong',
	],
	["Expected 'Connection' header value 'Upgrade' but was 'null'", 'response-upgrade-wrong'],
	["The server's response was missing the required header 'Connection'.", 'response-upgrade-wrong'],
	['Server did not set Upgrade header to "websocket".', 'response-upgrade-wrong'],
	['failed to connect to WebSocket: Invalid upgrade header', 'response-upgrade-wrong'],
	["WebSocket connection to 'wss://a/' failed: Missing upgrade header", 'response-upgrade-wrong'],
	["101, message='Invalid upgrade header', url='http://a/'", 'response-upgrade-wrong'],
	// Without a value none is wrong.
	[
		"WebSocket connection to 'wss://x.test/' failed: Error during WebSocket handshake: 'Sec-WebSocket-Accept' header is missing",
		'accept-missing',
	],
	["Response did not contain a 'Sec-WebSocket-Accept' header", 'accept-missing'],
	['websockets.exceptions.InvalidHeader: missing Sec-WebSocket-Accept header', 'accept-missing'],
	["Expected 'Sec-WebSocket-Accept' header value 'x' but was 'null'", 'accept-missing'],
	['Invalid challenge. Actual: null. Expected: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=', 'accept-missing'],
	['WebSocket protocol violation: invalid Sec-WebSocket-Accept "", key "def"', 'accept-missing'],
	[
		"The server's response was missing the required header 'Sec-WebSocket-Accept'.",
		'accept-missing',
	],
	['The Sec-WebSocket-Accept header is non-existent.', 'accept-missing'],
	[
		"WebSocket connection to 'ws://a/' failed: Error in connection establishment: net::ERR_PROXY_CONNECTION_FAILED",
		'client-proxy-failed',
	],
	[
		'received 1000 (OK); then sent 1002 (protocol error) incomplete fragmented message',
		'close-within-message',
	],
	["Failed to construct 'WebSocket': The URL 'localhost:8080' is invalid.", 'address-invalid'],
	["WebSocket connection to 'wss://a/' failed: Insufficient resources", 'too-many-sockets'],
	['Error: listen EADDRINUSE: address already in use :::8080', 'port-taken'],
	['Url(TlsFeatureNotEnabled)', 'tls-not-built-in'],
	['[CRITICAL] WORKER TIMEOUT (pid:9)', 'worker-timed-out'],
	['warn: error raised: Error: accept EMFILE', 'open-files-limit'],
	[
		"Access to XMLHttpRequest at 'http://a:3000/socket.io/?EIO=4&transport=polling' from origin 'null' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present\nconnect_error Error: xhr poll error",
		'polling-blocked-by-cors',
	],
	[
		'The WebSocket transport is not available, you must install a WebSocket server',
		'websocket-server-missing',
	],
	['{"code":0,"message":"Transport unknown"}', 'socketio-transport-unknown'],
	[
		'{"message": "Forbidden", "connectionId":"EXaMpLe=", "requestId":"ExAmPlE="}',
		'gateway-route-missing',
	],
	['RangeError: Too many message fragments', 'parts-too-many'],
	['RangeError: Too many message fragments\nclosed with code: 1008', 'parts-too-many'],
	['websocket: response does not implement http.Hijacker', 'hijacker-hidden'],
	['websocket: hijack: feature not supported', 'hijacker-hidden'],
	['http.ResponseWriter does not implement http.Hijacker', 'hijacker-hidden'],
	[
		'WARNING:  Unsupported upgrade request.\nWARNING:  No supported WebSocket library detected.',
		'websocket-library-missing',
	],
	['closed with code: 1003', 'close-event'],
	['closed with code: 1010', 'close-event'],
	['closed with code: 1013', 'close-event'],
	['closed with code: 1014', 'close-event'],
] as const)('a message is the whole reason: %s', async (content, id) => {
	const { findings, signs } = makeCase([await readPiece({ content, name: null, kind: null })], {});
	expect(signs.map((one) => one.id)).toContain(id);
	expect(findings).toEqual([]);
	expect(sayWhy(troubleSigns(signs))).toBe(true);
});

test('a heartbeat of socket.io that is missing is no Ping without a Pong', async () => {
	expect(await caseOfPaste('disconnect: ping timeout')).toEqual({
		signs: ['heartbeat-missing'],
		findings: ['likely peer-vanished'],
	});
});

test('a field of a request that is missing is not one of a 101', async () => {
	const text =
		"websocket: the client is not using the websocket protocol: 'upgrade' token not found in 'Connection' header";
	expect((await caseOfPaste(text)).findings).toEqual([
		'possible proxy-drops-upgrade',
		'possible plain-request',
		'possible proxy-http-1-0',
	]);
});

test.each([
	'Upgrade Required',
	'426 Upgrade Required',
	'Not a websocket handshake',
	'Can "Upgrade" only to "WebSocket".',
	'Failed to open a WebSocket connection: invalid Connection header: keep-alive.\n\nYou cannot access a WebSocket server directly with a browser. You need a WebSocket client.',
])('who opens the address as a page gets: %s', async (text) => {
	expect((await caseOfPaste(text)).findings[0]).toBe('possible plain-request');
});

test('a page that the browser asked for is no WebSocket', async () => {
	const line = 'GET http://localhost:8181/ 426 (Upgrade Required)';
	expect((await caseOfPaste(line)).findings).toEqual(['certain plain-request']);
});

test('every possible cause of a WebSocket that did not open remains for Vite and SignalR', async () => {
	const browser = await caseOfPaste("WebSocket connection to 'ws://chat.example/' failed: ");
	for (const text of [
		'[vite] failed to connect to websocket. your current setup:\n  (browser) chat.example/ <--[HTTP]--> localhost:5173/ (server)',
		'Uncaught (in promise) Error: WebSocket closed without opened.',
		"Error: Failed to start the transport 'WebSockets': Error: WebSocket failed to connect. The connection could not be found on the server, either the endpoint may not be a SignalR endpoint",
	]) {
		expect(await caseOfPaste(text)).toEqual({
			signs: ['connect-failed', 'status-hidden'],
			findings: browser.findings,
		});
	}
});

test('any text is read, and each sign lies in it', () => {
	const examples = MESSAGE_PATTERNS.map(({ example }) => example);
	const piece = fc.oneof(fc.string(), fc.constantFrom(...examples));
	fc.assert(
		fc.property(fc.array(piece), fc.nat(), (pieces, end) => {
			const text = pieces.join('\n').slice(0, end);
			for (const { range } of readMessageText(text)?.signs ?? []) {
				expect(range!.from).toBeLessThan(range!.to);
				expect(range!.to).toBeLessThanOrEqual(text.length);
			}
		}),
	);
});

test.each([
	'line: nothing happened, closed at\n',
	'disconnect',
	"WebSocket connection to '",
	'java.io.EOFException ',
	'disconnect reason socket ',
	'websocket: RSV1 set, ',
	'request Origin "',
	'Refused to connect to ',
	'Finished "',
	'Failed to upgrade to WebSocket (REQUEST_METHOD: GET, HTTP_CONNECTION: upgrade ',
	'Could not check origin for Phoenix.Socket transport. ',
	'[vite] failed to connect to websocket. ',
	'Server timeout (1',
	'1002 ',
	'ValueError: unsupported HTTP version: HTTP/1.0 ',
	'WARNING: Unsupported upgrade request. ',
	'Error: websocket error ',
	"WebSocket connection to 'a",
	"Failed to construct 'WebSocket': The port 1",
	'断开 ',
	'websocket 1',
	'wss://a',
	'502 Bad Gateway\n',
	"Access to XMLHttpRequest at 'http://a/socket.io/",
	"Access to XMLHttpRequest at 'http://a/socket.io/' from origin 'null' has been blocked by CORS policy\n",
	'The Same Origin Policy disallows reading the remote resource at http://a/socket.io/ ',
])('a long text of “%s” is read in time proportional to its length', (line) => {
	const times = Math.ceil(300_000 / line.length);
	expect(readMessageText(line.repeat(times))?.signs.length ?? 0).toBeLessThanOrEqual(times);
});

/** Takes a pattern apart: an escape, a class, the beginning of a group, a bounded repetition, or a character. */
const TOKEN = /\\.|\[(?:\\.|[^\]])+\]|\(\?(?:<?[=!:]|<\w+>)|\{\d+(?:,\d*)?\}|./gsu;

/** Lists what a pattern repeats without a bound, although nothing of the pattern before it can end the repetition. */
function endlessRepetitions(source: string): readonly string[] {
	const found: string[] = [];
	const tokens = [...source.matchAll(TOKEN)].map(([token]) => token);
	let depth = 0;
	let before = '';
	tokens.forEach((token, i) => {
		if (token.startsWith('(')) depth++;
		else if (token === ')') depth--;
		else if (token === '|' && depth === 0) before = '';
		else if (/^(?:\\[wdsS]|\[.+\])$/s.test(token)) {
			const endless = tokens[i + 1] === '*' || tokens[i + 1] === '+';
			// At the beginning of a line or of the text it begins once.
			if (endless && before !== '' && new RegExp(`^${token}*$`).test(before)) found.push(token);
		} else if (/^(?:\\[^bB]|[^[{^$?*+.|\\])$/u.test(token)) before += token.at(-1)!;
	});
	return found;
}

// A text of nothing but beginnings would otherwise be read to its end from each of them.
test('what a pattern repeats without a bound ends where the pattern can begin again', () => {
	const endless = MESSAGE_PATTERNS.flatMap(({ id, pattern: { source } }) =>
		endlessRepetitions(source).map((repeated) => `${id} ${repeated}`),
	);
	expect(endless).toEqual([]);
});

test('a pattern that matches nothing costs one search', () => {
	const matchAll = vi.spyOn(String.prototype, 'matchAll');
	readMessageText('nothing that a program reports of a WebSocket');
	expect(matchAll).not.toHaveBeenCalled();
	matchAll.mockRestore();
});
