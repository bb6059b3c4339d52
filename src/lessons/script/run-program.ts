// Runs a learner's program: walks the nodes that `parseProgram` has let through. There is no clock and no
// `eval`. Every node costs an operation of a budget, so an endless loop ends at a place that can be shown.
import type {
	AssignmentExpression,
	AssignmentOperator,
	BinaryExpression,
	CallExpression,
	Expression,
	ForOfStatement,
	ForStatement,
	FunctionDeclaration,
	MemberExpression,
	Node,
	ObjectExpression,
	Pattern,
	Program,
	Statement,
	VariableDeclaration,
	WhileStatement,
} from 'acorn';
import { callMember, elementsOf, NO_MEMBER, readMember, sizeOf, writeMember } from './members.ts';
import {
	programFaultAt,
	PROGRAM_LIMITS,
	type ProgramFault,
	type ProgramFaultCode,
} from './program-fault.ts';
import {
	CallableValue,
	ListValue,
	RecordValue,
	isTruthy,
	shownValue,
	programText,
	type ProgramValue,
} from './program-values.ts';

/** One line as it is about to run, with the values of that moment. */
export interface ProgramLine {
	readonly from: number;
	readonly to: number;
	/** Counted from 1. */
	readonly line: number;
	readonly values: readonly (readonly [name: string, value: string])[];
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

interface Variable {
	value: ProgramValue;
	readonly constant: boolean;
}

class Block {
	readonly names = new Map<string, Variable>();
	readonly outer: Block | null;
	constructor(outer: Block | null) {
		this.outer = outer;
	}
	find(name: string): Variable | null {
		return this.names.get(name) ?? this.outer?.find(name) ?? null;
	}
}

/** How a statement ended; undefined: the next one follows. */
type StatementEnding =
	| { readonly type: 'break' | 'continue' }
	| { readonly type: 'return'; readonly value: ProgramValue }
	| undefined;

type LoopStatement = WhileStatement | ForStatement | ForOfStatement;

class Stopped extends Error {
	readonly fault: ProgramFault;
	constructor(fault: ProgramFault) {
		super(fault.code);
		this.fault = fault;
	}
}

export class ProgramRun {
	/** Why the program stopped; null while it can run on. */
	fault: ProgramFault | null = null;
	/** The lines that ran, if they are kept. */
	readonly lines: ProgramLine[] = [];
	readonly #text: string;
	readonly #top: Block;
	readonly #keepsLines: boolean;
	/** The loops that run now, the inner ones last. */
	readonly #loops: { readonly node: LoopStatement; turns: number }[] = [];
	#operations = 0;
	#depth = 0;

