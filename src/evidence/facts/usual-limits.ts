// Time limits that programs have by default, with who has them and where that is documented. Limits that no document or
// source states are not in the list; nor are those that an upgrade ends: the read and idle timeouts of Traefik and of
// Go’s net/http (Hijack clears the deadlines), and the route timeout of Envoy (it starts when the request is complete).

/** Says what a limit counts: silence in both directions, what one side sends, or the whole connection. */
export type Counts = 'silence' | 'client' | 'server' | 'whole';

export interface Limit {
	readonly seconds: number;
	readonly program: string;
	/** Matches a text that names the program. */
	readonly named: RegExp;
	readonly counts: Counts;
	/** Names the end at which the program is; `either` if it may be at both. The others stand between. */
	readonly atEnd?: 'server' | 'either';
	/** Is set if the program speaks WebSocket itself and sends a Close; others end TCP. */
	readonly closes?: true;
}

const NGINX = /\bnginx\b|\bproxy_pass\b|\bingress\b|\bopenresty\b/i;
const AWS =
	/\balb\b|application load balancer|\baws\b(?! (?:iot|lambda|sdk|mqtt))|\belb\b|\beks\b|\bamazonaws\b/i;
const API_GATEWAY =
	/(?<!\bspring cloud |\bazure )\bapi gateway|apigateway|\bexecute-api\b|\baws[- ]lambda\b/i;
const WEBSOCKETS = /\bwebsockets\b/;
const UVICORN = /\bwebsockets\b|\buvicorn\b|\bstarlette\b|\bfastapi\b/;

