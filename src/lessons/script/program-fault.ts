// Why a learner's program cannot be read or stops, as data. The words are in `strings/*/program.ts`.

/** The kinds of faults. `found` is the piece of the program, or the name, that the fault is about. */
export type ProgramFaultCode =
	/** The program is longer than `PROGRAM_LIMITS.text`. */
	| 'too-long'
	/** Brackets, calls or statements are nested too deeply. */
	| 'too-deep'
	/** The text is not JavaScript at this place. */
	| 'syntax'
	/** JavaScript that this small language does not have. */
	| 'outside'
	/** `==` or `!=`, which convert values before they compare them. */
	| 'loose-equality'
	/** A name that is declared nowhere, or not yet. */
	| 'undeclared'
	/** A change of a constant. */
	| 'constant'
	/** A value without a member of this name. */
	| 'no-member'
	/** A call of something that is not a function. */
	| 'not-function'
	/** An operator needs numbers here. */
	| 'not-number'
	/** A function of the server gets a value of another kind. */
	| 'argument'
	/** A second response to one request. */
	| 'second-response'
	/** Frames are sent before the connection is open, or after it is closed. */
	| 'not-open'
	/** More operations than `PROGRAM_LIMITS.operations`. */
	| 'budget'
	/** A text or a list is too long. */
	| 'too-big';

export interface ProgramFault {
	readonly code: ProgramFaultCode;
	/** The characters [from, to) of the program. */
	readonly from: number;
	readonly to: number;
	/** Counted from 1. */
	readonly line: number;
	readonly column: number;
	readonly found: string;
}

/** The bounds of a program: what a beginner never meets, and a tab never feels. */
export const PROGRAM_LIMITS = {
	/** Characters of a program. */
	text: 8000,
	/** Nested parts of a program, and parts that are evaluated inside one another. */
	depth: 400,
	/** Operations while one case is played. */
	operations: 50_000,
	/** Characters of one text, or items of one list. */
	size: 200_000,
	/** Characters of one fault's `found`. */
	found: 40,
	/** Lines that a run line by line keeps. */
	lines: 2000,
	/** Lines that a program may log in one case. */
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
		found:
			first.length <= PROGRAM_LIMITS.found ? first : `${first.slice(0, PROGRAM_LIMITS.found)}…`,
	};
}

/** A function of the server throws it: the call cannot be done. */
export class RefusedCall extends Error {
	readonly code: ProgramFaultCode;
	/** The argument that is wrong, counted from 0; null: the call as a whole. */
	readonly argument: number | null;
	constructor(code: ProgramFaultCode, argument: number | null = null) {
		super(code);
		this.code = code;
		this.argument = argument;
	}
}
