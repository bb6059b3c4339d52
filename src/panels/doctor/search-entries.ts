// Lists what the search over the whole site finds of the Doctor: the causes of a close code 1006.
import { CAUSE_IDS } from '../../evidence/cause.ts';
import type { SearchEntry } from '../descriptor.ts';
import { causes } from './strings/en/causes.ts';
import { causes as translated } from './strings/zh-CN/causes.ts';

export function searchEntries(): readonly SearchEntry[] {
	return CAUSE_IDS.map((id) => ({
		kind: 'cause',
		address: `/doctor/${id}`,
		texts: {
			en: { title: causes[id].title, note: causes[id].what },
			'zh-CN': { title: translated[id].title, note: translated[id].what },
		},
		keys: [id, '1006'],
	}));
}
