import { expect, test } from 'vitest';
import { typedJson } from '../../../src/panels/conversation/build/build-document.ts';
import { LONGEST_TEXT } from '../../../src/panels/conversation/build/scenario-text.ts';
import { branched, START } from '../../../src/panels/conversation/conversation-document.ts';
import { readSaved, saveDocument } from '../../../src/panels/conversation/saved-document.ts';
import { client, scenario } from '../../../src/panels/conversation/scenes/scene.ts';

const OWN = scenario([client(120, { type: 'close' })]);
const TWO = branched(START, 100, OWN, { name: 'mine', whatIf: 'ping' });
const saved = JSON.parse(JSON.stringify(saveDocument(TWO))) as {
	branches: Record<string, unknown>[];
};

test('a scene is saved by its name alone', () => {
	expect(JSON.stringify(saveDocument(START)).length).toBeLessThan(120);
	expect(readSaved(saveDocument(START))).toEqual(START);
});

test('branches come back as they were', () => {
	expect(readSaved(saved)).toEqual(TWO);
});

test('what was read is saved to the last character as it was', () => {
	expect(JSON.stringify(saveDocument(readSaved(saved)!))).toBe(JSON.stringify(saved));
});

test.each([
	['no object', null],
	['no branches', { ...saved, branches: [] }],
	['too many', { ...saved, branches: Array.from({ length: 33 }, () => saved.branches[0]) }],
	['a branch in front that is none', { ...saved, current: 2 }],
	['a first one that left another', { ...saved, branches: [{ ...saved.branches[1] }] }],
	[
		'one that leaves itself',
		{
			...saved,
			branches: [saved.branches[0], { ...saved.branches[1], from: { branch: 1, at: 0 } }],
		},
	],
	['a name that is no text', { ...saved, branches: [{ ...saved.branches[0], name: 1 }] }],
	['a scenario that is none', { ...saved, branches: [{ ...saved.branches[0], scenario: {} }] }],
	['a scene that is gone', { ...saved, scene: 'gone' }],
])('%s is no document', (_, data) => {
	expect(readSaved(data)).toBeNull();
});

test('a text that is no scenario yet comes back; one that is one is saved as what it says', () => {
	const unfinished = typedJson(TWO, '{ "seed"');
	expect(readSaved(saveDocument(unfinished))).toEqual(unfinished);
	const onScene = typedJson(START, '{ "seed"');
	expect(readSaved(saveDocument(onScene))).toEqual(onScene);
	const finished = typedJson(TWO, '{ "seed": 5 }');
	expect(saveDocument(finished)).not.toHaveProperty('draft');
	expect(readSaved(saveDocument(finished))?.branches).toEqual(finished.branches);
});

test.each([
	['no object', 1],
	['no text', { branch: 0, json: 1 }],
	['no branch', { branch: 'x', json: '{' }],
	['too long', { branch: 0, json: ' '.repeat(LONGEST_TEXT + 1) }],
])('a draft that is %s is left away', (_, draft) => {
	expect(readSaved({ ...saved, draft })).toEqual(TWO);
});
