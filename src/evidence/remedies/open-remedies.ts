// Holds the configuration that removes causes of an open connection that ends.
import type { CauseId } from '../cause.ts';
import { DOCS, remedy, type Remedy } from './remedy.ts';

const WS_HEARTBEAT = remedy(
	'ws',
	`${DOCS.ws}/README.md#how-to-detect-and-close-broken-connections`,
	[
		"wss.on('connection', (ws) => {",
		'  ws.isAlive = true;',
		"  ws.on('pong', () => { ws.isAlive = true; });",
		'});',
		'setInterval(() => {',
		'  for (const ws of wss.clients) {',
		'    if (!ws.isAlive) { ws.terminate(); continue; }',
		'    ws.isAlive = false;',
		'    ws.ping();',
		'  }',
		'}, 25_000);',
	],
	'ping-answer',
);

const GORILLA_PINGS = [
	'for range time.Tick(25 * time.Second) {',
	'\tdeadline := time.Now().Add(10 * time.Second)',
	'\tif err := conn.WriteControl(websocket.PingMessage, nil, deadline); err != nil {',
	'\t\treturn',
	'\t}',
	'}',
];

const WEBSOCKETS_PING = remedy(
	'websockets',
	DOCS.websockets,
	['serve(handler, "0.0.0.0", 8080, ping_interval=20, ping_timeout=20)'],
	'websockets-ping',
);

