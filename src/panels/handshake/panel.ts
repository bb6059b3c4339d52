import { describePanel } from '../descriptor.ts';

export const panel = describePanel({
	id: 'handshake',
	order: 1,
	name: { en: 'Handshake', 'zh-CN': '握手' },
	load: async () => {
		const [view, model] = await Promise.all([
			import('./HandshakePanel.svelte'),
			import('./handshake-lab.svelte.ts'),
		]);
		return { component: view.default, createLab: () => new model.HandshakeLab() };
	},
	takeFile: async (lab, file) => (await import('./take-file.ts')).takeHandshakeFile(lab, file),
	words: {
		en: async () => (await import('./strings/en.ts')).en,
		'zh-CN': async () => (await import('./strings/zh-CN.ts')).zhCN,
	},
	search: async () => (await import('./search-entries.ts')).handshakeEntries(),
});
