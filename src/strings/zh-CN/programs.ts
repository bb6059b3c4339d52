import type { NotOfferedName, ProgramsWords } from '../en/programs.ts';

export const programs: ProgramsWords = {
	title: '重现这个连接的代码',
	languages: {
		browser: '浏览器',
		node: 'Node，ws',
		python: 'Python，websockets',
		go: 'Go，gorilla',
		raw: '原始字节',
	},
	language: '语言',
	connection: '连接',
	sides: { client: '客户端', server: '服务器' },
	copy: (side) => (side === 'client' ? '复制客户端的程序' : '复制服务器的程序'),
	save: (side) => (side === 'client' ? '保存客户端的程序' : '保存服务器的程序'),
	saveShort: '保存',
	cut: '这里只显示开头，请复制或保存整个程序。',
	close: '关闭',
	noServer: '浏览器不能当服务器，请用其他语言的服务器。',
	none: '证据中这一方的内容太少，写不出程序。',
	note: '库会自己选择掩码键，也会自己回应 Ping 和 Close。只有原始字节的程序发送完全相同的字节。',
	comments: {
		title: (side) =>
			side === 'client'
				? '这个连接的客户端，由 WebSocket 101 生成。'
				: '这个连接的服务器，由 WebSocket 101 生成。它处理一个连接后结束。',
		serverFirst: '请先启动服务器。',
		withoutTls: '原来的连接使用了 TLS，这个程序不使用。',
		otherFields: (names) => `请求中还有这些头部字段：${names}。`,
		refuses: '服务器对任何请求都返回这个响应，不建立 WebSocket。',
		notOffered: (what, ms) => `${ms} ms 时：${NOT_OFFERED[what]}`,
		rawOnly: (ms, codes) => `${ms} ms 时：违反规则（${codes}）的字节，只有原始字节的程序会发送。`,
		otherContent: (bytes) => `载荷有 ${bytes} 个字节，这个程序发送长度相同的其他字节。`,
		sends: (ms) => `${ms} ms 时`,
		rawServer: '它的 Accept 值对应旁边那个客户端的握手 key。',
		certificate: '请先生成一个测试用的证书：',
		received: (side) => `文件 received-by-${side}.bin 保存对方在第一行之后发来的内容。`,
	},
};

const NOT_OFFERED: Readonly<Record<NotOfferedName, string>> = {
	ping: '一个 Ping，这个 API 无法发送。',
	pong: '一个不是回应 Ping 的 Pong，这个 API 无法发送。',
	fragments: '一条分片的消息，这个 API 无法分片发送。',
	fin: '不发送 Close 就断开 TCP，这个 API 做不到。',
	reset: '重置 TCP 连接，这个 API 做不到。',
	'close-code': '一个 Close，其关闭码被这个 API 拒绝。',
	'empty-close': '一个没有关闭码的 Close，这个 API 无法发送。',
};
