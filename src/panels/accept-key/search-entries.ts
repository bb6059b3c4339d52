// Lists what the search over the whole site finds of Accept key: its examples.
import type { SearchEntry } from '../descriptor.ts';
import { EXAMPLES } from './examples.ts';
import { en } from './strings/en.ts';
import { zhCN } from './strings/zh-CN.ts';

export function searchEntries(): readonly SearchEntry[] {
	return EXAMPLES.map(({ id, key, accept }) => {
		const [words, translated] = [en.pairs[id], zhCN.pairs[id]];
		const pair = { key, ...(accept === '' ? {} : { accept }) };
		const query = Object.entries(pair).map(
			([name, value]) => `${name}=${encodeURIComponent(value)}`,
		);
		return {
			kind: 'example',
			address: `/accept-key?${query.join('&')}`,
			texts: {
				en: { title: words.label, note: words.hint },
				'zh-CN': { title: translated.label, note: translated.hint },
			},
			keys: [id, key, accept].filter((text) => text !== ''),
		};
	});
}
