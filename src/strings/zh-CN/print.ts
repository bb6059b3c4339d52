import type { PrintWords } from '../en/print.ts';
import { number } from './numbers.ts';

export const zhCN = {
	longAddress: (left) => `另有 ${number(left)} 个字符：请用“分享”复制链接。`,
	leftOut: (left) => `另有 ${number(left)} 行未打印。`,
} satisfies PrintWords;
