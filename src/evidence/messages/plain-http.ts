// Lists what servers send in answer to a request without TLS at a port for TLS: all of the page, or a part of it.
import type { MessagePattern } from './message-pattern.ts';

export const PLAIN_HTTP: readonly MessagePattern[] = [
	{
		id: 'netty-plain-http',
		program: 'netty',
		// The bytes that it prints are those of GET or POST.
		pattern: /\bnot an SSL\/TLS record: (?:474554|504f5354)/i,
		signs: ['plain-http-to-tls-port'],
		source: 'netty: io/netty/handler/ssl/SslHandler.java, NotSslRecordException',
		example:
			'io.netty.handler.ssl.NotSslRecordException: not an SSL/TLS record: 474554202f777320485454502f312e31',
	},
	{
		id: 'nginx-plain-http-page',
		program: 'nginx',
		pattern: /The plain HTTP request was sent to HTTPS port/,
		signs: ['plain-http-to-tls-port'],
		source: 'nginx: src/http/ngx_http_special_response.c, ngx_http_error_497_page',
		example: '<center>The plain HTTP request was sent to HTTPS port</center>',
	},
	{
		id: 'apache-plain-http-page',
		program: 'apache',
		pattern: /You're speaking plain HTTP to an SSL-enabled server port/,
		signs: ['plain-http-to-tls-port'],
		source: 'Apache httpd: modules/ssl/ssl_engine_kernel.c, ssl_hook_ReadReq',
		example: "Reason: You're speaking plain HTTP to an SSL-enabled server port.<br />",
	},
	{
		id: 'go-plain-http',
		program: 'go',
		pattern: /\bClient sent an HTTP request to an HTTPS server\b/i,
		signs: ['plain-http-to-tls-port'],
		source: 'go: src/net/http/server.go, tlsRecordHeaderLooksLikeHTTP',
		example: 'Client sent an HTTP request to an HTTPS server.',
	},
];
