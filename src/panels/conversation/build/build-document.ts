// The gestures of Build as functions from a document to the next one. A valid input becomes the scenario of
// the current branch. An invalid input is kept as typed text and changes nothing else.
import { ownValue } from '../../../engine/own-value.ts';
import {
	readScenario,
	type Scenario,
	type ShapeProblem,
} from '../../../engine/simulation/index.ts';
import type { ConversationDocument, Drafts } from '../conversation-document.ts';
import type { ConversationLab } from '../conversation-lab.svelte.ts';
import {
	scenarioFieldText,
	scenarioFieldValue,
	type TextScenarioField,
} from '../form/field-text.ts';
import type { FieldReading, FormValues } from '../form/form-values.ts';
import { isUnder, sameData, valueAt, withValueAt } from './paths.ts';
import { LONGEST_TEXT, readScenarioText, scenarioText } from './scenario-text.ts';

/** Returns the typed texts of the current branch. */
export function draftsOf({ drafts, current }: ConversationDocument): Drafts {
	return drafts[current]!;
}

/** Returns the document with other typed texts of the current branch. */
function withDrafts(document: ConversationDocument, change: Partial<Drafts>): ConversationDocument {
	const drafts = document.drafts.map((one, i) =>
		i === document.current ? { ...one, ...change } : one,
	);
	return { ...document, drafts };
}

/** Returns the typed texts without those of the fields of a part. */
function fieldsOutside(path: string, { fields }: Drafts): Drafts['fields'] {
	return Object.fromEntries(Object.entries(fields).filter(([field]) => !isUnder(field, path)));
}

export function frontScenario({ branches, current }: ConversationDocument): Scenario {
	return branches[current]!.scenario;
}

function withScenario(document: ConversationDocument, scenario: Scenario): ConversationDocument {
	if (sameData(scenario, frontScenario(document))) return document;
	const branches = document.branches.map((branch, i) =>
		i === document.current ? { ...branch, scenario, whatIf: '' } : branch,
	);
	return { ...document, branches };
}

export interface Attempt {
	readonly document: ConversationDocument;
	/** Holds the problem that prevented the change, or null if the change was made. */
	readonly problem: ShapeProblem | null;
}

/** Replaces the part of the scenario at `path` by `value`; `undefined` removes the part. */
function withPart(document: ConversationDocument, path: string, value: unknown): Attempt {
	const { scenario, problems } = readScenario(withValueAt(frontScenario(document), path, value));
	if (scenario !== null) return { document: withScenario(document, scenario), problem: null };
	const problem = problems.find((one) => isUnder(one.path, path)) ?? problems[0]!;
	return { document, problem };
}

/** Reads a field. Its text is the typed one if that means the current value or is invalid. */
export function readField(
	document: ConversationDocument,
	path: string,
	field: TextScenarioField,
): FieldReading {
	const value = valueAt(frontScenario(document), path);
	const typed = ownValue(draftsOf(document).fields, path);
	if (typed !== undefined) {
		const meaning = scenarioFieldValue(field, typed);
		if (sameData(meaning, value)) return { text: typed, problem: null };
		const { problem } = withPart(document, path, meaning);
		if (problem !== null) return { text: typed, problem };
	}
	return { text: scenarioFieldText(field, value), problem: null };
}

export function typedField(
	document: ConversationDocument,
	path: string,
	field: TextScenarioField,
	text: string,
): ConversationDocument {
	const next = withPart(document, path, scenarioFieldValue(field, text)).document;
	const others = fieldsOutside(path, draftsOf(document));
	const written = scenarioFieldText(field, valueAt(frontScenario(next), path));
	return withDrafts(next, { fields: text === written ? others : { ...others, [path]: text } });
}

/** Adds, removes or moves one part of a list. The typed texts of the other parts move with them. */
export type ListChange =
	| { readonly type: 'add'; readonly value: unknown }
	| { readonly type: 'remove'; readonly index: number }
	| { readonly type: 'move'; readonly index: number; readonly to: number };

export function changedList(
	document: ConversationDocument,
	path: 'boxes' | 'script',
	change: ListChange,
): Attempt {
	const list: readonly unknown[] = frontScenario(document)[path];
	/** Lists the old index of each part that remains, in the new order. */
	const order = list.map((_, i) => i);
	if (change.type === 'remove') order.splice(change.index, 1);
	if (change.type === 'move') order.splice(change.to, 0, ...order.splice(change.index, 1));
	const parts = order.map((i) => list[i]);
	if (change.type === 'add') parts.push(change.value);
	const attempt = withPart(document, path, parts);
	if (attempt.problem !== null) return attempt;
	const fields = movedFields(draftsOf(document).fields, path, order);
	return { ...attempt, document: withDrafts(attempt.document, { fields }) };
}

function movedFields(
	fields: Drafts['fields'],
	list: string,
	order: readonly number[],
): Drafts['fields'] {
	const moved = Object.entries(fields).flatMap(([path, text]) => {
		const found = /^(\w+)\[(\d+)\](.*)$/.exec(path);
		if (found === null || found[1] !== list) return [[path, text]];
		const to = order.indexOf(Number(found[2]));
		return to < 0 ? [] : [[`${list}[${String(to)}]${found[3]!}`, text]];
	});
	return Object.fromEntries(moved) as Drafts['fields'];
}

/** Replaces a part, for example by one of another kind, and removes the typed texts of its fields. */
export function replacedPart(
	document: ConversationDocument,
	path: string,
	value: unknown,
): Attempt {
	const attempt = withPart(document, path, value);
	if (attempt.problem !== null) return attempt;
	const fields = fieldsOutside(path, draftsOf(document));
	return { ...attempt, document: withDrafts(attempt.document, { fields }) };
}

/** Returns the JSON of the scenario. A typed text is kept while it means this scenario or is invalid. */
export function jsonOf(document: ConversationDocument): string {
	const { json } = draftsOf(document);
	const scenario = frontScenario(document);
	if (json === null) return scenarioText(scenario);
	const read = readScenarioText(json).scenario;
	return read === null || sameData(read, scenario) ? json : scenarioText(scenario);
}

/** Returns the document with the typed JSON; the same document if the text is longer than `LONGEST_TEXT`. */
export function typedJson(document: ConversationDocument, text: string): ConversationDocument {
	const json = text.replaceAll(/\r\n?/g, '\n');
	if (json.length > LONGEST_TEXT) return document;
	const { scenario } = readScenarioText(json);
	const next = scenario === null ? document : withScenario(document, scenario);
	const plain = json === scenarioText(frontScenario(next));
	return withDrafts(next, { json: plain ? null : json });
}

/** Returns the document without the typed JSON, so that the text is written from the scenario again. */
export function rewritten(document: ConversationDocument): ConversationDocument {
	return withDrafts(document, { json: null });
}

/** Returns the scenario of the current branch as the values of a form. */
export function scenarioValues(lab: ConversationLab): FormValues {
	return {
		get version() {
			return lab.document;
		},
		valueAt: (path) => valueAt(frontScenario(lab.document), path),
		readField: (path, field) => readField(lab.document, path, field),
		type: (path, field, text) => {
			lab.build(typedField(lab.document, path, field, text), `build ${path}`);
		},
		set: (path, value) => {
			const { document, problem } = replacedPart(lab.document, path, value);
			lab.build(document);
			return problem;
		},
		leave: () => lab.history.seal(),
	};
}
