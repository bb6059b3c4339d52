import { describePanel } from '../descriptor.ts';

export const panel = describePanel({
	id: 'rules',
	pathParameter: 'code',
	order: 4,
	name: { en: 'Rules', 'zh-CN': '规则' },
	load: async () => {
		const [view, model] = await Promise.all([
			import('./RulesPanel.svelte'),
			import('./rules-lab.svelte.ts'),
		]);
		return { component: view.default, createLab: () => new model.RulesLab() };
	},
	words: {
		en: async () => (await import('./strings/en.ts')).en,
		'zh-CN': async () => (await import('./strings/zh-CN.ts')).zhCN,
	},
	search: async () => (await import('./search-entries.ts')).rulesEntries(),
});
