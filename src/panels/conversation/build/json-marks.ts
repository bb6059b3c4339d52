import type { JsonMark } from '../../../editor/settings.ts';
import type { JsonNode } from './json-text.ts';
import type { ScenarioTextReading } from './scenario-text.ts';

/** In a longer text names look like everything else. */
const MOST_NAMES = 3000;

/** Names stand back a little; what is wrong is underlined. */
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
