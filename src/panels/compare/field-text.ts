// The text of a field of the setting on the page. Documents and addresses write "none" for a missing limit; a
// page writes it in its language.
import { SETTING_FIELDS, ownValue } from '../../engine/index.ts';
import type { CompareField } from './compare-document.ts';

const NONE = 'none';

/** Returns the text that the page shows for a value of the document. */
export function shownText(field: CompareField, value: string, none: string): string {
	return takesNone(field) && value.trim() === NONE ? none : value;
}

/** Returns the value of the document for a text that was typed in the page. */
export function typedValue(field: CompareField, text: string, none: string): string {
	return takesNone(field) && text.trim() === none ? NONE : text;
}

function takesNone(field: CompareField): boolean {
	const bounds = ownValue<object>(SETTING_FIELDS, field);
	return bounds !== undefined && 'none' in bounds;
}
