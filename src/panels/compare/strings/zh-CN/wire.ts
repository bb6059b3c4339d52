// Holds the Chinese words of the dialog that shows a round as bytes on the wire.
import type { WireWords } from '../en/wire.ts';
import { countBytes, number } from '../../../../strings/zh-CN/numbers.ts';

export const wire: WireWords = {
	bytes: countBytes,
	table: {
		caption: (per) => `${per}的字节数，按原因列出。↑ 从客户端到服务器，↓ 从服务器到客户端。`,
		expense: '原因',
		up: '↑ 上行',
		upLong: '客户端到服务器',
		down: '↓ 下行',
		downLong: '服务器到客户端',
		both: '合计',
		groups: { application: '应用', network: '网络' },
		groupHints: { application: '由双方写出', network: '由下层附加' },
		total: '总计',
		nothing: '没有发送任何字节。',
		transport: '显示',
	},
	titles: {
		asked: (name, count) =>
			count === 1 ? `${name}：请求与响应` : `${name}：一个请求，响应带来 ${number(count)} 条消息`,
		'asked-in-vain': (name) => `${name}：请求与空响应`,
		pushed: (name, count) => `${name}：${number(count)} 条消息`,
		heartbeat: (name) => `${name}：心跳`,
		opening: (name) => `${name}：建立连接`,
		upstream: (name) => `${name}：客户端发出一条消息`,
	},
	intro: '这是双方写入连接的字节，每种原因一种颜色。',
	introTls: (version) =>
		`这是 TLS ${version} 加密之前的字节，每种原因一种颜色。没有密钥时，抓包中只能看到加密后的记录。`,
	directions: { client: '客户端到服务器', server: '服务器到客户端' },
	kinds: {
		connection: 'HTTP/2 连接',
		request: '请求',
		response: '响应',
		'response-body': '响应正文',
		chunk: '块',
		event: '事件',
		heartbeat: '心跳',
		frame: 'WebSocket 帧',
	},
	heartbeatFrames: { server: 'Ping 帧', client: 'Pong 帧' },
	message: (index, count) => `第 ${number(index)} 条，共 ${number(count)} 条`,
	legendHint: '指向一种原因，或用键盘移到那里，就会显示为什么要发送这些字节。',
	expensesLabel: '这些消息中各字节的原因',
	sumOf: (name, n) => `${name} ${number(n)}`,
	payloadAsText: '载荷的文本：',
	moreBytes: (n) => `还有 ${countBytes(n)}没有显示；“复制”会复制全部字节。`,
	moreMessages: (n) => `还有 ${number(n)} 条同样的消息没有显示。`,
	fewerUpdates: (made, count) =>
		`这里只生成了 ${number(count)} 条消息中的前 ${number(made)} 条。下面的合计包括全部消息。`,
	shorterUpdate: (made, asked) =>
		`${countBytes(asked)}的消息太长，这里不生成。显示的是一条 ${countBytes(made)}的消息；下面的合计按真实长度计算。`,
	nothingSent: '双方不发送任何 HTTP 字节：TCP 和 TLS 建立后，HTTP/1.1 连接就可以使用。',
	nothingKept: '不保留任何连接：每次往返都新建一条连接，这条连接的字节也计入这次往返。',
	ownConnection: '不保留任何连接：这次往返新建一条连接，用完就关闭。',
	http2:
		'HTTP/2 用 HPACK 压缩头部字段，全部内容都装在二进制帧里，没有可读的文本。“握手”实验只能读取 HTTP/1.1，无法打开这些帧。',
	http2Frame:
		'在 HTTP/2 上（RFC 8441），WebSocket 帧装在 DATA 帧里。“帧”实验打开的只是其中的 WebSocket 帧，与 HTTP/1.1 上的相同。',
	frameTooLong: (most) => `这一帧太长，放不进链接：“帧”实验的链接最多容纳 ${countBytes(most)}。`,
	openIn: { frame: '在“帧”中打开', handshake: '在“握手”中打开' },
	openLong: {
		frame: '逐位查看',
		handshake: '看这个请求为什么不是 WebSocket 握手',
		upgrade: '请求及其响应',
	},
	copy: '复制',
	copyLong: (what) => `复制：${what}`,
	sumTitle: '线路上的字节',
	perRound: '这次往返',
	close: '关闭',
};
