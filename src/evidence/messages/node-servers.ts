// Lists what servers in Node print when two of them share an HTTP server, when a program calls them wrongly, and what
// faye’s websocket-driver and WebSocket-Node say of a request or of a frame.
import type { MessagePattern } from './message-pattern.ts';

const WS = 'ws: lib/websocket-server.js, completeUpgrade and handleUpgrade';
const DRIVER =
	'websocket-driver: lib/websocket/driver/hybi.js; in Ruby: lib/websocket/driver/hybi.rb';
const WEBSOCKET_NODE = 'WebSocket-Node: lib/WebSocketRequest.js, readHandshake and accept';
const CONNECTION =
	'WebSocket-Node: lib/WebSocketConnection.js, processFrame; lib/WebSocketFrame.js';

/** Matches code that attaches a server of `ws` to an HTTP server. */
const ATTACHED = String.raw`new (?:\w{1,20}\.)?(?:WebSocket\.?)?(?:Server|WebSocketServer)\(\{[^}]{0,80}?\bserver\b[^}]{0,80}\}`;

/** Matches code that attaches socket.io to one. */
const SOCKET_IO = String.raw`(?:new (?:\w{1,20}\.)?Server\((?=\w)|\bsocketio\(|require\(['"]socket\.io['"]\)\()`;

/** Matches that a development server has a socket of its own on the same HTTP server. */
const RELOAD = String.raw`(?:\[HMR\]|\[vite\]|/_next/webpack-hmr)`;

const TWO = `(?:${ATTACHED}|${SOCKET_IO})[^]{0,1500}?${ATTACHED}`;

const UWS = 'uWebSockets: src/WebSocketProtocol.h';

