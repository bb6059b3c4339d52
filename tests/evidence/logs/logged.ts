// Lines of logs with what they must give. Those of nginx, HAProxy and Apache were recorded, from the versions in
// `RECORDED_WITH` of the engine: each program stood between `ws` as a client and a server that was told how to behave.
// The others follow the documentation of the program, or are quoted from the thread that is named.

export interface LoggedExample {
	readonly name: string;
	readonly text: string;
	readonly format: string;
	readonly signs: readonly string[];
	/** The first finding; null without one. */
	readonly first: string | null;
}

const NGINX = '2026/11/22 01:46:06';
const ws = (path: string) =>
	`client: 127.0.0.1, server: , request: "GET ${path} HTTP/1.1", upstream: "http://127.0.0.1:7100${path}", host: "127.0.0.1:7101"`;

/** What stands behind a message about a request that nginx did not pass on. */
const nginxItself = (path: string) =>
	`client: 127.0.0.1, server: , request: "GET ${path} HTTP/1.1", host: "127.0.0.1:7401"`;

function example(
	name: string,
	format: string,
	text: string,
	signs: readonly string[],
	first: string | null,
): LoggedExample {
	return { name, text, format, signs, first };
}

const NGINX_ERROR = [
	example(
		'idle limit',
		'nginx-error',
		`${NGINX} [info] 15147#15147: *3 upstream timed out (110: Connection timed out) while proxying upgraded connection, ${ws('/ws/idle')}`,
		['idle-limit-reached'],
		'certain idle-timeout',
	),
	example(
		'server resets',
		'nginx-error',
		`${NGINX} [error] 15147#15147: *5 recv() failed (104: Connection reset by peer) while proxying upgraded connection, ${ws('/ws/reset')}`,
		['opened', 'upstream-died'],
		'likely process-restarted',
	),
	example(
		'client resets',
		'nginx-error',
		`${NGINX} [info] 15147#15147: *9 recv() failed (104: Connection reset by peer) while proxying upgraded connection, ${ws('/ws/client-reset')}`,
		['opened', 'reset-from-client'],
		'likely peer-vanished',
	),
	example(
		'no response in time',
		'nginx-error',
		`${NGINX} [error] 15147#15147: *13 upstream timed out (110: Connection timed out) while reading response header from upstream, ${ws('/ws/silent')}`,
		['upstream-no-response'],
		'certain bad-gateway',
	),
	example(
		'no HTTP',
		'nginx-error',
		`${NGINX} [error] 15147#15147: *15 upstream sent no valid HTTP/1.0 header while reading response header from upstream, ${ws('/ws/garbage')}`,
		['upstream-response-invalid'],
		'certain bad-gateway',
	),
	example(
		'hang-up',
		'nginx-error',
		`${NGINX} [error] 15147#15147: *17 upstream prematurely closed connection while reading response header from upstream, ${ws('/ws/hangup')}`,
		['upstream-ended'],
		'certain bad-gateway',
	),
	example(
		'refused',
		'nginx-error',
		`${NGINX} [error] 15147#15147: *21 connect() failed (111: Connection refused) while connecting to upstream, ${ws('/ws-dead')}`,
		['upstream-unreachable'],
		'certain bad-gateway',
	),
	example(
		'client gave up',
		'nginx-error',
		`${NGINX} [info] 15147#15147: *41 epoll_wait() reported that client prematurely closed connection, so upstream connection is closed too while sending request to upstream, ${ws('/ws/silent-early')}`,
		['client-gave-up'],
		'likely bad-gateway',
	),
	example(
		'worker killed',
		'nginx-error',
		`${NGINX} [notice] 15142#15142: signal 17 (SIGCHLD) received from 15428\n${NGINX} [alert] 15142#15142: worker process 15428 exited on signal 9`,
		['server-error'],
		'certain server-crashed',
	),
	example(
		'reload',
		'nginx-error',
		`${NGINX} [notice] 15142#15142: signal 1 (SIGHUP) received from 15141, reconfiguring\n${NGINX} [notice] 15147#15147: gracefully shutting down`,
		['restart-at-that-time', 'restart-at-that-time'],
		'likely process-restarted',
	),
	example(
		'stop',
		'nginx-error',
		`${NGINX} [notice] 15142#15142: signal 15 (SIGTERM) received from 15141, exiting`,
		['server-stopping'],
		'certain process-restarted',
	),
	// Recorded on 2026-11-23.
	example(
		'a limit for requests',
		'nginx-error',
		`2026/11/23 07:14:05 [error] 23652#23652: *44 limiting requests, excess: 0.987 by zone "l", ${nginxItself('/limited')}`,
		['requests-limited'],
		'certain rate-limited',
	),
	example(
		'a limit for connections',
		'nginx-error',
		`2026/11/23 07:14:06 [error] 23652#23652: *47 limiting connections by zone "c", ${nginxItself('/conn')}`,
		['requests-limited'],
		'certain rate-limited',
	),
	example(
		'a Cookie field that is too long',
		'nginx-error',
		`2026/11/23 07:14:10 [info] 23652#23652: *51 client sent too long header line: "Cookie: a=xxxx..." while reading client request headers, client: 127.0.0.1, server: , request: "GET /ws/echo HTTP/1.1"`,
		['request-too-long'],
		'certain head-too-large',
	),
	example(
		'a target that is too long',
		'nginx-error',
		'2026/11/23 07:14:11 [info] 23652#23652: *52 client sent too long URI while reading client request line, client: 127.0.0.1, server: , request: "GET /ws?xxxx"',
		['request-too-long'],
		'certain head-too-large',
	),
	// nginx: src/http/modules/ngx_http_access_module.c
	example(
		'an address that a rule denies',
		'nginx-error',
		`2026/11/23 07:14:11 [error] 23652#23652: *53 access forbidden by rule, ${nginxItself('/ws')}`,
		['client-denied'],
		'certain access-denied',
	),
	example(
		'a request without Host',
		'nginx-error',
		'2026/11/23 07:14:12 [info] 23652#23652: *54 client sent HTTP/1.1 request without "Host" header while reading client request headers, client: 127.0.0.1, server: , request: "GET /ws HTTP/1.1"',
		['request-malformed'],
		null,
	),
	example(
		'TLS to a port without TLS',
		'nginx-error',
		'2026/11/23 07:14:12 [info] 23652#23652: *55 client sent invalid method while reading client request line, client: 127.0.0.1, server: , request: "\u0016\u0003\u0001\u0002"',
		['tls-not-accepted'],
		'certain tls-failed',
	),
	example(
		'frames before a request',
		'nginx-error',
		'2026/11/23 07:14:15 [info] 23652#23652: *62 client sent invalid method while reading client request line, client: 127.0.0.1, server: , request: "\u0081"',
		['request-malformed'],
		null,
	),
	example(
		'half a request',
		'nginx-error',
		'2026/11/23 07:14:15 [info] 23652#23652: *61 client prematurely closed connection while reading client request headers, client: 127.0.0.1, server: , request: "GET /ws HTTP/1.1", host: "a"',
		[],
		null,
	),
	example(
		'no password',
		'nginx-error',
		`2026/11/23 07:14:08 [info] 23652#23652: *49 no user/password was provided for basic authentication, ${nginxItself('/basic')}`,
		['credentials-refused'],
		'certain auth-refused',
	),
	example(
		'a location of files',
		'nginx-error',
		`2026/11/23 07:14:09 [error] 23652#23652: *50 open() "/tmp/real/www/static/x" failed (2: No such file or directory), ${nginxItself('/static/x')}`,
		['path-unknown'],
		'certain no-server',
	),
	example(
		'a picture that a page lacks',
		'nginx-error',
		`2026/11/23 07:14:09 [error] 23652#23652: *50 open() "/tmp/real/www/favicon.ico" failed (2: No such file or directory), ${nginxItself('/favicon.ico')}`,
		[],
		null,
	),
	example(
		'no connection left for the server',
		'nginx-error',
		`2019/05/20 20:41:30 [alert] 761#761: *3828093 768 worker_connections are not enough while connecting to upstream, ${ws('/ws')}`,
		['connections-used-up'],
		'certain rate-limited',
	),
	example(
		'no connection left for a client; wording of src/core/ngx_connection.c',
		'nginx-error',
		`${NGINX} [alert] 7#7: 1024 worker_connections are not enough`,
		['connections-used-up'],
		'certain rate-limited',
	),
	example(
		'idle connections taken again; wording of src/core/ngx_connection.c',
		'nginx-error',
		`${NGINX} [warn] 7#7: 1024 worker_connections are not enough, reusing connections`,
		[],
		null,
	),
	example(
		'fewer connections than sockets; wording of src/event/ngx_event.c',
		'nginx-error',
		`${NGINX} [emerg] 7#7: 1 worker_connections are not enough for 2 listening sockets`,
		[],
		null,
	),
	example(
		'no TLS at a port for TLS; wording of src/http/ngx_http_request.c',
		'nginx-error',
		`${NGINX} [info] 7#7: *2 client sent plain HTTP request to HTTPS port while reading client request headers, ${nginxItself('/ws')}`,
		['plain-http-to-tls-port'],
		null,
	),
	example(
		'a kept connection closed',
		'nginx-error',
		`${NGINX} [info] 15147#15147: *13 client 127.0.0.1 closed keepalive connection`,
		[],
		null,
	),
	example(
		'no live upstreams; wording of src/http/ngx_http_upstream.c',
		'nginx-error',
		`${NGINX} [error] 7#7: *1 no live upstreams while connecting to upstream, ${ws('/ws')}`,
		['upstream-unreachable'],
		'certain bad-gateway',
	),
	example(
		'name of the server; wording of src/http/ngx_http_upstream_round_robin.c',
		'nginx-error',
		`${NGINX} [emerg] 7#7: host not found in upstream "app:3000" in /etc/nginx/nginx.conf:21`,
		['upstream-unreachable'],
		'certain bad-gateway',
	),
];

