import { describePanel } from '../descriptor.ts';

export const panel = describePanel({
	id: 'frame',
	order: 3,
	name: { en: 'Frame', 'zh-CN': '帧' },
	load: async () => {
		const [view, model] = await Promise.all([
			import('./FramePanel.svelte'),
			import('./frame-lab.svelte.ts'),
		]);
		return { component: view.default, createLab: () => new model.FrameLab() };
	},
	takeFile: async (lab, file) => (await import('./take-file.ts')).takeFrameFile(lab, file),
	takeLargeFile: async (_, file) => (await import('./take-file.ts')).refuseLargeFile(file),
	words: {
		en: async () => (await import('./strings/en.ts')).en,
		'zh-CN': async () => (await import('./strings/zh-CN.ts')).zhCN,
	},
	search: async () => (await import('./search-entries.ts')).frameEntries(),
});