export const NODE_SERVERS: readonly MessagePattern[] = [
	{
		id: 'ws-upgraded-twice',
		program: 'ws',
		pattern: /\bserver\.handleUpgrade\(\) was called more than once with the same socket\b/,
		signs: ['servers-on-one-socket'],
		source: WS,
		example:
			'Error: server.handleUpgrade() was called more than once with the same socket, possibly due to a misconfiguration',
	},
	{
		// With `path` each server of ws refuses what the other one serves with 400, in the same connection.
		id: 'ws-two-servers',
		program: 'chromium',
		pattern: new RegExp(
			`Invalid frame header(?:(?<=${TWO}[^]{0,3000})|(?=[^]{0,3000}?${TWO})|(?<=${RELOAD}[^]{0,600})(?=[^]{0,3000}?${ATTACHED}))`,
		),
		signs: ['servers-on-one-socket'],
		source: `${WS}; README.md, “Multiple servers sharing a single HTTP/S server”`,
		example:
			"const one = new WebSocketServer({ server, path: '/a' });\nconst two = new WebSocketServer({ server, path: '/b' });\n// WebSocket connection to 'ws://localhost:3000/a' failed: Invalid frame header",
	},
	{
		id: 'ws-extensions-refused',
		program: 'ws',
		pattern: /\bInvalid or unacceptable Sec-WebSocket-Extensions header\b/,
		signs: ['extension-differs'],
		source: WS,
		example: 'Invalid or unacceptable Sec-WebSocket-Extensions header',
	},
	{
		id: 'ws-protocol-field',
		program: 'ws',
		pattern:
			/\bSyntaxError: (?:An invalid or duplicated subprotocol was specified|The "[^"\n]{0,100}" subprotocol is duplicated)|\bFailed to construct 'WebSocket': (?:The subprotocol '[^'\n]{0,200}' is (?:invalid|duplicated)|Sub ?protocol)|^\W{0,3}Invalid Sec-WebSocket-Protocol header\W{0,3}$/im,
		signs: ['subprotocol-name-invalid'],
		source: `${WS}; lib/websocket.js; lib/subprotocol.js; chromium: third_party/blink/renderer/modules/websockets/websocket_common.cc`,
		example: 'SyntaxError: An invalid or duplicated subprotocol was specified',
	},
	{
		id: 'close-call',
		program: 'page',
		pattern:
			/\bFailed to execute 'close' on 'WebSocket': (?:The (?:close )?code must be|The (?:close reason|message) must not be)|\bTypeError: First argument must be a valid error code number|\bRangeError: The message must not be greater than 123 bytes|\bInvalidAccessError: (?:Invalid code value|The code must be either 1000)|\bError: Close code \d{1,6} is not valid\./,
		signs: ['close-call-refused'],
		source:
			'chromium: third_party/blink/renderer/modules/websockets/websocket_common.cc, CloseInternal; ws: lib/sender.js, close; WebSocket-Node: lib/WebSocketConnection.js, close',
		example:
			"Uncaught InvalidAccessError: Failed to execute 'close' on 'WebSocket': The close code must be either 1000, or between 3000 and 4999. 1006 is neither.",
	},
	{
		// ws prints the name of the error beside its message, and a log may have the name alone.
		id: 'ws-code-frame',
		program: 'ws',
		pattern:
			/\bWS_ERR_(?:INVALID_OPCODE|INVALID_CLOSE_CODE|INVALID_CONTROL_PAYLOAD_LENGTH|EXPECTED_FIN)\b/,
		signs: ['frame-invalid'],
		source: 'ws: doc/ws.md, “Error codes”',
		example: "{ code: 'WS_ERR_INVALID_OPCODE' }",
	},
	{
		id: 'ws-code-head',
		program: 'ws',
		pattern: /\bWS_ERR_UNEXPECTED_RSV_(?:1|2_3)\b/,
		signs: ['frame-unreadable'],
		source: 'ws: doc/ws.md, “Error codes”',
		example: "{ code: 'WS_ERR_UNEXPECTED_RSV_1' }",
	},
	{
		id: 'ws-code-mask',
		program: 'ws',
		pattern: /\bWS_ERR_EXPECTED_MASK\b/,
		signs: ['mask-missing'],
		source: 'ws: doc/ws.md, “Error codes”',
		example: "{ code: 'WS_ERR_EXPECTED_MASK' }",
	},
	{
		id: 'ws-code-masked',
		program: 'ws',
		pattern: /\bWS_ERR_UNEXPECTED_MASK\b/,
		signs: ['mask-unexpected'],
		source: 'ws: doc/ws.md, “Error codes”',
		example: "{ code: 'WS_ERR_UNEXPECTED_MASK' }",
	},
	{
		id: 'ws-code-utf8',
		program: 'ws',
		pattern: /\bWS_ERR_INVALID_UTF8\b/,
		signs: ['text-not-utf8'],
		source: 'ws: doc/ws.md, “Error codes”',
		example: "{ code: 'WS_ERR_INVALID_UTF8' }",
	},
	{
		id: 'ws-code-size',
		program: 'ws',
		pattern: /\bWS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH\b/,
		signs: ['message-too-big'],
		source: 'ws: doc/ws.md, “Error codes”',
		example: "{ code: 'WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH' }",
	},
	{
		id: 'driver-request',
		program: 'faye',
		pattern: /\bError: Not a WebSocket request\b/,
		signs: ['request-not-websocket'],
		source: 'websocket-driver: lib/websocket/driver/server.js',
		example: 'Error: Not a WebSocket request',
	},
	{
		id: 'driver-fields',
		program: 'faye',
		pattern:
			/\bMissing handshake request header: Sec-WebSocket-Key\b|\bError: Unsupported WebSocket version: \d{1,3}\b|\bUnsupported websocket client version: \d{1,5}(?!\d)|\bClient must provide a value for Sec-WebSocket-(?:Key|Version)\b/,
		signs: ['handshake-fields-wrong'],
		source: `${DRIVER}; ${WEBSOCKET_NODE}`,
		example: 'Error: Missing handshake request header: Sec-WebSocket-Key',
	},
	{
		id: 'driver-subprotocol',
		program: 'faye',
		pattern: /\bSec-WebSocket-Protocol mismatch\b/,
		signs: ['subprotocol-differs'],
		source: 'websocket-driver: lib/websocket/driver/client.js, _validateHandshake',
		example: 'Error during WebSocket handshake: Sec-WebSocket-Protocol mismatch',
	},
	{
		id: 'driver-unmasked',
		program: 'faye',
		pattern: /\bReceived unmasked frame but masking is required\b/,
		signs: ['mask-missing'],
		source: DRIVER,
		example: 'Received unmasked frame but masking is required',
	},
	{
		id: 'driver-frame',
		program: 'faye',
		pattern:
			/\bReceived new data frame but previous continuous frame is unfinished\b|\bReceived control frame having too long payload: \d|\bIllegal frame opcode 0x[\da-f]{1,2} received in middle of fragmented message\b|\bUnexpected first opcode in fragmentation sequence: 0x[\da-f]/,
		signs: ['frame-invalid'],
		source: `${DRIVER}; ${CONNECTION}`,
		example: 'Received new data frame but previous continuous frame is unfinished',
	},
	{
		id: 'websocket-node-rsv',
		program: 'websocket-node',
		pattern:
			/\bUnsupported usage of rsv bits without negotiated extension\b|\bUnrecognized Opcode: 0x[\da-f]{1,2}\b/,
		signs: ['frame-unreadable'],
		source: CONNECTION,
		example: 'Unsupported usage of rsv bits without negotiated extension.',
	},
	{
		id: 'driver-too-big',
		program: 'faye',
		pattern:
			/\bWebSocket frame length too large\b|\bFrame size of \d{1,20} bytes exceeds maximum accepted frame size\b/,
		signs: ['message-too-big'],
		source: `${DRIVER}; ${CONNECTION}`,
		example: 'WebSocket frame length too large',
	},
	{
		id: 'node-invalid-url',
		program: 'ws',
		pattern:
			/\bERR_INVALID_URL\]?:? (?:\w{1,20}: )?Invalid URL|\bInvalid URL: (?!https?:\/\/|wss?:\/\/)\S{3,200}/,
		signs: ['address-invalid'],
		source: 'node: lib/internal/errors.js, ERR_INVALID_URL',
		example: 'TypeError [ERR_INVALID_URL]: Invalid URL: ws168.0.6/api/websocket',
	},
	{
		id: 'driver-address',
		program: 'faye',
		pattern:
			/\b\S{1,200} is not a valid WebSocket URL\b|\bYou must specify a full WebSocket URL, including (?:protocol|hostname)\b/,
		signs: ['address-invalid'],
		source:
			'websocket-driver: lib/websocket/driver/client.js; WebSocket-Node: lib/WebSocketClient.js',
		example: 'Error: chat.example/ws is not a valid WebSocket URL',
	},
	{
		id: 'websocket-node-no-handler',
		program: 'websocket-node',
		pattern:
			/\bNo handler is (?:configured to accept the connection|available for the given request)\.|\bUnable to find a route matching the specified path and protocol\./,
		signs: ['websocket-not-handled'],
		source: 'WebSocket-Node: lib/WebSocketServer.js, handleUpgrade; lib/WebSocketRouter.js',
		example: 'No handler is configured to accept the connection.',
	},
	{
		id: 'websocket-node-subprotocol-rest',
		program: 'websocket-node',
		pattern: /\bSpecified protocol was not requested by the client\b/,
		signs: ['subprotocol-differs'],
		source: WEBSOCKET_NODE,
		example: 'Error: Specified protocol was not requested by the client.',
	},
	{
		id: 'socketio-namespace',
		program: 'socket.io',
		pattern: /(?:\bError: |"message":\s?")Invalid namespace\b/,
		signs: ['namespace-unknown'],
		source: 'socket.io: packages/socket.io/lib/client.ts, connect',
		example: 'connect_error Error: Invalid namespace',
	},
	// The reasons that uWebSockets passes to its own close handler, beside 1006.
	{
		id: 'uws-too-big',
		program: 'uwebsockets',
		pattern: /\bReceived too big message\b/,
		signs: ['message-too-big'],
		source: UWS,
		example: '1006 Received too big message',
	},
	{
		id: 'uws-inactivity',
		program: 'uwebsockets',
		pattern: /\bWebSocket timed out from inactivity\b/,
		signs: ['idle-limit-reached'],
		values: () => ({ by: 'endpoint' }),
		source: UWS,
		example: 'close 1006 WebSocket timed out from inactivity',
	},
	{
		id: 'uws-text',
		program: 'uwebsockets',
		pattern: /\bReceived invalid UTF-8(?=["'\s.]{0,4}$)/m,
		signs: ['text-not-utf8'],
		source: UWS,
		example: '1006 Received invalid UTF-8',
	},
	{
		id: 'uws-frame',
		program: 'uwebsockets',
		pattern: /\bReceived invalid (?:WebSocket frame|close payload)\b/,
		signs: ['frame-unreadable'],
		source: UWS,
		example: '1006 Received invalid WebSocket frame',
	},
	{
		id: 'uws-fin',
		program: 'uwebsockets',
		pattern: /\bReceived TCP FIN before WebSocket close frame\b/,
		signs: ['ended-without-close'],
		source: UWS,
		example: '1006 Received TCP FIN before WebSocket close frame',
	},
	{
		id: 'socketio-v2-server',
		program: 'socket.io',
		pattern:
			/\bIt seems you are trying to reach a Socket\.IO server in v2\.x with a v3\.x client\b/,
		signs: ['socketio-version-differs'],
		source:
			'socket.io: packages/socket.io-parser and packages/socket.io-client/lib/socket.ts, onpacket',
		example:
			'Error: It seems you are trying to reach a Socket.IO server in v2.x with a v3.x client, but they are not compatible (more information here: https://socket.io/docs/v3/migrating-from-2-x-to-3-0/)',
	},
	{
		id: 'socketio-server-disconnect',
		program: 'socket.io',
		pattern: /\bio server disconnect\b(?!['"]?\s?[)|:,;\]])/,
		signs: ['server-disconnected'],
		source: 'socket.io: docs, “disconnect” event; packages/socket.io-client/lib/socket.ts',
		example: 'disconnected: io server disconnect',
	},
	{
		// Engine.IO: a handshake with transport=websocket and without Upgrade, or one that is no GET.
		id: 'engine-io-handshake',
		program: 'socket.io',
		pattern:
			/\{"code":\s?(?:2,\s?"message":\s?"Bad handshake method"|3,\s?"message":\s?"Bad request")/,
		signs: ['request-not-websocket'],
		source: 'socket.io: packages/engine.io/lib/server.ts, verify and handshake',
		example: '{"code":3,"message":"Bad request"}',
	},
	{
		id: 'engine-io-forbidden',
		program: 'socket.io',
		pattern: /\{"code":\s?4,\s?"message":\s?"/,
		signs: ['refused-before-accept'],
		source: 'socket.io: packages/engine.io/lib/server.ts, verify, allowRequest',
		example: '{"code":4,"message":"Forbidden"}',
	},
	{
		id: 'socketio-server-stopping',
		program: 'socket.io',
		pattern: /(?:disconnect|reason)[^\n]{1,60}\bserver shutting down\b/i,
		signs: ['server-stopping'],
		source: 'socket.io: packages/socket.io/lib/namespace.ts and index.ts, close',
		example: 'disconnect: server shutting down',
	},
];
