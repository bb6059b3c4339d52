// The state of the step in front: the facts of the document, whether the goal holds, what the lab hides meanwhile,
// and the texts with the facts in them. The lab knows nothing of it: the Guide reads the lab’s document and opens
// states in the lab.
import { holds } from '../../../lessons/conditions.ts';
import { NO_FACTS, type FactsOf } from '../../../lessons/facts/facts-of.ts';
import { choicesOf, fillIn, memberOf } from '../../../lessons/fill-in.ts';
import { itemsOf, type Facts, type Item, type Step } from '../../../lessons/lesson.ts';
import { orderBySeed } from '../../../lessons/pick-by-seed.ts';
import type { StepProgress } from '../../../lessons/progress.ts';
import type { Lab } from '../../../lab/lab.ts';
import type { LearnWords } from '../../../strings/en/learn.ts';
import type { LessonWords, LessonStepWords } from '../../../strings/lesson-words.ts';
import type { Learner } from '../learner.svelte.ts';
import { isPractice, parametersOf, type LabParts, type LessonStep } from '../lesson-step.ts';

export interface GuideParts {
	readonly at: LessonStep;
	readonly lab: Lab;
	readonly learner: Learner;
	readonly factsOf: FactsOf;
	/** Holds the facts of the state in which the step begins. It is null if the first texts of the step name none. */
	readonly startFacts: Facts | null;
	/** Holds the facts of the state in which a locked prediction has happened. It is null for other steps. */
	readonly thenFacts: Facts | null;
	readonly words: LearnWords;
	readonly lessonWords: LessonWords;
}

/** Returns the ids of the choices of a step; null if it has none. */
function choiceIdsOf(step: Step): readonly string[] | null {
	if (step.kind === 'explain') return step.choices;
	return step.kind === 'predict' && step.answer.type === 'choice' ? step.answer.choices : null;
}

const NO_WORDS: LessonStepWords = { title: '', text: [] };

export class StepState {
	protected readonly parts: () => GuideParts;

	constructor(parts: () => GuideParts) {
		this.parts = parts;
	}

	get step(): Step {
		return this.parts().at.step;
	}
	get words(): LessonStepWords {
		const { lessonWords, at } = this.parts();
		return memberOf(lessonWords.steps, at.step.id) ?? NO_WORDS;
	}
	protected readonly facts = $derived.by((): Facts => {
		const { lab, factsOf } = this.parts();
		return factsOf(lab.history.document, lab) ?? NO_FACTS;
	});
	get progress(): StepProgress {
		const { learner, at } = this.parts();
		return learner.step(at.lesson.id, at.step.id);
	}
	/** Says whether the goal of the step holds now. */
	readonly reached = $derived.by(() => {
		const { step } = this;
		return step.kind === 'do' && holds(step.goal, this.facts);
	});

	/** Returns the answer as it is in the Guide, locked or checked or not. Null: there is none that fits the step. */
	get given(): string | null {
		const { answer, draft } = this.progress;
		const given = draft ?? answer;
		const choices = choiceIdsOf(this.step);
		return given !== null && choices?.includes(given) === false ? null : given;
	}

	/** Returns whether the step still asks for something. */
	get isOpen(): boolean {
		return this.step.kind !== 'look' && !this.progress.done;
	}

	/**
	 * Returns whether the lab must not show an outcome yet, because an answer is asked for that the lab would give.
	 * An explanation may be chosen again. The whole lab may then prove what the reply says; a part of it would show the right
	 * choice.
	 */
	get veils(): boolean {
		const { done, answer } = this.progress;
		const isPart = this.step.shows !== undefined;
		if (this.step.kind === 'explain') return !done && (isPart || answer === null);
		return ['predict', 'endpoint'].includes(this.step.kind) && !done;
	}

	/** Returns whether the lab hides what comes later: an outcome, or all that the state of an open step leaves out. */
	get hidesLater(): boolean {
		const { parameters } = this.parts().at;
		return this.veils || (this.isOpen && parameters.get('later') === 'hidden');
	}

	/** Returns whether the lab shows the state before a prediction, and another one after it. */
	get isBefore(): boolean {
		const { step } = this;
		return step.kind === 'predict' && step.then !== step.open && this.veils;
	}

	/**
	 * Returns what the lab hides: outcomes and repairs while the step veils them, repairs and what-ifs while a task
	 * or questions are open.
	 */
	get hidden(): LabParts | null {
		if (this.veils) return 'outcomes';
		const isTask = ['do', 'check', 'assemble', 'script'].includes(this.step.kind);
		return isTask && !this.progress.done ? 'repairs' : null;
	}

	/** Returns whether the lab must not mask or unmask yet. */
	get byHand(): boolean {
		return this.step.byHand === true && !this.progress.done;
	}

	/** Puts the facts of the document in front into a text. */
	fill(text: string): string {
		return this.fillIn(text, this.facts);
	}

	/**
	 * Puts facts into a text that asks for an answer. It speaks of the state in which the step began, also after
	 * the learner has changed the document.
	 */
	fillAsked(text: string): string {
		return this.fillIn(text, this.parts().startFacts ?? this.facts);
	}

	/** Puts facts into a task. A goal is about the document as it is now, so its task has these values. */
	fillTask(text: string): string {
		return this.step.kind === 'do' ? this.fill(text) : this.fillAsked(text);
	}

	protected fillIn(text: string, facts: Facts): string {
		return fillIn(text, facts, this.parts().words.number);
	}

	/** Returns the texts of choices, in an order that the learner's seed draws. */
	choices(ids: readonly string[]): readonly (readonly [id: string, text: string])[] {
		const { learner, at } = this.parts();
		const drawn = orderBySeed(ids, learner.progress.seed + at.index);
		return choicesOf(drawn, this.words.choices).map(([id, text]) => [id, this.fillAsked(text)]);
	}

	/** Notes that the step is in front; a step without a task is done with that. */
	begin(): void {
		this.note(this.step.kind === 'look' ? { done: true } : {});
	}

	/** Notes a reached goal. */
	noteReached(): void {
		if (this.reached && !this.progress.done) this.note({ done: true });
	}

	/** Returns the questions of the lesson whose answer this step teaches. */
	get #questions(): readonly Item[] {
		const { lesson, step } = this.parts().at;
		return itemsOf(lesson).filter((item) => item.step === step.id);
	}
	/** Returns whether questions about this step can be repeated. A lesson from a file has no later lesson. */
	get repeats(): boolean {
		return this.parts().at.lesson.number !== null && this.#questions.length > 0;
	}

	/** Marks the questions about this step for repetition in later lessons. */
	protected repeatLater(): void {
		const { learner, at } = this.parts();
		const { number } = at.lesson;
		if (number === null) return;
		for (const { id } of this.#questions) learner.missed(at.lesson.id, number, id);
	}

	protected async openState(state: string): Promise<void> {
		await this.parts().lab.open(parametersOf(state));
	}

	/** @param parts the parts of the step; after the lab has opened a state, another step may be in front */
	protected note(change: Partial<StepProgress>, { learner, at } = this.parts()): void {
		learner.note(at.lesson.id, at.step.id, change, isPractice(at));
	}
}