	/** Runs the statements outside all functions. The program may call the given functions. */
	constructor(
		{ text, program }: { readonly text: string; readonly program: Program },
		given: readonly CallableValue[],
		{ keepsLines = false } = {},
	) {
		this.#text = text;
		this.#keepsLines = keepsLines;
		const server = new Block(null);
		for (const value of given) server.names.set(value.name, { value, constant: true });
		this.#top = new Block(server);
		this.#guard(() => {
			this.#statements(program.body as Statement[], this.#top);
		});
	}

	/** Whether the program has a function of this name. */
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
			if (!(error instanceof Stopped)) throw error;
			this.fault = error.fault;
			return false;
		}
	}

	#stop(code: ProgramFaultCode, at: Pick<Node, 'start' | 'end'>, found?: string): never {
		throw new Stopped(programFaultAt(this.#text, code, at, found));
	}

	#spend(at: Node, operations = 1): void {
		this.#operations += operations;
		if (this.#operations <= PROGRAM_LIMITS.operations) return;
		// The place at which the budget ends is chance. The loop that has turned most often is to blame.
		const [worst] = this.#loops.toSorted((a, b) => b.turns - a.turns);
		if (!worst) this.#stop('budget', at);
		const { start, body } = worst.node;
		this.#stop('budget', { start, end: body.start - 1 });
	}

	/** Runs a loop, which counts its turns while it runs. */
	#looping(node: LoopStatement, run: (turn: () => void) => StatementEnding): StatementEnding {
		const loop = { node, turns: 0 };
		this.#loops.push(loop);
		const ending = run(() => {
			loop.turns++;
			this.#spend(node);
		});
		this.#loops.pop();
		return ending;
	}

	/** Copies cost by their size, so that no short program fills the memory. */
	#copied(value: ProgramValue, at: Node): ProgramValue {
		const size = sizeOf(value);
		if (size > PROGRAM_LIMITS.size) this.#stop('too-big', at);
		this.#spend(at, Math.ceil(size / 64));
		return value;
	}

	#deeper<T>(at: Node, run: () => T): T {
		this.#depth++;
		if (this.#depth > PROGRAM_LIMITS.depth) this.#stop('too-deep', at);
		try {
			return run();
		} finally {
			this.#depth--;
		}
	}

	#keepLine(node: Node, block: Block): void {
		this.#spend(node);
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
			this.#deeper(node, () => {
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
		return this.#deeper(node, () => this.#oneStatement(node, block));
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
				this.#value(node.expression, block);
				return undefined;
			case 'IfStatement':
				this.#keepLine(node.test, block);
				if (isTruthy(this.#value(node.test, block))) return this.#statement(node.consequent, block);
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
					value: node.argument ? this.#value(node.argument, block) : undefined,
				};
			case 'BreakStatement':
				return { type: 'break' };
			case 'ContinueStatement':
				return { type: 'continue' };
			case 'FunctionDeclaration':
			case 'EmptyStatement':
				return undefined;
			default:
				return this.#stop('outside', node);
		}
	}

	#declareAll({ kind, declarations }: VariableDeclaration, block: Block): void {
		for (const { id, init } of declarations) {
			const value = init ? this.#value(init, block) : undefined;
			this.#declare(id, value, block, kind === 'const');
		}
	}

	#for(node: ForStatement, block: Block): StatementEnding {
		const { init, test, update } = node;
		const inside = new Block(block);
		if (init) {
			this.#keepLine(init, inside);
			if (init.type === 'VariableDeclaration') this.#declareAll(init, inside);
			else this.#value(init, inside);
		}
		return this.#loop(node, test ?? null, update ?? null, inside);
	}

	#loop(
		node: WhileStatement | ForStatement,
		test: Expression | null,
		update: Expression | null,
		block: Block,
	): StatementEnding {
		return this.#looping(node, (turn) => {
			for (;;) {
				if (test) {
					this.#keepLine(test, block);
					if (!isTruthy(this.#value(test, block))) return undefined;
				}
				turn();
				const ending = this.#statement(node.body, block);
				if (ending?.type === 'break') return undefined;
				if (ending?.type === 'return') return ending;
				if (update) this.#value(update, block);
			}
		});
	}

	#forOf(node: ForOfStatement, block: Block): StatementEnding {
		const { left, right, body } = node;
		this.#keepLine(right, block);
		const items = elementsOf(this.#value(right, block));
		if (items === null) return this.#stop('no-member', right);
		const declared = left.type === 'VariableDeclaration' ? left.declarations[0] : undefined;
		return this.#looping(node, (turn) => {
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

	#value(node: Expression, block: Block): ProgramValue {
		this.#spend(node);
		return this.#deeper(node, () => this.#oneValue(node, block));
	}

	#oneValue(node: Expression, block: Block): ProgramValue {
		switch (node.type) {
			case 'Literal':
				return literal(node.value);
			case 'Identifier': {
				const variable = block.find(node.name);
				// `undefined` is a name in JavaScript, and not a word of the language.
				if (variable === null && node.name === 'undefined') return undefined;
				return variable === null ? this.#stop('undeclared', node) : variable.value;
			}
			case 'TemplateLiteral': {
				let text = node.quasis[0]?.value.cooked ?? '';
				node.expressions.forEach((part, i) => {
					text += programText(this.#value(part, block)) + (node.quasis[i + 1]?.value.cooked ?? '');
					this.#copied(text, part);
				});
				return text;
			}
			case 'ArrayExpression':
				return new ListValue(
					node.elements.map((one) =>
						one && one.type !== 'SpreadElement' ? this.#value(one, block) : undefined,
					),
				);
			case 'ObjectExpression':
				return this.#record(node.properties, block);
			case 'MemberExpression': {
				const found = readMember(this.#object(node, block), this.#memberName(node, block));
				return found === NO_MEMBER ? this.#noMember(node) : found;
			}
			case 'CallExpression':
				return this.#call(node, block);
			case 'UnaryExpression': {
				const value = this.#value(node.argument, block);
				if (node.operator === '!') return !isTruthy(value);
				const number = this.#number(value, node.argument);
				return node.operator === '-' ? -number : node.operator === '~' ? ~number : number;
			}
			case 'UpdateExpression': {
				const before = this.#number(this.#value(node.argument, block), node.argument);
				const after = node.operator === '++' ? before + 1 : before - 1;
				this.#assign(node.argument, after, block);
				return node.prefix ? after : before;
			}
			case 'BinaryExpression':
				return this.#binary(node, block);
			case 'LogicalExpression': {
				const left = this.#value(node.left, block);
				const decided =
					node.operator === '&&'
						? !isTruthy(left)
						: node.operator === '||'
							? isTruthy(left)
							: left !== undefined && left !== null;
				return decided ? left : this.#value(node.right, block);
			}
			case 'ConditionalExpression': {
				const holds = isTruthy(this.#value(node.test, block));
				return this.#value(holds ? node.consequent : node.alternate, block);
			}
			case 'AssignmentExpression':
				return this.#assignment(node, block);
			case 'ParenthesizedExpression':
				return this.#value(node.expression, block);
			default:
				return this.#stop('outside', node);
		}
	}

	#record(properties: ObjectExpression['properties'], block: Block): RecordValue {
		const fields: [string, ProgramValue][] = [];
		for (const node of properties) {
			if (node.type === 'SpreadElement') return this.#stop('outside', node);
			const { key, value } = node;
			const name =
				key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '';
			fields.push([name, this.#value(value, block)]);
		}
		return new RecordValue(fields);
	}

	#object(node: MemberExpression, block: Block): ProgramValue {
		return node.object.type === 'Super'
			? this.#stop('outside', node)
			: this.#value(node.object, block);
	}

	#memberName({ computed, property }: MemberExpression, block: Block): ProgramValue {
		if (property.type === 'PrivateIdentifier') return this.#stop('outside', property);
		if (computed) return this.#value(property, block);
		return property.type === 'Identifier' ? property.name : this.#stop('outside', property);
	}

	#noMember({ property }: MemberExpression): never {
		return this.#stop('no-member', property);
	}

	#call(node: CallExpression, block: Block): ProgramValue {
		const { callee } = node;
		if (callee.type === 'Super') return this.#stop('outside', callee);
		const given = () => node.arguments.map((one) => this.#value(one as Expression, block));
		try {
			if (callee.type === 'MemberExpression') {
				const object = this.#object(callee, block);
				const name = programText(this.#memberName(callee, block));
				this.#copied(object, node);
				const found = callMember(object, name, given());
				return found === NO_MEMBER ? this.#noMember(callee) : this.#copied(found, node);
			}
			const called = this.#value(callee, block);
			if (!(called instanceof CallableValue)) return this.#stop('not-function', callee);
			return this.#copied(called.call(given()), node);
		} catch (error) {
			if (!(error instanceof RefusedCall)) throw error;
			const wrong = error.argument === null ? undefined : node.arguments[error.argument];
			return this.#stop(error.code, wrong ?? node);
		}
	}

	#binary(node: BinaryExpression, block: Block): ProgramValue {
		if (node.left.type === 'PrivateIdentifier') return this.#stop('outside', node.left);
		const left = this.#value(node.left, block);
		const right = this.#value(node.right, block);
		switch (node.operator) {
			case '===':
				return left === right;
			case '!==':
				return left !== right;
			case '+':
				if (typeof left === 'string' || typeof right === 'string') {
					return this.#copied(programText(left) + programText(right), node);
				}
				break;
			case '<':
			case '<=':
			case '>':
			case '>=':
				if (typeof left === 'string' && typeof right === 'string') {
					return compared(node.operator, left < right ? -1 : left > right ? 1 : 0);
				}
				break;
			default:
		}
		const a = this.#number(left, node.left);
		const b = this.#number(right, node.right);
		return computed(node.operator, a, b) ?? this.#stop('outside', node);
	}

	#assignment(node: AssignmentExpression, block: Block): ProgramValue {
		const { left, operator, right } = node;
		const next = this.#value(right, block);
		if (operator === '=') return this.#assign(left, next, block);
		const before = this.#value(left as Expression, block);
		const plain = operatorOf(operator);
		if (plain === '+' && (typeof before === 'string' || typeof next === 'string')) {
			return this.#assign(left, this.#copied(programText(before) + programText(next), node), block);
		}
		const a = this.#number(before, left);
		const b = this.#number(next, right);
		return this.#assign(left, computed(plain, a, b) ?? this.#stop('outside', node), block);
	}

	#assign(to: Pattern | Expression, value: ProgramValue, block: Block): ProgramValue {
		if (to.type === 'Identifier') {
			const variable = block.find(to.name);
			if (variable === null) return this.#stop('undeclared', to);
			if (variable.constant) return this.#stop('constant', to);
			variable.value = value;
			return value;
		}
		if (to.type !== 'MemberExpression') return this.#stop('outside', to);
		const object = this.#object(to, block);
		if (!writeMember(object, this.#memberName(to, block), value)) return this.#noMember(to);
		this.#copied(object, to);
		return value;
	}

	#number(value: ProgramValue, at: Node): number {
		return typeof value === 'number' ? value : this.#stop('not-number', at);
	}
}

function literal(value: unknown): ProgramValue {
	const type = typeof value;
	return type === 'string' || type === 'number' || type === 'boolean'
		? (value as string | number | boolean)
		: null;
}

function operatorOf(operator: AssignmentOperator): string {
	return operator.slice(0, -1);
}

function compared(operator: '<' | '<=' | '>' | '>=', order: number): boolean {
	switch (operator) {
		case '<':
			return order < 0;
		case '<=':
			return order <= 0;
		case '>':
			return order > 0;
		case '>=':
			return order >= 0;
	}
}

/** Returns what an operator makes of two numbers; null for an operator that the language does not have. */
function computed(operator: string, a: number, b: number): number | boolean | null {
	switch (operator) {
		case '+':
			return a + b;
		case '-':
			return a - b;
		case '*':
			return a * b;
		case '/':
			return a / b;
		case '%':
			return a % b;
		case '&':
			return a & b;
		case '|':
			return a | b;
		case '^':
			return a ^ b;
		case '<<':
			return a << b;
		case '>>':
			return a >> b;
		case '>>>':
			return a >>> b;
		case '<':
			return a < b;
		case '<=':
			return a <= b;
		case '>':
			return a > b;
		case '>=':
			return a >= b;
		default:
			return null;
	}
}
