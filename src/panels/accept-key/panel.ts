import { describePanel } from '../descriptor.ts';

export const panel = describePanel({
	id: 'accept-key',
	order: 2,
	name: { en: 'Accept key', 'zh-CN': 'Accept 计算' },
	load: async () => (await import('./loaded.ts')).loaded,
	words: {
		en: async () => (await import('./strings/en.ts')).en,
		'zh-CN': async () => (await import('./strings/zh-CN.ts')).zhCN,
	},
});
