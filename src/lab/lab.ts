// The interface of a lab to the shell, the same for all labs: one history, and the document as an address, as
// plain data, and step by step. This folder also has the base class of all labs, the history with its
// patches, and the reading of saved documents. It knows no particular lab.
import type { History } from './history.svelte.ts';

export type Json =
	| null
	| boolean
	| number
	| string
	| readonly Json[]
	| { readonly [key: string]: Json };

/** Describes a part of an address that could not be used. The shell has the words for it. */
export interface AddressProblem {
	readonly parameter: string;
	readonly found: string;
	/** Says why the part could not be used. The shell chooses the words by it. */
	readonly kind: 'unknown-value' | 'not-readable' | 'too-long' | 'out-of-range';
}

export type Parameters = Readonly<Record<string, string>>;

export interface Opened {
	/** Is true if the address describes the document or a part of it, and not only the view. */
	readonly document: boolean;
	readonly problems: readonly AddressProblem[];
}

/** Describes a value of saved data that is out of range. */
export interface OutOfRange {
	/** Holds the path of the value, for example "branches[0].scenario.link.upMs". */
	readonly path: string;
	readonly found: string;
	/** Holds the valid range, for example "0…60000". */
	readonly expected: string;
}

/** Lists the parts of saved data that could not be used, each with its path. */
export interface RestoreProblems {
	/**
	 * Lists the paths of parts that could not be read, for example "server.origins". Each is left out or has its
	 * default value.
	 */
	readonly leftOut: readonly string[];
	/** Lists the values out of range. */
	readonly refused: readonly OutOfRange[];
}

/** Says what became of saved data. */
export interface Restored extends RestoreProblems {
	/** Is false if the data is not a document. In this case nothing has changed. */
	readonly document: boolean;
}

/** Holds what an address or a file carries of a lab. */
export interface CarriedLab {
	readonly parameters: Parameters | null;
	save(): Json;
}

export interface Lab<Doc extends object = object> {
	readonly history: History<Doc>;
	/** Holds the document as parameters that a person can type, or null if only packed data (`s`) can express it. */
	readonly parameters: Parameters | null;
	/**
	 * Holds the parameters of the view, such as the step or the selection. They accompany either form of the
	 * document.
	 */
	readonly view: Parameters;
	/** Holds the number of the entry in the browser’s history. It grows with each change that gets an entry. */
	readonly historyEntry: number;
	/**
	 * Opens an address. Parts that it does not contain stay the same, and invalid values change nothing. A lab that waits
	 * for something throws the reason of `signal` when it is aborted meanwhile, and changes nothing.
	 */
	open(parameters: URLSearchParams, signal?: AbortSignal): Opened | Promise<Opened>;
	/** Returns what addresses carry, if that is not the whole document. So a lab can keep secrets out of addresses. */
	forAddress?(): CarriedLab;
	/**
	 * Shows what would be shared before it is. The lab calls `share` with what the person decided. Returns false if the
	 * document needs no such step.
	 */
	asksToShare?(share: (carried: CarriedLab) => Promise<void>): boolean;
	/** Returns the document as plain data, for packed links and the next visit. */
	save(): Json;
	/** Makes saved data the document, in one step of undo. Data that is not a document changes nothing. */
	restore(saved: unknown): Restored;
	/** Is true while the lab contains no work that could be lost. */
	readonly pristine: boolean;
	/**
	 * Holds what was typed beside the document, such as a byte without its second digit. It is not part of a link,
	 * and it is kept for a reload of the tab.
	 */
	readonly drafts?: Json | null;
	/** Restores `drafts`, after the document. Invalid data changes nothing. */
	restoreDrafts?(saved: unknown): void;
	/**
	 * Shows the prepared document with this id: an example, a scene, a situation. It is one step of undo, and the
	 * browser’s history gets an entry. Returns false if there is none; then nothing has changed.
	 */
	openExample?(id: string): boolean | Promise<boolean>;
	/** Moves one step forward or back. Returns false if the lab has nothing to step through now. */
	step(by: 1 | -1): boolean;
	/**
	 * While `hidden`, shows nothing that happens after the step in front, and does not step beyond it. The shell
	 * asks for it until the learner has predicted what will happen.
	 */
	hideLater?(hidden: boolean): void;
	/**
	 * Marks facts with numbered circles, from 1 in this order: `byte.6`,
	 * `request.field.Upgrade`. A name that the document does not have is not drawn.
	 * The part of the lab with the circles has the attribute `data-pinned`.
	 */
	showPins?(facts: readonly string[]): void;
	/**
	 * While true, the lab neither masks nor unmasks for the learner. The shell sets it while a step asks for this to
	 * be done by hand.
	 */
	byHand?: boolean;
	/** Handles a key that was pressed outside text fields. Returns true if the lab used it. */
	key?(event: KeyboardEvent): boolean;
}
