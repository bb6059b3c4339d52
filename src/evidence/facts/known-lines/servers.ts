// Settings, code and messages of servers whose reason is known, and of either side.
import type { KnownLines } from './known-line.ts';

export const OF_SERVERS = {
	'accept-without-guid': {
		// RFC 6455 §4.2.2.
		side: 'server',
		said: /\b(sha1\(\s?key(?:\.encode\(\))?\s?\)|createHash\(["']sha1["']\)\.update\(\s?key\s?\))/i,
		beside: /Sec-WebSocket-Accept|\baccept\b/i,
		without: /258EAFA5|\bguid\b|\bmagic\b/i,
	},
	'listens-on-loopback': {
		// RFC 1122 §3.2.1.3: 127.0.0.1 is reached from the same host only.
		side: 'server',
		said: /(\blisten\(\s?(?:[\w.]{1,20},\s?)?["'](?:127\.0\.0\.1|localhost)["']|\b(?:host|bind|hostname|address)\s?=\s?["'](?:127\.0\.0\.1|localhost)["']|^[ \t]{0,8}(?:host|bind|bind_address|listen_address|listen): ?["']?(?:127\.0\.0\.1|localhost)\b)/im,
		beside:
			/\b(?:192\.168|10\.\d{1,3}\.\d|172\.(?:1[6-9]|2\d|3[01]))\.|\b(?:phone|other (?:computer|machine|device|pc)|another (?:computer|machine|device|pc)|lan)\b|手机|局域网|其他电脑|另一台|同事/i,
		without: /\bproxy_pass\b|\bnginx\b|\bupstream\b/i,
	},
	'length-in-101-told': {
		// RFC 9110 §8.6.
		side: 'server',
		said: /\b(101[^\n]{0,24}?Content-Length[^\n]{1,6}?\b0|Content-Length: ?0[^\n]{1,40}\b101)\b/i,
		beside: /\b(?:clos\w+|disconnect\w*|fail\w*|error)\b|断|关闭|失败/i,
		without: /^HTTP\/1\.1 101/m,
	},
	'other-http-server': {
		// expressjs.com, app.listen: it makes an HTTP server of its own.
		side: 'server',
		said: /\b(app\.listen\([^)\n]{0,60}\)?)/,
		beside:
			/\bcreateServer\(\s?app\s?\)[^]{1,1500}?(?:\{\s?server\b|new (?:Server|\w{1,20}\.Server)\(\s?\w{0,12}server|\.attach\(|socketio\(|require\(['"]socket\.io['"]\)\()/i,
		without: /\b(?:http)?server\.listen\(/i,
	},
	'accept-of-example': {
		// RFC 6455 §1.3 has this value for the key of its example.
		side: 'server',
		said: /(s3pPLMBiTxaQ9kYGzzhZRbK\+xOo=)(?=\\r|["'])/,
		beside: /Incorrect|invalid|mismatch|wrong|error|fail|错误|失败/i,
		without: /dGhlIHNhbXBsZSBub25jZQ==/,
	},
	'frame-into-library': {
		// A library of WebSocket makes the frames itself.
		side: 'server',
		said: /(\.send\(\s?\w{0,20}frame\w{0,20}\()/i,
		beside: /\b(?:0x81|129)\b/,
		without: /\b(?:socket|conn|sock)\.(?:send|write)\(/i,
	},
	'permitted-path': {
		// docs.spring.io, Spring Security: each request whose path is not permitted needs a login.
		side: 'server',
		said: /\b((?:antMatchers|requestMatchers|mvcMatchers)\("(\/[\w-]{1,40})\/\*\*"\)\.permitAll\(\))(?=[^]{0,1500}?(?:@ServerEndpoint\(|addHandler\([^"\n]{0,80}|addEndpoint\()\s?(?:value ?= ?)?"(?!\2\/))/,
		beside: /\b(?:302|401|403)\b/,
	},
	'gatewayworker-ping': {
		// workerman.net, GatewayWorker: heartbeat; a client that sends nothing in pingInterval times pingNotResponseLimit is closed.
		side: 'client',
		said: /(pingNotResponseLimit\s?=\s?[1-9]\d{0,2})/,
		beside: /断|掉线|disconnect|clos/i,
	},
	'http-to-workerman': {
		// workerman: src/Protocols/Websocket.php, dealHandshake.
		side: 'client',
		said: /\b(This is a WebSocket service and can not be accessed via HTTP)\b/i,
	},
	'sessions-in-process': {
		side: 'server',
		said: /\b(static (?:final )?(?:\w{1,20} )?(?:\w{0,20}Map|CopyOnWriteArraySet|\w{0,12}Set|\w{0,12}List)\b|ConcurrentHashMap|replicas: ?[2-9]|uvicorn\b[^\n]{1,80}--workers[ =][2-9]|gunicorn\b[^\n]{1,80}(?:-w|--workers)[ =]?[2-9]|pm2\b[^\n]{1,60}-i ?(?:max|[2-9])|两台服务器|多实例|(?:two|three|several|multiple) (?:instances|servers|pods|replicas|workers|nodes))/i,
		beside:
			/(?:\b(?:some|half|not all|only (?:some|half|one)|sometimes|randomly|other)\b[^\n]{1,60}\b(?:messages?|users?|clients?|receive\w*|broadcast\w*|get)\b|(?:一会|有时候?|有的|部分)[^\n。]{0,20}收(?:得)?(?:到|不到))/i,
		without: /\b(?:session id unknown|sticky|40\d)\b|"code":1/i,
	},
	'asgi-plain-get': {
		// daphne: daphne/access.py; uvicorn: protocols; both log a WebSocket with the word WebSocket, and its upgrade never as GET.
		side: null,
		said: /\b(HTTP GET request for|"?(?:HTTP )?GET \/\S{0,60}(?:ws|socket)\S{0,60}(?: HTTP\/1\.[01]")?,? (?:404|400|403|405|500)\b)/,
		beside:
			/^(?=[^]*\b(?:daphne|uvicorn|hypercorn|asgi)\b)[^]*(?:websocket\.(?:connect|receive)|\bURLRouter\b|websocket_urlpatterns|@\w{1,20}\.websocket\(|\bnginx\b|\bproxy\b)/i,
		without: /Unsupported upgrade request|No supported WebSocket library/,
	},
	'no-socket-route': {
		// uWebSockets: README; an App answers an upgrade only at a route of ws.
		side: 'server',
		said: /\b((?:uWS::(?:SSL)?App|(?:uWS\.)?(?:SSL)?App)\(\)[^]{0,300}?\.get\(\s?["'][^"'\n]{1,40}["'])/,
		beside: /\b200\b/,
		without: /\.ws(?:<|\()/,
	},
	'endpoint-injection': {
		// docs.spring.io, ServerEndpoint: the container makes the object, and Spring fills in no field of it.
		side: 'server',
		said: /\b(NullPointerException: Cannot invoke [^\n]{1,160} because "this\.\w{1,40}" is null|NullPointerException|@(?:Autowired|Resource|Inject)\b[^\n]{1,40}(?:为 ?null|(?:is|are|stays?) null))/,
		beside: /@ServerEndpoint\b[^]{0,1200}@(?:Autowired|Resource|Inject)\b/,
	},
	'fin-left-out': {
		// poco: Net/WebSocket.h: FRAME_TEXT is FRAME_FLAG_FIN | FRAME_OP_TEXT.
		side: 'server',
		said: /\b(FRAME_OP_(?:TEXT|BINARY))\b/,
		beside: /\bsendFrame\b/,
		without: /FRAME_FLAG_FIN/,
	},
	'window-without-value': {
		// RFC 7692 §7.1.2.2: the parameter has a value in a response.
		side: 'server',
		said: /\b(client_max_window_bits must have value)\b/i,
		beside: /permessage-deflate/i,
	},
	'rsv1-marks': {
		side: 'server',
		said: /\b(n.t (?:be )?(?:decompress|inflat|decod)\w* (?:the |my )?(?:data|messages?|payload|text)|messages? (?:is|are|stays?) not (?:de)?compressed)\b/i,
		beside: /permessage-deflate/i,
	},
	'message-as-buffer': {
		// ws 8.0.0, release notes: text messages are Buffers, too, and the second argument tells which it was.
		side: 'server',
		said: /(<Buffer(?: [2-7][\da-f]){2,60})(?: \.\.\.|>)/,
		beside: /\.on\(['"]message['"]/,
	},
	'session-limit': {
		side: 'server',
		said: /\b((?:hit|reached|exceeded|exceeds) the maximum (?:session |connection )?(?:duration|lifetime|length|time) of \d{1,5} \w{1,10})/i,
	},
	'frame-limit': {
		// WebSocket-Node: docs/WebSocketServer.md; a frame has a limit of its own beside that of a message.
		side: 'server',
		said: /\b(maxReceivedFrameSize: ?\d{1,9})\b/,
		beside: /\bmaxReceivedMessageSize\b[^]+\b1009\b|\b1009\b[^]+\bmaxReceivedMessageSize\b/,
	},
	'probe-failed': {
		// kubernetes.io: configure liveness probes.
		side: 'server',
		said: /((?:Liveness|Startup) probe failed)\b/,
		beside: /\bKilling\b|\brestart|重启|\b1006\b|断/i,
	},
	'stop-timed-out': {
		// systemd.service: TimeoutStopSec.
		side: 'server',
		said: /(State 'stop-sigterm' timed out\. Killing)/,
	},
	'client-called-disconnect': {
		// socket.io/docs/v4/server-socket-instance: disconnect.
		side: 'client',
		said: /\b(client namespace disconnect|io client disconnect)\b/,
	},
	'curl-waits': {
		// curl: --max-time.
		side: null,
		said: /(curl: \(28\) Operation timed out after \d{1,9} milliseconds with 0 bytes received)/,
		beside: /\bHTTP\/1\.1 101\b/,
	},
	'loop-after-error': {
		// gorilla/websocket: conn.go, NextReader.
		side: 'server',
		said: /(repeated read on failed websocket connection)\b/,
	},
	'stomp-never-connected': {
		// spring-websocket: SubProtocolWebSocketHandler.checkSessions.
		side: 'client',
		said: /\b(No messages received after \d{4,7} ms)\b/,
	},
	'signalr-keepalive': {
		// aspnetcore: HubConnectionContext.cs, ClientTimeout.
		side: 'client',
		said: /\b(Client timeout \(\d{4,7}ms\) elapsed without receiving a message)\b/,
	},
	'kestrel-starved': {
		// aspnetcore: Kestrel, Heartbeat.
		side: 'server',
		said: /\b(heartbeat has been running for "[\d:.]{8,18}")/,
	},
	'database-pool': {
		// rails: ActiveRecord::ConnectionTimeoutError; sqlalchemy: QueuePool.
		side: 'server',
		said: /\b(could not obtain a connection from the pool|QueuePool limit of size \d{1,4} overflow \d{1,4} reached|Timeout acquiring a connection from the pool)\b/i,
	},
	'workerman-page': {
		// workerman: Protocols/Websocket.php, dealHandshake.
		side: 'client',
		said: /^\W{0,6}HTTP\/1\.1 (200 WebSocket)\b/m,
	},
	'read-to-end': {
		// std::io::Read::read_to_end reads until the end of TCP.
		side: 'server',
		said: /\b(read_to_end\(|read_to_string\(|\.ReadToEnd(?:Async)?\(|io(?:util)?\.ReadAll\()/,
		beside: /\bpending\b|\bhandshake\b|\bSec-WebSocket|握手/i,
	},
	'php-normal-read': {
		// php.net: socket_read.
		side: 'server',
		said: /\b(PHP_NORMAL_READ)\b/,
	},
	'empty-read': {
		// python: socket.recv returns b'' at the end.
		side: 'server',
		said: /\b(not enough values to unpack \(expected 2, got [01]\))/,
		beside: /\brecv\(/,
	},
	'key-before-length': {
		// RFC 6455 §5.2.
		side: 'client',
		said: /(memcpy\(\w{1,20} ?\+ ?2, ?(?:key|mask\w*), ?4\))/,
		beside: /\b126\b/,
	},
	'strlen-of-frame': {
		// C: strlen ends at NUL.
		side: null,
		said: /\b((?:send|write|fwrite|lwip_send|socket_write)\([^;\n]{0,60}\bstrlen\(\s?(?:\((?:const )?char ?\*\)\s?)?(?:frame|pkt|packet|buf|buffer|out|data)\w*\s?\))/,
	},
	'mask-index': {
		// RFC 6455 §5.3.
		side: 'client',
		said: /((?:key|mask\w*)\[\w{1,4} ?& ?4\])/i,
	},
	'key-made-again': {
		// RFC 6455 §4.1.
		side: 'client',
		said: /(Sha1\w*\(\s?(?:new_?key|generate_?key|randomKey|makeKey)\(\)[^\n)]{0,40}\))/i,
	},
	'payload-left': {
		// esp-idf: esp_http_server, httpd_ws_recv_frame.
		side: 'server',
		said: /\b(httpd_ws_recv_frame\([^;\n]{1,40}, ?0\))/,
		beside: /not properly masked|\blen\b/i,
		without: /httpd_ws_recv_frame\([^;\n]{1,40}, ?[\w.>-]*len\)/,
	},
	'read-minus-one': {
		// arduino.cc: Client.read.
		side: null,
		said: /(\bclient\.read\(\) ?(?:\^|&))/,
		beside: /\bFF FF FF\b|\brubbish\b|\bgarbage\b|乱码/i,
	},
	'at-length': {
		// espressif: ESP-AT, TCP/IP AT commands.
		side: null,
		said: /(AT\+CIPSEND=\d,\d{1,5}|\+IPD,\d{1,5}:|2B 49 50 44 2C)/i,
	},
	'restart-loop': {
		// systemd: restart counter; kubernetes: CrashLoopBackOff.
		side: 'server',
		said: /(restart counter is at \d{1,6}|\bCrashLoopBackOff\b|Restarting \(\d{1,3}\) \d)/,
	},
	'swoole-late-data': {
		// swoole: SW_ERROR_SESSION_CLOSED and others, swoole_error.h.
		side: 'server',
		said: /\b(swWorker_discard_data \(ERROR 1007\))/,
	},
	'spring-statistics': {
		// spring-websocket: WebSocketMessageBrokerStats.
		side: null,
		said: /\b(WebSocketSession\[\d{1,7} current WS\(\d{1,7}\)[^\n]{0,200}?0 closed abnormally)/,
	},
	'phoenix-joined': {
		// phoenix: Phoenix.Logger.
		side: null,
		said: /\[info\] (JOINED \S{1,80}) in \d/,
		without: /\b(?:error|refus\w+|403|timeout|fail\w*|1006|disconnect\w*)\b|失败|断/i,
	},
	'connection-elsewhere': {
		// aspnetcore: HttpConnection.ts.
		side: 'between',
		said: /(the connection ID is not present on the server)\b/i,
		beside:
			/\bscaled? (?:out|up)\b|\b(?:[2-9]|two|three|several) (?:instances|replicas|pods|servers)\b|\breplicas\b|扩容|多(?:个|台)(?:实例|服务器)/i,
	},
	'reads-on': {
		// RFC 9112 §2.1: a head ends at its empty line.
		side: 'server',
		said: /((?:停在|卡在|\bstuck (?:at|in)|\bblocks? (?:at|in|on)|\bhangs? (?:at|in|on))[^\n]{0,16}\b(?:recv|read)\w*)/i,
		beside: /Sec-WebSocket-Key|\bhandshake\b|握手/i,
	},
	'port-and-server': {
		// ws: lib/websocket-server.js; newer versions throw at both.
		side: 'server',
		said: /(WebSocket\.?Server\(\{[^}]{0,80}?\bport\b[^}]{0,80}?,\s{0,8}server\b)/,
	},
	'vnc-dialogue': {
		// RFC 6143 §7.1; novnc: core/rfb.js.
		side: 'server',
		said: /\b(Sent ProtocolVersion: \d{3}\.\d{3})\b/,
		beside: /\bon-?close\b|\b1006\b|\bdisconnected\b/i,
	},
	'redirected-to-login': {
		// websockets: RedirectHandshake.
		side: 'client',
		said: /\b(redirect to \S{1,100}\/(?:login|signin|auth)\S{0,60})/i,
	},
	'odoo-evented-port': {
		// odoo: addons/bus/websocket.py, open_connection.
		side: 'between',
		said: /(Couldn't bind the websocket)\b/,
	},
	'no-audio-in-time': {
		// developers.deepgram.com: errors, NET-0001.
		side: 'client',
		said: /(did not receive audio data or a text message within the timeout window)\b/,
	},
	'tv-refuses-remote': {
		// samsungctl, samsung-tv-ws-api: their handling of this event.
		side: 'client',
		said: /\b(ms\.channel\.unauthorized)\b/,
	},
	'namespace-unknown': {
		// socket.io/docs/v4/namespaces.
		side: null,
		said: /\b(Invalid namespace)\b/,
		beside: /socket\.?io/i,
	},
	'no-ticket': {
		// pve.proxmox.com/wiki/Proxmox_VE_API: ticket cookie.
		side: 'client',
		said: /\b(401 No ticket)\b/i,
	},
	'stays-at-101': {
		// RFC 9110 §15.2.2: no other response follows a 101, and the entry of the network panel stays open.
		side: null,
		said: /\b((?:stalls?|stuck|stays?|hangs?|pending|remains?)\b[^\n.]{1,40}(?:switching protocols|\b101\b)|101[^\n.]{1,30}\b(?:pending|stalls?|stalled)\b|pending\b[^]{1,300}\bStatus Code:? ?101\b|Status Code:? ?101\b[^]{1,300}\bpending\b|101\s{1,8}websocket[^\w\n][^\n]{1,80}\bpending\b)/i,
		beside: /\b101\b/,
		without: /\b(?:1006|reserved|closed? (?:with|code))\b/,
	},
	'signalr-negotiation': {
		// aspnetcore: HttpConnection.ts, _getNegotiationResponse.
		side: null,
		said: /\b(Failed to complete negotiation with the server|Error during negotiation request)\b/,
	},
	'signalr-transport': {
		// aspnetcore: HttpConnection.ts, _createTransport.
		side: null,
		said: /\b(Failed to start the transport 'WebSockets')/,
		without: /\b(?:404|40[0-3]|50\d|mixed content|could not be found on the server)\b/i,
	},
	'reload-socket': {
		// The sockets by which development servers reload a page: next, nuxt, webpack-dev-server.
		side: 'server',
		said: /\b((?:wss?|https?):\/\/[^\s'"]{1,200}\/(?:_next\/webpack-hmr|sockjs-node|_nuxt\/|__webpack_hmr))/,
		beside: /\bfail\w*|\berror\b|\bERR_\w{1,40}|失败|报错/i,
		without:
			/\b1006\b|\bOnDisconnectedAsync\b|Mixed Content|blocked|CERT_|suspension|Invalid frame header|\bproxy_pass\b|'wss?:\/\/[^\s'/]{1,100}\/(?!sockjs-node|_next|_nuxt|__webpack|ws\b)[^\s']{1,100}' failed/i,
	},
	'length-in-one-byte': {
		// RFC 6455 §5.2: the seven bits hold a length up to 125.
		side: 'server',
		said: /((?:0x81|\b129|\\x81)\b[^\n]{0,40}\n?[^\n]{0,40}?(?:\b(?:len|length|strlen|size|count)\b[^\n;]{0,24}|\(byte\) ?(?:1(?:2[6-9]|[3-9]\d)|2\d\d)))/i,
		beside:
			/\b(?:long(?:er)?|large[r]?|big(?:ger)?|12[5-8]|more than|over|200 bytes)\b|超过|太长|较长/i,
		without: /[<>]=? ?12[56]\b|\bcase 126|= ?126\b|\b(?:0x81|129), ?126\b|\b(?:0x7e|\\x7e)\b/i,
	},
	'length-in-characters': {
		// RFC 6455 §5.2: the length counts bytes, and UTF-8 takes two to four for a character outside of ASCII.
		side: 'server',
		said: /((?:0x81|\b129)\b[^\n]{1,20}(?:\blen\((\w+)\)[^\n]{1,80}\b\2\.encode|\b(\w+)\.length\b[^\n]{1,80}(?:Buffer\.from\(\3|\3\.getBytes)))/,
		beside: /[\u4E00-\u9FFF\u00C0-\u024F]|\bUTF-?8\b|\bumlauts?\b|\bemojis?\b|\bnon-?ascii\b/i,
	},
	'mask-by-server': {
		// RFC 6455 §5.1.
		side: 'server',
		said: /(\w{1,20}\[1\] ?= ?(?:0x[89a-f][\da-f]|128 ?[|+] ?\w{1,20}))/i,
		beside: /\b(?:browser|chrome|firefox|safari|javascript|page)\b|浏览器/i,
		without: /\bmask(?:ing)?[_ ]?key\b|\bclient\.|\^ ?mask/i,
	},
	'redis-refused': {
		side: 'server',
		said: /(ECONNREFUSED [\w.:[\]]{3,60})/,
		beside: /\bRedisClient\b|\bioredis\b|node_modules\/redis\/|\bRedis connection\b/i,
	},
	'origin-null': {
		// html.spec.whatwg.org, ASCII serialization of an origin: an opaque one is the word null.
		side: 'server',
		said: /(Origin header value \[null\])/,
	},
	'apple-deflate': {
		// developer.apple.com/forums/thread/685403: NSURLSession, which WebKit uses since iOS 15.
		side: null,
		said: /(nw_ws_\w{1,60}|\b(?:iOS|iPadOS|Safari) ?15\b)/i,
		beside: /permessage-deflate|\bcompress\w*\b/i,
	},
	'two-heads': {
		// faye-websocket: README, load_adapter.
		side: 'server',
		said: /(HTTP\/1\.1 101[^\n]*\n(?:(?!Upgrade:)[\w-]{1,40}:[^\n]*\n){0,12}\s*\nHTTP\/1\.1 101)/i,
	},
	'target-unreached': {
		// httpd: modules/proxy/proxy_util.c, AH00957; a target that does not answer gives 503.
		side: 'server',
		said: /\bProxyPass(?:Match)? \S{1,100} (wss?:\/\/[\w.-]{3,100}(?::\d{2,5})?)/i,
		beside: /\b503\b/,
	},
	'servers-by-path': {
		// ws: README, “Multiple servers sharing a single HTTP/S server”; each server refuses the paths of the others.
		side: 'server',
		said: /\b((?:WebSocket\.Server|WebSocketServer)\(\{[^}]{0,120}\bpath: ?["'\x60][^"'\x60\n]{1,60}["'\x60])/,
		beside:
			/(?:WebSocket\.Server|WebSocketServer)\(\{[^}]{0,160}\bserver\b[^]{1,3000}(?:WebSocket\.Server|WebSocketServer)\(\{[^}]{0,160}\bserver\b/,
		without: /\bnoServer\b|Invalid frame header/,
	},
	'no-websocket-package': {
		// flask-socketio: __init__.py, and python-engineio: base_server.py.
		side: 'server',
		said: /\b(WebSocket transport not available)/i,
	},
	'wsgi-worker': {
		// channels.readthedocs.io, deploying: WSGI has no WebSocket.
		side: 'server',
		said: /\b(gunicorn)\b/i,
		beside: /^(?=[^]*\b(?:404|Not Found)\b)[^]*\b(?:channels|runserver|consumers?\.py|django)\b/i,
		without: /\bUvicornWorker\b|\bdaphne\b|\basgi\b/i,
	},
	'close-without-accept': {
		// starlette: websockets.py: a close before accept is answered with 403; the test client shows its code.
		side: 'server',
		said: /\b(\w{1,30}\.close\((?:code ?= ?)?[34]\d{3}\b[^\n]{0,80})\n[^]{1,300}?\.accept\(\)/,
		beside: /"WebSocket \/[^"\n]{0,200}" 403|\b403\b/,
	},
	'closed-before-accept': {
		// starlette: websockets.py: a close before accept is answered with 403, and so is a path without a route.
		side: 'server',
		said: /("WebSocket \/[^"\n]{0,200}" 403)/,
		beside:
			/@\w{1,30}\.websocket\b|\bAPIRouter\b|\binclude_router\b|\bDepends\b|\.accept\(\)|\bFastAPI\b|\bStarlette\b/i,
		without: /Missing Authorization|\btoken (?:is )?(?:invalid|missing|expired)/i,
	},
	'sockjs-info': {
		// sockjs-client: lib/info-receiver.js.
		side: 'server',
		said: /(\/info\?t=\d{1,16})/,
		beside: /\b404\b/,
		without: /\bCORS\b|\bproxy_pass\b|\bnginx\b|代理|\bproxy\b/i,
	},
	'accept-length': {
		// RFC 6455 §4.2.2: the hash has 20 bytes, which may be zero.
		side: 'server',
		said: /(\bsizeof ?\( ?[a-z]\w{0,30} ?\)(?<=\bSHA1?\w{0,8}\([^;\n]{0,120})|strlen\( ?(?:\(\w{1,12} ?\*\) ?)?(?:hash|sha\w{0,12}|digest|md)\w{0,8} ?\))/i,
		beside: /258EAFA5|Sec-WebSocket-Accept/i,
	},
	'accept-line-end': {
		// docs.python.org, base64.encodebytes; developer.android.com, Base64.DEFAULT; docs.ruby-lang.org, Base64.encode64.
		side: 'server',
		said: /\b(base64\.encode(?:bytes|string)\(|Base64\.DEFAULT|Base64\.getMimeEncoder\(\)|Base64\.encode64\(|InsertLineBreaks)/,
		beside: /258EAFA5|Sec-WebSocket-Accept|\bGUID\b/i,
	},
	'head-indented': {
		// RFC 9112 §5.2: a line that begins with a blank goes on with the line before it.
		side: 'server',
		said: /(?:"{3}|'{3}|`)HTTP\/1\.1 101[^\n]*\n([ \t]{2,40}(?:Upgrade|Connection): [^\n]{1,40})/i,
		without: /\bdedent\b|\binspect\.cleandoc\b|\btrimIndent\b/,
	},
	'bit-fields': {
		// gcc, Structure-layout: on little-endian machines the first bit field is the lowest bits of the byte.
		side: null,
		said: /\b(fin ?: ?1[;,][^}]{1,160}?\bopcode ?: ?4[^}]{1,80}?\blen\w{0,10} ?: ?7)/i,
		without: /\bBIG_ENDIAN\b|\b__BYTE_ORDER\w*|\bNETWORK_BYTE_ORDER\b/,
	},
	'signed-bytes': {
		// JLS §5.1.2: a byte is widened with its sign.
		side: null,
		said: /(\w{1,12}\[\w{1,8}\] ?<< ?8\)? ?[|+] ?\(?\w{1,12}\[\w{1,8}\])(?! ?& ?0xff)/i,
		beside:
			/\bNegativeArraySizeException\b|\bnegative (?:length|size)\b|\b(?:len\w{0,4}|size)[ =:]{1,3}-\d/i,
	},
	'length-in-16-bits': {
		// RFC 6455 §5.2: two bytes hold a length up to 65535.
		side: null,
		said: /\b((?:uint16_t|unsigned short|ushort|u16|UInt16)\b[^\n;]{1,24}= ?(?:\(\w{1,12}\) ?)?\w{0,12}len\w{0,8}|len\w{0,4} as u16)/i,
		beside:
			/^(?=[^]*\b126\b)[^]*(?:\b(?:large|big|huge|longer)\b|\b(?:6553[6-9]|655[4-9]\d|65[6-9]\d\d|6[6-9]\d{3}|[7-9]\d{4}|\d{6,8})\b)/i,
		without: /\b(?:== ?|case )?127\b|0x7f, ?0/i,
	},
	'key-at-two': {
		// RFC 6455 §5.2: the key stands behind the length, which has two or eight bytes more from 126 on.
		side: null,
		said: /((?:substr\(\s?\$?\w{1,12}, ?2, ?4\)|\.(?:slice|subarray|Slice|substr(?:ing)?)\(2, ?[46]\)|\w{1,12}\[2:6\]))/,
		beside:
			/\bfrom 12[5-9]\b|\b12[4-9] (?:bytes|char\w*)|\blong(?:er)? (?:messages?|texts?|ones)\b|\blarger\b|[\\x ]?(?:81|82) ?fe/i,
		without: /(?:==|===|case|eq|:)\s?(?:126|0x7e)\b|[<>]=?\s?12[56]\b/i,
	},
	'upper-half': {
		// RFC 6455 §5.2: eight bytes, the high ones first.
		side: null,
		said: /\b127\b[^\n]{1,40}?(\w{1,12}\.(?:readUInt32BE|getUint32|getInt|readInt32BE)\(2[,)])/,
		without: /\.(?:readUInt32BE|getUint32|getInt)\(6|BigUInt64|getLong/i,
	},
	'close-unanswered': {
		// RFC 6455 §5.5.1: an endpoint that gets a Close and has sent none must answer with one.
		side: null,
		said: /(\bop(?:code|_code)?\s?={2,3}\s?(?:0x0?8|8)[):{\s]{1,40}(?:\w{1,20}\.)?(?:close|end|destroy|shutdown)\()/i,
		beside: /\b1006\b|\bwasClean\b[^\n]{1,6}false/,
	},
	'bytes-as-text': {
		// nodejs.org, socket.setEncoding: the event data then gives texts, and what is not UTF-8 becomes U+FFFD.
		side: null,
		said: /(\.setEncoding\(["']utf-?8["']\))/i,
		beside: /\bef bf bd\b|\uFFFD|\bframes?\b|\bopcode\b|\b0x81\b/i,
	},
	'text-of-bytes': {
		// docs.python.org, str: of bytes it gives their literal, with b and quotation marks.
		side: null,
		said: /(\bstr\((?:b["']\\x8|frame|header|data|payload)[^\n)]{0,60}\)\.encode\()/,
		beside: /\breserved\b|\bRSV\b|\bframe\b|\bopcode\b/i,
	},
	'reads-ahead': {
		// docs.oracle.com, BufferedReader: it may read more than the line that it returns.
		side: null,
		said: /(\bnew (?:BufferedReader|Scanner)\([^\n]{0,80}?getInputStream\(\)|\bbufio\.NewReader\(\w{1,12}\)|\.makefile\([^\n)]{0,12}\))(?=[^]{1,600}?(?:getInputStream\(\)[^]{1,200}?\.read\(|\b(?:conn|sock|s)\.(?:Read|recv)\())/,
		beside: /\bhang\w*|\bnever\b|\bwaits?\b|\bfirst (?:message|frame)\b|\bmissing\b|\blost\b/i,
	},
	'no-websocket-in-info': {
		// sockjs-protocol 0.3.3, info; engine.io-protocol, handshake: upgrades lists what the server offers.
		side: 'server',
		said: /("websocket"\s?:\s?false|\\?"upgrades\\?"\s?:\s?\[\])/,
		beside: /"entropy"|"cookie_needed"|"sid\\?"|\/info\b/,
		without: /transport=websocket/,
	},
	'swoole-recv-false': {
		// wiki.swoole.com, Coroutine\Http\Client: recv returns false after its time limit or the end.
		side: null,
		said: /(bool\(false\))/,
		beside: /^(?=[^]*\bswoole\b)[^]*->recv\(\)/i,
	},
	'echo-service': {
		// websocket.org closed its public echo service in 2021; many examples still name it.
		side: 'server',
		said: /\b(wss?:\/\/echo\.websocket\.org)\b/,
		beside:
			/\b(?:not found|handshake|failed to connect|connect(?:ion)? (?:failed|error|timed? out)|refused)\b|失败|报错|连不上/i,
		without:
			/\b(?:200|via (?:an? )?(?:http )?proxy|worked|older|previous)\b|\bhandleUpgrade\b|\bTypeError\b|\b(?:can connect|works? with|connects to)\b[^\n]{1,60}echo\.websocket\.org/,
	},
	'bound-to-loopback': {
		side: 'server',
		said: /\b((?:listening|running|launching|launched|started|serving|bound|listens?)\b[^\n]{1,40}?(?<![\w.])(?:127\.0\.0\.1|localhost)(?::\d{2,5})?)/i,
		beside:
			/\bwss?:\/\/(?!localhost|127\.)[^\s'"]{1,200}'? failed[^\n]{1,80}ERR_CONNECTION_REFUSED|(?:ECONNREFUSED|connect to) (?!127\.|localhost)\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}[^\n]{1,40}(?:refused)?/,
		without: /\bdocker\b|\bcontainers?\b/i,
	},
	'container-loopback': {
		// docs.docker.com, published ports: they lead to the addresses of the container, not to its loopback.
		side: 'server',
		said: /(?<![-\w])((?:host(?:name)?|bind(?:[-_ ]?address)?|listen(?:[-_ ]?address)?|address|--host)["']?\s{0,3}[:= ]\s{0,3}["']?(?:127\.0\.0\.1|localhost)(?![\w.])|(?:listening|running|serving|started)\b[^\n]{1,30}?(?:127\.0\.0\.1|localhost):\d{2,5})/i,
		beside: /\b(?:docker|containers?|kubernetes|k8s|pods?|podman)\b|容器/i,
		without:
			/\b(?:[Rr]edis|[Mm]y[Ss][Qq][Ll]|[Pp]ostgres)|^Host: |\bproxy_pass\b|\breverse_proxy\b|, request: "/m,
	},
	runserver: {
		// Channels 4 has no runserver of its own any more: channels.readthedocs.io, releases 4.0.0.
		side: 'server',
		said: /\b(Starting development server at) http/,
		beside: /"GET \/\S{0,80}\bws\b\S{0,80} HTTP\/1\.1" 404|\bNot Found: \/ws\b/,
		without: /Starting (?:ASGI|Daphne)/i,
	},
	'check-origin-place': {
		// Phoenix.Endpoint.socket/3: check_origin is an option of a transport.
		side: 'server',
		said: /\bwebsocket: true,[^\])]{0,120}?(\bcheck_origin: [^,\n)]{1,80})/,
		beside: /\borigin\b/i,
	},
	'signalr-no-websockets': {
		// aspnetcore: HttpConnectionDispatcher.cs, ProcessNegotiate, lists WebSockets only if the server has the feature.
		side: 'server',
		said: /("availableTransports"\s?:\s?\[(?![^\n]{0,400}"WebSockets")[^\n]{2,60})/,
	},
	'cowboy-idle': {
		// cowboy_websocket(3), idle_timeout: 60000; the reason timeout of terminate.
		side: 'server',
		said: /\b((?:terminate(?:\/\d)?|websocket_terminate)\b[^\n]{0,40}\b:?timeout\b(?![_(]))/,
		beside: /\bcowboy\b|\bErlang\b|\bElixir\b/i,
	},
	'uws-idle': {
		// uWebSockets: App.h, idleTimeout 120 and sendPingsAutomatically; WebSocketProtocol.h, ERR_WEBSOCKET_TIMEOUT.
		side: null,
		said: /\b(WebSocket timed out from inactivity)\b/,
	},
	'uws-size': {
		// uWebSockets: App.h, maxPayloadLength 16 * 1024; WebSocketProtocol.h, ERR_TOO_BIG_MESSAGE.
		side: 'server',
		said: /\b(Received too big message)\b/,
		without: /\bdeflate\b|\bcompress/i,
	},
	'workers-share-sessions': {
		// docs.gunicorn.org, FAQ; flask-socketio.readthedocs.io, deployment: gunicorn has no sticky sessions.
		side: 'server',
		said: /\b(gunicorn\b[^\n]{0,200}?\s(?:-w|--workers)[ =]?(?:[2-9]|[1-9]\d)\b)/,
		beside: /\bInvalid session\b|\bSession ID unknown\b|"code":\s?1\b/,
	},
	'window-answered': {
		// dotnet: System.Net.WebSockets.Client, Strings.resx, net_WebSockets_ServerWindowBitsNegotiationFailure.
		side: 'server',
		said: /\bmax (?:server|client) window bits\. (The client requested \d{1,2} but the server responded with \d{1,2})\b/,
	},
	'tornado-ping': {
		// tornado 6.5: websocket.py, WebSocketProtocol13.start_pinging.
		side: 'server',
		said: /\b(websocket_ping_timeout \(\d{1,9}\) cannot be longer than the websocket_ping_interval)\b/,
		without: /\b(?:1006|ping timed out|ERROR)\b/,
	},
	'artemis-ttl': {
		// activemq-artemis: ActiveMQMessageBundle, AMQ229014.
		side: 'server',
		said: /\bDid not receive data from \S{1,60} within the (\d{1,9}ms) connection TTL/,
		beside: /\bstomp\b|\bwebsocket\b|\bsockjs\b/i,
	},
	'two-upgrade-listeners': {
		// ws: README, “Multiple servers sharing a single HTTP/S server”; lib/websocket-server.js answers 400 to another path.
		side: 'server',
		said: /\b(new (?:Server|SocketIOServer|SocketServer)\((?:server|httpServer|http)\b[^]{1,600}?\bnew (?:WebSocket\.Server|WebSocketServer|WS\.Server|ws\.Server)\(\{[^}]{0,80}\bserver\b)/,
		beside: /\bInvalid frame header\b|\bfail\w*|\b400\b|\b1006\b|\b1002\b|失败|报错|断/i,
	},
	'websockify-subprotocol': {
		// websockify before 0.9: websocket.py, “Client must support 'binary' or 'base64' protocol”.
		side: 'server',
		said: /\bClient must support ('binary'(?: or 'base64')?) protocol\b/,
	},
	'sockjs-to-plain': {
		// sockjs-protocol 0.3.3: the first request is GET …/info; jakarta.websocket and netty-websocket speak WebSocket alone.
		side: 'client',
		said: /\b(new SockJS\()/,
		beside: /@ServerEndpoint\b/,
	},
	'no-endpoints': {
		// kubernetes.io, Service: endpoints are the pods that are ready.
		side: 'server',
		said: /\s(<none>)(?=\s{1,12}\d)/,
		beside: /\bENDPOINTS\b/,
	},
	'listen-on-vercel': {
		// vercel.com/docs: functions run for a request; no process keeps listening.
		side: 'server',
		said: /\b(vercel)\b/i,
		beside: /\/socket\.io\/[^\n]{0,200}\b404\b|\b404\b[^\n]{0,200}\/socket\.io\//,
	},
	'uws-size-or-inflation': {
		// uWebSockets: WebSocketProtocol.h, ERR_TOO_BIG_MESSAGE_INFLATION: one sentence for both.
		side: 'server',
		said: /\b(Received too big message, or other inflation error)\b/,
		beside: /\bdeflate\b|\bcompress/i,
	},
	'port-of-platform': {
		// learn.microsoft.com, App Service: process.env.PORT; devcenter.heroku.com, render.com/docs, cloud.google.com/run: PORT.
		side: 'server',
		said: /\.listen\((\d{4,5})\b/,
		beside:
			/\bazurewebsites\.net\b|\bazure\b|\bheroku\b|\bherokuapp\.com\b|\bonrender\.com\b|\brailway\b|\bcloud run\b|\brun\.app\b|\bglitch\b/i,
		without: /\bprocess\.env\.PORT\b/,
	},
	'socketio-origins-since-2-4': {
		// socket.io: CHANGELOG 2.4.0: previously, all domains were allowed by default; origins.
		side: 'server',
		said: /\bv?2\.[0-3](?:\.\d{1,2})? (?:to|->|→) v?(2\.[4-9](?:\.\d{1,2})?)\b/,
		beside: /\bio\(|socket\.?io/i,
	},
	'path-is-address': {
		// path-to-regexp: “Missing parameter name at N”: a colon begins a parameter.
		side: 'server',
		said: /\b(Missing parameter name at \d{1,4})\b/,
	},
	'uvicorn-plain-get': {
		// uvicorn: it logs a handshake as "WebSocket /path", and another request by its method.
		side: 'between',
		said: /\bINFO: {1,8}[\d.]{7,15}:\d{2,5} - "GET (\/[^\s"]{1,200}) HTTP\/1\.1" 404/,
		beside: /web ?socket/i,
		without:
			/"WebSocket \/|Unsupported upgrade request|No supported WebSocket library|favicon|\.(?:js|css|html|png)\b/,
	},
	'plain-to-tls-backend': {
		// openssl 1.0: ssl/s23_srvr.c: the first bytes are no ClientHello.
		side: null,
		said: /\bSSL23_GET_CLIENT_HELLO:(unknown protocol|http request)\b/,
	},
	'esp-idf-payload-left': {
		// docs.espressif.com, httpd_ws_recv_frame: a second call reads the payload.
		side: 'server',
		said: /\b(WS frame is not properly masked)\b/,
		beside: /\bhttpd_ws\b/,
	},
	'server-not-constructor': {
		// ws: wrapper.mjs exports WebSocketServer; the default export is the client.
		side: 'server',
		certainty: 'certain',
		said: /\bTypeError: (\w{1,20}\.Server|WebSocketServer) is not a constructor\b/,
		beside: /['"]ws['"]/,
	},
	'object-sent-as-text': {
		// ECMA-262: the text of an object is [object Object].
		side: 'server',
		said: /(\.send\((?:String\(|['"]{2} ?\+|`\$\{)\w{1,40})/,
		beside: /\[object Object\]/,
	},
	'receive-after-disconnect': {
		// starlette: websockets.py, receive: WebSocketState.DISCONNECTED.
		side: 'server',
		certainty: 'certain',
		said: /\bCannot call "(receive)" once a disconnect message has been received\b/,
	},
	'docker-takes-and-drops': {
		// docs.docker.com, port publishing: the proxy of Docker takes the connection before the container does.
		side: 'server',
		said: /\b(Connection closed by foreign host)\b/,
		beside: /docker|容器|\bcontainers?\b/i,
	},
	'close-without-code-logged': {
		// arduinoWebSockets: src/WebSockets.cpp, handleWebsocketCb: without a payload it reports 1000 (RFC 6455 §7.1.5 has 1005).
		side: 'server',
		said: /\bopCode: ?8\b[^]{1,160}?\b(payloadLen: ?0)\b/,
	},
	'websocket-node-frame-size': {
		// WebSocket-Node: lib/WebSocketConnection.js; docs: maxReceivedFrameSize, 64 KiB at a server and 1 MiB at a client.
		side: null,
		said: /\b(Frame size of \d{1,12} bytes exceeds maximum accepted frame size)\b/,
	},
	'workerman-answers-page': {
		// workerman: src/Protocols/Websocket.php answers a request without a handshake with such a page.
		side: null,
		certainty: 'info',
		said: /^[ \t]{0,4}(workerman)[ \t]{0,4}$/m,
		beside: /浏览器|\bbrowser\b/i,
	},
	'send-after-leave': {
		// starlette: websockets.py, send: WebSocketState.DISCONNECTED.
		side: 'server',
		certainty: 'certain',
		said: /\bCannot call "(send)" once a close message has been sent\b/,
	},
	'texts-joined-by-lines': {
		// gorilla/websocket: examples/chat/client.go, writePump adds queued messages to one message, with a line feed between.
		side: 'server',
		said: /\b(Unexpected non-whitespace character after JSON at position \d{1,9}[^\n]{0,40})/,
		beside: /\bonmessage\b|\bgorilla\b|web ?socket/i,
	},
	'esp-queue-full': {
		// ESPAsyncWebServer: AsyncWebSocket.cpp, _queueMessage.
		side: 'server',
		certainty: 'certain',
		said: /\b(Too many messages queued)\b/,
	},
	'head-too-long-for-board': {
		// esp-idf: CONFIG_HTTPD_MAX_REQ_HDR_LEN, 512 by default; RFC 6585 §5.
		side: 'server',
		certainty: 'certain',
		said: /\b(431 Request Header Fields Too Large|request URI\/header too long)\b/,
	},
	'endpoint-twice': {
		// jakarta.websocket, Tomcat: WsServerContainer.addEndpoint; docs.spring.io, ServerEndpointExporter.
		side: 'server',
		said: /\b(Multiple Endpoints may not be deployed to the same path \[[^\]\n]{1,80}\])/,
	},
	'sends-after-sleep': {
		// docs.python.org, asyncio: a task runs when the loop gets its turn; time.sleep does not give it back.
		side: 'server',
		said: /\b(create_task\([\w.]{1,30}\.send\()[^]{1,120}?\btime\.sleep\(/,
	},
	'reverb-plain-request': {
		// reverb: src/Servers/Reverb/Http/Router.php, dispatch: without Upgrade the controller gets the Http\Connection itself.
		side: 'between',
		said: /\b(PusherController)\b[^]{1,200}?\bmust\s{1,16}be of type\b[^]{1,200}?\bReverb\\{1,2}Http\\{1,2}Connection\b/,
	},
	'socketio-size': {
		// socket.io/docs/v4/server-options, maxHttpBufferSize: 1e6 bytes since version 3 (1e8 before).
		side: 'server',
		certainty: 'possible',
		said: /(\b(?:(?:certain|some) (?:a\w{2,5}nt|size|length)|too much) (?:of )?(?:data|messages?|payload|text)\b|\b(?:large|big|huge|larger|bigger) (?:\w{1,12} ){0,2}(?:data|payloads?|messages?|images?|files?|base64|objects?|arrays?|strings?|buffers?|json|photos?)\b|大量?的?(?:数据|图片|文件|消息|对象)|(?:数据|图片|文件|消息|对象)(?:量)?(?:太|过|较|很|一)大)/i,
		beside:
			/(?:\bdisconnect\w*|\bclos(?:es|ed|ing)\b|\bdrop(?:s|ped)\b|\btransport close\b|断开|断线|掉线|断连|就断)/i,
		also: /\bsocket\.?io\b/i,
		without:
			/\bmax_?http_?buffer_?size\b|\bsocket\.io@?[ v:"^~]{0,3}[012]\.|\bnginx\b|\b413\b|(?:\d|\b(?:a|one)) ?(?:[km]b|bytes|兆|字节)/i,
	},
	'socketio-processes': {
		// socket.io/docs/v4/using-multiple-nodes: the requests of one session must reach one process.
		side: 'server',
		said: /\b(cluster(?: ?(?:mode|module|api)|s? fork\w*)?|cluster\.fork|(?:several|multiple|many|two|[2-9]) (?:node )?(?:worker\w{0,2}|process\w{0,2})|forked (?:workers?|process\w{0,2})|pm2\b[^\n]{0,40}-i \w{1,4}|exec_mode["']?: ?["']cluster)\b|(多进程|集群模式|多个(?:进程|worker))/i,
		beside: /\bsocket\.?io\b/i,
		also: /\b(?:n.t work\w*|fail\w*|breaks?|broken|400|disconnect\w*|reconnect\w*|errors?)\b|失败|连不上|报错|断|不能用|不行/i,
		without:
			/\b(?:redis|mongo\w*|eks|gke|aks|ecs|emr|kafka) cluster|\b(?:kubernetes|k8s|kops)\b|@socket\.io\/sticky|\bip_hash\b|\bsetup(?:Master|Primary)\(|\bsticky\b[^\n.]{1,24}\b(?:is|are|already|enabled|on|works?|true)\b|\bsession id unknown\b|\btransports:? ?\[ ?['"]websocket['"] ?\]|\bno cluster|without (?:a )?cluster|\bSession ID\b|\bnot (?:in|using) (?:a )?cluster/i,
	},
	'aiohttp-receive-timeout': {
		// aiohttp: web_ws.py, receive: the timeout goes through as asyncio.TimeoutError.
		side: 'server',
		said: /\bWebSocketResponse\([^)\n]{0,80}\b(receive_timeout ?= ?[\d.]{1,8})|\bws\.(receive(?:_\w{3,5})?\(timeout ?= ?[\d.]{1,8}\))/,
		beside: /\bWebSocketResponse\b/,
		without: /\bexcept\b[^\n:]{1,60}\b(?:Timeout\w*|Exception)\b/,
	},
	'websocketd-empty-header': {
		// websocketd: libwebsocketd/http.go, splitMimeHeader and pushHeaders; RFC 9110 §5.1: a field name is not empty.
		side: 'server',
		said: /((?<![\w-])--?header(?:-ws|-http)?[ =](?:""|''|["']:[^"'\n]{0,60}["']))/,
		beside: /\bwebsocketd\b/,
	},
	'socketio-dev-server': {
		// socket.io/docs/v4/client-initialization: without an address, the client takes the host of the page.
		side: 'client',
		said: /\b(https?:\/\/(?:localhost|127\.0\.0\.1):(?:8080|8081|4200|5173|5174|4173|1234|9000))\/socket\.io\/\?[^\s"']{1,200}[^\n]{0,40}\b404\b|\b404\b[^\n]{1,60}?\b(https?:\/\/(?:localhost|127\.0\.0\.1):(?:8080|8081|4200|5173|5174|4173|1234|9000))\/socket\.io\/\?/,
		without:
			/\.listen\(|\bcreateServer\(|\bnginx\b|\bpath["']?: ?["'`]|\bHPM\b|\bport(?:-|_| )forward/i,
	},
	'upgrade-value-case': {
		// RFC 6455 §4.2.1: the value of Upgrade is compared without regard to case.
		side: 'server',
		said: /\bUpgrade['"]?\s{0,2}(?:=>|:|=)\s{0,2}['"]?(websocket|WebSocket|WEBSOCKET)\b(?=[^]{1,300}\bUpgrade['"]?\s{0,2}(?:=>|:|=)\s{0,2}['"]?(?!\1)[Ww](?:ebSocket|ebsocket|EBSOCKET)\b)/,
		beside:
			/\b(?:requires?d?|expect\w*|wants?|only (?:accepts?|works?)|must be|did ?n.?t like|does ?n.?t (?:like|accept)|case[- ]sensitive|upper ?case|lower ?case)\b|大小写|区分大小写/i,
	},
	'frame-as-http': {
		// netty: HttpObjectEncoder.java takes no frame; WebSocketServerHandshaker.java replaces it after the 101.
		side: null,
		said: /\bunsupported message type:\s{0,3}((?:Text|Binary|Ping|Pong|Close|Continuation)Web ?[Ss]ocketFrame)/i,
	},
	'rest-as-payload': {
		// RFC 6455 §5.2: the payload has the length of the header, and what follows is the next frame.
		side: null,
		said: /(&\s?127\b)(?=[^]{1,500}\bsubstr\s?\(\s?\$\w{1,20}\s?,\s?(?:6|8|14)\s?\))/,
		without: /\bsubstr\s?\(\s?\$\w{1,20}\s?,\s?(?:6|8|14)\s?,/,
	},
	'old-socketio-server': {
		// socket.io 0.9: lib/manager.js, handleRequest: the transport stands in the path there.
		side: null,
		said: /\b(unknown transport: "undefined")/,
	},
	'status-after-101': {
		// lua-nginx-module: ngx_http_lua_control.c, ngx.exit: after the response began only ngx.ERROR or 444 end it.
		side: 'server',
		said: /\battempt to set status (\d{3}) via ngx\.exit after sending out the response status 101\b/,
	},
	'go-response-no-connection': {
		// RFC 6455 §4.2.2: the 101 has Connection: Upgrade; Go prints a response as a map of its fields.
		side: null,
		certainty: 'certain',
		said: /\b(101) Switching Protocols 101 HTTP\/1\.1 1 1 map\[(?![^\n]*\bConnection:\[)/,
	},
	'http-upgrade-absent': {
		// ws4py: ws4py/server/wsgiutils.py, WebSocketWSGIApplication: each header that a handshake must have.
		side: 'client',
		said: /\b(Header HTTP_(?:UPGRADE|CONNECTION) is not defined)\b/,
		without:
			/WebSocket connection to|\bproxy_pass\b|\bnginx\b|\bapache\b|\bhaproxy\b|\bload balancer\b|\bproxy\b|反代|代理/i,
	},
	'iis-before-8': {
		// learn.microsoft.com/iis/configuration/system.webServer/webSocket: IIS 8, with Windows 8 and Windows Server 2012.
		side: 'server',
		said: /\b(Windows 7|Windows Server 2008(?: R2)?|IIS 7(?:\.5)?|IIS Express 7(?:\.5)?)\b/,
		beside: /\bIIS\b/,
		certainty: 'possible',
		without: /\bServer (?:2012|2016|2019|2022|2025)\b|\bIIS (?:8|10)\b/,
		also: /\b(?:20[04]|40[04]|50[01])\b|\bSignalR\b/,
	},
	'version-refused': {
		// RFC 9110 §15.6.6; a blank in the path moves what stands behind it to the place of the version.
		side: 'client',
		said: /\b(505 HTTP Version Not Supported|(?:status|code)[: ]{1,3}505\b)/i,
		without: /HTTP\/1\.0\b|HTTP[ /]2\b|"code": ?505|\bproxy_set_header\s{1,8}Upgrade\b/,
	},
	'two-subprotocols': {
		// RFC 6455 §4.2.2: one value of the request, or none.
		side: 'server',
		said: /\b(?:response|responds?|answers?|returns?)\b(?:(?!\b(?:client|sends?|request|when|if|to)\b)[^\n]){1,30}?\bSec-WebSocket-Protocol:? ?["'“]?([\w.-]{2,30}, ?[\w.-]{2,30})\b/i,
	},
	'polling-timed-out': {
		// python-engineio: client.py, _read_loop_polling; engine.io-protocol: a session that ended is unknown to the server.
		side: null,
		said: /(\btransport=polling\b[^\n]{1,300}?\bRead timed out\b)/,
		beside: /\bsid=/,
	},
	'unhandled-error-event': {
		// nodejs.org/api/events.html, Error events: without a listener the error is thrown, and the process exits.
		side: null,
		said: /\b(Unhandled 'error' event)\b|\b(read ECONNRESET)\b(?=[^]{1,400}\bcrash)/,
		beside: /\b(?:ECONNRESET|EPIPE|ECONNABORTED)\b/,
		without:
			/\bon\(['"]error['"]|\bconnect E[A-Z]+|ENOTFOUND|unexpected server response|ClientRequest|RedisClient|:(?:6379|3306|5432|27017)\b|\bstdin\b|ffmpeg|n.t crash/i,
	},
	'nginx-asks-http-1-0': {
		// nginx.org, proxy_http_version: 1.0 by default before 1.29.7; RFC 9110 §15.6.6.
		side: 'between',
		said: /\b(proxy_set_header\s{1,8}Upgrade)\b/,
		beside: /\b505 HTTP Version|\b(?:status|code|response)[: ]{1,3}505\b|HTTP\/1\.[01]" 505 \d/,
		without: /\bproxy_http_version\b/,
	},
	'loop-ends-quietly': {
		// websockets.readthedocs.io, Connection.__aiter__: the iterator ends without an exception at 1000 and 1001.
		side: 'server',
		said: /\b(async for \w{1,20} in (?:self\.)?\w{1,20}:)/,
		beside: /\bexcept [\w.]{0,40}ConnectionClosed\b/,
		also: /\b(?:never|not) (?:ran|run|runs|raised|called|triggered|executed|caught)\b|\bNo ConnectionClosed\b|(?:没有?|不)(?:执行|触发|进入)/i,
	},
	'key-file-unset': {
		// php.net, ssl context options: local_cert, local_pk; OpenSSL: SSL_CTX_use_PrivateKey_file.
		side: 'server',
		said: /\b(Unable to set (?:private key|local cert(?:ificate)?(?: chain)?) file)\b/i,
	},
	'response-of-101': {
		// fetch.spec.whatwg.org, initialize a response: a status outside 200 to 599 is a RangeError; developers.cloudflare.com/workers: webSocket.
		side: 'between',
		said: /\b(status codes? in the range (?:of )?\[?200,? ?(?:to|and|-)? ?599\]?|Responses may only be constructed with status codes)/i,
	},
	'haproxy-h2-behind': {
		// docs.haproxy.org, server alpn and ws: since 2.4 a WebSocket goes to a server of HTTP/2 by RFC 8441, if it has that.
		side: 'between',
		certainty: 'possible',
		said: /\b(alpn h2,http\/1\.1)\b/,
		beside: /^\s{0,8}server\b/m,
		also: /\bhaproxy\b/i,
	},
} as const satisfies KnownLines;
