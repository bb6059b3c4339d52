// Holds the Chinese words of the connections of a case: their time lines, what was assumed, and where they open.
import { OPCODE_NAMES } from '../../../../strings/zh-CN/frame-terms.ts';
import { countBytes, number } from '../../../../strings/zh-CN/numbers.ts';
import type { ConnectionWords } from '../en/connections.ts';

export const connections: ConnectionWords = {
	list: '连接列表',
	timeLine: '时间线',
	sides: { client: '客户端', server: '服务器' },
	from: (letter, program) => (program === null ? `来自 ${letter}` : `来自 ${letter} · ${program}`),
	starts: (when) => `开始于 ${when}。`,
	nothingWrong: '没有发现问题',
	unexplained: '有问题，原因还不清楚',
	hidden: (events) =>
		`这个连接很长，这里还有 ${number(events)} 个事件没有读取，在“帧”中打开时也不包括它们。`,
	redaction: {
		leaveIn: '保留凭据原文',
		coverPayloads: '同时遮盖载荷',
		none: '这个连接中没有发现凭据。',
		covered: (n) => `在其他实验、文件和程序中，${number(n)} 处凭据被遮盖，每个 x 遮盖一个字符。`,
		saved: (name, n) => `已保存 ${name}，遮盖了 ${number(n)} 处凭据。`,
		leftIn: (n) => `其他实验的地址，以及文件和程序，都包含 ${number(n)} 处凭据。`,
		ownCovered: '其中的凭据会被遮盖；“导出”旁的“保留凭据原文”可以保留它们。',
	},
	showMore: '显示更多',
	readingMore: '正在读取……',
	opcodes: OPCODE_NAMES,
	rows: {
		connect: (address) => (address === '' ? 'TCP 连接已建立' : `TCP 连接到 ${address}`),
		secure: 'TLS 已完成',
		opened: '握手，证据中没有',
		breach: (rule) => `违反规则：${rule}`,
		unclear: '缺少之前的字节，无法判定',
		unread: (bytes) => `从这里起 ${countBytes(bytes)}没有读取`,
		part: (bytes) => `一个帧的开头，${countBytes(bytes)}`,
		content: (bytes) => `内容，${countBytes(bytes)}`,
		fin: 'FIN：关闭 TCP 连接',
		reset: 'RST：中止 TCP',
		lost: 'TCP 连接中断',
		state: (state) => `报告 ${state}`,
		'not-shown': '字节，证据中没有',
		silence: (seconds) => `${seconds} s 内没有内容`,
		until: '证据到此为止',
	},
	bytes: countBytes,
	compressed: '已压缩',
	fragment: '分片',
	closeCode: (code) => String(code),
	unseen: {
		opening: '证据中没有握手。',
		frames: '证据中的帧不完整。',
		'control-frames': '这类证据不含 Ping、Pong 和 Close。',
		times: '证据中没有时间信息。',
		'client-bytes': '证据中没有客户端的字节。',
		'server-bytes': '证据中没有服务器的字节。',
		end: '证据没有显示连接如何结束。',
		'plain-text': '内容由 TLS 加密，只能显示 TCP 报文段。',
	},
	assumptions: '所作的假设',
	noAssumption: '对这个连接没有作假设。',
	assumed: {
		'no-opening': () => '证据中没有握手，假设连接已经建立。',
		'no-compression': () => '假设没有压缩，因为各消息第一个帧的 RSV1 都是 0。',
		'compression-by-rsv1': () => '假设协商了 permessage-deflate，因为 RSV1 为 1；参数未知。',
		'client-by-mask': ({ side }) =>
			side === 'server'
				? '假设这些字节来自服务器，因为第一个帧没有加掩码。'
				: '假设给帧加掩码的一方是客户端。',
		'client-by-port': ({ port }) => `假设使用端口 ${port} 的一方是服务器。`,
		'boundaries-by-trying': ({ side, bytes }) =>
			`${side === 'client' ? '客户端' : '服务器'}的第一个帧的位置是试出来的，因为之前的字节缺失；略过了 ${countBytes(Number(bytes))}，结果不能确定。`,
	},
	swap: '交换客户端与服务器',
	compression: '按 permessage-deflate 读取',
	firstFrame: (by) =>
		`${by === 'client' ? '客户端' : '服务器'}的第一个帧从第几个字节开始（从 0 数起）`,
	asRead: '撤销更正',
	corrected: '你更正过这个连接。',
	openIn: '在其他实验中打开',
	handshake: '握手',
	framesOf: (by) => `${by === 'client' ? '客户端' : '服务器'}的帧`,
	thisFrame: '这个帧',
	conversation: '会话',
	recordingNotes: {
		'opening-made-up': '证据中没有握手，“会话”里的握手是补上的。',
		'frames-made-up': '证据中只有消息，没有帧；“会话”里的帧由这些消息生成。',
		'first-part': '“会话”只显示这个连接的开头。',
	},
	notReplayed: '“会话”无法在相同的时间发送完全相同的字节，所以不能打开这个连接。',
	part: (shown, all) => `“帧”只显示 ${countBytes(all)}中的前 ${countBytes(shown)}。`,
	showInTimeLine: (line) => `在时间线中显示第 ${line} 行`,
	notInTimeLine: '时间线里没有这一行。',
};
