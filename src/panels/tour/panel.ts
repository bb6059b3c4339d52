import { describePanel } from '../descriptor.ts';

export const panel = describePanel({
	id: 'tour',
	pathParameter: 'scene',
	withoutTabs: true,
	order: 0,
	name: { en: 'Tour', 'zh-CN': '导览' },
	load: async () => (await import('./loaded.ts')).loaded,
	words: {
		en: async () => (await import('./strings/en.ts')).en,
		'zh-CN': async () => (await import('./strings/zh-CN.ts')).zhCN,
	},
});
