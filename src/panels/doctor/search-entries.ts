// Lists what the search over the whole site finds of the Doctor: the causes of a close code 1006.
import { CAUSE_IDS } from '../../evidence/cause.ts';
import type { SearchEntry } from '../descriptor.ts';
import { bring } from './strings/en/bring.ts';
import { causes } from './strings/en/causes.ts';
import { bring as translatedBring } from './strings/zh-CN/bring.ts';
import { causes as translated } from './strings/zh-CN/causes.ts';

const PAGE: SearchEntry = {
	kind: 'cause',
	address: '/doctor/evidence',
	texts: {
		en: { title: bring.title, note: bring.two },
		'zh-CN': { title: translatedBring.title, note: translatedBring.two },
	},
	keys: ['curl', 'evidence', 'debug'],
};

export function searchEntries(): readonly SearchEntry[] {
	return [
		PAGE,
		...CAUSE_IDS.map((id): SearchEntry => ({
			kind: 'cause',
			address: `/doctor/${id}`,
			texts: {
				en: { title: causes[id].title, note: causes[id].what },
				'zh-CN': { title: translated[id].title, note: translated[id].what },
			},
			keys: [id, '1006'],
		})),
	];
}
