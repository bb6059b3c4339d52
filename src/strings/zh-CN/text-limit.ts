import type { TextLimitWords } from '../en/text-limit.ts';
import { number } from './numbers.ts';

export const zhCN = {
	refused: (most, length) =>
		`这个输入框最多容纳 ${number(most)} 个字符。加上你要插入的文本，总共有 ${number(length)} 个字符，超出上限，因此没有插入。`,
} satisfies TextLimitWords;
