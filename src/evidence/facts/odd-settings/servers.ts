// Settings and code of servers, and what is on no certain side that do something else than was meant, each beside what shows that it is at work.
import { NO_CONNECTION } from '../byte-facts.ts';
import type { OddSettings } from './odd-setting.ts';

export const OF_SERVERS = {
	'endpoint-injection': {
		// docs.spring.io, ServerEndpoint: the container makes the object, and Spring fills in no field of it.
		side: 'server',
		setting:
			/\b(NullPointerException: Cannot invoke [^\n]{1,160} because "this\.\w{1,40}" is null|NullPointerException|@(?:Autowired|Resource|Inject)\b[^\n]{1,40}(?:为 ?null|(?:is|are|stays?) null))/,
		beside: /@ServerEndpoint\b[^]{0,1200}@(?:Autowired|Resource|Inject)\b/,
	},
	'fin-left-out': {
		// poco: Net/WebSocket.h: FRAME_TEXT is FRAME_FLAG_FIN | FRAME_OP_TEXT.
		side: 'server',
		setting: /\b(FRAME_OP_(?:TEXT|BINARY))\b/,
		beside: /\bsendFrame\b/,
		without: /FRAME_FLAG_FIN/,
	},
	'window-without-value': {
		// RFC 7692 §7.1.2.2: the parameter has a value in a response.
		side: 'server',
		setting: /\b(client_max_window_bits must have value)\b/i,
		beside: /permessage-deflate/i,
	},
	'rsv1-marks': {
		side: 'server',
		setting:
			/\b(n.t (?:be )?(?:decompress|inflat|decod)\w* (?:the |my )?(?:data|messages?|payload|text)|messages? (?:is|are|stays?) not (?:de)?compressed)\b/i,
		beside: /permessage-deflate/i,
	},
	'message-as-buffer': {
		// ws 8.0.0, release notes: text messages are Buffers, too, and the second argument tells which it was.
		side: 'server',
		setting: /(<Buffer(?: [2-7][\da-f]){2,60})(?: \.\.\.|>)/,
		beside: /\.on\(['"]message['"]/,
		over: ['text-bytes', 'bytes-not-frames'],
	},
	'session-limit': {
		side: 'server',
		setting:
			/\b((?:hit|reached|exceeded|exceeds) the maximum (?:session |connection )?(?:duration|lifetime|length|time) of \d{1,5} \w{1,10})/i,
		beside: /./,
		over: ['usual-limit', 'fixed-limit', 'open-for', 'error-unknown'],
	},
	'frame-limit': {
		// WebSocket-Node: docs/WebSocketServer.md; a frame has a limit of its own beside that of a message.
		side: 'server',
		setting: /\b(maxReceivedFrameSize: ?\d{1,9})\b/,
		beside: /\bmaxReceivedMessageSize\b[^]+\b1009\b|\b1009\b[^]+\bmaxReceivedMessageSize\b/,
		over: ['too-big', 'message-too-big', 'close-event', 'size-decides'],
	},
	'stays-at-101': {
		// RFC 9110 §15.2.2: no other response follows a 101, and the entry of the network panel stays open.
		side: null,
		setting:
			/\b((?:stalls?|stuck|stays?|hangs?|pending|remains?)\b[^\n.]{1,40}(?:switching protocols|\b101\b)|101[^\n.]{1,30}\b(?:pending|stalls?|stalled)\b)/i,
		beside: /\b101\b/,
		without: /\b(?:1006|reserved|closed? (?:with|code))\b/,
		over: ['only-words', 'connect-failed'],
	},
	'signalr-negotiation': {
		// aspnetcore: HttpConnection.ts, _getNegotiationResponse.
		side: null,
		setting: /\b(Failed to complete negotiation with the server)\b/,
		beside: /./,
		over: ['only-words', 'error-unknown'],
	},
	'signalr-transport': {
		// aspnetcore: HttpConnection.ts, _createTransport.
		side: null,
		setting: /\b(Failed to start the transport 'WebSockets')/,
		beside: /./,
		without: /\b(?:404|40[0-3]|50\d|mixed content|could not be found on the server)\b/i,
		over: ['only-words', 'error-unknown'],
	},
	'reload-socket': {
		// The sockets by which development servers reload a page: next, nuxt, webpack-dev-server.
		side: 'server',
		setting:
			/\b(wss?:\/\/[^\s'"]{1,200}\/(?:_next\/webpack-hmr|sockjs-node|_nuxt\/|__webpack_hmr))/,
		beside: /\bfail\w*|\berror\b|失败|报错/i,
		without: /Mixed Content|blocked|CERT_|suspension/i,
		over: ['connect-failed', 'usual-in-program'],
	},
	'length-in-one-byte': {
		// RFC 6455 §5.2: the seven bits hold a length up to 125.
		side: 'server',
		setting:
			/((?:0x81|\b129|\\x81)\b[^\n]{0,40}?(?:\b(?:len|length|strlen|size|count)\b[^\n;]{0,24}|\(byte\) ?(?:1(?:2[6-9]|[3-9]\d)|2\d\d)))/i,
		beside:
			/\b(?:long(?:er)?|large[r]?|big(?:ger)?|12[5-8]|more than|over|200 bytes)\b|超过|太长|较长/i,
		without: /[<>]=? ?12[56]\b|\bcase 126|= ?126\b|\b(?:0x7e|\\x7e)\b/i,
		over: ['only-words', 'frame-invalid', 'mask-present', 'transport-ended'],
	},
	'length-in-characters': {
		// RFC 6455 §5.2: the length counts bytes, and UTF-8 takes two to four for a character outside of ASCII.
		side: 'server',
		setting:
			/((?:0x81|\b129)\b[^\n]{1,20}(?:\blen\((\w+)\)[^\n]{1,80}\b\2\.encode|\b(\w+)\.length\b[^\n]{1,80}(?:Buffer\.from\(\3|\3\.getBytes)))/,
		beside: /[\u4E00-\u9FFF\u00C0-\u024F]|\bUTF-?8\b|\bumlauts?\b|\bemojis?\b|\bnon-?ascii\b/i,
		over: ['text-not-utf8', 'only-words', 'frame-invalid'],
	},
	'mask-by-server': {
		// RFC 6455 §5.1.
		side: 'server',
		setting: /(\w{1,20}\[1\] ?= ?(?:0x[89a-f][\da-f]|128 ?[|+] ?\w{1,20}))/i,
		beside: /\b(?:browser|chrome|firefox|safari|javascript|page)\b|浏览器/i,
		without: /\bmask(?:ing)?[_ ]?key\b|\bclient\.|\^ ?mask/i,
		over: ['only-words', 'code-alone', 'frame-invalid'],
	},
	'redis-refused': {
		side: 'server',
		setting: /(ECONNREFUSED [\w.:[\]]{3,60})/,
		beside: /\bRedisClient\b|\bioredis\b|node_modules\/redis\/|\bRedis connection\b/i,
		over: ['tcp-refused', 'loopback-refused', 'connect-failed'],
	},
	'origin-null': {
		// html.spec.whatwg.org, ASCII serialization of an origin: an opaque one is the word null.
		side: 'server',
		setting: /(Origin header value \[null\])/,
		beside: /./,
		over: ['usual-in-program', 'only-words'],
	},
	'apple-deflate': {
		// developer.apple.com/forums/thread/685403: NSURLSession, which WebKit uses since iOS 15.
		side: null,
		setting: /(nw_ws_\w{1,60}|\b(?:iOS|iPadOS|Safari) ?15\b)/i,
		beside: /permessage-deflate|\bcompress\w*\b/i,
		over: ['code-alone', 'not-deflate', 'told-topic', 'usual-in-program', 'close-event'],
	},
	'two-heads': {
		// faye-websocket: README, load_adapter.
		side: 'server',
		setting:
			/(HTTP\/1\.1 101[^\n]*\n(?:(?!Upgrade:)[\w-]{1,40}:[^\n]*\n){0,12}\s*\nHTTP\/1\.1 101)/i,
		beside: /./,
		over: ['told-topic', 'response', 'response-in-order', 'response-lacks'],
	},
	'target-unreached': {
		// httpd: modules/proxy/proxy_util.c, AH00957; a target that does not answer gives 503.
		side: 'server',
		setting: /\bProxyPass(?:Match)? \S{1,100} (wss?:\/\/[\w.-]{3,100}(?::\d{2,5})?)/i,
		beside: /\b503\b/,
		over: ['refused-with-status', 'bad-gateway', 'connect-failed'],
	},
	'servers-by-path': {
		// ws: README, “Multiple servers sharing a single HTTP/S server”; each server refuses the paths of the others.
		side: 'server',
		setting:
			/\b((?:WebSocket\.Server|WebSocketServer)\(\{[^}]{0,120}\bpath: ?["'\x60][^"'\x60\n]{1,60}["'\x60])/,
		beside:
			/(?:WebSocket\.Server|WebSocketServer)\(\{[^}]{0,160}\bserver\b[^]{1,3000}(?:WebSocket\.Server|WebSocketServer)\(\{[^}]{0,160}\bserver\b/,
		without: /\bnoServer\b|Invalid frame header/,
		over: ['refused-with-status', 'response', 'connect-failed', 'two-upgrade-handlers'],
	},
	'no-websocket-package': {
		// flask-socketio: __init__.py, and python-engineio: base_server.py.
		side: 'server',
		setting: /\b(WebSocket transport not available)/i,
		beside: /./,
		over: ['refused-with-status', 'response', 'usual-in-program'],
	},
	'wsgi-worker': {
		// channels.readthedocs.io, deploying: WSGI has no WebSocket.
		side: 'server',
		setting: /\b(gunicorn)\b/i,
		beside: /^(?=[^]*\b(?:404|Not Found)\b)[^]*\b(?:channels|runserver|consumers?\.py|django)\b/i,
		without: /\bUvicornWorker\b|\bdaphne\b|\basgi\b/i,
		over: ['no-server', 'proxy-drops-upgrade', 'refused-with-status', 'response', 'connect-failed'],
	},
	'closed-before-accept': {
		// starlette: websockets.py: a close before accept is answered with 403, and so is a path without a route.
		side: 'server',
		setting: /("WebSocket \/[^"\n]{0,200}" 403)/,
		beside:
			/@\w{1,30}\.websocket\b|\bAPIRouter\b|\binclude_router\b|\bDepends\b|\.accept\(\)|\bFastAPI\b|\bStarlette\b/i,
		without: /Missing Authorization|\btoken (?:is )?(?:invalid|missing|expired)/i,
		over: ['refused-with-status', 'access-denied', 'usual-in-program'],
	},
	'sockjs-info': {
		// sockjs-client: lib/info-receiver.js.
		side: 'server',
		setting: /(\/info\?t=\d{1,16})/,
		beside: /\b404\b/,
		without: /\bCORS\b|\bproxy_pass\b|\bnginx\b|代理|\bproxy\b/i,
		over: ['no-server', 'proxy-drops-upgrade', 'refused-with-status', 'response'],
	},
	'accept-length': {
		// RFC 6455 §4.2.2: the hash has 20 bytes, which may be zero.
		side: 'server',
		setting:
			/(\bsizeof ?\( ?[a-z]\w{0,30} ?\)(?<=\bSHA1?\w{0,8}\([^;\n]{0,120})|strlen\( ?(?:\(\w{1,12} ?\*\) ?)?(?:hash|sha\w{0,12}|digest|md)\w{0,8} ?\))/i,
		beside: /258EAFA5|Sec-WebSocket-Accept/i,
		over: ['accept-differs', 'accept-differs-or-missing', 'connect-failed'],
	},
	'swoole-recv-false': {
		// wiki.swoole.com, Coroutine\Http\Client: recv returns false after its time limit or the end.
		side: null,
		setting: /(bool\(false\))/,
		beside: /^(?=[^]*\bswoole\b)[^]*->recv\(\)/i,
		over: ['handshake-failed'],
	},
	'echo-service': {
		// websocket.org closed its public echo service in 2021; many examples still name it.
		side: 'server',
		setting: /\b(wss?:\/\/echo\.websocket\.org)\b/,
		beside:
			/\b(?:not found|handshake|failed to connect|connect(?:ion)? (?:failed|error|timed? out)|refused)\b|失败|报错|连不上/i,
		without: /\bhandleUpgrade\b|\bTypeError\b/,
		over: ['accept-missing', 'usual-in-program'],
	},
	'bound-to-loopback': {
		side: 'server',
		setting:
			/\b((?:listening|running|launching|launched|started|serving|bound|listens?)\b[^\n]{1,40}?(?<![\w.])(?:127\.0\.0\.1|localhost)(?::\d{2,5})?)/i,
		beside:
			/\bwss?:\/\/(?!localhost|127\.)[^\s'"]{1,200}'? failed[^\n]{1,80}ERR_CONNECTION_REFUSED|(?:ECONNREFUSED|connect to) (?!127\.|localhost)\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}[^\n]{1,40}(?:refused)?/,
		without: /\bdocker\b|\bcontainers?\b/i,
		over: ['tcp-refused', 'only-deployed'],
	},
	'container-loopback': {
		// docs.docker.com, published ports: they lead to the addresses of the container, not to its loopback.
		side: 'server',
		setting:
			/(?<![-\w])((?:host(?:name)?|bind(?:[-_ ]?address)?|listen(?:[-_ ]?address)?|address|--host)["']?\s{0,3}[:= ]\s{0,3}["']?(?:127\.0\.0\.1|localhost)(?![\w.]))/i,
		beside: /\b(?:docker|containers?|kubernetes|k8s|pods?|podman)\b|容器/i,
		without: /\b(?:[Rr]edis|[Mm]y[Ss][Qq][Ll]|[Pp]ostgres)|^Host: /m,
	},
	runserver: {
		// Channels 4 has no runserver of its own any more: channels.readthedocs.io, releases 4.0.0.
		side: 'server',
		setting: /\b(Starting development server at) http/,
		beside: /"GET \/\S{0,80}\bws\b\S{0,80} HTTP\/1\.1" 404|\bNot Found: \/ws\b/,
		without: /Starting (?:ASGI|Daphne)/i,
	},
	'check-origin-place': {
		// Phoenix.Endpoint.socket/3: check_origin is an option of a transport.
		side: 'server',
		setting: /\bwebsocket: true,[^\])]{0,120}?(\bcheck_origin: [^,\n)]{1,80})/,
		beside: /\borigin\b/i,
	},
	'signalr-no-websockets': {
		// aspnetcore: HttpConnectionDispatcher.cs, ProcessNegotiate, lists WebSockets only if the server has the feature.
		side: 'server',
		setting: /("availableTransports"\s?:\s?\[(?![^\n]{0,400}"WebSockets")[^\n]{2,60})/,
		beside: /./,
		over: [NO_CONNECTION, 'only-words', 'connect-failed', 'polling-request', 'text-bytes'],
	},
	'cowboy-idle': {
		// cowboy_websocket(3), idle_timeout: 60000; the reason timeout of terminate.
		side: 'server',
		setting: /\b((?:terminate(?:\/\d)?|websocket_terminate)\b[^\n]{0,40}\b:?timeout\b(?![_(]))/,
		beside: /\bcowboy\b|\bErlang\b|\bElixir\b/i,
		over: ['idle-limit-reached'],
	},
	'uws-idle': {
		// uWebSockets: App.h, idleTimeout 120 and sendPingsAutomatically; WebSocketProtocol.h, ERR_WEBSOCKET_TIMEOUT.
		side: null,
		setting: /\b(WebSocket timed out from inactivity)\b/,
		beside: /./,
		over: ['idle-limit-reached', 'close-event'],
	},
	'uws-size': {
		// uWebSockets: App.h, maxPayloadLength 16 * 1024; WebSocketProtocol.h, ERR_TOO_BIG_MESSAGE.
		side: 'server',
		setting: /\b(Received too big message)\b/,
		beside: /./,
		over: ['message-too-big', 'close-event'],
	},
	'workers-share-sessions': {
		// docs.gunicorn.org, FAQ; flask-socketio.readthedocs.io, deployment: gunicorn has no sticky sessions.
		side: 'server',
		setting: /\b(gunicorn\b[^\n]{0,200}?\s(?:-w|--workers)[ =]?(?:[2-9]|[1-9]\d)\b)/,
		beside: /\bInvalid session\b|\bSession ID unknown\b|"code":\s?1\b/,
		over: ['session-unknown', 'polling-request', 'response', 'session-elsewhere'],
	},
	'window-answered': {
		// dotnet: System.Net.WebSockets.Client, Strings.resx, net_WebSockets_ServerWindowBitsNegotiationFailure.
		side: 'server',
		setting:
			/\bmax (?:server|client) window bits\. (The client requested \d{1,2} but the server responded with \d{1,2})\b/,
		beside: /./,
		over: ['only-words', 'told-topic', 'extension-differs'],
	},
	'tornado-ping': {
		// tornado 6.5: websocket.py, WebSocketProtocol13.start_pinging.
		side: 'server',
		setting:
			/\b(websocket_ping_timeout \(\d{1,9}\) cannot be longer than the websocket_ping_interval)\b/,
		beside: /./,
		without: /\b(?:1006|ping timed out|ERROR)\b/,
		over: ['only-words', 'ping-unanswered'],
	},
	'artemis-ttl': {
		// activemq-artemis: ActiveMQMessageBundle, AMQ229014.
		side: 'server',
		setting: /\bDid not receive data from \S{1,60} within the (\d{1,9}ms) connection TTL/,
		beside: /\bstomp\b|\bwebsocket\b|\bsockjs\b/i,
	},
} as const satisfies OddSettings;