export const LIMITS: readonly Limit[] = [
	// The dashboard writes 6 into the timeout of each upstream (apisix/issues/5283, 10795); without it 60 (schema_def.lua).
	between(6, 'APISIX (timeout.read of the dashboard)', /\bapisix\b/i),
	between(60, 'APISIX (timeout.read)', /\bapisix\b/i),
	// caddyserver.com/docs/timeouts of 0.10.
	between(10, 'Caddy 0.10', /\bcaddy\b/i),
	// learn.microsoft.com, SignalR configuration: KeepAliveInterval 15 s, ServerTimeout and ClientTimeoutInterval 30 s.
	atEnd(15, 'SignalR (KeepAliveInterval)', /signalr/i, 'silence', 'either'),
	atEnd(30, 'SignalR (ServerTimeout)', /signalr/i, 'silence', 'either'),
	// websockets.readthedocs.io, keepalive; uvicorn/issues/258 for the third.
	atEnd(20, 'websockets (ping_interval)', WEBSOCKETS, 'silence', 'either'),
	atEnd(40, 'websockets (ping 20 + 20)', WEBSOCKETS, 'silence', 'either'),
	atEnd(50, 'websockets (ping 20 + 20, close 10)', UVICORN, 'silence', 'either'),
	// help.aliyun.com, CLB: the request timeout of an HTTPS listener, and the idle timeout of a TCP one.
	between(15, 'SLB (connection idle timeout)', /\bslb\b|\bclb\b|阿里云[^\n]{0,6}负载均衡/i),
	between(60, 'SLB (request timeout)', /\bslb\b|\bclb\b|阿里云[^\n]{0,6}负载均衡/i),
	between(900, 'SLB (TCP listener)', /\bslb\b|\bclb\b|阿里云[^\n]{0,6}负载均衡/i),
	// learn.microsoft.com, Application Gateway HTTP settings: request timeout.
	between(20, 'Azure Application Gateway (request timeout)', /\bapplication gateway\b|\bappgw\b/i),
	// azure.github.io/application-gateway-kubernetes-ingress/annotations: request-timeout, 30 seconds by default.
	between(
		30,
		'Application Gateway ingress (request-timeout)',
		/\bapplication[- ]gateway[- ]kubernetes[- ]ingress\b|\bagic\b|\bappgw\.ingress\b/i,
	),
	// cloud.google.com, backend service timeout: for a WebSocket it is the time of the whole connection.
	between(
		30,
		'Google Cloud',
		/\b(?:gcp|google cloud|gke|cloud run|gclb)\b|\bgoogle(?:.s)? (?:\w{1,8} ){0,2}load balancer\b/i,
		'whole',
	),
	// cloud.google.com/run, request timeout: 5 minutes by default, 60 at most; it holds for WebSockets, too.
	between(300, 'Cloud Run', /cloud run/i, 'whole'),
	between(3600, 'Cloud Run', /cloud run/i, 'whole'),
	// docs.gunicorn.org, timeout: a worker that is silent for so long is killed.
	atEnd(30, 'gunicorn (timeout)', /\bgunicorn\b/i, 'whole', 'server'),
	// docs.deno.com, UpgradeWebSocketOptions.idleTimeout: no Pong in that time.
	// denoland/deno: ext/http, idleTimeout: 120 before pull 23985.
	atEnd(30, 'Deno (idleTimeout)', /\bdeno\b/i, 'client', 'server'),
	atEnd(120, 'Deno (idleTimeout, older)', /\bdeno\b/i, 'client', 'server'),
	// jetty: WebSocketPolicy 9.x has 300 s, WebSocketConstants of 10 and later 30 s.
	atEnd(300, 'Jetty (WebSocket idle timeout)', /\bjetty\b/i, 'silence', 'either'),
	atEnd(30, 'Jetty (WebSocket idle timeout)', /\bjetty\b/i, 'silence', 'either'),
	// engine.io: pingInterval 25 s and pingTimeout 20 s.
	atEnd(45, 'engine.io (25 + 20)', /socket\.?io|engine\.?io/i, 'silence', 'either'),
	between(50, 'HAProxy (timeout in its examples)', /haproxy/i),
	between(3600, 'HAProxy (timeout tunnel 1h)', /haproxy/i),
	// devcenter.heroku.com, H15.
	between(55, 'Heroku', /heroku/i),
	// ngx_http_upstream_process_upgraded: what passes in either direction sets its timer again.
	between(60, 'nginx (proxy_read_timeout)', NGINX),
	// nginx.org, ngx_stream_proxy_module: proxy_timeout 10m.
	between(600, 'nginx stream (proxy_timeout)', /\bstream\s{0,4}\{/),
	between(60, 'AWS ELB and ALB (idle timeout)', AWS),
	between(350, 'AWS NLB', /\bnlb\b|network load balancer/i),
	{ ...between(600, 'API Gateway (idle)', API_GATEWAY), closes: true },
	{ ...between(7200, 'API Gateway (whole connection)', API_GATEWAY, 'whole'), closes: true },
	// CloudFront quotas: 10 minutes without a byte from the origin.
	between(600, 'CloudFront', /\bcloudfront\b/i, 'server'),
	between(60, 'Apache (ProxyTimeout)', /\bapache\b|\bProxyPass\b|\bhttpd\b/i),
	// Kong/pull/2036: connect_, write_ and read_timeout of a service are 60000 ms.
	between(60, 'Kong (read_timeout)', /\bkong\b/i),
	// varnishd, pipe_timeout.
	between(60, 'Varnish (pipe_timeout)', /\bvarnish\b/i),
	// Java-WebSocket: AbstractWebSocket.java, connectionLostTimeout. Its callback prints `remote`, which no other has.
	atEnd(
		60,
		'Java-WebSocket (a Ping without a Pong: connectionLostTimeout)',
		/\bjava[-_]websocket\b|\bcode ?[=:][^\n]{1,80}\bremote ?[=:] ?(?:true|false)\b/i,
		'silence',
		'either',
	),
	// cowboy_websocket(3), idle_timeout: without receiving anything from the client.
	atEnd(60, 'Cowboy (idle_timeout)', /\bcowboy\b|\berlang\b/i, 'client', 'server'),
	// Phoenix.Endpoint.socket/3, timeout: after it last received data.
	atEnd(60, 'Phoenix (timeout)', /\bphoenix\b|\belixir\b/i, 'client', 'server'),
	between(100, 'Cloudflare', /cloudflare/i),
	// uWebSockets, App.h: idleTimeout 120, resetIdleTimeoutOnSend false. Bun has both names.
	atEnd(
		120,
		'uWebSockets and Bun (idleTimeout)',
		/uwebsockets|\buws\b|\bbun\b/i,
		'client',
		'server',
	),
	// learn.microsoft.com, load-balancer-tcp-idle-timeout: 4 minutes.
	between(240, 'Azure (idle timeout)', /\bazure\b/i),
	// learn.microsoft.com, Front Door, WebSocket: 5 minutes idle, 4 hours at most.
	between(300, 'Azure Front Door (idle)', /\bfront ?door\b/i),
	between(14_400, 'Azure Front Door (whole connection)', /\bfront ?door\b/i, 'whole'),
	between(300, 'Envoy (stream_idle_timeout)', /\benvoy\b|\bistio\b/i),
	// vercel.com, maximum duration of a function.
	between(300, 'Vercel (maximum duration)', /\bvercel\b/i, 'whole'),
	// developers.binance.com, WebSocket Streams: a connection is valid for 24 hours.
	atEnd(86_400, 'Binance (24 hours)', /\bbinance\b/i, 'whole', 'server'),
	// squid.conf, read_timeout 15 minutes.
	between(900, 'Squid (read_timeout)', /\bsquid\b/i),
];

function between(
	seconds: number,
	program: string,
	named: RegExp,
	counts: Counts = 'silence',
): Limit {
	return { seconds, program, named, counts };
}

function atEnd(
	seconds: number,
	program: string,
	named: RegExp,
	counts: Counts,
	end: 'server' | 'either',
): Limit {
	return { seconds, program, named, counts, atEnd: end };
}

/** Returns whether a time is a limit, within what a clock and a timer differ. */
export function isNear(seconds: number, limit: number): boolean {
	return Math.abs(seconds - limit) <= Math.max(0.6, limit * 0.015);
}
