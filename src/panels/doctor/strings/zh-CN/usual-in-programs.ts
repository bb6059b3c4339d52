// Holds the words of what is usual in a program that the text names.
import type { UsualEnded, UsualUnopened } from '../../../../evidence/facts/usual/in-programs.ts';
import { ownValue } from '../../../../engine/own-value.ts';
import type { SignValues } from '../../../../evidence/sign-meaning.ts';

type Words = readonly [says: string, todo: string];

const UNOPENED: Readonly<Record<UsualUnopened, Words>> = {
	gqlgen: [
		'用 gqlgen 时，常见的原因是 Origin 和子协议。',
		'在 `transport.Websocket` 里放行来源：新版本用 `OriginPatterns`，旧版本用 `Upgrader.CheckOrigin`。0.15 以前只支持子协议 `graphql-ws`，而同名的 npm 包请求的是 `graphql-transport-ws`。',
	],
	hasura: [
		'用 Hasura 时，常见的原因是子协议和 admin secret。',
		'2.1 以前的版本只支持子协议 `graphql-ws`，而同名的 npm 包请求的是 `graphql-transport-ws`。admin secret 放在 `connectionParams` 里。',
	],
	apollo: [
		'用 Apollo Server 时，常见的原因是没有接上 WebSocket 服务器：第 3 版起它自己没有。',
		'在同一个 HTTP 服务器上建 `WebSocketServer`，交给 graphql-ws 的 `useServer`；两端用同一个子协议。',
	],
	absinthe: [
		'用 Phoenix 时，常见的原因是 `check_origin` 和路径。',
		'把对外的主机写进 `check_origin`，或设置 endpoint 的 `url`。路径以 `/websocket` 结尾，代理要转发 Upgrade。',
	],
	rails: [
		'用 Action Cable 时，常见的原因是 Origin 和路径。',
		'把页面写进 `config.action_cable.allowed_request_origins`。如果是它，Rails 的日志里会写 `Request origin not allowed`。',
	],
	nest: [
		'用 NestJS 时，常见的原因是它的 gateway 用的是 Socket.IO 而不是普通的 WebSocket，以及它单独的端口。',
		'用 Socket.IO 的客户端，或者 `app.useWebSocketAdapter(new WsAdapter(app))`。`@WebSocketGateway(port)` 会单独监听一个端口，应用的 TLS 对它不起作用。',
	],
	'flask-socketio': [
		'用 Flask-SocketIO 时，常见的原因是客户端版本不配，以及启动方式。',
		'对照它文档里的版本表。用 `socketio.run(app)` 启动，并安装 `simple-websocket` 或 gevent。',
	],
	signalr: [
		'用 SignalR 时，常见的原因是代理、hub 的路径和多台服务器。',
		'转发 Upgrade，对照 `MapHub` 的路径，让一个客户端固定在一台服务器上。客户端打开 `LogLevel.Debug`，日志会写明每种传输为什么失败。',
	],
	'socket-io': [
		'用 Socket.IO 时，常见的原因是客户端的种类或版本不配、路径，以及代理。',
		'普通的 WebSocket 不能和它通信，2 和 3 两个版本也不同。对照路径（`/socket.io/`），转发 Upgrade，让一个会话固定在一个进程上。',
	],
	django: [
		'用 Django 时，常见的原因是服务器只处理 HTTP。',
		'要在 ASGI 下运行：`daphne` 或 uvicorn，加上 `ProtocolTypeRouter`。INSTALLED_APPS 里没有 `daphne` 的 `runserver`，和没有 ASGI worker 的 gunicorn，都没有 WebSocket。',
	],
	fastapi: [
		'用 FastAPI 和 Uvicorn 时，常见的原因是没装 WebSocket 库，以及路径。',
		'安装 `uvicorn[standard]`，对照路由和它的前缀，并调用 `await websocket.accept()`。',
	],
	laravel: [
		'用 Pusher 协议的服务器（Reverb、soketi）时，常见的原因是页面、代理和服务器三处的主机、端口、协议不一致。',
		'页面用对外的主机，一般是带 TLS 的 443；服务器用自己的端口。对照这些变量，然后重新构建页面。',
	],
	'server-endpoint': [
		'用 `@ServerEndpoint` 时，常见的原因是端点没有注册，以及路径。',
		'用 Spring Boot 内置的 Tomcat，要声明 `ServerEndpointExporter`；放进外部的 Tomcat，就不要声明。路径以 context path 开头。',
	],
	spring: [
		'用 Spring 时，常见的原因是路径、允许的来源和过滤器。',
		'用了 `withSockJS()`，原生地址要以 `/websocket` 结尾。把页面写进 `setAllowedOriginPatterns`，并在 Spring Security 里放行这个路径。',
	],
	netty: [
		'用 Netty 时，常见的原因是路径：它按整个路径比较，连查询串也算在内。',
		'对照 `WebSocketServerProtocolHandler` 的路径，或打开 `checkStartsWith`。它前面要有 `HttpServerCodec` 和 `HttpObjectAggregator`。',
	],
	next: [
		'用 Next.js 时，常见的原因是它的路由里不能保持 WebSocket。',
		'把 WebSocket 放到单独的服务器里。代理后面的热更新，要为 `/_next/hmr`（16.3 以前是 `/_next/webpack-hmr`）转发 Upgrade，并设置 `allowedDevOrigins`。',
	],
	reload: [
		'热更新的连接失败，常见的原因是页面连不到它的地址。',
		'在代理后面或容器里，设置 Vite 的 `server.ws`（8.1 以前是 `server.hmr`）里的 `clientPort`、`protocol`、`host`，或 webpack-dev-server 的 `client.webSocketURL`。',
	],
	vite: [
		'用开发服务器（Vite、webpack）时，常见的原因是它没有把升级转出去。',
		'升级请求不经过它的中间件。把 WebSocket 的服务器写进它的 `proxy`，为这个路径加上 `ws: true`，并且不要在那里设置 Connection。',
	],
	onebot: [
		'用 OneBot 时，常见的原因是反向 WebSocket 的地址、端口和令牌。',
		'地址要带框架的路径（NoneBot：`/onebot/v11/ws`），两端的令牌要一致。在 Docker 里，127.0.0.1 是容器自己。',
	],
	ocpp: [
		'用 OCPP 时，常见的原因是地址、子协议和密码。',
		'地址以充电桩的标识结尾。两端要有同一个子协议，例如 `ocpp1.6`；密码放在 Basic 认证里。',
	],
	debugger: [
		'连浏览器的调试端口时，常见的原因是 Host 字段、Origin 和过期的 id。',
		'主机用 localhost 或 IP 地址。带 Origin 的客户端需要 `--remote-allow-origins`。每次启动后，从 `/json/version` 重新取地址。',
	],
	obs: [
		'用 obs-websocket 时，常见的原因是版本和端口。',
		'第 5 版内置在 OBS 里，端口 4455。第 4 版用 4444，它的客户端不能和第 5 版通信。要在 OBS 里打开服务器。',
	],
	mqtt: [
		'用 MQTT 时，常见的原因是端口、路径和子协议。',
		'要用 WebSocket 监听端口：Mosquitto 是 `protocol websockets` 的那个，EMQX 是 8083 或 8084 加 `/mqtt`，RabbitMQ 是 15675 加 `/ws`。',
	],
	swoole: [
		'用 Workerman 或 Swoole 时，常见的原因是 Worker 的协议写错、用了 wss:// 而服务器没有 TLS，或者端口没有放行。',
		'Workerman 的服务器要写 `websocket://0.0.0.0:PORT`，`ws://` 是它的客户端。让 nginx 接 wss://，再转到普通端口。防火墙和安全组都要放行端口。',
	],
	speech: [
		'用这个语音服务时，常见的原因是签名和时钟。',
		'按文档对 host、date 和请求行签名。时间最多差 5 分钟。',
	],
	tunnel: [
		'用代理协议走 WebSocket 时，常见的原因是路径、Host 和 TLS 在客户端和服务器两处不一致。',
		'在客户端、Web 服务器和服务端三处对照路径和 Host。VMess 要求时间准确：V2Ray 文档写的是误差 90 秒以内，Xray 是 120 秒。',
	],
	realtime: [
		'用 Realtime API 时，常见的原因是 API key 和它的发送方式。',
		'服务器程序发 `Authorization`。页面发不了：要用短期的 key，或者改用 WebRTC。拒绝时的响应正文会写明哪里不对。',
	],
	'mini-program': [
		'在小程序里，常见的原因是域名没有配置，以及证书。',
		'在平台后台的“socket 合法域名”里加上 wss:// 域名；微信不限制它的端口。证书要带完整的链。',
	],
	esp: [
		'在 ESP 上，常见的原因是 TLS、路径和子协议。',
		'要校验证书，就需要 CA 证书和正确的时间。arduinoWebSockets 默认请求子协议 `arduino`，有的服务器会因此拒绝。',
	],
	flutter: [
		'用 Flutter 时，常见的原因是设备看到的地址和证书。',
		'在 Android 模拟器里，电脑是 10.0.2.2。`await channel.ready` 会抛出真正的错误。',
	],
	'react-native': [
		'用 React Native 时，常见的原因是手机看到的地址，以及 Android 上的 ws://。',
		'localhost 是手机自己：要写电脑的地址。用 wss://，或为这个主机允许明文。',
	],
	unity: [
		'用 Unity 时，常见的原因是地址、证书和平台。',
		'WebGL 里只能用浏览器的 WebSocket，https 页面要用 wss://。在设备上，证书必须受信任。',
	],
	express: [
		'用 Express 时，常见的原因是 WebSocket 接在了另一个 HTTP 服务器上，而不是正在监听的那个。',
		'把 `http.createServer(app)` 得到的服务器交给 `ws` 或 Socket.IO，并在它上面调用 `listen`，不要在 `app` 上调用。',
	],
	cloudflare: [
		'在 Cloudflare 后面，常见的原因是 TLS 模式、端口，以及隧道连不到服务器。',
		'在 Network 里保持 WebSockets 打开，用 Cloudflare 转发的端口（443、8443），并对照隧道里的地址和服务器的地址。',
	],
	traefik: [
		'中间有 Traefik 时，常见的原因是规则、服务的端口和中间件；升级它自己会转发。',
		'对照规则里的主机和路径，以及 `loadbalancer.server.port`。试着先去掉 forward auth、压缩和改字段的中间件。',
	],
	caddy: [
		'中间有 Caddy 时，常见的原因是规则的顺序和后面的地址；Caddy 2 自己会转发升级。',
		'后端地址不要写 ws://（`reverse_proxy localhost:8080`），并对照路径。Caddy 1 要在 `proxy` 的块里写 `websocket`。',
	],
	apache: [
		'中间有 Apache 时，常见的原因是它没有转发升级。',
		'2.4.47 起：`ProxyPass /path http://localhost:8080/path upgrade=websocket`。以前的版本：加载 proxy_wstunnel，把指向 ws:// 的规则放在总规则前面。',
	],
	ingress: [
		'nginx 的 Ingress 自己就会转发升级。所以常见的原因是它改写的路径、服务或端口不对，或者它前面的负载均衡丢了 Upgrade。',
		'在 Ingress 的日志里看它收到的路径和状态码，再用 `kubectl port-forward` 把握手直接发给服务。',
	],
	nginx: [
		'中间有 nginx 时，常见的原因是它没有转发升级。',
		'在这个路径的 `location` 里加上：`proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade; proxy_set_header Host $host;`',
	],
	'reverse-proxy': [
		'中间有反向代理时，常见的原因是它没有转发升级，以及它的时限。',
		'如果从来没有打开，就让它转发 Upgrade 和 Connection：Nginx Proxy Manager 里打开 Websockets Support，群晖里加自定义标头 WebSocket。如果每次在同样的时间断开，就调大它的时限。',
	],
};

