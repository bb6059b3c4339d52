import { textBeginning } from '../../../engine/bytes/index.ts';
import {
	actionDetail,
	type ActionDetail,
	type Scripted,
} from '../../../engine/simulation/index.ts';
import type { BuildWords } from '../strings/en/build.ts';

const LONGEST = 28;

/** Describes an action of the script in one line. */
export function scriptRowText({ who, when, do: action }: Scripted, words: BuildWords): string {
	const time = 'at' in when ? words.rowAt(when.at) : words.rowOn(when.on, when.nth, when.after);
	const what = words.rowDetail(
		words.whatNames[action.type],
		detailText(actionDetail(action), words),
	);
	return words.row(words.whoNames[who], time, what);
}

function detailText(detail: ActionDetail | null, { quoted }: BuildWords): string {
	switch (detail?.type) {
		case 'text':
			return quoted(textBeginning(detail.text, LONGEST));
		case 'payload':
			return detail.text === '' ? '' : quoted(textBeginning(detail.text, LONGEST));
		case 'bytes':
		case 'replacement':
			return textBeginning(detail.hex, LONGEST);
		case 'many':
			return `${String(detail.times)} × ${String(detail.bytes)}`;
		case 'close':
			return [
				detail.code,
				detail.reason === undefined ? undefined : quoted(textBeginning(detail.reason, LONGEST)),
			]
				.filter((part) => part !== undefined)
				.join(' ');
		case 'received':
		case undefined:
			return '';
	}
}
