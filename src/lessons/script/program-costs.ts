// What a learner's program costs: operations, depth and copies. A program that costs too much stops at a place that
// can be shown.
import type { ForOfStatement, ForStatement, Node, WhileStatement } from 'acorn';
import {
	programFaultAt,
	PROGRAM_LIMITS,
	type ProgramFault,
	type ProgramFaultCode,
} from './program-fault.ts';
import { sizeOf } from './members.ts';
import type { ProgramValue } from './program-values.ts';

export type LoopStatement = WhileStatement | ForStatement | ForOfStatement;

/** Is thrown where a program stops. */
export class ProgramStopped extends Error {
	readonly fault: ProgramFault;
	constructor(fault: ProgramFault) {
		super(fault.code);
		this.fault = fault;
	}
}

export class ProgramCosts {
	readonly #text: string;
	/** Lists the loops that run now, the inner ones last. */
	readonly #loops: { readonly node: LoopStatement; turns: number }[] = [];
	#operations = 0;
	#depth = 0;

	/** Counts for the program of this text. */
	constructor(text: string) {
		this.#text = text;
	}

	/** Stops the program at a node. */
	stop(code: ProgramFaultCode, at: Pick<Node, 'start' | 'end'>, found?: string): never {
		throw new ProgramStopped(programFaultAt(this.#text, code, at, found));
	}

	/** Counts operations; too many stop the program. */
	spend(at: Node, operations = 1): void {
		this.#operations += operations;
		if (this.#operations <= PROGRAM_LIMITS.operations) return;
		// The place at which the budget ends is chance. The loop that has turned most often is to blame.
		const [worst] = this.#loops.toSorted((a, b) => b.turns - a.turns);
		if (!worst) this.stop('budget', at);
		const { start, body } = worst.node;
		this.stop('budget', { start, end: body.start - 1 });
	}

	/** Runs a loop, which counts its turns while it runs. */
	looping<T>(node: LoopStatement, run: (turn: () => void) => T): T {
		const loop = { node, turns: 0 };
		this.#loops.push(loop);
		const ending = run(() => {
			loop.turns++;
			this.spend(node);
		});
		this.#loops.pop();
		return ending;
	}

	/** Copies cost by their size, so that no short program fills the memory. */
	copied(value: ProgramValue, at: Node): ProgramValue {
		const size = sizeOf(value);
		if (size > PROGRAM_LIMITS.size) this.stop('too-big', at);
		this.spend(at, Math.ceil(size / 64));
		return value;
	}

	/** Runs a part of the program inside the part that runs now. */
	deeper<T>(at: Node, run: () => T): T {
		this.#depth++;
		if (this.#depth > PROGRAM_LIMITS.depth) this.stop('too-deep', at);
		try {
			return run();
		} finally {
			this.#depth--;
		}
	}
}
