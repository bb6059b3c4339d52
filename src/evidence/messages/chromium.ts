// Messages in the console of Chromium. The texts after “failed:” are those of net/websockets and of the list
// of network errors.
import { statusValue, type MessagePattern } from './message-pattern.ts';

const HANDSHAKE = 'chromium: net/websockets/websocket_basic_handshake_stream.cc';
const ERRORS = 'chromium: net/base/net_error_list.h';
const CHANNEL = 'chromium: net/websockets/websocket_channel.cc';
const STREAM = 'chromium: net/websockets/websocket_stream.cc';
const BLINK = 'chromium: third_party/blink/renderer/modules/websockets/websocket_channel_impl.cc';

const failed = (reason: string, url = 'ws://localhost:8080/') =>
	`WebSocket connection to '${url}' failed: ${reason}`;
const establishment = (error: string, url?: string) =>
	failed(`Error in connection establishment: ${error}`, url);
const handshake = (reason: string) => failed(`Error during WebSocket handshake: ${reason}`);

export const CHROMIUM: readonly MessagePattern[] = [
	{
		id: 'chromium-refused',
		program: 'chromium',
		pattern: /net::ERR_CONNECTION_REFUSED/,
		signs: ['tcp-refused'],
		source: ERRORS,
		example: establishment('net::ERR_CONNECTION_REFUSED'),
	},
	{
		id: 'chromium-name',
		program: 'chromium',
		pattern: /net::ERR_(?:NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|DNS_TIMED_OUT)/,
		signs: ['name-not-found'],
		source: ERRORS,
		example: establishment('net::ERR_NAME_NOT_RESOLVED'),
	},
	{
		id: 'chromium-timeout',
		program: 'chromium',
		pattern: /net::ERR_CONNECTION_TIMED_OUT/,
		signs: ['tcp-no-answer'],
		source: ERRORS,
		example: establishment('net::ERR_CONNECTION_TIMED_OUT'),
	},
	{
		id: 'chromium-opening-timeout',
		program: 'chromium',
		pattern:
			/WebSocket opening handshake timed out|Error (?:during WebSocket handshake|in connection establishment): net::ERR_TIMED_OUT/,
		signs: ['opening-timed-out'],
		source: STREAM,
		example: failed('WebSocket opening handshake timed out'),
	},
	{
		id: 'chromium-unreachable',
		program: 'chromium',
		pattern: /net::ERR_ADDRESS_UNREACHABLE/,
		signs: ['network-unreachable'],
		source: ERRORS,
		example: establishment('net::ERR_ADDRESS_UNREACHABLE'),
	},
	{
		id: 'chromium-offline',
		program: 'chromium',
		pattern: /net::ERR_INTERNET_DISCONNECTED/,
		signs: ['client-offline'],
		source: ERRORS,
		example: establishment('net::ERR_INTERNET_DISCONNECTED'),
	},
	{
		id: 'chromium-certificate',
		program: 'chromium',
		pattern: /net::ERR_(CERT_[A-Z_]+|SSL_[A-Z_]+|BAD_SSL_CLIENT_AUTH_CERT|INSECURE_RESPONSE)/,
		signs: ['tls-not-accepted'],
		source: ERRORS,
		example: establishment('net::ERR_CERT_AUTHORITY_INVALID', 'wss://localhost:8443/'),
	},
	{
		id: 'chromium-reset',
		program: 'chromium',
		pattern:
			/Error (in connection establishment|during WebSocket handshake): net::ERR_CONNECTION_(RESET|CLOSED|ABORTED)/,
		signs: ['ended-before-response'],
		source: STREAM,
		example: establishment('net::ERR_CONNECTION_RESET'),
	},
	{
		// As people write it, without the rest of the line.
		id: 'chromium-reset-bare',
		program: 'chromium',
		pattern:
			/(?<!\b(?:GET|POST|PUT)\b[^\n]{1,200}|\b(?:opens|opened|messages?|onopen)\b[^]{1,300})\bERR[_ ]connection[_ ]reset\b/i,
		signs: ['ended-before-response'],
		source: STREAM,
		example: 'ERR_CONNECTION_RESET',
	},
	{
		id: 'chromium-closed-early',
		program: 'chromium',
		pattern: /Connection closed before receiving a handshake response|net::ERR_EMPTY_RESPONSE/,
		signs: ['ended-before-response'],
		source: HANDSHAKE,
		example: failed('Connection closed before receiving a handshake response'),
	},
	{
		id: 'chromium-blocked-by-client',
		program: 'chromium',
		pattern: /WebSocket connection to '[^']*' failed:[^\n]{0,60}net::ERR_BLOCKED_BY_CLIENT/,
		signs: ['blocked-by-extension'],
		source: ERRORS,
		example: establishment('net::ERR_BLOCKED_BY_CLIENT'),
	},
	{
		id: 'chromium-network-changed',
		program: 'chromium',
		pattern: /net::ERR_NETWORK_(CHANGED|IO_SUSPENDED)/,
		signs: ['network-changed'],
		source: ERRORS,
		example: establishment('net::ERR_NETWORK_CHANGED'),
	},
	{
		id: 'chromium-tunnel',
		program: 'chromium',
		pattern: /Establishing a tunnel via proxy server failed|net::ERR_TUNNEL_CONNECTION_FAILED/,
		signs: ['tunnel-refused'],
		source: `${STREAM}; ${ERRORS}`,
		example: failed('Establishing a tunnel via proxy server failed.'),
	},
	{
		id: 'chromium-port',
		program: 'chromium',
		pattern:
			/net::ERR_UNSAFE_PORT|Failed to construct 'WebSocket': The port \d{1,5} is not allowed/,
		signs: ['port-blocked'],
		source: `${ERRORS}; github.com/web-platform-tests/wpt/pull/5212, the results of Chrome`,
		example:
			"Uncaught SecurityError: Failed to construct 'WebSocket': The port 6667 is not allowed.",
	},
	{
		id: 'chromium-proxy',
		program: 'chromium',
		pattern: /net::ERR_(?:PROXY_CONNECTION_FAILED|SOCKS_CONNECTION_(?:FAILED|HOST_UNREACHABLE))/,
		signs: ['client-proxy-failed'],
		source: ERRORS,
		example: establishment('net::ERR_PROXY_CONNECTION_FAILED'),
	},
	{
		id: 'chromium-address',
		program: 'chromium',
		pattern:
			/Failed to construct 'WebSocket': The URL(?:'s scheme must be either|(?: '[^'\n]{0,300}')? is invalid| contains a fragment identifier)|Error in connection establishment: net::ERR_ADDRESS_INVALID/,
		signs: ['address-invalid'],
		source: `chromium: third_party/blink/renderer/modules/websockets/websocket_common.cc; ${ERRORS}`,
		example:
			"Uncaught SyntaxError: Failed to construct 'WebSocket': The URL's scheme must be either 'ws' or 'wss'. 'localhost' is not allowed.",
	},
	{
		id: 'chromium-too-many',
		program: 'chromium',
		pattern:
			/WebSocket connection to '[^']*' failed: (?:Error in connection establishment: net::ERR_INSUFFICIENT_RESOURCES|Insufficient resources)/,
		signs: ['too-many-sockets'],
		source: `${ERRORS}; ${BLINK}; github.com/gorilla/websocket/issues/477, github.com/websockets/ws/issues/2147`,
		example: failed('Insufficient resources'),
	},
	{
		id: 'chromium-credentials',
		program: 'chromium',
		// Chromium prints it for each 401.
		pattern: /HTTP Authentication failed; no valid credentials available/,
		signs: ['response'],
		values: () => ({ status: 401 }),
		source: STREAM,
		example: failed('HTTP Authentication failed; no valid credentials available'),
	},
	{
		id: 'chromium-proxy-credentials',
		program: 'chromium',
		pattern: /failed: Proxy authentication failed/,
		signs: ['response'],
		values: () => ({ status: 407 }),
		source: STREAM,
		example: failed('Proxy authentication failed'),
	},
	{
		id: 'chromium-not-http',
		program: 'chromium',
		pattern:
			/Error during WebSocket handshake: (Invalid status line|net::ERR_INVALID_HTTP_RESPONSE)/,
		signs: ['response-not-http'],
		source: HANDSHAKE,
		example: handshake('net::ERR_INVALID_HTTP_RESPONSE'),
	},
	{
		id: 'chromium-http2',
		program: 'chromium',
		pattern: /net::ERR_HTTP2_(PROTOCOL_ERROR|STREAM_CLOSED|SERVER_REFUSED_STREAM)/,
		signs: ['http-2-in-use'],
		source: ERRORS,
		example: failed('net::ERR_HTTP2_PROTOCOL_ERROR'),
	},
	{
		id: 'chromium-status',
		program: 'chromium',
		// A person who types in Chinese may put full-width colons.
		pattern:
			/(?:Error during WebSocket handshake(?:: |：)|(?<!failed: ))Unexpected response code(?:: |：)(?<status>\d{3})/,
		signs: ['response'],
		values: statusValue,
		source: HANDSHAKE,
		example: handshake('Unexpected response code: 502'),
	},
	{
		id: 'chromium-accept',
		program: 'chromium',
		pattern: /Incorrect 'Sec-WebSocket-Accept' header value/,
		signs: ['accept-differs'],
		source: HANDSHAKE,
		example: handshake("Incorrect 'Sec-WebSocket-Accept' header value"),
	},
	{
		id: 'chromium-accept-missing',
		program: 'chromium',
		pattern: /'Sec-WebSocket-Accept' header is missing/,
		signs: ['accept-missing'],
		source: HANDSHAKE,
		example: handshake("'Sec-WebSocket-Accept' header is missing"),
	},
	{
		id: 'chromium-upgrade',
		program: 'chromium',
		pattern:
			/'(Upgrade|Connection)' header (is missing|value is not '(?:WebSocket|Upgrade)'|value must contain 'Upgrade')/,
		signs: ['response-upgrade-wrong'],
		source: HANDSHAKE,
		example: handshake("'Upgrade' header is missing"),
	},
	{
		id: 'chromium-subprotocol-none',
		program: 'chromium',
		pattern:
			/Sent non-empty \*{0,2}'Sec-WebSocket-Protocol'\*{0,2} header but no response (?:was|is) received/,
		signs: ['subprotocol-differs'],
		source: HANDSHAKE,
		example: handshake(
			"Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received",
		),
	},
	{
		id: 'chromium-subprotocol-other',
		program: 'chromium',
		pattern:
			/'Sec-WebSocket-Protocol' header value '[^']*' in response does not match any of sent values|Response must not include 'Sec-WebSocket-Protocol' header if not present in request/,
		signs: ['subprotocol-differs'],
		source: HANDSHAKE,
		example: handshake(
			"'Sec-WebSocket-Protocol' header value 'chat' in response does not match any of sent values",
		),
	},
	{
		id: 'chromium-twice',
		program: 'chromium',
		pattern: /'[A-Za-z-]{3,40}' header must not appear more than once in a response/,
		signs: ['rejected-101'],
		source: `${HANDSHAKE}; github.com/stomp-js/ng2-stompjs/issues/150`,
		example: handshake(
			"'Sec-WebSocket-Protocol' header must not appear more than once in a response",
		),
	},
	{
		id: 'chromium-extension',
		program: 'chromium',
		pattern:
			/Found an unsupported extension '[^']*' in 'Sec-WebSocket-Extensions' header|Error in permessage-deflate/,
		signs: ['extension-differs'],
		source: HANDSHAKE,
		example: handshake(
			"Found an unsupported extension 'permessage-foo' in 'Sec-WebSocket-Extensions' header",
		),
	},
	{
		id: 'chromium-masked',
		program: 'chromium',
		pattern:
			/A server must not mask any frames that it sends to the client|\bMasked frame from server\b|\billegal masked frame\b/,
		signs: ['mask-unexpected'],
		source: CHANNEL,
		example: failed('A server must not mask any frames that it sends to the client.'),
	},
	{
		id: 'chromium-utf8',
		program: 'chromium',
		pattern: /Could not decode a text frame as UTF-?8/i,
		signs: ['text-not-utf8'],
		source: CHANNEL,
		example: failed('Could not decode a text frame as UTF-8.'),
	},
	{
		id: 'chromium-reserved-bits',
		program: 'chromium',
		pattern:
			/One or more reserved bits are on(?:: reserved1 = \d(?:, reserved2 = \d, reserved3 = \d)?)?/,
		signs: ['frame-unreadable'],
		source: CHANNEL,
		example: failed(
			'One or more reserved bits are on: reserved1 = 1, reserved2 = 0, reserved3 = 0',
		),
	},
	{
		id: 'chromium-opcode',
		program: 'chromium',
		pattern: /Unrecognized frame opcode: \d+/,
		signs: ['frame-invalid'],
		source: CHANNEL,
		example: failed('Unrecognized frame opcode: 3'),
	},
	{
		id: 'chromium-fragments',
		program: 'chromium',
		pattern:
			/Received (start of new message but previous message is unfinished|unexpected continuation frame)/,
		signs: ['frame-invalid'],
		source: CHANNEL,
		example: failed('Received unexpected continuation frame.'),
	},
	{
		id: 'chromium-header',
		program: 'chromium',
		pattern: /(?:WebSocket connection to '[^']*' failed: |(?:^|["“‘'`: ]))Invalid frame header/m,
		signs: ['frame-unreadable'],
		source: CHANNEL,
		example: failed('Invalid frame header'),
	},
	{
		id: 'chromium-close-frame',
		program: 'chromium',
		pattern: /Received a broken close frame(?! containing invalid UTF-8)/,
		signs: ['frame-invalid'],
		source: CHANNEL,
		example: failed('Received a broken close frame containing an invalid size body.'),
	},
	{
		id: 'chromium-close-frame-utf8',
		program: 'chromium',
		pattern: /Received a broken close frame containing invalid UTF-8/,
		signs: ['text-not-utf8'],
		source: CHANNEL,
		example: failed('Received a broken close frame containing invalid UTF-8.'),
	},
	{
		id: 'chromium-closed-before-open',
		program: 'chromium',
		pattern: /WebSocket is closed before the connection is established/,
		signs: ['closed-before-open'],
		source: BLINK,
		example: failed('WebSocket is closed before the connection is established.'),
	},
	{
		id: 'chromium-mixed',
		program: 'chromium',
		pattern:
			/attempted to connect to the insecure WebSocket endpoint '[^']*'\. This request has been blocked|An insecure WebSocket connection may not be initiated from a page loaded over HTTPS/,
		signs: ['mixed-content-blocked'],
		source:
			'chromium: third_party/blink/renderer/core/loader/mixed_content_checker.cc; github.com/google/ios-webkit-debug-proxy/issues/115',
		example:
			"Mixed Content: The page at 'https://chat.example/' was loaded over HTTPS, but attempted to connect to the insecure WebSocket endpoint 'ws://chat.example/ws'. This request has been blocked; this endpoint must be available over WSS.",
	},
	{
		id: 'chromium-csp',
		program: 'chromium',
		pattern:
			/(?<!\[Report Only\] )(?:Refused to connect to|Connecting to) '(?:wss?:)[^']*'[^\n]{0,40}violates the following Content Security Policy directive: "(?:connect|default)-src/,
		signs: ['csp-blocked'],
		source: 'chromium: third_party/blink/renderer/core/frame/csp/csp_directive_list.cc',
		example:
			"Refused to connect to 'wss://chat.example/ws' because it violates the following Content Security Policy directive: \"connect-src 'self'\".",
	},
	{
		id: 'chromium-generic',
		program: 'chromium',
		// The console puts the place in the code behind it, and a person who quotes the line a mark.
		pattern:
			/WebSocket connection to '[^']*' failed:(?:\s*$|[ \t]{0,4}(?:[^\s'"`]{1,120}:\d{1,7})?[ \t]{0,4}["'`_]?[ \t]{0,4}$)/m,
		signs: ['connect-failed'],
		source: BLINK,
		example: "WebSocket connection to 'wss://chat.example/ws' failed: ",
	},
];
