// Lists what the search over the whole site finds of Handshake: its examples, and the status codes and header fields of
// the opening handshake.
import { ownValue } from '../../engine/index.ts';
import type { SearchEntry } from '../descriptor.ts';
import {
	HEADER_FIELDS,
	STATUS_CODES,
	type HeaderFieldName,
	type StatusCode,
} from './search-references.ts';

export async function handshakeEntries(): Promise<readonly SearchEntry[]> {
	const [{ en }, { zhCN }, hints, translatedHints, notes, translatedNotes] = await Promise.all([
		import('./strings/en.ts'),
		import('./strings/zh-CN.ts'),
		import('./strings/en/examples.ts'),
		import('./strings/zh-CN/examples.ts'),
		import('./strings/en/search.ts'),
		import('./strings/zh-CN/search.ts'),
	]);
	const chinese: Readonly<Record<string, string>> = zhCN.examples;
	const examples = Object.entries(en.examples).map(([id, title]): SearchEntry => {
		const note = ownValue(hints.en, id) ?? ownValue(en.firstHints, id) ?? '';
		const translated = ownValue(translatedHints.zhCN, id) ?? ownValue(zhCN.firstHints, id) ?? '';
		return {
			kind: 'example',
			address: `/handshake?example=${id}`,
			texts: {
				en: { title, note },
				'zh-CN': { title: ownValue(chinese, id) ?? title, note: translated },
			},
			keys: [id],
		};
	});
	const statusCodes = (Object.keys(STATUS_CODES) as unknown[] as StatusCode[]).map(
		(code): SearchEntry => {
			const { name, address } = STATUS_CODES[code];
			const title = `${String(code)} ${name}`;
			return {
				kind: 'status-code',
				address,
				texts: {
					en: { title, note: notes.STATUS_NOTES[code] },
					'zh-CN': { title, note: translatedNotes.STATUS_NOTES[code] },
				},
				keys: [String(code)],
			};
		},
	);
	const headerFields = (Object.keys(HEADER_FIELDS) as HeaderFieldName[]).map(
		(title): SearchEntry => ({
			kind: 'header-field',
			address: HEADER_FIELDS[title],
			texts: {
				en: { title, note: notes.FIELD_NOTES[title] },
				'zh-CN': { title, note: translatedNotes.FIELD_NOTES[title] },
			},
			keys: [title],
		}),
	);
	return [...statusCodes, ...headerFields, ...examples];
}
