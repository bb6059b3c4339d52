// Holds the Chinese words about the published results.
import type { PublishedWords } from '../en/published.ts';

export const published: PublishedWords = {
	show: '显示这个示例',
	showNamed: (what) => `显示这个示例：${what}`,
	study: {
		caption: '《A Quantum Leap in Scalability for the Web》，Lubbers 与 Greco，2010 年',
		about: '每个客户端每秒收到一条消息。表中比较轮询的头部与 WebSocket 的帧，单位为 2²⁰ bit/s。',
		clients: (count) => `${count} 个客户端`,
		row: '客户端',
		published: '已发表',
		ours: '本站，计算方法相同',
		everything: '本站，全部计入',
		notesTitle: '这项研究没有计入什么',
		notes: (f) => [
			`这项研究对两种方式都没有计入以太网头部、IP 头部、TCP 头部和 ACK，也没有计入消息本身（这里是 20 字节）。全部计入后，轮询的字节数是 WebSocket 的 ${f.gainOfAll} 倍，而不是 ${f.gain} 倍。`,
			`这项研究采用草案 76 的帧格式：每条文本消息的前后各有一个字节。在 RFC 6455 中，服务器发出的小帧，帧头为 ${f.frameFromServer} 字节；客户端发出的小帧，帧头含掩码键，为 ${f.frameFromClient} 字节。`,
			'这项研究比较的是每次轮询的头部和每条消息的帧。只有每次轮询恰好带回一条消息时，这样比较才公平。一次轮询无论带回五条消息，还是没有带回消息，头部都一样大。',
			'这项研究发表于 2010 年，早于 HTTP/2（2015 年）。HTTP/2 能把重复的头部压缩成几个字节。',
			`这项研究写的单位是 megabit，实际却是 mebibit，即 ${f.binaryMegabit} 位。如果以 10⁶ 位为单位，数值会大 4.9%。`,
			`研究中的 ${f.counted} 字节是请求头部和响应头部的字符数，不含行尾。在线路上，这两个头部连同行尾共 ${f.onWire} 字节。`,
		],
	},
	captures: {
		caption: 'susam/lab pcap-sockets 的抓包，2021 年',
		about:
			'客户端每 10 s 收到一次当前时间，在多数行中，这个时间占 20 字节。表中是每条消息的包数和字节数，按抓到的以太网帧计。',
		row: '交互',
		of: {
			tcp: 'TCP，一问一答',
			'web-page': '网页，重新加载',
			ajax: 'Ajax 轮询',
			sse: 'SSE，只推送',
			websocket: 'WebSocket，一问一答',
			'websocket-push': 'WebSocket，只推送',
		},
		published: '已发表',
		ours: '本站',
		application: '应用层字节',
		packets: (count) => `${count} 个包`,
		none: '本实验没有',
		notes: (f) => [
			'在每一行中，本站的字节数和包数都与公布的相同。网页一行只公布了请求和响应的总长度，所以这里直接采用这个总长度。',
			'在 WebSocket 的一问一答中，客户端先发送一条很短的消息。在本实验里，客户端发送的消息与收到的消息一样长，所以这一行没有对应的示例。TCP 和网页这两行也没有。',
			`只有 TCP 的抓包能从第一个 SYN 算起：一条连接加 ${f.exchanges} 次交互，共 ${f.wholePackets} 个包、${f.wholeBytes} 字节，与抓到的相同。其余的抓包还包含网页加载，而这些加载的长度没有公布。`,
		],
	},
};
