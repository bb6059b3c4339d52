// Lists what the search over the whole site finds of Handshake: its examples, and the status codes and header fields of
// the opening handshake.
import { ownValue } from '../../engine/own-value.ts';
import type { SearchEntry } from '../descriptor.ts';
import {
	HEADER_FIELDS,
	STATUS_CODES,
	type HeaderFieldName,
	type StatusCode,
} from './search-references.ts';
import { en } from './strings/en.ts';
import { zhCN } from './strings/zh-CN.ts';
import * as notes from './strings/en/search.ts';
import * as translatedNotes from './strings/zh-CN/search.ts';

export function searchEntries(): readonly SearchEntry[] {
	const chinese: Readonly<Record<string, string>> = zhCN.examples;
	const examples = Object.entries(en.examples).map(([id, title]): SearchEntry => {
		const note = ownValue(en.exampleHints, id) ?? '';
		const translated = ownValue(zhCN.exampleHints, id) ?? '';
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
