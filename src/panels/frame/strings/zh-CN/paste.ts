// Holds the Chinese words of the paste dialog.
import type { PacketLink, PastedPacket, PasteFormat } from '../../../../engine/paste/index.ts';
import { countBytes, number } from '../../../../strings/zh-CN/numbers.ts';
import type { PASTE_WORDS as en } from '../en/paste.ts';

const FORMATS: Readonly<Record<PasteFormat, string>> = {
	hex: '十六进制数字',
	bits: '二进制位',
	'xxd-plain': ' xxd -p 输出',
	'node-buffer': ' Node 的 Buffer',
	array: '数字数组',
	'xxd-include': ' xxd -i 输出',
	'python-bytes': ' Python 字节串',
	'escaped-string': '带转义的字符串',
	hexdump: ' hexdump -C 输出',
	xxd: ' xxd 输出',
	tcpdump: ' tcpdump -X 输出',
	od: ' od 输出',
	'word-dump': '按字输出的转储',
	'wireshark-dump': ' Wireshark 转储',
	'follow-stream': ' Wireshark 的“追踪流”',
	base64: ' Base64',
	base64url: ' Base64url',
	'http-text': ' HTTP 头部',
	har: ' HAR 文件',
	log: '一行日志',
	unknown: '未知格式',
};

const PACKETS: Readonly<Record<Exclude<PacketLink, 'none'>, string>> = {
	ethernet: '以太网数据包',
	'linux-cooked': ' Linux cooked 数据包',
	loopback: '环回接口的数据包',
};

function packet(format: PasteFormat, packet: PastedPacket, bytes: number): string {
	const { link, version, payloadFrom, index, count: packets } = packet;
	const kind = link === 'none' ? ` IPv${version} 数据包` : PACKETS[link];
	const which =
		packets > 1 ? `共 ${number(packets)} 个数据包，这是第 ${number(index + 1)} 个，` : '';
	const found = `识别为${FORMATS[format]}：${which}类型是${kind}`;
	if (payloadFrom === null) return `${found}，其中没有 TCP，也就没有帧。`;
	if (bytes === 0) return `${found}，TCP 载荷为空，没有帧。`;
	return `${found}，TCP 载荷从字节 ${number(payloadFrom)} 开始，共 ${countBytes(bytes)}。`;
}

function har(messages: number | null): string {
	if (messages === null) {
		return '这是 HAR 文件的一部分，其中没有帧，但 _webSocketMessages 里可能有 WebSocket 消息。';
	}
	return messages === 0
		? '这是 HAR 文件，其中没有帧，也没有 WebSocket 消息。'
		: `这是 HAR 文件，其中没有帧，但有 ${number(messages)} 条 WebSocket 消息。如要使用，请把某条消息的 data 复制到“载荷”里。`;
}

export const PASTE_WORDS: typeof en = {
	title: '粘贴字节',
	label: '粘贴的文本',
	hint: '可以粘贴十六进制、转储、数组、字符串字面量、Base64 或 Wireshark 里复制的内容，格式会自动识别。',
	read: (format, bytes) => `识别为${format}：${countBytes(bytes)}`,
	packet,
	packetName: (index, bytes) => `第 ${number(index + 1)} 个数据包：TCP 载荷 ${countBytes(bytes)}`,
	har,
	log: '这是一行日志，其中没有帧。如果日志里记录了字节，请只粘贴那些字节。日志本身请交给“诊断”。',
	unknown: '无法识别这段内容。控制台消息请交给“诊断”。',
	reading: '正在读取……',
	progress: '读取进度',
	stop: '停止',
	stopped: '读取已停止，文本仍在这里。',
	again: '重新读取',
	others: '其他读法',
	formats: FORMATS,
	sides: { client: '客户端的字节', server: '服务器的字节', both: '双方的字节' },
	orders: { little: '交换字内的字节', big: '按输出的顺序' },
	askSide: '复制的内容包含连接双方的数据。请选择要用哪一方的字节。',
	askOrder:
		'转储按组（字）输出，没有说明组内各字节在内存中的顺序。在小端机器（例如 PC）上，每组里的字节顺序是反的。',
	problem: (line, column, what) => `第 ${line} 行第 ${column} 列：${what}`,
	moreProblems: (n) => `另有 ${number(n)} 处`,
	problems: {
		empty: '没有内容可读',
		'not-recognised': '无法识别这种格式',
		'too-long': '超过了本实验的容量（1 MiB）',
		'odd-digits': '有一个字节缺少第二个数字',
		'not-hex': '不是十六进制数字',
		line: '不是转储中的一行',
		offset: '偏移量对不上：字节缺少或多余',
		repeat: '“*”前面没有可重复的行，或后面没有结束行',
		number: '不是数字',
		range: '不在 0 到 255 之间',
		escape: '未知的转义',
		unclosed: '字面量没有结束',
		total: '这里写的长度与实际的字节数不符',
		truncated: '生成这段文本的工具省略了一些字节',
		character: '此处不允许这个字符',
		length: 'Base64 不可能是这个长度',
		padding: '填充不对',
		'trailing-bits': '末尾未使用的位不是零',
	},
	found: (found) => (found === '' ? '' : `（“${found}”）`),
	handshake: '这些字节以握手开头：到空行为止是 HTTP。',
	openFrames: (bytes) => `打开握手之后的 ${countBytes(bytes)}`,
	openHandshake: '在“握手”中打开',
	openDoctor: '在“诊断”中打开',
	onlyHandshake: '握手之后没有帧。',
	encrypted:
		'这些字节是 TLS 记录，已经加密，无法看到里面的帧。请在加密之前捕获数据，或把密钥交给 Wireshark。',
	from: '这些字节的方向',
	replace: '替换全部',
	insert: '插入到选中处',
	clear: '改贴别的内容',
	tooLong: (bytes) => `粘贴之后文档会有 ${number(bytes)} 字节，而本实验最多容纳 1 MiB。`,
};
