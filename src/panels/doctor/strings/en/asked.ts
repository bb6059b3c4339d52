// Holds the answers to questions about WebSocket that come up again and again.
import type { Asked } from '../../../../evidence/facts/usual/asked.ts';

export const asked: Readonly<Record<Asked, readonly [says: string, todo: string]>> = {
	'echo-servers': [
		'Public echo servers come and go. echo.websocket.org was switched off for years, and others have gone for good. A failure there tells nothing about your program.',
		'Run one of your own: `websocat ws-l:127.0.0.1:8080 mirror:`. Then connect to ws://127.0.0.1:8080.',
	],
	'worker-life': [
		'Chrome ends the service worker of an extension after 30 seconds without events, and its WebSocket with it. In newer versions of Chrome, messages of a WebSocket count as events.',
		'Send or receive a message at least every 20 seconds, and set `minimum_chrome_version` to 116. Or hold the WebSocket in an offscreen document.',
	],
	'hidden-tab': [
		'A browser slows the timers of a hidden tab: to one run a second, and in Chrome later to one a minute. So a heartbeat by setInterval comes too late, and the server may close.',
		'Let the server send the Pings, for the browser answers them without timers. Or run the timer in a Web Worker, and check the connection in `visibilitychange`.',
	],
	background: [
		'A phone suspends an app soon after it goes to the background: iOS within seconds to minutes, Android in Doze. Its WebSocket then dies, though its state may still be “open”.',
		'Close it as the app goes to the background, and connect again as it returns. Use push (APNs, FCM) for news in between; on Android a foreground service can keep it.',
	],
	'mini-program': [
		'A WeChat mini program connects only to wss:// addresses whose domain is on its list at mp.weixin.qq.com. At most five WebSockets are open at once, and in the background they end soon.',
		'Add the domain under the server domains for sockets. Use one WebSocket, close it in `onUnload`, and connect again in `onShow`.',
	],
	'app-cleartext': [
		'Android and iOS block ws:// in an app unless its settings allow it. wss:// with a trusted certificate needs no setting.',
		'Use wss://. For tests: `usesCleartextTraffic` or a network security config on Android, an exception in `NSAppTransportSecurity` on iOS.',
	],
	'dev-proxy': [
		'A development server passes a WebSocket on only if its proxy is told so: with `ws: true` in Vite, webpack, Vue CLI, Angular and http-proxy-middleware.',
		'Add `ws: true` to the entry, with a path that hot reload does not use (webpack: `/ws`). Or let the page connect straight to the port of the backend.',
	],
	'next-routes': [
		'A route of such a framework gets a request and gives a response, and an upgrade does not reach it under `next start`. A WebSocket needs the HTTP server itself.',
		'Run the WebSocket server as a program of its own. Or use a custom server: take `upgrade` for your path, and leave `/_next/` to Next.js.',
	],
	hosting: [
		'A WebSocket needs a program that runs as long as the connection. Netlify Functions, plain AWS Lambda and PHP on shared hosting cannot hold one. Others, such as Vercel Functions, end it at their time limit.',
		'Run the server where a process lasts, such as a container or a VPS. Or let a service hold the connections: API Gateway with Lambda, Durable Objects, Pusher or Ably.',
	],
	'stale-state': [
		'A handler sees the state of the render in which it was made. If it was set once, it sees the first value for ever.',
		'Update from the old value: `setMessages((old) => old.concat(message))`. For reading, keep the value in a ref. Messages that come fast need a list, not one state.',
	],
	react: [
		'In development, StrictMode of React runs each effect twice, and an effect runs again when a dependency changes. A WebSocket made outside of an effect is new at each render.',
		'Make it in `useEffect` with `[]`, and return `() => ws.close()`. Or keep it outside of the components, in a module or a context.',
	],
	'route-change': [
		'A change of the route keeps the page, so a WebSocket stays open until the program closes it. Each visit of the view then adds one more.',
		'Close it as the view goes (`onUnmounted`, `beforeDestroy`, `ngOnDestroy`, the cleanup of an effect). Stop its timers, and do not reconnect after that. Or keep one for the whole app.',
	],
	tabs: [
		'Each tab has a page of its own, so each opens its own WebSocket. Tabs can share one only through a SharedWorker, or if one tab passes the messages on.',
		'Open it in a SharedWorker, or let one tab hold it (Web Locks) and use BroadcastChannel. Or let the server take several connections of a user.',
	],
	reload: [
		'A WebSocket belongs to its page. A reload or a change to another page always closes it, mostly with the code 1001, and nothing carries it over.',
		'Connect again as the page loads, and tell the server which session it is. In a single-page app, keep the WebSocket outside of the views.',
	],
	'late-close': [
		'close() only begins the end: it sends a Close, and the close event waits for the answer and the end of TCP. Without an answer it waits for a limit: 60 seconds in Chrome, 30 in ws.',
		'Let the server answer each Close, and end TCP after that. Do your own cleanup right after close(), not in the event. If the network is gone, only a heartbeat shows it soon.',
	],
	'server-vanished': [
		'A page learns of the end from a Close or from TCP. If the network or the server just vanishes, onclose may come minutes later, and `readyState` stays 1.',
		'Send a small message every 20 to 30 seconds and expect an answer. If none comes, drop this WebSocket and open a new one. The `offline` event of the window helps, too.',
	],
	'client-vanished': [
		'A client that loses its network or power sends nothing at its end, so the server cannot notice. Without traffic TCP may wait for ever, or two hours with its keepalive; with traffic it takes minutes.',
		'Let the server send a Ping about every 30 seconds, and end a connection whose Pong does not come. Many libraries have a setting for it, such as `ping_timeout` or an idle timeout.',
	],
	'ping-in-page': [
		'A page cannot send a Ping, nor see one: the WebSocket of a browser has no function for it. The browser answers each Ping of the server by itself.',
		'Let the server send the Pings. If the page must check, use a message of your own, such as the text `ping`, and an answer to it.',
	],
	'need-heartbeat': [
		'A heartbeat does two things: it keeps hops from ending a silent connection, and it shows an end that TCP does not report. If neither matters, it can be left out.',
		'Let the server send a Ping every 20 to 30 seconds, for common limits are 60. Without a Pong, end the connection. A page that wants to check needs messages of its own.',
	],
	'token-expires': [
		'A token is mostly checked in the handshake only. An open WebSocket goes on after the token has expired, unless the server ends it.',
		'Let the server note when the token expires, and close then with a code such as 4401. Or let the client send a new token as a message before that.',
	],
	cookies: [
		'The handshake carries the cookies of the host in the ws address, not those of the page’s host. SameSite, Secure and blocked third-party cookies apply to it, too.',
		'Look at Cookie of this request in the Network tab. Use one site for both, or `SameSite=None; Secure`. localhost and 127.0.0.1 have different cookies.',
	],
	'page-headers': [
		'`new WebSocket()` in a page takes an address and subprotocols, and no fields of the head. So a page cannot set Authorization or a field of its own.',
		'Put a short-lived token in the query, in the first message, in a cookie or in a subprotocol. Other clients can set fields: `headers` in ws, `additional_headers` in Python’s websockets.',
	],
	'page-token': [
		'A page can send a token in the query, in a cookie, as a subprotocol or in the first message. wss:// hides the query on the way, but access logs may keep it.',
		'Use a token that lives a minute and works once, or the first message. Let the server close with 4401 if none comes in some seconds.',
	],
	cors: [
		'CORS does not restrict a WebSocket (`connect-src` of a CSP does). The browser only sends Origin, and the server decides by it.',
		'If the handshake gets a 403, add the origin of the page to the list of the server. Without such a check, any page can connect, with the cookies that SameSite lets through.',
	],
	'refused-reason': [
		'A page never learns why a handshake was refused: the browser hides status and body, and gives only 1006. That is by design (WHATWG WebSockets).',
		'If the page must know, accept the handshake, then close with a code from 4000 to 4999 and a short reason. Or ask over HTTP before.',
	],
	'subscribe-again': [
		'A new connection knows nothing of an old one: login, rooms and subscriptions are gone with it, unless the server restores them. So it opens, and nothing arrives.',
		'Log in and subscribe in the open event, each time it fires. Keep the list of subscriptions in the client, and look at the answer to each one.',
	],
	missed: [
		'WebSocket keeps nothing: what is sent while a client is away is lost for it, and each new connection begins empty.',
		'Number the messages, and keep the last ones at the server. After a reconnect the client sends the last number that it has, or loads the state over HTTP.',
	],
	delivery: [
		'send() only queues a message: WebSocket has no receipt, so it cannot tell whether the other side got it. What is queued when the connection ends is lost.',
		'Give each message an id, let the other side answer with it, and send again after a time without an answer. Socket.IO has such acknowledgements.',
	],
	storm: [
		'After a restart all clients connect at once, and after a failure all at once again. Waits of one length keep them in step.',
		'Wait longer after each failure, and choose each wait at random: up to 1, 2, 4 and so on to 30 seconds. Before a planned restart, close the connections in groups.',
	],
	'gives-up': [
		'Some clients stop by themselves. `withAutomaticReconnect()` of SignalR tries after 0, 2, 10 and 30 seconds, and then never again. Socket.IO does not reconnect after “io server disconnect”.',
		'In SignalR give a retry policy that never gives up, or start again in `onclose`. In Socket.IO call `socket.connect()` then, and look at `reconnectionAttempts`.',
	],
	graceful: [
		'A process that just ends breaks its connections off, and the clients see 1006. An ordinary proxy does not move an open WebSocket to another process, so a deployment needs reconnects.',
		'On SIGTERM take no new connections, send each one a Close with 1001 or 1012, wait some seconds, and then exit. Let the clients reconnect after a random wait.',
	],
	'reconnect-how': [
		'A WebSocket that has closed cannot open again, and a browser never reconnects by itself. The program has to make a new one.',
		'In the close event start a timer that makes a new WebSocket with all its handlers. Double the wait from 1 to 30 seconds, with a random part, and stop after your own close().',
	],
	'other-process': [
		'A connection lives in the process that accepted it. Another process, such as a job or a script, cannot write into it.',
		'Let it publish to a broker such as Redis, or call the WebSocket server over HTTP, which then sends. Within one process, hand the message to the loop (asyncio: `run_coroutine_threadsafe`).',
	],
	processes: [
		'Each process knows only its own connections. A broadcast in one of them reaches the clients of that one, and not those of the others.',
		'Pass messages between them with a broker: an adapter of Socket.IO, `channels_redis` of Django, a backplane of SignalR, or Redis by hand. Polling needs sticky sessions, too. Run one process to see whether it is that.',
	],
	'page-limit': [
		'Chrome allows some 255 WebSockets, and Firefox some 200 in all. The limit of six connections to a host is for HTTP/1.1 requests, not for open WebSockets.',
		'One WebSocket for a page is mostly enough: send the kind of each message with it. Close old ones before you open new ones.',
	],
	'how-many': [
		'A server is not limited to 65535 connections: all share its one port, and TCP tells them apart by the client’s address and port. Open files, memory and CPU are the limits.',
		'Raise `ulimit -n` at the server and at the proxy. One test machine has only some 28000 ports for one target, and so has one proxy for one backend: use more addresses.',
	],
	'slow-client': [
		'A client that reads slowly makes the server keep what it could not send yet, so memory grows. Most send functions do not wait for it.',
		'Watch the queue of each connection (`bufferedAmount` in ws, await of send in Python). Drop old updates, or end a client whose queue is too long.',
	],
	'size-limit': [
		'The protocol allows messages of almost any size, but most programs have a limit and close with 1009. It is 100 MiB in ws, 1 MiB in Python’s websockets, 8 KB in Tomcat and 1 MB in Socket.IO.',
		'Raise the limit of the side that receives (`maxPayload`, `max_size` or `maxHttpBufferSize`), and that of a gateway between. Or cut large data into several messages.',
	],
	'deflate-cost': [
		'permessage-deflate makes text smaller, and costs CPU and memory: with the defaults of zlib some 300 KB for each connection.',
		'Leave it off for small messages, and for data that is compressed already. Else take a smaller window (`server_max_window_bits`), or compress only from some 1 KB on.',
	],
	files: [
		'WebSocket carries bytes as they are: send() takes a Blob, a File or an ArrayBuffer and makes a binary message. Base64 is not needed, and makes it a third larger.',
		'Set `binaryType` to `arraybuffer` to receive bytes. Cut large files into numbered chunks of some 64 KB, and wait while `bufferedAmount` is high.',
	],
	'both-ways': [
		'Receiving waits, and the code behind it runs only when a message comes. To send at any time, two tasks have to share the connection.',
		'In Python: `asyncio.gather(reader(ws), writer(ws))`, one that receives and one that sends. Elsewhere take a thread, a goroutine or an event handler for receiving.',
	],
	'all-at-once': [
		'If messages arrive all at once: mostly the sender does not get back to its event loop. A long loop, `time.sleep` or another blocking call holds it. A proxy that buffers does the same.',
		'Let the loop run between sends (`await asyncio.sleep(0)`), and move long work to a thread. Connect without the proxy to compare.',
	],
	'call-response': [
		'WebSocket knows only messages. Nothing in the protocol tells to which request an answer belongs, so your messages have to.',
		'Put an id into each request, and the same id into its answer. Keep a Map from the id to a promise, and drop it after a time limit.',
	],
	'client-address': [
		'Behind a proxy, each connection comes from the address of the proxy. It can pass the client’s address on in X-Forwarded-For of the handshake.',
		'In nginx: `proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;`. Read it when the connection opens, and trust it only from your own proxy.',
	],
	'sender-only': [
		'If only one client gets a message: a WebSocket sends to its own connection only. WebSocket itself has no broadcast, and the server has to send to each connection.',
		'Keep all connections in a set, and send to each one that is open: `for (const client of wss.clients)` in ws, `io.emit` in Socket.IO. A variable that holds one connection keeps only the last client.',
	],
	'to-one': [
		'WebSocket has neither users nor rooms: the server itself has to keep which connection belongs to which user.',
		'Take the user from the handshake or from the first message. Keep a Map from the user to a set of connections, and remove them in the close event. Socket.IO, SignalR and STOMP have this built in.',
	],
	'connect-timeout': [
		'The WebSocket of a page has no setting for a time limit. Each browser has its own, from 20 seconds to some minutes.',
		'Start a timer with the constructor: if `readyState` is still 0 after 10 seconds, call close() and try again. Libraries have settings, such as `handshakeTimeout` in ws.',
	],
	redirects: [
		'The WebSocket of a browser does not follow redirects: a 301, 302, 307 or 308 ends the handshake (WHATWG WebSockets).',
		'Use the final address: the right scheme, host and slash at the end. Look at Location of the response. Some libraries follow if told so, such as ws with `followRedirects`.',
	],
	'address-bar': [
		'Neither the address bar nor fetch nor axios can open a ws:// address: it needs a client that makes the handshake. The same path with http:// gives 400, 404 or 426, and that is normal.',
		"Try it in the console of a page: `new WebSocket('wss://HOST/PATH').onopen = console.log`. Or use `websocat -v wss://HOST/PATH`.",
	],
	watch: [
		'The Network tab of a browser shows a WebSocket as one request with 101, and its messages in a part of that request. Connections from before DevTools was opened are missing.',
		'Open DevTools, reload, choose “WS” and then Messages. Outside of a browser: `websocat -v`, wscat or Postman. Wireshark shows ws:// with the filter `websocket`.',
	],
	'access-log': [
		'A proxy logs a WebSocket as the connection ends: 101, with the bytes and the time of all of it. Hours are normal there.',
		'Leave the status 101 out of statistics of slow requests. To see a handshake at once, log it in the program itself.',
	],
	monitoring: [
		'A health check is a plain request without Upgrade. The path of a WebSocket answers it with 400, 404 or 426, and a handshake with 101 in place of 200.',
		'Give the check a path of its own that answers 200, such as /health. Or tell it which status to expect.',
	],
	'company-proxy': [
		'Many proxies of companies know only HTTP and break ws://. With wss:// they see a tunnel (CONNECT), and mostly let it through, unless they open TLS.',
		'Use wss:// at port 443, and have a fallback such as polling (Socket.IO, SockJS, SignalR). Compare over a phone’s network. Programs outside of a browser need the proxy in their settings.',
	],
	'shown-as-http': [
		'That is in order. Each WebSocket begins as an HTTP request, so tools show it with http or https. Socket.IO also polls over HTTP first.',
		"Look for the request with the status 101: from there on it is a WebSocket. For Socket.IO, `transports: ['websocket']` leaves out the polling.",
	],
	'reads-once': [
		'If only the first message arrives, mostly the program reads once: `recv()` returns one message. Or it leaves the block that holds the connection, or sets its handler again and again.',
		'Read in a loop (`async for message in ws`, `while True: await ws.recv()`), and keep the program running. In a browser, look at Messages: what is listed there has arrived.',
	],
	'message-waits': [
		'WebSocket sends each message at once, whatever its size. If one waits for the next, the sender does not flush, a hop buffers, or the receiver waits for a number of bytes.',
		'Look where it waits: in a capture or under Messages of the browser. At the receiver take each message as it is, and do not read a fixed length. At a proxy, switch its buffering off.',
	],
	'no-error-event': [
		'Most programs do not count an end without a Close frame as an error. They report only the close event with 1006, and the error event only if the handshake or a frame fails.',
		'Put the reconnect and the log into the handler of close: it comes after each end, also after an error. Add one for error in Node, which otherwise throws.',
	],
	'local-page': [
		'A page with https:// may not use ws://, except to its own computer: Chrome and Firefox allow ws://localhost and ws://127.0.0.1. Other addresses, such as 192.168.x.x, are blocked.',
		'For another device, offer wss:// with a name and a certificate that the browser trusts, or load the page itself over http://.',
	],
	'self-signed': [
		'A WebSocket shows no warning that could be accepted: with a certificate that is not trusted it just fails. A page is trusted for its own host and port only.',
		'Trust the CA on the device (mkcert), or open https:// with the same host and port once and accept. Node takes `NODE_EXTRA_CA_CERTS`, Python an SSL context with `cafile`.',
	],
	'rate-limits': [
		'A data service limits connections, subscriptions and messages, and ends or bans what goes beyond. Binance spot: 1024 streams and 5 messages a second for each connection, 300 connections in 5 minutes for each IP.',
		'Put many subscriptions into one message, keep few connections open, and wait longer after each failure. Look up the limits of your service.',
	],
	lifetime: [
		'The protocol sets no time limit: a WebSocket may stay open for days. What ends it are idle limits (60 seconds in nginx) and limits of a service (API Gateway 2 hours, Binance 24 hours).',
		'Send a Ping every 30 seconds against idle limits. Against the others only a reconnect helps, so the client needs one in any case.',
	],
	'close-codes': [
		'A page may close with 1000 or with 3000 to 4999; another code throws InvalidAccessError. 4000 to 4999 are for your own use, and 3000 to 3999 are registered with IANA.',
		'Use codes such as 4401 and a reason of at most 123 bytes in UTF-8. 1005, 1006 and 1015 are never sent: programs report them by themselves.',
	],
	'was-clean': [
		'`wasClean` is true if both sides exchanged a Close and TCP ended after it. False means that it broke off or never opened, mostly with 1006.',
		'Decide by the code: after 1000 or a code of your own stay closed, after 1001, 1006, 1011, 1012 or 1013 connect again.',
	],
	'address-form': [
		'The address is ws:// or wss://, then the host, the port and the path. The page’s own host is in `location.host`; only newer browsers take a relative address.',
		'Take wss:// if `location.protocol` is that of https, and ws:// otherwise. Then add `location.host` and the path, and it fits on any host.',
	],
	query: [
		'The query arrives with the handshake, as in any HTTP request: `GET /ws?room=1`. Later messages do not carry it. Values need percent-encoding.',
		"Build the address with encodeURIComponent. Read it as the connection opens: `req.url` in ws, `query_params` in FastAPI, `scope['query_string']` in Channels.",
	],
	'one-or-many': [
		'One WebSocket can carry everything, if each message has a field for its kind. Each further one costs a handshake, memory and a heartbeat, and the order between two is not kept.',
		'Put a field `type` into each message, and one handler for each type. A second WebSocket is good for large data that would delay the rest.',
	],
	encrypted: [
		'wss:// is WebSocket over TLS, and protects as https:// does. ws:// can be read and changed by anyone in between. WebSocket itself checks neither login nor input.',
		'Use wss://, check Origin and the login in the handshake, limit size and rate, and check each message as you would a request.',
	],
	ports: [
		'ws:// means port 80 and wss:// port 443, unless the address names another. HTTP and WebSocket can share one port, because each WebSocket begins as an HTTP request.',
		'Attach it to the HTTP server, such as `new WebSocketServer({ server })` in ws. Or let a proxy at port 443 pass one path on.',
	],
	'which-one': [
		'WebSocket fits if both sides send often. If only the server sends, Server-Sent Events are simpler and reconnect by themselves; for rare news polling is enough. A WebSocket begins as HTTP, and is not a raw TCP socket.',
		'Socket.IO, SignalR, STOMP and MQTT add rooms, receipts or reconnects on top of it. WebRTC is for audio, video and data that may be lost.',
	],
	'proxy-config': [
		'A proxy such as nginx passes an upgrade on only if it is told to. It needs HTTP/1.1 to the backend, and the fields Upgrade and Connection set again.',
		'In the `location`: `proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade;`. Add `proxy_read_timeout 3600s;` if it is silent for more than 60 seconds.',
	],
	basics: [
		'A WebSocket begins as an HTTP request with Upgrade. After the answer 101, both sides send messages at any time over the same TCP connection, until one of them closes.',
		'The lessons of this site show the handshake, the frames and the end step by step. To see one, open the Network tab on a page that uses it, and look at the messages.',
	],
};