const access = (request: string, rest: string) =>
	`127.0.0.1 - - [22/Nov/2026:01:46:09 +0000] "${request}" ${rest}`;

const ACCESS = [
	example(
		'open and closed again',
		'access',
		access('GET /ws/echo HTTP/1.1', '101 6 "-" "-"'),
		['response'],
		null,
	),
	example(
		'426 behind a proxy',
		'access',
		access('GET /ws/old HTTP/1.0', '426 16 "-" "-"'),
		['request-http-1-0', 'response'],
		'certain proxy-http-1-0',
	),
	example(
		'505 behind a proxy',
		'access',
		access('GET /ws/old HTTP/1.0', '505 70 "-" "-"'),
		['request-http-1-0', 'response'],
		'certain proxy-http-1-0',
	),
	example(
		'426 over HTTP/1.1',
		'access',
		access('GET /plain/ws HTTP/1.1', '426 27 "-" "-"'),
		['http-1-1-in-use', 'response'],
		'likely proxy-drops-upgrade',
	),
	example(
		'426 of ws behind nginx without proxy_set_header Upgrade',
		'access',
		'127.0.0.1 - - [23/Nov/2026:07:11:54 +0000] "GET /drops HTTP/1.1" 426 27 "-" "-"',
		['http-1-1-in-use', 'response'],
		'likely proxy-drops-upgrade',
	),
	example(
		'TLS to a port without TLS',
		'access',
		String.raw`127.0.0.1 - - [23/Nov/2026:07:14:12 +0000] "\x16\x03\x01\x02\x00\x01\x00\x00\x01\xFC\x03\x03\xAA" 400 157 "-" "-"`,
		['tls-not-accepted'],
		'certain tls-failed',
	),
	example(
		'403',
		'access',
		access('GET /ws/forbid HTTP/1.1', '403 0 "-" "-"'),
		['http-1-1-in-use', 'response'],
		'possible origin-refused',
	),
	example(
		'502',
		'access',
		access('GET /ws-dead HTTP/1.1', '502 157 "-" "-"'),
		['response'],
		'certain bad-gateway',
	),
	example(
		'HTTP/0.9 from the server',
		'access',
		access('GET /ws/garbage HTTP/1.1', '009 9 "-" "-"'),
		['upstream-response-invalid'],
		'certain bad-gateway',
	),
	example(
		'499',
		'access',
		access('GET /ws/silent-early HTTP/1.1', '499 0 "-" "-"'),
		['client-gave-up'],
		'likely bad-gateway',
	),
	example(
		'a plain 200 may be an ordinary page',
		'access',
		access('GET /chat HTTP/1.1', '200 512'),
		['plain-response'],
		null,
	),
	example(
		'60 s without a byte of the server',
		'access',
		access('GET /ws/idle HTTP/1.1', '101 0 "-" "-" rt=60.002 uct=0.000 urt=60.002 us=101'),
		['response', 'silence'],
		'likely idle-timeout',
	),
	example(
		'60 s with bytes',
		'access',
		access('GET /ws/idle HTTP/1.1', '101 6 "-" "-" rt=60.002 uct=0.000 urt=60.002 us=101'),
		['response'],
		null,
	),
	example(
		'ingress-nginx',
		'ingress-nginx',
		access(
			'GET /ws/idle HTTP/1.1',
			'101 0 "-" "-" 230 60.002 [127.0.0.1:7100] [] 127.0.0.1:7100 0 60.002 101 307740559f6832fb1ac41e71cc4fd2f5',
		),
		['response', 'silence'],
		'likely idle-timeout',
	),
	example(
		'three connections of 60 s',
		'traefik',
		[60_001, 60_004, 60_000]
			.map((ms) =>
				access('GET /ws HTTP/1.1', `101 0 "-" "-" 7 "ws@docker" "http://10.0.0.2:80" ${ms}ms`),
			)
			.join('\n'),
		['fixed-time'],
		'likely idle-timeout',
	),
	example(
		'Traefik without a status (github.com/traefik/traefik/issues/2891)',
		'traefik',
		'10.0.0.126 - - [19/Feb/2018:16:30:59 +0000] "GET /wss HTTP/1.1" 0 0 - "Go-http-client/1.1" 6512 "websocket" "http://backend:8080" 3ms',
		[],
		null,
	),
];

