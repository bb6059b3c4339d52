// Holds the words of the known lines of servers.
import type { OF_SERVERS } from '../../../../../evidence/facts/known-lines/servers.ts';
import type { KnownLineWords } from '../../known-line-words.ts';

export const WORDS_OF_SERVERS: KnownLineWords<keyof typeof OF_SERVERS> = {
	'accept-without-guid': ({ first }) => [
		`\`${first}\` hashes the key alone. The GUID 258EAFA5-E914-47DA-95CA-C5AB0DC85B11 comes behind it, without a blank.`,
		'Hash the key with the GUID behind it, and send the Base64 of the 20 bytes.',
	],
	'listens-on-loopback': ({ first }) => [
		`The server listens at this computer alone (\`${first}\`), so no other device reaches it.`,
		'Let it listen at 0.0.0.0, and open the port in the firewall of this computer.',
	],
	'length-in-101-told': () => [
		'A 101 may have no Content-Length (RFC 9110 §8.6): no body follows, and the frames begin at once. A hop that takes the 0 at its word ends the connection.',
		'Leave Content-Length and Transfer-Encoding out of the 101.',
	],
	'other-http-server': ({ first }) => [
		`\`${first}\` makes a second HTTP server. The one on which the WebSocket server is attached never listens.`,
		'Call `server.listen(…)` in its place.',
	],
	'accept-of-example': ({ first }) => [
		`\`${first}\` is the accept value of the example in RFC 6455. Each client sends a new key, so a fixed value fits none.`,
		'Take Sec-WebSocket-Key from the request, append 258EAFA5-E914-47DA-95CA-C5AB0DC85B11, and send the SHA-1 of that in Base64.',
	],
	'frame-into-library': ({ first }) => [
		`\`${first}\` gives the library a frame, and the library puts it into a frame of its own. So the header arrives as part of the message.`,
		'Give the library the message itself.',
	],
	'permitted-path': ({ first }) => [
		`\`${first}\` permits another path than that of the endpoint, so Spring Security asks for a login there.`,
		'Permit the path of the endpoint.',
	],
	'gatewayworker-ping': ({ first }) => [
		`With \`${first}\` GatewayWorker closes a client that sends nothing in that many intervals. What the server sends does not count.`,
		'Let the client send a heartbeat more often than pingInterval. Or set pingNotResponseLimit to 0 and fill pingData.',
	],
	'http-to-workerman': () => [
		'The server runs and answers: this is what Workerman says to an ordinary page request. The address bar of a browser sends one.',
		'Open it with `new WebSocket("ws://HOST:PORT")` in the console.',
	],
	'sessions-in-process': ({ first }) => [
		`There are several processes (\`${first}\`), and each knows only its own connections. A message that arises in one reaches only the clients of that one.`,
		'Publish each message to all processes (Redis, NATS or another broker), and let each send to its own clients.',
	],
	'asgi-plain-get': ({ first }) => [
		`“${first}”: an ASGI server logs a WebSocket with the word WebSocket, and this is an ordinary GET. So the request arrived without Upgrade, and only routes of HTTP were asked.`,
		'Let each hop pass Upgrade and Connection on, over HTTP/1.1. Without a hop, look whether the server has a library for WebSocket (`pip install uvicorn[standard]`), and who sent the request.',
	],
	'no-socket-route': () => [
		'This server has only a route for ordinary requests, which answers the handshake, too. So the client gets its 200.',
		'Add a route of `ws` for the path: `.ws<PerSocketData>(…)` in C++, `.ws(…)` in JavaScript.',
	],
	'endpoint-injection': () => [
		'The handler of the server failed: a field that Spring should fill in is empty. With `@ServerEndpoint` the container makes a new object for each connection, and Spring does not know it. So the connection ends as soon as it opens.',
		'Make the field static and set it by a setter with `@Autowired`, or give the endpoint a configurator that takes it from Spring. Or use a WebSocketHandler of Spring.',
	],
	'fin-left-out': ({ first }) => [
		`\`${first}\` is the opcode without FIN, so each call begins a message in fragments that never ends. The next text frame then breaks the protocol (RFC 6455 §5.4).`,
		'Use `FRAME_TEXT` or `FRAME_BINARY`, which have FIN.',
	],
	'window-without-value': () => [
		'The response has client_max_window_bits without a value. A browser may offer it so, and in an answer it needs one from 8 to 15 (RFC 7692 §7.1.2.2). Probably the server copies the offer.',
		'Answer with permessage-deflate alone, or with `client_max_window_bits=15`. If the server does not really compress, leave the field out of the 101.',
	],
	'rsv1-marks': () => [
		'To agree on permessage-deflate compresses nothing by itself. Each message says with RSV1 of its first frame whether it is compressed, and a browser inflates only those.',
		'Compress the payload as raw DEFLATE with a sync flush, and take 00 00 FF FF off its end. Begin the frame with `c1` in place of `81`. Or leave it to a library.',
	],
	'message-as-buffer': () => [
		'Nothing is broken: these bytes are the text of the message. Since version 8, the library ws hands over text messages as Buffers, too.',
		'Write `data.toString()`. The second argument, isBinary, tells whether it was binary.',
	],
	'session-limit': ({ first }) => [
		`The service says it itself: “${first}”. It counts from the start of the session, so a Ping does not lengthen it.`,
		'Open a new session before that time, carry the state over, and close the old one.',
	],
	'frame-limit': ({ first }) => [
		`WebSocket-Node has two limits, and \`${first}\` is the lower one. A browser sends a message as one frame, so a frame above it ends with 1009.`,
		'Raise maxReceivedFrameSize as well, at the end that receives. The reason beside 1009 says which limit it was.',
	],
	'probe-failed': () => [
		'Kubernetes restarts the container because its probe gets no answer in time, and each restart ends all its connections.',
		'Find what keeps the process from answering: a blocked event loop, or too much load. Raise `timeoutSeconds`, and probe an ordinary path.',
	],
	'stop-timed-out': () => [
		'The program does not end when systemd asks it to, because it waits for its open WebSockets. After `TimeoutStopSec`, 90 s by default, it is killed, and no client gets a Close.',
		'On SIGTERM stop listening, close each WebSocket with 1001, and then exit.',
	],
	'client-called-disconnect': () => [
		'The client itself called `socket.disconnect()`. A proxy or a lost network has another reason: “transport close” or “ping timeout”.',
		'Look for `disconnect()` in the client: clean-up functions of components, timers, a logout.',
	],
	'curl-waits': () => [
		'The handshake is done (101). Then curl only waited: the time is its own limit (-m), and the server had nothing to send.',
		'Nothing has to change. To send and read messages, use wscat or websocat.',
	],
	'loop-after-error': () => [
		'The loop of the server goes on reading after an error. gorilla/websocket panics after 1000 such reads. The error before it may be a normal end.',
		'Leave the loop at the first error of ReadMessage: `return` or `break`, not `continue`.',
	],
	'stomp-never-connected': () => [
		'The WebSocket is open, and the client never sent STOMP. Spring closes a session that sends no CONNECT for 60 seconds.',
		'Use a client of STOMP, or send a CONNECT frame that ends with a NUL byte as the first message.',
	],
	'signalr-keepalive': () => [
		'The server of SignalR heard nothing from the client within its limit, 30 s by default, and closed. The client has to ping more often than that.',
		'Let `keepAliveIntervalInMilliseconds` of the client stay at 15000, or set `ClientTimeoutInterval` of the server to at least twice its value.',
	],
	'kestrel-starved': () => [
		'The server itself stood still for some seconds, mostly because it had no free thread. So it answered no ping in time, and clients left.',
		'Look for calls that block in hubs and handlers: `.Result`, `.Wait()`, `Thread.Sleep`, a database without async.',
	],
	'database-pool': () => [
		'The WebSocket works. What failed is the database: no connection of its pool became free in time.',
		'Make the pool at least as large as the threads that use it. Give each connection back at once: an open WebSocket must not hold one.',
	],
	'workerman-page': () => [
		'The server works: Workerman answers an ordinary GET without a key with this page. A handshake gets 101.',
		'Test with wscat, or send Upgrade, Connection, Sec-WebSocket-Version and Sec-WebSocket-Key with curl.',
	],
	'read-to-end': ({ first }) => [
		`\`${first}…\` waits until the client ends its side, and a client of WebSocket does not. So the request is read only when the tab is closed, and the 101 never comes.`,
		'Read until the empty line (`\\r\\n\\r\\n`), answer then, and keep the bytes behind it: they are frames.',
	],
	'php-normal-read': () => [
		'PHP_NORMAL_READ ends at each byte 0A or 0D. In a masked frame such bytes come by chance, so frames are cut at random.',
		'Use PHP_BINARY_READ, and read on until the length of the header is there.',
	],
	'empty-read': () => [
		'recv returned no byte: the other side ended TCP, and there is no frame. With one byte, the second had not arrived yet.',
		'Take an empty result for the end of the connection, and read in a loop until two bytes are there.',
	],
	'key-before-length': () => [
		'The masking key is written at byte 2, before the extended length. The receiver takes the key for the length and waits.',
		'From 126 on, write the two or eight bytes of the length first (RFC 6455 §5.2). Then come the four of the key, and then the payload.',
	],
	'strlen-of-frame': ({ first }) => [
		`\`${first}\` counts only up to the first byte 00. A frame has such bytes in its length, its key or its payload, so the rest is not sent.`,
		'Give the length that you computed, and never strlen of bytes.',
	],
	'mask-index': ({ first }) => [
		`\`${first}\` is only ever index 0 or 4, so the payload is masked with one byte, and the receiver unmasks with four.`,
		'Write `key[i % 4]` or `key[i & 3]` (RFC 6455 §5.3).',
	],
	'key-made-again': ({ first }) => [
		`\`${first}\` makes a new key for the check, and the accept value belongs to the key that was sent.`,
		'Keep the key that is sent in a variable, and check with it.',
	],
	'payload-left': ({ first }) => [
		`\`${first}\` only asks for the length. The payload stays in the socket, and the next call reads it as a header.`,
		'Call it a second time with `payload` set and the length as the last argument, for each frame.',
	],
	'read-minus-one': () => [
		'client.read() returns -1 while no byte has arrived, and in a byte that is FF. So the code reads more than has come.',
		'Wait for `client.available()` before each byte, or use readBytes and check how many it returns.',
	],
	'at-length': ({ first }) => [
		`\`${first}\` belongs to the AT commands of the module, and not to WebSocket. Its number counts all bytes of the frame, with its header.`,
		'Take the prefix +IPD,LENGTH: away before you read a frame. For CIPSEND give the length of the whole frame: 2 to 14 bytes more than the text.',
	],
	'restart-loop': ({ first }) => [
		`The server ends soon after each start and is started again (${first}). While it is down, the proxy finds nothing at its port.`,
		'Read why it exits, just before the exit: `journalctl -u NAME`, `docker logs NAME` or `kubectl logs --previous`. The proxy is not at fault.',
	],
	'swoole-late-data': () => [
		'The server had closed the connection, and the bytes that came after that were thrown away. The number is one of Swoole and no close code. Nothing is wrong.',
		'To tell the client why, use `$server->disconnect($fd, 4001, $reason)` in place of `close`.',
	],
	'spring-statistics': () => [
		'This is a statistic that Spring prints each 30 minutes, and no error. It counts the sessions, and none was closed abnormally.',
		'Nothing has to change here.',
	],
	'phoenix-joined': ({ first }) => [
		`The socket is connected and the channel is joined (${first}). Up to here nothing is wrong.`,
		'If messages are missing, compare the topic and the names of the events at both sides.',
	],
	'connection-elsewhere': () => [
		'Several instances answer: negotiate went to one of them, and the WebSocket to another, which does not know its connection id.',
		'Switch session affinity on (ARR affinity in App Service). Or use `skipNegotiation` with WebSockets alone, or the Azure SignalR Service.',
	],
	'reads-on': () => [
		'The server has read the request and waits for more, in place of answering. So the client never gets its 101.',
		'Read until the empty line, then send the 101 at once. After it the client sends frames.',
	],
	'port-and-server': () => [
		'The WebSocket server is given `port` and `server`. With `port` it opens an HTTP server of its own at this port, without TLS, and the other one is not used.',
		'Leave out `port`, and let the HTTPS server listen: `new WebSocketServer({ server })`, then `server.listen(…)`.',
	],
	'vnc-dialogue': () => [
		'The WebSocket works: it opened, and the versions of VNC passed in it. The end came in the dialogue of VNC, from the VNC server or from websockify.',
		'Look in the log of websockify and of the VNC server at that second. The handshake and the proxy are not at fault.',
	],
	'redirected-to-login': ({ first }) => [
		`The server answers the handshake with a ${first}. So it is reached, and this request carries no valid session.`,
		'Send the cookie or the token of the login with the handshake. To follow the redirect does not help, since it leads to a page.',
	],
	'odoo-evented-port': () => [
		'The request came to an ordinary worker of Odoo, which cannot hold a WebSocket. It belongs to the evented port, 8072 by default.',
		'Give the proxy a block of its own: `location /websocket { proxy_pass http://HOST:8072; }` with the two upgrade fields.',
	],
	'no-audio-in-time': () => [
		'The service closed because nothing came in time: no audio and no text. Its code 1011 means no crash here, and Pings of WebSocket do not count.',
		'Open the connection only when audio flows, or send the KeepAlive message of the service as text until then.',
	],
	'tv-refuses-remote': () => [
		'The WebSocket works. The TV refuses this remote control in its first message.',
		'Allow the device in the list of the TV. Newer models want wss:// at port 8002 with a token, which the TV gives after one has agreed on its screen.',
	],
	'namespace-unknown': () => [
		'The transport works: the server of Socket.IO answered, and it has no such namespace, or refuses it.',
		'Compare the path behind the host in `io(…)` with `io.of(…)` of the server. In Frappe it is the name of the site: open the site by its host name, not by its IP.',
	],
	'no-ticket': () => [
		'The server answers, and the ticket of the login is missing: the cookie PVEAuthCookie. The vncticket in the address does not replace it.',
		'Serve panel and node under one domain, so that the browser sends the cookie, or let a proxy add it.',
	],
	'stays-at-101': () => [
		'101 is the last status of a WebSocket, and nothing is wrong with it: the entry stays open for as long as the connection does.',
		'Look at its frames (Messages), and log open, message and close in the page. If no message comes, look whether the server sends one.',
	],
	'signalr-negotiation': () => [
		'No WebSocket was tried yet: the first request of SignalR, POST …/negotiate, failed. “Failed to fetch” means CORS, a certificate that is not trusted, or an address that does not answer. A 404 is the path, 401 and 403 are the login.',
		'Look at `negotiate` in the Network tab: its status, and the line about CORS in the console. The server must allow the origin with credentials.',
	],
	'signalr-transport': () => [
		'The negotiation worked, and the WebSocket after it failed. SignalR does not say why; the browser does.',
		'Look at the request of type WebSocket in the Network tab: its status names the hop. A proxy without Upgrade, several servers without stickiness, or WebSockets switched off in IIS are usual.',
	],
	'reload-socket': ({ first }) => [
		`\`${first}\` is the socket by which the development server reloads the page. It is not yours, and the page works without it.`,
		'Behind a proxy, pass Upgrade and Connection on for this path. If the site is in production, run its built version, which has no such socket.',
	],
	'length-in-one-byte': ({ first }) => [
		`\`${first}\` puts every length into the second byte. That byte holds 125 at most. 126 and 127 announce a longer length, and from 128 on the mask bit is set.`,
		'From 126 to 65535 bytes write 126 and the length in two bytes; above that 127 and eight bytes (RFC 6455 §5.2).',
	],
	'length-in-characters': ({ first }) => [
		`\`${first}\` counts characters, and the length of a frame counts bytes. Outside of ASCII a character has two to four in UTF-8, so the frame ends in the middle of one.`,
		'Encode first, then take the length of the bytes: in Python `data = text.encode(); frame = bytes([0x81, len(data)]) + data`.',
	],
	'mask-by-server': ({ first }) => [
		`\`${first}\` sets the mask bit, and a server must not mask (RFC 6455 §5.1). The browser then takes the first four bytes for a masking key, or closes with 1002.`,
		'Write the length alone into the second byte: for five bytes it is 0x05.',
	],
	'redis-refused': ({ first }) => [
		`What was refused is the connection of the server to Redis (\`${first}\`), and not a WebSocket.`,
		'Start Redis, or correct its address in the configuration. In a container 127.0.0.1 is the container itself: write the name of the Redis service there.',
	],
	'origin-null': () => [
		'The page has no origin that the server can compare: it was opened from a file, or in a sandboxed frame. So it is on no list.',
		'Serve the page over http from this server, or list its origins, in Spring with `setAllowedOrigins(…)`. Without a list Spring takes only its own origin.',
	],
	'apple-deflate': () => [
		'Since iOS 15 Safari and WKWebView offer permessage-deflate, so compression may be agreed on for the first time. Many servers and these versions disagree where a compressed message has several frames.',
		'Switch permessage-deflate off at the server for a test. If it works then, update the server’s library, or send each compressed message in one frame: RSV1 belongs on its first frame alone.',
	],
	'two-heads': () => [
		'The server wrote two heads for one request. The first 101 has neither Upgrade nor Sec-WebSocket-Accept, so a client refuses it, and the right one comes too late.',
		'Let only the WebSocket library write the 101: load its adapter for this web server (`Faye::WebSocket.load_adapter(…)`).',
	],
	'target-unreached': ({ first }) => [
		`The 503 is probably Apache’s own: it could not reach \`${first}\`. No program listens there, or only at 127.0.0.1, or a firewall is in between.`,
		'See whether something listens there, and read the error log of Apache. If it is the same machine, write 127.0.0.1 into ProxyPass.',
	],
	'servers-by-path': ({ first }) => [
		`Two servers of ws are attached to one HTTP server, and each answers every upgrade. The one for another path refuses it with 400 before the right one can take it (\`${first}\`).`,
		'Create both with `noServer: true`. In one listener of `upgrade`, compare the path and call handleUpgrade of the right server.',
	],
	'no-websocket-package': () => [
		'The server has no package for WebSocket, so it offers polling only. It answers a request with transport=websocket with 400.',
		'Install one where the server runs: `pip install simple-websocket`, or eventlet, or gevent with gevent-websocket. Then start again.',
	],
	'wsgi-worker': () => [
		'gunicorn runs a WSGI application here, and WSGI has no WebSocket. The handshake arrives as an ordinary request, and no view has its path: 404. `runserver` of Channels uses ASGI, so it works there.',
		'Start the ASGI application: `gunicorn PROJECT.asgi:application -k uvicorn.workers.UvicornWorker`, or `daphne PROJECT.asgi:application`.',
	],
	'closed-before-accept': ({ first }) => [
		`The server’s own program refused the handshake (\`${first}\`). Starlette and FastAPI answer 403 if no WebSocket route has this path, or if the code ends before \`await websocket.accept()\`.`,
		'Compare the path with the route and the prefix of its router. If it fits, look for a dependency or a check of the token that raises or closes first. CORS settings do not count for WebSocket.',
	],
	'sockjs-info': ({ first }) => [
		`SockJS asks for \`${first}\` first, and this address has none (404). So no WebSocket was tried yet.`,
		'Register the endpoint for SockJS at exactly this path, with the context path in front: `addEndpoint(…).withSockJS()`. Or connect without SockJS, with `new WebSocket` or the brokerURL of StompJS.',
	],
	'accept-length': ({ first }) => [
		`\`${first}\` counts the wrong bytes for the accept value. A hash may hold a zero byte, where strlen stops, and sizeof counts the whole array or a pointer.`,
		'Hash `strlen` bytes of key and GUID, and encode exactly 20 bytes of the hash.',
	],
	'accept-line-end': ({ first }) => [
		`\`${first}\` puts a line end behind the Base64. So the accept value ends its line itself, and the rest of the head is read wrongly, also as frames.`,
		'Encode without line ends: `b64encode` in Python, `Base64.NO_WRAP` in Android, `strict_encode64` in Ruby, `getEncoder()` in Java.',
	],
	'head-indented': ({ first }) => [
		`The lines of this response are indented in the code, so each begins with blanks (\`${first}\`). Such a line goes on with the line before it, and the empty line at the end is not empty.`,
		'Write the lines without blanks in front, such as joined with `\\r\\n`, and end with an empty line.',
	],
	'bit-fields': ({ first }) => [
		`\`${first}\`: in C the first bit field takes the lowest bits of the byte on most machines, and FIN is the highest. So opcode and length are read from the wrong bits.`,
		'Take the bits with shifts and masks: `opcode = b0 & 15`, `length = b1 & 127`. FIN and MASK are the highest bits.',
	],
	'signed-bytes': ({ first }) => [
		`In \`${first}\` a byte keeps its sign: in Java one above 127 is negative, and so is what is made of it. The frame is right.`,
		'Write `(b[2] & 0xff) << 8 | (b[3] & 0xff)`.',
	],
	'length-in-16-bits': ({ first }) => [
		`\`${first}\` keeps 16 bits of the length. Above 65535 the upper bits are lost, and the receiver reads the rest of the payload as frames.`,
		'Above 65535 write 127 and the length in eight bytes, the high one first (RFC 6455 §5.2).',
	],
	'key-at-two': ({ first }) => [
		`\`${first}\` always takes the masking key from byte 2. From 126 bytes on two more bytes of length stand there, from 65536 on eight, and the key comes behind them.`,
		'Take the key at 2, at 4 if the length is 126, and at 10 if it is 127. The payload begins four bytes later (RFC 6455 §5.2).',
	],
	'upper-half': ({ first }) => [
		`\`${first}\` reads the upper four of the eight bytes of length, and they are 0 below 4 GiB. So the frame seems empty. The frame is right.`,
		'Read all eight bytes, in Node `readBigUInt64BE(2)`, or the lower four at 6 once the upper ones are 0.',
	],
	'close-unanswered': ({ first }) => [
		`\`${first}\` ends TCP when a Close comes, and sends no Close back. So the other side gets 1006 and not the code that it sent (RFC 6455 §5.5.1).`,
		'Answer with a Close that repeats the code, such as `88 02 03 e8` from a server, and only then close the connection.',
	],
	'bytes-as-text': ({ first }) => [
		`\`${first}\` makes text of what comes. Frames are bytes, and each one that is not UTF-8 is lost: \`ef bf bd\` stands in its place.`,
		'Delete this line: then each chunk is a Buffer. Decode the payload alone, after unmasking.',
	],
	'text-of-bytes': ({ first }) => [
		`\`${first}\` writes the bytes as they stand in code: the first one sent is the letter b, which is 62, with RSV1 and RSV2. No extension is meant.`,
		'Send the bytes themselves, without `str` and `encode`.',
	],
	'reads-ahead': ({ first }) => [
		`\`${first}\` reads ahead. When the first frame comes together with the 101, it lies in this buffer, and the other reader waits for the next.`,
		'Read the head and the frames from one and the same buffered stream.',
	],
	'no-websocket-in-info': ({ first }) => [
		`The server itself says that it offers no WebSocket: \`${first}\`. So the client does not try one, and no proxy is at fault.`,
		'Switch WebSocket on in the server. In Spring look for `setWebSocketEnabled(false)`; in Socket.IO for `transports` and `allowUpgrades`. In python-socketio a package may be missing.',
	],
	'swoole-recv-false': () => [
		'`recv()` returned false: nothing came before its time limit, or the connection has ended. Data that is compressed with gzip would come as a message, so gzip is not the reason.',
		'Print `$cli->errCode` after recv(): 110 is the time limit, 104 a reset. After the end, connect again before the next push(). What a service packs with gzip, unpack with gzdecode().',
	],
	'echo-service': ({ first }) => [
		`\`${first}\` was a public service for tests, and it was closed in 2021. Many examples still name it.`,
		'Use a server of your own for the test, or another echo service such as `wss://ws.postman-echo.com/raw`.',
	],
	'bound-to-loopback': ({ first }) => [
		`The server listens for its own computer only (“${first}”), so connections from another one are refused.`,
		'Let it listen at 0.0.0.0 or at the address of the machine, or put a proxy in front of it.',
	],
	'container-loopback': ({ first }) => [
		`The server listens at \`${first}\`, and in a container that is the container itself. A published port leads to its other addresses, so nothing from outside arrives there.`,
		'Let the server listen at 0.0.0.0, and publish the port on the container in which it runs, not on another one.',
	],
	runserver: () => [
		'Django’s plain development server answers here: it knows no WebSocket, and logs the handshake as an ordinary GET with 404. A server with Channels says “Starting ASGI/Daphne …” instead.',
		'Since Channels 4: `pip install daphne`, put `daphne` first in INSTALLED_APPS, and set ASGI_APPLICATION.',
	],
	'check-origin-place': ({ first }) => [
		`\`${first}\` stands beside \`websocket: true\`, and Phoenix does not read it there. It is an option of the transport.`,
		'Write `websocket: [check_origin: […]]`, with the whole origin of each page or extension. `false` lets every page in.',
	],
	'signalr-no-websockets': ({ first }) => [
		`The answer to negotiate offers no WebSockets (\`${first}\`). So the client does not even try one, and no handshake failed.`,
		'Under IIS, install the feature “WebSocket Protocol” and restart. On Azure App Service, switch “Web sockets” on. In code, look at `Transports` of MapHub.',
	],
	'cowboy-idle': ({ first }) => [
		`Cowboy ended the connection because nothing came from the client within \`idle_timeout\`, 60 s by default (\`${first}\`). What the server sends does not count.`,
		'Let the client send a message or a Ping every 30 s or so. A browser sends no Ping by itself, so its page has to send a message. Or raise `idle_timeout`.',
	],
	'uws-idle': ({ first }) => [
		`uWebSockets itself ended the connection (“${first}”): nothing came from the client within \`idleTimeout\`, 120 s by default. It sends no Close, so both see 1006.`,
		'Leave `sendPingsAutomatically` on, which asks each client for a Pong in time. If it is on, the client does not answer Pings, or is gone. Otherwise raise `idleTimeout`.',
	],
	'uws-size': ({ first }) => [
		`uWebSockets itself ended the connection (“${first}”): a message of the client was over \`maxPayloadLength\`, 16 KiB by default. It sends no 1009, so both see 1006.`,
		'Set `maxPayloadLength` in the options of this route, or send smaller messages.',
	],
	'workers-share-sessions': ({ first }) => [
		`\`${first}\` starts several processes, and each knows only the sessions that it opened. gunicorn sends the requests of one client to any of them.`,
		'Use one worker (`-w 1`) with threads or greenlets. For more, run several processes behind a balancer with sticky sessions and a message queue, or let clients use only the transport websocket.',
	],
	'window-answered': ({ first }) => [
		`The two do not agree on the window of permessage-deflate: “${first}”. An answer may name a smaller window than was asked for, and never a larger one (RFC 7692 §7.1.2).`,
		'Update or correct the negotiation of the server. To go on at once, let the client ask for 15 bits or leave compression off. No frame was sent yet.',
	],
	'tornado-ping': ({ first }) => [
		`This is only a notice of Tornado, and no connection failed: “${first}”. A Pong has to come before the next Ping, so Tornado waits no longer than the interval.`,
		'Set `websocket_ping_interval` to the longer time if a Pong may take that long. Otherwise leave it.',
	],
	'artemis-ttl': ({ first }) => [
		`Artemis ended a TCP connection from which nothing came for ${first}. With a STOMP relay this connection leads from the application to the broker. It is not the WebSocket of the page, whose heartbeats only show the way to the application.`,
		'Look why no heartbeat reaches the broker: the interval of the relay, its scheduler, or a blocked thread. Or raise connectionTtl in the acceptor of Artemis.',
	],
	'two-upgrade-listeners': () => [
		'Socket.IO and `ws` both listen to the upgrades of one server. `ws` does not know the path of the other and writes HTTP 400 into a connection that Socket.IO has taken. The browser reads that as a frame.',
		'Create the one of `ws` with `noServer: true`, and call `handleUpgrade` in the `upgrade` event of the server for its own path alone.',
	],
	'websockify-subprotocol': ({ first }) => [
		`This websockify takes a handshake only if it offers the subprotocol ${first}. The client offers none, so the answer is 400. Newer versions of noVNC offer none.`,
		'Update websockify to 0.9 or later, or let the client offer `binary` as its second argument.',
	],
	'sockjs-to-plain': () => [
		'The page uses SockJS, and the endpoint (`@ServerEndpoint`) speaks plain WebSocket, without SockJS and STOMP. So the first request, `/info`, already fails.',
		'Use `new WebSocket(…)` with `ws://HOST:PORT/PATH` in the page. Or register an endpoint of Spring with `withSockJS()`. A list of origins holds values such as `https://example.com`, and no paths.',
	],
	'no-endpoints': ({ first }) => [
		`The service has no endpoints (\`${first}\`), so no pod behind it is ready. The proxy in front answers by itself: 503 to a page, and Envoy 403 to a handshake. It is not about a permission.`,
		'Keep a pod ready during a rollout: two replicas, or `maxUnavailable: 0` with a readiness probe. Let clients try again after such a status.',
	],
	'listen-on-vercel': () => [
		'At this deployment nothing answers at `/socket.io/`. Vercel runs functions for single requests; a server that `listen()` starts on your computer does not run there.',
		'Host the Socket.IO server where a process keeps running, and give its address to `io(…)`.',
	],
	'uws-size-or-inflation': () => [
		'uWebSockets (also in Bun) prints one sentence for two faults: a message over `maxPayloadLength`, or one that it could not inflate. If an earlier message of that size arrived, it is the inflation: the client keeps its window unless `client_no_context_takeover` was agreed on.',
		'Switch compression off in the server to test it. If all messages then arrive, use a shared compressor, or update the server.',
	],
	'port-of-platform': ({ first }) => [
		`The server listens at the fixed port ${first}. This platform passes requests on to the port that it names in \`PORT\` alone.`,
		`Write \`server.listen(process.env.PORT || ${first})\`. The client uses the usual port: \`wss://HOST\` without a number.`,
	],
	'socketio-origins-since-2-4': () => [
		'Since version 2.4.0 Socket.IO no longer takes every origin. A page of another host is refused with 400 then.',
		'Set `origins` of the server to the origin of the page, with scheme and port, such as `https://shop.example.com:443`. The body of the 400 has the code 3 or 4.',
	],
	'path-is-address': ({ first }) => [
		`A setting for a path holds a colon without a name behind it (\`${first}\`), as a whole address does: \`ws://…\`. The router takes the colon for a parameter, so nothing listens there.`,
		'Write the path alone, such as `/onebot`, and the whole address only at the client.',
	],
	'close-without-accept': ({ first }) => [
		`\`${first}\` runs before \`accept()\`. There is no WebSocket yet, so no Close frame can go out: the server answers the handshake with 403, and a browser only reports 1006.`,
		'Call `accept()` first, and then `close` with the code. A test client that does not go over HTTP shows the code anyway.',
	],
	'uvicorn-plain-get': ({ first }) => [
		`uvicorn logs a handshake as \`WebSocket /…\`. Here \`${first}\` arrives as an ordinary GET, for which there is no route: 404. So a hop in front dropped Upgrade.`,
		'Let the proxy use HTTP/1.1 and pass Upgrade and Connection on. If uvicorn warns “Unsupported upgrade request”, install `uvicorn[standard]`.',
	],
	'plain-to-tls-backend': ({ first }) => [
		`The server that prints this expects TLS at this port, and got bytes without TLS (“${first}”). Whatever connects to it, a proxy as well, has to speak TLS there.`,
		'Let the program in front use TLS to this port (for websockify `--ssl-target`), put stunnel between, or give the server a port without TLS.',
	],
	'esp-idf-payload-left': ({ first }) => [
		`\`httpd_ws\` prints this (“${first}”) also if it begins in the middle of a payload. So a frame before was not read to its end: a call with \`max_len\` 0 reads the length alone.`,
		'After each such call, read the whole payload with a buffer of that length, or close the connection.',
	],
	'server-not-constructor': ({ first }) => [
		`With \`import\`, the library ws gives its server as a named export. \`${first}\` is not there.`,
		`Write \`import { WebSocketServer } from 'ws'\` and \`new WebSocketServer({ port })\`.`,
	],
	'object-sent-as-text': ({ first }) => [
		`The sender makes a text of an object (\`${first}…\`), and the text of an object is always “[object Object]”. Its data is lost there.`,
		'Send `JSON.stringify(object)`, and parse `event.data` at the other side.',
	],
	'receive-after-disconnect': ({ first }) => [
		`The loop of the server goes on after the client has left, and calls \`${first}\` on an ended connection again and again. Mostly \`except Exception\` swallows the WebSocketDisconnect.`,
		'Catch `WebSocketDisconnect` and leave the loop with `break`.',
	],
	'docker-takes-and-drops': ({ first }) => [
		`Docker takes the connection at the host and finds nothing at that port in the container: “${first}”. So the server listens there only at an inner address, such as 127.0.0.1 or a name of its own.`,
		'Let it listen at `0.0.0.0`, and look with `netstat -lnt` in the container. A setting for the host is mostly the address at which it listens.',
	],
	'close-without-code-logged': ({ first }) => [
		`The server ended the connection in order, by a Close frame without a code (\`${first}\`). The 1000 is the number that the library reports in that case.`,
		'Look why the server closes: in its log at that second, or at what the device sent before, or stopped to send.',
	],
	'websocket-node-frame-size': ({ first }) => [
		`The receiver closed with 1009, for one frame was over its limit for frames: “${first}”. The sentence is that of WebSocket-Node; at a server this limit is 64 KiB.`,
		'Raise `maxReceivedFrameSize` and `maxReceivedMessageSize` at the side that receives, or send the message in smaller pieces.',
	],
	'workerman-answers-page': ({ first }) => [
		`A browser that opens the address itself sends an ordinary request, and \`${first}\` answers it with this page. So the server runs and its port can be reached.`,
		'Test it with `new WebSocket(…)` and the address `ws://HOST:PORT` in the console.',
	],
	'send-after-leave': ({ first }) => [
		`The server calls \`${first}\` on a socket that has ended: it is still in the list of connections, though its client has left. An exception in a loop over all of them keeps the message from the others.`,
		'Take the socket out of the list on `WebSocketDisconnect`, and catch errors for each connection inside the loop.',
	],
	'texts-joined-by-lines': ({ first }) => [
		`One message holds several JSON texts: “${first}”. WebSocket keeps messages apart, so the sender joined them. The chat example of gorilla does that under load, with a line feed between.`,
		'Send each with a message of its own, or split `event.data` at line feeds before `JSON.parse`.',
	],
	'esp-queue-full': ({ first }) => [
		`The board sends faster than its client takes the messages: “${first}”. What does not fit into the queue is dropped. No frame is broken.`,
		'Send less often, ten times a second, or several values in one message. Check `availableForWriteAll()`, and call `cleanupClients()` in the loop.',
	],
	'head-too-long-for-board': ({ first }) => [
		`The server refuses the request, for its head is too long: “${first}”. Mostly that are cookies that one browser has for this host.`,
		'Raise its limit (in ESP-IDF `CONFIG_HTTPD_MAX_REQ_HDR_LEN`, in Node `--max-http-header-size`), or delete the cookies of this host.',
	],
	'endpoint-twice': ({ first }) => [
		`One path has two endpoints: “${first}”. If both are the same class, the container scans \`@ServerEndpoint\` itself, and \`ServerEndpointExporter\` registers it again.`,
		'In a WAR for an external Tomcat, leave the bean `ServerEndpointExporter` out. It is for the embedded one alone.',
	],
	'sends-after-sleep': ({ first }) => [
		`\`${first}…\` only plans to send, and \`time.sleep\` blocks the event loop. So all messages go out together once the handler is done.`,
		'Write `await ws.send(…)` and `await asyncio.sleep(1)`.',
	],
	'reverb-plain-request': ({ first }) => [
		`Reverb got a plain HTTP request for \`/app/…\`. Without Upgrade, its \`${first}\` gets a connection that was never upgraded, hence this type error. The app key plays no part in it.`,
		'Let the web server in front pass Upgrade and Connection on with HTTP/1.1 to Reverb’s port. The page uses the port of that web server. In Apache that takes mod_proxy_wstunnel, and no plain `ProxyPass` for `/app` may win. A tab that opens the address by hand always gets this error.',
	],
	'socketio-size': ({ first }) => [
		`With Socket.IO, a message above \`maxHttpBufferSize\` ends the connection at once, mostly with \`transport close\`. The limit of the server is 1 MB (1e6 bytes) since Socket.IO 3, and the paste tells of size: “${first}”. A text of a million characters is above it with the name of its event.`,
		'Raise it: `new Server(3000, { maxHttpBufferSize: 1e8 })`; in Python it is `max_http_buffer_size`. Or send the data in pieces, and files by HTTP.',
	],
	'socketio-processes': ({ first }) => [
		`Socket.IO begins with several HTTP requests of one session. With forked workers (“${first}”) they reach different processes, and one that does not know the session answers 400.`,
		`Make sessions sticky (\`@socket.io/sticky\` with cluster, \`@socket.io/pm2\` with PM2), or use \`transports: ['websocket']\` alone. For broadcasts between the processes, add an adapter as well.`,
	],
	'aiohttp-receive-timeout': ({ first }) => [
		`\`${first}\` gives no message of the type ERROR. If nothing arrives for that long, receiving raises \`asyncio.TimeoutError\` out of the loop. The handler then ends, and with it the connection.`,
		'Catch `asyncio.TimeoutError` around the loop, or around `ws.receive()`. For a heartbeat take `WebSocketResponse(heartbeat=…)`: it sends pings itself, and closes when the pong stays out.',
	],
	'websocketd-empty-header': ({ first }) => [
		`websocketd adds each \`-header\` to its response, so \`${first}\` makes a line with an empty field name. That is not a valid field: some browsers skip it, and others, such as Safari, may drop the connection.`,
		'Take these empty options out of the command. Fields of CORS do nothing for a WebSocket. `curl -i` with Upgrade shows the raw 101.',
	],
	'socketio-dev-server': ({ first }) => [
		`A program answers at \`${first}\`, and no Socket.IO server is attached there at \`/socket.io/\`. Such a port is mostly that of a development server of the front end. Without an address, the client asks the host of the page.`,
		`Give the client the address of the Socket.IO server: \`io('http://localhost:PORT')\`. Or let the development server pass \`/socket.io\` on to it, with \`ws: true\`. Is it the server’s own port, attach Socket.IO to the HTTP server that listens there.`,
	],
	'upgrade-value-case': () => [
		'The server compares the value of Upgrade letter by letter, and may not: `websocket` and `WebSocket` mean the same (RFC 6455 §4.2.1). The client is in order.',
		'Compare the value without regard to case in the server, or update it. Until then the client can write the form that this server wants.',
	],
	'frame-as-http': ({ first }) => [
		`A ${first} got into the encoder for HTTP. In this pipeline of Netty, the encoder for frames is missing or comes too late.`,
		'Write frames only after the handshake is complete (`HANDSHAKE_COMPLETE`, or the future of the handshake). Replace the encoder before the 101 goes out, or use WebSocketServerProtocolHandler.',
	],
	'rest-as-payload': ({ first }) => [
		`The code reads a length (\`${first}\`) and then takes all that follows as payload. If two frames come in one read, or half of one, the text is broken from there on.`,
		'Keep what was read in a buffer. Take a frame out of it only when its whole length is there, and go on with the rest in a loop.',
	],
	'old-socketio-server': ({ first }) => [
		`\`${first}\` is a line of Socket.IO 0.9, which reads the transport from the path. A client from 1.0 on writes it into the query (\`?EIO=…&transport=\`), so the two do not fit.`,
		'Install the same main version of Socket.IO at both ends.',
	],
	'status-after-101': ({ first }) => [
		`The code sets the status ${first} although the 101 has been sent: from there on there is no HTTP, and no status can follow.`,
		'End it with a Close frame and a code (`wb:send_close(1011)` in lua-resty-websocket), or with `ngx.exit(444)`. The handler may look at `ngx.headers_sent` first.',
	],
	'go-response-no-connection': () => [
		'This 101 has no `Connection: Upgrade`, and it must have it (RFC 6455 §4.2.2). So the client is right to refuse it. The server left the field out, or a hop removed it.',
		'Send the handshake straight to the server and compare. Update or mend what drops the field, and do not loosen the check of the client.',
	],
	'http-upgrade-absent': () => [
		'An ordinary HTTP request reached this port: the page itself, its icon, or a person who opened the address in a browser. The server takes each request for a handshake, so it reports what this one lacks. Or a hop dropped Upgrade: then no WebSocket opens at all.',
		'Answer requests without Upgrade as a web server would, or ignore the line. A WebSocket that works meanwhile shows that nothing else is wrong.',
	],
	'iis-before-8': ({ first }) => [
		`IIS has WebSocket since version 8, so from Windows 8 and Server 2012 on. With ${first} it takes the handshake for an ordinary request.`,
		'Run the server without IIS, such as Kestrel on its own, or on a newer Windows. SignalR goes on with another transport by itself.',
	],
	'version-refused': () => [
		'505: the server does not take the HTTP version of the request line. A blank in the path moves the rest of it to the place of the version. Or a hop speaks HTTP/1.0.',
		'Print the first line as it was sent: it must be exactly `GET /path HTTP/1.1`. Write a blank in the path as %20, and let each hop use HTTP/1.1.',
	],
	'two-subprotocols': ({ first }) => [
		`A response names one subprotocol at most, and \`${first}\` is a list (RFC 6455 §4.2.2). Clients take it for a wrong one or for none.`,
		'Let the server choose one name of the request, or leave the field out. A client that offers one name only avoids it.',
	],
	'polling-timed-out': () => [
		'First the long poll got no answer in time, so the session ended. A 400 to a later request with the same sid is only the consequence.',
		'Find out why the poll stays unanswered: a hop that holds the answer back, a blocked server, or a `request_timeout` below 25 s. Then begin again without the old sid, or with WebSocket alone.',
	],
	'unhandled-error-event': () => [
		'Node ends the process because this socket has no listener for its error event. The error itself is mostly ordinary: the other end is gone, such as a page that was left.',
		"Add `.on('error', …)` to each WebSocket, to the server, and to the raw sockets of an upgrade handler or proxy. Then only this connection ends.",
	],
	'nginx-asks-http-1-0': () => [
		'The block passes Upgrade on and has no `proxy_http_version`. So an nginx before 1.29.7 asks the server by HTTP/1.0, and 505 says that the server does not take this version.',
		'Add `proxy_http_version 1.1;` to the `location`, and reload nginx.',
	],
	'loop-ends-quietly': ({ first }) => [
		`\`${first}\` ends without an exception if the connection closes with 1000 or 1001, and a page that is closed sends 1001. So the \`except\` block does not run.`,
		'Put what has to happen at each end into `finally`. A line that was only cut is found by the Pings of the library (`ping_interval`), and then ConnectionClosed comes.',
	],
	'key-file-unset': ({ first }) => [
		`“${first}”: the server cannot load its own certificate or key, so TLS never begins. No client and no network is in question.`,
		'Check the path letter by letter, also for a blank in it. Then see whether the process may read the file, and whether the key belongs to the certificate.',
	],
	'response-of-101': () => [
		'The code builds the response of the WebSocket again with `new Response(…)`, and that allows only 200 to 599. A 101 cannot be built so.',
		'Return the response of `fetch` as it is if the request has Upgrade: websocket, and change header fields only in the others.',
	],
	'haproxy-h2-behind': () => [
		'HAProxy may speak HTTP/2 to this server, and there a WebSocket needs the extended CONNECT of RFC 8441. Many servers do not have it.',
		'Write `alpn http/1.1` on the `server` line, or `ws h1` since version 2.5, so that WebSockets go over HTTP/1.1.',
	],
};
