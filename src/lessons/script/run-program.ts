// Runs a learner's program: walks the nodes that `parseProgram` has let through. There is no clock and no
// `eval`. Every node costs an operation of a budget, so an endless loop ends at a place that can be shown.
import type {
	Expression,
	ForOfStatement,
	ForStatement,
	FunctionDeclaration,
	Node,
	Pattern,
	Program,
	Statement,
	VariableDeclaration,
	WhileStatement,
} from 'acorn';
import { Block } from './block.ts';
import { Evaluator } from './evaluate.ts';
import { elementsOf } from './members.ts';
import { ProgramCosts, ProgramStopped } from './program-costs.ts';
import { PROGRAM_LIMITS, type ProgramFault } from './program-fault.ts';
import { CallableValue, isTruthy, shownValue, type ProgramValue } from './program-values.ts';

/** Represents one line as it is about to run, with the values of that moment. */
export interface ProgramLine {
	readonly from: number;
	readonly to: number;
	/** Counts the lines of the program from 1. */
	readonly line: number;
	readonly values: readonly (readonly [name: string, value: string])[];
}

/** Says how a statement ended; with undefined the next one follows. */
type StatementEnding =
	| { readonly type: 'break' | 'continue' }
	| { readonly type: 'return'; readonly value: ProgramValue }
	| undefined;

export class ProgramRun {
	/** Says why the program stopped; it is null while the program can run on. */
	fault: ProgramFault | null = null;
	/** Lists the lines that ran, if they are kept. */
	readonly lines: ProgramLine[] = [];
	readonly #text: string;
	readonly #top: Block;
	readonly #keepsLines: boolean;
	readonly #costs: ProgramCosts;
	readonly #evaluator: Evaluator;

