import { expect, test } from 'vitest';
import { branchNames } from '../../../../src/panels/conversation/branches/branch-names.ts';
import {
	branched,
	documentOf,
	renamed,
} from '../../../../src/panels/conversation/conversation-document.ts';
import { en } from '../../../../src/panels/conversation/strings/en.ts';
import { zhCN } from '../../../../src/panels/conversation/strings/zh-CN.ts';
import { after, flipped, sceneOf } from '../inspector/units-of.ts';

const scene = documentOf('fragments', sceneOf('fragments').timeline.scenario);
const changed = branched(scene, 150, flipped().timeline.scenario);

test('the first is the original, another is named after its action', () => {
	expect(branchNames(changed, en, 'en')).toEqual([
		'original',
		'Network: change bytes in transit → 09',
	]);
	expect(branchNames(changed, zhCN, 'zh-CN')).toEqual(['原始', '网络：改动传输中的字节 → 09']);
	expect(branchNames(documentOf('', changed.branches[0]!.scenario), en, 'en')).toEqual([
		'your original',
	]);
});

test('text in fragments is no single fragment', () => {
	const { scenario } = after('fragments', 150, {
		who: 'server',
		do: { type: 'text', text: 'hello', fragmentBytes: 2 },
	}).timeline;
	expect(branchNames(branched(scene, 150, scenario), en, 'en')[1]).toBe(
		'Server: send text in fragments “hello”',
	);
});

test('a what-if is named after its question, cut to the room', () => {
	const { scenario } = flipped().timeline;
	const asked = branched(scene, 130, scenario, { whatIf: 'fragmented-ping' });
	expect(branchNames(asked, en, 'en')[1]).toBe('What if a Ping has FIN = 0?');
	const long = branched(scene, 130, scenario, { whatIf: 'text-between' });
	expect(branchNames(long, en, 'en')[1]).toMatch(/^What if the server sends .*…$/);
});

test('a given name takes precedence; two equal names have numbers', () => {
	expect(branchNames(renamed(changed, 1, ' FIN = 0 '), en, 'en')[1]).toBe('FIN = 0');
	const twice = branched(changed, 151, flipped().timeline.scenario);
	expect(branchNames(twice, en, 'en')[2]).toBe('Network: change bytes in transit → 09 (3)');
});
