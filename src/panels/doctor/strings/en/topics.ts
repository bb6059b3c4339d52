// Holds what the protocol says of the part that a text is about, and how to check it.
import type { NamedTopic } from '../../../../evidence/facts/usual/topics.ts';

export const topics: Readonly<Record<NamedTopic, readonly [says: string, todo: string]>> = {
	blob: [
		'If the data is a Blob: the message was a binary one (opcode 2). A page gets those as a Blob unless its binaryType is arraybuffer.',
		'Send text from the server as a text message. Or read the Blob with `await event.data.text()`.',
	],
	'object-text': [
		'If the other side gets “[object Object]”: send turns an object into that text. A WebSocket message is text or bytes.',
		'Send `JSON.stringify(value)`, and use JSON.parse at the other side.',
	],
	'undefined-text': [
		'If JSON.parse fails at “u”: it got no message, but a value that is not set, and its text begins with that letter.',
		'Parse `event.data`, and log it just before. A property of another name, such as `event.message`, does not exist.',
	],
	opcodes: [
		'If it is about opcodes: 0 continues a message, 1 is text, 2 binary, 8 Close, 9 Ping and 10 (a) Pong (RFC 6455 §5.2).',
		'Answer each Ping with a Pong of the same payload, and a Close with a Close. A Pong that comes unasked needs no answer.',
	],
	'upgrade-event': [
		'If the upgrade event never comes: it belongs to the HTTP server of Node, and not to the app of Express. Only a request with Upgrade raises it.',
		'Keep the server: `const server = app.listen(3000)`, then `server.on(…)` on it. Behind a proxy, see whether Upgrade arrives.',
	],
	switched: [
		'If the answer is 101: the WebSocket is open, and all is right so far. What follows are frames, and no longer HTTP.',
		'Look at the Messages part of this request in the Network tab, and log the close event.',
	],
	pending: [
		'Chrome shows “pending” for a WebSocket as long as it is open. With the status 101 nothing is wrong. Without a status no answer came: a program took the connection and does not answer the handshake.',
		'Look at the status of this request in the Network tab. Without one, check the port, and what the program there logs for the request.',
	],
	'too-early': [
		'If it says “Still in CONNECTING state”: send was called before the WebSocket was open. The connection itself may be fine.',
		'Call send in the open event or after it. Right after the constructor the state is always 0.',
	],
	'ready-state': [
		'If it is about readyState: 0 is connecting, 1 open, 2 closing, 3 closed. It stays 0 as long as the handshake has no answer. 3 is also that of a WebSocket that never opened.',
		'Log the close event with its code, and look at the status of the request in the Network tab.',
	],
	fragment: [
		'If the address has a `#`: a WebSocket address may not have a fragment, so the constructor throws and nothing is sent (WHATWG WebSockets).',
		'Leave out `#` and what follows, or put it in the query. A `#` in a value is written `%23`.',
	],
	'send-queue': [
		'If bufferedAmount grows: send queues messages faster than the connection carries them. The WebSocket of a page never asks a program to wait.',
		'Send less, or wait until `bufferedAmount` is small. A slow receiver lets it grow, too: compare with what the server reads per second.',
	],
	twice: [
		'If each message arrives twice: mostly two connections are open, or a handler was added twice. WebSocket itself never repeats a message.',
		'Count the connections in the Network tab. Close the old one before a new one, and add each handler once (React’s StrictMode runs effects twice).',
	],
	'close-wait': [
		'If sockets stay in CLOSE_WAIT: the other end has closed TCP, and the program here still holds its socket. So it overlooks the end.',
		'Close the socket in the handlers of close and error. Look for connections that the program keeps in a list after their end.',
	],
	'time-wait': [
		'If sockets are in TIME_WAIT: that is normal for a minute or so at the side that ended TCP first. It is not a leak.',
		'Nothing has to change for a few of them. Many each second come from clients that reconnect all the time.',
	],
	'many-connections': [
		'If it ends near 1000 connections: mostly that is the limit of open files of a process, often 1024.',
		'Look at `ulimit -n` or /proc/PID/limits, for the server and for the proxy in front. nginx needs two of its `worker_connections` for each WebSocket.',
	],
	'low-port': [
		'If a program may not listen at a port below 1024: on Linux that needs special rights.',
		'Let it listen at a port such as 8080, with nginx in front at 80 and 443. Or give it the right with `setcap cap_net_bind_service=+ep`.',
	],
	event: [
		'If JSON.parse fails at “o”: the handler parses the event itself. Its text is “[object Object]”.',
		'Parse `event.data`.',
	],
	'no-reason': [
		'If the error event tells nothing: that is so by design. `isTrusted` only says that the browser fired it, and a page may not learn why a connection failed (WHATWG WebSockets).',
		'Log the close event that follows: its code, reason and wasClean. Then look at the status in the Network tab, or ask by hand with curl.',
	],
	lengths: [
		'If messages from 126 or from 65536 bytes on fail: there the length has another form (RFC 6455 §5.2). Up to 125 it stands in the second byte. Then comes 126 with two bytes, and from 65536 on 127 with eight.',
		'Write and read these forms, high byte first, and count bytes and not characters. The Frame lab shows the header for any length.',
	],
	encoding: [
		'If letters arrive wrong: a text message is UTF-8 on the wire. So one side turns bytes into characters, or back, in another encoding.',
		'Name UTF-8 wherever that happens: `StandardCharsets.UTF_8`, `Encoding.UTF8`, `encode()` in Python. Count the length in bytes.',
	],
	'raw-frames': [
		'If a server of your own prints characters without sense: after the 101 a client sends frames, and not text. Each has a header of 2 to 14 bytes, and its payload is masked.',
		'Take the frame apart: opcode, length, four bytes of masking key, then XOR each byte with the key. The Frame lab shows these steps for your bytes.',
	],
	joined: [
		'If messages arrive joined: WebSocket keeps each message apart, whatever TCP does. So they were joined before they were sent, or the receiver reads TCP without taking frames apart.',
		'Look at the frames in the Network tab or in Wireshark: one frame with both is the sender, two frames are the receiver.',
	],
	'control-frames-unseen': [
		'If Pings are not to be seen: a browser answers them by itself and tells the page nothing. Chrome does not list them in its Network tab.',
		'Log them at the server, or look with Wireshark. Firefox lists them in its Network tab if control frames are switched on there.',
	],
	'client-gave-up': [
		'If nginx logs 499: the client ended the connection before a response came. So the server behind it was silent or slow, or the page was left.',
		'Compare the time of the request with the limit of the client, and ask the server behind nginx directly.',
	],
	'mixed-scheme': [
		'If the page has https:// and the address ws://: the browser blocks it before anything is sent (mixed content).',
		'Offer the server with TLS and use wss://. A proxy in front, such as nginx, can do that and pass ws:// on.',
	],
	'two-libraries': [
		'If one side is Socket.IO and the other plain WebSocket: they do not fit. Socket.IO has a protocol of its own on top of WebSocket, with its own path, first messages and heartbeats.',
		'Use Socket.IO on both sides, or plain WebSocket on both (`new WebSocket` with ws or websockets).',
	],
	masking: [
		'If it is about masking: a client masks each of its frames, and a server none (RFC 6455 §5.1). The receiver of a wrong one ends the connection.',
		'Look at the second byte of a frame from each side. From a client it is 80 or more (81 85), from a server less (81 05). Update the library of the side that is wrong.',
	],
	fragments: [
		'If it is about fragments: only the first frame of a message has its opcode, and only the last one has FIN. After the first one the opcode is 0 (RFC 6455 §5.4).',
		'Look at the first byte of each frame: 01 or 02, then 00, then 80. If each begins with 81 or 82, the sender makes messages of the parts. Update its library, or enlarge its buffer.',
	],
	'works-anyway': [
		'By your words it works all the same. So these lines report no fault of the connection: they are rather what a program or a library prints.',
		'Find what prints the line, and update it or switch its debug output off. If something does not work beside it, say what.',
	],
	compression: [
		'If it comes with compression: mostly one library does not inflate, hands a message on in pieces, or keeps its window otherwise. Both heads must name permessage-deflate (RFC 7692 §6).',
		'Switch it off at one side as a test. If other clients can read this server, update this client. If only the first message arrives, or later ones break, it is the window: test with `server_no_context_takeover`. A large one in pieces is to be collected up to FIN.',
	],
	text: [
		'If it is about text: a text message must be UTF-8, or its receiver ends the connection, mostly with 1007 (RFC 6455 §8.1).',
		'Send bytes such as those of a file or a terminal as a binary message. Do not cut a text in the middle of a character.',
	],
	graphql: [
		'If it is about GraphQL: there are two protocols. `graphql-ws` is that of subscriptions-transport-ws, `graphql-transport-ws` that of the npm package graphql-ws.',
		'Use a client and a server of the same protocol. Another name alone does not help, because their messages differ, too.',
	],
	subprotocol: [
		'If it is about the subprotocol: the response may name one that the client offered, and nothing else. By the WHATWG standard a browser that offered one also needs it in the response, and Chrome checks that.',
		'Compare Sec-WebSocket-Protocol in the request and in the response. Let both sides use one name, or let the client offer none; an empty field is wrong.',
	],
	order: [
		'If messages arrive in another order: one WebSocket keeps the order in which its messages were sent (TCP does). So it gets lost in a program: several tasks send, several workers handle messages, or there are several connections.',
		'Log a number with each message where it is sent and where it arrives. Let one task send, and handle the messages of a connection one after another.',
	],
	polling: [
		'If it stays with polling: the upgrade is a second request, with transport=websocket. It fails silently, and the client goes on polling.',
		'Look for that request in the Network tab. If there is none, the client’s `transports` or `upgrade` forbids it. A status is a refusal: mostly a proxy that does not pass Upgrade on.',
	],
	'after-reconnect': [
		'If the new connection is open after a reconnect and yet dead: mostly something of the old one is left. A reader, writer or timer still takes the messages, holds the old socket, or closes the new one at its own deadline. Or what was set up once, such as handlers, login and subscriptions, was not done again.',
		'End the old reader and writer, wait for them, and give each connection its own channel and timers. Then do login and subscriptions in the open handler of each connection.',
	],
	silent: [
		'If it opens and nothing arrives: the handshake is in order. Either the server waits for a first message of the client, such as a login or a subscription, or a hop holds the bytes back.',
		'Look at the messages in the Network tab, which side sent last. Then connect without the proxy, with a tool such as websocat, and send the same first message.',
	],
	reconnect: [
		'If each reconnect makes more connections: a failed WebSocket gives an error event and then a close event, and a handler at both connects twice.',
		'Connect again in the close event only. Before that, end the old WebSocket and clear its timer, and wait longer after each failure.',
	],
	http2: [
		'If it is about HTTP/2: an Upgrade exists only in HTTP/1.1. If TLS agrees on h2 (ALPN), both ends need another handshake (RFC 8441), and many lack it.',
		'Let the client offer only http/1.1 in ALPN, or take h2 from this port. `openssl s_client -alpn h2,http/1.1 -connect HOST:443` shows what the server chooses. In Firefox, `network.http.http2.websockets` set to false shows whether it is that.',
	],
	loopback: [
		'If it is about localhost: the name may mean ::1 first, and a server that listens only at 127.0.0.1 refuses that.',
		'Use 127.0.0.1 in the address, or let the server listen at ::1, too. In a container or an emulator, both are the container or the emulator itself.',
	],
	writers: [
		'If several threads send: most libraries allow one send at a time on a connection.',
		'Let one task send from a queue, or take one lock per connection around each whole send, with Pings and Close.',
	],
	origin: [
		'If it is about the origin: the server compares Origin with its list or with Host, and mostly answers 403. CORS fields change nothing for a WebSocket.',
		'Add the origin of the page to the list of the server, and let the proxy pass Host and X-Forwarded-Proto on.',
	],
	instances: [
		'If several instances answer: a session that one of them made is unknown to the others.',
		'Keep a client at one instance (sticky sessions), or use only the WebSocket transport, which needs no session before.',
	],
	login: [
		'If it is about the login: a page cannot set Authorization on a WebSocket. It sends its cookies, and what stands in the address.',
		'Send a short-lived token in the address, in the first message, or as a cookie. Programs outside of a page can send the field.',
	],
	tls: [
		'If it is about TLS: wss:// needs a port that speaks TLS, with a certificate that the client trusts. A WebSocket shows no warning.',
		'Open https:// with the same host and port: a warning is the certificate, an error at once a port without TLS. If a proxy ends TLS, the server behind it speaks ws://.',
	],
	firewall: [
		'If a firewall is in question: one that drops packets makes the attempt wait, and one that rejects them makes it fail at once.',
		'Open the port in the firewall of the system and in that of the provider. Then try `curl -v` with host and port from the machine of the client.',
	],
	idle: [
		'If nothing flows for a time: each hop may end a silent connection after its limit. nginx has 60 seconds, HAProxy `timeout tunnel`.',
		'Measure how long it was open each time. Then let the server send a Ping every 30 seconds, or raise the limit of that hop.',
	],
};
