import { describe, expect, test } from 'vitest';
import { MOST_BRANCHES } from '../../../src/panels/conversation/branches/branch.ts';
import { WHOLE_FIELDS } from '../../../src/engine/simulation/index.ts';
import { typedField, typedJson } from '../../../src/panels/conversation/build/build-document.ts';
import { LONGEST_TEXT } from '../../../src/panels/conversation/build/scenario-text.ts';
import { branched, START } from '../../../src/panels/conversation/conversation-document.ts';
import {
	CONVERSATION_FORM,
	isSceneAsWritten,
} from '../../../src/panels/conversation/conversation-form.ts';
import { client, scenario } from '../../../src/panels/conversation/scenes/scene.ts';

const { save, read } = CONVERSATION_FORM;
const OWN = scenario([client(120, { type: 'close' })]);
const UNTIL = WHOLE_FIELDS.untilMs;
const TWO = branched(START, 100, OWN, { name: 'mine', whatIf: 'ping' });
const saved = JSON.parse(JSON.stringify(save(TWO))) as { branches: Record<string, unknown>[] };

test('a scene is saved by its name alone', () => {
	expect(JSON.stringify(save(START)).length).toBeLessThan(120);
	expect(read(save(START))).toEqual({ document: START, leftOut: [], refused: [] });
});

test('branches come back as they were', () => {
	expect(read(saved)).toEqual({ document: TWO, leftOut: [], refused: [] });
});

test('a long name of a branch is cut between two characters', () => {
	const name = `${'x'.repeat(79)}𝕏`;
	const [, branch] = branched(START, 100, OWN, { name }).branches;
	expect(branch!.name).toBe('x'.repeat(79));
});

test('a document that was read is saved again to the last character', () => {
	expect(JSON.stringify(save(read(saved).document!))).toBe(JSON.stringify(saved));
});

test.each([
	['no object', null],
	['no branches', { ...saved, branches: [] }],
	['a list of branches that is none', { ...saved, branches: 7 }],
	['a scenario that is none', { ...saved, branches: [{ ...saved.branches[0], scenario: 7 }] }],
	['a scene that is gone', { ...saved, scene: 'gone', branches: [saved.branches[0]] }],
])('%s is no document', (_, data) => {
	expect(read(data).document).toBeNull();
});

test('a value out of range is named, with its bounds', () => {
	const scenario = { link: { upMs: -1 } };
	const [first] = saved.branches;
	expect(read({ ...saved, branches: [{ ...first, scenario }] })).toEqual({
		document: null,
		leftOut: ['branches[0]'],
		refused: [{ path: 'branches[0].scenario.link.upMs', found: '-1', expected: '0…86400000' }],
	});
});

describe('a branch that cannot be read', () => {
	const three = save(branched(TWO, 200, OWN, { name: 'third' })) as unknown as typeof saved;
	const [first, second, third] = three.branches;
	const readBranches = (branches: readonly unknown[]) => read({ ...three, branches });
	const names = (branches: readonly unknown[]) =>
		readBranches(branches).document!.branches.map(({ name, from }) => [name, from?.branch ?? null]);

	test('is left out and named; its branches begin at the first', () => {
		const bad = { ...second, name: 1 };
		expect(readBranches([first, bad, third]).leftOut).toEqual(['branches[1]']);
		expect(names([first, bad, third])).toEqual([
			['', null],
			['third', 0],
		]);
		expect(readBranches([first, bad, third]).document!.current).toBe(1);
	});

	test('as the first one gives its place to the next', () => {
		expect(names([{}, second, third])).toEqual([
			['mine', null],
			['third', 0],
		]);
	});

	test.each([
		['leaves itself', { branch: 1, at: 0 }],
		['leaves none', null],
		['left before the beginning', { branch: 0, at: -1 }],
	])('because it %s is left out', (_, from) => {
		expect(readBranches([first, { ...second, from }, third]).leftOut).toEqual(['branches[1]']);
	});

	test('over the limit is left out', () => {
		const many = [first, ...Array.from({ length: MOST_BRANCHES }, () => second)];
		expect(readBranches(many).document!.branches).toHaveLength(MOST_BRANCHES);
		expect(readBranches(many).leftOut).toEqual([`branches[${MOST_BRANCHES}]`]);
	});

	test('as the one in front gives way to the first', () => {
		expect(read({ ...saved, current: 2 })).toMatchObject({
			document: { ...TWO, current: 0 },
			leftOut: ['current'],
		});
	});
});

test('a text that is not a scenario yet is restored; a valid one is saved as its scenario', () => {
	const unfinished = typedJson(TWO, '{ "seed"');
	expect(read(save(unfinished)).document).toEqual(unfinished);
	const onScene = typedJson(START, '{ "seed"');
	expect(read(save(onScene)).document).toEqual(onScene);
	const finished = typedJson(TWO, '{ "seed": 5 }');
	expect(save(finished)).not.toHaveProperty('drafts');
	expect(read(save(finished)).document?.branches).toEqual(finished.branches);
});

test('each branch has its typed texts again', () => {
	const typed = typedJson(typedField(TWO, 'untilMs', UNTIL, 'soon'), '[');
	const both = typedField({ ...typed, current: 0 }, 'untilMs', UNTIL, 'later');
	expect(read(JSON.parse(JSON.stringify(save(both))))).toEqual({
		document: both,
		leftOut: [],
		refused: [],
	});
	expect(isSceneAsWritten(typedField(START, 'untilMs', UNTIL, 'soon'))).toBe(false);
});

test('the drafts of a branch go to its new place, or with it', () => {
	const drafts = [
		{ branch: 1, json: '[' },
		{ branch: 2, json: '{' },
	];
	const three = branched(TWO, 200, OWN);
	const { branches } = save(three) as unknown as typeof saved;
	const bad = { ...branches[1], name: 1 };
	const { document, leftOut } = read({
		...saved,
		current: 0,
		branches: [branches[0], bad, branches[2]],
		drafts,
	});
	expect(document!.drafts.map(({ json }) => json)).toEqual([null, '{']);
	expect(leftOut).toEqual(['branches[1]', 'drafts[0]']);
});

test('the draft of an earlier version is restored', () => {
	const draft = { branch: 1, json: '{ "seed"' };
	expect(read({ ...saved, draft }).document).toEqual(typedJson(TWO, '{ "seed"'));
});

test.each([
	['no object', 1],
	['no text', { branch: 0, json: 1 }],
	['no branch', { branch: 'x', json: '{' }],
	['of no branch that there is', { branch: 7, json: '{' }],
	['too long', { branch: 0, json: ' '.repeat(LONGEST_TEXT + 1) }],
	['without texts of fields', { branch: 0, fields: { untilMs: 1 } }],
	['without a list of fields', { branch: 0, fields: 'untilMs' }],
])('a draft that is %s is left away', (_, draft) => {
	expect(read({ ...saved, draft })).toMatchObject({ document: TWO, leftOut: ['draft'] });
	expect(read({ ...saved, drafts: [draft] })).toMatchObject({
		document: TWO,
		leftOut: ['drafts[0]'],
	});
});
