// Settings, code and messages of pages and other clients whose reason is known.
import type { KnownLines } from './known-line.ts';

export const OF_CLIENTS = {
	'old-root': {
		// letsencrypt.org, DST Root CA X3 expiration: Android before 7.1.1 lacks ISRG Root X1.
		side: 'client',
		said: /\b(android (?:[4-6](?:\.\d)?|7(?:\.0)?))\b(?!\.1)/i,
		beside: /let.?s encrypt|\bcertificate\b|\bTrust anchor\b|证书/i,
	},
	'opcode-three-bits': {
		// RFC 6455 §5.2: the opcode has four bits.
		side: null,
		said: /\b(?:b0|\w{0,12}byte\w{0,6}|\w{0,12}(?:\[0\]|0\]))[^\n;]{0,24}(& ?(?:0x0?7|7)\b)/i,
		beside: /\bopcode\b/i,
	},
	'length-of-four-bytes': {
		// RFC 6455 §5.2: behind 127 stand eight bytes of length.
		side: null,
		said: /(127\)?[^\n]{0,24}pack\(["']N["']|127[^\n]{0,60}struct\.pack\(["'][>!][IL]["']|\barray\s?\[0\.\.3\])/i,
		beside: /\b6553[56]\b|2\^16|\b64 ?k|\blarge\b/i,
	},
	'quoted-bits': {
		// RFC 6455 §9.1: the value of a parameter is a token, or a quoted string whose content is one.
		side: 'client',
		said: /((?:server|client)_max_window_bits="\d{1,2}")/,
		beside: /\b(?:fail\w*|error|exception|invalid|wrong|parse)\b|失败|错误|异常|不能解析/i,
	},
	'accept-of-no-key': {
		// RFC 6455 §4.2.2: the Base64 of the SHA-1 of the GUID alone.
		side: null,
		said: /(Kfh9QIsMVZcl6xEPYxPHzW8SZ8w=)/,
	},
	'left-line-end': {
		// RFC 9112 §2.1: an empty line ends the head, and the first frame begins behind it.
		side: 'client',
		said: /\b(13 and 10|opcode["']?[:= ]{1,3}(?:13|0xd)\b[^\n]{1,60}\blen\w{0,4}["']?[:= ]{1,3}10\b)/i,
		beside: /\bopcode\b/i,
	},
	'second-address': {
		side: 'server',
		said: /\b(ws:\/\/(?:127\.0\.0\.1|localhost):\d{2,5})/,
		beside:
			/^(?=[^]*\bwss?:\/\/(?:192\.168|10\.|172\.(?:1[6-9]|2\d|3[01]))[\d.]{1,12}:\d{2,5})[^]*(?:\b1006\b|\bfail\w*|\brefused\b|失败)/i,
	},
	'emulator-address': {
		// developer.android.com, emulator networking: 10.0.2.2 is the computer only inside of the emulator.
		side: 'client',
		said: /\b(10\.0\.2\.2)\b/,
		beside:
			/\bfrom \/192\.168\.|\bfrom \/10\.(?!0\.2\.)|\b(?:real|physical|my) (?:device|phone|samsung|pixel|xiaomi|huawei|android)\b|真机|手机/i,
	},
	'clock-1970': {
		side: 'client',
		said: /\b(1970)\b/,
		beside: /-0x2700|\bcertificate\b|\bverify\b|证书/i,
	},
	'no-server-name': {
		// RFC 6066 §3; boost.org, Beast: SSL_set_tlsext_host_name is the part of the caller.
		side: 'client',
		said: /(\bhandshake\(\s?(?:boost::asio::)?(?:net::)?ssl::stream_base::client\b\s?\)?)/,
		beside: /alert handshake failure|handshake[_ ]failure|unrecognized[_ ]name|\b40\b/i,
		without: /SSL_set_tlsext_host_name/,
	},
	'effect-dependency': {
		// react.dev, useEffect: the cleanup runs each time before the effect runs again.
		side: 'page',
		said: /\}, (\[(?:[\w.]{1,30}, ){0,6}(?:messages?|msgs?|data|items|history|logs?|chat\w{0,12}|lastMessage)(?:, [\w.]{1,30}){0,6}\])\)/i,
		beside: /\buseEffect\([^]{0,800}?\bnew WebSocket\([^]{0,800}?\.close\(/,
	},
	'form-submits': {
		// html.spec.whatwg.org: a button without a type submits its form, and the page is loaded again.
		side: 'page',
		said: /(<button(?![^>\n]{1,200}\btype=)[^>\n]{0,200}>)/i,
		beside:
			/^(?=[^]*<form\b)[^]*(?:\b1001\b|\bdisconnect\w*|\breload\w*|\bwhile the page was loading\b|断)/i,
	},
	'receives-once': {
		// developer.apple.com, URLSessionWebSocketTask.receive: one message per call.
		side: 'client',
		said: /(\.receive\s?\{|\.receive\(completionHandler)/,
		beside:
			/\b(?:only|just)\b[^\n]{1,30}\b(?:first|one|once)\b|只(?:收到|能收到)?[^\n。]{0,8}(?:第?一)/i,
		without: /\.receive\b[^]*\.receive\b|\bfunc \w{0,20}receive/i,
	},
	'bytes-as-base64': {
		// RFC 4648 §4: three bytes become four characters.
		side: 'client',
		said: /\b(readAsDataURL|toString\(['"]base64['"]\)|btoa\(|b64encode\(|base64\.encode)/i,
		beside: /\b1009\b|too (?:big|large)|Max payload|maxPayload|exceed/i,
	},
	'path-of-transport': {
		// hexdocs.pm, Phoenix.Endpoint.socket/3: the transport adds its name to the path.
		side: 'client',
		said: /\bno route found for GET (\/[\w/-]{1,80}) \(/,
		beside: /\bsocket ["']\/[\w/-]{1,80}["']/,
		without: /GET \/\S{0,80}\/websocket\b/,
	},
	'cookie-of-other-host': {
		// RFC 6265 §5.1.3: a cookie belongs to its host, and localhost is another one than 127.0.0.1.
		side: 'page',
		said: /\b(wss?:\/\/(?:localhost|127\.0\.0\.1)(?::\d{2,5})?)/,
		beside:
			/^(?=[^]*(?:\bAnonymous|\bnot (?:logged|authenticated)\b|\bno (?:user|session|cookie)))(?:(?=[^]*https?:\/\/localhost\b)[^]*wss?:\/\/127\.0\.0\.1\b|(?=[^]*https?:\/\/127\.0\.0\.1\b)[^]*wss?:\/\/localhost\b)/i,
	},
	'background-timer': {
		// developer.chrome.com/blog/timer-throttling-in-chrome-88: once a minute after five minutes.
		side: 'page',
		said: /\b(setInterval\([^\n]{1,80}|timers?|heartbeats?|心跳)/i,
		beside:
			/^(?=[^]*(?:\b(?:background(?:ed)?|hidden|inactive|minimi[sz]ed)\b[^\n]{1,30}\b(?:tab|window|page|browser)|\b(?:tab|window|page|browser)\b[^\n]{1,30}\b(?:background|hidden|inactive|minimi[sz]ed)\b|(?:标签页?|窗口|页面|浏览器)[^\n。]{0,12}(?:后台|最小化)))[^]*(?:\b(?:kick\w*|clos\w+|drop\w*|disconnect\w*|time[sd]? ?out|lost|1006)\b|断|掉线|超时)/i,
		without: /\b(?:phone|ios|android|iphone)\b|手机|小程序/i,
	},
	'socketio-no-key': {
		// socket.io 0.9: lib/transports/websocket/hybi-16.js, “received no key”.
		side: 'client',
		said: /\bwebsocket connection invalid: (received no key)\b/,
	},
	'socketio-0-9': {
		// socket.io-spec of version 0.9: heartbeat 2::, heartbeat and close timeout in the answer of the handshake.
		side: 'client',
		said: /(\/socket\.io\/1\/(?:websocket\/)?)/,
		without:
			/response code: [45]\d\d|["']2::|:\d{0,3}:\d{0,3}:(?:websocket|xhr-polling)|"Transport unknown"/,
	},
	'client-id-twice': {
		// MQTT 3.1.1, 3.1.4-2: the server disconnects the older client of the same identifier.
		side: 'client',
		said: /\b(mqtt\w{0,4}|aws[- ]?iot|paho|mosquitto|emqx)\b/i,
		beside:
			/\b(?:disconnect\w*|reconnect\w*|drops?|clos\w+|lost)\b[^]{1,200}?\bevery (?:few|couple of|[1-9](?:\s?[-–]\s?\d)?) sec|\bevery (?:few|couple of|[1-9](?:\s?[-–]\s?\d)?) sec\w*\b[^]{1,120}?\b(?:disconnect\w*|reconnect\w*|drops?|clos\w+|lost)\b|每隔?几秒[^\n。]{0,20}(?:断|重连)/i,
	},
	'mini-program-address': {
		// developers.weixin.qq.com, network: wss:// and a listed domain; the check is off in the tools and in debug mode.
		side: 'client',
		said: /["'`](ws:\/\/[\w.-]{3,100}(?::\d{2,5})?|wss:\/\/\d{1,3}(?:\.\d{1,3}){3}(?::\d{2,5})?)/,
		beside:
			/^(?=[^]*(?:wx\.connectSocket|uni\.connectSocket|小程序|体验版))[^]*(?:真机|体验版|正式版|手机|上线|预览)/,
	},
	'socket-task-promise': {
		// uniapp.dcloud.net.cn, uni.connectSocket: without success, fail or complete it returns a Promise.
		side: 'client',
		said: /\b(\w{1,40}\.on(?:Open|Message|Close|Error) is not a function)\b/,
		beside: /\buni\.connectSocket\b/,
	},
	'no-own-headers': {
		// websockets.spec.whatwg.org: the constructor takes an address and subprotocols, and no fields.
		side: 'page',
		said: /(new WebSocket\(\s?["'`]wss?:[^)\n]{1,200}\))/,
		beside:
			/^(?=[^]*\b40[13]\b)[^]*(?:\bAuthorization\b|token ?(?:is |was )?(?:为空|为 ?null|null|empty|missing|undefined)|请求头)/i,
		without: /\bheaders["']? ?:|Sec-WebSocket-Key/i,
	},
	'reconnect-twice': {
		// websockets.spec.whatwg.org: an error event is followed by a close event.
		side: 'client',
		said: /(on-?error\b[^\n]{0,80}?\b(?:re)?-?(?:connect|createWebSocket|initWebSocket|open)\w{0,12})/i,
		beside:
			/^(?=[^]*on-?close\b[^\n]{0,80}?\b(?:re)?-?(?:connect|createWebSocket|initWebSocket|open))[^]*(?:\b(?:twice|double\w*|multiple|duplicate\w*|several|more and more|two connections)\b|两遍|两次|重复|多次|翻倍|多个)/i,
	},
	'connection-close': {
		// RFC 9110 §7.6.1: close says that the connection ends after the response.
		side: 'client',
		said: /^[ \t>*]{0,8}(Connection: ?(?:close, ?Upgrade|Upgrade, ?close))[ \t]*$/im,
		beside: /\bdisconnect\w*|\bclos\w+|\bfail\w*|断/i,
	},
	'port-twice': {
		// gitpod.io and others serve a port under a name of its own at 443.
		side: 'page',
		said: /\b(wss?:\/\/(?:(\d{2,5})-[\w.-]{1,120}:\2|[\w-]{1,80}-(\d{2,5})\.[\w.-]{1,80}:\3))(?!\d)/,
		beside: /\bfail\w*|\bnot\b|失败/i,
	},
	'service-name': {
		// docs.docker.com, networking: a service is known by its name inside the network of the containers only.
		side: 'page',
		said: /\b(wss?:\/\/(?!localhost\b)[a-z][\w-]{1,40}:\d{2,5})(?![\w.])/,
		beside:
			/\b(?:docker|compose|kubernetes|k8s)\b[^]{1,2000}\b(?:browser|page|front-?end|next|react|vue|web)\b|\b(?:browser|page|front-?end|next|react|vue|web)\b[^]{1,2000}\b(?:docker|compose|kubernetes|k8s)\b/i,
	},
	'bundled-ws': {
		// ws: lib/buffer-util.js, with the optional module bufferutil that a bundler replaced by an empty one.
		side: 'client',
		said: /\b(bufferUtil\.(?:un)?mask is not a function)/,
		beside: /\bws\b/,
	},
	'mini-program-device': {
		// developers.weixin.qq.com: wx.connectSocket, and the list of domains of the mini program.
		side: 'client',
		said: /(真机(?:调试)?[^\n。，]{0,12}(?:连接?不上|不行|失败|连不了|无法))/,
		beside: /小程序|微信|wx\./,
		without: /errMsg|url not in domain list/,
	},
	'reason-phrase': {
		// websockets before version 4: http.py, read_response.
		side: 'client',
		said: /\b(not enough values to unpack \(expected 3, got 2\))/,
		beside: /\bread_response\b|\bstatus_line\b/,
	},
	'target-empty': {
		// RFC 9112 §3.2: the target of a request is at least a slash.
		side: 'client',
		said: /\b((?:GET) {2,}HTTP\/1\.1)\b/,
		beside: /\b400\b|\bbad request\b/i,
	},
	'curl-shows-frames': {
		// curl shows what comes behind the 101 as it is, unless the address has ws:// (curl 7.86 and on).
		side: 'client',
		said: /((?:\uFFFD|\b(?:weird|strange|extra|odd|garbage) characters?)[^\n]{0,60})/i,
		beside:
			/\bcurl\b[^]{0,600}?(?:-H ['"]Upgrade|--no-buffer|\bUpgrade header)|\bUpgrade header[^]{1,300}?\bcurl\b/i,
		without: /HTTP\/1\.1 [45]\d\d/,
	},
	'transport-security': {
		// developer.apple.com, NSAppTransportSecurity.
		side: 'client',
		said: /\b(App Transport Security has blocked a cleartext)/,
	},
	'placeholder-address': {
		side: 'client',
		said: /\b(wss?:\/\/[^\s'"]{0,60}(?<![A-Za-z])(?:your|YOUR|my)[-_][\w-]{2,30}[^\s'"]{0,80})/,
		beside: /ERR_NAME_NOT_RESOLVED|ENOTFOUND|getaddrinfo|not known/,
		// Such a name may be that of a service.
		without: /\b(?:docker|compose|kubernetes|k8s|containers?)\b|容器/i,
	},
	'option-as-host': {
		// wscat, websocat and curl take the word behind an option with a value as this value.
		side: 'client',
		said: /\b(?:ENOTFOUND|EAI_AGAIN|lookup|resolve host:?|failed to resolve:?) ["'`]?(-{1,2}[A-Za-z][\w-]{0,30})\b/,
	},
	'no-value-as-host': {
		side: 'client',
		said: /\b(?:ENOTFOUND|EAI_AGAIN|lookup|resolve host:?|failed to resolve:?) ["'`]?((?:undefined|null|NaN|None)\b|\$\{?\w{2,30}\}?|%\w{2,30}%|\{\{[^}\n]{1,30}\}\})/,
	},
	'address-as-host': {
		// The name that is looked up is what stands between the scheme and the next slash: that of ws://wss://host is wss.
		side: 'client',
		said: /\b(?:ENOTFOUND|EAI_AGAIN|lookup|resolve host:?|failed to resolve:?) ["'`]?((?:wss?|https?)(?::\/\/[^\s"'`]{1,80})?(?![\w.-])|[\w.-]{1,60}\/[\w./-]{1,60}|[A-Za-z][\w.-]{0,60}:\d{2,5})/,
		// Go prints the server of the lookup behind the name.
		without: /\blookup \S{1,80} on \S{1,60}:53: server misbehaving/,
	},
	'local-network-access': {
		// chromium: net_error_list.h; developer.chrome.com, local network access.
		side: 'client',
		said: /\b(ERR_BLOCKED_BY_(?:LOCAL|PRIVATE)_NETWORK_ACCESS_CHECKS)\b/,
	},
	'io-suspended': {
		// chromium: net_error_list.h.
		side: 'client',
		said: /\b(ERR_NETWORK_IO_SUSPENDED)\b/,
	},
	'two-policies': {
		// w3c: CSP3, multiple policies.
		side: 'server',
		said: /(directive: "default-src[^"\n]{0,200}"[^\n]{1,12}Note that 'connect-src' was not explicitly set)/,
		beside: /\bconnect-src [^\n]{0,200}\bwss?:/,
	},
	'upgraded-by-policy': {
		// w3c: upgrade-insecure-requests; Firefox prints it.
		side: 'server',
		said: /(Upgrading insecure request [‘'“]ws:\/\/[^’'”\n]{1,120}[’'”] to use [‘'“]wss[’'”])/,
	},
	'insecure-operation': {
		// firefox: WebSocket.cpp, SecurityError.
		side: 'client',
		said: /(DOMException: The operation is insecure)/,
		beside: /['"`]ws:\/\//,
	},
	'curl-without-websocket': {
		// curl: lib/url.c; ws is built in by default from 8.11 on.
		side: 'client',
		said: /\bcurl: \(1\) (Protocol "wss?" (?:not supported|disabled))/,
	},
	'row-finished': {
		// Chrome DevTools, Network panel.
		side: null,
		said: /^[^\n]{0,80}\b(Finished[ \t]{1,12}websocket)\b/im,
	},
	'one-connecting': {
		// RFC 6455 §4.1, step 2.
		side: 'server',
		said: /(\(pending\)[ \t]{1,12}websocket\b[^\n]{0,80}\n[^\n]{0,40}\(pending\)[ \t]{1,12}websocket)\b/i,
	},
	'http2-refused': {
		// RFC 8441; Firefox prints the version in its Network panel.
		side: 'between',
		said: /(\[HTTP\/2 [45]\d\d\b)/,
		beside: /\b101\b/,
	},
	'back-forward-cache': {
		// web.dev, bfcache; html.spec.whatwg.org, unsalvageable documents.
		side: 'client',
		said: /\b((?:pagehide|pageshow|event|e)[^\n]{1,20}\bpersisted ?[=:] ?true)\b/i,
		beside: /\b1006\b|\bclose|断/i,
	},
	'message-no-json': {
		// V8: JSON.parse errors.
		side: 'client',
		said: /Unexpected token '?[^\n]{1,4}?'?,[^\n]{0,4}"((?!\[object|undefined|<)[^"\n]{1,60})"\.{0,3} is not valid JSON/,
		beside: /\bweb ?socket|\bws\b|\bonmessage\b/i,
	},
	'handler-called-at-once': {
		// The language itself: brackets call.
		side: 'client',
		said: /\b((?:\w{1,20}\.)?on(?:close|error|open|message) ?= ?[A-Za-z_$][\w$.]{0,40}\(\));?[ \t]*$/m,
	},
	'service-name-outside': {
		// docs.docker.com, networking in Compose.
		side: 'client',
		said: /\b(?:ENOTFOUND|ERR_NAME_NOT_RESOLVED|not resolve host:?|resolve) ?([a-z][a-z\d_-]{1,40})\b(?![.:\w])/,
		beside:
			/\bdocker[ -]compose\b|\bSERVICE\b[^\n]{1,20}\bPORTS\b|\bkubectl\b|\bk8s\b|\bdepends_on\b/i,
	},
	'origin-decides': {
		// RFC 6455 §10.2.
		side: 'server',
		said: /\b403\b[^]{1,400}?((?:--origin|--header|-H)[ =]['"]?(?:Origin: ?)?https?:\/\/[^\s'"]{1,100})[^\n]{0,200}\n(?![^\n]{0,200}(?:error|fail|40\d))(?=[^\n]{1,200}$)/im,
	},
	'other-device': {
		// A server that listens at 127.0.0.1 alone, and a firewall, are reached from the same computer only.
		side: null,
		said: /\b(wss?:\/\/(?:192\.168\.\d|10\.\d|172\.(?:1[6-9]|2\d|3[01])\.)[\w.]{1,12}(?::\d{2,5})?)/,
		beside:
			/^(?=[^]*(?:\bphones?\b|\btablet\b|\bother (?:computer|device|machine|pc|laptop)\b|手机|平板|另一台|别的电脑|真机)[^\n]{0,30}(?:\bfail\w*|\bnot\b|n.t\b|\brefused\b|\btimed? ?out\b|不行|连不上|失败|不能))[^]*(?:\bpc\b|\blaptop\b|\bcomputer\b|\bthis machine\b|\bdesktop\b|本机|电脑|模拟器)[^\n]{0,30}(?:\bworks?\b|\bok\b|\bfine\b|可以|正常|能连)/i,
		without: /\b[45]\d\d\b/,
	},
	'dart-not-upgraded': {
		// dart-sdk: websocket_impl.dart.
		side: null,
		said: /\b(was not upgraded to websocket)\b/,
		without: /\b[1-5]\d\d\b|:(\d{2,5})\b[^]+:(?!\1\b)[1-9]\d{1,4}\b/,
	},
	'hmr-port': {
		// vite.dev/config/server-options: server.hmr.
		side: 'client',
		said: /'(ws:\/\/localhost:\d{2,5}\/[^'\s]{0,60})' failed/,
		beside: /^(?=[^]*\[vite\])(?=[^]*REFUSED\b)[^]*(?<!ws:\/\/)\blocalhost:\d/,
		// With the same port the server is only down.
		without:
			/(?<!ws:\/\/)\blocalhost:(\d{2,5})\b[^]+ws:\/\/localhost:\1\b|ws:\/\/localhost:(\d{2,5})\b[^]+(?<!ws:\/\/)\blocalhost:\2\b/,
	},
	'short-host': {
		// RFC 3986 §3.2.2.
		side: 'client',
		said: /WebSocket connection to '(wss?:\/\/(?!localhost)[a-z][\w-]{1,20}\/)/,
		beside: /failed/,
		without: /\b(?:docker|compose|kubernetes|k8s|intranet)\b|failed: Invalid frame header/i,
	},
	'half-open': {
		// RFC 2663: address translation forgets silent connections.
		side: 'between',
		said: /\b((?:still (?:connected|open)|readyState (?:is )?1)\b[^\n]{1,60}?\b(?:no messages?|nothing))\b/i,
		beside: /\bno (?:on)?(?:close|error)\b|\bnever\b|没有/i,
	},
	'raw-client-of-socketio': {
		// socket.io/docs/v4/engine-io-protocol.
		side: 'client',
		said: /\b(new WebSocket\(['"`][^'"`\n]{1,80}\/(?:socket\.io|engine\.io)\/\?)/,
		beside: /\b0\{"sid"|\bclos|disconnect|断/i,
	},
	'pong-missing': {
		// Java-WebSocket: AbstractWebSocket.java.
		side: 'server',
		said: /(did not respond with a pong in time)\b/,
	},
	'whole-stream-inflated': {
		// discord.com/developers/docs: transport compression.
		side: 'client',
		said: /\b(zlib-stream)\b/,
		beside: /Unexpected end of JSON/,
	},
	'packets-of-bilibili': {
		// bilibili-API-collect: live/message_stream.
		side: 'client',
		said: /\b(broadcastlv\.[\w.-]{3,60}\/sub)\b/,
		beside: /json\.dumps|JSON\.stringify|\.send\(['"]/,
	},
	'address-empty': {
		// xiaozhi-esp32: websocket_protocol.cc.
		side: 'client',
		said: /\b(Connecting to websocket server:\s{1,4}with version)\b/,
	},
	'domain-not-listed': {
		// developers.weixin.qq.com: network.
		side: 'client',
		said: /(connectSocket:fail url not in domain list)\b/,
		beside: /开发者工具|真机|\bdevtools\b|\bsimulator\b/i,
	},
	'workerman-wss': {
		// workerman: Connection/AsyncTcpConnection.php takes the scheme as the name of a protocol class.
		side: 'client',
		said: /\b(class \\?\\?(?:Workerman\\)?Protocols\\Wss not exist)/i,
	},
	'plain-to-java-tls': {
		// openjdk: SSLEngineInputRecord, with the stack of a server.
		side: 'client',
		said: /(Unrecognized SSL message, plaintext connection\?)/,
		beside:
			/\bWebSocketServer\b|\bServerSocket|\bNioEndpoint\b|\bAcceptor\b|\bserver\.DefaultSSL\w+|\bSslHandler\b/,
	},
	'empty-port': {
		side: 'client',
		said: /\b(wss?:\/\/[\w.-]{3,100}:)(?=[\s"'\x60”])/,
		beside: /白名单|合法域名|whitelist|domain list|fail|失败/i,
	},
	'adds-connection': {
		// RFC 6455 §4.1.
		side: 'client',
		said: /(\w{0,20}\(\s?["']Connection["'], ?["']Upgrade["']\s?\))/i,
		beside: /^(?=[^]*\b400\b)[^]*\b(?:missing|found|lacks?|without|fix\w*)\b/i,
	},
	'host-lacks-port': {
		// RFC 6455 §4.1: Host has the port unless it is the usual one of the scheme.
		side: 'client',
		said: /\b(Host: ([a-z\d][\w.-]{2,80}))(?=\\r|["\s])[^]{1,4000}\bHost: \2:\d{2,5}\b/i,
		beside: /\b400\b/,
	},
	'origin-no-scheme': {
		// autobahn: websocket/util.py, parse_url of Origin.
		side: 'client',
		said: /(No host part in Origin '[^'\n]{1,100}')/,
	},
	'not-http-at-swoole': {
		// swoole: src/server/port.cc, onRead_http.
		side: 'client',
		said: /(request is illegal and it has been discarded, \d{1,8} bytes)/,
	},
	'haproxy-needs-key': {
		// haproxy 2.4: src/h1.c, a request for websocket without a key is refused.
		side: 'client',
		said: /(400 <BADREQ>)/,
		beside: /^(?=[^]*haproxy)[^]*\bUpgrade: websocket\b/i,
	},
	telnet: {
		side: 'client',
		said: /(Escape character is)/,
		beside: /\b(?:Invalid byte|Unable to parse|Bad Request|Parse)\b/i,
	},
	'docker-tls-port': {
		// docs.docker.com: 2375 is the port without TLS, 2376 the one with.
		side: 'client',
		said: /\b(ws:\/\/[\w.-]{3,100}:2376)\b/,
	},
	'value-lacking': {
		side: 'client',
		said: /((?:wss?:\/|\bHANDSHAKING |\bpath ['"]?|\bGET |"path": ?"|"WebSocket )[^\s'"`]{0,300}[/=:](?:undefined|null|NaN|None|\[object(?:%20| )Object\]))(?![\w.-])/,
		beside:
			/fail|error|not found|No route|\b40[0-4]\b|reject|illegal string|provisional|失败|报错/i,
	},
	'scheme-twice': {
		side: 'client',
		said: /\b(wss?:\/\/(?:https?|wss?)(?::\/{0,2}|\/{1,2})[a-z][^\s'"`<>)]{1,120})/,
	},
	'own-key': {
		// RFC 6455 §4.1: the client checks the accept value against the key that it made.
		side: 'client',
		said: /["'](Sec-WebSocket-Key)["'] ?[:,=]/i,
		beside:
			/^(?=[^]*(?:Sec-WebSocket-Accept|\bfail|\berror\b|失败|报错))[^]*(?:\bnew WebSocket\([^)]{1,200}\bheaders|\bWebSocketApp\(|\bcreate_connection\(|\bwebsockets?\.connect\(|\bextra_headers\b|\badditional_headers\b)/i,
	},
	'own-extensions': {
		// websocket-client: README, “permessage-deflate is not supported”.
		side: 'client',
		said: /["'](Sec-WebSocket-Extensions["']?: ?["']?permessage-deflate)/i,
		beside: /\bcreate_connection\(|\bWebSocketApp\(/,
	},
	'extra-line-end': {
		// arduinoWebSockets: WebSocketsClient.cpp, sendHeader adds a line end to the extra fields.
		side: 'client',
		said: /\b(\w{1,40} ?\+?= ?[^;\n]{1,200}\\r\\n"\s?;)/,
		beside: /\bsetExtraHeaders\(/,
	},
	'port-after-path': {
		// RFC 3986 §3.2: the port belongs to the host, before the path.
		side: 'client',
		said: /(\bwss?:\/\/[\w.-]{1,200}(?:\/[\w.-]{0,60}){1,6}:\d{2,5})(?![\w.])/,
		beside: /\bfail\w*|\berrors?\b|\bnot\b|失败|报错|连不上/i,
	},
	'path-as-host': {
		// arduinoWebSockets, README: begin(host, port, url), and beginSSL alike.
		side: 'client',
		said: /(\bbegin(?:SSL|SslWithCA|SocketIO(?:SSL)?)?\(\s?"(?:(?:wss?|https?):\/\/[^"\n]{1,200}|[\w.-]{1,200}\/[^"\n]{0,200})")/,
		beside: /\bWebSocketsClient\b|\bwebSocket\b/i,
	},
	'signalr-handshake': {
		// aspnetcore: HubOptions.HandshakeTimeout is 15 seconds; the message ends with the byte 1E.
		side: 'client',
		said: /\b(Handshake was canceled)\b/i,
		beside: /\bsignalr\b|\bHub/i,
	},
	'host-with-scheme': {
		// esp-idf: esp_websocket_client.h: host is a name and uri an address; node, http.request, and others alike.
		side: 'client',
		said: /(\b(?:host|hostname|server|serverHost)["']?\s{0,3}[:=]\s{0,3}["'](?:wss?|https?):\/\/[^"'\n]{1,120}["'])/i,
		beside:
			/\besp_websocket_client\w*|\bWEBSOCKET_TRANSPORT_\w+|\bTRANSPORT_WS\b|\bwebsocket_client\b|\bENOTFOUND (?:wss?|https?)\b|\bgetaddrinfo\b/,
	},
	'header-as-message': {
		// websocket-client: create_connection takes `header`, and send writes a message.
		side: 'client',
		said: /\b(\w{1,20}\.send\(\s?headers?\s?\))/,
		beside: /\b401\b|\b403\b|\bHandshake status\b/i,
	},
	'connection-by-hand': {
		// okhttp: RealWebSocket.connect sets Upgrade and Connection, and an interceptor runs after it.
		side: 'client',
		said: /(\.(?:header|addHeader|setHeader|set)\(\s?["']Connection["'],\s?["']keep-alive["']\s?\))/i,
		beside: /\bweb ?socket\b/i,
	},
	'pusher-cloud': {
		// pusher-js: without wsHost it connects to ws-CLUSTER.pusher.com.
		side: 'page',
		said: /\b(App key \S{1,60} not in this cluster)\b/i,
		beside:
			/\bPUSHER_HOST\s?=\s?\S|\blaravel[- ]?websockets\b|\bsoketi\b|\breverb\b|\b127\.0\.0\.1\b|\blocalhost\b/i,
		without: /\bwsHost\b/,
	},
	'effect-without-list': {
		// react.dev, useEffect: without a list it runs after every render.
		side: 'client',
		said: /\buse(?:Layout)?Effect\(\s?(?:\(\)|function ?\(\)) ?(?:=> ?)?\{[^]{0,400}?\b(new WebSocket\([^)\n]{0,80}\))[^]{0,600}?\n[ \t]{0,8}\}\s{0,8}\);?[ \t]{0,4}(?:$|\n)/,
		without: /\breturn \(\) =>|\}, ?\[/,
	},
	'dev-client-of-page': {
		// webpack-dev-server: client-src/clients/WebSocketClient.js; create-react-app: WDS_SOCKET_PORT.
		side: 'client',
		said: /(?<![\w/\\])(WebSocketClient\.js):\d{1,5}\b/,
	},
	'godot-minus-one': {
		// docs.godotengine.org, WebSocketPeer.get_close_code: -1 if the connection was not closed cleanly.
		side: null,
		certainty: 'info',
		said: /\bcode: ?(-1)\b[^\n]{1,40}\b[Cc]lean: ?(?:[Ff]alse|0)\b/,
		beside: /\bgodot\b|\bWebSocket closed with code\b|\bget_close_code\b/i,
	},
	'double-slash': {
		// RFC 3986 §3.3: an empty segment is a part of the path.
		side: 'client',
		said: /(?:\bwss?:\/\/[\w.-]{1,100}(?::\d{1,5})?|\b(?:GET|path=?) ["']?)((?:\/[\w.-]{1,40}){0,6}\/\/(?![\w.-]{1,60}:\d)[\w-][\w/.-]{0,80})/,
		beside:
			/\b40[034]\b|\b426\b|\bfail\w*|\brefused\b|\bnot found\b|\bNo route\b|失败|连不上|报错/i,
		without: /\bhttps?:\/\/[^\s]{1,80}https?:\/\/|\bGET \/\/[\w.-]{1,60}\.[a-z]{2,6}\//,
	},
	'curl-connection-close': {
		// RFC 6455 §4.1: Connection must list Upgrade.
		side: 'client',
		certainty: 'certain',
		said: /(?:-H|--header) ?["'](Connection: (?:close|keep-alive))["']/i,
		beside: /(?:-H|--header) ?["']Upgrade: ?websocket\b/i,
	},
	'address-bare': {
		// RFC 6455 §3: without a port 80 or 443, without a path /.
		side: 'client',
		said: /\b(wss?:\/\/[\w.-]{3,100})\/?(?=["'`\s]|$)/m,
		beside:
			/\b(?:Expected HTTP 101 response but was|Unexpected (?:server )?response(?: code)?:?|Invalid response status:?|rejected WebSocket connection: HTTP|status code:?) ["']?(?:200|404)\b/i,
		without: /token not found in|\bwss?:\/\/[\w.-]{3,100}(?::\d|\/[\w])/,
	},
	'tunnel-to-own-computer': {
		// chromium: net_error_list.h, TUNNEL_CONNECTION_FAILED; RFC 9110 §9.3.6, CONNECT.
		side: 'client',
		said: /\bWebSocket connection to 'wss?:\/\/(127\.0\.0\.1|localhost|\[::1\])[^'\n]{0,200}' failed: [^\n]{0,60}\btunnel\b/,
	},
	'subprotocol-as-header': {
		// websockets: client.py, process_subprotocol; the argument subprotocols of connect().
		side: 'client',
		said: /\b((?:extra|additional)_headers)\b/,
		beside: /\bno subprotocols supported\b/,
		also: /\bSec-WebSocket-Protocol\b/i,
	},
	'openssl-number': {
		// openssl: include/openssl/err.h, ERR_PACK: the library in the highest byte; 0x14 is ERR_LIB_SSL.
		side: null,
		said: /(?<![\d.])(33(?:5[5-9]|[6-9]\d)\d{5}|34\d{7}|35[01]\d{6}|352[0-2]\d{5})(?![\d.])/,
		beside: /错误|\berrors?\b|\bfail\w*|失败/i,
		also: /\bwss:|\bTLS\b|\bSSL\b|https/i,
		without: /\bbytes\b|\blength\b|\bsize\b|\btimestamp\b/i,
	},
	'tunnel-not-supported': {
		// awc (actix): client/error.rs, TunnelNotSupported: the connection is HTTP/2.
		side: 'client',
		said: /\b(TunnelNotSupported)\b/,
	},
	'blank-in-address': {
		// WHATWG URL: a browser escapes a blank; RFC 3986 has none, and other clients refuse it.
		side: 'client',
		said: /["'`](wss?:\/\/[^"'`\s<]{1,200}[?&=/][^"'`\s<]{0,100}) (?!\.\.|…)[^"'`\n]{1,400}["'`]/,
		beside: /\bfail\w*|\b1006\b|\binvalid\b|\berrors?\b|\bnot\b|失败|连不上|报错/i,
	},
	'reported-code-sent': {
		// okhttp: WebSocketProtocol.kt, closeCodeExceptionMessage; RFC 6455 §7.4.1.
		side: 'client',
		said: /\bCode (1005|1006|1015) is reserved and may not be used\b/,
		beside: /\bclose\(/,
	},
	'esp-tls-send': {
		// mbedtls: ssl.h, MBEDTLS_ERR_SSL_INTERNAL_ERROR -0x6C00; arduino-esp32: ssl_client.cpp, send_ssl_data.
		side: 'client',
		said: /\bsend_ssl_data\b[^\n]{0,24}\((-\d{2,5})\)/,
	},
	'board-restarts': {
		// docs.espressif.com, ESP32 fatal errors: the reason of a reset stands in the boot message.
		side: 'client',
		said: /\brst:0x[\da-f]{1,2} \(((?!POWERON)\w{4,30})\)/i,
	},
	'tls-to-loopback': {
		// A program beside the client mostly speaks without TLS.
		side: 'client',
		said: /\b(use_?TLS["']?\s?[:=]\s?true)\b/i,
		beside: /\b(?:127\.0\.0\.1|localhost)\b/,
		also: /失败|出错|\berrors?\b|\bfail\w*|refused/i,
	},
	'page-asks-localhost': {
		// RFC 6761 §6.3: localhost is the computer on which the browser runs.
		side: 'page',
		certainty: 'possible',
		said: /\b(\w*(?:HOST|SERVER|URL|host|server|Url)\w*\s?[:=]\s?['"](?:https?:\/\/|wss?:\/\/)?localhost\b[^'"\n]{0,60}['"])/,
		beside: /部署|\bdeploy\w*|服务器上|\bproduction\b|线上/i,
		also: /连接(?:失败|异常)|连不上|\bfail\w*|\bcan.?t connect\b|refused/i,
		without: /ERR_|\b[45]\d\d\b|ECONN/,
	},
	'ws-made-secure': {
		// chromium: HSTS and upgrade-insecure-requests turn ws: into wss: (RFC 6797 §8.3; W3C Upgrade Insecure Requests).
		side: 'client',
		said: /\bWebSocket connection to '(ws:\/\/[^'\n]{1,200})' failed: [^\n]{0,60}ERR_SSL_/,
	},
	'stompclientlib-sockjs': {
		// SocketRocket: SRWebSocket.m, 2133; sockjs-protocol: the raw endpoint ends with /websocket.
		side: 'client',
		said: /\bCode=(2133)\b/,
		beside: /\bstomp|\bspring\b|\bsockjs\b/i,
		without: /\/websocket["'\s]/,
	},
	'websockify-module-opened': {
		// github.com/tg123/websockify-nginx-module: websockify_pass answers 400 to a request that is no handshake.
		side: 'client',
		said: /\b(websockify_pass)\b/,
		beside: /\b400\b/,
	},
	'node-api-in-page': {
		// WHATWG: WebSocket is an EventTarget; ws: doc/ws.md, websocket.on.
		side: 'client',
		certainty: 'certain',
		said: /\bTypeError: (\w{1,20}\.on) is not a function\b/,
		beside: /\bnew WebSocket\(|\bWebSocket\b/,
	},
	'namespace-in-address': {
		// socket.io/docs/v4/namespaces: the path of the address is a namespace; the option path is the path.
		side: 'client',
		said: /\bio\(["'`](?:https?|wss?):\/\/[^"'`/\s]{1,100}(\/[\w/-]{1,60})["'`]/,
		beside: /\bInvalid namespace\b/i,
	},
	'socks-of-environment': {
		// websockets 15: docs, proxies: the proxy of the system is used by default.
		side: 'client',
		certainty: 'certain',
		said: /\bconnecting through a SOCKS proxy requires (python-socks)\b/,
	},
	'post-to-websocket': {
		// websockets: http11.py: only GET is a valid opening handshake.
		side: 'client',
		said: /\b(POST) https?:\/\/[^\s]{1,200}/,
		beside: /\bdid not receive a valid HTTP request\b/,
	},
	'aiohttp-kind-closed': {
		// aiohttp: http_websocket.py, WSMsgType.CLOSED = 0x101.
		side: null,
		certainty: 'info',
		said: /\bWSMsgType\.(CLOSED: ?257|CLOSING: ?256)\b/,
	},
	'ws-written-into-page': {
		// W3C Mixed Content: a page over https may not open ws:.
		side: 'page',
		said: /\bnew WebSocket\(\s?["'`](ws:\/\/)["'`]? ?\+ ?(?:window\.|document\.)?location\.host/,
		beside: /https/i,
		without: /["'`]wss:\/\//,
	},
	'reconnect-timers-pile-up': {
		// WHATWG: each setInterval runs until it is cleared.
		side: 'client',
		said: /\b(setInterval\([^\n]{0,80}?\breadyState\b)/,
		beside: /\bonclose\s?=[^\n]{0,80}\b(?:setTimeout|\w*[cC]onnect|init)\b/,
		without: /\bclearInterval\b/,
	},
	'socket-on-the-server-side': {
		// nodejs.org: WebSocket is a global object since version 22.
		side: 'client',
		certainty: 'certain',
		said: /\bReferenceError: (WebSocket is not defined)\b/,
	},
	'http-to-amqp': {
		// rabbitmq: rabbit_reader.erl, bad_header: the first eight bytes are no AMQP header.
		side: 'client',
		certainty: 'certain',
		said: /\bbad_header,<<"(GET [^"]{1,8})/,
	},
	'status-hidden-from-page': {
		// websockets.spec.whatwg.org, feedback from the protocol: a page must not learn how a handshake failed.
		side: 'server',
		certainty: 'possible',
		said: /((?:can.?t|cannot|unable to|way to|how (?:can|do|could|to|would|should)|possible to|want to|trying to)\b[^\n.?]{1,60}?\b(?:get|read|access|see|show|display|obtain|retrieve|know|catch|detect|distinguish)\b[^\n.?]{1,60}?\b(?:response (?:data|body|code|status|text)|server response|status(?: code)?|http (?:code|error)|reason|error (?:message|code|body))|(?:怎么|如何|能不能|能否|无法|没法|不能|想)[^\n。？]{0,24}?(?:拿到|获取|得到|读取|知道|区分|显示|捕获)[^\n。？]{0,24}?(?:状态码|响应体|响应内容|错误信息|错误码|原因|返回内容)|(?:拿|获取|取|读|得)不到[^\n。？]{0,24}?(?:状态码|响应|错误信息|错误码|原因|返回内容))/i,
		beside: /\bon-?error\b|\bon-?close\b|\bbrowser\b|\bjavascript\b|\bevent\b|前端|浏览器/i,
		also: /\b(?:refus\w{1,4}|reject\w{0,4}|den(?:y|ied)) (?:an? |the |it\b|them\b|client|connection|upgrade|handshake|http)|\bon refus\w{1,4}|\bHTTP (?:refus|reject)|\b(?:return|respond|answer|repl|send)\w{0,5} (?:with )?(?:an? |http )?(?:status )?(?:code )?40\d\b|\bhttp\.Status\w{4,20}|\bhttp\.Error\(|(?:返回|回复|响应)了?\s?(?:http\s?)?(?:状态码\s?)?40\d|拒绝(?:了|连接|握手|升级)/i,
		without:
			/\bDial\w{0,8}\(|\bcreate_connection\(|\bWebSocketApp\b|\bresp\.StatusCode\b|\bokhttp|\bpostman\b/i,
	},
	'login-request-first': {
		// gorilla/websocket: server.go, Upgrade; ws: lib/websocket-server.js: each request of the path is taken for a handshake.
		side: 'client',
		said: /('(?:upgrade|websocket)' token not found in '(?:Connection|Upgrade)' header|\bmissing (?:the )?["'`]?(?:Connection|Upgrade)["'`]? header|\b(?:Connection|Upgrade) header is missing|\bUpgrade Required\b|\bnot a websocket handshake\b)/i,
		beside:
			/\b(?:initial|first|separate|prior|preliminary) (?:\w{1,12} ){0,2}(?:GET|HTTP request|login|request)\b|\b(?:GET|request|login|fetch|axios)\b[^\n.]{1,40}\b(?:first|before|beforehand)\b|先[^\n。]{0,16}(?:http|GET|fetch|axios|接口)[^\n。]{0,24}(?:再|然后|之后)/i,
		also: /\bauth\w*|\bapi[- ]?key\b|\btoken\b|\blogin\b|鉴权|认证|登录|校验/i,
		without: /\bproxy_pass\b|\bingress\b|\btraefik\b/i,
	},
	'dart-port-zero': {
		// dart-sdk: websocket_impl.dart makes an http address of the ws one; its Uri prints an unknown port as 0.
		side: null,
		certainty: 'possible',
		said: /\b(https?:\/\/[\w.-]{1,100}:0)(?!\d)/,
		beside: /\bflutter\b|\bdart\b|\bWebSocketChannel/i,
		without:
			/\bwas not upgraded\b|\berrno\b|\brefused\b|CERTIFICATE|\bHandshakeException\b|\b[45]\d\d\b/i,
	},
	'own-deflate': {
		// RFC 6455 §5.2: RSV1 is 0 unless an extension was agreed on, and the length counts the bytes that are sent.
		side: 'server',
		said: /\b(zlib|gzip|pako|gzcompress|gzdeflate|deflate(?:Sync|Raw)?|GZIPOutputStream|DeflateStream|LZString)\b/i,
		beside:
			/\binvalid (?:web ?socket )?frames?\b|\bframe (?:is )?invalid|\bRSV\d? must be\b|\breserved bits\b|无效的?(?:websocket ?)?帧|帧(?:头)?(?:无效|错误|不合法)/i,
		also: /\bimport socket\b|\b(?:own|custom|raw|plain|embedded)\b[^\n.]{1,30}\b(?:server|sockets?|python)\b|\bserver\b[^\n.]{1,30}\b(?:using sockets?|from scratch|by hand|without (?:a |any )?librar\w+)|\bsocket_create\b|\bTcpListener\b|\bServerSocket\b|\bnet\.createServer\b|自己(?:写|实现)|手写/i,
		without: /permessage-deflate|\bSec-WebSocket-Extensions\b/i,
	},
	'channels-4-runserver': {
		// channels.readthedocs.io, releases 4.0.0: runserver moved to daphne, which is no longer installed with it.
		side: 'server',
		said: /\b(channels["']?(?: ?[=~>]=? ?| v?\.? ?| version | 版本 ?)v?4(?:\.\d{1,2}){0,2})(?![\d.])/i,
		beside: /\brunserver\b/,
		also: /\bfail\w*|\b404\b|\bnot found\b|\bnot work\w*|\bcan.?t connect\b|失败|连不上|不行|报错/i,
		without: /\bdaphne\b|\buvicorn\b|Starting ASGI|\bhypercorn\b|ModuleNotFoundError/i,
	},
	'own-pong': {
		// RFC 6455 §5.5.3 and §5.1; developers.binance.com, WebSocket streams: 5 messages per second, with Pongs.
		side: 'client',
		certainty: 'possible',
		said: /\b((?:0x0?A|0x8A|opcode 10)\b[^\n]{1,60}\bpong\b|pong\b[^\n]{1,60}\b(?:0x0?A|0x8A|opcode)\b)/i,
		beside:
			/\bI (?:\w{1,12} )?(?:send|reply|answer|respond|build|write)|\bmanually\b|\bby hand\b|\bmy own\b|手动|自己|手写/i,
		also: /\bstop\w{0,4} (?:coming|arriving|receiving)|\bno (?:more |longer )|\bdisconnect\w*|\bclos(?:es|ed)\b|\bsilent\b|收不到|断开|断线|掉线|没有?(?:数据|消息)/i,
		without: /\b8a ?[08]\d\b|\bpermessage-deflate\b/i,
	},
	'sockjs-info-origin': {
		// docs.spring.io, allowed origins: only the same origin by default, also for SockJS.
		side: 'server',
		said: /(\/info\?t=\d{6,16})\b[^\n]{1,24}\b403\b/,
		beside:
			/\bCORS\b|\bcross[- ]?origin\b|\bdifferent (?:domains?|origins?|hosts?|ports?)\b|跨域|前后端分离|不同(?:的)?(?:域名?|端口)/i,
		without: /\bsetAllowedOrigin|@ServerEndpoint\b/,
	},
	'pong-unanswered': {
		// RFC 6455 §5.5.2; okhttp: RealWebSocket.onReadPing answers from the thread that reads.
		side: null,
		certainty: 'possible',
		said: /((?:does ?n.?t|did ?n.?t|never|not|no)\b[^\n.]{1,24}\bpongs?\b|(?:收不到|没有?收到|没有?返回|不返回|没有?回复?)[^\n。]{0,8}pong)/i,
		beside:
			/\b(?:server|backend|ktor|spring|netty)\b[^\n.]{1,30}\bpings?\b|服务(?:端|器)[^\n。]{0,16}ping|后端[^\n。]{0,16}ping/i,
		also: /\bokhttp|\bWebSocketListener\b|\bnew WebSocket\(|\bbrowser\b|\bchrome\b|\bJava-?WebSocket\b|\bURLSession|浏览器/i,
		without: /["']type["']|\bJSON\b|\bmask\w*|\b0x8[9A]\b|\b8[9a] [08]\d\b|\bpython\b/i,
	},
	'browser-data-decides': {
		// RFC 6265: what a browser keeps of a site goes along with its requests.
		side: 'client',
		certainty: 'possible',
		said: /((?:clear|delet|remov|wip)\w{0,4} (?:\w{1,12} ){0,3}(?:hist\w{2,6}|cache|cookies?|site data|browsing data|browser data|local ?storage)\b(?=[^]{1,80}\b(?:works?|ok|disappears?|gone|fixe[sd]|connects?|helps?|solve[sd]?|fine)\b)|(?:清除?|清理|清空|删除?|删掉)了?(?:一下)?(?:浏览器)?(?:的)?(?:缓存|cookies?|历史记录|浏览数据|数据)(?=[^\n。]{0,24}(?:就好|正常|可以|能连|连上|没问题|恢复)))/i,
		beside: /\b(?:web ?socket|wss?|handshake)\b/i,
		also: /\bfail\w*|\b40\d\b|\berrors?\b|失败|连不上|报错/i,
		without: /\b(?:431|494|CSP|service worker)\b/i,
	},
	'vueuse-pong-timeout': {
		// github.com/vueuse/vueuse/issues/4607 and 2506: the timer of pongTimeout calls close(), which stops autoReconnect.
		side: 'client',
		said: /\b(pongTimeout)\b/,
		beside: /\bvueuse\b|\buseWebSocket\b/i,
		also: /\b(?:stop\w*|never|not|no longer|doesn.?t|broken|fails?)\b[^\n]{1,40}reconnect|reconnect\w*[^\n]{1,40}\b(?:stop\w*|never|not|no longer|doesn.?t|broken|fails?)\b|不再?(?:自动)?重连|重连[^\n]{0,24}(?:失效|不|没)/i,
	},
	'frames-over-distance': {
		// A send that is done only in part shows over a slow way alone: POSIX send, and Socket.BeginSend alike.
		side: 'server',
		certainty: 'possible',
		said: /(Invalid frame header|\breserved bits are on\b|\bRSV\d? must be clear\b|\binvalid (?:web ?socket )?frame\b|\bInvalid opcode\b|\bUnrecognized frame opcode\b)/i,
		beside:
			/\b(?:different|other|another) (?:region|country|continent|city)\b|\b(?:far away|high latency|slow (?:network|connection|link|internet))\b|\boverseas\b|\babroad\b|海外|国外|跨国|异地|弱网|网速慢|网络(?:慢|差|较差|不好)/i,
		also: /\bsame (?:country|region|city|network)\b|\blocal\w*|\bno problems?\b|\bworks?\b|\bfine\b|正常|没问题|国内|本地/i,
		without: /\bSec-WebSocket-Extensions\b/i,
	},
	'eof-after-close': {
		// okhttp: RealWebSocket.kt; github.com/lysine-dev/okhttp/issues/8262: the server ended TCP without a Close frame.
		side: 'server',
		said: /\b(EOFException)\b/,
		without: /\bfile\b/i,
		beside:
			/\b(?:after|when|upon|once|calling|called?|try(?:ing)? to)\b[^\n.]{0,24}(?:\bclose\(|\.close\(|\bclos(?:e|ing) (?:the |my )?(?:web ?)?socket\b)|调用[^\n。]{0,24}close|主动(?:关闭|断开)|关闭(?:连接)?(?:时|后|的时候)/i,
		also: /\bokhttp|\bWebSocketListener\b|\bonFailure\b|\bonClos(?:ed|ing)\b/i,
	},
	'ends-at-push': {
		side: null,
		certainty: 'possible',
		said: /((?:->|\.)?\b(?:push|send|emit)\(\)?[^\n。]{0,30}(?:后|之后)[^\n]{0,30}?(?:断开|关闭)|推送(?:消息|数据)?[^\n。，]{0,8}(?:后|就|之后)[^\n。]{0,16}?(?:断开|关闭|断线|掉线)|\b(?:after|when|whenever|every time|as soon as) (?:the |my |our )?server (?:sends|pushes|emits|broadcasts|calls (?:\S{1,20}->)?push)\b[^\n.]{1,40}?\b(?:disconnects|disconnected|closes|is closed|gets closed|drops|is lost))/i,
		beside: /\bonClose\b|\bclosed\b|\bdisconnect\w*|关闭|断开|断线|掉线/i,
		without:
			/(?<![\d.:])10(?:0[0-9]|1[0-5])\b|\b[45]\d\d\b|\b(?:8[0-9a]|c1) [\da-f]{2}\b|\bmask\w*|掩码|utf|compress|压缩|大小|too (?:big|large)|\b(?:large|big|long)\b|\d\s?(?:kb|k|m|mb|秒)\b/i,
	},
	'tomcat-send-stuck': {
		// tomcat: WsRemoteEndpointImplBase.java, BLOCKING_SEND_TIMEOUT of 20 s.
		side: 'server',
		said: /\b((?:Socket)?TimeoutException)\b/,
		beside: /\bWsRemoteEndpointImplBase\b|\bgetBasicRemote\b/,
		also: /\b(?:since|after) (?:the |an? |we |I )?(?:updat\w{1,3}|upgrad\w{1,3})|\b(?:and|or) (?:higher|later|newer|above)\b|\b(?:any|every|each|all) (?:\w{1,4} )?sends?\b|升级(?:后|到|之后)|每次(?:发送|send)/i,
	},
	'tomcat-send-timeout': {
		// tomcat: WsRemoteEndpointImplBase.java, BLOCKING_SEND_TIMEOUT of 20 s.
		side: null,
		certainty: 'possible',
		said: /\b((?:Socket)?TimeoutException)\b/,
		beside: /\bWsRemoteEndpointImplBase\b/,
	},
	'close-without-socket': {
		// developers.weixin.qq.com, wx.closeSocket: it has to be called while the WebSocket is open.
		side: 'client',
		said: /\b((?:closeSocket|sendSocketMessage): ?fail [^\n"'，。]{0,24}not connected)\b/i,
	},
	'send-without-receipt': {
		// websockets.spec.whatwg.org, send: it only queues the data; RFC 9293: TCP learns of a dead way by its own timeout.
		side: 'client',
		certainty: 'possible',
		said: /((?:断网|离线|关闭网络|没网|网络断开|发送失败)[^\n]{0,30}?(?:没有?|不会?|无)(?:触发|走|进入|执行)?[^\n。，]{0,8}(?:回调|报错|异常|\bfail\b|\berror\b)|\bsend\w{0,3}(?:\(\))?[^\n]{0,40}\b(?:offline|unplug\w*|(?:switch|turn|cut)\w{0,5} (?:off )?(?:the |my )?(?:network|wi-?fi|internet|router)|(?:network|wi-?fi|internet)(?: connection)? (?:is |was )?(?:off|down|lost|gone|cut))\b[^\n.]{1,60}\b(?:(?:no|without)(?: an?)? (?:error|callback|exception)|(?:n.t) (?:fail|throw|error|call)|never (?:fails|throws|errors)|succe\w{2,8})\b|\b(?:offline|unplug\w*|(?:switch|turn|cut)\w{0,5} (?:off )?(?:the |my )?(?:network|wi-?fi|internet|router)|(?:network|wi-?fi|internet)(?: connection)? (?:is |was )?(?:off|down|lost|gone|cut))\b[^\n]{1,60}\bsend\w{0,3}\b[^\n.]{1,40}\b(?:(?:no|without)(?: an?)? (?:error|callback|exception)|(?:n.t) (?:fail|throw|error|call)|never (?:fails|throws|errors)|succe\w{2,8})\b)/i,
		without: /\b[45]\d\d\b|\breadyState\b/,
	},
	'channels-ends-in-handshake': {
		// channels.readthedocs.io, consumers: connect has to call accept(); an exception or a close() there ends the handshake.
		side: 'server',
		certainty: 'possible',
		said: /(握手(?:期间|过程中|阶段|时)[^\n。]{0,8}(?:关闭|断开)|\bclosed (?:the connection )?(?:during|in) (?:the )?(?:opening )?handshake\b)/i,
		beside: /\bdjango\b|\bchannels\b|\bdaphne\b|\bconsumers?\b/i,
		without: /\b40[34]\b|\bRejected\b|\bTraceback\b|\bREJECT\b/,
	},
	'later-output-fails': {
		side: null,
		certainty: 'possible',
		said: /(第[三四五六七八九十\d]{1,3}[个条次张份][^\n。]{0,24}?(?:出错|出现错误|失败|报错|断开|显示不)|\bthe (?:third|fourth|fifth|sixth|seventh|\d{1,2}th) (?:\w{1,12} )?(?:reports?|plots?|charts?|images?|outputs?|cells?|figures?)\b[^\n.]{1,40}\b(?:fail\w*|errors?|is lost|never|disconnect\w*|does not|doesn.t))/i,
		beside: /\b(?:jupyter\w{0,4}|notebook|streamlit|gradio|mercury|voila|bokeh|dash|kernel)\b/i,
		also: /前(?:面)?[一二两三四五六七八九十\d]{1,3}[个条次张份][^\n。]{0,16}(?:正常|可以|能|成功)|\bfirst (?:two|three|four|five|six|\d{1,2})\b[^\n.]{1,40}\b(?:fine|ok|works?|display\w*|show\w*|appear\w*)\b/i,
		without: /\b10(?:0[0-9]|1[0-5])\b/,
	},
	'tls-ends-later': {
		// RFC 8446 §6: after the handshake, TLS fails only if a record is damaged or the state of one side is lost.
		side: null,
		certainty: 'possible',
		said: /\b(ERR_SSL_PROTOCOL_ERROR|bad[ _]record[ _]mac|decryption failed or bad record mac|record layer failure|SSL_ERROR_BAD_MAC_READ)\b/i,
		beside:
			/\b101 Switching|\bhandshake (?:complete[sd]?|succeeds|succeeded|works)\b(?! (?:flag )?(?:false|no))|\bafter (?:a few |some |about )?(?:\d{1,3}(?: ?[-–] ?\d{1,3})? )?(?:s\b|sec\w*|min\w*)|几秒|\d\s?秒后/i,
	},
	'fetch-of-socket': {
		// fetch.spec.whatwg.org: a scheme other than http and https ends in a network error; Sec- names are forbidden.
		side: 'client',
		said: /\b(?:fetch|axios(?:\.get)?|requests\.get|XMLHttpRequest[^\n]{1,80}open)\(\s{0,4}(?:["']GET["'],\s{0,2})?["'`](wss?:\/\/[^\s"'`]{1,200})/,
	},
	'aiohttp-message-type': {
		// aiohttp: http_websocket.py, WSMsgType: 8 is Close, 256 closing, 257 closed, 258 error.
		side: null,
		said: /\bReceived message (8|25[678]):([^\s]{1,40}) is not (?:WSMsgType|str|bytes)/,
	},
	'tls-not-begun': {
		// openssl: ssl_lib.c, SSL_R_UNINITIALIZED: SSL_connect or SSL_accept was never called.
		side: null,
		said: /\b(uninitialized)(?: \[asio\.ssl| ?\(SSL routines)|:(uninitialized)(?:\n|$)/i,
	},
	'extension-answer-refused': {
		// netty: WebSocketClientExtensionHandler.java; RFC 7692 §7.1.2.2: client_max_window_bits only if the client offered it.
		side: null,
		said: /\binvalid WebSocket Extension hand\w{3,8} for "([^"\n]{3,160})"/,
	},
	'esp-peer-closed': {
		// newlib: sys/errno.h, ENOTCONN is 128; arduino-esp32: WiFiClient.cpp, connected().
		side: null,
		said: /\b(Disconnected: RES: \d, ERR: 128)\b/,
	},
	'lookup-unanswered': {
		// Go: net/dnsclient_unix.go; a name that is not found has a sentence of its own.
		side: 'client',
		said: /\blookup (\S{3,200}?)(?: on \S{1,80})?: (operation was canceled|i\/o timeout|server misbehaving|context (?:deadline exceeded|canceled)|[^\n]{1,60}(?:connection refused|network is unreachable))/,
	},
	'okhttp-queue': {
		// okhttp: RealWebSocket.kt, MAX_QUEUE_SIZE: 16 MiB, beyond which send() gives false and closes with 1001.
		side: 'client',
		said: /\b((?:1[6-9]|[2-9]\d|[1-9]\d\d) ?MB)\b/i,
		beside:
			/\bokhttp\b|\bsocket\.io-client-java\b|\b(?:java|android|kotlin) client\b|\bclient \d[\d.]{1,8} java\b/i,
		also: /\b(?:transport close|clos(?:es|ed)|disconnect\w*|1001|returns? false|fails?)\b|断|失败/i,
	},
	'dial-response-dropped': {
		// gorilla/websocket: client.go, Dial: “a non-nil *http.Response so that callers can handle redirects, authentication, etc.”
		side: null,
		said: /(\b\w{1,20}, _, \w{1,10} :?= [\w.]{1,60}\bDial(?:Context)?\()/,
		beside: /\bbad handshake\b/,
	},
	'socketio-0-9-new-server': {
		// engine.io: lib/server.ts, errors: 0 is an unknown transport; socket.io-spec of version 0.9: /socket.io/1/.
		side: 'client',
		said: /(\/socket\.io\/1\/)/,
		beside: /"Transport unknown"/,
	},
	'no-port-in-address': {
		// RFC 6455 §3: the default port is 80 for ws and 443 for wss.
		side: 'client',
		said: /\b(ws:\/\/(?:localhost|127\.0\.0\.1)\/[^\s'"]{0,80})['"]? failed[^\n]{1,60}: (404|400|200|501)\b/,
		beside: /\b(?:start(?:s|ed)?|runs?|running|launch\w*|listens?|listening|terminal)\b|启动|运行/i,
		without:
			/\btraefik\b|\bnginx\b|\bcaddy\b|\bdocker\b|listen\(80\)|\bproxy_pass\b|\bProxyPass\b|\bIIS\b|:80\b|\bport 80\b|(?<!\w)80 ?端口/i,
	},
	'rn-native-call': {
		// react-native: Libraries/BatchedBridge/NativeModules.js; JavaMethodWrapper.java, “Could not invoke”.
		side: 'client',
		said: /\b(Could not invoke WebSocketModule\.connect)\b/,
	},
	'second-close-frame': {
		// chromium: net/websockets/websocket_channel.cc, HandleFrameByState; RFC 6455 §5.5.1.
		side: 'server',
		said: /\b((?:Close|Data frame) received after close)\b/,
	},
	'operation-aborted': {
		// learn.microsoft.com, System Error Codes: 995 ERROR_OPERATION_ABORTED; boost.asio: operation_aborted, “Operation canceled”.
		side: null,
		beside: /\basio\b|\bbeast\b|\bboost\b|\bsystem:(?:995|125)\b|\basync_(?:read|write|accept)\b/i,
		without:
			/System\.Net|Microsoft\.AspNetCore|HttpListener|client has disconnected|remote party closed/,
		said: /\b(I\/O operation has been aborted because of either a thread exit or an application request|operation_aborted|asio\.system:995|system:995)\b|\b(Operation canceled)\b(?=[^]{1,80}\bsystem:125\b)/,
	},
	'ios-aborted': {
		// developer.apple.com, TN2277: the sockets of an app that is suspended; errno 53 is ECONNABORTED on Darwin.
		side: 'client',
		certainty: 'possible',
		without:
			/\bmacOS\b|\bVapor\b|\bserver on\b|\b(?:lock(?:ed)?|background|sleep\w*|suspend\w*)\b[^\n.]{1,60}\b(?:phone|app|screen)\b|\b(?:phone|app|screen)\b[^\n.]{1,60}\b(?:locked|background|sleep\w*|suspended)\b|锁屏|后台/i,
		said: /(\bkNWErrorDomainPOSIX error 53\b|\bNSPOSIXErrorDomain,? Code=53\b|\bPosix\w*[( ](?:error )?53\b)/i,
	},
	'devtools-origin': {
		// chromium: content/browser/devtools/devtools_http_handler.cc, remote-allow-origins, since version 111.
		side: 'client',
		said: /\b(?:localhost|127\.0\.0\.1)(?::\d{2,5})?(\/devtools\/(?:browser|page)\/)/,
		beside: /\b403\b/,
	},
	'client-unmasked': {
		// RFC 6455 §5.1 and §5.3.
		side: 'client',
		said: /\b((?:client\.send\(\)|client|library) (?:does ?n.t|never) mask\w*(?! (?:the )?(?:IP|password|data in|when))|client to server (?:connections|frames|messages|data) are not masked)\b/i,
		beside: /\bframes?\b|\b1002\b|RFC ?6455|\bunmasked\b|& ?127\b/i,
	},
	'inflate-wants-header': {
		// RFC 7692 §7.2.1: raw DEFLATE; zlib.net/manual: inflateInit expects a zlib header, a negative windowBits none.
		side: null,
		said: /\b(inflateInit2?)\b/,
		beside: /\bpermessage-deflate\b/i,
		without: /inflateInit2_?\([^,\n]{1,40},\s{0,4}-|-15\b|-MAX_WBITS\b/,
	},
	'handshake-body': {
		// websocket-client: _handshake.py, _get_resp_headers: status, fields and body of the answer.
		side: null,
		said: /\bHandshake status 200\b[^\n]{1,40}-\+-\+-[^\n]{0,600}?'server': '([^'\n]{1,60})'[^\n]{0,900}-\+-\+- b?'((?!<)[^'\n]{1,120})'/i,
	},
	'closing-side': {
		// learn.microsoft.com, WebSocket.CloseAsync: it waits for the Close of the other end; CloseOutputAsync does not.
		side: null,
		said: /\b(?:ManagedWebSocket|WebSocketBase|ClientWebSocket)\.(CloseAsync)/,
		beside: /\bwithout completing the close handshake\b/,
	},
	'parser-paused': {
		// nodejs/llhttp: HPE_PAUSED_UPGRADE: the parser stops behind the head of a response that switches protocols.
		side: 'client',
		said: /\b(HPE_PAUSED_UPGRADE)\b/,
	},
	'stale-by-client': {
		// rails: actioncable/app/javascript/action_cable/connection_monitor.js: stale after 6 s without a ping; the server sends one every 3 s.
		side: null,
		said: /\b(marked as stale|connection is stale|stale connection)\b/i,
		beside: /\bping\b/i,
		also: /action ?cable|\brails\b/i,
	},
} as const satisfies KnownLines;
