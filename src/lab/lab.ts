// What the shell needs of every lab, whatever it is about: one history, and its document as an address, as
// plain data, and step by step.
import type { History } from './history.svelte.ts';

export type Json =
	null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A part of an address that could not be used: the words come from the shell. */
export interface AddressProblem {
	readonly parameter: string;
	readonly found: string;
	/** What the lab knows of it, for its own words. */
	readonly kind: 'unknown-value' | 'not-readable' | 'too-long' | 'out-of-range';
}

export type Parameters = Readonly<Record<string, string>>;

export interface Opened {
	/** The address said what the document is, not only how to look at it. */
	readonly document: boolean;
	readonly problems: readonly AddressProblem[];
}

/** A value of saved data that is out of range. */
export interface OutOfRange {
	/** As "branches[0].scenario.link.upMs". */
	readonly path: string;
	readonly found: string;
	/** As "0…60000". */
	readonly expected: string;
}

export interface Lab<Doc extends object = object> {
	readonly history: History<Doc>;
	/** The document in parameters a person could write, or null when only a packed one (`s`) can say it. */
	readonly parameters: Parameters | null;
	/** How it is looked at (the step, the selection): beside either form of the document. */
	readonly view: Parameters;
	/** Grows by one at each change worth an entry of its own in the browser's history. */
	readonly visits: number;
	/** Takes what an address says, leaving alone what it does not mention. Bad values change nothing. */
	open(parameters: URLSearchParams): Opened | Promise<Opened>;
	/** The document as plain data, for a packed address or the next visit. */
	save(): Json;
	/**
	 * Makes such data the document (one step of undo). Returns the names of the fields that could not be read and have
	 * their usual values; null, and nothing changed, when the data is no document.
	 * @param refused takes the values that are out of range, where they are why
	 */
	restore(saved: unknown, refused?: OutOfRange[]): readonly string[] | null;
	/** True while nothing was ever made here that would be a loss. */
	readonly pristine: boolean;
	/** What stands in fields and means nothing yet, for a reload of the tab: no part of the document or of a link. */
	readonly drafts?: Json | null;
	/** Takes such data after the document. Bad data changes nothing. */
	restoreDrafts?(saved: unknown): void;
	/** One step of whatever this lab steps through; undefined while there is nothing to step through. */
	readonly step?: ((by: 1 | -1) => void) | undefined;
	/** A key pressed while focus is in no text field; true when it was used. */
	key?(event: KeyboardEvent): boolean;
}
