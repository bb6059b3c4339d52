import { describePanel } from '../descriptor.ts';

export const panel = describePanel({
	id: 'doctor',
	pathParameter: 'cause',
	order: 7,
	name: { en: 'Doctor', 'zh-CN': '诊断' },
	load: async () => (await import('./loaded.ts')).loaded,
	words: {
		en: async () => (await import('./strings/en.ts')).en,
		'zh-CN': async () => (await import('./strings/zh-CN.ts')).zhCN,
	},
});
