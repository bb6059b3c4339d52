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
	/** Makes such data the document (one step of undo). False, and nothing changed, when it is none. */
	restore(saved: unknown): boolean;
	/** True while nothing was ever made here that would be a loss. */
	readonly pristine: boolean;
	/** One step of whatever this lab steps through; undefined while there is nothing to step through. */
	readonly step?: ((by: 1 | -1) => void) | undefined;
	/** A key pressed while focus is in no text field; true when it was used. */
	key?(event: KeyboardEvent): boolean;
}
