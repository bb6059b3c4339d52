// The Chinese words about the published results.
import type { PublishedWords } from '../en/published.ts';

export const published: PublishedWords = {
	show: '显示这个示例',
	showNamed: (what) => `显示这个示例：${what}`,
	study: {
		caption: '《A Quantum Leap in Scalability for the Web》，Lubbers 与 Greco，2010 年',
		about: '每秒给每个客户端一条消息：轮询的头部对比 WebSocket 的帧，单位为 2²⁰ bit/s。',
		clients: (count) => `${count} 个客户端`,
		row: '客户端',
		published: '已发表',
		ours: '本站，同样算法',
		everything: '本站，全部计入',
		notesTitle: '这项研究没有计入什么',
		notes: (f) => [
			`没有计入双方的以太网头、IP 头、TCP 头和 ACK，也没有计入消息本身（这里是 20 字节）。全部计入后，轮询的字节数是 WebSocket 的 ${f.gainOfAll} 倍，而不是 ${f.gain} 倍。`,
			`它的帧是草案 76 的格式：文本前后各一个字节。在 RFC 6455 中，小帧的帧头从服务器发出时是 ${f.frameFromServer} 字节，从客户端发出时含掩码键，是 ${f.frameFromClient} 字节。`,
			'它比较的是每次轮询的头部和每条消息的帧。只有每次轮询恰好带回一条消息时，这样比才公平。带回五条消息的轮询只有一次的开销，没有带回消息的轮询也是一次。',
			'它发表于 2010 年，早于 HTTP/2（2015 年）。HTTP/2 能把重复的头部压缩成几个字节。',
			`它的单位实际是 mebibit，即 ${f.binaryMegabit} 比特，却写作 megabit。换成 10⁶，数值大 4.9%。`,
			`它的 ${f.counted} 字节是请求头部和响应头部的字符数，不含行尾。在线路上是 ${f.onWire} 字节。`,
		],
	},
	captures: {
		caption: 'susam/lab pcap-sockets 的抓包，2021 年',
		about:
			'每 10 秒发送一次当前时间，多数行为 20 字节。数字是一条消息的包数和字节数，按抓到的以太网帧计。',
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
		application: '其中应用层',
		packets: (count) => `${count} 个包`,
		none: '本实验没有',
		notes: (f) => [
			'每一行的字节数和包数都一致。网页的请求和响应只公布了总长，这里直接采用。',
			'WebSocket 的一问一答先发一条短消息。在本实验里，客户端发送和收到的消息一样长，所以这一行没有对应的示例，TCP 和网页也没有。',
			`只有 TCP 的抓包能从第一个 SYN 算起：一条连接加 ${f.exchanges} 次交互，共 ${f.wholePackets} 个包、${f.wholeBytes} 字节，与抓到的相同。其余的抓包还含有网页加载，其长度没有公布。`,
		],
	},
};
