// The error log of nginx. The level tells the side of an error on an upgraded connection: nginx logs errors of the
// client’s connection as `info` and those of the server’s as `error`.
//
// Sources: nginx, src/http/ngx_http_upstream.c, src/event/ngx_event.c (ngx_connection_error),
// src/os/unix/ngx_process_cycle.c. ngx_http_upstream_process_upgraded reports “upstream timed out” as an error of the
// client’s connection (NGX_ERROR_INFO in ngx_http_request.c), so this line is `info` too. Recorded from the
// versions in `RECORDED_WITH` of the engine.
import type { SignId } from '../sign.ts';
import { logLine, readLoggedRequest, type LogLine } from './log-line.ts';
import { loggedTime } from './log-time.ts';

const LINE = /^(\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d) \[([a-z]+)\] \d+#\d+: (?:\*\d+ )?/;
const REQUEST = /, request: "([^"]*)"/;

interface ErrorMessage {
	readonly pattern: RegExp;
	readonly signs: readonly SignId[];
	readonly level?: string;
}

/** Says what a message shows on an upgraded connection. The first pattern that matches counts. */
const UPGRADED: readonly ErrorMessage[] = [
	{ pattern: /^upstream timed out/, signs: ['idle-limit-reached'] },
	// The client did not take bytes for the time of send_timeout.
	{ pattern: /^client timed out/, signs: ['opened', 'timed-out'] },
	{
		pattern: /^(?:recv|send|writev|SSL_\w+)\(\) failed/,
		level: 'info',
		signs: ['opened', 'reset-from-client'],
	},
	{ pattern: /^(?:recv|send|writev|SSL_\w+)\(\) failed/, signs: ['opened', 'upstream-died'] },
	{ pattern: /prematurely closed connection/, signs: ['opened', 'upstream-died'] },
];

/** Holds the first bytes of a ClientHello: a handshake record of TLS 1.0 to 1.2 (RFC 8446 §5.1). */
const TLS_RECORD = '\u0016\u0003';
const TLS_AS_REQUEST = new RegExp(`^client sent invalid .*request: "${TLS_RECORD}`);

const REQUESTS: readonly ErrorMessage[] = [
	// Without a server in the sentence, the request was not yet complete.
	{ pattern: /client prematurely closed connection, so upstream/, signs: ['client-gave-up'] },
	// ngx_http_limit_req_module.c and ngx_http_limit_conn_module.c
	{ pattern: /^limiting (?:requests|connections)/, signs: ['requests-limited'] },
	{ pattern: /^client sent too (?:long|large)/, signs: ['request-too-long'] },
	// ngx_connection.c. Other texts with these words are a warning and an error in the configuration.
	{
		pattern: /^\d+ worker_connections are not enough(?!,| for \d)/,
		signs: ['connections-used-up'],
	},
	// ngx_http_request.c
	{ pattern: /^client sent plain HTTP request to HTTPS port/, signs: ['plain-http-to-tls-port'] },
	// ngx_http_access_module.c
	{ pattern: /^access forbidden by rule/, signs: ['client-denied'] },
	{ pattern: TLS_AS_REQUEST, signs: ['tls-not-accepted'] },
	{
		pattern: /^client sent (?:invalid (?:method|request|host|version)|HTTP\/1\.1 request without)/,
		signs: ['request-malformed'],
	},
	// ngx_http_auth_basic_module.c
	{
		pattern: /^no user\/password was provided|^user "[^"]*"(?: was not found|: password mismatch)/,
		signs: ['credentials-refused'],
	},
	// A location of files took the request. A name with a dot is one of a page.
	{ pattern: /^open\(\) "[^"]*\/[^"./]*" failed \(2:/, signs: ['path-unknown'] },
	{
		pattern: /^upstream timed out .* while (?:connecting|SSL handshaking) to upstream/,
		signs: ['upstream-unreachable'],
	},
	// The head of the response had come before: ngx_http_upstream_send_response sets this action.
	{ pattern: /^upstream timed out .* while reading upstream/, signs: ['upstream-silent'] },
	{ pattern: /^upstream timed out/, signs: ['upstream-no-response'] },
	{ pattern: /^connect\(\) (?:failed|to \S+ failed)/, signs: ['upstream-unreachable'] },
	{ pattern: /^no live upstreams/, signs: ['upstream-unreachable'] },
	{ pattern: /could not be resolved/, signs: ['upstream-unreachable'] },
	{ pattern: /^host not found in upstream/, signs: ['upstream-unreachable'] },
	{ pattern: /^no resolver defined to resolve/, signs: ['upstream-unreachable'] },
	{ pattern: /while SSL handshaking to upstream/, signs: ['upstream-unreachable'] },
	{ pattern: /^SSL_do_handshake\(\) failed .* while SSL handshaking/, signs: ['tls-not-accepted'] },
	// Its response had begun, so it need not be a refusal: ngx_http_upstream.c and ngx_event_pipe.c.
	{
		pattern: /^upstream prematurely closed connection while reading upstream/,
		signs: ['upstream-died'],
	},
	{ pattern: /^upstream prematurely closed connection/, signs: ['upstream-ended'] },
	{ pattern: /^(?:recv|send|writev|SSL_\w+)\(\) failed .*(?:upstream)/, signs: ['upstream-ended'] },
	{
		pattern: /^upstream sent (?:no valid HTTP|invalid|too big|unexpected|duplicate|unsupported)/,
		signs: ['upstream-response-invalid'],
	},
];

const PROCESS: readonly ErrorMessage[] = [
	{ pattern: /^worker process \d+ exited on signal \d+/, signs: ['server-error'] },
	{
		pattern: /^signal \d+ \(SIGHUP\) received|^signal process started/,
		signs: ['restart-at-that-time'],
	},
	{ pattern: /^signal \d+ \(SIG(?:TERM|INT)\) received.*, exiting/, signs: ['server-stopping'] },
	{ pattern: /^signal \d+ \(SIGQUIT\) received.*, shutting down/, signs: ['server-stopping'] },
	{ pattern: /^gracefully shutting down/, signs: ['restart-at-that-time'] },
];

/** Reads a line of the error log of nginx. A line with another message gives no signs. */
export function readNginxErrorLine(line: string): LogLine | null {
	const match = LINE.exec(line);
	if (!match) return null;
	const [whole, time = '', level = ''] = match;
	const rest = line.slice(whole.length);
	const upgraded = rest.includes('while proxying upgraded connection');
	const request = REQUEST.exec(rest)?.[1];
	const of = (messages: readonly ErrorMessage[]) =>
		messages.find((one) => one.pattern.test(rest) && (one.level ?? level) === level)?.signs;
	const process = upgraded ? undefined : of(PROCESS);
	return logLine('nginx-error', {
		at: loggedTime(time),
		request: request === undefined ? null : readLoggedRequest(request),
		signs: process ?? of(upgraded ? UPGRADED : REQUESTS) ?? [],
		forWebSocket: upgraded,
		ofProcess: process !== undefined,
	});
}
