// Writes a scenario as JSON for the editor and reads it back with the place of each problem. The text leaves
// out members with their default values. Each action of the script begins a line of its own.
import type { JsonMark } from '../../../editor/settings.ts';
import {
	lineAndColumn,
	locatePath,
	readJson,
	type JsonNode,
	type JsonProblem,
	type TextRange,
} from '../../../engine/json/index.ts';
import { LIMITS } from '../../../engine/limits.ts';
import { isRecord, ownValue } from '../../../engine/own-value.ts';
import {
	DEFAULT_SCENARIO,
	readScenario,
	type Scenario,
	type ShapeProblem,
} from '../../../engine/simulation/index.ts';
import { sameData } from './paths.ts';

/** Holds the greatest number of names that are marked. Further names look like the other text. */
const MOST_NAMES = 3000;

export interface ScenarioTextProblem extends TextRange {
	readonly line: number;
	readonly column: number;
	readonly what:
		| { readonly type: 'json'; readonly problem: JsonProblem }
		| { readonly type: 'shape'; readonly problem: ShapeProblem }
		| { readonly type: 'too-long'; readonly most: number };
}

export interface ScenarioTextReading {
	/** Holds the scenario that the text describes, or null if there is any problem. */
	readonly scenario: Scenario | null;
	/** Lists at most 100 problems, in the order of their places in the text. */
	readonly problems: readonly ScenarioTextProblem[];
	/** Counts all problems, including those that are not listed. */
	readonly wrong: number;
	/** Holds the text as a tree of JSON values with their places, or null if the text is not JSON. */
	readonly root: JsonNode | null;
}

/**
 * Is the length of the longest text that is read, in UTF-16 code units. A longer one would not be stored for the
 * next visit.
 */
export const LONGEST_TEXT = LIMITS.storedDocument;
/** Holds the number of problems whose places are computed. */
const MOST_LOCATED = 100;
/** Holds the length of the longest line, in characters, that is not broken. */
const WIDTH = 96;

export function scenarioText(scenario: Scenario): string {
	return jsonText(lean(scenario, DEFAULT_SCENARIO), '');
}

/**
 * Returns the value without default values, two levels deep: members of the scenario, and of its ends and
 * link.
 */
function lean(value: object, usual: object, deep = true): object {
	const kept = Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
		const other: unknown = ownValue(usual as Record<string, unknown>, name);
		if (sameData(member, other)) return [];
		const part = deep && isRecord(member) && isRecord(other) ? lean(member, other, false) : member;
		return [[name, part]];
	});
	return Object.fromEntries(kept) as object;
}

/** Writes a value on one line if it fits. The whole text and lists of objects always have several lines. */
function jsonText(value: unknown, indent: string): string {
	const flat = flatText(value);
	const inner = `${indent}\t`;
	const isList = Array.isArray(value);
	const broken = indent === '' || (isList && value.some(isRecord));
	if (!broken && flat.length + indent.length <= WIDTH) return flat;
	if (isList) {
		if (value.length === 0) return '[]';
		return `[\n${value.map((one) => inner + jsonText(one, inner)).join(',\n')}\n${indent}]`;
	}
	if (!isRecord(value) || Object.keys(value).length === 0) return flat;
	const members = Object.entries(value).map(
		([name, member]) => `${inner}${JSON.stringify(name)}: ${jsonText(member, inner)}`,
	);
	return `{\n${members.join(',\n')}\n${indent}}`;
}

function flatText(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(flatText).join(', ')}]`;
	if (!isRecord(value)) return JSON.stringify(value);
	const members = Object.entries(value).map(
		([name, member]) => `${JSON.stringify(name)}: ${flatText(member)}`,
	);
	return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** Keeps the last text with its reading, because several components read the same text. */
let last: { readonly text: string; readonly reading: ScenarioTextReading } | null = null;

export function readScenarioText(text: string): ScenarioTextReading {
	if (text.length > LONGEST_TEXT) {
		const start = { from: 0, to: 0, line: 1, column: 1 };
		const problem: ScenarioTextProblem = {
			...start,
			what: { type: 'too-long', most: LONGEST_TEXT },
		};
		return { scenario: null, problems: [problem], wrong: 1, root: null };
	}
	if (last?.text !== text) last = { text, reading: readText(text) };
	return last.reading;
}

function readText(text: string): ScenarioTextReading {
	const json = readJson(text);
	if (json.type === 'problem') {
		const { problem } = json;
		const problems = [located(text, problem, { type: 'json', problem })];
		return { scenario: null, problems, wrong: 1, root: null };
	}
	const { scenario, problems } = readScenario(json.value);
	return {
		scenario,
		wrong: problems.length,
		problems: problems
			.slice(0, MOST_LOCATED)
			.map((problem) => located(text, spanOf(json.root, problem), { type: 'shape', problem }))
			.sort((a, b) => a.from - b.from),
		root: json.root,
	};
}

function located(
	text: string,
	{ from, to }: TextRange,
	what: ScenarioTextProblem['what'],
): ScenarioTextProblem {
	return { from, to, ...lineAndColumn(text, from), what };
}

/**
 * Returns what to underline: an unknown name or a single value; for an object or array its name, or its
 * bracket.
 */
function spanOf(root: JsonNode, { path, kind }: ShapeProblem): TextRange {
	const { name, value, whole } = locatePath(root, path);
	if (name !== null && (kind === 'unknown' || !whole)) return name;
	const holds = value.members !== null || value.items !== null;
	if (!holds) return value;
	return name ?? { from: value.from, to: value.from + 1 };
}

/** Returns the marks of the editor: names in a lighter colour, and problems underlined. */
export function jsonMarks({ root, problems }: ScenarioTextReading): JsonMark[] {
	const marks: JsonMark[] = [];
	if (root !== null) addNames(root, marks);
	for (const { from, to } of problems) marks.push({ from, to, kind: 'fault' });
	return marks;
}

function addNames({ members, items }: JsonNode, marks: JsonMark[]): void {
	for (const { nameSpan, value } of members ?? []) {
		if (marks.length >= MOST_NAMES) return;
		marks.push({ ...nameSpan, kind: 'name' });
		addNames(value, marks);
	}
	for (const item of items ?? []) addNames(item, marks);
}
