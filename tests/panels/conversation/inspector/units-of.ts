// Conversations that the tests of the inspector look at.
import type { Scenario, Scripted, Timeline, Unit } from '../../../../src/engine/index.ts';
import { SCENES } from '../../../../src/panels/conversation/scenes/scenes.ts';
import {
	branchScenario,
	timelineOf,
	unitsIn,
} from '../../../../src/panels/conversation/simulating/timelines.ts';

export interface Told {
	readonly timeline: Timeline;
	readonly units: readonly Unit[];
	/** By the time at which they leave, and their opcode where they are frames. */
	readonly unit: (departs: number, opcode?: number) => Unit;
}

export function sceneOf(id: string): Told {
	return toldOf(SCENES.find((scene) => scene.id === id)!.scenario);
}

export function after(id: string, ms: number, act: Pick<Scripted, 'who' | 'do'>): Told {
	return toldOf(branchScenario(sceneOf(id).timeline.scenario, ms, act));
}

/** The Ping of “fragments” with FIN flipped under way. */
export function flipped(): Told {
	return after('fragments', 150, {
		who: 'network',
		do: { type: 'change', from: 'server', offset: 134, length: 1, hex: '09' },
	});
}

export function toldOf(scenario: Scenario): Told {
	const timeline = timelineOf(scenario);
	const units = unitsIn(timeline);
	return {
		timeline,
		units,
		unit: (departs, opcode) =>
			units.find(
				(one) => one.departs === departs && (opcode === undefined || one.frame?.opcode === opcode),
			)!,
	};
}
