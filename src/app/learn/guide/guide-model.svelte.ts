// The model of the Guide for one step of a lesson. What the learner answers or does in the lab goes in; the
// feedback and the progress of the step come out. The model judges with the pure functions of `lessons/` and
// with facts that the engine computes from the document in front. The lab knows nothing of the Guide, except
// for what it must hide, where the pins are, and whether it masks for the learner (`guided-lab.svelte.ts`).
import { holds, mistakeIn } from '../../../lessons/conditions.ts';
import { NO_FACTS } from '../../../lessons/facts/facts-of.ts';
import { memberOf } from '../../../lessons/fill-in.ts';
import type {
	BeEndpointStep,
	CheckStep,
	ExplainStep,
	Facts,
	Item,
	LessonSource,
	PredictedNumber,
	PredictStep,
} from '../../../lessons/lesson.ts';
import { bestAnswer, checkResult, NEW_STEP } from '../../../lessons/progress.ts';
import { checkFeedback, missedQuestion, type AnsweredCheck } from '../tasks/check-feedback.ts';
import {
	lessonSourceOf,
	type AnswerRemark,
	type Feedback,
	type NamedMistake,
} from '../tasks/feedback.ts';
import { predictedAndActual, predictionFeedback } from '../tasks/prediction.ts';
import { StepState } from './step-state.svelte.ts';

/** Represents the part of the Guide in which an answer is written, put in order or typed. */
export interface AnswerEditor {
	/** Fills in a right answer, for the learner to check. */
	solve(): void;
	/** Puts back what was there at the beginning, if the progress of the step does not hold it. */
	reset?(): void;
}

export class GuideModel extends StepState {
	/** Is undefined until the step in front has an answer. What was said before the learner left it is said again. */
	#feedback: Feedback | null | undefined = $state.raw();
	/** Holds the editor of the answer, while it is drawn. */
	#editor: AnswerEditor | null = null;
	/** Holds the document to which the feedback belongs. A changed document has no feedback. */
	#about: object | null = $state.raw(null);
	/** Holds the document that the last hint has put into the lab. The learner did not reach the goal with it. */
	#solved: object | null = $state.raw(null);
	/** Holds the document with the bytes that the learner has sent. */
	#sent: object | null = $state.raw(null);
	/** Is true while an answer is judged again that was checked before the learner left the step. */
	#saysAgain = false;
	/** Is true while the lab opens the state in which a locked prediction has happened. */
	#locking = $state(false);

	/** Returns whether what the lab shows breaks a rule. */
	breaks(rule: string): boolean {
		return this.facts(`rule.${rule}`) === true || this.facts('failure.rule') === rule;
	}