	/** Runs the statements outside all functions. The program may call the given functions. */
	constructor(
		{ text, program }: { readonly text: string; readonly program: Program },
		given: readonly CallableValue[],
		{ keepsLines = false } = {},
	) {
		this.#text = text;
		this.#costs = new ProgramCosts(text);
		this.#evaluator = new Evaluator(this.#costs);
		this.#keepsLines = keepsLines;
		const server = new Block(null);
		for (const value of given) server.names.set(value.name, { value, constant: true });
		this.#top = new Block(server);
		this.#guard(() => {
			this.#statements(program.body as Statement[], this.#top);
		});
	}

	/** Returns whether the program has a function of this name. */
	has(name: string): boolean {
		return this.#top.names.get(name)?.value instanceof CallableValue;
	}

	/** Calls a function of the program. Returns false if there is none, or if the program has stopped. */
	call(name: string, ...values: readonly ProgramValue[]): boolean {
		const found = this.#top.names.get(name)?.value;
		if (this.fault !== null || !(found instanceof CallableValue)) return false;
		return this.#guard(() => void found.call(values));
	}

	#guard(run: () => void): boolean {
		try {
			run();
			return true;
		} catch (error) {
			if (!(error instanceof ProgramStopped)) throw error;
			this.fault = error.fault;
			return false;
		}
	}

	#keepLine(node: Node, block: Block): void {
		this.#costs.spend(node);
		if (!this.#keepsLines || this.lines.length >= PROGRAM_LIMITS.lines) return;
		const values: [string, string][] = [];
		for (let at = block; at.outer !== null; at = at.outer) {
			for (const [name, { value }] of at.names) {
				if (!(value instanceof CallableValue)) values.unshift([name, shownValue(value)]);
			}
		}
		const line = this.#text.slice(0, node.start).split('\n').length;
		this.lines.push({ from: node.start, to: node.end, line, values });
	}

	#statements(body: readonly Statement[], block: Block): StatementEnding {
		for (const node of body) {
			if (node.type === 'FunctionDeclaration') this.#declareFunction(node, block);
		}
		for (const node of body) {
			const ending = this.#statement(node, block);
			if (ending) return ending;
		}
		return undefined;
	}

	#declareFunction(node: FunctionDeclaration, block: Block): void {
		const { name } = node.id;
		const value = new CallableValue(name, (given) =>
			this.#costs.deeper(node, () => {
				const inside = new Block(block);
				node.params.forEach((param, i) => {
					this.#declare(param, given[i], inside, false);
				});
				const ending = this.#statements(node.body.body, inside);
				return ending?.type === 'return' ? ending.value : undefined;
			}),
		);
		block.names.set(name, { value, constant: true });
	}

	#declare(id: Pattern, value: ProgramValue, block: Block, constant: boolean): void {
		if (id.type === 'Identifier') block.names.set(id.name, { value, constant });
	}

	#statement(node: Statement, block: Block): StatementEnding {
		return this.#costs.deeper(node, () => this.#oneStatement(node, block));
	}

	#oneStatement(node: Statement, block: Block): StatementEnding {
		switch (node.type) {
			case 'BlockStatement':
				return this.#statements(node.body, new Block(block));
			case 'VariableDeclaration':
				this.#keepLine(node, block);
				this.#declareAll(node, block);
				return undefined;
			case 'ExpressionStatement':
				this.#keepLine(node, block);
				this.#evaluator.value(node.expression, block);
				return undefined;
			case 'IfStatement':
				this.#keepLine(node.test, block);
				if (isTruthy(this.#evaluator.value(node.test, block)))
					return this.#statement(node.consequent, block);
				return node.alternate ? this.#statement(node.alternate, block) : undefined;
			case 'WhileStatement':
				return this.#loop(node, node.test, null, block);
			case 'ForStatement':
				return this.#for(node, block);
			case 'ForOfStatement':
				return this.#forOf(node, block);
			case 'ReturnStatement':
				this.#keepLine(node, block);
				return {
					type: 'return',
					value: node.argument ? this.#evaluator.value(node.argument, block) : undefined,
				};
			case 'BreakStatement':
				return { type: 'break' };
			case 'ContinueStatement':
				return { type: 'continue' };
			case 'FunctionDeclaration':
			case 'EmptyStatement':
				return undefined;
			default:
				return this.#costs.stop('outside', node);
		}
	}

	#declareAll({ kind, declarations }: VariableDeclaration, block: Block): void {
		for (const { id, init } of declarations) {
			const value = init ? this.#evaluator.value(init, block) : undefined;
			this.#declare(id, value, block, kind === 'const');
		}
	}

	#for(node: ForStatement, block: Block): StatementEnding {
		const { init, test, update } = node;
		const inside = new Block(block);
		if (init) {
			this.#keepLine(init, inside);
			if (init.type === 'VariableDeclaration') this.#declareAll(init, inside);
			else this.#evaluator.value(init, inside);
		}
		return this.#loop(node, test ?? null, update ?? null, inside);
	}

	#loop(
		node: WhileStatement | ForStatement,
		test: Expression | null,
		update: Expression | null,
		block: Block,
	): StatementEnding {
		return this.#costs.looping(node, (turn) => {
			for (;;) {
				if (test) {
					this.#keepLine(test, block);
					if (!isTruthy(this.#evaluator.value(test, block))) return undefined;
				}
				turn();
				const ending = this.#statement(node.body, block);
				if (ending?.type === 'break') return undefined;
				if (ending?.type === 'return') return ending;
				if (update) this.#evaluator.value(update, block);
			}
		});
	}

	#forOf(node: ForOfStatement, block: Block): StatementEnding {
		const { left, right, body } = node;
		this.#keepLine(right, block);
		const items = elementsOf(this.#evaluator.value(right, block));
		if (items === null) return this.#costs.stop('no-member', right);
		const declared = left.type === 'VariableDeclaration' ? left.declarations[0] : undefined;
		return this.#costs.looping(node, (turn) => {
			for (let i = 0; i < items.length; i++) {
				turn();
				const inside = new Block(block);
				if (declared) this.#declare(declared.id, items[i], inside, false);
				const ending = this.#statement(body, inside);
				if (ending?.type === 'break') return undefined;
				if (ending?.type === 'return') return ending;
			}
			return undefined;
		});
	}
}
