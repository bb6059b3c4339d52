// Settings and lines of code that do something else than was meant, each beside what shows that it is at work. The name of
// one is what the words say of it; its first group is their value.
import type { Side } from '../causes/record.ts';

interface OddSetting {
	/** Is null if nothing shows the side. */
	readonly side: Side | null;
	/** Matches the setting; a group holds what the words quote. */
	readonly setting: RegExp;
	/** Matches what shows that it is at work. */
	readonly beside: RegExp;
	readonly without?: RegExp;
	/** Names what it overrules beside what each of them does. */
	readonly over?: readonly string[];
}

const ODD_SETTINGS = {
	'endpoint-injection': {
		// docs.spring.io, ServerEndpoint: the container makes the object, and Spring fills in no field of it.
		side: 'server',
		setting:
			/\b(NullPointerException: Cannot invoke [^\n]{1,160} because "this\.\w{1,40}" is null|NullPointerException|@(?:Autowired|Resource|Inject)\b[^\n]{1,40}(?:为 ?null|(?:is|are|stays?) null))/,
		beside: /@ServerEndpoint\b[^]{0,1200}@(?:Autowired|Resource|Inject)\b/,
	},
	'connection-close': {
		// RFC 9110 §7.6.1: close says that the connection ends after the response.
		side: 'client',
		setting: /^[ \t>*]{0,8}(Connection: ?(?:close, ?Upgrade|Upgrade, ?close))[ \t]*$/im,
		beside: /\bdisconnect\w*|\bclos\w+|\bfail\w*|断/i,
	},
	'fin-left-out': {
		// poco: Net/WebSocket.h: FRAME_TEXT is FRAME_FLAG_FIN | FRAME_OP_TEXT.
		side: 'server',
		setting: /\b(FRAME_OP_(?:TEXT|BINARY))\b/,
		beside: /\bsendFrame\b/,
		without: /FRAME_FLAG_FIN/,
	},
	'port-twice': {
		// gitpod.io and others serve a port under a name of its own at 443.
		side: 'page',
		setting:
			/\b(wss?:\/\/(?:(\d{2,5})-[\w.-]{1,120}:\2|[\w-]{1,80}-(\d{2,5})\.[\w.-]{1,80}:\3))(?!\d)/,
		beside: /\bfail\w*|\bnot\b|失败/i,
	},
	'service-name': {
		// docs.docker.com, networking: a service is known by its name inside the network of the containers only.
		side: 'page',
		setting: /\b(wss?:\/\/(?!localhost\b)[a-z][\w-]{1,40}:\d{2,5})(?![\w.])/,
		beside:
			/\b(?:docker|compose|kubernetes|k8s)\b[^]{1,2000}\b(?:browser|page|front-?end|next|react|vue|web)\b|\b(?:browser|page|front-?end|next|react|vue|web)\b[^]{1,2000}\b(?:docker|compose|kubernetes|k8s)\b/i,
		over: ['name-not-found'],
	},
	'bundled-ws': {
		// ws: lib/buffer-util.js, with the optional module bufferutil that a bundler replaced by an empty one.
		side: 'client',
		setting: /\b(bufferUtil\.(?:un)?mask is not a function)/,
		beside: /\bws\b/,
	},
	'mini-program-device': {
		// developers.weixin.qq.com: wx.connectSocket, and the list of domains of the mini program.
		side: 'client',
		setting: /(真机(?:调试)?[^\n。，]{0,12}(?:连接?不上|不行|失败|连不了|无法))/,
		beside: /小程序|微信|wx\./,
		without: /errMsg|url not in domain list/,
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
	'reason-phrase': {
		// websockets before version 4: http.py, read_response.
		side: 'client',
		setting: /\b(not enough values to unpack \(expected 3, got 2\))/,
		beside: /\bread_response\b|\bstatus_line\b/,
	},
	'upgrade-value': {
		// nginx.org, websocket: Upgrade is $http_upgrade, and only Connection comes from the map.
		side: 'between',
		setting:
			/\bproxy_set_header\s{1,8}Upgrade\s{1,8}["']?((?!\$http_upgrade\b|["']?websocket\b)[^\s;"']{1,60})/i,
		beside: /web ?socket/i,
	},
	'target-empty': {
		// RFC 9112 §3.2: the target of a request is at least a slash.
		side: 'client',
		setting: /\b((?:GET) {2,}HTTP\/1\.1)\b/,
		beside: /\b400\b|\bbad request\b/i,
		over: ['response', 'origin-of-app'],
	},
	'upgrade-over-http-1-0': {
		// RFC 6455 §4.1: the version of the request is at least 1.1.
		side: 'between',
		setting: /\b(GET \S{1,300} HTTP\/1\.0)\b(?=[^]{1,600}?\bUpgrade: ?websocket)/i,
		beside: /./,
		over: ['since-update', 'head-in-part', 'http-version', 'request-in-order'],
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
	'host-without-port': {
		// nginx.org, $host: it has no port. A server that compares Origin with Host needs $http_host.
		side: 'between',
		setting: /\bproxy_set_header\s{1,8}Host\s{1,8}(\$host);/,
		beside:
			/\blisten\s{1,8}(?!(?:80|443)\b)\d{2,5}\b[^]+\borigin\b|\borigin\b[^]+\blisten\s{1,8}(?!(?:80|443)\b)\d{2,5}\b/i,
		over: ['origin-refused-told', 'hop-decides'],
	},
	'files-first': {
		// nginx.org, try_files: a file or folder of the path comes before the named location.
		side: 'between',
		setting: /\b(try_files\s{1,8}\$uri[^;\n]{1,60}@\w{1,30})/,
		beside: /\b200\b/,
		without: /\broot\s{1,8}\/dev\/null/,
		over: ['response'],
	},
	'frame-limit': {
		// WebSocket-Node: docs/WebSocketServer.md; a frame has a limit of its own beside that of a message.
		side: 'server',
		setting: /\b(maxReceivedFrameSize: ?\d{1,9})\b/,
		beside: /\bmaxReceivedMessageSize\b[^]+\b1009\b|\b1009\b[^]+\bmaxReceivedMessageSize\b/,
		over: ['too-big', 'message-too-big', 'close-event', 'size-decides'],
	},
	'upgrade-refused-keep-alive': {
		side: 'between',
		setting: /\b(Connection\b[^\n]{1,60}\bkeep-alive["'”]? instead of ["'“]?upgrade)/i,
		beside: /./,
	},
	'curl-shows-frames': {
		// curl shows what comes behind the 101 as it is, unless the address has ws:// (curl 7.86 and on).
		side: 'client',
		setting: /((?:\uFFFD|\b(?:weird|strange|extra|odd|garbage) characters?)[^\n]{0,60})/i,
		beside:
			/\bcurl\b[^]{0,600}?(?:-H ['"]Upgrade|--no-buffer|\bUpgrade header)|\bUpgrade header[^]{1,300}?\bcurl\b/i,
		without: /HTTP\/1\.1 [45]\d\d/,
		over: ['only-words', 'text-not-utf8', 'frames-not-text'],
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
	'transport-security': {
		// developer.apple.com, NSAppTransportSecurity.
		side: 'client',
		setting: /\b(App Transport Security has blocked a cleartext)/,
		beside: /./,
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
	'placeholder-address': {
		side: 'client',
		setting: /\b(wss?:\/\/[^\s'"]{0,60}(?<![A-Za-z])(?:your|YOUR|my)[-_][\w-]{2,30}[^\s'"]{0,80})/,
		beside: /ERR_NAME_NOT_RESOLVED|ENOTFOUND|getaddrinfo|not known/,
		over: ['name-not-found', 'connect-failed'],
	},
	'workerman-wss': {
		// workerman: Connection/AsyncTcpConnection.php takes the scheme as the name of a protocol class.
		side: 'client',
		setting: /\b(class \\?\\?(?:Workerman\\)?Protocols\\Wss not exist)/i,
		beside: /./,
		over: ['usual-in-program', 'error-unknown'],
	},
	'cloudflare-block': {
		side: 'between',
		setting: /\b(Handshake status 403|403 Forbidden|HTTP 403)\b/i,
		beside:
			/\bcf-ray\b[^]{1,3000}?(?:<!DOCTYPE html|cf-mitigated|Just a moment)|content-type'?: '?text\/html[^]{1,3000}?\bcf-ray\b/i,
		over: ['response', 'origin-refused', 'auth-refused'],
	},
	'apache-module': {
		// httpd: modules/proxy/mod_proxy.c, AH01144.
		side: 'between',
		setting: /\b(No protocol handler was valid for the URL \S{1,200})/,
		beside: /./,
		over: ['proxy-drops-upgrade', 'upgrade-not-proxied', 'connect-failed'],
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
	'plain-to-java-tls': {
		// openjdk: SSLEngineInputRecord, with the stack of a server.
		side: 'client',
		setting: /(Unrecognized SSL message, plaintext connection\?)/,
		beside:
			/\bWebSocketServer\b|\bServerSocket|\bNioEndpoint\b|\bAcceptor\b|\bserver\.DefaultSSL\w+|\bSslHandler\b/,
		over: ['tls-not-accepted', 'tls-failed'],
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
	'empty-port': {
		side: 'client',
		setting: /\b(wss?:\/\/[\w.-]{3,100}:)(?=[\s"'\x60”])/,
		beside: /白名单|合法域名|whitelist|domain list|fail|失败/i,
		over: ['reason-told', 'connect-failed'],
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
	'adds-connection': {
		// RFC 6455 §4.1.
		side: 'client',
		setting: /(\w{0,20}\(\s?["']Connection["'], ?["']Upgrade["']\s?\))/i,
		beside: /^(?=[^]*\b400\b)[^]*\b(?:missing|found|lacks?|without|fix\w*)\b/i,
		over: ['refused-with-status', 'response'],
	},
	'host-lacks-port': {
		// RFC 6455 §4.1: Host has the port unless it is the usual one of the scheme.
		side: 'client',
		setting: /\b(Host: ([a-z\d][\w.-]{2,80}))(?=\\r|["\s])[^]{1,4000}\bHost: \2:\d{2,5}\b/i,
		beside: /\b400\b/,
		over: ['request-lacks', 'refused-with-status', 'other-client', 'head-in-part'],
	},
	'origin-no-scheme': {
		// autobahn: websocket/util.py, parse_url of Origin.
		side: 'client',
		setting: /(No host part in Origin '[^'\n]{1,100}')/,
		beside: /./,
		over: ['told-topic', 'handshake-failed'],
	},
	'not-http-at-swoole': {
		// swoole: src/server/port.cc, onRead_http.
		side: 'client',
		setting: /(request is illegal and it has been discarded, \d{1,8} bytes)/,
		beside: /./,
		over: ['refused-with-status', 'response', 'usual-in-program', 'head-unreadable'],
	},
	'haproxy-needs-key': {
		// haproxy 2.4: src/h1.c, a request for websocket without a key is refused.
		side: 'client',
		setting: /(400 <BADREQ>)/,
		beside: /^(?=[^]*haproxy)[^]*\bUpgrade: websocket\b/i,
		over: ['refused-with-status', 'response'],
	},
	telnet: {
		side: 'client',
		setting: /(Escape character is)/,
		beside: /\b(?:Invalid byte|Unable to parse|Bad Request|Parse)\b/i,
		over: ['only-deployed', 'refused-with-status', 'response'],
	},
	'docker-tls-port': {
		// docs.docker.com: 2375 is the port without TLS, 2376 the one with.
		side: 'client',
		setting: /\b(ws:\/\/[\w.-]{3,100}:2376)\b/,
		beside: /./,
		over: ['cut-before-response', 'connect-failed', 'ended-before-response'],
	},
	'proxies-itself': {
		side: 'between',
		setting:
			/\blisten\s{1,8}(?:\[::\]:)?(\d{2,5})\b[^}]{1,400}\bserver_name\s{1,8}([\w.-]{3,100})\b[^}]{1,600}\bproxy_pass\s{1,8}http:\/\/(?:\2|localhost|127\.0\.0\.1):\1\b/,
		beside: /./,
		over: ['usual-in-program', 'connect-failed', 'handshake-failed'],
	},
	'try-files': {
		// nginx.org, try_files: the last parameter `=404` is the answer if no file is there.
		side: 'between',
		setting: /\b(try_files [^;\n]{1,100}=404)/,
		beside:
			/^(?=[^]*(?:code:? ?|status:? |HTTP\/1\.1 |returns? |error |\b)404\b(?!;))[^]*location[^{}]{1,100}\{[^}]{0,2000}(?:proxy_pass[^}]{0,2000}try_files|try_files[^}]{0,2000}proxy_pass)/,
		over: ['config-lacks-upgrade', 'refused-with-status', 'path-unknown'],
	},
	'value-lacking': {
		side: 'client',
		setting:
			/((?:wss?:\/\/|\bHANDSHAKING |\bpath ['"]?|\bGET |"path": ?"|"WebSocket )[^\s'"`]{0,300}[/=](?:undefined|null|NaN|None|\[object(?:%20| )Object\]))(?![\w.-])/,
		beside: /fail|error|not found|No route|\b40[0-4]\b|reject|失败|报错/i,
		over: [
			'connect-failed',
			'handshake-failed',
			'refused-with-status',
			'only-words',
			'usual-in-program',
		],
	},
	'scheme-twice': {
		side: 'client',
		setting: /\b(wss?:\/\/(?:https?|wss?)(?::\/{0,2}|\/{1,2})[a-z][^\s'"`<>)]{1,120})/,
		beside: /./,
		over: ['name-not-found', 'connect-failed', 'error-unknown', 'usual-in-program'],
	},
	'own-key': {
		// RFC 6455 §4.1: the client checks the accept value against the key that it made.
		side: 'client',
		setting: /["'](Sec-WebSocket-Key)["'] ?[:,=]/i,
		beside:
			/^(?=[^]*(?:Sec-WebSocket-Accept|\bfail|\berror\b|失败|报错))[^]*(?:\bnew WebSocket\([^)]{1,200}\bheaders|\bWebSocketApp\(|\bcreate_connection\(|\bwebsockets?\.connect\(|\bextra_headers\b|\badditional_headers\b)/i,
		over: ['accept-differs', 'accept-differs-or-missing', 'connect-failed', 'usual-in-program'],
	},
	'fixed-key': {
		side: 'between',
		setting: /\b(proxy_set_header\s{1,4}sec-websocket-key\s{1,4}[^\s;$"]{1,80})/i,
		beside: /./,
		over: ['told-topic', 'reserved-bits', 'frame-bits', 'frame-unreadable', 'head-unreadable'],
	},
	'own-extensions': {
		// websocket-client: README, “permessage-deflate is not supported”.
		side: 'client',
		setting: /["'](Sec-WebSocket-Extensions["']?: ?["']?permessage-deflate)/i,
		beside: /\bcreate_connection\(|\bWebSocketApp\(/,
		over: ['told-topic', 'only-words', 'transport-ended'],
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
	'sockjs-info-proxied': {
		side: 'between',
		setting: /(\/info\?t=\d{1,16})/,
		beside: /^(?=[^]*404)[^]*(?:\bnginx\b|代理|\bproxy\b)/i,
		without: /\bCORS\b|\bproxy_pass\b/,
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
	'extra-line-end': {
		// arduinoWebSockets: WebSocketsClient.cpp, sendHeader adds a line end to the extra fields.
		side: 'client',
		setting: /\b(\w{1,40} ?\+?= ?[^;\n]{1,200}\\r\\n"\s?;)/,
		beside: /\bsetExtraHeaders\(/,
		over: ['frame-unreadable', 'frame-invalid', 'head-unreadable', 'reserved-bits', 'frame-bits'],
	},
	'port-after-path': {
		// RFC 3986 §3.2: the port belongs to the host, before the path.
		side: 'client',
		setting: /(\bwss?:\/\/[\w.-]{1,200}(?:\/[\w.-]{0,60}){1,6}:\d{2,5})(?![\w.])/,
		beside: /\bfail\w*|\berrors?\b|\bnot\b|失败|报错|连不上/i,
		over: ['tls-reason', 'tls-not-accepted', 'tcp-refused'],
	},
	'path-as-host': {
		// arduinoWebSockets, README: begin(host, port, url), and beginSSL alike.
		side: 'client',
		setting:
			/(\bbegin(?:SSL|SslWithCA|SocketIO(?:SSL)?)?\(\s?"(?:(?:wss?|https?):\/\/[^"\n]{1,200}|[\w.-]{1,200}\/[^"\n]{0,200})")/,
		beside: /\bWebSocketsClient\b|\bwebSocket\b/i,
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
	'signalr-handshake': {
		// aspnetcore: HubOptions.HandshakeTimeout is 15 seconds; the message ends with the byte 1E.
		side: 'client',
		setting: /\b(Handshake was canceled)\b/i,
		beside: /\bsignalr\b|\bhub\b/i,
	},
	'header-as-message': {
		// websocket-client: create_connection takes `header`, and send writes a message.
		side: 'client',
		setting: /\b(\w{1,20}\.send\(\s?headers?\s?\))/,
		beside: /\b401\b|\b403\b|\bHandshake status\b/i,
	},
	'adds-upgrade': {
		// spring-cloud-gateway: AddRequestHeader adds the field to every request of the route.
		side: 'between',
		setting: /\bAddRequestHeader\s?=\s?(Upgrade\s?,\s?websocket)\b/i,
		beside: /\b(?:missing|no|without)\b[^\n]{1,6}\bSec-WebSocket-Key\b/i,
	},
	'fixed-connection': {
		// uvicorn: protocols/http/h11_impl.py takes any Connection: Upgrade for an upgrade.
		side: 'between',
		setting: /\b(GET \/\S{0,100}[?&]transport=polling\b)/,
		beside: /(?:\b|\\n)Connection: ?Upgrade(?:\b|\\r)/i,
		without: /(?:\b|\\n)Upgrade: ?websocket\b/i,
	},
	runserver: {
		// Channels 4 has no runserver of its own any more: channels.readthedocs.io, releases 4.0.0.
		side: 'server',
		setting: /\b(Starting development server at) http/,
		beside: /"GET \/\S{0,80}\bws\b\S{0,80} HTTP\/1\.1" 404|\bNot Found: \/ws\b/,
		without: /Starting (?:ASGI|Daphne)/i,
	},
	'connection-by-hand': {
		// okhttp: RealWebSocket.connect sets Upgrade and Connection, and an interceptor runs after it.
		side: 'client',
		setting:
			/(\.(?:header|addHeader|setHeader|set)\(\s?["']Connection["'],\s?["']keep-alive["']\s?\))/i,
		beside: /\bweb ?socket\b/i,
	},
	'pusher-cloud': {
		// pusher-js: without wsHost it connects to ws-CLUSTER.pusher.com.
		side: 'page',
		setting: /\b(App key \S{1,60} not in this cluster)\b/i,
		beside:
			/\bPUSHER_HOST\s?=\s?\S|\blaravel[- ]?websockets\b|\bsoketi\b|\breverb\b|\b127\.0\.0\.1\b|\blocalhost\b/i,
		without: /\bwsHost\b/,
	},
	'check-origin-place': {
		// Phoenix.Endpoint.socket/3: check_origin is an option of a transport.
		side: 'server',
		setting: /\bwebsocket: true,[^\])]{0,120}?(\bcheck_origin: [^,\n)]{1,80})/,
		beside: /\borigin\b/i,
	},
	'artemis-ttl': {
		// activemq-artemis: ActiveMQMessageBundle, AMQ229014.
		side: 'server',
		setting: /\bDid not receive data from \S{1,60} within the (\d{1,9}ms) connection TTL/,
		beside: /\bstomp\b|\bwebsocket\b|\bsockjs\b/i,
	},
} as const satisfies Readonly<Record<string, OddSetting>>;

export type OddSettingId = keyof typeof ODD_SETTINGS;

/** Lists the settings in the order in which one is looked for. */
export const ODD_SETTING_LIST: readonly (readonly [OddSettingId, OddSetting])[] = Object.entries(
	ODD_SETTINGS,
) as (readonly [OddSettingId, OddSetting])[];