const ENDED: Readonly<Record<UsualEnded, Words>> = {
	'socket-io': [
		'用 Socket.IO 时，`disconnect` 事件的 `reason` 会说明是谁断的。',
		'`ping timeout` 是对方没有响应或卡住了，`transport close` 是连接断开，或被代理切断。`io server disconnect` 之后客户端不会自动重连。',
	],
	signalr: [
		'用 SignalR 时，常见的原因是在时限内什么都没收到，默认 30 秒。',
		'客户端的 `ServerTimeout` 应至少是服务器 `KeepAliveInterval` 的两倍。再看有没有时限更短的代理，以及 hub 里的错误。',
	],
	exchange: [
		'连交易所时，常见的原因是它自己的限制：缺少心跳、连接的最长时间、订阅太多。',
		'看清是它发 Ping（币安），还是要你发（OKX、Bybit）。币安的连接 24 小时到期。断了就重连并重新订阅。',
	],
	discord: [
		'用 Discord 时，gateway 会不时断开连接，库会自己恢复。',
		'如果恢复不了，更新这个库，检查 token 和 intents，再看程序是不是太忙，发不出心跳。',
	],
	speech: [
		'用这个语音服务时，常见的原因是它自己的限制：几秒没有音频，或一次会话到时间了。',
		'边录边发，静音时也要发，最后一帧要标明。每次会话新开一条连接。',
	],
	mqtt: [
		'用 MQTT 时，常见的原因是两个客户端用了同一个 id，或 keep-alive 太长。',
		'同一个 id 的第二个客户端会把第一个挤下线。keep-alive 要比每个代理的时限短，再看 broker 的日志。',
	],
	esp: [
		'在 ESP 上，常见的原因是主循环被阻塞，以及内存太少。',
		'经常调用库的 loop，不要用 `delay()`；记下剩余的堆内存。只听不发的客户端发现不了断掉的线路：每 20 秒发一次 Ping 或消息，没有回答就重连。',
	],
	'mini-program': [
		'在小程序里，常见的原因是它转到了后台，系统会断开它的连接。',
		'在 `onShow` 里重连。在 `onClose` 里记下关闭码，在前台时每 30 秒发一条消息。',
	],
	stomp: [
		'用 STOMP 时，常见的原因是心跳没有到，或收到了 ERROR 帧。',
		'看断开之前的 ERROR 帧。对照两端 `heart-beat` 的两个数；Spring 的 simple broker 配了 task scheduler 才会发心跳。',
	],
	haproxy: [
		'在 HAProxy 后面，常见的原因是没有设置 `timeout tunnel`：这时 `timeout client` 或 `timeout server` 会断开没有数据的 WebSocket。',
		'设置 `timeout tunnel 1h`（以及 `timeout client-fin 30s`），或者让服务器发 Ping 的间隔比其中较短的时限短。',
	],
	cloudflare: [
		'在 Cloudflare 后面，常见的原因是一段时间没有数据，以及它自己的重启。',
		'很多人遇到的是 100 秒左右。每 30 秒发一条消息或一个 Ping，断了就重连。',
	],
	'load-balancer': [
		'在 AWS 的负载均衡后面，常见的原因是它 60 秒的空闲时限。',
		'让服务器每 30 秒发一个 Ping，或在它的属性里调大空闲时限。',
	],
	ingress: [
		'在 ingress-nginx 后面，常见的原因是 60 秒没有数据的时限，以及它的重新加载。',
		'调大 `proxy-read-timeout` 和 `proxy-send-timeout`，或让服务器每 30 秒发一个 Ping。重新加载后，默认 240 秒（`worker-shutdown-timeout`）结束旧的 worker。',
	],
	nginx: [
		'中间有 nginx 时，常见的原因是 `proxy_read_timeout`：60 秒没有收到服务器的数据。',
		'让服务器每 30 秒发一个 Ping，或在 `location` 里调大 `proxy_read_timeout`。',
	],
	'reverse-proxy': [
		'中间有反向代理时，常见的原因是它没有转发升级，以及它的时限。',
		'如果从来没有打开，就让它转发 Upgrade 和 Connection：Nginx Proxy Manager 里打开 Websockets Support，群晖里加自定义标头 WebSocket。如果每次在同样的时间断开，就调大它的时限。',
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
				? `用 ${app} 时，403 常见的原因是代理为 \`${path}\` 改了 Host，页面的 Origin 就对不上了。`
				: `用 ${app} 时，常见的原因是代理没有为 \`${path}\` 转发升级，或者改了 Host。`,
			`${nginx === 1 ? UNOPENED.nginx[1] : '为这个路径转发 Upgrade、Connection 和 Host。'}${settings === '' ? '' : `有关的设置：\`${settings}\`。`}`,
		];
	}
	const words: Readonly<Record<string, Words>> = situation === 'unopened' ? UNOPENED : ENDED;
	return ownValue(words, String(usual))!;
}
