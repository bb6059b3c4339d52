import type { JsonMark } from '../../../editor/settings.ts';
import type { JsonNode } from './json-text.ts';
import type { ScenarioTextReading } from './scenario-text.ts';

/** The number of names that are marked at most. Further names look like the other text. */
const MOST_NAMES = 3000;

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
