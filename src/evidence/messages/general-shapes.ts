// Lists sentences of one general shape, in the words of any program: a field that is named beside a word for what is wrong
// with it. They come after the lists of the programs, whose sentences say more.
import { statusValue, type MessagePattern } from './message-pattern.ts';

export const GENERAL_SHAPES: readonly MessagePattern[] = [
	{
		id: 'any-accept',
		program: 'page',
		pattern:
			/\b(?:sec-?websocket-?accept|accept (?:key|hash))\b(?! ?: ?[\w+/]{20})[^\n:]{0,60}?(?:\b(?:mismatch(?:ed|es|ing)?|(?:does ?n.?t|did ?n.?t|not|no) match(?:ed|es|ing)?|invalid|incorrect|wrong|bad|differs?|unexpected)\b|不(?:匹配|一致|符|对|正确)|错误|无效)|\b(?:mismatch(?:ed|es|ing)?|invalid|incorrect|wrong|bad|unexpected)\b[^\n:]{1,24}?\b(?:sec-?websocket-?accept|accept (?:key|hash)|challenge[/ -]response)\b/i,
		signs: ['accept-differs-or-missing'],
		source:
			'golang.org/x/net: websocket/websocket.go, ErrChallengeResponse (“mismatch challenge/response”); websockets, in version 8: client.py; github.com/Conflux-Chain/conflux-rust/issues/1921',
		example: 'websocket.Dial ws://chat.example/: mismatch challenge/response',
	},
	{
		id: 'haproxy-no-server',
		program: 'haproxy',
		pattern: /\b(?:proxy|backend) '?[\w.-]{1,60}'? has no server available!/,
		signs: ['upstream-unreachable'],
		source: 'haproxy: src/server.c, srv_set_stopped and set_backend_down',
		example: 'backend ws_back has no server available!',
	},
	{
		// A line of the log of Apache that was cut, or that stands in a sentence.
		id: 'apache-backend',
		program: 'apache',
		pattern: /\bAH(?:00940|00957|00959|01114|02452)\b/,
		signs: ['upstream-unreachable'],
		source:
			'Apache httpd 2.4: docs/log-message-tags, modules/proxy/proxy_util.c, mod_proxy_wstunnel.c',
		example: 'AH01114: HTTP: failed to make connection to backend: localhost',
	},
	{
		id: 'apache-backend-silent',
		program: 'apache',
		pattern: /\bAH01102\b/,
		signs: ['upstream-no-response'],
		source: 'Apache httpd 2.4: docs/log-message-tags, modules/proxy/mod_proxy_http.c',
		example: 'AH01102: error reading status line from remote server 127.0.0.1:8080',
	},
	{
		id: 'status-field',
		program: 'page',
		pattern:
			/\b(?:response\.status(?:_?code)?|http[ _]status(?: ?code)?|status_code)["']?\s{0,3}[:= ]\s{0,60}(?<status>[345]\d\d)\b|\bWebSocketReader\b[^\n]{1,12}\bStatus: (?<reader>[2-5]\d\d) \(/i,
		signs: ['response'],
		values: ({ status, reader }) => statusValue({ status: status ?? reader }),
		source:
			'AutobahnAndroid: WebSocketReader.java; Kong: the fields of its log; github.com/Kong/kong/issues/7993',
		example: 'response.status                                         401',
	},
	{
		// curl prints this if the answer has no status line, and nginx logs the first digits of it as a status.
		id: 'http-0-9',
		program: 'curl',
		pattern: /\bReceived HTTP\/0\.9 when not allowed\b|" 009 \d{1,9} "/,
		signs: ['response-not-http'],
		source: 'curl: lib/http.c, CURLE_UNSUPPORTED_PROTOCOL; nginx: ngx_http_parse.c, HTTP/0.9',
		example: 'curl: (1) Received HTTP/0.9 when not allowed',
	},
	{
		// ws before version 1, and clients made after it.
		id: 'server-key-invalid',
		program: 'ws',
		pattern: /\binvalid server key\b/i,
		signs: ['accept-differs'],
		source: 'ws 0.8: lib/WebSocket.js, initAsClient',
		example: 'error: invalid server key',
	},
	{
		id: 'swoole-no-key',
		program: 'swoole',
		pattern: /\bunable to find sec-websocket-key in header during websocket handshake\b/i,
		signs: ['request-not-websocket'],
		source: 'swoole: swoole_websocket_server.cc, swoole_websocket_handshake',
		example:
			'Server::start(): unable to find sec-websocket-key in header during websocket handshake',
	},
	{
		id: 'java-net-http-handshake',
		program: 'java',
		pattern: /\bjava\.net\.http\.WebSocketHandshakeException\b/,
		signs: ['handshake-failed'],
		source: 'jdk: java.net.http/java/net/http/WebSocketHandshakeException.java',
		example: 'java.util.concurrent.CompletionException: java.net.http.WebSocketHandshakeException',
	},
	{
		id: 'jetty-idle-bare',
		program: 'jetty',
		pattern:
			/\bTimeoutException: Idle timeout expired: \d{1,9}\/\d{1,9} ms\b|\bIdle for \d{1,9} ?ms > \d{1,9} ?ms\b/,
		signs: ['idle-limit-reached'],
		values: () => ({ by: 'endpoint' }),
		source: 'jetty: org/eclipse/jetty/io/IdleTimeout.java',
		example: 'java.util.concurrent.TimeoutException: Idle timeout expired: 300000/300000 ms',
	},
	{
		id: 'esp-transport',
		program: 'esp-idf',
		pattern: /\b(?:websocket_client|transport_ws): Error (?:transport )?connect/i,
		signs: ['connect-failed'],
		source: 'esp-idf: esp_websocket_client.c, esp_websocket_client_task',
		example: 'E (12345) websocket_client: Error transport connect',
	},
	{
		id: 'netty-close-code',
		program: 'netty',
		pattern: /\bWebSocket close status code does NOT comply with RFC-6455: \d{1,5}/,
		signs: ['close-call-refused'],
		source: 'netty: io/netty/handler/codec/http/websocketx/CloseWebSocketFrame.java',
		example: 'WebSocket close status code does NOT comply with RFC-6455: 1005',
	},
	{
		id: 'upgrade-wanted',
		program: 'server',
		pattern:
			/\bupgrade request required\b|\bweb ?socket upgrade[ _]required\b|: ?["']upgrade[ _]required["']|\b(?:expected|requires?|must be) an? web ?socket (?:upgrade )?(?:request|connection)\b|\bnot an? upgrade request\b/i,
		signs: ['request-not-websocket'],
		source:
			'kubernetes: apimachinery/pkg/util/proxy/upgradeaware.go; cloudflare: workers/runtime-apis/websockets',
		example: 'Error from server (BadRequest): Upgrade request required',
	},
	{
		id: 'qt-remote-closed',
		program: 'qt',
		pattern: /\bRemoteHostClosedError\b/,
		signs: ['ended-without-close'],
		source: 'qt: qabstractsocket.cpp',
		example: 'QAbstractSocket::RemoteHostClosedError "The remote host closed the connection"',
	},
	{
		id: 'android-resolve-bare',
		program: 'android',
		pattern: /\bUnable to resolve host\b/,
		signs: ['name-not-found'],
		source: 'android: libcore, Inet6AddressImpl.java',
		example: 'connectSocket:fail Unable to resolve host',
	},
	{
		id: 'websocket-node-size',
		program: 'websocket-node',
		pattern: /\bMaximum (?:message|frame) size (?:of \d{1,12} bytes )?exceeded\b/i,
		signs: ['message-too-big'],
		source: 'WebSocket-Node: lib/WebSocketConnection.js, processFrame',
		example: 'WebSocket: Dropping Connection. Code: 1002 - Maximum message size exceeded.',
	},
	{
		id: 'text-frame-not-utf8',
		program: 'server',
		pattern: /\bInvalid UTF-?8 in (?:a )?text (?:frame|message)\b/i,
		signs: ['text-not-utf8'],
		source: 'gorilla/websocket: the reason that a peer sends; github.com/gobwas/ws: check.go',
		example: 'websocket: close 1002 (protocol error): Invalid UTF-8 in text frame',
	},
	{
		id: 'frame-not-masked',
		program: 'server',
		pattern:
			/\b(?:frames?|data|messages?) (?:was|is|were|are) not masked\b|\bclient frames? must be masked\b|\breceived (?:an )?unmasked (?:client|frame|packet|data|message|WS packet)\b/i,
		signs: ['mask-missing'],
		source:
			'tomcat: LocalStrings.properties, wsFrame.notMasked; netty: WebSocket08FrameDecoder.java',
		example: 'The client data can not be completed because the frame was not masked',
	},
	{
		// What Rust prints of these errors with {:?}.
		id: 'tungstenite-debug-bits',
		program: 'tungstenite',
		pattern: /\bNonZeroReservedBits\b/,
		signs: ['frame-unreadable'],
		source: 'tungstenite: src/error.rs, ProtocolError',
		example: 'Protocol(NonZeroReservedBits)',
	},
	{
		id: 'tungstenite-debug-frames',
		program: 'tungstenite',
		pattern:
			/\bProtocol\((?:FragmentedControlFrame|ControlFrameTooBig|UnexpectedContinueFrame|ExpectedFragment\(\w{1,12}\)|UnknownControlFrameType\(\d{1,2}\)|UnknownDataFrameType\(\d{1,2}\)|InvalidCloseSequence)\)/,
		signs: ['frame-invalid'],
		source: 'tungstenite: src/error.rs, ProtocolError',
		example: 'Protocol(UnexpectedContinueFrame)',
	},
	{
		id: 'safari-scheme',
		program: 'safari',
		pattern: /\bWrong url scheme for WebSocket\b/,
		signs: ['address-invalid'],
		source: 'webkit: Source/WebCore/Modules/websockets/WebSocket.cpp, connect',
		example: 'Wrong url scheme for WebSocket https://chat.example/ws',
	},
	{
		id: 'gateway-endpoint-timeout',
		program: 'api-gateway',
		pattern: /\bEndpoint request timed out\b/,
		signs: ['gateway-integration-failed'],
		source: 'docs.aws.amazon.com: API Gateway, integration timeout of 29 s',
		example: '{"message": "Endpoint request timed out", "connectionId":"abc="}',
	},
	{
		id: 'any-status',
		program: 'page',
		pattern:
			/(?:web ?socket|\bwss?\b|handshake|upgrade)[^\n]{1,60}?\b(?:unexpected|invalid|wrong|bad|non-101)\b[^\n:\d]{1,30}?\b(?:status|response|code)(?: code)?(?: (?:is|was|received|from server))?[ :=("']{1,4}(?:HTTP\/1\.[01] )?(?<status>(?!101)[1-5]\d\d)\b(?![\d.:])/i,
		signs: ['response'],
		values: statusValue,
		source: 'github.com/websockets-rs/rust-websocket: src/result.rs, StatusCodeError',
		example: 'WebSocketError: Received unexpected status code (200 OK)',
	},
	{
		id: 'any-route',
		program: 'page',
		pattern:
			/\bno (?:matching |such |registered )?(?:web ?socket )?(?:route|handler|endpoint)(?: handler)?(?: (?:was )?(?:found|registered|configured|matches))? (?:for|at|matching) ["'`]?(?:\/|https?:|wss?:)/i,
		signs: ['path-unknown'],
		source: 'browserless: src/server.ts; the words of many routers',
		example: 'No matching WebSocket route handler for "http://0.0.0.0:3000/?launch=%7B%7D"',
	},
	{
		id: 'any-pong',
		program: 'page',
		pattern:
			/\b(?:no|missing|without(?: an?)?|waiting for(?: an?)?) pong\b|\bpong (?:was )?(?:not received|missing|timed? ?out)\b|\bvalidity (?:too old|timeout)\b|\bheart ?beat (?:time[ds]? ?out|missed|failed|lost)\b/i,
		signs: ['opened', 'ping-unanswered'],
		source:
			'libwebsockets: lib/core-net/wsi-timeout.c, lws_validity_cb; the words of many programs',
		example: 'terminate (no pong)',
	},
];