const HAPROXY_HTTP =
	'<134>Nov 22 01:53:05 haproxy[21516]: 127.0.0.1:50398 [22/Nov/2026:01:53:05.031] fe app/app1';
const HAPROXY_TCP =
	'<134>Nov 22 01:53:05 haproxy[21516]: 127.0.0.1:41134 [22/Nov/2026:01:53:05.704] tcp tcp/app1';

const haproxy = (name: string, rest: string, signs: readonly string[], first: string | null) =>
	example(
		name,
		'haproxy-http',
		`${HAPROXY_HTTP} ${rest} 2/1/0/0/0 0/0 "GET /ws HTTP/1.1"`,
		signs,
		first,
	);
const tunnel = (name: string, rest: string, signs: readonly string[], first: string | null) =>
	example(name, 'haproxy-tcp', `${HAPROXY_TCP} ${rest} 2/1/0/0/0 0/0`, signs, first);

const HAPROXY = [
	haproxy('---- 101', '0/0/0/45/269 101 138 - - ----', ['response'], null),
	haproxy(
		'cD',
		'0/0/0/2/2009 101 132 - - cD--',
		['response', 'idle-limit-reached'],
		'certain idle-timeout',
	),
	haproxy(
		'SD',
		'0/0/0/1/302 101 132 - - SD--',
		['response', 'upstream-died'],
		'likely process-restarted',
	),
	haproxy(
		'CD',
		'0/0/0/3/204 101 132 - - CD--',
		['response', 'reset-from-client'],
		'likely peer-vanished',
	),
	haproxy(
		'sH',
		'0/0/0/-1/2000 504 198 - - sH--',
		['response', 'upstream-no-response'],
		'certain bad-gateway',
	),
	haproxy(
		'PH',
		'0/0/0/-1/1 502 209 - - PH--',
		['response', 'upstream-response-invalid'],
		'certain bad-gateway',
	),
	haproxy(
		'SH',
		'0/0/0/-1/1 502 209 - - SH--',
		['response', 'upstream-ended'],
		'certain bad-gateway',
	),
	haproxy(
		'SC',
		'0/0/-1/-1/0 503 217 - - SC--',
		['response', 'upstream-unreachable'],
		'certain bad-gateway',
	),
	haproxy(
		'PR',
		'0/-1/-1/-1/0 403 192 - - PR--',
		['http-1-1-in-use', 'response'],
		'possible origin-refused',
	),
	haproxy('CH', '0/0/0/-1/500 -1 0 - - CH--', ['client-gave-up'], 'likely bad-gateway'),
	tunnel('TCP --', '1/0/230 135 --', [], null),
	tunnel('TCP cD', '1/0/2001 129 cD', ['idle-limit-reached'], 'certain idle-timeout'),
	tunnel('TCP SD', '1/0/302 129 SD', ['upstream-died'], 'likely process-restarted'),
	tunnel('TCP sD without bytes', '1/0/2001 0 sD', ['upstream-no-response'], 'certain bad-gateway'),
];

