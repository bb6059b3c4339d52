// Holds the words of the facts about faults in configurations and in code, in Chinese.
import type { ConfigFault } from '../../../../evidence/facts/config-fault.ts';
import type { SignValues } from '../../../../evidence/sign-meaning.ts';

export const CONFIG_FAULTS: Readonly<
	Record<ConfigFault, (values: SignValues) => readonly [says: string, todo: string]>
> = {
	order: ({ first, second }) => [
		`Apache 按顺序匹配 ProxyPass，\`ProxyPass ${first}\` 写在 \`ProxyPass ${second}\` 前面，所以 WebSocket 走了 HTTP 那条规则。`,
		`把 \`ProxyPass ${second}\` 移到 \`ProxyPass ${first}\` 上面。`,
	],
	group: ({ first, second }) => [
		`这条 RewriteRule 的目标 ${second} 用了 $1，而模式 ${first} 里没有括号分组，所以路径丢了。`,
		'把模式写成 `^/?(.*)`。',
	],
	percent: ({ first }) => [
		/HTTP:/i.test(String(first))
			? `${first} 少了百分号：Apache 把它当成普通文字，条件永远不成立，请求就没有 Upgrade 了。`
			: `${first} 少了百分号：Apache 把 {REQUEST_URI} 当成普通文字，路径就错了。`,
		/HTTP:/i.test(String(first))
			? '写成 `%{HTTP:Upgrade}` 和 `%{HTTP:Connection}`，规则写成 `RewriteRule ^/?(.*) ws://HOST:PORT/$1 [P,L]`。'
			: '写成 `%{REQUEST_URI}`。',
	],
	'no-p': ({ first }) => [
		`转到 ${first} 的这条 RewriteRule 没有 [P]，Apache 只会回一个重定向，而 WebSocket 不跟随重定向。`,
		'在规则末尾写上 `[P,L]`。',
	],
	'no-location': ({ first, second }) => [
		`路径 ${first} 走的是 \`location ${second}\`，那里没有转发，所以是 nginx 自己回答了 WebSocket。`,
		`加一段 \`location ${first}\`，写上 proxy_pass、Upgrade 和 Connection。`,
	],
	slash: ({ first, second }) => [
		`proxy_pass 后面带了路径，会替换掉 location 匹配的部分，所以 ${first} 到后端变成了 ${second}。404 与此相符。`,
		'去掉 proxy_pass 末尾的斜杠或路径，或者让后端监听变短后的路径。',
	],
	'rewrite-target': ({ first, second }) => [
		`\`rewrite-target: ${second}\` 把所有路径都改成 ${second}，所以后端收不到 ${first}。404 与此相符。`,
		'这个路径去掉该注解，或者用分组：`path: /()(ws.*)` 配 `rewrite-target: /$2`。',
	],
	'nginx-tls-upstream': () => [
		'nginx 用 TLS 连接后端，而那个端口回的不是 TLS。浏览器这边的 TLS 没有问题。',
		'这个端口改写成 `proxy_pass http://…`，或者给后端加上 TLS。',
	],
	'npm-switch': () => [
		'这个代理主机没有打开“Websockets Support”，所以 nginx Proxy Manager 不转发 Upgrade。普通页面用不到它。',
		'在代理主机里打开“Websockets Support”并保存。',
	],
	'h2-upgrade-policy': ({ first }) => [
		`\`${first}\` 让 sidecar 用 HTTP/2 连接这个服务，而 HTTP/2 没有 Upgrade。普通请求照样能用。`,
		'给这个主机设置 `h2UpgradePolicy: DO_NOT_UPGRADE`。',
	],
	'other-ingress': ({ first }) => [
		`\`${first}\` 是 NGINX Inc. 那个控制器的注解，ingress-nginx 不认识，所以仍然是默认的 60 秒。`,
		'改用 `nginx.ingress.kubernetes.io/proxy-read-timeout` 和 `proxy-send-timeout`，值写 3600，不带单位。',
	],
	'alb-464': () => [
		'464 是 AWS 负载均衡自己的状态码：请求的协议和目标组的协议版本不符。给 gRPC 或 HTTP/2 用的目标组不接受 WebSocket。',
		'另建一个协议版本为 HTTP1 的目标组，并加一条规则把这个路径转过去。',
	],
	'nlb-forgets': () => [
		'AWS 的 NLB 会忘掉 350 秒没有数据的 TCP 连接，之后再发数据，得到的就是重置。',
		'让其中一方大约每分钟发一次 Ping。',
	],
	'gateway-no-route': () => [
		'这是 API Gateway 在已经打开的 WebSocket 上发来的消息，不是握手被拒绝。它没有为发送的内容找到路由：多半缺少路由选择表达式要读的字段。',
		'发送表达式要读的字段（常见的是 `action`），或者加一条 `$default` 路由。',
	],
	'cloudfront-fields': () => [
		'CloudFront 只有在源请求策略允许时才转发 Sec-WebSocket 字段。缺了它们，服务器看到的请求就不完整。',
		'给这个路径的行为配上 `AllViewer` 源请求策略。',
	],
	'cloudflare-port': ({ first }) => [
		`Cloudflare 只接受少数几个端口的连接，${first} 不在其中。带 TLS 的是 443、2053、2083、2087、2096 和 8443。`,
		'换成其中一个端口（例如 8443），或者对这个域名关掉 Cloudflare 的代理。',
	],
	'container-localhost': ({ first }) => [
		`容器里的 \`${first}\` 就是这个容器自己，那里没有程序在监听。服务在另一个容器里，或者在宿主机上。`,
		'改写成服务名（`http://app:8000`）；在宿主机上的话用 `host.docker.internal`。',
	],
	'localhost-ipv6': ({ first }) => [
		`连接去了 ${first}，也就是 localhost 的 IPv6 地址，而服务器只监听 127.0.0.1。`,
		'把 localhost 写成 127.0.0.1，或者让服务器两个地址都监听。',
	],
	'reload-proxied': ({ first }) => [
		`\`${first}\` 是开发服务器用来刷新页面的连接，你的代理规则把它也转给了自己的服务器。`,
		'带 `ws: true` 的规则只写自己的路径，或者给刷新用的连接换一个路径。再看看自己的服务器有没有监听那个端口。',
	],
	'reload-reset': () => [
		'Vite 转发的一条 WebSocket 有一端断开了 TCP。如果只在刷新页面或重启后端时出现，就没有关系。',
		'只在那时出现就不用管。别的时候也出现，就去看代理后面那个服务器的日志。',
	],
	'company-root': ({ first }) => [
		`${first} 在中间解开 TLS，再用自己的根证书签名。浏览器从系统里拿到这个根证书，而这个程序不认识它。服务器的证书没有问题。`,
		'把这个根证书交给程序：Node 用 `NODE_EXTRA_CA_CERTS=/path/root.pem`，Python 用 `SSL_CERT_FILE`。不要关掉检查。',
	],
	antivirus: ({ first }) => [
		`关掉 ${first} 的防护就能用，所以是这台电脑上的这个程序拦截或改动了连接。服务器和网络都正常。`,
		'把这个主机加入它的例外，或者对这个主机关掉网页流量、加密流量的扫描。',
	],
	'tunnel-mtu': ({ first }) => [
		`小消息能通过，大消息到不了，而且只在走 ${first} 时这样。多半是满包在隧道里丢了：隧道的 MTU 太大。`,
		'先把隧道的 MTU 设成 1280 试试。有用就保留，或者在网关上限制 MSS。',
	],
	'empty-subprotocol': () => [
		'请求里的 Sec-WebSocket-Protocol 是空的：客户端没有发，中间的代理也加上了这个字段。服务器可能因此拒绝或一直不回答。',
		'删掉代理里设置 Sec-WebSocket-Protocol 的那一行，客户端发的内容它自己会转发。',
	],
	'tls-to-proxy': ({ first }) => [
		`\`${first}\` 要求用 TLS 连接代理本身，而代理回的不是 TLS。还没有到 WebSocket 服务器。`,
		'代理的地址写成 `http://`。所谓 HTTPS 代理是指能转发 HTTPS，多数代理本身不用 TLS。',
	],
	'close-code-lost': () => [
		'直连时能收到关闭码，经过中间那一层就收不到。所以是它用自己的关闭帧结束了到客户端的连接。',
		'升级这个网关。在那之前，先用一条消息把原因发出去，再关闭。1005 表示关闭帧里没有关闭码。',
	],
	'background-timer': () => [
		'标签页隐藏五分钟以后，Chrome 每分钟才运行一次它的定时器。页面自己发的心跳就赶不上更短的时限。',
		'让服务器发 Ping，浏览器会自动回答。或者把时限放宽到一分钟以上，或者把定时器放进 Worker。',
	],
	'socketio-0-9': ({ first }) => [
		`\`${first}\` 是 Socket.IO 0.9。它的服务器每 25 秒发一次文本 \`2::\`，60 秒内没有回 \`2::\` 的客户端会被断开。`,
		'收到 `2::` 就回 `2::`，或者用 Socket.IO 0.9 的客户端。WebSocket 的 Ping 不算数。',
	],
	'client-id-twice': () => [
		'有第二个客户端用同样的 client id 连上时，broker 会断开较早的那个连接。两边轮流重连，就每隔几秒断一次。',
		'给每台设备、每个标签页单独的 client id。再看看 broker 是不是拒绝了某个主题。',
	],
	'mini-program-address': ({ first }) => [
		`\`${first}\` 只有在不校验域名时能用，也就是开发者工具和调试模式。真机只接受 wss:// 和注册过的域名。`,
		'给服务配上域名和证书，用 `wss://` 提供，并在小程序后台注册为 socket 合法域名。',
	],
	'socket-task-promise': ({ first }) => [
		`“${first}”：不带 success、fail、complete 时，\`uni.connectSocket\` 返回的是 Promise，不是 SocketTask。`,
		'在参数里加上 `complete: () => {}`，或者先 await 这个 Promise。',
	],
	'no-own-headers': () => [
		'网页里的 WebSocket 不能自己加请求头字段，给 axios 或 fetch 设置的也不起作用。所以服务器收不到令牌。',
		'把短期有效的令牌放进查询串或子协议，或者用 Cookie，服务器在那里读取。',
	],
	'reconnect-twice': () => [
		'一次失败会先触发 error 事件，再触发 close 事件，这里两处都会重连。所以每断一次就多出一条连接。',
		'只在 close 事件里重连，用一个定时器，并先去掉旧连接的回调。',
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
	'extensions-removed': ({ first }) => [
		`\`${first}\` 去掉了客户端的提议，所以服务器看不到 permessage-deflate，也就没有压缩。连接本身没有问题。`,
		'删掉这一行，nginx 就会原样转发这个字段。',
	],
	'basic-of-proxy': ({ first }) => [
		`这个 401 要求 Basic 认证（\`${first}\`），所以是前面的代理在回答，服务器根本没有看到令牌。`,
		'把 WebSocket 的路径排除在这项检查之外。或者在 Authorization 里发 Basic 密码，令牌换一种方式传。',
	],
	'strip-prefix': ({ first }) => [
		`\`${first}\` 去掉了路径的第一段，而后端的路径里包含这一段，所以请求到的是另一个路径。`,
		'WebSocket 的这条路由去掉这个过滤器。',
	],
	monitor: ({ first }) => [
		`“${first}”是定时检查路径有没有回答的程序。它像打开网页那样请求，所以被拒绝是对的，没有关系。`,
		'让它检查别的路径，例如 `/health`。',
	],
	'emulator-address': ({ first }) => [
		`${first} 只有在 Android 模拟器里才表示电脑。真机连这个地址什么也连不到。`,
		'换成电脑在手机所在网络里的地址，例如 192.168.1.10，并让服务器监听 0.0.0.0。',
	],
	'clock-1970': () => [
		'客户端的时钟是 1970 年，那时任何证书都还没有生效，所以证书校验失败。',
		'先校准时间（SNTP），再连接。',
	],
	'no-server-name': ({ first }) => [
		`代码调用了 \`${first}\`，却没有设置服务器名称（SNI）。很多服务器和 CDN 没有它就拒绝 TLS。`,
		'在这次握手之前用主机名调用 `SSL_set_tlsext_host_name`。',
	],
	'effect-dependency': ({ first }) => [
		`这个 effect 依赖每条消息都会改变的内容（\`${first}\`）。所以每来一条消息都会先运行清理函数关掉连接，再打开新的。`,
		'只依赖地址，状态用前一个值来更新：`setMessages((all) => all.concat(one))`。',
	],
	'form-submits': ({ first }) => [
		`没有写 type 的按钮会提交表单（\`${first}\`），所以每点一次页面就重新加载，连接也就断了。`,
		'写上 `type=button`，或者在提交事件里调用 `event.preventDefault()`。',
	],
	'receives-once': () => [
		'URLSessionWebSocketTask 的 `receive` 每调用一次只给一条消息，这里只调用了一次。服务器和连接都正常。',
		'在它的回调里再次调用 `receive`。',
	],
	'bytes-as-base64': ({ first }) => [
		`\`${first}\` 会变成 Base64，比原来的字节长三分之一。所以数据没有超过上限，消息却超过了。`,
		'把字节作为二进制消息发送，或者调大接收方的上限。',
	],
	'path-of-transport': ({ first }) => [
		`Phoenix 会在 socket 的路径后面加上传输方式的名字：不是 \`${first}\`，而是 \`${first}/websocket\`。它自己的客户端会自动加上。`,
		'连接那个地址并带上 `?vsn=2.0.0`，或者用 Phoenix 的客户端。',
	],
	'cookie-of-other-host': ({ first }) => [
		`页面和连接（\`${first}\`）的主机不同：一个是 localhost，一个是 127.0.0.1。Cookie 只属于一个主机，所以页面的会话没有发过去。`,
		'连接的地址用 `location.host` 来拼。',
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
	'opcode-three-bits': ({ first }) => [
		`\`${first}\` 只留了三位，而操作码有四位。所以 Ping（9）被当成文本（1），Pong 被当成二进制，Close 被当成后续帧。`,
		'写成 `& 0x0f`。',
	],
	'length-of-four-bytes': ({ first }) => [
		`长度 127 后面应有八个字节，而 \`${first}\` 只写了四个。接收方会把后面四个字节也当成长度。`,
		'长度写成 64 位，高字节在前：PHP 用 `pack` 的 J，Python 用 `struct.pack` 的 Q。',
	],
	'quoted-bits': ({ first }) => [
		`\`${first}\` 里的引号是允许的：参数值可以是 token，也可以是带引号的字符串（RFC 6455 §9.1）。拒绝它的客户端有错。`,
		'不提议 permessage-deflate，或者换一个能读带引号的值的客户端。服务器不写引号也能避开。',
	],
	'accept-of-no-key': ({ first }) => [
		`\`${first}\` 是空的 Sec-WebSocket-Key 算出来的：只对 GUID 做了 SHA-1。所以计算它的程序把 Sec-WebSocket-Key 弄丢了。`,
		'在计算哈希之前打印 Sec-WebSocket-Key：它没有保存、被清空，或者在那里是另一个变量。',
	],
	'left-line-end': () => [
		'13 和 10 是换行：头部最后一个换行没有读掉，被当成了帧的开头，从那里开始全部错位。',
		'头部要一直读到结束它的空行（CR LF CR LF），分几次收到也一样。空行之后的才是帧。',
	],
	'second-address': ({ first }) => [
		`第一个连接用的是局域网地址，后面的却连到 ${first}，那是客户端自己的电脑。多半是服务器把这个地址发给了客户端。`,
		'在服务器的配置里写上客户端能访问到的地址。',
	],
	stickyness: ({ first }) => [
		`\`${first}\` 拼错了，Traefik 会忽略它：正确的是 \`stickiness\`。`,
		'写成 `traefik.backend.loadbalancer.stickiness: true`。',
	],
	'change-origin': ({ first }) => [
		`\`${first}\` 只改 Host，不改 Origin。目标收到的是开发页面的来源，多半因此拒绝。`,
		'让代理设置它：`headers: { Origin: … }`，或者在目标那里放行这个来源。',
	],
	'ws-to-tls-backend': ({ first }) => [
		`代理不带 TLS 把 WebSocket 转发到 ${first}，而同一个端口用的是 TLS（https）。`,
		'那里写成 `wss://`，并打开 `SSLProxyEngine on`。',
	],
	'length-in-101-told': () => [
		'101 不能有 Content-Length（RFC 9110 §8.6）：后面没有正文，帧立即开始。中间的代理如果照 0 处理，就会断开连接。',
		'101 里去掉 Content-Length 和 Transfer-Encoding。',
	],
	'directive-place': ({ first }) => [
		`nginx 没有启动：\`${first}\` 不能写在现在这个位置。`,
		'proxy_pass 写进 `location`，`map` 写进 `http`、放在 `server` 外面。然后运行 `nginx -t` 再重新加载。',
	],
	'old-root': ({ first }) => [
		`${first} 没有 Let’s Encrypt 的根证书（ISRG Root X1），Android 从 7.1.1 起才有。所以它签发的证书都不被信任。`,
		'把这个根证书随应用一起发布（网络安全配置），或者换别的机构的证书。',
	],
	'listens-on-loopback': ({ first }) => [
		`服务器只在本机监听（\`${first}\`），别的设备连不到它。`,
		'让它监听 0.0.0.0，并在这台电脑的防火墙里放行端口。',
	],
	'accept-without-guid': ({ first }) => [
		`\`${first}\` 只对 Sec-WebSocket-Key 做了哈希。后面要直接接上 GUID 258EAFA5-E914-47DA-95CA-C5AB0DC85B11，中间没有空格。`,
		'把 GUID 接在 Sec-WebSocket-Key 后面再做哈希，发送那 20 个字节的 Base64。',
	],
	'forward-auth': ({ first }) => [
		`Traefik ${first} 会把 Connection 和 Upgrade 也抄进发给认证服务器的请求，遇到 WebSocket 时这个请求就失败。1.7 版起不再这样。`,
		'把 Traefik 升级到 1.7 或更新的版本；也可以先让 WebSocket 的路径不走 forward auth，验证一下。',
	],
	'mosquitto-order': ({ first, second }) => [
		`在这份配置里，WebSocket 监听在 ${first}，${second} 讲的是普通 MQTT：\`protocol websockets\` 对它上面的 listener 生效。`,
		`把 \`protocol websockets\` 写到 \`listener ${second}\` 的下面。`,
	],
	'caddy-scheme': ({ first, second }) => [
		`Caddy 不接受这份配置：后端地址不能写成 ${first}。它自己就会转发 WebSocket。`,
		`写成 \`reverse_proxy ${second}\`。客户端照旧用 ws:// 或 wss://。`,
	],
	'unknown-variable': ({ first }) =>
		first === 'connection_upgrade'
			? [
					'nginx 没有启动：`$connection_upgrade` 不是它自带的变量，要靠一段 `map`，而这里没有。',
					'改写成 `proxy_set_header Connection upgrade;`，或者在 `http` 块里加上 nginx 官方 WebSocket 文档里的那段 `map`。然后 `nginx -t`，再重新加载。',
				]
			: [
					`nginx 没有启动：它不认识变量 \`$${first}\`。`,
					'用 `map` 或 `set` 定义它，或者去掉。然后 `nginx -t`，再重新加载。',
				],
	'backend-h2': ({ first }) => [
		`代理和后面的服务器之间用的是 HTTP/2（${first}），而升级只存在于 HTTP/1.1；走 HTTP/2 需要两边都支持 RFC 8441。`,
		'WebSocket 的路径或服务，到后端要保持 HTTP/1.1。浏览器那一侧用 HTTP/2 没有关系。',
	],
	'ingress-unit': ({ first, second }) => [
		`ingress-nginx 的这个时间只能写秒数，不认识 \`${first}\`，所以 60 秒的时限还在。`,
		`只写数字，放在引号里：\`${second}\`。控制器的日志会写出它不接受的注解。`,
	],
	'adds-upgrade': ({ first }) => [
		`网关自己给这条路由的每个请求都加上 \`${first}\`。于是普通请求（例如 Socket.IO 的第一个轮询请求）看起来像握手，却没有 Sec-WebSocket-Key。`,
		'去掉添加 Upgrade 和 Connection 的过滤器：真正的握手自带这两个字段，网关会转发。',
	],
	'fixed-connection': ({ first }) => [
		`“${first}”是 Socket.IO 的轮询请求，是普通 HTTP，却带着 \`Connection: Upgrade\` 而没有 Upgrade。代理给每个请求都设置了这个字段，服务器就把它们都当成不认识的升级。`,
		'让 nginx 只在客户端要求时设置：用 nginx 文档里讲 WebSocket 的那段 `map`，再加 `proxy_set_header Connection $connection_upgrade;`。',
	],
	'upgrade-value': ({ first }) => [
		`nginx 发给服务器的是 \`Upgrade: ${first}\`，而 WebSocket 要的是 \`Upgrade: websocket\`。只有 Connection 才用 \`map\` 里的值。`,
		'写成 `proxy_set_header Upgrade $http_upgrade;`，Connection 那一行不用改。',
	],
	'target-empty': () => [
		'请求行的 GET 和 HTTP/1.1 之间没有路径。请求目标至少要有一个斜杠，所以服务器回答 400（RFC 9112 §3.2）。',
		'连接时把路径传进去，例如 `/` 或 WebSocket 的路径；空字符串不算路径。',
	],
	'upgrade-over-http-1-0': ({ first }) => [
		`升级请求用的是 HTTP/1.0（\`${first}\`），而 WebSocket 需要 HTTP/1.1（RFC 6455 §4.1）。是前面的代理改成这样的，Upgrade 和 Connection 都在。`,
		'nginx 在这个 location 里加 `proxy_http_version 1.1;`，其他代理也有类似的设置。',
	],
	'message-as-buffer': () => [
		'没有出错：这些字节就是消息的文本。ws 从第 8 版起，文本消息也以 Buffer 的形式给出。',
		'用 `data.toString()`。第二个参数 isBinary 说明它是不是二进制。',
	],
	'session-limit': ({ first }) => [
		`服务自己说了原因：“${first}”。时间从会话开始算起，发 Ping 也不能延长。`,
		'在到时间之前开一个新的会话，把状态带过去，再关闭旧的。',
	],
	'host-without-port': ({ first }) => [
		`nginx 转发的是 \`Host ${first}\`，里面没有端口，而页面用的端口不是 80 或 443。Origin 带端口，服务器拿两者比较，就拒绝了。`,
		'写成 `proxy_set_header Host $http_host;`，端口就保留下来。',
	],
	'files-first': ({ first }) => [
		`\`${first}\` 先找这个路径的文件或目录。它找到了页面的目录，用 200 返回页面，请求根本到不了 WebSocket。`,
		'给 WebSocket 单独的路径，用一个只做转发的 `location`。',
	],
	'frame-limit': ({ first }) => [
		`WebSocket-Node 有两个上限，\`${first}\` 是较小的那个。浏览器把一条消息作为一个帧发送，超过它就以 1009 结束。`,
		'在接收的一端把 maxReceivedFrameSize 也调大。1009 旁边的原因会说是哪个上限。',
	],
	'upgrade-refused-keep-alive': () => [
		'响应里的 `Connection: keep-alive` 说明没有升级。状态码不是 101 时这很正常，真正的回答是状态码。',
		'先看这个响应的状态码和正文，再看经过这一跳之后请求里还有哪些字段：要有 Upgrade 和 Connection。',
	],
	'curl-shows-frames': () => [
		'那些奇怪的字符是帧头：每段文本前面是 81 和长度，Close 是 88 02 03 e8。地址是 http:// 而字段由自己写时，curl 不会解析帧。',
		'用 wscat、websocat 这样的 WebSocket 客户端，或者让 curl 访问 ws://（7.86 起，编译时要带上）。服务器没有问题。',
	],
	'stays-at-101': () => [
		'101 就是 WebSocket 的最后一个状态码，没有问题：连接开着多久，这一项就停在那里多久。',
		'看它的帧（Messages），在页面里记录 open、message、close 事件。收不到消息，就看服务器有没有发。',
	],
	'transport-security': () => [
		'iOS 不允许没有 TLS 的连接（App Transport Security），ws:// 也一样。请求还没有离开手机。',
		'用 wss://。测试时可以在 Info.plist 的 `NSAppTransportSecurity` 里给这个主机加例外（本地网络用 `NSAllowsLocalNetworking`）。',
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
	'placeholder-address': ({ first }) => [
		`地址里还是占位符：\`${first}\`，没有这样的主机。`,
		'把真实的值填进页面用到的那个文件，再重新构建。构建好的脚本里的地址不会自己改变。',
	],
	'option-as-host': ({ first }) => [
		`一个选项被当成了地址：查询的名字是 \`${first}\`。真正的地址还没有试过。`,
		'不带值的选项写在前面，地址紧跟在需要它的选项后面：`wscat --no-check -c wss://HOST`。',
	],
	'no-value-as-host': ({ first }) => [
		`查询的名字是“${first}”。地址是用一个没有设置的值拼出来的，真正的主机还没有试过。`,
		'连接之前先打印地址，并在程序运行的地方设置这个变量：`.env`、构建配置或容器。',
	],
	'address-as-host': ({ first }) => [
		`查询的名字是 \`${first}\`，它不只是主机名，或者只是地址开头的协议名。真正的主机还没有试过。`,
		'打印完整的地址。协议名只写一次（`wss://HOST:PORT/PATH`），主机的选项里只写主机。',
	],
	'local-network-access': () => [
		'Chrome 在发送之前就拦下了：公网上的页面要有权限（本地网络访问）才能连本机或局域网。',
		'在这个网站的设置里允许访问本地网络，或者由公司的策略放行。另一端的程序没有问题。',
	],
	'io-suspended': () => [
		'电脑进入睡眠，浏览器断开了连接。刚唤醒时的错误，是因为网络还没有恢复。',
		'网络恢复以后让客户端重连，间隔逐次加长。服务器没有问题。',
	],
	'two-policies': () => [
		'拒绝连接的那条策略里没有 connect-src，所以它不是这里给出的那一条，多半在页面的响应头里。几条策略要都允许才行。',
		'看页面响应头里的 Content-Security-Policy，把地址加进它的 connect-src。meta 标签放宽不了别的策略。',
	],
	'upgraded-by-policy': () => [
		'代码里写的是 ws://，是页面的策略（upgrade-insecure-requests）让浏览器改用了 wss://。那个端口多半没有 TLS。',
		'从页面的策略里去掉 upgrade-insecure-requests，或者让这个地址支持 TLS。',
	],
	'insecure-operation': () => [
		'页面是 https:// 的，Firefox 拒绝从它打开 ws://（混合内容）。什么都没有发出去。',
		'按 `location.protocol` 拼地址：页面是 https: 就用 wss://，是 http: 就用 ws://。',
	],
	'curl-without-websocket': () => [
		'这个 curl 不支持 WebSocket，什么都没有发出去，看不出服务器有没有问题。',
		'把 wss:// 写成 https://（ws:// 写成 http://），再加上 `--http1.1 -i -N`。握手的字段不变。',
	],
	'row-finished': () => [
		'WebSocket 那一行的“Finished”只表示它已经结束，看不出有没有打开过。',
		'点开这一行：标头里的状态码是 101 就说明打开过。再打印 close 事件的关闭码。',
	],
	'one-connecting': () => [
		'浏览器对同一个主机一次只打开一个 WebSocket：前一个打开或失败以后，才轮到下一个（RFC 6455 §4.1）。一个没有回应的握手会挡住后面的。',
		'让服务器马上回应第一个，哪怕是错误；或者给它另一个主机名。',
	],
	'http2-refused': () => [
		'这次握手走的是 HTTP/2（RFC 8441），被拒绝了；同一个地址用 HTTP/1.1 却得到 101。出错的是 HTTP/2 这条路，不是请求。',
		'在服务器或代理上关掉 HTTP/2 的 WebSocket，或者升级它。测试时可以改 Firefox 的 `network.http.http2.websockets`。',
	],
	'back-forward-cache': () => [
		'页面进入了往返缓存（persisted）。浏览器那时会断开它的 WebSocket，页面回来以后才知道。',
		'在 `pageshow` 里，如果 `event.persisted` 是 true 就重新连接。服务器和代理都没有问题。',
	],
	'message-no-json': ({ first }) => [
		`消息收到了，但内容不是 JSON：“${first}”。WebSocket 是通的，是读消息的程序要 JSON。`,
		'只解析 JSON 的消息，或者让服务器发 JSON。RxJS 的 webSocket 可以给 `deserializer`：`e => e.data`。',
	],
	'handler-called-at-once': ({ first }) => [
		`\`${first}\` 会马上调用这个函数，返回值才成为处理函数。如果它负责连接，就会没完没了。`,
		'去掉括号，或者写成 `() => setTimeout(connect, 1000)`。',
	],
	'service-name-outside': ({ first }) => [
		`\`${first}\` 是容器网络里的名字，只有这个网络里的程序能查到，外面的程序和浏览器查不到。`,
		'从外面用映射出来的端口，例如 `ws://localhost:PORT`：就是 `docker ps` 里左边的数字。Kubernetes 里用 Ingress 或 port-forward。',
	],
	'origin-decides': ({ first }) => [
		`不带来源时得到 403，带上 \`${first}\` 就通了。所以是服务器在比较 Origin，别的都没有问题。`,
		'不是浏览器的客户端要发送列表里的来源，或者让服务器放行没有 Origin 的请求。',
	],
	'probe-failed': () => [
		'探针没有及时得到回应，Kubernetes 就重启容器，每次重启都会断开它所有的连接。',
		'找出进程为什么回应不了：事件循环被阻塞，还是负载太高。调大 `timeoutSeconds`，探针用一个普通的路径。',
	],
	'port-forward-ends': () => [
		'断的是 kubectl port-forward 的隧道，里面的连接也跟着断了。它只是测试工具，Pod 换了或长时间没有数据就会断。',
		'重新运行它；要长期使用就用 Ingress 或 Service。',
	],
	'stop-timed-out': () => [
		'systemd 让程序停止时它没有停，因为还在等打开的 WebSocket。过了 `TimeoutStopSec`（默认 90 秒）就被强制结束，客户端收不到 Close。',
		'收到 SIGTERM 后停止监听，用 1001 关闭每个 WebSocket，再退出。',
	],
	'haproxy-check': () => [
		'HAProxy 的健康检查是普通请求，WebSocket 服务器会拒绝它。于是 HAProxy 把正常的服务器当成坏的，回答 503。',
		'改查一个普通路径，或者只查 TCP，或者接受这个状态码：`http-check expect status 426`。',
	],
	'name-of-service-unknown': ({ first }) => [
		`代理查询的是 \`${first}\`，而 Docker 的网络里没有这个名字的服务。`,
		'按 compose 文件里的名字写，并让两者在同一个网络里。没有运行的服务也查不到。',
	],
	'envoy-no-tcp': () => [
		'Envoy 在时限内没能和后面的服务器建立 TCP 连接（UF）。连拒绝都没有，多半是防火墙或网络策略挡住了，或者那台主机已经不在。',
		'从 Envoy 所在的地方试一下这个地址和端口的 TCP。客户端和升级都没有问题。',
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
	'arrives-as-page': ({ first }) => [
		`同一个路径 \`${first}\`，一次是 WebSocket，被接受了；一次是普通的 GET，得到 404。所以那条路上有一跳丢掉了升级。`,
		'让那条路上的代理转发升级。nginx 里写 `proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade;`。',
	],
	'other-port-listens': ({ first }) => [
		`服务器监听的是 ${first} 端口，而 nginx 转发到本机的另一个端口，所以被拒绝。`,
		`把 nginx 的 upstream 或 proxy_pass 改成 ${first} 端口并重新加载，或者让服务器监听那个端口。`,
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
	'other-device': () => [
		'本机能连，别的设备连不上。所以服务器在运行，只是没有对外监听，或者被防火墙挡住了。',
		'让它监听 0.0.0.0，并在这台电脑的防火墙里放行这个端口。设备要在同一个网络里，不能是访客 Wi-Fi 或移动数据。',
	],
	'dart-not-upgraded': () => [
		'对方用 HTTP 回答了，但不是 101。所以地址能连到，也不是证书的问题。“:0”和“#”只是 Dart 打印没写端口的地址的方式。',
		'看那个响应的状态码和正文：路径不对、要登录，还是代理丢掉了升级。',
	],
	'connection-elsewhere': () => [
		'有几个实例在回答：negotiate 到了其中一个，WebSocket 到了另一个，它不认识这个连接 id。',
		'打开会话保持（App Service 里是 ARR affinity），或者用 `skipNegotiation` 并只用 WebSocket，或者用 Azure SignalR Service。',
	],
	'network-decides': () => [
		'换一个网络，同一个客户端就正常。所以服务器、地址和代码都没有问题，是这个网络拦住了：代理、防火墙，或者拆开 TLS 的程序。',
		'在那里用 https:// 打开网站，看证书是谁签发的，有没有设置代理。使用 443 端口的 wss://。',
	],
	'handle-path': ({ first }) => [
		`\`${first}\` 会去掉路径的前缀，服务器收到的是剩下的部分，没有这个路由。Caddy 本身会转发 WebSocket。`,
		'把 `handle_path` 换成 `handle`，或者注册不带前缀的路由。',
	],
	'reads-on': () => [
		'服务器已经读到了请求，却还在等更多数据，没有回应，所以客户端一直等不到 101。',
		'读到空行就马上发送 101，之后客户端才会发帧。',
	],
	'hmr-port': ({ first }) => [
		`热更新的客户端连的是 \`${first}\`，而页面在另一个端口。那是容器里面或代理后面的端口。`,
		'在 vite.config 里把 `server.hmr.clientPort` 设为页面的端口。受影响的只是热更新。',
	],
	'short-host': ({ first }) => [
		`地址里的主机只有一个词：\`${first}\`。这多半是填错了地方的值，例如区域名或容器名。`,
		'在设置里填完整的主机名，再重新构建页面：构建好的脚本里的地址不会自己改变。',
	],
	'port-and-server': () => [
		'WebSocket 服务器同时给了 `port` 和 `server`。有 `port` 时它会在这个端口自己开一个没有 TLS 的 HTTP 服务器，另一个没有用上。',
		'去掉 `port`，让 HTTPS 服务器监听：`new WebSocketServer({ server })`，再 `server.listen(…)`。',
	],
	'dev-server-proxied': () => [
		'这是开发服务器热更新用的连接，不是应用自己的。代理规则太宽，把它也转发了，于是两个程序在同一条连接上回应。',
		'在 `devServer.proxy` 里给规则一个自己的前缀（不要用 `/`），或者设 `ws: false`。',
	],
	'local-proxy-decides': () => [
		'开着和关掉本地代理，断开的时间不一样。所以有两个时限：一个是那个代理的，一个是路上另一跳的，不是服务器的。',
		'每 30 秒发一个 Ping，两边都算数。只在服务器上调大时限没有用。',
	],
	'direct-holds': () => [
		'直接连服务器一直正常，经过代理过一段时间就断。所以握手没有问题，是代理的空闲时限。',
		'每 20 到 30 秒发一个 Ping，或者为这个路径调大时限：nginx 是 `proxy_read_timeout`，默认 60 秒。',
	],
	'half-open': () => [
		'连接是半开的：路上的某一环（例如移动网络的地址转换）在长时间没有数据后忘掉了它，却没有通知任何一方。',
		'每 20 到 30 秒交换一条消息或一个 Ping；没有回应就断开并重新连接。',
	],
	'raw-client-of-socketio': () => [
		'这里用原生 WebSocket 连接 Socket.IO。它不会发送加入用的 `40`，也不会用 `3` 回答 ping `2`，所以过了 `pingInterval` 加 `pingTimeout`，服务器就断开。',
		'用 socket.io-client；或者收到 open 包后发送 `40`，并用 `3` 回答每个 `2`。',
	],
	'refused-by-origin-check': () => [
		'code-server 用 403 拒绝了升级：页面的 Origin 和它看到的主机不一致。页面上只显示 1006。',
		'让代理把主机传过去（`proxy_set_header Host $http_host;`），或者设置 X-Forwarded-Host；也可以把地址写进 `--trusted-origins`。',
	],
	'vnc-dialogue': () => [
		'WebSocket 是通的：已经打开，VNC 的版本也交换过了。断开发生在 VNC 的对话里，来自 VNC 服务器或 websockify。',
		'看 websockify 和 VNC 服务器在那一秒的日志。握手和代理没有问题。',
	],
	'redirected-to-login': ({ first }) => [
		`服务器用重定向回答了握手：${first}。所以已经连到它，只是这个请求没有有效的登录状态。`,
		'握手时带上登录得到的 cookie 或令牌。跟随重定向没有用，那里只是一个页面。',
	],
	'pong-missing': () => [
		'是这个客户端自己断开的。Java-WebSocket 默认每 60 秒发一个 Ping，对方没有及时回答。',
		'让对方回答 Ping。做不到就用 `setConnectionLostTimeout(0)` 关掉这个检查，改用自己的心跳消息。',
	],
	'upgrade-in-http2': () => [
		'浏览器的请求没有错。是代理用 HTTP/2 转发它，而 HTTP/2 里不能有 Upgrade 字段（RFC 9113 §8.2.2）。',
		'让代理用 HTTP/1.1 连接后面的服务器：Caddy 里写 `transport http { versions 1.1 }`。',
	],
	'whole-stream-inflated': () => [
		'消息还没有完整解压就被解析了。zlib-stream 把所有消息当成一个流，长消息会分成几段解压出来。',
		'收集到消息结尾（`00 00 ff ff`）再解析；或者升级库，或者关掉这种压缩。',
	],
	'packets-of-bilibili': () => [
		'这个服务要求二进制消息里是它自己的数据包：16 字节的包头，后面才是 JSON。发送普通文本，它就断开。',
		'每个包在 JSON 前面加上包头（长度、16、版本、操作、1），按字节发送。心跳是操作为 2 的包。',
	],
	'gorilla-compression': () => [
		'这里的客户端库（gorilla）只接受同时带有两个 `no_context_takeover` 参数的回答。别的回答也合法，但它会拒绝。',
		'升级用这个库的程序，或者在路上去掉请求里的 Sec-WebSocket-Extensions，或者在一端关掉压缩。',
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
	'address-empty': () => [
		'设备要连接的地址是空的，所以什么都没有发出。这个地址来自 OTA 服务器的回答。',
		'在那个服务器的配置里填上 WebSocket 地址。网络和 WebSocket 服务器没有问题。',
	],
	'domain-not-listed': () => [
		'请求被微信拦下：这个地址不在小程序的 socket 合法域名里。开发者工具可以跳过这项检查。',
		'在小程序后台的服务器域名里加上这个 wss:// 域名，再重新编译。如果已经加了，就是生效的还是旧列表：重新扫码预览。',
	],
	'workerman-wss': () => [
		'Workerman 把地址的协议当作协议类的名字，而它没有叫 wss 的类，所以什么都还没有发出去。',
		"写成 `ws://HOST:443/PATH`，并在 connect() 之前设置 `$connection->transport = 'ssl';`。",
	],
	'cloudflare-block': () => [
		'403 是 Cloudflare 自己回答的，返回的是它的页面，不是服务器的响应。它把这个客户端当成了机器人，或者站点的规则不允许。',
		'先读正文里的页面。发送和浏览器一样的 User-Agent 与 Origin；如果站点是自己的，就在防火墙规则里放行这个路径。',
	],
	'apache-module': () => [
		'Apache 没有模块接收这个请求。ws:// 的话，是没有加载 mod_proxy_wstunnel，或者加载了而请求里没有 Upgrade；http:// 需要 mod_proxy_http。',
		'运行 `a2enmod proxy proxy_http proxy_wstunnel` 再重启 Apache。从 2.4.47 起，ProxyPass 写 `upgrade=websocket`，只要 proxy_http 就够了。',
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
	'plain-to-java-tls': () => [
		'有客户端不带 TLS（ws://）连到了这个要求 TLS 的端口。服务器没法把它的 GET 当作 TLS 记录来读，拒绝是对的。',
		'让那个客户端改用 wss://。如果整个服务器因此停下，就是库没有把错误限制在这一个连接里：升级它。',
	],
	'redis-refused': ({ first }) => [
		`被拒绝的是服务器到 Redis 的连接（\`${first}\`），不是 WebSocket。`,
		'启动 Redis，或者改正配置里的地址。在容器里 127.0.0.1 是容器自己，那里要写 Redis 服务的名字。',
	],
	'origin-null': () => [
		'页面没有可以比较的来源：它是从文件打开的，或者在沙箱 iframe 里，所以不在任何列表里。',
		'用 HTTP 从这个服务器打开页面，或者列出允许的来源，Spring 里是 `setAllowedOrigins(…)`。不列的话，Spring 只接受自己的来源。',
	],
	'empty-port': ({ first }) => [
		`地址里有冒号，后面却没有端口：\`${first}\`。按文本比较地址的地方（例如小程序的域名列表）就对不上。`,
		'去掉冒号。如果是库从 https:// 转换来的，就直接给它 wss:// 或者端口 443，或者升级它。',
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
	'adds-connection': ({ first }) => [
		`加上 \`${first}\` 就能用，说明客户端本来没有发 Connection。这是标准要求的：握手里要有 \`Upgrade: websocket\` 和 \`Connection: Upgrade\`（RFC 6455 §4.1），没有它回答 400 是对的。`,
		'这一行留着，并告诉库的作者：客户端应该自己发这个字段。',
	],
	'host-lacks-port': ({ first }) => [
		`\`${first}\` 没有端口，而能用的那个请求有。端口不是协议默认值时，要写进 Host（RFC 6455 §4.1），这个服务器会检查。`,
		'让库把端口加进 Host，库允许的话也可以自己设置。代理要把 Host 连同端口一起转发。',
	],
	'origin-no-scheme': ({ first }) => [
		`客户端发的 Origin 没有协议（\`${first}\`）。来源由协议、主机和端口组成，服务器在里面找不到主机，就拒绝了握手。`,
		'Origin 写成 `http://HOST:PORT`，或者干脆不发：只有浏览器必须发。Java 里在 Configurator 的 `beforeRequest` 里设置，或者升级客户端。',
	],
	'not-http-at-swoole': ({ first }) => [
		`发到 Swoole 的不是 HTTP 请求（\`${first}\`），所以它回答 400 并断开。“连接成功”只是 TCP 连上了，不是 WebSocket。`,
		'客户端要先发握手，101 之后再发帧：用 WebSocket 客户端，不要用原始 socket。一定要用原始 socket，就在 Swoole 上另开一个 TCP 协议的端口。',
	],
	'haproxy-needs-key': () => [
		'HAProxy 从 2.4 起会自己检查这种请求：带了 Connection: Upgrade 和 Upgrade: websocket，就必须有 Sec-WebSocket-Key。没有的话，它自己就回答 400，不会转发给任何服务器。',
		'发送完整的握手，包括 Sec-WebSocket-Key（16 个字节的 Base64）和 `Sec-WebSocket-Version: 13`。配置没有问题。',
	],
	telnet: () => [
		'telnet 会把输入的内容原样发出去。WebSocket 服务器要先收到 HTTP 请求，101 之后再收到帧，所以拒绝它是对的。',
		'用 WebSocket 客户端来测试，例如 wscat、websocat，或者浏览器控制台里的 `new WebSocket(…)`。',
	],
	'docker-tls-port': ({ first }) => [
		`\`${first}\`：2376 是 Docker 带 TLS 的端口，而 ws:// 不带 TLS，所以守护进程断开了连接。`,
		'改用 wss://。守护进程还要求客户端证书（DOCKER_CERT_PATH），要导入浏览器。不带 TLS 的端口是 2375，只能用在封闭的网络里。',
	],
	'proxies-itself': ({ first }) => [
		`nginx 监听端口 ${first}，又转发到同一个名字和端口，等于在请求自己。WebSocket 服务器也用不了这个端口。`,
		'给服务器另外一个端口，例如 127.0.0.1:8081，写进 proxy_pass。页面仍然用 nginx 的端口。',
	],
	'sockjs-info-proxied': ({ first }) => [
		`SockJS 先请求 \`${first}\`，这是普通请求，经过代理却是 404：代理没有转发这个路径，或者改了路径。还没有尝试过 WebSocket。`,
		'为这个路径加一个原样转发的 location，并且写上 `proxy_http_version 1.1`、Upgrade 和 Connection，后面的 WebSocket 要用。',
	],
	'try-files': ({ first }) => [
		`\`${first}\` 和 proxy_pass 写在同一个 location 里。nginx 先找同名文件，找不到就自己回答 404，根本没有转发给后面的服务器。`,
		'删掉这个 location 里的 try_files，再执行 `nginx -s reload`。',
	],
	'value-lacking': ({ first }) => [
		`客户端的地址里有个变量没有值：\`${first}\`。服务器按这个路径去找，当然没有。`,
		'看页面在哪里拼出地址，重连时也要看：变量那时还没有值。等它有值以后再连接。',
	],
	'scheme-twice': ({ first }) => [
		`地址里写了两个协议：\`${first}\`。于是第二个协议名被当成主机名，这个主机不存在。`,
		'配置里只写主机名，不要带 `https://`，程序自己会加上协议。DNS 和网络没有问题。',
	],
	'own-key': () => [
		'代码自己发了一个 Sec-WebSocket-Key，而库也会生成一个，并且用自己的那个去核对 accept 值。所以服务器没错，核对还是失败。',
		'从请求头部的选项里去掉 Sec-WebSocket-Key，还有 Connection、Upgrade、Sec-WebSocket-Version 和 Sec-WebSocket-Extensions，这些由库来写。Cookie 和 Origin 可以留着。',
	],
	'fixed-key': ({ first }) => [
		`\`${first}\` 让每次握手的 Sec-WebSocket-Key 都一样，它不是客户端生成的。会核对 accept 值的客户端就会拒绝连接，普通请求也会被变成没有人要求的握手。`,
		'去掉 Sec-WebSocket-Key 和 Sec-WebSocket-Version 这两行，它们由客户端给出；写上 `proxy_set_header Upgrade $http_upgrade;`。再看握手的状态码：把网页当成帧来读，保留位就会不对。',
	],
	'own-extensions': () => [
		'代码手工提出了 permessage-deflate，而 websocket-client 不会解压。服务器接受之后发来压缩的消息，程序拿到的就是压缩的字节。',
		'去掉请求头部选项里的 Sec-WebSocket-Extensions，服务器就会发送未压缩的文本。子协议写成 `subprotocols=[…]`。',
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
	'swoole-recv-false': () => [
		'`recv()` 返回 false：在时限之内什么也没有收到，或者连接已经结束。gzip 压缩的数据也会作为消息收到，所以不是 gzip 的问题。',
		'recv() 之后打印 `$cli->errCode`：110 是超时，104 是被重置。连接结束以后要先重新连接再 push()。服务用 gzip 压缩的内容，自己用 gzdecode() 解压。',
	],
	'echo-service': ({ first }) => [
		`\`${first}\` 是以前的公共测试服务，2021 年已经关闭，很多例子里还写着它。`,
		'测试时用自己的服务器，或者别的回显服务，例如 `wss://ws.postman-echo.com/raw`。',
	],
	'extra-line-end': ({ first }) => [
		`\`${first}\` 末尾自带换行，而 setExtraHeaders 还会再加一个。于是空行提前结束了头部，服务器把后面的字段当作帧来读。`,
		'去掉末尾的 `\\r\\n`；两个附加字段之间的换行是对的。',
	],
	'port-after-path': ({ first }) => [
		`\`${first}\` 里端口写在路径后面，成了路径的一部分。客户端连的是这个协议的默认端口：80 或 443。`,
		'端口写在主机名后面：`wss://HOST:PORT/PATH`。如果代理在 443 上终止 TLS，就不写端口，让代理转发这个路径。',
	],
	'path-as-host': ({ first }) => [
		`\`${first}\` 的第一个参数只能是主机名，不带协议和路径。这样写找不到主机，什么也连不上。`,
		'路径放在第三个参数：`beginSSL(HOST, 443, PATH)`。',
	],
	'bound-to-loopback': ({ first }) => [
		`服务器只对本机监听（“${first}”），所以别的机器来的连接都被拒绝。`,
		'让它监听 0.0.0.0 或者这台机器的地址，或者在前面放一个代理。',
	],
	'container-loopback': ({ first }) => [
		`服务器监听的是 \`${first}\`，在容器里那就是容器自己。发布的端口通到容器的其他地址，外面的连接到不了这里。`,
		'让服务器监听 0.0.0.0，并且把端口发布在服务器所在的那个容器上，不是别的容器。',
	],
	'signalr-handshake': () => [
		'WebSocket 已经打开，缺的是 SignalR 自己的第一条消息。集线器等它 15 秒（HandshakeTimeout），没等到就放弃了。',
		'第一条消息先发它的握手请求（JSON 形式的协议名和版本，末尾加一个字节 1E）；或者用 SignalR 的客户端。',
	],
	'header-as-message': ({ first }) => [
		`\`${first}\` 把字段当作消息发了出去，那时握手已经结束，握手本身并没有带上它们。`,
		'在建立连接的调用里传给它：`create_connection(url, header=[…], subprotocols=[…], origin=…)`。',
	],
	'window-without-value': () => [
		'响应里的 client_max_window_bits 没有值。浏览器可以这样提出，而回答必须给出 8 到 15 的值（RFC 7692 §7.1.2.2）。多半是服务器照抄了提议。',
		'只回 permessage-deflate，或者回 `client_max_window_bits=15`。服务器其实不压缩的话，101 里不要有这个字段。',
	],
	'rsv1-marks': () => [
		'商定 permessage-deflate 并不会自动压缩。每条消息用第一个帧的 RSV1 说明自己有没有压缩，浏览器只解压带 RSV1 的。',
		'把内容压缩成不带头的 DEFLATE 并做 sync flush，去掉末尾的 00 00 FF FF，帧以 `c1` 开头而不是 `81`；或者交给库去做。',
	],
	'reason-phrase': () => [
		'状态行没有原因短语，HTTP 允许这样（RFC 9112 §4）。这个库却要三个词，只找到两个，就说响应格式不对。',
		'升级这个库：Python 里是 `pip install -U websockets`。服务器不用改。',
	],
	'connection-close': ({ first }) => [
		`请求里写的是 \`${first}\`：close 表示客户端在响应之后就要断开连接（RFC 9110 §7.6.1）。很多服务器在 101 之后不理会它，有的真的会断开。`,
		'只发 `Connection: Upgrade`。如果是库加上的 close，就升级它，或者找它的选项。',
	],
	'fin-left-out': ({ first }) => [
		`\`${first}\` 只有操作码，没有 FIN，每次调用都开始一条永远不结束的分片消息，下一个文本帧就违反了协议（RFC 6455 §5.4）。`,
		'改用带 FIN 的 `FRAME_TEXT` 或 `FRAME_BINARY`。',
	],
	'port-twice': ({ first }) => [
		`\`${first}\` 里端口写了两次：这个主机给每个端口一个单独的域名，走 443。第二个端口上没有人回应。`,
		'地址里不要再写端口。webpack 的开发服务器用 `WDS_SOCKET_PORT=0`，Vite 用 `server.hmr.clientPort: 443`。',
	],
	'service-name': ({ first }) => [
		`\`${first}\` 里是服务名，只有容器之间认识。网页在浏览器里运行，不在容器的网络中，找不到它。能通的请求多半是页面的服务器发出的。`,
		'用浏览器能访问到这台机器的地址和发布的端口，或者用 `location.hostname` 拼出来。',
	],
	'bundled-ws': () => [
		'WebSocket 已经打开，发送时在 ws 库里出错：打包工具用空模块顶替了可选的 bufferutil。',
		'不要打包 ws：在 Next.js 里把它写进 `serverExternalPackages`；或者设置 `WS_NO_BUFFER_UTIL=1`。',
	],
	'mini-program-device': () => [
		'模拟器能连，真机不行，说明服务器没有问题。真机会检查模拟器可以跳过的几项：wss://、小程序后台的合法域名、完整的证书链。',
		'把域名加到小程序的 socket 合法域名，用 wss:// 加域名，不要用 IP。打开真机的调试模式试一次：能连上就说明是域名没有加上。',
	],
	'other-location': ({ first, second }) => [
		`页面打开的是 ${first}，而转发升级的是 \`location ${second}\`，它不管这个路径。`,
		'把 Upgrade 和 Connection 那几行放到处理这个路径的 location 里，或者放到 `location /`。',
	],
	'endpoint-injection': () => [
		'服务器的处理程序出错了：Spring 应当注入的字段是空的。用 `@ServerEndpoint` 时，容器为每个连接新建对象，Spring 并不管它，所以连接一打开就断了。',
		'把字段改成 static，用带 `@Autowired` 的 setter 赋值；或者给端点配一个从 Spring 取对象的 configurator；也可以改用 Spring 的 WebSocketHandler。',
	],
	runserver: () => [
		'回答的是 Django 自带的开发服务器：它不认识 WebSocket，把握手当作普通 GET，记为 404。带 Channels 的服务器启动时显示的是“Starting ASGI/Daphne …”。',
		'从 Channels 4 起：`pip install daphne`，把 `daphne` 放在 INSTALLED_APPS 的第一个，并设置 ASGI_APPLICATION。',
	],
	'connection-by-hand': ({ first }) => [
		`代码自己设置了 Connection：\`${first}\`。它取代了 \`Connection: Upgrade\`，请求就不再要求 WebSocket，服务器把它当普通请求回答。`,
		'去掉设置 Upgrade 和 Connection 的代码，客户端的库会设置。',
	],
	'pusher-cloud': () => [
		'这个回答来自 Pusher 自己的云服务，它不认识自建服务器的 key：没有 `wsHost` 时，pusher-js 连的就是那里。PUSHER_HOST 和 PUSHER_PORT 只在服务器上读取。',
		"给 Echo 设置 `wsHost`、`wsPort`、`forceTLS: false` 和 `enabledTransports: ['ws', 'wss']`，再重新构建页面。",
	],
	'check-origin-place': ({ first }) => [
		`\`${first}\` 和 \`websocket: true\` 并列，Phoenix 不在那里读它。它是传输方式的选项。`,
		'写成 `websocket: [check_origin: […]]`，列出每个页面或扩展的完整来源；写 `false` 会放行所有页面。',
	],
	'host-with-scheme': ({ first }) => [
		`\`${first}\` 里写了协议头，而这个设置只要主机名，所以客户端请求的主机或路径不是原来想要的。`,
		'这里只写主机名，端口和路径写到各自的设置里。或者把完整地址写到要地址的设置里（esp_websocket_client 的 `uri`），主机要 TLS 就用 wss://。',
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
	'pusher-tls': ({ first }) => [
		`页面连的是 wss://${first} 的 443 端口：不另外设置时，pusher-js 就连这里。自己的服务器一般用 ws:// 监听 6001 或 8080。`,
		"在 Echo 的选项里设置 `wsHost`、`wsPort`、`forceTLS: false` 和 `enabledTransports: ['ws', 'wss']`，然后重新构建页面。",
	],
};

/** Lists the faults of which the log of the server tells more. */
