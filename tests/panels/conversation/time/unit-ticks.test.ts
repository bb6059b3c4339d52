import { expect, test } from 'vitest';
import { sceneOf } from '../../../../src/panels/conversation/scenes/scenes.ts';
import { departuresIn, ticksPath } from '../../../../src/panels/conversation/time/unit-ticks.ts';
import { timeScaleOf } from '../../../../src/panels/conversation/time/time-scale.ts';
import { timelineOf, unitsIn } from '../../../../src/panels/conversation/simulating/timelines.ts';

test('ticks are the departures from a side itself, however many hops there are', () => {
	const timeline = timelineOf(sceneOf('idle-proxy')!.scenario);
	expect(timeline.scenario.boxes).toHaveLength(1);
	const { client, server } = departuresIn(timeline, unitsIn(timeline));
	// The request and the text; the 101 and the echo.
	expect(client).toHaveLength(2);
	expect(server).toHaveLength(2);
});

test('ticks at the same place are drawn once', () => {
	const timeline = timelineOf(sceneOf('hello')!.scenario);
	const scale = timeScaleOf(timeline, 200);
	expect(ticksPath([0, 100, 100.001, 200], scale)).toBe('M0 0v1M5000 0v1M10000 0v1');
});
