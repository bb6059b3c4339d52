// Holds the words of what is usual in a program that the text names.
import type { UsualEnded, UsualUnopened } from '../../../../evidence/facts/usual/in-programs.ts';
import { ownValue } from '../../../../engine/own-value.ts';
import type { SignValues } from '../../../../evidence/sign-meaning.ts';

type Words = readonly [says: string, todo: string];

const UNOPENED: Readonly<Record<UsualUnopened, Words>> = {
	gqlgen: [
		'With gqlgen, the usual reasons are the origin and the subprotocol.',
		'Allow the origin in `transport.Websocket` (`OriginPatterns`, in older versions `Upgrader.CheckOrigin`). Before 0.15 it knows only `graphql-ws`, and the npm package of that name asks for `graphql-transport-ws`.',
	],
	hasura: [
		'With Hasura, the usual reasons are the subprotocol and the secret.',
		'Versions before 2.1 know only the subprotocol `graphql-ws`, and the npm package of that name asks for `graphql-transport-ws`. The secret belongs in `connectionParams`.',
	],
	apollo: [
		'With Apollo Server, the usual reason is that no WebSocket server is attached: since version 3 it has none.',
		'Call `useServer` of graphql-ws with a `WebSocketServer` on the same HTTP server, and use one subprotocol at both ends.',
	],
	absinthe: [
		'With Phoenix, the usual reasons are `check_origin` and the path.',
		'List the public host in `check_origin`, or set `url` of the endpoint. The path ends with `/websocket`, and a proxy has to pass Upgrade on.',
	],
	rails: [
		'With Action Cable, the usual reasons are the origin and the path.',
		'List the page in `config.action_cable.allowed_request_origins`. Rails logs “Request origin not allowed” if that is it.',
	],
	nest: [
		'With NestJS, the usual reasons are a gateway that speaks Socket.IO, not plain WebSocket, and its own port.',
		'Use a Socket.IO client, or `app.useWebSocketAdapter(new WsAdapter(app))`. A port in `@WebSocketGateway(port)` opens a server of its own, without the TLS of the application.',
	],
	'flask-socketio': [
		'With Flask-SocketIO, the usual reasons are a client of another version and the way it is started.',
		'Compare the versions with the table in its documents. Start it with `socketio.run(app)`, and install `simple-websocket` or gevent.',
	],
	signalr: [
		'With SignalR, the usual reasons are the proxy, the path of the hub and several servers.',
		'Pass Upgrade on, compare the path with `MapHub`, and keep one client at one server. With `LogLevel.Debug` the client tells how each transport failed.',
	],
	'socket-io': [
		'With Socket.IO, the usual reasons are a client of another kind or version, the path and the proxy.',
		'A plain WebSocket cannot speak to it, and versions 2 and 3 differ. Compare the path (`/socket.io/`), pass Upgrade on, and keep a session at one process.',
	],
	django: [
		'With Django, the usual reason is a server that handles only HTTP.',
		'Run it under ASGI, with `daphne` or uvicorn and a `ProtocolTypeRouter`. `runserver` without `daphne` in INSTALLED_APPS, and gunicorn without an ASGI worker, have no WebSocket.',
	],
	fastapi: [
		'With FastAPI and Uvicorn, the usual reasons are a missing WebSocket library and the path.',
		'Install `uvicorn[standard]`, compare the path with the route and its prefix, and call `await websocket.accept()`.',
	],
	laravel: [
		'With a server of the Pusher protocol (Reverb, soketi), the usual reason is that host, port and scheme differ between page, proxy and server.',
		'The page uses the public host, mostly 443 with TLS; the server keeps its own port. Compare the variables, then build the page again.',
	],
	'server-endpoint': [
		'With `@ServerEndpoint`, the usual reasons are an endpoint that is not registered and the path.',
		'In the Tomcat inside Spring Boot, declare a `ServerEndpointExporter`; in an external Tomcat, leave it out. The path begins with the context path.',
	],
	spring: [
		'With Spring, the usual reasons are the path, the allowed origins and a filter.',
		'Behind `withSockJS()` the raw address ends with `/websocket`. List the page in `setAllowedOriginPatterns`, and permit the path in Spring Security.',
	],
	netty: [
		'With Netty, the usual reason is the path: it is compared as a whole, with its query.',
		'Compare it with that of `WebSocketServerProtocolHandler`, or set `checkStartsWith`. `HttpServerCodec` and `HttpObjectAggregator` come before it.',
	],
	next: [
		'With Next.js, the usual reason is that its routes hold no WebSocket.',
		'Run the WebSocket in a server of its own. For reloading behind a proxy, pass Upgrade on for `/_next/hmr` (before 16.3: `/_next/webpack-hmr`) and set `allowedDevOrigins`.',
	],
	reload: [
		'With a socket for reloading, the usual reason is an address that the page cannot reach.',
		'Behind a proxy or in a container, set `clientPort`, `protocol` and `host` in `server.ws` of Vite (before 8.1: `server.hmr`), or `client.webSocketURL` of webpack-dev-server.',
	],
	vite: [
		'With a development server (Vite, webpack), the usual reason is that it does not hand the upgrade on.',
		'Upgrades do not pass its middleware. Name the server of the WebSocket in its `proxy`, with `ws: true`, for exactly this path, and set no Connection header there.',
	],
	onebot: [
		'With OneBot, the usual reasons are the address of the reverse WebSocket, its port and the token.',
		'Use the path of the framework (NoneBot: `/onebot/v11/ws`) and the same token at both ends. In Docker, 127.0.0.1 is the container itself.',
	],
	ocpp: [
		'With OCPP, the usual reasons are the address, the subprotocol and the password.',
		'The address ends with the identity of the charge point. Both ends need one subprotocol, such as `ocpp1.6`; the password belongs in Basic authentication.',
	],
	debugger: [
		'With the debugging port of a browser, the usual reasons are the Host field, the origin and an old id.',
		'Use localhost or an IP address as host. A client with an Origin needs `--remote-allow-origins`. Read the address from `/json/version` after each start.',
	],
	obs: [
		'With obs-websocket, the usual reasons are the version and the port.',
		'Version 5 is part of OBS and uses port 4455. Version 4 used 4444, and its clients cannot speak to 5. Switch the server on in OBS.',
	],
	mqtt: [
		'With MQTT, the usual reasons are the port, the path and the subprotocol.',
		'Use the WebSocket listener: in Mosquitto one with `protocol websockets`, in EMQX 8083 or 8084 with `/mqtt`, in RabbitMQ 15675 with `/ws`.',
	],
	swoole: [
		'With Workerman or Swoole, the usual reasons are the scheme of the worker, wss:// without TLS at the server, and a closed port.',
		'In Workerman a server is `websocket://0.0.0.0:PORT`; `ws://` is its client. Let nginx take wss:// and pass it to the plain port. Open the port.',
	],
	speech: [
		'With this speech service, the usual reasons are the signature and the clock.',
		'Sign host, date and request line as its documents say. The clock may differ by five minutes at most.',
	],
	tunnel: [
		'With a proxy over WebSocket, the usual reasons are the path, the host and TLS that differ between client and server.',
		'Compare path and Host at the client, in the web server and at the server. VMess needs the right time: V2Ray names 90 seconds as the limit, Xray 120.',
	],
	realtime: [
		'With the Realtime API, the usual reasons are the key and the way it is sent.',
		'A server sends `Authorization`. A page cannot: it needs a short-lived key, or WebRTC. The body of the refusal tells which part is wrong.',
	],
	'mini-program': [
		'In a mini program, the usual reasons are a domain that is not listed and the certificate.',
		'List the wss:// domain as a socket domain in the console of the platform; WeChat then allows all its ports. Send the whole chain of the certificate.',
	],
	esp: [
		'On an ESP, the usual reasons are TLS, the path and the subprotocol.',
		'To check a certificate it needs the CA and the right time. arduinoWebSockets asks for the subprotocol `arduino` unless told otherwise, and some servers refuse that.',
	],
	flutter: [
		'With Flutter, the usual reasons are the address as the device sees it and the certificate.',
		'In the Android emulator, the computer is 10.0.2.2. `await channel.ready` throws the real error.',
	],
	'react-native': [
		'With React Native, the usual reasons are the address as the phone sees it and ws:// on Android.',
		'localhost is the phone itself: use the address of the computer. Use wss://, or allow cleartext for this host.',
	],
	unity: [
		'With Unity, the usual reasons are the address, the certificate and the platform.',
		'In WebGL only the WebSocket of the browser works, and an https page needs wss://. On devices, the certificate must be trusted.',
	],
	express: [
		'With Express, the usual reason is a WebSocket server at another HTTP server than the one that listens.',
		'Give the server of `http.createServer(app)` to `ws` or Socket.IO, and call `listen` on it, not on `app`.',
	],
	cloudflare: [
		'Behind Cloudflare, the usual reasons are the mode of TLS, the port and a tunnel that does not reach the server.',
		'Leave WebSockets on under Network, use a port that Cloudflare passes (443, 8443), and compare the address in the tunnel with the server.',
	],
	traefik: [
		'With Traefik in between, the usual reasons are the rule, the port of the service and a middleware; upgrades pass by themselves.',
		'Compare host and path of the rule, and `loadbalancer.server.port`. Leave forward auth, compression and header middlewares out for a test.',
	],
	caddy: [
		'With Caddy in between, the usual reasons are the order of the rules and the address behind; Caddy 2 passes upgrades by itself.',
		'Write the upstream without ws:// (`reverse_proxy localhost:8080`), and compare the path. Caddy 1 needs `websocket` in the block of `proxy`.',
	],
	apache: [
		'With Apache in between, the usual reason is that it does not pass the upgrade on.',
		'Since 2.4.47: `ProxyPass /path http://localhost:8080/path upgrade=websocket`. Before: load proxy_wstunnel, with a rule to ws:// before the general one.',
	],
	ingress: [
		'An ingress of nginx passes an upgrade on by itself. So mostly it rewrites the path, or a balancer in front drops Upgrade.',
		'Read path and status in the log of the ingress, and try the service itself (`kubectl port-forward`).',
	],
	nginx: [
		'With nginx in between, the usual reason is that it does not pass the upgrade on.',
		'Put these into the `location` of the path: `proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade; proxy_set_header Host $host;`',
	],
	'reverse-proxy': [
		'With a reverse proxy in between, the usual reasons are an upgrade that it does not pass on, and its time limit.',
		'If it never opens, let it pass Upgrade on (“Websockets Support” in Nginx Proxy Manager, a custom header “WebSocket” in DSM). If it ends after the same time, raise its limit.',
	],
};

