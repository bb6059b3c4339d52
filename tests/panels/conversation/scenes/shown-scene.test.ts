import { beforeEach, describe, expect, test } from 'vitest';
import { ConversationLab } from '../../../../src/panels/conversation/conversation-lab.svelte.ts';
import { client, scenario } from '../../../../src/panels/conversation/scenes/scene.ts';
import { sceneOf } from '../../../../src/panels/conversation/scenes/scenes.ts';
import { buildScenario } from '../../../support/build-scenario.ts';

let lab: ConversationLab;

beforeEach(() => {
	lab = new ConversationLab();
	lab.openExample('hello');
});

describe('the narration', () => {
	test('is the last moment of the scene that has come', () => {
		for (const [index, { at: ms }] of sceneOf('hello')!.narration.entries()) {
			lab.playHead.moveTo(ms);
			expect(lab.shownScene.narration).toEqual({ type: 'text', index });
			lab.playHead.moveTo(ms + 0.5);
			expect(lab.shownScene.narration).toEqual({ type: 'text', index });
		}
	});

	test('ends where another branch begins', () => {
		lab.playHead.moveTo(110);
		lab.act({ who: 'server', do: { type: 'ping', text: '' } });
		expect(lab.shownScene.narration).toEqual({ type: 'text', index: 3 });
		lab.playHead.moveTo(160);
		expect(lab.shownScene.narration).toBeNull();
		lab.toBranch(0);
		expect(lab.shownScene.narration).toEqual({ type: 'text', index: 5 });
	});

	test('is absent in the user’s own conversation', () => {
		buildScenario(lab, scenario([client(120, { type: 'close' })]));
		lab.playHead.moveTo(100);
		expect(lab.shownScene.narration).toBeNull();
		expect(lab.shownScene.whatIfs).toEqual([]);
	});
});

test('a what-if question is forgotten with its scene', () => {
	const whatIf = sceneOf('hello')!.whatIfs[0]!;
	lab.shownScene.ask(whatIf);
	lab.openExample('fragments');
	expect(lab.shownScene.asked).toBeNull();
	lab.answer(0);
	expect(lab.document.branches).toHaveLength(1);
});
