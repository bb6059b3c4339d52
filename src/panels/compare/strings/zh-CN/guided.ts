// Holds the Chinese words of the guided example.
import type { GuidedWords } from '../en/guided.ts';

export const guided: GuidedWords = {
	title: '逐步检验一个说法',
	claim: '“HTTP 轮询被动而浪费，WebSocket 才是主动的。”',
	source: '这句话概括了一篇广为转载的文章的说法。',
	about: '七个示例说明这个说法哪里对、漏了什么。每一步都会改动上面的设置。',
	start: '开始',
	back: '上一步',
	next: '下一步',
	again: '再次显示这个示例',
	close: '关闭',
	done: '完成',
	position: (step, steps) => `第 ${step} 步，共 ${steps} 步`,
	steps: {
		wasteful: {
			title: '轮询浪费请求',
			text: ({ wasteful: f }) =>
				`十秒才有一条消息，却每秒轮询一次，所以 ${f.emptyShare} 的轮询没有带回消息。采用轮询时，每个客户端每秒要传 ${f.bytes}；采用 WebSocket 时只要传 ${f.socketBytes}。`,
			look: '请看轮询那一行：大多数响应带斜纹，表示没有带回消息。',
		},
		passive: {
			title: '轮询让消息等待',
			text: ({ passive: f, ratios }) =>
				`即使每十秒只轮询一次，仍有 ${f.emptyShare} 的轮询是空的。一次带回消息的轮询有 ${f.application} 字节的应用层数据，WebSocket 的一条消息只有 ${f.socketApplication} 字节。在线路上，两者分别是 ${f.wire} 字节和 ${f.socketWire} 字节，前者是后者的 ${ratios.wire} 倍。采用轮询时，消息还要等下一次轮询：平均等 ${f.meanMs}，最多等 ${f.longestMs}。采用 WebSocket 时只需等 ${f.socketMs}。`,
			look: '请看“表格、曲线和字节”里的等待时间：轮询的曲线缓慢上升，其他曲线几乎垂直。',
		},
		push: {
			title: '主动推送的不只是 WebSocket',
			text: ({ push: f }) =>
				`采用长轮询时，服务器先挂起请求，有了消息才响应：一条消息平均等 ${f.longMeanMs}；如果要等下一个请求，最多等 ${f.longLongestMs}。采用 SSE 时，一条消息等 ${f.sseMs}，与 WebSocket 相同。在线路上，SSE 的一条消息是 ${f.sseWire} 字节，WebSocket 的一条消息是 ${f.socketWire} 字节。长轮询也不必为每个请求新建连接：有 keep-alive 时，所有请求共用一条连接。`,
			look: '请看最上面的回答：消息只朝一个方向发送，所以推荐 SSE。',
		},
		http2: {
			title: 'HTTP/2 压缩重复的头部',
			text: ({ http2: f, ratios }) =>
				`在 HTTP/1.1 上，一次轮询有 ${f.before} 字节的应用层数据，WebSocket 上的一问一答是 ${f.socketBefore} 字节，前者是后者的 ${ratios.http1} 倍。HTTP/2 把发过的头部压缩成几个字节。使用普通的头部编码器时，一次轮询是 ${f.poll} 字节，HTTP/2 上的 WebSocket 一问一答是 ${f.socket} 字节，前者是后者的 ${ratios.http2} 倍。不过，消息仍要等下一次轮询，服务器也仍要处理每一次轮询。`,
			look: '请看各行的字节数，并在“更多数字”里切换 HTTP/1.1 和 HTTP/2。',
		},
		rare: {
			title: '消息很少时，轮询更省',
			text: ({ rare: f, ratios }) =>
				`每小时只有一条消息，延迟一刻钟也可以接受。每十分钟轮询一次，每次都新建连接，每个客户端每秒要传 ${f.bytes}。一直打开的连接需要心跳：SSE 要传 ${f.sseBytes}；WebSocket 要传 ${f.socketBytes}，是轮询的 ${ratios.rare} 倍。使用 TLS 时，每条新连接还要多传几千字节，所以只有轮询得更少，开销才会低于另外两种方式。`,
			look: '请看最上面的回答（轮询），以及下面那句话：什么时候该换一种方式。',
		},
		heartbeats: {
			title: '心跳也有开销',
			text: ({ heartbeats: f }) =>
				`还是十秒一条消息，现在每三十秒再加一对 Ping 和 Pong，避免代理关闭空闲的连接。一对 Ping 和 Pong 在线路上是 ${f.heartbeat} 字节，比一条消息的 ${f.update} 字节还多。加上心跳，开销比只传消息时多 ${f.share}。`,
			look: '请看“字节用在哪里”，再把心跳设为“无”，比较前后的差别。',
		},
		connections: {
			title: '打开的连接要占内存',
			// 内存按 zlib 的 zconf.h 计算。Chromium 和 Firefox 的所有标签页共用到一个主机的六条连接。
			text: ({ connections: f }) =>
				`${f.clients} 个客户端每十秒轮询一次，合计每秒 ${f.requests} 个请求。两次轮询之间，服务器可以关闭连接，不保留客户端的状态。采用 WebSocket 时，则有 ${f.clients} 条连接一直打开。按 zlib 默认设置使用 permessage-deflate，每条连接可能占用 ${f.memoryEach} 内存，合计 ${f.memory}。在 Chromium 和 Firefox 里，所有标签页到同一主机总共只有六条 HTTP/1.1 连接，而每个长轮询或 SSE 响应都要占用一条。服务器重启后，所有客户端都要重连：即使分散在 ${f.herdSeconds} 内，每秒也有 ${f.herd} 次握手。`,
			look: '请看数据表里每种方式每秒的请求数，以及各行的字节数。',
		},
	},
	conclusion:
		'轮询让消息等待，又重复发送头部。采用推送时，无论用哪种传输方式，消息都不必等轮询的定时器。如果双方都频繁发送，采用 WebSocket 就很划算。',
};
