// Holds the variables that a learner's program can use at one place.
import type { ProgramValue } from './program-values.ts';

/** Represents a variable of a program. */
export interface Variable {
	value: ProgramValue;
	readonly constant: boolean;
}

/** Holds the names of a block and, through it, those of the blocks around it. */
export class Block {
	readonly names = new Map<string, Variable>();
	readonly outer: Block | null;
	constructor(outer: Block | null) {
		this.outer = outer;
	}
	find(name: string): Variable | null {
		return this.names.get(name) ?? this.outer?.find(name) ?? null;
	}
}
