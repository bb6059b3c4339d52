import type { FailedWords } from '../en/failed.ts';

export const zhCN = {
	title: '这个实验没有载入成功',
	text: '网站的一部分未能载入。网络是否正常？你的内容没有丢失。',
	missing: '网站的一部分未能载入。网络是否正常？你的内容会保留。',
	late: '网站的一部分还没有载入。网络是否正常？你的内容会保留。',
	retry: '再试一次',
	reload: '刷新网页',
	newVersionTitle: '网站有了新版本',
	newVersionText: '刷新网页即可使用新版本。你的内容会保留。',
	part: {
		again: '这一部分未能载入。',
		offline: '这一部分未能载入。网络是否正常？',
		'new-version': '网站有了新版本，这一部分未能载入。刷新网页即可使用新版本。你的内容会保留。',
		reload: '这一部分仍未能载入。只有刷新整个网页，浏览器才能载入这一部分。你的内容会保留。',
		editor: '完整的编辑器未能载入。你可以继续在这个简单的编辑框中编辑。',
	},
	stoppedTitle: '网页因错误停止',
	stoppedText: '错误出在本站，与你的内容无关。你的内容仍保留着。',
} satisfies FailedWords;
