// Lists errors of Python’s sockets and of the client `websocket-client`. The library `websockets`, aiohttp and the servers
// have files of their own.
import { statusValue, type MessagePattern } from './message-pattern.ts';

const ASYNCIO = 'python: errno of the system, asyncio and socket';
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
		id: 'websocket-client-status',
		program: 'websocket-client',
		pattern: /\bHandshake status (?<status>[1-5]\d{2})(?: [A-Z]|\s*$)/m,
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
		id: 'websocket-client-closed',
		program: 'websocket-client',
		pattern: /\b[Ss]ocket is already closed\.|\bConnection is already closed\./,
		signs: ['transport-ended'],
		source: WEBSOCKET_CLIENT,
		example: 'websocket._exceptions.WebSocketConnectionClosedException: socket is already closed.',
	},
	{
		id: 'websocket-client-pong',
		program: 'websocket-client',
		pattern: /ping\/pong timed out/,
		signs: ['opened', 'ping-unanswered'],
		source: WEBSOCKET_CLIENT,
		example: 'websocket._exceptions.WebSocketTimeoutException: ping/pong timed out',
	},
];