	/** Returns the feedback in front: that of the last answer, or that the goal is reached. */
	get feedback(): Feedback | null {
		const { words } = this.parts();
		if (this.reached) {
			const isSolved = this.#solved === this.parts().lab.history.document;
			const title = isSolved ? words.solvedForYou : words.reached;
			const { ways = {}, done = '' } = this.words;
			const own = this.step.kind === 'do' && mistakeIn(this.step.ways ?? [], this.facts);
			const way = own && memberOf(ways, own.id);
			return { good: true, title, text: this.fill(way ? `${way}\n${done}` : done) };
		}
		if (this.step.kind === 'do') return (this.#isAboutDocument ? this.#feedback : null) ?? null;
		if (this.#feedback === undefined) return this.#saidBefore();
		// A learner who works on the bytes again has left the wrong choice behind.
		const isLeft = this.step.kind === 'explain' && !this.#feedback?.good && !this.#isAboutDocument;
		return isLeft ? null : this.#feedback;
	}

	get #isAboutDocument(): boolean {
		return this.#about === this.parts().lab.history.document;
	}

	/** Returns what was said of a locked prediction or a checked choice. */
	#saidBefore(): Feedback | null {
		const { step, given } = this;
		if (given === null || !this.#isGiven) return null;
		if (step.kind === 'predict') return { ...this.#onPrediction(step, given), again: true };
		return step.kind === 'explain' ? { ...this.#onChoice(step, given), again: true } : null;
	}

	/** Returns whether the answer in front was locked or checked and has not changed since. */
	get #isGiven(): boolean {
		const { answer, draft, done } = this.progress;
		return answer !== null && draft === null && (done || this.step.kind !== 'predict');
	}

	/** Judges the answer in front again, if it was checked before the learner left the step. */
	async sayAgain(judge: () => void | Promise<void>): Promise<void> {
		if (!this.#isGiven) return;
		this.#saysAgain = true;
		try {
			await judge();
		} finally {
			this.#saysAgain = false;
		}
	}

	/** Says what is missing in the document. */
	checkDocument(): void {
		const { step } = this;
		if (step.kind !== 'do' || this.reached) return;
		// The answer is about the document itself, also while the lab still shows an older one.
		const { lab, factsOf } = this.parts();
		const facts = factsOf(lab.history.document) ?? NO_FACTS;
		if (holds(step.goal, facts)) return;
		this.#sayMistake(mistakeIn(step.mistakes, facts), facts);
	}

	/** Returns whether a prediction cannot be changed any more. */
	get locked(): boolean {
		return this.#locking || this.progress.done;
	}

	/** Locks a prediction and lets it happen in the lab. */
	async lock(step: PredictStep, answer: string): Promise<void> {
		if (this.locked) return;
		this.#locking = true;
		const parts = this.parts();
		try {
			await this.openState(step.then);
		} finally {
			this.#locking = false;
		}
		this.note({ done: true, answer, draft: null }, parts);
		if (this.step === step) this.#say(this.#onPrediction(step, answer));
	}

	#onPrediction(step: PredictStep, answer: string): Feedback {
		const words = { guide: this.parts().words, step: this.words };
		return predictionFeedback(step, answer, this.#thenFacts, words);
	}

	/** Returns the facts of what has happened. They are those of the lab as long as it has just opened this state. */
	get #thenFacts(): Facts {
		return this.parts().thenFacts ?? this.facts;
	}

	/** Returns what was predicted and what happened, as texts write these numbers. */
	compared(asked: PredictedNumber): readonly [predicted: string, actual: string] {
		const { number } = this.parts().words;
		return predictedAndActual(asked, this.progress.answer, this.#thenFacts, number);
	}

	/** Judges an answer that is an id of a choice. */
	choose(step: ExplainStep, answer: string): void {
		this.note({ done: answer === step.right || this.progress.done, answer, draft: null });
		this.#say(this.#onChoice(step, answer));
	}

	#onChoice({ right }: ExplainStep, answer: string): Feedback {
		const { words } = this.parts();
		const good = answer === right;
		return {
			good,
			title: good ? words.right : words.tryAnother,
			text: this.fill(memberOf(this.words.replies, answer) ?? ''),
		};
	}

	/**
	 * Reports a judged answer of a step that judges by itself.
	 * @param remark what the feedback on a right answer adds, with its rule
	 */
	judged(
		good: boolean,
		mistake: NamedMistake | null,
		facts: Facts,
		answer: string,
		remark: AnswerRemark | null = null,
	): void {
		const { words } = this.parts();
		this.note({ done: good || this.progress.done, answer, draft: null });
		if (!good) {
			this.#sayMistake(mistake, facts);
			return;
		}
		const done = this.fillIn(this.words.done ?? '', facts);
		const text = remark ? `${done}\n${remark.text}` : done;
		this.#say({ ...lessonSourceOf(remark), good, title: words.right, text });
	}

	/** Says whether one question of an exit check was answered rightly, and why. */
	sayItem(good: boolean, because: string, item: LessonSource): void {
		const { words } = this.parts();
		const title = good ? words.right : words.notRight;
		this.#say({ ...lessonSourceOf(item), good, title, text: because });
	}

	/** Ends questions, with the feedback on the last answer. Missed ones are noted already. */
	judgedCheck(
		step: CheckStep,
		missed: readonly Item[],
		{ of, ...last }: Pick<AnsweredCheck, 'last' | 'item'> & { readonly of: number },
	): void {
		const { at, words, lessonWords } = this.parts();
		const result = { right: of - missed.length, of };
		const questions = missed.map((one) => missedQuestion(one, at, lessonWords));
		const feedback = checkFeedback(step, { ...last, result, missed: questions }, words);
		const done = feedback.good || this.progress.done;
		this.note({ done, answer: bestAnswer(this.progress, result), draft: null });
		this.#say(feedback);
	}

	/** Notes the editor of the answer; the returned function is called when it goes. */
	useEditor(editor: AnswerEditor): () => void {
		this.#editor = editor;
		return () => {
			this.#editor = null;
		};
	}

	/** Lets the bytes of the learner, who is an endpoint, travel in the lab. */
	async send({ role }: BeEndpointStep, hex: string): Promise<void> {
		await this.openState(`/frame?hex=${hex}&from=${role}&select=0-7`);
		this.#sent = this.parts().lab.history.document;
	}

	get #showsSent(): boolean {
		return this.#sent !== null && this.#sent === this.parts().lab.history.document;
	}

	/** What becomes of the learner’s own bytes is no secret. */
	override get veils(): boolean {
		return super.veils && !this.#showsSent;
	}

	/** Keeps a changed answer that is not given yet. What was said was about the earlier one. */
	change(draft: string): void {
		this.note({ draft });
		// The bytes that ask for an answer come back.
		if (this.#showsSent) void this.openState(this.step.open);
		this.quiet();
	}

	/** Says nothing any more: the answer changes, or the next question comes. */
	quiet(): void {
		this.#feedback = null;
	}

	/** Says something about an answer that cannot be judged yet. */
	say(text: string): void {
		this.#say({ text, good: false, title: this.parts().words.notYet, unjudged: true });
	}

	/** Says several things about one answer that is wrong. */
	sayAll(
		[first, ...more]: readonly [AnswerRemark, ...(readonly AnswerRemark[])],
		answer: string,
	): void {
		this.note({ answer, draft: null });
		this.#say({ ...first, good: false, title: this.parts().words.notYet, more });
	}

	/**
	 * Returns whether a presenter's key goes on. From a step without an answer it goes on when it is pressed again,
	 * so that it never passes a prediction by accident.
	 */
	goesOn(): boolean {
		const { unanswered } = this.parts().words;
		const isFinished = this.step.kind === 'check' && checkResult(this.progress) !== null;
		if (isFinished || this.progress.done || this.feedback?.text === unanswered) return true;
		this.say(unanswered);
		return false;
	}

	/** Opens a state in the lab, as one step of undo. */
	async show(state: string): Promise<void> {
		await this.openState(state);
	}

	/**
	 * Opens the next hint. The last one opens a solution in the lab, or fills in the answer, and marks the questions
	 * about this step for repetition.
	 */
	async hint(): Promise<void> {
		const { hints } = this.progress;
		if (hints >= 3) return;
		this.note({ hints: hints + 1 });
		const { step } = this;
		if (hints < 2) return;
		this.repeatLater();
		if (step.kind === 'do') {
			const { lab } = this.parts();
			// What was in sight stays in sight: the bits of the byte that was chosen.
			const { select } = lab.view;
			const isKept = select !== undefined && !step.solution.includes('select=');
			await this.openState(isKept ? `${step.solution}&select=${select}` : step.solution);
			this.#solved = lab.history.document;
		}
		this.#editor?.solve();
	}

	/** Begins the step again: its first state, no answer, no hints. */
	async again(): Promise<void> {
		this.#feedback = null;
		const { step } = this;
		const parts = this.parts();
		await this.openState(step.open);
		this.note(NEW_STEP, parts);
		if (this.step === step) this.#editor?.reset?.();
	}

	#sayMistake(mistake: NamedMistake | null, facts: Facts): void {
		const { mistakes, otherwise = '' } = this.words;
		const text = (mistake && memberOf(mistakes, mistake.id)) ?? otherwise;
		const { notYet } = this.parts().words;
		const filled = this.fillIn(text, facts);
		this.#say({ ...lessonSourceOf(mistake), good: false, title: notYet, text: filled });
	}

	#say(feedback: Feedback): void {
		this.#feedback = this.#saysAgain ? { ...feedback, again: true } : feedback;
		this.#about = this.parts().lab.history.document;
	}
}
