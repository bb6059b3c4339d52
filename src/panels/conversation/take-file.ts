// Reads a file dropped on the Conversation lab: a scenario as JSON, in the form in which the Build part saves
// one. A fault in it is reported with its place, and so is one in an address.
import type { FileContent, FileTaken, TextFault } from '../descriptor.ts';
import { scenarioProblemText } from './build/scenario-problem-text.ts';
import { LONGEST_TEXT, readScenarioText, type ScenarioTextReading } from './build/scenario-text.ts';
import type { ConversationLab } from './conversation-lab.svelte.ts';
import type { ConversationWords } from './strings/en.ts';

/** Is what becomes of a file that is longer than any scenario. */
export const TOO_LARGE: FileTaken = { type: 'too-large', most: LONGEST_TEXT };

export function takeConversationFile(
	lab: ConversationLab,
	{ text }: FileContent,
	{ buildWords }: Pick<ConversationWords, 'buildWords'>,
): FileTaken | null {
	if (text === null) return null;
	if (text.length > LONGEST_TEXT) return TOO_LARGE;
	const reading = readScenarioText(text);
	if (reading.scenario) {
		lab.begin(reading.scenario);
		return { type: 'taken' };
	}
	const fault = isMeantAsScenario(text, reading) ? scenarioFault(text, { buildWords }) : null;
	return fault && { type: 'faulty', ...fault };
}

/** Returns the first fault of a scenario as JSON, from a file or an address, or null if it has none. */
export function scenarioFault(
	text: string,
	{ buildWords }: Pick<ConversationWords, 'buildWords'>,
): TextFault | null {
	const [problem] = readScenarioText(text).problems;
	if (!problem) return null;
	const { line, column } = problem;
	return { line, column, what: scenarioProblemText(problem, buildWords) };
}

/**
 * Returns whether a text with faults was meant as a scenario: it is an object, or the beginning of one, and no HAR file,
 * which the Doctor reads.
 */
function isMeantAsScenario(text: string, { root }: ScenarioTextReading): boolean {
	const isObject = root === null ? text.trimStart().startsWith('{') : root.members !== null;
	return isObject && !/^\s*\{\s*"log"\s*:/.test(text);
}
