// What servers without TLS printed about a client that began with TLS. Addresses are changed, and long texts are
// shortened.
import type { ThreadExample } from './threads.ts';

export const TLS_THREADS: readonly ThreadExample[] = [
	{
		source: 'github.com/home-assistant/core/issues/97838',
		text: '  File "aiohttp/_http_parser.pyx", line 557, in aiohttp._http_parser.HttpParser.feed_data\naiohttp.http_exceptions.BadStatusLine: 400, message:\n  Bad status line "Invalid method encountered:\\n\\n  b\'\\\\x16\\\\x03\\\\x01\\\\x02\'\\n    ^"\n2023-08-05 19:29:58.195 ERROR (MainThread) [aiohttp.server] Error handling request',
		trouble: ['tls-not-accepted'],
		first: 'certain tls-failed',
	},
	{
		source: 'Django, runserver',
		text: "[05/Oct/2023 16:17:00] code 400, message Bad HTTP/0.9 request type ('\\x16\\x03\\x01\\x02\\x92\\x01\\x00\\x02\\x8e\\x03\\x03/º\\x10=N')\n[05/Oct/2023 16:17:00] You're accessing the development server over HTTPS, but it only supports HTTP.",
		trouble: ['tls-not-accepted'],
		first: 'certain tls-failed',
	},
	{
		source: 'Spring Boot with Tomcat',
		text: 'java.lang.IllegalArgumentException: Invalid character found in method name [0x160x030x010x010xf0f0x010x000x01b0x030x030x7f0x10v0xc4]. HTTP method names must be tokens\n\tat org.apache.coyote.http11.Http11InputBuffer.parseRequestLine(Http11InputBuffer.java:417)',
		trouble: ['tls-not-accepted'],
		first: 'certain tls-failed',
	},
	{
		source: 'Flask',
		text: '192.0.2.5 - - [27/Nov/2026 10:00:00] code 400, message Bad request version (\'\\x13\\x02\\x13\')\n192.0.2.5 - - [27/Nov/2026 10:00:00] "\\x16\\x03\\x01\\x02\\x00\\x01" HTTPStatus.BAD_REQUEST -',
		trouble: ['request-malformed', 'tls-not-accepted'],
		first: 'certain tls-failed',
	},
	{
		source: 'Kestrel',
		text: "Microsoft.AspNetCore.Server.Kestrel.Core.BadHttpRequestException: Invalid request line: '\\x16\\x03\\x01\\x02\\x00\\x01'",
		trouble: ['tls-not-accepted'],
		first: 'certain tls-failed',
	},
	{
		source: 'websockets',
		text: 'ValueError: invalid HTTP request line: \\x16\\x03\\x01\\x02\\x00\\x01\\x00',
		trouble: ['tls-not-accepted'],
		first: 'certain tls-failed',
	},
	{
		source: 'Node, clientError',
		text: "Error: Parse Error: Invalid method encountered\n    at socketOnData (node:_http_server:790:22) {\n  bytesParsed: 0,\n  code: 'HPE_INVALID_METHOD',\n  reason: 'Invalid method encountered',\n  rawPacket: <Buffer 16 03 01 02 00 01 00 01 fc 03 03 41 4b ... 467 more bytes>\n}",
		trouble: ['tls-not-accepted'],
		first: 'certain tls-failed',
	},
	{
		source: 'Puma',
		text: '2022-07-14 10:27:07 -0300 HTTP parse error, malformed request: #<Puma::HttpParserError: Invalid HTTP format, parsing fails. Are you trying to open an SSL connection to a non-SSL Puma?>',
		trouble: ['tls-not-accepted'],
		first: 'certain tls-failed',
	},
	{
		source: 'php -S',
		text: '[Sun Dec 12 22:21:07 2021] 192.0.2.110:39980 Accepted\n[Sun Dec 12 22:21:07 2021] 192.0.2.110:39980 Invalid request (Unsupported SSL request)\n[Sun Dec 12 22:21:07 2021] 192.0.2.110:39980 Closing',
		trouble: ['tls-not-accepted'],
		first: 'certain tls-failed',
	},
	{
		source: 'Jetty',
		text: '<h1>Bad Message 400</h1><pre>reason: Illegal character CNTL=0x16</pre>',
		trouble: ['tls-not-accepted'],
		first: 'certain tls-failed',
	},
];