const ENDED: Readonly<Record<UsualEnded, Words>> = {
	'socket-io': [
		'With Socket.IO, the `reason` of its `disconnect` event tells who ended it.',
		'`ping timeout` is a silent or blocked peer, `transport close` a lost connection or a proxy. After `io server disconnect` the client does not reconnect by itself.',
	],
	signalr: [
		'With SignalR, the usual reason is that nothing came within its time limit, 30 seconds by default.',
		'`ServerTimeout` of the client should be at least twice `KeepAliveInterval` of the server. Look for a shorter limit of a proxy, and for an error in the hub.',
	],
	exchange: [
		'With an exchange, the usual reasons are its own limits: missing pings, its longest time, too many streams.',
		'Read whether it sends pings (Binance) or expects them from you (OKX, Bybit). Binance ends every connection after 24 hours. Connect and subscribe again.',
	],
	discord: [
		'With Discord, the gateway ends connections now and then, and the library resumes them.',
		'If it does not come back, update the library, check token and intents, and see whether the program is too busy for its heartbeats.',
	],
	speech: [
		'With this speech service, the usual reason is its own limit: no audio for some seconds, or the end of a session.',
		'Send audio as it is recorded, also while it is silent, and mark the last frame. Open a new connection for each session.',
	],
	mqtt: [
		'With MQTT, the usual reasons are two clients with one id, and a keep-alive that is too long.',
		'A second client with the same id ends the first. Make the keep-alive shorter than the limit of each proxy, and read the log of the broker.',
	],
	esp: [
		'On an ESP, the usual reasons are a loop that waits, and too little memory.',
		'Call the loop of the library often and without `delay()`, and log the free heap. A client that only listens notices no dead line: send something every 20 s, and reconnect if nothing comes back.',
	],
	'mini-program': [
		'In a mini program, the usual reason is that it went to the background, where the system ends its connections.',
		'Connect again in `onShow`. Log the code in `onClose`, and send a message every 30 seconds while it is in front.',
	],
	stomp: [
		'With STOMP, the usual reasons are heart-beats that do not arrive, and an ERROR frame.',
		'Read the ERROR frame before the end. Compare the two numbers of `heart-beat` at both ends; the simple broker of Spring sends its own only with a task scheduler.',
	],
	haproxy: [
		'Behind HAProxy, the usual reason is that `timeout tunnel` is not set: then `timeout client` or `timeout server` ends a silent WebSocket.',
		'Set `timeout tunnel 1h` (and `timeout client-fin 30s`), or let the server send a Ping more often than the shorter limit.',
	],
	cloudflare: [
		'Behind Cloudflare, the usual reasons are some time without data, and its own restarts.',
		'Many report about 100 seconds. Send a message or a Ping every 30 seconds, and connect again when it ends.',
	],
	'load-balancer': [
		'Behind a load balancer of AWS, the usual reason is its idle time of 60 seconds.',
		'Let the server send a Ping every 30 seconds, or raise the idle timeout in its attributes.',
	],
	ingress: [
		'Behind ingress-nginx, the usual reasons are its limit of 60 seconds without data, and its reloads.',
		'Raise `proxy-read-timeout` and `proxy-send-timeout`, or let the server send a Ping every 30 seconds. After a reload it ends old workers in 240 seconds (`worker-shutdown-timeout`).',
	],
	nginx: [
		'With nginx in between, the usual reason is `proxy_read_timeout`: 60 seconds without data from the server.',
		'Let the server send a Ping every 30 seconds, or raise `proxy_read_timeout` in the `location`.',
	],
	'reverse-proxy': [
		'With a reverse proxy in between, the usual reasons are an upgrade that it does not pass on, and its time limit.',
		'If it never opens, let it pass Upgrade on (“Websockets Support” in Nginx Proxy Manager, a custom header “WebSocket” in DSM). If it ends after the same time, raise its limit.',
	],
};

/** Returns what is usual in a program, and what to do about it. */
export function usualWords({
	usual,
	situation,
	app,
	path,
	settings,
	nginx,
	origin,
}: SignValues): Words {
	if (usual === 'app') {
		return [
			origin === 1
				? `With ${app}, a 403 mostly comes from a proxy that changes Host for \`${path}\`. Then the Origin of the page does not fit.`
				: `With ${app}, the usual reason is a proxy that does not pass the upgrade on for \`${path}\`, or changes Host.`,
			`${nginx === 1 ? UNOPENED.nginx[1] : 'Pass Upgrade, Connection and Host on for this path.'}${settings === '' ? '' : ` Settings for it: \`${settings}\`.`}`,
		];
	}
	const words: Readonly<Record<string, Words>> = situation === 'unopened' ? UNOPENED : ENDED;
	return ownValue(words, String(usual))!;
}
