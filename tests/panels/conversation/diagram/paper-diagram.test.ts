import { describe, expect, test } from 'vitest';
import { ConversationLab } from '../../../../src/panels/conversation/conversation-lab.svelte.ts';
import { paperDiagram } from '../../../../src/panels/conversation/diagram/paper-diagram.ts';
import { diagram as words } from '../../../../src/panels/conversation/strings/en/diagram.ts';

const SIZE = { width: 940, em: 13, least: 300, most: 640 };

async function heartbeat() {
	const lab = new ConversationLab();
	await lab.open(new URLSearchParams('scenario=heartbeat'));
	return lab;
}

describe('a conversation of ten minutes on paper', () => {
	test('its parts follow each other, none is too high, and together they show all arrows', async () => {
		const { windows, leftOut } = paperDiagram(await heartbeat(), words, 'en', {
			...SIZE,
			parts: 24,
		});
		expect(windows.length).toBeGreaterThan(3);
		for (const [i, { from, to }] of windows.entries()) {
			expect(to - from).toBeLessThanOrEqual(SIZE.most);
			if (i > 0) expect(from).toBe(windows[i - 1]!.to);
		}
		expect(leftOut).toBeNull();
	});

	test('what the last part leaves out is counted', async () => {
		const { arrows, axis, windows, leftOut } = paperDiagram(await heartbeat(), words, 'en', {
			...SIZE,
			parts: 1,
		});
		expect(windows).toHaveLength(1);
		const shown = arrows.filter(({ departs }) => axis.y(departs) < windows[0]!.to);
		expect(leftOut!.arrows).toBe(arrows.length - shown.length);
		expect(leftOut!.arrows).toBeGreaterThan(40);
		expect(leftOut!.from).toMatch(/^\d+ min \d|^\d+\.\d+ s$/);
	});
});
