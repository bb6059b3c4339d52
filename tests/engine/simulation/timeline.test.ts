import { expect, test } from 'vitest';
import { entriesBy, simulateScenario, worldAt } from '../../../src/engine/simulation/index.ts';
import { inScriptOrder } from '../../../src/engine/simulation/timeline.ts';
import { scenarioOf } from './scenes.ts';

test('the world at a moment is that after all that had happened by then', () => {
	const timeline = simulateScenario(scenarioOf({}));
	expect([-1, 0, 24.9, 25, 1e9].map((ms) => worldAt(timeline, ms).at)).toEqual([0, 0, 0, 25, 100]);
	expect(worldAt(timeline, -1)).toBe(timeline.start);
	for (const ms of [-1, 0, 25, 60, 75, 1e9]) {
		expect(entriesBy(timeline, ms)).toBe(timeline.entries.filter(({ at }) => at <= ms).length);
	}
});

test('entries of one moment share its world', () => {
	const { entries } = simulateScenario(scenarioOf({}));
	const worlds = entries.filter(({ at }) => at === 75).map(({ world }) => world);
	expect([worlds.length, new Set(worlds).size]).toEqual([3, 1]);
});

test('actions for the same time happen in the order of the script', () => {
	const pending = [
		{ at: 5, index: 3 },
		{ at: 5, index: 1 },
		{ at: 1, index: 9 },
	].map((one) => ({ ...one, trigger: null }));
	expect(pending.toSorted(inScriptOrder).map(({ index }) => index)).toEqual([9, 1, 3]);
});
