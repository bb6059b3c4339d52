// Puts facts into the texts of a lesson: `{frame.0.opcode}` becomes the value of that fact, so that no text
// states a value which the engine computes.
import { ownValue } from '../engine/own-value.ts';
import type { Facts, FactValue } from './lesson.ts';

const PLACE = /\{([a-z0-9.:-]+)\}/gi;

/** Writes a whole number with its separators, as the words of a language do. */
export type WriteNumber = (value: number) => string;

/** Returns the text with its facts. A name that is not a fact stays as it is; tests find such texts. */
export function fillIn(text: string, facts: Facts, write: WriteNumber): string {
	return text.replace(PLACE, (written, name: string) => {
		const value = facts(name);
		return value === undefined ? written : writtenFact(name, value, write);
	});
}

/** Returns a fact as texts show it. A fraction keeps its digits. */
export function writtenFact(name: string, value: FactValue, write: WriteNumber): string {
	if (value === null) return '—';
	return Number.isInteger(value) && !isIdentifier(name) ? write(Number(value)) : String(value);
}

/**
 * Lists the parts of names of facts whose numbers identify something and count nothing: close codes, status codes,
 * opcodes, forms of a length (7, 16 or 64 bits) and versions. Bytes are texts of hex digits.
 */
const IDENTIFIERS: readonly string[] = ['code', 'status', 'opcode', 'form', 'http'];

function isIdentifier(name: string): boolean {
	return name.split('.').some((part) => IDENTIFIERS.includes(part));
}

/** Returns the member of a record of words or steps; undefined if it has none of this name. */
export function memberOf<T>(
	record: Readonly<Record<string, T>> | undefined,
	id: string,
): T | undefined {
	return record && ownValue(record, id);
}

/** Returns the texts of choices, in the order of their ids. */
export function choicesOf(
	ids: readonly string[],
	texts: Readonly<Record<string, string>> | undefined,
): readonly (readonly [id: string, text: string])[] {
	return ids.map((id) => [id, memberOf(texts, id) ?? id]);
}

/** Returns the names of the facts that a text asks for. */
export function factsAskedBy(text: string): readonly string[] {
	return [...text.matchAll(PLACE)].map(([, name]) => name!);
}
