// The text of a field of the setting on the page. Documents and addresses write "none" for a missing limit; a
// page writes it in its language. They write numbers in their plain form, and people group the digits.
import { SETTING_FIELDS } from '../../engine/compare/index.ts';
import { ownValue } from '../../engine/own-value.ts';
import { halfWidth, typedNumber } from '../../engine/typed-number.ts';
import type { CompareField, ValueField } from './compare-document.ts';
import type { ControlsWords } from './strings/en/controls.ts';

const NONE = 'none';

/** Returns the text that the page shows for a value of the document. */
export function shownText(field: CompareField, value: string, none: string): string {
	return takesNone(field) && value.trim() === NONE ? none : value;
}

/** Returns the name of a choice, or the value with its unit. A word such as “none” has no unit. */
export function textWithUnit(field: ValueField, value: string, words: ControlsWords): string {
	const choice = ownValue(words.choices[field] ?? {}, value);
	if (choice !== undefined) return choice;
	const text = shownText(field, value, words.none);
	const unit = words.suffixes[field];
	return unit !== undefined && /\d$/.test(text) ? `${text} ${unit}` : text;
}

/** Returns the value of the document for a text that was typed in the page. */
export function typedValue(field: CompareField, text: string, none: string): string {
	if (takesNone(field) && text.trim() === none) return NONE;
	// A comma or a space in a list separates two numbers.
	return field === 'times' ? halfWidth(text) : typedNumber(text);
}

function takesNone(field: CompareField): boolean {
	const bounds = ownValue<object>(SETTING_FIELDS, field);
	return bounds !== undefined && 'none' in bounds;
}
