// Draws the questions of the exam.
import { pickEvenly } from '../../../lessons/pick-by-seed.ts';

/** Holds the number of questions. */
export const EXAM_QUESTIONS = 26;

/**
 * Returns questions in a drawn order. Missed ones come first into the draw: as many as fit while each lesson still has a
 * question, and evenly from the lessons. Then the lessons with the fewest are filled up.
 * @param lessons the questions of each lesson
 */
export function drawExam<Question>(
	lessons: readonly (readonly Question[])[],
	isMissed: (question: Question) => boolean,
	seed: number,
): readonly Question[] {
	const missed = lessons.map((questions) => questions.filter((one) => isMissed(one)));
	const without = missed.filter((questions) => questions.length === 0);
	const first = pickEvenly(missed, EXAM_QUESTIONS - without.length, seed);
	return pickEvenly(lessons, EXAM_QUESTIONS, seed, first);
}