export const OPEN_REMEDIES: Readonly<Partial<Record<CauseId, readonly Remedy[]>>> = {
	'too-big': [
		remedy(
			'ws',
			`${DOCS.ws}/doc/ws.md#new-websocketserveroptions-callback`,
			['new WebSocketServer({ port: 8080, maxPayload: 200 * 1024 * 1024 });'],
			'limit-default',
			{ limit: '100 MiB' },
		),
		remedy(
			'websockets',
			DOCS.websockets,
			['serve(handler, "0.0.0.0", 8080, max_size=8 * 2**20)'],
			'limit-default',
			{ limit: '1 MiB' },
		),
		remedy(
			'aiohttp',
			`${DOCS.aiohttp}#websocketresponse`,
			['ws = web.WebSocketResponse(max_msg_size=8 * 2**20)'],
			'limit-default',
			{ limit: '4 MiB' },
		),
		remedy('gorilla', `${DOCS.gorilla}#Conn.SetReadLimit`, ['conn.SetReadLimit(8 << 20)']),
		remedy(
			'coder',
			`${DOCS.coder}#Conn.SetReadLimit`,
			['conn.SetReadLimit(8 << 20)'],
			'limit-default',
			{ limit: '32 KiB' },
		),
	],
	'idle-timeout': [
		remedy(
			'nginx',
			`${DOCS.nginx}/ngx_http_proxy_module.html#proxy_read_timeout`,
			[
				'proxy_read_timeout 1h;',
				'proxy_send_timeout 1h;',
				'error_log /var/log/nginx/error.log info;',
			],
			'nginx-info-log',
		),
		remedy(
			'apache',
			`${DOCS.apache}/mod_proxy.html#proxypass`,
			['ProxyPass "/chat/" "http://127.0.0.1:8080/chat/" upgrade=websocket timeout=3600'],
			'apache-default',
		),
		remedy(
			'haproxy',
			`${DOCS.haproxy}#4.2-timeout%20tunnel`,
			['timeout tunnel 1h'],
			'haproxy-tunnel',
		),
		remedy(
			'envoy',
			`${DOCS.envoy}/faq/configuration/timeouts`,
			['route:', '  cluster: chat', '  idle_timeout: 3600s'],
			'envoy-idle',
		),
		remedy(
			'alb',
			'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
			[
				'aws elbv2 modify-load-balancer-attributes \\',
				'  --load-balancer-arn "$ARN" \\',
				'  --attributes Key=idle_timeout.timeout_seconds,Value=3600',
			],
			'alb-idle',
		),
		remedy(
			'kubernetes',
			`${DOCS.ingress}/miscellaneous/#websockets`,
			[
				'metadata:',
				'  annotations:',
				'    nginx.ingress.kubernetes.io/proxy-read-timeout: "3600"',
				'    nginx.ingress.kubernetes.io/proxy-send-timeout: "3600"',
			],
			'ingress-idle',
		),
		{ ...WS_HEARTBEAT, note: 'ping-often' },
		WEBSOCKETS_PING,
		remedy(
			'aiohttp',
			`${DOCS.aiohttp}#websocketresponse`,
			['ws = web.WebSocketResponse(heartbeat=25)'],
			'ping-often',
		),
		remedy('gorilla', `${DOCS.gorilla}#Conn.WriteControl`, GORILLA_PINGS, 'ping-often'),
		remedy(
			'coder',
			`${DOCS.coder}#Conn.Ping`,
			[
				'for range time.Tick(25 * time.Second) {',
				'\tif err := conn.Ping(ctx); err != nil {',
				'\t\treturn',
				'\t}',
				'}',
			],
			'coder-ping',
		),
	],
	'load-balancer-limit': [
		remedy(
			'caddy',
			`${DOCS.caddy}/directives/reverse_proxy#streaming`,
			['reverse_proxy /chat/* 127.0.0.1:8080 {', '\tstream_timeout 24h', '}'],
			'caddy-stream',
		),
		remedy(
			'envoy',
			`${DOCS.envoy}/api-v3/config/route/v3/route_components.proto#config-route-v3-routeaction-maxstreamduration`,
			['route:', '  cluster: chat', '  max_stream_duration:', '    max_stream_duration: 0s'],
			'envoy-route',
		),
	],
	'process-restarted': [
		remedy(
			'caddy',
			`${DOCS.caddy}/directives/reverse_proxy#streaming`,
			['reverse_proxy /chat/* 127.0.0.1:8080 {', '\tstream_close_delay 5m', '}'],
			'caddy-reload',
		),
		remedy(
			'kubernetes',
			`${DOCS.ingress}/nginx-configuration/configmap/#worker-shutdown-timeout`,
			['data:', '  worker-shutdown-timeout: "3600s"'],
			'ingress-reload',
		),
		remedy(
			'ws',
			`${DOCS.ws}/doc/ws.md#websocketclosecode-reason`,
			[
				"process.on('SIGTERM', () => {",
				"  for (const ws of wss.clients) ws.close(1012, 'restart');",
				'  wss.close(() => process.exit());',
				'});',
			],
			'close-first',
		),
		remedy(
			'websockets',
			DOCS.websockets,
			['server.close(code=1012, reason="restart")'],
			'websockets-close',
		),
		remedy(
			'gorilla',
			`${DOCS.gorilla}#FormatCloseMessage`,
			[
				'message := websocket.FormatCloseMessage(websocket.CloseServiceRestart, "restart")',
				'conn.WriteControl(websocket.CloseMessage, message, time.Now().Add(time.Second))',
			],
			'close-first',
		),
		remedy(
			'coder',
			`${DOCS.coder}#Conn.Close`,
			['conn.Close(websocket.StatusServiceRestart, "restart")'],
			'close-first',
		),
	],
	'server-crashed': [
		remedy(
			'ws',
			`${DOCS.ws}/doc/ws.md#event-error-1`,
			["ws.on('error', console.error);"],
			'error-listener',
		),
	],
	'peer-vanished': [
		WS_HEARTBEAT,
		WEBSOCKETS_PING,
		remedy(
			'aiohttp',
			`${DOCS.aiohttp}#websocketresponse`,
			['ws = web.WebSocketResponse(heartbeat=25)'],
			'ping-answer',
		),
		remedy(
			'gorilla',
			`${DOCS.gorilla}#Conn.SetPongHandler`,
			[
				'conn.SetReadDeadline(time.Now().Add(60 * time.Second))',
				'conn.SetPongHandler(func(string) error {',
				'\treturn conn.SetReadDeadline(time.Now().Add(60 * time.Second))',
				'})',
				'go func() {',
				...GORILLA_PINGS.map((line) => `\t${line}`),
				'}()',
			],
			'ping-answer',
		),
	],
};
