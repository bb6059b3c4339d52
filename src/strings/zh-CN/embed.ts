import type { EmbedWords } from '../en/embed.ts';

export const zhCN = {
	from: '来自 WebSocket 101：打开完整网站',
	title: '嵌入这个实验',
	hint: '把这段代码放进网页即可。地址中包含你现在看到的实验。',
	tooLarge: '内容太大，无法放进地址。这段代码嵌入的实验不含这份内容。',
	label: '代码',
	copied: '代码已复制。',
} satisfies EmbedWords;
