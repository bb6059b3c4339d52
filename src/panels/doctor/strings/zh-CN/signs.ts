// Holds a Chinese sentence for each sign of the evidence.
import type { SignId } from '../../../../evidence/sign.ts';
import type { SignValues } from '../../../../evidence/sign-meaning.ts';
import { factSigns } from '../fact-text.ts';
import { facts } from './facts.ts';

const SIDES: ReadonlyMap<string, string> = new Map([
	['client', '客户端'],
	['server', '服务器'],
]);

/** Gives the reason that a close code says alone. */
const CODE_REASONS: ReadonlyMap<unknown, string> = new Map([
	[1003, '接收方不接受这种类型的消息，例如只接受文本，却收到了二进制。请发送它接受的类型。'],
	[
		1010,
		'客户端需要的扩展，服务器没有接受。请在服务器上启用该扩展；Close 帧的原因文本可能写有扩展的名字。',
	],
	[1013, '服务器过载。请等待更长时间再重新连接。'],
	[1014, '服务器是网关，它后面的服务器返回了无效的响应。请查看网关的日志。'],
]);

export const signs: Readonly<Record<SignId, (values: SignValues) => string>> = {
	...factSigns(facts),
	'mixed-content-blocked': () => '浏览器拦截了 https 网页上的 ws:// 地址。',
	'csp-blocked': () => '网页的 Content-Security-Policy 不允许这个地址。',
	'name-not-found': () => '域名查询没有得到主机的地址。',
	'name-found': () => '域名查询得到了主机的地址。',
	'client-offline': () => '客户端所在的电脑没有联网，没有向服务器发出请求。请联网后重试。',
	'client-proxy-failed': () => '客户端无法连接它自己的代理。请检查电脑的代理设置。',
	'network-unreachable': () => '没有到该地址的路由，原因可能在客户端自己的网络。',
	'tcp-refused': () => '主机拒绝了 TCP 连接。',
	'tcp-no-answer': () => '主机没有响应 TCP 连接请求。',
	'tcp-connected': () => 'TCP 连接已建立。',
	'connect-failed': () => '连接未能建立。',
	'timed-out': () => '建立连接时超过了时限。',
	'tls-not-accepted': () => 'TLS 握手失败。',
	'head-not-http': () =>
		'收到的内容不是 HTTP。可能客户端用 wss:// 连接了没有启用 TLS 的端口，或用 ws:// 连接了启用 TLS 的端口。',
	'tls-connected': () => 'TLS 握手成功。',
	'request-arrived': () => '请求已发出或已到达。',
	'request-without-upgrade': () => '到达的请求没有 Upgrade 字段。',
	'request-not-websocket': () => '服务器没有认出这是 WebSocket 请求。',
	'plain-request-sent': () => '客户端发出的是普通请求，不是握手请求。',
	'plain-request-refused': () => '服务器拒绝了普通请求，因为这个地址只用于 WebSocket。',
	'websocket-only-page': () =>
		'凡是没有 Upgrade 的请求，服务器都这样响应，包括从浏览器地址栏发出的请求。',
	'handshake-fields-wrong': () =>
		'Upgrade 字段到了，但 Sec-WebSocket-Key 或 Sec-WebSocket-Version 缺失或有误。请求可能来自手写的客户端，也可能是代理给每个请求都加上了 Upgrade。',
	'http-1-0-in-use': () => '请求或响应是 HTTP/1.0。',
	'request-http-1-0': () => '到达的请求是 HTTP/1.0。',
	'http-2-in-use': () => '连接使用 HTTP/2。',
	'http-2-refused': () => '服务器不接受 HTTP/2 上的 WebSocket。',
	'origin-not-allowed': () => '服务器不接受该网页的源。',
	'credentials-refused': () => '服务器不接受凭据。',
	'upstream-unreachable': () => '代理无法连接后面的服务器。',
	'upstream-no-response': () => '代理后面的服务器没有响应。',
	'upstream-ended': () => '代理还没有收到响应，后面的服务器就断开了连接。',
	'upstream-silent': () => '响应已经开始，之后在代理的时限内，后面的服务器没有再发来数据。',
	'upstream-response-invalid': () => '代理后面的服务器返回的响应无效。',
	'proxy-module-missing': () =>
		'Apache 没有模块处理这个请求。请加载 proxy_wstunnel（其他请求还需要 proxy_http）。如果都已加载，那么请求到达时没有 Upgrade 字段。',
	'proxy-cannot-upgrade': () => '代理没有配置为转发 WebSocket。',
	'http-1-1-in-use': () => '请求使用 HTTP/1.1。',
	'requests-limited': () => '代理的请求数或连接数限制拒绝了这个请求。',
	'connections-used-up': () => '代理的连接数已达到上限，没有空闲的连接。',
	'request-too-long': () =>
		'请求的头部超过服务器或代理允许的长度：可能是请求行、某个字段，也可能是所有字段的总长。',
	'head-overflow': () =>
		'头部超过了 Node 允许的长度，默认上限是 16 KiB。服务器报告时指的是请求，客户端报告时指的是响应。',
	'client-denied': () => '服务器或代理的一条规则拒绝了这个客户端。',
	'request-malformed': () => '代理无法读取请求：它不符合 HTTP 的格式。',
	'plain-http-to-tls-port': () =>
		'请求没有使用 TLS，却到达了要求 TLS 的端口。请在地址中使用 wss://；如果请求来自代理，请让代理用 TLS 连接该端口。',
	'client-gave-up': () => '客户端在收到响应之前就断开了连接。',
	'accept-differs': () => 'Accept 值与握手 key 不符。',
	'accept-differs-or-missing': () =>
		'101 响应没有 Sec-WebSocket-Accept，或者它的值与握手 key 不符。这个程序对两种情况输出同样的消息。',
	'accept-missing': () =>
		'101 响应没有 Sec-WebSocket-Accept，所以客户端中止连接。可能是服务器程序没有写这个字段，也可能是中间设备删掉了它。',
	'subprotocol-differs': () => '双方的子协议不一致。',
	'extension-differs': () => '服务器选了请求中没有的扩展，或客户端不接受的参数。',
	'redirect-refused': () => '响应是重定向，浏览器不会跟随。',
	'redirects-too-many': () => '服务器重定向的次数太多。',
	'no-response': () => '连接在收到响应之前结束。',
	'plain-response': ({ status = '', path = '' }) =>
		`对 ${path} 的 GET 请求得到状态码 ${status}，不是 101。单凭这一行，看不出这个请求是不是 WebSocket 握手。`,
	'plain-response-at-path': ({ status = '', path = '' }) =>
		`对 ${path} 的 GET 请求得到状态码 ${status}，不是 101；另一行材料表明这是 WebSocket 的路径。`,
	'secure-address': () => '地址以 wss:// 开头。',
	'handshake-failed': () => '握手失败。',
	opened: () => '连接已建立。',
	'message-passed': () => '收到了消息。',
	'ended-without-close': () => '连接结束时没有 Close 帧。',
	'fin-from-server': () => '服务器一侧用 FIN 结束了 TCP 连接。',
	'fin-from-client': () => '客户端一侧用 FIN 结束了 TCP 连接。',
	'reset-from-server': () => '服务器一侧重置了 TCP 连接。',
	'reset-from-client': () => '客户端一侧重置了 TCP 连接。',
	'idle-limit-reached': () => '空闲时限已到，连接被断开。',
	'lifetime-limit-reached': () => '连接时长达到上限，连接被断开。',
	'idle-reported': () =>
		'路由器报告连接空闲。WebSocket 打开超过 55 s 后由网页关闭时，Heroku 也会写下同样的记录。',
	'server-silent': () =>
		'在客户端的时限内没有收到服务器的消息。也可能是服务器发送 ping 的间隔比这个时限长。',
	'nothing-received': () =>
		'在程序自己设置的读取时限内，什么也没有收到。请让 Ping 的间隔小于这个时限，并在收到消息或 Pong 时重新设置时限。',
	'apple-protocol-error': () =>
		'Apple 的网络系统报告了协议错误。它的 WebSocket 客户端读不懂某些帧时会报这个错误，多为压缩或分片的帧。请在服务器上关闭 permessage-deflate 后再试。',
	'worker-timed-out': () =>
		'gunicorn 结束了一个忙碌时间超过 `timeout`（默认 30 s）的 worker。WebSocket 打开期间，sync worker 会一直被占用；请改用能同时处理多个连接的 worker 类，例如 gevent 或 UvicornWorker。',
	'gateway-route-missing': () =>
		'API Gateway 没有对应这条消息的路由。请核对路由选择表达式取到的值（通常是 action）与路由键，或添加 $default 路由，然后重新部署。',
	'gateway-integration-failed': () =>
		'API Gateway 无法运行这条消息的路由后面的程序，或者程序以错误结束。连接仍然打开。请在 CloudWatch 中查看 Lambda 函数和该阶段（stage）的日志。',
	'peer-silent': () => '同样的字节反复重传，始终没有确认。',
	'ping-unanswered': () => '发出 Ping 后没有收到 Pong。',
	'heartbeat-missing': () => 'socket.io 的心跳没有按时到达。',
	'transport-ended': () => '连接结束了，从这条消息看不出是怎样结束的；之前也可能收到过 Close 帧。',
	'upstream-died': () => '代理后面的服务器结束了连接。',
	'server-out-of-memory': () => '内存耗尽，系统结束了服务器的进程。',
	'store-unreachable': () =>
		'从端口或消息看，服务器程序无法连接它的数据库或消息中间件（Redis、PostgreSQL、MySQL、MongoDB、RabbitMQ）。请启动它，并核对配置中的地址。',
	'server-error': () => '服务器报告内部错误。',
	'closed-with-error': () => '服务器程序因错误关闭了连接。',
	'rejected-when-open': () => '连接建立之后，服务器程序以未授权为由拒绝了客户端。',
	'server-stopping': () => '服务器正在停止或重启。',
	'page-left': () => '用户离开了网页。',
	'closed-before-open': () => '网页在连接建立之前关闭了 WebSocket。',
	'message-too-big': () => '消息超过了接收方的上限。',
	'parts-too-many': () =>
		'消息被分成了太多小块。请用更少的分片发送，或调大 maxFragments 或 maxBufferedChunks。',
	'target-unreachable': () =>
		'WebSocket 已经建立，但服务器无法连接后面的程序（例如 VNC 服务器）。请启动该程序，并核对配置中的地址。',
	'text-not-utf8': () => '文本不是有效的 UTF-8。',
	'mask-missing': () => '客户端的帧没有加掩码。',
	'mask-unexpected': () => '服务器的帧加了掩码。',
	'http-instead-of-frames': () => '应该是帧的地方出现了 HTTP 报文。',
	'frame-invalid': () => '某个帧违反协议。',
	'close-within-message': () =>
		'对方还没有发送消息的最后一个分片，就发送了 Close。RFC 6455 允许这样做，但 Python 的 websockets 会中止连接。请先发送最后一个分片，再发送 Close。',
	'blocked-by-extension': () => '浏览器扩展拦截了连接。请在此网页停用该扩展后重试。',
	'port-blocked': () =>
		'这个端口属于其他协议，浏览器不会连接。请让服务器换一个端口，并修改地址中的端口。',
	'address-invalid': () =>
		'程序不接受这个地址。地址必须以 ws:// 或 wss:// 开头，主机必须能连接，而且不能带片段（#…）。',
	'too-many-sockets': () =>
		'客户端暂时不再打开新的 WebSocket：已打开的太多（实测 Chromium 的一个标签页最多 255 个，微信小程序最多 5 个），或打开得太快。请关闭不需要的连接，每次重连前等一段时间。',
	'domain-not-listed': () =>
		'小程序不允许连接这个主机。请在小程序后台把该主机的 wss:// 地址加入 socket 合法域名。开发者工具可以关闭这项校验，但对用户无效。',
	'tls-not-built-in': () =>
		'程序编译时没有包含 TLS，而地址以 wss:// 开头。使用 tokio-tungstenite 时，请启用 native-tls 或 rustls-tls-native-roots 特性。',
	'cleartext-forbidden': () =>
		'Android 的应用不允许以不加密的方式（ws://）连接这个主机。请使用 wss://，或在应用的网络安全配置中为这个主机允许明文流量。',
	'open-files-limit': () =>
		'进程打开的文件和 socket 已达到系统允许的上限，无法再打开或接受新的连接。请提高上限（`ulimit -n`、systemd 的 LimitNOFILE），并关闭不再需要的连接。',
	'endpoint-container-missing': () =>
		'Spring 的 ServerEndpointExporter 没有找到运行 WebSocket 端点的容器，所以程序没有启动。如果打成 WAR 包部署到独立的服务器，请去掉这个 bean，服务器会自己找到端点；如果是测试，请把 `webEnvironment` 设为 RANDOM_PORT。',
	'port-taken': () =>
		'服务器没有启动，因为另一个程序已经在监听它的端口，也许是之前启动的服务器还没有退出。请结束那个程序，或换一个端口。',
	'sent-before-open': () =>
		'程序在 WebSocket 打开之前发送消息，消息没有发出。请在 open 事件的处理函数里发送。',
	'sent-after-end': () => '程序发送数据时，WebSocket 正在关闭或已经关闭，数据没有发出。',
	'tcp-failed': () => 'TCP 连接没有建立。',
	'opening-timed-out': () => '连接没有在时限内建立。',
	'tunnel-refused': () => '客户端的代理没有建立隧道。',
	'network-changed': () => '客户端的网络发生了变化，或暂时停用（例如电脑休眠）。',
	'reset-by-peer': () => '连接被重置。',
	'connection-aborted': () => '程序所在的系统自己中止了连接：网络发生了变化，或者对方没有回应。',
	'written-after-end': () => '程序写入数据时，对方已经结束了连接。',
	'ended-in-tls': () => '连接在 TLS 握手时结束。',
	'ended-before-response': () => '连接在 TLS 握手时，或在收到响应之前结束。',
	'response-not-http': () => '响应不是 HTTP。',
	'upgrade-header-wrong': () => 'Upgrade 或 Connection 字段缺失或不正确。',
	'refused-before-accept': () => '服务器程序拒绝了连接。',
	'path-unknown': () => '服务器在这个地址上没有 WebSocket。',
	'response-http-1-0': () =>
		'响应是 HTTP/1.0，Safari 不接受这样的 WebSocket 响应。请让服务器用 HTTP/1.1 响应。如果状态码不是 101，请先看状态码：代理拒绝请求时也可能用 HTTP/1.0 响应。',
	'session-unknown': () =>
		'服务器不认识请求中的会话（socket.io 的 `sid`，SignalR 的 `id`）。有多个服务器或进程时，同一个客户端的请求必须都交给同一个进程（粘性会话）。服务器重启后，原来的会话也会丢失。',
	'polling-blocked-by-cors': () =>
		'这个库先发出 HTTP 请求，而浏览器因跨源限制（CORS）拦截了响应。请在服务器上允许网页的源（客户端带凭据时也要允许凭据），或让客户端只使用 WebSocket 传输。404 等错误响应往往没有 CORS 字段，请先看响应的状态码。',
	'socketio-transport-unknown': () =>
		'发给 socket.io 的请求没有写明服务器允许的传输方式。请使用 socket.io 客户端，它会在地址中加上 EIO 和 transport；并核对双方的 `transports`。在浏览器中直接打开这个路径，也会得到同样的响应。',
	'socketio-version-differs': () =>
		'socket.io 客户端与服务器的版本不兼容。请比较两者的版本，升级较旧的一方。',
	'response-upgrade-wrong': () =>
		'101 响应缺少 Upgrade 或 Connection，或者客户端不接受它们的值。可能是服务器程序这样写的，也可能是中间设备改动了这些字段。有些客户端只接受值恰好是 Upgrade 的 Connection 字段。',
	'rejected-101': () =>
		'服务器返回了 101，但客户端不接受这个响应：Accept 值、子协议、扩展、Upgrade 或 Connection 有误。',
	'upgrade-not-supported': () =>
		'uvicorn 不支持某个请求所要求的升级。该请求可能是要升级到 HTTP/2。',
	'websocket-library-missing': () =>
		'uvicorn 没有 WebSocket 库。请安装 uvicorn[standard]。0.19 到 0.30.5 版即使有库，在请求要求升级到 HTTP/2 时也会打印这条消息。',
	'websocket-server-missing': () =>
		'python-socketio 服务器以目前的方式运行时不支持 WebSocket，客户端只能停留在 HTTP 轮询。threading 和 gevent 模式请升级 python-engineio，它从 4.7.1 版起会安装 simple-websocket；使用 uWSGI 时，编译时要启用 WebSocket 支持。',
	'hijacker-hidden': () =>
		'服务器的中间件包装了 ResponseWriter，隐藏了 Hijacker，所以连接无法升级。请让中间件传递 Hijack，或在这个路径上不用它。',
	'open-connection-failed': () => '已建立的连接失败了。',
	'mask-wrong': () => '帧的 MASK 位与方向不符。',
	'frame-unreadable': () => '帧头无效。',
	'closed-cleanly': () => '双方都发送了 Close 帧。',
	'without-proxy-works': () => '绕过代理后，连接正常。',
	'without-proxy-fails-too': () => '绕过代理后，连接同样失败。',
	'no-proxy': () => '路径上没有代理。',
	'fixed-time': () => '连接每次持续的时间都相同。',
	'varying-time': () => '连接每次持续的时间不同。',
	'traffic-keeps-it-open': () => '有流量时，连接能一直保持。',
	'traffic-does-not-help': () => '有流量时，连接也会断开。',
	'never-opens': () => '网页从未收到 open 事件。',
	'wss-works': () => '用 wss:// 时，连接正常。',
	'wss-fails-too': () => '用 wss:// 时，连接同样失败。',
	'other-page-works': () => '换一个网页后，连接正常。',
	'other-network-works': () => '换一个网络后，连接正常。',
	'restart-at-that-time': () => '连接断开时服务器重启过。',
	response: ({ status = '' }) => `响应的状态码是 ${status}。`,
	'close-frame': ({ by = '', code = '', answer }) => {
		const side = SIDES.get(String(by)) ?? '一方';
		const verb = answer === 1 ? '用 Close 帧回应' : '发送了 Close 帧';
		return code === 1005
			? `${side}${verb}，其中没有关闭码。`
			: `${side}${verb}，关闭码是 ${code}。${answer === 1 ? '' : (CODE_REASONS.get(code) ?? '')}`;
	},
	'close-event': ({ code = '' }) =>
		Number(code) === 1006
			? '网页或程序得到 1006：没有收到有效的 Close 帧。'
			: `网页或程序得到关闭码 ${code}。${CODE_REASONS.get(code) ?? ''}`,
	silence: ({ by, seconds = '' }) =>
		by === 'server'
			? `结束之前，服务器有 ${seconds} s 没有发送任何字节。`
			: `结束之前，有 ${seconds} s 没有任何字节通过。`,
	'rule-broken': ({ by = '', rule = '' }) => `${SIDES.get(String(by)) ?? '一方'}违反规则 ${rule}。`,
};
