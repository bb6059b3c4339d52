// Holds the words of the known lines of clients.
import type { OF_CLIENTS } from '../../../../../evidence/facts/known-lines/clients.ts';
import type { KnownLineWords } from '../../known-line-words.ts';

export const WORDS_OF_CLIENTS: KnownLineWords<keyof typeof OF_CLIENTS> = {
	'old-root': ({ first }) => [
		`${first} lacks the root of Let’s Encrypt (ISRG Root X1), which Android has since 7.1.1. So it trusts none of its certificates.`,
		'Ship that root with the app (network security configuration), or use a certificate of another authority.',
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
	'connection-close': ({ first }) => [
		`The request says \`${first}\`: with close the client announces that the connection ends after the response (RFC 9110 §7.6.1). Many servers pass over that after a 101, and some do end it.`,
		'Send `Connection: Upgrade` alone. If a library sets close, update it or find its option.',
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
	'reason-phrase': () => [
		'The status line has an empty reason phrase, which HTTP allows (RFC 9112 §4). This library wants three words there and finds two, so it calls the response malformed.',
		'Update the library: in Python `pip install -U websockets`. The server needs no change.',
	],
	'target-empty': () => [
		'Between GET and HTTP/1.1 the request line has no path. The target must be at least a slash, so the server answers 400 (RFC 9112 §3.2).',
		'Give the path to the call that connects, such as `/` or the path of the WebSocket. An empty string is none.',
	],
	'curl-shows-frames': () => [
		'The odd characters are the heads of the frames: 81 and a length before each text, 88 02 03 e8 for the Close. curl does not read frames if the address is http:// and you set the fields yourself.',
		'Use a WebSocket client such as wscat or websocat, or curl with ws:// (from 7.86 on, if it was built so). The server is right.',
	],
	'transport-security': () => [
		'iOS blocks connections without TLS (App Transport Security), also those of ws://. Nothing has left the phone.',
		'Use wss://. For a test, add an exception for this host to `NSAppTransportSecurity` in Info.plist (`NSAllowsLocalNetworking` for the own network).',
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
	'other-device': () => [
		'From this computer it works, and from another device it does not. So the server runs, and does not listen for others, or a firewall stops them.',
		'Let it listen at 0.0.0.0, and allow the port in the firewall of this computer. The device has to be in the same network, not in a guest Wi-Fi or on mobile data.',
	],
	'dart-not-upgraded': () => [
		'Something answered in HTTP, and not with 101. So the address is reached, and it is not the certificate. “:0” and “#” are only how Dart prints an address without a port.',
		'Look at the status and the body of that answer: a wrong path, a login, or a proxy that drops the upgrade.',
	],
	'hmr-port': ({ first }) => [
		`The client for hot reloading asks \`${first}\`, and the page has another port. That port is the one inside the container or behind the proxy.`,
		'Set `server.hmr.clientPort` in vite.config to the port of the page. Only the reloading is concerned.',
	],
	'short-host': ({ first }) => [
		`The host of the address is a single word: \`${first}\`. That is mostly a value at the wrong place, such as a region or a name of a container.`,
		'Put the full name of the host into the setting, and build the page again. An address in a built script does not change by itself.',
	],
	'half-open': () => [
		'The connection is half open. Something on the way, such as the address translation of a mobile network, forgot it after a silence and told neither side.',
		'Exchange a message or a Ping every 20 to 30 seconds. If the answer is missing, end the connection and open a new one.',
	],
	'raw-client-of-socketio': () => [
		'A plain WebSocket is opened to Socket.IO. It does not send the `40` that joins, nor answer the ping `2` with `3`, so the server ends the connection after `pingInterval` and `pingTimeout`.',
		'Use socket.io-client. Or send `40` after the open packet, and answer each `2` with `3`.',
	],
	'pong-missing': () => [
		'This client ended the connection itself. Java-WebSocket sends Pings, each 60 seconds by default, and the other end answered none in time.',
		'Let the other end answer Pings. If it cannot, switch the check off with `setConnectionLostTimeout(0)`, and use a message of your own.',
	],
	'whole-stream-inflated': () => [
		'The message is parsed before it is unpacked as a whole. With zlib-stream all messages are one stream, and the unpacker gives long ones in several pieces.',
		'Collect the pieces until the end of the message (`00 00 ff ff`), and parse then. Or update the library, or switch this compression off.',
	],
	'packets-of-bilibili': () => [
		'This service expects packets of its own in binary messages: a head of 16 bytes, then JSON. It ends a connection that sends plain text.',
		'Build each packet (length, 16, version, operation, 1) before the JSON, and send bytes. Its heartbeat is a packet with operation 2.',
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
	'plain-to-java-tls': () => [
		'A client without TLS (ws://) came to this port, which expects TLS. The server could not read its GET as a TLS record, and refusing it is right.',
		'Let that client use wss://. If the whole server stops because of it, the library does not keep the error to the one connection: update it.',
	],
	'empty-port': ({ first }) => [
		`The address has a colon and no port behind it: \`${first}\`. What compares addresses as text, such as the list of a mini program, then finds no match.`,
		'Write the address without the colon. If a library makes it of https://, give it wss:// or the port 443, or update it.',
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
	'value-lacking': ({ first }) => [
		first.endsWith(':undefined')
			? `The address has no port, but the text “undefined” in its place: \`${first}\`. Such an address is invalid, so nothing was asked. In Vite it comes from \`server.hmr\` without a port.`
			: `The address of the client ends in a variable without a value: \`${first}\`. The server looks for exactly this path and has none.`,
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
	'own-extensions': () => [
		'The code offers permessage-deflate by hand, but websocket-client cannot inflate. The server takes the offer and sends compressed messages, and the program gets them as they are.',
		'Take Sec-WebSocket-Extensions out of the header; the server then sends plain text. Give the subprotocol as `subprotocols=[…]`.',
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
	'signalr-handshake': () => [
		'The WebSocket is open, and the first message of SignalR is missing. The hub waits 15 seconds for it (HandshakeTimeout) and then gives up.',
		'Send its handshake request as the first message (protocol and version as JSON, then the byte 1E), or use a client of SignalR.',
	],
	'host-with-scheme': ({ first }) => [
		`\`${first}\` has a scheme, but this setting takes a bare host name. So the client asks for another host or path than was meant.`,
		'Write the name alone, with port and path in their own settings. Or give the whole address where an address is expected (`uri` in esp_websocket_client), with wss:// if the host wants TLS.',
	],
	'header-as-message': ({ first }) => [
		`\`${first}\` sends the fields as a message, after the handshake. So the handshake itself goes out without them.`,
		'Give them to the call that connects: `create_connection(url, header=[…], subprotocols=[…], origin=…)`.',
	],
	'connection-by-hand': ({ first }) => [
		`The code sets Connection by hand: \`${first}\`. That takes the place of \`Connection: Upgrade\`, so the request asks for no WebSocket, and the server answers it as an ordinary one.`,
		'Remove the lines that set Upgrade and Connection: the library of the client sets them.',
	],
	'pusher-cloud': () => [
		'This answer comes from Pusher’s own service, where the key of a server of one’s own is not known: without `wsHost`, pusher-js connects there. PUSHER_HOST and PUSHER_PORT are read on the server only.',
		"Give Echo `wsHost`, `wsPort`, `forceTLS: false` and `enabledTransports: ['ws', 'wss']`, and build the page again.",
	],
	'effect-without-list': ({ first }) => [
		`This effect has no list of dependencies. So it runs after each render, and each message that changes state opens another WebSocket (\`${first}\`).`,
		'Write `}, []);` at its end, and `return () => ws.close();` as its last line.',
	],
	'dev-client-of-page': ({ first }) => [
		`\`${first}\` is the hot-reload client of webpack-dev-server, which \`npm start\` puts into the page. It does not belong to your application, and visitors do not need it.`,
		'For visitors, serve the result of `npm run build`. For a dev server behind a proxy, set `WDS_SOCKET_PORT=0` and pass `/ws` on with Upgrade.',
	],
	'godot-minus-one': ({ first }) => [
		`In Godot ${first} says that no Close frame came. Either the connection never opened, or it broke later.`,
		'Print `get_ready_state()` at each change: if it never is `STATE_OPEN`, the address, TLS or the network of the exported game is in question. On Android, the export needs the Internet permission; on the web, a page over https needs wss://.',
	],
	'double-slash': ({ first }) => [
		`The path has two slashes in a row: \`${first}\`. For most servers that is another path, and they answer 404 or refuse it.`,
		'Take one of them out where the address is put together: a base that ends with a slash, and a path that begins with one.',
	],
	'curl-connection-close': ({ first }) => [
		`The command itself sends \`${first}\`. A handshake needs \`Connection: Upgrade\`, so a server is right to refuse it. Older versions of some servers took it anyway.`,
		'Write `Connection: Upgrade` into the command or the health check.',
	],
	'address-bare': ({ first }) => [
		`The address \`${first}\` has no port and no path. So the request goes to \`/\` at the usual port, 80 for ws and 443 for wss. The program there answers as it does to a page.`,
		'Write the port and the path of the WebSocket server into the address: `ws://HOST:PORT/PATH`. If it is meant to be there, let the proxy pass Upgrade on.',
	],
	'tunnel-to-own-computer': ({ first }) => [
		`\`${first}\` is this computer itself, and the browser still asks its proxy for a tunnel there. The proxy refuses, so the program at that port was not reached.`,
		'Add `localhost` and `127.0.0.1` to the exceptions of the proxy, in the system or in the browser. A PAC file may decide it, too.',
	],
	'subprotocol-as-header': ({ first }) => [
		`The subprotocol is sent as one of the \`${first}\`, so the library does not know that it offered one. The server chose it, and the library then refuses the response.`,
		'Pass it as `subprotocols=[…]` to `websockets.connect`, and take the field out of the headers.',
	],
	'openssl-number': ({ first }) => [
		`\`${first}\` is an error number of OpenSSL, from its part for TLS, and not a close code. TLS to this host did not come about, or was used before it was there.`,
		'Test TLS alone: `openssl s_client -connect HOST:443 -servername HOST`. It shows the name, the certificate, or that no answer comes.',
	],
	'tunnel-not-supported': ({ first }) => [
		`\`${first}\` comes from the HTTP client itself: it agreed on HTTP/2 with the server and opens no WebSocket over it. Address and token are not in question.`,
		'Let this client offer only http/1.1 in TLS (ALPN), or update it. Until then, switch HTTP/2 off at the proxy for this host.',
	],
	'blank-in-address': ({ first }) => [
		`The address has a blank in it, behind \`${first}\`. A URL has none. Some clients repair it, others refuse it or send a broken request.`,
		'Escape each value: `encodeURIComponent(value)` makes `%20` of a blank.',
	],
	'socketio-no-key': ({ first }) => [
		`The session of Socket.IO was opened, and the WebSocket request behind it has no Sec-WebSocket-Key (\`${first}\`). The client probably speaks a draft that is older than RFC 6455.`,
		'Use a newer WebSocket library in the client, or choose its draft 17 or RFC 6455 (version 13).',
	],
	'reported-code-sent': ({ first }) => [
		`${first} is only reported, and never sent. The program hands it back to \`close()\`, which refuses it. What the server sent (a Close without a code) is legal.`,
		'In the callback for the end, call `close(1000)` if the code is 1005, 1006 or 1015, or do not call it.',
	],
	'esp-tls-send': ({ first }) => [
		`TLS on the board fails while it sends (${first}); the handshake was right. Mostly two tasks or callbacks send at the same time, or memory is short. A proxy is not shown to be at fault.`,
		'Send from one task alone, keep a lock around `send` and `loop()`, and log the free heap before each send.',
	],
	'board-restarts': ({ first }) => [
		`The board restarts itself (${first}): its program crashed, a watchdog bit, or it called a restart. The end of the connection only goes with it.`,
		'Read the lines before `ets` for “Guru Meditation” or “abort”. Look at what your handler for the disconnect does, and at the free heap.',
	],
	'tls-to-loopback': ({ first }) => [
		`With \`${first}\` the client speaks TLS (wss) to a program on this computer. Such a program mostly speaks ws alone.`,
		'Set it to false for a test. Then check that the program listens at this port, and which path it wants.',
	],
	'page-asks-localhost': ({ first }) => [
		`The configuration of the page names \`localhost\` (\`${first}\`). For a browser that is the computer on which it runs, and not the server.`,
		'Write the name or address of the server there, if the browser runs on another computer. Then look at the line of the console for the WebSocket.',
	],
	'ws-made-secure': ({ first }) => [
		`The address is \`${first}\`, and the error is one of TLS. So the browser itself changed ws to wss: it has an HSTS entry for this host, or the page has \`upgrade-insecure-requests\`.`,
		'Delete the host at `chrome://net-internals/#hsts`, or take that directive out of the Content-Security-Policy. The server needs no change.',
	],
	'stompclientlib-sockjs': ({ first }) => [
		`SocketRocket prints ${first} if the answer has no valid Sec-WebSocket-Accept. With Spring that is mostly an endpoint of SockJS, which answers HTTP at this path. Another client adds \`/websocket\` by itself.`,
		'Connect to the same path with `/websocket` at its end, or register the endpoint without `withSockJS()`.',
	],
	'websockify-module-opened': ({ first }) => [
		`\`${first}\` takes handshakes alone. A page that opens the address itself gets 400, which is right and shows nothing.`,
		'Look at the request of `new WebSocket(…)` in the Network tab: its status, 101 or 400, and what ends it.',
	],
	'node-api-in-page': ({ first }) => [
		`\`${first}\` belongs to the library ws of Node. The WebSocket of a browser has no \`on\`; the connection itself is not in question.`,
		'Write `ws.onmessage = (event) => …` with `event.data`, or `ws.addEventListener`.',
	],
	'namespace-in-address': ({ first }) => [
		`Socket.IO takes the path of the address, \`${first}\`, for a namespace, and the server has none of that name. So the server was reached.`,
		'If it is a prefix, write it as the option `path`, with `/socket.io` behind it. Otherwise define `io.of(…)` at the server.',
	],
	'socks-of-environment': ({ first }) => [
		`websockets uses the proxy of the system since version 15, and the system names a SOCKS proxy. For that it needs \`${first}\`. The server was not asked yet.`,
		`Install \`${first}\`, or pass \`proxy=None\` to \`connect()\` to go without the proxy.`,
	],
	'post-to-websocket': ({ first }) => [
		`The client sends an HTTP ${first} to a program that speaks WebSocket alone. It answers 400 to anything but a handshake.`,
		'Compare which program the client wants at this address: its HTTP service is another one. A WebSocket client needs ws:// or wss:// here.',
	],
	'aiohttp-kind-closed': ({ first }) => [
		`In aiohttp “${first}” is the kind of a message, and neither a close code nor a status. It only tells that the connection has ended.`,
		'Print `ws.close_code` and `ws.exception()` at that point, with the time since it opened.',
	],
	'ws-written-into-page': ({ first }) => [
		`The script has \`${first}\` written into it, and the page comes over https. A browser blocks that, and the port speaks TLS anyway.`,
		'Take the scheme from the page: wss:// if `location.protocol` is `https:`, else ws://.',
	],
	'reconnect-timers-pile-up': ({ first }) => [
		`Each connect starts another timer (\`${first}…\`) that connects again, and the close event does so, too. So after each break there are more connections, and each delivers the message.`,
		'Reconnect in one place. Call `clearInterval` before a new timer, and close the old socket and take its handlers off.',
	],
	'socket-on-the-server-side': ({ first }) => [
		`The code runs where there is no global WebSocket (“${first}”): in an older Node, or when a page is rendered at the server. No connection was tried.`,
		'In a page, open it in the browser alone (`onMounted`, `useEffect`, `import.meta.client`). In a program for Node, install `ws`, or update Node.',
	],
	'http-to-amqp': ({ first }) => [
		`The first bytes at this port are “${first}”, an HTTP request, and RabbitMQ speaks AMQP there (5672). So the WebSocket client uses the wrong port.`,
		'Enable `rabbitmq_web_stomp` and connect to port 15674 with the path `/ws`; for MQTT `rabbitmq_web_mqtt` at 15675. Publish that port from the container.',
	],
	'status-hidden-from-page': () => [
		'By design, a page sees neither status nor body of a refused handshake. `onerror` has no details, and `onclose` only 1006. So nothing in the page can show why.',
		'Accept the upgrade first, then close with a code from 4000 to 4999 and a reason: `onclose` has both. Or let the page ask by HTTP before it connects.',
	],
	'login-request-first': ({ first }) => [
		`“${first}” is said of a plain GET. The request that goes ahead for the login probably reaches the handler of the WebSocket, too, and it asks for no upgrade.`,
		'Put the login into the handshake itself: as a header in `Dial` or the options of the client, in a browser as cookie or query. Or give the login a path of its own.',
	],
	'dart-port-zero': () => [
		'“:0” is only how Dart prints an address without a port. It connects to 80, or to 443 with wss://. A ping does not show that something listens there.',
		'Put port and path of the server into the address, as in `ws://192.168.1.1:81/ws`. If both are right: Android may use mobile data, as the Wi-Fi of a board has no internet.',
	],
	'own-deflate': ({ first }) => [
		`If frames without \`${first}\` arrive, the fault came with the compression. Either RSV1 is set although permessage-deflate was not agreed on. Or the length was taken before compressing, or in the wrong form (126 and 127).`,
		'Simplest: send the compressed bytes as an ordinary binary message (first byte `0x82`, RSV1 0), and unpack them in the page. Compute the length from the bytes that are sent.',
	],
	'channels-4-runserver': () => [
		'Since Channels 4, `runserver` has no WebSocket by itself: the handshake goes to plain Django, which knows no such path. Its log then shows an ordinary GET with 404.',
		'`pip install daphne`, put `daphne` first in INSTALLED_APPS, and set ASGI_APPLICATION. At the start it must say “Starting ASGI/Daphne …”.',
	],
	'own-pong': () => [
		'A send without an error does not prove that the connection lives. With frames built by hand, the Pong may be wrong, or the reader is out of step, or a Close frame was not read.',
		'Check the Pong: first byte `0x8A`, masked like each frame of a client, with the payload of the Ping. Read on after each Ping. Binance also cuts a client above 5 messages a second, Pongs included.',
	],
	'sockjs-info-origin': ({ first }) => [
		`Spring checks the origin of \`${first}\` itself, and by default lets in only its own one. A CORS filter does not change that. The WebSocket was not tried yet.`,
		'Add `.setAllowedOriginPatterns("https://FRONT")` or `setAllowedOrigins` behind `addEndpoint`, before `.withSockJS()`. If the 403 stays, Spring Security blocks this path.',
	],
	'pong-unanswered': () => [
		'A browser, OkHttp and most other clients answer each Ping by themselves, as long as they read. A Pong is missing where reading stops: a callback that blocks, a suspended process, or a server that does not read.',
		'Move long work out of the message callback: it runs on the thread that reads. Let the server read all incoming frames, for a Pong only counts once it is read. Compare ping interval and timeout.',
	],
	'browser-data-decides': ({ first }) => [
		`“${first}” cures it, so server and network are in order. What the browser kept is the cause: a stale or very large cookie, or an old script that asks another address.`,
		'When it fails again, compare path, query and Cookie of the request with those of a private window. Send scripts with `Cache-Control: no-cache`, and let the server drop a cookie that it does not know.',
	],
	'vueuse-pong-timeout': ({ first }) => [
		`It is VueUse: when the time of \`${first}\` is over it calls its own \`close()\`, also if the connection has already ended. It takes that for a close on purpose, and so stops reconnecting.`,
		`Update VueUse, for later versions mend this. Until then, leave \`${first}\` out, or call \`open()\` in \`onDisconnected\`.`,
	],
	'frames-over-distance': ({ first }) => [
		`“${first}” means that something else stands where a frame should begin. If only far or slow clients get it, the server probably mixes or loses parts of messages that went out only in part.`,
		'Send one message at a time per connection, and go on sending until all bytes are out. Update the server’s library. Try wss:// as well, which hops can change only if they open TLS.',
	],
	'eof-after-close': ({ first }) => [
		`The client sent its Close frame, and the server ended TCP without sending one back. OkHttp was still waiting for it, so it reports \`${first}\` in \`onFailure\` and not \`onClosed\`.`,
		'Let the server answer a Close frame with a Close frame before it ends TCP. In the app, take this error after an own `close()` as a normal end.',
	],
	'ends-at-push': () => [
		'The connection opens and ends right after a message of the server, and nothing here says who ends it. Mostly the client does, as it cannot read the frame or waits for too short a time. Else code after the send closes it.',
		'Look at the close code at both ends, and try a client that is known to work, such as wscat. In Swoole, a negative `$reactorId` in `onClose` means that the server closed.',
	],
	'tomcat-send-stuck': () => [
		'The blocking send of Tomcat did not get its bytes out within 20 s. With each send, or since an update, a slow client is hardly the reason. The server itself does not write them.',
		'Compare the versions of Tomcat, of its connector and of the `tomcat-websocket` jar: all three must be the same. Go back to the version before the update for a test.',
	],
	'tomcat-send-timeout': () => [
		'The blocking send of Tomcat did not get its bytes out within 20 s. Mostly the client does not read, or its network is gone, and the buffers are full.',
		'Close such a session and send to each one on its own thread, so that one client does not hold the others. Pings show earlier that a client is gone.',
	],
	'close-without-socket': ({ first }) => [
		`“${first}” only says that nothing was open at that call: \`onOpen\` had not come yet, the connection had ended, or it was closed twice. It does not show why, and in closing it is harmless.`,
		'Use the `SocketTask`, keep its state, and call `send` and `close` only between `onOpen` and `onClose`. Look at `onError` and `onClose` for why it did not open or ended.',
	],
	'send-without-receipt': () => [
		'That is how it is: `send` only puts a message into a buffer, and TCP learns late that the network is gone. So single messages have no callback for failure, and `onclose` comes only after a timeout.',
		'Let the receiver confirm each message by its number, and send again what is not confirmed in time. A heartbeat shows the end earlier, and so does the network event of the platform.',
	],
	'channels-ends-in-handshake': () => [
		'It ended before `accept()`, most likely in the server: `connect` of the consumer raises an error or does not accept. Else the login, the allowed origin or the route refuses.',
		'Read the lines of the server behind “WebSocket HANDSHAKING”. REJECT means that the code or the origin check refused, a Traceback that it failed.',
	],
	'later-output-fails': () => [
		'The first ones arrive, so it opens well. A later one that fails looks like a limit. A message is above the largest size (1009), or a Pong comes too late while much is sent (1006, 1011).',
		'Read the close code and the error of the console at that moment. Then raise the limit of a message or the ping timeout, or split the output.',
	],
	'tls-ends-later': () => [
		'The handshake was done, so certificate, port and upgrade are in order. TLS broke later: a record did not verify at its reader. It was damaged on the way, or one side lost its state.',
		'Read the log of the server (or of the proxy that ends TLS) at that second, and note who sends the first FIN. Try another network, and the former version of the TLS library.',
	],
	'fetch-of-socket': ({ first }) => [
		`An ordinary HTTP call cannot open \`${first}\`: it knows only http and https, and a page may not set the Sec-WebSocket fields.`,
		'Use `new WebSocket(…)` with this address, or a WebSocket library. The key is random and new for each connection, so a copied one is of no use.',
	],
	'aiohttp-message-type': ({ first, second }) => [
		first === '8'
			? `${first}:${second} is a Close frame (opcode 8) with the code ${second}. So the other side ended the connection in order, and the call expects a text only.`
			: `A message of type ${first} carries no data. In aiohttp 256 and 257 say that the connection closes or is closed, and 258 is an error.`,
		'Use `async for msg in ws` and look at `msg.type`: at CLOSE, CLOSED or ERROR leave the loop and connect again. `ws.close_code` has the code.',
	],
	'tls-not-begun': () => [
		'The TLS handshake was never begun: the program writes HTTP into a TLS stream that is not set up. So the WebSocket handshake fails at once.',
		'Do the TLS handshake between TCP and WebSocket. In Beast: `ws.next_layer().async_handshake(ssl::stream_base::client)`, with `SSL_set_tlsext_host_name` before, then `ws.async_handshake`.',
	],
	'extension-answer-refused': ({ first }) => [
		`The server answered with \`${first}\`, and this client does not take that. An answer may have only what the client offered: client_max_window_bits only if it stands in the offer (RFC 7692 §7.1.2.2).`,
		'Compare Sec-WebSocket-Extensions in the request and in the response. Let the server leave out what was not offered, or let the client offer it; without an offer there is no compression.',
	],
	'esp-peer-closed': ({ first }) => [
		`\`${first}\` on an ESP says that the other side had already closed TCP: 128 is “not connected” there. Errors behind it, such as errno 22, only follow.`,
		'Read the log of the server at that second: it refused the handshake, or crashed. A server of Socket.IO wants a client of Socket.IO (`beginSocketIO` or `SocketIOclient`).',
	],
	'lookup-unanswered': ({ first, second }) => [
		`The name \`${first}\` was not resolved (“${second}”), so neither TCP nor TLS nor a handshake was tried. The name itself may be right.`,
		'Ask for it on this computer with `nslookup`, and see which DNS server it uses. That one must not lie behind the tunnel that is about to open. Then try the IP address as a test.',
	],
	'okhttp-queue': ({ first }) => [
		`The message has ${first}, and OkHttp queues at most 16 MiB. Beyond that \`send\` gives false, and OkHttp closes the connection itself. Limits of the server come after that.`,
		'Send it in parts and wait for an answer to each, or upload it by HTTP. `queueSize()` tells what still waits.',
	],
	'dial-response-dropped': ({ first }) => [
		`The server answered, and not with a valid 101. \`${first}…\` throws its answer away: the second value is the response.`,
		'Take it as `resp`, and print `resp.Status` and the body if `err` is not nil. They name the refusal.',
	],
	'socketio-0-9-new-server': ({ first }) => [
		`\`${first}\` is how a client of Socket.IO 0.9 begins, and “Transport unknown” is the answer of a server from 1.0 on. These versions do not understand each other.`,
		'Load the client of the version of the server, such as its own `/socket.io/socket.io.js`.',
	],
	'no-port-in-address': ({ first, second }) => [
		`\`${first}\` names no port, so the browser asks port 80. A web server answers there with ${second}, and a WebSocket server of your own mostly listens at another port.`,
		'Write the port of the WebSocket server into the address. Or let the web server at port 80 pass this path on to it.',
	],
	'rn-native-call': () => [
		'The call failed inside of React Native, before any connection was tried. So neither network nor server is involved.',
		'Read the line below it, “null” or an exception of Java: that is the cause. Check the address and the types of the other arguments, then build the native part again.',
	],
	'second-close-frame': ({ first }) => [
		`“${first}”: the server sent a frame after its Close frame. Nothing may follow a Close (RFC 6455 §5.5.1). The connection was ending anyway.`,
		'Update the server’s library. In your own server send one Close only, and nothing after it, no message either.',
	],
	'operation-aborted': () => [
		'The program itself cancelled this read or write, so the message does not come from the other end. Mostly the socket, or the object that holds it, was closed or destroyed while the call was waiting.',
		'Keep the session alive until its handlers have run, with `shared_from_this()` in each of them. Look for a close, a cancel or a time limit just before.',
	],
	'ios-aborted': () => [
		'53 is ECONNABORTED: iOS itself ended the connection. Mostly the app was in the background or the phone slept; a change of network does it, too.',
		'Close when the app goes into the background, and connect again when it returns.',
	],
	'devtools-origin': () => [
		'Chrome’s port for debugging answers 403 to a request with an Origin that it was not told to allow, since version 111.',
		'Let the client send no Origin. Or start Chrome with `--remote-allow-origins=http://localhost:PORT`, with the origin that is sent.',
	],
	'client-unmasked': () => [
		'A client must mask every frame, also Ping, Pong and Close, and a server must end the connection otherwise (RFC 6455 §5.1). A lenient server reads them, and a strict one closes with 1002.',
		'Mask in the library of the client. Set the MASK bit (0x80) in the second byte, write four random bytes behind the length, and XOR the payload with them.',
	],
	'inflate-wants-header': () => [
		'With permessage-deflate the payload is raw DEFLATE, without the header of zlib. `inflateInit`, and `inflateInit2` with windowBits from 0 to 15, expect that header.',
		'Call `inflateInit2(&stream, -15)`, and append 00 00 FF FF to each message before it is inflated.',
	],
	'handshake-body': ({ first, second }) => [
		`“${first}” answered with 200, and with the text “${second}”. So the request reached a program that refuses it or does not speak WebSocket, and a handshake needs a 101.`,
		'Look at what this program wants: path, token or key, and which client. If it works from another computer, print both requests and compare them field by field.',
	],
	'closing-side': ({ first }) => [
		`The stack runs through ${first}. So this side was closing, and it waited for the Close of the other end, which ended TCP instead. No data is lost by that.`,
		'Catch this exception around the close. Or call `CloseOutputAsync`, which sends the Close and does not wait.',
	],
	'parser-paused': ({ first }) => [
		`${first} is not an error: the HTTP parser stops on purpose behind the head of a 101. What follows are frames, and no HTTP.`,
		'Take it as success if the status is 101. Hand the bytes that the parser left over to the reader of frames.',
	],
	'stale-by-client': () => [
		'The client itself closes: Action Cable takes a connection for stale if no ping comes for 6 seconds, and the server sends one every 3. So the pings do not arrive, or not as this client expects them.',
		'Look at the messages in the Network tab: whether one of the type `ping` comes every 3 seconds. If it does, compare the versions of client and server. If it does not, the server is blocked or a hop holds data back.',
	],
};
