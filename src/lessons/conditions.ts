// Checks conditions on facts.
import { typedNumber } from '../engine/typed-number.ts';
import type {
	Condition,
	Facts,
	FactValue,
	Item,
	Mistake,
	NumberMistake,
	PredictedNumber,
	TypedForm,
	TypedItem,
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
	const plain = typedNumber(text);
	return /^\d{1,15}(\.\d{1,6})?$/.test(plain) ? plain : null;
}

/** Is the form of a typed answer, or `digits` if its right answer could be a number as well as hex digits. */
export type AskedForm = TypedForm | 'digits';

/** Returns the form that a typed answer must have. A form that the right answer itself does not have is not asked for. */
export function askedForm({ right, form }: Pick<TypedItem, 'right' | 'form'>): AskedForm {
	if (form !== undefined) return isOfForm(right, form) ? form : 'text';
	if (!isOfForm(right, 'digits')) return 'text';
	return isOfForm(right, 'number') ? 'digits' : 'hex';
}

/** Returns whether a typed answer is right: case, spaces and the signs of hex or bits do not count. */
export function isTypedRight(answer: string, item: Pick<TypedItem, 'right' | 'form'>): boolean {
	const form = askedForm(item);
	if (form === 'number') return Number(plainNumber(answer)) === Number(plainNumber(item.right));
	return plain(answer, form) === plain(item.right, form);
}

/** Returns whether a typed answer can be right: it has the form of the right one, and whole bytes where that one has. */
export function canBeTyped(answer: string, item: Pick<TypedItem, 'right' | 'form'>): boolean {
	const form = askedForm(item);
	const halfByte =
		form === 'hex' && plain(answer, form).length % 2 > plain(item.right, form).length % 2;
	return isOfForm(answer, form) && !halfByte;
}

/** Returns whether an answer to a question is right. */
export function isItemRight(item: Item, answer: string): boolean {
	return item.type === 'choice' ? answer === item.right : isTypedRight(answer, item);
}

/** Returns whether a text can be an answer to a question. */
export function canAnswer(item: Item, answer: string): boolean {
	return item.type === 'choice' ? item.choices.includes(answer) : canBeTyped(answer, item);
}

function isOfForm(text: string, form: AskedForm): boolean {
	switch (form) {
		case 'number':
			return plainNumber(text) !== null;
		case 'hex':
		case 'digits':
			return /^[\da-f]+$/.test(plain(text, form));
		case 'bits':
			return /^[01]+$/.test(plain(text, form));
		case 'text':
			return plain(text, form) !== '';
	}
}

/** Returns a typed text without what does not count: `0x7E`, `\x7e`, `7eh` and `7E` are the same hex digits. */
function plain(text: string, form: AskedForm): string {
	const words = text
		.normalize('NFKC')
		.toLowerCase()
		.split(form === 'text' ? /[\s,_]/ : /[\s,_:;、]/);
	return words.map((word) => (form === 'text' ? word : withoutSigns(word, form))).join('');
}

function withoutSigns(word: string, form: AskedForm): string {
	return form === 'bits' ? word.replace(/^0b/, '') : word.replace(/0x|\\x/g, '').replace(/h$/, '');
}
