// Chooses the narration at the play head: the scene’s own words if it has some, or else a general sentence.
import { ownValue } from '../../../engine/own-value.ts';
import type { ConversationLab } from '../conversation-lab.svelte.ts';
import { sharedMs } from '../branches/branch.ts';
import type { SceneTitle, SceneWords } from './scene-words.ts';
import type { MenuWords } from '../strings/en/menu.ts';

export interface NarrationText {
	/** Holds the time that the text is about, in milliseconds, or null for a text about more than one time. */
	readonly when: number | null;
	readonly text: string;
	/** Is true if the conversation is not a scene. One sentence then describes all of it. */
	readonly own: boolean;
}

/**
 * Returns the narration for the lab’s play head.
 * @param title undefined for the learner’s own conversation
 * @param scene undefined for the learner’s own conversation
 */
export function narrationText(
	lab: Pick<ConversationLab, 'shownScene' | 'scene' | 'document' | 'playHead' | 'shownUntil'>,
	title: SceneTitle | undefined,
	scene: SceneWords | undefined,
	words: MenuWords,
): NarrationText {
	const { document } = lab;
	const { narration } = lab.shownScene;
	const asWritten = lab.scene !== null && document.branches[0]!.scenario === lab.scene.scenario;
	if (!asWritten || title === undefined || scene === undefined) {
		return { when: null, text: words.ownNow, own: true };
	}
	if (narration?.type === 'what-if') {
		if (lab.shownUntil !== Infinity) return narrated(words.branchLater);
		return narrated(ownValue(scene.whatIfs, narration.id)?.because ?? words.ownBranch);
	}
	if (narration !== null) {
		return narrated(scene.narration[narration.index]!, lab.scene.narratedAt[narration.index]);
	}
	const another = lab.playHead.at > sharedMs(document.branches, document.current);
	if (another) return narrated(words.ownBranch);
	// What to watch may tell the end, so a question that is still open leaves it out.
	return narrated(lab.playHead.held ? words.notYet : title.watch);
}

function narrated(text: string, when: number | null = null): NarrationText {
	return { when, text, own: false };
}
