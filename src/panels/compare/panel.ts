import { describePanel } from '../descriptor.ts';

export const panel = describePanel({
	id: 'compare',
	order: 6,
	name: { en: 'Compare', 'zh-CN': '比较' },
	load: async () => (await import('./loaded.ts')).loaded,
	words: {
		en: async () => (await import('./strings/en.ts')).en,
		'zh-CN': async () => (await import('./strings/zh-CN.ts')).zhCN,
	},
});
