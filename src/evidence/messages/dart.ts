// Lists errors of Dart, whose WebSocket Flutter programs use outside the browser.
import { statusValue, type MessagePattern } from './message-pattern.ts';

const WEBSOCKET = 'dart: sdk/lib/_http/websocket_impl.dart, connect';
const SOCKET = 'dart: sdk/lib/_internal/vm/bin/socket_patch.dart, OSError.toString';

export const DART: readonly MessagePattern[] = [
	{
		// Dart shows the address of a WebSocket with http.
		id: 'dart-insecure',
		program: 'dart',
		pattern: /\bInsecure HTTP is not allowed by platform\b/,
		signs: ['cleartext-forbidden'],
		source: 'dart: sdk/lib/_http/http_impl.dart, _HttpClient._openUrl',
		example: 'Bad state: Insecure HTTP is not allowed by platform: http://192.168.10.20:8098',
	},
	{
		id: 'dart-status',
		program: 'dart',
		pattern: /\bwas not upgraded to websocket,? HTTP status code: (?<status>[1-5]\d{2})\b/,
		signs: ['response'],
		values: statusValue,
		source: `${WEBSOCKET}; github.com/dart-lang/http/issues/1696`,
		example:
			"WebSocketException: Connection to 'https://chat.example:0/ws#' was not upgraded to websocket, HTTP status code: 404",
	},
	{
		// Older versions do not give the status. A 101 with other Upgrade or Connection fields has the same text.
		id: 'dart-not-upgraded',
		program: 'dart',
		pattern: /\bwas not upgraded to websocket\b(?!,? HTTP status code)/,
		signs: ['handshake-failed'],
		source: `${WEBSOCKET}; github.com/zino-hofmann/graphql-flutter/issues/480`,
		example:
			"WebSocketException: Connection to 'http://192.0.2.5:8080/graphql#' was not upgraded to websocket",
	},
	{
		id: 'dart-accept',
		program: 'dart',
		pattern:
			/Bad response 'Sec-WebSocket-Accept' header|Rea?sponse header 'Sec-WebSocket-Accept' is the wrong length/,
		signs: ['accept-differs'],
		source: WEBSOCKET,
		example: "WebSocketException: Bad response 'Sec-WebSocket-Accept' header",
	},
	{
		id: 'dart-accept-missing',
		program: 'dart',
		pattern: /Response did not contain a 'Sec-WebSocket-Accept' header/,
		signs: ['accept-missing'],
		source: WEBSOCKET,
		example: "WebSocketException: Response did not contain a 'Sec-WebSocket-Accept' header",
	},
	{
		id: 'dart-refused',
		program: 'dart',
		pattern:
			/\bOS Error: Connection refused, errno = (?:111|61)\b|\(OS Error: [^()\n]{1,120}, errno = (?:1225|10061)\)/,
		signs: ['tcp-refused'],
		source: SOCKET,
		example:
			'SocketException: Connection refused (OS Error: Connection refused, errno = 111), address = chat.example, port = 40000',
	},
	{
		id: 'dart-reset',
		program: 'dart',
		pattern: /\bOS Error: [^()\n]{1,120}, errno = (?:104|54|10054)\b/,
		signs: ['reset-by-peer'],
		source: SOCKET,
		example:
			'SocketException: Connection reset by peer (OS Error: Connection reset by peer, errno = 104), address = chat.example, port = 443',
	},
	{
		id: 'dart-unreachable',
		program: 'dart',
		pattern: /\bOS Error: (?:Network is unreachable|No route to host), errno = (?:101|113|51|65)\b/,
		signs: ['network-unreachable'],
		source: SOCKET,
		example:
			'SocketException: Connection failed (OS Error: Network is unreachable, errno = 101), address = chat.example, port = 443',
	},
	{
		id: 'dart-name',
		program: 'dart',
		pattern: /SocketException: Failed host lookup: /,
		signs: ['name-not-found'],
		source: 'dart: runtime/bin/socket.cc, “Failed host lookup”',
		example:
			"SocketException: Failed host lookup: 'nowhere.invalid' (OS Error: No address associated with hostname, errno = 7)",
	},
];
