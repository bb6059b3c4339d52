// Holds a Chinese sentence for each sign of the evidence.
import type { SignId } from '../../../../evidence/sign.ts';
import type { SignValues } from '../../../../evidence/sign-meaning.ts';
import { factSigns, reasonSigns } from '../fact-text.ts';
import { facts } from './facts.ts';
import { reasons } from './reasons.ts';

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
	...reasonSigns(reasons, ''),
	'mixed-content-blocked': () => '浏览器拦截了 https 网页上的 ws:// 地址。',
	'csp-blocked': () => '网页的 Content-Security-Policy 不允许这个地址。',
	'name-not-found': () => '域名查询没有得到主机的地址。',
	'name-found': () => '域名查询得到了主机的地址。',
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
	'client-gave-up': () => '客户端在收到响应之前就断开了连接。',
	'accept-differs': () => 'Accept 值与握手 key 不符。',
	'accept-differs-or-missing': () =>
		'101 响应没有 Sec-WebSocket-Accept，或者它的值与握手 key 不符。这个程序对两种情况输出同样的消息。',
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
	'text-not-utf8': () => '文本不是有效的 UTF-8。',
	'mask-missing': () => '客户端的帧没有加掩码。',
	'mask-unexpected': () => '服务器的帧加了掩码。',
	'http-instead-of-frames': () => '应该是帧的地方出现了 HTTP 报文。',
	'frame-invalid': () => '某个帧违反协议。',
	'sent-after-end': () => '程序发送数据时，WebSocket 正在关闭或已经关闭，数据没有发出。',
	'tcp-failed': () => 'TCP 连接没有建立。',
	'opening-timed-out': () => '连接没有在时限内建立。',
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
	'rejected-101': () =>
		'服务器返回了 101，但客户端不接受这个响应：Accept 值、子协议、扩展、Upgrade 或 Connection 有误。',
	'upgrade-not-supported': () =>
		'uvicorn 不支持某个请求所要求的升级。该请求可能是要升级到 HTTP/2。',
	'websocket-library-missing': () =>
		'uvicorn 没有 WebSocket 库。请安装 uvicorn[standard]。0.19 到 0.30.5 版即使有库，在请求要求升级到 HTTP/2 时也会打印这条消息。',
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
