// The Guide's model for a step that a test writes, with a Frame lab that is not shown.
import { GuideModel } from '../../src/app/learn/guide/guide-model.svelte.ts';
import { Learner } from '../../src/app/learn/learner.svelte.ts';
import { openState } from '../../src/app/learn/open-state.ts';
import { parametersOf } from '../../src/app/learn/lesson-step.ts';
import type { PanelDescriptor } from '../../src/panels/descriptor.ts';
import { FrameLab } from '../../src/panels/frame/frame-lab.svelte.ts';
import { FACTS_OF } from '../../src/lessons/facts/facts-of.ts';
import type { Step } from '../../src/lessons/lesson.ts';
import { learn } from '../../src/strings/en/learn.ts';
import type { LessonStepWords } from '../../src/strings/lesson-words.ts';

/** Opens the step in a new lab. `others` are the further steps of its lesson, and `then` is the state of a locked prediction. */
export async function guideOf(
	step: Step,
	words: Partial<LessonStepWords>,
	others: readonly Step[] = [],
	then: string | null = null,
) {
	const lab = new FrameLab();
	const learner = new Learner();
	const factsOf = FACTS_OF.frame;
	const parameters = parametersOf(step.open);
	await lab.open(parameters);
	let at = {
		lesson: { id: 'test', number: 1, minutes: 1, tiles: [], steps: [step, ...others] },
		step,
		index: 0,
		panel: { id: 'frame' } as PanelDescriptor,
		parameters,
	};
	const lessonWords = {
		title: '',
		can: '',
		steps: { [step.id]: { title: '', text: [], ...words } },
	};
	const startFacts = factsOf(lab.document);
	const thenFacts = then === null ? null : (await openState(then)).facts;
	const model = new GuideModel(() => ({
		at,
		lab,
		learner,
		factsOf,
		startFacts,
		thenFacts,
		words: learn,
		lessonWords,
	}));
	/** Puts another step in front, as a link does while a lab is still opening a state. */
	const goTo = (other: Step) => {
		at = { ...at, step: other };
	};
	return { model, lab, learner, goTo };
}
