// The states of a step that its texts are about: where it begins, where it ends, and what each typical
// mistake leads to. The texts take their facts from there.
import { answerFacts, writtenAnswer } from '../../../lessons/endpoint-judge.ts';
import type { OpenedState, OpenState } from '../../../lessons/file/opened-state.ts';
import type { Facts, Step } from '../../../lessons/lesson.ts';
import { openState } from '../open-state.ts';
import { slicePauses } from '../tasks/slice-pauses.ts';

export interface StepStates {
	readonly step: Step;
	readonly before: OpenedState;
	/** Holds the state after the right answer. */
	readonly after: OpenedState;
	/** Holds the facts after each typical mistake, by its id. */
	readonly mistakes: Readonly<Record<string, Facts>>;
}

export async function openStepStates(
	step: Step,
	open: OpenState = (state) => openState(state),
): Promise<StepStates> {
	const before = await open(step.open);
	switch (step.kind) {
		case 'predict':
			return { step, before, after: await open(step.then), mistakes: {} };
		case 'do': {
			const mistakes = await Promise.all(
				step.mistakes.map(async ({ id, example }) => [id, (await open(example)).facts] as const),
			);
			const after = await open(step.solution);
			return { step, before, after, mistakes: Object.fromEntries(mistakes) };
		}
		case 'endpoint': {
			const factsOf = (text: string) =>
				answerFacts(step.role, writtenAnswer(text) ?? { type: 'wait' });
			const mistakes = step.mistakes.map(({ id, example }) => [id, factsOf(example)] as const);
			const after = { ...before, facts: factsOf(step.solution) };
			return { step, before, after, mistakes: Object.fromEntries(mistakes) };
		}
		case 'script': {
			// The parser of programs loads only with such a step.
			const { judgeWithPauses, serverFacts } =
				await import('../../../lessons/script/judge-server.ts');
			const pause = slicePauses();
			const factsOf = async (program: string) =>
				serverFacts(await judgeWithPauses(step, program, pause));
			const mistakes: [string, Facts][] = [];
			for (const { id, example } of step.mistakes) mistakes.push([id, await factsOf(example)]);
			return {
				step,
				before: { ...before, facts: await factsOf(step.program) },
				after: { ...before, facts: await factsOf(step.solution) },
				mistakes: Object.fromEntries(mistakes),
			};
		}
		default:
			return { step, before, after: before, mistakes: {} };
	}
}
