// Lists errors of Python: its sockets, `websockets`, `websocket-client` and ASGI servers. aiohttp has a file of its own.
import { closeCodeValue, statusValue, type MessagePattern } from './message-pattern.ts';

const ASYNCIO = 'python: errno of the system, asyncio and socket';
const EXCEPTIONS = 'websockets 17: src/websockets/exceptions.py';
const FRAMES = 'websockets 17: src/websockets/frames.py, protocol.py';
const UVICORN =
	'uvicorn: uvicorn/protocols/http/httptools_impl.py, _unsupported_upgrade_warning, before 0.30.6 _should_upgrade_to_ws; github.com/fastapi/fastapi/issues/2209';
const WEBSOCKET_CLIENT = 'websocket-client: websocket/_handshake.py, _socket.py, _app.py';

export const PYTHON: readonly MessagePattern[] = [
	{
		id: 'python-refused',
		program: 'python',
		pattern: /ConnectionRefusedError|\[(?:Errno (?:111|61|10061)|WinError 10061)\]/,
		signs: ['tcp-refused'],
		source: ASYNCIO,
		example: "ConnectionRefusedError: [Errno 111] Connect call failed ('127.0.0.1', 8080)",
	},
	{
		id: 'python-name',
		program: 'python',
		pattern:
			/socket\.gaierror|Name or service not known|nodename nor servname provided|Temporary failure in name resolution/,
		signs: ['name-not-found'],
		source: ASYNCIO,
		example: 'socket.gaierror: [Errno -2] Name or service not known',
	},
	{
		id: 'python-reset',
		program: 'python',
		// aiohttp gives an error of this class when its own side has closed.
		pattern:
			/ConnectionResetError(?!(?:: |\(['"])Cannot write to closing transport)|\[(?:Errno (?:104|54)|WinError 10054)\]/,
		signs: ['reset-by-peer'],
		source: ASYNCIO,
		example: 'ConnectionResetError: [Errno 104] Connection reset by peer',
	},
	{
		id: 'python-connect-timeout',
		program: 'python',
		pattern: /\[Errno (?:110|60)\] Connect call failed/,
		signs: ['tcp-no-answer'],
		source: ASYNCIO,
		example: "TimeoutError: [Errno 110] Connect call failed ('192.0.2.1', 443)",
	},
	{
		id: 'python-timeout',
		program: 'python',
		// The system says the same of a connection that was open.
		pattern: /\[(?:Errno (?:110|60)|WinError 10060)\](?! Connect call failed)/,
		signs: ['timed-out'],
		source: ASYNCIO,
		example: 'TimeoutError: [Errno 110] Connection timed out',
	},
	{
		id: 'python-certificate',
		program: 'python',
		pattern:
			/SSLCertVerificationError|CERTIFICATE_VERIFY_FAILED|\[SSL: (?:WRONG_VERSION_NUMBER|SSLV3_ALERT_(?:CERTIFICATE_UNKNOWN|BAD_CERTIFICATE|HANDSHAKE_FAILURE)|TLSV1_ALERT_(?:UNKNOWN_CA|PROTOCOL_VERSION))\]/,
		signs: ['tls-not-accepted'],
		source: 'python: Modules/_ssl.c',
		example:
			'ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:1000)',
	},
	{
		id: 'python-websockets-status',
		program: 'python-websockets',
		pattern: /server rejected WebSocket connection: HTTP (?<status>\d{3})/,
		signs: ['response'],
		values: statusValue,
		source: EXCEPTIONS,
		example: 'websockets.exceptions.InvalidStatus: server rejected WebSocket connection: HTTP 403',
	},
	{
		id: 'python-websockets-no-close',
		program: 'python-websockets',
		pattern:
			/no close frame received or sent|; no close frame received\b|\bcode = 1006 \(connection closed abnormally/,
		signs: ['ended-without-close'],
		source: EXCEPTIONS,
		example: 'websockets.exceptions.ConnectionClosedError: no close frame received or sent',
	},
	{
		id: 'python-websockets-keepalive',
		program: 'python-websockets',
		pattern: /keepalive ping timeout/,
		signs: ['opened', 'ping-unanswered'],
		source: 'websockets 17: src/websockets/asyncio/connection.py, keepalive',
		example:
			'websockets.exceptions.ConnectionClosedError: sent 1011 (internal error) keepalive ping timeout; no close frame received',
	},
	{
		id: 'python-websockets-received',
		program: 'python-websockets',
		pattern: /\breceived (?<code>[1-4]\d{3}) \([^)\n]{1,60}\)(?! keepalive ping timeout)/,
		signs: ['close-event'],
		values: closeCodeValue,
		source: EXCEPTIONS,
		example:
			'websockets.exceptions.ConnectionClosedError: received 1009 (message too big); then sent 1009 (message too big)',
	},
	{
		id: 'python-websockets-code',
		program: 'python-websockets',
		pattern: /\bcode = (?<code>1(?!006)\d{3}|[34]\d{3}) \([^)\n]{1,60}\), (?:no reason|reason = )/,
		signs: ['close-event'],
		values: closeCodeValue,
		source: 'websockets, before version 10: src/websockets/exceptions.py, format_close',
		example:
			'websockets.exceptions.ConnectionClosedError: code = 1011 (unexpected error), no reason',
	},
	{
		id: 'python-websockets-too-big',
		program: 'python-websockets',
		pattern:
			/PayloadTooBig|frame (?:with \d+ bytes )?(?:after reading \d+ bytes )?exceeds limit of \d+ bytes|over size limit \(\d+ > \d+ bytes\)/,
		signs: ['message-too-big'],
		source: 'websockets 17: src/websockets/exceptions.py; before 14: frames.py',
		example:
			'sent 1009 (message too big) frame with 1048577 bytes exceeds limit of 1048576 bytes; no close frame received',
	},
	{
		id: 'python-websockets-upgrade',
		program: 'python-websockets',
		pattern:
			/(?:InvalidUpgrade|Failed to open a WebSocket connection): (?:missing|empty|invalid) (?:Upgrade|Connection) header/,
		signs: ['upgrade-header-wrong'],
		source: 'websockets 17: src/websockets/exceptions.py, server.py',
		example: 'Failed to open a WebSocket connection: missing Connection header.',
	},
	{
		id: 'python-websockets-http-1-0',
		program: 'python-websockets',
		pattern:
			/(?:InvalidProtocol|Failed to open a WebSocket connection): unsupported HTTP version: HTTP\/1\.0/,
		signs: ['request-http-1-0'],
		source: EXCEPTIONS,
		example: 'websockets.exceptions.InvalidProtocol: unsupported HTTP version: HTTP/1.0',
	},
	{
		id: 'python-websockets-http-version',
		program: 'python-websockets',
		// Older versions print it of a request and of a response. That of a response has the sign of its next line.
		pattern:
			/ValueError: unsupported HTTP version: HTTP\/1\.0(?![\s\S]{0,2000}?did not receive a valid HTTP response)/,
		signs: ['http-1-0-in-use'],
		source: 'websockets, version 15: src/websockets/http11.py, Request.parse and Response.parse',
		example: 'ValueError: unsupported HTTP version: HTTP/1.0',
	},
	{
		id: 'python-websockets-origin',
		program: 'python-websockets',
		pattern:
			/InvalidOrigin: |Failed to open a WebSocket connection: (?:invalid|missing) Origin header/,
		signs: ['origin-not-allowed'],
		source: EXCEPTIONS,
		example: 'websockets.exceptions.InvalidOrigin: invalid Origin header: https://evil.example',
	},
	{
		id: 'python-websockets-accept',
		program: 'python-websockets',
		pattern: /(?:InvalidHeader(?:Value)?: )invalid Sec-WebSocket-Accept header/,
		signs: ['accept-differs'],
		source: 'websockets 17: src/websockets/client.py',
		example: 'websockets.exceptions.InvalidHeaderValue: invalid Sec-WebSocket-Accept header: x',
	},
	{
		id: 'python-websockets-accept-missing',
		program: 'python-websockets',
		pattern: /InvalidHeader: missing Sec-WebSocket-Accept header/,
		signs: ['accept-missing'],
		source: `websockets 17: src/websockets/client.py; ${EXCEPTIONS}`,
		example: 'websockets.exceptions.InvalidHeader: missing Sec-WebSocket-Accept header',
	},
	{
		id: 'python-websockets-response',
		program: 'python-websockets',
		pattern: /did not receive a valid HTTP response/,
		signs: ['response-not-http'],
		source: 'websockets 17: src/websockets/client.py',
		example: 'websockets.exceptions.InvalidMessage: did not receive a valid HTTP response',
	},
	{
		id: 'python-websockets-timeout',
		program: 'python-websockets',
		pattern: /timed out during opening handshake/,
		signs: ['opening-timed-out'],
		source: 'websockets 17: src/websockets/asyncio/client.py',
		example: 'TimeoutError: timed out during opening handshake',
	},
	{
		id: 'python-websockets-mask',
		program: 'python-websockets',
		pattern: /incorrect masking/,
		signs: ['mask-wrong'],
		source: FRAMES,
		example: 'websockets.exceptions.ProtocolError: incorrect masking',
	},
	{
		id: 'python-websockets-frame-head',
		program: 'python-websockets',
		pattern:
			/(?:ProtocolError: |\(protocol error\) )(?:reserved bits must be 0|control frame too long|fragmented control frame)/,
		signs: ['frame-unreadable'],
		source: FRAMES,
		example: 'websockets.exceptions.ProtocolError: reserved bits must be 0',
	},
	{
		id: 'python-websockets-frame',
		program: 'python-websockets',
		pattern:
			/(?:ProtocolError: |\(protocol error\) )(?:invalid opcode|unexpected continuation frame|expected a continuation frame|close frame too short|invalid status code)/,
		signs: ['frame-invalid'],
		source: FRAMES,
		example: 'sent 1002 (protocol error) unexpected continuation frame; no close frame received',
	},
	{
		id: 'python-websockets-close-within-message',
		program: 'python-websockets',
		pattern: /(?:ProtocolError: |\(protocol error\) )incomplete fragmented message/,
		signs: ['close-within-message'],
		source: 'websockets 17: src/websockets/protocol.py, recv_frame',
		example: 'received 1000 (OK); then sent 1002 (protocol error) incomplete fragmented message',
	},
	{
		id: 'python-websockets-subprotocol',
		program: 'python-websockets',
		pattern:
			/NegotiationError: (?:no subprotocols supported|unsupported subprotocol|missing subprotocol|invalid subprotocol)/,
		signs: ['subprotocol-differs'],
		source: 'websockets 17: src/websockets/client.py, server.py',
		example: 'websockets.exceptions.NegotiationError: unsupported subprotocol: chat',
	},
	{
		id: 'python-websockets-extension',
		program: 'python-websockets',
		pattern: /NegotiationError: (?:no extensions supported|Unsupported extension)/,
		signs: ['extension-differs'],
		source: 'websockets 17: src/websockets/client.py',
		example: 'websockets.exceptions.NegotiationError: no extensions supported',
	},
	{
		id: 'websocket-client-status',
		program: 'websocket-client',
		pattern: /\bHandshake status (?<status>[1-5]\d{2}) [A-Z]/,
		signs: ['response'],
		values: statusValue,
		source: WEBSOCKET_CLIENT,
		example:
			'websocket._exceptions.WebSocketBadStatusException: Handshake status 404 Not Found -+-+- {} -+-+- None',
	},
	{
		id: 'websocket-client-frame',
		program: 'websocket-client',
		pattern:
			/WebSocketProtocolException(?:: |\()\(?["']?Invalid (?:close opcode|close frame|ping frame|opcode)\b/,
		signs: ['frame-invalid'],
		source: 'websocket-client: websocket/_abnf.py, ABNF.validate',
		example: 'websocket._exceptions.WebSocketProtocolException: Invalid close frame.',
	},
	{
		id: 'websocket-client-lost',
		program: 'websocket-client',
		pattern: /Connection to remote host was lost/,
		signs: ['ended-without-close'],
		source: WEBSOCKET_CLIENT,
		example:
			'websocket._exceptions.WebSocketConnectionClosedException: Connection to remote host was lost.',
	},
	{
		id: 'websocket-client-pong',
		program: 'websocket-client',
		pattern: /ping\/pong timed out/,
		signs: ['opened', 'ping-unanswered'],
		source: WEBSOCKET_CLIENT,
		example: 'websocket._exceptions.WebSocketTimeoutException: ping/pong timed out',
	},
	{
		id: 'uvicorn-403',
		program: 'uvicorn',
		pattern: /"WebSocket [^"\n]{1,300}" 403|connection rejected \(403 Forbidden\)/,
		signs: ['refused-before-accept'],
		source:
			'github.com/Kludex/uvicorn/pull/1252; github.com/fastapi/fastapi/issues/2444: an unknown path gives 403',
		example: 'INFO:     (\'127.0.0.1\', 52429) - "WebSocket /ws" 403',
	},
	{
		id: 'uvicorn-no-library',
		program: 'uvicorn',
		pattern: /No supported WebSocket library detected/,
		signs: ['websocket-library-missing'],
		source: UVICORN,
		example:
			"WARNING:  No supported WebSocket library detected. Please use \"pip install 'uvicorn[standard]'\", or install 'websockets' or 'wsproto' manually.",
	},
	{
		id: 'uvicorn-upgrade',
		program: 'uvicorn',
		// The next line of the log says it if a library is missing.
		pattern:
			/WARNING: +Unsupported upgrade request(?![\s\S]{0,200}?No supported WebSocket library detected)/,
		signs: ['upgrade-not-supported'],
		source: UVICORN,
		example: 'WARNING:  Unsupported upgrade request.',
	},
];
