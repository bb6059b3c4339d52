import type { CompareWords } from './en.ts';
import { controls } from './zh-CN/controls.ts';
import { results } from './zh-CN/results.ts';
import { transports } from './zh-CN/transports.ts';

export const zhCN: CompareWords = {
	title: (messages) =>
		messages === 0 ? '五种方式传送消息' : `同样的 ${messages} 条消息，五种传送方式`,
	controls,
	results,
	transports,
};
