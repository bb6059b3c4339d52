// Lists what the search over the whole site finds of Conversation: its scenes.
import { ownValue } from '../../engine/own-value.ts';
import type { SearchEntry } from '../descriptor.ts';
import { en } from './strings/en.ts';
import { zhCN } from './strings/zh-CN.ts';

export function searchEntries(): readonly SearchEntry[] {
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
