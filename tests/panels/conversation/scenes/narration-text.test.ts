import { beforeEach, describe, expect, test } from 'vitest';
import { ConversationLab } from '../../../../src/panels/conversation/conversation-lab.svelte.ts';
import { narrationText } from '../../../../src/panels/conversation/scenes/narration-text.ts';
import type { ScenesWords } from '../../../../src/panels/conversation/scenes/scene-words.ts';
import { sceneOf, SCENES } from '../../../../src/panels/conversation/scenes/scenes.ts';
import { en, type ConversationWords } from '../../../../src/panels/conversation/strings/en.ts';
import { zhCN } from '../../../../src/panels/conversation/strings/zh-CN.ts';
import { buildScenario } from '../../../support/build-scenario.ts';

let lab: ConversationLab;
beforeEach(() => {
	lab = new ConversationLab();
});

function shownNarration(words: ConversationWords, all: ScenesWords): string {
	const id = lab.scene?.id ?? '';
	const { when, text } = narrationText(lab, words.scenes[id], all[id], words.menu);
	return when === null ? text : `${when} ${text}`;
}

describe.each([
	['en', en, en.sceneWords],
	['zh-CN', zhCN, zhCN.sceneWords],
] as const)('in %s', (_, words, all) => {
	const title = () => words.scenes[lab.scene!.id]!;
	const scene = () => all[lab.scene!.id]!;

	test('each time of each scene has a narration', () => {
		for (const one of SCENES) {
			lab.openExample(one.id);
			for (const ms of [0, ...one.narratedAt]) {
				lab.playHead.moveTo(ms);
				expect(shownNarration(words, all)).not.toMatch(/^\s*$|undefined/);
			}
		}
	});

	test('before the first text: a hint what to watch; then the text', () => {
		lab.openExample('no-code');
		const [first] = lab.scene!.narratedAt;
		expect(first).toBeGreaterThan(0);
		expect(shownNarration(words, all)).toBe(title().watch);
		lab.playHead.moveTo(first!);
		expect(shownNarration(words, all)).toBe(`${first} ${scene().narration[0]}`);
	});

	test('in a branch of the user’s own action: the name of the branch', () => {
		lab.openExample('hello');
		lab.playHead.moveTo(110);
		lab.act({ who: 'server', do: { type: 'ping', text: '' } });
		expect(shownNarration(words, all)).toBe(`100 ${scene().narration[3]}`);
		lab.playHead.moveTo(160);
		expect(shownNarration(words, all)).toBe(words.menu.ownBranch);
	});

	test('in the branch of a what-if: the reason', () => {
		lab.openExample('hello');
		const [whatIf] = lab.shownScene.whatIfs;
		lab.follow(whatIf!);
		lab.chooseLater(false);
		lab.playHead.moveTo(200);
		expect(shownNarration(words, all)).toBe(scene().whatIfs[whatIf!.id]!.because);
	});

	test('with later events hidden: no result before the end, and in a question not what to watch', () => {
		lab.openExample('no-code');
		lab.hideLater(true);
		expect(shownNarration(words, all)).toBe(words.menu.notYet);
		lab.openExample('hello');
		const [whatIf] = lab.shownScene.whatIfs;
		lab.follow(whatIf!);
		lab.playHead.moveTo(200);
		expect(shownNarration(words, all)).toBe(words.menu.branchLater);
		lab.playHead.moveTo(lab.endMs);
		expect(shownNarration(words, all)).toBe(scene().whatIfs[whatIf!.id]!.because);
	});

	test('in a conversation of one’s own: that it is one', () => {
		lab.begin(sceneOf('hello')!.scenario);
		expect(shownNarration(words, all)).toBe(words.menu.ownNow);
		lab.openExample('hello');
		buildScenario(lab, { ...lab.scene!.scenario, seed: 9 });
		expect(shownNarration(words, all)).toBe(words.menu.ownNow);
	});
});
