// Checks conditions on facts.
import type {
	Condition,
	Facts,
	FactValue,
	Mistake,
	NumberMistake,
	PredictedNumber,
} from './lesson.ts';

/** Returns whether all conditions hold. A fact without a value fulfils only `is: null` and `not`. */
export function holds(conditions: readonly Condition[], facts: Facts): boolean {
	return conditions.every((condition) => holdsOne(condition, facts));
}

function holdsOne({ fact, is, not, atLeast, atMost, same }: Condition, facts: Facts): boolean {
	const value = facts(fact) ?? null;
	if (is !== undefined) return isList(is) ? is.includes(value) : value === is;
	if (not !== undefined) return value !== not;
	if (same !== undefined) return value !== null && value === (facts(same) ?? null);
	if (typeof value !== 'number') return false;
	return (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);
}

function isList(values: FactValue | readonly FactValue[]): values is readonly FactValue[] {
	return Array.isArray(values);
}

/** Returns the first mistake that the facts show; null if none is recognised. */
export function mistakeIn(mistakes: readonly Mistake[], facts: Facts): Mistake | null {
	return mistakes.find(({ when }) => holds(when, facts)) ?? null;
}

/** Returns whether a predicted number is near enough to the true one. */
export function isNear(predicted: number, actual: number, within: number): boolean {
	return Math.abs(predicted - actual) <= Math.abs(actual) * within;
}

/** Returns the number that a mistake stands for; null if its fact has no number. */
export function mistakenNumber(mistake: NumberMistake, facts: Facts): number | null {
	const value = 'is' in mistake ? mistake.is : facts(mistake.fact);
	return typeof value === 'number' ? value : null;
}

/** Returns the first mistake that a predicted number shows; null if none is recognised. */
export function numberMistakeIn(
	{ mistakes = [], within }: PredictedNumber,
	predicted: number,
	facts: Facts,
): NumberMistake | null {
	const shows = (mistake: NumberMistake) => {
		const number = mistakenNumber(mistake, facts);
		return number !== null && isNear(predicted, number, within);
	};
	return mistakes.find(shows) ?? null;
}

/** Returns a typed number without the signs that group its digits; null if it is not a number. */
export function plainNumber(text: string): string | null {
	const plain = text.normalize('NFKC').replace(/[\s,_'’]/g, '');
	return /^\d{1,15}(\.\d{1,6})?$/.test(plain) ? plain : null;
}

/** Returns whether a typed answer is right: case, spaces and `0x` do not count. */
export function isTypedRight(answer: string, right: string): boolean {
	return plain(answer) === plain(right);
}

/** Returns whether a typed answer can be right: where the right one consists of digits, so must the answer. */
export function canBeTyped(answer: string, right: string): boolean {
	return /^[\da-f]+$/.test(plain(answer)) || !/^[\da-f]+$/.test(plain(right));
}

function plain(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/0x/g, '')
		.replace(/[\s,_]/g, '');
}
