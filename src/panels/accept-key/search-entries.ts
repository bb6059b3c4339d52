// Lists what the search over the whole site finds of Accept key: its examples.
import type { SearchEntry } from '../descriptor.ts';
import { EXAMPLES } from './examples.ts';

export async function acceptKeyEntries(): Promise<readonly SearchEntry[]> {
	const [{ en }, { zhCN }] = await Promise.all([
		import('./strings/en.ts'),
		import('./strings/zh-CN.ts'),
	]);
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
