import { describePanel } from '../descriptor.ts';

export const panel = describePanel({
	id: 'accept-key',
	order: 2,
	name: { en: 'Accept key', 'zh-CN': 'Accept 计算' },
	load: async () => {
		const [view, model] = await Promise.all([
			import('./AcceptKeyPanel.svelte'),
			import('./accept-key-lab.svelte.ts'),
		]);
		return { component: view.default, createLab: () => new model.AcceptKeyLab() };
	},
	words: {
		en: async () => (await import('./strings/en.ts')).en,
		'zh-CN': async () => (await import('./strings/zh-CN.ts')).zhCN,
	},
	search: async () => (await import('./search-entries.ts')).acceptKeyEntries(),
});
