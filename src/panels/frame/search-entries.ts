// Lists what the search over the whole site finds of Frame: its examples, and the close codes.
import { CLOSE_CODES, type CloseCode } from '../../engine/frame/index.ts';
import type { SearchEntry } from '../descriptor.ts';
import type { FrameExampleId } from './examples/examples.ts';
import { en } from './strings/en.ts';
import { zhCN } from './strings/zh-CN.ts';

/** Holds the places of the codes that a server must not choose for a Close frame. It may only echo 1010. */
const ELSEWHERE: Readonly<Record<number, string>> = {
	1004: '/rules/close-code-reserved-1004',
	1005: '/conversation?scenario=no-code',
	1006: '/rules/api-1006-only',
	1010: '/rules/close-code-1010-client',
	1015: '/rules/close-code-reserved-local',
};

/** Lists the codes with a name or a range of their own. The numbers around them mean nothing. */
const SHOWN_CODES = CLOSE_CODES.filter(
	({ first }) => first >= 1000 && first < 5000 && first !== 1016,
);

export function searchEntries(): readonly SearchEntry[] {
	const words = en.exampleWords;
	const translated = zhCN.exampleWords;
	const examples = (Object.keys(words) as FrameExampleId[]).map((id): SearchEntry => ({
		kind: 'example',
		address: `/frame?example=${id}`,
		texts: { en: words[id], 'zh-CN': translated[id] },
		keys: [id],
	}));
	const codes = SHOWN_CODES.map((code): SearchEntry => {
		const { first, last, name } = code;
		const number = first === last ? String(first) : `${String(first)}–${String(last)}`;
		const title = `${number} ${name}`.trim();
		return {
			kind: 'close-code',
			address: ELSEWHERE[first] ?? closeCodeAddress(code),
			texts: {
				en: { title, note: en.closeCode(code) },
				'zh-CN': { title, note: zhCN.closeCode(code) },
			},
			keys: [String(first)],
		};
	});
	return [...codes, ...examples];
}

/** Returns the address of a Close frame from a server with the code; the code is selected. */
function closeCodeAddress({ first }: CloseCode): string {
	return `/frame?hex=8802${first.toString(16).padStart(4, '0')}&from=server&select=16-31`;
}
