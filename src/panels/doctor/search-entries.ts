// Lists what the search over the whole site finds of the Doctor: the causes of a close code 1006.
import { CAUSE_IDS } from '../../evidence/cause.ts';
import type { SearchEntry } from '../descriptor.ts';

export async function doctorEntries(): Promise<readonly SearchEntry[]> {
	const [{ causes }, { causes: translated }] = await Promise.all([
		import('./strings/en/causes.ts'),
		import('./strings/zh-CN/causes.ts'),
	]);
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
