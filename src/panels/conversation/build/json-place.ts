// Where in a text of JSON the path of a problem leads, as `readScenario` writes it: "script[2].do.text".
import type { JsonNode, Span } from './json-text.ts';

export interface JsonPlace {
	/** The name of the member; null of the whole and of items. */
	readonly name: Span | null;
	readonly value: JsonNode;
	/** False: the text ends before the path does, so this is what should hold the rest. */
	readonly whole: boolean;
}

/** Names are cut to so many characters in a path, and may have dots and brackets of their own. */
const LONGEST_NAME = 60;

export function placeOfPath(root: JsonNode, path: string): JsonPlace {
	let value = root;
	let name: Span | null = null;
	let rest = path;
	while (rest !== '') {
		const step = memberStep(value, rest) ?? itemStep(value, rest);
		if (step === null) return { name, value, whole: false };
		({ value, name, rest } = step);
	}
	return { name, value, whole: true };
}

interface Step {
	readonly name: Span | null;
	readonly value: JsonNode;
	readonly rest: string;
}

/** Of the names that the path may begin with, the longest. */
function memberStep({ members }: JsonNode, path: string): Step | null {
	let best: Step | null = null;
	const rest = path.startsWith('.') ? path.slice(1) : path;
	for (const { name, nameSpan, value } of members ?? []) {
		const short = name.slice(0, LONGEST_NAME);
		const after = rest.slice(short.length);
		if (!rest.startsWith(short) || !/^(?:$|[.[])/.test(after)) continue;
		if (best === null || after.length < best.rest.length) {
			best = { name: nameSpan, value, rest: after };
		}
	}
	return best;
}

function itemStep({ items }: JsonNode, path: string): Step | null {
	const found = /^\[(\d{1,9})\]/.exec(path);
	const value = found && items?.[Number(found[1])];
	return value ? { name: null, value, rest: path.slice(found[0].length) } : null;
}

/** Line and column of an offset, from 1; a column counts characters as people do. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
	const before = text.slice(0, offset);
	const lineStart = before.lastIndexOf('\n') + 1;
	const line = before.split('\n').length;
	return { line, column: Array.from(before.slice(lineStart)).length + 1 };
}
