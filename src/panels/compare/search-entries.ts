// Lists what the search over the whole site finds of Compare: its prepared settings.
import type { SearchEntry } from '../descriptor.ts';
import { COMPARE_FIELDS, START, type CompareDocument } from './compare-document.ts';
import { COMPARE_FORM } from './compare-form.ts';
import { SITUATIONS } from './stories/situations.ts';
import { en } from './strings/en.ts';
import { zhCN } from './strings/zh-CN.ts';

export function searchEntries(): readonly SearchEntry[] {
	return SITUATIONS.map(({ id, fields }) => {
		const words = en.situations.situations[id];
		const translated = zhCN.situations.situations[id];
		const document: CompareDocument = { ...START, ...fields };
		const parameters = COMPARE_FORM.toAddress(document) ?? {};
		const query = COMPARE_FIELDS.filter((field) => field in parameters).map(
			(field) => `${field}=${encodeURIComponent(document[field])}`,
		);
		return {
			kind: 'example',
			address: `/compare?${query.join('&')}`,
			texts: {
				en: { title: words.name, note: words.note },
				'zh-CN': { title: translated.name, note: translated.note },
			},
			keys: [id],
		};
	});
}
