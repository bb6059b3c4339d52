// Judges a prediction by what has happened: the facts of the state that the lab opened go in, the feedback comes out.
import { isNear, numberMistakeIn } from '../../../lessons/conditions.ts';
import { fillIn, memberOf, writtenFact } from '../../../lessons/fill-in.ts';
import type { Facts, FactValue, PredictedNumber, PredictStep } from '../../../lessons/lesson.ts';
import type { LearnWords } from '../../../strings/en/learn.ts';
import type { LessonStepWords } from '../../../strings/lesson-words.ts';
import type { Feedback } from './feedback.ts';

/** Holds the words of the Guide and those of the step. */
interface PredictionWords {
	readonly guide: Pick<LearnWords, 'predictedRight' | 'predictedWrong' | 'number'>;
	readonly step: LessonStepWords;
}

/** Returns what to say of a prediction, by the facts of what has happened. */
export function predictionFeedback(
	{ answer: asked }: PredictStep,
	answer: string,
	facts: Facts,
	{ guide, step }: PredictionWords,
): Feedback {
	const isChoice = asked.type === 'choice';
	const good = isChoice ? answer === asked.right : isPredicted(asked, answer, facts);
	const reply = isChoice
		? memberOf(step.replies, answer)
		: replyToNumber(asked, answer, facts, step);
	return {
		good,
		title: good ? guide.predictedRight : guide.predictedWrong,
		text: fillIn([reply ?? '', step.done ?? ''].join('\n').trim(), facts, guide.number),
	};
}

/** Returns whether a predicted number is near enough to what happened. */
function isPredicted({ fact, within }: PredictedNumber, answer: string, facts: Facts): boolean {
	const actual = facts(fact);
	return typeof actual === 'number' && isNear(Number(answer), actual, within);
}

/** Returns the words for a wrong number that shows a known mistake. */
function replyToNumber(
	asked: PredictedNumber,
	answer: string,
	facts: Facts,
	{ mistakes }: LessonStepWords,
): string | undefined {
	if (isPredicted(asked, answer, facts)) return undefined;
	const mistake = numberMistakeIn(asked, Number(answer), facts);
	return mistake ? memberOf(mistakes, mistake.id) : undefined;
}

/** Returns a predicted number and the one that happened, as texts write them. */
export function predictedAndActual(
	{ fact }: PredictedNumber,
	answer: string | null,
	facts: Facts,
	number: (value: number) => string,
): readonly [predicted: string, actual: string] {
	const write = (value: FactValue) => writtenFact(fact, value, number);
	return [write(Number(answer)), write(facts(fact) ?? null)];
}
