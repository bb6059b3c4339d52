// Finds the place in a JSON text to which the path of a problem leads. `readScenario` writes such paths, for
// example "script[2].do.text".
import { textUpTo } from '../bytes/text-beginning.ts';
import type { JsonNode, TextRange } from './json-text.ts';

export interface JsonLocation {
	/** Covers the name of the member; it is null for the whole text and for items of an array. */
	readonly name: TextRange | null;
	readonly value: JsonNode;
	/** Is false if the text has no value for the rest of the path. `value` is then the innermost one that exists. */
	readonly whole: boolean;
}

/** Bounds how many characters of a name a path keeps. A name may contain dots and brackets. */
const LONGEST_NAME = 60;

/** Returns the place to which a path such as `script[2].do.text` leads, or the innermost value on it that exists. */
export function locatePath(root: JsonNode, path: string): JsonLocation {
	let value = root;
	let name: TextRange | null = null;
	let rest = path;
	while (rest !== '') {
		const step = memberStep(value, rest) ?? itemStep(value, rest);
		if (step === null) return { name, value, whole: false };
		({ value, name, rest } = step);
	}
	return { name, value, whole: true };
}

interface PathMatch {
	readonly name: TextRange | null;
	readonly value: JsonNode;
	readonly rest: string;
}

/** Follows the longest name of a member with which the path can begin. */
function memberStep({ members }: JsonNode, path: string): PathMatch | null {
	let best: PathMatch | null = null;
	const rest = path.startsWith('.') ? path.slice(1) : path;
	for (const { name, nameSpan, value } of members ?? []) {
		const short = textUpTo(name, LONGEST_NAME);
		const after = rest.slice(short.length);
		if (!rest.startsWith(short) || !/^(?:$|[.[])/.test(after)) continue;
		if (best === null || after.length < best.rest.length) {
			best = { name: nameSpan, value, rest: after };
		}
	}
	return best;
}

function itemStep({ items }: JsonNode, path: string): PathMatch | null {
	const found = /^\[(\d{1,9})\]/.exec(path);
	const value = found && items?.[Number(found[1])];
	return value ? { name: null, value, rest: path.slice(found[0].length) } : null;
}

/** Returns the line and column of an offset, counted from 1. A column counts code points. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
	const before = text.slice(0, offset);
	const lineStart = before.lastIndexOf('\n') + 1;
	const line = before.split('\n').length;
	return { line, column: Array.from(before.slice(lineStart)).length + 1 };
}
