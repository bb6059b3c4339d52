// Holds the Chinese words of the search over the whole site.
import type { SearchWords } from '../en/search.ts';

export const zhCN = {
	title: '搜索全站',
	hint: 'nginx、超时、1006、Sec-WebSocket-Key',
	results: '搜索结果',
	kinds: {
		lab: '实验',
		lesson: '课程',
		'close-code': '关闭码',
		cause: '1006 的原因',
		'status-code': 'HTTP 状态码',
		'header-field': '头部字段',
		scene: '场景',
		rule: '规则',
		example: '示例',
		term: '术语表',
	},
	found: (count) => `${String(count)} 条结果`,
	suggestions: '请输入词语，或从下面选择。',
	none: (query) =>
		`本站没有包含“${query}”的内容。请只输入一个词、一个数字（例如 1006）或一个头部字段的名称。`,
	keys: '↑ ↓ 选择 · Enter 打开 · Esc 关闭',
} satisfies SearchWords;
