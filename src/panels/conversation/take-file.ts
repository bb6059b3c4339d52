// Reads a file dropped on the Conversation lab: a scenario as JSON, in the form in which the Build part saves
// one.
import type { FileContent, FileTaken } from '../descriptor.ts';
import { LONGEST_TEXT, readScenarioText } from './build/scenario-text.ts';
import type { ConversationLab } from './conversation-lab.svelte.ts';

export function takeConversationFile(
	lab: ConversationLab,
	{ text }: FileContent,
): FileTaken | null {
	if (text === null) return null;
	if (text.length > LONGEST_TEXT) return { type: 'too-large', most: LONGEST_TEXT };
	const { scenario, problems } = readScenarioText(text);
	for (const { what } of problems) {
		if (what.type !== 'shape' || what.problem.kind !== 'range') continue;
		const { path, found, expected } = what.problem;
		return { type: 'out-of-range', value: { path, found, expected } };
	}
	if (!scenario) return null;
	lab.begin(scenario);
	return { type: 'taken' };
}
