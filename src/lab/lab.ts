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

/** The parts of saved data that could not be used, each with its path. */
export interface RestoreProblems {
	/** Parts that could not be read, as "server.origins" or "branches[1]". Each is left out or has its default value. */
	readonly leftOut: readonly string[];
	/** Values out of range. */
	readonly refused: readonly OutOfRange[];
}

/** What came of restoring saved data. */
export interface Restored extends RestoreProblems {
	/** False if the data is not a document. Then nothing has changed. */
	readonly document: boolean;
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
	/** Makes saved data the document, in one step of undo. Data that is not a document changes nothing. */
	restore(saved: unknown): Restored;
	/** True while nothing was ever made here that would be a loss. */
	readonly pristine: boolean;
	/** What stands in fields and means nothing yet, for a reload of the tab: no part of the document or of a link. */
	readonly drafts?: Json | null;
	/** Takes such data after the document. Bad data changes nothing. */
	restoreDrafts?(saved: unknown): void;
	/** Moves one step forward or back. Returns false if the lab has nothing to step through now. */
	step(by: 1 | -1): boolean;
	/** A key pressed while focus is in no text field; true when it was used. */
	key?(event: KeyboardEvent): boolean;
}
