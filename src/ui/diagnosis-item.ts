// A diagnosis in words, as a list shows it: panels make these from the engine's diagnoses and their own strings.
import type { Severity } from './byte-mark.ts';

export interface DiagnosisItem {
	/** Different for each item of a list. */
	readonly id: string;
	/** The rule's stable code. */
	readonly code: string;
	readonly title: string;
	/** What is wrong here, with the values at hand; empty for nothing. */
	readonly detail: string;
	/** Document and section, as "RFC 6455 §5.2". */
	readonly section: string;
	/** Where the rule is told in full. */
	readonly href?: string;
	/** "MUST", "SHOULD NOT", … */
	readonly level: string;
	readonly duty: string;
	readonly remedy: string;
	readonly severity: Severity;
	/** What becomes of the connection, and where: "ends the connection", "frame 2 · read on anyway". */
	readonly standing: string;
	/** Told, but no longer decisive. */
	readonly dimmed: boolean;
	/** The words of the button that takes the fault away. */
	readonly fix?: string | undefined;
	/** Rules whose breach looks like this one. */
	readonly causes: readonly DiagnosisCause[];
	/** What real programs were measured to do. */
	readonly real?: readonly { readonly who: string; readonly what: string }[];
}

export interface DiagnosisCause {
	readonly title: string;
	readonly duty: string;
	readonly href?: string;
}

export interface DiagnosisListWords {
	/** The name of the list: "Diagnoses". */
	readonly label: string;
	readonly causes: string;
	readonly real: string;
	/** What a click on the title does, for its tooltip. */
	readonly select: (title: string) => string;
	/** Where the link on the section leads: "rule: …". */
	readonly rule: (title: string) => string;
}
