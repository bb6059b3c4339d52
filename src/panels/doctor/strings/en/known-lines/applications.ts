// Holds the words of the known lines of protocols above WebSocket, frameworks and platforms.
import { ownValue } from '../../../../../engine/own-value.ts';
import type { OF_APPLICATIONS } from '../../../../../evidence/facts/known-lines/applications.ts';
import type { KnownLineWords } from '../../known-line-words.ts';

/** Says what a status means for a polling request of Socket.IO. */
const POLLING: Readonly<Record<string, string>> = {
	400: 'Mostly the process does not know the session: several processes without sticky sessions, or a restart.',
	401: 'The login was not accepted.',
	403: 'The login or the origin was not accepted (`allowRequest`).',
	404: 'Mostly the path is another one, or no Socket.IO server is there.',
	413: 'The message is larger than a hop or the server takes.',
	500: 'Its log has the error.',
	502: 'The proxy has no valid answer of the server behind it.',
	503: 'The server behind the proxy is not ready.',
	504: 'The server behind the proxy did not answer in time.',
};

export const WORDS_OF_APPLICATIONS: KnownLineWords<keyof typeof OF_APPLICATIONS> = {
	'engineio-post': () => [
		'The first request of Engine.IO has to be a GET. This one had another method and no `sid`, so the server refused it. The server works.',
		'Send a GET first, take `sid` from its body, and send the POST with `&sid=…`.',
	],
	'socketio-0-9-answer': ({ first }) => [
		`\`${first}\` is the handshake of Socket.IO 0.9: session id, heartbeat, time to close, transports. Clients of version 1 and later cannot talk to it.`,
		'Go on at `/socket.io/1/websocket/` with the session id behind it, and answer each `2::` with `2::`. Or update the server.',
	],
	'engineio-ping-unanswered': () => [
		'The text `2` is a ping of Engine.IO, and the client has to answer it with the text `3`. It did not within `pingTimeout`, so the server ended the connection.',
		'Answer each `2` with `3`, or use a client of Socket.IO. Ping and Pong of WebSocket do not count here.',
	],
	'sockjs-still-open': ({ first }) => [
		`\`c${first}\` is a message of SockJS and not a close code. A session with the same id is still open, so this one is refused.`,
		'Make a new random session id for each connection, as sockjs-client does. A raw WebSocket uses the path that ends with `/websocket`, without the ids.',
	],
	'sockjs-close': ({ first }) => [
		`\`c${first}\` is a message of SockJS with which the server ends the session. Its number is not a close code of WebSocket.`,
		'Look for this code and reason in the code of the server.',
	],
	'sockjs-frames': () => [
		'`o` and `h` are messages of SockJS: `o` opens the session, and `h` is its heartbeat. Nothing is wrong with them.',
		'Use sockjs-client, which hides them: messages come as `a[…]`. For a raw WebSocket, connect to the raw endpoint: the prefix of SockJS, then `/websocket`.',
	],
	'engineio-probe': () => [
		'This is how Engine.IO changes from polling to WebSocket: `2probe` and `3probe` test it, `5` switches over. `2` and `3` then are its ping and pong.',
		'Nothing has to change here.',
	],
	'session-after-timeout': () => [
		'Two lines of one story: the session ended with its ping timeout, so requests that still carry its `sid` get `Session ID unknown`. The ping timeout is the first fault.',
		'Find why no pong came in time: a slow link, a sleeping tab, or a blocked server. Raise `pingTimeout`, send less at once, and begin a new session after it.',
	],
	'regular-visitor': () => [
		'No client of yours is connected, and something comes at a fixed interval and goes at once. That is mostly the health check of a load balancer or a monitor.',
		'Look who connects: `ss -tn` or `tcpdump` on the port shows the address. Give the check an ordinary HTTP path, or leave these lines out of the log.',
	],
	'logged-otherwise': () => [
		'Two logs have the same path with 101 and with another status. If it is one request, the WebSocket opened: some loggers write a status of their own for it.',
		'Trust what the client gets: `101` in its network pane. Compare time, address and port of both lines to see whether they are one request.',
	],
	'stomp-host-empty': ({ first }) => [
		`The WebSocket works, and the broker refuses CONNECT: its virtual host is the word “${first}”. So the variable that should hold the name was empty.`,
		'Give connect the real virtual host, with RabbitMQ mostly `/`.',
	],
	'stomp-guest': () => [
		'The WebSocket works, and RabbitMQ refuses the login. Unless it is told otherwise, `guest` may log in from the machine of the broker only.',
		'Make a user of your own, give it rights on the virtual host, and log in with it. The log of RabbitMQ names the reason.',
	],
	'stomp-error': ({ first }) => [
		`The WebSocket works: the broker sent an ERROR of STOMP in it, “${first}”. The lines below it have the details.`,
		'Compare the login, the virtual host and the destination with the configuration of the broker, and read its log.',
	],
	'stomp-no-heartbeat': ({ first }) => [
		`The STOMP client itself ended the connection: for ${first} ms nothing came, twice the interval that both agreed on.`,
		'Look whether the server sends heartbeats: in Spring, a simple broker needs a `TaskScheduler`. A hop that buffers or a page that slept does the same.',
	],
	'stomp-unended': () => [
		'The frame of STOMP has no end: it must end with a byte `00`, and the last bytes here are `0a 0a`. So the server waits for the rest.',
		'Append the byte `00` to the text, often written as `\\0` or ^@.',
	],
	'aws-iot-twice': () => [
		'AWS IoT ended this connection because another client connected with the same client id. If both connect again, they throw each other out.',
		'Give each client an id of its own, for example with a random part, and allow these ids in the policy.',
	],
	'aws-iot-keep-alive': () => [
		'AWS IoT heard nothing from the client for one and a half times its keep-alive, so it ended the connection. The client slept, was blocked, or lost its network.',
		'Look whether the client still ran then. Let it connect again by itself.',
	],
	'aws-iot-ended': ({ first }) => [
		`AWS IoT gives the reason itself: \`${first}\`. The WebSocket had opened before.`,
		'Look this reason up in its documents on lifecycle events, and compare the policy, the credentials and the limits.',
	],
	'mqtt-keep-alive': ({ first }) => [
		`The broker heard nothing from \`${first}\` for one and a half times the keep-alive that the client itself announced, so it had to disconnect it.`,
		'Look whether the client still ran then: a page in the background or a device that sleeps sends no PINGREQ. Let it connect again by itself.',
	],
	'mqtt-refused': ({ first }) => [
		`The WebSocket works, and the MQTT broker refuses the client in its CONNACK: ${/^\d$/.test(first) ? (['', 'version of the protocol', 'client identifier', 'server unavailable', 'bad user name or password', 'not authorized'][Number(first)] ?? '') : first}.`,
		'Compare user name, password and client identifier with what the broker allows, and read its log.',
	],
	'signalr-classic': () => [
		'The client is the one of ASP.NET Core SignalR, and the server is the older ASP.NET SignalR. They cannot talk to each other.',
		'Use the older client (the npm package `signalr`, with jQuery), or move the server to ASP.NET Core.',
	],
	'signalr-keep-alive': ({ first }) => [
		`\`KeepAliveInterval\` of the server is \`${first}\`, but the client gives up after 30 seconds without a message.`,
		'Set `KeepAliveInterval` back to 15 seconds, or the time limit of the client to twice the interval.',
	],
	'azure-signalr-serverless': () => [
		'The application has not connected to the Azure SignalR Service itself, so negotiate fails. In the mode Serverless, the service takes no such connections.',
		'Set the mode of the service to Default if the application uses `AddAzureSignalR`. If it is Default, compare the connection string and outgoing rules.',
	],
	'signalr-token-unread': () => [
		'A page cannot set Authorization on a WebSocket, so SignalR sends the token as `access_token` in the address. The code shown does not read it there.',
		'Take the token from `access_token` in `JwtBearerEvents.OnMessageReceived`, for the paths of the hubs.',
	],
	'phoenix-parameter': ({ first, second }) => [
		`\`connect/3\` of the socket refused the client, whose parameter \`${first}\` is ${second === '' ? 'empty' : `the word “${second}”`}. So the page had no value for it.`,
		'Set the value before the page makes the socket, or give `params` as a function.',
	],
	'phoenix-refused': ({ first }) => [
		`\`connect/3\` of \`${first}\` returned \`:error\`, so Phoenix answered with 403. The parameters in the log are what it had to decide by.`,
		'Compare these parameters with what `connect/3` expects, such as a token that has expired.',
	],
	'cable-unauthorized': () => [
		'The WebSocket opened, and Action Cable then refused the connection: `connect` in the server’s code called `reject_unauthorized_connection`. A cookie reaches only its own host.',
		'Look whether the request has the session cookie. If page and cable are on different hosts, send a token in the address and check that.',
	],
	'cable-restart': () => [
		'The server restarts and announces it to its clients before it closes. The client may connect again.',
		'Let the client connect again after a random time.',
	],
	'slack-refresh': () => [
		'Nothing is wrong: Slack renews its connections every few hours, and announces that here.',
		'Open a new connection with `apps.connections.open` and let the old one close. The SDKs of Slack do that by themselves.',
	],
	'loopback-in-container': ({ first }) => [
		`The server’s program looks for its database at \`${first.replace("', ", ':')}\`. In a container, this address is the container itself, and the database runs in another one.`,
		'Write the name of the service in place of 127.0.0.1, such as `redis` or `db`.',
	],
	'graphql-old-name': ({ first }) => [
		`The client offers \`${first}\`, which is the name of the old protocol. The library graphql-ws calls its own \`graphql-transport-ws\`.`,
		'Offer `graphql-transport-ws` and send its messages, or use `createClient` of graphql-ws.',
	],
	'graphql-init-refused': ({ first }) => [
		`The WebSocket works, and the GraphQL server refuses \`connection_init\`: “${first}”. What the client sent in \`connectionParams\` was not accepted.`,
		'Compare the token that it sends. Give `connectionParams` as a function, because an object keeps the token from when the page was loaded.',
	],
	'ocpp-other-version': () => [
		'`ocpp1.6` was agreed, and the BootNotification is one of OCPP 2.0.1: `chargingStation` in place of `chargePointModel` and `chargePointVendor`.',
		'Set the station and the server to the same version of OCPP. The WebSocket itself works.',
	],
	'ocpp-error': ({ first }) => [
		`The WebSocket works: this is a CALLERROR of OCPP, \`${first}\`. The 4 at its front is the type of the message, not a code.`,
		'Compare the payload of the call with the schema of the version that was agreed.',
	],
	'geth-origin': ({ first }) => [
		`Geth refuses the origin \`${first}\`. Its list for WebSocket is \`--ws.origins\`; \`--http.corsdomain\` holds for HTTP only.`,
		`Add \`--ws.origins ${first}\` and start it again.`,
	],
	'pong-timeout': () => [
		'The server sends Pings and closes because it got no Pong. So the client does not answer Ping frames, or not in time.',
		'Answer each Ping (opcode 9) with a Pong (opcode 10) that has the same payload. Own Pings do not take its place.',
	],
	'object-sent': ({ first }) => [
		`\`send(${first})\` gets an object, and the browser or library makes the text \`[object Object]\` of it. The server cannot read that as JSON.`,
		`Write \`send(JSON.stringify(${first}))\`.`,
	],
	'kraken-names': ({ first }) => [
		`The WebSocket works. Version 2 of Kraken’s feed writes BTC and DOGE where version 1 had XBT and XDG, so it does not know \`${first}\`.`,
		'Subscribe to the pair by its new name, such as `BTC/USD`.',
	],
	'coinbase-subscribe': ({ first }) => [
		`\`${first}\` expects a subscription within 5 seconds and ends the connection otherwise. What was brought shows none.`,
		'Send the subscription in `onopen`.',
	],
	'jupyter-ping': ({ first }) => [
		`Jupyter ended the WebSocket because the browser answered no Ping for ${first} ms, mostly because the computer slept. The kernel goes on.`,
		'Load the page again: output is kept until it connects. Keep the computer from sleeping, or raise `websocket_ping_timeout`.',
	],
	'home-assistant-slow': ({ first }) => [
		`Home Assistant itself dropped this client: ${first} messages waited for it. The client or its network reads more slowly than states change.`,
		'Show fewer entities on this device, or make the integration that changes most often quieter.',
	],
	'default-port-in-host': ({ first }) => [
		`The host has its port and the origin does not: \`${first}\`. A browser leaves the usual port out, and the server compares letter by letter.`,
		'Pass the host on without the port: in nginx `X-Forwarded-Host $host`, without `$server_port`.',
	],
	'host-without-websocket': ({ first }) => [
		`\`${first}\` belongs to a platform that serves pages or plain HTTP and passes no WebSocket on. So the code need not be at fault.`,
		'Run the WebSocket server at a host that supports it, and let the page connect there.',
	],
	'vercel-socketio': ({ first }) => [
		`\`${first}\` runs at Vercel, where a function serves the WebSocket, and only in the way of its documents (since 2026, with Fluid compute). Without such a function nothing answers this path.`,
		'Make the endpoint as vercel.com/docs/functions/websockets shows, and let Socket.IO use the transport `websocket` alone. Or run the server at a host that keeps a process running.',
	],

	'vnc-display': ({ first, second }) => [
		`The WebSocket works, and websockify looks for VNC at \`${first}\`. The desktop is \`:${second}\`, which listens at port ${5900 + Number(second)}.`,
		`Start websockify with port ${5900 + Number(second)}.`,
	],
	'cdp-origin': ({ first }) => [
		`The DevTools port of Chrome refuses requests with an Origin that it was not told of: \`${first}\`. A program need not send one.`,
		`Send no Origin (websocket-client: \`suppress_origin=True\`), or start Chrome with \`--remote-allow-origins=${first}\`.`,
	],
	'next-dev-origin': ({ first }) => [
		`The development server of Next.js refuses the page because it was opened as \`${first}\`, which is not on its list. Production is not affected.`,
		`Add \`allowedDevOrigins: ['${first}']\` to next.config.js and start again.`,
	],
	'dart-io-in-page': ({ first }) => [
		`\`${first}\` belongs to dart:io, which does not exist in a browser. So the client did not even try to connect.`,
		'Import `web_socket_channel.dart` and call `WebSocketChannel.connect`, which chooses the right one. A page cannot set headers.',
	],
	'godot-poll': ({ first }) => [
		`The code makes a \`${first.replace(/\.new.*/, '')}\` and does not call \`poll()\`. Without it nothing is sent or read, and the state stays at 0.`,
		'Call `poll()` first in `_process`.',
	],
	'tauri-permission': ({ first, second }) => [
		`Tauri itself refuses the command \`${first}\`. Nothing went to the network.`,
		`Add one of these permissions to \`src-tauri/capabilities/default.json\` and build again: \`${second}\`.`,
	],
	'worker-of-extension': () => [
		'Chrome stops the service worker of an extension after 30 seconds without activity, and its WebSocket ends with it.',
		'Send or receive a message every 20 seconds: from version 116 of Chrome on, that keeps it alive. Connect again when the worker wakes.',
	],
	'firebase-region': ({ first }) => [
		`The database is in another region than the address that the client uses. Its own is \`${first}\`.`,
		`Set \`databaseURL\` to \`${first}\`.`,
	],
	'ws-in-page': () => [
		'The bundle took the package ws into the browser, where it is only a stub that throws. The client did not try to connect.',
		'Use the WebSocket of the browser: give it to the library as its transport, or change the version of the library that brought ws in.',
	],
	'graphql-warning': () => [
		'The client asked for graphql-transport-ws, which is what graphql-ws implements. So the warning guesses wrong: it comes with each end by a protocol error.',
		'Find what broke the protocol: log the `error` event of each socket at the server. Often two WebSocket servers answer one upgrade, and their frames get mixed.',
	],
	'ably-expired': ({ first }) => [
		`Ably ended the connection because the token has expired (${first}). With a fixed token, the client cannot renew it.`,
		'Give the client `authUrl` or `authCallback` in place of `token`.',
	],
	'fetch-of-wss': ({ first }) => [
		`\`fetch\` takes http: and https: only, also where a worker opens a WebSocket. With \`${first}:\` nothing was sent.`,
		'In a worker, write `https://` in place of `wss://`, keep `Upgrade: websocket`, and use `response.webSocket`. In a page, use `new WebSocket(…)`.',
	],
	'render-asleep': () => [
		'The free instance was asleep. The first request wakes it, which takes 50 seconds or more, so a shorter time limit ends the first attempt.',
		'Let the first attempt wait for a minute or try again, or use an instance that does not sleep.',
	],
	'fly-elsewhere': ({ first, second }) => [
		`Fly’s proxy goes to port ${first}, and the app listens at ${second}.`,
		`Listen at 0.0.0.0, and set \`internal_port\` in fly.toml to ${second}.`,
	],

	'heroku-cycling': () => [
		'Heroku restarts each dyno about once a day (“Cycling”), and all its connections end then. It is not a crash.',
		'Close with 1001 when SIGTERM comes, and let clients connect again after a random time.',
	],
	'webpubsub-role': ({ first }) => [
		`The WebSocket works. The token lacks the role that allows to ${first} this group.`,
		'Add the role when the token is made: `webpubsub.joinLeaveGroup` or `webpubsub.sendToGroup`, each also for one group.',
	],
	'hmac-date': () => [
		'The server refuses the date of the signature: it is missing, is not in the form that HTTP uses, or is minutes away. A local time that is called GMT is hours away.',
		'Make the date in UTC (RFC 1123), sign this same text, and compare the clock of the machine. Key and secret need not be wrong.',
	],
	'hmac-differs': () => [
		'The server computed another signature than the client sent. The text that was signed, its order or the secret differ.',
		'Sign host, date and request line just as the documents say, with the same date as in the address.',
	],
	'region-refused': () => [
		'The service refuses the country or region from which the request comes. Key and handshake are not at fault.',
		'Connect from a server in a region that the service supports.',
	],
	'emqx-path': ({ first }) => [
		`\`${first}\` has no path, and EMQX takes a WebSocket only at \`/mqtt\`.`,
		`Write \`${first}/mqtt\`.`,
	],
	'sockjs-info-refused': ({ first }) => [
		`SockJS first asks \`${first}\` by HTTP, without the headers of other requests, and the server wants a login there. The WebSocket was not tried yet.`,
		'Permit the whole path of the endpoint (`/ws/**`) without a login, and check the token in the CONNECT of STOMP.',
	],
	'socketio-file-missing': ({ first }) => [
		`The request for \`${first}\` did not reach the Socket.IO server, which serves this file itself. Then \`io\` is not defined.`,
		'Let the proxy pass `/socket.io/` on to that server, with Upgrade and Connection. Or load the client from a package.',
	],
	'cors-wildcard': () => [
		'The request is sent with credentials, and then CORS does not allow `*`. The WebSocket was not tried yet.',
		'Name the origin and allow credentials: in ASP.NET Core `WithOrigins(…).AllowCredentials()`, in Socket.IO `cors: { origin, credentials: true }`.',
	],
	'webgl-sockets': ({ first }) => [
		`\`${first}\` does not work in a WebGL build: a browser gives C# code no sockets. So nothing was sent.`,
		'Use a package that calls the WebSocket of the browser, such as NativeWebSocket.',
	],
	'audio-missing': ({ first }) => [
		`The service got no audio for ${first} seconds and ended the task. The connection itself works.`,
		'Send silence while the user is silent, or send `finish-task` and begin a new task later.',
	],
	'name-redirected': ({ first }) => [
		`\`${first}\` is in a network of Facebook or Twitter. For another name, that is a false answer of DNS, so the client connects to the wrong machine.`,
		'Compare with `nslookup` in a network where it works, or ask another DNS server by an encrypted way.',
	],
	'gateway-idle': () => [
		'API Gateway ends a WebSocket after 10 minutes without a message, with 1001. This limit is fixed.',
		'Send a small message every few minutes, and connect again anyway: after 2 hours each connection ends.',
	],
	'ingress-reload': () => [
		'Four minutes after a reload ingress-nginx ends its old workers (`worker-shutdown-timeout`), and with them the WebSockets that they hold. So the clients lose theirs at the same second.',
		'Find what changes the ingresses so often, raise that time, and let clients come back after a random delay.',
	],
	'polling-refused-status': ({ first }) => [
		`Socket.IO uses HTTP requests here, and one of them got ${first}. The WebSocket is not in question yet. ${ownValue(POLLING, first) ?? ''}`.trim(),
		'Look at this request in the Network tab: its address, and the body of the response, which mostly says who refused it and why.',
	],
	'polling-failed': () => [
		'Socket.IO begins with HTTP requests, and the first of them failed. The WebSocket was not tried yet, and this line does not tell why.',
		'Look at the request to `/socket.io/` in the Network tab. Address, port, CORS or a server that does not run are usual.',
	],
	'connections-without-stage': ({ first }) => [
		`The call goes to \`${first}\`, without the stage. API Gateway answers 403 for a stage that it does not have. The WebSocket itself is not in question: a call of your backend fails.`,
		'Write the stage into the endpoint: `https://…amazonaws.com/STAGE`. Some SDKs need a slash at its end, or take the stage off.',
	],
	'socketio-polling-answered': ({ first }) => [
		`\`${first}\` has no \`transport=websocket\`, so Socket.IO takes the request for its polling: it opens a session and answers 200. So the server logs a client that connected.`,
		'Ask for `/socket.io/?EIO=3&transport=websocket` (EIO=4 from version 3 on), and then speak Engine.IO: answer each `2` with `3`.',
	],
	'stream-address-ws': ({ first }) => [
		`The API server dials only http and https here, and the container engine of the node gave it an address with \`${first}\`. So kubectl and the network are not in question.`,
		'Set or update the container engine or its CRI, so that its streaming address is http. Compare which Kubernetes versions it supports.',
	],
	'ha-auth-late': ({ first }) => [
		`The handshake was right, and the client then sent no login message: “${first}”. This is a rule of Home Assistant. No password or token was wrong, for none came.`,
		'Find the client that connects at that second: a sleeping app, a stale tab or a monitor. If nothing is missing, ignore the line.',
	],
	'seat-elsewhere': ({ first }) => [
		`“${first}”: the place was reserved in one process, and the WebSocket came to another, or too late. With several processes behind one address that fails for a part of the attempts.`,
		'Give each process an address or path of its own, with the presence and driver of Redis. Run one process as a test.',
	],
	'connection-id-gone': ({ first }) => [
		`\`${first}\`${first === '410' ? '' : ' (410)'} says that the connection with this id has ended: a stale id in the table. If the exception leaves the loop, the clients behind it get nothing.`,
		'Catch it for each connection, delete that id, and go on. `$disconnect` does not come for each end.',
	],
	'signalr-classic-on-core': ({ first }) => [
		`The connection stands, and what differs is the runtime of the client. \`${first}\` supports .NET Core (.NET Standard 2.0) from 2.4.0 on. An older one is taken in only through a compatibility layer.`,
		'Take 2.4.0 or later. Await each `Invoke` and look whether it fails, and compare the names of hub methods and groups letter by letter. `hubConnection.TraceWriter` prints the transport and each message.',
	],
	'signalr-negotiate-page': ({ first }) => [
		`SignalR’s negotiation expects a small answer in JSON, and here a web page came: “${first}”. Either the hub is not mapped at this path, or a program before it answers, such as a default page or a login. WebSocket was not reached.`,
		'Open the address with `/negotiate` by POST (`curl -i -X POST`), and look whose page it is. Map the hub at exactly this path, before what answers every path (fallback, static files, proxy rule).',
	],
	'dart-page-library': ({ first }) => [
		`The build fails, so no connection was tried: \`${first}\` exists only in a browser. Some file imports a library of the web, such as \`web_socket_channel/html.dart\`, and the app is built for a phone or a desktop.`,
		'Import `package:web_socket_channel/web_socket_channel.dart` and call `WebSocketChannel.connect`. It takes the right one by itself. For own code use a conditional import, and update packages that import it.',
	],
	'cable-of-other-process': ({ first }) => [
		`What one process broadcasts has to reach the process with the WebSockets, and here it does not (\`${first}\`). \`async\` of Action Cable stays within one process, and another \`RAILS_ENV\` takes another section of \`config/cable.yml\`.`,
		'Let both processes use the same environment, or the same Redis (or `solid_cable`) with the same `channel_prefix`, in `config/cable.yml`. Compare the sections `development` and `production`.',
	],
	'pusher-not-subscribed': ({ first }) => [
		`The connection works. The server speaks the Pusher protocol (\`${first}\`): its first message is \`pusher:connection_established\`, and events come only for channels to which the client has subscribed.`,
		'Send an event `pusher:subscribe` with the name of the channel in `data.channel` after the first message, and answer `pusher:ping` with `pusher:pong`. On a board, call `client.poll()` or `loop()` all the time. Compare the name of the channel with that of the broadcast.',
	],
	'okhttp-failure-unlogged': ({ first }) => [
		`\`${first}\` of OkHttp always brings a Throwable, and a Response if the server answered the handshake. \`getMessage()\` may be empty, for instance of an EOFException. So the reason is there, and only not printed.`,
		'Log the Throwable itself with `Log.e(TAG, TAG, t)`, and `response.code()`. A response means a refused handshake, and its code tells why. None means DNS, TCP, TLS or a cut connection, and the class of the Throwable tells which.',
	],
	'close-read-as-data': ({ first }) => [
		`The program hands every message to the parser of its own packets, a Close as well: “${first}”. What it cannot read is the reason of the Close. The frames are in order, and a server may close, with 1001 or 1012 at a restart.`,
		'Match `Message::Close` before parsing: end this connection, connect again, and register the same name or session again. If the name is not found after that, look under which one the client came back.',
	],
	'monitor-refuses-101': ({ first }) => [
		`${first} is the success of the handshake, so the server does right, and the monitor judges it wrongly. It expects another status, or, like the check \`websocket-upgrade\` of Uptime Kuma, a close code of 1000 afterwards.`,
		'Let the monitor take 101 as good, or give it a plain path that answers 200. For Uptime Kuma take a newer version, or list the close code of your server as accepted. A server that answers a Close with 1000 satisfies it, too.',
	],
	'vaultwarden-port': ({ first }) => [
		`Nothing listens at \`${first}\`. Vaultwarden before 1.29 opens port 3012 only with \`WEBSOCKET_ENABLED=true\`, and Docker has to publish it. From 1.29 on, its WebSocket is at the main port, and from 1.31 on port 3012 is gone.`,
		'With an old version, set `WEBSOCKET_ENABLED=true` and publish `127.0.0.1:3012:3012`. With a newer one, pass `/notifications/hub` to the main port of Vaultwarden, with Upgrade and Connection.',
	],
	'node-red-config-node': ({ first }) => [
		`In Node-RED a configuration node belongs to no tab: it is global. So “${first}” goes on connecting although the flow is disabled. If something comes every 3 seconds, it is probably a new attempt to connect, and not a keep-alive.`,
		'Open the sidebar “Configuration nodes”, disable or delete the node itself, and deploy. In tcpdump, SYN and RST are such attempts; data in one connection would be something else.',
	],
	'own-watch-ends-it': ({ first }) => [
		`The program itself judges its connection dead and makes a new one: “${first}”. So its own check may be what ends it, and a 1006 beside it is then no act of the server. Or the server drops a client that it does not accept.`,
		'Put the lines of one connection in order. If this line comes before the close, look what the check waits for, and how long. If the close comes first, look at what is sent right after the open: login, user id, version. Update the program.',
	],
	'exec-over': ({ first }) => [
		`The WebSocket is in order: what ends is the command that it shows. Docker does not know the exec any more or could not start it: \`${first}\`. Mostly the chosen shell does not exist in the container, such as \`/bin/bash\` in Alpine, or the container has stopped.`,
		'Choose `/bin/sh`. `docker exec -it CONTAINER /bin/sh` shows whether it starts. In a cluster, see that the exec is asked of the node on which the container runs.',
	],
	'https-server-ws-client': ({ first }) => [
		`The server speaks TLS at this port, and the client still comes without: “${first}” goes with \`ws://\`. A port that speaks TLS does not take that.`,
		'Use `wss://` with the same host and port, and let the client trust the certificate; for an IP address it is rarely valid. If the program has no wss, leave the server on http in your network, with TLS in a proxy for browsers.',
	],
	'signalr-negotiate-front-end': ({ first }) => [
		`SignalR’s negotiation expects a small answer in JSON, and here a web page came: “${first}”. Mostly that is the page of the front end, whose server answers every path with it. A relative address in \`withUrl\` goes to the host of the page.`,
		'Give `withUrl` the full address of the API, and allow the origin there with credentials. Or let the development server pass the path of the hub on to the API, with `ws: true`.',
	],
	'sockjs-over-http': () => [
		'These lines are of SockJS’s fallbacks over HTTP, and not of a WebSocket. So mostly the WebSocket did not open, and the client tries one way after another. The other errors are mostly clients that left such a request.',
		'See why the WebSocket fails: in the browser under Network, the request that ends with `/websocket`, and its status. Often a proxy does not pass Upgrade on.',
	],
	'socketio-ping-short': ({ first, second }) => [
		`\`ping timeout\` means that one side heard nothing of the other for ${first} + ${second} ms, pingInterval and pingTimeout. In the log of the server the client was silent, in that of the client the server. ${second} leaves little room.`,
		'Set pingTimeout to 20000 or more, and see what blocks the silent side at that moment.',
	],
	'novnc-no-greeting': () => [
		'The WebSocket was open: in this state noVNC waits for the first line of the VNC server. What is behind it ended the connection before: no VNC server there, another port, TLS, or an old session or token.',
		'Compare the host and port that websockify connects to with those at which the VNC server listens (`ss -ltn`), and read its log. A VNC client on that machine has to connect first.',
	],
	'idle-transport-close': () => [
		'`transport close` means that the connection below was closed. If that happens when nothing is sent, a browser or phone sleeps. Or a hop has a limit for silence that is shorter than the heartbeat (25 s).',
		'Socket.IO sends heartbeats by itself: make `pingInterval` shorter than the limit, such as 10000, or raise the limit of the hop.',
	],
	'signalr-handshake-cut': () => [
		'This is the handshake of SignalR, a first JSON message after the transport has opened. So the network is in order, and the server or a service between ended the connection before its answer.',
		'Read the log of the server at that second, with SignalR at Debug. An overloaded or restarted server, OnConnected that fails, and a service without a connected server are usual.',
	],
};
