import { describePanel } from '../descriptor.ts';

export const panel = describePanel({
	id: 'conversation',
	order: 5,
	name: { en: 'Conversation', 'zh-CN': '会话' },
	load: async () => (await import('./parts.ts')).loadParts(),
	takeFile: async (lab, file) => (await import('./take-file.ts')).takeConversationFile(lab, file),
	takeLargeFile: async () => (await import('./take-file.ts')).TOO_LARGE,
	words: {
		en: async () => (await import('./strings/en.ts')).en,
		'zh-CN': async () => (await import('./strings/zh-CN.ts')).zhCN,
	},
	search: async () => (await import('./search-entries.ts')).conversationEntries(),
});
