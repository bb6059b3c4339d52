import type { NewVersionWords } from '../en/new-version.ts';

export const zhCN = {
	text: '网站的新版本已准备好。你的内容会保留。',
	use: '使用新版本',
	later: '以后再说',
	otherTabs:
		'其他标签页还在使用旧版本，而所有标签页必须使用同一版本。请先关闭本站的其他标签页，再使用新版本。',
} satisfies NewVersionWords;
