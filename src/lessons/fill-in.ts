// Puts facts into the texts of a lesson: `{frame.0.opcode}` becomes the value of that fact, so that no text
// states a value which the engine computes.
import { ownValue } from '../engine/index.ts';
import type { Facts, FactValue } from './lesson.ts';

const PLACE = /\{([a-z0-9.:-]+)\}/gi;

/** Returns the text with its facts. A name that is no fact stays as it is; tests find such texts. */
export function fillIn(text: string, facts: Facts): string {
	return text.replace(PLACE, (written, name: string) => {
		const value = facts(name);
		return value === undefined ? written : shown(value);
	});
}

function shown(value: FactValue): string {
	return value === null ? '—' : String(value);
}

/** Returns the member of a record of words or steps; undefined if it has none of this name. */
export function memberOf<T>(
	record: Readonly<Record<string, T>> | undefined,
	id: string,
): T | undefined {
	return record && ownValue(record, id);
}

/** Returns the names of the facts that a text asks for. */
export function factsAskedBy(text: string): readonly string[] {
	return [...text.matchAll(PLACE)].map(([, name]) => name!);
}
