// Applies the operators of a learner's program.
import type { AssignmentOperator } from 'acorn';

/** Returns the operator before `=`. */
export function operatorOf(operator: AssignmentOperator): string {
	return operator.slice(0, -1);
}

/** Compares two texts by their order: negative, 0 or positive. */
export function comparedBy(operator: '<' | '<=' | '>' | '>=', order: number): boolean {
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
export function computed(operator: string, a: number, b: number): number | boolean | null {
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
