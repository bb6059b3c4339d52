import { describePanel } from '../descriptor.ts';

export const panel = describePanel({
	id: 'compare',
	order: 6,
	name: { en: 'Compare', 'zh-CN': '比较' },
	load: async () => {
		const [view, model] = await Promise.all([
			import('./ComparePanel.svelte'),
			import('./compare-lab.svelte.ts'),
		]);
		return { component: view.default, createLab: () => new model.CompareLab() };
	},
	words: {
		en: async () => (await import('./strings/en.ts')).en,
		'zh-CN': async () => (await import('./strings/zh-CN.ts')).zhCN,
	},
	search: async () => (await import('./search-entries.ts')).compareEntries(),
});
