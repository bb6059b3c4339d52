// Lists what the servers of socket.io refuse. Its protocol below, Engine.IO, gives each client a session: requests
// name it as `sid`, and the process that opened it must get all of them.
import { statusValue, type MessagePattern } from './message-pattern.ts';

const SERVER = 'socket.io: packages/engine.io/lib/server.ts, errorMessages';
const PYTHON = 'python-engineio: src/engineio/server.py, handle_request';

/** Matches the addresses at which clients of socket.io, SockJS and SignalR send ordinary requests before a WebSocket. */
const POLLED = String.raw`https?:\/\/[^\s'"]{1,300}(?:\/socket\.io\/|\/negotiate\b|\/info\?t=)[^\s'"]{0,300}`;

export const ENGINE_IO: readonly MessagePattern[] = [
	{
		id: 'polling-cors',
		program: 'browser',
		// The response of an error seldom has fields of CORS. Then its status is the reason.
		pattern: new RegExp(
			`(?<!net::ERR_FAILED [45]\\d\\d [^\\n]{0,40}\\n[^\\n]{0,40})Access to (?:XMLHttpRequest|fetch) at '${POLLED}' from origin '[^'\\n]{1,300}' has been blocked by CORS policy(?![^]{0,700}net::ERR_FAILED [45]\\d\\d )|The Same Origin Policy disallows reading the remote resource at ${POLLED}(?![^\\n]{0,600} Status code: [45])`,
		),
		signs: ['polling-blocked-by-cors'],
		source:
			'chromium: services/network/public/cpp/cors; firefox: dom/locales/en-US/chrome/security/security.properties; github.com/nestjs/nest/pull/8636, github.com/rodgc/ngx-socket-io/issues/82; of an error: github.com/socketio/socket.io/issues/1979',
		example:
			"Access to XMLHttpRequest at 'http://localhost:3000/socket.io/?EIO=4&transport=polling&t=Nq-5ywG' from origin 'http://localhost:4200' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
	},
	{
		id: 'polling-status',
		program: 'browser',
		pattern: new RegExp(
			`(?:\\b(?:GET|POST) ${POLLED}|(?<![\\w:/.])\\/[^\\s'"]{0,200}\\/negotiate\\b[^\\s'"]{0,300}) (?:net::ERR_FAILED )?(?<status>(?!426)[45]\\d\\d) \\([A-Z]`,
		),
		signs: ['response', 'plain-request-sent'],
		values: statusValue,
		source:
			'chromium: the console, of a request of a page; github.com/nestjs/nest/issues/2619, github.com/aspnet/SignalR/issues/3150',
		example: 'POST http://localhost:4200/streamHub/negotiate 404 (Not Found)',
	},
	{
		id: 'polling-status-firefox',
		program: 'browser',
		pattern: new RegExp(
			`The Same Origin Policy disallows reading the remote resource at ${POLLED}[^\\n]{0,300} Status code: (?<status>(?!426)[45]\\d\\d)`,
		),
		signs: ['response', 'plain-request-sent'],
		values: statusValue,
		source:
			'firefox: dom/locales/en-US/chrome/security/security.properties, CORSMissingAllowOrigin2',
		example:
			'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example/socket.io/?EIO=4&transport=polling&t=x. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 404.',
	},
	{
		id: 'engine-io-session',
		program: 'socket.io',
		pattern:
			/\bSession ID unknown\b|\bInvalid session [\w-]{16,40}(?= \(further occurrences|\s*$)/m,
		signs: ['session-unknown'],
		source: `${SERVER}; socket.io, “Using multiple nodes”; ${PYTHON}`,
		example: '{"code":1,"message":"Session ID unknown"}',
	},
	{
		id: 'netty-socketio-session',
		program: 'netty-socketio',
		pattern:
			/\bUnauthorized client with sessionId: [\w-]{8,40}|\bPollingTransport\b[^\n]{1,12}[\w-]{8,40} is not registered\. Closing connection/,
		signs: ['session-unknown'],
		source:
			'netty-socketio: com/corundumstudio/socketio/transport/WebSocketTransport.java, connectClient; github.com/mrniko/netty-socketio/issues/414',
		example:
			'WARN  WebSocketTransport - Unauthorized client with sessionId: 7c1b1a52-0e4f-4a6c-9d52-5b1f0c7e2a11 with ip: /10.1.4.7:51230. Channel closed!',
	},
	{
		// Engine.IO has the transport in the address. A WebSocket without it, or a page, has none.
		id: 'engine-io-transport',
		program: 'socket.io',
		pattern: /"message":\s?"Transport unknown"/,
		signs: ['socketio-transport-unknown'],
		source: `${SERVER}; github.com/koush/AndroidAsync/issues/197`,
		example: '{"code":0,"message":"Transport unknown"}',
	},
	{
		id: 'engine-io-version',
		program: 'socket.io',
		pattern:
			/"Unsupported protocol version"|client is using an unsupported version of the Socket\.IO or Engine\.IO protocols/,
		signs: ['socketio-version-differs'],
		source: `${SERVER}; ${PYTHON}`,
		example:
			'The client is using an unsupported version of the Socket.IO or Engine.IO protocols (further occurrences of this error will be logged with level INFO)',
	},
	{
		// A packet of Engine.IO 3 has its length in front, and a payload of version 4 has not.
		id: 'engine-io-payload',
		program: 'socket.io',
		pattern: /\b\d{2,3}:0\{"sid":"(?:(?<=[?&]EIO=4\b[^]{1,1500})|(?=[^]{1,1500}[?&]EIO=4\b))/,
		signs: ['socketio-version-differs'],
		source:
			'socket.io, “Troubleshooting connection issues”; engine.io-protocol, difference between v3 and v4; github.com/socketio/socket.io/issues/3865',
		example:
			'GET /socket.io/?EIO=4&transport=polling&t=OBc2f\n96:0{"sid":"lv_VI97HAXpY6yYWAAAC","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":5000}2:40',
	},
	{
		id: 'engine-io-origin',
		program: 'python-engineio',
		pattern: /\bhttps?:\/\/\S{1,300} is not an accepted origin\b|\bNot an accepted origin\./,
		signs: ['origin-not-allowed'],
		source: PYTHON,
		example: 'http://localhost:5174 is not an accepted origin.',
	},
];
