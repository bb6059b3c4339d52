// Holds the causes of a missing opening that lie mostly between client and server.
import { remedy } from '../remedies/remedy.ts';
import { LOST_UPGRADE, REFUSED_BY_PROXY, type CauseRecord } from './record.ts';

export const PROXIES = {
	/** Says that the instance that got the request does not know the session that another one made. */
	'session-lost': {
		phase: 'response',
		sides: ['between', 'server'],
		provenBy: [],
		fits: {},
		ruledOutBy: [],
		mayFollow: [],
		scene: null,
		remedies: [],
	},
	'http-2-only': {
		phase: 'response',
		sides: ['between', 'server'],
		provenBy: ['http-2-refused', 'rule transport-h2-no-upgrade'],
		fits: {
			'connect-failed': 16,
			'request-not-websocket': 4,
			'http-2-in-use': 1,
			'handshake-failed': 12,
			'status 400': 3,
			'status 426': 3,
		},
		ruledOutBy: ['plain-request-sent', 'http-1-1-in-use', ...REFUSED_BY_PROXY],
		mayFollow: [],
		scene: null,
		remedies: [
			remedy('nginx', '/ngx_http_v2_module.html#http2', 'nginx-http2')`http2 off;`,
			remedy('apache', '/core.html#protocols')`Protocols http/1.1`,
			remedy('haproxy', '#5.1-alpn')`bind :443 ssl crt /etc/ssl/chat.pem alpn http/1.1`,
			remedy('caddy', '/options#protocols')`
				{
					servers {
						protocols h1
					}
				}
			`,
			remedy('envoy', '/intro/arch_overview/http/upgrades')`
				http2_protocol_options:
				  allow_connect: true
				upgrade_configs:
				- upgrade_type: websocket
			`,
		],
	},
	'proxy-http-1-0': {
		phase: 'response',
		sides: ['between'],
		provenBy: ['request-http-1-0'],
		fits: {
			'connect-failed': 15,
			'request-not-websocket': 3,
			'websocket-only-page': 3,
			'http-1-0-in-use': 1,
			'upgrade-header-wrong': 3,
			'plain-response-at-path': 3,
			'handshake-failed': 11,
			'without-proxy-works': 2,
			'wss-works': 2,
			'status 400': 2,
			'status 426': 2,
			// Python’s websockets sends it.
			'status 505': 1,
			// A proxy may have changed the head, or its sender wrote it so.
			'rule request-http-version': 1,
			'rule response-http-version': 1,
		},
		ruledOutBy: [
			'plain-request-sent',
			'upstream-unreachable',
			...REFUSED_BY_PROXY,
			'without-proxy-fails-too',
			'no-proxy',
		],
		mayFollow: ['http-2-only', 'proxy-drops-upgrade'],
		scene: null,
		remedies: [
			remedy('nginx', '/ngx_http_proxy_module.html#proxy_http_version', 'nginx-version')`
				proxy_http_version 1.1;
			`,
			remedy('kubernetes', '/nginx-configuration/annotations/#proxy-http-version', 'ingress-http')`
				metadata:
				  annotations:
				    nginx.ingress.kubernetes.io/proxy-http-version: "1.1"
			`,
		],
	},
	'proxy-drops-upgrade': {
		phase: 'response',
		sides: ['between'],
		provenBy: ['request-without-upgrade', 'proxy-cannot-upgrade'],
		fits: {
			'connect-failed': 7,
			'request-not-websocket': 1,
			'websocket-only-page': 2,
			'proxy-module-missing': 1,
			'upgrade-header-wrong': 1,
			'plain-response-at-path': 2,
			'handshake-failed': 3,
			'without-proxy-works': 1,
			'wss-works': 1,
			'other-network-works': 1,
			'status 400': 1,
			'status 403': 5,
			'status 404': 2,
			// ws sends it to every request without an Upgrade field. RFC 9110 §7.8 makes servers ignore it in HTTP/1.0.
			'status 426': 1,
			'status 501': 2,
			// A proxy may have changed the head, or its sender wrote it so.
			'rule request-upgrade-': 1,
			'rule request-connection-': 1,
		},
		ruledOutBy: [
			'plain-request-sent',
			'upstream-unreachable',
			...REFUSED_BY_PROXY,
			'without-proxy-fails-too',
			'no-proxy',
		],
		mayFollow: ['http-2-only', 'proxy-http-1-0'],
		scene: 'strips-upgrade',
		remedies: [
			remedy('nginx', '/websocket.html', 'nginx-inherits')`
				location /chat/ {
				    proxy_pass http://127.0.0.1:8080;
				    proxy_http_version 1.1;
				    proxy_set_header Upgrade $http_upgrade;
				    proxy_set_header Connection "upgrade";
				}
			`,
			remedy('apache', '/mod_proxy.html#protoupgrade', 'apache-version')`
				ProxyPass "/chat/" "http://127.0.0.1:8080/chat/" upgrade=websocket
			`,
			remedy('caddy', '/directives/reverse_proxy#streaming')`
				reverse_proxy /chat/* 127.0.0.1:8080
			`,
			remedy('envoy', '/intro/arch_overview/http/upgrades')`
				upgrade_configs:
				- upgrade_type: websocket
			`,
			remedy('node', 'https://github.com/http-party/node-http-proxy#proxying-websockets')`
				httpProxy.createServer({ target: 'ws://127.0.0.1:8080', ws: true }).listen(8000);
			`,
		],
	},
	'bad-gateway': {
		phase: 'response',
		sides: ['between', 'server'],
		provenBy: [
			'upstream-unreachable',
			'upstream-no-response',
			'upstream-ended',
			'upstream-response-invalid',
			'status 502',
			'status 504',
		],
		fits: {
			'connect-failed': 8,
			'opening-timed-out': 2,
			'ended-before-response': 4,
			'client-gave-up': 1,
			'no-response': 1,
			'handshake-failed': 4,
			'status of Cloudflare': 1,
			// Any server may send it, also the one behind the proxy.
			'status 503': 1,
			'status 520': 1,
			'status 5xx': 2,
		},
		ruledOutBy: ['requests-limited', ...REFUSED_BY_PROXY, 'without-proxy-fails-too', 'no-proxy'],
		mayFollow: LOST_UPGRADE,
		scene: 'redirect&what-if=unavailable',
		remedies: [
			remedy('nginx', '/ngx_http_proxy_module.html#proxy_pass')`
				proxy_pass http://127.0.0.1:8080;
			`,
			remedy('apache', '/mod_proxy.html#proxypass')`
				ProxyPass "/chat/" "http://127.0.0.1:8080/chat/" upgrade=websocket
			`,
			remedy('haproxy', '#5.2-check')`server app 127.0.0.1:8080 check`,
			remedy('caddy', '/directives/reverse_proxy')`
				reverse_proxy /chat/* 127.0.0.1:8080
			`,
		],
	},
	'head-too-large': {
		phase: 'response',
		sides: ['between', 'server'],
		provenBy: ['request-too-long', 'status 414', 'status 431'],
		// nginx, Apache and Tomcat also send 400 for a head that is too large.
		fits: { 'connect-failed': 19, 'head-overflow': 1, 'handshake-failed': 15, 'status 400': 5 },
		ruledOutBy: ['plain-http-to-tls-port'],
		mayFollow: [],
		scene: null,
		remedies: [
			remedy('nginx', '/ngx_http_core_module.html#large_client_header_buffers')`
				large_client_header_buffers 4 32k;
			`,
			remedy('apache', '/core.html#limitrequestfieldsize')`
				LimitRequestLine 16384
				LimitRequestFieldSize 32768
			`,
			remedy('kubernetes', '/nginx-configuration/configmap/#large-client-header-buffers')`
				data:
				  large-client-header-buffers: "4 32k"
			`,
			remedy('node', '/http.html#httpcreateserveroptions-requestlistener')`
				http.createServer({ maxHeaderSize: 32768 });
			`,
		],
	},
	'rate-limited': {
		phase: 'response',
		sides: ['between', 'server'],
		// RFC 6585 §4.
		provenBy: ['requests-limited', 'connections-used-up', 'status 429'],
		fits: { 'connect-failed': 18, 'handshake-failed': 14, 'status 503': 3 },
		ruledOutBy: [],
		mayFollow: [],
		scene: null,
		remedies: [
			remedy('nginx', '/ngx_http_limit_req_module.html#limit_req')`
				limit_req zone=chat burst=20 nodelay;
				limit_req_status 429;
			`,
			remedy('kubernetes', '/nginx-configuration/annotations/#rate-limiting')`
				metadata:
				  annotations:
				    nginx.ingress.kubernetes.io/limit-connections: "50"
				    nginx.ingress.kubernetes.io/limit-rps: "20"
			`,
		],
	},
	'access-denied': {
		phase: 'response',
		sides: ['between', 'server'],
		provenBy: ['client-denied'],
		fits: {
			'connect-failed': 17,
			'handshake-failed': 13,
			'other-network-works': 4,
			'status 403': 3,
		},
		ruledOutBy: [],
		mayFollow: [],
		scene: null,
		remedies: [
			remedy('nginx', '/ngx_http_access_module.html')`
				location /chat/ {
				    allow 203.0.113.0/24;
				    deny all;
				}
			`,
			remedy('apache', '/mod_authz_core.html#require')`
				<Location "/chat/">
				    Require ip 203.0.113.0/24
				</Location>
			`,
			remedy('kubernetes', '/nginx-configuration/annotations/#whitelist-source-range')`
				metadata:
				  annotations:
				    nginx.ingress.kubernetes.io/whitelist-source-range: "203.0.113.0/24"
			`,
		],
	},
} as const satisfies Record<string, CauseRecord>;