const apache = (rest: string) => `[Sun Nov 22 01:53:05.026774 2026] ${rest}`;

const APACHE = [
	example(
		'refused',
		'apache-error',
		`${apache('[proxy:error] [pid 21536:tid 21567] (111)Connection refused: AH00957: http: attempt to connect to 127.0.0.1:7199 (127.0.0.1:7199) failed')}
${apache('[proxy_http:error] [pid 21536:tid 21567] [client 127.0.0.1:44344] AH01114: HTTP: failed to make connection to backend: 127.0.0.1')}`,
		['upstream-unreachable', 'upstream-unreachable'],
		'certain bad-gateway',
	),
	example(
		'no response in time',
		'apache-error',
		`${apache('[proxy_http:error] [pid 21536:tid 21561] (70007)The timeout specified has expired: [client 127.0.0.1:44306] AH01102: error reading status line from remote server 127.0.0.1:7100')}
${apache('[proxy:error] [pid 21536:tid 21561] [client 127.0.0.1:44306] AH00898: Error reading from remote server returned by /ws/silent')}`,
		['upstream-no-response', 'upstream-no-response'],
		'certain bad-gateway',
	),
	example(
		'no module for ws:',
		'apache-error',
		apache(
			"[proxy:warn] [pid 21558:tid 21578] [client 127.0.0.1:44390] AH01144: No protocol handler was valid for the URL /ws-none (scheme 'foo'). If you are using a DSO version of mod_proxy, make sure the proxy submodules are included in the configuration using LoadModule.",
		),
		['proxy-cannot-upgrade'],
		'certain proxy-drops-upgrade',
	),
	example(
		'no Upgrade; wording of mod_proxy_wstunnel.c',
		'apache-error',
		apache(
			'[proxy_wstunnel:info] [pid 5:tid 6] [client 127.0.0.1:44390] AH02900: require upgrade for URL ws://127.0.0.1:7100/ws (Upgrade header is missing, expecting WebSocket)',
		),
		['request-not-websocket'],
		'possible proxy-drops-upgrade',
	),
	example(
		'a request line that is too long; wording of server/protocol.c',
		'apache-error',
		apache(
			"[core:info] [pid 5:tid 6] [client 127.0.0.1:44390] AH00565: request failed: client's request-line exceeds LimitRequestLine (longer than 8190)",
		),
		['request-too-long'],
		'certain head-too-large',
	),
	example(
		'a rule about addresses; wording of mod_authz_core.c',
		'apache-error',
		apache(
			'[authz_core:error] [pid 5:tid 6] [client 127.0.0.1:44390] AH01630: client denied by server configuration: uri /ws',
		),
		['client-denied'],
		'certain access-denied',
	),
	example(
		'stop',
		'apache-error',
		apache('[mpm_event:notice] [pid 21518:tid 21518] AH00491: caught SIGTERM, shutting down'),
		['server-stopping'],
		'certain process-restarted',
	),
	example(
		'nothing of WebSocket',
		'apache-error',
		apache(
			'[core:info] [pid 21525:tid 21535] [client 127.0.0.1:44392] AH00128: File does not exist: /var/www/html/x',
		),
		[],
		null,
	),
];

