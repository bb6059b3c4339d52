// Describes a message that a program prints when a WebSocket fails, and the signs that it gives.
import type { SignId } from '../sign.ts';
import type { SignValues } from '../sign-meaning.ts';

type Groups = Readonly<Record<string, string | undefined>>;

export interface MessagePattern {
	/** The id never changes: tests and words refer to it. */
	readonly id: string;
	/**
	 * Names the program that prints the message, for example `chromium` or `ws`. If several programs print it, it is
	 * `page`, `browser`, `server` or `system`.
	 */
	readonly program: string;
	/** Matches within one line, or over lines where the program prints several. No nested repetition. */
	readonly pattern: RegExp;
	/** Is set if the pattern matches only a text that has nothing else. */
	readonly isWholeText?: true;
	readonly signs: readonly SignId[];
	/** Returns values of the signs from named groups of the pattern, for example `status` or `code`. */
	readonly values?: (groups: Groups) => SignValues;
	/** Says where the text comes from: a file of the program's source, a document, or an issue thread. */
	readonly source: string;
	/** Holds a real message, for the tests. */
	readonly example: string;
}

/** Reads the group `status`. */
export function statusValue({ status }: Groups): SignValues {
	return { status: Number(status) };
}

/** Reads the group `code`. */
export function closeCodeValue({ code }: Groups): SignValues {
	return { code: Number(code) };
}
