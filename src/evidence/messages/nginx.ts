// Lists sentences of nginx's error log, quoted without the beginning of their line: then the reader of logs does not know
// them. Only those are here that say the same at each level.
import type { MessagePattern } from './message-pattern.ts';

const UPSTREAM = 'nginx: src/http/ngx_http_upstream.c';

export const NGINX: readonly MessagePattern[] = [
	{
		id: 'nginx-unreachable',
		program: 'nginx',
		pattern:
			/\bconnect\(\) failed \(\d{1,5}: [^)\n]{1,80}\) while connecting to upstream|\bno live upstreams while connecting to upstream/,
		signs: ['upstream-unreachable'],
		source: UPSTREAM,
		example: 'connect() failed (111: Connection refused) while connecting to upstream',
	},
	{
		id: 'nginx-no-response',
		program: 'nginx',
		pattern:
			/\bupstream timed out \(110: [^)\n]{1,80}\) while reading response header from upstream/,
		signs: ['upstream-no-response'],
		source: UPSTREAM,
		example:
			'upstream timed out (110: Connection timed out) while reading response header from upstream',
	},
	{
		id: 'nginx-ended',
		program: 'nginx',
		pattern: /\bupstream prematurely closed connection while reading response header from upstream/,
		signs: ['upstream-ended'],
		source: UPSTREAM,
		example: 'upstream prematurely closed connection while reading response header from upstream',
	},
	{
		id: 'nginx-silent',
		program: 'nginx',
		pattern: /\bupstream timed out \(110: [^)\n]{1,80}\) while reading upstream\b/,
		signs: ['upstream-silent'],
		source: `${UPSTREAM}, ngx_http_upstream_send_response`,
		example: 'upstream timed out (110: Connection timed out) while reading upstream',
	},
	{
		id: 'nginx-died',
		program: 'nginx',
		pattern:
			/\bupstream prematurely closed connection while (?:reading upstream|proxying upgraded connection)\b/,
		signs: ['upstream-died'],
		source: `${UPSTREAM}; src/event/ngx_event_pipe.c`,
		example: 'upstream prematurely closed connection while reading upstream',
	},
	{
		id: 'nginx-response-invalid',
		program: 'nginx',
		pattern:
			/\bupstream sent (?:no valid HTTP\/1\.0|invalid|too big) [^\n]{0,200}while reading response header from upstream/,
		signs: ['upstream-response-invalid'],
		source: `${UPSTREAM}; src/http/modules/ngx_http_proxy_module.c`,
		example: 'upstream sent no valid HTTP/1.0 header while reading response header from upstream',
	},
	{
		id: 'nginx-idle',
		program: 'nginx',
		pattern: /\bupstream timed out \(110: [^)\n]{1,80}\) while proxying upgraded connection/,
		signs: ['idle-limit-reached'],
		source: `${UPSTREAM}, ngx_http_upstream_process_upgraded`,
		example: 'upstream timed out (110: Connection timed out) while proxying upgraded connection',
	},
	{
		id: 'nginx-plain-http',
		program: 'nginx',
		pattern: /\bclient sent plain HTTP request to HTTPS port\b/,
		signs: ['plain-http-to-tls-port'],
		source: 'nginx: src/http/ngx_http_request.c; github.com/theturtle32/WebSocket-Node/issues/341',
		example: 'client sent plain HTTP request to HTTPS port while reading client request headers',
	},
	{
		id: 'nginx-denied',
		program: 'nginx',
		pattern: /\baccess forbidden by rule\b/,
		signs: ['client-denied'],
		source: 'nginx: src/http/modules/ngx_http_access_module.c',
		example: 'access forbidden by rule, client: 10.20.0.1, server: ops.example.net',
	},
	{
		// Either end may have reset it; nginx only passes bytes on then.
		id: 'nginx-reset-upgraded',
		program: 'nginx',
		pattern: /\brecv\(\) failed \(104: [^)\n]{1,40}\) while proxying upgraded connection/,
		signs: ['opened', 'reset-by-peer'],
		source: `${UPSTREAM}, ngx_http_upstream_process_upgraded`,
		example: 'recv() failed (104: Connection reset by peer) while proxying upgraded connection',
	},
];
