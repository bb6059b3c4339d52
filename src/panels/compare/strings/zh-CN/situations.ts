// The Chinese words about the prepared settings.
import type { SituationsWords } from '../en/situations.ts';

export const situations: SituationsWords = {
	real: '应用',
	teaching: '会出什么问题',
	situations: {
		chat: {
			name: '聊天',
			note: '每个客户端每五秒收到一条消息，每二十秒发出一条，延迟不能超过一秒。请看客户端发出的消息：除 WebSocket 外，采用其他方式时，每条消息都是一个单独的请求。',
		},
		prices: {
			name: '股票行情',
			note: '网页每秒收到五个报价，每个报价过四分之一秒就会过时。请看 SSE：只要网页不发送消息，它的开销就只比 WebSocket 多一点。',
		},
		presence: {
			name: '在线状态',
			note: '20 万个客户端，每个客户端每五分钟收到一条消息。请看那些不带消息的往返：大部分字节花在空轮询或心跳上；另外，每个一直打开的 HTTP 流都占用一条连接。',
		},
		dashboard: {
			name: '仪表盘',
			note: '500 块屏幕每两秒收到一组新数字，不发送任何消息。请看字节数：每条消息有 800 字节内容，所以 HTTP 流、SSE 和 WebSocket 几乎没有差别，采用最简单的方式就够了。',
		},
		game: {
			name: '游戏',
			note: '每个玩家每秒收到二十个状态，发出二十步操作，往返时间很短。请看字节数：一步操作是 46 字节的一个 WebSocket 帧，或者是带有全部头部的一个 HTTP 请求。',
		},
		news: {
			name: '每小时一条新闻',
			note: '每小时有一篇文章，晚一小时也可以。请看心跳：即使每次轮询都新建连接，每半小时轮询一次的字节数仍比心跳少，所以轮询胜出。',
		},
		'too-fast': {
			name: '轮询间隔短于往返时间',
			note: '每 50 ms 轮询一次，而响应要 400 ms 才到。请看第一条警告：已有六个请求在途，浏览器不再建立新连接，其余的轮询都在浏览器里排队。',
		},
		'slow-server': {
			name: '服务器跟不上',
			note: '每秒有 10,000 次轮询到达，服务器只能处理 5,000 次。请看队列：每过一分钟，延迟就增加一分钟，而大多数轮询没有带回消息。',
		},
		'thin-link': {
			name: '链路太慢',
			note: '1,000 个客户端共用 3 Mbit/s 的链路，每个客户端每秒收到 100 字节。请看哪些方式的容量足够：轮询的头部会占满链路；采用一直打开的流时，链路还能空出将近一半。',
		},
	},
};
