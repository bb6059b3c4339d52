// What is said of the moment at the play head: the scene's own words where it has some, else what to do, what to
// watch, or whose conversation this is.
import { ownValue } from '../../../engine/index.ts';
import type { ConversationLab } from '../conversation-lab.svelte.ts';
import { sharedMs } from '../conversation-document.ts';
import type { SceneWords } from './scene-words.ts';
import type { MenuWords } from '../strings/en/menu.ts';

export interface Told {
	/** Of the moment that is spoken of; null where it is of more than that. */
	readonly when: number | null;
	readonly text: string;
	/** The conversation is nobody’s scene: there is one sentence for all of it. */
	readonly own: boolean;
}

/**
 * @param scene the words of the lab's scene; absent for a conversation of one's own
 * @param watchShown what to watch is read elsewhere on the page
 */
export function narrationText(
	lab: Pick<ConversationLab, 'narration' | 'scene' | 'document' | 'at'>,
	scene: SceneWords | undefined,
	words: MenuWords,
	watchShown: boolean,
): Told {
	const { narration, document } = lab;
	const asWritten = lab.scene !== null && document.branches[0]!.scenario === lab.scene.scenario;
	if (!asWritten || scene === undefined) return { when: null, text: words.ownNow, own: true };
	if (narration?.type === 'what-if') {
		return said(ownValue(scene.whatIfs, narration.id)?.because ?? words.ownFuture);
	}
	if (narration !== null) {
		return said(scene.moments[narration.index]!, lab.scene.moments[narration.index]);
	}
	const another = lab.at > sharedMs(document, document.current);
	if (another) return said(words.ownFuture);
	return said(watchShown ? words.notYet : scene.watch);
}

function said(text: string, when: number | null = null): Told {
	return { when, text, own: false };
}