const envoy = (rest: string) =>
	`[2026-11-22T01:46:09.310Z] "GET /ws HTTP/1.1" ${rest} "10.0.35.28" "agent" "cc21d9b0-cf5c-432b-8c7e-98aeb7988cd2" "chat.example" "10.0.2.1:80"`;

const ENVOY = [
	// Envoy, “Circuit breaking”: its own limit for connections or requests.
	example(
		'circuit breaker',
		'envoy',
		envoy('503 UO 0 81 0 -'),
		['response', 'connections-used-up'],
		'certain rate-limited',
	),
	example(
		'idle limit',
		'envoy',
		envoy('101 SI 12 40 300004 -'),
		['response', 'idle-limit-reached'],
		'certain idle-timeout',
	),
	example(
		'duration limit',
		'envoy',
		envoy('101 UMSDR 12 40 900000 -'),
		['response', 'lifetime-limit-reached'],
		'certain load-balancer-limit',
	),
	example(
		'server died',
		'envoy',
		envoy('101 UC 12 40 5000 -'),
		['response', 'upstream-died'],
		'likely process-restarted',
	),
	example('client left', 'envoy', envoy('101 DC 12 40 5000 -'), ['response'], null),
	example(
		'no host',
		'envoy',
		envoy('503 UF,URX 0 91 10 -'),
		['response', 'upstream-unreachable'],
		'certain bad-gateway',
	),
	example(
		'client gave up',
		'envoy',
		envoy('0 DC 0 0 900 -'),
		['client-gave-up'],
		'likely bad-gateway',
	),
	example(
		'Istio',
		'envoy',
		envoy('503 UF upstream_reset_before_response_started{connection_failure} - "-" 0 91 10 -'),
		['response', 'upstream-unreachable'],
		'certain bad-gateway',
	),
	example(
		'Istio, upgrade not allowed',
		'envoy',
		envoy('403 - upgrade_failed - "-" 0 0 1 -'),
		['proxy-cannot-upgrade'],
		'certain proxy-drops-upgrade',
	),
	example(
		'Istio as JSON',
		'envoy',
		'{"start_time":"2026-11-22T01:46:09.310Z","method":"GET","path":"/ws","protocol":"HTTP/1.1","response_code":"504","response_flags":"UT","bytes_sent":"24","bytes_received":"0","duration":"15000"}',
		['response', 'upstream-no-response'],
		'certain bad-gateway',
	),
];

