// Holds the configuration that removes causes of a connection that does not open.
import type { CauseId } from '../cause.ts';
import { DOCS, remedy, type Remedy } from './remedy.ts';

const POLICY = "connect-src 'self' wss://chat.example";

export const OPENING_REMEDIES: Readonly<Partial<Record<CauseId, readonly Remedy[]>>> = {
	'csp-connect-src': [
		remedy(
			'nginx',
			`${DOCS.nginx}/ngx_http_headers_module.html#add_header`,
			[`add_header Content-Security-Policy "${POLICY}" always;`],
			'one-policy',
		),
		remedy(
			'apache',
			`${DOCS.apache}/mod_headers.html#header`,
			[`Header always set Content-Security-Policy "${POLICY}"`],
			'one-policy',
		),
		remedy(
			'caddy',
			`${DOCS.caddy}/directives/header`,
			[`header Content-Security-Policy "${POLICY}"`],
			'one-policy',
		),
		remedy(
			'node',
			'https://nodejs.org/api/http.html#responsesetheadername-value',
			[`response.setHeader('Content-Security-Policy', "${POLICY}");`],
			'one-policy',
		),
	],
	'tls-failed': [
		remedy(
			'nginx',
			`${DOCS.nginx}/configuring_https_servers.html#chains`,
			[
				'ssl_certificate     /etc/ssl/chat.example.chained.pem;',
				'ssl_certificate_key /etc/ssl/chat.example.key;',
			],
			'chain-order',
		),
		remedy(
			'node',
			'https://nodejs.org/api/tls.html#tlscreatesecurecontextoptions',
			[
				'https.createServer({',
				"  cert: readFileSync('/etc/ssl/chat.example.chained.pem'),",
				"  key: readFileSync('/etc/ssl/chat.example.key'),",
				'});',
			],
			'chain-order',
		),
	],
	'http-2-only': [
		remedy('nginx', `${DOCS.nginx}/ngx_http_v2_module.html#http2`, ['http2 off;'], 'nginx-http2'),
		remedy('apache', `${DOCS.apache}/core.html#protocols`, ['Protocols http/1.1']),
		remedy('haproxy', `${DOCS.haproxy}#5.1-alpn`, [
			'bind :443 ssl crt /etc/ssl/chat.pem alpn http/1.1',
		]),
		remedy('caddy', `${DOCS.caddy}/options#protocols`, [
			'{',
			'\tservers {',
			'\t\tprotocols h1',
			'\t}',
			'}',
		]),
		remedy('envoy', `${DOCS.envoy}/intro/arch_overview/http/upgrades`, [
			'http2_protocol_options:',
			'  allow_connect: true',
			'upgrade_configs:',
			'- upgrade_type: websocket',
		]),
	],
	'head-too-large': [
		remedy('nginx', `${DOCS.nginx}/ngx_http_core_module.html#large_client_header_buffers`, [
			'large_client_header_buffers 4 32k;',
		]),
		remedy('apache', `${DOCS.apache}/core.html#limitrequestfieldsize`, [
			'LimitRequestLine 16384',
			'LimitRequestFieldSize 32768',
		]),
		remedy(
			'kubernetes',
			`${DOCS.ingress}/nginx-configuration/configmap/#large-client-header-buffers`,
			['data:', '  large-client-header-buffers: "4 32k"'],
		),
		remedy('node', 'https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener', [
			'http.createServer({ maxHeaderSize: 32768 });',
		]),
	],
	'rate-limited': [
		remedy('nginx', `${DOCS.nginx}/ngx_http_limit_req_module.html#limit_req`, [
			'limit_req zone=chat burst=20 nodelay;',
			'limit_req_status 429;',
		]),
		remedy('kubernetes', `${DOCS.ingress}/nginx-configuration/annotations/#rate-limiting`, [
			'metadata:',
			'  annotations:',
			'    nginx.ingress.kubernetes.io/limit-connections: "50"',
			'    nginx.ingress.kubernetes.io/limit-rps: "20"',
		]),
	],
	'access-denied': [
		remedy('nginx', `${DOCS.nginx}/ngx_http_access_module.html`, [
			'location /chat/ {',
			'    allow 203.0.113.0/24;',
			'    deny all;',
			'}',
		]),
		remedy('apache', `${DOCS.apache}/mod_authz_core.html#require`, [
			'<Location "/chat/">',
			'    Require ip 203.0.113.0/24',
			'</Location>',
		]),
		remedy(
			'kubernetes',
			`${DOCS.ingress}/nginx-configuration/annotations/#whitelist-source-range`,
			[
				'metadata:',
				'  annotations:',
				'    nginx.ingress.kubernetes.io/whitelist-source-range: "203.0.113.0/24"',
			],
		),
	],
	'proxy-http-1-0': [
		remedy(
			'nginx',
			`${DOCS.nginx}/ngx_http_proxy_module.html#proxy_http_version`,
			['proxy_http_version 1.1;'],
			'nginx-version',
		),
		remedy(
			'kubernetes',
			`${DOCS.ingress}/nginx-configuration/annotations/#proxy-http-version`,
			['metadata:', '  annotations:', '    nginx.ingress.kubernetes.io/proxy-http-version: "1.1"'],
			'ingress-http',
		),
	],
	'proxy-drops-upgrade': [
		remedy(
			'nginx',
			`${DOCS.nginx}/websocket.html`,
			[
				'location /chat/ {',
				'    proxy_pass http://127.0.0.1:8080;',
				'    proxy_http_version 1.1;',
				'    proxy_set_header Upgrade $http_upgrade;',
				'    proxy_set_header Connection "upgrade";',
				'}',
			],
			'nginx-inherits',
		),
		remedy(
			'apache',
			`${DOCS.apache}/mod_proxy.html#protoupgrade`,
			['ProxyPass "/chat/" "http://127.0.0.1:8080/chat/" upgrade=websocket'],
			'apache-version',
		),
		remedy('caddy', `${DOCS.caddy}/directives/reverse_proxy#streaming`, [
			'reverse_proxy /chat/* 127.0.0.1:8080',
		]),
		remedy('envoy', `${DOCS.envoy}/intro/arch_overview/http/upgrades`, [
			'upgrade_configs:',
			'- upgrade_type: websocket',
		]),
		remedy('node', 'https://github.com/http-party/node-http-proxy#proxying-websockets', [
			"httpProxy.createServer({ target: 'ws://127.0.0.1:8080', ws: true }).listen(8000);",
		]),
	],
	'bad-gateway': [
		remedy('nginx', `${DOCS.nginx}/ngx_http_proxy_module.html#proxy_pass`, [
			'proxy_pass http://127.0.0.1:8080;',
		]),
		remedy('apache', `${DOCS.apache}/mod_proxy.html#proxypass`, [
			'ProxyPass "/chat/" "http://127.0.0.1:8080/chat/" upgrade=websocket',
		]),
		remedy('haproxy', `${DOCS.haproxy}#5.2-check`, ['server app 127.0.0.1:8080 check']),
		remedy('caddy', `${DOCS.caddy}/directives/reverse_proxy`, [
			'reverse_proxy /chat/* 127.0.0.1:8080',
		]),
	],
	'origin-refused': [
		remedy(
			'nginx',
			`${DOCS.nginx}/ngx_http_proxy_module.html#proxy_set_header`,
			['proxy_set_header Host $http_host;'],
			'nginx-host',
		),
		remedy('apache', `${DOCS.apache}/mod_proxy.html#proxypreservehost`, ['ProxyPreserveHost On']),
		remedy(
			'ws',
			`${DOCS.ws}/README.md#client-authentication`,
			[
				'const wss = new WebSocketServer({ noServer: true });',
				"const allowed = new Set(['https://app.example']);",
				"server.on('upgrade', (request, socket, head) => {",
				'  if (!allowed.has(request.headers.origin)) {',
				"    socket.end('HTTP/1.1 403 Forbidden\\r\\n\\r\\n');",
				'    return;',
				'  }',
				"  wss.handleUpgrade(request, socket, head, (ws) => wss.emit('connection', ws, request));",
				'});',
			],
			'origin-list',
		),
		remedy(
			'websockets',
			DOCS.websockets,
			['serve(handler, "0.0.0.0", 8080, origins=["https://app.example"])'],
			'origin-list',
		),
		remedy(
			'gorilla',
			`${DOCS.gorilla}#hdr-Origin_Considerations`,
			[
				'var upgrader = websocket.Upgrader{',
				'\tCheckOrigin: func(r *http.Request) bool {',
				'\t\treturn r.Header.Get("Origin") == "https://app.example"',
				'\t},',
				'}',
			],
			'origin-list',
		),
		remedy(
			'coder',
			`${DOCS.coder}#AcceptOptions`,
			[
				'websocket.Accept(w, r, &websocket.AcceptOptions{',
				'\tOriginPatterns: []string{"app.example"},',
				'})',
			],
			'origin-list',
		),
	],
	'subprotocol-mismatch': [
		remedy('ws', `${DOCS.ws}/doc/ws.md#new-websocketserveroptions-callback`, [
			'new WebSocketServer({',
			'  port: 8080,',
			"  handleProtocols: (protocols) => (protocols.has('chat.v1') ? 'chat.v1' : false),",
			'});',
		]),
		remedy('websockets', DOCS.websockets, [
			'serve(handler, "0.0.0.0", 8080, subprotocols=["chat.v1"])',
		]),
		remedy('aiohttp', `${DOCS.aiohttp}#websocketresponse`, [
			'ws = web.WebSocketResponse(protocols=("chat.v1",))',
		]),
		remedy(
			'gorilla',
			`${DOCS.gorilla}#Upgrader`,
			['var upgrader = websocket.Upgrader{Subprotocols: []string{"chat.v1"}}'],
			'first-match',
		),
		remedy('coder', `${DOCS.coder}#AcceptOptions`, [
			'websocket.Accept(w, r, &websocket.AcceptOptions{',
			'\tSubprotocols: []string{"chat.v1"},',
			'})',
		]),
	],
	'extension-mismatch': [
		remedy('ws', `${DOCS.ws}/README.md#websocket-compression`, [
			'new WebSocketServer({ port: 8080, perMessageDeflate: false });',
		]),
		remedy('websockets', DOCS.websockets, ['serve(handler, "0.0.0.0", 8080, compression=None)']),
		remedy('aiohttp', `${DOCS.aiohttp}#websocketresponse`, [
			'ws = web.WebSocketResponse(compress=False)',
		]),
		remedy('gorilla', `${DOCS.gorilla}#Upgrader`, [
			'var upgrader = websocket.Upgrader{EnableCompression: false}',
		]),
		remedy('coder', `${DOCS.coder}#AcceptOptions`, [
			'websocket.Accept(w, r, &websocket.AcceptOptions{',
			'\tCompressionMode: websocket.CompressionDisabled,',
			'})',
		]),
	],
};
