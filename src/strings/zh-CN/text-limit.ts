import type { TextLimitWords } from '../en/text-limit.ts';

const number = new Intl.NumberFormat('zh-CN');

export const zhCN = {
	refused: (most, length) =>
		`这里最多容纳 ${number.format(most)} 个字符。加上你的文本会有 ${number.format(length)} 个，因此没有插入任何内容。`,
} satisfies TextLimitWords;
