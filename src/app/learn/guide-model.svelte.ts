// The model of the Guide for one step: the facts of the document in front, whether the goal holds, what the
// learner has answered, and the feedback. The lab knows nothing of it: the Guide reads the lab’s document and
// opens states in the lab.
import { holds, isNear, mistakeIn } from '../../lessons/conditions.ts';
import { NO_FACTS, type FactsOf } from '../../lessons/facts/facts-of.ts';
import { fillIn, memberOf } from '../../lessons/fill-in.ts';
import type { Facts, PredictStep, Step } from '../../lessons/lesson.ts';
import type { StepProgress } from '../../lessons/progress.ts';
import type { Lab } from '../../lab/lab.ts';
import type { LearnWords } from '../../strings/en/learn.ts';
import type { LessonWords, LessonStepWords } from '../../strings/lesson-words.ts';
import type { Learner } from './learner.svelte.ts';
import { parametersOf, type LessonStep } from './lesson-step.ts';

/** What the Guide says about an answer. */
export interface Feedback {
	readonly good: boolean;
	readonly title: string;
	readonly text: string;
}

export interface GuideParts {
	readonly at: LessonStep;
	readonly lab: Lab;
	readonly learner: Learner;
	readonly factsOf: FactsOf;
	readonly words: LearnWords;
	readonly lessonWords: LessonWords;
}

const NO_WORDS: LessonStepWords = { title: '', text: [] };

export class GuideModel {
	readonly #parts: () => GuideParts;
	#feedback: Feedback | null = $state.raw(null);
	/** The document to which the feedback belongs. A changed document has none. */
	#about: object | null = $state.raw(null);

	constructor(parts: () => GuideParts) {
		this.#parts = parts;
	}

	get step(): Step {
		return this.#parts().at.step;
	}
	get words(): LessonStepWords {
		const { lessonWords, at } = this.#parts();
		return memberOf(lessonWords.steps, at.step.id) ?? NO_WORDS;
	}
	readonly #facts = $derived.by((): Facts => {
		const { lab, factsOf } = this.#parts();
		return factsOf(lab.history.document) ?? NO_FACTS;
	});
	get facts(): Facts {
		return this.#facts;
	}
	get progress(): StepProgress {
		const { learner, at } = this.#parts();
		return learner.step(at.lesson.id, at.step.id);
	}
	/** Whether the goal of a step holds now. */
	readonly #reached = $derived.by(() => {
		const { step } = this;
		return step.kind === 'do' && holds(step.goal, this.#facts);
	});
	get reached(): boolean {
		return this.#reached;
	}

	/** Whether the lab must not show an outcome yet: an answer is asked for that the lab would give. */
	get veils(): boolean {
		const { kind } = this.step;
		return (kind === 'predict' || kind === 'endpoint') && !this.progress.done;
	}

	/** The feedback in front: that of the last answer, or that the goal is reached. */
	get feedback(): Feedback | null {
		const { words } = this.#parts();
		if (this.#reached) {
			return { good: true, title: words.reached, text: this.fill(this.words.done ?? '') };
		}
		if (this.step.kind === 'do') {
			return this.#about === this.#parts().lab.history.document ? this.#feedback : null;
		}
		return this.#feedback;
	}

	/** Puts the facts of the document in front into a text. */
	fill(text: string): string {
		return fillIn(text, this.#facts);
	}

	/** Notes that the step is in front; a step without a task is done with that. */
	begin(): void {
		this.#note(this.step.kind === 'look' ? { done: true } : {});
	}

	/** Notes a reached goal. */
	noteReached(): void {
		if (this.#reached && !this.progress.done) this.#note({ done: true });
	}

	/** Says what is missing in the document. */
	checkDocument(): void {
		const { step } = this;
		if (step.kind !== 'do' || this.#reached) return;
		this.#sayMistake(mistakeIn(step.mistakes, this.#facts)?.id ?? null, this.#facts);
	}

	/** Locks a prediction and lets it happen in the lab. */
	async lock(step: PredictStep, answer: string): Promise<void> {
		const { words } = this.#parts();
		await this.#open(step.then);
		const right = this.isPredicted(step, answer);
		this.#note({ done: true, answer });
		const reply = memberOf(this.words.replies, answer) ?? '';
		this.#say({
			good: right,
			title: right ? words.predictedRight : words.predictedWrong,
			text: this.fill([reply, this.words.done ?? ''].join('\n').trim()),
		});
	}

	/** Whether a prediction came true, by what the lab shows now. */
	isPredicted({ answer: asked }: PredictStep, answer: string): boolean {
		if (asked.type === 'choice') return answer === asked.right;
		const actual = this.#facts(asked.fact);
		return typeof actual === 'number' && isNear(Number(answer), actual, asked.within);
	}

	/** Judges an answer that is an id of a choice. */
	choose(right: string, answer: string): void {
		const { words } = this.#parts();
		const good = answer === right;
		this.#note({ done: good || this.progress.done, answer });
		this.#say({
			good,
			title: good ? words.right : words.notRight,
			text: this.fill(memberOf(this.words.replies, answer) ?? ''),
		});
	}

	/** Reports a judged answer of a step that judges by itself. */
	judged(good: boolean, mistake: string | null, facts: Facts, answer: string): void {
		const { words } = this.#parts();
		this.#note({ done: good || this.progress.done, answer });
		if (!good) this.#sayMistake(mistake, facts);
		else this.#say({ good, title: words.right, text: fillIn(this.words.done ?? '', facts) });
	}

	/** Says whether one question of an exit check was answered rightly, and why. */
	sayItem(good: boolean, because: string): void {
		const { words } = this.#parts();
		this.#say({ good, title: good ? words.right : words.notRight, text: because });
	}

	/** Ends an exit check. Missed questions are noted already. */
	judgedCheck(right: number, of: number): void {
		const { words } = this.#parts();
		const repeat = right < of ? words.exit.repeat(of - right) : '';
		this.#note({ done: true, answer: `${right}/${of}` });
		this.#say({ good: right === of, title: words.exit.result(right, of), text: repeat });
	}

	/** Says nothing any more, before the next question. */
	quiet(): void {
		this.#feedback = null;
	}

	/** Says something about an answer that cannot be judged yet. */
	say(text: string): void {
		this.#say({ good: false, title: this.#parts().words.notYet, text });
	}

	/** Opens the next hint. The last one opens a solution in the lab. */
	async hint(): Promise<void> {
		const { hints } = this.progress;
		if (hints >= 3) return;
		this.#note({ hints: hints + 1 });
		const { step } = this;
		if (hints === 2 && step.kind === 'do') await this.#open(step.solution);
	}

	/** Begins the step again: its first state, no answer, no hints. */
	async again(): Promise<void> {
		this.#feedback = null;
		await this.#open(this.step.open);
		this.#note({ done: false, answer: null, hints: 0 });
	}

	async #open(state: string): Promise<void> {
		await this.#parts().lab.open(parametersOf(state));
	}

	#note(change: Partial<StepProgress>): void {
		const { learner, at } = this.#parts();
		learner.note(at.lesson.id, at.step.id, change);
	}

	#sayMistake(mistake: string | null, facts: Facts): void {
		const { mistakes, otherwise = '' } = this.words;
		const text = mistake === null ? otherwise : (memberOf(mistakes, mistake) ?? otherwise);
		this.#say({ good: false, title: this.#parts().words.notYet, text: fillIn(text, facts) });
	}

	#say(feedback: Feedback): void {
		this.#feedback = feedback;
		this.#about = this.#parts().lab.history.document;
	}
}
