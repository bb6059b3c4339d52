import { beforeEach, describe, expect, test } from 'vitest';
import { ConversationLab } from '../../../../src/panels/conversation/conversation-lab.svelte.ts';
import { narrationText } from '../../../../src/panels/conversation/scenes/narration-text.ts';
import { sceneOf, SCENES } from '../../../../src/panels/conversation/scenes/scenes.ts';
import { en, type ConversationWords } from '../../../../src/panels/conversation/strings/en.ts';
import { zhCN } from '../../../../src/panels/conversation/strings/zh-CN.ts';
import type { Locale } from '../../../../src/strings/locale.ts';
import { buildScenario } from '../../../support/build-scenario.ts';

let lab: ConversationLab;
beforeEach(() => {
	lab = new ConversationLab();
});

function shownNarration(words: ConversationWords, locale: Locale): string {
	const { when, text } = narrationText(lab, words.menu, locale);
	return when === null ? text : `${when} ${text}`;
}

describe.each([
	['en', en],
	['zh-CN', zhCN],
] as const)('in %s', (locale, words) => {
	const scene = () => lab.scene!;

	test('each time of each scene has a narration', () => {
		for (const one of SCENES) {
			lab.openExample(one.id);
			for (const ms of [0, ...one.narration.map(({ at }) => at)]) {
				lab.playHead.moveTo(ms);
				expect(shownNarration(words, locale)).not.toMatch(/^\s*$|undefined/);
			}
		}
	});

	test('before the first text: a hint what to watch; then the text', () => {
		lab.openExample('no-code');
		const first = scene().narration[0]!;
		expect(first.at).toBeGreaterThan(0);
		expect(shownNarration(words, locale)).toBe(scene().watch[locale]);
		lab.playHead.moveTo(first.at);
		expect(shownNarration(words, locale)).toBe(`${first.at} ${first[locale]}`);
	});

	test('in a branch of the user’s own action: the name of the branch', () => {
		lab.openExample('hello');
		lab.playHead.moveTo(110);
		lab.act({ who: 'server', do: { type: 'ping', text: '' } });
		expect(shownNarration(words, locale)).toBe(`100 ${scene().narration[3]![locale]}`);
		lab.playHead.moveTo(160);
		expect(shownNarration(words, locale)).toBe(words.menu.ownBranch);
	});

	test('in the branch of a what-if: the reason', () => {
		lab.openExample('hello');
		const [whatIf] = lab.shownScene.whatIfs;
		lab.follow(whatIf!);
		lab.chooseLater(false);
		lab.playHead.moveTo(200);
		expect(shownNarration(words, locale)).toBe(whatIf!.because[locale]);
	});

	test('with later events hidden: no result before the end, and in a question not what to watch', () => {
		lab.openExample('no-code');
		lab.hideLater(true);
		expect(shownNarration(words, locale)).toBe(words.menu.notYet);
		lab.openExample('hello');
		const [whatIf] = lab.shownScene.whatIfs;
		lab.follow(whatIf!);
		lab.playHead.moveTo(200);
		expect(shownNarration(words, locale)).toBe(words.menu.branchLater);
		lab.playHead.moveTo(lab.endMs);
		expect(shownNarration(words, locale)).toBe(whatIf!.because[locale]);
	});

	test('in a conversation of one’s own: that it is one', () => {
		lab.begin(sceneOf('hello')!.scenario);
		expect(shownNarration(words, locale)).toBe(words.menu.ownNow);
		lab.openExample('hello');
		buildScenario(lab, { ...lab.scene!.scenario, seed: 9 });
		expect(shownNarration(words, locale)).toBe(words.menu.ownNow);
	});
});
