import type { ScriptAction, Scripted } from '../../../engine/index.ts';
import type { BuildWords } from '../strings/en/build.ts';

const LONGEST = 28;

/** Describes an action of the script in one line. */
export function scriptRowText({ who, when, do: action }: Scripted, words: BuildWords): string {
	const time = 'at' in when ? words.rowAt(when.at) : words.rowOn(when.on, when.nth, when.after);
	const what = words.rowDetail(words.whatNames[action.type], detailOf(action, words));
	return words.row(words.whoNames[who], time, what);
}

function detailOf(action: ScriptAction, { quoted }: BuildWords): string {
	switch (action.type) {
		case 'text':
		case 'fragment':
			return quoted(cut(action.text));
		case 'ping':
		case 'pong':
			return action.text === '' ? '' : quoted(cut(action.text));
		case 'binary':
		case 'raw':
		case 'change':
			return cut(action.hex);
		case 'bulk':
			return `${String(action.times)} × ${String(action.bytes)}`;
		case 'close':
			return [action.code, action.reason === undefined ? undefined : quoted(cut(action.reason))]
				.filter((part) => part !== undefined)
				.join(' ');
		case 'echo':
		case 'drop':
		case 'end':
		case 'vanish':
		case 'stall':
		case 'resume':
		case 'lose':
			return '';
	}
}

function cut(text: string): string {
	const characters = Array.from(text);
	return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST).join('')}…`;
}
