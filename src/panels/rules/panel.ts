import { describePanel } from '../descriptor.ts';

export const panel = describePanel({
	id: 'rules',
	pathParameter: 'code',
	order: 4,
	name: { en: 'Rules', 'zh-CN': '规则' },
	load: async () => (await import('./loaded.ts')).loaded,
	words: {
		en: async () => (await import('./strings/en.ts')).en,
		'zh-CN': async () => (await import('./strings/zh-CN.ts')).zhCN,
	},
});
