import type { InspectorWords } from '../en/inspector.ts';
import { actions } from './actions.ts';
import { RULE_WORDS } from '../../../../strings/zh-CN/rule-words.ts';
import { countBytes, number } from '../../../../strings/zh-CN/numbers.ts';
import { DIRECTIONS, FIELD_NAMES, OPCODE_NAMES } from '../../../../strings/zh-CN/frame-terms.ts';
import { STATE_TERMS } from '../../../../strings/zh-CN/state-terms.ts';

export const inspector: InspectorWords = {
	label: '详情',
	way: { up: DIRECTIONS.client, down: DIRECTIONS.server },
	hop: (from, to) => `${from} → ${to}`,
	box: (n) => `中间设备 ${number(n)}`,
	inStream: (stream, header) =>
		header === ''
			? `在 HTTP/2 流 ${String(stream)} 的 DATA 帧里`
			: `在 HTTP/2 流 ${String(stream)} 的 DATA 帧里：${header}`,
	frameOf: (n, of) => `第 ${number(n)} 帧，共 ${number(of)} 帧`,
	when: {
		sent: (from) => `${from} 发出，传输中`,
		planned: (time) => `将于 ${time} 发出`,
		inTransit: (from, to) => `${from} 发出，将于 ${to} 到达`,
		arrived: (from, to) => `${from} 发出，${to} 到达`,
		never: (from) => `${from} 发出，没有到达`,
	},
	titles: {
		syn: 'SYN',
		'syn-ack': 'SYN, ACK',
		tls: 'TLS 握手',
		fin: 'FIN',
		rst: 'RST',
		request: '请求',
		connect: '向代理发送 CONNECT',
		switching: '101 Switching Protocols',
		response: 'HTTP 响应',
		body: '头部之后的字节',
		http2: 'HTTP/2',
		text: '文本消息',
		binary: '二进制消息',
		'first-fragment': '第一个分片',
		'middle-fragment': '后续分片',
		'last-fragment': '最后一个分片',
		'lone-fragment': '没有起始帧的延续帧',
		ping: 'Ping',
		pong: 'Pong',
		close: 'Close',
		'close-without-code': '不带关闭码的 Close',
		reserved: '保留的操作码',
	},
	between: (title) => `分片之间：${title}`,
	meanings: {
		syn: {
			text: '这一方请求建立 TCP 连接。建立之后才能发出 HTTP 请求。',
			section: 'RFC 9293 §3.5',
		},
		'syn-ack': {
			text: '对方接受 TCP 连接。这个报文段到达后，就可以发送数据。',
			section: 'RFC 9293 §3.5',
		},
		tls: {
			text: '这是 TLS 握手的记录。没有密钥的中间设备读不到此后的内容，改动会被接收方发现。',
			section: 'RFC 8446 §2',
		},
		fin: {
			text: '这一方不再发送字节。关闭握手之后，服务器应当先发送 TCP FIN。',
			section: '§7.1.1',
		},
		rst: { text: 'RST（重置）立即断开 TCP 连接，不带关闭码。', section: 'RFC 9293 §3.10.7' },
		request: {
			text: '客户端用这个 HTTP 请求的 Connection、Upgrade、Sec-WebSocket-Version 和 Sec-WebSocket-Key 字段要求服务器切换到 WebSocket。',
			section: '§4.1',
		},
		connect: {
			text: '客户端请求代理建立通往服务器的隧道，WebSocket 握手经由隧道进行。',
			section: '§4.1',
		},
		switching: {
			text: '服务器切换到 WebSocket。客户端检查 Sec-WebSocket-Accept。空行之后可以紧跟第一帧。',
			section: '§4.2.2',
		},
		response: {
			text: '这个 HTTP 响应没有切换到 WebSocket：它是拒绝、重定向、普通网页，或代理对 CONNECT 返回的 200。',
			section: '§4.1',
		},
		body: {
			text: '这些字节跟在头部之后。头部没有打开 WebSocket 连接，所以它们不是帧。',
			section: '',
		},
		http2: {
			text: '这些字节属于 HTTP/2：连接的开头、流的开始或结束、其他流的数据。流是同一连接中相互独立的通道，WebSocket 占用其中一个。HTTP/2 帧由九字节的帧头和载荷组成。',
			section: 'RFC 9113 §4.1、RFC 8441 §5',
		},
		text: {
			text: '这一帧是一条完整的文本消息：FIN 位为 1。文本必须是有效的 UTF-8。',
			section: '§5.6',
		},
		binary: {
			text: '这一帧是一条完整的二进制消息：FIN 位为 1。字节的含义由应用决定。',
			section: '§5.6',
		},
		'first-fragment': {
			text: '这是消息的第一帧，后面还有延续帧：FIN 位为 0。操作码（opcode）决定整条消息是文本还是二进制。',
			section: '§5.4',
		},
		'middle-fragment': {
			text: '消息还在继续：操作码为 0，FIN 位仍为 0。应用还收不到任何内容。',
			section: '§5.4',
		},
		'last-fragment': {
			text: 'FIN 位为 1，所以消息已经完整，应用一次收到整条消息。',
			section: '§5.4',
		},
		'lone-fragment': {
			text: '操作码 0 用于延续消息，但这里没有未完的消息。接收方中止连接。',
			section: '§5.4',
		},
		ping: { text: '对方必须用带有同样字节的 Pong 回应，除非已经收到 Close。', section: '§5.5.2' },
		pong: {
			text: 'Pong 的载荷与它所回应的 Ping 相同。没有 Ping 也可以发送 Pong，对方不必回应。',
			section: '§5.5.3',
		},
		close: {
			text: '这一方关闭连接，不再发送数据帧。对方用 Close 回应，除非已经发送过。',
			section: '§5.5.1',
		},
		'close-without-code': {
			text: '这个 Close 没有关闭码。如果载荷为空，接收方就报告 1005，而 1005 不得出现在 Close 帧中。',
			section: '§7.1.5',
		},
		reserved: { text: '这个操作码保留未用。不支持它的接收方必须中止连接。', section: '§5.2' },
	},
	remarks: {
		'between-fragments': {
			text: '控制帧可以插在一条消息的分片之间，不属于这条消息。',
			section: '§5.4',
		},
		compressed: { text: '载荷经过压缩：消息第一帧的 RSV1 为 1。', section: 'RFC 7692 §6' },
		changed: { text: '这些字节在途中被改动。', section: '' },
		ignored: { text: '接收方忽略这些字节：它已断网，或已没有这条连接。', section: '' },
		'in-transit': { text: '这些字节没有到达。', section: '' },
	},
	bytes: {
		left: '发出时',
		came: '到达时',
		label: '字节',
		more: (n) => `……还有 ${countBytes(n)}`,
		changed: '已改动',
	},
	detailed: actions.detailed,
	fields: '字段',
	fieldNames: FIELD_NAMES,
	opcodes: OPCODE_NAMES,
	cut: '不完整',
	ruleTitle: (code) => RULE_WORDS[code].title,
	detail: (code, data) => RULE_WORDS[code].detail?.(data) ?? '',
	trigger: {
		label: '起因',
		answers: (what, time) => `回应：${what}（${time} 发出）`,
		after: (what, time) => `前一个：${what}（${time} 发出）`,
		script: '脚本中的动作',
		timer: '定时器到时',
		box: '由中间设备发送',
		reconnect: '客户端重连',
		itself: '会话的开头',
	},
	wire: {
		carried: (segments, n, tls) =>
			`所在的 ${number(segments)} 个报文段共 ${countBytes(n)}，含${tls ? ' TLS、' : ''}以太网、IP 和 TCP 开销`,
		lost: (n) => `报文段丢失 ${number(n)} 次，已重传`,
	},
	open: { frame: '在“帧”中打开', handshake: '在“握手”中打开' },
	deselect: '关闭',
	playHead: {
		label: (time) => `${time} 时`,
		wire: '传输中',
		nothing: '没有传输中的数据。',
		flight: (what, n) => (n === 0 ? what : `${what} · ${countBytes(n)}`),
		arrives: (time) => `${time} 后到达`,
		again: (n) => `发送了 ${number(n)} 次`,
		more: (n) => `还有 ${number(n)} 个`,
		phases: {
			idle: '尚未开始',
			connecting: '等待 TCP',
			tunnel: '等待代理',
			tls: 'TLS 握手中',
			application: '',
			'by-hand': '发送原始字节',
			over: '已无连接',
		},
		// Beside OPEN and CLOSED, the names of these two states would say the same word again.
		states: { ...STATE_TERMS, open: '可以收发', closed: '连接已结束' },
		incoming: (kind, n, frames) =>
			`不完整的${OPCODE_NAMES[kind]}消息：${number(frames)} 帧，${countBytes(n)}`,
		outgoing: (kind) => `正在分片发送一条${OPCODE_NAMES[kind]}消息`,
		buffered: 'bufferedAmount',
		queued: '尚未发出',
		held: '尚未读取',
		unacknowledged: '尚未确认',
		bytesOf: (n, most) => `${number(n)} / ${countBytes(most)}`,
		timers: {
			opening: '握手超时',
			closing: '等待 Close 帧超时',
			linger: 'TCP 断开超时',
			ping: '下一个 Ping',
			pong: 'Pong 超时',
		},
		due: (time) => `${time} 后`,
		stalled: '停止读取',
		vanished: '已断网：发不出也收不到数据',
		pageSaw: '网页中的事件',
		programSaw: '程序中的事件',
		sawNothing: '暂无',
		fails: '中止连接',
		refuses: '拒绝发送',
		turnsAway: (status) => `拒绝：HTTP ${String(status)}`,
		gaveUp: '超时',
		answered: (status) => `HTTP ${String(status)}`,
		bytes: countBytes,
		quoted: (text) => `“${text}”`,
	},
};
