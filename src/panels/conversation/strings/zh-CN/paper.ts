import { number } from '../../../../strings/zh-CN/numbers.ts';
import type { PaperWords } from '../en/paper.ts';

const inCsv = '在实验中用“导出”可以把整个会话保存为 CSV。';
const cut = (arrows: number, from: string) =>
	`此图到 ${from} 为止，省略了之后的 ${number(arrows)} 个箭头。`;

export const paper = {
	inLab: (arrows, from) => `${cut(arrows, from)}实验中可以看到全部内容。`,
	onlyInLab: '此图太长，本页放不下。实验中可以看到全部内容。',
	arrowsInCsv: (arrows, from) => `${cut(arrows, from)}${inCsv}`,
	rowsInCsv: (rows) => `本页省略了另外 ${number(rows)} 行。${inCsv}`,
} satisfies PaperWords;
