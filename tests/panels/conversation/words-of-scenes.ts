// The words of all scenes in one language, which the page loads group by group.
import type { ScenesWords } from '../../../src/panels/conversation/scenes/scene-words.ts';
import type { ConversationWords } from '../../../src/panels/conversation/strings/en.ts';

export async function wordsOfScenes({ sceneWords }: ConversationWords): Promise<ScenesWords> {
	const groups = await Promise.all(Object.values(sceneWords).map((load) => load()));
	return Object.assign({}, ...groups) as ScenesWords;
}
