// 一条迹象本身就是全部原因时，它说明什么，该做什么。
import type { ReasonSign } from '../../../../evidence/facts/reason-facts.ts';

export const reasons: Readonly<Record<ReasonSign, readonly [says: string, todo: string]>> = {
	'client-offline': ['客户端所在的电脑没有联网，没有向服务器发出请求。', '请联网后重试。'],
	'client-proxy-failed': ['客户端无法连接它自己的代理。', '请检查电脑的代理设置。'],
	'tunnel-refused': [
		'客户端自己配了代理，而这个代理没有建立通往服务器的隧道，所以请求没有到服务器。',
		'请让代理允许对这个主机和端口的 CONNECT，或者在代理设置里排除这个主机；也可能是代理需要登录。',
	],
	'task-stack-overflow': [
		'运行 WebSocket 的任务栈太小。esp_websocket_client 默认的 4 KB 在用 TLS 时不够。',
		'在它的配置里把 `task_stack` 设为 8192 或更大，大的缓冲区不要放在事件回调里。',
	],
	'tls-out-of-memory': [
		'设备没有足够的内存做 TLS：每个方向都需要一整块。和证书没有关系。',
		'连接之前先释放内存，看最大的空闲块。把 TLS 的缓冲区调小（`MBEDTLS_SSL_IN_CONTENT_LEN`），或者放到 PSRAM 里。',
	],
	'proxy-of-environment': [
		'环境里设置了代理（HTTP_PROXY 或系统代理），客户端连本机的服务器也走了它。',
		'设置 `NO_PROXY=127.0.0.1,localhost`，或者让客户端不用代理（Python 的 websockets 从 15 起：`proxy=None`）。',
	],
	'access-blocked-locally': [
		'客户端所在的系统禁止了这个连接：杀毒软件、本机防火墙或者策略。请求没有发出去。',
		'先关掉这类软件试一下，或者为这个程序和端口添加例外。也可以换一个浏览器试试。',
	],
	'blocked-by-extension': ['浏览器扩展拦截了连接。', '请在此网页停用该扩展后重试。'],
	'port-blocked': [
		'这个端口属于其他协议，浏览器不会连接。',
		'请让服务器换一个端口，并修改地址中的端口。',
	],
	'address-invalid': [
		'程序不接受这个地址。',
		'地址必须以 ws:// 或 wss:// 开头，主机必须能连接，而且不能带片段（#…）。',
	],
	'subprotocol-name-invalid': [
		'客户端不接受某个子协议名，所以没有发出请求。',
		'名称里不能有空格、逗号、斜杠或引号，也不能重复。把登录令牌放在这里时，同样要守这条规则。',
	],
	'close-call-refused': [
		'程序调用 close() 时给的关闭码或原因不能放进关闭帧，所以没有发出关闭帧。',
		'浏览器里关闭码只能是 1000 或 3000 到 4999，原因的 UTF-8 编码最多 123 字节。1005、1006 这类代码只用于报告，从不发送。',
	],
	'too-many-sockets': [
		'客户端暂时不再打开新的 WebSocket：已打开的太多（实测 Chromium 的一个标签页最多 255 个，微信小程序最多 5 个），或打开得太快。',
		'请关闭不需要的连接，每次重连前等一段时间。',
	],
	'tls-not-built-in': [
		'程序编译时没有包含 TLS，而地址以 wss:// 开头。',
		'使用 tokio-tungstenite 时，请启用 native-tls 或 rustls-tls-native-roots 特性。',
	],
	'cleartext-forbidden': [
		'系统不允许这个应用以不加密的方式（ws://）连接这个主机。',
		'请使用 wss://。测试时可以只为这个主机放行：Android 用网络安全配置，iOS 用 Info.plist 里 NSAppTransportSecurity 的例外。',
	],
	'domain-not-listed': [
		'小程序不允许连接这个主机。',
		'请在小程序后台把该主机的 wss:// 地址加入 socket 合法域名。后台里填写时不带端口，微信默认允许该域名的所有端口。开发者工具可以关闭这项校验，但对用户无效。',
	],
	'open-files-limit': [
		'进程打开的文件和 socket 已达到系统允许的上限，无法再打开或接受新的连接。',
		'请提高上限（`ulimit -n`、systemd 的 LimitNOFILE），并关闭不再需要的连接。',
	],
	'connection-table-full': [
		'这台机器的防火墙跟踪的连接数已到上限，新连接的包被丢掉了。',
		'请调大 `net.netfilter.nf_conntrack_max`，或让这个端口不被跟踪（NOTRACK）。',
	],
	'handler-returned': [
		'请求的处理函数已经返回，服务器随之结束了 WebSocket，程序却还在用它。',
		'让处理函数一直运行到 WebSocket 关闭：循环读取，或等待一个到那时才完成的任务。只把 WebSocket 存起来，并不能让它一直开着。',
	],
	'library-api-changed': [
		'程序按另一个版本的用法调用了库，连接本身没有问题。',
		'按库的升级说明改这处调用，或者安装程序原来用的版本。Python 的 websockets 把 `extra_headers` 改名为 `additional_headers`。',
	],
	'origin-wildcard': [
		'服务器不接受用 `*` 作为源的列表，因为它的响应允许携带凭证（SockJS 就是这样）。Spring 从 5.3 起有这项检查。',
		'把 `setAllowedOrigins` 换成 `setAllowedOriginPatterns`，或者列出网页的源。',
	],
	'other-package-imported': [
		'Python 导入的是另一个同名的模块：名叫 `websocket` 的包，或者自己的 websocket.py。还没有尝试连接。',
		'执行 `pip uninstall websocket websocket-client`，再 `pip install websocket-client`，并给同名的文件改名。`print(websocket.__file__)` 会显示是哪一个。',
	],
	'endpoint-container-missing': [
		'Spring 的 ServerEndpointExporter 没有找到运行 WebSocket 端点的容器，所以程序没有启动。',
		'如果打成 WAR 包部署到独立的服务器，请去掉这个 bean，服务器会自己找到端点；如果是测试，请把 `webEnvironment` 设为 RANDOM_PORT。',
	],
	'port-taken': [
		'服务器没有启动，因为另一个程序已经在监听它的端口，也许是之前启动的服务器还没有退出。',
		'请结束那个程序，或换一个端口。',
	],
	'sent-before-open': [
		'程序在 WebSocket 打开之前发送消息，消息没有发出。',
		'请在 open 事件的处理函数里发送。',
	],
	'request-malformed': [
		'打印这行的程序无法读取请求：它不符合 HTTP 的格式。',
		'请看客户端发出的头几个字节：可能是 TLS 或别的协议。健康检查也可能什么都不发。',
	],
	'plain-http-to-tls-port': [
		'请求没有使用 TLS，却到达了要求 TLS 的端口。',
		'请在地址中使用 wss://；如果请求来自代理，请让代理用 TLS 连接该端口。',
	],
	'accept-missing': [
		'101 响应没有 Sec-WebSocket-Accept，所以客户端中止连接。',
		'请在服务器旁边看这个 101：可能是程序没有写这个字段，也可能是中间设备删掉了它。',
	],
	'response-http-1-0': [
		'响应是 HTTP/1.0，而 WebSocket 要求 HTTP/1.1（RFC 6455 §4.1）：Safari 等客户端不接受。',
		'请让服务器用 HTTP/1.1 响应。如果状态码不是 101，请先看状态码：代理拒绝请求时也可能用 HTTP/1.0 响应。',
	],
	'session-unknown': [
		'服务器不认识请求中的会话（socket.io 的 `sid`，SignalR 的 `id`）。',
		'有多个服务器或进程时，同一个客户端的请求必须都交给同一个进程（粘性会话）。服务器重启后，原来的会话也会丢失。',
	],
	'socketio-version-differs': [
		'socket.io 客户端与服务器的版本不兼容。',
		'请比较两者的版本，升级较旧的一方。',
	],
	'polling-blocked-by-cors': [
		'这个库先发出 HTTP 请求，而浏览器因跨源限制（CORS）拦截了响应。',
		'请在服务器上允许网页的源（客户端带凭据时也要允许凭据），或让客户端只使用 WebSocket 传输。404 等错误响应往往没有 CORS 字段，请先看响应的状态码。',
	],
	'socketio-transport-unknown': [
		'发给 socket.io 的请求没有写明服务器允许的传输方式。',
		'请使用 socket.io 客户端，它会在地址中加上 EIO 和 transport；并核对双方的 `transports`。在浏览器中直接打开这个路径，也会得到同样的响应。',
	],
	'response-upgrade-wrong': [
		'101 响应缺少 Upgrade 或 Connection，或者客户端不接受它们的值。',
		'请在服务器旁边看这个 101：可能是程序这样写的，也可能是中间设备改动了这些字段。有些客户端只接受值恰好是 Upgrade 的 Connection 字段。',
	],
	'websocket-server-missing': [
		'python-socketio 服务器以目前的方式运行时不支持 WebSocket，客户端只能停留在 HTTP 轮询。',
		'threading 和 gevent 模式请升级 python-engineio，它从 4.7.1 版起会安装 simple-websocket；使用 uWSGI 时，编译时要启用 WebSocket 支持。',
	],
	'websocket-not-handled': [
		'请求以 WebSocket 的形式到了服务器，但程序在这里没有处理 WebSocket 的部分。',
		'请为这个路径注册 WebSocket 处理函数。Django 要用带 `websocket` 键的 ProtocolTypeRouter，在 ASGI_APPLICATION 中写明，并用 ASGI 服务器启动；挂在 / 的静态文件要放在 WebSocket 路由之后。',
	],
	'websockets-switched-off': [
		'服务器对这个站点关闭了 WebSocket。',
		'IIS 要安装 Windows 功能“WebSocket 协议”，并启用 `system.webServer/webSocket`；Azure App Service 要打开 Web sockets。',
	],
	'accept-not-called': [
		'服务器上的处理函数还没有接受握手，就使用了这个 WebSocket、发了响应或者结束了。',
		'请先调用 accept()，处理函数的每条分支都要有；Starlette 和 FastAPI 是 `await websocket.accept()`。关闭之后再用也会报同样的错误，这时应停止读取。',
	],
	'servers-on-one-socket': [
		'每个升级请求都被响应了两次：一个 HTTP 服务器上挂了两个 WebSocket 服务器，或者已经挂上的那个又被调用了 handleUpgrade。后一个响应就写进了已打开的连接。',
		'每个都用 `noServer: true` 创建，只写一个 `upgrade` 监听器，按路径选定由谁调用 handleUpgrade；用 socket.io 时把 `destroyUpgrade` 设为 false。',
	],
	'mqtt-unreadable': [
		'MQTT 服务器读不懂客户端发来的内容，还不知道是谁就断开了。没有启用 WebSocket 的监听端口收到浏览器的握手，或普通端口收到 TLS，都会这样。',
		'请在 Mosquitto 里加一个写有 `protocol websockets` 的监听端口（常用 9001），让浏览器连接它；1883 端口用于 TCP 上的 MQTT。',
	],
	'handler-killed': [
		'连接早已结束，服务器上的处理函数还在运行，最后被它的服务器强行终止。这条消息只是后果。',
		'请找出处理函数里一直等待或阻塞的调用，断开时执行的代码也要看。连接为什么结束，请看前面的日志。',
	],
	'server-disconnected': [
		'服务器上的程序主动断开了这个客户端（`socket.disconnect()`）。',
		'请在服务器上找出是哪里调用的，多半是登录校验。此后 socket.io 客户端不会自动重连，需要自己调用 `socket.connect()`。',
	],
	'fragments-not-read': [
		'打印这条消息的程序不会把消息的分片拼起来，收到第一个分片就结束了连接。',
		'请把每条消息放在一个帧里发送，或者给这一端换成现成的库：RFC 6455 §5.4 要求每一端都能接收分片。',
	],
	'hijacker-hidden': [
		'服务器的中间件包装了 ResponseWriter，隐藏了 Hijacker，所以连接无法升级。',
		'请让中间件传递 Hijack，或在这个路径上不用它。',
	],
	'apple-protocol-error': [
		'Apple 的网络系统报告了协议错误。它的 WebSocket 客户端读不懂某些帧时会报这个错误，多为压缩或分片的帧。',
		'请在服务器上关闭 permessage-deflate 后再试。',
	],
	'worker-timed-out': [
		'gunicorn 结束了一个忙碌时间超过 `timeout`（默认 30 s）的 worker。',
		'WebSocket 打开期间，sync worker 会一直被占用；请改用能同时处理多个连接的 worker 类，例如 gevent 或 UvicornWorker。',
	],
	'gateway-route-missing': [
		'API Gateway 没有对应这条消息的路由。',
		'请核对路由选择表达式取到的值（通常是 action）与路由键，或添加 $default 路由，然后重新部署。',
	],
	'gateway-integration-failed': [
		'API Gateway 无法运行这条消息的路由后面的程序，或者程序以错误结束。连接仍然打开。',
		'请在 CloudWatch 中查看 Lambda 函数和该阶段（stage）的日志。',
	],
	'target-unreachable': [
		'WebSocket 已经建立，但服务器无法连接后面的程序（例如 VNC 服务器）。',
		'请启动该程序，并核对配置中的地址。',
	],
	'receiver-slow': [
		'向这个接收方发一条消息花的时间超过了发送方的限制，或者积压太多，所以发送方断开了连接。Spring 这时用 4500 关闭，默认限制是 10 秒或 512 KB。',
		'查接收方为什么读得慢：消息处理里的耗时工作、后台页面、网络差。只有这样的接收方属于正常时，才调大 `setSendTimeLimit` 或 `setSendBufferSizeLimit`。',
	],
	'namespace-unknown': [
		'和 socket.io 服务器的连接是通的，只是服务器没有这个名字的命名空间：传给 io() 的地址里的路径会被当成命名空间。',
		'用 `io.of(name)` 定义它。如果本意是路径，就单独写：`io(host, { path })`，两边要一致。',
	],
	'upgrade-state-missing': [
		'请求是完整的握手，但程序拿到它时没有可以升级的连接。测试里用 `oneshot()` 时就没有。',
		'让服务器真的监听，再用 WebSocket 客户端测试。自己写的服务器要用 hyper-util 的 `serve_connection_with_upgrades`。',
	],
	'parts-too-many': [
		'消息被分成了太多小块。',
		'请用更少的分片发送，或调大 maxFragments 或 maxBufferedChunks。',
	],
	'close-within-message': [
		'对方还没有发送消息的最后一个分片，就发送了 Close。RFC 6455 允许这样做，但 Python 的 websockets 会中止连接。',
		'请先发送最后一个分片，再发送 Close。',
	],
};
