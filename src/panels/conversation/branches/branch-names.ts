// Names the branches: by the learner’s name, by the question of the what-if, or by the action that was added.
import { textBeginning } from '../../../engine/bytes/index.ts';
import { actionDetail } from '../../../engine/simulation/index.ts';
import type { ActionDetail, ScriptAction } from '../../../engine/simulation/index.ts';
import type { Locale } from '../../../strings/locale.ts';
import { sceneOf } from '../scenes/scenes.ts';
import type { ConversationDocument } from '../conversation-document.ts';
import type { Branch } from './branch.ts';
import type { ConversationWords } from '../strings/en.ts';
import type { ActionWords } from '../strings/en/actions.ts';

/** `LONGEST` is the greatest number of characters of a question in a name, `SHOWN` that of a sent text. */
const LONGEST = 44;
const SHOWN = 12;

/** Returns one name per branch, in the order of the document. All names differ. */
export function branchNames(
	{ scene, branches }: ConversationDocument,
	words: ConversationWords,
	locale: Locale,
): readonly string[] {
	const names: string[] = [];
	for (const [at, branch] of branches.entries()) {
		const name = branch.name.trim() || nameOf(branch, scene, words, locale);
		// A number tells two branches of the same name apart.
		names.push(names.includes(name) ? `${name} (${String(at + 1)})` : name);
	}
	return names;
}

function nameOf(branch: Branch, scene: string, words: ConversationWords, locale: Locale): string {
	const { branches } = words;
	if (branch.from === null) return scene === '' ? branches.own : branches.written;
	const asked = sceneOf(scene)?.whatIfs.find(({ id }) => id === branch.whatIf);
	if (asked) return textBeginning(asked.ask[locale], LONGEST);
	const last = branch.scenario.script.at(-1);
	if (last === undefined) return branches.own;
	const who = last.who === 'network' ? words.act.network : words[last.who];
	return branches.byAction(who, kindOf(last.do), detailText(actionDetail(last.do)));
}

/** Returns the kind by which a branch is named. A text in fragments has a name of its own. */
function kindOf(action: ScriptAction): keyof ActionWords['kinds'] {
	return action.type === 'text' && action.fragmentBytes !== undefined ? 'fragments' : action.type;
}

/** Returns the close code, the beginning of the sent data, or the beginning of the changed bytes. */
function detailText(detail: ActionDetail | null): string {
	switch (detail?.type) {
		case 'text':
		case 'payload':
			return detail.text === '' ? '' : `“${textBeginning(detail.text, SHOWN)}”`;
		case 'bytes':
			return textBeginning(detail.hex, SHOWN);
		case 'replacement':
			return `→ ${textBeginning(detail.hex, SHOWN)}`;
		case 'close':
			return detail.code === undefined ? '' : String(detail.code);
		case 'many':
		case 'received':
		case undefined:
			return '';
	}
}
