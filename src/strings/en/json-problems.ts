// Holds the English words for errors of JSON.
import type { JsonProblem } from '../../engine/json/index.ts';

export function jsonProblemText({ kind, found }: JsonProblem): string {
	switch (kind) {
		case 'empty':
			return 'The text is empty.';
		case 'value':
			return found === '' ? 'A value is missing.' : `Expected a value, found ${found}.`;
		case 'name':
			return `Expected a name in double quotes, found ${found}.`;
		case 'colon':
			return `Expected a colon between name and value, found ${found}.`;
		case 'comma':
			return `A comma or the closing bracket is missing before ${found}.`;
		case 'trailing-comma':
			return 'Remove this comma: JSON does not allow a comma after the last item.';
		case 'unclosed':
			return `This ${found} is never closed.`;
		case 'unclosed-string':
			return 'This string is not closed on its line.';
		case 'control':
			return 'A control character in a string has to be escaped, for example \\n.';
		case 'escape':
			return `${found} is not a JSON escape sequence.`;
		case 'number':
			return `${found} is not a JSON number.`;
		case 'word':
			return `${found} is not a JSON value. Unquoted words can only be true, false and null.`;
		case 'quotes':
			return 'JSON strings need straight double quotes (").';
		case 'comment':
			return 'Remove this comment: JSON does not allow comments.';
		case 'more':
			return `The JSON ends before ${found}. Remove the rest.`;
		case 'twice':
			return `${found} occurs twice in this object.`;
		case 'deep':
			return 'The nesting is too deep.';
	}
}