const JSON_LINES = [
	example(
		'Caddy redirects (github.com/UNITRONIX/BetterDesk/issues/294)',
		'caddy',
		'{"level":"info","ts":1785329658.188548,"logger":"http.log.access.log16","msg":"handled request","request":{"remote_ip":"92.70.140.81","remote_port":"30070","client_ip":"92.70.140.81","proto":"HTTP/1.1","method":"GET","host":"betterdesk.example.com","uri":"/ws/id","headers":{"Connection":["Upgrade"],"Upgrade":["websocket"],"Sec-Websocket-Version":["13"],"Sec-Websocket-Key":["/9LUL0Z5YvppxQa3cZFN3w=="]}},"bytes_read":0,"user_id":"","duration":0.000038018,"size":0,"status":308,"resp_headers":{"Server":["Caddy"],"Connection":["close"],"Location":["https://betterdesk.example.com/ws/id"],"Content-Type":[]}}',
		['http-1-1-in-use', 'response'],
		'certain redirected',
	),
	example(
		'Caddy is refused (form of github.com/Nature40/pyradiotracking/issues/20)',
		'caddy',
		'Aug 20 13:57:17 mof-rts-00011 caddy[808]: {"level":"error","ts":1597924637.9056916,"logger":"http.log.error","msg":"dial tcp [::1]:8050: connect: connection refused","request":{"remote_addr":"169.254.0.12:62798","proto":"HTTP/1.1","method":"GET","host":"169.254.0.1","uri":"/ws","headers":{}},"duration":0.004200834,"status":502,"err_id":"cz7f5y089","err_trace":"reverseproxy.statusError (reverseproxy.go:783)"}',
		['response', 'upstream-unreachable'],
		'certain bad-gateway',
	),
	example(
		'Caddy behind a proxy that takes Upgrade out',
		'caddy',
		'{"level":"info","ts":1785329658.1,"logger":"http.log.access","msg":"handled request","request":{"proto":"HTTP/1.1","method":"GET","uri":"/live","headers":{"Sec-Websocket-Key":["/9LUL0Z5YvppxQa3cZFN3w=="]}},"duration":0.01,"size":0,"status":400}',
		['http-1-1-in-use', 'response', 'request-without-upgrade'],
		'certain proxy-drops-upgrade',
	),
	example(
		'Caddy’s console (github.com/caddyserver/caddy/issues/5490)',
		'caddy',
		'2023/04/12 19:10:43.144\tERROR\thttp.log.error\tdial tcp 192.168.10.253:8788: connect: connection refused\t{"request": {"remote_ip": "142.147.89.228", "remote_port": "39734", "proto": "HTTP/1.1", "method": "GET", "host": "test.taiwan-homecloud.work.gd", "uri": "/"}}',
		['upstream-unreachable'],
		'certain bad-gateway',
	),
	example(
		'Traefik',
		'traefik',
		'{"ClientAddr":"10.0.0.9:51000","DownstreamStatus":502,"Duration":1200000,"OriginStatus":0,"RequestMethod":"GET","RequestPath":"/ws","RequestProtocol":"HTTP/1.1","StartUTC":"2026-11-22T01:46:09.310Z","level":"info","msg":"","time":"2026-11-22T01:46:09Z"}',
		['response'],
		'certain bad-gateway',
	),
	example(
		'Traefik’s own log (github.com/traefik/traefik/issues/7739)',
		'traefik',
		`time="2021-01-11T10:00:00Z" level=debug msg="'502 Bad Gateway' caused by: read tcp 10.0.0.1:50000->10.0.0.2:8080: wsarecv: An existing connection was forcibly closed by the remote host."`,
		['response', 'upstream-ended'],
		'certain bad-gateway',
	),
	example(
		'nginx, recorded',
		'nginx-json',
		'{"time":"2026-11-22T01:46:04+00:00","remote_addr":"127.0.0.1","request_method":"GET","request_uri":"/ws/echo","status":101,"body_bytes_sent":6,"request_time":0.215,"upstream_status":"101","http_upgrade":"websocket"}',
		['response'],
		null,
	),
	example(
		'Cloudflare Logpush',
		'cloudflare',
		'{"ClientRequestMethod":"GET","ClientRequestURI":"/ws","ClientRequestProtocol":"HTTP/1.1","EdgeResponseStatus":522,"EdgeStartTimestamp":"2026-11-22T01:46:09Z"}',
		['response', 'upstream-unreachable'],
		'certain bad-gateway',
	),
];

const IIS_FIELDS =
	'#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) sc-status sc-substatus sc-win32-status time-taken';
const iis = (path: string, end: string) =>
	`2026-11-22 01:46:09 10.0.0.1 GET ${path} - 443 - 10.0.0.9 agent ${end}`;

const IIS = [
	example(
		'client gone',
		'iis',
		`#Software: Microsoft Internet Information Services 10.0\n${IIS_FIELDS}\n${iis('/ws', '101 0 64 61250')}`,
		['response', 'reset-from-client'],
		'likely peer-vanished',
	),
	example(
		'server not reached',
		'iis',
		`${IIS_FIELDS}\n${iis('/ws', '502 3 12029 2031')}`,
		['response', 'upstream-unreachable'],
		'certain bad-gateway',
	),
	example(
		'columns of IIS 7',
		'iis',
		'2026-11-22 01:46:09 10.0.0.1 GET /ws - 443 - 10.0.0.9 agent - 200 0 0 15',
		['response'],
		'certain not-upgraded-200',
	),
];

const ALB_END =
	'arn:aws:elasticloadbalancing:us-east-2:123456789012:targetgroup/my-targets/73e2d6bc24d8a067 "Root=1-58337364-23a8c76965a2ef7629b185e3" "-" "-" 0 2018-07-02T22:22:48.364000Z "forward" "-" "-" "10.0.1.192:8010" "101" "-" "-"';

