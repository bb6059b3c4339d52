// Holds the causes of a close code 1006: what happened, what proves it, what rules it out, and what to do.
import { RECORDED_WITH } from '../../../../engine/reader/index.ts';
import type { CauseId } from '../../../../evidence/cause.ts';
import type { CauseText } from '../cause-text.ts';

export const causes: Readonly<Record<CauseId, CauseText>> = {
	'mixed-content': {
		title: 'An https page opens a ws:// address',
		what: 'The browser blocks connections without TLS from a page that was loaded over https. Addresses of the same machine, such as `localhost`, are usually excepted.',
		proof: 'The console says “Mixed Content” or “insecure WebSocket connection”.',
		against: 'The address begins with wss://, or the page was loaded over http.',
		todo: [
			'Use wss:// in the address.',
			'If the WebSocket server has no certificate, give it one, or put a proxy with TLS in front of it.',
		],
		sure: 'Look at the first console message, and at the schemes of both addresses: the page and the WebSocket.',
	},
	'csp-connect-src': {
		title: 'The policy of the page forbids the address',
		what: 'The Content-Security-Policy of the page does not list the WebSocket address in connect-src.',
		proof: 'The console says that the connection violates “connect-src”.',
		against: 'The page has no Content-Security-Policy, or a request reached the server.',
		todo: ['Add the WebSocket origin to connect-src, with its scheme: wss://chat.example.'],
		sure: 'Look for a Content-Security-Policy header field or meta element in the page.',
	},
	dns: {
		title: 'The host name is not found',
		what: 'The name lookup gives no address for the host, so no connection begins.',
		proof: 'The message says ERR_NAME_NOT_RESOLVED, ENOTFOUND or “no such host”.',
		against: 'A TCP connection to this host was established.',
		todo: [
			'If the host name in the address is misspelled, correct it.',
			'If the name is right, add the missing DNS record, or use a name that this network can look up.',
		],
		sure: 'Run `nslookup` with the host name on the machine of the client.',
	},
	refused: {
		title: 'The host refuses the connection',
		what: 'The host answers the TCP connection attempt with a reset, usually because no program listens on this port.',
		proof:
			'The message says ERR_CONNECTION_REFUSED or ECONNREFUSED, or a capture shows RST after SYN.',
		against: 'A TCP connection was established.',
		todo: [
			'If the server does not run, start it. If it runs, compare its port with the port in the address.',
			'If clients are on other machines, let the server listen on all interfaces (0.0.0.0 or ::).',
		],
		sure: 'Run `curl -v` with the same host and port.',
	},
	'tcp-timeout': {
		title: 'The host does not respond',
		what: 'The TCP connection attempt gets no answer, often because a firewall drops its packets.',
		proof:
			'The message says ERR_CONNECTION_TIMED_OUT or `connect ETIMEDOUT`, or a capture shows repeated SYN packets without an answer.',
		against: 'The host sent at least one packet.',
		todo: [
			'If a firewall or a security group blocks the port, open it.',
			'If the address belongs to another machine, correct it.',
		],
		sure: 'Try the same port from the machine of the server, then from outside.',
	},
	'tls-failed': {
		title: 'The TLS handshake fails',
		what: 'Client and server cannot complete the TLS handshake: the certificate is wrong, or the port does not use TLS, for example.',
		proof: 'The message names a certificate or SSL error, or a capture shows a TLS alert.',
		against: 'An HTTP response arrived over wss://.',
		todo: [
			'Open the same host with https:// in a tab, and read what the browser reports about the certificate.',
			'If it does not accept the certificate, use one for this host name that the client trusts.',
			'If the port does not use TLS, use wss:// at a port that does.',
		],
		sure: 'Run `openssl s_client -connect HOST:PORT -servername HOST`.',
	},
	'plain-request': {
		title: 'The client sends an ordinary request to the WebSocket address',
		what: 'The address bar of a browser, `fetch` and many health checks send an ordinary HTTP request. That isn’t an opening handshake (RFC 6455 §4.2.1), so a WebSocket server refuses it, often with 426.',
		proof:
			'The request is from curl or from the address bar, without Upgrade, and the status is 426.',
		against: 'The client sends Upgrade: websocket.',
		todo: [
			'Open the address with `new WebSocket(…)` in a page, or with a tool such as wscat.',
			'If you wanted the page itself, open the address of the HTTP server. It often has another port.',
			'If a health check sends the request, let it ask for an ordinary path, or accept this status.',
		],
		sure: 'Run `new WebSocket(…)` with the ws:// or wss:// address in the console of a page, and read what it reports.',
	},
	'no-server': {
		title: 'No WebSocket server at this address',
		what: 'There is no route to the address, or the server has nothing at this path.',
		proof: 'A log of the server shows that nothing is at this path.',
		against: 'The server responded with 101.',
		todo: [
			'Compare host, port and path with what the server reports when it starts.',
			'If the path is not there, register the WebSocket handler for exactly this path; a missing or extra slash matters.',
			'If there is no route, try other addresses from the same computer: its own network may be down, or have no IPv6.',
		],
		sure: 'Open the same path with `curl -v` and compare the status.',
	},
	'other-protocol': {
		title: 'The port speaks another protocol',
		what: 'The program at this port does not speak WebSocket, or something that is not WebSocket came to it. Its bytes are HTTP, TLS, MQTT or a protocol of its own.',
		proof:
			'The bytes are those of another protocol, or a length in a message is four letters of HTTP.',
		against: 'The response is a 101.',
		todo: [
			'Compare the port with the one that the program offers for WebSocket.',
			'If the program can speak WebSocket, switch it on in its configuration.',
		],
		sure: 'Run `curl -v` with the same host and port, and look at the first bytes of the answer.',
	},
	'malformed-head': {
		title: 'A head is malformed',
		what: 'A line of the request is not a field, or an empty line ends the head too early. The server refuses it, or reads the rest as frames.',
		proof: 'The log of the server shows the line, or the head has an empty line before a field.',
		against: 'The response is a 101, and the first frame arrives.',
		todo: [
			'Write one field per line, each with a colon, and one empty line at the end.',
			'Look for line breaks in values that your program takes from elsewhere.',
		],
		sure: 'Print the head as bytes where it leaves the client. Each line ends with `0d 0a`, and the head with `0d 0a 0d 0a`.',
	},
	'old-draft': {
		title: 'One side speaks a draft of before RFC 6455',
		what: 'The request or the response has fields of a draft of 2010 (hixie-76). The other side knows only the version 13 of RFC 6455.',
		proof: 'The head has Sec-WebSocket-Key1, Sec-WebSocket-Origin or Sec-WebSocket-Location.',
		against: 'The request has Sec-WebSocket-Version: 13.',
		todo: ['Replace the library or the program by a version that speaks RFC 6455.'],
		sure: 'Look for Sec-WebSocket-Version: 13 in the request.',
	},
	'upgrade-hidden': {
		title: 'A program in the server hides the upgrade',
		what: 'The request arrives with its Upgrade field, and the application does not see it. The application server or a middleware takes it, or hides the connection.',
		proof: 'The log shows Connection with Upgrade and an empty value of Upgrade.',
		against: 'Both fields are lost: then it is a proxy.',
		todo: [
			'If the application server takes the upgrade, use one that passes it on, or its own way to open a WebSocket.',
			'If a middleware takes it, find out which: leave them out for this path, one after the other.',
		],
		sure: 'Print all fields of the request in the first handler of the server.',
	},
	'session-lost': {
		title: 'The instance does not know the session',
		what: 'The address has an id that another instance of the server issued, or the server was restarted since.',
		proof: 'The body of the response reports that the session is unknown.',
		against: 'Only one instance runs, and it was not restarted.',
		todo: [
			'If there are several instances, keep a client at one: session affinity at the load balancer.',
			'Or skip the negotiation: let the client use the WebSocket transport only.',
		],
		sure: 'Run one instance only, and try again.',
	},
	'http-2-only': {
		title: 'The server uses HTTP/2 on this connection',
		what: 'Upgrade exists in HTTP/1.1 only. The connection uses HTTP/2, and the server does not support extended CONNECT.',
		proof:
			'TLS negotiated h2 for the failed request, and the server does not send SETTINGS_ENABLE_CONNECT_PROTOCOL.',
		against: 'The request and the response are HTTP/1.1.',
		todo: ['Allow http/1.1 in ALPN for this host, or enable extended CONNECT (RFC 8441).'],
		sure: 'Run `curl -v --http1.1` with the same address and compare.',
	},
	'proxy-http-1-0': {
		title: 'A proxy sends HTTP/1.0 to the server',
		what: 'The proxy sends requests to the server behind it over HTTP/1.0, which has no Upgrade.',
		proof: 'The request line at the server ends with HTTP/1.0.',
		against: 'The request at the server is HTTP/1.1.',
		todo: [
			'Let the proxy use HTTP/1.1 towards the server. nginx does so by default since version 1.29.7.',
		],
		sure: 'Look at the request line in the access log of the server behind the proxy.',
	},
	'proxy-drops-upgrade': {
		title: 'A proxy drops the Upgrade field',
		what: 'Upgrade and Connection are for one hop only. The proxy does not pass them on, so the server sees a plain request.',
		proof: 'The request at the server has no Upgrade field, and the request of the client has it.',
		against: 'The response is a 101, or no proxy is on the path.',
		todo: [
			'Let the proxy pass Upgrade and Connection on for this path.',
			'If the proxy is not yours, use wss://, so that it cannot change the request.',
		],
		sure: 'Connect to the server directly, without the proxy.',
	},
	'bad-gateway': {
		title: 'The proxy gets no valid response from the server behind it',
		what: 'The proxy responds with 502, 503 or 504. The server behind it is missing, refuses or ends the connection, is too slow, or sends an invalid response. Cloudflare also uses 520 to 530.',
		proof:
			'The status is 502 or 504, or the error log of the proxy names the upstream. A 503 can also come from the server itself.',
		against: 'The response is a 101.',
		todo: [
			'Read the error log of the proxy at the time of the request: it shows whether the proxy reached the server.',
			'If the proxy could not connect, start the server, and compare its address with the configuration of the proxy.',
			'If the proxy reached the server, read the log of the server. Check that the proxy uses HTTP or HTTPS as the port expects.',
		],
		sure: 'Run `curl -v` on the machine of the proxy, with the address of the server behind it.',
	},
	'head-too-large': {
		title: 'The head of the request is too large',
		what: 'The request line or a header field is longer than the server or a proxy allows, often because of the cookies. The response is usually 400, 414 or 431.',
		proof:
			'The status is 414 or 431, or the error log says that the URI is too long or a header field too large.',
		against: 'The response is a 101, or the same request is refused without its cookies, too.',
		todo: [
			'Delete cookies that are not needed, and keep tokens out of the address.',
			'Raise the limit for the request head in each server and proxy on the way.',
		],
		sure: 'Send the same request with `curl`, once with the Cookie field and once without.',
	},
	'rate-limited': {
		title: 'A limit for requests or connections is reached',
		what: 'A proxy or the server allows only so many requests or connections, for each client or in total. It refuses the others, often with 429 or 503.',
		proof:
			'The status is 429, or the error log of nginx says `limiting requests`, `limiting connections` or `worker_connections are not enough`.',
		against: 'The first connection after a long pause is refused, too.',
		todo: [
			'Wait longer after each failed attempt before the page connects again.',
			'If many users behind one router share an address, raise the limit.',
		],
		sure: 'Open no connection for ten minutes. After that, a new connection opens.',
	},
	'access-denied': {
		title: 'A rule refuses this client',
		what: 'A rule of the server or a proxy, often a list of addresses, refuses the client with 403. The request is not read any further.',
		proof:
			'The error log says `access forbidden by rule` (nginx) or `client denied by server configuration` (Apache).',
		against: 'Another client with the same address gets a 101.',
		todo: [
			'Allow the address of the client, or remove the rule for the path of the WebSocket.',
			'If there is a load balancer, let the rule look at the address of the client, not of the load balancer.',
		],
		sure: 'Connect from another network, and compare the addresses in the access log.',
	},
	'origin-refused': {
		title: 'The server refuses the origin of the page',
		what: 'The server compares the Origin field with its list and refuses the request, often with 403.',
		proof: 'The log of the server names the origin.',
		against: 'The same page gets a 101.',
		todo: [
			'Add the origin of the page to the list of the server: scheme, host and port.',
			'If there is a proxy, let it pass the Host and Origin fields unchanged.',
		],
		sure: 'Send the same request with `curl`, once with the Origin field and once without.',
	},
	'auth-refused': {
		title: 'The server refuses the credentials',
		what: 'The server (or a proxy, with 407) asks for a login, a cookie or a token, and the request has none that is accepted.',
		proof:
			'The status is 407, or 401 with a WWW-Authenticate field. Some servers send 401 for any refusal.',
		against: 'The response is a 101, and the connection stays open.',
		todo: [
			'If the login is a cookie, log in on the same host first, so that the browser sends it.',
			'If it is a token, send a short-lived one in the address or in the first message: a page cannot add an Authorization field.',
		],
		sure: 'Compare the Cookie field of this request with that of a request that works.',
	},
	redirected: {
		title: 'The server redirects the request',
		what: 'The response is a redirect. A browser does not follow a redirect of an opening handshake.',
		proof: 'The status is between 300 and 399.',
		against: 'The response is a 101.',
		todo: [
			'Use the address in the Location field, with ws:// or wss://.',
			'Frequent reasons: http to https, a missing slash at the end, a login page.',
		],
		sure: 'Read the Location field of the response.',
	},
	'not-upgraded-200': {
		title: 'The server answers with 2xx and does not upgrade',
		what: 'The status is 200 or near it, not 101: an ordinary handler took the request, a proxy dropped Upgrade, or the application refused the client.',
		proof: 'The status is 200 to 299.',
		against: 'The response is a 101.',
		todo: [
			'If an ordinary handler took the request, register one for WebSocket at this path, before handlers that take every path.',
			'If there is a proxy, check that it sends this path to the right server.',
		],
		sure: 'Look at the body of the response: it shows which handler took the request.',
	},
	'wrong-accept': {
		title: 'The accept value is wrong',
		what: 'Sec-WebSocket-Accept does not belong to the key of the request, so the client fails the connection.',
		proof: 'The value differs from Base64(SHA-1(key + GUID)).',
		against: 'The computed value equals the value in the response.',
		todo: [
			'Append the GUID 258EAFA5-E914-47DA-95CA-C5AB0DC85B11 to the key as text, and compute the value from both.',
			'If a cache or a proxy answers, do not let it use a stored response.',
		],
		sure: 'Compare both values in the Accept key lab.',
	},
	'subprotocol-mismatch': {
		title: 'The subprotocols do not match',
		what: 'The server selected a subprotocol that the page did not ask for, or none of those that the page asked for.',
		proof:
			'The console names Sec-WebSocket-Protocol, or the response has a value that the request does not have.',
		against: 'The response names a subprotocol of the request, or neither head names one.',
		todo: [
			'Let the server choose one name from the request, spelled in exactly the same way.',
			'If the server supports none of them, remove the second argument of `new WebSocket`.',
		],
		sure: 'Compare Sec-WebSocket-Protocol in the request and in the response.',
	},
	'extension-mismatch': {
		title: 'The server selects an extension that was not offered',
		what: 'Sec-WebSocket-Extensions of the response names an extension that the request did not offer, or a parameter that the offer does not allow.',
		proof:
			'The console names Sec-WebSocket-Extensions, or a comparison of the two heads shows the mismatch.',
		against: 'The response has no Sec-WebSocket-Extensions field.',
		todo: [
			'Let the server select only offered extensions and parameters that the offer allows.',
			'Turn off permessage-deflate on the server and try again.',
		],
		sure: 'Compare Sec-WebSocket-Extensions in the request and in the response.',
	},
	'compression-mismatch': {
		title: 'The two sides do not agree on compression',
		what: 'One side compresses without an agreement, or the windows of the two sides differ. The first message may still get through.',
		proof:
			'The error is about inflating, such as “invalid distance too far back”, or RSV1 is set without an agreement.',
		against: 'The response has no Sec-WebSocket-Extensions, and no frame has RSV1.',
		todo: [
			'Compare the parameters in both Sec-WebSocket-Extensions fields, above all no_context_takeover.',
			'Switch permessage-deflate off on the server for a test.',
		],
		sure: 'With permessage-deflate switched off, the messages arrive.',
	},
	'http-on-open-socket': {
		title: 'HTTP text arrives on the open WebSocket',
		what: 'After the 101 a program writes an HTTP message on the connection. The receiver reads this text as frames.',
		proof: 'The bytes after the 101 are `48 54 54 50` (HTTP) or a method name.',
		against: 'The first bytes after the 101 are a frame.',
		todo: [
			'Let only one program write to the connection: after the upgrade the HTTP framework must not send a response.',
			'Do not end the request handler with a response after the upgrade.',
		],
		sure: 'Look at the first bytes after the head of the 101.',
	},
	'masking-fault': {
		title: 'A frame has the wrong MASK bit',
		what: 'A client must mask every frame, and a server must not mask any. The receiver must fail the connection; Firefox stays open when a server masks (measured).',
		proof: 'The MASK bit of a frame does not fit its sender.',
		against: 'The MASK bit is set in all frames of the client and in no frame of the server.',
		todo: [
			'Find the sender of the frame. Its library, or code that writes frames by hand, sets the mask, never the data of the application.',
			'If the client sent it: set the MASK bit and use a fresh masking key in each frame.',
			'If the server sent it: send each frame with MASK = 0 and without a masking key.',
			'If a program forwards frames of a client to another client, let it unmask them first.',
		],
		sure: 'Look at the MASK bit of the frame in the Frame lab.',
	},
	'bad-utf8': {
		title: 'A text message is not UTF-8',
		what: 'The payload of a text message or the reason of a Close frame is not valid UTF-8.',
		proof:
			'The bytes are not valid UTF-8. Close code 1007 usually means this; ws also sends it if it cannot decompress a message.',
		against: 'All text messages are valid UTF-8.',
		todo: [
			'If the bytes are not text, send them as a binary message.',
			'If they are text, encode them as UTF-8, and do not end a message in the middle of a character.',
		],
		sure: 'Look at the payload of the last text message or Close frame in the Frame lab.',
	},
	'too-big': {
		title: 'A message is larger than the receiver accepts',
		what: 'The receiver limits the size of a message and ends the connection when a message exceeds this limit.',
		proof: 'The close code is 1009, or the log names the limit.',
		against: 'The connection also ends with small messages.',
		todo: ['Raise the limit of the receiver.', 'Send large data in several messages.'],
		sure: 'Compare the size of the last message with the limit of the receiver.',
	},
	'protocol-error': {
		title: 'A frame breaks the protocol',
		what: 'A frame uses a reserved bit or opcode, has a wrong length or comes in the wrong place. The receiver fails the connection.',
		proof:
			'The bytes show the broken rule. Close code 1002 alone is not proof: it is also sent for a wrong MASK bit, and by Chromium for bad UTF-8.',
		against: 'All frames obey the rules.',
		todo: [
			'Read the rule, and correct the program that sent the frame.',
			'If that part of the program is right, look for a second one that writes to the connection at the same time.',
		],
		sure: 'Open the bytes in the Frame lab, and set the extensions that the handshake agreed on.',
	},
	'idle-timeout': {
		title: 'An idle limit ends the connection',
		what: 'A proxy, a load balancer or one of the two endpoints ends a connection when no byte has passed within its idle limit.',
		proof: `The log of the intermediary or of the endpoint shows the timeout, for example “upstream timed out” in nginx. nginx logs this only at the level \`info\` (source: \`ngx_http_upstream_process_upgraded\` in ngx_http_upstream.c; measured with nginx ${RECORDED_WITH.nginx.version}). The default level is \`error\`, so a missing line proves nothing.`,
		against: 'The connection also ends while data is flowing.',
		todo: [
			'Send Pings at intervals shorter than the limit, for example every 25 s.',
			'Or raise the limit that was reached. Tomcat, Jetty and Tyrus can have a limit of their own, too.',
		],
		sure: 'Measure the silence before the end in two runs: equal times show a limit.',
	},
	'load-balancer-limit': {
		title: 'A load balancer limits how long a connection lasts',
		what: 'A load balancer ends each connection after a fixed time, even if bytes pass.',
		proof:
			'The log of the load balancer shows the limit, for example with Envoy’s response flag for the maximum duration.',
		against: 'Connections last for different lengths of time.',
		todo: [
			'Raise or remove the limit on the duration.',
			'Let the client connect again without an error message when the limit ends a connection.',
		],
		sure: 'Keep traffic on the connection and measure the time from open to close.',
	},
	'process-restarted': {
		title: 'The server or proxy was restarted',
		what: 'A process with open connections was stopped, for example by a deployment or a reload of the configuration.',
		proof: 'The close code is 1012, or the log shows a restart when the connection ended.',
		against: 'The process was not restarted when the connection ended.',
		todo: [
			'Send a Close frame with 1012 or 1001 to all clients before the process stops.',
			'Let clients reconnect after a random delay.',
		],
		sure: 'Compare the time of the end with the start time of the process.',
	},
	'server-crashed': {
		title: 'The server process failed',
		what: 'The process or the handler of the connection ended with an error, so the TCP connection ended, often without a Close frame.',
		proof:
			'The log of the server shows the error, or the close code is 1011. But Python’s websockets also sends 1011 if a Pong is missing.',
		against: 'Other connections of the same process continued.',
		todo: [
			'Read the log of the server from the time when the connection ended.',
			'Handle errors in the handler, and close with 1011.',
		],
		sure: 'Look for an exception or an exit of the process at the time of the end.',
	},
	'event-loop-blocked': {
		title: 'A blocked event loop does not answer Pings',
		what: 'A program does something long without a break, so it cannot answer a Ping. The other side waits for its limit and ends the connection.',
		proof: 'The end comes at the interval plus the limit for a Pong, and a handler blocks.',
		against: 'Pongs arrive until the end.',
		todo: [
			'Await instead of blocking: `await asyncio.sleep(…)` in place of `time.sleep(…)`.',
			'Move long computing and blocking requests to a thread or a process.',
		],
		sure: 'Log the time before and after each handler. A pause of seconds shows it.',
	},
	suspended: {
		title: 'The computer or phone went to sleep',
		what: 'A system that sleeps, or puts an app into the background, ends its connections. Browsers do it on purpose.',
		proof:
			'The end comes when the lid is shut, the screen is locked or the app goes into the background.',
		against: 'The device was in use when the connection ended.',
		todo: ['Connect again on waking (`visibilitychange`, `online`), and ask for what was missed.'],
		sure: 'Keep the device awake, and look whether the connection stays.',
	},
	'peer-vanished': {
		title: 'The other side disappeared',
		what: 'The other machine lost its network or went to sleep. It sends nothing more, not even a FIN.',
		proof: 'A capture shows the same bytes sent again and again without an acknowledgement.',
		against: 'A FIN or an RST arrived from the other side.',
		todo: [
			'Send Pings, and end the connection if no Pong comes back.',
			'Let the client reconnect when its network returns.',
		],
		sure: 'Capture on both machines, and compare what each one sent last.',
	},
	'closed-by-server': {
		title: 'The server’s application closed the connection',
		what: 'The connection worked until the server’s application ended it. For example, a token expired, a message was not allowed, or the client sent messages too often. If the application ends TCP without a Close frame (`terminate()` in ws), the page gets close code 1006.',
		proof:
			'The server sends the first Close frame, with a close code from 3000 to 4999. Close code 1008 alone is not proof: servers also use this generic code to refuse a login or an origin. The close code in `onclose` alone does not show which side closed first.',
		against: 'The client sends the first Close frame.',
		todo: [
			'Look the close code up: 3000 to 3999 in IANA’s registry, 4000 to 4999 in the documentation of the service.',
			'Log `event.code` and `event.reason` in `onclose`.',
			'If the token expired, get a new one before you reconnect.',
		],
		sure: 'Find the entry for this close in the server’s log, then the line of the program that caused it.',
	},
	'closed-by-page': {
		title: 'The client’s own code ended the connection',
		what: 'The page or program called `close()` or `terminate()`, often because a time limit of its own ran out, or the user left the page. The connection may not have been open yet.',
		proof:
			'Chromium’s console shows `WebSocket is closed before the connection is established`. If the client sends the first Close frame, with close code 1001, the user probably left the page.',
		against: 'The page stayed open, kept its WebSocket object, and did not call `close()`.',
		todo: [
			'Search the client’s code and its libraries for calls to `close()` and `terminate()`, also in timers. A `useEffect` callback may return a clean-up function with one.',
			'React’s Strict Mode runs an extra set-up and clean-up in development, which can close a connecting socket. This is harmless: keep `close()` in the clean-up.',
		],
		sure: 'Set a breakpoint at each call of `close()`, and turn on “Preserve log” to see a reload.',
	},
};
