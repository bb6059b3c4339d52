// Describes the result of Act now in one sentence for a screen reader.
import { LIMITS } from '../../../engine/limits.ts';
import type { ConnectionEnding, ShapeProblem } from '../../../engine/simulation/index.ts';
import type { ConversationLab } from '../conversation-lab.svelte.ts';
import { isEntries } from '../form/form-values.ts';
import type { ActWords } from '../strings/en/act.ts';

export function actResultText(
	{
		timeline,
		outcome,
		branch,
		shownUntil,
	}: Pick<ConversationLab, 'timeline' | 'outcome' | 'branch' | 'shownUntil'>,
	who: string,
	what: string,
	words: ActWords,
): string {
	const index = branch.scenario.script.length - 1;
	const done = timeline.entries.find(
		({ occurrence }) => occurrence.type === 'did' && occurrence.index === index,
	);
	if (done?.occurrence.type === 'did' && done.occurrence.idle) return words.idle;
	const { client, server } = outcome.endings;
	if (shownUntil !== Infinity) return words.added(`${who}, ${what}`);
	return words.newBranch(
		`${who}, ${what}`,
		words.outcome(endingText(client, words), endingText(server, words)),
	);
}

/**
 * Returns why the action was refused. The longer conversation would exceed a limit and could not be restored
 * at the next visit.
 */
export function refusedText(problem: ShapeProblem, { refused }: ActWords): string {
	if (problem.path === 'script') return refused.actions(LIMITS.scriptedActions);
	if (isEntries(problem)) return refused.events(LIMITS.timelineEntries);
	return refused.bytes(LIMITS.scriptedBytes);
}

function endingText(ending: ConnectionEnding | null, words: ActWords): string {
	return ending === null ? words.noEnding : words.ending(ending.code, ending.clean);
}
