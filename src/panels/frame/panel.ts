import { describePanel } from '../descriptor.ts';

export const panel = describePanel({
	id: 'frame',
	order: 3,
	name: { en: 'Frame', 'zh-CN': '帧' },
	load: async () => (await import('./loaded.ts')).loaded,
	words: {
		en: async () => (await import('./strings/en.ts')).en,
		'zh-CN': async () => (await import('./strings/zh-CN.ts')).zhCN,
	},
});
