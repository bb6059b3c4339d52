import type { PageRuleCode } from '../../engine/index.ts';
import type { TaleWords } from '../rule-words.ts';

export const PAGE_RULE_WORDS: Readonly<Record<PageRuleCode, TaleWords>> = {
	'api-close-code': {
		title: 'close() 用了页面不能用的关闭码',
		duty: '页面只能用 1000 或 3000 到 4999 关闭。其他关闭码是端点对协议本身的说明，页面不能替浏览器说话。',
		remedy: '用 1000，或者从 4000 到 4999 中自选一个。',
		reaction: 'close() 抛出 InvalidAccessError；什么都不发送，连接仍然打开。',
	},
};
