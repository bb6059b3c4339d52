import type { FailedWords } from '../en/failed.ts';

export const zhCN = {
	title: '这个实验没有载入成功',
	text: '网站的一部分未能载入。网络是否正常？你的内容没有丢失。',
	missing: '网站的一部分未能载入。网络是否正常？你的内容会保留。',
	late: '网站的一部分还没有载入。网络是否正常？你的内容会保留。',
	retry: '再试一次',
	stoppedTitle: '网页因错误停止',
	stoppedText: '错误出在本站，与你的内容无关。你的内容仍保留着。',
} satisfies FailedWords;
