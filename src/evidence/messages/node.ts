// Lists errors of Node’s sockets and of `ws`, on either side.
import { PROGRAMS } from '../../engine/reader/index.ts';
import { statusValue, type MessagePattern } from './message-pattern.ts';
import { STORE_PORTS } from './stores.ts';

const NODE = 'node: doc/api/errors.md, common system errors';
const TLS = 'node: doc/api/tls.md, X509 certificate error codes';
const WS = `ws ${PROGRAMS.ws.version}: lib/websocket.js`;
const RECEIVER = `ws ${PROGRAMS.ws.version}: lib/receiver.js`;
const SERVER = `ws ${PROGRAMS.ws.version}: lib/websocket-server.js`;

export const NODE_MESSAGES: readonly MessagePattern[] = [
	{
		id: 'node-refused',
		program: 'node',
		pattern: /connect ECONNREFUSED|AggregateError \[ECONNREFUSED\]/,
		signs: ['tcp-refused'],
		source: NODE,
		example: 'Error: connect ECONNREFUSED 127.0.0.1:8080',
	},
	{
		// JSON has the fields of an error, and not its message.
		id: 'node-refused-json',
		program: 'node',
		pattern: new RegExp(
			`"code":"ECONNREFUSED","syscall":"connect"(?!,"address":"[^"\\n]{0,80}","port":${STORE_PORTS}\\b)`,
		),
		signs: ['tcp-refused'],
		source: `${NODE}; github.com/NapNeko/NapCatQQ/issues/59`,
		example:
			'{"errno":-111,"code":"ECONNREFUSED","syscall":"connect","address":"127.0.0.1","port":5140}',
	},
	{
		id: 'node-name',
		program: 'node',
		pattern: /getaddrinfo (ENOTFOUND|EAI_AGAIN)/,
		signs: ['name-not-found'],
		source: NODE,
		example: 'Error: getaddrinfo ENOTFOUND nowhere.invalid',
	},
	{
		id: 'node-timeout',
		program: 'node',
		pattern: /connect ETIMEDOUT/,
		signs: ['tcp-no-answer'],
		source: NODE,
		example: 'Error: connect ETIMEDOUT 192.0.2.1:443',
	},
	{
		id: 'node-unreachable',
		program: 'node',
		pattern: /connect (EHOSTUNREACH|ENETUNREACH)/,
		signs: ['network-unreachable'],
		source: NODE,
		example: 'Error: connect EHOSTUNREACH 192.0.2.1:443',
	},
	{
		id: 'node-reset',
		program: 'node',
		pattern: /read ECONNRESET/,
		signs: ['reset-by-peer'],
		source: NODE,
		example: 'Error: read ECONNRESET',
	},
	{
		id: 'node-hang-up',
		program: 'node',
		pattern: /Error: socket hang up/,
		signs: ['ended-before-response'],
		source: 'node: lib/_http_client.js, socketOnEnd',
		example: 'Error: socket hang up',
	},
	{
		id: 'node-ended-in-tls',
		program: 'node',
		pattern: /Client network socket disconnected before secure TLS connection was established/,
		signs: ['ended-in-tls'],
		source: 'node: lib/_tls_wrap.js, onConnectEnd',
		example:
			'Error: Client network socket disconnected before secure TLS connection was established',
	},
	{
		id: 'node-certificate',
		program: 'node',
		pattern:
			/DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|(?:^|[Ee]rror: )(?:self[- ]signed certificate|certificate has expired)|UNABLE_TO_VERIFY_LEAF_SIGNATURE|unable to verify the first certificate|CERT_HAS_EXPIRED|ERR_TLS_CERT_ALTNAME_INVALID|does not match certificate's altnames/,
		signs: ['tls-not-accepted'],
		source: TLS,
		example: 'Error: self-signed certificate',
	},
	{
		id: 'node-out-of-memory',
		program: 'node',
		pattern: /JavaScript heap out of memory/,
		signs: ['server-error'],
		source: 'v8: src/api/api.cc, V8::FatalProcessOutOfMemory',
		example: 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
	},
	{
		id: 'node-wrong-version',
		program: 'node',
		pattern: /EPROTO [^\n]{0,60}SSL routines|SSL routines:[^\n]{0,60}wrong version number/,
		signs: ['tls-not-accepted'],
		source: 'openssl: ssl/record, SSL_R_WRONG_VERSION_NUMBER',
		example:
			'Error: write EPROTO 140:error:0A00010B:SSL routines:ssl3_get_record:wrong version number',
	},
	{
		id: 'node-not-http',
		program: 'node',
		pattern: /Parse Error: Expected HTTP\/|HPE_INVALID_(CONSTANT|VERSION)/,
		signs: ['response-not-http'],
		source: 'llhttp: src/llhttp/http.ts; node: doc/api/errors.md, HPE_*',
		example: 'Error: Parse Error: Expected HTTP/',
	},
	{
		id: 'ws-status',
		program: 'ws',
		// Before version 3 it had parentheses and a small letter. PDF.js has a capital letter and parentheses.
		pattern:
			/Unexpected server response: (?<status>\d{3})|\bunexpected server response \((?<older>[1-5]\d{2})\)/,
		signs: ['response'],
		values: ({ status, older }) => statusValue({ status: status ?? older }),
		source: WS,
		example: 'Error: Unexpected server response: 200',
	},
	{
		id: 'ws-accept',
		program: 'ws',
		pattern: /Invalid Sec-WebSocket-Accept header/,
		signs: ['accept-differs-or-missing'],
		source: WS,
		example: 'Error: Invalid Sec-WebSocket-Accept header',
	},
	{
		id: 'ws-upgrade',
		program: 'ws',
		pattern: /Invalid Upgrade header(?! value)/,
		signs: ['upgrade-header-wrong'],
		source: `${WS}; ${SERVER}`,
		example: 'Error: Invalid Upgrade header',
	},
	{
		id: 'ws-subprotocol',
		program: 'ws',
		pattern:
			/Server sent (an invalid subprotocol|no subprotocol|a subprotocol but none was requested)/,
		signs: ['subprotocol-differs'],
		source: WS,
		example: 'Error: Server sent no subprotocol',
	},
	{
		id: 'ws-extension',
		program: 'ws',
		pattern:
			/Server sent a Sec-WebSocket-Extensions header but no extension was requested|Server indicated an extension that was not requested|Error: Invalid Sec-WebSocket-Extensions header/,
		signs: ['extension-differs'],
		source: WS,
		example: 'Error: Server indicated an extension that was not requested',
	},
	{
		id: 'ws-handshake-timeout',
		program: 'ws',
		pattern: /Opening handshake has timed out/,
		signs: ['opening-timed-out'],
		source: WS,
		example: 'Error: Opening handshake has timed out',
	},
	{
		id: 'ws-redirects',
		program: 'ws',
		pattern: /Maximum redirects exceeded/,
		signs: ['redirects-too-many'],
		source: WS,
		example: 'Error: Maximum redirects exceeded',
	},
	{
		id: 'ws-address',
		program: 'ws',
		pattern:
			/SyntaxError: (?:Invalid URL: |The URL's (?:protocol must be one of|pathname is empty)|The URL contains a fragment identifier)/,
		signs: ['address-invalid'],
		source: WS,
		example: 'SyntaxError: Invalid URL: localhost:8080',
	},
	{
		id: 'ws-closed-before-open',
		program: 'ws',
		pattern: /WebSocket was closed before the connection was established/i,
		signs: ['closed-before-open'],
		source: WS,
		example: 'Error: WebSocket was closed before the connection was established',
	},
	{
		id: 'ws-mask-required',
		program: 'ws',
		pattern: /\bMASK must be set\b/,
		signs: ['mask-missing'],
		source: RECEIVER,
		example: 'RangeError: Invalid WebSocket frame: MASK must be set',
	},
	{
		id: 'ws-mask-clear',
		program: 'ws',
		pattern: /Invalid WebSocket frame: MASK must be clear/,
		signs: ['mask-unexpected'],
		source: RECEIVER,
		example: 'RangeError: Invalid WebSocket frame: MASK must be clear',
	},
	{
		id: 'ws-utf8',
		program: 'ws',
		pattern: /Invalid WebSocket frame: invalid UTF-8 sequence/,
		signs: ['text-not-utf8'],
		source: RECEIVER,
		example: 'Error: Invalid WebSocket frame: invalid UTF-8 sequence',
	},
	{
		id: 'ws-max-payload',
		program: 'ws',
		pattern:
			/RangeError: Max payload size exceeded|WS_ERR_UNSUPPORTED_MESSAGE_LENGTH|Unsupported WebSocket frame: payload length > 2\^53 - 1/,
		signs: ['message-too-big'],
		source: `${RECEIVER}; lib/permessage-deflate.js`,
		example: 'RangeError: Max payload size exceeded',
	},
	{
		id: 'ws-fragments',
		program: 'ws',
		pattern: /RangeError: Too many (message fragments|buffered chunks)/,
		signs: ['parts-too-many'],
		source: `${RECEIVER}, maxFragments and maxBufferedChunks`,
		example: 'RangeError: Too many message fragments',
	},
	{
		id: 'ws-frame-head',
		program: 'ws',
		pattern:
			/(?:Invalid WebSocket frame|\bError): (RSV1 must be clear|RSV2 and RSV3 must be clear|FIN must be set)/,
		signs: ['frame-unreadable'],
		source: RECEIVER,
		example: 'RangeError: Invalid WebSocket frame: RSV1 must be clear',
	},
	{
		id: 'ws-frame',
		program: 'ws',
		pattern:
			/Invalid WebSocket frame: (invalid opcode \d+|invalid payload length \d+|invalid status code \d+)|\bError: invalid status code: \d{1,5}\s{1,9}at Receiver\b/,
		signs: ['frame-invalid'],
		source: RECEIVER,
		example: 'RangeError: Invalid WebSocket frame: invalid opcode 3',
	},
	{
		id: 'ws-server-refuses',
		program: 'ws',
		pattern: /Missing or invalid Sec-WebSocket-(Key|Version) header/,
		signs: ['handshake-fields-wrong'],
		source: `${SERVER}, handleUpgrade`,
		example: 'Missing or invalid Sec-WebSocket-Key header',
	},
];
