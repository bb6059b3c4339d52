// The written forms of a lab's documents: plain data for storage, files and packed links, and parameters of an address
// that a person can type. Both are read as untrusted input: a part that cannot be used is reported with its path, and the
// rest is used.
import type { AddressProblem, Json, Parameters, RestoreProblems } from './lab.ts';

/** Says how one lab writes and reads its documents. */
export interface DocumentForm<Doc extends object> {
	/** Holds the document that a new lab shows. */
	readonly start: Doc;
	/** Returns the document as plain data. */
	save(document: Doc): Json;
	/** Reads saved data. Never throws. */
	read(saved: unknown): ReadDocument<Doc>;
	/** Returns the document as parameters; null if only packed data can express it. */
	toAddress(document: Doc): Parameters | null;
	/**
	 * Reads the document from the parameters of an address. Never throws.
	 * @param inFront the document of which an address may change a part
	 */
	fromAddress(parameters: URLSearchParams, inFront: Doc): AddressedDocument<Doc>;
}

/** Holds what was read from saved data. */
export interface ReadDocument<Doc> extends RestoreProblems {
	/** Holds the document, or null if the data is not a document. */
	readonly document: Doc | null;
}

/** Holds what was read from an address. */
export interface AddressedDocument<Doc> {
	/** Holds the document, or null if the address contains no usable part of one. */
	readonly document: Doc | null;
	/** Is true if the address describes a whole document. It is false if it changes a part of the document in front. */
	readonly whole: boolean;
	readonly problems: readonly AddressProblem[];
}
