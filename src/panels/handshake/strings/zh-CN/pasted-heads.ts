// Holds the Chinese words of heads that were found in a paste.
import type { PastedHeadsWords } from '../en/pasted-heads.ts';

export const zhCN: PastedHeadsWords = {
	from: {
		curl: ' curl -v 的输出',
		command: ' curl 命令',
		har: ' HAR 条目',
		browser: '从浏览器开发者工具复制的内容',
		packet: '从 Wireshark 分组详情复制的内容',
		stream: '追踪到的 TCP 流',
		text: '一段文本',
	},
	heads: { both: '一个请求和一个响应', request: '一个请求', response: '一个响应' },
	found: (from, heads) => `这是${from}，包含${heads}。`,
	rewritten: '提取时会把 HTTP/2 或 HTTP/3 的字段改写成 HTTP/1.1 的形式。',
	keep: '按原样检查',
	take: { both: '提取其中的头部', request: '提取其中的头部', response: '提取其中的头部' },
};
