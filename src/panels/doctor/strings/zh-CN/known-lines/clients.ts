// Holds the words of the known lines of clients.
import type { OF_CLIENTS } from '../../../../../evidence/facts/known-lines/clients.ts';
import type { KnownLineWords } from '../../known-line-words.ts';

export const WORDS_OF_CLIENTS: KnownLineWords<keyof typeof OF_CLIENTS> = {
	'old-root': ({ first }) => [
		`${first} 没有 Let’s Encrypt 的根证书（ISRG Root X1），Android 从 7.1.1 起才有。所以它签发的证书都不被信任。`,
		'把这个根证书随应用一起发布（网络安全配置），或者换别的机构的证书。',
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
	'connection-close': ({ first }) => [
		`请求里写的是 \`${first}\`：close 表示客户端在响应之后就要断开连接（RFC 9110 §7.6.1）。很多服务器在 101 之后不理会它，有的真的会断开。`,
		'只发 `Connection: Upgrade`。如果是库加上的 close，就升级它，或者找它的选项。',
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
	'reason-phrase': () => [
		'状态行没有原因短语，HTTP 允许这样（RFC 9112 §4）。这个库却要三个词，只找到两个，就说响应格式不对。',
		'升级这个库：Python 里是 `pip install -U websockets`。服务器不用改。',
	],
	'target-empty': () => [
		'请求行的 GET 和 HTTP/1.1 之间没有路径。请求目标至少要有一个斜杠，所以服务器回答 400（RFC 9112 §3.2）。',
		'连接时把路径传进去，例如 `/` 或 WebSocket 的路径；空字符串不算路径。',
	],
	'curl-shows-frames': () => [
		'那些奇怪的字符是帧头：每段文本前面是 81 和长度，Close 是 88 02 03 e8。地址是 http:// 而字段由自己写时，curl 不会解析帧。',
		'用 wscat、websocat 这样的 WebSocket 客户端，或者让 curl 访问 ws://（7.86 起，编译时要带上）。服务器没有问题。',
	],
	'transport-security': () => [
		'iOS 不允许没有 TLS 的连接（App Transport Security），ws:// 也一样。请求还没有离开手机。',
		'用 wss://。测试时可以在 Info.plist 的 `NSAppTransportSecurity` 里给这个主机加例外（本地网络用 `NSAllowsLocalNetworking`）。',
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
	'other-device': () => [
		'本机能连，别的设备连不上。所以服务器在运行，只是没有对外监听，或者被防火墙挡住了。',
		'让它监听 0.0.0.0，并在这台电脑的防火墙里放行这个端口。设备要在同一个网络里，不能是访客 Wi-Fi 或移动数据。',
	],
	'dart-not-upgraded': () => [
		'对方用 HTTP 回答了，但不是 101。所以地址能连到，也不是证书的问题。“:0”和“#”只是 Dart 打印没写端口的地址的方式。',
		'看那个响应的状态码和正文：路径不对、要登录，还是代理丢掉了升级。',
	],
	'hmr-port': ({ first }) => [
		`热更新的客户端连的是 \`${first}\`，而页面在另一个端口。那是容器里面或代理后面的端口。`,
		'在 vite.config 里把 `server.hmr.clientPort` 设为页面的端口。受影响的只是热更新。',
	],
	'short-host': ({ first }) => [
		`地址里的主机只有一个词：\`${first}\`。这多半是填错了地方的值，例如区域名或容器名。`,
		'在设置里填完整的主机名，再重新构建页面：构建好的脚本里的地址不会自己改变。',
	],
	'half-open': () => [
		'连接是半开的：路上的某一环（例如移动网络的地址转换）在长时间没有数据后忘掉了它，却没有通知任何一方。',
		'每 20 到 30 秒交换一条消息或一个 Ping；没有回应就断开并重新连接。',
	],
	'raw-client-of-socketio': () => [
		'这里用原生 WebSocket 连接 Socket.IO。它不会发送加入用的 `40`，也不会用 `3` 回答 ping `2`，所以过了 `pingInterval` 加 `pingTimeout`，服务器就断开。',
		'用 socket.io-client；或者收到 open 包后发送 `40`，并用 `3` 回答每个 `2`。',
	],
	'pong-missing': () => [
		'是这个客户端自己断开的。Java-WebSocket 默认每 60 秒发一个 Ping，对方没有及时回答。',
		'让对方回答 Ping。做不到就用 `setConnectionLostTimeout(0)` 关掉这个检查，改用自己的心跳消息。',
	],
	'whole-stream-inflated': () => [
		'消息还没有完整解压就被解析了。zlib-stream 把所有消息当成一个流，长消息会分成几段解压出来。',
		'收集到消息结尾（`00 00 ff ff`）再解析；或者升级库，或者关掉这种压缩。',
	],
	'packets-of-bilibili': () => [
		'这个服务要求二进制消息里是它自己的数据包：16 字节的包头，后面才是 JSON。发送普通文本，它就断开。',
		'每个包在 JSON 前面加上包头（长度、16、版本、操作、1），按字节发送。心跳是操作为 2 的包。',
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
	'plain-to-java-tls': () => [
		'有客户端不带 TLS（ws://）连到了这个要求 TLS 的端口。服务器没法把它的 GET 当作 TLS 记录来读，拒绝是对的。',
		'让那个客户端改用 wss://。如果整个服务器因此停下，就是库没有把错误限制在这一个连接里：升级它。',
	],
	'empty-port': ({ first }) => [
		`地址里有冒号，后面却没有端口：\`${first}\`。按文本比较地址的地方（例如小程序的域名列表）就对不上。`,
		'去掉冒号。如果是库从 https:// 转换来的，就直接给它 wss:// 或者端口 443，或者升级它。',
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
	'value-lacking': ({ first }) => [
		first.endsWith(':undefined')
			? `地址里没有端口，那里写着“undefined”：\`${first}\`。这样的地址无效，所以什么也没有请求。在 Vite 里它来自没有写端口的 \`server.hmr\`。`
			: `客户端的地址里有个变量没有值：\`${first}\`。服务器按这个路径去找，当然没有。`,
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
	'own-extensions': () => [
		'代码手工提出了 permessage-deflate，而 websocket-client 不会解压。服务器接受之后发来压缩的消息，程序拿到的就是压缩的字节。',
		'去掉请求头部选项里的 Sec-WebSocket-Extensions，服务器就会发送未压缩的文本。子协议写成 `subprotocols=[…]`。',
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
	'signalr-handshake': () => [
		'WebSocket 已经打开，缺的是 SignalR 自己的第一条消息。集线器等它 15 秒（HandshakeTimeout），没等到就放弃了。',
		'第一条消息先发它的握手请求（JSON 形式的协议名和版本，末尾加一个字节 1E）；或者用 SignalR 的客户端。',
	],
	'host-with-scheme': ({ first }) => [
		`\`${first}\` 里写了协议头，而这个设置只要主机名，所以客户端请求的主机或路径不是原来想要的。`,
		'这里只写主机名，端口和路径写到各自的设置里。或者把完整地址写到要地址的设置里（esp_websocket_client 的 `uri`），主机要 TLS 就用 wss://。',
	],
	'header-as-message': ({ first }) => [
		`\`${first}\` 把字段当作消息发了出去，那时握手已经结束，握手本身并没有带上它们。`,
		'在建立连接的调用里传给它：`create_connection(url, header=[…], subprotocols=[…], origin=…)`。',
	],
	'connection-by-hand': ({ first }) => [
		`代码自己设置了 Connection：\`${first}\`。它取代了 \`Connection: Upgrade\`，请求就不再要求 WebSocket，服务器把它当普通请求回答。`,
		'去掉设置 Upgrade 和 Connection 的代码，客户端的库会设置。',
	],
	'pusher-cloud': () => [
		'这个回答来自 Pusher 自己的云服务，它不认识自建服务器的 key：没有 `wsHost` 时，pusher-js 连的就是那里。PUSHER_HOST 和 PUSHER_PORT 只在服务器上读取。',
		"给 Echo 设置 `wsHost`、`wsPort`、`forceTLS: false` 和 `enabledTransports: ['ws', 'wss']`，再重新构建页面。",
	],
	'effect-without-list': ({ first }) => [
		`这个 effect 没有依赖数组，每次渲染后都会执行一次：每收到一条会改状态的消息，就又开一个 WebSocket（\`${first}\`）。`,
		'结尾写成 `}, []);`，并在最后一行返回 `() => ws.close()`。',
	],
	'dev-client-of-page': ({ first }) => [
		`\`${first}\` 是 webpack-dev-server 的热更新客户端，由 \`npm start\` 放进页面，不是你应用自己的 WebSocket，访问者也用不到它。`,
		'给访问者用的应该是 `npm run build` 的结果。开发服务器放在代理后面时，设置 `WDS_SOCKET_PORT=0`，并让代理带着 Upgrade 转发 `/ws`。',
	],
	'godot-minus-one': ({ first }) => [
		`Godot 里的 ${first} 不是关闭码，而是表示没有收到 Close 帧：要么连接从没有打开过，要么后来断了。`,
		'在状态变化时打印 `get_ready_state()`：如果从来没有到过 `STATE_OPEN`，问题在地址、TLS 或导出后的网络。Android 导出要勾选 Internet 权限；网页导出时，https 页面只能用 wss://。',
	],
	'double-slash': ({ first }) => [
		`路径里有两个连在一起的斜杠：\`${first}\`。对多数服务器来说这是另一个路径，会返回 404 或拒绝。`,
		'在拼地址的地方去掉一个：前半段以斜杠结尾，后半段又以斜杠开头。',
	],
	'curl-connection-close': ({ first }) => [
		`命令自己发送的是 \`${first}\`，而握手必须是 \`Connection: Upgrade\`，服务器拒绝是对的。有些服务器的旧版本没有检查。`,
		'把命令或健康检查改成发送 `Connection: Upgrade`。',
	],
	'address-bare': ({ first }) => [
		`地址 \`${first}\` 没有端口，也没有路径，请求就发到了默认端口（ws 是 80，wss 是 443）的 \`/\`，那里的程序把它当成普通网页请求来回答。`,
		'在地址里写上 WebSocket 服务的端口和路径：`ws://HOST:PORT/PATH`。如果服务就应该在那里，请让代理转发 Upgrade。',
	],
	'tunnel-to-own-computer': ({ first }) => [
		`\`${first}\` 就是这台电脑自己，浏览器却还是让代理去建隧道。代理拒绝了，所以那个端口上的程序根本没有被连到。`,
		'在系统或浏览器的代理设置里，把 `localhost` 和 `127.0.0.1` 加到例外。如果用了 PAC 文件，也要检查它。',
	],
	'subprotocol-as-header': ({ first }) => [
		`子协议是写在 \`${first}\` 里发出去的，库不知道自己提供过子协议。服务器选了它，库反而拒绝了这个响应。`,
		'改成在 `websockets.connect` 里用 `subprotocols=[…]`，并把它从请求头里去掉。',
	],
	'openssl-number': ({ first }) => [
		`\`${first}\` 不是关闭码，而是 OpenSSL 里 TLS 部分的错误号：到这台主机的 TLS 连接没有建成，或者还没建好就在用。`,
		'单独检查 TLS：`openssl s_client -connect HOST:443 -servername HOST`。它会显示域名、证书，或者根本没有回应。',
	],
	'tunnel-not-supported': ({ first }) => [
		`\`${first}\` 是 HTTP 客户端自己报的：它和服务器商定了 HTTP/2，却不会在上面打开 WebSocket。和地址、令牌都没有关系。`,
		'让这个客户端在 TLS（ALPN）里只提供 http/1.1，或者升级它。在那之前，可以在代理上为这个主机关掉 HTTP/2。',
	],
	'blank-in-address': ({ first }) => [
		`地址里有空格，就在 \`${first}\` 后面。URL 里不能有空格，有的客户端会自动改好，有的会拒绝，或者发出坏的请求。`,
		'每个值都要转义：`encodeURIComponent` 会把空格变成 `%20`。',
	],
	'socketio-no-key': ({ first }) => [
		`Socket.IO 的会话已经建立，但随后的 WebSocket 请求里没有 Sec-WebSocket-Key（\`${first}\`）。客户端用的多半是比 RFC 6455 更早的草案。`,
		'升级客户端的 WebSocket 库，或者让它使用 draft 17 / RFC 6455（版本 13）。',
	],
	'reported-code-sent': ({ first }) => [
		`${first} 只用来报告，从不发送。程序把它原样交给 \`close()\`，于是被拒绝。服务器发的是没有代码的 Close，这是合法的。`,
		'在关闭的回调里，如果代码是 1005、1006 或 1015，就调用 `close(1000)`，或者不调用。',
	],
	'esp-tls-send': ({ first }) => [
		`板子上的 TLS 在发送时失败（${first}），握手是好的。多半是两个任务或回调同时发送，或者内存不够。没有迹象表明代理有错。`,
		'只在一个任务里发送，给 `send` 和 `loop()` 加锁，并在每次发送前打印剩余堆内存。',
	],
	'board-restarts': ({ first }) => [
		`板子自己重启了（${first}）：程序崩溃、看门狗超时，或者代码里调用了重启。连接断开只是随之而来。`,
		'看 `ets` 之前有没有“Guru Meditation”或“abort”，再看断开时的回调做了什么、剩余堆内存有多少。',
	],
	'tls-to-loopback': ({ first }) => [
		`设置了 \`${first}\`，客户端就会用 TLS（wss）去连本机的程序，而本机的程序一般只会 ws。`,
		'先改成 false 试试。再确认这个端口上真有程序在监听，以及它要的路径。',
	],
	'page-asks-localhost': ({ first }) => [
		`页面的配置写的是 localhost（\`${first}\`）。对浏览器来说，那是打开浏览器的那台电脑，不是服务器。`,
		'如果浏览器在另一台电脑上，把它改成服务器的域名或地址。再看控制台里 WebSocket 的那一行报错。',
	],
	'ws-made-secure': ({ first }) => [
		`地址是 \`${first}\`，报的却是 TLS 错误：浏览器自己把 ws 改成了 wss。要么它记着这个主机的 HSTS，要么页面有 \`upgrade-insecure-requests\`。`,
		'在 `chrome://net-internals/#hsts` 删除这个主机，或者从内容安全策略里去掉这条指令。服务器不用改。',
	],
	'stompclientlib-sockjs': ({ first }) => [
		`响应里没有有效的 Sec-WebSocket-Accept 时，SocketRocket 就报 ${first}。在 Spring 里，这个路径多半是 SockJS 端点，回答的是 HTTP；别的客户端会自动加上 \`/websocket\`。`,
		'在同一路径末尾加上 `/websocket` 再连，或者注册端点时不用 `withSockJS()`。',
	],
	'websockify-module-opened': ({ first }) => [
		`\`${first}\` 只接受握手。在浏览器里直接打开这个地址得到 400 是正常的，说明不了问题。`,
		'在“网络”面板里看 `new WebSocket(…)` 的那个请求：状态码是 101 还是 400，又是怎么结束的。',
	],
	'node-api-in-page': ({ first }) => [
		`\`${first}\` 是 Node 里 ws 库的方法，浏览器的 WebSocket 没有 \`on\`。连接本身没有问题。`,
		'改成 `ws.onmessage = (event) => …`，数据在 `event.data` 里；或者用 `ws.addEventListener`。',
	],
	'namespace-in-address': ({ first }) => [
		`Socket.IO 把地址里的路径 \`${first}\` 当成命名空间，而服务器没有这个命名空间。服务器本身是连到了的。`,
		'如果它只是前缀，就写成选项 `path`，后面加 `/socket.io`；否则在服务器上定义 `io.of(…)`。',
	],
	'socks-of-environment': ({ first }) => [
		`websockets 从 15 起使用系统的代理，而系统里设置的是 SOCKS 代理，这需要 \`${first}\`。还没有连到服务器。`,
		`安装 \`${first}\`，或者给 \`connect()\` 传 \`proxy=None\`，不走代理。`,
	],
	'post-to-websocket': ({ first }) => [
		`客户端向一个只会 WebSocket 的程序发了 HTTP ${first}，除了握手，它一律回 400。`,
		'核对客户端在这个地址要的是哪个程序：它的 HTTP 服务是另一个。WebSocket 客户端在这里要用 ws:// 或 wss://。',
	],
	'aiohttp-kind-closed': ({ first }) => [
		`在 aiohttp 里，“${first}”是消息的种类，不是关闭码，也不是状态码，只说明连接已经结束。`,
		'在这里打印 `ws.close_code` 和 `ws.exception()`，以及从打开到现在的时间。',
	],
	'ws-written-into-page': ({ first }) => [
		`脚本里写死了 \`${first}\`，而页面是通过 https 打开的：浏览器会拦截，而且这个端口本来就要 TLS。`,
		'协议跟着页面走：`location.protocol` 是 `https:` 就用 wss://，否则用 ws://。',
	],
	'reconnect-timers-pile-up': ({ first }) => [
		`每次连接都会再启动一个重连的定时器（\`${first}…\`），关闭事件里又重连一次。每断一次，连接就多几条，每条都收一份消息。`,
		'只在一个地方重连：新建定时器之前先 `clearInterval`，关掉旧的连接，并去掉它的回调。',
	],
	'socket-on-the-server-side': ({ first }) => [
		`这段代码运行的地方没有全局的 WebSocket（“${first}”）：旧版的 Node，或者页面正在服务端渲染。还没有尝试连接。`,
		'页面里只在浏览器端打开（`onMounted`、`useEffect`、`import.meta.client`）。Node 程序就安装 `ws`，或者升级 Node。',
	],
	'http-to-amqp': ({ first }) => [
		`这个端口收到的开头是“${first}”，是 HTTP 请求，而 RabbitMQ 在这里（5672）说的是 AMQP。WebSocket 客户端连错了端口。`,
		'启用 `rabbitmq_web_stomp`，连 15674 端口的 `/ws`；MQTT 用 `rabbitmq_web_mqtt` 的 15675。容器要把这个端口映射出来。',
	],
	'status-hidden-from-page': () => [
		'握手被拒绝时，浏览器有意不让页面看到状态码和响应体：`onerror` 没有细节，`onclose` 只有 1006。所以页面里怎么写都显示不出原因。',
		'服务器先接受升级，再用 4000 到 4999 的关闭码和原因关闭，`onclose` 两样都能读到。也可以让页面在连接之前先用 HTTP 问一次。',
	],
	'login-request-first': ({ first }) => [
		`“${first}”说的是一个普通的 GET。为了认证先发的那个请求多半也到了 WebSocket 的处理函数，而它没有请求升级。`,
		'把认证放进握手本身：程序里在 `Dial` 或客户端的选项里加请求头，浏览器用 cookie 或查询参数。或者给认证单独的路径。',
	],
	'dart-port-zero': () => [
		'“:0”只是 Dart 打印没有写端口的地址的方式，实际连的是 80，wss:// 是 443。能 ping 通不说明那个端口上有程序在监听。',
		'在地址里写上服务器的端口和路径，例如 `ws://192.168.1.1:81/ws`。如果都没错：开发板的热点没有互联网，Android 可能改走了移动数据。',
	],
	'own-deflate': ({ first }) => [
		`如果不用 \`${first}\` 时帧能收到，问题就出在压缩这一步：没有协商 permessage-deflate 就设了 RSV1，或者长度是压缩前的，或者 126、127 的写法不对。`,
		'最简单的做法：把压缩后的字节作为普通二进制消息发送（首字节 `0x82`，RSV1 为 0），在页面里解压。长度按实际发出的字节计算。',
	],
	'channels-4-runserver': () => [
		'从 Channels 4 起，`runserver` 本身不再支持 WebSocket：握手交给了普通的 Django，它没有这个路径，日志里是普通的 GET 和 404。',
		'`pip install daphne`，把 `daphne` 放在 INSTALLED_APPS 的第一个，并设置 ASGI_APPLICATION。启动时应显示“Starting ASGI/Daphne …”。',
	],
	'own-pong': () => [
		'发送没有报错，不说明连接还在。帧是自己拼的，可能是 Pong 不对，也可能是读取错了位，或者收到的 Close 帧没有读。',
		'检查 Pong：首字节 `0x8A`，和客户端的其他帧一样带掩码，载荷与 Ping 相同。收到 Ping 之后要继续读。币安还会断开每秒超过 5 条消息的客户端，Pong 也算。',
	],
	'sockjs-info-origin': ({ first }) => [
		`Spring 自己检查 \`${first}\` 的来源，默认只放行同源，CORS 过滤器对它不起作用。还没有到 WebSocket。`,
		'在 `addEndpoint` 之后、`.withSockJS()` 之前加上 `.setAllowedOriginPatterns("https://FRONT")` 或 `setAllowedOrigins`。如果还是 403，就是 Spring Security 拦住了这个路径。',
	],
	'pong-unanswered': () => [
		'浏览器、OkHttp 和大多数客户端只要还在读，就会自己回复每个 Ping，不用写代码。收不到 Pong，是有一边不再读了：回调卡住、进程被挂起，或者服务器没有读收到的帧。',
		'把耗时的工作移出消息回调，它就在读取的线程上运行。服务器要一直读收到的帧，读到的 Pong 才算数。再核对 Ping 的间隔和超时。',
	],
	'browser-data-decides': ({ first }) => [
		`“${first}”之后就好了，说明服务器和网络没有问题，原因是浏览器里存着的东西：失效或太大的 cookie，或者缓存里的旧脚本连的是别的地址。`,
		'再出现时，把请求的路径、参数和 Cookie 与无痕窗口里的比较。脚本用 `Cache-Control: no-cache` 发送，不认识的 cookie 让服务器清掉。',
	],
	'vueuse-pong-timeout': ({ first }) => [
		`问题在 VueUse：\`${first}\` 到时间后会调用自己的 \`close()\`，连接已经断开时也一样。它把这当作主动关闭，于是不再重连。服务器的关闭没有错。`,
		`升级 VueUse，后来的版本修好了。在那之前不设 \`${first}\`，或者在 \`onDisconnected\` 里调用 \`open()\`。`,
	],
	'frames-over-distance': ({ first }) => [
		`“${first}”表示本该是帧头的位置上是别的内容。只有距离远或网速慢的客户端出现，多半是服务器一次没有发完，剩下的部分丢了，或者和别的消息混在了一起。`,
		'每个连接同一时间只发一条消息，而且要一直发到所有字节都发完。升级服务器的库。再用 wss:// 试一次，中间的程序不解开 TLS 就改不了字节。',
	],
	'eof-after-close': ({ first }) => [
		`客户端发了 Close 帧，服务器没有回 Close 帧就断开了 TCP。OkHttp 还在等它，所以走的是 \`onFailure\` 里的 \`${first}\`，而不是 \`onClosed\`。`,
		'让服务器先回一个 Close 帧，再断开 TCP。应用里把自己 `close()` 之后的这个异常当作正常结束。',
	],
	'ends-at-push': () => [
		'连接能建立，服务器发出消息后马上就断，这里看不出是谁断开的。多半是客户端：解析不了这一帧，或者接收超时太短。也可能是发送之后的代码调用了关闭。',
		'看两端的关闭码，再换一个确定没问题的客户端（例如 wscat）试。在 Swoole 里，`onClose` 的 `$reactorId` 小于 0 表示由服务器关闭。fd 每次递增是正常的。',
	],
	'tomcat-send-stuck': () => [
		'Tomcat 的阻塞发送在 20 秒里没有把字节写出去。既然是升级之后才有，或者每次发送都这样，就不像是客户端慢，而是服务器自己一直没有写。',
		'核对 Tomcat、它的连接器和 `tomcat-websocket` 的 jar，三者的版本必须一致。先退回升级前的版本试一下。',
	],
	'tomcat-send-timeout': () => [
		'Tomcat 的阻塞发送在 20 秒里没有把字节写出去。多半是客户端不读，或者它的网络已经断了，缓冲区满了。',
		'关闭这样的会话，给每个会话单独的线程发送，别让一个客户端拖住其他的。定时发 Ping 能更早发现断开的客户端。',
	],
	'close-without-socket': ({ first }) => [
		`“${first}”只表示调用时没有打开的连接：还没有 \`onOpen\`，已经断开，或者关了两次。它不说明原因，关闭时出现是无害的。`,
		'用 `SocketTask` 并记下状态，只在 `onOpen` 之后、`onClose` 之前调用 `send` 和 `close`。连接为什么没有建立或断开，要看 `onError` 和 `onClose` 的内容。',
	],
	'send-without-receipt': () => [
		'这是正常的：`send` 只是把消息放进缓冲区，断网时 TCP 不会马上知道。所以单条消息没有失败回调，要等超时之后才有 `onclose` 或 `onerror`。',
		'给消息编号，让接收方确认，到时间没有确认就重发。用心跳尽早发现断线，再监听平台的网络状态事件。',
	],
	'channels-ends-in-handshake': () => [
		'连接在 `accept()` 之前就结束了，多半在服务器：consumer 的 `connect` 抛了异常，或者没有调用 accept。也可能是认证、来源检查或路由没有通过。',
		'看服务器控制台里“WebSocket HANDSHAKING”之后的几行：REJECT 表示代码或来源检查拒绝了，有 Traceback 就是出错了。',
	],
	'later-output-fails': () => [
		'前面的都正常，说明连接没有问题。后面的失败像是碰到了限制：一条消息超过上限（1009），或者发送大量输出时来不及回 Pong，被超时断开（1006 或 1011）。',
		'先看出错时控制台的报错和关闭码，再调大消息上限或 ping 超时，或者把输出拆小。',
	],
	'tls-ends-later': () => [
		'握手已经完成，所以证书、端口和升级都没有问题。TLS 是之后才出错的：一条记录没有通过接收方的校验，不是途中坏了，就是有一边丢了状态。',
		'看服务器（或终止 TLS 的代理）在那一秒的日志，以及是谁先发的 FIN。换一个网络试，再退回之前版本的 TLS 库试。',
	],
	'fetch-of-socket': ({ first }) => [
		`普通的 HTTP 调用打不开 \`${first}\`：它只认 http 和 https，页面也不能设置 Sec-WebSocket 字段。`,
		'用这个地址写 `new WebSocket(…)`，或者用 WebSocket 库。Sec-WebSocket-Key 每条连接都随机生成，抄下来没有用。',
	],
	'aiohttp-message-type': ({ first, second }) => [
		first === '8'
			? `${first}:${second} 是一个 Close 帧（操作码 8），关闭码 ${second}。所以是对方按规矩结束了连接，而这个调用只等文本。`
			: `类型 ${first} 的消息不是数据：在 aiohttp 里，256 和 257 表示连接正在关闭或已经关闭，258 表示出错。`,
		'用 `async for msg in ws` 并判断 `msg.type`：遇到 CLOSE、CLOSED 或 ERROR 就退出循环再重连。关闭码在 `ws.close_code`。',
	],
	'tls-not-begun': () => [
		'TLS 握手根本没有开始：程序往还没建立的 TLS 流里写 HTTP，所以 WebSocket 握手马上失败。',
		'在 TCP 和 WebSocket 之间做 TLS 握手。Beast 里先用 `SSL_set_tlsext_host_name`，再 `ws.next_layer().async_handshake(ssl::stream_base::client)`，最后 `ws.async_handshake`。',
	],
	'extension-answer-refused': ({ first }) => [
		`服务器回的是 \`${first}\`，这个客户端不接受。响应里只能有客户端提议过的：提议里有 client_max_window_bits，响应才可以有（RFC 7692 §7.1.2.2）。`,
		'比较请求和响应里的 Sec-WebSocket-Extensions。让服务器去掉没有提议过的，或者让客户端提议它；不提议就没有压缩。',
	],
	'esp-peer-closed': ({ first }) => [
		`ESP 上的 \`${first}\` 说明对方已经关闭了 TCP：128 在那里是“没有连接”。后面的错误（如 errno 22）只是跟着来的。`,
		'看服务器那一秒的日志：它拒绝了握手，或者崩溃了。Socket.IO 的服务器要用 Socket.IO 的客户端（`beginSocketIO` 或 `SocketIOclient`）。',
	],
	'lookup-unanswered': ({ first, second }) => [
		`域名 \`${first}\` 没有解析出来（“${second}”），所以 TCP、TLS 和握手都没有开始。域名本身可能没有错。`,
		'在这台机器上用 `nslookup` 查它，看用的是哪个 DNS 服务器：它不能在正要打开的隧道后面。再用 IP 地址试一次。',
	],
	'okhttp-queue': ({ first }) => [
		`消息有 ${first}，而 OkHttp 的发送队列最多 16 MiB：超过时 \`send\` 返回 false，OkHttp 自己关闭连接。服务器的上限还轮不到。`,
		'分开发，每一份收到回执再发下一份，或者用 HTTP 上传。`queueSize()` 说明还有多少在等。',
	],
	'dial-response-dropped': ({ first }) => [
		`服务器回答了，但不是有效的 101。\`${first}…\` 把它的回答扔掉了：第二个返回值就是响应。`,
		'把它接成 `resp`，`err` 不为 nil 时打印 `resp.Status` 和正文，里面写着为什么拒绝。',
	],
	'socketio-0-9-new-server': ({ first }) => [
		`\`${first}\` 是 Socket.IO 0.9 的客户端建立连接时用的路径，“Transport unknown”是 1.0 以后的服务器的回答。这两个版本互不相通。`,
		'加载与服务器同版本的客户端，比如服务器自己提供的 `/socket.io/socket.io.js`。',
	],
	'no-port-in-address': ({ first, second }) => [
		`\`${first}\` 没有写端口，浏览器就连 80 端口。那里的网页服务器回答了 ${second}，而自己启动的 WebSocket 服务器一般在别的端口。`,
		'把 WebSocket 服务器的端口写进地址，或者让 80 端口的网页服务器把这个路径转过去。',
	],
	'rn-native-call': () => [
		'这个调用在 React Native 内部就失败了，还没有尝试连接，所以与网络和服务器都无关。',
		'看它下面那一行（“null”或 Java 异常），那才是原因。检查地址和其他参数的类型，再重新构建原生部分。',
	],
	'second-close-frame': ({ first }) => [
		`“${first}”：服务器在 Close 帧之后又发了一帧。Close 之后什么都不能再发（RFC 6455 §5.5.1）。连接本来就要结束了。`,
		'升级服务器的库。自己写的服务器只发一个 Close，收到对方回的 Close 后不要再发一个，也不要再发消息。',
	],
	'operation-aborted': () => [
		'是程序自己取消了这次读写，这句话不是另一端发来的。多半是调用还在等待时，套接字或持有它的对象就被关闭或销毁了。',
		'让会话活到回调执行完：每个回调里都带上 `shared_from_this()`。再找一找在它之前的 close、cancel 或时限。',
	],
	'ios-aborted': () => [
		'53 是 ECONNABORTED：连接是 iOS 自己断开的。多半是应用进了后台或手机休眠，换网络也会这样。',
		'进后台时关闭连接，回到前台时重新连接。',
	],
	'devtools-origin': () => [
		'从 111 版起，Chrome 的调试端口对 Origin 不在允许列表里的请求回答 403。',
		'让客户端不要发 Origin；或者启动 Chrome 时加上 `--remote-allow-origins=http://localhost:PORT`，写实际发出的那个来源。',
	],
	'client-unmasked': () => [
		'客户端的每一帧都必须加掩码，Ping、Pong 和 Close 也一样，否则服务器必须断开（RFC 6455 §5.1）。宽松的服务器照样读，严格的以 1002 关闭。',
		'在客户端的库里加掩码：第二个字节置 MASK 位（0x80），长度后面写四个随机字节，载荷与它们逐字节异或。',
	],
	'inflate-wants-header': () => [
		'permessage-deflate 的载荷是裸 DEFLATE，没有 zlib 头。`inflateInit`，以及 windowBits 为 0 到 15 的 `inflateInit2`，都会要求这个头。',
		'用 `inflateInit2(&stream, -15)`，并且每条消息解压前在末尾补上 00 00 FF FF。',
	],
	'handshake-body': ({ first, second }) => [
		`回答 200 的是“${first}”，正文是“${second}”。请求到了一个程序，它拒绝了，或者不支持 WebSocket；握手需要 101。`,
		'看这个程序要什么：路径、token 或 API key，以及哪种客户端。换一台电脑能用的话，把两个请求都打印出来逐个字段比较。',
	],
	'closing-side': ({ first }) => [
		`调用栈经过 ${first}，说明是这一方在关闭，正在等对方的 Close，而对方直接断了 TCP。数据不会因此丢失。`,
		'在关闭的地方捕获这个异常；或者用 `CloseOutputAsync`，它发出 Close 就不再等。',
	],
	'parser-paused': ({ first }) => [
		`${first} 不是错误：HTTP 解析器在 101 的头之后有意停下，后面是帧，不再是 HTTP。`,
		'状态码是 101 就当作成功，把解析器剩下的字节交给读帧的代码。',
	],
	'stale-by-client': () => [
		'是客户端自己关的：Action Cable 6 秒没收到 ping 就认为连接失效，而服务器每 3 秒发一次。所以 ping 没有到，或者不是这个客户端要的样子。',
		'在 Network 的消息里看类型为 `ping` 的是不是每 3 秒来一次。来了就对比客户端和服务器的版本；没来就是服务器卡住了，或者中间某一跳扣住了数据。',
	],
};
