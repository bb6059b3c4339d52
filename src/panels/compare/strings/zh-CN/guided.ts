// The Chinese words of the guided example.
import type { GuidedWords } from '../en/guided.ts';

export const guided: GuidedWords = {
	title: '一步一步看一个说法',
	claim: '“HTTP 轮询被动而浪费，WebSocket 才是主动的。”',
	source: '大意出自本站所依据的五篇文章中的第一篇。',
	about: '七个设置说明它对在哪里、漏了什么。每一步都会改动上面的控件。',
	start: '开始',
	back: '上一步',
	next: '下一步',
	again: '再次显示这个设置',
	close: '关闭',
	done: '完成',
	position: (step, steps) => `第 ${step} 步，共 ${steps} 步`,
	steps: {
		wasteful: {
			title: '浪费？这里确实是',
			text: ({ wasteful: f }) =>
				`十秒一条消息，却每秒问一次：${f.emptyShare} 的轮询什么也没带回来。轮询每个客户端每秒要 ${f.bytes}，WebSocket 只要 ${f.socketBytes}。`,
			look: '请看时间线：轮询的大多数箭头回来时颜色很淡，什么也没带。',
		},
		passive: {
			title: '被动？这里确实是',
			text: ({ passive: f, ratios }) =>
				`每十秒只问一次，仍有 ${f.emptyShare} 的轮询是空的。带回一条消息的轮询是 ${f.application} 字节对 ${f.socketApplication} 字节，线路上 ${f.wire} 对 ${f.socketWire}，是 ${ratios.wire} 倍。而且服务器必须等人来问：消息平均晚 ${f.meanMs}，最多 ${f.longestMs}，用 WebSocket 只要 ${f.socketMs}。`,
			look: '请看等待时间：轮询的线慢慢爬升，其他的笔直向上。',
		},
		push: {
			title: '主动的不只是 WebSocket',
			text: ({ push: f }) =>
				`长轮询时，服务器先挂起请求，有了消息才应答：一条消息平均等 ${f.longMeanMs}，最多 ${f.longLongestMs}。用 SSE 等 ${f.sseMs}，与 WebSocket 一样，线路上是 ${f.sseWire} 字节对 ${f.socketWire} 字节。长轮询也并不“不停地打开 HTTP 连接”：有 keep-alive 就只有一个连接，只是每个应答要花一个请求。`,
			look: '请看结论：单向的消息，它推荐 SSE。',
		},
		http2: {
			title: 'HTTP/2 让头部变小',
			text: ({ http2: f, ratios }) =>
				`在 HTTP/1.1 上，一次轮询有 ${f.before} 字节应用层数据，WebSocket 上的一问一答是 ${f.socketBefore} 字节，前者是后者的 ${ratios.http1} 倍。HTTP/2 把发过的头部压成几个字节：用普通的编码器是 ${f.poll} 字节对 ${f.socket} 字节，只有 ${ratios.http2} 倍。剩下的差别是等待，以及服务器的工作量。`,
			look: '请看每条消息的字节数，并在 HTTP/1.1 和 HTTP/2 之间切换。',
		},
		rare: {
			title: '消息稀少时，轮询更省',
			text: ({ rare: f, ratios }) =>
				`一小时一条消息，晚一刻钟也无妨：每十分钟问一次，每次新建一条连接，每个客户端每秒 ${f.bytes}。而打开的流要一直维持：SSE 是 ${f.sseBytes}；WebSocket 是 ${f.socketBytes}，为轮询的 ${ratios.rare} 倍。用 TLS 时，每条新连接还要多花几千字节，轮询必须更稀少才能胜出。`,
			look: '请看结论：轮询，以及在哪个值上会反过来。',
		},
		heartbeats: {
			title: '心跳也有开销',
			text: ({ heartbeats: f }) =>
				`还是十秒一条，每三十秒加一对 Ping 和 Pong，免得代理关闭空闲的连接：线路上 ${f.heartbeat} 字节，比一条消息的 ${f.update} 字节还多。在消息的开销之外又多出 ${f.share}。`,
			look: '请看字节花在哪里，再把心跳设为无来对比。',
		},
		connections: {
			title: '连接要一直占着',
			text: ({ connections: f }) =>
				`${f.clients} 个客户端：每十秒轮询一次，就是每秒 ${f.requests} 个请求，两次轮询之间，服务器可以关掉任何连接、忘掉那个客户端。WebSocket 则是 ${f.clients} 个一直开着的连接；用 zlib 常见设置的 permessage-deflate，每个可能占 ${f.memoryEach}，合计 ${f.memory}。在浏览器里，HTTP/1.1 上的长轮询和 SSE 还各占一个到该主机的连接，所有标签页合起来只有六个。服务器重启时大家一齐回来：摊在 ${f.herdSeconds} 里，也是每秒 ${f.herd} 次握手。`,
			look: '请看每种方式每秒的请求数，以及结论里的字节数。',
		},
	},
	conclusion:
		'所以：轮询要等，又总在重复。推送免去了等下一次提问，用哪种方式都行；双方都经常说话时，WebSocket 的连接才物有所值。',
};
