// Holds the words of the facts about faults in configurations and in code.
import type { ConfigFault } from '../../../../evidence/facts/config-fault.ts';
import type { SignValues } from '../../../../evidence/sign-meaning.ts';

export const CONFIG_FAULTS: Readonly<
	Record<ConfigFault, (values: SignValues) => readonly [says: string, todo: string]>
> = {
	order: ({ first, second }) => [
		`Apache checks ProxyPass in order, and \`ProxyPass ${first}\` stands before \`ProxyPass ${second}\`. So the WebSocket goes to the HTTP rule.`,
		`Move \`ProxyPass ${second}\` above \`ProxyPass ${first}\`.`,
	],
	group: ({ first, second }) => [
		`This RewriteRule uses $1 in ${second}, but its pattern ${first} has no group. So the path is lost.`,
		'Write the pattern as `^/?(.*)`.',
	],
	percent: ({ first }) => [
		/HTTP:/i.test(String(first))
			? `${first} lacks the percent sign: Apache takes it as text, so the condition is never true, and the request goes on without Upgrade.`
			: `${first} lacks the percent sign: Apache takes {REQUEST_URI} as text, so the path is wrong.`,
		/HTTP:/i.test(String(first))
			? 'Write `%{HTTP:Upgrade}` and `%{HTTP:Connection}`, and the rule as `RewriteRule ^/?(.*) ws://HOST:PORT/$1 [P,L]`.'
			: 'Write `%{REQUEST_URI}`.',
	],
	'no-p': ({ first }) => [
		`This RewriteRule to ${first} has no [P], so Apache answers with a redirect and passes nothing on. A WebSocket follows no redirect.`,
		'Write `[P,L]` at the end of the rule.',
	],
	'no-location': ({ first, second }) => [
		`The path ${first} goes to \`location ${second}\`, which passes nothing on. So nginx answers the WebSocket itself.`,
		`Add \`location ${first}\` with proxy_pass, Upgrade and Connection.`,
	],
	slash: ({ first, second }) => [
		`The path behind proxy_pass takes the place of the location, so ${first} arrives at the server as ${second}. A 404 fits that.`,
		'Remove the slash or path at the end of proxy_pass, or let the server listen at the shorter path.',
	],
	'rewrite-target': ({ first, second }) => [
		`\`rewrite-target: ${second}\` turns every path into ${second}, so ${first} never arrives at the server. A 404 fits that.`,
		'Remove the annotation for this path, or use a group: `path: /()(ws.*)` with `rewrite-target: /$2`.',
	],
	'nginx-tls-upstream': () => [
		'nginx speaks TLS to the server behind it, and that port answers without TLS. The TLS of the browser is not in question.',
		'Write `proxy_pass http://…` for this port, or give the server behind it TLS.',
	],
	'npm-switch': () => [
		'The switch “Websockets Support” of this proxy host is off, so nginx Proxy Manager passes no Upgrade on. The page itself needs none.',
		'Switch on “Websockets Support” in the proxy host, and save.',
	],
	'h2-upgrade-policy': ({ first }) => [
		`\`${first}\` lets the sidecar speak HTTP/2 to this service, and HTTP/2 has no Upgrade. Plain requests still work.`,
		'Set `h2UpgradePolicy: DO_NOT_UPGRADE` for this host.',
	],
	'other-ingress': ({ first }) => [
		`\`${first}\` is an annotation of the controller of NGINX Inc. ingress-nginx does not know it, so its own default of 60 seconds stays.`,
		'Use `nginx.ingress.kubernetes.io/proxy-read-timeout` and `proxy-send-timeout` with the value 3600, without a unit.',
	],
	'alb-464': () => [
		'464 is a status of the AWS load balancer: the protocol of the request does not fit the protocol version of the target group. A group for gRPC or HTTP/2 takes no WebSocket.',
		'Make a target group with protocol version HTTP1, and a rule that sends this path to it.',
	],
	'nlb-forgets': () => [
		'A network load balancer of AWS forgets a TCP connection on which nothing passed for 350 seconds. What is sent after that is answered with a reset.',
		'Send a Ping every minute or so from one side.',
	],
	'gateway-no-route': () => [
		'This is a message of API Gateway on an open WebSocket, not a refused handshake. It found no route for what was sent: mostly the field of the route selection expression is missing.',
		'Send the field that the expression reads (often `action`), or add a `$default` route.',
	],
	'cloudfront-fields': () => [
		'CloudFront passes the Sec-WebSocket fields on only if an origin request policy says so. Without them the server sees a request that is not whole.',
		'Attach the origin request policy `AllViewer` to the behavior of this path.',
	],
	'cloudflare-port': ({ first }) => [
		`Cloudflare takes connections at a few ports only, and ${first} is not one of them. With TLS they are 443, 2053, 2083, 2087, 2096 and 8443.`,
		'Use one of these ports, such as 8443, or switch the proxy of Cloudflare off for this name.',
	],
	'container-localhost': ({ first }) => [
		`\`${first}\` in a container is that container itself, and nothing listens there. The server runs in another one, or on the host.`,
		'Write the name of the service in its place (`http://app:8000`), or `host.docker.internal` for the host.',
	],
	'localhost-ipv6': ({ first }) => [
		`The connection goes to ${first}, the IPv6 address of localhost, and the server listens at 127.0.0.1 only.`,
		'Write 127.0.0.1 in place of localhost, or let the server listen at both.',
	],
	'reload-proxied': ({ first }) => [
		`\`${first}\` is the socket by which the development server reloads the page. Your proxy rule takes it, too, and sends it to your server.`,
		'Limit the rule with `ws: true` to your own path, or give the reload socket another one. Then look whether your server listens at its port.',
	],
	'reload-reset': () => [
		'One side of a WebSocket that Vite passes on ended its TCP connection. That is harmless if it comes when the page reloads or the server behind it restarts.',
		'Nothing is to be done if it comes only then. If it also comes without, look into the log of the server behind the proxy.',
	],
	'company-root': ({ first }) => [
		`${first} opens TLS on the way and signs with a root of its own. Browsers take that root from the system, and this program does not know it. The certificate of the server is not at fault.`,
		'Give the program that root: `NODE_EXTRA_CA_CERTS=/path/root.pem` in Node, `SSL_CERT_FILE` in Python. Do not switch the check off.',
	],
	antivirus: ({ first }) => [
		`It works without the protection of ${first}, so that program on this computer blocks or changes the connection. Server and network are in order.`,
		'Add the host to its exceptions, or switch off its scanning of web or encrypted traffic for this host.',
	],
	'tunnel-mtu': ({ first }) => [
		`Small messages pass and large ones never arrive, and only through ${first}. So full packets are probably lost in the tunnel: its MTU is too large.`,
		'Set the MTU of the tunnel to 1280 for a test. If that helps, keep it, or clamp the MSS at the gateway.',
	],
	'empty-subprotocol': () => [
		'The request has an empty Sec-WebSocket-Protocol: a hop adds the field even if the client sent none. A server may refuse that or never answer.',
		'Remove the line of the proxy that sets Sec-WebSocket-Protocol. It passes on what the client sends by itself.',
	],
	'tls-to-proxy': ({ first }) => [
		`\`${first}\` asks for TLS to the proxy itself, and the proxy answers without. The WebSocket server was not reached.`,
		'Write the address of the proxy with `http://`. An HTTPS proxy is one that carries HTTPS, and most take a connection without TLS.',
	],
	'close-code-lost': () => [
		'Directly the code arrives, and through the hop in between it does not. So the hop ends the connection to the client with a Close of its own.',
		'Update the gateway. Until then send the reason as a message before the Close. 1005 means that the Close had no code.',
	],
	'background-timer': () => [
		'Chrome runs the timers of a hidden tab only once a minute after five minutes. So a heartbeat of the page comes too late for a shorter limit.',
		'Let the server send Pings, which the browser answers by itself. Or allow more than a minute, or run the timer in a Worker.',
	],
	'socketio-0-9': ({ first }) => [
		`\`${first}\` is Socket.IO 0.9. Its server sends the text \`2::\` every 25 seconds, and drops a client that does not send it back within 60.`,
		'Send `2::` whenever `2::` arrives, or use a client of Socket.IO 0.9. A Ping of WebSocket does not count.',
	],
	'client-id-twice': () => [
		'A broker drops the older connection when a second client connects with the same client id. Then both reconnect in turn, every few seconds.',
		'Give each device and each tab a client id of its own. Then look whether the broker refuses a topic.',
	],
	'mini-program-address': ({ first }) => [
		`\`${first}\` works only while the check of domains is off, as in the developer tools and in debug mode. A phone takes wss:// and a listed domain only.`,
		'Offer the server at `wss://` with a domain and a certificate, and add it to the socket domains in the console.',
	],
	'socket-task-promise': ({ first }) => [
		`“${first}”: without success, fail or complete \`uni.connectSocket\` returns a Promise, and not the task.`,
		'Add `complete: () => {}` to its options, or await the Promise.',
	],
	'no-own-headers': () => [
		'A WebSocket of a page cannot have header fields of its own, and what is set for axios or fetch does not count. So the server gets no token.',
		'Send a short-lived token in the query or as a subprotocol, or use a cookie, and read it there on the server.',
	],
	'reconnect-twice': () => [
		'One failure fires the error event and then the close event, and here both connect again. So each end opens one connection more.',
		'Connect again in the close event only, with one timer, and drop the handlers of the old socket first.',
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
	'extensions-removed': ({ first }) => [
		`\`${first}\` removes the offer of the client, so the server never sees permessage-deflate and nothing is compressed. The connection itself is in order.`,
		'Remove this line, and nginx passes the field on as it came.',
	],
	'basic-of-proxy': ({ first }) => [
		`The 401 asks for Basic authentication (\`${first}\`), so a proxy in front answers. The server never saw the token.`,
		'Leave the path of the WebSocket out of this check. Or send the Basic password in Authorization, and the token in another way.',
	],
	'strip-prefix': ({ first }) => [
		`\`${first}\` takes the first part off the path, and the server behind it has that part in its own path. So it is asked for another path.`,
		'Remove this filter for the route of the WebSocket.',
	],
	monitor: ({ first }) => [
		`“${first}” is a program that asks the path at intervals to see whether it answers. It asks as for a page, so the refusal is right and harmless.`,
		'Let it ask another path, such as `/health`.',
	],
	'emulator-address': ({ first }) => [
		`${first} means the computer only inside of the emulator of Android. A phone reaches nothing there.`,
		'Use the address of the computer in the network of the phone, such as 192.168.1.10. Let the server listen at 0.0.0.0.',
	],
	'clock-1970': () => [
		'The clock of the client stands at 1970, and no certificate was valid then. So the check of the certificate fails.',
		'Set the time first (SNTP), and connect after that.',
	],
	'no-server-name': ({ first }) => [
		`The code calls \`${first}\` and does not set the name of the server (SNI). Many servers and networks refuse TLS without it.`,
		'Call `SSL_set_tlsext_host_name` with the host before this handshake.',
	],
	'effect-dependency': ({ first }) => [
		`The effect depends on what each message changes (\`${first}\`). So each message runs its cleanup, which closes the socket, and opens a new one.`,
		'Depend on the address only, and set the state from the one before: `setMessages((all) => all.concat(one))`.',
	],
	'form-submits': ({ first }) => [
		`A button without a type submits its form (\`${first}\`), so each click loads the page again and its socket ends.`,
		'Write `type=button`, or call `event.preventDefault()` in the submit handler.',
	],
	'receives-once': () => [
		'`receive` of URLSessionWebSocketTask gives one message for each call, and it is called once. Server and connection are in order.',
		'Call `receive` again inside of its handler.',
	],
	'bytes-as-base64': ({ first }) => [
		`\`${first}\` makes Base64, which is a third longer than the bytes. So the message is over the limit although the data is under it.`,
		'Send the bytes as a binary message, or raise the limit of the receiver.',
	],
	'path-of-transport': ({ first }) => [
		`Phoenix adds the name of the transport to the path of a socket: not \`${first}\`, but \`${first}/websocket\`. Its own client does that by itself.`,
		'Connect to that address with `?vsn=2.0.0`, or use the client of Phoenix.',
	],
	'cookie-of-other-host': ({ first }) => [
		`The page and the socket (\`${first}\`) have different hosts: localhost and 127.0.0.1. A cookie belongs to one host, so the session of the page is not sent.`,
		'Make the address of the socket from `location.host`.',
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
	'opcode-three-bits': ({ first }) => [
		`\`${first}\` keeps three bits, and an opcode has four. So a Ping (9) is read as text (1), a Pong as binary, and a Close as a continuation.`,
		'Write `& 0x0f`.',
	],
	'length-of-four-bytes': ({ first }) => [
		`Behind the length 127 stand eight bytes, and \`${first}\` writes four. So the receiver takes the next four bytes for the rest of the length.`,
		'Write the length as 64 bits, high byte first: `pack` with J in PHP, `struct.pack` with Q in Python.',
	],
	'quoted-bits': ({ first }) => [
		`The quotation marks in \`${first}\` are allowed: a value may be a token or a quoted string (RFC 6455 §9.1). A client that refuses them is at fault.`,
		'Do not offer permessage-deflate, or use a client that reads quoted values. A server that leaves the quotation marks out avoids it, too.',
	],
	'accept-of-no-key': ({ first }) => [
		`\`${first}\` is what an empty key gives: the SHA-1 of the GUID alone. So the program that computed it had lost the key.`,
		'Print the key just before the hash: it was not stored, was cleared, or has another name there.',
	],
	'left-line-end': () => [
		'13 and 10 are a line end. The last one of the head was not read, so the reader takes it for a frame, and from there on all is shifted.',
		'Read the head to the empty line that ends it (CR LF CR LF), also if it comes in several reads. Only what stands behind it is a frame.',
	],
	'second-address': ({ first }) => [
		`The first connection goes to an address of the network, and a later one to ${first}: that is the computer of the client itself. The server probably gives this address out.`,
		'Put the address by which clients reach the server into its configuration.',
	],
	stickyness: ({ first }) => [
		`\`${first}\` is misspelled, so Traefik passes over it: the word is \`stickiness\`.`,
		'Write `traefik.backend.loadbalancer.stickiness: true`.',
	],
	'change-origin': ({ first }) => [
		`\`${first}\` changes only Host, and not Origin. The target gets the origin of the development page and probably refuses it.`,
		'Let the proxy set it: `headers: { Origin: … }`, or permit the origin at the target.',
	],
	'ws-to-tls-backend': ({ first }) => [
		`The proxy passes the WebSocket to ${first} without TLS, and the same port speaks TLS (https).`,
		'Write `wss://` there, and switch `SSLProxyEngine on`.',
	],
	'length-in-101-told': () => [
		'A 101 may have no Content-Length (RFC 9110 §8.6): no body follows, and the frames begin at once. A hop that takes the 0 at its word ends the connection.',
		'Leave Content-Length and Transfer-Encoding out of the 101.',
	],
	'directive-place': ({ first }) => [
		`nginx does not start: \`${first}\` may not stand where it stands in the configuration.`,
		'Put proxy_pass into a `location`, and `map` into `http`, outside of `server`. Then run `nginx -t` and reload.',
	],
	'old-root': ({ first }) => [
		`${first} lacks the root of Let’s Encrypt (ISRG Root X1), which Android has since 7.1.1. So it trusts none of its certificates.`,
		'Ship that root with the app (network security configuration), or use a certificate of another authority.',
	],
	'listens-on-loopback': ({ first }) => [
		`The server listens at this computer alone (\`${first}\`), so no other device reaches it.`,
		'Let it listen at 0.0.0.0, and open the port in the firewall of this computer.',
	],
	'accept-without-guid': ({ first }) => [
		`\`${first}\` hashes the key alone. The GUID 258EAFA5-E914-47DA-95CA-C5AB0DC85B11 comes behind it, without a blank.`,
		'Hash the key with the GUID behind it, and send the Base64 of the 20 bytes.',
	],
	'forward-auth': ({ first }) => [
		`Traefik ${first} copies Connection and Upgrade into its question to the auth server, which then fails for a WebSocket. Version 1.7 no longer does.`,
		'Update Traefik to 1.7 or later, or leave the path of the WebSocket out of forward auth to prove it.',
	],
	'mosquitto-order': ({ first, second }) => [
		`In this file the WebSocket listener is port ${first}, and ${second} speaks plain MQTT: \`protocol websockets\` holds for the listener above it.`,
		`Put \`protocol websockets\` below \`listener ${second}\`.`,
	],
	'caddy-scheme': ({ first, second }) => [
		`Caddy does not take this configuration: the address of a server may not be written ${first}. It passes WebSockets on by itself.`,
		`Write \`reverse_proxy ${second}\`. The client still uses ws:// or wss://.`,
	],
	'unknown-variable': ({ first }) =>
		first === 'connection_upgrade'
			? [
					'nginx does not start: `$connection_upgrade` is not one of its own variables. It comes from a `map` block that is missing here.',
					'Write `proxy_set_header Connection upgrade;` in its place, or add the `map` of nginx’s page on WebSocket to the `http` block. Then run `nginx -t` and reload.',
				]
			: [
					`nginx does not start: it knows no variable \`$${first}\`.`,
					'Define it with `map` or `set`, or take it out. Then run `nginx -t` and reload.',
				],
	'backend-h2': ({ first }) => [
		`The proxy speaks HTTP/2 to the server behind it (${first}), and an Upgrade exists in HTTP/1.1 only. Over HTTP/2 both need RFC 8441.`,
		'Keep HTTP/1.1 to the server for the path or the service of the WebSocket. HTTP/2 to the browser does no harm.',
	],
	'ingress-unit': ({ first, second }) => [
		`ingress-nginx takes this time as a number of seconds. It does not know \`${first}\`, so its limit of 60 seconds stays.`,
		`Write the number alone, in quotation marks: \`${second}\`. The log of the controller names the annotation that it refuses.`,
	],
	'adds-upgrade': ({ first }) => [
		`The gateway itself adds \`${first}\` to every request of this route. So an ordinary request, such as the first polling request of Socket.IO, looks like a handshake, and it has no Sec-WebSocket-Key.`,
		'Remove the filters that add Upgrade and Connection: a real handshake brings its own fields, and the gateway passes them on.',
	],
	'fixed-connection': ({ first }) => [
		`“${first}” is a polling request of Socket.IO, which is ordinary HTTP, and it carries \`Connection: Upgrade\` without Upgrade. A proxy sets that field on every request, and the server then sees an upgrade that it does not know.`,
		'Let nginx set it only where the client asks for it, with the `map` of nginx’s page on WebSocket and `proxy_set_header Connection $connection_upgrade;`.',
	],
	'upgrade-value': ({ first }) => [
		`nginx sends \`Upgrade: ${first}\` to the server, and a WebSocket needs \`Upgrade: websocket\`. Only Connection takes its value from the \`map\`.`,
		'Write `proxy_set_header Upgrade $http_upgrade;` and leave the line for Connection as it is.',
	],
	'target-empty': () => [
		'Between GET and HTTP/1.1 the request line has no path. The target must be at least a slash, so the server answers 400 (RFC 9112 §3.2).',
		'Give the path to the call that connects, such as `/` or the path of the WebSocket. An empty string is none.',
	],
	'upgrade-over-http-1-0': ({ first }) => [
		`The request for an upgrade is HTTP/1.0 (\`${first}\`), and a WebSocket needs HTTP/1.1 (RFC 6455 §4.1). A proxy in front made it so: Upgrade and Connection are there.`,
		'In nginx add `proxy_http_version 1.1;` to this location. Other proxies have a setting of that kind.',
	],
	'message-as-buffer': () => [
		'Nothing is broken: these bytes are the text of the message. Since version 8, the library ws hands over text messages as Buffers, too.',
		'Write `data.toString()`. The second argument, isBinary, tells whether it was binary.',
	],
	'session-limit': ({ first }) => [
		`The service says it itself: “${first}”. It counts from the start of the session, so a Ping does not lengthen it.`,
		'Open a new session before that time, carry the state over, and close the old one.',
	],
	'host-without-port': ({ first }) => [
		`nginx passes \`Host ${first}\` on, which has no port, and the page is opened at another port than 80 or 443. Its Origin has the port, so a server that compares both refuses it.`,
		'Write `proxy_set_header Host $http_host;`, which keeps the port.',
	],
	'files-first': ({ first }) => [
		`\`${first}\` looks for a file or folder of this path first. It finds the folder of the page and serves that with 200, so the request never comes to the WebSocket.`,
		'Give the WebSocket a path of its own, with a `location` that only passes on.',
	],
	'frame-limit': ({ first }) => [
		`WebSocket-Node has two limits, and \`${first}\` is the lower one. A browser sends a message as one frame, so a frame above it ends with 1009.`,
		'Raise maxReceivedFrameSize as well, at the end that receives. The reason beside 1009 says which limit it was.',
	],
	'upgrade-refused-keep-alive': () => [
		'`Connection: keep-alive` in the response means that no upgrade came about. With another status than 101 it is usual there, and the status is the real answer.',
		'Look at the status and the body of this response. Then see which fields of the request arrive behind the hop: Upgrade and Connection must be among them.',
	],
	'curl-shows-frames': () => [
		'The odd characters are the heads of the frames: 81 and a length before each text, 88 02 03 e8 for the Close. curl does not read frames if the address is http:// and you set the fields yourself.',
		'Use a WebSocket client such as wscat or websocat, or curl with ws:// (from 7.86 on, if it was built so). The server is right.',
	],
	'stays-at-101': () => [
		'101 is the last status of a WebSocket, and nothing is wrong with it: the entry stays open for as long as the connection does.',
		'Look at its frames (Messages), and log open, message and close in the page. If no message comes, look whether the server sends one.',
	],
	'transport-security': () => [
		'iOS blocks connections without TLS (App Transport Security), also those of ws://. Nothing has left the phone.',
		'Use wss://. For a test, add an exception for this host to `NSAppTransportSecurity` in Info.plist (`NSAllowsLocalNetworking` for the own network).',
	],
	'signalr-negotiation': () => [
		'No WebSocket was tried yet: the first request of SignalR, POST …/negotiate, failed. “Failed to fetch” means CORS, a certificate that is not trusted, or an address that does not answer.',
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
	'placeholder-address': ({ first }) => [
		`The address still holds a placeholder: \`${first}\`. No such host exists.`,
		'Put the real values in, in the file that goes into the page, and build it again. An address in the built script does not change by itself.',
	],
	'option-as-host': ({ first }) => [
		`An option was taken for the address: the name that was looked up is \`${first}\`. So the real address was not tried.`,
		'Write options without a value first, and the address directly behind the option that takes it: `wscat --no-check -c wss://HOST`.',
	],
	'no-value-as-host': ({ first }) => [
		`The name that was looked up is “${first}”. So the address was built from a value that is not set, and the real host was not tried.`,
		'Print the address just before the connection, and set the variable where the program runs: `.env`, the build, or the container.',
	],
	'address-as-host': ({ first }) => [
		`The name that was looked up is \`${first}\`, which is more than a host, or only the scheme of an address. So the real host was not tried.`,
		'Print the whole address. It has its scheme once (`wss://HOST:PORT/PATH`), and an option for the host takes the host alone.',
	],
	'local-network-access': () => [
		'Chrome blocked it before anything was sent: a public page may reach this computer or the local network only with a permission (local network access).',
		'Allow local network access for this site in its settings, or by a policy of the company. The program at the other end is not at fault.',
	],
	'io-suspended': () => [
		'The computer went to sleep, and the browser ended its connections. Errors just after it woke are those of a network that is not up yet.',
		'Let the client connect again when the network is back, with a growing delay. Nothing is wrong with the server.',
	],
	'two-policies': () => [
		'The policy that refuses has no connect-src. So it is another one than the one shown here, mostly that of the response header, and all policies have to allow the address.',
		'Look at Content-Security-Policy in the response headers of the page, and add the address to its connect-src. A meta tag cannot loosen it.',
	],
	'upgraded-by-policy': () => [
		'The code asks for ws://, and the policy of the page (upgrade-insecure-requests) made the browser use wss://. That port probably has no TLS.',
		'Take upgrade-insecure-requests out of the policy of the page, or offer TLS at this address.',
	],
	'insecure-operation': () => [
		'Firefox refuses ws:// from a page that came over https:// (mixed content). Nothing was sent.',
		'Build the address with `location.protocol`: wss:// for a page with https:, and ws:// for one with http:.',
	],
	'curl-without-websocket': () => [
		'This curl has no WebSocket, so nothing was sent. It says nothing about the server.',
		'Write https:// in place of wss:// (http:// in place of ws://), and add `--http1.1 -i -N`. The fields of the handshake stay.',
	],
	'row-finished': () => [
		'“Finished” in the row of a WebSocket only means that it has ended. The row does not show whether it was ever open.',
		'Open the row: Headers shows the status, and 101 means that it was open. Log the close event with its code.',
	],
	'one-connecting': () => [
		'A browser opens one WebSocket to a host at a time (RFC 6455 §4.1). The next waits until the one before is open or has failed. So a handshake that gets no answer holds up the others.',
		'Let the server answer the first one at once, also with an error. Or give it another host name.',
	],
	'http2-refused': () => [
		'This handshake went over HTTP/2 (RFC 8441) and was refused, and over HTTP/1.1 the same address gives 101. So the way over HTTP/2 is at fault, not the request.',
		'Switch WebSocket over HTTP/2 off in the server or the proxy, or update it. To test: `network.http.http2.websockets` in Firefox.',
	],
	'back-forward-cache': () => [
		'The page went into the back/forward cache (persisted). A browser ends its WebSocket then, and the page hears of it when it comes back.',
		'Open a new WebSocket in `pageshow` if `event.persisted` is true. No server or proxy is at fault.',
	],
	'message-no-json': ({ first }) => [
		`The message arrived, and its text is not JSON: “${first}”. The WebSocket works, and the program that reads it expects JSON.`,
		'Parse only what is JSON, or let the server send JSON. With RxJS, give webSocket a `deserializer`: `e => e.data`.',
	],
	'handler-called-at-once': ({ first }) => [
		`\`${first}\` calls the function at once, and what it returns becomes the handler. With a function that connects, this never ends.`,
		'Leave out the brackets, or write `() => setTimeout(connect, 1000)`.',
	],
	'service-name-outside': ({ first }) => [
		`\`${first}\` is a name of the network of containers. Only programs in that network can look it up, and a browser or a program outside cannot.`,
		'From outside use the published port, such as `ws://localhost:PORT`: the left number in `docker ps`. In Kubernetes use the ingress or a port-forward.',
	],
	'origin-decides': ({ first }) => [
		`Without an origin the answer is 403, and with \`${first}\` it works. So the server compares Origin, and nothing else is wrong.`,
		'Let clients other than browsers send an origin of the list, or let the server allow requests without one.',
	],
	'probe-failed': () => [
		'Kubernetes restarts the container because its probe gets no answer in time, and each restart ends all its connections.',
		'Find what keeps the process from answering: a blocked event loop, or too much load. Raise `timeoutSeconds`, and probe an ordinary path.',
	],
	'port-forward-ends': () => [
		'The tunnel of kubectl port-forward ended, and with it the connections in it. It is a tool for tests, and ends with its pod or with a silent line.',
		'Start it again, and use an ingress or a service for anything that lasts.',
	],
	'stop-timed-out': () => [
		'The program does not end when systemd asks it to, because it waits for its open WebSockets. After `TimeoutStopSec`, 90 s by default, it is killed, and no client gets a Close.',
		'On SIGTERM stop listening, close each WebSocket with 1001, and then exit.',
	],
	'haproxy-check': () => [
		'The health check of HAProxy is an ordinary request, and a server for WebSocket refuses it. So HAProxy takes a server that works for dead and answers 503.',
		'Check an ordinary path, check only TCP, or accept the status: `http-check expect status 426`.',
	],
	'name-of-service-unknown': ({ first }) => [
		`The proxy looks up \`${first}\`, and the network of Docker knows no service of this name.`,
		'Write the name as it stands in the compose file, and put both into one network. A service that does not run has no name either.',
	],
	'envoy-no-tcp': () => [
		'Envoy got no TCP connection to the server behind it within its time (UF). Nothing answered, not even a refusal: mostly a firewall or a network policy, or a host that is gone.',
		'Try TCP from the place of Envoy to this address and port. The client and its upgrade are not at fault.',
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
	'arrives-as-page': ({ first }) => [
		`The same path \`${first}\` came once as a WebSocket, which was accepted, and once as an ordinary GET, which got 404. So on that way something drops the upgrade.`,
		'Let the proxy of that way pass it on. In nginx: `proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade;`.',
	],
	'other-port-listens': ({ first }) => [
		`The server listens at port ${first}, and nginx passes on to another port of the same computer. So the connection is refused.`,
		`Write port ${first} into the upstream or proxy_pass of nginx and reload it, or let the server listen at the other one.`,
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
	'other-device': () => [
		'From this computer it works, and from another device it does not. So the server runs, and does not listen for others, or a firewall stops them.',
		'Let it listen at 0.0.0.0, and allow the port in the firewall of this computer. The device has to be in the same network, not in a guest Wi-Fi or on mobile data.',
	],
	'dart-not-upgraded': () => [
		'Something answered in HTTP, and not with 101. So the address is reached, and it is not the certificate. “:0” and “#” are only how Dart prints an address without a port.',
		'Look at the status and the body of that answer: a wrong path, a login, or a proxy that drops the upgrade.',
	],
	'connection-elsewhere': () => [
		'Several instances answer: negotiate went to one of them, and the WebSocket to another, which does not know its connection id.',
		'Switch session affinity on (ARR affinity in App Service). Or use `skipNegotiation` with WebSockets alone, or the Azure SignalR Service.',
	],
	'network-decides': () => [
		'Over another network the same client works. So server, address and code are in order, and this network stops it: its proxy, its firewall, or a program that opens TLS.',
		'Open the site with https:// there and look who issued its certificate, and whether a proxy is set. Use wss:// at port 443.',
	],
	'handle-path': ({ first }) => [
		`\`${first}\` takes its prefix off the path, so the server gets the rest and has no route for it. Caddy itself passes WebSockets on.`,
		'Write `handle` in place of `handle_path`, or register the route without the prefix.',
	],
	'reads-on': () => [
		'The server has read the request and waits for more, in place of answering. So the client never gets its 101.',
		'Read until the empty line, then send the 101 at once. After it the client sends frames.',
	],
	'hmr-port': ({ first }) => [
		`The client for hot reloading asks \`${first}\`, and the page has another port. That port is the one inside the container or behind the proxy.`,
		'Set `server.hmr.clientPort` in vite.config to the port of the page. Only the reloading is concerned.',
	],
	'short-host': ({ first }) => [
		`The host of the address is a single word: \`${first}\`. That is mostly a value at the wrong place, such as a region or a name of a container.`,
		'Put the full name of the host into the setting, and build the page again. An address in a built script does not change by itself.',
	],
	'port-and-server': () => [
		'The WebSocket server is given `port` and `server`. With `port` it opens an HTTP server of its own at this port, without TLS, and the other one is not used.',
		'Leave out `port`, and let the HTTPS server listen: `new WebSocketServer({ server })`, then `server.listen(…)`.',
	],
	'dev-server-proxied': () => [
		'This is the connection for reloading of the development server, and not one of your application. A proxy rule that is too wide passes it on as well, so two programs answer on it.',
		'Give the rule a prefix of its own (not `/`), or set `ws: false`, in `devServer.proxy`.',
	],
	'local-proxy-decides': () => [
		'With the local proxy on and off the time is another one. So there are two limits, one of that proxy and one of a hop on the way, and not of the server.',
		'Send a Ping every 30 seconds, which both count. To raise limits at the server does not help.',
	],
	'direct-holds': () => [
		'Straight at the server it holds, and through the proxy it ends after a time. So the handshake is in order, and a limit of the proxy on silence ends it.',
		'Send a Ping every 20 to 30 seconds, or raise the limit for this path: in nginx `proxy_read_timeout`, 60 seconds by default.',
	],
	'half-open': () => [
		'The connection is half open. Something on the way, such as the address translation of a mobile network, forgot it after a silence and told neither side.',
		'Exchange a message or a Ping every 20 to 30 seconds. If the answer is missing, end the connection and open a new one.',
	],
	'raw-client-of-socketio': () => [
		'A plain WebSocket is opened to Socket.IO. It does not send the `40` that joins, nor answer the ping `2` with `3`, so the server ends the connection after `pingInterval` and `pingTimeout`.',
		'Use socket.io-client. Or send `40` after the open packet, and answer each `2` with `3`.',
	],
	'refused-by-origin-check': () => [
		'code-server refuses the upgrade with 403: the Origin of the page is not the host that it sees. The page shows only 1006.',
		'Let the proxy pass the host on (`proxy_set_header Host $http_host;`) or set X-Forwarded-Host. Or name the address in `--trusted-origins`.',
	],
	'vnc-dialogue': () => [
		'The WebSocket works: it opened, and the versions of VNC passed in it. The end came in the dialogue of VNC, from the VNC server or from websockify.',
		'Look in the log of websockify and of the VNC server at that second. The handshake and the proxy are not at fault.',
	],
	'redirected-to-login': ({ first }) => [
		`The server answers the handshake with a ${first}. So it is reached, and this request carries no valid session.`,
		'Send the cookie or the token of the login with the handshake. To follow the redirect does not help, since it leads to a page.',
	],
	'pong-missing': () => [
		'This client ended the connection itself. Java-WebSocket sends Pings, each 60 seconds by default, and the other end answered none in time.',
		'Let the other end answer Pings. If it cannot, switch the check off with `setConnectionLostTimeout(0)`, and use a message of your own.',
	],
	'upgrade-in-http2': () => [
		'The request of the browser is right. The proxy passes it on over HTTP/2, in which an Upgrade field is forbidden (RFC 9113 §8.2.2).',
		'Let the proxy use HTTP/1.1 to the server: in Caddy `transport http { versions 1.1 }`.',
	],
	'whole-stream-inflated': () => [
		'The message is parsed before it is unpacked as a whole. With zlib-stream all messages are one stream, and the unpacker gives long ones in several pieces.',
		'Collect the pieces until the end of the message (`00 00 ff ff`), and parse then. Or update the library, or switch this compression off.',
	],
	'packets-of-bilibili': () => [
		'This service expects packets of its own in binary messages: a head of 16 bytes, then JSON. It ends a connection that sends plain text.',
		'Build each packet (length, 16, version, operation, 1) before the JSON, and send bytes. Its heartbeat is a packet with operation 2.',
	],
	'gorilla-compression': () => [
		'The client library here (gorilla) takes only an answer that has both `no_context_takeover` parameters. Another answer is legal, and it refuses it all the same.',
		'Update the program with this library, take Sec-WebSocket-Extensions out of the request on the way, or switch compression off at one end.',
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
	'address-empty': () => [
		'The address that the device connects to is empty, so nothing was sent. It comes from the answer of its OTA server.',
		'Fill the address of the WebSocket in the configuration of that server. Network and WebSocket server are not at fault.',
	],
	'domain-not-listed': () => [
		'WeChat stopped the request: the address is not on the list of socket domains of this mini program. The developer tools can skip that check.',
		'Add its wss:// domain under the server domains of the mini program, and compile again. If it is there already, the list in effect is an older one: scan the preview again.',
	],
	'workerman-wss': () => [
		'Workerman takes the scheme for the name of a protocol, and has none called wss. So nothing was sent yet.',
		"Write `ws://HOST:443/PATH` and set `$connection->transport = 'ssl';` before connect().",
	],
	'cloudflare-block': () => [
		'Cloudflare itself answered 403, with a page of its own and not with an answer of the server. It takes this client for a bot, or a rule of the site forbids it.',
		'Read the page in the body. Send the User-Agent and Origin of a browser; if the site is yours, let this path pass in its firewall rules.',
	],
	'apache-module': () => [
		'No module of Apache took this request. For ws:// mod_proxy_wstunnel is not loaded, or it is and the request came without Upgrade; http:// needs mod_proxy_http.',
		'`a2enmod proxy proxy_http proxy_wstunnel`, then restart Apache. From 2.4.47 on, `upgrade=websocket` at ProxyPass needs proxy_http alone.',
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
	'plain-to-java-tls': () => [
		'A client without TLS (ws://) came to this port, which expects TLS. The server could not read its GET as a TLS record, and refusing it is right.',
		'Let that client use wss://. If the whole server stops because of it, the library does not keep the error to the one connection: update it.',
	],
	'redis-refused': ({ first }) => [
		`What was refused is the connection of the server to Redis (\`${first}\`), and not a WebSocket.`,
		'Start Redis, or correct its address in the configuration. In a container 127.0.0.1 is the container itself: write the name of the Redis service there.',
	],
	'origin-null': () => [
		'The page has no origin that the server can compare: it was opened from a file, or in a sandboxed frame. So it is on no list.',
		'Serve the page over http from this server, or list its origins, in Spring with `setAllowedOrigins(…)`. Without a list Spring takes only its own origin.',
	],
	'empty-port': ({ first }) => [
		`The address has a colon and no port behind it: \`${first}\`. What compares addresses as text, such as the list of a mini program, then finds no match.`,
		'Write the address without the colon. If a library makes it of https://, give it wss:// or the port 443, or update it.',
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
	'adds-connection': ({ first }) => [
		`With \`${first}\` it works, so the client had left Connection out. It is part of the standard: a handshake has \`Upgrade: websocket\` and \`Connection: Upgrade\` (RFC 6455 §4.1), and 400 is the right answer without it.`,
		'Keep this line, and report it to the library: the client has to send the field itself.',
	],
	'host-lacks-port': ({ first }) => [
		`\`${first}\` lacks the port, and the request that works has it. A port that is not the usual one of the scheme belongs into Host (RFC 6455 §4.1), and this server compares it.`,
		'Let the library add the port to Host, or set the field yourself as far as it allows. A proxy must pass Host on with its port.',
	],
	'origin-no-scheme': ({ first }) => [
		`The client sends an origin without a scheme (\`${first}\`). An origin is scheme, host and port, so the server finds no host in it and refuses the handshake.`,
		'Send `http://HOST:PORT` as Origin, or none at all: only browsers must send it. In Java set it in `beforeRequest` of a Configurator, or update the client.',
	],
	'not-http-at-swoole': ({ first }) => [
		`What came to Swoole is not an HTTP request (\`${first}\`), so it answers 400 and closes. Connected means only the TCP connection, not a WebSocket.`,
		'The client has to send the opening handshake first, and frames after the 101: use a WebSocket client in place of a raw socket. For raw sockets, open another port of Swoole with its TCP protocol.',
	],
	'haproxy-needs-key': () => [
		'From 2.4 on HAProxy checks such a request itself: with Connection: Upgrade and Upgrade: websocket it needs a Sec-WebSocket-Key. Without one HAProxy answers 400 before any server.',
		'Send the whole handshake, with Sec-WebSocket-Key (16 bytes in Base64) and `Sec-WebSocket-Version: 13`. The configuration is in order.',
	],
	telnet: () => [
		'telnet sends what you type as it is. A WebSocket server expects an HTTP request first, and frames after the 101, so it refuses this and is right.',
		'Test with a WebSocket client, such as wscat, websocat or `new WebSocket(…)` in the console of a browser.',
	],
	'docker-tls-port': ({ first }) => [
		`\`${first}\`: 2376 is the port of Docker with TLS, and ws:// speaks without. So the daemon ends the connection.`,
		'Use wss://. The daemon also asks for a certificate of the client (DOCKER_CERT_PATH), which has to be in the browser. Port 2375 is the one without TLS, for a closed network only.',
	],
	'proxies-itself': ({ first }) => [
		`nginx listens at port ${first} and passes requests on to the same name and port, so it asks itself. The WebSocket server cannot have this port, too.`,
		'Give the server a port of its own, for example 127.0.0.1:8081, and write that one into proxy_pass. The page keeps the port of nginx.',
	],
	'sockjs-info-proxied': ({ first }) => [
		`SockJS asks for \`${first}\` first, an ordinary request, and through the proxy it gets 404. The proxy does not pass this path on, or changes it. No WebSocket was tried yet.`,
		'Add a location for this path that passes it on unchanged, with `proxy_http_version 1.1`, Upgrade and Connection for the WebSocket that follows.',
	],
	'try-files': ({ first }) => [
		`\`${first}\` stands in the same location as proxy_pass. nginx looks for a file of this name first, finds none, and answers 404 itself. The server behind it is never asked.`,
		'Take the try_files line out of this location, then `nginx -s reload`.',
	],
	'value-lacking': ({ first }) => [
		`The address of the client ends in a variable without a value: \`${first}\`. The server looks for exactly this path and has none.`,
		'Look where the page builds the address, also on a reconnect: the variable is not set yet there. Connect after it has its value.',
	],
	'scheme-twice': ({ first }) => [
		`The address has two schemes: \`${first}\`. So the second one is taken for the name of the host, and no such host exists.`,
		'Give the setting the host alone, without `https://`; the program puts its scheme in front. DNS and the network are not at fault.',
	],
	'own-key': () => [
		'The code sends a Sec-WebSocket-Key of its own, but the library makes one, too. It checks the accept value against that one, so the check fails although the server is right.',
		'Take Sec-WebSocket-Key out of the headers, and with it Connection, Upgrade, Sec-WebSocket-Version and Sec-WebSocket-Extensions. The library sets them. Cookies and Origin may stay.',
	],
	'fixed-key': ({ first }) => [
		`\`${first}\` gives each handshake the same key, which no client made. A client that checks the accept value then refuses the connection, and a plain request becomes a handshake without its client.`,
		'Take the lines for Sec-WebSocket-Key and Sec-WebSocket-Version out: both come from the client. Write `proxy_set_header Upgrade $http_upgrade;`. Then look at the status of the handshake, since a page that is read as frames has odd reserved bits.',
	],
	'own-extensions': () => [
		'The code offers permessage-deflate by hand, but websocket-client cannot inflate. The server takes the offer and sends compressed messages, and the program gets them as they are.',
		'Take Sec-WebSocket-Extensions out of the header; the server then sends plain text. Give the subprotocol as `subprotocols=[…]`.',
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
	'swoole-recv-false': () => [
		'`recv()` returned false: nothing came before its time limit, or the connection has ended. Data that is compressed with gzip would come as a message, so gzip is not the reason.',
		'Print `$cli->errCode` after recv(): 110 is the time limit, 104 a reset. After the end, connect again before the next push(). What a service packs with gzip, unpack with gzdecode().',
	],
	'echo-service': ({ first }) => [
		`\`${first}\` was a public service for tests, and it was closed in 2021. Many examples still name it.`,
		'Use a server of your own for the test, or another echo service such as `wss://ws.postman-echo.com/raw`.',
	],
	'extra-line-end': ({ first }) => [
		`\`${first}\` ends with a line end of its own, and setExtraHeaders adds another one. So an empty line ends the head too early, and the server reads the fields behind it as frames.`,
		'Leave `\\r\\n` out at the end; between two extra fields it is right.',
	],
	'port-after-path': ({ first }) => [
		`In \`${first}\` the port stands behind the path, so it is a part of the path. The client connects to the usual port of the scheme, 80 or 443.`,
		'Write the port behind the host name: `wss://HOST:PORT/PATH`. If a proxy ends TLS at 443, leave it out and let the proxy pass the path on.',
	],
	'path-as-host': ({ first }) => [
		`The first argument of \`${first}\` is a host name alone, without scheme and path. As it is, no such host is found, and nothing connects.`,
		'Give the path as the third argument: `beginSSL(HOST, 443, PATH)`.',
	],
	'bound-to-loopback': ({ first }) => [
		`The server listens for its own computer only (“${first}”), so connections from another one are refused.`,
		'Let it listen at 0.0.0.0 or at the address of the machine, or put a proxy in front of it.',
	],
	'container-loopback': ({ first }) => [
		`The server listens at \`${first}\`, and in a container that is the container itself. A published port leads to its other addresses, so nothing from outside arrives there.`,
		'Let the server listen at 0.0.0.0, and publish the port on the container in which it runs, not on another one.',
	],
	'signalr-handshake': () => [
		'The WebSocket is open, and the first message of SignalR is missing. The hub waits 15 seconds for it (HandshakeTimeout) and then gives up.',
		'Send its handshake request as the first message (protocol and version as JSON, then the byte 1E), or use a client of SignalR.',
	],
	'header-as-message': ({ first }) => [
		`\`${first}\` sends the fields as a message, after the handshake. So the handshake itself goes out without them.`,
		'Give them to the call that connects: `create_connection(url, header=[…], subprotocols=[…], origin=…)`.',
	],
	'window-without-value': () => [
		'The response has client_max_window_bits without a value. A browser may offer it so, and in an answer it needs one from 8 to 15 (RFC 7692 §7.1.2.2). Probably the server copies the offer.',
		'Answer with permessage-deflate alone, or with `client_max_window_bits=15`. If the server does not really compress, leave the field out of the 101.',
	],
	'rsv1-marks': () => [
		'To agree on permessage-deflate compresses nothing by itself. Each message says with RSV1 of its first frame whether it is compressed, and a browser inflates only those.',
		'Compress the payload as raw DEFLATE with a sync flush, and take 00 00 FF FF off its end. Begin the frame with `c1` in place of `81`. Or leave it to a library.',
	],
	'reason-phrase': () => [
		'The status line has an empty reason phrase, which HTTP allows (RFC 9112 §4). This library wants three words there and finds two, so it calls the response malformed.',
		'Update the library: in Python `pip install -U websockets`. The server needs no change.',
	],
	'connection-close': ({ first }) => [
		`The request says \`${first}\`: with close the client announces that the connection ends after the response (RFC 9110 §7.6.1). Many servers pass over that after a 101, and some do end it.`,
		'Send `Connection: Upgrade` alone. If a library sets close, update it or find its option.',
	],
	'fin-left-out': ({ first }) => [
		`\`${first}\` is the opcode without FIN, so each call begins a message in fragments that never ends. The next text frame then breaks the protocol (RFC 6455 §5.4).`,
		'Use `FRAME_TEXT` or `FRAME_BINARY`, which have FIN.',
	],
	'port-twice': ({ first }) => [
		`\`${first}\` has its port twice: this host serves the port under a name of its own, at 443. Nothing answers at the second one.`,
		'Leave the port out of the address. With webpack’s development server: `WDS_SOCKET_PORT=0`; with Vite: `server.hmr.clientPort: 443`.',
	],
	'service-name': ({ first }) => [
		`\`${first}\` is the name of a service, and only the containers know it. A page runs in the browser, outside of their network, and cannot find it. Requests that work are probably made by the server of the page.`,
		'Use the address by which the browser reaches the machine, with the published port, or make it from `location.hostname`.',
	],
	'bundled-ws': () => [
		'The WebSocket is open, and sending fails inside the library ws: a bundler put an empty module in place of the optional bufferutil.',
		'Do not bundle ws: in Next.js name it in `serverExternalPackages`. Or set `WS_NO_BUFFER_UTIL=1`.',
	],
	'mini-program-device': () => [
		'It works in the simulator and fails on the phone, so the server is in order. A phone checks what the simulator may skip: wss://, a domain on the list of the mini program, and the whole certificate chain.',
		'Add the domain to the socket domains of the mini program, and use wss:// with a name, not an IP address. Test once with the debugging mode of the phone: if it connects then, it is the list.',
	],
	'other-location': ({ first, second }) => [
		`The page opens ${first}, and the place that passes the upgrade on is \`location ${second}\`, which does not take this path.`,
		'Put the lines for Upgrade and Connection into the location that takes this path, or into `location /`.',
	],
	'endpoint-injection': () => [
		'The handler of the server failed: a field that Spring should fill in is empty. With `@ServerEndpoint` the container makes a new object for each connection, and Spring does not know it. So the connection ends as soon as it opens.',
		'Make the field static and set it by a setter with `@Autowired`, or give the endpoint a configurator that takes it from Spring. Or use a WebSocketHandler of Spring.',
	],
	runserver: () => [
		'Django’s plain development server answers here: it knows no WebSocket, and logs the handshake as an ordinary GET with 404. A server with Channels says “Starting ASGI/Daphne …” instead.',
		'Since Channels 4: `pip install daphne`, put `daphne` first in INSTALLED_APPS, and set ASGI_APPLICATION.',
	],
	'connection-by-hand': ({ first }) => [
		`The code sets Connection by hand: \`${first}\`. That takes the place of \`Connection: Upgrade\`, so the request asks for no WebSocket, and the server answers it as an ordinary one.`,
		'Remove the lines that set Upgrade and Connection: the library of the client sets them.',
	],
	'pusher-cloud': () => [
		'This answer comes from Pusher’s own service, where the key of a server of one’s own is not known: without `wsHost`, pusher-js connects there. PUSHER_HOST and PUSHER_PORT are read on the server only.',
		"Give Echo `wsHost`, `wsPort`, `forceTLS: false` and `enabledTransports: ['ws', 'wss']`, and build the page again.",
	],
	'check-origin-place': ({ first }) => [
		`\`${first}\` stands beside \`websocket: true\`, and Phoenix does not read it there. It is an option of the transport.`,
		'Write `websocket: [check_origin: […]]`, with the whole origin of each page or extension. `false` lets every page in.',
	],
	'host-with-scheme': ({ first }) => [
		`\`${first}\` has a scheme, but this setting takes a bare host name. So the client asks for another host or path than was meant.`,
		'Write the name alone, with port and path in their own settings. Or give the whole address where an address is expected (`uri` in esp_websocket_client), with wss:// if the host wants TLS.',
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
	'pusher-tls': ({ first }) => [
		`The page goes to wss://${first} at port 443, where pusher-js goes unless it is told otherwise. A server of one’s own mostly listens with ws:// at 6001 or 8080.`,
		"Set `wsHost`, `wsPort`, `forceTLS: false` and `enabledTransports: ['ws', 'wss']` in the options of Echo, and build the page again.",
	],
};

/** Lists the faults of which the log of the server tells more. */
