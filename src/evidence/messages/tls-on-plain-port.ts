// Lists what servers without TLS print when a client begins with TLS. They take the first record for a request line. It
// begins with the bytes 16 03, then a version (RFC 8446 §5.1), which each program writes in its own way.
import type { MessagePattern } from './message-pattern.ts';

export const TLS_ON_PLAIN_PORT: readonly MessagePattern[] = [
	{
		id: 'tls-record-as-request',
		program: 'server',
		pattern:
			/\b(?:request|method|Request-Line)\b[^\n]{0,80}?(?:\\{1,2}x16\\{1,2}x03|0x160x03|\\u0016\\u0003)/i,
		signs: ['tls-not-accepted'],
		source:
			'Tomcat: java/org/apache/coyote/http11/Http11InputBuffer.java, parseRequestLine; cpython: Lib/http/server.py, parse_request; Kestrel: “Invalid request line”; websockets: “invalid HTTP request line”; WEBrick: “bad Request-Line”',
		example:
			'java.lang.IllegalArgumentException: Invalid character found in method name [0x160x030x010x020x000x01]. HTTP method names must be tokens',
	},
	{
		id: 'aiohttp-tls-record',
		program: 'aiohttp',
		pattern: /\bInvalid method encountered:(?:\\{1,2}n|\s){1,8}b'\\{1,2}x16\\{1,2}x03/,
		signs: ['tls-not-accepted'],
		source: 'aiohttp: aiohttp/_http_parser.pyx; github.com/home-assistant/core/issues/97838',
		example:
			'Bad status line "Invalid method encountered:\\n\\n  b\'\\x16\\x03\\x01\\x02\'\\n    ^"',
	},
	{
		id: 'node-tls-record',
		program: 'node',
		pattern: /\brawPacket: <Buffer 16 03 0[0-4]\b/,
		signs: ['tls-not-accepted'],
		source: 'node: lib/_http_server.js, onParserExecuteCommon; doc/api/http.md, clientError',
		example: "code: 'HPE_INVALID_METHOD', rawPacket: <Buffer 16 03 01 02 00 01 00 01 fc 03 03>",
	},
	{
		id: 'logged-tls-record',
		program: 'server',
		pattern: /"\\{1,2}x16\\{1,2}x03[^"\n]{0,1000}" (?:HTTPStatus\.BAD_REQUEST|400)\b/,
		signs: ['tls-not-accepted'],
		source: 'cpython: Lib/http/server.py, log_request; werkzeug: src/werkzeug/serving.py',
		example: '127.0.0.1 - - [27/Nov/2026 10:00:00] "\\x16\\x03\\x01\\x02" HTTPStatus.BAD_REQUEST -',
	},
	{
		id: 'django-tls',
		program: 'django',
		pattern: /You're accessing the development server over HTTPS, but it only supports HTTP/,
		signs: ['tls-not-accepted'],
		source: 'django: django/core/servers/basehttp.py, WSGIRequestHandler.log_message',
		example: "You're accessing the development server over HTTPS, but it only supports HTTP.",
	},
	{
		id: 'puma-tls',
		program: 'puma',
		pattern: /Are you trying to open an SSL connection to a non-SSL Puma\?/,
		signs: ['tls-not-accepted'],
		source: 'puma: ext/puma_http11/puma_http11.c, HttpParser_execute',
		example:
			'Puma::HttpParserError: Invalid HTTP format, parsing fails. Are you trying to open an SSL connection to a non-SSL Puma?',
	},
	{
		id: 'php-tls',
		program: 'php',
		pattern: /\bInvalid request \(Unsupported SSL request\)/,
		signs: ['tls-not-accepted'],
		source: 'php-src: sapi/cli/php_cli_server.c, php_cli_server_client_read_request',
		example: '127.0.0.1:39980 Invalid request (Unsupported SSL request)',
	},
	{
		id: 'jetty-tls',
		program: 'jetty',
		pattern: /\bIllegal character CNTL=0x16\b/,
		signs: ['tls-not-accepted'],
		source: 'jetty: jetty-http, HttpParser.java, IllegalCharacterException',
		example: 'org.eclipse.jetty.http.BadMessageException: 400: Illegal character CNTL=0x16',
	},
	{
		// The bytes may be of TLS or of anything else.
		id: 'python-no-request',
		program: 'python',
		pattern: /\bBad (?:request version|request syntax|HTTP\/0\.9 request type) \(/,
		signs: ['request-malformed'],
		source: 'cpython: Lib/http/server.py, parse_request',
		example: "code 400, message Bad request version ('\\x13\\x02\\x13')",
	},
	{
		id: 'uvicorn-no-request',
		program: 'uvicorn',
		pattern: /\bInvalid HTTP request received\./,
		signs: ['request-malformed'],
		source: 'uvicorn: uvicorn/protocols/http/h11_impl.py, handle_events',
		example: 'WARNING:  Invalid HTTP request received.',
	},
];