const ALB = [
	example(
		'WebSocket, of the documentation',
		'aws-alb',
		`ws 2018-07-02T22:23:00.186641Z app/my-loadbalancer/50dc6c495c0c9188 10.0.0.140:40914 10.0.1.192:8010 0.001 0.003 0.000 101 101 218 587 "GET http://10.0.0.30:80/ HTTP/1.1" "-" - - ${ALB_END}`,
		['response'],
		null,
	),
	example(
		'no target',
		'aws-alb',
		`wss 2018-07-02T22:23:00.186641Z app/my-loadbalancer/50dc6c495c0c9188 10.0.0.140:40914 - -1 -1 -1 503 - 218 587 "GET https://chat.example:443/ HTTP/1.1" "-" - - ${ALB_END}`,
		['response', 'upstream-unreachable'],
		'certain bad-gateway',
	),
	example(
		'client gave up',
		'aws-alb',
		`https 2018-07-02T22:23:00.186641Z app/my-loadbalancer/50dc6c495c0c9188 10.0.0.140:40914 10.0.1.192:8010 0.001 -1 -1 460 - 218 0 "GET https://chat.example:443/ws HTTP/1.1" "-" - - ${ALB_END}`,
		['client-gave-up'],
		'likely bad-gateway',
	),
];

const CLOUDFLARE = [
	example(
		'522',
		'cloudflare',
		'Error 522: Connection timed out',
		['response', 'upstream-unreachable'],
		'certain bad-gateway',
	),
	example(
		'524',
		'cloudflare',
		'chat.example | 524: A timeout occurred',
		['response', 'upstream-no-response'],
		'certain bad-gateway',
	),
	example(
		'plain text',
		'cloudflare',
		'error code: 521',
		['response', 'upstream-unreachable'],
		'certain bad-gateway',
	),
	example(
		'1020',
		'cloudflare',
		'error code: 1020',
		['response', 'client-denied'],
		'certain access-denied',
	),
	example(
		'1033',
		'cloudflare',
		'Error 1033 Ray ID: 8f1 Argo Tunnel error',
		['response', 'upstream-unreachable'],
		'certain bad-gateway',
	),
];

const herokuTime = '2023-08-22T23:43:31.603801+00:00';
const heroku = (path: string, rest: string) =>
	`method=GET path="${path}" host=chat.example request_id=403c23 fwd="68.81.173.37" ${rest} protocol=https`;

const HEROKU = [
	example(
		'open and closed again',
		'heroku',
		`${herokuTime} heroku[router]: at=info ${heroku('/cable', 'dyno=web.1 connect=1ms service=531114ms status=101 bytes=174')}`,
		['response'],
		null,
	),
	example(
		'no program',
		'heroku',
		`${herokuTime} heroku[router]: at=error code=H10 desc="App crashed" ${heroku('/ws', 'dyno= connect= service= status=503 bytes=')}`,
		['response', 'upstream-unreachable'],
		'certain bad-gateway',
	),
	example(
		'no response in time',
		'heroku',
		`<158>1 ${herokuTime} heroku router - - at=error code=H12 desc="Request timeout" ${heroku('/ws', 'dyno=web.1 connect=1ms service=30000ms status=503 bytes=0')}`,
		['response', 'upstream-no-response'],
		'certain bad-gateway',
	),
	example(
		'closed without a response; the beginning of a line',
		'heroku',
		'at=error code=H13 desc="Connection closed without response" method=GET path="/ws"',
		['upstream-ended'],
		'certain bad-gateway',
	),
	example(
		'idle, or ended by the page; github.com/getlantern/unbounded/issues/181',
		'heroku',
		`${herokuTime} heroku[router]: at=error code=H15 desc="Idle connection" ${heroku('/ws', 'dyno=web.1 connect=0ms service=100175ms status=503 bytes=')}`,
		['idle-reported'],
		'likely idle-timeout',
	),
	example(
		'ended by the server; a collector of logs in front',
		'heroku',
		`Aug 22 23:43:31 chat heroku/router: sock=backend at=error code=H18 desc="Server Request Interrupted" ${heroku('/ws', 'dyno=web.1 connect=1ms service=9000ms status=503 bytes=129')}`,
		['upstream-died'],
		'likely process-restarted',
	),
	example(
		'H18 of 2014, when the client ended it; bitbucket.org/kd35a/balhemsida/issues/15',
		'heroku',
		`${herokuTime} heroku[router]: sock=client at=error code=H18 desc="Request Interrupted" ${heroku('/ws', 'dyno=web.1 connect=3ms service=1300ms status=503 bytes=346')}`,
		[],
		null,
	),
	example(
		'the client gave up',
		'heroku',
		`${herokuTime} heroku[router]: sock=client at=warning code=H27 desc="Client Request Interrupted" ${heroku('/ws', 'dyno=web.1 connect=1ms service=0ms status=499 bytes=0')}`,
		['client-gave-up'],
		'likely bad-gateway',
	),
	example(
		'a status of the program',
		'heroku',
		`${herokuTime} heroku[router]: at=info ${heroku('/ws', 'dyno=web.1 connect=0ms service=2ms status=404 bytes=9')}`,
		['response'],
		'likely no-server',
	),
	example(
		'a form that was sent too slowly',
		'heroku',
		`${herokuTime} heroku[router]: at=error code=H12 desc="Request timeout" method=POST path="/poll" host=chat.example fwd="36.71.232.235" dyno=web.1 connect=1ms service=30000ms status=503 bytes=0`,
		[],
		null,
	),
];

