// Reads a learner's program: a small part of JavaScript. acorn parses the text, and every node that this
// language does not have is a fault at its place. Always true: any text gives a program or a fault.
import { parse, type AnyNode, type Program } from 'acorn';
import { programFaultAt, PROGRAM_LIMITS, type ProgramFault } from './program-fault.ts';

export type ReadProgram =
	| { readonly type: 'program'; readonly text: string; readonly program: Program }
	| { readonly type: 'fault'; readonly fault: ProgramFault };

/** Parses a program and checks that all of it belongs to the language. */
export function parseProgram(text: string): ReadProgram {
	const { length } = text;
	const { text: most } = PROGRAM_LIMITS;
	if (length > most)
		return faulty(programFaultAt(text, 'too-long', { start: most, end: length }, ''));
	let program: Program;
	try {
		program = parse(text, { ecmaVersion: 2022, sourceType: 'script' });
	} catch (error) {
		return faulty(syntaxFault(text, error));
	}
	const fault = faultIn(text, program, 0);
	return fault === null ? { type: 'program', text, program } : faulty(fault);
}

function faulty(fault: ProgramFault): ReadProgram {
	return { type: 'fault', fault };
}

/** acorn throws a SyntaxError with the place; the stack of the engine is too small for very deep nesting. */
function syntaxFault(text: string, error: unknown): ProgramFault {
	if (error instanceof SyntaxError && 'pos' in error && typeof error.pos === 'number') {
		// What cannot be read begins here: a word, or one character. At the end of the text there is none.
		const start = Math.min(error.pos, text.length);
		const [found = ''] = /^(?:[\w$]+|[^\s\w$])/u.exec(text.slice(start)) ?? [];
		return programFaultAt(text, 'syntax', { start, end: start + found.length });
	}
	return programFaultAt(text, 'too-deep', { start: 0, end: 0 }, '');
}

const BINARY: ReadonlySet<string> = new Set([
	...['+', '-', '*', '/', '%', '===', '!==', '<', '<=', '>', '>='],
	...['&', '|', '^', '<<', '>>', '>>>'],
]);
const ASSIGNMENT: ReadonlySet<string> = new Set([
	...['=', '+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '<<=', '>>=', '>>>='],
]);
const UNARY: ReadonlySet<string> = new Set(['!', '-', '+', '~']);

/** Returns the first fault of a node and the nodes in it; null if there is none. */
function faultIn(text: string, node: AnyNode, depth: number): ProgramFault | null {
	if (depth > PROGRAM_LIMITS.depth) return programFaultAt(text, 'too-deep', node);
	if (node.type === 'BinaryExpression' && (node.operator === '==' || node.operator === '!=')) {
		return programFaultAt(text, 'loose-equality', node, node.operator);
	}
	const parts = partsOf(node, depth);
	if (parts === null) return programFaultAt(text, 'outside', node);
	for (const part of parts) {
		const fault = part ? faultIn(text, part, depth + 1) : null;
		if (fault) return fault;
	}
	return null;
}

type Parts = readonly (AnyNode | null | undefined)[];

/** Returns the nodes in a node of the language; null if the language does not have this node. */
function partsOf(node: AnyNode, depth: number): Parts | null {
	switch (node.type) {
		case 'Program':
		case 'BlockStatement':
			return node.body;
		case 'FunctionDeclaration': {
			const plain = !node.async && !node.generator && depth === 1;
			const named = node.params.every(({ type }) => type === 'Identifier');
			return plain && named ? [...node.params, node.body] : null;
		}
		case 'VariableDeclaration':
			return node.kind === 'var' ? null : node.declarations;
		case 'VariableDeclarator':
			return node.id.type === 'Identifier' ? [node.id, node.init] : null;
		case 'ExpressionStatement':
			return [node.expression];
		case 'IfStatement':
			return [node.test, node.consequent, node.alternate];
		case 'WhileStatement':
			return [node.test, node.body];
		case 'ForStatement':
			return [node.init, node.test, node.update, node.body];
		case 'ForOfStatement':
			return !node.await && node.left.type === 'VariableDeclaration'
				? [node.left, node.right, node.body]
				: null;
		case 'ReturnStatement':
			return [node.argument];
		case 'BreakStatement':
		case 'ContinueStatement':
			return node.label ? null : [];
		case 'EmptyStatement':
		case 'Identifier':
			return [];
		default:
			return partsOfExpression(node);
	}
}

function partsOfExpression(node: AnyNode): Parts | null {
	switch (node.type) {
		case 'Literal':
			return node.regex || node.bigint !== undefined ? null : [];
		case 'TemplateLiteral':
			return node.expressions;
		case 'ArrayExpression':
			return node.elements.every((one) => one !== null && one.type !== 'SpreadElement')
				? node.elements
				: null;
		case 'ObjectExpression':
			return node.properties;
		case 'Property':
			return node.kind === 'init' && !node.computed && !node.method ? [node.value] : null;
		case 'MemberExpression':
			return node.optional ||
				node.object.type === 'Super' ||
				node.property.type === 'PrivateIdentifier'
				? null
				: [node.object, node.computed ? node.property : null];
		case 'CallExpression':
			return node.optional || node.arguments.some(({ type }) => type === 'SpreadElement')
				? null
				: [node.callee, ...node.arguments];
		case 'UnaryExpression':
			return UNARY.has(node.operator) ? [node.argument] : null;
		case 'UpdateExpression':
			return [node.argument];
		case 'BinaryExpression':
			return BINARY.has(node.operator) ? [node.left, node.right] : null;
		case 'LogicalExpression':
			return [node.left, node.right];
		case 'ConditionalExpression':
			return [node.test, node.consequent, node.alternate];
		case 'AssignmentExpression': {
			const { type } = node.left;
			const plain = type === 'Identifier' || type === 'MemberExpression';
			return plain && ASSIGNMENT.has(node.operator) ? [node.left, node.right] : null;
		}
		case 'ParenthesizedExpression':
			return [node.expression];
		default:
			return null;
	}
}
