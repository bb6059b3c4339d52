// Makes the picture that a worksheet prints of a step: its lab draws it for paper, in the state in which the step
// begins and in the one in which it ends.
import type { Lab } from '../../../lab/lab.ts';
import { parts } from '../../../lab/parts.svelte.ts';
import type { LoadedPanel } from '../../../panels/descriptor.ts';
import type { Step } from '../../../lessons/lesson.ts';
import type { Locale } from '../../../strings/locale.ts';
import { parseAddress } from '../../address/address.ts';
import { findPanel } from '../../panels.ts';

export interface StepPicture {
	readonly Picture: NonNullable<LoadedPanel<Lab, unknown>['paper']>;
	readonly words: unknown;
	readonly locale: Locale;
	readonly before: Lab;
	/** Holds the lab after the right answer. */
	readonly after: Lab;
	/** Says whether the step asks for the outcome. */
	readonly predicts: boolean;
	/** Says whether the learner draws in the picture what happens next. */
	readonly drawsNext: boolean;
}

/**
 * Returns whether the lab would draw nothing, and the learner has nothing to draw, because a conversation is at
 * its beginning.
 */
function hidesAll({ kind, open }: Step): boolean {
	const { parameters } = parseAddress(`#${open}`);
	return kind !== 'predict' && parameters.get('later') === 'hidden' && parameters.get('at') === '0';
}

/** Loads the picture of a step; null if its lab draws none for paper. */
export async function loadStepPicture(step: Step, locale: Locale): Promise<StepPicture | null> {
	const panel = findPanel(parseAddress(`#${step.open}`).route);
	if (!panel || step.kind === 'check' || hidesAll(step)) return null;
	const { createLab, paper: Picture } = await parts.load(panel.load);
	if (!Picture) return null;
	const opened = async (state: string) => {
		const lab = createLab();
		await lab.open(parseAddress(`#${state}`).parameters);
		lab.showPins?.(step.pins ?? []);
		return lab;
	};
	const end = step.kind === 'predict' ? step.then : step.kind === 'do' ? step.solution : step.open;
	const [words, before, after] = await Promise.all([
		panel.words[locale](),
		opened(step.open),
		opened(end),
	]);
	const predicts = step.kind === 'predict';
	const drawsNext = predicts && before.hideLater !== undefined;
	return { Picture, words, locale, before, after, predicts, drawsNext };
}
