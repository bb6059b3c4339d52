// Finds where a text stops being JSON (RFC 8259). The browsers' own messages differ or do not give the place.

export interface JsonFault {
	/** Holds the offset of the unexpected character, or the length of the text if the text ends too early. */
	readonly offset: number;
	/** `line` and `column` give the place of the unexpected character, both counted from 1. */
	readonly line: number;
	readonly column: number;
	/** Holds the unexpected character. It is empty at the end of the text. */
	readonly found: string;
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'end';
type JsonBracket = '{' | '[';
interface JsonToken {
	readonly kind: 'mark' | 'string' | 'literal';
	readonly end: number;
}

const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Returns null for valid JSON. The function does not recurse, so deep nesting cannot overflow the stack. */
export function jsonFault(text: string): JsonFault | null {
	const open: JsonBracket[] = [];
	let expected: Expected = 'value';
	let at = 0;
	for (;;) {
		while (at < text.length && ' \t\n\r'.includes(text[at]!)) at++;
		if (at === text.length) return expected === 'end' ? null : fault(text, at);
		const token = tokenAt(text, at);
		if (typeof token === 'number') return fault(text, token);
		const next = follow(expected, token, text[at]!, open);
		if (next === null) return fault(text, at);
		expected = next;
		at = token.end;
	}
}

/** Returns the token at `at`, or the offset of the character that fits no token. */
function tokenAt(text: string, at: number): JsonToken | number {
	if ('{}[],:'.includes(text[at]!)) return { kind: 'mark', end: at + 1 };
	if (text[at] === '"') return stringAt(text, at);
	LITERAL.lastIndex = at;
	return LITERAL.test(text) ? { kind: 'literal', end: LITERAL.lastIndex } : at;
}

function stringAt(text: string, from: number): JsonToken | number {
	for (let at = from + 1; at < text.length; at++) {
		if (text[at] === '"') return { kind: 'string', end: at + 1 };
		if (text.charCodeAt(at) < 0x20) return at;
		if (text[at] !== '\\') continue;
		ESCAPE.lastIndex = at;
		if (!ESCAPE.test(text)) return at;
		at = ESCAPE.lastIndex - 1;
	}
	return text.length;
}

/** Returns what may follow this token; null if the token itself is not allowed here. */
function follow(
	expected: Expected,
	{ kind }: JsonToken,
	mark: string,
	open: JsonBracket[],
): Expected | null {
	const value = expected === 'value' || expected === 'value-or-end';
	const ended = (): Expected => (open.length === 0 ? 'end' : 'comma-or-end');
	if (kind === 'string' && (expected === 'key' || expected === 'key-or-end')) return 'colon';
	if (kind !== 'mark') return value ? ended() : null;
	if (mark === '{' || mark === '[') {
		if (!value) return null;
		open.push(mark);
		return mark === '{' ? 'key-or-end' : 'value-or-end';
	}
	if (mark === ':') return expected === 'colon' ? 'value' : null;
	const last = open.at(-1);
	if (mark === ',') return expected !== 'comma-or-end' ? null : last === '{' ? 'key' : 'value';
	const empty = mark === '}' ? 'key-or-end' : 'value-or-end';
	if (last !== (mark === '}' ? '{' : '[') || (expected !== empty && expected !== 'comma-or-end')) {
		return null;
	}
	open.pop();
	return ended();
}

function fault(text: string, offset: number): JsonFault {
	const before = text.slice(0, offset).split('\n');
	const code = text.codePointAt(offset);
	const found = code === undefined ? '' : String.fromCodePoint(code);
	return { offset, line: before.length, column: before.at(-1)!.length + 1, found };
}
