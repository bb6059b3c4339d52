// Reads JSON (RFC 8259) and keeps the place of every value. A text goes in; its value and a tree of ranges come out, or
// the first error with its place. `JSON.parse` reports no place, and its messages differ between browsers. A name that
// occurs twice in an object is an error here, because one of its values would be lost.
//
// Always true: any text gives a value or an error, and nesting deeper than `DEEPEST` is an error. json-location.ts
// finds the place to which the path of a problem leads.

/** Represents a half-open range in UTF-16 code units of the text. */
export interface TextRange {
	readonly from: number;
	readonly to: number;
}

/** Represents the range of one value, with the nodes of the values inside it. */
export interface JsonNode extends TextRange {
	/** Lists the members of an object; it is null for any other value. */
	readonly members: readonly JsonMember[] | null;
	/** Lists the items of an array; it is null for any other value. */
	readonly items: readonly JsonNode[] | null;
}

export interface JsonMember {
	readonly name: string;
	readonly nameSpan: TextRange;
	readonly value: JsonNode;
}

export type JsonProblemKind =
	| 'empty'
	| 'value'
	| 'name'
	| 'colon'
	| 'comma'
	| 'trailing-comma'
	| 'unclosed'
	| 'unclosed-string'
	| 'control'
	| 'escape'
	| 'number'
	| 'word'
	| 'quotes'
	| 'comment'
	| 'more'
	| 'twice'
	| 'deep';

/** Represents the first error of a text: its kind and its range. */
export interface JsonProblem extends TextRange {
	readonly kind: JsonProblemKind;
	/** Quotes at most 24 characters of the text at the error. */
	readonly found: string;
}

export type JsonReading =
	| { readonly type: 'json'; readonly root: JsonNode; readonly value: unknown }
	| { readonly type: 'problem'; readonly problem: JsonProblem };

/** Holds the deepest nesting that is read. Scenarios are less deep, and a call stack holds much more. */
const DEEPEST = 64;
const LONGEST_FOUND = 24;

/** Reads a whole text. Returns its value with the tree of ranges, or the first error; it never throws. */
export function readJson(text: string): JsonReading {
	const reader = new JsonReader(text);
	const root = reader.whole();
	if (root === null) return { type: 'problem', problem: reader.problem! };
	return { type: 'json', root, value: JSON.parse(text) as unknown };
}

