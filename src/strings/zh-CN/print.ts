import type { PrintWords } from '../en/print.ts';
import { number } from './numbers.ts';

export const zhCN = {
	longAddress: (left) => `地址还有 ${number(left)} 个字符未印出。请用“分享”复制。`,
	leftOut: (left) => `本页省略了另外 ${number(left)} 行。实验中可以看到全部内容。`,
	notLoaded: '本页尚未载入完毕。请取消打印，等页面显示出来后再打印。',
} satisfies PrintWords;
