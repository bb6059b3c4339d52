// The Chinese names and explanations of the glossary's terms. The sections are in `strings/terms.ts`.
import type { GlossaryWords } from '../en/glossary.ts';
import type { TermId, TermWords } from '../terms.ts';

export const TERM_WORDS: Readonly<Record<TermId, TermWords>> = {
	head: { name: '头部（head）', text: 'HTTP 报文的起始行和全部头部字段，直到空行为止（含空行）。' },
	'start-line': { name: '起始行', text: 'HTTP 报文的第一行：请求中是请求行，响应中是状态行。' },
	'header-field': { name: '头部字段', text: '头部中的一行“名称: 值”，名称不区分大小写。' },
	method: {
		name: '方法',
		text: '请求的第一个词，说明客户端要做什么；HTTP/1.1 上的 WebSocket 握手使用 GET。',
	},
	'status-code': { name: '状态码', text: '响应中的三位数字，表示服务器如何处理了这个请求。' },
	'status-101': {
		name: '101 Switching Protocols',
		text: '服务器用这个响应切换连接的协议；在 WebSocket 握手中，这个响应的头部之后就是帧。',
	},
	'status-426': {
		name: '426 Upgrade Required',
		text: '服务器拒绝用当前协议处理请求，并在 Upgrade 字段中写出需要的协议。',
	},
	upgrade: {
		name: '升级（upgrade）',
		text: '客户端要求在同一条 HTTP/1.1 连接上改用另一种协议，新协议由 Upgrade 字段指明。',
	},
	'hop-by-hop': {
		name: '逐跳字段（hop-by-hop）',
		text: '只对下一跳有效的头部字段；中间设备会删除 Connection 列出的字段。',
	},
	intermediary: {
		name: '中间设备',
		text: '位于客户端和服务器之间、负责转发报文或字节的程序：代理、网关或隧道。',
	},
	hop: {
		name: '跳（hop）',
		text: '客户端到服务器路径上的一条连接；路径上有一个中间设备，就有两跳。',
	},
	proxy: { name: '代理', text: '由客户端选定（通常写在设置里）、替它发送请求的中间设备。' },
	'reverse-proxy': {
		name: '反向代理（网关）',
		text: '位于服务器前面的中间设备，代替服务器接收请求，再转发给服务器。',
	},
	tunnel: {
		name: '隧道',
		text: '只在两个方向上转发字节、不解读内容的中间设备；客户端发送 CONNECT，要求代理充当隧道。',
	},
	'http2-stream': {
		name: 'HTTP/2 流',
		text: 'HTTP/2 连接中的一次交互；一条连接可以交错传送多个流的帧。',
	},
	'extended-connect': {
		name: '扩展 CONNECT',
		text: '在 HTTP/2 的一个流里打开 WebSocket 的请求：方法为 CONNECT，:protocol 为 websocket。',
	},
	hpack: {
		name: 'HPACK',
		text: 'HTTP/2 的头部压缩：发送过的字段存进一张表，以后只发送该字段在表中的编号。',
	},

	'opening-handshake': {
		name: '握手（opening handshake）',
		text: '建立 WebSocket 连接的一次 HTTP 请求和响应。',
	},
	'ws-uri': {
		name: 'ws 与 wss',
		text: 'WebSocket URL 的两种协议（scheme）：ws 直接使用 TCP，wss 使用 TLS。',
	},
	nonce: { name: 'nonce', text: '只使用一次的值；WebSocket 客户端为每条连接选取 16 个随机字节。' },
	'sec-websocket-key': {
		name: 'Sec-WebSocket-Key',
		text: '客户端用来发送 nonce 的头部字段，值是 24 个字符的 Base64。',
	},
	'accept-value': {
		name: 'Accept 值',
		text: 'Sec-WebSocket-Accept 的值：把握手 key 和 GUID 连起来，做 SHA-1 哈希，再写成 Base64。',
	},
	guid: {
		name: 'GUID',
		text: '固定文本 258EAFA5-E914-47DA-95CA-C5AB0DC85B11，服务器把它接在握手 key 之后再做哈希。',
	},
	'sha-1': {
		name: 'SHA-1',
		text: '结果为 20 字节的哈希函数；握手中只用它证明服务器读到了握手 key，并不保护秘密。',
	},
	base64: {
		name: 'Base64',
		text: '把字节写成文本的方法：每三个字节写成四个字符，末尾不足时用 = 补齐。',
	},
	version: {
		name: 'WebSocket 版本',
		text: 'Sec-WebSocket-Version 中的数字；RFC 6455 定义的是版本 13。',
	},
	subprotocol: {
		name: '子协议',
		text: '消息内容采用的约定，例如 chat：客户端提出若干名称，服务器最多选一个。',
	},
	extension: { name: '扩展', text: '客户端和服务器在握手中商定的协议改动，例如压缩。' },
	origin: { name: '源（origin）', text: 'URL 的协议、主机和端口；浏览器据此判断网页是否同源。' },
	'origin-field': { name: 'Origin', text: '浏览器用来写明网页的源的头部字段，网页不能改动它。' },
	'opaque-origin': {
		name: '不透明源（opaque origin）',
		text: '与任何其他源都不相等的源，例如沙盒网页的源；这时浏览器发送 Origin: null。',
	},
	hijacking: {
		name: '跨站 WebSocket 劫持',
		text: '其他网站的网页带着用户的 Cookie 建立连接；服务器检查 Origin，就能拒绝这样的连接。',
	},
	hixie: {
		name: 'hixie-76',
		text: '2010 年的 WebSocket 草案，握手和帧格式都与 RFC 6455 不同，后来被 RFC 6455 取代。',
	},

	frame: { name: '帧', text: 'WebSocket 发送字节的单位：2 到 14 字节的帧头，后面是载荷。' },
	'fin-bit': { name: 'FIN（帧）', text: '帧的第一位；为 1 表示这是消息的最后一帧。' },
	rsv: {
		name: 'RSV1、RSV2、RSV3',
		text: '帧中的三个位，除非扩展赋予它们含义，否则都是 0；permessage-deflate 使用 RSV1。',
	},
	opcode: {
		name: '操作码（opcode）',
		text: '说明帧类型的四个位：延续、文本、二进制、Close、Ping 或 Pong。',
	},
	'payload-length': {
		name: '载荷长度',
		text: '载荷的字节数：125 以内用 7 位表示，更长则写在随后的 16 位或 64 位中。',
	},
	payload: { name: '载荷', text: '帧在帧头之后携带的字节。' },
	masking: {
		name: '掩码',
		text: '客户端把每个载荷字节与掩码键的一个字节做异或；服务器再做一次异或即可还原。',
	},
	'masking-key': { name: '掩码键', text: '客户端为每一帧选取的四个不可预测的字节，随帧头发送。' },
	'network-order': { name: '网络字节序', text: '多字节的数从最高字节开始发送。' },
	'data-frame': { name: '数据帧', text: '携带整条消息或其中一部分的帧：文本、二进制或延续帧。' },
	'control-frame': {
		name: '控制帧',
		text: 'Close、Ping 或 Pong：载荷不超过 125 字节，不能分片，可以插在一条消息的分片之间。',
	},
	ping: { name: 'Ping', text: '要求对方以 Pong 回应的控制帧，用来确认对方仍有响应。' },
	pong: { name: 'Pong', text: '回应 Ping 的控制帧，载荷与 Ping 相同。' },

	message: {
		name: '消息',
		text: '一次 send() 交给对方的内容：一段文本或一组字节，可以用一帧或多帧发送。',
	},
	fragment: { name: '分片', text: '用多帧发送的一条消息中的一帧。' },
	'continuation-frame': {
		name: '延续帧',
		text: '操作码为 0 的帧：消息由前面的某一帧开始，延续帧携带消息的后续部分。',
	},
	'utf-8': { name: 'UTF-8', text: '文本消息使用的编码：每个字符占一到四个字节。' },
	surrogate: {
		name: '代理码点（surrogate）',
		text: 'U+D800 到 U+DFFF 之间的码点，UTF-16 用一对这样的值表示一个字符；UTF-8 中不得出现代理码点。',
	},
	'permessage-deflate': {
		name: 'permessage-deflate',
		text: '一种扩展，用 DEFLATE 逐条压缩消息；压缩过的消息，第一帧的 RSV1 为 1。',
	},
	deflate: {
		name: 'DEFLATE',
		text: '一种压缩方法：用回溯引用代替重复的字节，用短编码表示常见的符号。',
	},
	'context-takeover': {
		name: '沿用上下文（context takeover）',
		text: '压缩器在消息之间保留窗口，因此一条消息可以引用更早的消息中的字节。',
	},
	window: {
		name: '窗口（DEFLATE）',
		text: '回溯引用可以指向的最近一段字节，最多 32 KiB，双方都要保存在内存中。',
	},
	'back-reference': {
		name: '回溯引用',
		text: '压缩数据中的一对数，即长度和距离：接收方先按距离往回数，再从那里复制相应长度的字节。',
	},
	'full-duplex': { name: '全双工', text: '双方可以同时发送，谁也不必等待对方。' },

	'closing-handshake': {
		name: '关闭握手',
		text: '双方各发送一个 Close 帧，然后由服务器断开 TCP 连接。',
	},
	'close-frame': { name: 'Close 帧', text: '结束连接的控制帧，可以携带关闭码和关闭原因。' },
	'close-code': {
		name: '关闭码',
		text: 'Close 帧中的数字，说明连接为什么结束，例如 1000 表示正常结束。',
	},
	'close-reason': {
		name: '关闭原因',
		text: '关闭码之后的 UTF-8 文本，最多 123 字节，可以用于调试。',
	},
	fail: {
		name: '使连接失败',
		text: '端点因为错误结束连接（Fail the WebSocket Connection）；如果连接已经打开，应当先发送一个带关闭码的 Close 帧。',
	},
	clean: {
		name: '干净关闭（wasClean）',
		text: '端点发送了 Close，并在 TCP 连接断开之前处理了对方的 Close，连接就是干净关闭的。如果端点使连接失败，就不算干净关闭。',
	},
	'half-close': {
		name: '半关闭',
		text: 'TCP 的一方已发送 FIN、不再发送数据，而另一方仍可以发送。',
	},
	'fin-segment': {
		name: 'FIN（TCP）',
		text: 'TCP 报文段中的标志，表示这一方不再发送字节；它不是帧的 FIN 位。',
	},
	rst: { name: 'RST', text: 'TCP 报文段中立即结束连接的标志；传输途中的字节可能丢失。' },
	'time-wait': {
		name: 'TIME_WAIT',
		text: '先断开 TCP 连接的一方（主动关闭方）最后进入的等待状态，用来避免迟到的报文段混入新连接。',
	},

	'ready-state': {
		name: 'readyState',
		text: '网页看到的状态：CONNECTING（0）、OPEN（1）、CLOSING（2）或 CLOSED（3）。',
	},
	'buffered-amount': {
		name: 'bufferedAmount',
		text: '网页已交给 send()、而浏览器还没有交给网络的载荷字节数。',
	},
	'binary-type': {
		name: 'binaryType',
		text: '决定网页以 Blob 还是 ArrayBuffer 接收二进制消息的设置。',
	},
	'close-event': {
		name: 'close 事件',
		text: '网页中 WebSocket 的最后一个事件，带有 code、reason 和 wasClean。',
	},
	'mixed-content': {
		name: '混合内容（mixed content）',
		text: 'https 网页发出的没有 TLS 的请求；浏览器会阻止这样的 ws 连接，到本机的连接可能例外。',
	},
	backpressure: {
		name: '背压（backpressure）',
		text: '接收方变慢时，让发送方也慢下来；为此，浏览器的 WebSocket 接口只提供 bufferedAmount。',
	},

	'byte-stream': {
		name: '字节流',
		text: 'TCP 按顺序交付字节，不保留边界：一次读取可能得到半帧，也可能得到三帧。',
	},
	segment: { name: 'TCP 报文段', text: '带有 TCP 头部的一段字节流；它的边界与帧无关。' },
	syn: {
		name: 'SYN',
		text: '双方各自发送的第一个 TCP 报文段的标志；SYN 和 SYN-ACK 需要一次往返。',
	},
	rtt: { name: '往返时间（RTT）', text: '数据到达对方、响应再传回来所需的时间。' },
	mss: { name: 'MSS', text: '最大报文段长度：一个 TCP 报文段最多能携带的数据字节数。' },
	nagle: {
		name: 'Nagle 算法',
		text: '还有数据未被确认时，TCP 暂不发送很短的报文段；TCP_NODELAY 可以关闭这个行为。',
	},
	retransmission: { name: '重传', text: '报文段没有及时得到确认时，TCP 会再次发送它。' },
	'receive-window': {
		name: '接收窗口',
		text: 'TCP 接收方还能容纳的字节数；发送方在途的字节数不得超过这个数。',
	},
	'tls-record': {
		name: 'TLS 记录',
		text: 'TLS 加密的单位：最多 16 KiB 数据，另有五个字节的头部和一个校验值。',
	},
	sni: { name: 'SNI', text: '客户端在 TLS 开始时发送的主机名，服务器据此选择证书。' },

	polling: {
		name: '轮询',
		text: '客户端定时询问有没有新消息；即使没有新消息，每次询问也是一个请求。',
	},
	'long-polling': {
		name: '长轮询',
		text: '服务器暂不返回响应，等到有消息或超时才返回，随后客户端再次请求。',
	},
	streaming: { name: '流式响应', text: '服务器返回一个不结束的响应，把每条消息追加在后面。' },
	sse: {
		name: '服务器发送事件（SSE）',
		text: '采用一种文本格式的流式响应，由浏览器替网页解析；消息只从服务器发往客户端。',
	},
	heartbeat: {
		name: '心跳',
		text: '定时发送 Ping 或很小的消息，使空闲的连接保持打开，并发现已经失效的连接。',
	},
	'idle-timeout': {
		name: '空闲时限',
		text: '连接上没有数据的时间上限；超过这个时间，服务器或中间设备就结束连接。',
	},
	backoff: { name: '退避（backoff）', text: '客户端每次连接失败后，都等待更长的时间再重新连接。' },
	jitter: { name: '抖动（jitter）', text: '等待时间中的随机部分，避免客户端在同一时刻重新连接。' },
	'reconnect-storm': {
		name: '惊群（重连风暴）',
		text: '服务器重启后，所有客户端同时重新连接，使服务器过载。',
	},
};

export const GLOSSARY_WORDS = {
	title: '术语表',
	text: '本站用到的术语。每条都注明定义它的章节，以及在本站哪里可以看到它。',
	filter: '筛选术语',
	filterHint: '词语或章节',
	found: (found, all) =>
		found === all ? `${String(all)} 个术语` : `${String(all)} 个术语中的 ${String(found)} 个`,
	none: (query) => `没有包含“${query}”的术语。请换一个更短的词，或输入章节，例如 §5.2。`,
	see: '查看',
	seeTerm: (name) => `查看：${name}`,
	opened: (name) => `术语：${name}`,
	inGlossary: (name) => `术语表：${name}`,
	groups: {
		http: 'HTTP',
		handshake: '握手',
		frame: '帧',
		message: '消息',
		closing: '关闭',
		page: '网页',
		network: 'TCP 与 TLS',
		operation: '运行',
	},
} satisfies GlossaryWords;
