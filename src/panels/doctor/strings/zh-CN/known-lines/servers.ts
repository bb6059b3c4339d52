// Holds the words of the known lines of servers.
import type { OF_SERVERS } from '../../../../../evidence/facts/known-lines/servers.ts';
import type { KnownLineWords } from '../../known-line-words.ts';

export const WORDS_OF_SERVERS: KnownLineWords<keyof typeof OF_SERVERS> = {
	'accept-without-guid': ({ first }) => [
		`\`${first}\` 只对 Sec-WebSocket-Key 做了哈希。后面要直接接上 GUID 258EAFA5-E914-47DA-95CA-C5AB0DC85B11，中间没有空格。`,
		'把 GUID 接在 Sec-WebSocket-Key 后面再做哈希，发送那 20 个字节的 Base64。',
	],
	'listens-on-loopback': ({ first }) => [
		`服务器只在本机监听（\`${first}\`），别的设备连不到它。`,
		'让它监听 0.0.0.0，并在这台电脑的防火墙里放行端口。',
	],
	'length-in-101-told': () => [
		'101 不能有 Content-Length（RFC 9110 §8.6）：后面没有正文，帧立即开始。中间的代理如果照 0 处理，就会断开连接。',
		'101 里去掉 Content-Length 和 Transfer-Encoding。',
	],
	'other-http-server': ({ first }) => [
		`\`${first}\` 另外建了一个 HTTP 服务器，而 WebSocket 服务挂在的那个从来没有监听。`,
		'改成调用 `server.listen(…)`。',
	],
	'accept-of-example': ({ first }) => [
		`\`${first}\` 是 RFC 6455 例子里的 Accept 值。每个客户端发的 Sec-WebSocket-Key 都是新的，固定的值对谁都不对。`,
		'从请求里取出 Sec-WebSocket-Key，接上 258EAFA5-E914-47DA-95CA-C5AB0DC85B11，发送它的 SHA-1 的 Base64。',
	],
	'frame-into-library': ({ first }) => [
		`\`${first}\` 交给库的已经是一个帧，库又把它放进自己的帧里，所以帧头成了消息的一部分。`,
		'直接把消息本身交给库。',
	],
	'permitted-path': ({ first }) => [
		`\`${first}\` 放行的路径和端点的路径不同，所以 Spring Security 仍然要求登录。`,
		'放行端点的路径。',
	],
	'gatewayworker-ping': ({ first }) => [
		`设了 \`${first}\`，客户端在这么多个周期内没有发数据，GatewayWorker 就会断开它。服务器发出的数据不算。`,
		'客户端发心跳的间隔要小于 pingInterval；或者把 pingNotResponseLimit 设为 0 并填上 pingData。',
	],
	'http-to-workerman': () => [
		'服务已经启动，也回答了：这是 Workerman 对普通网页请求的回答。浏览器地址栏发的就是普通请求。',
		'在控制台里用 `new WebSocket("ws://HOST:PORT")` 连接。',
	],
	'sessions-in-process': ({ first }) => [
		`进程不止一个（\`${first}\`），每个进程只知道自己的连接。在一个进程里产生的消息，只会到那个进程的客户端。`,
		'把每条消息发布给所有进程（Redis、NATS 或别的消息中间件），再由各个进程发给自己的客户端。',
	],
	'asgi-plain-get': ({ first }) => [
		`“${first}”：ASGI 服务器记录 WebSocket 时会写 WebSocket，而这是一个普通的 GET。所以请求到达时没有 Upgrade，只查了 HTTP 的路由。`,
		'让每一跳都用 HTTP/1.1 转发 Upgrade 和 Connection。中间没有代理的话，看看服务器有没有装 WebSocket 库（`pip install uvicorn[standard]`），以及请求是谁发的。',
	],
	'no-socket-route': () => [
		'这个服务器只有普通请求的路由，握手也由它回答，所以客户端得到 200。',
		'给这个路径加上 `ws` 路由：C++ 里是 `.ws<PerSocketData>(…)`，JavaScript 里是 `.ws(…)`。',
	],
	'endpoint-injection': () => [
		'服务器的处理程序出错了：Spring 应当注入的字段是空的。用 `@ServerEndpoint` 时，容器为每个连接新建对象，Spring 并不管它，所以连接一打开就断了。',
		'把字段改成 static，用带 `@Autowired` 的 setter 赋值；或者给端点配一个从 Spring 取对象的 configurator；也可以改用 Spring 的 WebSocketHandler。',
	],
	'fin-left-out': ({ first }) => [
		`\`${first}\` 只有操作码，没有 FIN，每次调用都开始一条永远不结束的分片消息，下一个文本帧就违反了协议（RFC 6455 §5.4）。`,
		'改用带 FIN 的 `FRAME_TEXT` 或 `FRAME_BINARY`。',
	],
	'window-without-value': () => [
		'响应里的 client_max_window_bits 没有值。浏览器可以这样提出，而回答必须给出 8 到 15 的值（RFC 7692 §7.1.2.2）。多半是服务器照抄了提议。',
		'只回 permessage-deflate，或者回 `client_max_window_bits=15`。服务器其实不压缩的话，101 里不要有这个字段。',
	],
	'rsv1-marks': () => [
		'商定 permessage-deflate 并不会自动压缩。每条消息用第一个帧的 RSV1 说明自己有没有压缩，浏览器只解压带 RSV1 的。',
		'把内容压缩成不带头的 DEFLATE 并做 sync flush，去掉末尾的 00 00 FF FF，帧以 `c1` 开头而不是 `81`；或者交给库去做。',
	],
	'message-as-buffer': () => [
		'没有出错：这些字节就是消息的文本。ws 从第 8 版起，文本消息也以 Buffer 的形式给出。',
		'用 `data.toString()`。第二个参数 isBinary 说明它是不是二进制。',
	],
	'session-limit': ({ first }) => [
		`服务自己说了原因：“${first}”。时间从会话开始算起，发 Ping 也不能延长。`,
		'在到时间之前开一个新的会话，把状态带过去，再关闭旧的。',
	],
	'frame-limit': ({ first }) => [
		`WebSocket-Node 有两个上限，\`${first}\` 是较小的那个。浏览器把一条消息作为一个帧发送，超过它就以 1009 结束。`,
		'在接收的一端把 maxReceivedFrameSize 也调大。1009 旁边的原因会说是哪个上限。',
	],
	'probe-failed': () => [
		'探针没有及时得到回应，Kubernetes 就重启容器，每次重启都会断开它所有的连接。',
		'找出进程为什么回应不了：事件循环被阻塞，还是负载太高。调大 `timeoutSeconds`，探针用一个普通的路径。',
	],
	'stop-timed-out': () => [
		'systemd 让程序停止时它没有停，因为还在等打开的 WebSocket。过了 `TimeoutStopSec`（默认 90 秒）就被强制结束，客户端收不到 Close。',
		'收到 SIGTERM 后停止监听，用 1001 关闭每个 WebSocket，再退出。',
	],
	'client-called-disconnect': () => [
		'是客户端自己调用了 `socket.disconnect()`。如果是代理或网络断开，原因会是“transport close”或“ping timeout”。',
		'在客户端里找 `disconnect()`：组件的清理函数、定时器、退出登录。',
	],
	'curl-waits': () => [
		'握手已经完成（101）。之后 curl 只是在等：时限是它自己的（-m），服务器没有东西要发。',
		'不用改。要收发消息就用 wscat 或 websocat。',
	],
	'loop-after-error': () => [
		'服务器的循环在出错以后还在继续读，gorilla/websocket 读到第 1000 次就会 panic。之前的那个错误可能只是正常结束。',
		'ReadMessage 第一次出错就离开循环：用 `return` 或 `break`，不要 `continue`。',
	],
	'stomp-never-connected': () => [
		'WebSocket 是打开的，但客户端一直没有发 STOMP。60 秒内没有 CONNECT，Spring 就关闭会话。',
		'用 STOMP 客户端，或者第一条消息就发以 NUL 字节结尾的 CONNECT 帧。',
	],
	'signalr-keepalive': () => [
		'SignalR 的服务器在时限内（默认 30 秒）没有收到客户端的任何消息，就关闭了。客户端的 ping 必须比它更频繁。',
		'客户端的 `keepAliveIntervalInMilliseconds` 保持 15000，或者把服务器的 `ClientTimeoutInterval` 设为它的两倍以上。',
	],
	'kestrel-starved': () => [
		'是服务器自己停顿了几秒，多半是没有空闲的线程，来不及回应 ping，客户端就断开了。',
		'在 Hub 和处理函数里找阻塞的调用：`.Result`、`.Wait()`、`Thread.Sleep`、不用异步的数据库访问。',
	],
	'database-pool': () => [
		'WebSocket 是通的，出错的是数据库：连接池里没有及时空出连接。',
		'连接池至少要和使用它的线程一样多，并且用完马上归还：打开的 WebSocket 不能一直占着数据库连接。',
	],
	'workerman-page': () => [
		'服务是好的：没有 Sec-WebSocket-Key 的普通 GET，Workerman 就回这个页面；真正的握手会得到 101。',
		'用 wscat 测试，或者让 curl 带上 Upgrade、Connection、Sec-WebSocket-Version 和 Sec-WebSocket-Key。',
	],
	'read-to-end': ({ first }) => [
		`\`${first}…\` 会一直等到客户端结束发送，而 WebSocket 客户端不会。所以关掉标签页才读到请求，101 一直没有发出。`,
		'读到空行（`\\r\\n\\r\\n`）就回应，并保留它后面的字节：那已经是帧了。',
	],
	'php-normal-read': () => [
		'PHP_NORMAL_READ 遇到字节 0A 或 0D 就停。带掩码的帧里会碰巧有这些字节，所以帧被随机截断。',
		'改用 PHP_BINARY_READ，并按帧头里的长度读满。',
	],
	'empty-read': () => [
		'recv 没有返回字节：对方已经结束 TCP，并没有帧。如果返回一个字节，就是第二个还没到。',
		'返回空就当作连接结束；循环读到两个字节为止。',
	],
	'key-before-length': () => [
		'掩码写在了第 2 个字节，扩展长度的前面。接收方会把它当成长度，一直等下去。',
		'长度从 126 起，要先写两个（或八个）字节的长度，再写四个字节的掩码，最后是数据（RFC 6455 §5.2）。',
	],
	'strlen-of-frame': ({ first }) => [
		`\`${first}\` 只数到第一个 00 字节。帧的长度、掩码和数据里都会有 00，后面的就没有发出去。`,
		'传自己算好的长度，不要对字节用 strlen。',
	],
	'mask-index': ({ first }) => [
		`\`${first}\` 的下标只会是 0 或 4，等于只用一个字节加掩码，而接收方用四个字节去掩码。`,
		'写成 `key[i % 4]` 或 `key[i & 3]`（RFC 6455 §5.3）。',
	],
	'key-made-again': ({ first }) => [
		`\`${first}\` 检查时又生成了一个新值，而 accept 值对应的是发出去的那一个。`,
		'把发送的 Sec-WebSocket-Key 存进变量，用它来检查。',
	],
	'payload-left': ({ first }) => [
		`\`${first}\` 只取长度。数据还留在套接字里，下一次调用会把它当成帧头。`,
		'每一帧都要再调用一次：设好 `payload`，最后一个参数传长度。',
	],
	'read-minus-one': () => [
		'还没有字节到达时 client.read() 返回 -1，存进一个字节就是 FF。代码读得比到达的快。',
		'每读一个字节前等 `client.available()`，或者用 readBytes 并检查返回的个数。',
	],
	'at-length': ({ first }) => [
		`\`${first}\` 属于模块的 AT 指令，不是 WebSocket 的内容。它的数字是整个帧的字节数，包括帧头。`,
		'解析帧之前先去掉 `+IPD,LENGTH:` 前缀。CIPSEND 的长度要写整个帧的长度：比文本多 2 到 14 个字节。',
	],
	'restart-loop': ({ first }) => [
		`服务器每次启动不久就退出，又被重新启动（${first}）。它没有运行的时候，代理在那个端口上连不到任何程序。`,
		'看它退出之前打印了什么：`journalctl -u NAME`、`docker logs NAME` 或 `kubectl logs --previous`。代理没有问题。',
	],
	'swoole-late-data': () => [
		'服务器已经关闭了连接，之后才到的字节被丢弃。1007 是 Swoole 的错误号，不是关闭码。这不是故障。',
		'想让客户端知道原因，用 `$server->disconnect($fd, 4001, $reason)` 代替 `close`。',
	],
	'spring-statistics': () => [
		'这是 Spring 每 30 分钟打印一次的统计，不是错误。它数的是会话，异常关闭的是 0。',
		'这里不用改。',
	],
	'phoenix-joined': ({ first }) => [
		`连接成功，频道也已经加入（${first}），到这里没有问题。`,
		'如果收不到消息，比较两边的主题和事件名。',
	],
	'connection-elsewhere': () => [
		'有几个实例在回答：negotiate 到了其中一个，WebSocket 到了另一个，它不认识这个连接 id。',
		'打开会话保持（App Service 里是 ARR affinity），或者用 `skipNegotiation` 并只用 WebSocket，或者用 Azure SignalR Service。',
	],
	'reads-on': () => [
		'服务器已经读到了请求，却还在等更多数据，没有回应，所以客户端一直等不到 101。',
		'读到空行就马上发送 101，之后客户端才会发帧。',
	],
	'port-and-server': () => [
		'WebSocket 服务器同时给了 `port` 和 `server`。有 `port` 时它会在这个端口自己开一个没有 TLS 的 HTTP 服务器，另一个没有用上。',
		'去掉 `port`，让 HTTPS 服务器监听：`new WebSocketServer({ server })`，再 `server.listen(…)`。',
	],
	'vnc-dialogue': () => [
		'WebSocket 是通的：已经打开，VNC 的版本也交换过了。断开发生在 VNC 的对话里，来自 VNC 服务器或 websockify。',
		'看 websockify 和 VNC 服务器在那一秒的日志。握手和代理没有问题。',
	],
	'redirected-to-login': ({ first }) => [
		`服务器用重定向回答了握手：${first}。所以已经连到它，只是这个请求没有有效的登录状态。`,
		'握手时带上登录得到的 cookie 或令牌。跟随重定向没有用，那里只是一个页面。',
	],
	'odoo-evented-port': () => [
		'请求到了 Odoo 的普通工作进程，它处理不了 WebSocket，应该去 evented 端口（默认 8072）。',
		'在代理里单独写一段：`location /websocket { proxy_pass http://HOST:8072; }`，并带上升级的两个字段。',
	],
	'no-audio-in-time': () => [
		'服务端在时限内没有收到音频，也没有收到文本，就关闭了。这里的 1011 不是崩溃，WebSocket 的 Ping 也不算数。',
		'有了音频再打开连接，或者在那之前按文本发送服务要求的 KeepAlive 消息。',
	],
	'tv-refuses-remote': () => [
		'WebSocket 是通的，是电视在第一条消息里拒绝了这个遥控端。',
		'在电视的设备列表里允许它。新型号要用 8002 端口的 wss:// 和令牌，在电视屏幕上同意以后它才会给出令牌。',
	],
	'namespace-unknown': () => [
		'传输是通的：Socket.IO 的服务器已经回答，只是没有这个命名空间，或者不允许。',
		'比较 `io(…)` 里主机后面的路径和服务器的 `io.of(…)`。Frappe 里它是站点名：用站点的主机名打开，不要用 IP。',
	],
	'no-ticket': () => [
		'服务器回答了，缺的是登录票据：名为 PVEAuthCookie 的 cookie。地址里的 vncticket 代替不了它。',
		'让面板和节点在同一个域名下，浏览器才会带上 cookie；或者由代理加上。',
	],
	'stays-at-101': () => [
		'101 就是 WebSocket 的最后一个状态码，没有问题：连接开着多久，这一项就停在那里多久。',
		'看它的帧（Messages），在页面里记录 open、message、close 事件。收不到消息，就看服务器有没有发。',
	],
	'signalr-negotiation': () => [
		'还没有尝试 WebSocket：SignalR 的第一个请求 POST …/negotiate 就失败了。“Failed to fetch”说明是 CORS、证书不受信任，或者地址没有回应。',
		'在 Network 里看 `negotiate` 的状态码，在控制台看有没有 CORS 的报错。服务器要允许这个 Origin，并允许携带凭据。',
	],
	'signalr-transport': () => [
		'协商成功了，之后的 WebSocket 失败了。原因 SignalR 没有说，要看浏览器。',
		'在 Network 里看 WebSocket 类型的请求，它的状态码说明是哪一跳。常见的是代理没有转发 Upgrade、多台服务器没有会话保持，或者 IIS 没有启用 WebSocket。',
	],
	'reload-socket': ({ first }) => [
		`\`${first}\` 是开发服务器用来刷新页面的连接，不是应用自己的，没有它页面也能用。`,
		'经过代理时，对这个路径转发 Upgrade 和 Connection。如果是线上环境，就运行构建后的版本，它没有这个连接。',
	],
	'length-in-one-byte': ({ first }) => [
		`\`${first}\` 把长度都写进第二个字节。那里只有 7 位，最多写 125；126 和 127 表示后面还有更长的长度，从 128 起掩码位就被置 1 了。`,
		'126 到 65535 字节：写 126，再用两个字节写长度；更长就写 127，再用八个字节（RFC 6455 §5.2）。',
	],
	'length-in-characters': ({ first }) => [
		`\`${first}\` 数的是字符，而帧的长度数的是字节。ASCII 以外的字符在 UTF-8 里占 2 到 4 个字节，所以帧在一个字符的中间就结束了。`,
		'先编码，再取字节的长度，Python 里是 `data = text.encode(); frame = bytes([0x81, len(data)]) + data`。',
	],
	'mask-by-server': ({ first }) => [
		`\`${first}\` 把掩码位置 1，而服务器不能加掩码（RFC 6455 §5.1）。浏览器会把前四个字节当成掩码键，或者以 1002 断开连接。`,
		'第二个字节只写长度：5 个字节就是 0x05。',
	],
	'redis-refused': ({ first }) => [
		`被拒绝的是服务器到 Redis 的连接（\`${first}\`），不是 WebSocket。`,
		'启动 Redis，或者改正配置里的地址。在容器里 127.0.0.1 是容器自己，那里要写 Redis 服务的名字。',
	],
	'origin-null': () => [
		'页面没有可以比较的来源：它是从文件打开的，或者在沙箱 iframe 里，所以不在任何列表里。',
		'用 HTTP 从这个服务器打开页面，或者列出允许的来源，Spring 里是 `setAllowedOrigins(…)`。不列的话，Spring 只接受自己的来源。',
	],
	'apple-deflate': () => [
		'从 iOS 15 起，Safari 和 WKWebView 会提出 permessage-deflate，于是可能第一次商定了压缩。压缩的消息分成几个帧时，很多服务器和这些版本处理得不一样。',
		'先在服务器上关掉 permessage-deflate 试一下。如果这样就好，就升级服务器的库，或者每条压缩的消息只用一个帧：RSV1 只属于第一个帧。',
	],
	'two-heads': () => [
		'服务器对一个请求写了两个响应头部。第一个 101 既没有 Upgrade 也没有 Sec-WebSocket-Accept，客户端在那里就拒绝了，正确的那个来得太晚。',
		'只让 WebSocket 库来写 101：加载它为这个 Web 服务器准备的适配器（`Faye::WebSocket.load_adapter(…)`）。',
	],
	'target-unreached': ({ first }) => [
		`503 多半是 Apache 自己回答的：它连不上 \`${first}\`。那里没有程序在监听，或者只监听 127.0.0.1，或者中间有防火墙。`,
		'看那里有没有程序在监听，再看 Apache 的错误日志。如果是同一台机器，ProxyPass 里就写 127.0.0.1。',
	],
	'servers-by-path': ({ first }) => [
		`两个 ws 服务器挂在同一个 HTTP 服务器上，每次升级两个都会回答。路径不符的那个先用 400 拒绝，正确的那个来不及接受（\`${first}\`）。`,
		'两个都用 `noServer: true` 创建；在一个 `upgrade` 监听器里比较路径，再调用对应服务器的 handleUpgrade。',
	],
	'no-websocket-package': () => [
		'服务器上没有支持 WebSocket 的包，所以只提供轮询，对 transport=websocket 的请求回答 400。',
		'在运行服务器的环境里安装一个：`pip install simple-websocket`，或者 eventlet，或者 gevent 加 gevent-websocket，然后重新启动。',
	],
	'wsgi-worker': () => [
		'这里的 gunicorn 运行的是 WSGI 应用，而 WSGI 没有 WebSocket。握手被当成普通请求，没有视图对应这个路径，于是 404。Channels 的 `runserver` 用的是 ASGI，所以那里能用。',
		'改为启动 ASGI 应用：`gunicorn PROJECT.asgi:application -k uvicorn.workers.UvicornWorker`，或者 `daphne PROJECT.asgi:application`。',
	],
	'closed-before-accept': ({ first }) => [
		`拒绝握手的是服务器自己的程序（\`${first}\`）。没有对应这个路径的 WebSocket 路由，或者代码在 \`await websocket.accept()\` 之前就结束了，Starlette 和 FastAPI 都会回答 403。`,
		'把路径和路由、路由器的前缀比一比。如果没错，再看有没有依赖项或令牌检查先抛了异常或关闭了连接。CORS 设置对 WebSocket 不起作用。',
	],
	'sockjs-info': ({ first }) => [
		`SockJS 先请求 \`${first}\`，而这个地址没有（404），所以还没有尝试过 WebSocket。`,
		'在完全相同的路径上注册支持 SockJS 的端点，注意前面的上下文路径：`addEndpoint(…).withSockJS()`。或者不用 SockJS，直接用 `new WebSocket` 或 StompJS 的 brokerURL。',
	],
	'accept-length': ({ first }) => [
		`\`${first}\` 算 accept 值时数错了字节数。哈希里可能有零字节，strlen 到那里就停；sizeof 数的是整个数组，或者只是一个指针。`,
		'对 Sec-WebSocket-Key 加 GUID 的 `strlen` 个字节做哈希，再对正好 20 个字节的哈希做编码。',
	],
	'accept-line-end': ({ first }) => [
		`\`${first}\` 会在 Base64 后面加上换行。Accept 这一行就提前结束，后面的头会读错，甚至被当成帧。`,
		'用不加换行的编码：Python 的 `b64encode`，Android 的 `Base64.NO_WRAP`，Ruby 的 `strict_encode64`，Java 的 `getEncoder()`。',
	],
	'head-indented': ({ first }) => [
		`代码里这段响应有缩进，每一行都以空格开头（\`${first}\`）。这样的行算作上一行的延续，末尾的空行也不空。`,
		'每一行前面不要有空格，例如用 `\\r\\n` 连接各行，最后是一个空行。',
	],
	'bit-fields': ({ first }) => [
		`\`${first}\`：在多数机器上，C 的第一个位域占字节的最低位，而 FIN 是最高位。所以操作码和长度取错了位。`,
		'用移位和掩码取位：`fin = b0 >> 7`，`opcode = b0 & 15`，`mask = b1 >> 7`，`length = b1 & 127`（RFC 6455 §5.2）。',
	],
	'signed-bytes': ({ first }) => [
		`\`${first}\` 里的字节带符号：在 Java 里大于 127 的字节是负数，拼出来的长度也就错了。帧本身没有错。`,
		'写成 `(b[2] & 0xff) << 8 | (b[3] & 0xff)`。',
	],
	'length-in-16-bits': ({ first }) => [
		`\`${first}\` 只留下长度的 16 位。超过 65535 时高位就丢了，接收方会把剩下的数据当成帧。`,
		'超过 65535 时写 127，再用八个字节写长度，高位在前（RFC 6455 §5.2）。',
	],
	'key-at-two': ({ first }) => [
		`\`${first}\` 总是从第 2 个字节取掩码键。从 126 字节起那里还有两个字节的长度，从 65536 字节起有八个，掩码键在它们后面。`,
		'长度小于 126 时从 2 取掩码键，等于 126 时从 4 取，等于 127 时从 10 取；再过四个字节才是数据（RFC 6455 §5.2）。',
	],
	'upper-half': ({ first }) => [
		`\`${first}\` 读的是八字节长度的高四个字节，小于 4 GiB 时它们都是 0，帧看起来就是空的。帧本身没有错。`,
		'读全部八个字节，Node 里是 `readBigUInt64BE(2)`；或者确认高四个字节为 0，再从 6 读低四个字节。',
	],
	'close-unanswered': ({ first }) => [
		`\`${first}\` 收到 Close 就断开 TCP，没有回一个 Close。所以对方得到 1006，而不是自己发的关闭码（RFC 6455 §5.5.1）。`,
		'先回一个带同样关闭码的 Close，例如服务器发 `88 02 03 e8`，再关闭连接。',
	],
	'bytes-as-text': ({ first }) => [
		`\`${first}\` 把收到的内容变成文本。帧是字节，不是 UTF-8 的字节都会丢失，变成 \`ef bf bd\`。`,
		'删掉这一行，收到的就是 Buffer。先去掉掩码，只解码数据部分。',
	],
	'text-of-bytes': ({ first }) => [
		`\`${first}\` 把字节写成了代码里的样子：发出的第一个字节是字母 b，即 62，里面有 RSV1 和 RSV2。这和扩展无关。`,
		'直接发送这些字节，不要用 `str` 和 `encode`。',
	],
	'reads-ahead': ({ first }) => [
		`\`${first}\` 会多读：第一个帧和 101 一起到达时，就留在它的缓冲区里，另一个读取方只能等下一个。`,
		'头和帧都从同一个带缓冲的流里读。',
	],
	'no-websocket-in-info': ({ first }) => [
		`服务器自己说不提供 WebSocket：\`${first}\`。所以客户端不会去试，和代理无关。`,
		'在服务器里打开 WebSocket。Spring 里找 `setWebSocketEnabled(false)`；Socket.IO 里看 `transports` 和 `allowUpgrades`；python-socketio 可能少装了一个包。',
	],
	'swoole-recv-false': () => [
		'`recv()` 返回 false：在时限之内什么也没有收到，或者连接已经结束。gzip 压缩的数据也会作为消息收到，所以不是 gzip 的问题。',
		'recv() 之后打印 `$cli->errCode`：110 是超时，104 是被重置。连接结束以后要先重新连接再 push()。服务用 gzip 压缩的内容，自己用 gzdecode() 解压。',
	],
	'echo-service': ({ first }) => [
		`\`${first}\` 是以前的公共测试服务，2021 年已经关闭，很多例子里还写着它。`,
		'测试时用自己的服务器，或者别的回显服务，例如 `wss://ws.postman-echo.com/raw`。',
	],
	'bound-to-loopback': ({ first }) => [
		`服务器只对本机监听（“${first}”），所以别的机器来的连接都被拒绝。`,
		'让它监听 0.0.0.0 或者这台机器的地址，或者在前面放一个代理。',
	],
	'container-loopback': ({ first }) => [
		`服务器监听的是 \`${first}\`，在容器里那就是容器自己。发布的端口通到容器的其他地址，外面的连接到不了这里。`,
		'让服务器监听 0.0.0.0，并且把端口发布在服务器所在的那个容器上，不是别的容器。',
	],
	runserver: () => [
		'回答的是 Django 自带的开发服务器：它不认识 WebSocket，把握手当作普通 GET，记为 404。带 Channels 的服务器启动时显示的是“Starting ASGI/Daphne …”。',
		'从 Channels 4 起：`pip install daphne`，把 `daphne` 放在 INSTALLED_APPS 的第一个，并设置 ASGI_APPLICATION。',
	],
	'check-origin-place': ({ first }) => [
		`\`${first}\` 和 \`websocket: true\` 并列，Phoenix 不在那里读它。它是传输方式的选项。`,
		'写成 `websocket: [check_origin: […]]`，列出每个页面或扩展的完整来源；写 `false` 会放行所有页面。',
	],
	'signalr-no-websockets': ({ first }) => [
		`negotiate 的回答里没有 WebSockets（\`${first}\`），所以客户端根本没有尝试，也就没有握手失败。`,
		'IIS 下要安装“WebSocket 协议”功能并重启；Azure App Service 要打开“Web sockets”；代码里看 MapHub 的 `Transports`。',
	],
	'cowboy-idle': ({ first }) => [
		`Cowboy 在 \`idle_timeout\`（默认 60 秒）内没有收到客户端的任何内容，就断开了（\`${first}\`）。服务器发的不算。`,
		'让客户端每 30 秒左右发一条消息或 Ping。浏览器自己不会发 Ping，要由页面发消息。或者调大 `idle_timeout`。',
	],
	'uws-idle': ({ first }) => [
		`是 uWebSockets 自己断开的（“${first}”）：在 \`idleTimeout\`（默认 120 秒）内没有收到客户端的内容。它不发 Close，所以两边看到的都是 1006。`,
		'让 `sendPingsAutomatically` 保持打开，它会及时向客户端要 Pong。如果已经打开，就是客户端不回 Pong，或已经不在了。否则调大 `idleTimeout`。',
	],
	'uws-size': ({ first }) => [
		`是 uWebSockets 自己断开的（“${first}”）：客户端的一条消息超过了 \`maxPayloadLength\`，默认 16 KiB。它不发 1009，所以两边看到的都是 1006。`,
		'在这条路由的选项里设置 `maxPayloadLength`，或者把消息拆小。',
	],
	'workers-share-sessions': ({ first }) => [
		`\`${first}\` 会启动多个进程，每个进程只认识自己打开的会话，而 gunicorn 会把同一个客户端的请求分给任意一个。`,
		'只用一个 worker（`-w 1`），并发用线程或协程。要更多进程，就放到带会话保持的负载均衡后面，再加消息队列，或者让客户端只用 websocket 传输。',
	],
	'window-answered': ({ first }) => [
		`两边对 permessage-deflate 的窗口没有谈拢：“${first}”。回答的窗口可以比要求的小，不能更大（RFC 7692 §7.1.2）。`,
		'升级或改正服务器的协商。想先用起来，就让客户端要求 15 位，或者关掉压缩。这时还没有发过帧。',
	],
	'tornado-ping': ({ first }) => [
		`这只是 Tornado 的提示，没有连接失败：“${first}”。Pong 要在下一个 Ping 之前到，所以它最多只等一个间隔。`,
		'如果 Pong 可能要那么久，就把 `websocket_ping_interval` 设成更长的时间，否则不用管。',
	],
	'artemis-ttl': ({ first }) => [
		`Artemis 断开了一条 ${first} 没有收到数据的 TCP 连接。用 STOMP 中继时，这是应用和消息代理之间的连接，不是页面的 WebSocket：浏览器里的心跳只说明到应用这一段是通的。`,
		'看心跳为什么没有到达代理：中继的间隔、它的调度器，或者线程被阻塞；也可以调大 Artemis acceptor 的 connectionTtl。',
	],
	'two-upgrade-listeners': () => [
		'Socket.IO 和 `ws` 在同一个服务器上都监听 upgrade 事件。`ws` 不认识对方的路径，就往已经归 Socket.IO 的连接里写 HTTP 400，浏览器把它当成帧来读。',
		'`ws` 那一个用 `noServer: true` 创建，在服务器的 `upgrade` 事件里只对它自己的路径调用 `handleUpgrade`。',
	],
	'websockify-subprotocol': ({ first }) => [
		`这个版本的 websockify 只接受带子协议 ${first} 的握手，而客户端没有带，所以返回 400。新版 noVNC 不再带子协议。`,
		'把 websockify 升级到 0.9 或更高；或者让客户端在第二个参数里带上 `binary`。',
	],
	'sockjs-to-plain': () => [
		'页面用的是 SockJS，而 `@ServerEndpoint` 只会纯 WebSocket，没有 SockJS，也没有 STOMP，所以第一个请求 `/info` 就失败了。',
		'页面改用 `new WebSocket(…)`，地址是 `ws://HOST:PORT/PATH`，或者在 Spring 里注册带 `withSockJS()` 的端点。允许的来源要写成 `https://example.com` 这样的值，不能写路径。',
	],
	'no-endpoints': ({ first }) => [
		`这个 Service 没有 endpoints（\`${first}\`），说明后面没有一个 pod 就绪。前面的代理只好自己回答：对网页是 503，Envoy 对握手是 403，和权限无关。`,
		'发布时至少保留一个就绪的 pod：两个副本，或者 `maxUnavailable: 0` 加就绪探针。客户端遇到这样的状态码应当重试。',
	],
	'listen-on-vercel': () => [
		'这个部署在 `/socket.io/` 上没有任何程序响应。Vercel 只为单个请求运行函数，你电脑上用 `listen()` 启动的服务器在那里并不运行。',
		'把 Socket.IO 服务器放到能一直运行进程的地方，并把它的地址传给 `io(…)`。',
	],
	'uws-size-or-inflation': () => [
		'uWebSockets（Bun 里也是它）对两种错误只打印这一句：消息超过 `maxPayloadLength`，或者解压失败。前面同样大小的消息收到了，就是解压失败：没有商定 `client_no_context_takeover`，客户端会把压缩窗口一直留着。',
		'先在服务器上关掉压缩试一下；如果消息都能收到，就换成共享的压缩器，或者升级服务器。',
	],
	'port-of-platform': ({ first }) => [
		`服务器监听的是写死的端口 ${first}，而这个平台只把请求转到它在 \`PORT\` 里给出的端口。`,
		`改成 \`server.listen(process.env.PORT || ${first})\`。客户端用默认端口：\`wss://主机\`，不写数字。`,
	],
	'socketio-origins-since-2-4': () => [
		'从 2.4.0 起，Socket.IO 默认不再接受所有来源，来自别的主机的页面会得到 400。',
		'在服务器上把 `origins` 设成页面的来源，要带协议和端口，例如 `https://shop.example.com:443`。400 的正文里有代码 3 或 4。',
	],
	'path-is-address': ({ first }) => [
		`某个路径设置里有一个后面没有名称的冒号（\`${first}\`），填整个地址 \`ws://…\` 就会这样。路由把冒号当成参数，所以根本没有监听。`,
		'这里只写路径，例如 `/onebot`；整个地址只填在客户端那边。',
	],
	'close-without-accept': ({ first }) => [
		`\`${first}\` 在 \`accept()\` 之前执行。那时还没有 WebSocket，发不出 Close 帧：服务器只好用 403 回答握手，浏览器只报 1006。`,
		'先调用 `accept()`，再用这个代码关闭。不经过 HTTP 的测试客户端仍然会显示这个代码。',
	],
	'uvicorn-plain-get': ({ first }) => [
		`uvicorn 会把握手记成 \`WebSocket /…\`。这里的 \`${first}\` 是作为普通 GET 到的，没有对应的路由，所以是 404：前面某一跳丢了 Upgrade。`,
		'让代理使用 HTTP/1.1，并转发 Upgrade 和 Connection。如果 uvicorn 警告 `Unsupported upgrade request`，就安装 `uvicorn[standard]`。',
	],
	'plain-to-tls-backend': ({ first }) => [
		`打印这一行的服务器在这个端口上要求 TLS，收到的却不是 TLS（“${first}”）。连它的程序，包括代理，都必须在这里用 TLS。`,
		'让前面的程序对这个端口使用 TLS（websockify 用 `--ssl-target`），或者在中间加 stunnel，或者给服务器开一个不带 TLS 的端口。',
	],
	'esp-idf-payload-left': ({ first }) => [
		`\`httpd_ws\` 从负载中间开始读时也会报这一句（“${first}”）：前一个帧没有读完，因为 \`max_len\` 为 0 的调用只读长度。`,
		'每次这样调用之后，用足够大的缓冲把整个负载读完，否则就关闭连接。',
	],
	'server-not-constructor': ({ first }) => [
		`用 \`import\` 时，ws 库的服务器是具名导出，没有 \`${first}\`。`,
		`改成 \`import { WebSocketServer } from 'ws'\`，再 \`new WebSocketServer({ port })\`。`,
	],
	'object-sent-as-text': ({ first }) => [
		`发送方把对象直接变成了文本（\`${first}…\`），而对象变成文本总是“[object Object]”，数据就丢在这里。`,
		'发送 `JSON.stringify(object)`，另一端解析 `event.data`。',
	],
	'receive-after-disconnect': ({ first }) => [
		`客户端已经离开，服务器的循环却还在继续，对结束了的连接一次次调用 \`${first}\`。多半是 \`except Exception\` 把 WebSocketDisconnect 吞掉了。`,
		'捕获 `WebSocketDisconnect`，用 `break` 退出循环。',
	],
	'docker-takes-and-drops': ({ first }) => [
		`宿主机上的 Docker 接了连接，却在容器的那个端口上找不到程序：“${first}”。也就是说，服务在容器里只监听了内部地址，例如 127.0.0.1 或某个域名。`,
		'让它监听 `0.0.0.0`，并在容器里用 `netstat -lnt` 查看。名为 host 的设置一般就是监听地址。',
	],
	'close-without-code-logged': ({ first }) => [
		`服务器是按规矩用不带代码的 Close 帧（\`${first}\`）结束连接的。1000 是库在这种情况下自己报的数字。`,
		'查服务器为什么关闭：看它那一秒的日志，或者设备在那之前发了什么、什么没有再发。',
	],
	'websocket-node-frame-size': ({ first }) => [
		`接收方以 1009 关闭：单个帧超过了它的上限（“${first}”）。这句话是 WebSocket-Node 的，它的服务器端默认上限是 64 KiB。`,
		'在接收的一方调大 `maxReceivedFrameSize` 和 `maxReceivedMessageSize`，或者把消息拆小再发。',
	],
	'workerman-answers-page': ({ first }) => [
		`直接用浏览器打开，发的是普通请求，\`${first}\` 就返回这个页面。这说明服务已经启动，端口也能连到。`,
		'在控制台里用 `new WebSocket(…)` 和地址 `ws://HOST:PORT` 来测试。',
	],
	'send-after-leave': ({ first }) => [
		`服务器对一个已经结束的连接调用了 \`${first}\`：客户端走了，它却还在连接列表里。循环里抛出的异常，会让其他人也收不到消息。`,
		'收到 `WebSocketDisconnect` 就把它移出列表，并在循环里对每个连接分别捕获异常。',
	],
	'texts-joined-by-lines': ({ first }) => [
		`一条消息里有好几段 JSON：“${first}”。WebSocket 本来会把消息分开，所以是发送方把它们拼在了一起。gorilla 的聊天示例在消息多时就会这样，用换行隔开。`,
		'每段各发一条消息；或者先按换行切开 `event.data`，再 `JSON.parse`。',
	],
	'esp-queue-full': ({ first }) => [
		`板子发得比客户端收得快：“${first}”。放不进队列的消息被丢掉，帧并没有坏。`,
		'少发一些，每秒十次左右，或者把几个数值放进一条消息。发送前检查 `availableForWriteAll()`，并在循环里调用 `cleanupClients()`。',
	],
	'head-too-long-for-board': ({ first }) => [
		`服务器因为请求头太长而拒绝：“${first}”。多半是某个浏览器为这个主机存了很多 Cookie。`,
		'调大上限（ESP-IDF 是 `CONFIG_HTTPD_MAX_REQ_HDR_LEN`，Node 是 `--max-http-header-size`），或者删掉这个主机的 Cookie。',
	],
	'endpoint-twice': ({ first }) => [
		`同一个路径注册了两个端点：“${first}”。如果是同一个类，那就是容器自己扫描了 \`@ServerEndpoint\`，\`ServerEndpointExporter\` 又注册了一次。`,
		'打 WAR 放到外置 Tomcat 时，去掉 `ServerEndpointExporter` 这个 Bean，它只用于内嵌容器。',
	],
	'sends-after-sleep': ({ first }) => [
		`\`${first}…\` 只是排了一个发送任务，而 \`time.sleep\` 堵住了事件循环，所以处理函数结束后消息才一起发出去。`,
		'改成 `await ws.send(…)` 和 `await asyncio.sleep(1)`。',
	],
	'reverb-plain-request': ({ first }) => [
		`Reverb 在 \`/app/…\` 收到的是普通 HTTP 请求：没有 Upgrade，\`${first}\` 拿到的就是没有升级过的连接，于是 PHP 报这个类型错误。这和 app key 无关。`,
		'让前面的 Web 服务器用 HTTP/1.1 把 Upgrade 和 Connection 转给 Reverb 的端口，页面则连那个 Web 服务器的端口。Apache 需要 mod_proxy_wstunnel，而且不能让普通的 `ProxyPass` 抢先匹配 `/app`。用浏览器直接打开这个地址，总会得到这个错误。',
	],
	'socketio-size': ({ first }) => [
		`Socket.IO 里，消息超过 \`maxHttpBufferSize\`，连接会立刻断开，原因多半是 \`transport close\`。Socket.IO 3 起服务器的上限是 1 MB（1e6 字节），而这里说的正是大小：“${first}”。一百万个字符再加上事件名，就超了。`,
		'调大它：`new Server(3000, { maxHttpBufferSize: 1e8 })`，Python 里是 `max_http_buffer_size`。或者把数据分块发送，文件走 HTTP。',
	],
	'socketio-processes': ({ first }) => [
		`Socket.IO 的一个会话要先发好几个 HTTP 请求。有多个工作进程时（“${first}”），它们会落到不同的进程上，不认识这个会话的进程就回 400。`,
		`让会话固定到同一个进程（cluster 用 \`@socket.io/sticky\`，PM2 用 \`@socket.io/pm2\`），或者只用 \`transports: ['websocket']\`。要在进程之间广播，还要加一个 adapter。`,
	],
	'aiohttp-receive-timeout': ({ first }) => [
		`\`${first}\` 不会产生 ERROR 类型的消息。这么久没有收到东西，接收就会抛出 \`asyncio.TimeoutError\`，跳出循环，处理函数随之结束，连接也就关了。`,
		'在循环外面或者在 `ws.receive()` 外面捕获 `asyncio.TimeoutError`。要心跳就用 `WebSocketResponse(heartbeat=…)`：它自己发 Ping，收不到 Pong 就关闭。',
	],
	'websocketd-empty-header': ({ first }) => [
		`websocketd 会把每个 \`-header\` 加进响应，所以 \`${first}\` 会变成一行名字为空的字段。这不是合法的字段：有的浏览器会忽略，Safari 这样的则可能断开连接。`,
		'把命令里的这些空选项去掉。CORS 字段对 WebSocket 没有作用。用 `curl -i` 加上 Upgrade，可以看到原始的 101。',
	],
	'socketio-dev-server': ({ first }) => [
		`\`${first}\` 上有程序在回答，但那里的 \`/socket.io/\` 没有挂 Socket.IO 服务器。这种端口多半是前端的开发服务器；不写地址时，客户端连的就是页面所在的主机。`,
		`给客户端写上 Socket.IO 服务器的地址：\`io('http://localhost:PORT')\`；或者让开发服务器把 \`/socket.io\` 转过去，并设置 \`ws: true\`。如果这就是服务器自己的端口，就把 Socket.IO 挂到真正监听它的 HTTP 服务器上。`,
	],
	'upgrade-value-case': () => [
		'服务器逐字比较 Upgrade 的值，这不对：`websocket` 和 `WebSocket` 是一个意思（RFC 6455 §4.2.1）。客户端没有问题。',
		'在服务器里不分大小写地比较，或者更新它。在那之前，客户端可以照这个服务器要的写。',
	],
	'frame-as-http': ({ first }) => [
		`一个 ${first} 进了 HTTP 的编码器：这条 Netty 管线里，帧的编码器还没就位，或者没有加。`,
		'握手完成之后（`HANDSHAKE_COMPLETE`，或握手的 future）再写帧。在 101 发出之前换好编码器，或者直接用 WebSocketServerProtocolHandler。',
	],
	'rest-as-payload': ({ first }) => [
		`代码读了长度（\`${first}\`），却把后面的全部都当作载荷。一次读到两帧，或者只读到半帧，文本就从那里乱掉。`,
		'把读到的放进缓冲区，够一帧的长度才取出来，剩下的在循环里继续处理。',
	],
	'old-socketio-server': ({ first }) => [
		`\`${first}\` 是 Socket.IO 0.9 的输出，它从路径里读 transport。1.0 以后的客户端把它写在查询里（\`?EIO=…&transport=\`），所以两边配不上。`,
		'两端装同一个主版本的 Socket.IO。',
	],
	'status-after-101': ({ first }) => [
		`101 已经发出，代码还要设状态 ${first}：从那以后不再是 HTTP，不能再有状态码。`,
		'用带代码的 Close 帧结束（lua-resty-websocket 的 `wb:send_close(1011)`），或者 `ngx.exit(444)`。处理之前可以先看 `ngx.headers_sent`。',
	],
	'go-response-no-connection': () => [
		'这个 101 没有 `Connection: Upgrade`，而它必须有（RFC 6455 §4.2.2），所以客户端拒绝得对。是服务器没写，或者中间有一跳去掉了。',
		'把握手直接发给服务器，比较两次的响应。更新或修好去掉字段的那个，不要放宽客户端的检查。',
	],
	'http-upgrade-absent': () => [
		'到达这个端口的是普通 HTTP 请求：页面本身、图标，或者有人在浏览器里打开了这个地址。服务器把每个请求都当作握手，所以报告它缺的字段。也可能是中间某一跳丢了 Upgrade，那样就一条 WebSocket 也打不开。',
		'对没有 Upgrade 的请求像普通网页服务器那样响应，或者不理会这一行。WebSocket 同时能用，就说明没有别的问题。',
	],
	'iis-before-8': ({ first }) => [
		`从 IIS 8 起才支持 WebSocket，也就是 Windows 8 和 Server 2012 以后。${first} 上它把握手当作普通请求。`,
		'不经 IIS 运行服务器，比如单独用 Kestrel，或者换新一些的 Windows。SignalR 会自己改用别的传输方式。',
	],
	'version-refused': () => [
		'505：服务器不接受请求行里的 HTTP 版本。路径里有空格，后面的内容就会跑到版本的位置；也可能中间某一跳用的是 HTTP/1.0。',
		'把实际发出的第一行打印出来，它必须正好是 `GET /路径 HTTP/1.1`。路径里的空格写成 %20，每一跳都用 HTTP/1.1。',
	],
	'two-subprotocols': ({ first }) => [
		`响应最多写一个子协议，而 \`${first}\` 是一个列表（RFC 6455 §4.2.2）。客户端会把它当成错的，或者当成没有。`,
		'让服务器从请求里选一个名字，或者不写这个字段。客户端只提议一个名字也能避开。',
	],
	'polling-timed-out': () => [
		'先是长轮询没有及时得到回答，会话就结束了；之后带同一个 sid 的请求得到 400 只是它的后果。',
		'查清轮询为什么没有回答：中间某一跳扣住了响应，服务器卡住了，或者 `request_timeout` 小于 25 秒。然后不带旧的 sid 重新开始，或者只用 WebSocket。',
	],
	'unhandled-error-event': () => [
		'这个套接字的 error 事件没有人监听，所以 Node 结束了进程。错误本身多半很平常：对方已经走了，比如页面关了。',
		'给每个 WebSocket、服务器，以及 upgrade 处理或代理里的原始套接字都加上 `.on("error", …)`，这样结束的只是这一条连接。',
	],
	'nginx-asks-http-1-0': () => [
		'这段配置转发了 Upgrade，却没有 `proxy_http_version`。1.29.7 之前的 nginx 因此用 HTTP/1.0 去问服务器，505 说的就是服务器不接受这个版本。',
		'在 `location` 里加上 `proxy_http_version 1.1;`，然后重新加载 nginx。',
	],
	'loop-ends-quietly': ({ first }) => [
		`连接以 1000 或 1001 关闭时，\`${first}\` 不抛异常就结束了；关掉页面发的正是 1001，所以 \`except\` 里的代码不会执行。`,
		'每次结束都要做的事写进 `finally`。线路无声断开时，要靠库的 Ping（`ping_interval`）才能发现，那时才会有 ConnectionClosed。',
	],
	'key-file-unset': ({ first }) => [
		`“${first}”：服务器读不了自己的证书或私钥，TLS 根本没有开始，与客户端和网络无关。`,
		'逐字核对路径（包括里面的空格），看进程有没有权限读这个文件，私钥和证书是不是一对。',
	],
	'response-of-101': () => [
		'代码用 `new Response(…)` 重新构造 WebSocket 的响应，而它只允许 200 到 599，101 构造不出来。',
		'请求带 Upgrade: websocket 时原样返回 `fetch` 的响应，只在其他响应里改头部字段。',
	],
	'haproxy-h2-behind': () => [
		'HAProxy 可能用 HTTP/2 连这台服务器，那里的 WebSocket 要用 RFC 8441 的扩展 CONNECT，很多服务器没有。',
		'在 `server` 这一行写 `alpn http/1.1`，或者从 2.5 版起写 `ws h1`，让 WebSocket 走 HTTP/1.1。',
	],
};
