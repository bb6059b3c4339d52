// Reads a JSON text by a form, and finds the places of problems in the text.
import {
	lineAndColumn,
	locatePath,
	readJson,
	type JsonNode,
	type JsonProblem,
} from '../../engine/json/index.ts';
import { REFUSED, type ValueForm } from './form.ts';
import { LessonProblems, type LessonProblem } from './lesson-problems.ts';

/** Represents a position in a text, counted from 1. */
export interface FilePosition {
	readonly line: number;
	readonly column: number;
}

/** Represents a problem with its position in the text. */
export interface LocatedProblem extends FilePosition {
	readonly what:
		| { readonly type: 'json'; readonly problem: JsonProblem }
		| { readonly type: 'lesson'; readonly problem: LessonProblem };
}

export interface FormReading<T> {
	/** Is undefined if the text does not have the form. */
	readonly value: T | undefined;
	/** Collects the problems; those of the meaning can be added. */
	readonly problems: LessonProblems;
	/** Returns the first problems in the order of the text. */
	readonly located: () => readonly LocatedProblem[];
}

/** Bounds how many problems get a place. */
const MOST_LOCATED = 50;

/** Reads any text. Undefined: the text is not JSON, and `located` has the position of the error. */
export function readByForm<T>(text: string, form: ValueForm<T>): FormReading<T> {
	const problems = new LessonProblems();
	const json = readJson(text);
	if (json.type === 'problem') {
		const { problem } = json;
		const position = lineAndColumn(text, problem.from);
		return {
			value: undefined,
			problems,
			located: () => [{ ...position, what: { type: 'json', problem } }],
		};
	}
	const { root } = json;
	const value = form(json.value, { path: '', problems });
	return {
		value: value === REFUSED ? undefined : value,
		problems,
		located: () =>
			problems.kept
				.map((problem) => ({ problem, from: offsetOf(root, problem) }))
				.sort((a, b) => a.from - b.from)
				.slice(0, MOST_LOCATED)
				.map(({ problem, from }) => ({
					...lineAndColumn(text, from),
					what: { type: 'lesson', problem },
				})),
	};
}

/** Returns the offset of a value, or of the innermost value on its path that exists. */
function offsetOf(root: JsonNode, { path, code }: LessonProblem): number {
	const { name, value } = locatePath(root, path);
	return code === 'unknown-member' || code === 'unused-words'
		? (name?.from ?? value.from)
		: value.from;
}
