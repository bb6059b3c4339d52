// What people pasted in threads where the cause was found in the end, as they pasted it: with stack traces, prefixes
// and marks of quotation. Names, hosts and addresses are changed, and long traces are shortened.

export interface ThreadExample {
	readonly source: string;
	readonly text: string;
	/** Lists what of the text is trouble. */
	readonly trouble: readonly string[];
	/** The first finding; null if the sentence of a sign says the reason, or if the text does not show one. */
	readonly first: string | null;
}

export const THREADS: readonly ThreadExample[] = [
	// The VNC server behind websockify was not running. The WebSocket itself had opened.
	{
		source: 'github.com/novnc/noVNC/issues/493 and /693',
		text: "192.0.2.95 - - [19/Oct/2016 22:07:00] 192.0.2.95: Plain non-SSL (ws://) WebSocket connection\n192.0.2.95 - - [19/Oct/2016 22:07:00] 192.0.2.95: Version hybi-13, base64: 'False'\n192.0.2.95 - - [19/Oct/2016 22:07:00] 192.0.2.95: Path: '/websockify'\n192.0.2.95 - - [19/Oct/2016 22:07:00] connecting to: localhost:5900\nhandler exception: [Errno 111] Connection refused",
		trouble: ['target-unreachable'],
		first: null,
	},
	// websockify was not reached.
	{
		source: 'github.com/novnc/noVNC/issues/1561',
		text: "New state 'connecting', was ''. util.js:38:55\n>> RFB.connect util.js:38:55\n<< RFB.connect util.js:38:55\nGETws://vnc.example:6080/websockify\nFirefox kann keine Verbindung zu dem Server unter ws://vnc.example:6080/websockify aufbauen. websock.js:278:30\n>> WebSock.onerror: [object Event] util.js:38:55",
		trouble: ['connect-failed'],
		first: 'possible dns',
	},
	// A plugin of Traefik wrapped the ResponseWriter.
	{
		source: 'github.com/traefik/plugin-simplecache/issues/23',
		text: '2024-11-20T01:16:36-08:00 DBG github.com/traefik/traefik/v3/pkg/proxy/httputil/proxy.go:113 > 500 Internal Server Error error="Hijack failed on protocol switch: not a hijacker: stdlib._net_http_ResponseWriter"',
		trouble: ['response', 'hijacker-hidden'],
		first: null,
	},
	{
		source: 'github.com/traefik/traefik/issues/367',
		text: 'time="2016-05-12T09:20:16Z" level=warning msg="Unable to hijack the connection: the ResponseWriter doesn\'t support the Hijacker interface"\n192.0.2.1 - - [12/May/2016:09:20:16 +0000] "GET /ws/ HTTP/1.1" 500 21 "" "" 2 "frontend1" "127.0.0.1:8000" 350.13µs',
		trouble: ['hijacker-hidden', 'response'],
		first: null,
	},
	// The server behind Traefik took the request as one for a page.
	{
		source: 'github.com/traefik/traefik/issues/2891',
		text: 'proxy.1.goom36mvtfow@ip-10-1-0-20    | time="2018-02-19T16:30:59Z" level=error msg="vulcand/oxy/forward/websocket: Error dialing "dev.example": websocket: bad handshake with resp: 200 200 OK" \nproxy.1.goom36mvtfow@ip-10-1-0-20    | 192.0.2.126 - - [19/Feb/2018:16:30:59 +0000] "GET /wss HTTP/1.1" 0 0 - "Go-http-client/1.1" 6512 "websocket" "http://backend:8080" 3ms',
		trouble: ['response'],
		first: 'certain not-upgraded-200',
	},
	// The 101 of the server had no Connection field.
	{
		source: 'github.com/caddyserver/caddy/issues/6134',
		text: '{"level":"debug","ts":1709125659.2,"logger":"http.handlers.reverse_proxy","msg":"backend tried to switch to unexpected protocol via Upgrade header","backend_upgrade":"","requested_upgrade":"websocket"}',
		trouble: ['response-upgrade-wrong'],
		first: null,
	},
	// root_url of Grafana was not the address that the browser used.
	{
		source: 'github.com/grafana/grafana/issues/36614',
		text: 't=2021-07-13T21:28:09+0000 lvl=info msg="Successful Login" logger=http.server User=admin@localhost\nt=2021-07-13T21:28:10+0000 lvl=warn msg="Request Origin is not authorized" logger=live origin=http://grafana.example:3000 appUrl=http://localhost:3000/ allowedOrigins=\nt=2021-07-13T21:28:10+0000 lvl=info msg="Request Completed" logger=context userId=1 orgId=1 uname=admin method=GET path=/api/live/ws status=403 remote_addr=192.0.2.7 time_ms=0 size=10 referer=',
		trouble: ['origin-not-allowed'],
		first: 'certain origin-refused',
	},
	// The load balancer in front did not pass Upgrade on.
	{
		source: 'github.com/pangeo-data/pangeo/issues/124',
		text: '[I 2018-02-22 14:37:43.392 SingleUserNotebookApp log:122] 200 GET /user/ann/api/terminals?1519310263361 (ann@192.0.2.216) 0.93ms\n[I 2018-02-22 14:37:46.135 SingleUserNotebookApp handlers:189] Adapting to protocol v5.1 for kernel a03dfc0c-aeb8-4e34-bc24-933691ba9fea\n[W 2018-02-22 14:37:46.135 SingleUserNotebookApp log:122] 400 GET /user/ann/api/kernels/a03dfc0c-aeb8-4e34-bc24-933691ba9fea/channels?session_id=18293297f9000fcd11b5ef080231f9f2 (ann@192.0.2.216) 3.96ms\n[W 2018-02-22 14:37:47.247 SingleUserNotebookApp handlers:253] Replacing stale connection: a03dfc0c-aeb8-4e34-bc24-933691ba9fea:e88f03f1490f10fc14c9ad1f84b211ed',
		trouble: ['response'],
		first: 'possible proxy-drops-upgrade',
	},
	// The consumer of Django Channels rejected the connection.
	{
		source: 'github.com/django/daphne/issues/114',
		text: "2017-05-15 08:56:59,440 INFO     failing WebSocket opening handshake ('Access denied')\n2017-05-15 08:56:59,440 WARNING  dropping connection to peer tcp4:127.0.0.1:39857 with abort=False: Access denied\n2017-05-15 08:56:59,440 DEBUG    WebSocket daphne.response.ZaVIzxcNEN!SeyHyjEjbA rejected by application",
		trouble: ['refused-before-accept'],
		first: 'possible no-server',
	},
	{
		source: 'github.com/spring-cloud/spring-cloud-gateway/issues/1711',
		text: 'io.netty.handler.codec.http.websocketx.WebSocketHandshakeException: Invalid handshake response getStatus: 404 Not Found\n\tat io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker13.verify(WebSocketClientHandshaker13.java:267) ~[netty-codec-http-4.1.45.Final.jar:4.1.45.Final]\n\tat io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker.finishHandshake(WebSocketClientHandshaker.java:302) ~[netty-codec-http-4.1.45.Final.jar:4.1.45.Final]',
		trouble: ['response'],
		first: 'likely no-server',
	},
	// The library reports the status of the response as a close event with the code 1002.
	{
		source: 'github.com/TooTallNate/Java-WebSocket/issues/1222',
		text: 'onClose:  1002    Invalid status code received: 301 Status line: HTTP/1.1 301 Moved Permanently  false\ndevice android 10',
		trouble: ['response'],
		first: 'certain redirected',
	},
	// A middlebox or the server ended the connection after 90 s without traffic.
	{
		source: 'github.com/apache/shenyu/issues/204',
		text: '2020-05-18 10:41:42.356 ERROR 5844 --- [0.0-9095-exec-8] o.d.s.a.l.websocket.WebsocketCollector   : websocket collection error:\n\njava.io.EOFException: null\n\tat org.apache.tomcat.util.net.NioEndpoint$NioSocketWrapper.fillReadBuffer(NioEndpoint.java:1235) ~[tomcat-embed-core-9.0.29.jar:9.0.29]\n\tat org.apache.tomcat.util.net.NioEndpoint$NioSocketWrapper.read(NioEndpoint.java:1144) ~[tomcat-embed-core-9.0.29.jar:9.0.29]\n\tat org.apache.tomcat.websocket.server.WsFrameServer.onDataAvailable(WsFrameServer.java:72) ~[tomcat-embed-websocket-9.0.29.jar:9.0.29]',
		trouble: ['ended-without-close'],
		first: 'possible idle-timeout',
	},
	// The page was reloaded, and the server wrote its Close frame to a connection that had ended.
	{
		source: 'github.com/wso2/product-iots/issues/456',
		text: 'ERROR {org.example.websocket.endpoint.SubscriptionEndpoint} -  Error occurred in session ID: 1, for request URI - /secured-websocket/temperature/1.0.0\njava.io.IOException: java.util.concurrent.ExecutionException: java.io.IOException: Broken pipe\n\tat org.apache.tomcat.websocket.WsRemoteEndpointImplBase.startMessageBlock(WsRemoteEndpointImplBase.java:286)',
		trouble: ['written-after-end'],
		first: 'possible closed-by-page',
	},
	// The phone changed from one network to another.
	{
		source: 'github.com/gotify/android/issues/153',
		text: '2021-02-17T03:56:52.756Z INFO: Network reconnected\n2021-02-17T03:55:15.470Z INFO: WebSocket(8): opened\n2021-02-17T03:54:15.277Z ERROR: WebSocket(7): failure  Message: \njava.net.SocketException: Software caused connection abort\nat java.net.SocketInputStream.socketRead0(Native Method)\nat java.net.SocketInputStream.socketRead(SocketInputStream.java:119)',
		trouble: ['connection-aborted'],
		first: 'possible peer-vanished',
	},
	// 127.0.0.1 is the phone itself.
	{
		source: 'github.com/facebook/react-native/issues/37331',
		text: '{"isTrusted":false,"message":"Failed to connect to /127.0.0.1:3000"}',
		trouble: ['tcp-failed'],
		first: 'likely refused',
	},
	{
		source: 'github.com/zino-hofmann/graphql-flutter/issues/480',
		text: "/flutter (31920): Connecting to websocket: ws://192.0.2.95:8080/graphql...\nI/flutter (31920): There was an error causing connection lost: WebSocketException: Connection to 'http://192.0.2.95:8080/graphql#' was not upgraded to websocket\nI/flutter (31920): Disconnected from websocket.\nI/flutter (31920): Scheduling to connect in 5 seconds...",
		trouble: ['handshake-failed'],
		first: 'possible not-upgraded-200',
	},
	// Unity offered a version of TLS that the server did not accept.
	{
		source: 'github.com/sta/websocket-sharp/issues/375',
		text: '11/10/2017 12:28:52 PM|Warn |Logger.set_Level|The current logging level has been changed to Debug.\n11/10/2017 12:28:53 PM|Fatal|WebSocket.connect|WebSocketSharp.WebSocketException: An error has occurred during a TLS handshake. ---> System.IO.IOException: The authentication or decryption has failed.',
		trouble: ['tls-not-accepted'],
		first: 'certain tls-failed',
	},
	// HAProxy answered with a 401 in HTTP/1.0.
	{
		source: 'github.com/primus/primus/issues/565',
		text: "WebSocket connection to 'wss://chat.example/primus/?isapp=false&EIO=3&transport=websocket' failed: Invalid HTTP version string: HTTP/1.0",
		trouble: ['response-http-1-0'],
		first: null,
	},
	// The server behind nginx was restarting. The lines are in the marks of code of Markdown.
	{
		source: 'github.com/home-assistant/addons/issues/1599',
		text: '`2020/11/02 08:22:59 [error] 221#221: *11299 connect() failed (111: Connection refused) while connecting to upstream, client: 192.0.2.9, server: home.example, request: "GET /api/websocket HTTP/1.1", upstream: "http://172.30.32.1:8123/api/websocket", host: "home.example"`',
		trouble: ['upstream-unreachable'],
		first: 'certain bad-gateway',
	},
	// The form of Nginx Proxy Manager.
	{
		source: 'github.com/hassio-addons/app-nginx-proxy-manager/issues/311',
		text: '[06/Jan/2022:18:14:27 -0700] 400 - - http localhost-nginx-proxy-manager "-" [Client 192.0.2.43] [Length 150] [Gzip -] "-" "-"\n[06/Jan/2022:18:17:00 -0700] - 502 502 - GET https ha.example "/api/websocket" [Client 192.0.2.1] [Length 154] [Gzip -] [Sent-to 192.0.2.25] "Mozilla/5.0" "-"',
		trouble: ['response'],
		first: 'certain bad-gateway',
	},
	// mod_proxy_wstunnel was not loaded. The beginning of the line is left out.
	{
		source: 'github.com/owncast/owncast.github.io/pull/46',
		text: "AH01144: No protocol handler was valid for the URL /entry (scheme 'ws'). If you are using a DSO version of mod_proxy, make sure the proxy submodules are included in the configuration using LoadModule.",
		trouble: [],
		first: null,
	},
	// The configuration of nginx did not pass Upgrade on. The line ends with the mark of code.
	{
		source: 'github.com/miroslavpejic85/mirotalk/issues/169',
		text: "`websocket.js:43 WebSocket connection to 'wss://app.example/socket.io/?EIO=4&transport=websocket' failed: `",
		trouble: ['connect-failed'],
		first: 'possible dns',
	},
	// The program passed 1006 to close(): no event has this code here.
	{
		source: 'github.com/theturtle32/WebSocket-Node/issues/254',
		text: ' Error: Close code 1006 is not valid.\n    at WebSocketConnection.close (/app/node_modules/websocket/lib/WebSocketConnection.js:422:19)',
		trouble: ['close-call-refused'],
		first: null,
	},
	// websockify says in its Close frame that the VNC server did not answer it.
	{
		source: 'github.com/novnc/noVNC/issues/1270',
		text: 'Connection closed (code: 1011, reason: Failed to connect to downstream server)',
		trouble: ['target-unreachable'],
		first: null,
	},
	// The server of Ratchet supports no subprotocol, and the client asks for one.
	{
		source: 'github.com/Links2004/arduinoWebSockets/issues/523',
		text: '[WS-Client][sendHeader] sending header... Done (303089us).\n[WS-Client][handleHeader] RX: HTTP/1.1 426 No Sec-WebSocket-Protocols requested supported\n[WS-Client] connection lost.\n[WS-Client] client disconnected.\n[WSc] Disconnected!\n[WS-Client] connect ws...',
		trouble: ['response', 'subprotocol-differs'],
		first: 'certain subprotocol-mismatch',
	},
	// The telephone changed from WiFi to mobile data.
	{
		source: 'github.com/zaphoyd/websocketpp/issues/610',
		text: '    [info] asio async_read_at_least error: system:60 (Operation timed out)\n    [error] handle_read_frame error: websocketpp.transport:2 (Underlying Transport Error)',
		trouble: ['ended-without-close'],
		first: 'possible idle-timeout',
	},
	// No connection opened: the computer had no network.
	{
		source: 'github.com/zaphoyd/websocketpp/issues/526',
		text: 'websocketpp.transport.asio:3, reason: set_fail_handler: 3: Underlying Transport Error',
		trouble: [],
		first: null,
	},
	// The server behind gevent supported only long polling.
	{
		source: 'github.com/socketio/socket.io-client-cpp/issues/150',
		text: '`[2017-10-04 18:46:23] [connect] Successful connection\n[2017-10-04 18:46:23] [error] Server handshake response error: websocketpp.processor:20 (Invalid HTTP status.)\nConnection failed.\nReconnect for attempt:4`',
		trouble: ['handshake-failed'],
		first: 'possible not-upgraded-200',
	},
	// The server sent a close code that the client does not know. The first line is what the program printed, not a frame.
	{
		source: 'github.com/websocket-client/websocket-client/issues/136',
		text: 'b\'1001\'\nInvalid close opcode.\n  File "/opt/env/lib/python3.4/site-packages/websocket/_app.py", line 211, in _callback\n    callback(self, *args)\n  File "/opt/env/lib/python3.4/site-packages/websocket/_abnf.py", line 127, in validate\n    raise WebSocketProtocolException("Invalid close opcode.")',
		trouble: [],
		first: 'likely protocol-error',
	},
	// The subprotocols differed; the text alone does not show a frame.
	{
		source: 'github.com/apollographql/apollo-ios/issues/2819',
		text: '"websocket is disconnected: WSError(type: Apollo.WebSocket.WSError.ErrorType.protocolError, message: \\"Subprotocol not acceptable\\", code: 4406)"',
		trouble: [],
		first: null,
	},
	// IIS 7 has no WebSocket.
	{
		source: 'github.com/tjanczuk/iisnode/issues/402',
		text: "WebSocket connection to 'ws://localhost:85/socket.io/?EIO=3&transport=websocket&sid=W8p7MR00HXREuG6YAAAA' failed: Error during WebSocket handshake: Unexpected response code: 501 ",
		trouble: ['response'],
		first: 'likely no-server',
	},
	// The address of the server behind the domain was wrong.
	{
		source: 'github.com/shell-script/v2ray-docker/issues/1',
		text: '[Transport|Internet|WebSocket: failed to dial WebSocket > Transport|Internet|WebSocket: failed to dial to (wss://chat.example/path): 503 Service Unavailable > websocket: bad handshake] > Retry: all retry attempts failed',
		trouble: ['response'],
		first: 'possible bad-gateway',
	},
	// Nothing listened at the port.
	{
		source: 'github.com/NapNeko/NapCatQQ/issues/59',
		text: '2024-06-05 09:40:25 [INFO] (1) | 开始连接反向ws ws://127.0.0.1:5140 \n2024-06-05 09:40:25 [INFO] (1) | {"errno":-111,"code":"ECONNREFUSED","syscall":"connect","address":"127.0.0.1","port":5140} \n2024-06-05 09:40:25 [ERROR] (1) | 反向ws断开 ws://127.0.0.1:5140 ',
		trouble: ['tcp-refused'],
		first: 'certain refused',
	},
	// The page asked for ws://, and the port has TLS.
	{
		source: 'github.com/walkor/workerman/issues/356',
		text: 'Warning: stream_socket_enable_crypto(): SSL operation failed with code 1. OpenSSL Error messages:\nerror:1407609C\nSSL Handshake fail.',
		trouble: ['plain-http-to-tls-port'],
		first: null,
	},
	// A person opened the address of the WebSocket server as a page.
	{
		source: 'github.com/AndrewBelt/hack.chat/issues/126',
		text: 'curl localhost:6060\n  Upgrade Required',
		trouble: ['websocket-only-page'],
		first: 'likely plain-request',
	},
	{
		source: 'github.com/kinabalu/websocketsbook/issues/1',
		text: 'Failed to load resource: the server responded with a status of 426 (Upgrade Required)\nGET http://localhost:8181/ 426 (Upgrade Required)',
		trouble: ['plain-request-refused'],
		first: 'certain plain-request',
	},
	// nginx did not pass Upgrade on.
	{
		source: 'github.com/jupyter/notebook/issues/6154',
		text: '400 GET /api/kernels/2f65b669/channels?session_id=0fa902d3 1.53ms referer=None\nCan "Upgrade" only to "WebSocket".\nInitializing websocket connection /api/kernels/2f65b669/channels',
		trouble: ['upgrade-header-wrong'],
		first: 'possible proxy-drops-upgrade',
	},
	{
		source: 'github.com/brave/browser-laptop/issues/6444',
		text: "[W 17:33:44.375 NotebookApp] Couldn't authenticate WebSocket connection\n[W 17:33:44.377 NotebookApp] 403 GET /api/kernels/a84bfc73-2fab-4d46-8a90-ad13bef8387c/channels?session_id=961AC3F7 (127.0.0.1) 4.98ms referer=None",
		trouble: ['response', 'credentials-refused'],
		first: 'certain auth-refused',
	},
	{
		source: 'github.com/jupyter/help/issues/413',
		text: 'Blocking Cross Origin WebSocket Attempt. Origin: https://9999-dot-4293915.example, Host: 127.0.0.1:9999\n[W 14:03:42.907 NotebookApp] 403 GET /api/kernels/4b65bf8e-493f-4534-b0b9-e415c95c0ea2/channels?session_id=6953c10e (127.0.0.1) 537.42ms referer=None',
		trouble: ['response', 'origin-not-allowed'],
		first: 'certain origin-refused',
	},
	// The client used wss:// for a server without TLS.
	{
		source: 'github.com/snapview/tungstenite-rs/issues/123',
		text: 'HandshakeError::Failure(Protocol("invalid token"))',
		trouble: ['head-not-http'],
		first: 'likely tls-failed',
	},
	{
		source: 'github.com/snapview/tokio-tungstenite/issues/93',
		text: "thread 'main' panicked at 'Failed to connect: Url(\"TLS support not compiled in.\")'",
		trouble: ['tls-not-built-in'],
		first: null,
	},
	// Safari could not read compressed frames of several fragments.
	{
		source: 'github.com/rails/rails/issues/43835',
		text: "WebSocket connection to 'wss://chat.example/cable' failed: The operation couldn’t be completed. (kNWErrorDomainPOSIX error 100 - Protocol error)",
		trouble: ['apple-protocol-error'],
		first: null,
	},
	{
		source: 'github.com/gorilla/websocket/issues/477',
		text: "WebSocket connection to 'ws://localhost:8080/ws' failed: Error in connection establishment: net::ERR_INSUFFICIENT_RESOURCES",
		trouble: ['too-many-sockets'],
		first: null,
	},
	{
		source: 'github.com/nestjs/nest/pull/8636',
		text: "Access to XMLHttpRequest at 'http://localhost:3000/socket.io/?EIO=4&transport=polling&t=Nq-5ywG' from origin 'null' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
		trouble: ['polling-blocked-by-cors'],
		first: null,
	},
	{
		source: 'github.com/aws-samples/simple-websockets-chat-app/issues/24',
		text: '{"message": "Forbidden", "connectionId":"some_string", "requestId":"some_string"}',
		trouble: ['gateway-route-missing'],
		first: null,
	},
	{
		source: 'github.com/drizzle-mizzle/CharacterAI-Discord-Bot/issues/15',
		text: '17:15:53 Gateway     System.Exception: WebSocket connection was closed\n ---> Discord.Net.WebSocketClosedException: The server sent close 4014: "Disallowed intent(s)."\n   at Discord.Net.WebSockets.DefaultWebSocketClient.RunAsync(CancellationToken cancelToken)',
		trouble: ['close-event'],
		first: 'likely closed-by-server',
	},
	{
		source: 'github.com/dominik-korsa/discord-integration/issues/64',
		text: '[12:30:12] [reactor-http-nio-4/WARN]: [G:5e92ee9e, S:0] discord4j.common.close.CloseException: WebSocket closed: 4014 Disallowed intent(s). caused by discord4j.gateway.retry.GatewayException: Inbound close status',
		trouble: ['close-event'],
		first: 'likely closed-by-server',
	},
	// The server passed Go’s ResponseWriter on wrongly.
	{
		source: 'github.com/99designs/gqlgen/issues/3007',
		text: 'Error: Socket closed with event 1002 RSV1 set, bad opcode 7, bad MASK at Object.error',
		trouble: [],
		first: 'likely http-on-open-socket',
	},
	{
		source: 'github.com/enisdenjo/graphql-ws/issues/326',
		text: "CloseEvent {Symbol(kTarget): WebSocket, Symbol(kType): 'close', Symbol(kCode): 1002, Symbol(kReason): '', Symbol(kWasClean): true}",
		trouble: ['close-event'],
		first: 'possible protocol-error',
	},
	{
		source: 'Tomcat, an @OnClose method',
		text: '[CLOSE] CloseReason: code [1009], reason [No async message support and buffer too small. Buffer size: [100], Message size: [130]]',
		trouble: ['close-event', 'message-too-big'],
		first: 'certain too-big',
	},
];
