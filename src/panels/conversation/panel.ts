import { describePanel } from '../descriptor.ts';

export const panel = describePanel({
	id: 'conversation',
	order: 5,
	name: { en: 'Conversation', 'zh-CN': '会话' },
	load: async () => (await import('./loaded.ts')).loaded,
	words: {
		en: async () => (await import('./strings/en.ts')).en,
		'zh-CN': async () => (await import('./strings/zh-CN.ts')).zhCN,
	},
});
