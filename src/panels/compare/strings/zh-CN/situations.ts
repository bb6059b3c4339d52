// The Chinese words about the prepared settings.
import type { SituationsWords } from '../en/situations.ts';

export const situations: SituationsWords = {
	real: '应用',
	teaching: '会出什么问题',
	situations: {
		chat: {
			name: '聊天',
			note: '每个客户端每五秒收到一条消息，每二十秒发出一条，延迟不能超过一秒。请看客户端发出的消息：除了用 WebSocket，每条都是一个单独的请求。',
		},
		prices: {
			name: '股票行情',
			note: '每秒五个报价，单向推送，四分之一秒后就过时。请看 SSE：只要网页不发送消息，它的开销就只比 WebSocket 多一点。',
		},
		presence: {
			name: '在线状态',
			note: '20 万个客户端，每个每五分钟收到一条消息。请看没有消息的往返：大部分字节是空的轮询或心跳，而每条打开的流都占用一条连接。',
		},
		dashboard: {
			name: '仪表盘',
			note: '500 块屏幕，每两秒收到一组新数字，不发送数据。请看字节数：每条消息有 800 字节内容，HTTP 流、SSE 和 WebSocket 几乎没有差别，用最简单的就够了。',
		},
		game: {
			name: '游戏',
			note: '每个玩家每秒收到二十次状态，发出二十步操作，往返时间很短。请看字节数：一步操作是 46 字节的一帧，或者是带有全部头部的一个请求。',
		},
		news: {
			name: '每小时一条新闻',
			note: '一小时一篇文章，晚一小时也可以。请看心跳：心跳的字节比每半小时轮询一次还多，即使每次轮询都新建连接，所以轮询胜出。',
		},
		'too-fast': {
			name: '轮询比往返还快',
			note: '每 50 ms 轮询一次，而响应要 400 ms 才到。请看第一条警告：同时有六个请求在途，浏览器不再建立新连接，其余的轮询在浏览器里堆积。',
		},
		'slow-server': {
			name: '服务器跟不上',
			note: '每秒 10,000 次轮询，服务器只能处理 5,000 次。请看队列：每过一分钟，延迟就增加一分钟，而大多数轮询什么也没带回来。',
		},
		'thin-link': {
			name: '链路太窄',
			note: '1,000 个客户端共用 3 Mbit/s，每个每秒收到 100 字节。请看哪些方式还装得下：轮询的头部会占满链路，一直打开的流还能空出将近一半。',
		},
	},
};
