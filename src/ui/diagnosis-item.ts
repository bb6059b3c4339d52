// A diagnosis in words for the diagnosis list. Panels make these items from the engine's diagnoses and their
// strings.
import type { Severity } from './bytes/byte-mark.ts';

export interface DiagnosisItem {
	/** Holds a key that is unique in the list. */
	readonly id: string;
	/** Holds the code of the rule, which never changes. */
	readonly code: string;
	readonly title: string;
	/** Says what is wrong in these bytes, with their values. It is empty if there is nothing to add. */
	readonly detail: string;
	/** Names document and section, for example "RFC 6455 §5.2". */
	readonly section: string;
	/** Holds the address of the rule in the Rules lab. */
	readonly href?: string;
	/** Holds the level of the rule: "MUST", "SHOULD NOT", … */
	readonly level: string;
	readonly duty: string;
	readonly remedy: string;
	readonly severity: Severity;
	/** Says what happens to the connection, and in which frame: "ends the connection", "frame 2 · read on anyway". */
	readonly standing: string;
	/** Says whether the item is shown dimmed, because it no longer decides anything. */
	readonly dimmed: boolean;
	/** Holds the label of the button that removes the fault. */
	readonly fix?: string | undefined;
	/** Lists the rules whose breach produces the same bytes. */
	readonly lookalikes: readonly DiagnosisLookalike[];
	/** Says what real programs do. Each of them was measured. */
	readonly real?: readonly { readonly who: string; readonly what: string }[];
}

/** Represents a rule that was perhaps broken instead: its breach looks like the one that was found. */
export interface DiagnosisLookalike {
	readonly title: string;
	readonly duty: string;
	readonly href?: string;
}

export interface DiagnosisListWords {
	/** Holds the accessible name of the list: "Diagnoses". */
	readonly label: string;
	readonly lookalikes: string;
	readonly real: string;
	/** Returns the tooltip of a title, which says what a click on it does. */
	readonly select: (title: string) => string;
	/** Returns the tooltip of the link on the section: "rule: …". */
	readonly rule: (title: string) => string;
}
