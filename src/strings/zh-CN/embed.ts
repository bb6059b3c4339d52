import type { EmbedWords } from '../en/embed.ts';

export const zhCN = {
	from: '来自 WebSocket 101：打开完整网站',
	title: '嵌入这个实验',
	hint: '把这段代码放进网页即可。地址中包含实验的内容，以及你选中的位置、步骤或时间，不包含打开了哪个标签页、缩放了多少。',
	tooLarge: '内容太大，无法放进地址。这段代码嵌入的实验不含这份内容。',
	label: '代码',
	copied: '代码已复制。',
} satisfies EmbedWords;
