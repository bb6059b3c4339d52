// Holds the causes that end an open connection at a limit or because a program restarts.
import { remedy } from '../remedies/remedy.ts';
import type { CauseRecord } from './record.ts';

export const WS_HEARTBEAT = remedy(
	'ws',
	'/README.md#how-to-detect-and-close-broken-connections',
	'ping-answer',
)`
	wss.on('connection', (ws) => {
	  ws.isAlive = true;
	  ws.on('pong', () => { ws.isAlive = true; });
	});
	setInterval(() => {
	  for (const ws of wss.clients) {
	    if (!ws.isAlive) { ws.terminate(); continue; }
	    ws.isAlive = false;
	    ws.ping();
	  }
	}, 25_000);
`;

export const WEBSOCKETS_PING = remedy('websockets', '', 'websockets-ping')`
	serve(handler, "0.0.0.0", 8080, ping_interval=20, ping_timeout=20)
`;

export const ENDINGS = {
	'idle-timeout': {
		phase: 'open',
		sides: ['between', 'server'],
		provenBy: ['idle-limit-reached'],
		fits: {
			'reset-by-peer': 3,
			'connection-aborted': 2,
			'written-after-end': 4,
			'timed-out': 3,
			'ended-without-close': 1,
			'transport-ended': 3,
			'open-connection-failed': 1,
			'idle-reported': 1,
			'upstream-silent': 1,
			'nothing-received': 2,
			'without-proxy-works': 3,
			'fixed-time': 1,
			'traffic-keeps-it-open': 1,
			// API Gateway also sends it at its limits: 10 minutes without a message, and 2 hours.
			'code 1001': 3,
			'code 1001 by the server': 2,
			'usual silence': 1,
		},
		ruledOutBy: ['traffic-does-not-help'],
		mayFollow: ['event-loop-blocked', 'suspended', 'peer-vanished'],
		scene: 'idle-proxy',
		remedies: [
			remedy('nginx', '/ngx_http_proxy_module.html#proxy_read_timeout', 'nginx-info-log')`
				proxy_read_timeout 1h;
				proxy_send_timeout 1h;
				error_log /var/log/nginx/error.log info;
			`,
			remedy('apache', '/mod_proxy.html#proxypass', 'apache-default')`
				ProxyPass "/chat/" "http://127.0.0.1:8080/chat/" upgrade=websocket timeout=3600
			`,
			remedy('haproxy', '#4.2-timeout%20tunnel', 'haproxy-tunnel')`timeout tunnel 1h`,
			remedy('envoy', '/faq/configuration/timeouts', 'envoy-idle')`
				route:
				  cluster: chat
				  idle_timeout: 3600s
			`,
			remedy('alb', '/edit-load-balancer-attributes.html', 'alb-idle')`
				aws elbv2 modify-load-balancer-attributes \
				  --load-balancer-arn "$ARN" \
				  --attributes Key=idle_timeout.timeout_seconds,Value=3600
			`,
			remedy('kubernetes', '/miscellaneous/#websockets', 'ingress-idle')`
				metadata:
				  annotations:
				    nginx.ingress.kubernetes.io/proxy-read-timeout: "3600"
				    nginx.ingress.kubernetes.io/proxy-send-timeout: "3600"
			`,
			{ ...WS_HEARTBEAT, note: 'ping-often' },
			WEBSOCKETS_PING,
			remedy('aiohttp', '#websocketresponse', 'ping-often')`
				ws = web.WebSocketResponse(heartbeat=25)
			`,
			remedy('gorilla', '#Conn.WriteControl', 'ping-often')`
				for range time.Tick(25 * time.Second) {
					deadline := time.Now().Add(10 * time.Second)
					if err := conn.WriteControl(websocket.PingMessage, nil, deadline); err != nil {
						return
					}
				}
			`,
			remedy('coder', '#Conn.Ping', 'coder-ping')`
				for range time.Tick(25 * time.Second) {
					if err := conn.Ping(ctx); err != nil {
						return
					}
				}
			`,
		],
	},
	'load-balancer-limit': {
		phase: 'open',
		sides: ['between'],
		provenBy: ['lifetime-limit-reached'],
		fits: {
			'ended-without-close': 5,
			'transport-ended': 6,
			'open-connection-failed': 6,
			'without-proxy-works': 4,
			'fixed-time': 2,
			'code 1001': 4,
			'code 1001 by the server': 3,
		},
		ruledOutBy: ['without-proxy-fails-too', 'no-proxy', 'varying-time', 'traffic-keeps-it-open'],
		mayFollow: [],
		scene: null,
		remedies: [
			remedy('caddy', '/directives/reverse_proxy#streaming', 'caddy-stream')`
				reverse_proxy /chat/* 127.0.0.1:8080 {
					stream_timeout 24h
				}
			`,
			remedy(
				'envoy',
				'/api-v3/config/route/v3/route_components.proto#config-route-v3-routeaction-maxstreamduration',
				'envoy-route',
			)`
				route:
				  cluster: chat
				  max_stream_duration:
				    max_stream_duration: 0s
			`,
		],
	},
	'process-restarted': {
		phase: 'open',
		sides: ['between', 'server'],
		provenBy: ['server-stopping', 'code 1012'],
		fits: {
			'reset-by-peer': 1,
			'connection-aborted': 3,
			'written-after-end': 2,
			'ended-without-close': 2,
			'transport-ended': 2,
			'open-connection-failed': 4,
			'reset-from-server': 1,
			'upstream-died': 1,
			'restart-at-that-time': 1,
			'status 503': 2,
			'code 1001': 2,
			'code 1001 by the server': 1,
		},
		ruledOutBy: ['requests-limited'],
		mayFollow: ['server-crashed'],
		scene: 'herd',
		remedies: [
			remedy('caddy', '/directives/reverse_proxy#streaming', 'caddy-reload')`
				reverse_proxy /chat/* 127.0.0.1:8080 {
					stream_close_delay 5m
				}
			`,
			remedy(
				'kubernetes',
				'/nginx-configuration/configmap/#worker-shutdown-timeout',
				'ingress-reload',
			)`
				data:
				  worker-shutdown-timeout: "3600s"
			`,
			remedy('ws', '/doc/ws.md#websocketclosecode-reason', 'close-first')`
				process.on('SIGTERM', () => {
				  for (const ws of wss.clients) ws.close(1012, 'restart');
				  wss.close(() => process.exit());
				});
			`,
			remedy('websockets', '', 'websockets-close')`
				server.close(code=1012, reason="restart")
			`,
			remedy('gorilla', '#FormatCloseMessage', 'close-first')`
				message := websocket.FormatCloseMessage(websocket.CloseServiceRestart, "restart")
				conn.WriteControl(websocket.CloseMessage, message, time.Now().Add(time.Second))
			`,
			remedy('coder', '#Conn.Close', 'close-first')`
				conn.Close(websocket.StatusServiceRestart, "restart")
			`,
		],
	},
} as const satisfies Record<string, CauseRecord>;
