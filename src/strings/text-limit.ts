// Holds what a field says of a text that is too long for it. The field knows no words, so both languages are here.
import { numberFormat } from './number-format.ts';
import type { Locale } from './locale.ts';

export const TEXT_LIMIT_WORDS: Readonly<Record<Locale, (most: number, length: number) => string>> =
	{
		en: (most, length) => {
			const { format } = numberFormat('en');
			return `This field holds at most ${format(most)} characters. With your text the field would hold ${format(length)}, so nothing was inserted.`;
		},
		'zh-CN': (most, length) => {
			const { format } = numberFormat('zh-CN');
			return `这个输入框最多容纳 ${format(most)} 个字符。加上你要插入的文本，总共有 ${format(length)} 个字符，超出上限，因此没有插入。`;
		},
	};
