// Lists what the search over the whole site finds of Conversation: its scenes.
import type { SearchEntry } from '../descriptor.ts';
import { SCENES } from './scenes/scenes.ts';

export function searchEntries(): readonly SearchEntry[] {
	return SCENES.map(({ id, title, watch }) => ({
		kind: 'scene',
		address: `/conversation?scenario=${id}`,
		texts: {
			en: { title: title.en, note: watch.en },
			'zh-CN': { title: title['zh-CN'], note: watch['zh-CN'] },
		},
		keys: [id],
	}));
}
