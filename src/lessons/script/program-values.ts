// The values of a learner's program. None of them is an object of the page: a program can reach only what
// these classes hold, so it has no prototype, no constructor and no global object.
import { decodeUtf8, hexText, textBeginning, type Bytes } from '../../engine/bytes/index.ts';
import { PROGRAM_LIMITS } from './program-fault.ts';

export type ProgramValue =
	| undefined
	| null
	| boolean
	| number
	| string
	| ListValue
	| RecordValue
	| BytesValue
	| CallableValue;

export class ListValue {
	readonly items: ProgramValue[];
	constructor(items: ProgramValue[]) {
		this.items = items;
	}
}

export class RecordValue {
	readonly fields: Map<string, ProgramValue>;
	/** Says whether every field is known: reading another name is a fault and not `undefined`. */
	readonly closed: boolean;
	constructor(fields: Iterable<readonly [string, ProgramValue]>, { closed = false } = {}) {
		this.fields = new Map(fields);
		this.closed = closed;
	}
}

export class BytesValue {
	readonly bytes: Uint8Array<ArrayBuffer>;
	constructor(bytes: Bytes) {
		// A program may write into its bytes; those of a case must stay as they are.
		this.bytes = Uint8Array.from(bytes);
	}
}

/** Represents a function: of the program, or of the server that it is given. */
export class CallableValue {
	readonly name: string;
	readonly call: (values: readonly ProgramValue[]) => ProgramValue;
	constructor(name: string, call: (values: readonly ProgramValue[]) => ProgramValue) {
		this.name = name;
		this.call = call;
	}
}

/** Returns whether a value counts as true in a condition. */
export function isTruthy(value: ProgramValue): boolean {
	return Boolean(value);
}

/** Returns the text of a value, as a template puts it into a text. */
export function programText(value: ProgramValue): string {
	if (value instanceof BytesValue) return decodeUtf8(value.bytes).text;
	if (value instanceof ListValue) return joinedText(value, ',');
	return partText(value);
}

/** Joins the texts of a list’s items. A text beyond the limit ends; the run then stops at it. */
export function joinedText({ items }: ListValue, by: string): string {
	let text = '';
	for (const [i, item] of items.entries()) {
		text += i === 0 ? partText(item) : by + partText(item);
		if (text.length > PROGRAM_LIMITS.size) break;
	}
	return text;
}

function partText(value: ProgramValue): string {
	if (value instanceof RecordValue) return '{…}';
	if (value instanceof ListValue || value instanceof BytesValue) return '[…]';
	if (value instanceof CallableValue) return `function ${value.name}`;
	return String(value);
}

const MOST_SHOWN = 24;
/** Bound the characters of a text, and of all fields of a record. */
const MOST_CHARACTERS = 60;
const MOST_OF_FIELDS = 160;

/** Returns a value as a run line by line shows it. */
export function shownValue(value: ProgramValue): string {
	if (typeof value === 'string') return JSON.stringify(textBeginning(value, MOST_CHARACTERS));
	if (value instanceof BytesValue) {
		const { length } = value.bytes;
		const hex = hexText(value.bytes.subarray(0, MOST_SHOWN));
		return length === 0 ? '[]' : length > MOST_SHOWN ? `${hex} … (${length})` : hex;
	}
	if (value instanceof ListValue) {
		const shown = value.items.slice(0, MOST_SHOWN).map(partText).join(', ');
		return value.items.length > MOST_SHOWN ? `[${shown}, …]` : `[${shown}]`;
	}
	if (value instanceof RecordValue) {
		const fields = [...value.fields].map(([name, one]) => `${name}: ${shownPart(one)}`);
		return `{ ${textBeginning(fields.join(', '), MOST_OF_FIELDS)} }`;
	}
	return partText(value);
}

function shownPart(value: ProgramValue): string {
	return value instanceof RecordValue ? '{…}' : shownValue(value);
}
