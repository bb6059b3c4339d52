// Converts the value of a field to the text that a form shows, and a typed text back to a value. A text that
// is not a valid value stays a text: reading the scenario then reports what the field expects.
import type { ScenarioField } from '../../../engine/simulation/index.ts';
import { halfWidth, typedNumber } from '../../../engine/typed-number.ts';
import { TEXT_LIMITS } from '../../../ui/text-limit.ts';

/** Describes a field whose value is typed. */
export type TextScenarioField = Exclude<
	ScenarioField,
	{ readonly type: 'flag' | 'choice' | 'group' }
>;

export function isTyped(field: ScenarioField): field is TextScenarioField {
	return field.type !== 'flag' && field.type !== 'choice' && field.type !== 'group';
}

export function hasLines(field: ScenarioField): boolean {
	return field.type === 'text' && field.lines === true;
}

export function scenarioFieldText(field: TextScenarioField, value: unknown): string {
	if (value === null || value === undefined) return '';
	if (field.type === 'list') return Array.isArray(value) ? value.join(', ') : '';
	const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
	return hasLines(field) ? text.replaceAll('\r\n', '\n') : text;
}

/** Returns the value that the text means; `undefined` means that the member is left out. */
export function scenarioFieldValue(field: TextScenarioField, text: string): unknown {
	if (field.empty !== undefined && text.trim() === '') return EMPTY[field.empty];
	switch (field.type) {
		case 'number':
			return numberIn(text, typedNumber);
		case 'list': {
			const parts = text.split(/[,，]/).map((part) => part.trim());
			const filled = parts.filter((part) => part !== '');
			// A part with a space in it may be two numbers without a comma.
			return field.of.type === 'number' ? filled.map((part) => numberIn(part, halfWidth)) : filled;
		}
		default:
			return hasLines(field) ? text.replaceAll(/\r?\n/g, '\r\n') : text;
	}
}

const EMPTY = { null: null, absent: undefined } as const;

function numberIn(text: string, read: (text: string) => string): number | string {
	const typed = text.trim();
	if (typed.length > TEXT_LIMITS.number) return typed;
	const plain = read(typed);
	return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(plain) ? Number(plain) : plain;
}
