// Holds what a sign says whose own sentence is the whole reason, and what to do about it.
import type { ReasonSign } from '../../../../evidence/facts/reason-facts.ts';

export const reasons: Readonly<Record<ReasonSign, readonly [says: string, todo: string]>> = {
	'client-offline': [
		'The client’s computer has no network, so the server was not asked.',
		'Connect it, and try again.',
	],
	'client-proxy-failed': [
		'The client could not connect to its own proxy.',
		'Correct the proxy settings of the computer.',
	],
	'tunnel-refused': [
		'The client has a proxy of its own, and this proxy did not open a tunnel to the server. So the server was not asked.',
		'Let the proxy allow CONNECT to this host and port, or leave the host out of the proxy settings. A login of the proxy may also be missing.',
	],
	'task-stack-overflow': [
		'The stack of the task that runs the WebSocket is too small. With TLS, the 4 KB that esp_websocket_client takes by default are not enough.',
		'Set `task_stack` to 8192 or more in its configuration, and keep large buffers out of the event handler.',
	],
	'tls-out-of-memory': [
		'The device has no memory left for TLS, which needs one block for each direction. The certificate is not in question.',
		'Free memory before connecting, and look at the largest free block. Make the buffers of TLS smaller (`MBEDTLS_SSL_IN_CONTENT_LEN`), or put them into PSRAM.',
	],
	'proxy-of-environment': [
		'The environment names a proxy (HTTP_PROXY, or that of the system), and the client takes it even to a server beside it.',
		'Set `NO_PROXY=127.0.0.1,localhost`, or tell the client to take none (Python’s websockets since 15: `proxy=None`).',
	],
	'access-blocked-locally': [
		'The system of the client forbade the connection: an antivirus, a firewall of this computer or a policy. No request left it.',
		'Switch such a program off for a test, or add an exception for this program and port. Try another browser, too.',
	],
	'blocked-by-extension': [
		'A browser extension blocked the connection.',
		'Switch it off for this page, and try again.',
	],
	'port-blocked': [
		'The browser does not connect to this port, because another protocol uses it.',
		'Choose another port for the server, and write it in the address.',
	],
	'address-invalid': [
		'The program does not accept the address.',
		'It must begin with ws:// or wss://, name a host that can be reached, and have no fragment (#…).',
	],
	'subprotocol-name-invalid': [
		'The client refuses the name of a subprotocol, so it sent no request.',
		'A name has no space, comma, slash or quote, and it is listed once. A token for a login fits in only if it keeps to that.',
	],
	'close-call-refused': [
		'The program called close() with a code or a reason that a Close frame may not have, so no Close was sent.',
		'In a browser the code is 1000 or from 3000 to 4999. The reason has at most 123 bytes in UTF-8. Codes such as 1005 and 1006 are only reported and never sent.',
	],
	'too-many-sockets': [
		'The client opens no more WebSockets for now: too many are open, or they are opened too fast. Chromium allows 255 in one tab (measured), and a WeChat mini program 5.',
		'Close those that are not needed, and wait before each reconnect. In React, an effect without `[]` opens one at each render.',
	],
	'tls-not-built-in': [
		'The program was built without TLS, and the address begins with wss://.',
		'For tokio-tungstenite, enable the feature native-tls or rustls-tls-native-roots.',
	],
	'cleartext-forbidden': [
		'The system does not let the app connect to this host without TLS (ws://).',
		'Use wss://. For tests, allow it for this host: in the network security configuration on Android, as an exception of NSAppTransportSecurity in Info.plist on iOS.',
	],
	'domain-not-listed': [
		'The mini program may not connect to this host.',
		'Add the host with wss:// to the socket domains in the console of the mini program. Enter it there without a port; WeChat then allows all its ports. In the developer tools the check can be turned off, but not for users.',
	],
	'open-files-limit': [
		'The process has as many files and sockets open as the system allows, so it cannot open or accept more.',
		'Raise the limit (`ulimit -n`, LimitNOFILE of systemd), and close connections that are no longer needed.',
	],
	'connection-table-full': [
		'The firewall of this machine tracks as many connections as it may, so it drops the packets of new ones.',
		'Raise `net.netfilter.nf_conntrack_max`, or leave the port untracked (NOTRACK).',
	],
	'handler-returned': [
		'The handler of the request returned, and with it the server ended the WebSocket. The program used it after that.',
		'Keep the handler running until the WebSocket is closed: read in a loop, or await a task that ends then. Storing the WebSocket elsewhere does not keep it open.',
	],
	'library-api-changed': [
		'The program calls its library in the way of another version. The connection itself is not at fault.',
		'Change the call as the library’s notes on upgrading say, or install the version for which it was written. In Python’s websockets, `extra_headers` became `additional_headers`.',
	],
	'origin-wildcard': [
		'The server refuses `*` as its list of origins, because its answers allow credentials, as those of SockJS do. Spring does so since version 5.3.',
		'Replace `setAllowedOrigins` with `setAllowedOriginPatterns`, or list the origins of your pages.',
	],
	'other-package-imported': [
		'Python imported another module of this name: the package `websocket`, or a file of one’s own such as websocket.py. No connection was tried.',
		'Run `pip uninstall websocket websocket-client`, then `pip install websocket-client`, and rename a file of that name. `print(websocket.__file__)` shows which one it is.',
	],
	'endpoint-container-missing': [
		'Spring’s ServerEndpointExporter found no container for WebSocket endpoints, so the program did not start.',
		'In a WAR file for a server of its own, leave this bean out, because the server finds the endpoints itself. In a test, set `webEnvironment` to RANDOM_PORT.',
	],
	'port-taken': [
		'The server did not start, because another program already listens at its port. Perhaps an earlier run of the server still does.',
		'End it, or choose another port.',
	],
	'sent-before-open': [
		'The program sent a message before the WebSocket was open, so the message was not sent.',
		'Send it in the handler of the open event.',
	],
	'request-malformed': [
		'The program that prints this cannot read the request, because it is not valid HTTP.',
		'Look at the first bytes that the client sends: they may be TLS or another protocol. A health check may also send nothing.',
	],
	'plain-http-to-tls-port': [
		'The request came without TLS to a port that expects TLS.',
		'Write wss:// in the address. If a proxy sent the request, set the proxy to use TLS for this port.',
	],
	'accept-missing': [
		'The 101 response has no Sec-WebSocket-Accept, so the client fails the connection.',
		'Look at the 101 beside the server: its program did not write the field, or an intermediary removed it.',
	],
	'response-http-1-0': [
		'The response is HTTP/1.0, and a WebSocket needs HTTP/1.1 (RFC 6455 §4.1): Safari and others refuse it.',
		'Let the server answer with HTTP/1.1. If the status is not 101, look at it first: a proxy that refuses may also answer with HTTP/1.0.',
	],
	'session-unknown': [
		'The server does not know the session of the request (`sid` in socket.io, `id` in SignalR).',
		'With several servers or processes, all requests of a client must go to the same one (sticky sessions). A server that was restarted has lost its sessions.',
	],
	'socketio-version-differs': [
		'The client and the server of socket.io have versions that do not fit together.',
		'Compare both versions, and update the older one.',
	],
	'polling-blocked-by-cors': [
		'The library begins with an HTTP request, and the browser blocks its response (CORS).',
		'Allow the origin of the page on the server, with credentials if the client sends them, or let the client use the WebSocket transport only. An error response such as a 404 often has no fields of CORS, so look at its status first.',
	],
	'socketio-transport-unknown': [
		'The request to socket.io names no transport that the server allows.',
		'Use a client of socket.io, which adds EIO and transport to the address, and compare `transports` on both sides. A page that is opened at this path gets the same.',
	],
	'response-upgrade-wrong': [
		'The 101 response lacks Upgrade or Connection, or the client does not accept the value.',
		'Look at the 101 beside the server: its program wrote the fields so, or an intermediary changed them. Some clients accept only the exact value Upgrade in Connection.',
	],
	'websocket-server-missing': [
		'The server of python-socketio has no WebSocket in the way it runs, so clients stay with HTTP polling.',
		'For the modes threading and gevent, update python-engineio: from version 4.7.1 on it installs simple-websocket. Build uWSGI with WebSocket support.',
	],
	'websocket-not-handled': [
		'The request arrived as one for a WebSocket, and the program on the server has nothing there that handles WebSockets.',
		'Register a WebSocket handler for this path. In Django this is a ProtocolTypeRouter with the key `websocket`, named in ASGI_APPLICATION and started by an ASGI server. A mount for files at / must come after the WebSocket routes.',
	],
	'websockets-switched-off': [
		'The server has WebSockets switched off for this site.',
		'In IIS, install the Windows feature “WebSocket Protocol” and let `system.webServer/webSocket` be enabled. In Azure App Service, switch Web sockets on.',
	],
	'accept-not-called': [
		'The handler on the server used the WebSocket, answered or ended, before it had accepted the handshake.',
		'Call accept() first, on each way through the handler. In Starlette and FastAPI this is `await websocket.accept()`. The same message comes after a close, so stop reading then.',
	],
	'servers-on-one-socket': [
		'Each upgrade is answered twice: two WebSocket servers are attached to one HTTP server, or one that is attached gets handleUpgrade, too. The second answer arrives in the open connection of the first one.',
		'Create each with `noServer: true`, and let one listener of `upgrade` choose by path: only that server calls handleUpgrade. For socket.io, set `destroyUpgrade` to false.',
	],
	'mqtt-unreadable': [
		'The MQTT broker could not read what a client sent, so it ended the connection before it knew the client. A listener without WebSockets does so with a handshake of a browser, and a plain listener with TLS.',
		'Add a listener with `protocol websockets` in Mosquitto, often at port 9001, and connect the browser to it. Port 1883 is for MQTT over TCP.',
	],
	'handler-killed': [
		'The connection had already ended, and the handler on the server ran on until its server killed it. This message is a consequence.',
		'Look for a call in the handler that waits or blocks, also in its disconnect. For the end itself, read the lines before.',
	],
	'server-disconnected': [
		'The program on the server disconnected this client on purpose, with `socket.disconnect()`.',
		'Look on the server for what calls it, often a check of the login. The client of socket.io does not reconnect after that, so call `socket.connect()` yourself.',
	],
	'fragments-not-read': [
		'The program that prints this does not join the fragments of a message, so it ends the connection at the first one.',
		'Send each message in one frame, or take a library for this side: RFC 6455 §5.4 requires every endpoint to accept fragments.',
	],
	'hijacker-hidden': [
		'A middleware of the server wraps the ResponseWriter and hides Hijacker, so the connection cannot be upgraded.',
		'Let it pass Hijack on, or leave it out for this path.',
	],
	'apple-protocol-error': [
		'Apple’s network system reports a protocol error. Its WebSocket client gives this error for frames that it cannot read, often compressed or fragmented ones.',
		'Switch permessage-deflate off on the server, and try again.',
	],
	'worker-timed-out': [
		'gunicorn ended a worker that was busy for longer than `timeout`, 30 s by default.',
		'A sync worker is busy as long as a WebSocket is open: use a worker class for many connections, such as gevent or UvicornWorker.',
	],
	'gateway-route-missing': [
		'API Gateway has no route for this message.',
		'Compare the value that the route selection expression takes (often action) with the route keys, or add a $default route, and deploy the stage again.',
	],
	'gateway-integration-failed': [
		'API Gateway could not run the program behind the route of this message, or the program ended with an error. The connection stays open.',
		'Read the log of the Lambda function and that of the stage in CloudWatch.',
	],
	'target-unreachable': [
		'The WebSocket was open, but its server could not connect to the program behind it, such as a VNC server.',
		'Start that program, and compare its address with the one in the configuration.',
	],
	'receiver-slow': [
		'One send to this receiver took longer than the sender allows, or too much waits for it. So the sender ended the connection. Spring does so with 4500, after 10 s or 512 KB unless told otherwise.',
		'Look why the receiver reads slowly: work in its message handler, a page in the background, a bad network. Raise `setSendTimeLimit` or `setSendBufferSizeLimit` only if such receivers are normal.',
	],
	'namespace-unknown': [
		'The connection to the socket.io server works. The server has no namespace of this name: the path in the address given to io() is taken as one.',
		'Define it with `io.of(name)`. If it is meant as a path, give it apart: `io(host, { path })`, the same on both sides.',
	],
	'upgrade-state-missing': [
		'The request is a complete handshake, but the program has it without the connection that could be upgraded. In a test with `oneshot()` there is none.',
		'Test against a server that listens, with a WebSocket client. In a server of your own, use `serve_connection_with_upgrades` of hyper-util.',
	],
	'parts-too-many': [
		'The message came in too many small parts.',
		'Send it in fewer fragments, or raise maxFragments or maxBufferedChunks.',
	],
	'close-within-message': [
		'The other side sent a Close before the last fragment of its message. RFC 6455 allows this, but Python’s websockets fails the connection.',
		'Send the last fragment before the Close.',
	],
};
