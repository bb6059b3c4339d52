import type { SceneTitles, Translated } from '../../scenes/scene-words.ts';
import type { SCENE_TITLES as ENGLISH } from '../en/scenes.ts';

export const SCENE_TITLES: SceneTitles & Translated<typeof ENGLISH> = {
	hello: {
		title: '一次完整的短会话',
		watch:
			'一条连接在 225 ms 内的全过程：TCP 握手、建立连接的握手、双方各发一条消息，最后是关闭握手。',
	},
	greeting: {
		title: '双方各自发送消息，互不等待',
		watch: '连接一打开，服务器和网页就各自发送一条消息。看看哪条消息先到。',
	},
	'echo-server': {
		title: '回显服务器',
		watch: '服务器把每条消息原样发回。文本消息返回时仍是文本消息，二进制消息返回时仍是二进制消息。',
	},
	fragments: {
		title: '一条消息的分片之间有一个 Ping',
		watch: '服务器用三个帧发送一条消息。控制帧可以出现在分片之间。',
	},
	cuts: {
		title: 'TCP 报文段不是帧',
		watch: '先是一个帧分成七个 TCP 报文段到达，然后三个帧在同一个报文段里到达。',
	},
	'split-character': {
		title: '一个字符跨两个帧',
		watch: '整条文本消息必须是有效的 UTF-8，其中单个分片的载荷则不必。',
	},
	compressed: {
		title: '同一段文本压缩两次',
		watch:
			'使用 permessage-deflate 时，第二个“Hello”的压缩数据引用了第一个“Hello”，所以短了两个字节。',
	},
	'full-duplex': {
		title: '双方同时发送',
		watch: '双方各发五条消息，十条消息在 65 ms 内全部到达。任何一方都不等待回应。',
	},
	'idle-proxy': {
		title: '空闲时限为 60 s 的中间设备',
		watch: '双方之间有一个中间设备。如果 60 s 内没有字节通过连接，中间设备就结束连接。',
	},
	heartbeat: {
		title: '每 30 s 发一个 Ping，保持连接',
		watch: '如果 60 s 内没有字节通过连接，中间设备就结束连接。服务器每 30 s 发送一个 Ping。',
	},
	'page-heartbeat': {
		title: '用消息做心跳',
		watch: '网页不能发送 Ping 帧，于是改用文本消息，由服务器端的应用程序回应。',
	},
	'dead-peer': {
		title: '连接失效：客户端的无线网络断了',
		watch: '客户端的机器既没有发送 TCP FIN，也没有发送 RST。看看双方各在什么时候得知连接已经失效。',
	},
	'server-closes': {
		title: '服务器发起的正常关闭',
		watch: '服务器用关闭码 1001 关闭连接。看看哪一方先发送 Close，哪一方先断开 TCP 连接。',
	},
	'both-close': {
		title: '双方同时关闭',
		watch: '两个 Close 帧在途中相向而过。双方各自报告收到的关闭码。',
	},
	'no-code': {
		title: '不带关闭码的 Close',
		watch: '网页关闭连接时不给出关闭码，双方都报告 1005。这个关闭码不会出现在任何帧里。',
	},
	'crossing-data': {
		title: '连接关闭时丢失的消息',
		watch: '服务器发送三条消息，网页收到第一条就调用 close()。数一数网页收到几条消息。',
	},
	'hang-up': {
		title: '不发送 Close 帧就断开 TCP 连接',
		watch: '服务器不经关闭握手，直接断开 TCP 连接。看看双方各报告什么。',
	},
	unanswered: {
		title: '没有回应的 Close',
		watch: '服务器的程序卡住了。看看浏览器要等多久，才放弃等待服务器的 Close。',
	},
	'tcp-kept-open': {
		title: '双方都已发送 Close，TCP 仍保持打开',
		watch: '两个 Close 帧都已到达，服务器却不断开 TCP 连接。',
	},
	'while-connecting': {
		title: '连接还没建立就调用 close()',
		watch: '服务器的响应还没到达，网页就调用了 close()。',
	},
	reset: {
		title: '帧发到一半时 TCP 被重置',
		watch: '服务器还没有发完一个帧，TCP 连接就被重置了。',
	},
	unmasked: {
		title: '未加掩码的客户端帧',
		watch: '手工编写的客户端没有给帧加掩码。请比较双方各报告什么。',
	},
	'masked-server': {
		title: '加了掩码的服务器帧',
		watch: '服务器不得给帧加掩码（§5.1），这里的服务器却加了。Chromium 和 Firefox 的做法不同。',
	},
	'reserved-opcode': {
		title: '保留的操作码',
		watch:
			'服务器发送操作码（opcode）为 3 的帧，而这个操作码没有定义。Chromium 和 Firefox 在线路上的做法不同。',
	},
	'bad-utf8': {
		title: '不是有效 UTF-8 的文本',
		watch: '字节 c3 28 不是有效的 UTF-8。服务器、Chromium 和 Firefox 有三种不同的做法。',
	},
	'too-big': {
		title: '消息超过大小上限',
		watch: '服务器最多接受 1,000 字节的消息。如果消息更长，服务器在载荷到达之前就拒绝这条消息。',
	},
	'forbidden-code': {
		title: '不得发送的关闭码',
		watch: '关闭码 1006 表示没有收到 Close 帧。这里的 Close 帧却含有 1006。',
	},
	'longer-than-necessary': {
		title: '长度字段比需要的更长',
		watch: '服务器用 16 位写出长度 5。发送方必须用尽可能少的字节写长度（§5.2）。',
	},
	'http-on-websocket': {
		title: '在打开的 WebSocket 上发送 HTTP',
		watch: '服务器在打开的 WebSocket 上写出 HTTP 响应。客户端把响应中的字母当作帧来解析。',
	},
	'hixie-76': {
		title: '2010 年的握手：hixie-76',
		watch:
			'客户端使用 IETF 工作组接手这个协议之前的最后一份草案。请求中有两个含空格的 key，头部之后还有八个字节。',
	},
	'old-version': {
		title: '服务器不支持的版本',
		watch: '客户端请求使用版本 12。服务器拒绝请求，并列出自己接受的版本。',
	},
	'never-upgrades': {
		title: '不做升级的服务器',
		watch:
			'服务器对任何请求都返回 200 和一段文本。如果在浏览器里打开服务器的地址，看起来像是成功了。',
	},
	redirect: {
		title: '服务器重定向或拒绝请求',
		watch: '服务器返回的状态码不是 101。无论是哪个状态码，网页收到的事件都相同。',
	},
	subprotocol: { title: '选择子协议', watch: '网页提出 chat 和 superchat，服务器可以从中选一个。' },
	'forward-proxy': {
		title: '正向代理与 CONNECT',
		watch: '浏览器设置了代理。浏览器请代理建立隧道，在隧道里进行 WebSocket 握手。',
	},
	'strips-upgrade': {
		title: '去掉 Upgrade 的代理',
		watch: '途中有一个透明代理，双方都没有为它做任何设置。这个代理支持 HTTP，但不支持 WebSocket。',
	},
	'reverse-proxy': {
		title: '转发 Upgrade 的反向代理',
		watch: '客户端连接到服务器前面的反向代理。代理已配置为转发升级请求。',
	},
	recut: {
		title: '合并分片的中间设备',
		watch:
			'中间设备改变一条消息的分片方式。如果双方协商了中间设备不了解的扩展，中间设备就不得这样做（§5.4）。',
	},
	'slow-receiver': {
		title: '慢速的接收方与 bufferedAmount',
		watch:
			'网页一次发送 100 条 64 KiB 的消息。服务器的读取速度只有线路速度的一半。请注意 bufferedAmount。',
	},
	'wrong-origin': {
		title: '来自其他源的网页',
		watch:
			'evil.example 的网页试图与访问者的银行建立 WebSocket 连接。银行的服务器检查 Origin 字段。',
	},
	'cached-101': {
		title: '缓存返回的旧 101 响应',
		watch: '客户端借助 Sec-WebSocket-Accept，可以发现某个响应并非针对自己的请求。',
	},
	'masking-attack': {
		title: '客户端为什么要给帧加掩码',
		watch:
			'网页和服务器都由攻击者控制。两者之间有一个缓存，而这个浏览器不给帧加掩码。请像缓存那样读这些字节。',
	},
	herd: {
		title: '许多客户端同时重连（惊群）',
		watch: '服务器重启，1,000 个客户端同时失去连接。图中画的是其中一个客户端。',
	},
	http2: {
		title: '在 HTTP/2 上使用 WebSocket',
		watch:
			'网页通过 HTTP/2 从服务器下载文件，WebSocket 使用同一条 TCP 连接中的另一个 HTTP/2 流（RFC 8441）。',
	},
	'side-by-side': {
		title: '三次更新，四种传输方式',
		watch:
			'服务器在 130、480 和 900 ms 时有更新。请比较：在同样的线路上，WebSocket 和轮询各在何时送达这些更新。',
	},
};
