// Holds what the protocol says of the part that a text is about, and how to check it.
import type { NamedTopic } from '../../../../evidence/facts/usual/topics.ts';

export const topics: Readonly<Record<NamedTopic, readonly [says: string, todo: string]>> = {
	blob: [
		'如果收到的是 Blob：这条消息是二进制消息（操作码 2），页面默认以 Blob 交付，除非 binaryType 是 arraybuffer。',
		'让服务器把文本作为文本消息发送，或者用 `await event.data.text()` 读取 Blob。',
	],
	'object-text': [
		'如果对方收到的是“[object Object]”：send 把对象转成了这段文字。WebSocket 的消息只能是文本或字节。',
		'发送 `JSON.stringify(value)`，另一端用 JSON.parse。',
	],
	'undefined-text': [
		'如果 JSON.parse 在“u”处出错：它得到的不是消息，而是一个没有值的变量，转成文字就以这个字母开头。',
		'解析 `event.data`，并在之前打印它。`event.message` 之类的属性并不存在。',
	],
	opcodes: [
		'如果是操作码的问题：0 是后续分片，1 是文本，2 是二进制，8 是 Close，9 是 Ping，10（a）是 Pong（RFC 6455 §5.2）。',
		'收到 Ping 就用同样的内容回 Pong，收到 Close 就回 Close。没有请求而来的 Pong 不用回答。',
	],
	'upgrade-event': [
		'如果 upgrade 事件一直不来：它属于 Node 的 HTTP 服务器，不属于 Express 的 app，而且只有带 Upgrade 的请求才会触发。',
		'保留服务器：`const server = app.listen(3000)`，再在它上面 `server.on(…)`。前面有代理时，看 Upgrade 有没有到达。',
	],
	switched: [
		'如果回应是 101：WebSocket 已经打开，到这里一切正常。后面传的是帧，不再是 HTTP。',
		'在网络面板里看这个请求的“消息”一栏，并打印 close 事件。',
	],
	pending: [
		'WebSocket 开着的时候，Chrome 会一直显示 pending。状态码是 101 就说明没有问题；没有状态码，说明有程序接受了连接，却没有回答握手。',
		'在“网络”面板里看这个请求的状态码。如果没有，检查端口，以及那里的程序对这个请求记了什么日志。',
	],
	'too-early': [
		'如果提示“Still in CONNECTING state”：还没有连上就调用了 send。连接本身可能没有问题。',
		'在 open 事件里或之后再发送。刚构造出来的 WebSocket 状态总是 0。',
	],
	'ready-state': [
		'如果是 readyState 的问题：0 是正在连接，1 是打开，2 是正在关闭，3 是已关闭。握手没有得到回应时一直是 0；从没打开过的也会变成 3。',
		'打印 close 事件的关闭码，并看网络面板里这个请求的状态码。',
	],
	fragment: [
		'如果地址里有 `#`：WebSocket 的地址不能有片段，构造时就会抛出错误，什么都没有发出去（WHATWG WebSockets）。',
		'去掉 `#` 和后面的内容，或者放到查询参数里。值里的 `#` 写成 `%23`。',
	],
	'send-queue': [
		'如果 bufferedAmount 一直变大：发送比连接能传的快，消息在排队。网页里的 WebSocket 不会让程序等。',
		'少发一些，或者等 `bufferedAmount` 变小再发。接收方慢也会这样：看看服务器每秒读了多少。',
	],
	twice: [
		'如果每条消息都收到两次：多半是开了两条连接，或者处理函数加了两次。WebSocket 本身不会重复消息。',
		'在网络面板里数一数连接。建立新连接之前先关掉旧的，处理函数只加一次（React 的 StrictMode 会让 effect 运行两次）。',
	],
	'close-wait': [
		'如果套接字停在 CLOSE_WAIT：对方已经关闭 TCP，而这边的程序还没有关闭自己的套接字，说明它没有处理连接的结束。',
		'在 close 和 error 的处理函数里关闭套接字，并检查程序是否还把结束的连接留在列表里。',
	],
	'time-wait': [
		'如果套接字处于 TIME_WAIT：先结束 TCP 的一方会这样停留一分钟左右，是正常的，不是泄漏。',
		'数量少就不用管。每秒都有很多，是客户端在不停地重连。',
	],
	'many-connections': [
		'如果到 1000 条连接左右就连不上：多半是进程能打开的文件数到了上限，常见的是 1024。',
		'看服务器和前面代理的 `ulimit -n` 或 /proc/PID/limits。nginx 每条 WebSocket 要用两个 `worker_connections`。',
	],
	'low-port': [
		'如果程序不能监听 1024 以下的端口：在 Linux 上这需要特别的权限。',
		'让它监听 8080 之类的端口，由前面的 nginx 监听 80 和 443；或者用 `setcap cap_net_bind_service=+ep` 给它权限。',
	],
	event: [
		'如果 JSON.parse 报错停在“o”：解析的是事件对象本身，它的文字是“[object Object]”。',
		'改成解析 `event.data`。',
	],
	'no-reason': [
		'如果 error 事件里什么都没有：规范就是这样规定的。`isTrusted` 只表示事件由浏览器触发，页面不能知道连接为什么失败（WHATWG WebSockets）。',
		'记录随后的 close 事件：code、reason 和 wasClean。再看网络面板里的状态码，或者用 curl 手动请求。',
	],
	lengths: [
		'如果从 126 或 65536 字节开始失败：长度从那里起换了写法（RFC 6455 §5.2）。125 以内写在第二个字节里；之后是 126 加两个字节；从 65536 起是 127 加八个字节。',
		'按这几种写法读写，高字节在前，数的是字节不是字符。帧实验能显示任何长度的帧头。',
	],
	encoding: [
		'如果文字不对：文本消息在线路上是 UTF-8，所以有一方在字节和字符之间转换时用了别的编码。',
		'凡是转换的地方都写明 UTF-8：`StandardCharsets.UTF_8`、`Encoding.UTF8`、Python 的 `encode()`。长度按字节计算。',
	],
	'raw-frames': [
		'如果自己写的服务器打印出看不懂的字符：101 之后客户端发的是帧，不是文本。每个帧有 2 到 14 字节的帧头，载荷经过掩码。',
		'按顺序拆开：操作码、长度、四个字节的掩码键，再用掩码键逐字节异或。帧实验可以对你的字节演示这些步骤。',
	],
	joined: [
		'如果消息粘在一起：不管 TCP 怎样，WebSocket 的每条消息都是分开的。所以是发送前就拼在了一起，或者接收方直接读 TCP 而没有拆帧。',
		'在网络面板或 Wireshark 里看帧：两条在同一帧里是发送方的问题，分成两帧是接收方的问题。',
	],
	'control-frames-unseen': [
		'如果看不到 Ping：浏览器自己回答，不告诉页面，Chrome 的网络面板也不列出。',
		'在服务器上记录，或者用 Wireshark 看。Firefox 的网络面板打开控制帧后可以看到。',
	],
	'client-gave-up': [
		'如果 nginx 记录 499：客户端在收到响应之前断开了。所以是后面的服务器没有回答或者太慢，或者页面关掉了。',
		'把请求用的时间和客户端的时限比一比，再绕过 nginx 直接请求后面的服务器。',
	],
	'mixed-scheme': [
		'如果页面是 https:// 而地址是 ws://：浏览器在发送任何内容之前就拦下了（混合内容）。',
		'给服务加上 TLS，改用 wss://。可以由前面的 nginx 之类的代理来做，再转发到 ws://。',
	],
	'two-libraries': [
		'如果一端是 Socket.IO，另一端是原生 WebSocket：两者不能直接互通。Socket.IO 在 WebSocket 之上有自己的协议，路径、开头的消息和心跳都不同。',
		'两端都用 Socket.IO，或者两端都用原生 WebSocket（`new WebSocket` 配 ws 或 websockets）。',
	],
	masking: [
		'如果是掩码的问题：客户端的每一帧都要加掩码，服务器的都不加（RFC 6455 §5.1）。收到错的一方会断开连接。',
		'看两边各一帧的第二个字节。客户端的是 80 以上（81 85），服务器的比 80 小（81 05）。哪边错了，就更新哪边的库。',
	],
	fragments: [
		'如果是分片的问题：一条消息只有第一帧带操作码，只有最后一帧有 FIN，第一帧之后操作码都是 0（RFC 6455 §5.4）。',
		'看每一帧的第一个字节：01 或 02，然后是 00，最后是 80。如果每一帧都以 81 或 82 开头，就是发送方把各片当成了几条消息。更新它的库，或者调大它的缓冲区。',
	],
	'works-anyway': [
		'按你说的，它照样能用。所以这几行说的不是连接的故障，多半只是某个程序或库打印出来的。',
		'找到打印它的地方，更新它，或者关掉调试输出。如果除了这几行还有什么不能用，再说是什么。',
	],
	compression: [
		'如果和压缩有关：多半是一边的库没有解压，把消息分成几段交出来，或者窗口和对方不一致。请求和响应都要写 permessage-deflate（RFC 7692 §6）。',
		'先在一边关掉它试试。别的客户端读这个服务器没问题，就更新这个客户端。只有第一条能到，或者后面的才坏，就是窗口：用 `server_no_context_takeover` 试。大消息分段到达时，要收集到 FIN 为止。',
	],
	text: [
		'如果是文本的问题：文本消息必须是 UTF-8，否则接收方会断开，一般用 1007（RFC 6455 §8.1）。',
		'文件、终端输出这样的字节，要作为二进制消息发送。不要在一个字符中间截断文本。',
	],
	graphql: [
		'如果是 GraphQL 的问题：它有两个协议。`graphql-ws` 属于 subscriptions-transport-ws，`graphql-transport-ws` 属于 npm 包 graphql-ws。',
		'客户端和服务器要用同一个协议。只改名字没有用，因为消息的格式也不同。',
	],
	subprotocol: [
		'如果是子协议的问题：响应只能写客户端提出过的其中一个。按 WHATWG 标准，浏览器提出了，响应里就必须有，Chrome 会检查。',
		'对照请求和响应里的 Sec-WebSocket-Protocol。两边用同一个名字，或者客户端一个也不提；空的字段是错的。',
	],
	order: [
		'如果消息到达的顺序变了：一条 WebSocket 会保持发送的顺序（TCP 保证）。所以是在程序里乱的：几个任务同时发送、几个 worker 同时处理，或者有几条连接。',
		'给每条消息加上序号，在发送处和到达处都记下来。只让一个任务发送，同一条连接的消息依次处理。',
	],
	polling: [
		'如果一直停在轮询：升级是另外一个请求，带 transport=websocket。它失败时不报错，客户端就继续轮询。',
		'在 Network 里找这个请求。没有，就是客户端的 `transports` 或 `upgrade` 不允许；有状态码，就是被拒绝了，多半是代理没有转发 Upgrade。',
	],
	'after-reconnect': [
		'如果重连后连接是开的却没有动静：多半是旧连接还留着东西。旧的读写循环或定时器还在取走消息、拿着旧的套接字，或者到了自己的时限就关掉新的连接。也可能是登录、订阅、事件处理只做过一次，重连后没有再做。',
		'先结束旧的读写循环并等它们退出，每条连接用自己的队列和定时器。登录和订阅放进每次的 open 处理函数里。',
	],
	silent: [
		'如果连上了却收不到东西：握手没有问题。要么服务器在等客户端的第一条消息（例如登录或订阅），要么中间某一跳扣住了字节。',
		'在 Network 里看消息，最后一条是哪边发的。再绕过代理，用 websocat 这样的工具连上，发同样的第一条消息。',
	],
	reconnect: [
		'如果每次重连都多出连接：连接失败的 WebSocket 先触发 error，再触发 close，两处都重连就会成倍增加。',
		'只在 close 事件里重连。重连之前关闭旧的 WebSocket、清掉定时器，并在每次失败后等得更久一些。',
	],
	http2: [
		'如果是 HTTP/2 的问题：升级只存在于 HTTP/1.1。TLS 协商成 h2（ALPN）以后，两端都要会另一种握手（RFC 8441），而很多程序不会。',
		'让客户端在 ALPN 里只提 http/1.1，或者在这个端口去掉 h2。`openssl s_client -alpn h2,http/1.1 -connect HOST:443` 会显示服务器选了什么。在 Firefox 里把 `network.http.http2.websockets` 设为 false，就能看出是不是它。',
	],
	loopback: [
		'如果是 localhost 的问题：这个名字可能先指 ::1，而只监听 127.0.0.1 的服务器会拒绝它。',
		'地址里写 127.0.0.1，或者让服务器也监听 ::1。在容器或模拟器里，这两个都是容器或模拟器自己。',
	],
	writers: [
		'如果有几个线程在发送：大多数库在一条连接上同时只允许一个发送。',
		'让一个任务从队列里发送，或者每条连接一把锁，锁住每次完整的发送，包括 Ping 和 Close。',
	],
	origin: [
		'如果是来源的问题：服务器把 Origin 和自己的列表或 Host 比较，不符时多半回答 403。CORS 字段对 WebSocket 不起作用。',
		'把页面的来源加到服务器的列表里，并让代理转发 Host 和 X-Forwarded-Proto。',
	],
	instances: [
		'如果有几个实例在回答：一个实例建立的会话，其他实例不认识。',
		'让一个客户端固定在一个实例上（会话保持），或者只用 WebSocket 传输，它不需要事先的会话。',
	],
	login: [
		'如果是登录的问题：页面不能给 WebSocket 设置 Authorization。它发的是 cookie，以及地址里的内容。',
		'把短期的令牌放在地址里、第一条消息里，或者用 cookie。不是页面的程序可以发这个字段。',
	],
	tls: [
		'如果是 TLS 的问题：wss:// 需要一个支持 TLS 的端口，和客户端信任的证书。WebSocket 不会显示警告。',
		'用 https:// 打开同一个主机和端口：有警告就是证书的问题，马上出错就是端口没有 TLS。如果由代理解开 TLS，后面的服务器用 ws://。',
	],
	firewall: [
		'如果是防火墙的问题：丢弃数据包的会让连接一直等，拒绝的会让它马上失败。',
		'在系统的防火墙和云服务商的安全组里都放行这个端口，再从客户端所在的机器上对这个主机和端口运行 `curl -v`。',
	],
	idle: [
		'如果有一段时间没有数据：每一跳都可能在自己的时限后断开没有数据的连接，例如 nginx 的 60 秒，或 HAProxy 的 `timeout tunnel`。',
		'测一下每次打开多久。然后让服务器每 30 秒发一个 Ping，或者调大那一跳的时限。',
	],
};
