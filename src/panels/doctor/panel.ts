import { describePanel } from '../descriptor.ts';

export const panel = describePanel({
	id: 'doctor',
	pathParameter: 'cause',
	order: 7,
	name: { en: 'Doctor', 'zh-CN': '诊断' },
	load: async () => {
		const [view, model] = await Promise.all([
			import('./DoctorPanel.svelte'),
			import('./doctor-lab.svelte.ts'),
		]);
		return { component: view.default, createLab: () => new model.DoctorLab() };
	},
	words: {
		en: async () => (await import('./strings/en.ts')).en,
		'zh-CN': async () => (await import('./strings/zh-CN.ts')).zhCN,
	},
	search: async () => (await import('./search-entries.ts')).doctorEntries(),
	takeFile: async (lab, { name, bytes, text }) => {
		if (text !== null) return lab.takeFile(name, text);
		const { readFile } = await import('./read-file.ts');
		return lab.takeFile(name, await readFile(new Blob([bytes.slice()])));
	},
	takeLargeFile: async (lab, file) => (await import('./read-file.ts')).takeLargeFile(lab, file),
});
