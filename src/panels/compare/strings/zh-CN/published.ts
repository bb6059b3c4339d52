// The Chinese words about the published results.
import type { PublishedWords } from '../en/published.ts';

export const published: PublishedWords = {
	show: '显示这个设置',
	showNamed: (what) => `显示这个设置：${what}`,
	study: {
		caption: '《A Quantum Leap in Scalability for the Web》，Lubbers 与 Greco，2010 年',
		about: '每秒给每个客户端一条消息：轮询的头部对比 WebSocket 的帧，单位为 2²⁰ bit/s。',
		clients: (count) => `${count} 个客户端`,
		row: '客户端',
		published: '已发表',
		ours: '我们，同样计法',
		everything: '我们，全部计入',
		notesTitle: '这项研究没算什么',
		notes: (f) => [
			`没算双方的以太网头、IP 头、TCP 头和 ACK，也没算消息本身（这里是 20 字节）。全部算上，差距是 ${f.gainOfAll} 倍，而不是 ${f.gain} 倍。`,
			`它的帧是草案 76 的写法：文本前后各一个字节。如今一个小帧的帧头，服务器发出的是 ${f.frameFromServer} 字节，客户端要做掩码，是 ${f.frameFromClient} 字节。`,
			'它拿每次轮询的头部去比每条消息的帧。只有每次轮询恰好带回一条消息时，二者才相当：一次带回五条只付一份，什么也没带回就白付。',
			'当时还没有 HTTP/2，它能把重复的头部压成几个字节。',
			`它的单位是 mebibit，即 ${f.binaryMegabit} 比特，却写作 megabit。换成 10⁶，数字要大 4.9%。`,
			`它的 ${f.counted} 字节是请求头和应答头的字符数，不含行尾。在线路上是 ${f.onWire} 字节。`,
		],
	},
	captures: {
		caption: 'susam/lab pcap-sockets 的抓包，2021 年',
		about: '每 10 秒一次当前时间，多数为 20 字节。按抓到的以太网帧计：一次更新的包数和字节数。',
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
		ours: '我们',
		application: '其中应用层',
		packets: (count) => `${count} 个包`,
		none: '本实验没有',
		notes: (f) => [
			'每一行的字节数和包数都一致。网页的请求和两个应答，这里只知道总长，直接采用。',
			'WebSocket 的一问一答用一条短消息来问。在本实验里，客户端发的和收的一样长，所以这一行没有对应的设置，TCP 和网页也没有。',
			`从第一个 SYN 算起的整份抓包，只有 TCP 能算：一个连接加 ${f.exchanges} 次交互，共 ${f.wholePackets} 个包、${f.wholeBytes} 字节，与抓到的相同。其余的还含有页面加载，这里不知道它们的长度。`,
		],
	},
};
