// Computes the values of the expressions of a learner's program.
import type {
	AssignmentExpression,
	BinaryExpression,
	CallExpression,
	Expression,
	MemberExpression,
	Node,
	ObjectExpression,
	Pattern,
} from 'acorn';
import type { Block } from './block.ts';
import { callMember, NO_MEMBER, readMember, writeMember } from './members.ts';
import { comparedBy, computed, operatorOf } from './operators.ts';
import type { ProgramCosts } from './program-costs.ts';
import { RefusedCall } from './program-fault.ts';
import {
	CallableValue,
	ListValue,
	RecordValue,
	isTruthy,
	programText,
	type ProgramValue,
} from './program-values.ts';

export class Evaluator {
	readonly #costs: ProgramCosts;

	constructor(costs: ProgramCosts) {
		this.#costs = costs;
	}

	/** Returns the value of an expression. */
	value(node: Expression, block: Block): ProgramValue {
		this.#costs.spend(node);
		return this.#costs.deeper(node, () => this.#oneValue(node, block));
	}

	#oneValue(node: Expression, block: Block): ProgramValue {
		switch (node.type) {
			case 'Literal':
				return literal(node.value);
			case 'Identifier': {
				const variable = block.find(node.name);
				// `undefined` is a name in JavaScript, and not a word of the language.
				if (variable === null && node.name === 'undefined') return undefined;
				return variable === null ? this.#costs.stop('undeclared', node) : variable.value;
			}
			case 'TemplateLiteral': {
				let text = node.quasis[0]?.value.cooked ?? '';
				node.expressions.forEach((part, i) => {
					text += programText(this.value(part, block)) + (node.quasis[i + 1]?.value.cooked ?? '');
					this.#costs.copied(text, part);
				});
				return text;
			}
			case 'ArrayExpression':
				return new ListValue(
					node.elements.map((one) =>
						one && one.type !== 'SpreadElement' ? this.value(one, block) : undefined,
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
				const value = this.value(node.argument, block);
				if (node.operator === '!') return !isTruthy(value);
				const number = this.#number(value, node.argument);
				return node.operator === '-' ? -number : node.operator === '~' ? ~number : number;
			}
			case 'UpdateExpression': {
				const before = this.#number(this.value(node.argument, block), node.argument);
				const after = node.operator === '++' ? before + 1 : before - 1;
				this.#assign(node.argument, after, block);
				return node.prefix ? after : before;
			}
			case 'BinaryExpression':
				return this.#binary(node, block);
			case 'LogicalExpression': {
				const left = this.value(node.left, block);
				const decided =
					node.operator === '&&'
						? !isTruthy(left)
						: node.operator === '||'
							? isTruthy(left)
							: left !== undefined && left !== null;
				return decided ? left : this.value(node.right, block);
			}
			case 'ConditionalExpression': {
				const holds = isTruthy(this.value(node.test, block));
				return this.value(holds ? node.consequent : node.alternate, block);
			}
			case 'AssignmentExpression':
				return this.#assignment(node, block);
			case 'ParenthesizedExpression':
				return this.value(node.expression, block);
			default:
				return this.#costs.stop('outside', node);
		}
	}

	#record(properties: ObjectExpression['properties'], block: Block): RecordValue {
		const fields: [string, ProgramValue][] = [];
		for (const node of properties) {
			if (node.type === 'SpreadElement') return this.#costs.stop('outside', node);
			const { key, value } = node;
			const name =
				key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '';
			fields.push([name, this.value(value, block)]);
		}
		return new RecordValue(fields);
	}

	#object(node: MemberExpression, block: Block): ProgramValue {
		return node.object.type === 'Super'
			? this.#costs.stop('outside', node)
			: this.value(node.object, block);
	}

	#memberName({ computed, property }: MemberExpression, block: Block): ProgramValue {
		if (property.type === 'PrivateIdentifier') return this.#costs.stop('outside', property);
		if (computed) return this.value(property, block);
		return property.type === 'Identifier' ? property.name : this.#costs.stop('outside', property);
	}

	#noMember({ property }: MemberExpression): never {
		return this.#costs.stop('no-member', property);
	}

	#call(node: CallExpression, block: Block): ProgramValue {
		const { callee } = node;
		if (callee.type === 'Super') return this.#costs.stop('outside', callee);
		const given = () => node.arguments.map((one) => this.value(one as Expression, block));
		try {
			if (callee.type === 'MemberExpression') {
				const object = this.#object(callee, block);
				const name = programText(this.#memberName(callee, block));
				this.#costs.copied(object, node);
				const found = callMember(object, name, given());
				return found === NO_MEMBER ? this.#noMember(callee) : this.#costs.copied(found, node);
			}
			const called = this.value(callee, block);
			if (!(called instanceof CallableValue)) return this.#costs.stop('not-function', callee);
			return this.#costs.copied(called.call(given()), node);
		} catch (error) {
			if (!(error instanceof RefusedCall)) throw error;
			const wrong = error.argument === null ? undefined : node.arguments[error.argument];
			return this.#costs.stop(error.code, wrong ?? node);
		}
	}

	#binary(node: BinaryExpression, block: Block): ProgramValue {
		if (node.left.type === 'PrivateIdentifier') return this.#costs.stop('outside', node.left);
		const left = this.value(node.left, block);
		const right = this.value(node.right, block);
		switch (node.operator) {
			case '===':
				return left === right;
			case '!==':
				return left !== right;
			case '+':
				if (typeof left === 'string' || typeof right === 'string') {
					return this.#costs.copied(programText(left) + programText(right), node);
				}
				break;
			case '<':
			case '<=':
			case '>':
			case '>=':
				if (typeof left === 'string' && typeof right === 'string') {
					return comparedBy(node.operator, left < right ? -1 : left > right ? 1 : 0);
				}
				break;
			default:
		}
		const a = this.#number(left, node.left);
		const b = this.#number(right, node.right);
		return computed(node.operator, a, b) ?? this.#costs.stop('outside', node);
	}

	#assignment(node: AssignmentExpression, block: Block): ProgramValue {
		const { left, operator, right } = node;
		if (operator === '=') return this.#assign(left, this.value(right, block), block);
		const before = this.value(left as Expression, block);
		const next = this.value(right, block);
		const plain = operatorOf(operator);
		if (plain === '+' && (typeof before === 'string' || typeof next === 'string')) {
			return this.#assign(
				left,
				this.#costs.copied(programText(before) + programText(next), node),
				block,
			);
		}
		const a = this.#number(before, left);
		const b = this.#number(next, right);
		return this.#assign(left, computed(plain, a, b) ?? this.#costs.stop('outside', node), block);
	}

	#assign(to: Pattern | Expression, value: ProgramValue, block: Block): ProgramValue {
		if (to.type === 'Identifier') {
			const variable = block.find(to.name);
			if (variable === null) return this.#costs.stop('undeclared', to);
			if (variable.constant) return this.#costs.stop('constant', to);
			variable.value = value;
			return value;
		}
		if (to.type !== 'MemberExpression') return this.#costs.stop('outside', to);
		const object = this.#object(to, block);
		if (!writeMember(object, this.#memberName(to, block), value)) return this.#noMember(to);
		this.#costs.copied(object, to);
		return value;
	}

	#number(value: ProgramValue, at: Node): number {
		return typeof value === 'number' ? value : this.#costs.stop('not-number', at);
	}
}

function literal(value: unknown): ProgramValue {
	const type = typeof value;
	return type === 'string' || type === 'number' || type === 'boolean'
		? (value as string | number | boolean)
		: null;
}
