import { describePanel } from '../descriptor.ts';

export const panel = describePanel({
	id: 'handshake',
	order: 1,
	name: { en: 'Handshake', 'zh-CN': '握手' },
	load: async () => (await import('./loaded.ts')).loaded,
	words: {
		en: async () => (await import('./strings/en.ts')).en,
		'zh-CN': async () => (await import('./strings/zh-CN.ts')).zhCN,
	},
});