const DAPHNE = [
	example(
		'rejected by the application',
		'daphne',
		'127.0.0.1:53259 - - [22/Mar/2017:10:40:33] "WSCONNECTING /ws/2" - -\n127.0.0.1:53259 - - [22/Mar/2017:10:40:33] "WSREJECT /ws/2" - -',
		['refused-before-accept'],
		'possible no-server',
	),
	example(
		'opened and ended',
		'daphne',
		'127.0.0.1:53259 - - [22/Mar/2017:10:40:33] "WSCONNECT /ws/2" - -\n127.0.0.1:53259 - - [22/Mar/2017:10:41:33] "WSDISCONNECT /ws/2" - -',
		['opened'],
		null,
	),
];

const TORNADO = [
	example(
		'an error of the handler; github.com/jupyter/notebook/issues/6137',
		'tornado',
		'[W 11:12:27.525 NotebookApp] 404 GET /api/kernels/bf7d1eba-6388-40a9-b86a-2ad6868f3376/channels?session_id=532a91b5 (::1): Kernel does not exist: bf7d1eba-6388-40a9-b86a-2ad6868f3376',
		['response'],
		'likely no-server',
	),
	example(
		'another form of the line, of OctoPrint',
		'tornado',
		'2025-12-05 12:06:17 - tornado.access - WARNING - 403 GET /sockjs/057/lrphguyk/websocket (192.0.2.12) 3.42ms',
		['response'],
		'possible origin-refused',
	),
];

const PYTHON = [
	example(
		'no WebSocket at this path',
		'uvicorn',
		'INFO:     127.0.0.1:53210 - "GET /ws HTTP/1.1" 404 Not Found',
		['http-1-1-in-use', 'response'],
		'likely no-server',
	),
	example(
		'the icon of a page is no WebSocket',
		'uvicorn',
		'INFO:     127.0.0.1:51420 - "GET / HTTP/1.1" 200 OK\nINFO:     127.0.0.1:51422 - "GET /favicon.ico HTTP/1.1" 404 Not Found',
		['plain-response'],
		null,
	),
	example(
		'a WebSocket that opened, and one that the program refused',
		'uvicorn',
		'INFO:     127.0.0.1:51420 - "GET / HTTP/1.1" 200 OK\nINFO:     (\'127.0.0.1\', 51421) - "WebSocket /ws" [accepted]\nINFO:     (\'127.0.0.1\', 51422) - "WebSocket /ws" 403',
		['refused-before-accept'],
		'possible no-server',
	),
	example(
		'the server of Django without Daphne; github.com/django/channels/issues/1956',
		'django',
		'[19/Nov/2022 13:01:19] "GET /chat/asdf/ HTTP/1.1" 200 1659\nNot Found: /ws/chat/asdf/\n[19/Nov/2022 13:01:19] "GET /ws/chat/asdf/ HTTP/1.1" 404 2221',
		['http-1-1-in-use', 'response'],
		'likely no-server',
	),
	example(
		'Daphne as the server of Django',
		'daphne',
		'HTTP GET /chat/ 200 [0.02, 127.0.0.1:57006]\nWebSocket HANDSHAKING /ws/chat/ [127.0.0.1:57010]\nWebSocket REJECT /ws/chat/ [127.0.0.1:57010]',
		['refused-before-accept'],
		'possible no-server',
	),
];

const PROXY_MANAGER = [
	example(
		'two attempts to reach the server',
		'nginx-proxy-manager',
		'[06/Jan/2022:18:17:00 -0700] - 502, 502 502 - GET https ha.example "/api/websocket" [Client 192.0.2.1] [Length 154] [Gzip -] [Sent-to 192.0.2.25] "Mozilla/5.0" "-"',
		['response'],
		'certain bad-gateway',
	),
	example(
		'a host without a server behind it',
		'nginx-proxy-manager',
		'[06/Jan/2022:18:14:27 -0700] 404 - GET http chat.example "/ws" [Client 192.0.2.43] [Length 150] [Gzip -] "-" "-"',
		['response'],
		'likely no-server',
	),
];

export const LOGGED: Readonly<Record<string, readonly LoggedExample[]>> = {
	'the error log of nginx': NGINX_ERROR,
	'access logs': ACCESS,
	HAProxy: HAPROXY,
	'the error log of Apache': APACHE,
	Envoy: ENVOY,
	JSON: JSON_LINES,
	IIS,
	ALB,
	Cloudflare: CLOUDFLARE,
	Heroku: HEROKU,
	Daphne: DAPHNE,
	Tornado: TORNADO,
	Python: PYTHON,
	'Nginx Proxy Manager': PROXY_MANAGER,
};