const BLANKS = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Matches characters that the author may have meant as one number or word. */
const RUN = /[\p{L}\p{N}_$+.-]+/uy;
/** Matches a run of characters that need no escape (`unescaped` in RFC 8259 §7). */
const PLAIN = /[ !#-[\]-\uffff]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

class JsonReader {
	problem: JsonProblem | null = null;
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	whole(): JsonNode | null {
		this.#match(BLANKS);
		if (this.#at === this.#text.length) return this.#wrong('empty', 0, this.#at);
		const root = this.#value(0);
		if (root === null) return null;
		this.#match(BLANKS);
		if (this.#at === this.#text.length) return root;
		return this.#unexpected('more');
	}

	#value(depth: number): JsonNode | null {
		const from = this.#at;
		switch (this.#text[from]) {
			case '{':
				return depth === DEEPEST ? this.#wrong('deep', from, from + 1) : this.#object(depth);
			case '[':
				return depth === DEEPEST ? this.#wrong('deep', from, from + 1) : this.#array(depth);
			case '"':
				return this.#string() ? this.#leaf(from) : null;
			default:
				return this.#word();
		}
	}

	#leaf(from: number): JsonNode {
		return { from, to: this.#at, members: null, items: null };
	}

	#object(depth: number): JsonNode | null {
		const from = this.#at++;
		const members: JsonMember[] = [];
		const names = new Set<string>();
		for (;;) {
			this.#match(BLANKS);
			if (members.length === 0 && this.#take('}')) break;
			const nameFrom = this.#at;
			if (this.#text[nameFrom] !== '"') return this.#noName(from, members.length > 0);
			if (!this.#string()) return null;
			const nameSpan: TextRange = { from: nameFrom, to: this.#at };
			const name = JSON.parse(this.#text.slice(nameFrom, this.#at)) as string;
			if (names.has(name)) return this.#wrong('twice', nameFrom, this.#at);
			names.add(name);
			this.#match(BLANKS);
			if (!this.#take(':')) return this.#unexpected('colon', from);
			this.#match(BLANKS);
			if (this.#ended()) return this.#wrong('unclosed', from, from + 1);
			const value = this.#value(depth + 1);
			if (value === null) return null;
			members.push({ name, nameSpan, value });
			this.#match(BLANKS);
			if (this.#take('}')) break;
			if (!this.#take(',')) return this.#unexpected('comma', from);
		}
		return { from, to: this.#at, members, items: null };
	}

	#array(depth: number): JsonNode | null {
		const from = this.#at++;
		const items: JsonNode[] = [];
		for (;;) {
			this.#match(BLANKS);
			if (items.length === 0 && this.#take(']')) break;
			if (this.#ended()) return this.#wrong('unclosed', from, from + 1);
			if (items.length > 0 && this.#text[this.#at] === ']') return this.#trailingComma();
			const item = this.#value(depth + 1);
			if (item === null) return null;
			items.push(item);
			this.#match(BLANKS);
			if (this.#take(']')) break;
			if (!this.#take(',')) return this.#unexpected('comma', from);
		}
		return { from, to: this.#at, members: null, items };
	}

	#string(): boolean {
		const from = this.#at++;
		for (;;) {
			this.#match(PLAIN);
			const at = this.#at;
			const next = this.#text[at];
			if (next === '"') {
				this.#at++;
				return true;
			}
			if (next === '\\') {
				if (this.#match(ESCAPE) !== '') continue;
				this.#wrong('escape', at, Math.min(at + 2, this.#text.length));
			} else if (next === undefined || next === '\n' || next === '\r') {
				this.#wrong('unclosed-string', from, at);
			} else {
				this.#wrong('control', at, at + 1);
			}
			return false;
		}
	}

	#word(): JsonNode | null {
		const from = this.#at;
		const run = this.#match(RUN);
		if (run === '') return this.#unexpected('value');
		if (run === 'true' || run === 'false' || run === 'null') return this.#leaf(from);
		NUMBER.lastIndex = from;
		const number = NUMBER.exec(this.#text)?.[0];
		if (number === run) return this.#leaf(from);
		return this.#wrong(/^[+-]?\.?\d/.test(run) ? 'number' : 'word', from, this.#at);
	}

	#noName(opened: number, more: boolean): null {
		if (this.#ended()) return this.#wrong('unclosed', opened, opened + 1);
		if (more && this.#text[this.#at] === '}') return this.#trailingComma();
		return this.#unexpected('name');
	}

	/** Reports the comma, not the bracket after it. */
	#trailingComma(): null {
		const comma = this.#text.lastIndexOf(',', this.#at);
		return this.#wrong('trailing-comma', comma, comma + 1);
	}

	/** Reports an unexpected character. At the end of the text the error is the bracket at `opened`. */
	#unexpected(kind: JsonProblemKind, opened: number | null = null): null {
		const at = this.#at;
		if (this.#ended()) {
			return opened === null
				? this.#wrong(kind, Math.max(0, at - 1), at)
				: this.#wrong('unclosed', opened, opened + 1);
		}
		const rest = this.#text.slice(at, at + 2);
		if (rest === '//' || rest === '/*' || rest.startsWith('#')) {
			return this.#wrong('comment', at, at + rest.trimEnd().length);
		}
		if (/^['`\u2018-\u201f]/.test(rest)) return this.#wrong('quotes', at, at + 1);
		const run = this.#match(RUN);
		const character = String.fromCodePoint(this.#text.codePointAt(at)!);
		return this.#wrong(kind, at, at + Math.max(run.length, character.length));
	}

	#wrong(kind: JsonProblemKind, from: number, to: number): null {
		const found = this.#text
			.slice(from, Math.min(to, from + LONGEST_FOUND))
			.replace(/[\p{Cc}\p{Cf}]/gu, (unseen) => `U+${hexOf(unseen)}`);
		this.problem ??= { kind, from, to, found };
		return null;
	}

	#ended(): boolean {
		return this.#at === this.#text.length;
	}

	#take(character: string): boolean {
		if (this.#text[this.#at] !== character) return false;
		this.#at++;
		return true;
	}

	#match(pattern: RegExp): string {
		pattern.lastIndex = this.#at;
		const found = pattern.exec(this.#text)?.[0] ?? '';
		this.#at += found.length;
		return found;
	}
}

function hexOf(character: string): string {
	return character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
}
