// Holds the Chinese words of the causes of a close code 1006.
import { RECORDED_WITH } from '../../../../engine/reader/index.ts';
import type { CauseId } from '../../../../evidence/cause.ts';
import type { CauseText } from '../cause-text.ts';

export const causes: Readonly<Record<CauseId, CauseText>> = {
	'mixed-content': {
		title: 'https 网页打开了 ws:// 地址',
		what: '网页通过 https 加载，浏览器会拦截它的非 TLS 连接。',
		proof: '控制台显示“Mixed Content”或“insecure WebSocket connection”。',
		against: '地址以 wss:// 开头，或网页通过 http 加载。',
		todo: ['把地址改为 wss://。', '给 WebSocket 服务器配置证书，或在它前面放一个终结 TLS 的代理。'],
		sure: '看控制台的第一条消息，以及网页和 WebSocket 两个地址的协议。',
	},
	'csp-connect-src': {
		title: '网页的策略不允许这个地址',
		what: '网页的 Content-Security-Policy 没有在 connect-src 中列出该 WebSocket 地址。',
		proof: '控制台显示连接违反“connect-src”。',
		against: '网页没有 Content-Security-Policy，或请求已经到达服务器。',
		todo: ['在 connect-src 中加入带协议的源，例如 wss://chat.example。'],
		sure: '查看网页的 Content-Security-Policy 字段或 meta 元素。',
	},
	dns: {
		title: '找不到主机名',
		what: '域名查询没有得到主机的地址，所以无法开始连接。',
		proof: '消息中有 ERR_NAME_NOT_RESOLVED、ENOTFOUND 或“no such host”。',
		against: '已经与该主机建立过 TCP 连接。',
		todo: ['改正地址中的主机名。', '补上缺少的 DNS 记录，或换用本网络能查到的名称。'],
		sure: '在客户端机器上用 `nslookup` 查询该主机名。',
	},
	refused: {
		title: '主机拒绝连接',
		what: '主机用 RST 拒绝了 TCP 连接请求，通常是因为这个端口上没有程序在监听。',
		proof: '消息中有 ERR_CONNECTION_REFUSED 或 ECONNREFUSED，或抓包显示 SYN 之后是 RST。',
		against: 'TCP 连接已建立。',
		todo: [
			'启动服务器，并核对它的端口与地址中的端口是否一致。',
			'如果客户端在其他机器上，就让服务器监听所有网卡（0.0.0.0 或 ::）。',
		],
		sure: '用 `curl -v` 连接同一主机和端口。',
	},
	'tcp-timeout': {
		title: '主机没有响应',
		what: 'TCP 连接请求没有得到任何回应，常见原因是防火墙丢弃了它的数据包。',
		proof:
			'消息中有 ERR_CONNECTION_TIMED_OUT 或 `connect ETIMEDOUT`，或抓包显示 SYN 反复重传，始终没有回应。',
		against: '主机有过回应。',
		todo: ['在防火墙或安全组中放行该端口。', '确认地址指向正确的机器。'],
		sure: '先在服务器本机、再从外部连接同一端口。',
	},
	'tls-failed': {
		title: 'TLS 握手失败',
		what: '双方未能完成 TLS 握手，例如证书不对，或该端口没有启用 TLS。',
		proof: '消息提到证书或 SSL 错误，或抓包中有 TLS 警报。',
		against: '通过 wss:// 收到过 HTTP 响应。',
		todo: [
			'在浏览器标签页用 https:// 打开同一主机，看浏览器对证书的提示。',
			'使用客户端信任的、与主机名相符的证书。',
			'只对启用了 TLS 的端口使用 wss://。',
		],
		sure: '运行 `openssl s_client -connect host:443 -servername host`。',
	},
	'plain-request': {
		title: '客户端向 WebSocket 地址发出了普通请求',
		what: '浏览器地址栏、`fetch` 和许多健康检查发出的是普通 HTTP 请求。只有 WebSocket 客户端才会发出握手请求，所以服务器拒绝了它。',
		proof: '请求来自 curl 或地址栏，没有 Upgrade，状态码是 426。',
		against: '客户端发出的请求带有 Upgrade: websocket。',
		todo: [
			'在网页中用 `new WebSocket(…)` 打开这个地址，或使用 wscat 等工具。',
			'网页本身要在 HTTP 服务器的地址打开，它的端口往往不同。',
			'让健康检查请求普通路径，或让它接受这个状态码。',
		],
		sure: '在网页的控制台中对 ws:// 或 wss:// 地址运行 `new WebSocket(…)`，看它报告什么。',
	},
	'no-server': {
		title: '这个地址没有 WebSocket 服务器',
		what: '没有到该地址的路由，或服务器在这个路径上没有内容。',
		proof: '服务器的日志显示这个路径上没有内容。',
		against: '服务器返回 101。',
		todo: [
			'如果没有路由，请在同一台电脑上试试其他地址：可能是它自己的网络中断，或没有 IPv6。',
			'核对主机、端口和路径是否与服务器启动时的输出一致。',
			'在完全相同的路径上注册 WebSocket 处理程序，多一个或少一个斜杠都不行。',
		],
		sure: '用 `curl -v` 打开同一路径，比较状态码。',
	},
	'http-2-only': {
		title: '服务器在这个连接上使用 HTTP/2',
		what: 'Upgrade 只存在于 HTTP/1.1。这个连接用的是 HTTP/2，而服务器不支持扩展 CONNECT。',
		proof:
			'失败的请求所在的连接经 TLS 协商使用 h2，且服务器没有发送 SETTINGS_ENABLE_CONNECT_PROTOCOL。',
		against: '请求和响应都是 HTTP/1.1。',
		todo: ['允许该主机在 ALPN 中选用 http/1.1，或启用扩展 CONNECT（RFC 8441）。'],
		sure: '对同一地址运行 `curl -v --http1.1` 并比较。',
	},
	'proxy-http-1-0': {
		title: '代理用 HTTP/1.0 连接服务器',
		what: '代理用 HTTP/1.0 与后面的服务器通信，而 HTTP/1.0 没有 Upgrade。',
		proof: '到达服务器的请求行以 HTTP/1.0 结尾。',
		against: '到达服务器的请求是 HTTP/1.1。',
		todo: ['让代理用 HTTP/1.1 连接服务器。nginx 从 1.29.7 版起默认如此。'],
		sure: '在代理后面的服务器上，看访问日志里的请求行。',
	},
	'proxy-drops-upgrade': {
		title: '代理丢掉了 Upgrade 字段',
		what: 'Upgrade 和 Connection 只对一跳有效。代理没有转发它们，服务器看到的是普通请求。',
		proof: '到达服务器的请求没有 Upgrade 字段，而客户端的请求有。',
		against: '响应是 101，或路径上没有代理。',
		todo: [
			'让代理在这个路径上转发 Upgrade 和 Connection。',
			'使用 wss://，网络上的中间设备就无法改动请求。',
		],
		sure: '绕过代理，直接连接服务器。',
	},
	'bad-gateway': {
		title: '代理没有从后面的服务器得到有效的响应',
		what: '后面的服务器不存在、拒绝或断开连接、太慢，或返回的响应无效，代理因此返回 502、503 或 504（Cloudflare 还有 520 至 530）。',
		proof: '状态码是 502 或 504，或代理的错误日志提到 upstream。503 也可能由服务器自己返回。',
		against: '响应是 101。',
		todo: [
			'查看请求发生时代理的错误日志，从中能看出代理是否连上了后面的服务器。',
			'如果没有连上，请启动服务器，并核对它的地址与代理的配置是否一致。',
			'如果已经连上，请查看服务器的日志，并确认代理按端口的要求使用 HTTP 或 HTTPS。',
		],
		sure: '在代理所在的机器上用 `curl -v` 连接后面的服务器。',
	},
	'head-too-large': {
		title: '请求头部太大',
		what: '请求行或某个头部字段超过了服务器或代理允许的长度，常见原因是 Cookie 太多。响应的状态码通常是 400、414 或 431。',
		proof: '状态码是 414 或 431，或者错误日志写明客户端发送的 URI 太长，或某个头部字段太大。',
		against: '响应是 101，或者去掉 Cookie 后同样的请求仍被拒绝。',
		todo: [
			'删除不需要的 Cookie，不要把令牌放在地址里。',
			'在途经的每个服务器和代理上提高请求头部的长度上限。',
		],
		sure: '用 `curl` 发送同样的请求，一次带 Cookie 字段，一次不带。',
	},
	'rate-limited': {
		title: '超过了请求数或连接数的上限',
		what: '代理或服务器对每个客户端或对所有客户端限制请求或连接的数量，多出的会被拒绝，状态码通常是 429 或 503。',
		proof:
			'状态码是 429，或者 nginx 的错误日志中有 `limiting requests`、`limiting connections` 或 `worker_connections are not enough`。',
		against: '很久没有连接之后，第一个连接仍被拒绝。',
		todo: [
			'每次连接失败后，让网页等待更长的时间再重连。',
			'提高上限：同一个路由器后面的许多用户共用一个地址。',
		],
		sure: '十分钟内不建立任何连接，之后只建立一个，这个连接应该能建立。',
	},
	'access-denied': {
		title: '有规则拒绝这个客户端',
		what: '服务器或代理的某条规则（常见的是地址列表）用 403 拒绝了客户端，不再读取请求的其余部分。',
		proof:
			'错误日志中有 `access forbidden by rule`（nginx）或 `client denied by server configuration`（Apache）。',
		against: '来自同一地址的另一个客户端得到 101。',
		todo: [
			'允许客户端的地址，或者对 WebSocket 的路径去掉这条规则。',
			'前面有负载均衡器时，让规则检查客户端的地址，而不是负载均衡器的地址。',
		],
		sure: '换一个网络连接，并比较访问日志中的地址。',
	},
	'origin-refused': {
		title: '服务器不接受网页的源',
		what: '服务器把 Origin 字段与允许的列表比较后拒绝了请求，状态码常为 403。',
		proof: '服务器的日志提到这个源。',
		against: '同一个网页得到过 101。',
		todo: [
			'把网页的源（协议、主机、端口）加入服务器的列表。',
			'让代理原样转发 Host 和 Origin 字段。',
		],
		sure: '用 `curl` 发送同样的请求，一次带 Origin 字段，一次不带。',
	},
	'auth-refused': {
		title: '服务器不接受凭据',
		what: '服务器（407 时是代理）要求登录、Cookie 或令牌，而请求中没有可接受的凭据。',
		proof:
			'状态码是 407，或是 401 且有 WWW-Authenticate 字段。有些服务器无论因为什么拒绝，都返回 401。',
		against: '响应是 101，之后连接一直保持。',
		todo: [
			'先在同一主机上登录，浏览器才会发送 Cookie。',
			'网页不能添加 Authorization 字段：把短期令牌放在地址或第一条消息里。',
		],
		sure: '比较这个请求与成功请求的 Cookie 字段。',
	},
	redirected: {
		title: '服务器返回重定向',
		what: '响应是重定向，而浏览器不会在握手中跟随重定向。',
		proof: '状态码在 300 到 399 之间。',
		against: '响应是 101。',
		todo: [
			'改用 Location 字段中的地址，协议换成 ws:// 或 wss://。',
			'常见原因：http 跳转到 https、末尾缺少斜杠、跳转到登录页。',
		],
		sure: '看响应的 Location 字段。',
	},
	'not-upgraded-200': {
		title: '服务器把握手当作普通请求',
		what: '状态码是 200：请求由普通的处理程序接收，它不支持 WebSocket。',
		proof: '状态码在 200 到 299 之间。',
		against: '响应是 101。',
		todo: [
			'为该路径注册 WebSocket 处理程序，并放在匹配所有路径的处理程序之前。',
			'确认代理把该路径转发到正确的服务器。',
		],
		sure: '看响应的正文，从中能看出是哪个处理程序返回的。',
	},
	'wrong-accept': {
		title: 'Accept 值错误',
		what: 'Sec-WebSocket-Accept 与请求的握手 key 不符，客户端使连接失败。',
		proof: '该值不等于 Base64(SHA-1(key + GUID))。',
		against: '算出的值与响应中的值相同。',
		todo: [
			'把 key 当作文本，接上 GUID 258EAFA5-E914-47DA-95CA-C5AB0DC85B11，计算 SHA-1，再编码成 Base64。',
			'不要让缓存或代理返回保存的响应。',
		],
		sure: '在“Accept 计算”中比较两个值。',
	},
	'subprotocol-mismatch': {
		title: '子协议不一致',
		what: '服务器选了网页没有请求的子协议，或者网页请求的子协议一个都没选。',
		proof: '控制台提到 Sec-WebSocket-Protocol，或响应中的值不在请求中。',
		against: '响应选了请求中的一个子协议，或请求和响应都没有带子协议。',
		todo: [
			'让服务器从请求中选一个名称，写法完全相同。',
			'如果服务器不支持请求中的任何子协议，就去掉 `new WebSocket` 的第二个参数。',
		],
		sure: '比较请求和响应中的 Sec-WebSocket-Protocol。',
	},
	'extension-mismatch': {
		title: '服务器选了请求中没有的扩展',
		what: '响应的 Sec-WebSocket-Extensions 选用了客户端没有提出的扩展，或用了客户端不允许的参数。',
		proof: '控制台提到 Sec-WebSocket-Extensions，或比较请求和响应就能看出来。',
		against: '响应没有 Sec-WebSocket-Extensions 字段。',
		todo: [
			'让服务器只选用客户端在请求里提出的扩展，参数也只用客户端允许的。',
			'在服务器上关闭 permessage-deflate 后再试。',
		],
		sure: '比较请求和响应中的 Sec-WebSocket-Extensions。',
	},
	'http-on-open-socket': {
		title: '已建立的 WebSocket 上出现 HTTP 文本',
		what: '101 之后有程序在连接上写了 HTTP 报文，接收方把报文的文字当作帧来读。',
		proof: '101 之后的字节是 `48 54 54 50`（HTTP）或方法名。',
		against: '101 之后的第一批字节是帧。',
		todo: [
			'只能由一个程序向连接写入：升级之后，HTTP 框架不能再发送响应。',
			'升级之后，请求的处理程序在结束时不要再返回响应。',
		],
		sure: '看 101 头部之后的第一批字节。',
	},
	'masking-fault': {
		title: '帧的 MASK 位不对',
		what: '客户端的每个帧都必须加掩码，服务器的帧一律不得加。接收方使连接失败。',
		proof: '某个帧的 MASK 位与发送方不符。',
		against: '客户端的帧的 MASK 位都是 1，服务器的都是 0。',
		todo: [
			'先找出这个帧的发送方：发送方不同，改法也不同。',
			'如果是客户端发的：每个帧都设置 MASK 位，并使用新的掩码键。',
			'如果是服务器发的：每个帧都用 MASK = 0 发送，不带掩码键。',
			'不要把一个客户端的帧原样转发给另一个客户端。',
		],
		sure: '在“帧”中看该帧的 MASK 位。',
	},
	'bad-utf8': {
		title: '文本消息不是有效的 UTF-8',
		what: '文本消息的载荷，或 Close 帧的原因文本，不是有效的 UTF-8。',
		proof: '字节不是有效的 UTF-8。关闭码 1007 通常是这个意思；ws 无法解压消息时也用 1007。',
		against: '所有文本消息都是有效的 UTF-8。',
		todo: ['不是文本的字节用二进制消息发送。', '文本用 UTF-8 编码，不要在一个字符的中间结束消息。'],
		sure: '在“帧”中看最后一条文本消息或 Close 帧的载荷。',
	},
	'too-big': {
		title: '消息超过接收方的上限',
		what: '接收方限制消息的大小，收到超过上限的消息就结束连接。',
		proof: '关闭码是 1009，或日志提到上限。',
		against: '只有小消息时，连接也会断开。',
		todo: ['调大接收方的上限。', '把大数据分成多条消息发送。'],
		sure: '比较最后一条消息的大小与接收方的上限。',
	},
	'protocol-error': {
		title: '某个帧违反协议',
		what: '某个帧用了保留位或保留的操作码、长度不对，或出现在不该出现的位置。接收方使连接失败。',
		proof:
			'从字节能看出违反的规则。只有关闭码 1002 还不够：MASK 位错误也用 1002，Chromium 对无效的 UTF-8 也用 1002。',
		against: '所有帧都符合规则。',
		todo: ['看该规则的说明，改正发送这个帧的程序。', '检查程序中是否有两处同时向一个连接写入。'],
		sure: '在“帧”中打开这些字节，并设置握手商定的扩展。',
	},
	'idle-timeout': {
		title: '连接因空闲时限而断开',
		what: '如果在空闲时限内没有字节通过，代理、负载均衡器或某个端点就结束连接。',
		proof: `中间设备或端点的日志有记录，例如 nginx 的“upstream timed out”。nginx 只在 \`info\` 级别记录这条消息（来源：ngx_http_upstream.c 中的 \`ngx_http_upstream_process_upgraded\`；用 nginx ${RECORDED_WITH.nginx.version} 实测）。默认级别是 \`error\`，所以即使没有这条记录，也不能排除这个原因。`,
		against: '有字节通过时，连接也会断开。',
		todo: [
			'以小于时限的间隔发送 Ping，例如每 25 s 一次。',
			'或者调大触发断开的那个时限。Tomcat、Jetty 和 Tyrus 自己也可能设有空闲时限。',
		],
		sure: '测量两次断开之前的静默时间：相等就说明有时限。',
	},
	'load-balancer-limit': {
		title: '负载均衡器限制连接时长',
		what: '负载均衡器在固定的时间之后结束连接，即使一直有字节通过。',
		proof: '负载均衡器的日志有记录，例如 Envoy 中表示“达到最长时长”的响应标志。',
		against: '每次连接持续的时间不同。',
		todo: ['调大或取消时长上限。', '因时长上限断开时，让客户端直接重连，不显示错误。'],
		sure: '让连接上一直有流量，测量从建立到断开的时间。',
	},
	'process-restarted': {
		title: '服务器或代理重启',
		what: '持有连接的进程被停止，例如因为部署或重新加载配置。',
		proof: '关闭码是 1012，或日志显示连接断开时发生过重启。',
		against: '连接断开时进程没有重启。',
		todo: [
			'进程停止之前，向所有客户端发送关闭码为 1012 或 1001 的 Close 帧。',
			'让客户端在随机的延迟之后重连。',
		],
		sure: '比较断开的时间与进程的启动时间。',
	},
	'server-crashed': {
		title: '服务器进程出错',
		what: '进程或该连接的处理程序因错误结束，TCP 随之结束，往往没有 Close 帧。',
		proof:
			'服务器的日志显示错误，或关闭码是 1011。但 Python 的 websockets 等不到 Pong 时也会发送 1011。',
		against: '同一进程的其他连接仍在继续。',
		todo: ['查看连接断开时的服务器日志。', '在处理程序中捕获错误，并用关闭码 1011 关闭连接。'],
		sure: '查找断开时刻的异常或进程退出。',
	},
	'peer-vanished': {
		title: '对方消失了',
		what: '对方的机器断网或休眠，不再发送任何内容，连 FIN 也没有。',
		proof: '抓包显示同样的字节反复重传，始终没有确认。',
		against: '收到了对方的 FIN 或 RST。',
		todo: ['发送 Ping，收不到 Pong 就结束连接。', '网络恢复后让客户端重连。'],
		sure: '在两台机器上同时抓包，比较各自最后发送的内容。',
	},
	'closed-by-server': {
		title: '服务器的应用关闭了连接',
		what: '连接本来正常，后来服务器的应用主动关闭了它，例如令牌过期、消息不被允许，或客户端发送消息过于频繁。如果应用不发送 Close 帧就断开 TCP（例如 ws 的 `terminate()`），网页得到的关闭码是 1006。',
		proof:
			'服务器先发送 Close 帧，关闭码在 3000 到 4999 之间。单凭 1008 不足以证明：它是通用的关闭码，服务器不接受登录或源时也会用它。只看 `onclose` 中的关闭码，看不出是哪一方先关闭的。',
		against: '客户端先发送 Close 帧。',
		todo: [
			'查这个关闭码的含义：3000 到 3999 查 IANA 的注册表，4000 到 4999 查该服务自己的文档。',
			'在 `onclose` 中记录 `event.code` 和 `event.reason`。',
			'如果是令牌过期，先换新令牌，再重连。',
		],
		sure: '在服务器的日志中找到这次关闭的记录，再找到关闭连接的那行代码。',
	},
	'closed-by-page': {
		title: '网页自己结束了连接',
		what: '用户离开或刷新了网页，或网页的代码调用了 `close()`。这时连接可能还没有建立。',
		proof:
			'Chromium 的控制台显示 `WebSocket is closed before the connection is established`。如果客户端先发送关闭码为 1001 的 Close 帧，多半是用户离开了网页。',
		against: '网页一直打开，保留着 WebSocket 对象，也没有调用 `close()`。',
		todo: [
			'在网页代码中搜索对 `close()` 的调用，包括清理函数，例如 `useEffect` 的回调所返回的函数。',
			'React 的严格模式在开发环境中会多执行一次 effect 和它的清理函数，可能关闭正在建立的连接。这没有害处，清理函数中仍要保留 `close()`。',
		],
		sure: '在每处调用 `close()` 的地方设置断点，并打开“Preserve log”（保留日志），查看网页是否刷新过。',
	},
};
