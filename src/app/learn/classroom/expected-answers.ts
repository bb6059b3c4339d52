// Lists the wrong answers that a class may give, and what to say: the choices and the recognised mistakes of the
// lesson, with the feedback that learners get.
import { writtenAnswer } from '../../../lessons/endpoint-judge.ts';
import { mistakenNumber } from '../../../lessons/conditions.ts';
import { fillIn, memberOf, writtenFact, type WriteNumber } from '../../../lessons/fill-in.ts';
import type { CheckStep, PredictStep, Step } from '../../../lessons/lesson.ts';
import { bytesInHex } from '../../../lessons/printed-state.ts';
import type { LearnWords } from '../../../strings/en/learn.ts';
import type { LessonStepWords, LessonWords } from '../../../strings/lesson-words.ts';
import type { StepStates } from './step-states.ts';

export interface WrongAnswer {
	/** Holds the answer as text, or null for one that only a lab shows. */
	readonly given: string | null;
	/** Holds the address of a state of a lab with the mistake, or null if there is none. */
	readonly see: string | null;
	readonly say: string;
}

export interface StepAnswers {
	readonly step: Step;
	readonly answers: readonly WrongAnswer[];
}

/** Returns the steps that have wrong answers with feedback. */
export function wrongAnswers(
	states: readonly StepStates[],
	{ steps }: LessonWords,
	learnWords: LearnWords,
): readonly StepAnswers[] {
	return states.flatMap((state) => {
		const words = memberOf(steps, state.step.id);
		const answers = words
			? answersOf(state, words, learnWords).filter(({ say }) => say !== '')
			: [];
		return answers.length === 0 ? [] : [{ step: state.step, answers }];
	});
}

function answersOf(
	state: StepStates,
	words: LessonStepWords,
	{ answer: names, number }: LearnWords,
): readonly WrongAnswer[] {
	const { step, after, mistakes } = state;
	const feedbackOf = (id: string) =>
		fillIn(memberOf(words.mistakes, id) ?? '', memberOf(mistakes, id) ?? after.facts, number);
	switch (step.kind) {
		case 'predict':
			return predictions(step, state, words, number);
		case 'explain':
			return choicesBut(step.right, step.choices, state, words, number);
		case 'assemble':
			return step.decoys.map(({ id, text }) => ({
				given: `\`${text}\``,
				see: null,
				say: feedbackOf(id),
			}));
		case 'do':
			return step.mistakes.map(({ id, example }) => ({
				given: null,
				see: example,
				say: feedbackOf(id),
			}));
		case 'script':
			return step.mistakes.map(({ id }) => ({ given: null, see: null, say: feedbackOf(id) }));
		case 'endpoint':
			return step.mistakes.map(({ id, example }) => ({
				given: answerText(example, names),
				see: null,
				say: feedbackOf(id),
			}));
		default:
			return [];
	}
}

function predictions(
	{ answer }: PredictStep,
	state: StepStates,
	words: LessonStepWords,
	write: WriteNumber,
): readonly WrongAnswer[] {
	if (answer.type === 'choice') {
		return choicesBut(answer.right, answer.choices, state, words, write);
	}
	const { facts } = state.after;
	return (answer.mistakes ?? []).map((mistake) => ({
		given: writtenFact(answer.fact, mistakenNumber(mistake, facts), write),
		see: null,
		say: fillIn(memberOf(words.mistakes, mistake.id) ?? '', facts, write),
	}));
}

/** Writes an answer such as `fail:1002` for people. */
function answerText(example: string, names: LearnWords['answer']): string {
	const answer = writtenAnswer(example);
	switch (answer?.type) {
		case 'answer':
			return `${names.answer} \`${bytesInHex(answer.bytes).join(' ')}\``;
		case 'fail':
			return `${names.fail} \`${String(answer.code ?? '')}\``;
		default:
			return names.wait;
	}
}

function choicesBut(
	right: string,
	ids: readonly string[],
	{ before, after }: StepStates,
	{ choices, replies }: LessonStepWords,
	write: WriteNumber,
): readonly WrongAnswer[] {
	return ids
		.filter((id) => id !== right)
		.map((id) => ({
			given: fillIn(memberOf(choices, id) ?? id, before.facts, write),
			see: null,
			say: fillIn(memberOf(replies, id) ?? '', after.facts, write),
		}));
}

export interface CheckQuestion {
	readonly id: string;
	readonly question: string;
	readonly right: string;
	readonly because: string;
}

/** Returns all questions of a check with their right answers. */
export function checkQuestions(step: CheckStep, { items }: LessonWords): readonly CheckQuestion[] {
	return step.items.flatMap((item) => {
		const words = memberOf(items, item.id);
		if (!words) return [];
		const { question, because, choices } = words;
		const right =
			item.type === 'typed' ? `\`${item.right}\`` : (memberOf(choices, item.right) ?? item.right);
		return [{ id: item.id, question, right, because }];
	});
}
