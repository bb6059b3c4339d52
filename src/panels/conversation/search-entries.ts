// Lists what the search over the whole site finds of Conversation: its scenes.
import { ownValue } from '../../engine/index.ts';
import type { SearchEntry } from '../descriptor.ts';

export async function conversationEntries(): Promise<readonly SearchEntry[]> {
	// The words of the lab, as the lab itself loads them: they are not stored twice.
	const [{ en }, { zhCN }] = await Promise.all([
		import('./strings/en.ts'),
		import('./strings/zh-CN.ts'),
	]);
	return Object.entries(en.scenes).map(([id, { title, watch }]) => {
		const translated = ownValue(zhCN.scenes, id);
		return {
			kind: 'scene',
			address: `/conversation?scenario=${id}`,
			texts: {
				en: { title, note: watch },
				'zh-CN': { title: translated?.title ?? title, note: translated?.watch ?? watch },
			},
			keys: [id],
		};
	});
}
