// Lists errors of the Python library `websockets`, which is a client and a server.
import { closeCodeValue, statusValue, type MessagePattern } from './message-pattern.ts';

const EXCEPTIONS = 'websockets 17: src/websockets/exceptions.py';
const FRAMES = 'websockets 17: src/websockets/frames.py, protocol.py';

export const PYTHON_WEBSOCKETS: readonly MessagePattern[] = [
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
		id: 'python-websockets-no-pong',
		program: 'python-websockets',
		pattern: /\btimed out waiting for keepalive pong\b/,
		signs: ['opened', 'ping-unanswered'],
		source:
			'websockets, in version 14: src/websockets/asyncio/connection.py, keepalive, at the level DEBUG',
		example: '2026-03-02 09:14:31,207 - timed out waiting for keepalive pong',
	},
	{
		id: 'python-websockets-handler',
		program: 'python-websockets',
		// A handler that does not catch the end of a connection is logged in the same way.
		pattern:
			/\bconnection handler failed\b(?=[^]{1,3000}?\n(?!\S{0,80}ConnectionClosed)(?!TypeError: [\w.<>]{1,80}\(\) missing 1 required positional argument: 'path')[\w.]{1,80}(?:Error|Exception)\b)(?![^]{1,3000}?ConnectionClosed)/,
		signs: ['server-error'],
		source: 'websockets 17: src/websockets/asyncio/server.py, conn_handler',
		example:
			'connection handler failed\nTraceback (most recent call last):\n  File "/srv/app.py", line 12, in handler\n    user = users[name]\nKeyError: \'anna\'',
	},
	{
		// The handler lost its argument `path`, and process_request returns a Response, since the version of asyncio/.
		id: 'python-websockets-api',
		program: 'python-websockets',
		pattern:
			/\bassert isinstance\(response, Response\)|\bmissing 1 required positional argument: 'path'|\bgot an unexpected keyword argument '(?:extra_headers|additional_headers)'|\bmodule 'websockets' has no attribute '(?:server|client|legacy|WebSocketClientProtocol|WebSocketServerProtocol)'|\bexpected str[^\n]{0,40}, not ServerConnection\b|'ServerConnection' object (?:has no attribute|is not)|\bws_handler\([^)\n]{0,40}\)\s{1,200}TypeError: [\w.<>]{1,80}\(\) takes 1 positional argument but 2 were given/,
		signs: ['library-api-changed'],
		source:
			'websockets.readthedocs.io, howto/upgrade; github.com/python-websockets/websockets/issues/1526',
		example:
			"TypeError: BaseEventLoop.create_connection() got an unexpected keyword argument 'extra_headers'",
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
		id: 'python-websockets-upgrade-asserted',
		program: 'python-websockets',
		pattern:
			/\bassert get_header\('(?:Upgrade|Connection)'\)|\bInvalidHandshake: Invalid request\b/,
		signs: ['upgrade-header-wrong'],
		source: 'websockets, in version 3: websockets/handshake.py, check_request',
		example: "    assert get_header('Upgrade').lower() == 'websocket'",
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
];
