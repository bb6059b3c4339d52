// Holds the words of the known lines of protocols above WebSocket, frameworks and platforms.
import { ownValue } from '../../../../../engine/own-value.ts';
import type { OF_APPLICATIONS } from '../../../../../evidence/facts/known-lines/applications.ts';
import type { KnownLineWords } from '../../known-line-words.ts';

/** Says what a status means for a polling request of Socket.IO. */
const POLLING: Readonly<Record<string, string>> = {
	400: '多半是这个进程不认识那个会话：有几个进程却没有粘性会话，或者重启过。',
	401: '登录没有被接受。',
	403: '登录或来源没有被接受（`allowRequest`）。',
	404: '多半是路径不对，或者那里没有 Socket.IO 服务器。',
	413: '消息超过了某一跳或服务器的上限。',
	500: '它的日志里有错误。',
	502: '代理没有从后面的服务器得到有效的响应。',
	503: '代理后面的服务器还没准备好。',
	504: '代理后面的服务器没有及时回答。',
};

export const WORDS_OF_APPLICATIONS: KnownLineWords<keyof typeof OF_APPLICATIONS> = {
	'engineio-post': () => [
		'Engine.IO 的第一个请求必须是 GET。这个请求用了别的方法，又没有 `sid`，所以被拒绝。服务器是好的。',
		'先发 GET，从正文里取出 `sid`，再带上 `&sid=…` 发 POST。',
	],
	'socketio-0-9-answer': ({ first }) => [
		`\`${first}\` 是 Socket.IO 0.9 的握手：会话 id、心跳时间、关闭时间、传输方式。1 以后版本的客户端不能和它通信。`,
		'接着连接 `/socket.io/1/websocket/` 加会话 id，收到 `2::` 就回 `2::`。或者升级服务器。',
	],
	'engineio-ping-unanswered': () => [
		'文本 `2` 是 Engine.IO 的 ping，客户端要回文本 `3`。它在 `pingTimeout` 内没有回，服务器就断开了。',
		'收到 `2` 就回 `3`，或者用 Socket.IO 的客户端。WebSocket 的 Ping 和 Pong 在这里不算数。',
	],
	'sockjs-still-open': ({ first }) => [
		`\`c${first}\` 是 SockJS 的消息，不是关闭码：同一个 id 的会话还开着，所以这一个被拒绝。`,
		'每个连接都用新的随机会话 id，sockjs-client 就是这样做的。原始 WebSocket 用以 `/websocket` 结尾的路径，不带这些 id。',
	],
	'sockjs-close': ({ first }) => [
		`\`c${first}\` 是 SockJS 的消息，服务器用它结束会话。里面的数字不是 WebSocket 的关闭码。`,
		'在服务器的代码里找这个代码和原因。',
	],
	'sockjs-frames': () => [
		'`o` 和 `h` 是 SockJS 的消息：`o` 表示会话打开，`h` 是心跳。它们没有问题。',
		'用 sockjs-client，它会处理这些，消息以 `a[…]` 到达。要用原始 WebSocket，就连接 SockJS 的前缀加 `/websocket`。',
	],
	'engineio-probe': () => [
		'这是 Engine.IO 从轮询换到 WebSocket 的过程：`2probe` 和 `3probe` 是测试，`5` 表示切换，之后的 `2` 和 `3` 是 ping 和 pong。',
		'这里不用改。',
	],
	'session-after-timeout': () => [
		'两行说的是同一件事：会话因为 ping timeout 结束了，还带着旧 `sid` 的请求就得到 `Session ID unknown`。先出的问题是 ping timeout。',
		'找出 pong 为什么没有及时到：网络慢、标签页休眠，还是服务器被阻塞。调大 `pingTimeout`，一次少发一些，超时以后开始新的会话。',
	],
	'regular-visitor': () => [
		'没有自己的客户端，却每隔固定时间有连接进来又马上断开。这多半是负载均衡的健康检查，或者监控程序。',
		'看是谁在连接：在这个端口上用 `ss -tn` 或 `tcpdump` 就能看到地址。给检查一个普通的 HTTP 路径，或者不记录这些行。',
	],
	'logged-otherwise': () => [
		'两份日志里同一个路径，一个是 101，另一个是别的状态码。如果是同一个请求，WebSocket 就是打开了：有的日志组件会为它另写一个状态码。',
		'以客户端得到的为准：网络面板里是 `101`。比较两行的时间、地址和端口，看是不是同一个请求。',
	],
	'stomp-host-empty': ({ first }) => [
		`WebSocket 是通的，是消息代理拒绝了 CONNECT：虚拟主机的名字是“${first}”这个词，说明应该放名字的变量是空的。`,
		'连接时给出真正的虚拟主机，RabbitMQ 一般是 `/`。',
	],
	'stomp-guest': () => [
		'WebSocket 是通的，是 RabbitMQ 拒绝了登录。默认情况下，`guest` 只能从消息代理所在的机器登录。',
		'新建一个用户，给它虚拟主机的权限，用它登录。RabbitMQ 的日志会写出原因。',
	],
	'stomp-error': ({ first }) => [
		`WebSocket 是通的：消息代理在里面发了 STOMP 的 ERROR，“${first}”。下面几行有细节。`,
		'把登录信息、虚拟主机和目的地与消息代理的配置对照，并看它的日志。',
	],
	'stomp-no-heartbeat': ({ first }) => [
		`是 STOMP 客户端自己断开的：${first} 毫秒没有收到任何内容，是约定间隔的两倍。`,
		'看服务器有没有发心跳：Spring 的简单代理需要 `TaskScheduler`。中间设备缓冲，或者页面休眠，也会这样。',
	],
	'stomp-unended': () => [
		'这个 STOMP 帧没有结尾：它必须以字节 `00` 结束，而这里最后是 `0a 0a`。所以服务器还在等后面的内容。',
		'在文本末尾加上字节 `00`，常写作 `\\0` 或 ^@。',
	],
	'aws-iot-twice': () => [
		'AWS IoT 断开了这条连接，因为另一个客户端用同一个 client id 连接了。两边都重连，就会互相踢掉。',
		'给每个客户端自己的 id，例如加上随机部分，并在策略里允许这些 id。',
	],
	'aws-iot-keep-alive': () => [
		'AWS IoT 在 keep-alive 的一倍半时间内没有收到客户端的内容，就断开了。客户端休眠了、被阻塞了，或者断网了。',
		'看当时客户端是否还在运行，并让它自动重连。',
	],
	'aws-iot-ended': ({ first }) => [
		`AWS IoT 自己给出了原因：\`${first}\`。在这之前 WebSocket 已经打开。`,
		'在它的生命周期事件文档里查这个原因，并对照策略、凭据和限制。',
	],
	'mqtt-keep-alive': ({ first }) => [
		`在客户端自己声明的 keep-alive 的一倍半时间内，消息代理没有收到 \`${first}\` 的内容，只能断开它。`,
		'看当时客户端是否还在运行：后台的页面和休眠的设备不会发 PINGREQ。让它自动重连。',
	],
	'mqtt-refused': ({ first }) => [
		`WebSocket 是通的，是 MQTT 的消息代理在 CONNACK 里拒绝了客户端：${/^\d$/.test(first) ? (['', '协议版本', '客户端标识', '服务不可用', '用户名或密码不对', '没有授权'][Number(first)] ?? '') : first}。`,
		'把用户名、密码和客户端标识与消息代理允许的对照，并看它的日志。',
	],
	'signalr-classic': () => [
		'客户端是 ASP.NET Core SignalR，服务器是旧的 ASP.NET SignalR，两者不能通信。',
		'用旧的客户端（npm 包 `signalr`，需要 jQuery），或者把服务器换成 ASP.NET Core。',
	],
	'signalr-keep-alive': ({ first }) => [
		`服务器的 \`KeepAliveInterval\` 是 \`${first}\`，而客户端 30 秒没有收到消息就放弃了。`,
		'把 `KeepAliveInterval` 改回 15 秒，或者把客户端的超时设为这个间隔的两倍。',
	],
	'azure-signalr-serverless': () => [
		'应用自己没有连上 Azure SignalR 服务，所以 negotiate 失败。Serverless 模式下，这个服务不接受这样的连接。',
		'如果应用用了 `AddAzureSignalR`，把服务的模式改成 Default。已经是 Default 的话，检查连接字符串和出站规则。',
	],
	'signalr-token-unread': () => [
		'页面不能给 WebSocket 设置 Authorization，所以 SignalR 把令牌放在地址的 `access_token` 里，而这里的代码没有从那里读。',
		'在 `JwtBearerEvents.OnMessageReceived` 里，对 hub 的路径从 `access_token` 取出令牌。',
	],
	'phoenix-parameter': ({ first, second }) => [
		`socket 的 \`connect/3\` 拒绝了客户端，它的参数 \`${first}\`${second === '' ? '是空的' : `是“${second}”这个词`}，说明页面没有拿到这个值。`,
		'页面创建 socket 之前先设置好这个值，或者把 `params` 写成函数。',
	],
	'phoenix-refused': ({ first }) => [
		`\`${first}\` 的 \`connect/3\` 返回了 \`:error\`，所以 Phoenix 返回 403。日志里的参数就是它判断的依据。`,
		'把这些参数与 `connect/3` 的要求对照，例如令牌是否过期。',
	],
	'cable-unauthorized': () => [
		'WebSocket 已经打开，是 Action Cable 随后拒绝了连接：服务器代码的 `connect` 调用了 `reject_unauthorized_connection`。Cookie 只会发给它自己的主机。',
		'看请求里有没有会话的 Cookie。如果页面和 cable 不在同一个主机，就把令牌放在地址里来检查。',
	],
	'cable-restart': () => [
		'服务器要重启，断开之前通知了客户端。客户端可以重连。',
		'让客户端等一段随机时间再重连。',
	],
	'slack-refresh': () => [
		'没有出错：Slack 每隔几小时会更换连接，这是它的通知。',
		'用 `apps.connections.open` 打开新的连接，让旧的关闭。Slack 的 SDK 会自动这样做。',
	],
	'loopback-in-container': ({ first }) => [
		`服务器的程序到 \`${first.replace("', ", ':')}\` 找数据库。在容器里，这个地址是容器自己，而数据库在另一个容器里。`,
		'把 127.0.0.1 换成服务名，例如 `redis` 或 `db`。',
	],
	'graphql-old-name': ({ first }) => [
		`客户端提供的是 \`${first}\`，这是旧协议的名字。graphql-ws 这个库的子协议叫 \`graphql-transport-ws\`。`,
		'改成 `graphql-transport-ws` 并发送它的消息，或者用 graphql-ws 的 `createClient`。',
	],
	'graphql-init-refused': ({ first }) => [
		`WebSocket 是通的，是 GraphQL 服务器拒绝了 \`connection_init\`：“${first}”。客户端放在 \`connectionParams\` 里的内容没有被接受。`,
		'核对它发送的令牌。把 `connectionParams` 写成函数，因为对象里的令牌是页面加载时的。',
	],
	'ocpp-other-version': () => [
		'商定的是 `ocpp1.6`，而这个 BootNotification 是 OCPP 2.0.1 的：写的是 `chargingStation`，不是 `chargePointModel` 和 `chargePointVendor`。',
		'让充电桩和服务器用同一个版本的 OCPP。WebSocket 本身是通的。',
	],
	'ocpp-error': ({ first }) => [
		`WebSocket 是通的：这是 OCPP 的 CALLERROR，\`${first}\`。开头的 4 是消息类型，不是关闭码。`,
		'把这次调用的内容与商定版本的格式对照。',
	],
	'geth-origin': ({ first }) => [
		`Geth 拒绝了来源 \`${first}\`。WebSocket 用的列表是 \`--ws.origins\`，\`--http.corsdomain\` 只管 HTTP。`,
		`加上 \`--ws.origins ${first}\` 再启动。`,
	],
	'pong-timeout': () => [
		'服务器会发 Ping，因为没有收到 Pong 才关闭。所以是客户端没有回 Ping 帧，或者回得太晚。',
		'每个 Ping（操作码 9）都要回一个 Pong（操作码 10），载荷相同。自己发 Ping 不能代替。',
	],
	'object-sent': ({ first }) => [
		`\`send(${first})\` 传的是对象，浏览器或库会把它变成文本 \`[object Object]\`，服务器不能按 JSON 读。`,
		`写成 \`send(JSON.stringify(${first}))\`。`,
	],
	'kraken-names': ({ first }) => [
		`WebSocket 是通的。Kraken 第 2 版用 BTC 和 DOGE，第 1 版用的是 XBT 和 XDG，所以它不认识 \`${first}\`。`,
		'用新的名字订阅，例如 `BTC/USD`。',
	],
	'coinbase-subscribe': ({ first }) => [
		`\`${first}\` 要求 5 秒内发送订阅，否则就断开。这里看不到订阅。`,
		'在 `onopen` 里发送订阅。',
	],
	'jupyter-ping': ({ first }) => [
		`浏览器 ${first} 毫秒没有回 Ping，Jupyter 就断开了 WebSocket，一般是因为电脑休眠了。内核还在运行。`,
		'重新加载页面：输出会保留到页面再次连接。不要让电脑休眠，或者调大 `websocket_ping_timeout`。',
	],
	'home-assistant-slow': ({ first }) => [
		`是 Home Assistant 自己断开了这个客户端：有 ${first} 条消息在等它。客户端或它的网络读得比状态变化慢。`,
		'在这个设备上少显示一些实体，或者让变化最多的集成慢一些。',
	],
	'default-port-in-host': ({ first }) => [
		`主机带了端口，而来源没有：\`${first}\`。浏览器会省略默认端口，而服务器是逐字比较的。`,
		'转发主机时不带端口：nginx 写 `X-Forwarded-Host $host`，不要 `$server_port`。',
	],
	'host-without-websocket': ({ first }) => [
		`\`${first}\` 属于只提供页面或普通 HTTP 的平台，那里不转发 WebSocket，所以不一定是代码的问题。`,
		'把 WebSocket 服务器放到支持它的主机上，让页面连接那里。',
	],
	'vercel-socketio': ({ first }) => [
		`\`${first}\` 在 Vercel 上，那里由函数提供 WebSocket，而且只能按它文档里的写法（2026 年起，需要 Fluid compute）。没有这样的函数，这个路径就没有程序回答。`,
		'按 vercel.com/docs/functions/websockets 的写法做这个端点，Socket.IO 只用 `websocket` 传输。或者把服务器放到能一直运行进程的主机上。',
	],

	'vnc-display': ({ first, second }) => [
		`WebSocket 是通的，websockify 到 \`${first}\` 找 VNC，而桌面是 \`:${second}\`，它监听端口 ${5900 + Number(second)}。`,
		`启动 websockify 时用端口 ${5900 + Number(second)}。`,
	],
	'cdp-origin': ({ first }) => [
		`Chrome 的 DevTools 端口会拒绝带有未知来源的请求：\`${first}\`。程序可以不发 Origin。`,
		`不发 Origin（websocket-client：\`suppress_origin=True\`），或者用 \`--remote-allow-origins=${first}\` 启动 Chrome。`,
	],
	'next-dev-origin': ({ first }) => [
		`Next.js 的开发服务器拒绝了这个页面，因为它是用 \`${first}\` 打开的，不在列表里。生产环境不受影响。`,
		`在 next.config.js 里加上 \`allowedDevOrigins: ['${first}']\`，再重新启动。`,
	],
	'dart-io-in-page': ({ first }) => [
		`\`${first}\` 属于 dart:io，浏览器里没有它，所以客户端根本没有尝试连接。`,
		'导入 `web_socket_channel.dart`，调用 `WebSocketChannel.connect`，它会自己选择。页面不能设置请求的字段。',
	],
	'godot-poll': ({ first }) => [
		`代码创建了 \`${first.replace(/\.new.*/, '')}\`，却没有调用 \`poll()\`。没有它就什么都不收发，状态一直是 0。`,
		'在 `_process` 里先调用 `poll()`。',
	],
	'tauri-permission': ({ first, second }) => [
		`是 Tauri 自己拒绝了命令 \`${first}\`，网络上什么都没有发出。`,
		`在 \`src-tauri/capabilities/default.json\` 里加上其中一个权限，再重新构建：\`${second}\`。`,
	],
	'worker-of-extension': () => [
		'扩展的 service worker 30 秒没有活动就会被 Chrome 停掉，它的 WebSocket 也随之结束。',
		'每 20 秒收发一条消息：Chrome 从 116 版起，这样能让它一直运行。worker 醒来后再重连。',
	],
	'firebase-region': ({ first }) => [
		`数据库所在的区域和客户端用的地址不同，它的地址是 \`${first}\`。`,
		`把 \`databaseURL\` 设为 \`${first}\`。`,
	],
	'ws-in-page': () => [
		'打包时把 ws 这个包放进了浏览器，它在那里只会报错。客户端没有尝试连接。',
		'用浏览器自己的 WebSocket：把它作为传输交给库，或者换一个版本的库，不要带入 ws。',
	],
	'graphql-warning': () => [
		'客户端要的是 graphql-transport-ws，这正是 graphql-ws 支持的子协议，所以这条警告猜错了：每次因协议错误断开，它都会出现。',
		'找出是什么违反了协议：在服务器上记录每个 socket 的 `error` 事件。常见的是两个 WebSocket 服务器回应了同一个升级请求，帧混在一起。',
	],
	'ably-expired': ({ first }) => [
		`令牌过期了（${first}），Ably 断开了连接。用固定的令牌，客户端不能更新它。`,
		'给客户端 `authUrl` 或 `authCallback`，不要用 `token`。',
	],
	'fetch-of-wss': ({ first }) => [
		`\`fetch\` 只接受 http: 和 https:，在 Worker 里打开 WebSocket 也一样。用 \`${first}:\` 什么都没有发出。`,
		'在 Worker 里把 `wss://` 写成 `https://`，保留 `Upgrade: websocket`，再用 `response.webSocket`；在页面里用 `new WebSocket(…)`。',
	],
	'render-asleep': () => [
		'免费实例休眠了。第一个请求会唤醒它，要 50 秒以上，所以更短的超时会让第一次尝试失败。',
		'让第一次尝试等一分钟或者重试，或者用不休眠的实例。',
	],
	'fly-elsewhere': ({ first, second }) => [
		`Fly 的代理连的是端口 ${first}，而应用监听的是 ${second}。`,
		`监听 0.0.0.0，并把 fly.toml 的 \`internal_port\` 设为 ${second}。`,
	],

	'heroku-cycling': () => [
		'Heroku 大约每天重启一次 dyno（“Cycling”），它的连接都会在那时断开。这不是崩溃。',
		'收到 SIGTERM 时用 1001 关闭，让客户端等一段随机时间再重连。',
	],
	'webpubsub-role': ({ first }) => [
		`WebSocket 是通的，令牌缺少对这个组执行 ${first} 的角色。`,
		'生成令牌时加上角色：`webpubsub.joinLeaveGroup` 或 `webpubsub.sendToGroup`，也可以只对一个组。',
	],
	'hmac-date': () => [
		'服务器不接受签名的日期：没有日期、格式不是 HTTP 的格式，或者差了几分钟以上。把本地时间写成 GMT，就会差几个小时。',
		'用 UTC 时间（RFC 1123）生成日期，用同一个文本签名，并核对机器的时钟。key 和 secret 不一定有错。',
	],
	'hmac-differs': () => [
		'服务器算出的签名和客户端发的不同：签名的文本、顺序或 secret 不一样。',
		'按文档的要求对 host、date 和请求行签名，date 与地址里的相同。',
	],
	'region-refused': () => [
		'服务拒绝了请求来自的国家或地区，和 key、握手都无关。',
		'从服务支持的地区的服务器发起连接。',
	],
	'emqx-path': ({ first }) => [
		`\`${first}\` 没有路径，而 EMQX 只在 \`/mqtt\` 接受 WebSocket。`,
		`写成 \`${first}/mqtt\`。`,
	],
	'sockjs-info-refused': ({ first }) => [
		`SockJS 先用 HTTP 请求 \`${first}\`，不带其他请求的头部，而服务器在这里要求登录。还没有到 WebSocket。`,
		'放行端点的整个路径（`/ws/**`），在 STOMP 的 CONNECT 里检查令牌。',
	],
	'socketio-file-missing': ({ first }) => [
		`对 \`${first}\` 的请求没有到达 Socket.IO 服务器，这个文件由它自己提供，所以 \`io\` 没有定义。`,
		'让代理把 `/socket.io/` 转发给那个服务器，带上 Upgrade 和 Connection。或者从包里加载客户端。',
	],
	'cors-wildcard': () => [
		'请求带了凭据，这时 CORS 不允许用 `*`。还没有到 WebSocket。',
		'写出来源并允许凭据：ASP.NET Core 用 `WithOrigins(…).AllowCredentials()`，Socket.IO 用 `cors: { origin, credentials: true }`。',
	],
	'webgl-sockets': ({ first }) => [
		`WebGL 里不能用 \`${first}\`：浏览器不给 C# 代码套接字，所以什么都没有发出。`,
		'换成调用浏览器 WebSocket 的包，例如 NativeWebSocket。',
	],
	'audio-missing': ({ first }) => [
		`服务 ${first} 秒没有收到音频，就结束了任务。连接本身是通的。`,
		'没有人说话时也发送静音，或者发 `finish-task`，之后再开始新的任务。',
	],
	'name-redirected': ({ first }) => [
		`\`${first}\` 属于 Facebook 或 Twitter 的网络。别的域名得到它，就是错误的 DNS 回答，所以连到了别的机器。`,
		'在能用的网络里用 `nslookup` 对照，或者用加密的方式向别的 DNS 服务器查询。',
	],
	'gateway-idle': () => [
		'API Gateway 在 10 分钟没有消息后用 1001 断开 WebSocket，这个时限是固定的。',
		'每隔几分钟发一条小消息，并且始终要能重连：每条连接最长 2 小时。',
	],
	'ingress-reload': () => [
		'重新加载四分钟后，ingress-nginx 会结束旧的工作进程（`worker-shutdown-timeout`），它们手里的 WebSocket 也就断了，所以客户端同时掉线。',
		'找出为什么这么频繁地改 Ingress，调大这个时间，并让客户端随机延迟后重连。',
	],
	'polling-refused-status': ({ first }) => [
		`Socket.IO 在这里用的是 HTTP 请求，其中一个得到了 ${first}，还没有轮到 WebSocket。${ownValue(POLLING, first) ?? ''}`,
		'在 Network 里看这个请求：它的地址，以及响应的正文，那里一般写着是谁拒绝的、为什么。',
	],
	'polling-failed': () => [
		'Socket.IO 先发 HTTP 请求，第一个请求就失败了。还没有到 WebSocket，而这一行看不出原因。',
		'在网络面板里看 `/socket.io/` 的请求。常见的是地址、端口、CORS，或者服务器没有运行。',
	],
	'connections-without-stage': ({ first }) => [
		`请求发往 \`${first}\`，缺了 stage。API Gateway 对没有的 stage 返回 403。WebSocket 本身没有问题，失败的是后端的一次调用。`,
		'在 endpoint 里写上 stage：`https://…amazonaws.com/STAGE`。有的 SDK 要求结尾有斜杠，否则会把 stage 去掉。',
	],
	'socketio-polling-answered': ({ first }) => [
		`\`${first}\` 里没有 \`transport=websocket\`，Socket.IO 就把它当成轮询请求：建立会话并返回 200，所以服务器显示已连接。`,
		'改用 `/socket.io/?EIO=3&transport=websocket`（3.x 及以后是 EIO=4），之后按 Engine.IO 的规则说话：收到 `2` 就回 `3`。',
	],
	'stream-address-ws': ({ first }) => [
		`API server 在这里只会连 http 和 https，而节点上的容器引擎给了它一个 \`${first}\` 地址。和 kubectl、网络都没有关系。`,
		'调整或升级容器引擎（CRI），让它的 streaming 地址是 http，并核对它支持的 Kubernetes 版本。',
	],
	'ha-auth-late': ({ first }) => [
		`握手是成功的，只是客户端之后没有发登录消息：“${first}”。这是 Home Assistant 自己的规则。不是密码或令牌错，因为根本没有发来。`,
		'找出那一秒连上来的客户端：休眠的应用、旧的标签页或监控。如果什么都不缺，可以不管。',
	],
	'seat-elsewhere': ({ first }) => [
		`“${first}”：位置是在一个进程里预留的，WebSocket 却到了另一个进程，或者来得太晚。一个地址后面有多个进程时，总有一部分会失败。`,
		'给每个进程各自的地址或路径，并使用 Redis 的 presence 和 driver。可以先只跑一个进程试试。',
	],
	'connection-id-gone': ({ first }) => [
		`\`${first}\`（410）表示这个编号的连接已经结束，表里的编号过期了。异常如果跳出循环，后面的客户端就收不到消息。`,
		'对每个连接分别捕获，删掉这个编号，继续发。`$disconnect` 并不是每次都会触发。',
	],
	'signalr-classic-on-core': ({ first }) => [
		`连接是通的，不同的是客户端的运行环境。\`${first}\` 从 2.4.0 起才支持 .NET Core（.NET Standard 2.0），更旧的版本只是靠兼容层装进去的。`,
		'换成 2.4.0 或更新的版本。每个 `Invoke` 都要 await，看它是否失败；再逐字核对方法名和组名。`hubConnection.TraceWriter` 会打印传输方式和每条消息。',
	],
	'signalr-negotiate-page': ({ first }) => [
		`SignalR 的协商要的是一小段 JSON，这里得到的却是网页：“${first}”。要么这个路径上没有映射 Hub，要么是它前面的程序先回答了，例如默认页或登录页。还没有走到 WebSocket。`,
		'用 POST 访问这个地址的 `/negotiate`（`curl -i -X POST`），看是谁的页面。把 Hub 映射到完全相同的路径，并放在回答所有路径的东西（fallback、静态文件、代理规则）之前。',
	],
	'dart-page-library': ({ first }) => [
		`这是编译错误，还没有尝试连接：\`${first}\` 只在浏览器里有。有文件导入了只给网页用的库，例如 \`web_socket_channel/html.dart\`，而应用是为手机或桌面构建的。`,
		'导入 `package:web_socket_channel/web_socket_channel.dart`，用 `WebSocketChannel.connect`，它会自己选择实现。自己的代码用条件导入；是依赖包导入的，就升级那个包。',
	],
	'cable-of-other-process': ({ first }) => [
		`一个进程广播的内容，要能到达持有 WebSocket 的那个进程，这里却到不了（\`${first}\`）。Action Cable 的 \`async\` 只在一个进程内有效；\`RAILS_ENV\` 不同，用的也是 \`config/cable.yml\` 里不同的一段。`,
		'让两个进程用同样的环境，或者在 `config/cable.yml` 里用同一个 Redis（或 `solid_cable`）和同样的 `channel_prefix`。比较一下 `development` 和 `production` 两段。',
	],
	'pusher-not-subscribed': ({ first }) => [
		`连接是通的。服务器讲的是 Pusher 协议（\`${first}\`）：第一条消息是 \`pusher:connection_established\`，之后只有订阅过的频道才会收到事件。`,
		'收到第一条消息后发送 `pusher:subscribe` 事件，频道名写在 `data.channel` 里，并用 `pusher:pong` 回 `pusher:ping`。在板子上要一直调用 `client.poll()` 或 `loop()`。再核对频道名和广播用的是否一致。',
	],
	'okhttp-failure-unlogged': ({ first }) => [
		`OkHttp 的 \`${first}\` 总会带一个 Throwable；服务器回答过握手的话，还有 \`Response\`。\`getMessage()\` 可能是空的，例如 EOFException。所以原因是有的，只是没有打印出来。`,
		'把 Throwable 本身记下来：`Log.e(TAG, TAG, t)`，再记 `response.code()`。有 `Response` 就是握手被拒绝，看它的状态码；没有就是 DNS、TCP、TLS 或连接中断，看 Throwable 的类名。',
	],
	'close-read-as-data': ({ first }) => [
		`程序把每条消息都交给自己协议的解析器，连 Close 也不例外：“${first}”。它读不懂的，其实是 Close 里的原因。帧没有问题，服务器也可以关闭，重启时用 1001 或 1012。`,
		'解析之前先匹配 `Message::Close`：结束这条连接，重新连接，再注册同一个名字或会话。之后如果还是找不到，就看客户端是用什么名字回来的。',
	],
	'monitor-refuses-101': ({ first }) => [
		`${first} 就是握手成功，所以服务器没有错，是监控判断错了：它要的是别的状态码，或者像 Uptime Kuma 的 \`websocket-upgrade\` 那样，看的是之后的关闭码是不是 1000。`,
		'让监控把 101 也算正常，或者给它一个返回 200 的普通路径。Uptime Kuma 就换新一点的版本，或把服务器的关闭码加进接受的列表。服务器用 1000 回应 Close 也可以。',
	],
	'vaultwarden-port': ({ first }) => [
		`\`${first}\` 上没有程序在监听。Vaultwarden 在 1.29 之前，只有设了 \`WEBSOCKET_ENABLED=true\` 才会打开 3012 端口，Docker 还要发布这个端口。1.29 起 WebSocket 就在主端口上，1.31 起不再有 3012。`,
		'旧版本：设置 `WEBSOCKET_ENABLED=true`，并发布 `127.0.0.1:3012:3012`。新版本：把 `/notifications/hub` 连同 Upgrade 和 Connection 转到 Vaultwarden 的主端口。',
	],
	'node-red-config-node': ({ first }) => [
		`Node-RED 的配置节点不属于某个标签页，而是全局的，所以流程禁用了，“${first}”还会继续连接。如果每 3 秒来一次，多半是重新连接的尝试，不是心跳。`,
		'打开侧边栏的“配置节点”，禁用或删除那个节点本身，再部署。在 tcpdump 里，SYN 和 RST 就是这种尝试；同一条连接里有数据，才是别的东西。',
	],
	'own-watch-ends-it': ({ first }) => [
		`是程序自己认为连接已经死了，于是重新建立：“${first}”。所以断开它的可能就是这个检查，旁边的 1006 就不是服务器造成的。也可能是服务器不接受这个客户端，把它断开了。`,
		'把同一条连接的几行按先后排好。如果这一行在关闭之前，就看检查在等什么、等多久；如果先有关闭，就看打开后马上发了什么：登录、用户号、版本。先把程序升级。',
	],
	'exec-over': ({ first }) => [
		`WebSocket 没有问题，结束的是它里面的命令。Docker 已经不认识这个 exec，或者没能启动它：\`${first}\`。多半是容器里没有所选的 shell，例如 Alpine 里没有 \`/bin/bash\`，或者容器已经停了。`,
		'改选 `/bin/sh`。用 `docker exec -it CONTAINER /bin/sh` 看能不能启动。如果是集群，要看 exec 是不是发给了容器所在的节点。',
	],
	'https-server-ws-client': ({ first }) => [
		`这个端口上的服务器已经用 TLS，客户端却还是不带 TLS 来连：“${first}”走的是 \`ws://\`。讲 TLS 的端口不接受这样的连接。`,
		'主机和端口不变，改用 `wss://`，并让客户端信任那张证书；证书对 IP 地址多半无效。如果程序不支持 wss，就让服务器在内网里继续用 http，给浏览器的 TLS 放到前面的代理里。',
	],
	'signalr-negotiate-front-end': ({ first }) => [
		`SignalR 的协商要的是一小段 JSON，这里得到的却是网页：“${first}”。多半是前端的页面，前端服务器对任何路径都返回它。\`withUrl\` 里写相对地址，连的就是页面所在的主机。`,
		'给 `withUrl` 写上 API 的完整地址，并在那边允许这个来源带凭据访问；或者让开发服务器把 Hub 的路径转给 API，并设置 `ws: true`。',
	],
	'sockjs-over-http': () => [
		'这些行属于 SockJS 走 HTTP 的后备方式，不是 WebSocket。多半是 WebSocket 没有打开，客户端在一种一种地试。其余的错误大多只是客户端离开了那样的请求。',
		'查 WebSocket 为什么失败：浏览器的 Network 里看以 `/websocket` 结尾的请求和它的状态码。常常是代理没有转发 Upgrade。',
	],
	'socketio-ping-short': ({ first, second }) => [
		`\`ping timeout\` 表示一方在 ${first} + ${second} 毫秒（pingInterval 加 pingTimeout）里没有收到另一方的任何东西：在服务器的日志里是客户端没声音，在客户端的日志里是服务器没声音。${second} 太紧。`,
		'把 pingTimeout 设成 20000 以上，再看没声音的那一方当时被什么卡住了。',
	],
	'novnc-no-greeting': () => [
		'WebSocket 是打开的：在这个状态里 noVNC 等的是 VNC 服务器的第一行。是它后面先断开了：那里没有 VNC 服务器、端口不对、TLS，或者会话、token 过期了。',
		'把 websockify 要连的主机和端口与 VNC 服务器监听的（`ss -ltn`）对一对，再看它的日志。在那台机器上先要能用 VNC 客户端连上。',
	],
	'idle-transport-close': () => [
		'`transport close` 表示下面的连接被关了。如果是没有数据时发生的，就是中间某一跳的空闲时限比心跳（25 秒）短，或者浏览器、手机休眠了。',
		'Socket.IO 自己会发心跳：让 `pingInterval` 短于那个时限，比如 10000，或者调大那一跳的时限。',
	],
	'signalr-handshake-cut': () => [
		'这是 SignalR 自己的握手，也就是传输打开之后的第一条 JSON 消息。所以网络没问题，是服务器或中间的服务在回答之前断开了。',
		'看服务器那一秒的日志，把 SignalR 的级别设为 Debug。常见的是服务器过载或重启、OnConnected 出错，或者服务那边没有连上任何服务器。',
	],
};
