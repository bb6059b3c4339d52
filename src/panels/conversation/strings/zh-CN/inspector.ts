import { CONNECTION_RULE_WORDS } from '../../../../strings/zh-CN/rules-connection.ts';
import { FRAME_RULE_WORDS } from '../../../../strings/zh-CN/rules-frame.ts';
import { HANDSHAKE_RULE_WORDS } from '../../../../strings/zh-CN/rules-handshake.ts';
import { MESSAGE_RULE_WORDS } from '../../../../strings/zh-CN/rules-message.ts';
import type { InspectorWords } from '../en/inspector.ts';

const number = new Intl.NumberFormat('zh-CN');
const bytes = (n: number) => `${number.format(n)} 字节`;
const kinds: Readonly<Record<string, string>> = { text: '文本', binary: '二进制' };

export const inspector: InspectorWords = {
	label: '详情',
	way: { up: '客户端 → 服务器', down: '服务器 → 客户端' },
	hop: (from, to) => `${from} → ${to}`,
	box: (n) => `中间设备 ${number.format(n)}`,
	inStream: (stream, header) =>
		header === ''
			? `在流 ${String(stream)} 的 DATA 里`
			: `在流 ${String(stream)} 的 DATA 里：${header}`,
	frameOf: (n, of) => `第 ${number.format(n)} 帧，共 ${number.format(of)} 帧`,
	when: {
		future: (time) => `将在 ${time} 发出`,
		underWay: (from, to) => `${from}，在途中，${to} 到达`,
		arrived: (from, to) => `${from}，已于 ${to} 到达`,
		never: (from) => `${from}，始终没有到达`,
	},
	titles: {
		syn: 'SYN',
		'syn-ack': 'SYN, ACK',
		tls: 'TLS 握手',
		fin: 'FIN',
		rst: 'RST',
		request: '请求',
		connect: '向代理发出 CONNECT',
		switching: '101 Switching Protocols',
		response: 'HTTP 响应',
		body: '响应的正文',
		http2: 'HTTP/2',
		text: '文本消息',
		binary: '二进制消息',
		'first-fragment': '第一个分片',
		'middle-fragment': '下一个分片',
		'last-fragment': '最后一个分片',
		ping: 'Ping',
		pong: 'Pong',
		close: 'Close',
		'close-without-code': '不带状态码的 Close',
		reserved: '保留的 opcode',
	},
	between: (title) => `两个分片之间的 ${title}`,
	meanings: {
		syn: {
			text: '请求建立 TCP 连接。连接建好之前，WebSocket 只能等待。',
			section: 'RFC 9293 §3.5',
		},
		'syn-ack': {
			text: '对方同意了。收到它，连接就建好了，请求可以发出。',
			section: 'RFC 9293 §3.5',
		},
		tls: {
			text: 'TLS 握手的记录。此后途中的任何人都读不到内容，也无法不被察觉地修改它。',
			section: 'RFC 8446 §2',
		},
		fin: { text: '这一方不再发送字节。关闭握手之后，应当由服务器先这样做。', section: '§7.1.1' },
		rst: { text: 'TCP 立即中断。收到它的一方得不到任何关闭码。', section: 'RFC 9293 §3.10.7' },
		request: {
			text: '一个 HTTP 请求。它带着 Upgrade、版本和键，请求从此改用 WebSocket。',
			section: '§4.1',
		},
		connect: { text: '客户端请代理打开一条隧道，打开握手从隧道里通过。', section: '§4.1' },
		switching: {
			text: '服务器同意了。客户端要检查 Sec-WebSocket-Accept；空行之后就可以是帧。',
			section: '§4.2.2',
		},
		response: {
			text: '没有切换协议的响应：拒绝、重定向，或者代理对 CONNECT 的 200。',
			section: '§4.1',
		},
		body: { text: '没有打开 WebSocket 连接的响应头之后的字节。它们不是帧。', section: '' },
		http2: {
			text: 'HTTP/2 自己要说的话：连接的开场、流的开始与结束、其他流的字节。先是九字节的帧头，然后是载荷。WebSocket 只是其中一个流。',
			section: 'RFC 9113 §4.1, RFC 8441 §5',
		},
		text: { text: '一帧就是一条完整的文本消息：FIN 为 1，载荷是 UTF-8。', section: '§5.6' },
		binary: {
			text: '一帧就是一条完整的二进制消息：FIN 为 1，字节的含义由应用决定。',
			section: '§5.6',
		},
		'first-fragment': {
			text: '一条消息开始了，后面的帧还会继续：FIN 为 0。只有这一帧说明它是文本还是二进制。',
			section: '§5.4',
		},
		'middle-fragment': {
			text: '消息还在继续：opcode 为 0，FIN 仍为 0。应用还什么都听不到。',
			section: '§5.4',
		},
		'last-fragment': { text: 'FIN 为 1：消息完整了，应用一次得到整条消息。', section: '§5.4' },
		ping: {
			text: '对方必须用 Pong 回应，并带上同样的字节；已经收到 Close 时除外。',
			section: '§5.5.2',
		},
		pong: {
			text: '字节与 Ping 的相同。没有人要求的 Pong 也合法，无需回应。',
			section: '§5.5.3',
		},
		close: {
			text: '告别。这一方不再发送数据帧；对方用 Close 回应，除非它已经发过。',
			section: '§5.5.1',
		},
		'close-without-code': {
			text: '没有理由的告别。收到它的一方得到 1005，这个状态码从不出现在线路上。',
			section: '§7.1.5',
		},
		reserved: { text: '还没有人赋予含义的 opcode。收到它的一方必须使连接失败。', section: '§5.2' },
	},
	remarks: {
		'between-fragments': {
			text: '控制帧可以出现在一条消息的分片之间，但不属于这条消息。',
			section: '§5.4',
		},
		compressed: { text: '载荷经过压缩：消息第一帧的 RSV1 说明了这一点。', section: 'RFC 7692 §6' },
		changed: { text: '它在途中被改动：到达的不是发出的。', section: '' },
		unheard: { text: '已经没有人接收它了。', section: '' },
		'under-way': { text: '它始终没有到达。', section: '' },
	},
	bytes: {
		left: '发出时',
		came: '到达时',
		label: '字节',
		more: (n) => `…… 还有 ${bytes(n)}`,
		changed: '已改动',
	},
	fields: '字段',
	fieldNames: {
		FIN: 'FIN',
		RSV1: 'RSV1',
		RSV2: 'RSV2',
		RSV3: 'RSV3',
		opcode: 'opcode',
		MASK: 'MASK',
		'payload-length': '长度',
		'extended-payload-length': '扩展长度',
		'masking-key': '掩码键',
		payload: '载荷',
		'close-code': '关闭码',
		'close-reason': '原因',
	},
	reserved: '保留',
	cut: '不完整',
	ruleTitle: (code) => TITLES[code]?.title ?? code,
	detail: (code, data) => TITLES[code]?.detail?.(data) ?? '',
	cause: {
		label: '缘由',
		answers: (what, time) => `回应 ${time} 的 ${what}`,
		after: (what, time) => `由 ${time} 的 ${what} 引起`,
		script: '脚本要求的',
		timer: '定时器到点',
		box: '途中的设备所为',
		redial: '客户端重新连接',
		itself: '对话由此开始',
	},
	wire: {
		label: '线路上',
		carried: (segments, n) => `${number.format(segments)} 个报文段，连同 TCP/IP 头共 ${bytes(n)}`,
		carriedTls: (segments, n) =>
			`${number.format(segments)} 个报文段，连同 TLS 和 TCP/IP 头共 ${bytes(n)}`,
		lost: (n) => `丢失 ${number.format(n)} 份，已重传`,
	},
	open: { frame: '在“帧”中打开', handshake: '在“握手”中打开' },
	deselect: '关闭',
	moment: {
		label: (time) => `${time} 时`,
		wire: '在途中',
		nothing: '途中什么也没有。',
		flight: (what, n) => (n === 0 ? what : `${what} · ${bytes(n)}`),
		arrives: (time) => `${time} 后到达`,
		again: (n) => `发送了 ${number.format(n)} 次`,
		more: (n) => `还有 ${number.format(n)} 个`,
		phases: {
			idle: '还没有开始',
			connecting: '等待 TCP',
			tunnel: '等待代理',
			tls: 'TLS 握手中',
			speaking: '',
			'by-hand': '手写字节',
			over: '已放弃',
		},
		states: {
			'awaiting-request': '等待请求',
			'awaiting-response': '等待响应',
			open: '已打开',
			'close-sent': '已发 Close',
			'close-received': '已收 Close',
			'close-done': '双方都已发 Close',
			'half-closed': '已发 FIN',
			ending: '等待 TCP 结束',
			closed: '已关闭',
		},
		incoming: (kind, n, frames) =>
			`未完成的${kinds[kind] ?? kind}消息：${number.format(frames)} 帧，${bytes(n)}`,
		outgoing: (kind) => `已开始发送一条${kinds[kind] ?? kind}消息`,
		buffered: 'bufferedAmount',
		queued: '尚未发出',
		held: '尚未读取',
		unacknowledged: '尚未确认',
		bytesOf: (n, most) => `${number.format(n)} / ${bytes(most)}`,
		timers: {
			opening: '放弃握手',
			closing: '不再等待 Close',
			linger: '不再等待 TCP 结束',
			ping: '下一个 Ping',
			pong: '不再等待 Pong',
		},
		due: (time) => `${time} 后`,
		stalled: '停止读取',
		vanished: '已消失：不再发出，也收不到任何东西',
		pageSaw: '页面代码看到的',
		programSaw: '程序看到的',
		sawNothing: '还没有',
		fails: '使连接失败',
		refuses: '拒绝这样做',
		turnsAway: (status) => `回应 HTTP ${String(status)}`,
		gaveUp: '不再等待',
		answered: (status) => `HTTP ${String(status)}`,
		bytes,
		quoted: (text) => `“${text}”`,
	},
};

const TITLES: Readonly<
	Record<
		string,
		| {
				readonly title: string;
				readonly detail?: (data: Readonly<Record<string, number | string>>) => string;
		  }
		| undefined
	>
> = {
	...FRAME_RULE_WORDS,
	...HANDSHAKE_RULE_WORDS,
	...MESSAGE_RULE_WORDS,
	...CONNECTION_RULE_WORDS,
};
