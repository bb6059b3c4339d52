// Lines of protocols above WebSocket, frameworks and hosted platforms that are the reason themselves.
import type { KnownLines } from './known-line.ts';

export const OF_APPLICATIONS = {
	'engineio-post': {
		// engine.io: lib/server.ts, BAD_HANDSHAKE_METHOD.
		side: 'client',
		certainty: 'certain',
		said: /(?:"code": ?2, ?"message": ?)?\b(Bad handshake method)\b/,
	},
	'socketio-0-9-answer': {
		// socket.io-spec, version 0.9: the handshake.
		side: 'client',
		certainty: 'certain',
		said: /(?:^|[\s"'`])([\w-]{8,40}:\d{0,3}:\d{0,3}:(?:websocket|xhr-polling|htmlfile|jsonp-polling|flashsocket)\b[\w,-]{0,80})/,
	},
	'engineio-ping-unanswered': {
		// socket.io/docs/v4/engine-io-protocol, heartbeat: the server sends 2, the client 3.
		side: 'client',
		said: /\b0(\{"sid":[^\n]{1,200}?"pingInterval":\d{1,7}[^\n]{1,60}?"pingTimeout":\d{1,7})/,
		beside:
			/^[^\n]{0,40}(?:<|←|⬇|↓|\b(?:recv|received|in)\b:?) {0,3}["'`]?2["'`]?[ \t]{0,4}$|^2$/im,
		also: /\b(?:clos\w+|disconnect\w*|100[056])\b/i,
		without: /(?:>|→|⬆|↑|\b(?:sent|send|out)\b:?|send\() {0,3}["'`]?3["'`]?(?:\)|[ \t]{0,4}$)/im,
	},
	'sockjs-still-open': {
		// sockjs-protocol 0.3.3, close frames.
		side: 'client',
		said: /\bc(\[2010, ?"Another connection still open"\])/,
	},
	'sockjs-close': {
		// sockjs-protocol 0.3.3, close frames; spring-websocket: CloseStatus in SockJsFrame.
		side: null,
		said: /(?:^|[\s"'`<>])c(\[[1-4]\d{3}, ?"[^"\n]{1,80}"\])/m,
	},
	'sockjs-frames': {
		// sockjs-protocol 0.3.3: o opens, h is a heartbeat, a[…] holds messages.
		side: null,
		certainty: 'info',
		said: /^[^\w\n]{0,6}(o)[ \t]{0,4}$/m,
		beside: /^[^\w\n]{0,6}h[ \t]{0,4}$/m,
		also: /\bweb ?socket\b|\bsockjs\b|\bwscat\b/i,
		without: /^[^\w\n]{0,6}c\[|\b1006\b|\bfail/m,
	},
	'engineio-probe': {
		// socket.io/docs/v4/engine-io-protocol, upgrade.
		side: null,
		certainty: 'info',
		said: /\b(2probe)\b(?=[^]{1,600}\b3probe\b)/,
		without: /\b(?:clos\w+|fail\w*|error|1006|disconnect\w*|timeout)\b|失败|断开/i,
	},
	'session-after-timeout': {
		// engine.io: lib/server.ts, verify; a session ends with its ping timeout.
		side: null,
		said: /\b(Session ID unknown)\b/,
		beside: /\bping ?timeout\b/i,
		without:
			/\b(?:nodes|processes|cluster|workers|replicas|pods|instances|load balanc\w+|pm2)\b|多(?:个|台)(?:进程|节点|实例|服务器)|集群|负载均衡/i,
	},
	'regular-visitor': {
		// docs of load balancers: a health check over TCP connects and ends without a request.
		side: null,
		said: /((?:\bno (?:client|browser|user)s?\b|\bnobody|\bno one)[^\n.]{1,30}\bconnect\w*|没有(?:任何)?客户端[^\n，。]{0,4}(?:连接|请求)|客户端[^\n，。]{0,4}没有?(?:做任何|发出任何)?(?:请求|连接))/i,
		beside: /\bevery \d{1,4} ?(?:s|secs?|seconds?|min(?:ute)?s?)\b|每隔?\s?\d{1,4}\s?(?:秒|分钟)/i,
		also: /\b(?:clos\w+|open\w*|EOF\w*|handshake)\b|关闭|断开/i,
	},
	'logged-otherwise': {
		// RFC 9110 §15.2.2; loggers of frameworks write a status of their own for a connection that was taken over.
		side: null,
		certainty: 'possible',
		said: /\bGET (\/\S{0,200}) HTTP\/1\.1"? 101\b[^]{1,2000}\bGET \1 HTTP\/1\.1"? (?:200|499|5\d\d|0|-)(?!\d)|\bGET (\/\S{0,200}) HTTP\/1\.1"? (?:200|499|5\d\d|0|-)(?!\d)[^]{1,2000}\bGET \2 HTTP\/1\.1"? 101\b/,
	},
	'stomp-host-empty': {
		// rabbitmq-stomp: rabbit_stomp_processor.erl; stomp.js, connect(login, passcode, …, host).
		side: 'client',
		certainty: 'certain',
		said: /\bVirtual host '(undefined|null|None|NaN)' access denied/,
	},
	'stomp-guest': {
		// rabbitmq.com/docs/access-control: guest can only connect via localhost.
		side: 'server',
		said: /\bAccess refused for user '(guest)'/,
	},
	'stomp-error': {
		// stomp.github.io/stomp-specification-1.2.html, ERROR.
		side: null,
		said: /(?:<<< ERROR|^[^\w\n]{0,4}ERROR)\r?\n(?:[\w-]{1,40}:[^\n]{0,200}\n){0,6}?message: ?([^\n]{3,120})/m,
	},
	'stomp-no-heartbeat': {
		// stomp.js: src/stomp-handler.ts, _setupHeartbeat: twice the agreed interval.
		side: null,
		said: /\bdid not receive server activity for the last (\d{4,7}) ?ms\b/,
	},
	'stomp-unended': {
		// stomp.github.io/stomp-specification-1.2.html: a frame ends with NUL.
		side: 'client',
		said: /\b(43 ?4f ?4e ?4e ?45 ?43 ?54 ?0a(?: ?[\da-f]{2}){4,600} ?0a ?0a)\s{0,8}$/i,
	},
	'aws-iot-twice': {
		// docs.aws.amazon.com/iot/latest/developerguide/life-cycle-events.html.
		side: 'client',
		certainty: 'certain',
		said: /"disconnectReason": ?"(DUPLICATE_CLIENT_?ID)"/,
	},
	'aws-iot-keep-alive': {
		// docs.aws.amazon.com/iot/latest/developerguide/life-cycle-events.html.
		side: null,
		said: /"disconnectReason": ?"(MQTT_KEEP_ALIVE_TIMEOUT)"/,
	},
	'aws-iot-ended': {
		// docs.aws.amazon.com/iot/latest/developerguide/life-cycle-events.html.
		side: null,
		said: /"disconnectReason": ?"(AUTH_ERROR|FORBIDDEN_ACCESS|CUSTOMAUTH_TTL_EXPIRATION|WEBSOCKET_TTL_EXPIRATION|THROTTLED|CLIENT_ERROR|CONNECTION_LOST|SERVER_ERROR)"/,
	},
	'mqtt-keep-alive': {
		// mosquitto: src/keepalive.c; MQTT 3.1.1, 3.1.2.10: one and a half times.
		side: null,
		said: /\bClient (\S{1,60}) has exceeded timeout, disconnecting/,
	},
	'mqtt-refused': {
		// MQTT 3.1.1, 3.2.2.3: CONNACK return codes; mqtt.js: lib/handlers/ack.ts.
		side: null,
		certainty: 'certain',
		said: /(?:\b82 ?04 ?20 ?02 ?00 ?0([1245])\b|\bConnection refused: (Unacceptable protocol version|Identifier rejected|Bad user ?name or password|Not authorized))/i,
		beside: /\bmqtt\b|\bCONNACK\b|82 ?04 ?20 ?02/i,
	},
	'signalr-classic': {
		// aspnetcore: HttpConnection.ts, negotiateResponse.ProtocolVersion.
		side: 'client',
		certainty: 'certain',
		said: /\b(Detected a connection attempt to an ASP\.NET SignalR Server)\b/,
	},
	'signalr-keep-alive': {
		// learn.microsoft.com/aspnet/core/signalr/configuration: 15 s and 30 s.
		side: 'server',
		said: /\bKeepAliveInterval\s?=\s?TimeSpan\.From(Seconds\((?:[3-9]\d|\d{3,5})\)|Minutes\(\d{1,4}\))/,
		beside: /\bServer timeout\b|serverTimeoutInMilliseconds/,
		without: /\b(?:serverTimeoutInMilliseconds\s?=|withServerTimeout\(|ServerTimeout\s?=)/,
	},
	'azure-signalr-serverless': {
		// learn.microsoft.com/azure/azure-signalr/concept-service-mode.
		side: 'server',
		said: /\b(Azure SignalR Service is not connected yet)\b/,
	},
	'signalr-token-unread': {
		// learn.microsoft.com/aspnet/core/signalr/authn-and-authz, built-in JWT authentication.
		side: 'server',
		said: /[?&](access_token)=\S{0,2000}[^\n]{0,40}\b401\b/,
		beside: /\bAddJwtBearer\b/,
		without: /\bOnMessageReceived\b/,
	},
	'phoenix-parameter': {
		// phoenix: lib/phoenix/logger.ex, phoenix_socket_connected.
		side: 'client',
		certainty: 'certain',
		said: /\bREFUSED CONNECTION TO\b[^]{1,300}?"(\w{1,40})" => "(undefined|null|)"/,
	},
	'phoenix-refused': {
		// phoenix: lib/phoenix/logger.ex: connect/3 returned :error.
		side: 'server',
		certainty: 'certain',
		said: /\bREFUSED CONNECTION TO ([\w.]{1,80})/,
	},
	'cable-unauthorized': {
		// rails: actioncable/lib/action_cable/connection/base.rb, handle_open.
		side: null,
		said: /"type": ?"disconnect", ?"reason": ?"(unauthorized)"/,
	},
	'cable-restart': {
		// rails: actioncable/lib/action_cable/server/base.rb, restart.
		side: 'server',
		said: /"type": ?"disconnect", ?"reason": ?"(server_restart)"/,
	},
	'slack-refresh': {
		// docs.slack.dev/apis/events-api/using-socket-mode, disconnect.
		side: null,
		certainty: 'info',
		said: /"type": ?"disconnect", ?"reason": ?"(refresh_requested|warning)"/,
	},
	'loopback-in-container': {
		// docs.docker.com/compose/how-tos/networking: a service is reached by its name.
		side: 'server',
		said: /(?:Connect call failed \(|ECONNREFUSED |dial tcp |connect to |connecting to )['"(]?((?:127\.0\.0\.1|localhost|::1)(?:', |:)(?:6379|5432|3306|27017|5672|9092|1883|11211))\b/,
		beside: /^[\w.-]{1,40}[ \t]{0,20}\||\bdocker\b|\bcontainers?\b|\bcompose\b|容器/im,
	},
	'graphql-old-name': {
		// graphql-ws: PROTOCOL.md, GRAPHQL_TRANSPORT_WS_PROTOCOL.
		side: 'client',
		said: /new WebSocket\([^)\n]{1,200},\s?\[?\s?["'`](graphql-ws)["'`]/,
		beside: /\bgraphql-ws\/(?:lib\/)?use\b|\bgraphql-ws["'`]|\b4406\b/,
		without: /\bsubscriptions-transport-ws\b/,
	},
	'graphql-init-refused': {
		// subscriptions-transport-ws: PROTOCOL.md, GQL_CONNECTION_ERROR.
		side: null,
		said: /"type": ?"connection_error", ?"payload": ?\{?"?(?:message": ?")?([^"\n]{3,160})"/,
		beside: /graphql|hasura|\bapollo|connectionParams|connection_init|WebSocketLink|\bJWT/i,
	},
	'ocpp-other-version': {
		// OCPP 1.6, BootNotification.req: chargePointModel; OCPP 2.0.1: chargingStation.
		side: 'client',
		said: /"(BootNotification)", ?\{[^\n]{0,200}"chargingStation"/,
		beside: /\bocpp1\.6\b/,
	},
	'ocpp-error': {
		// OCPP-J 1.6, 4.2.3 CallError.
		side: null,
		said: /\[ ?4 ?, ?"[^"\n]{1,60}", ?"(Not(?:Implemented|Supported)|\w{6,11}Error|\w{4,30}Violation|MessageTypeNotSupported)", ?"/,
	},
	'geth-origin': {
		// go-ethereum: rpc/websocket.go, wsHandshakeValidator; --ws.origins.
		side: 'server',
		certainty: 'certain',
		said: /\bRejected WebSocket connection[^\n]{1,60}\borigin=(\S{3,100})/,
	},
	'pong-timeout': {
		// developers.binance.com, WebSocket streams: a Pong within 10 minutes (now one).
		side: 'client',
		said: /\breceived 1008 \(policy violation\) (Pong timeout)|\b1008\b[^\n]{1,20}\b(pong time-?out)\b/i,
	},
	'object-sent': {
		// websockets.spec.whatwg.org, send: a value that is no Blob or buffer becomes a string.
		side: 'client',
		said: /\b(?:const|let|var) (\w{1,30})\s?=\s?\{[^]{0,600}?\.send\(\s?\1\s?\)/,
		beside:
			/line 1 column 2|\[object Object\]|Unexpected token '?o'?|invalid json|position 1\b|not (?:valid )?json/i,
	},
	'kraken-names': {
		// docs.kraken.com/api, WebSocket v2: BTC and DOGE in place of XBT and XDG.
		side: 'client',
		said: /\bCurrency pair not supported (XBT\/\w{3,5}|XDG\/\w{3,5})/,
		beside: /\/v2\b/,
	},
	'coinbase-subscribe': {
		// docs.cdp.coinbase.com, WebSocket overview: subscribe within 5 seconds.
		side: 'client',
		said: /\b(ws-feed(?:[\w.-]{0,24})\.coinbase\.com|ws-direct(?:[\w.-]{0,24})\.coinbase\.com|advanced-trade-ws\.coinbase\.com)\b/,
		beside: /\bclos\w+|\b1006\b|\bdisconnect\w*/i,
		without: /["']?type["']?: ?["']subscri/,
		after: 5,
	},
	'jupyter-ping': {
		// jupyter_server: base/websocket.py, send_ping; services/kernels: the buffer.
		side: null,
		said: /\bWebSocket ping timeout after (\d{4,7}) ms\b/,
	},
	'home-assistant-slow': {
		// home-assistant: components/websocket_api/http.py, _cancel_peak_checker.
		side: 'client',
		said: /\bClient unable to keep up with pending messages\. (?:Reached|Stayed over) (\d{2,6})/,
	},
	'default-port-in-host': {
		// code-server: src/node/http.ts, authenticateOrigin; RFC 6454 §6.1: no usual port.
		side: 'between',
		said: /\bhost "([\w.-]{1,100}):(?:443|80)" does not match origin "\1"/,
	},
	'host-without-websocket': {
		// github.com/aws/apprunner-roadmap/issues/13; answers.netlify.com; docs.github.com/pages: static files.
		side: 'between',
		said: /\b(?:wss?:\/\/([\w.-]{1,100}\.(?:awsapprunner\.com|netlify\.app|github\.io|gitlab\.io|surge\.sh))\b|https?:\/\/([\w.-]{1,100}\.(?:awsapprunner\.com|netlify\.app|github\.io|gitlab\.io|surge\.sh))\/(?:socket\.io|_stcore)\/|(netlify|git(?:hub|lab) pages|firebase hosting|surge\.sh|app runner)\b)/i,
		beside: /\bfail\w*|\berrors?\b|\bnot\b|\bnever\b|\b[1345]\d\d\b|失败|报错|连不上|不行/i,
		without:
			/\bnetlify\b[^\n]{1,60}\b(?:front-?end|client|react app|page)\b|\b(?:render|railway|fly\.io|heroku|ec2|vps|ably|pusher|supabase)\b|_next\/webpack-hmr|\bMixed Content\b|\b16 03 0[0-4]\b/i,
	},
	'vercel-socketio': {
		// vercel.com/docs/functions/websockets: functions, and no listening process.
		side: 'server',
		said: /\b(?:wss?|https?):\/\/([\w.-]{1,100}\.vercel\.app)\/[^\n]{0,200}\b40[45]\b/,
		beside: /\/socket\.io\/|\.listen\(|\bnew (?:WebSocketServer|Server)\(/,
	},
	'vnc-display': {
		// RFC 6143 §3.1 and X: display N listens at 5900 + N.
		side: 'server',
		said: /\bFailed to connect to ([\w.-]{1,60}:5900)\b[^]{1,600}?\bdesktop\b[^\n]{1,60}?:([1-9]\d?)\b/,
	},
	'cdp-origin': {
		// chromium: content/browser/devtools/devtools_http_handler.cc.
		side: 'client',
		certainty: 'certain',
		said: /\bRejected an incoming WebSocket connection from the (\S{3,100}) origin\b/,
		// A page cannot leave Origin out.
		beside:
			/\bWebSocketBadStatusException\b|-\+-\+-|\bcreate_connection\(|\bWebSocketApp\b|\bwebsocket-client\b/,
	},
	'next-dev-origin': {
		// nextjs.org/docs/app/api-reference/config/next-config-js/allowedDevOrigins.
		side: 'server',
		certainty: 'certain',
		said: /\bBlocked cross-origin request[^\n]{1,120}?\bfrom "([^"\n]{1,100})"/,
	},
	'dart-io-in-page': {
		// dart: sdk/lib/_internal/js_runtime/lib/io_patch.dart.
		side: 'client',
		certainty: 'certain',
		said: /\bUnsupported operation: (Platform\._\w{2,30}|Socket constructor|SecurityContext constructor)/,
	},
	'godot-poll': {
		// docs.godotengine.org, WebSocketPeer.poll.
		side: 'client',
		said: /\b(WebSocketPeer\.new\(\)|WebSocketMultiplayerPeer\.new\(\)|WebSocketClient\.new\(\))/,
		beside: /\bconnect_to_url\(|\bcreate_client\(/,
		without: /\.poll\(\)|multiplayer_peer\s?=/,
	},
	'tauri-permission': {
		// tauri: crates/tauri/src/ipc/authority.rs, resolve_access_message.
		side: 'client',
		certainty: 'certain',
		said: /\b([\w-]{2,40}\.[\w-]{2,40}) not allowed\. Permissions associated with this command: ([\w:,-]{3,80}(?: [\w:,-]{3,80}){0,3})/,
	},
	'worker-of-extension': {
		// developer.chrome.com/docs/extensions/how-to/web-platform/websockets.
		side: 'client',
		said: /(?:"(service_worker)": ?"|\bservice worker \((Inactive)\))/i,
		beside:
			/^(?=[^]*\bmanifest_version\b|[^]*chrome:\/\/extensions)[^]*(?:\binactive\b|\bgone\b|\bclos\w+|\bdisconnect\w*|断)/i,
	},
	'firebase-region': {
		// firebase-js-sdk: packages/database/src/core/PersistentConnection.ts.
		side: 'client',
		certainty: 'certain',
		said: /\blives in a different region\. Please change your database URL to (https:\/\/[\w.-]{5,150})/,
	},
	'ws-in-page': {
		// ws: browser.js. Test environments and workers take it, too, as if they were a browser.
		side: 'client',
		said: /\b(ws does not work in the browser)\b/,
	},
	'graphql-warning': {
		// graphql-ws: src/use/ws.ts, the warning at a close with a protocol error.
		side: null,
		said: /\bunsupported subprotocol "(graphql-transport-ws)" requested by the client\. graphql-ws implements exclusively\b/,
	},
	'ably-expired': {
		// ably.com/docs/platform/errors/codes, 40140 to 40142.
		side: 'client',
		said: /"?\bcode"?[:=] ?"?(4014[0-2])\b/,
		beside: /\bably\b|\btoken\b/i,
	},
	'fetch-of-wss': {
		// developers.cloudflare.com/workers/examples/websockets, client: fetch with https.
		side: 'client',
		certainty: 'certain',
		said: /\bFetch API cannot load:? (wss?):\/\//,
	},
	'render-asleep': {
		// render.com/docs/free, spinning down on idle.
		side: null,
		said: /\b(spin down with inactivity)\b/,
	},
	'fly-elsewhere': {
		// fly.io/docs/networking/app-services, internal_port.
		side: 'server',
		certainty: 'certain',
		said: /\bis your app listening on 0\.0\.0\.0:(\d{2,5})\?[^]{1,1200}?\b(?:listen\w*|server|running|started)\b[^\n]{1,60}?\b(?:127\.0\.0\.1|localhost|0\.0\.0\.0):(?!\1\b)(\d{2,5})\b/,
	},
	'heroku-cycling': {
		// devcenter.heroku.com/articles/dynos, automatic dyno restarts.
		side: 'server',
		certainty: 'certain',
		said: /\bheroku\[\w{1,20}\.\d{1,3}\]: (Cycling)\b/,
	},
	'webpubsub-role': {
		// learn.microsoft.com/azure/azure-web-pubsub, permissions: roles of a token.
		side: 'server',
		said: /\bdoes not have permission to (join|leave|send to) group\b/,
	},
	'hmac-date': {
		// kong: plugins/hmac-auth/access.lua, validate_clock_skew; xfyun.cn/doc: 300 s.
		side: 'client',
		said: /\b(HMAC signature cannot be verified, a valid date or x-date header is required)\b/,
	},
	'hmac-differs': {
		// kong: plugins/hmac-auth/access.lua; xfyun.cn/doc, 接口鉴权.
		side: 'client',
		said: /\b(HMAC signature does not match)\b/,
	},
	'region-refused': {
		// platform.openai.com/docs/guides/error-codes, 403.
		side: 'client',
		certainty: 'certain',
		said: /\b(unsupported_country_region_territory)\b/,
	},
	'emqx-path': {
		// docs.emqx.com, WebSocket listener: path /mqtt at 8083 and 8084.
		side: 'client',
		said: /["'`](wss?:\/\/[\w.-]{1,100}:808[34])\/?["'`]/,
		beside: /^(?=[^]*\bemqx)[^]*\b404\b/i,
		without: /:808[34]\/mqtt/,
	},
	'sockjs-info-refused': {
		// sockjs-protocol 0.3.3, /info; docs.spring.io: SockJS without headers of one’s own.
		side: 'server',
		said: /(\/info\?t=\d{6,16})\b[^\n]{1,24}\b40[13]\b/,
		without:
			/@ServerEndpoint\b|^(?=[^]*\b403\b)(?![^]*\bsetAllowedOrigin)[^]*(?:\bCORS\b|\bcross[- ]?origin\b|\bdifferent (?:domains?|origins?|hosts?|ports?)\b|跨域|前后端分离|不同(?:的)?(?:域名?|端口))/i,
	},
	'socketio-file-missing': {
		// socket.io/docs/v4/client-installation: the server serves the file itself.
		side: null,
		said: /(\/socket\.io\/socket\.io(?:\.min|\.esm\.min)?\.js)\b[^\n]{1,60}\b404\b/,
	},
	'cors-wildcard': {
		// fetch.spec.whatwg.org, CORS check: no * with credentials.
		side: 'server',
		certainty: 'certain',
		said: /must not be the (wildcard '\*') when the request's credentials mode is 'include'/,
	},
	'webgl-sockets': {
		// docs.unity3d.com/Manual/webgl-networking.html.
		side: 'client',
		said: /\b(System\.Net\.WebSockets|ClientWebSocket|TcpClient)\b/,
		beside: /\bWebGL\b/i,
		without: /\bNativeWebSocket\b|\.jslib\b|#if UNITY_WEBGL/,
	},
	'audio-missing': {
		// help.aliyun.com, 实时语音识别 WebSocket API: send silence or finish-task.
		side: 'client',
		said: /\brequest timeout after (\d{1,3}) seconds\b/,
		beside: /\btask-failed\b|\btask_id\b/,
	},
	'name-redirected': {
		// whois of AS32934 and AS13414; Hoang et al. 2021, How Great is the Great Firewall?.
		side: 'between',
		// The networks of Facebook and Twitter, whose addresses false answers of DNS have.
		said: /\b(?:Address|A|answer|解析)[^\n]{1,24}?(?<![\d.])((?:31\.13\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|157\.240\.\d{1,3}|173\.252\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|69\.171\.2[2-5]\d|104\.244\.4[0-7]|199\.59\.1(?:4[89]|5[01])|199\.16\.15[6-9])\.\d{1,3})\b/,
		without: /\b(?:facebook|fbcdn|instagram|whatsapp|twitter|twimg|x)\.(?:com|net)\b/i,
	},
	'gateway-idle': {
		// docs.aws.amazon.com, API Gateway quotas: idle connection timeout of 10 minutes.
		side: 'between',
		said: /(\.execute-api\.[\w-]{1,30}\.amazonaws\.com)\b/,
		beside: /\b1001\b/,
		after: 600,
	},
	'ingress-reload': {
		// kubernetes.github.io/ingress-nginx, configmap: worker-shutdown-timeout is 240s.
		side: 'between',
		said: /\b(Backend successfully reloaded)\b/,
		after: 240,
	},
	'polling-refused-status': {
		// engine.io-client: lib/transports/polling-xhr.ts, onError: the description holds the status.
		side: null,
		said: /\bxhr p(?:oll|ost) error\b(?:[^\n]{1,120}|\s{1,4}\{?\s{0,4}["']?|[^]{1,1500}?type: 'TransportError', )\b(?:description|status(?:Code)?)["']?: ?["']?([45]\d\d)\b/,
	},
	'polling-failed': {
		// engine.io-client: lib/transports/polling-xhr.ts; socket.io/docs/v4/troubleshooting.
		side: null,
		certainty: 'possible',
		said: /\b(xhr poll error)\b/,
		without: /(?<![:\d])[45]\d\d\b(?!:\d)|\bCORS\b|跨域|ERR_|ECONN|https?:\/\//i,
	},
	'connections-without-stage': {
		// docs.aws.amazon.com/apigateway, @connections commands: https://{api-id}.execute-api.{region}.amazonaws.com/{stage}/@connections/{id}.
		side: 'client',
		said: /\b(https:\/\/[\w-]{1,40}\.execute-api\.[\w-]{1,30}\.amazonaws\.com\/@connections)\b/,
		beside: /\b40[34]\b|\bForbidden\b|\bMissing Authentication Token\b/i,
	},
	'socketio-polling-answered': {
		// engine.io-client: lib/transport.ts, the query “transport”; engine.io: the cookie “io”.
		side: 'client',
		said: /(\/socket\.io\/\?(?:(?!transport=)[^\s"'])*)(?=[\s"'`])/,
		beside: /\bHTTP\/1\.1 200\b|\bstatus(?:Code)?:? 200\b/i,
		also: /\bSet-Cookie: io=|\bapplication\/octet-stream\b|\b0\{"sid"/i,
		without: /\btransport=/,
	},
	'stream-address-ws': {
		// kubernetes: apimachinery, util/proxy/dial.go: only http and https are dialled.
		side: 'server',
		said: /\bunknown scheme: (wss?)\b/,
	},
	'ha-auth-late': {
		// developers.home-assistant.io, WebSocket API: the auth message has to come within 10 seconds.
		side: 'client',
		said: /\b(Did not receive auth message within \d{1,3} seconds)\b/,
	},
	'seat-elsewhere': {
		// docs.colyseus.io, scalability: each process needs an address of its own.
		side: 'server',
		said: /\b(seat reservation expired)\b/,
		beside: /\bcolyseus\b|\bmatchmake\b|instances|\bpm2\b/i,
	},
	'connection-id-gone': {
		// docs.aws.amazon.com/apigateway, @connections: 410 for a connection that no longer exists.
		side: 'server',
		said: /\b(GoneException)\b|(?:\bstatus(?:Code)?|\bHTTP|error|\bcode)["']?[:= ]{1,3}(410)\b|\b(410) (?:code|status|Gone)\b/i,
		beside:
			/\bPostToConnection\b|\bpost_to_connection\b|@connections|\bAPI Gateway SDK\b|\baws-sdk\b|\bconnectionId\b/i,
	},
	'signalr-classic-on-core': {
		// github.com/SignalR/SignalR/issues/4372: the client supports .NET Standard 2.0 from 2.4.0 on.
		side: 'client',
		certainty: 'possible',
		said: /\b(Microsoft\.AspNet\.SignalR\.Client)\b/,
		beside: /\.NET ?Core\b|\bnetcoreapp|\bdotnet core\b|\.NET [5-9]\b|\bnetstandard\b/i,
		also: /\b(?:n.t|never|no)\b[^\n]{1,20}\b(?:rec\w{2,4}ing|rec\w{1,3}ve[sd]?|get\w*|fir\w+|trigger\w*|called|messages?|events?)\b|收不到|没有?(?:收到|触发|反应)/i,
		without:
			/\b(?:server|hub|api|backend)\b[^\n.]{1,30}(?:ASP)?\.NET ?Core|AspNetCore|\b40[45]\b|服务(?:端|器)[^\n，。]{0,12}\.NET ?Core/i,
	},
	'signalr-negotiate-page': {
		// signalr: HttpConnection, ParseNegotiateResponse; aspnetcore: HttpConnection.ts, _getNegotiationResponse: the answer is JSON.
		side: 'server',
		said: /\b(Invalid negotiat(?:e|ion) response received|Failed to complete negotiation with the server: SyntaxError)/i,
		beside: /\btext\/html\b|<!doctype|<html|Unexpected token '?<|is not valid JSON/i,
		without:
			/\b(?:4200|5173)\b|:(?:3000|8080)\b|\bangular\b|\bvite\b|\breact\b|\bvue\b|前端|\bproxy\.conf\b|\bnginx\b/i,
	},
	'dart-page-library': {
		// dart.dev, platform libraries: dart:html and dart:js_interop exist for the web alone; web_socket_channel: html.dart.
		side: 'client',
		certainty: 'certain',
		said: /\bError: Not found: '(dart:(?:html|js|js_util|js_interop))'|\bDart library '(dart:(?:html|js|js_util|js_interop))' is not available on this platform/,
	},
	'cable-of-other-process': {
		// guides.rubyonrails.org/action_cable_overview.html, subscription adapters: async stays in one process; cable.yml has a section for each environment.
		side: 'server',
		said: /\b(RAILS_ENV)\b(?=[^]{1,1500}\bproduction\b)(?=[^]{1,1500}\bdevelopment\b)|\b(adapter: ?["']?async)\b/i,
		beside: /action ?cable|\bcable\.yml\b|\bturbo[-_ ]?streams?\b|broadcast\w*_to\b/i,
		also: /^(?=[^]*\bbroadcast)[^]*(?:\bconsole\b|\bsidekiq\b|\bresque\b|\bjobs?\b|\bworkers?\b|\brake\b|\bgood_?job\b|\bsolid_?queue\b|\bcron\b|控制台|后台任务|コンソール|ワーカー)/i,
		without: /\b40[0134]\b|\bOrigin\b|\bfailed: /,
	},
	'pusher-not-subscribed': {
		// pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol: events come only to subscribed channels.
		side: 'client',
		said: /(\/app\/[\w-]{1,60}\?[^\s"'`]{0,80}\bprotocol=\d|\bpusher:connection_established\b)/,
		beside:
			/\b(?:n.t|never|no|only|nothing|stops?)\b[^\n]{1,60}\b(?:receiv\w*|gets?|got|arriv\w*|comes?|messages?|events?)\b|\b(?:receiv\w*|gets?|got)\b[^\n]{1,40}\b(?:nothing|only|no)\b|收不到|没有?(?:收到|消息|数据|事件|下文)|接收不到|只(?:能)?收到/i,
		without:
			/pusher:subscribe|pusher_internal|pusher:error|\.(?:channel|private|subscribe|listen)\(|\bsubscribed\b|\b1006\b|\bfailed\b|\b4\d\d\b|\b40\d\d\b|\b5\d\d\b|refused|\b(?:can.?t|cannot|not) connect|连不上/i,
	},
	'okhttp-failure-unlogged': {
		// okhttp: WebSocketListener.onFailure(webSocket, t, response): the response is there if the server answered the handshake.
		side: null,
		certainty: 'info',
		said: /\b(onFailure)\b/,
		beside:
			/\b(?:without|no|any|empty|null|blank)\b[^\n]{1,24}\b(?:errors?|message|info\w*|reason|details?|exception)\b|\b(?:message|reason|response|getMessage\(\))\b[^\n]{0,8}\b(?:null|empty)\b|没有?(?:任何|具体)?(?:的)?(?:错误|异常|信息|提示|原因)|(?:为|是)空/i,
		also: /\bokhttp\w*\b|\bWebSocketListener\b/i,
		without:
			/\w(?:Exception|Error)\b|\bHTTP\/1\.1\b|\b[45]\d\d\b|\bonFailure\b[^\n]{1,80}\b(?:printStackTrace|Log\.\w\()/,
	},
	'close-read-as-data': {
		// tunnelto: tunnelto_lib/src/lib.rs, ControlPacket; tungstenite: Message::into_data gives the reason of a Close, too.
		side: 'client',
		said: /\b(invalid control byte in \w{2,30})|\b((?:serde_json::)?(?:from_(?:slice|str)|parse\w{0,20}|decode\w{0,20}|deserialize\w{0,20})\(&?\w{1,20}\.(?:into_data|into_text)\(\))/,
		beside: /\bclos(?:e|es|ed|ing)\b|\bgoes away\b|\brestart\w*|\bshut ?down\b|重启|关闭|断开/i,
		without:
			/\bis_close\(\)|\bis_(?:text|binary)\(\)|^[ \t]{0,20}(?:Ok\(|Some\()?Message::(?:Text|Binary)\(/m,
	},
	'monitor-refuses-101': {
		// RFC 9110 §15.2.2; uptime-kuma/pull/6551: the monitor websocket-upgrade judged the close code behind it.
		side: 'client',
		said: /\bFailing: (101) - OK\b|\bLayer7 wrong status, code: (101)\b|\bexpect\w*[^\n\d]{1,24}\b200\b[^\n\d]{1,30}\b(101)\b(?! ms)|\bHealth checks failed with these codes: \[(101)\]|\b(?:monitor\w*|health[- ]?checks?|probes?|uptime[- ]?kuma)\b[^\n]{1,80}\b(?:status(?: code)?|code|HTTP|got|received|returned)[ :=]{1,3}(101)\b(?! (?:ms|times|net))|(?:监控|健康检查|探测)[^\n]{0,30}(?:失败|异常|不通过|不健康)[^\n\d]{0,20}(?:状态码?|返回|收到)[ :：]{0,3}(101)(?!\d)/i,
		without: /\brefused\b|net::ERR|ECONN/,
	},
	'vaultwarden-port': {
		// github.com/dani-garcia/vaultwarden, releases 1.29.0 and 1.31.0; WEBSOCKET_ENABLED was false by default.
		side: 'server',
		said: /((?:\b[\w.-]{1,60}|\]):3012)\b/,
		beside: /\b(?:vault|bit)warden\w*/i,
		also: /\brefused\b|\(111\b|\b502\b|\bAH00957\b|ECONNREFUSED|拒绝/i,
		without: /\bWEBSOCKET_ENABLED\s?[:=]\s?["']?true|\binvalid or incomplete response\b/i,
	},
	'node-red-config-node': {
		// nodered.org/docs/creating-nodes/config-nodes: global by default; nodes/core/network/22-websocket.js: it connects again after 3 s.
		side: 'client',
		said: /\b((?:web ?socket|mqtt|tcp)[ -](?:client|broker)(?: config(?:uration)?)?(?: nodes?)?|config(?:uration)? nodes?)\b|(配置节点)/i,
		beside: /\bnode-?red\b/i,
		also: /^(?=[^]*(?:\b(?:still|keeps?|continues?|goes on)\b|还|仍|一直|继续))[^]*(?:\b(?:flow|(?<!debug )tab)s?(?: (?:is|are|was|were))?(?: \w{1,10})? (?:disabled|unused|not used|removed|deleted)\b|\b(?:disabled|unused|removed|deleted|not used)\b[^\n]{1,24}\b(?:flow|(?<!debug )tab)s?\b|禁用|停用|删除|不用)/i,
	},
	'own-watch-ends-it': {
		// What a program prints of its own check; RFC 6455 has none but Ping and Pong.
		side: null,
		certainty: 'possible',
		said: /\b((?:does not|doesn.t) (?:appear|seem) to be (?:a?live|healthy|responding|connected)|(?:seems|appears) (?:to be )?(?:dead|stale|stuck|hung|inactive)|is (?:not alive|stale|unhealthy))\b[^\n]{1,30}?\b(?:re-?start|re-?connect|re-?open|terminat|clos|kill|reset)\w*/i,
		also: /\b1006\b|\bclos\w*\b|\bdisconnect\w*/i,
	},
	'exec-over': {
		// docs.docker.com/reference/api/engine, exec resize: 404 No such exec instance.
		side: 'server',
		said: /(\/exec\/[\w-]{6,64}\/resize)\b[^\n]{1,40}\b404\b|\b(No such exec instance)\b|\b(exec: \\?"[^"\n\\]{1,40}\\?": (?:executable file not found in \$PATH|stat \S{1,40} no such file or directory))/,
		beside: /web ?socket|\bwss?:|\b101\b|\bconsole\b|\bterminal\b|终端|控制台/i,
	},
	'https-server-ws-client': {
		// RFC 6455 §3: ws is without TLS; a port that speaks TLS takes nothing else.
		side: 'client',
		said: /^(?=[^]{0,4000}\bScheme: ?https\b)[^]{0,4000}?\b(Connection Type: ws)\b|\bhttps:\/\/([\w.-]{1,80}:\d{2,5})\b[^]{1,1200}?\bws:\/\/\2(?!\d)|\bws:\/\/([\w.-]{1,80}:\d{2,5})\b[^]{1,1200}?\bhttps:\/\/\3(?!\d)/,
		without:
			/mixed content|\bproxy_pass\b|\bRewriteRule\b|\bProxyPass\b|\bvite\b|\bnew WebSocket\(|wss:\/\/|\bpage\b|\bbrowser\b|浏览器|网页|页面/i,
	},
	'signalr-negotiate-front-end': {
		// aspnetcore: HttpConnection.ts, _resolveUrl: a relative address goes to the host of the page.
		side: 'client',
		said: /\b(Invalid negotiat(?:e|ion) response received|Failed to complete negotiation with the server: SyntaxError)/i,
		beside: /\btext\/html\b|<!doctype|<html|Unexpected token '?<|is not valid JSON/i,
		also: /\b(?:4200|5173)\b|:(?:3000|8080)\b|\bangular\b|\bvite\b|\breact\b|\bvue\b|前端|\bproxy\.conf\b/i,
		without: /\bnginx\b/i,
	},
	'sockjs-over-http': {
		// spring-framework: spring-websocket, sockjs/transport/session/AbstractHttpSockJsSession.java; sockjs-protocol 0.3.3: fallbacks.
		side: null,
		said: /\b(AbstractHttpSockJsSession|HttpStreamingTransportHandler|StreamingSockJsSession|PollingSockJsSession|transport 'jsonp')/,
		beside: /\bBroken pipe\b|\bdoes not support it\b|\bClientAbortException\b/i,
	},
	'socketio-ping-short': {
		// engine.io: lib/socket.ts, resetPingTimeout: pingInterval + pingTimeout; 20000 is the default of pingTimeout since 4.0.
		side: null,
		certainty: 'possible',
		said: /"pingInterval":(\d{4,6}),"pingTimeout":(\d{4})(?!\d)/,
		beside: /\bping timeout\b/,
	},
	'novnc-no-greeting': {
		// novnc: core/rfb.js, the state ProtocolVersion follows the open event; websockify: a target that refuses ends the WebSocket.
		side: null,
		certainty: 'possible',
		said: /\b(was 'ProtocolVersion')/,
	},
	'idle-transport-close': {
		// socket.io/docs/v4/client-api, disconnect: the connection was closed below; engine.io: pingInterval 25000.
		side: 'between',
		certainty: 'possible',
		said: /(?<!not )\b(idle\b[^\n.]{1,60}\btransport close)\b/i,
	},
	'signalr-handshake-cut': {
		// aspnetcore: HubConnection.cs and HubConnection.ts, handshake of the hub protocol: JSON after the transport has opened.
		side: 'server',
		said: /\b(disconnected before sending a handshake response)\b/i,
	},
} as const satisfies KnownLines;
