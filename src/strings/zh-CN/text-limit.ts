import type { TextLimitWords } from '../en/text-limit.ts';
import { number } from './numbers.ts';

export const zhCN = {
	refused: (most, length) =>
		`这里最多容纳 ${number(most)} 个字符。加上你的文本会有 ${number(length)} 个，因此没有插入任何内容。`,
} satisfies TextLimitWords;
