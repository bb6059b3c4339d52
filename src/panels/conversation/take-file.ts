// Reads a file dropped on the Conversation lab: a scenario as JSON, in the form in which the Build part saves
// one. A fault in it is reported with its place.
import { DEFAULT_SCENARIO } from '../../engine/index.ts';
import type { FileContent, FileTaken } from '../descriptor.ts';
import { scenarioProblemText } from './build/scenario-problem-text.ts';
import { LONGEST_TEXT, readScenarioText, type ScenarioTextReading } from './build/scenario-text.ts';
import type { ConversationLab } from './conversation-lab.svelte.ts';
import { build as english } from './strings/en/build.ts';
import { build as chinese } from './strings/zh-CN/build.ts';

/** Is what becomes of a file that is longer than any scenario. */
export const TOO_LARGE: FileTaken = { type: 'too-large', most: LONGEST_TEXT };

export function takeConversationFile(
	lab: ConversationLab,
	{ text }: FileContent,
): FileTaken | null {
	if (text === null) return null;
	if (text.length > LONGEST_TEXT) return TOO_LARGE;
	const reading = readScenarioText(text);
	if (reading.scenario) {
		lab.begin(reading.scenario);
		return { type: 'taken' };
	}
	const [problem] = reading.problems;
	if (!problem || !isMeantAsScenario(text, reading)) return null;
	const { line, column } = problem;
	const what = {
		en: scenarioProblemText(problem, english),
		'zh-CN': scenarioProblemText(problem, chinese),
	};
	return { type: 'faulty', line, column, what };
}

/** Returns whether a text with faults has a member of a scenario. Other JSON is not for this lab. */
function isMeantAsScenario(text: string, { root }: ScenarioTextReading): boolean {
	const names = Object.keys(DEFAULT_SCENARIO);
	if (root !== null) return root.members?.some(({ name }) => names.includes(name)) ?? false;
	const isObject = text.trimStart().startsWith('{');
	return isObject && names.some((name) => text.includes(`"${name}":`));
}
