// Lists errors of Go: its network and gorilla/websocket.
import { closeCodeValue, statusValue, type MessagePattern } from './message-pattern.ts';

const NET = 'go: net, crypto/tls, crypto/x509';
const GORILLA = 'gorilla/websocket 1.5.3: conn.go';
const GORILLA_CLIENT = 'gorilla/websocket 1.5.3: client.go';
const UPGRADER = 'gorilla/websocket 1.5.3: server.go';

export const GO: readonly MessagePattern[] = [
	{
		id: 'go-refused',
		program: 'go',
		pattern: /dial tcp [^\s]{1,80} connect: connection refused/,
		signs: ['tcp-refused'],
		source: NET,
		example: 'dial tcp 127.0.0.1:8080: connect: connection refused',
	},
	{
		id: 'go-name',
		program: 'go',
		pattern: /lookup \S{1,255}(?: on \S{1,80})? no such host/,
		signs: ['name-not-found'],
		source: NET,
		example: 'dial tcp: lookup nowhere.invalid: no such host',
	},
	{
		id: 'go-timeout',
		program: 'go',
		pattern: /dial tcp \S{1,80} (i\/o timeout|connect: connection timed out)/,
		signs: ['tcp-no-answer'],
		source: NET,
		example: 'dial tcp 192.0.2.1:443: i/o timeout',
	},
	{
		id: 'go-certificate',
		program: 'go',
		pattern:
			/x509: certificate|tls: failed to verify certificate|tls: first record does not look like a TLS handshake|failed to send handshake request: [^\n]{0,300}http: server gave HTTP response to HTTPS client/,
		signs: ['tls-not-accepted'],
		source: NET,
		example: 'tls: failed to verify certificate: x509: certificate signed by unknown authority',
	},
	{
		id: 'go-reset',
		program: 'go',
		pattern: /read: connection reset by peer/,
		signs: ['reset-by-peer'],
		source: NET,
		example: 'read tcp 127.0.0.1:50000->127.0.0.1:8080: read: connection reset by peer',
	},
	{
		// Only a program that sets a limit for reading gets it, as gorilla’s examples do until the next Pong.
		id: 'go-read-deadline',
		program: 'go',
		pattern: /\bread tcp \S{1,80}->\S{1,80}: i\/o timeout/,
		signs: ['nothing-received'],
		source: 'go: os.ErrDeadlineExceeded; github.com/gorilla/websocket/issues/511 and /833',
		example: 'read tcp 127.0.0.1:8080->127.0.0.1:52901: i/o timeout',
	},
	// On Windows the sentences are those of the system.
	{
		id: 'go-refused-windows',
		program: 'go',
		pattern:
			/connectex: No connection could be made because the target machine actively refused it/,
		signs: ['tcp-refused'],
		source: NET,
		example:
			'dial tcp 127.0.0.1:8080: connectex: No connection could be made because the target machine actively refused it.',
	},
	{
		id: 'go-timeout-windows',
		program: 'go',
		pattern:
			/connectex: A connection attempt failed because the connected party did not properly respond/,
		signs: ['tcp-no-answer'],
		source: NET,
		example:
			'dial tcp 192.0.2.1:443: connectex: A connection attempt failed because the connected party did not properly respond after a period of time, or established connection failed because connected host has failed to respond.',
	},
	{
		id: 'go-reset-windows',
		program: 'go',
		pattern: /wsarecv: An existing connection was forcibly closed by the remote host/,
		signs: ['reset-by-peer'],
		source: NET,
		example:
			'read tcp 127.0.0.1:50000->127.0.0.1:8080: wsarecv: An existing connection was forcibly closed by the remote host.',
	},
	{
		id: 'go-panic',
		program: 'go',
		pattern: /http: panic serving [^\n]{0,200}websocket/,
		signs: ['opened', 'server-error'],
		source: `go: net/http/server.go; ${GORILLA}`,
		example: 'http: panic serving 127.0.0.1:50000: concurrent write to websocket connection',
	},
	{
		id: 'oxy-status',
		program: 'oxy',
		pattern: /websocket: bad handshake with resp: (?<status>[1-5]\d{2})\b/,
		signs: ['response'],
		values: statusValue,
		source: 'vulcand/oxy: forward/fwd.go, serveWebSocket; github.com/traefik/traefik/issues/2891',
		example:
			'vulcand/oxy/forward/websocket: Error dialing "192.0.2.7": websocket: bad handshake with resp: 200 200 OK',
	},
	{
		id: 'gobwas-status',
		program: 'gobwas',
		pattern: /\bunexpected HTTP response status: (?<status>[1-5]\d{2})\b/,
		signs: ['response'],
		values: statusValue,
		source: 'gobwas/ws: dialer.go, StatusError; github.com/gobwas/ws/issues/75',
		example: 'unexpected HTTP response status: 505',
	},
	{
		id: 'gobwas-upgrade',
		program: 'gobwas',
		// A log in JSON has a backslash before the quotation marks.
		pattern: /\bhandshake error: bad \\?"(?:Upgrade|Connection)\\?" header/,
		signs: ['upgrade-header-wrong'],
		source: 'gobwas/ws: server.go, ErrHandshakeBadUpgrade; github.com/gobwas/ws/issues/55',
		example: 'handshake error: bad "Upgrade" header',
	},
	{
		// Programs put the status of the response before the error of gorilla, or behind it.
		id: 'go-wrapped-status',
		program: 'go-wrapped',
		pattern:
			/\b(?<status>200|[345]\d{2}) [A-Z][A-Za-z -]{1,40}[\s>:,(-]{1,8}websocket: bad handshake|\bwebsocket: bad handshake(?! with resp)[^\n\d]{1,30}\b(?<after>[345]\d{2})\b(?! (?:ms|s|sec|seconds|times)\b)/,
		signs: ['response'],
		values: ({ status, after }) => statusValue({ status: status ?? after }),
		source:
			'v2ray-core: transport/internet/websocket/dialer.go, dialWebsocket; github.com/2dust/v2rayN/issues/439',
		example:
			'failed to dial to (wss://chat.example/ws): 503 Service Unavailable > websocket: bad handshake',
	},
	{
		id: 'gorilla-bad-handshake',
		program: 'gorilla',
		// The second sentence is of golang.org/x/net.
		pattern:
			/websocket(?:: |：)bad handshake(?! with resp: \d)|\bwebsocket\.Dial \S{1,500}: bad status\b/,
		signs: ['handshake-failed'],
		source: `${GORILLA_CLIENT}; golang.org/x/net: websocket/hybi.go, ErrBadStatus; github.com/Mrs4s/go-cqhttp/issues/73, github.com/FloatTech/ZeroBot-Plugin/issues/56`,
		example: 'dial: websocket: bad handshake',
	},
	{
		id: 'gorilla-address',
		program: 'gorilla',
		pattern: /\bmalformed ws or wss URL\b/,
		signs: ['address-invalid'],
		source: GORILLA_CLIENT,
		example: 'dial: malformed ws or wss URL',
	},
	{
		id: 'gorilla-extension',
		program: 'gorilla',
		pattern: /websocket: invalid compression negotiation/,
		signs: ['handshake-failed'],
		source: GORILLA_CLIENT,
		example: 'websocket: invalid compression negotiation',
	},
	{
		id: 'gorilla-abnormal',
		program: 'gorilla',
		pattern: /websocket: close 1006 \(abnormal closure\): unexpected EOF/,
		signs: ['opened', 'ended-without-close'],
		source: GORILLA,
		example: 'read: websocket: close 1006 (abnormal closure): unexpected EOF',
	},
	{
		id: 'gorilla-close',
		program: 'gorilla',
		pattern:
			/websocket: close (?<code>10(?!06)\d\d|[34]\d{3})(?!\d)(?![^\n]{0,30}keepalive ping timeout)/,
		signs: ['close-event'],
		values: closeCodeValue,
		source: GORILLA,
		example: 'read: websocket: close 1011 (internal server error): unexpected condition',
	},
	{
		id: 'gorilla-read-limit',
		program: 'gorilla',
		pattern: /websocket: read limit exceeded/,
		signs: ['message-too-big'],
		source: GORILLA,
		example: 'websocket: read limit exceeded',
	},
	{
		id: 'gorilla-mask',
		program: 'gorilla',
		// With other faults of the same header, it is one that cannot be read.
		pattern: /websocket: (?:bad MASK\b|incorrect mask flag)/,
		signs: ['mask-wrong'],
		source: 'gorilla/websocket 1.5.3: conn.go; 1.4: “incorrect mask flag”',
		example: 'websocket: bad MASK',
	},
	{
		id: 'gorilla-frame-head',
		program: 'gorilla',
		pattern:
			/websocket: (?:RSV[123] set|unexpected reserved bits 0x[0-9a-f]+|FIN not set on control|len > 125 for control|(?:bad opcode \d+|data before FIN|continuation after FIN), bad MASK)/,
		signs: ['frame-unreadable'],
		source: GORILLA,
		example: 'websocket: RSV1 set, FIN not set on control',
	},
	{
		id: 'gorilla-frame',
		program: 'gorilla',
		pattern:
			/websocket: (?:bad opcode \d+|data before FIN|continuation after FIN|bad close code \d+)(?!\d|, bad MASK)/,
		signs: ['frame-invalid'],
		source: GORILLA,
		example: 'websocket: bad opcode 3',
	},
	{
		id: 'gorilla-origin',
		program: 'gorilla',
		pattern: /websocket: request origin not allowed by Upgrader\.CheckOrigin/,
		signs: ['origin-not-allowed'],
		source: UPGRADER,
		example: 'websocket: request origin not allowed by Upgrader.CheckOrigin',
	},
	{
		id: 'gorilla-not-upgrade',
		program: 'gorilla',
		pattern:
			/websocket: (?:upgrade|connection header) != (?:websocket|upgrade)\b|(?:the client is not using the websocket protocol|websocket: not a websocket handshake): '(?:upgrade|websocket)' token not found in '(?:Connection|Upgrade)' header/,
		signs: ['upgrade-header-wrong'],
		source: UPGRADER,
		example:
			"websocket: the client is not using the websocket protocol: 'upgrade' token not found in 'Connection' header",
	},
	{
		id: 'gorilla-request',
		program: 'gorilla',
		pattern:
			/websocket: (?:not a websocket handshake: 'Sec-WebSocket-Key'|unsupported version: 13 not found in 'Sec-Websocket-Version')/,
		signs: ['handshake-fields-wrong'],
		source: UPGRADER,
		example:
			"websocket: not a websocket handshake: 'Sec-WebSocket-Key' header must be Base64 encoded value of 16-byte in length",
	},
	{
		id: 'gorilla-hijack',
		program: 'gorilla',
		pattern:
			/websocket: response does not implement http\.Hijacker|websocket: hijack: feature not supported/,
		signs: ['hijacker-hidden'],
		source: 'gorilla/websocket 1.5.3: server.go; 1.5.0: “does not implement http.Hijacker”',
		example: 'websocket: response does not implement http.Hijacker',
	},
	{
		id: 'go-proxy-hijack',
		program: 'go',
		pattern:
			/can't switch protocols using non-Hijacker ResponseWriter|[Hh]ijack failed on protocol switch: (?:not a hijacker|feature not supported)|Unable to hijack the connection: (?:the ResponseWriter doesn't support|does not implement)/,
		signs: ['hijacker-hidden'],
		source:
			'go: net/http/httputil/reverseproxy.go, handleUpgradeResponse; Traefik 1: github.com/traefik/traefik/issues/367',
		example:
			"httputil: can't switch protocols using non-Hijacker ResponseWriter type *http.timeoutWriter",
	},
	{
		id: 'go-proxy-switch',
		program: 'go',
		pattern: /backend tried to switch (?:protocol "|to (?:unexpected|invalid) protocol)/,
		signs: ['response-upgrade-wrong'],
		source:
			'go: net/http/httputil/reverseproxy.go; Caddy: modules/caddyhttp/reverseproxy/streaming.go; github.com/caddyserver/caddy/issues/6134',
		example: 'httputil: backend tried to switch protocol "" when "websocket" was requested',
	},
	{
		id: 'grafana-origin',
		program: 'grafana',
		pattern: /"Request Origin is not authorized"/,
		signs: ['origin-not-allowed'],
		source: 'grafana: pkg/services/live/live.go; github.com/grafana/grafana/issues/36614',
		example:
			'lvl=warn msg="Request Origin is not authorized" logger=live origin=http://grafana.example:3000 appUrl=http://localhost:3000/ allowedOrigins=',
	},
	{
		id: 'gorilla-hijack-error',
		program: 'gorilla',
		pattern: /websocket: hijack: (?!feature not supported)/,
		signs: ['server-error'],
		source: 'gorilla/websocket 1.5.3: server.go',
		example: 'websocket: hijack: http: connection has been hijacked',
	},
];
