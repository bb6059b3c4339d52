// Holds the answers to questions about WebSocket that come up again and again.
import type { Asked } from '../../../../evidence/facts/usual/asked.ts';

export const asked: Readonly<Record<Asked, readonly [says: string, todo: string]>> = {
	'echo-servers': [
		'公共的回显服务器时有时无：echo.websocket.org 曾经停了几年，有的已经永远关闭。连不上它，不说明你的程序有问题。',
		'自己运行一个：`websocat ws-l:127.0.0.1:8080 mirror:`，再连接 ws://127.0.0.1:8080。',
	],
	'worker-life': [
		'扩展的 service worker 30 秒没有事件，就会被 Chrome 结束，它的 WebSocket 也随之断开。较新的 Chrome 里，WebSocket 的消息也算事件。',
		'至少每 20 秒收发一条消息，并把 `minimum_chrome_version` 设为 116；或者把 WebSocket 放在 offscreen 文档里。',
	],
	'hidden-tab': [
		'标签页隐藏以后，浏览器会放慢它的定时器：先是每秒一次，Chrome 之后变成每分钟一次。用 setInterval 的心跳就会太晚，服务器可能因此断开。',
		'让服务器发 Ping，浏览器不靠定时器就会回答；或者把定时器放在 Web Worker 里，并在 `visibilitychange` 时检查连接。',
	],
	background: [
		'App 进入后台后不久就会被系统挂起：iOS 是几秒到几分钟，Android 有 Doze。它的 WebSocket 随之失效，状态却可能还是“打开”。',
		'进入后台时关闭，回到前台时重新连接。后台期间的通知用推送（APNs、FCM 或厂商通道）；Android 上可以用前台服务保持连接。',
	],
	'mini-program': [
		'微信小程序只能连接域名已经在 mp.weixin.qq.com 后台配置过的 wss:// 地址，最多同时打开五条 WebSocket，进入后台后很快会断开。',
		'在后台的“服务器域名”里加上 socket 合法域名。只用一条 WebSocket，在 `onUnload` 里关闭，在 `onShow` 里重新连接。',
	],
	'app-cleartext': [
		'Android 和 iOS 默认不许 App 使用 ws://，除非在设置里放行。wss:// 配上受信任的证书，就什么都不用设置。',
		'改用 wss://。测试时：Android 用 `usesCleartextTraffic` 或网络安全配置，iOS 在 `NSAppTransportSecurity` 里加例外。',
	],
	'dev-proxy': [
		'开发服务器的代理要写明，才会转发 WebSocket：Vite、webpack、Vue CLI、Angular 和 http-proxy-middleware 里都是 `ws: true`。',
		'在那一项里加上 `ws: true`，路径不要和热更新相同（webpack 用的是 `/ws`）；或者让页面直接连接后端的端口。',
	],
	'next-routes': [
		'这类框架的路由得到请求、给出响应，`next start` 不会把升级请求交给它。WebSocket 需要 HTTP 服务器本身。',
		'把 WebSocket 服务器作为单独的程序运行；或者用自定义服务器：自己的路径处理 `upgrade`，`/_next/` 留给 Next.js。',
	],
	hosting: [
		'WebSocket 需要一个和连接一样长久的程序。Netlify Functions、单独的 AWS Lambda、虚拟主机上的 PHP 都保持不了连接；Vercel Functions 这样的，到了时限也会结束它。',
		'把服务器放在进程能一直运行的地方，例如容器或云主机；或者让专门的服务保持连接：API Gateway 加 Lambda、Durable Objects、Pusher 或 Ably。',
	],
	'stale-state': [
		'处理函数看到的是创建它的那次渲染里的 state。只设置一次的话，它看到的永远是最初的值。',
		'根据旧值更新：`setMessages((old) => old.concat(message))`；要读取就放在 ref 里。消息来得快时，要用列表，不要用一个 state 存最后一条。',
	],
	react: [
		'开发时 React 的 StrictMode 会让每个 effect 运行两次，依赖变化时又会再运行。写在 effect 外面的 WebSocket，每次渲染都会新建一条。',
		'在 `useEffect` 里用 `[]` 创建，并返回 `() => ws.close()`；或者放在组件之外的模块或 context 里。',
	],
	'route-change': [
		'单页应用换路由时，页面还是同一个，所以 WebSocket 会一直开着，直到程序关闭它。每进入一次视图，就又多出一条。',
		'视图离开时关闭它（`onUnmounted`、`beforeDestroy`、`ngOnDestroy` 或 effect 的清理函数），停掉定时器，之后不再重连；或者整个应用只用一条。',
	],
	tabs: [
		'每个标签页都是单独的页面，所以各自打开一条 WebSocket。要共用一条，只能通过 SharedWorker，或者由其中一个标签页转发消息。',
		'在 SharedWorker 里打开；或者由一个标签页持有（Web Locks），用 BroadcastChannel 转发。也可以让服务器接受同一个用户的多条连接。',
	],
	reload: [
		'WebSocket 属于它的页面：刷新或跳到别的页面一定会关闭它（关闭码多半是 1001），没有办法带过去。',
		'页面加载时重新连接，并告诉服务器是哪个会话。单页应用可以把 WebSocket 放在各个视图之外。',
	],
	'late-close': [
		'close() 只是开始关闭：它发出 Close，close 事件要等对方回应并断开 TCP。没有回应，就要等到时限：Chrome 是 60 秒，ws 是 30 秒。',
		'让服务器回应每个 Close，然后断开 TCP。自己的清理工作在调用 close() 之后马上做，不要等事件。如果是网络断了，只有心跳能很快发现。',
	],
	'server-vanished': [
		'页面只能从 Close 或 TCP 得知连接结束。网络或服务器突然消失时，onclose 可能几分钟后才来，`readyState` 一直是 1。',
		'每 20 到 30 秒发一条小消息，并等对方回答；没有回答就放弃这条 WebSocket，另开一条。窗口的 `offline` 事件也有帮助。',
	],
	'client-vanished': [
		'客户端断网或断电时，什么都发不出来，所以服务器无从知道。没有数据时 TCP 可能一直等下去，开了 keepalive 也要两个小时；有数据时要几分钟。',
		'让服务器大约每 30 秒发一个 Ping，收不到 Pong 就结束这条连接。很多库有现成的设置，例如 `ping_timeout` 或空闲超时。',
	],
	'ping-in-page': [
		'网页不能发 Ping，也看不到 Ping：浏览器的 WebSocket 没有这个接口。服务器发来的 Ping，浏览器会自己回答。',
		'让服务器发 Ping。页面需要检查时，用自己的消息，例如文本 `ping`，并让对方回答。',
	],
	'need-heartbeat': [
		'心跳有两个用处：避免中间设备断开没有数据的连接，以及发现 TCP 没有报告的断开。两样都不需要，就可以不用。',
		'让服务器每 20 到 30 秒发一个 Ping，因为常见的时限是 60 秒；收不到 Pong 就结束连接。页面自己要检查时，要用自己的消息。',
	],
	'token-expires': [
		'令牌一般只在握手时检查。令牌过期以后，已经打开的 WebSocket 照样继续，除非服务器结束它。',
		'让服务器记住过期的时间，到时用 4401 这样的代码关闭；或者让客户端在那之前用一条消息发来新的令牌。',
	],
	cookies: [
		'握手带的是 ws 地址里那个主机的 cookie，不是页面主机的。SameSite、Secure 和对第三方 cookie 的限制同样有效。',
		'在网络面板里看这个请求的 Cookie。让页面和 WebSocket 属于同一个站点，或者用 `SameSite=None; Secure`。localhost 和 127.0.0.1 的 cookie 互不相通。',
	],
	'page-headers': [
		'网页里的 `new WebSocket()` 只接受地址和子协议，不能设置请求头，所以无法加 Authorization 或自定义的头。',
		'把短期的令牌放在查询参数、第一条消息、cookie 或子协议里。不是网页的客户端可以设置：ws 用 `headers`，Python 的 websockets 用 `additional_headers`。',
	],
	'page-token': [
		'网页可以把令牌放在查询参数、cookie、子协议或第一条消息里。wss:// 在线路上会隐藏查询参数，但访问日志可能把它记下来。',
		'用一分钟内有效、只能用一次的令牌，或者放在第一条消息里。几秒内没有收到令牌，就让服务器用 4401 关闭。',
	],
	cors: [
		'CORS 限制不了 WebSocket（CSP 的 `connect-src` 可以）。浏览器只是发送 Origin，由服务器决定接不接受。',
		'如果握手得到 403，就把页面的来源加到服务器的列表里。服务器不检查来源的话，任何网页都能连上来，带着 SameSite 放行的 cookie。',
	],
	'refused-reason': [
		'网页不可能知道握手为什么被拒绝：浏览器隐藏状态码和内容，只给出 1006。规范就是这样规定的（WHATWG WebSockets）。',
		'页面需要知道原因时，先接受握手，再用 4000 到 4999 的代码和简短的原因关闭；或者事先用 HTTP 询问。',
	],
	'subscribe-again': [
		'新的连接不知道旧连接的任何事：登录、房间和订阅都随旧连接消失了（除非服务器会恢复），所以连上了却收不到东西。',
		'每次触发 open 事件时都重新登录、重新订阅。订阅的列表由客户端保存，并检查每次订阅得到的回答。',
	],
	missed: [
		'WebSocket 不保存任何东西：客户端不在时发出的消息就丢了，新的连接从头开始。',
		'给消息编号，并让服务器保留最近的一些。重连以后，客户端发来它收到的最后一个编号，或者用 HTTP 重新加载状态。',
	],
	delivery: [
		'send() 只是把消息放进队列。WebSocket 没有回执，所以不知道对方有没有收到；连接断开时还在队列里的就丢了。',
		'给每条消息一个 id，让对方带着它回答，一段时间没有回答就重发。Socket.IO 有现成的确认机制。',
	],
	storm: [
		'重启以后，所有客户端同时连上来，失败后又同时再来。等待时间都一样长，它们就一直同步。',
		'每次失败后等得更久，而且等多久要随机：最多 1、2、4 秒，直到 30 秒。计划内的重启之前，分批关闭连接。',
	],
	'gives-up': [
		'有的客户端会自己停下来。SignalR 的 `withAutomaticReconnect()` 在 0、2、10、30 秒后各试一次，然后就不再试。Socket.IO 在“io server disconnect”之后不会重连。',
		'SignalR 可以给一个永远不放弃的重试策略，或者在 `onclose` 里重新 start。Socket.IO 这时要自己调用 `socket.connect()`，并检查 `reconnectionAttempts`。',
	],
	graceful: [
		'进程直接结束，连接就会突然断掉，客户端看到 1006。已经打开的 WebSocket，普通代理没法转给别的进程，所以部署时要靠重连。',
		'收到 SIGTERM 后不再接受新连接，给每条连接发代码 1001 或 1012 的 Close，等几秒再退出。让客户端随机等一段时间后重连。',
	],
	'reconnect-how': [
		'关闭了的 WebSocket 不能再打开，浏览器也不会自动重连，要由程序新建一条。',
		'在 close 事件里启动定时器，新建 WebSocket 并重新设置所有处理函数。等待时间从 1 秒加倍到 30 秒，再加上随机的部分；自己调用 close() 之后就不要再连。',
	],
	'other-process': [
		'连接属于接受它的那个进程。别的进程（例如定时任务或脚本）不能往里面写。',
		'让它发布到 Redis 这样的消息中间件，或者用 HTTP 请求 WebSocket 服务器，由后者发送。同一个进程里的其他线程，要把消息交给事件循环（asyncio 用 `run_coroutine_threadsafe`）。',
	],
	processes: [
		'每个进程只知道自己的连接。在一个进程里广播，只能到达它的客户端，到不了其他进程的。',
		'用消息中间件在进程之间转发：Socket.IO 的 adapter、Django 的 `channels_redis`、SignalR 的 backplane，或者自己用 Redis。用到轮询时，还要会话保持。只开一个进程，就能看出是不是它。',
	],
	'page-limit': [
		'Chrome 对同一个主机大约允许 255 条 WebSocket，Firefox 总共 200 条。“同一个主机六条”说的是 HTTP/1.1 请求，不适用于打开的 WebSocket。',
		'一个页面通常一条就够：在消息里写明种类。打开新的之前先关掉旧的。',
	],
	'how-many': [
		'服务器的连接数不受 65535 的限制：它们共用一个端口，TCP 靠客户端的地址和端口区分。限制来自打开的文件数、内存和 CPU。',
		'调大服务器和代理的 `ulimit -n`。一台压测机对同一个目标只有大约 28000 个端口可用，一个代理对一个后端也是：要多用几个地址。',
	],
	'slow-client': [
		'客户端读得慢，服务器就要保存还没有发出去的内容，内存因此增长。多数 send 函数不会等它。',
		'留意每条连接的队列（ws 的 `bufferedAmount`，Python 里 await send）。丢掉旧的更新，或者断开队列太长的客户端。',
	],
	'size-limit': [
		'协议几乎不限制消息的大小，但多数程序有自己的上限，超过就用 1009 关闭：ws 是 100 MiB，Python 的 websockets 是 1 MiB，Tomcat 是 8 KB，Socket.IO 是 1 MB。',
		'调大接收一方的上限（`maxPayload`、`max_size` 或 `maxHttpBufferSize`），以及中间网关的上限；或者把大的数据分成几条消息。',
	],
	'deflate-cost': [
		'permessage-deflate 能让文本变小，但要花 CPU 和内存：按 zlib 的默认值，每条连接大约 300 KB。',
		'消息很小，或者数据已经压缩过，就不要开。否则用小一些的窗口（`server_max_window_bits`），或者只压缩 1 KB 以上的消息。',
	],
	files: [
		'WebSocket 可以直接传字节：send() 接受 Blob、File 或 ArrayBuffer，作为二进制消息发送。不需要 Base64，它会使数据增大三分之一。',
		'接收字节时把 `binaryType` 设为 `arraybuffer`。大文件分成 64 KB 左右、带编号的块，`bufferedAmount` 高的时候先等一等。',
	],
	'both-ways': [
		'接收会一直等，后面的代码要等到有消息才运行。要随时都能发送，就得由两个任务共用这条连接。',
		'Python 里用 `asyncio.gather(reader(ws), writer(ws))`，一个接收，一个发送；其他语言用线程、goroutine 或事件处理函数来接收。',
	],
	'all-at-once': [
		'如果消息一次性全部到达：多半是发送方回不到事件循环，因为长循环、`time.sleep` 或其他阻塞调用占着它。会缓冲的代理也会这样。',
		'在两次发送之间让事件循环运行（`await asyncio.sleep(0)`），把耗时的工作放到线程里。再绕过代理比较一下。',
	],
	'call-response': [
		'WebSocket 只有消息，协议里没有东西说明哪个回答属于哪个请求，要由你的消息自己说明。',
		'每个请求带一个 id，回答里带同一个 id。用 Map 保存 id 和对应的 promise，超时就丢掉。',
	],
	'client-address': [
		'前面有代理时，每条连接都来自代理的地址。代理可以在握手的 X-Forwarded-For 里带上客户端的地址。',
		'nginx 里写 `proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;`，在连接打开时读取，并且只相信自己的代理发来的值。',
	],
	'sender-only': [
		'如果只有一个客户端收到消息：在一条 WebSocket 上发送，只会到达这条连接。WebSocket 本身没有广播，要由服务器逐条发送。',
		'把所有连接放进一个集合，向每条打开的连接发送：ws 用 `for (const client of wss.clients)`，Socket.IO 用 `io.emit`。只用一个变量保存连接，就只剩最后一个客户端。',
	],
	'to-one': [
		'WebSocket 没有用户和房间的概念，哪条连接属于哪个用户，要由服务器自己保存。',
		'从握手或第一条消息里得到用户，用 Map 保存用户和他的一组连接，在 close 事件里删掉。Socket.IO、SignalR 和 STOMP 有现成的功能。',
	],
	'connect-timeout': [
		'网页里的 WebSocket 不能设置连接超时，各个浏览器有自己的时限，从 20 秒到几分钟。',
		'构造时启动一个定时器：10 秒后 `readyState` 还是 0，就调用 close() 再试。其他程序的库有设置，例如 ws 的 `handshakeTimeout`。',
	],
	redirects: [
		'浏览器的 WebSocket 不跟随重定向：301、302、307 或 308 都会使握手失败（WHATWG WebSockets）。',
		'直接使用最终的地址：协议、主机和结尾的斜杠都要对，可以看响应里的 Location。有的库可以设置成跟随，例如 ws 的 `followRedirects`。',
	],
	'address-bar': [
		'地址栏、fetch 和 axios 都不能打开 ws:// 地址：它需要会握手的客户端。用 http:// 打开同样的路径，得到 400、404 或 426 是正常的。',
		"在网页的控制台里试：`new WebSocket('wss://HOST/PATH').onopen = console.log`，或者用 `websocat -v wss://HOST/PATH`。",
	],
	watch: [
		'浏览器的网络面板把一条 WebSocket 显示为一个状态码 101 的请求，消息在这个请求的“消息”一栏里。打开开发者工具之前的连接不会显示。',
		'打开开发者工具后刷新页面，选“WS”，再看消息。浏览器之外可以用 `websocat -v`、wscat 或 Postman；Wireshark 用过滤器 `websocket` 能看 ws://。',
	],
	'access-log': [
		'代理在连接结束时才把 WebSocket 写进访问日志：101，字节数和时间都是整条连接的。几个小时也正常。',
		'统计慢请求时排除状态码 101。想马上看到握手，就在程序里自己记日志。',
	],
	monitoring: [
		'健康检查是不带 Upgrade 的普通请求。WebSocket 的路径会用 400、404 或 426 回答它，握手的回答则是 101，不是 200。',
		'给健康检查一个单独的、回答 200 的路径，例如 /health；或者设置它期望的状态码。',
	],
	'company-proxy': [
		'很多公司的代理只懂 HTTP，会破坏 ws://。用 wss:// 时它们看到的是隧道（CONNECT），多半会放行，除非它们解开 TLS。',
		'用 443 端口的 wss://，并准备轮询之类的后备方式（Socket.IO、SockJS、SignalR）。用手机的网络对比一下。不是浏览器的程序，要自己设置代理。',
	],
	'shown-as-http': [
		'这是正常的：每条 WebSocket 都以 HTTP 请求开始，所以工具里显示成 http 或 https；wss 和 ws 的关系就像 https 和 http。Socket.IO 还会先用 HTTP 轮询。',
		"找状态码是 101 的那个请求，从它开始就是 WebSocket。Socket.IO 可以用 `transports: ['websocket']` 去掉轮询。",
	],
	'reads-once': [
		'只收到第一条消息，多半是程序只读了一次：`recv()` 只返回一条。也可能是程序离开了持有连接的代码块，或者反复重设了处理函数。',
		'在循环里读（`async for message in ws`、`while True: await ws.recv()`），并让程序一直运行。浏览器里看“消息”标签：列在那里的就是已经到了的。',
	],
	'message-waits': [
		'WebSocket 的消息不论大小都会立刻发出。如果要等下一条才到，不是发送方没有 flush，就是中间有缓冲，或者接收方在等够字节数。',
		'看它卡在哪里：抓包，或者看浏览器的“消息”标签。接收方应该一条一条地取消息，不要读固定长度；代理的缓冲要关掉。',
	],
	'no-error-event': [
		'没有 Close 帧就结束，对多数程序来说不算错误：它们只报 1006 的 close 事件；握手或帧出错时才有 error 事件。',
		'把重连和日志放在 close 的处理函数里：每次结束它都会来，出错之后也会来。在 Node 里还要处理 error，否则会抛出异常。',
	],
	'local-page': [
		'https:// 的页面不能用 ws://，除非连的是自己的电脑：Chrome 和 Firefox 允许 ws://localhost 和 ws://127.0.0.1。192.168.x.x 之类的地址会被拦下。',
		'要连别的设备，就让它提供 wss://，配上域名和浏览器信任的证书；或者页面本身用 http:// 打开。',
	],
	'self-signed': [
		'WebSocket 不会显示可以点“继续”的警告：证书不受信任就直接失败。在页面上点过的“继续”，只对那个主机和端口有效。',
		'在设备上信任这个 CA（mkcert），或者先用 https:// 打开同一个主机和端口并接受。Node 用 `NODE_EXTRA_CA_CERTS`，Python 用带 `cafile` 的 SSL context。',
	],
	'rate-limits': [
		'行情服务会限制连接数、订阅数和消息频率，超过就断开或封禁。币安现货：每条连接 1024 个流、每秒 5 条消息，每个 IP 5 分钟内 300 次连接。',
		'把多个订阅放进一条消息，少开连接，每次失败后等得更久，并查一查所用服务的限制。',
	],
	lifetime: [
		'协议没有规定时限，WebSocket 可以开好几天。会结束它的是空闲时限（nginx 是 60 秒）和服务的总时限（API Gateway 2 小时，币安 24 小时）。',
		'每 30 秒发一个 Ping，可以避开空闲时限；对总时限只能重连，所以客户端总要会重连。',
	],
	'close-codes': [
		'网页可以用 1000，或者 3000 到 4999 关闭，其他代码会抛出 InvalidAccessError。4000 到 4999 由你自己使用，3000 到 3999 由 IANA 管理。',
		'用 4401 这样的代码，原因最多 123 字节（UTF-8）。1005、1006 和 1015 从不发送，是程序自己报告的。',
	],
	'was-clean': [
		'双方都交换了 Close、之后才断开 TCP，`wasClean` 就是 true。false 表示连接突然断开或从未打开，代码多半是 1006。',
		'按关闭码决定：1000 或自己定义的代码，不再连接；1001、1006、1011、1012、1013，重新连接。',
	],
	'address-form': [
		'地址由 ws:// 或 wss://、主机、端口和路径组成。页面自己的主机在 `location.host` 里；只有较新的浏览器接受相对地址。',
		'`location.protocol` 是 https 就用 wss://，否则用 ws://，后面接上 `location.host` 和路径，在任何主机上都适用。',
	],
	query: [
		'查询参数随握手到达，和普通的 HTTP 请求一样：`GET /ws?room=1`，之后的消息里没有它。参数的值要做百分号编码。',
		"用 encodeURIComponent 拼地址，在连接打开时读取：ws 用 `req.url`，FastAPI 用 `query_params`，Channels 用 `scope['query_string']`。",
	],
	'one-or-many': [
		'只要每条消息带有种类的字段，一条 WebSocket 就能传所有的内容。多一条就多一次握手、一份内存和一份心跳，两条之间的顺序也没有保证。',
		'每条消息带一个 `type` 字段，每种各用一个处理函数。会拖慢其他消息的大数据，适合另开一条。',
	],
	encrypted: [
		'wss:// 是 TLS 之上的 WebSocket，和 https:// 一样受保护；ws:// 在途中可以被任何人查看和改动。WebSocket 本身既不检查登录，也不检查内容。',
		'使用 wss://，在握手时检查 Origin 和登录，限制大小和频率，并像检查请求一样检查每条消息。',
	],
	ports: [
		'不写端口时，ws:// 是 80，wss:// 是 443。HTTP 和 WebSocket 可以共用一个端口，因为 WebSocket 一开始就是 HTTP 请求。',
		'把它接到 HTTP 服务器上，例如 ws 的 `new WebSocketServer({ server })`；或者由 443 端口的代理转发其中一个路径。',
	],
	'which-one': [
		'双方都经常发送时适合用 WebSocket。只有服务器发送，SSE 更简单，还会自动重连；消息很少，轮询就够了。WebSocket 从 HTTP 开始，不是原始的 TCP socket。',
		'Socket.IO、SignalR、STOMP 和 MQTT 在它之上增加了房间、确认或重连。WebRTC 适合音视频和允许丢失的数据。',
	],
	'proxy-config': [
		'nginx 这样的代理要写明，才会转发升级请求：对后端用 HTTP/1.1，并重新设置 Upgrade 和 Connection。',
		'在 `location` 里写 `proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade;`。超过 60 秒没有数据的话，再加 `proxy_read_timeout 3600s;`。',
	],
	basics: [
		'WebSocket 从一个带 Upgrade 的 HTTP 请求开始。得到 101 以后，双方随时可以在同一条 TCP 连接上发送消息，直到有一方关闭。',
		'本站的课程一步一步展示握手、帧和关闭。想看真实的连接，就在用到它的页面上打开网络面板，查看消息。',
	],
};
