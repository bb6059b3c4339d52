// Why a learner's program cannot be read or stops, as data. The words are in `strings/*/program.ts`.
import { textBeginning } from '../../engine/bytes/index.ts';

/** Names the kinds of faults. `found` is the piece of the program, or the name, that the fault is about. */
export type ProgramFaultCode =
	/** The program is longer than `PROGRAM_LIMITS.text`. */
	| 'too-long'
	/** Brackets, calls or statements are nested too deeply. */
	| 'too-deep'
	/** The text is not JavaScript at this place. */
	| 'syntax'
	/** Says that the program uses JavaScript that this small language does not have. */
	| 'outside'
	/** Says that the program uses `==` or `!=`, which convert values before they compare them. */
	| 'loose-equality'
	/** Says that a name is declared nowhere, or not yet. */
	| 'undeclared'
	/** Says that the program changes a constant. */
	| 'constant'
	/** Says that a value has no member of this name. */
	| 'no-member'
	/** Says that the program calls something that is not a function. */
	| 'not-function'
	/** An operator needs numbers here. */
	| 'not-number'
	/** A function of the server gets a value of another kind. */
	| 'argument'
	/** Says that the program sends a second response to one request. */
	| 'second-response'
	/** Frames are sent before the connection is open, or after it is closed. */
	| 'not-open'
	/** Says that the program needs more operations than `PROGRAM_LIMITS.operations`. */
	| 'budget'
	/** A text or a list is too long. */
	| 'too-big';

export interface ProgramFault {
	readonly code: ProgramFaultCode;
	/** Covers the characters [from, to) of the program. */
	readonly from: number;
	readonly to: number;
	/** Counts lines from 1, as `column` counts columns. */
	readonly line: number;
	readonly column: number;
	readonly found: string;
}

/** Bounds a program: a beginner never meets these bounds, and a tab never feels them. */
export const PROGRAM_LIMITS = {
	/** Bounds the characters of a program. */
	text: 8000,
	/** Bounds the nested parts of a program, and the parts that are evaluated inside one another. */
	depth: 400,
	/** Bounds the operations while one case is played. */
	operations: 50_000,
	/** Bounds the characters of one text, or the items of one list. */
	size: 200_000,
	/** Bounds the characters of one fault's `found`. */
	found: 40,
	/** Bounds the lines that a run line by line keeps. */
	lines: 2000,
	/** Bounds the lines that a program may log in one case. */
	logged: 100,
} as const;

/** Returns a fault at the characters [from, to) of a text. */
export function programFaultAt(
	text: string,
	code: ProgramFaultCode,
	{ start, end }: { readonly start: number; readonly end: number },
	found: string = text.slice(start, end),
): ProgramFault {
	const before = text.slice(0, start).split('\n');
	const [first = ''] = found.split('\n');
	return {
		code,
		from: start,
		to: end,
		line: before.length,
		column: before.at(-1)!.length + 1,
		found: textBeginning(first, PROGRAM_LIMITS.found),
	};
}

/** Is thrown by a function of the server when the call cannot be done. */
export class RefusedCall extends Error {
	readonly code: ProgramFaultCode;
	/** Holds the argument that is wrong, counted from 0; with null it is the call as a whole. */
	readonly argument: number | null;
	constructor(code: ProgramFaultCode, argument: number | null = null) {
		super(code);
		this.code = code;
		this.argument = argument;
	}
}
