// The values entered for the action of Act now, as the values of a form.
import { scenarioFieldText } from '../form/field-text.ts';
import type { FormValues } from '../form/form-values.ts';
import type { Acting } from './acting.svelte.ts';
import { startValue, type ActionReading } from './given-action.ts';

/** @param problems the problems by the names of fields; null while they are not shown */
export function givenValues(
	acting: Acting,
	problems: ActionReading['problems'] | null,
): FormValues {
	const valueAt = (path: string) =>
		new Map<string, unknown>(Object.entries(acting.given)).get(path) ??
		startValue(acting.kind, nameIn(path));
	return {
		get version() {
			return acting.given;
		},
		valueAt,
		readField: (path, field) => ({
			text: scenarioFieldText(field, valueAt(path)),
			problem: problems?.get(nameIn(path)) ?? null,
		}),
		type: (path, _, text) => {
			acting.give(path, text);
		},
		set: (path, value) => {
			if (typeof value === 'string' || typeof value === 'boolean') acting.give(path, value);
			return null;
		},
		leave: () => undefined,
	};
}

function nameIn(path: string): string {
	return path.slice(path.indexOf('.') + 1);
}
