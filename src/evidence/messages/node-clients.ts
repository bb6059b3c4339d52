// Lists errors of Node’s own client (undici), of WebSocket-Node and of socket.io, which names the end of any transport.
import { statusValue, type MessagePattern } from './message-pattern.ts';

const CONNECTION = 'undici 8.10: lib/web/websocket/connection.js';
const UNDICI_RECEIVER = 'undici 8.10: lib/web/websocket/receiver.js';
const SOCKET_IO = 'socket.io: docs, “disconnect” event; packages/engine.io-client/lib/socket.ts';
const VALIDATE = 'WebSocket-Node: lib/WebSocketClient.js, validateHandshake';

export const NODE_CLIENTS: readonly MessagePattern[] = [
	{
		id: 'nodejs-websocket-first-line',
		program: 'nodejs-websocket',
		pattern: /\bInvalid handshake: invalid first line format\b/,
		signs: ['handshake-failed'],
		source: 'nodejs-websocket: Connection.js, checkHandshake: the first line is not HTTP/1.1 101',
		example: 'Error: Invalid handshake: invalid first line format',
	},
	{
		id: 'undici-failed',
		program: 'undici',
		pattern: /Received network error or non-101 status code/,
		signs: ['connect-failed'],
		source: CONNECTION,
		example: 'TypeError: Received network error or non-101 status code.',
	},
	{
		id: 'undici-accept',
		program: 'undici',
		pattern: /Incorrect hash received in Sec-WebSocket-Accept header/,
		signs: ['accept-differs-or-missing'],
		source: CONNECTION,
		example: 'Incorrect hash received in Sec-WebSocket-Accept header.',
	},
	{
		id: 'undici-upgrade',
		program: 'undici',
		pattern: /Server did not set (Upgrade header to "websocket"|Connection header to "upgrade")/,
		signs: ['response-upgrade-wrong'],
		source: CONNECTION,
		example: 'Server did not set Upgrade header to "websocket".',
	},
	{
		id: 'undici-subprotocol',
		program: 'undici',
		pattern:
			/Protocol was not set in the opening handshake|Server did not respond with sent protocols/,
		signs: ['subprotocol-differs'],
		source: CONNECTION,
		example: 'Server did not respond with sent protocols.',
	},
	{
		id: 'undici-extension',
		program: 'undici',
		pattern: /Sec-WebSocket-Extensions header does not match/,
		signs: ['extension-differs'],
		source: CONNECTION,
		example: 'Sec-WebSocket-Extensions header does not match.',
	},
	{
		id: 'undici-masked',
		program: 'undici',
		pattern: /Frame cannot be masked/,
		signs: ['mask-unexpected'],
		source: UNDICI_RECEIVER,
		example: 'TypeError: Frame cannot be masked',
	},
	{
		id: 'undici-utf8',
		program: 'undici',
		pattern: /Received invalid UTF-8 in text frame/,
		signs: ['text-not-utf8'],
		source: 'undici 8.10: lib/web/websocket/websocket.js',
		example: 'TypeError: Received invalid UTF-8 in text frame.',
	},
	{
		id: 'undici-too-big',
		program: 'undici',
		pattern: /Payload size exceeds maximum allowed size|Received payload length > 2\^31 bytes/,
		signs: ['message-too-big'],
		source: UNDICI_RECEIVER,
		example: 'TypeError: Payload size exceeds maximum allowed size',
	},
	{
		id: 'undici-frame-head',
		program: 'undici',
		pattern:
			/Expected RSV1 to be clear|RSV1, RSV2, RSV3 must be clear|Invalid frame type was fragmented|Control frame either too large or fragmented/,
		signs: ['frame-unreadable'],
		source: UNDICI_RECEIVER,
		example: 'TypeError: Expected RSV1 to be clear.',
	},
	{
		id: 'undici-frame',
		program: 'undici',
		pattern:
			/TypeError: (Invalid opcode received|Expected continuation frame|Unexpected continuation frame|Received close frame with a 1-byte body)/,
		signs: ['frame-invalid'],
		source: UNDICI_RECEIVER,
		example: 'TypeError: Unexpected continuation frame',
	},
	{
		id: 'websocket-node-status',
		program: 'websocket-node',
		pattern: /Server responded with a non-101 status: (?<status>[1-5]\d{2})\b/,
		signs: ['response'],
		values: statusValue,
		source: 'WebSocket-Node: lib/WebSocketClient.js, connect',
		example: 'Connect Error: Error: Server responded with a non-101 status: 400 Bad Request',
	},
	{
		id: 'websocket-node-accept',
		program: 'websocket-node',
		pattern: /Sec-WebSocket-Accept header from server didn't match expected value of/,
		signs: ['accept-differs'],
		source: VALIDATE,
		example:
			"Sec-WebSocket-Accept header from server didn't match expected value of s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
	},
	{
		id: 'websocket-node-accept-missing',
		program: 'websocket-node',
		pattern: /Expected Sec-WebSocket-Accept header from server/,
		signs: ['accept-missing'],
		source: VALIDATE,
		example: 'Connect Error: Expected Sec-WebSocket-Accept header from server',
	},
	{
		id: 'websocket-node-upgrade',
		program: 'websocket-node',
		pattern: /Expected an? (?:Connection: Upgrade|Upgrade: websocket) header from the server/,
		signs: ['response-upgrade-wrong'],
		source: VALIDATE,
		example: 'Connect Error: Expected a Connection: Upgrade header from the server',
	},
	{
		id: 'websocket-node-subprotocol',
		program: 'websocket-node',
		pattern:
			/Server did not respond with a requested protocol\.|Expected a Sec-WebSocket-Protocol header\./,
		signs: ['subprotocol-differs'],
		source: VALIDATE,
		example: 'Connect Error: Server did not respond with a requested protocol.',
	},
	{
		id: 'socketio-websocket-error',
		program: 'socket.io',
		// The transport emits the same error when it was open.
		pattern:
			/\b(?:TransportError|Error): (?:websocket error|xhr poll error)(?<!(?:transport error|disconnect)[^\n]{0,140})(?![^\n]{0,100}(?:transport error|disconnect))/,
		signs: ['connect-failed'],
		source: 'socket.io: packages/engine.io-client/lib/transports/websocket.ts, polling-xhr.ts',
		example: 'connect_error Error: websocket error',
	},
	{
		id: 'socketio-transport-end',
		program: 'socket.io',
		// WebSocket++ has an “Underlying Transport Error”, also before a connection is open. Spring has a “Transport error”.
		pattern:
			/(?:disconnect|reason|socket|engine)(?!\w{0,40}Handler\w{0,20}\b|\w{0,40} {1,20}: )[^\n]{1,60}\b(?<!underlying )transport (close|error)\b|["'“`]transport (?:close|error)["'”`]|^\W{0,3}transport (close|error)\W{0,3}$/im,
		signs: ['transport-ended'],
		source: `${SOCKET_IO}; lib/transports/websocket.ts, onclose`,
		example: 'disconnect: transport close',
	},
	{
		id: 'socketio-ping-timeout',
		program: 'socket.io',
		pattern:
			/(?:disconnect|reason|socket|engine)[^\n]{1,60}(?<!\bkeepalive )\bping timeout\b|^\W{0,3}ping timeout\W{0,3}$/im,
		signs: ['heartbeat-missing'],
		source: SOCKET_IO,
		example: 'disconnect: ping timeout',
	},
];
