import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_SCENARIO } from '../../../src/engine/index.ts';
import {
	LONGEST_TEXT,
	scenarioText,
} from '../../../src/panels/conversation/build/scenario-text.ts';
import { ConversationLab } from '../../../src/panels/conversation/conversation-lab.svelte.ts';
import { takeConversationFile } from '../../../src/panels/conversation/take-file.ts';

let lab: ConversationLab;

beforeEach(() => {
	lab = new ConversationLab();
});

const take = (text: string | null) =>
	takeConversationFile(lab, { name: 'a', bytes: new Uint8Array(1), text });

test('a scenario as the lab saves it begins, as one step of undo', () => {
	const before = lab.branch.scenario;
	expect(take(scenarioText(DEFAULT_SCENARIO))).toEqual({ type: 'taken' });
	expect(lab.branch.scenario).toEqual(DEFAULT_SCENARIO);
	lab.history.undo();
	expect(lab.branch.scenario).toEqual(before);
});

test('a value out of range is named, and nothing begins', () => {
	const { document } = lab;
	const value = { path: 'link.upMs', found: '-1', expected: '0…86400000' };
	const text = '{"link": {"upMs": -1}, "untilMs": "soon"}';
	expect(take(text)).toEqual({ type: 'out-of-range', value });
	expect(lab.document).toBe(document);
});

test('a file without a scenario is not taken', () => {
	const { document } = lab;
	for (const text of [null, 'GET / HTTP/1.1', '{"script": 1}', '{']) expect(take(text)).toBeNull();
	expect(take(' '.repeat(LONGEST_TEXT + 1))).toEqual({ type: 'too-large', most: LONGEST_TEXT });
	expect(lab.document).toBe(document);
});
