import { describe, expect, test } from 'vitest';
import { ConversationLab } from '../../../../src/panels/conversation/conversation-lab.svelte.ts';
import { latestEvents } from '../../../../src/panels/conversation/scenes/latest-events.ts';
import { SCENES } from '../../../../src/panels/conversation/scenes/scenes.ts';
import { en, type ConversationWords } from '../../../../src/panels/conversation/strings/en.ts';
import { zhCN } from '../../../../src/panels/conversation/strings/zh-CN.ts';

function textAt(lab: ConversationLab, words: ConversationWords = en): string {
	const { timeline, entriesReached } = lab.shown;
	return latestEvents(timeline, lab.units, entriesReached, words)?.text ?? '';
}

test('both ends of a segment are named with their side', () => {
	const lab = new ConversationLab();
	expect(textAt(lab)).toBe('Client sends SYN');
	lab.playHead.moveTo(25);
	expect(textAt(lab)).toBe('Server receives SYN; Server sends SYN, ACK');
	expect(textAt(lab, zhCN)).toBe('服务器收到：SYN；服务器发送：SYN, ACK');
});

test('between two events it is still the earlier one', () => {
	const lab = new ConversationLab();
	lab.playHead.moveTo(25);
	const text = textAt(lab);
	lab.playHead.moveTo(30);
	expect(textAt(lab)).toBe(text);
	const { timeline, entriesReached } = lab.shown;
	expect(latestEvents(timeline, lab.units, entriesReached, en)?.at).toBe(25);
	expect(latestEvents(timeline, lab.units, 0, en)).toBeNull();
});

test('an intermediary is named by its kind', () => {
	const lab = new ConversationLab();
	lab.openExample('idle-proxy');
	const forgot = lab.timeline.entries.find(({ occurrence }) => occurrence.type === 'box')!;
	lab.playHead.moveTo(forgot.at);
	expect(textAt(lab)).toContain('Load balancer: forgets the connection');
});

describe.each([
	['en', en],
	['zh-CN', zhCN],
])('in %s', (_, words) => {
	test('every event of every scene has words, and not too many', () => {
		for (const scene of SCENES) {
			const lab = new ConversationLab();
			lab.openExample(scene.id);
			const { entries } = lab.timeline;
			for (const at of new Set(entries.slice(0, 300).map((entry) => entry.at))) {
				lab.playHead.moveTo(at);
				const text = textAt(lab, words);
				expect(text, `${scene.id} at ${at}`).not.toMatch(/^\s*$|undefined|[:：]\s*$/);
				expect(text.split(words.menu.between).length).toBeLessThanOrEqual(6);
			}
		}
	});
});
