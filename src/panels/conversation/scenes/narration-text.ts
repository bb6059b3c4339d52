// Chooses the narration at the play head: the scene’s own words if it has some, or else a general sentence.
import type { Locale } from '../../../strings/locale.ts';
import type { ConversationLab } from '../conversation-lab.svelte.ts';
import { sharedMs } from '../branches/branch.ts';
import type { MenuWords } from '../strings/en/menu.ts';

export interface NarrationText {
	/** Holds the time that the text is about, in milliseconds, or null for a text about more than one time. */
	readonly when: number | null;
	readonly text: string;
	/** Is true if the conversation is not a scene. One sentence then describes all of it. */
	readonly own: boolean;
}

/** Returns the narration for the lab’s play head. */
export function narrationText(
	lab: Pick<ConversationLab, 'shownScene' | 'scene' | 'document' | 'playHead' | 'shownUntil'>,
	words: MenuWords,
	locale: Locale,
): NarrationText {
	const { document, scene } = lab;
	const { narration } = lab.shownScene;
	if (scene === null || document.branches[0]!.scenario !== scene.scenario) {
		return { when: null, text: words.ownNow, own: true };
	}
	if (narration?.type === 'what-if') {
		if (lab.shownUntil !== Infinity) return narrated(words.branchLater);
		const asked = scene.whatIfs.find(({ id }) => id === narration.id);
		return narrated(asked?.because[locale] ?? words.ownBranch);
	}
	if (narration !== null) {
		const told = scene.narration[narration.index]!;
		return narrated(told[locale], told.at);
	}
	const another = lab.playHead.at > sharedMs(document.branches, document.current);
	if (another) return narrated(words.ownBranch);
	// What to watch may tell the end, so a question that is still open leaves it out.
	return narrated(lab.playHead.held ? words.notYet : scene.watch[locale]);
}

function narrated(text: string, when: number | null = null): NarrationText {
	return { when, text, own: false };
}
