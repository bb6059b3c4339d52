// Holds what the protocol says of the part that a text is about, and how to check it.
import type { Topic } from '../../../../evidence/facts/usual/topics.ts';

export const topics: Readonly<Record<Topic, readonly [says: string, todo: string]>> = {
	masking: [
		'如果是掩码的问题：客户端的每一帧都要加掩码，服务器的都不加（RFC 6455 §5.1）。收到错的一方会断开连接。',
		'看两边各一帧的第二个字节。客户端的是 80 以上（81 85），服务器的比 80 小（81 05）。哪边错了，就更新哪边的库。',
	],
	fragments: [
		'如果是分片的问题：一条消息只有第一帧带操作码，只有最后一帧有 FIN，第一帧之后操作码都是 0（RFC 6455 §5.4）。',
		'看每一帧的第一个字节：01 或 02，然后是 00，最后是 80。如果每一帧都以 81 或 82 开头，就是发送方把各片当成了几条消息。更新它的库，或者调大它的缓冲区。',
	],
	compression: [
		'如果是压缩的问题：请求和响应都要写 permessage-deflate，而且只有压缩消息的第一帧有 RSV1（RFC 7692 §6）。',
		'先在一边关掉 permessage-deflate。如果好了，就看出错的那条消息的第一个字节：c1 是压缩的，81 不是。如果只有第一条能到，就核对两边头部里的 no_context_takeover。',
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
