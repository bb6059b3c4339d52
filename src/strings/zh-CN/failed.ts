import type { FailedWords } from '../en/failed.ts';

export const zhCN = {
	title: '这个实验没有载入成功',
	text: '网站的一部分未能载入。网络是否正常？你做的内容没有丢失。',
	retry: '再试一次',
} satisfies FailedWords;
